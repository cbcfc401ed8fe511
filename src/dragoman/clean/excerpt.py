"""Another story's excerpt on one line of a page: words that introduce it, its title, a credit, its text."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from dragoman.clean.draft import Draft
from dragoman.clean.glue import glued_bounds
from dragoman.records import RemovedReason

_SEAM: Final = re.compile(r"(?<=[^\W\d_A-Z])(?=[A-ZÀ-ÞА-Я])|(?<=[.!?。]) ?(?=\S)")
_CREDIT: Final = 90  # a credit runs no further than so many characters to the seam where the text starts


def take_excerpt(draft: Draft) -> None:
    """Settles a draft whose first line is an excerpt; the lines after it go."""
    line = draft.lines[0]
    text, passage, hits = line.text, line.passage, line.found.hits
    start = hits[0].end
    start += len(text[start:]) - len(text[start:].lstrip(" :：|–—-"))
    body, title_end = start, start
    credit = next((hit for hit in hits if "credit" in hit.classes and hit.start > start), None)
    if credit is not None:
        seam = _SEAM.search(text, credit.end + 2, min(len(text), credit.end + _CREDIT))
        if seam is not None:
            body, title_end = seam.end(), len(text[: credit.start].rstrip())
            draft.title = passage.slice(start, title_end)
            draft.cuts += [(low, high, "byline") for low, high in passage.raw(credit.start, body)]
    draft.cuts += [(low, high, "chrome") for low, high in passage.raw(0, start)]
    draft.evidence += passage.raw(0, title_end if title_end > start else len(text))
    draft.keep(0, "body")
    bounds = [body + bound for bound in glued_bounds(text[body:])]
    draft.parts[0] = [passage.slice(low, high) for low, high in pairwise(bounds)]
    if draft.title is not None:
        draft.parts[0].insert(0, draft.title)
    reasons: dict[str, RemovedReason] = {"summary": "duplicate-text", "translated": "byline", "credit": "byline"}
    for at in range(1, len(draft.lines)):
        draft.drop(at, reasons.get(draft.lines[at].label, "chrome"))
