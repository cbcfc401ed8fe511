"""Exports are held to constant memory."""

from __future__ import annotations

import sys

import pytest
from bench import export


def test_every_format_is_written_of_both_stores(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["export", "--events", "50", "--formats", "jsonl", "atom"])
    export.main()
    told = capsys.readouterr().out
    assert [line.split()[:2] for line in told.splitlines() if line.startswith(("jsonl", "atom"))] == [
        ["jsonl", "5"],
        ["jsonl", "50"],
        ["atom", "5"],
        ["atom", "50"],
    ]


def test_a_format_that_grows_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["export", "--events", "10", "--formats", "jsonl", "ics"])
    monkeypatch.setattr(export, "_take", lambda form, _place, events: events * (100.0 if form == "ics" else 1.0))
    with pytest.raises(SystemExit, match=r"larger store: ics$"):
        export.main()
