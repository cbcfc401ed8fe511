from __future__ import annotations

from pathlib import Path

from dragoman.cli.app import app
from dragoman.cli.reference import reference

WRITTEN = Path(__file__).parents[2] / "docs" / "cli.md"


def test_the_reference_is_what_the_commands_say() -> None:
    assert WRITTEN.read_text(encoding="utf-8") == reference(), "run: python -m dragoman.cli.reference > docs/cli.md"


def test_every_command_and_option_is_told() -> None:
    text = reference()
    for command in app.registered_commands:
        assert command.callback is not None
        assert f"## dragoman {command.callback.__name__}\n" in text
    assert "| `--min-confidence 0..1` |" in text
    assert "| `--json` |" in text
    assert "| `--output, -o FILE` |" in text
    assert "|  |" not in text
