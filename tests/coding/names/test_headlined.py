"""Several states before one office, as headlines list them."""

from __future__ import annotations

import pytest

from dragoman.coding.coder import Coder
from dragoman.records import Event
from dragoman.story import Story
from stories import coder, story


def met(line: str, *, title: bool) -> list[list[str]]:
    told: Story = story(f"{line}\nThat is all.", "en")
    told.blocks[0].role = "title" if title else "body"
    made: Coder = coder()
    return [sorted(r.parties) for r in made.code(told) if isinstance(r, Event) and r.type == "meeting"]


@pytest.mark.parametrize(
    ("title", "parties"),
    [
        ("Vietnam, Laos PMs hold talks", ["LAO", "VNM"]),
        ("Swedish, Finnish foreign ministers meet in Oslo", ["FIN", "SWE"]),
        ("Estonia, Latvia, Lithuania presidents meet in Riga", ["EST", "LTU", "LVA"]),
    ],
)
def test_each_state_before_an_office_has_a_holder_of_it(title: str, parties: list[str]) -> None:
    assert met(title, title=True) == [parties]


def test_elsewhere_a_comma_parts_them() -> None:
    assert met("After the talks with China, Swedish officials met Kenyan diplomats.", title=False) != [["CHN", "KEN"]]
    assert met("Sweden's, Finnish ministers met in Oslo", title=True) == []
