"""Reads the word lists of a time.yaml or numbers.yaml into a vocabulary, and refuses what cannot be read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from dragoman.coding.expressions.patterns import Pattern, PatternCompiler, PatternError
from dragoman.coding.expressions.vocabulary import GAP_ROLES, Vocabulary
from dragoman.languages import HERE, LanguageError
from dragoman.languages.forms import FormError, expand
from dragoman.languages.language import read_yaml


class GrammarError(LanguageError):
    """Data that cannot be used: file, entry, what is wrong."""


@cache
def shared(name: str) -> Mapping[str, Any]:
    """The inventory that all languages share, by its file's name in the languages folder."""
    loaded: Mapping[str, Any] = read_yaml(HERE / name)
    return loaded


def read_words(data: Mapping[str, Any], inventory: str, source: str) -> Vocabulary:
    """The vocabulary of a language's file, still open.

    Args:
        data: the file's content.
        inventory: the shared file that lists the roles.
        source: the language's file, for errors.

    Raises:
        GrammarError: an entry is unknown or cannot be read.
    """
    if not isinstance(data, Mapping):
        raise GrammarError(f"{source}: {type(data).__name__} is no mapping of roles to words")
    words, settings = shared(inventory)["words"], shared(inventory)["settings"]
    unknown = sorted(str(key) for key in data if key not in words and key not in settings)
    if unknown:
        raise GrammarError(f"{source}: unknown entry {', '.join(unknown)}; known are {', '.join(sorted(words))}")
    vocabulary = Vocabulary(frozenset(shared(inventory)["suffixes"]), frozenset(shared(inventory)["followers"]))
    for role, entries in data.items():
        if role in words:
            fill(vocabulary, role, entries, source)
    return vocabulary


def read_patterns(
    vocabulary: Vocabulary, data: Mapping[str, Any], inventory: str, source: str, figures: frozenset[str]
) -> list[Pattern]:
    """The patterns of the families that a language uses, those its vocabulary can fill.

    Args:
        vocabulary: closed.
        data: the language's file; `families` names what it uses beside the common ones.
        inventory: the shared file with `macros` and `families`.
        source: the language's file, for errors.
        figures: roles that figures play.

    Raises:
        GrammarError: an unknown family, or a pattern that cannot be read.
    """
    families = shared(inventory)["families"]
    chosen = [*(data.get("families") or ()), "common"]
    for name in chosen:
        if name not in families:
            raise GrammarError(f"{source}: families: no family {name!r}; known are {', '.join(sorted(families))}")
    macros = dict(shared(inventory).get("macros", {}))
    for name in chosen:
        for macro, form in families[name].get("macros", {}).items():
            macros[macro] = f"{macros[macro]} | {form}" if macro in macros else form
    roles = frozenset(shared(inventory)["words"]) | figures | GAP_ROLES
    compiler = PatternCompiler(vocabulary.symbols_of, macros, roles)
    lead = shared(inventory).get("lead", "")
    patterns = []
    for name in chosen:
        for entry in families[name].get("patterns", ()):
            settings = {key: value for key, value in entry.items() if key not in ("id", "form")}
            try:
                pattern = compiler.compile(entry["id"], f"{lead} ({entry['form']})", settings)
            except PatternError as error:
                raise GrammarError(f"languages/{inventory}: {error}") from None
            if pattern is not None:
                patterns.append(pattern)
    return patterns


def fill(vocabulary: Vocabulary, role: str, entries: Any, source: str) -> None:
    """Adds the words of one role.

    Args:
        vocabulary: takes the words.
        role: the role, which is the entry's name in the file.
        entries: a list of forms (their value is True), a mapping of value to forms, or a list of mappings with
            `forms` and further fields, which together are the value.
        source: the file, for errors.

    Raises:
        GrammarError: an entry cannot be read.
    """
    for value, forms in _groups(role, entries, source):
        for text in expanded(forms, f"{source}: {role}"):
            try:
                vocabulary.add(text, role, value)
            except ValueError as error:
                raise GrammarError(f"{source}: {role}: {error}") from None


def _groups(role: str, entries: Any, source: str) -> Iterator[tuple[Any, Any]]:
    if isinstance(entries, Mapping):
        yield from entries.items()
    elif not isinstance(entries, list):
        raise GrammarError(f"{source}: {role}: {entries!r} is no list of forms and no mapping of value to forms")
    else:
        plain = []
        for entry in entries:
            if not isinstance(entry, Mapping):
                plain.append(entry)
            elif "forms" not in entry:
                raise GrammarError(f"{source}: {role}: an entry lacks 'forms': {dict(entry)!r}")
            else:
                yield {key: value for key, value in entry.items() if key != "forms"}, entry["forms"]
        yield True, plain


def expanded(forms: Any, where: str) -> Iterator[str]:
    """The spellings of a list of forms.

    Raises:
        GrammarError: a form cannot be read.
    """
    if not isinstance(forms, list):
        raise GrammarError(f"{where}: {forms!r} is no list of forms")
    for form in forms:
        if not isinstance(form, str):
            raise GrammarError(f"{where}: {form!r} is no text; put it in quotes")
        if "~" in form.strip(" ") and len(form) > 1:
            raise GrammarError(f"{where}: {form!r}: '~' means nothing here; write the forms out")
        try:
            yield from expand(form, {})
        except FormError as error:
            raise GrammarError(f"{where}: {error}") from None
