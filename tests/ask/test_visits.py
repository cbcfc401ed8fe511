"""Where visits begin and end on a map."""

from __future__ import annotations

from dragoman.ask.visits import visits
from dragoman.records import Place
from dragoman.store import Store
from made import article, day, event, page, person, told


def test_a_city_is_on_the_map_by_its_english_name_though_geonames_has_another() -> None:
    own = page("a.txt", "they met")
    visit = event(
        "visit",
        status="occurred",
        date=day("2024-05-01"),
        parties=["FRA", "ESP"],
        place=Place(country="ESP", city="Seville"),
        participants=[person("Emmanuel Macron", "FRA", "visitor")],
    )
    store = Store("sqlite://", create=True)
    store.put([told(own, [article(own, "story-a", published="2024-05-02", publisher="Agency")], [visit])])
    (found,) = visits(store).visits
    assert found.end is not None
    assert (found.end.name, round(found.end.latitude), round(found.end.longitude)) == ("Seville", 37, -6)
