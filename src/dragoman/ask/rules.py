"""Rules by name: which file a rule stands in, and its entry there, so that one can argue with it and mend it."""

from __future__ import annotations

import re
from pathlib import Path

from dragoman.ask.answers import Answer
from dragoman.languages import HERE

_ENTRY_LINES = 12


class Rule(Answer, kw_only=True):
    """A rule of the language data.

    Attributes:
        id: `language/file#id`.
        file: the file it stands in; None where it is in none that is here.
        line: number of its first line.
        entry: its lines.
    """

    id: str
    file: str | None = None
    line: int | None = None
    entry: str | None = None


def rule(name: str, extra: Path | None = None) -> Rule:
    """The rule of a name, looked up in the language folders.

    Args:
        name: `language/file#id`.
        extra: a folder of further language folders.
    """
    place, _, key = name.partition("#")
    file = _file(place, extra)
    if file is None:
        return Rule(id=name)
    found = _entry(file.read_text(encoding="utf-8").split("\n"), key)
    if found is None:
        return Rule(id=name, file=str(file))
    return Rule(id=name, file=str(file), line=found[0], entry=found[1])


def _file(place: str, extra: Path | None) -> Path | None:
    parts = place.split("/")
    if not place or any(part in ("", ".", "..") for part in parts):
        return None
    for root in (extra, HERE, HERE.parent):
        for name in (place, f"{place}.yaml"):
            if root is not None and (path := root / name).is_file():
                return path
    return None


def _entry(text: list[str], key: str) -> tuple[int, str] | None:
    """First line number and lines of an entry: of the whole key, else of its longest head (`visit` of `visit.verb`)."""
    if not key:
        return None
    heads = re.split(r"([./:#])", key)
    for end in range(len(heads), 0, -2):
        head = re.escape("".join(heads[:end]))
        wanted = re.compile(rf"^(\s*)(?:-\s*)?(?:\{{?\s*id:\s*)?['\"]?{head}['\"]?\s*(?:[:,}}].*)?$")
        for number, line in enumerate(text):
            if match := wanted.match(line):
                return number + 1, "\n".join(_block(text[number:], len(match[1])))
    return None


def _block(rest: list[str], indent: int) -> list[str]:
    """The entry's own lines: those below it that stand further in."""
    out = [rest[0]]
    for line in rest[1:_ENTRY_LINES]:
        if not line.strip() or len(line) - len(line.lstrip()) <= indent:
            break
        out.append(line)
    return out
