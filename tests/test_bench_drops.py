"""A figure that drops is told; one that was not measured is not."""

from __future__ import annotations

import pytest
from bench.drops import drops, figures
from bench.paper import ROOT, table


def page(encounter: float, quote: float, *, world: float | None = None) -> str:
    rows = [("encounter", 120, encounter, "53/55"), ("quote", 63, quote, "-")]
    text = f"# Accuracy\n\n## dev\n\n70 documents.\n\n{table(('kind', 'coded', 'F1', 'people found'), rows)}\n"
    return text if world is None else f"{text}\n## world\n\n{table(('', 'score'), [('events', f'f1 {world}')])}\n"


@pytest.mark.parametrize(
    ("now", "lost"),
    [
        (page(0.70, 0.60), []),
        (page(0.68, 0.62), []),
        (page(0.67, 0.60), ["dev | encounter | F1: 0.67, was 0.70"]),
        (page(0.70, 0.60, world=0.91), []),
    ],
)
def test_a_figure_that_drops_by_more_than_two_in_a_hundred_is_told(now: str, lost: list[str]) -> None:
    assert drops(page(0.70, 0.60), now) == lost


def test_a_set_that_was_not_measured_is_passed_over_and_one_that_lost_a_row_is_not() -> None:
    assert drops(page(0.7, 0.6, world=0.91), page(0.7, 0.6)) == []
    assert drops(page(0.7, 0.6, world=0.91), page(0.7, 0.6, world=0.88)) == ["world | events | f1: 0.88, was 0.91"]
    assert drops(page(0.7, 0.6), page(0.7, 0.6).replace("quote", "words")) == ["dev | quote | F1: none, was 0.60"]


def test_the_page_that_is_kept_has_figures_of_every_set() -> None:
    found = list(figures((ROOT / "docs" / "accuracy.md").read_text(encoding="utf-8")))
    assert {"seeds", "dev", "world"} <= {section for (section, _row, _column), _value in found}
    assert all(0 <= value <= 1 for _place, value in found)
