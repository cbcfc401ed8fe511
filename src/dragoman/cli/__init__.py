"""The commands: thin, each a call into one room."""

from __future__ import annotations


def main() -> None:
    """Runs the command line."""
    from dragoman.cli.app import app

    app(prog_name="dragoman")
