"""How the text of a story opens and closes: an agency's mark before it, a note of source and day behind it."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from dragoman.clean.credit import author_of, wire_opening
from dragoman.clean.draft import Draft
from dragoman.clean.furniture import Furniture
from dragoman.clean.glue import glued_bounds
from dragoman.clean.moment import Calendar

_SOURCES: Final = frozenset(("source", "outlet"))
_TAIL: Final = 70
_STOP: Final = re.compile(r"[.!?…。！？][\"'”’»」』]*\s*(?=[^.!?…。！？]{4,50}$)")
_NOTE: Final = re.compile(r"[(（]([^()（）]{3,80})[)）]\s*$")


class Edges:
    """Reads the edges of a story whose lines are settled.

    Args:
        draft: the story; it is changed.
        furniture: the words of page furniture.
        calendar: reads dates.
    """

    def __init__(self, draft: Draft, furniture: Furniture, calendar: Calendar) -> None:
        self._draft = draft
        self._furniture = furniture
        self._calendar = calendar

    def open(self, first: int) -> None:
        """Takes place, outlet, day and reporter from the agency's opening of the first paragraph."""
        draft = self._draft
        if draft.roles.get(first) not in ("lead", "body") or first in draft.parts:
            return
        line = draft.lines[first]
        opening = wire_opening(line.text, line.found)
        if opening is None:
            return
        draft.place = opening.place
        if opening.outlet is not None:
            draft.original_publisher = draft.original_publisher or opening.outlet
            end = opening.end or line.text.find(opening.outlet) + len(opening.outlet)
            draft.evidence.extend(line.passage.raw(0, end))
        if opening.inside is not None and draft.author is None:
            inside = self._furniture.find([opening.inside])[0]
            draft.author = author_of(opening.inside, inside) if inside.hits else None
        if opening.end:
            days = list(self._calendar.dates(line.text[: opening.end], line.language))
            if days and draft.published is None:
                draft.published = days[0][0]
            draft.cut(first, 0, opening.end, "byline")

    def close(self) -> None:
        """Takes the note in brackets off the last paragraph, and paragraphs that were run together apart."""
        draft = self._draft
        kept = [at for at, role in sorted(draft.roles.items()) if role in ("lead", "body")]
        at = kept[-1]
        if at not in draft.parts:
            note = _NOTE.search(draft.lines[at].text)
            if note is not None and note.start() > 0:
                self._note(at, note)
            else:
                self._last_words(at)
        for at in kept:
            if at not in draft.parts:
                passage = draft.lines[at].passage
                bounds = glued_bounds(passage.text)
                if len(bounds) > 2:
                    draft.parts[at] = [passage.slice(start, end) for start, end in pairwise(bounds)]

    def _note(self, at: int, note: re.Match[str]) -> None:
        """A note at the end that names a known outlet, or little but a day."""
        draft, line = self._draft, self._draft.lines[at]
        days = list(self._calendar.dates(note[1], line.language))
        found = self._furniture.find([note[1]])[0]
        outlet = next((hit for hit in found.hits if "outlet" in hit.classes), None)
        source = found.opening(_SOURCES)
        if source is None and (outlet is None or found.share < 0.5) and not (days and len(note[1]) <= 45):
            return
        name = note[1][: days[0][1]] if days else note[1]
        if outlet is not None:
            name = note[1][outlet.start : outlet.end]
        elif source is not None:
            name = name[source.end :]
        name = name.strip(" ,;/|-–:：")
        if days and draft.published is None:
            draft.published = days[0][0]
        if any(char.isalpha() for char in name):
            draft.original_publisher = draft.original_publisher or name
        draft.evidence.extend(line.passage.raw(note.start(), note.end()))
        draft.cut(at, note.start(), note.end(), "byline")

    def _last_words(self, at: int) -> None:
        """Words behind the last full stop that name the source."""
        draft, line = self._draft, self._draft.lines[at]
        stop = _STOP.search(line.text, max(0, len(line.text) - _TAIL))
        if stop is None:
            return
        tail = line.text[stop.end() :]
        opening = self._furniture.find([tail])[0].opening(_SOURCES)
        if opening is None:
            return
        name = tail[opening.end if "outlet" not in opening.classes else 0 :].strip(" :：-–|")
        if 2 <= len(name) <= 40 and not name[0].islower():
            draft.original_publisher = draft.original_publisher or name
            draft.evidence.extend(line.passage.raw(stop.end(), len(line.text)))
            draft.cut(at, stop.end(), len(line.text), "byline")
