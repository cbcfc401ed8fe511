"""A story in the making: which lines of the page it takes, and what each of them is to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from dragoman.clean.line import Line
from dragoman.passage import Passage
from dragoman.records import RemovedReason
from dragoman.story import BlockRole


@dataclass(slots=True)
class Draft:
    """A story in the making.

    Attributes:
        lines: the lines of the page that fall to it, in reading order.
        language: its language, by folder tag.
        roles: the role of each line kept, by its index.
        reasons: why each other line is removed, by its index.
        parts: the passages of a kept line, where they are not simply the line's.
        cuts: raw ranges removed from inside kept lines, with reasons.
        heading: index of its title among the lines.
    """

    lines: Sequence[Line]
    language: str
    roles: dict[int, BlockRole] = field(default_factory=dict)
    reasons: dict[int, RemovedReason] = field(default_factory=dict)
    parts: dict[int, list[Passage]] = field(default_factory=dict)
    cuts: list[tuple[int, int, RemovedReason]] = field(default_factory=list)
    heading: int | None = None
    title: Passage | None = None
    published: date | datetime | None = None
    publisher: str | None = None
    original_publisher: str | None = None
    author: str | None = None
    place: str | None = None
    url: str | None = None
    original_url: str | None = None
    original_language: str | None = None
    evidence: list[tuple[int, int]] = field(default_factory=list)

    def keep(self, index: int, role: BlockRole) -> None:
        """Keeps a line in a role."""
        self.roles[index] = role
        self.reasons.pop(index, None)

    def drop(self, index: int, reason: RemovedReason) -> None:
        """Removes a line."""
        self.reasons[index] = reason
        self.roles.pop(index, None)

    def cut(self, index: int, start: int, end: int, reason: RemovedReason) -> None:
        """Cuts a range out of the text of a kept line."""
        line = self.lines[index]
        self.cuts += [(low, high, reason) for low, high in line.passage.raw(start, end)]
        rest = line.passage.without([(start, end)])
        bare = rest.text.strip()
        lead = len(rest.text) - len(rest.text.lstrip())
        self.parts[index] = [rest.slice(lead, lead + len(bare))]
