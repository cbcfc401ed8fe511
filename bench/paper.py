"""The pages under docs/ that commands write: tables, with the command and the commit they came from."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable, Sequence
from pathlib import Path

ROOT = Path(__file__).parents[1]


def table(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A Markdown table: the first column to the left, figures to the right, padded to be read as it is.

    Args:
        heads: of the columns.
        rows: as many cells each.
    """
    cells = [list(heads), *([str(cell) for cell in row] for row in rows)]
    widths = [max(len(row[at]) for row in cells) for at in range(len(heads))]
    rule = ["-" * width if not at else "-" * (width - 1) + ":" for at, width in enumerate(widths)]
    lines = [_padded(row, widths) for row in cells]
    return "\n".join(f"| {' | '.join(line)} |" for line in (lines[0], rule, *lines[1:]))


def _padded(row: Sequence[str], widths: Sequence[int]) -> list[str]:
    return [row[0].ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True))]


def commit() -> str:
    """The commit that is checked out, and whether the package differs from it."""
    try:
        short = _git("rev-parse", "--short", "HEAD")
        changed = _git("status", "--porcelain", "--", "src")
    except (OSError, subprocess.CalledProcessError):
        return "an unknown commit"
    return f"commit {short}" + (", with changes that are in no commit" if changed else "")


def _git(*words: str) -> str:
    return subprocess.run(["git", "-C", str(ROOT), *words], check=True, capture_output=True, text=True).stdout.strip()


def write(name: str, title: str, command: str, text: str) -> Path:
    """Writes a page under docs/.

    Args:
        name: of the file.
        title: of the page.
        command: that makes it again.
        text: what it says, in Markdown.
    """
    path = ROOT / "docs" / name
    path.write_text(
        f"# {title}\n\nWritten by `{command}` at {commit()}; do not edit.\n\n{text.strip()}\n", encoding="utf-8"
    )
    return path
