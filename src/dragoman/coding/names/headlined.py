"""Several states before one office, as headlines list them: "Vietnam, Laos PMs hold talks"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dragoman.coding.names import symbols as sym
from dragoman.coding.names.grammar import Chunk
from dragoman.coding.names.mention import Mention

Part = Chunk | Mention


def headlined(parts: Sequence[Part]) -> Sequence[Part]:
    """The parts of a headline; states that open it before an office of another one have each a holder of it.

    Elsewhere a comma behind a state closes what stands before: "After talks with China, Russian officials said".

    Args:
        parts: the headline's chunks and mentions.
    """
    at = 0
    while at + 2 < len(parts) and _state(parts[at]) and isinstance(comma := parts[at + 1], Chunk) and comma.kind == ",":
        at += 2
    office = parts[at] if at else None
    if not isinstance(office, Mention) or office.type != "office" or office.state is None:
        return parts
    out: list[Part] = []
    for part in parts[:at:2]:
        out.append(replace(office, start=part.start, end=part.end, state=part.state))  # type: ignore[union-attr]
        out.append(Chunk(sym.AND, [], part.end, part.end))
    return [*out, *parts[at:]]


def _state(part: Part) -> bool:
    return isinstance(part, Mention) and part.type == "state" and not part.possessive
