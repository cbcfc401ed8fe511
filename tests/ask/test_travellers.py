"""The journeys of one traveller, asked for alone and among all."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from dragoman.ask import Names, journeys
from dragoman.records import Place
from dragoman.store import Store
from made import article, day, event, on_page, page, person, told

_LI, _WANG = (
    person(name, "CHN", "visitor", office) for name, office in (("Li Qiang", "Premier"), ("Wang Yi", "Minister"))
)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Two travellers, one of them twice on the way; a signing of their state without names."""
    words = "one two three four five"
    own = page("trips.txt", words)
    events = [
        event(
            "visit",
            date=day("2024-08-20"),
            participants=[_LI],
            place=Place(country="RUS", city="Moscow"),
            parties=["CHN", "RUS"],
        ),
        event("visit", date=day("2024-08-21"), participants=[_LI], place=Place(country="BLR"), parties=["BLR", "CHN"]),
        event("signing", date=day("2024-08-21"), place=Place(country="BLR"), parties=["BLR", "CHN"]),
        event("visit", date=day("2025-03-01"), participants=[_LI], place=Place(country="FRA"), parties=["CHN", "FRA"]),
        event(
            "visit", date=day("2024-08-20"), participants=[_WANG], place=Place(country="IND"), parties=["CHN", "IND"]
        ),
    ]
    records = [on_page(own, "t", one, word) for one, word in zip(events, words.split(), strict=True)]
    with Store(tmp_path / "trips.db", create=True) as made:
        made.put([told(own, [article(own, "t", published="2024-08-23")], records)])
        yield made


@pytest.mark.parametrize("who", ["Li Qiang", "李强", "Wang Yi"])
def test_one_travellers_journeys_are_those_among_all(store: Store, who: str) -> None:
    names = Names()
    (name,) = {hit.name for hit in names.person(who, store)}
    alone = journeys(store, who=who, names=names).journeys
    assert alone == [one for one in journeys(store, names=names).journeys if one.traveller == name]
    assert alone


def test_the_latest_journeys_come_with_what_took_place_on_them(store: Store) -> None:
    (latest,) = journeys(store, who="Li Qiang", limit=1).journeys
    assert latest.start == "2025-03-01"
    first, _latest = journeys(store, who="Li Qiang").journeys
    assert [leg.country for leg in first.legs] == ["RUS", "BLR"]
    assert [line.type for line in first.legs[1].events] == ["signing"]
