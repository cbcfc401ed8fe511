"""Who was there: at an occasion named by what it is, or told behind the meeting that it belongs to."""

from __future__ import annotations

import pytest

from stories import events


def there(type_: str, text: str, language: str = "zh-Hans") -> list[set[str | None]]:
    return [{p.name for p in event.participants} for event in events(type_, text, language)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh-Hans", "李强会见俄罗斯总统普京。\n王毅、何立峰等参加会见。"),
        ("zh-Hans", "李强会见俄罗斯总统普京。\n王毅、何立峰参加。"),
        ("zh-Hant", "李強會見俄羅斯總統普京。\n王毅、何立峰等出席上述活動。"),
        ("en", "Li Qiang met Russian President Vladimir Putin.\nWang Yi and He Lifeng attended."),
    ],
)
def test_who_was_there_joins_the_meeting(language: str, text: str) -> None:
    assert there("meeting", text, language) == [{"Li Qiang", "Vladimir Putin", "Wang Yi", "He Lifeng"}]


def test_the_meeting_is_the_one_told_last_and_no_memory() -> None:
    text = "王毅会见法国外长巴罗。王毅会见俄罗斯外长拉夫罗夫。拉夫罗夫表示，普京总统会见习近平主席。马朝旭等参加会见。"
    with_him = [names for names in there("meeting", text) if "Ma Zhaoxu" in names]
    assert with_him == [{"Wang Yi", "Sergei Lavrov", "Ma Zhaoxu"}]


def test_all_that_was_held_and_signed_is_attended() -> None:
    text = "李强同俄罗斯总理米舒斯京会谈。会谈后，两国总理共同签署联合公报。王毅参加上述活动。"
    assert all("Wang Yi" in names for type_ in ("meeting", "signing") for names in there(type_, text))
    assert len(there("signing", text)) == 1


def test_attendance_without_a_meeting_is_nothing() -> None:
    assert there("meeting", "王毅、何立峰等参加会见。") == []
    assert there("meeting", "法国总统马克龙会见德国总理默茨。王毅等参加会见。") == [
        {"Emmanuel Macron", "Friedrich Merz"}
    ]


@pytest.mark.parametrize(
    ("language", "text", "parties"),
    [
        ("nb", "Utenriksminister Espen Barth Eide deltar på et toppmøte om Gaza i Kairo.", ["NOR"]),
        (
            "sv",
            "Utrikesminister Tobias Billström deltog på måndagen i ett nordiskt utrikesministermöte.",
            ["DNK", "FIN", "ISL", "NOR", "SWE"],
        ),
        (
            "da",
            "Udenrigsminister Lars Løkke Rasmussen deltog i det nordisk-baltiske ministermøde.",
            ["DNK", "EST", "FIN", "ISL", "LTU", "LVA", "NOR", "SWE"],
        ),
    ],
)
def test_a_meeting_named_by_what_it_is(language: str, text: str, parties: list[str]) -> None:
    (meeting,) = events("meeting", text, language)
    assert sorted(meeting.parties) == sorted(parties)
    assert any(p.name for p in meeting.participants)


@pytest.mark.parametrize("text", ["Laget deltok på et toppmøte i Bergen.", "Norge deltar på et toppmøte om klima."])
def test_only_somebody_in_office_attends_an_unnamed_meeting(text: str) -> None:
    assert events("meeting", text, "nb") == []


def test_who_chairs_a_body_is_told_of_no_meeting() -> None:
    assert events("meeting", "Cyril Ramaphosa chairs SADC this year.", "en") == []
    chaired = events("meeting", "Cyril Ramaphosa chaired the G20 summit in Johannesburg on Saturday.", "en")
    assert [event.parties for event in chaired] == [["ZAF", "G20"]]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", "EU:s utrikesministrar träffades i Luxemburg. Utrikesminister Ann Linde företrädde Sverige."),
        ("en", "EU foreign ministers met in Luxembourg on Monday.\nSwedish Foreign Minister Ann Linde attended."),
    ],
)
def test_who_represents_a_state_was_where_only_the_body_is_named(language: str, text: str) -> None:
    (meeting,) = events("meeting", text, language)
    assert sorted(meeting.parties) == ["EU", "SWE"]
    assert "Ann Linde" in {p.name for p in meeting.participants}


def test_a_meeting_abroad_needs_no_other_party() -> None:
    text = "På måndagen deltog försvarsminister Pål Jonson i mötet om stödet i Ramstein i Tyskland."
    (meeting,) = events("meeting", text, "sv")
    assert (meeting.parties, meeting.place and meeting.place.country) == (["SWE"], "DEU")
    assert events("meeting", text.replace("Ramstein i Tyskland", "Stockholm"), "sv") == []
