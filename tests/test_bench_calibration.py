"""What confidence is worth, counted."""

from __future__ import annotations

import pytest
from bench import calibration
from bench.calibration import Verdict, report
from bench.gold import at_hand

from shared import SHARED, needs_shared


def test_records_are_counted_by_confidence_and_the_firm_by_kind(monkeypatch: pytest.MonkeyPatch) -> None:
    judged = [
        Verdict("encounter", 0.95, True),
        Verdict("encounter", 0.8, False),
        Verdict("encounter", 0.79, False),
        Verdict("stance", 0.3, True),
    ]
    monkeypatch.setattr(calibration, "verdicts", lambda _set: judged)
    rows = [[cell.strip() for cell in line.split("|")[1:-1]] for line in report([None]).splitlines()]  # type: ignore[list-item]
    assert ["0.8 to 0.9", "1", "0", "0.00"] in rows
    assert ["0.9 to 1.0", "1", "1", "1.00"] in rows
    assert ["0.0 to 0.5", "1", "1", "1.00"] in rows
    assert ["encounter", "2", "1", "0.50"] in rows
    assert not any(row[:1] == ["stance"] for row in rows)


@needs_shared
def test_firm_records_are_right_nine_times_in_ten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DRAGOMAN_SHARED", str(SHARED))
    judged = [verdict for one in at_hand() for verdict in calibration.verdicts(one) if verdict.confidence >= 0.8]
    assert len(judged) > 200
    assert sum(verdict.right for verdict in judged) >= 0.9 * len(judged)
