"""Text that stands more than once on a page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dragoman.clean.line import Line

_PROBE: Final = 60
_LEAST: Final = 200


def mark_copies(lines: Sequence[Line]) -> None:
    """Tells each line its earlier twin and its number of copies; labels excerpts that repeat another line's text."""
    first: dict[str, Line] = {}
    long: list[Line] = []
    for line in lines:
        twin = first.setdefault(line.text.rstrip(" .。"), line)
        if twin is not line:
            line.twin = twin
            twin.copies += 1
        elif line.size >= _LEAST and line.label in ("text", "summary"):
            if line.label == "summary" and not _repeats(line.text, long):
                line.label = "text"
            elif line.label == "text" and line.text.endswith(("…", "...")) and _repeats(line.text, long):
                line.label = "summary"
        if line.twin is None and line.size >= _LEAST:
            long.append(line)
    for line in lines:
        if line.twin is not None:
            line.copies = line.twin.copies


def _repeats(text: str, earlier: Sequence[Line]) -> bool:
    """Whether most of a text stands in one of the earlier lines: three probes of it are found there, in order."""
    probes = [text[int(len(text) * at) :][:_PROBE] for at in (0.25, 0.5, 0.75)]
    probes = [probe.rstrip("…. ") for probe in probes]
    for line in earlier:
        places = [line.text.find(probe) for probe in probes]
        if places[0] >= 0 and places == sorted(places):
            return True
    return False
