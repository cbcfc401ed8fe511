"""What each line of a page is by itself, before its neighbours are looked at."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from dragoman.clean.furniture import ENDING, Furniture, Hit
from dragoman.clean.letters import letters_in
from dragoman.clean.line import Label, Line
from dragoman.clean.moment import Calendar, Moment
from dragoman.lexicon import fold_words

ADDRESS: Final = re.compile(r"https?://[^\s<>\"'（）]+")
_THING: Final = re.compile(
    r"(?:https?://|www\.)\S+$|\S.{0,60}\.(?:png|jpe?g|gif|webp|svg|bmp|mp4|mp3|pdf)$"
    r"|[\[{<][\w .:-]{1,40}[\]}>]$|\[[^\[\]]{8,160}\]$|[\W\d_]+$",
    re.IGNORECASE,
)
_PATH: Final = re.compile(r"[^>»›/|.!?。]{1,30}(?:\s*[>»›]\s*[^>»›/|.!?。]{0,40}){1,6}$")
_COLON: Final = re.compile(r"\s?[:：]|\s?[|/](?!\w)")
_SEPARATORS: Final = " \t:：|·•/,-–—"
_LONG: Final = 120
_TOLD: Final = 60
_DATED: Final = frozenset(("updated", "byline"))
_BESIDE_DATES: Final = frozenset(("updated", "comment", "byline", "source", "share", "header", "menu", "outlet"))
_INSTRUCTIONS: Final = frozenset(("share", "subscribe", "header", "advert", "menu", "updated"))


def label_lines(lines: Sequence[Line], furniture: Furniture, calendar: Calendar) -> None:
    """Gives each line its label, its date where it is a date line, and the furniture found in it."""
    for line, found in zip(lines, furniture.find([line.text for line in lines]), strict=True):
        line.found = found
        line.label = "chrome" if line.hint == "chrome" else _label(line, calendar)


def _label(line: Line, calendar: Calendar) -> Label:
    text = line.text
    if line.hint != "title":
        moment = calendar.read(text, line.language)
        if moment is not None and (line.hint == "byline" or _only_date(line, moment)):
            line.moment = moment
            return "date"
    if line.size <= 160 and (_THING.match(text) or (_PATH.match(text) and not line.sentence)):
        return "chrome"
    if line.found.hits and line.hint != "title":
        return _furniture(line)
    return _by_hint(line)


def _by_hint(line: Line) -> Label:
    """What the markup calls a byline is one where it is short, and no sentence of some length."""
    return "byline" if line.hint == "byline" and line.size < (_TOLD if line.sentence else _LONG) else "text"


def _furniture(line: Line) -> Label:
    """The label of a line in which words of furniture stand."""
    first = line.found.hits[0]
    if first.start <= 2:
        label = _opened(line, first)
        if label is not None:
            return label
    classes = {name for hit in line.found.hits for name in hit.classes}
    if line.found.share >= 0.75 and line.size <= 200 and classes - {"outlet", "wire", "wire-clause"}:
        return _ending(classes) or "chrome"
    return _by_hint(line)


def _opened(line: Line, first: Hit) -> Label | None:
    """The label of a line by the furniture that it opens with; None where that settles nothing."""
    text, classes = line.text, first.classes
    rest = text[first.end :]
    colon = _COLON.match(rest) is not None
    short = line.size <= 140 and not line.strong
    if "translated" in classes:
        return "translated"
    if "related-story" in classes and (colon or not rest[:1].isspace()):
        return "related-story" if line.strong else "related"
    if "summary" in classes and line.strong and (colon or rest[:1].isalpha()):
        return "summary"
    if "source" in classes and (ADDRESS.match(rest.lstrip(_SEPARATORS)) or (colon and short and not _ends(rest))):
        return "source"
    if "credit" in classes and short and len(rest.split()) <= 8 and (colon or not rest.strip()):
        return "credit"
    if "byline" in classes and line.size <= 110 and (colon or _is_name(rest)) and not line.sentence:
        return "byline"
    wordy = first.end - first.start >= 8 or line.found.share >= 0.4
    if short and wordy and (classes & ENDING) and not (line.sentence and line.found.share < 0.4):
        return _ending(set(classes))
    if short and wordy and classes & _INSTRUCTIONS and (line.found.share >= 0.5 or (not line.ended and colon)):
        return "chrome"
    return None


def _ends(rest: str) -> bool:
    return rest.rstrip().endswith((".", "。", "!", "?")) and len(rest) > 60


def _ending(classes: set[str]) -> Label | None:
    return "comment" if "comment" in classes else "related" if "related" in classes else None


def _is_name(text: str) -> bool:
    """Whether a text is shaped as a name: a few words, all with capitals."""
    bare = text.strip(_SEPARATORS)
    return 2 <= len(bare) <= 60 and bare[0].isupper() and all(w[0].isupper() or len(w) <= 3 for w in bare.split())


def person_shaped(text: str) -> bool:
    """Whether a line is shaped as a person's name and nothing else."""
    words = text.split()
    return 2 <= len(words) <= 4 and all(w[0].isupper() and w.replace("-", "").replace(".", "").isalpha() for w in words)


def _only_date(line: Line, moment: Moment) -> bool:
    """Whether a line that holds a date is a date line: what else stands in it is furniture, or names somebody."""
    text = line.text
    rest = " ".join(moment.rest)
    if not rest:
        return True
    if len(rest) > 90:
        return False
    bracketed = text[0] in "([（" and text[-1] in ")]）."
    if line.ended and not bracketed and len(rest) > 25:
        return False
    if line.found.opening(_DATED) is not None and not line.ended:
        return True
    covered = [hit for hit in line.found.hits if hit.classes & _BESIDE_DATES]
    letters = letters_in(rest)
    taken = sum(letters_in(text[hit.start : hit.end]) for hit in covered)
    if letters - taken <= 12 or taken >= 0.5 * letters:
        return True
    words = fold_words(rest).split()
    return len(words) <= 10 and all(word[0].isupper() or len(word) <= 2 for word in rest.split() if word[0].isalpha())
