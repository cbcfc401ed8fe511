"""Small words before a verb for whom it is done to, as articles look: `lo recibió el rey`, `l'a reçu`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from dragoman.coding.acts.frames import Frame, deeds
from dragoman.coding.names import symbols as sym
from dragoman.coding.names.mention import Mention
from dragoman.coding.names.symbols import Atom
from dragoman.languages import Language

if TYPE_CHECKING:
    from dragoman.coding.names.cast import Cast, Member
    from dragoman.coding.sentences.clause import Clauses

CLITIC: Final = "clitic"
"""The class of such words, and the key of what they stand for."""
LATTER: Final = "latter"
"""The class of words such as "the latter": who was named last."""
_CASE: Final = frozenset(("object", "to"))
_TO_PEOPLE: Final = frozenset(("meeting", "visit", "call", "message", "agree", "request", "appointment"))
"""What is done to people: what is condemned, signed or supported may as well be a thing."""
_BESIDE: Final = 16
"""Letters from the subject to the word, at most."""
_BEHIND: Final = 3
_STOPS: Final = frozenset((sym.ACT, sym.SPEECH, sym.THAT, sym.WHO))


class Clitics:
    """The words of a language that stand before a verb for whom it is done to.

    Args:
        language: the language.
        frames: its frames, by act and part of speech.
    """

    def __init__(self, language: Language, frames: Mapping[tuple[str, str], Frame]) -> None:
        self._any = CLITIC in language.data("markers")
        self._frames = frames
        self._participles = tuple(language.properties.get("participle_endings") or ())

    def settle(self, atoms: list[Atom], text: str) -> list[Atom]:
        """Makes pronouns of such words before a verb of what is done to people; elsewhere they stay articles.

        Args:
            atoms: a sentence's frame words in order; they are changed.
            text: the story's text.
        """
        for index, atom in enumerate(atoms) if self._any else ():
            if atom.symbol != sym.DETERMINER or CLITIC not in atom.classes:
                continue
            end, held = atom.end, False
            for after in atoms[index + 1 : index + 3]:
                if after.start > end + 1:
                    break
                if after.symbol == sym.STATUS and not held:
                    end, held = after.end, True
                    continue
                # An article before a participle alone: `los reunidos`.
                finite = held or not text[after.start : after.end].split(" ", 1)[0].endswith(self._participles)
                if after.symbol == sym.ACT and finite and self._to_people(after):
                    atom.symbol, atom.key = sym.PRONOUN, CLITIC
                break
        return atoms

    def _to_people(self, verb: Atom) -> bool:
        found = deeds(verb.entries, self._frames)
        return all(f.part != "noun" for f in found) and any(f.type in _TO_PEOPLE and f.b for f in found)


def whom(cast: Cast, word: Atom, text: str, first: Member | None, last: Mention, *, joined: bool) -> Member | None:
    """Whom such a word means: who the sentence began with, or whom the one before was about.

    Args:
        cast: the story so far.
        word: the word.
        text: the story's text.
        first: who the sentence named first.
        last: who or what was named last; right before the word it is the subject, which is somebody else.
        joined: the verb is joined to one before, whose subject is somebody else, too.
    """
    if word.key == LATTER:
        return cast.members[cast.recent[-1]] if cast.recent else None
    near = 0 < word.start - last.end <= _BESIDE and text[last.end : word.start].isprintable()
    beside = near and "," not in text[last.end : word.start]
    subject = last.name if beside or (joined and first is None and last.start >= cast.opens) else None
    subject = first.name if joined and first is not None else subject
    if subject is None:
        return first or cast.last()
    return next((m for name in reversed(cast.recent) if (m := cast.members[name]).name != subject), None)


def held(members: Sequence[Mention]) -> frozenset[str]:
    """The case that such a word gives the name group that it makes; none to others."""
    return _CASE if members[0].key == CLITIC else sym.NOTHING


def subject_behind(clauses: Clauses, at: int) -> int | None:
    """The subject behind a verb with such a word before it, and nobody else: `lo recibió el rey`."""
    word = at - 1
    while clauses.kind(word) == sym.STATUS:
        word -= 1
    group = clauses.group(word)
    if group is None or group.members[0].key != CLITIC:
        return None
    own = clauses.number[at]
    if any(clauses.number[i] == own and clauses.bare(i) for i in range(word)):
        return None
    for index in range(at + 1, min(at + 1 + _BEHIND, len(clauses.items))):
        if clauses.number[index] != own or clauses.kind(index) in _STOPS:
            return None
        if clauses.bare(index):
            return index
    return None
