"""Pages of any content, for tests of what holds for all of them."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from dragoman.records import Place, Record
from dragoman.resolve import Told
from dragoman.store import Store
from made import article, day, days, event, page, person, relation, told, year

_DATES = st.sampled_from([None, day("2024-05-16"), day("2024-05-17"), days("2024-05-15", "2024-05-18"), year(2024)])
_PEOPLE = st.lists(
    st.sampled_from([person("Xi Jinping", "CHN"), person("Vladimir Putin", "RUS"), person("Mikhail Mishustin", "RUS")]),
    unique_by=lambda one: one.name,
    max_size=3,
)
_PARTIES = st.sampled_from([["CHN", "RUS"], ["RUS", "CHN"], ["CHN"], ["CHN", "RUS", "BLR"]])
_EVENTS: st.SearchStrategy[dict[str, Any]] = st.fixed_dictionaries(
    {
        "type_": st.sampled_from(["meeting", "visit", "support", "call"]),
        "date": _DATES,
        "participants": _PEOPLE,
        "parties": _PARTIES,
        "place": st.sampled_from(
            [None, Place(country="CHN"), Place(country="CHN", city="Beijing"), Place(country="RUS")]
        ),
        "status": st.sampled_from([None, "occurred", "planned"]),
        "ordinal": st.sampled_from([None, None, 29]),
        "words": st.sampled_from(["they met", "the two leaders held long talks in the capital on Thursday", "x"]),
    }
)
_RELATIONS: st.SearchStrategy[dict[str, Any]] = st.fixed_dictionaries(
    {"since": st.sampled_from([None, "1949", "1949-10-02", "1950"])}
)


@st.composite
def made_pages(draw: st.DrawFn) -> list[Told]:
    out = []
    for number in range(draw(st.integers(1, 5))):
        own = page(f"{number}.txt", f"page {number}")
        key = f"story-{number}"
        where = {"document": own.document, "article": key}
        records: list[Record] = [event(where=where, **fields) for fields in draw(st.lists(_EVENTS, max_size=4))]
        records += [
            relation("diplomatic-ties", ["CHN", "RUS"], where=where, **fields)
            for fields in draw(st.lists(_RELATIONS, max_size=1))
        ]
        published = draw(st.sampled_from(["2024-05-16", "2024-05-20", None]))
        unique = {record.id: record for record in records}
        out.append(told(own, [article(own, key, published=published)], list(unique.values())))
    return out


def contents(store: Store) -> list[Record]:
    return sorted(store.records(), key=lambda record: record.id)
