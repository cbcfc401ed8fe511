"""Who copied whom, kept in the store: the same whatever the order of reading, and after pages are gone."""

from __future__ import annotations

from collections.abc import Sequence
from unittest.mock import patch

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dragoman.records import Place
from dragoman.resolve import Told, world
from dragoman.store import Store
from dragoman.store.weaving import _earliest
from made import article, day, event, on_page, page, person, told
from made_pages import contents

_LEAD = "Premier Li Qiang met President Alexander Lukashenko in Minsk on 22 August 2024."
_REST = (
    "They spoke at length about rail, trade and the park that both countries have built outside the city since 2012.",
    "The two will see each other again in autumn, an aide said, when leaders of many states come together in Kazan.",
)
_TEXTS = ("\n".join((_LEAD, *_REST)), "\n".join((_LEAD, _REST[0])), "\n".join((_LEAD, *reversed(_REST), "Much else.")))
_OUTLETS = st.sampled_from([None, "Xinhua", "新华社", "TASS", "Herald"])


@st.composite
def reports(draw: st.DrawFn, most: int = 6) -> list[Told]:
    out = []
    for number in range(draw(st.integers(1, most))):
        own = page(f"{number}.txt", draw(st.sampled_from(_TEXTS)))
        key = f"story-{number}"
        li, other = person("Li Qiang", "CHN"), person("Alexander Lukashenko", "BLR")
        met = event(
            "meeting",
            date=day("2024-08-22"),
            parties=["BLR", "CHN"],
            place=Place(country="BLR", city="Minsk"),
            participants=[li, other],
            id=key,
        )
        starts = [own.raw.index(line) for line in own.raw.split("\n")]
        story = article(
            own,
            key,
            language=draw(st.sampled_from(["en", "zh-Hans", "ru"])),
            published=draw(st.sampled_from(["2024-08-22", "2024-08-23", "2024-09-20", None])),
            publisher=draw(_OUTLETS),
            original_publisher=draw(_OUTLETS),
            body=[(at, at + len(line)) for at, line in zip(starts, own.raw.split("\n"), strict=True)],
        )
        out.append(told(own, [story], [on_page(own, key, met, _LEAD)]))
    return out


def lineages(store: Store) -> dict[str, tuple[str | None, str | None]]:
    return {one.id: (one.root, one.derivation) for one in store.articles()}


def agrees(store: Store, pages: Sequence[Told]) -> None:
    articles, records = world(pages)
    assert lineages(store) == {one.id: (one.root, one.derivation) for one in articles}
    assert contents(store) == records


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(pages=reports(), data=st.data())
def test_any_order_gives_the_same_lineages(pages: list[Told], data: st.DataObject) -> None:
    with Store("sqlite://", create=True) as store:
        for one in data.draw(st.permutations(pages)):
            store.put([one])
            if data.draw(st.booleans()):
                store.settle()
        agrees(store, pages)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(pages=reports())
def test_a_page_that_is_gone_leaves_the_others_as_if_it_had_never_been(pages: list[Told]) -> None:
    with Store("sqlite://", create=True) as store:
        store.put(pages)
        store.settle()
        store.put([told(page(pages[0].page.document, "emptied"), [], [])])
        agrees(store, pages[1:])


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(pages=reports(most=9), data=st.data())
def test_lineages_hold_where_blocks_have_more_stories_than_are_compared(pages: list[Told], data: st.DataObject) -> None:
    with (
        patch("dragoman.resolve.lineage.HEAD", 2),
        patch("dragoman.store.weaving.HEAD", 2),
        Store("sqlite://", create=True) as store,
    ):
        _earliest.cache_clear()
        for one in data.draw(st.permutations(pages)):
            store.put([one])
            if data.draw(st.booleans()):
                store.settle()
        agrees(store, pages)
        store.put([told(page(pages[0].page.document, "emptied"), [], [])])
        agrees(store, pages[1:])
        _earliest.cache_clear()


def meeting_report(name: str, words: str, on: str | None, *, title: str, outlet: str) -> Told:
    """A report of the premier in Minsk on a day; of nothing where none is given."""
    own = page(name, words)
    story = article(
        own,
        name,
        language="en",
        published="2024-08-25",
        title=title,
        publisher=outlet,
        body=[(0, len(words))],
    )
    if on is None:
        return told(own, [story], [])
    met = event(
        "meeting",
        date=day(on),
        parties=["BLR", "CHN"],
        place=Place(country="BLR", city="Minsk"),
        participants=[person("Li Qiang", "CHN"), person("Alexander Lukashenko", "BLR")],
        id=name,
    )
    return told(own, [story], [on_page(own, name, met, words.split("\n", maxsplit=1)[0])])


def test_a_correction_that_tells_nothing_of_the_meeting_still_weakens_what_it_mends() -> None:
    first = meeting_report("a.txt", _TEXTS[0], "2024-08-22", title="Li Qiang in Minsk", outlet="Herald")
    other = meeting_report(
        "b.txt",
        "Li Qiang met Lukashenko in Minsk two days later than planned.",
        "2024-08-24",
        title="Late talks",
        outlet="Ledger",
    )
    mending = meeting_report("c.txt", "\n".join(_REST), None, title="Correction: Li Qiang in Minsk", outlet="Herald")
    with Store("sqlite://", create=True) as store:
        store.put([first, other])
        assert [one.supported for one in store.disputes()[0]] == [None]
        store.put([mending])
        assert {one.id: one.derivation for one in store.articles()}["c.txt"] == "correction"
        assert [one.supported for one in store.disputes()[0]] == ["2024-08-24"]
        store.put([told(page("c.txt", "emptied"), [], [])])
        assert [one.supported for one in store.disputes()[0]] == [None]
