"""Runs what the README and the docs show, and puts in what is answered: `python -m bench.shown [--check] [FILE ...]`.

Every page is played through from above in a folder of its own that holds the checkout's `src`:

- a block behind `<!-- file NAME -->` is written to that file;
- in a `console` block, lines with `$ ` are run, and what stands below each gives way to its output;
- a `python` block with a `text` block right behind it is run, and its output put there.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from bench.paper import ROOT

PAGES = ("README.md", "docs/how-it-works.md", "docs/adding-a-language.md", "docs/records.md", "docs/limits.md")
_BLOCK = re.compile(
    r"(?:^<!-- file (?P<file>\S+) -->\n)?^```(?P<kind>\w+)\n(?P<body>.*?)^```$(?P<answer>\n+```text\n.*?^```$)?",
    re.MULTILINE | re.DOTALL,
)
_SECONDS = 120


def played(page: str, folder: Path) -> str:
    """A page with the answers that its commands give now.

    Args:
        page: Markdown.
        folder: where its files and commands live.
    """
    surroundings = {
        **os.environ,
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}",
        "PYTHONPATH": str(ROOT),
        "COLUMNS": "120",
        "NO_COLOR": "1",
    }
    return _BLOCK.sub(lambda block: _block(block, folder, surroundings), page)


def _block(block: re.Match[str], folder: Path, surroundings: Mapping[str, str]) -> str:
    body = block["body"]
    if block["file"]:
        path = folder / block["file"]
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(body, encoding="utf-8")
    elif block["kind"] == "console":
        answers = [
            f"$ {line[2:]}\n{_run(line[2:], folder, surroundings)}" for line in body.split("\n") if line[:2] == "$ "
        ]
        return f"```console\n{''.join(answers)}```{block['answer'] or ''}"
    elif block["kind"] == "python" and block["answer"]:
        (folder / "example.py").write_text(body, encoding="utf-8")
        answer = _run(f"{sys.executable} example.py", folder, surroundings)
        return f"```python\n{body}```\n\n```text\n{answer}```"
    return block[0]


def _run(command: str, folder: Path, surroundings: Mapping[str, str]) -> str:
    """What a command says, on both channels, without the spaces at the ends of lines."""
    done = subprocess.run(
        ["bash", "-c", command],
        cwd=folder,
        env=dict(surroundings),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=_SECONDS,
        check=False,
    )
    here = done.stdout.replace(f"{ROOT}{os.sep}", "")  # where the checkout lies is nobody's business
    said = "\n".join(line.rstrip() for line in here.strip("\n").split("\n"))
    return f"{said}\n" if said else ""


def main() -> None:
    """Plays the pages."""
    parser = argparse.ArgumentParser(prog="python -m bench.shown", description=__doc__)
    parser.add_argument(
        "pages", nargs="*", default=PAGES, metavar="FILE", help="pages; default: README.md and the docs"
    )
    parser.add_argument("--check", action="store_true", help="change nothing; exit 1 where a page shows something else")
    given = parser.parse_args()
    stale = []
    for name in given.pages:
        path = ROOT / name
        page = path.read_text(encoding="utf-8")
        with tempfile.TemporaryDirectory() as folder:
            (Path(folder) / "src").symlink_to(ROOT / "src")
            now = played(page, Path(folder))
        if now != page:
            stale.append(name)
            if not given.check:
                path.write_text(now, encoding="utf-8")
    if stale:
        print(f"{'out of date' if given.check else 'written'}: {', '.join(stale)}")
    sys.exit(bool(stale) and given.check)


if __name__ == "__main__":
    main()
