"""The past tense by the form of the words: what was done is never a date to come."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from dragoman.coding.acts.act import Act
from dragoman.coding.names import symbols as sym
from dragoman.coding.sentences.scene import Sentence

_OPENING: Final = 2
"""Words of a form among which its verb stands: "formally met", "paid a visit to"."""


class PastForms(NamedTuple):
    """How verbs of a language show that something was done.

    Attributes:
        words: verbs that do: met, held, was.
        endings: how others end: -ed.
    """

    words: frozenset[str]
    endings: tuple[str, ...]

    @classmethod
    def of(cls, declared: Mapping[str, Sequence[str]]) -> PastForms:
        """As `past_forms` of language.yaml declares them."""
        return cls(frozenset(declared.get("words") or ()), tuple(declared.get("endings") or ()))

    def tells(self, form: str) -> bool:
        """A form is of the past."""
        opening = form.casefold().split()[:_OPENING]
        return any(word in self.words or word.endswith(self.endings) for word in opening)


def told_done(act: Act, sentence: Sentence, past: PastForms) -> bool:
    """The verb of a deed is of the past, or what is told behind its noun is: "the talks were held in November".

    Args:
        act: a deed.
        sentence: where it is told.
        past: how the language shows it; nothing where it declares nothing.
    """
    if not past.words:
        return False
    source, clauses = sentence.text.text, sentence.clauses
    if act.frame.part != "noun":
        return past.tells(source[act.start : act.end])
    for at in range(act.index + 1, len(clauses.items)):
        if clauses.number[at] != clauses.number[act.index] or clauses.kind(at) == sym.SPEECH:
            return False
        if clauses.kind(at) in (sym.STATUS, sym.ACT):
            return past.tells(source[clauses.items[at].start : clauses.items[at].end])
    return False
