"""A record in a line."""

from __future__ import annotations

import pytest

from dragoman.ask.wording import say
from dragoman.records import Agreement, AnyRecord, Body, Change, Indicator, Mechanism, Participant, Period, Place
from made import day, event, person, quote, relation, span


class Codes:
    """Parties by their codes."""

    def of(self, party: str) -> str:
        return party


def figure(**fields: object) -> Indicator:
    return Indicator(name="goods-trade", parties=["CHN", "RUS"], evidence=[span("x")], **fields)  # type: ignore[arg-type]


LI = person("Li Qiang", "CHN", "visitor", "Premier")
USA = Participant(type="state", name="USA", role="target")


@pytest.mark.parametrize(
    ("record", "text"),
    [
        (
            event("visit", participants=[LI], place=Place(country="BLR", city="Minsk")),
            "Visit: Li Qiang (Premier, CHN) → Minsk, BLR",
        ),
        (
            event("accuse", participants=[person(None, "CHN", "actor", "Spokesperson"), USA]),
            "Accuse: Spokesperson of CHN → USA",
        ),
        (
            event("meeting", parties=["CHN", "RUS"], series="Regular Meeting", ordinal=29),
            "Meeting: CHN and RUS; 29th Regular Meeting",
        ),
        (event("visit", parties=["CHN", "BLR"], count=2, status="cancelled"), "Visit: CHN and BLR; 2 times; cancelled"),
        (event("meeting", title="Talks in Doha", topics=["energy"]), "Meeting; Talks in Doha; on energy"),
        (
            relation("membership", ["BLR", "SCO"], ordinal=10, since="2024-07"),
            "Membership: BLR in SCO; 10th member; since 2024-07",
        ),
        (
            relation("trade-rank", ["CHN", "RUS"], rank=1, years_running=14),
            "Trade rank: CHN for RUS; no. 1; 14 years running",
        ),
        (relation("chairmanship", ["RUS", "BRICS"], status="planned"), "Chairmanship: RUS in BRICS; planned"),
        (
            figure(
                value=240.1e9,
                unit="USD",
                comparator=">",
                change=Change(value=26.3, unit="percent", basis="year-on-year"),
            ),
            "Goods trade: CHN and RUS; over 240.1 billion USD; up 26.3 percent year-on-year",
        ),
        (
            figure(change=Change(value=-3, unit="percent"), period=Period(start="2023-01-01", end="2023-12-31")),
            "Goods trade: CHN and RUS; down 3 percent",
        ),
        (figure(value=1234, unit="visitors"), "Goods trade: CHN and RUS; 1,234 visitors"),
        (
            Mechanism(
                name="Committee",
                parties=["CHN", "RUS"],
                bodies=[Body(name="subcommittees", count=80)],
                evidence=[span("x")],
            ),
            "Committee; CHN and RUS; bodies: 80 × subcommittees",
        ),
        (
            Agreement(
                type="joint-statement",
                title="On ties",
                parties=["CHN"],
                status="signed",
                date=day("2024-05-16"),
                evidence=[span("x")],
            ),
            "Joint statement: On ties; CHN; signed",
        ),
        (quote("Li Qiang", "x", state="CHN", said_to="the press"), "Li Qiang (CHN) to the press; in so many words"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_a_record_says(record: AnyRecord, text: str) -> None:
    assert say(record, Codes()) == text


@pytest.mark.parametrize(
    ("number", "text"), [(1, "1st"), (2, "2nd"), (3, "3rd"), (11, "11th"), (21, "21st"), (112, "112th")]
)
def test_ordinals(number: int, text: str) -> None:
    assert text in say(event("meeting", ordinal=number), Codes())


def test_topics_are_told_in_words() -> None:
    met = event("meeting", parties=["CHN", "RUS"], topics=["sco", "ukraine", "food-security", "high-level-exchange"])
    assert say(met, Codes()) == "Meeting: CHN and RUS; on SCO, Ukraine, food security"  # who meets says the last


def test_whose_figure_it_is_has_a_name() -> None:
    assert say(figure(value=1.0, attributed_to="CHN"), Codes()).endswith("according to CHN")
