"""Names that are on no file: told by their shape."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Final

from dragoman.coding.names import symbols as sym
from dragoman.coding.names.beside import brackets
from dragoman.coding.names.romanise import romanise
from dragoman.coding.names.symbols import Atom
from dragoman.knowledge import State
from dragoman.lexicon import fold

_UPPER: Final = re.compile("[" + "".join(c for c in map(chr, range(0x41, 0x2000)) if c.isupper()) + "]")
_JOINED: Final = re.compile(r"\w{1,3}[-’']")
_OPENS: Final = re.compile(r"[:,.?!]\s*[«“„\"]$")
_DOTS: Final = "·‧・•"
_JOINING: Final = "—–"
_DASHES: Final = frozenset(_JOINING)
_LINKS: Final = _DOTS + _JOINING
_KNOWN: Final = frozenset((sym.PERSON, sym.STATE, sym.CITY, sym.REGION, sym.ORG, sym.VENUE, sym.SURNAME))
_OPENING: Final = ('"', "“", "„", "«", "‘")


class NameShapes:
    """How names look in a language: capitals, or surnames and transliteration characters.

    Args:
        capitals: `names`, `nouns` or `none`, as the language declares.
        particles: words in lower case that stand inside names.
        shapes: `surnames`, `words` that only begin like names, `transliteration`, `dot` for scripts without capitals;
            `institutions`, words that end the name of a body (university, centre), behind which a person's name may
            follow; `articles`, particles that
            only follow another one (`von der Leyen`, but `Reise der Delegation`); `two_surnames`, of which people are
            mostly called by the first; `native`, letters of the language
            alone, where its own names have several words.
    """

    def __init__(
        self, capitals: str, particles: Iterable[str], shapes: Mapping[str, Any], styles: Iterable[str] = ()
    ) -> None:
        word = r"[^\W\d_][\w’'ʼ]*(?:-\w[\w’'ʼ]*)*"
        self._particles = frozenset(particles)
        self.brackets = brackets(styles)
        self._capitals = capitals
        self._articles = frozenset(shapes.get("articles") or ())
        self._bodies = frozenset(shapes.get("institutions") or ())
        self._surnames = frozenset(shapes.get("surnames") or ())
        self._words = frozenset(shapes.get("words") or ())
        self._sounds = frozenset(shapes.get("transliteration") or "")
        dot = re.escape(str(shapes.get("dot") or "·"))
        sounds = "".join(sorted(self._sounds))
        self._dotted = re.compile(rf"[{sounds}]{{1,8}}(?:[{dot}‧・•{_JOINING}][{sounds}]{{1,8}})+") if sounds else None
        self.letters: Mapping[str, Mapping[str, str]] = shapes.get("letters") or {}
        self._word = re.compile(rf"{word}\.?")
        self.two_surnames = bool(shapes.get("two_surnames"))
        self._native = frozenset(shapes.get("native") or "")

    def runs(
        self, text: str, start: int, end: int, taken: Sequence[Atom], called: Callable[[str], object]
    ) -> list[Atom]:
        """Capitalised runs of the range that no known name covers.

        Args:
            text: the story's text.
            start: start of a sentence.
            end: its end.
            taken: atoms that known names and words make, sorted.
            called: tells whether somebody in the story goes by a short name.
        """
        if self._capitals == "none":
            return self._dots(text, start, end, taken)
        out: list[Atom] = []
        at = start
        titled = -1
        while start < end and not text[start].isalnum():
            start += 1
        for atom in (*taken, None):
            stop = atom.start if atom is not None else end
            if stop > at:
                found = self._capitalised(text, at, stop, start, called)
                if self._native and found:
                    found = self._no_words(found, titled, called)
                out.extend(found if self._capitals == "names" else _no_nouns(found, start, titled, called))
            if atom is not None and atom.end > at:
                at = atom.end
                titled = at + 1 if atom.symbol in sym.TITLES else -1
        return out

    def _capitalised(
        self, text: str, start: int, end: int, opening: int, called: Callable[[str], object]
    ) -> list[Atom]:
        out: list[Atom] = []
        if _UPPER.search(text, start, end) is None:
            return out
        lo = hi = -1
        for found in self._word.finditer(text, start, end):
            word = found.group()
            if _capital(word) and (
                not _opens(text, opening, found.start()) or self._named_on(text, found, end) or called(word)
            ):
                if lo >= 0 and text[hi : found.start()] not in (" ", "\u00a0", "-") and not _initial(text, hi, found):
                    out.append(Atom(sym.NAME, lo, hi, name=text[lo:hi]))
                    lo = -1
                lo = found.start() if lo < 0 else lo
                hi = found.end() - (word.endswith(".") and len(word) > 2)
                if word.lower() in self._bodies:
                    out.append(Atom(sym.NAME, lo, hi, name=text[lo:hi]))
                    lo = -1
            elif lo >= 0 and text[hi : found.start()] == " " and self._goes_on(text, found, end):
                hi = found.end()
            elif lo >= 0:
                out.append(Atom(sym.NAME, lo, hi, name=text[lo:hi]))
                lo = -1
        if lo >= 0:
            out.append(Atom(sym.NAME, lo, hi, name=text[lo:hi]))
        return out

    def _no_words(self, runs: Iterable[Atom], titled: int, called: Callable[[str], object]) -> list[Atom]:
        """Where names of one's own have several words: a single word in the language's own letters is none."""
        return [
            run
            for run in runs
            if " " in run.name or run.start == titled or self._native.isdisjoint(run.name) or called(run.name)
        ]

    def _named_on(self, text: str, first: re.Match[str], end: int) -> bool:
        """The first word of a sentence, which has its capital in any case, has another capitalised word behind it."""
        joined = self._word.match(text, first.end(), end)
        if joined is not None and _initial(text, first.end(), joined):
            return joined.group()[0].isupper()
        following = self._word.match(text, first.end() + 1, end)
        return following is not None and following.group()[0].isupper() and text[first.end()] == " "

    def _goes_on(self, text: str, particle: re.Match[str], end: int) -> bool:
        """A particle or several (`van der`) with a capitalised word behind: the name goes on."""
        following: re.Match[str] | None = particle
        if (
            particle.group() in self._articles
            and text[max(0, particle.start() - 20) : particle.start()].rsplit(maxsplit=1)[-1] not in self._particles
        ):
            return False
        while following is not None and following.group() in self._particles:
            following = self._word.match(text, following.end() + 1, end)
        return following is not None and following is not particle and following.group()[0].isupper()

    def _dots(self, text: str, start: int, end: int, taken: Sequence[Atom]) -> list[Atom]:
        if self._dotted is None:
            return []
        covered = [(atom.start, atom.end) for atom in taken if atom.symbol == sym.PERSON]
        known = [(atom.start, atom.end) for atom in taken if atom.symbol in _KNOWN]
        piece = text[start:end]
        if not any(link in piece for link in _LINKS):
            return []
        out: list[Atom] = []
        for found in self._dotted.finditer(fold(piece)):
            lo, hi = found.start() + start, found.end() + start
            spans = covered if _DASHES.isdisjoint(found.group()) else known  # 俄罗斯—乌克兰 is no name
            if not any(first < hi and lo < last for first, last in spans):
                out.append(Atom(sym.NAME, lo, hi, name=text[lo:hi]))
        return out

    def recalled(
        self, folded: str, start: int, end: int, taken: Sequence[Atom], called: Mapping[str, str]
    ) -> list[Atom]:
        """Names met before that stand again, in a script without capitals; one character only where it speaks."""
        out: list[Atom] = []
        if self._capitals != "none":
            return out
        piece = folded[start:end]
        names = [name for name in called if name in piece and not name.isascii()]
        if not names:
            return out
        speech = {atom.start for atom in taken if atom.symbol == sym.SPEECH}
        covered = [(atom.start, atom.end) for atom in taken if atom.symbol != "s"]
        for name in names:
            at = folded.find(name, start, end)
            while at >= 0:
                stop = at + len(name)
                free = not any(lo < stop and at < hi for lo, hi in covered)
                if free and (len(name) > 1 or (stop in speech and (at == start or not folded[at - 1].isalnum()))):
                    out.append(Atom(sym.NAME, at, stop, name=name))
                    covered.append((at, stop))
                at = folded.find(name, stop, end)
        return out

    def after_title(self, text: str, start: int, end: int) -> Atom | None:
        """The name that follows a title at once, in a script without capitals.

        Args:
            text: the story's text.
            start: end of the title.
            end: where the next known word or punctuation begins.
        """
        if not self._surnames or start >= end:
            return None
        room = fold(text[start : min(end, start + 12)])
        if room[:2] in self._words:
            return None
        room = room[: next((i for i, char in enumerate(room) if not _in_name(char)), len(room))]
        size = 0
        while size < len(room) and (room[size] in self._sounds or room[size] in _LINKS):
            size += 1
        size = len(room[:size].rstrip(_LINKS))
        surname = 2 if room[:2] in self._surnames else 1 if room[:1] in self._surnames else 0
        if surname and len(room) - surname <= 2 and len(room) > surname:
            size = len(room)
        elif size < 2 and surname:
            size = min(surname + 2, len(room))
        if size < 2 or size > 10:
            return None
        return Atom(sym.NAME, start, start + size, name=text[start : start + size])

    def latin(self, written: str, state: State | None) -> str:
        """A stranger's name in Latin letters, as those of the state are usually spelt."""
        letters = self.letters.get("home" if state is None or state.cyrillic else "foreign")
        own = self.letters.get(state.code, letters) if state is not None else letters
        return romanise(written, len(self.surname(written)), own)

    def sounds(self, text: str) -> bool:
        """All characters are those of transliterations: a city's name is part of the longer name of a stranger."""
        return self._sounds.issuperset(fold(text))

    def body(self, name: str) -> bool:
        """The name is that of a body: its last word says so (`Ministerial Forum`)."""
        return name.rpartition(" ")[2].lower() in self._bodies

    def surname(self, name: str) -> str:
        """The surname of a name in a script without capitals, else an empty string."""
        first = fold(name[:2]) if self._surnames else ""
        if first in self._surnames and len(name) > 2:
            return name[:2]
        return name[:1] if first[:1] in self._surnames and 2 <= len(name) <= 3 else ""


def _no_nouns(runs: Iterable[Atom], opening: int, titled: int, called: Callable[[str], object]) -> Iterable[Atom]:
    """Where every noun has a capital: two words or more, a word right behind a title, a name met before."""
    for run in runs:
        word = run.name
        if word.count(" ") > (run.start == opening) or run.start == titled or called(word):
            yield run


def _opens(text: str, opening: int, start: int) -> bool:
    """The word is the first of its sentence, or of words quoted or told behind a mark."""
    first = start == opening + (text[opening] in _OPENING)
    return first or _OPENS.search(text, max(opening, start - 4), start) is not None


def _initial(text: str, end: int, following: re.Match[str]) -> bool:
    """An initial ends right where the next word of the name begins (`S.V.Lavrov`)."""
    return text[end - 1] == "." and end == following.start()


def _in_name(char: str) -> bool:
    """A letter of a script without capitals, or the dot of a transliterated name."""
    return char in _LINKS or (char >= "\u2e80" and char.isalpha())


def _capital(word: str) -> bool:
    """The word is a name's: it has a capital, before or behind a joined particle (`al-Sudani`)."""
    if word[0].isupper():
        return True
    joined = _JOINED.match(word)
    return joined is not None and word[joined.end() : joined.end() + 1].isupper()
