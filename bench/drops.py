"""Which figures of docs/accuracy.md have dropped."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

MOST = 0.02
"""What a figure may lose before it counts: a record more or less in a small set."""
_HEADING = re.compile(r"## (.+)")
_SHARE = re.compile(r"(?:([a-z]\w*) )?([01]\.\d+)\b")
_COLUMNS = frozenset(("precision", "recall", "F1", "score"))


class Figure(NamedTuple):
    """A share between 0 and 1 of a table.

    Attributes:
        place: section, row and column.
        value: the share.
    """

    place: tuple[str, str, str]
    value: float


def figures(page: str) -> Iterator[Figure]:
    """The shares of a page's tables by section, row and column; what only counts records is none.

    Args:
        page: Markdown, as `bench.paper` writes it.
    """
    section, heads = "", list[str]()
    for line in page.splitlines():
        heading = _HEADING.match(line)
        if heading:
            section = heading[1]
        if not line.startswith("|"):
            heads = []
            continue
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if not heads:
            heads = cells
            continue
        for head, cell in zip(heads[1:], cells[1:], strict=True):
            if head not in _COLUMNS:
                continue
            for name, share in _SHARE.findall(cell):
                yield Figure((section, cells[0], name or head), float(share))


def drops(before: str, after: str) -> list[str]:
    """A line for each figure of a page that is lower by more than `MOST` in another, or is not in it.

    Args:
        before: the page as it was.
        after: as it is now; sections that it lacks altogether were not measured and are passed over.
    """
    now = dict(figures(after))
    measured = {section for section, _row, _column in now}
    out = []
    for place, was in figures(before):
        if place[0] not in measured:
            continue
        value = now.get(place)
        if value is None or value < was - MOST - 1e-9:
            out.append(f"{' | '.join(place)}: {'none' if value is None else f'{value:.2f}'}, was {was:.2f}")
    return out
