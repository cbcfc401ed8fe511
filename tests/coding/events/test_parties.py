"""From mentions to who takes part: whom "the two sides", "he" and a capital mean, and for whom people act."""

from __future__ import annotations

import pytest

from dragoman.coding.events.parties import participants, parties, settle
from dragoman.coding.names.mention import Mention
from dragoman.records import Event
from stories import coded, events, read

WANG = Mention(0, 7, "person", name="Wang Yi", state="CHN", office="Foreign Minister", known=True)
ENVOY = Mention(0, 5, "office", state="KEN", office="Ambassador")
NORWAY = Mention(0, 6, "state", state="NOR")
UNION = Mention(0, 2, "org", name="EU")
MINISTRY = Mention(0, 8, "org", name="Ministry of Foreign Affairs", state="CHN", key="ministry")
SOME_MINISTRY = Mention(0, 8, "org", name="Ministry of Foreign Affairs", key="ministry")
EXPERT = Mention(0, 8, "person", name="Eva Högl", state="NOR", office="Professor", acts=False)
CHIEF = Mention(0, 8, "person", name="Eva Högl", org="NATO", office="Secretary-General")


@pytest.mark.parametrize(
    ("mentions", "expected"),
    [
        ([WANG, NORWAY], ["CHN", "NOR"]),
        ([WANG, MINISTRY, ENVOY], ["CHN", "KEN"]),
        ([UNION, NORWAY, UNION], ["EU", "NOR"]),
        ([CHIEF], ["NATO"]),
        ([SOME_MINISTRY, EXPERT], []),
        ([], []),
    ],
)
def test_parties_are_those_acted_for_each_once(mentions: list[Mention], expected: list[str]) -> None:
    assert parties(mentions) == expected


def test_participants_are_people_states_and_bodies() -> None:
    cast = read("", "en").cast
    found = participants([WANG, ENVOY, NORWAY, UNION, MINISTRY], "actor", cast)
    assert [(p.type, p.name, p.state, p.office, p.role) for p in found] == [
        ("person", "Wang Yi", "CHN", "Foreign Minister", "actor"),
        ("person", None, "KEN", "Ambassador", "actor"),
        ("state", "NOR", None, None, "actor"),
        ("organization", "EU", None, None, "actor"),
        ("organization", "Ministry of Foreign Affairs of China", "CHN", None, "actor"),
    ]


def settled(text: str, language: str) -> list[str | None]:
    """Whom the mentions of the last sentence mean, in the story so far."""
    found = read(text, language)
    last = found.sentences[-1].span.start
    return [m.name or m.state for m in settle([m for m in found.mentions if m.start >= last], found.cast)]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "China and Norway met.\nThe two sides agreed.", {"CHN", "NOR"}),
        ("en", "China and Norway met.\nBeijing agreed.", {"CHN"}),
        ("en", "Xi Jinping and Vladimir Putin met.\nThey agreed.", {"Xi Jinping", "Vladimir Putin"}),
        (
            "en",
            "Chinese President Xi Jinping met Russian President Vladimir Putin.\nBoth leaders agreed.",
            {"Xi Jinping", "Vladimir Putin"},
        ),
        ("en", "China–Kenya talks were held.\nThe China–Kenya talks were long.", {"CHN", "KEN"}),
        ("nb", "Norge og Kina møttes.\nPartene er enige.", {"NOR", "CHN"}),
        ("sv", "Sverige och Kenya möttes.\nDe båda länderna är överens.", {"SWE", "KEN"}),
        ("zh-Hans", "中国和挪威举行会谈。\n双方一致同意。", {"CHN", "NOR"}),
        ("zh-Hans", "中国国家主席习近平会见俄罗斯总统普京。\n两国元首一致同意。", {"Xi Jinping", "Vladimir Putin"}),
        ("en", "Karin Boye left.\nKarin Boye met Kenya.", {"KEN"}),
    ],
)
def test_words_that_point_back_mean_who_was_named(language: str, text: str, expected: set[str]) -> None:
    found = settled(text, language)
    assert set(found) == expected
    assert len(found) == len(expected)


def test_two_sides_of_nobody_are_nobody() -> None:
    assert settled("The two sides agreed.", "en") == []
    assert events("signing", "The two sides signed an agreement.", "en") == []


@pytest.mark.parametrize(
    ("language", "text", "parties_", "people"),
    [
        (
            "en",
            "Chinese President Xi Jinping met Russian President Vladimir Putin in Moscow.\nHe met Modi in Delhi.",
            {"CHN", "IND"},
            {"Xi Jinping", "Narendra Modi"},
        ),
        (
            "zh-Hans",
            "中国国家主席习近平抵达莫斯科。\n他会见了普京。",
            {"CHN", "RUS"},
            {"Xi Jinping", "Vladimir Putin"},
        ),
        (
            "nb",
            "Statsminister Jonas Gahr Støre reiste til Kenya.\nHan møtte Narendra Modi.",
            {"NOR", "IND"},
            {"Jonas Gahr Støre", "Narendra Modi"},
        ),
        (
            "sv",
            "Statsminister Ulf Kristersson reste till Kenya.\nHan träffade Narendra Modi.",
            {"SWE", "IND"},
            {"Ulf Kristersson", "Narendra Modi"},
        ),
    ],
)
def test_he_is_whom_the_story_is_about(language: str, text: str, parties_: set[str], people: set[str]) -> None:
    (meeting,) = [event for event in events("meeting", text, language) if set(event.parties) == parties_]
    assert {p.name for p in meeting.participants} == people


def test_it_is_the_state_or_body_that_the_sentence_or_the_one_before_opens_with() -> None:
    text = "The EU condemned Belarus. It also urged Belarus to hold elections."
    (request,) = events("request", text, "en")
    assert request.parties == ["EU", "BLR"]
    assert not events("request", "Xi Jinping met Vladimir Putin. It also urged Belarus to hold elections.", "en")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("China and Norway met.\nThe two sides spoke of Syria and Iran.", {"CHN", "NOR"}),
        ("China met Norway. China met Kenya. China met Brazil.\nWith Norway, the two sides agreed.", {"CHN", "NOR"}),
        ("China and Norway met. Of Syria and Iran, the two sides spoke at length.", {"SYR", "IRN"}),
    ],
)
def test_the_two_sides_are_not_those_they_speak_of_afterwards(text: str, expected: set[str]) -> None:
    found = read(text, "en")
    sides = [m for m in found.mentions if m.type == "both"]
    assert {m.state for m in settle(sides, found.cast)} == expected


def test_two_ministers_are_those_on_file_who_were_named_last() -> None:
    text = "Sergei Lavrov met his counterpart Antony Blinken. In Syria and Iran, the two ministers saw progress."
    found = read(text, "en")
    assert {m.name for m in settle([m for m in found.mentions if m.type == "both"], found.cast)} == {
        "Sergei Lavrov",
        "Antony Blinken",
    }


def test_the_two_named_right_before_are_meant_whoever_holds_such_offices_in_the_story() -> None:
    text = "美国国务卿卢比奥会见印度外长苏杰生。日韩两国外长在东京举行会谈。"
    found = read(text, "zh-Hans")
    assert {m.state for m in settle([m for m in found.mentions if m.type == "both"], found.cast)} == {"JPN", "KOR"}


def test_words_of_no_addressee_are_said_to_nobody_where_the_language_tells_them() -> None:
    text = "王毅会见蒙古国外长。中方反对干涉别国内政。中方反对台湾独立，愿同蒙方加强合作。"
    told = [(e.type, e.parties) for e in coded(Event, text, "zh") if e.type != "meeting"]
    assert told == [("agree", ["CHN", "MNG"])]


def test_a_capital_may_stand_for_its_side() -> None:
    (request,) = [e for e in coded(Event, "俄罗斯希望华盛顿方面停止军援。", "zh") if e.type == "request"]
    assert request.parties == ["RUS", "USA"]


@pytest.mark.parametrize(
    "text",
    [
        "Ulf Kristersson mötte Viktor Orbán i Budapest. De undertecknade ett avtal.",
        "Ulf Kristersson mötte Viktor Orbán i Budapest, där de undertecknade ett avtal.",
        "Ulf Kristersson och Viktor Orbán möttes i Budapest, där de undertecknade ett avtal.",
    ],
)
def test_they_are_those_who_met(text: str) -> None:
    (signing,) = events("signing", text, "sv")
    assert [p.name for p in signing.participants] == ["Ulf Kristersson", "Viktor Orbán"]


def test_a_visit_from_somewhere_is_one_to_the_land_of_those_who_write() -> None:
    text = "Statsminister Ulf Kristersson tog emot Emmanuel Macron. Besöket från Frankrikes president var kort."
    assert {tuple(sorted(v.parties)) for v in events("visit", text, "sv")} == {("FRA", "SWE")}


def test_who_invited_somebody_is_one_of_the_two_ministers() -> None:
    text = (
        "Foreign Minister Wang Yi will visit Vietnam at the invitation of Foreign Minister Pham Binh Minh."
        " The two ministers will hold talks in Hanoi."
    )
    (talks,) = events("meeting", text, "en")
    assert {p.name for p in talks.participants} == {"Wang Yi", "Pham Binh Minh"}


def test_who_speaks_on_behalf_of_a_state_is_that_state() -> None:
    (message,) = events(
        "message", "On behalf of the people of Norway, I congratulate Ulf Kristersson on his election.", "en"
    )
    assert message.parties == ["NOR", "SWE"]
    assert not events("message", "I congratulate Ulf Kristersson on his election.", "en")
