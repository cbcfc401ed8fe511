"""The organisation that an office is of by its own words: the UN chief, IAEA-Chef, 北约秘书长."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from dragoman.knowledge import Knowledge
from dragoman.languages import Form, Language
from dragoman.lexicon.fold import fold_words

_LEAST: Final = 3
"""Letters of a body's name that may begin a longer word: `Natochef`."""


class Bodies:
    """The organisations that offices of a language are of.

    Args:
        language: whose words for organisations may stand in those for offices.
        knowledge: the offices, and names of organisations.
    """

    def __init__(self, language: Language, knowledge: Knowledge) -> None:
        self._offices = knowledge.offices
        self._spaced = language.spaced
        self._names: dict[str, str] = {}
        names = (
            (name.form, name.key)
            for name in knowledge.names_for(language.default_tag, language.properties["scripts"])
            if name.kind == "organisation"
        )
        for text, key in (*names, *((form.text, form.key) for form in language.forms() if form.kind == "org")):
            body = knowledge.organisations.get(key)
            if body is not None and body.state is None and body.kind not in ("party", "company", "media"):
                self._names[" ".join(fold_words(text).split())] = key
        self._longest = max((len(name.split()) for name in self._names), default=0)

    def told(self, forms: Iterable[Form]) -> Iterator[Form]:
        """The same forms, offices with the organisation they are of where that is told."""
        for form in forms:
            office = self._offices.get(form.key) if form.kind == "office" else None
            if office is None or "organisation" not in (office.of, office.kind):
                yield form
            else:
                yield form._replace(body=office.body or self._named(form.text))

    def _named(self, text: str) -> str:
        """The organisation with the longest name that stands in the words of an office."""
        folded = fold_words(text)
        if not self._spaced:
            inside = [name for name in self._names if len(name) > 1 and name in folded]
            return self._names[max(inside, key=len)] if inside else ""
        words = folded.split()
        for size in range(min(self._longest, len(words)), 0, -1):
            for at in range(len(words) - size + 1):
                found = self._names.get(" ".join(words[at : at + size]))
                if found is not None:
                    return found
        heads = [words[0][:size] for size in range(len(words[0]) - 1, _LEAST - 1, -1)] if text[0].isupper() else []
        return next((self._names[head] for head in heads if head in self._names), "")
