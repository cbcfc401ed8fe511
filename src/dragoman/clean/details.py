"""What date lines and source lines tell of a story: its day, its outlets, its author, its original's address."""

from __future__ import annotations

import re
from typing import Final

from dragoman.clean.credit import author_of, named_source
from dragoman.clean.draft import Draft
from dragoman.clean.furniture import Furniture

_DOUBLED: Final = re.compile(r"(.{3,60}?)\s*\1\s*$")
_PARTS: Final = re.compile(r"\s*[|·•]\s*|\s{2,}")


class Details:
    """Reads date and source lines into a draft.

    Args:
        draft: the story; it is changed.
        furniture: the words of page furniture.
    """

    def __init__(self, draft: Draft, furniture: Furniture) -> None:
        self._draft = draft
        self._furniture = furniture

    def date(self, at: int, *, late: bool) -> None:
        """Takes the day from a date line, and who stands beside it; a `late` one, behind the text, tells no day."""
        draft, line = self._draft, self._draft.lines[at]
        draft.drop(at, "byline")
        assert line.moment is not None
        if draft.published is None and not late:
            draft.published = line.moment.when
            draft.evidence.extend(line.passage.raw(0, len(line.text)))
        for run in [part for rest in line.moment.rest for part in _PARTS.split(rest) if part]:
            doubled = _DOUBLED.match(run)
            if doubled is not None:
                self._names_outlet(doubled[1].strip())
                continue
            found = self._furniture.find([run])[0]
            first = found.hits[0] if found.hits and found.hits[0].start <= 2 else None
            outlet = next((hit for hit in found.hits if "outlet" in hit.classes), None)
            if outlet is not None:
                self._names_outlet(run[outlet.start : outlet.end])
            elif first is not None and "source" in first.classes:
                draft.original_publisher = draft.original_publisher or run[first.end :].strip(" :：") or None
            elif first is not None and first.classes & {"byline", "updated"} and draft.author is None:
                draft.author = author_of(run, found)

    def _names_outlet(self, name: str) -> None:
        draft = self._draft
        if draft.publisher is not None or draft.original_url is not None:
            draft.original_publisher = draft.original_publisher or name
        else:
            draft.publisher = name

    def source(self, at: int) -> None:
        """Takes the original's address, or its outlet's name, from a source line."""
        draft, line = self._draft, self._draft.lines[at]
        draft.drop(at, "byline")
        url, name, span = named_source(line)
        if span is None:
            return
        if url is not None and draft.original_url is None:
            draft.original_url = url
            draft.evidence.extend(line.passage.raw(span[0], span[0] + len(url)))
        elif name is not None and draft.original_publisher is None:
            draft.original_publisher = name
            draft.evidence.extend(line.passage.raw(0, len(line.text)))
