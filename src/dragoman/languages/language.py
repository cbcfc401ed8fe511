"""One language: its properties and its words, read from a folder of data."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Any, ClassVar, NamedTuple, cast
from unicodedata import normalize

import yaml

from dragoman.languages.forms import FormError, expand, expand_cases, of_things

BESIDE = "beside"
"""The key of words that stand for a government only where its state stands beside them: forces, senates."""
NAME_KINDS = {
    "cities": "city",
    "organisations": "org",
    "groups": "adjective",
    "regions": "region",
    "ministries": "ministry",
    "venues": "venue",
}
STATE_KINDS = {
    "names": "state",
    "adjectives": "adjective",
    "people": "people",
    "short": "short",
    "shy": "short",
    "metonyms": "state",
    "code": "state",
}
SHY = "shy"
"""Short forms that are common words: names only where the story names their state, or beside another short form."""
CLASS_FILES = {
    "markers": "marker",
    "status": "status",
    "discourse": "discourse",
    "offices": "office",
    "documents": "document",
    "indicators": "indicator",
    "topics": "topic",
    "goods": "goods",
}
PARTS = frozenset(("verb", "passive", "noun", "several", "future", "present", "first", "infinitive", "subjunctive"))
CASED = frozenset(("state", "city", "org", "region", "ministry", "venue", "government", "office", "person", "people"))
ALIVE = frozenset(("office", "person", "people"))
PARTED = " ... "
PARTING = frozenset(("act", "speech", "status"))
SECTION_FILES = ("relations", "mechanisms")
LIST_FILES = ("speech", "examples", "words")
OTHER_FILES = ("language", "names", "acts", "chrome", "time", "numbers", *LIST_FILES)
FILES = frozenset((*CLASS_FILES, *SECTION_FILES, *OTHER_FILES))


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """Reads `no`, `on` and `yes` as the words they are: true and false alone are truth values."""

    yaml_implicit_resolvers: ClassVar = {
        first: [(tag, form) for tag, form in resolvers if tag != "tag:yaml.org,2002:bool"]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


_Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("(?:true|false)$"), list("tf"))


class LanguageError(ValueError):
    """A language folder that cannot be used: file, line or entry, and what is wrong."""


class Form(NamedTuple):
    """A surface form and what it means.

    Attributes:
        text: the form, capitals as the language writes them.
        kind: what sort of word it is: `state`, `office`, `act`, `marker`, ...
        key: the meaning: an ISO code, an office, an act id, a marker class.
        feature: what the form tells beyond its meaning: `verb`, `noun`, `passive`, `gen`; empty where nothing.
        rule: where it stands: `no/acts.yaml#visit`.
        open_left: may be the tail of a longer word.
        open_right: may be the head of a longer word.
        cases: the cases its ending tells.
        particle: what must follow further on for it to be this word: `imot` in `tok ... imot`; empty where nothing.
        body: of an office, the organisation that it is of, told by its own words: `UN chief`; empty where none.
    """

    text: str
    kind: str
    key: str
    feature: str
    rule: str
    open_left: bool = False
    open_right: bool = False
    cases: frozenset[str] = frozenset()
    particle: str = ""
    body: str = ""


@dataclass(frozen=True)
class Variant:
    """A narrower tag of a language, told by its words or its script."""

    tag: str
    words: frozenset[str] = frozenset()
    script: str | None = None


@dataclass
class Language:
    """A language as data.

    Attributes:
        tag: the folder's name.
        folder: where the data stands.
        properties: the whole of language.yaml.
    """

    tag: str
    folder: Path
    properties: Mapping[str, Any]
    _files: dict[str, Any] = field(default_factory=dict, repr=False)

    @classmethod
    def read(cls, folder: Path) -> Language:
        """The language of a folder; its other files are read when first asked for.

        Raises:
            LanguageError: language.yaml is missing or broken, or a file in the folder is of no known name.
        """
        for path in sorted(folder.glob("*.yaml")):
            if path.stem not in FILES:
                raise LanguageError(f"{path}: no such file in a language folder; known are {', '.join(sorted(FILES))}")
        properties = _shaped(read_yaml(folder / "language.yaml"), dict, str(folder / "language.yaml"))
        for key in ("tag", "name", "scripts", "spaces"):
            if key not in properties:
                raise LanguageError(f"{folder / 'language.yaml'}: lacks {key!r}")
        if properties["tag"] != folder.name:
            raise LanguageError(f"{folder / 'language.yaml'}: tag {properties['tag']!r} is not the folder's name")
        return cls(tag=folder.name, folder=folder, properties=properties)

    @property
    def default_tag(self) -> str:
        """The BCP 47 tag of a story in this language where no variant shows."""
        return str(self.properties.get("default", self.tag))

    @property
    def spaced(self) -> bool:
        """Words are set apart by spaces."""
        return bool(self.properties["spaces"])

    @property
    def variants(self) -> list[Variant]:
        """The narrower tags of this language."""
        return [
            Variant(tag, frozenset(v.get("words", ())), v.get("script"))
            for tag, v in (self.properties.get("variants") or {}).items()
        ]

    def data(self, name: str) -> Any:
        """The content of one file of the folder (`acts` for acts.yaml); an empty mapping where there is none.

        Raises:
            LanguageError: the file is broken, a list where it should be a mapping or the other way round, or holds a
                class of words that nothing reads.
        """
        if name not in self._files:
            path = self.folder / f"{name}.yaml"
            content = read_yaml(path) if path.exists() else {}
            if content:
                _known(_shaped(content, list if name in LIST_FILES else dict, str(path)), name, path)
            self._files[name] = content
        return self._files[name]

    def chrome(self) -> dict[str, list[str]]:
        """Usual page furniture by class."""
        return {
            key: [text for form in forms or () for text in self._expand(form, "chrome", key)]
            for key, forms in self.data("chrome").items()
        }

    def forms(self) -> Iterator[Form]:
        """Every surface form of the language that coding looks for.

        Raises:
            LanguageError: an entry cannot be read.
        """
        yield from self._names()
        for name, kind in CLASS_FILES.items():
            for key, forms in self.data(name).items():
                if not (isinstance(forms, list) and forms and isinstance(forms[0], list)):
                    yield from self._forms(forms, kind, str(key), "", name)
        for name in SECTION_FILES:
            for section, classes in self.data(name).items():
                if isinstance(classes, list):
                    yield from self._forms(classes, section, "", "", name)
                    continue
                for key, forms in self._section(classes, name, section):
                    yield from self._forms(forms, section, str(key), "", name)
        for entry in self.data("speech") or ():
            if not isinstance(entry, dict) or {"id", "forms", "frame"} - entry.keys():
                raise LanguageError(f"{self.folder / 'speech'}.yaml: {entry!r} lacks an id, forms or a frame")
            yield from self._forms(entry["forms"], "speech", entry["frame"], entry["id"], "speech")
        for act, parts in self.data("acts").items():
            for part, forms in self._section(parts, "acts", act):
                if part in PARTS:
                    yield from self._forms(forms, "act", str(act), part, "acts")
        words = self.data("words")
        if words:
            yield from self._forms(words, "word", "", "", "words")

    def words_of(self, name: str, key: str) -> frozenset[str]:
        """Every spelling of one class of words (`own`) of a file (`markers`), without reading the others."""
        return frozenset(form.text for form in self._forms(self.data(name).get(key), CLASS_FILES[name], key, "", name))

    def _names(self) -> Iterator[Form]:
        names = self.data("names")
        for code, sections in self._section(names.get("states"), "names", "states"):
            for section, forms in self._section(sections, "names", code):
                if section in STATE_KINDS:
                    feature = SHY if section == SHY else ""
                    yield from self._forms(forms, STATE_KINDS[section], str(code), feature, "names")
        for section, kind in NAME_KINDS.items():
            for key, forms in self._section(names.get(section), "names", section):
                yield from self._forms(forms, kind, str(key), "", "names")
        yield from self._forms(names.get("governments"), "government", "", "", "names")
        yield from self._forms(names.get("beside"), "government", BESIDE, "", "names")
        yield from self._forms(names.get("capitals"), "capital", "", "", "names")

    def _section(self, entries: Any, file: str, key: Any) -> Iterable[tuple[Any, Any]]:
        """The entries of a mapping that may be left empty."""
        return () if entries is None else _shaped(entries, dict, f"{self.folder / file}.yaml: {key}").items()

    def _forms(self, forms: Any, kind: str, key: str, feature: str, file: str) -> Iterator[Form]:
        rule = f"{self.tag}/{file}.yaml#{key or kind}"
        if forms is not None:
            _shaped(forms, list, f"{self.folder / file}.yaml: {key or kind}")
        cases = self.properties.get("cases") or {} if kind in CASED else {}
        if cases and kind not in ALIVE:
            cases = of_things(cases)
        for form in forms or ():
            for text, case in self._expand_cases(form, file, key, cases):
                bare = text.strip("~")
                if not bare.strip():
                    raise LanguageError(f"{self.folder / file}.yaml: {key}: an empty form in {form!r}")
                head, parted, particle = bare.partition(PARTED)
                if parted:
                    yield from self._parted(Form(head, kind, key, feature, rule, particle=particle), form)
                    continue
                yield Form(bare, kind, key, feature, rule, text.startswith("~"), text.endswith("~"), case)
                plain = _plain_capitals(bare) if self.properties.get("bare_capitals") else bare
                if plain != bare:
                    yield Form(plain, kind, key, feature, rule, text.startswith("~"), text.endswith("~"), case)
                for word in self.properties.get("comma_before") or () if kind in PARTING else ():
                    if f" {word} " in f"{bare} ":
                        yield Form(f"{bare} ".replace(f" {word} ", f", {word} ").strip(), kind, key, feature, rule)

    def _parted(self, head: Form, form: str) -> Iterator[Form]:
        """The two parts of a verb that may stand apart."""
        if head.kind not in PARTING or not head.text.strip() or not head.particle.strip() or "~" in form:
            where = head.rule.replace("#", ": ")
            raise LanguageError(f"{self.folder.parent / where}: {form!r} is no verb in two parts")
        yield head
        yield Form(head.particle, "particle", head.particle, "", f"{head.rule.partition('#')[0]}#particle")

    def _expand_cases(self, form: Any, file: str, key: str, cases: Any) -> Iterator[tuple[str, frozenset[str]]]:
        if not isinstance(form, str):
            raise LanguageError(f"{self.folder / file}.yaml: {key}: {form!r} is no text; put it in quotes")
        try:
            yield from expand_cases(form, self.properties.get("endings") or {}, cases)
        except FormError as error:
            raise LanguageError(f"{self.folder / file}.yaml: {key}: {error}") from None

    def _expand(self, form: Any, file: str, key: str) -> Iterator[str]:
        if not isinstance(form, str):
            raise LanguageError(f"{self.folder / file}.yaml: {key}: {form!r} is no text; put it in quotes")
        try:
            yield from expand(form, self.properties.get("endings") or {})
        except FormError as error:
            raise LanguageError(f"{self.folder / file}.yaml: {key}: {error}") from None


def _plain_capitals(form: str) -> str:
    """The form with its capitals written without accents: `visite d'Etat`, `Elysée`."""
    return "".join(normalize("NFD", char)[0] if char.isupper() else char for char in form)


def _shaped(content: Any, kind: type[Any], where: str) -> Any:
    if not isinstance(content, kind):
        wanted = "a list" if kind is list else "a mapping of names to entries"
        raise LanguageError(f"{where}: should be {wanted}, is {str(content)[:60]!r}")
    return content


@cache
def classes() -> Mapping[str, Mapping[str, Sequence[str]]]:
    """The classes of words that the engine reads, by file: those wanted of every language, and those it `may` have."""
    return cast("Mapping[str, Mapping[str, Sequence[str]]]", read_yaml(Path(__file__).parent / "classes.yaml"))


def _known(content: Any, name: str, path: Path) -> None:
    """Refuses classes that nothing reads, in the files whose classes are all known."""
    inventory = classes().get(name, {})
    if "may" not in inventory:
        return
    known = {*inventory["wanted"], *inventory["may"]}
    for key in content:
        if key not in known:
            near = get_close_matches(str(key), known, 1)
            hint = f"did you mean {near[0]!r}?" if near else f"known are {', '.join(sorted(known))}"
            raise LanguageError(f"{path}: {key!r} is no class of words that anything reads; {hint}")


def read_yaml(path: Path) -> Any:
    """The content of a YAML file.

    Raises:
        LanguageError: the file is missing or broken: file, line, what is wrong.
    """
    try:
        with path.open("rb") as stream:
            return yaml.load(stream, Loader=_Loader) or {}
    except OSError as error:
        raise LanguageError(f"{path}: cannot be read: {error.strerror}") from None
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 0
        raise LanguageError(f"{path}, line {line}: {error.problem}") from None
    except yaml.YAMLError as error:
        raise LanguageError(f"{path}: no text in UTF-8: {str(error).splitlines()[0]}") from None
