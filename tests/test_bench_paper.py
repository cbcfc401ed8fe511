"""Tables and pages that commands write."""

from __future__ import annotations

from bench.paper import table


def test_a_table_is_padded_and_its_figures_stand_to_the_right() -> None:
    assert table(("", "pages/s"), [("en", 100), ("all", 9)]).split("\n") == [
        "|     | pages/s |",
        "| --- | ------: |",
        "| en  |     100 |",
        "| all |       9 |",
    ]
