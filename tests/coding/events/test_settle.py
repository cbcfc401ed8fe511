"""The same act told again: one event with all its evidence and the best of each telling."""

from __future__ import annotations

import pytest

from dragoman.records import Event
from stories import events


def of(type_: str, text: str, language: str = "en") -> list[Event]:
    return events(type_, text, language)


@pytest.mark.parametrize(
    ("language", "type_", "text"),
    [
        ("en", "visit", "# Macron visits Kenya\nFrench President Emmanuel Macron visited Kenya on Tuesday."),
        (
            "en",
            "meeting",
            "# Macron, Modi meet in Paris\nFrench President Emmanuel Macron met Narendra Modi in Paris on Tuesday.",
        ),
        ("nb", "meeting", "# Støre møtte Modi\nStatsminister Jonas Gahr Støre møtte Narendra Modi i Oslo tirsdag."),
        ("sv", "visit", "# Kristersson besöker Kenya\nStatsminister Ulf Kristersson besökte Kenya i tisdags."),
        ("zh-Hans", "meeting", "# 习近平会见普京\n国家主席习近平星期二在北京会见俄罗斯总统普京。"),
        ("zh-Hant", "call", "# 拜登與澤連斯基通電話\n美國總統拜登週二與烏克蘭總統澤連斯基通電話。"),
    ],
)
def test_headline_and_lead_tell_one_event(language: str, type_: str, text: str) -> None:
    (event,) = of(type_, text, language)
    assert len(event.evidence) == 2
    assert event.date is not None
    assert (event.date.start, event.date.precision) == ("2024-08-20", "day")
    assert event.status == "occurred"
    people = [p for p in event.participants if p.type == "person"]
    assert people
    assert all(p.name and p.state for p in people)
    assert any(p.office for p in people)


def test_the_narrowest_time_and_the_fullest_place_are_kept() -> None:
    (event,) = of(
        "meeting", "Macron met Modi in August.\nEmmanuel Macron met Narendra Modi at the White House on 20 August 2024."
    )
    assert event.date is not None
    assert (event.date.start, event.date.precision) == ("2024-08-20", "day")
    assert event.place is not None
    assert (event.place.country, event.place.venue) == ("USA", "White House")


def test_evidence_stands_in_reading_order_and_once() -> None:
    text = "# Macron meets Modi\nMacron met Modi on Tuesday. Macron met Modi on Tuesday.\nMacron met Modi."
    (event,) = of("meeting", text)
    starts = [span.start for span in event.evidence]
    assert starts == sorted(set(starts))
    assert len(starts) == 4


@pytest.mark.parametrize(
    ("type_", "text"),
    [
        ("meeting", "Macron met Modi on Monday.\nMacron met Modi on Wednesday."),
        ("meeting", "Macron met Modi on Tuesday.\nMacron met Xi on Tuesday."),
        ("visit", "Macron visited Kenya.\nMacron visited Brazil."),
        ("visit", "Macron visited Kenya in 2019.\nModi visited Kenya in 2019."),
        ("meeting", "Macron met Modi on Tuesday.\nMacron did not meet Modi on Monday."),
        ("visit", "Macron visited Kenya in May.\nMacron will visit Kenya in December."),
        ("signing", "Norway and Kenya signed a treaty in May.\nNorway and Kenya signed a treaty in June."),
    ],
)
def test_different_acts_stay_apart(type_: str, text: str) -> None:
    assert len(of(type_, text)) == 2


@pytest.mark.parametrize(
    ("language", "text", "type_", "day"),
    [
        (
            "en",
            "Macron met Modi in Paris on Tuesday.\nThe two sides signed an agreement on trade.",
            "signing",
            "2024-08-20",
        ),
        ("zh-Hans", "习近平8月20日在北京会见普京。\n会见后，两国元首签署联合声明。", "signing", "2024-08-20"),
    ],
)
def test_deeds_of_the_same_news_share_its_day(language: str, text: str, type_: str, day: str) -> None:
    found = of(type_, text, language)
    assert [event.date and event.date.start for event in found] == [day]


def test_background_takes_no_day_from_the_news() -> None:
    found = of("visit", "Macron met Modi in Paris on Tuesday.\nModi had earlier visited Paris.")
    assert [event.date for event in found] == [None]


def test_words_said_in_two_paragraphs_are_two_stances() -> None:
    once = "Norway condemned Kenya. Norway condemned Kenya again."
    assert len(of("accuse", once)) == 1
    assert len(of("accuse", "Norway condemned Kenya.\nNorway condemned Kenya.")) == 2


def test_a_state_gives_way_to_who_acts_for_it() -> None:
    (event,) = of(
        "visit", "French President Emmanuel Macron visited Kenya on Tuesday.\nThe French president visited Kenya."
    )
    assert [(p.name, p.office) for p in event.participants] == [("Emmanuel Macron", "President")]
    (event,) = of("meeting", "# China meets Kenya\nXi Jinping met Kenya's foreign minister Wangari Maathai.")
    assert [p.name for p in event.participants] == ["Xi Jinping", "Wangari Maathai"]


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Xi Jinping met Vladimir Putin in Moscow. Xi and Putin discussed trade.", "meeting"),
        ("Xi Jinping spoke by phone with Vladimir Putin. The two leaders discussed trade.", "call"),
        ("# Xi's meeting with Putin\nXi Jinping met virtually with Vladimir Putin.", "call"),
        ("Xi Jinping and Vladimir Putin discussed trade on Monday.", "meeting"),
    ],
)
def test_what_is_discussed_goes_with_the_meeting_or_call(text: str, type_: str) -> None:
    told = of("meeting", text) + of("call", text)
    assert [event.type for event in told] == [type_]


def test_the_meeting_took_place_tells_more_of_the_meeting_before() -> None:
    (event,) = of("meeting", "Xi Jinping met Vladimir Putin. The meeting took place in Sochi on Tuesday.")
    assert event.place is not None
    assert event.place.city == "Sochi"
    assert event.date is not None
    assert event.date.start == "2024-08-20"
    assert not of("meeting", "The meeting took place in Sochi on Tuesday.")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "# Steinmeier besucht Ghana\nBundespräsident Frank-Walter Steinmeier wird am Montag Ghana besuchen."),
        ("es", "# Petro visita Chile\nEl presidente Gustavo Petro visitará Chile el lunes."),
        ("fr", "# Macron visite le Kenya\nLe président Emmanuel Macron visitera le Kenya lundi."),
    ],
)
def test_a_headline_in_the_present_goes_with_what_is_to_come(language: str, text: str) -> None:
    (event,) = of("visit", text, language)
    assert (event.status, len(event.evidence)) == ("planned", 2)


def test_who_is_there_on_two_days_running_stays_once() -> None:
    text = "Steinmeier traf am Montag in Ghana ein. Am Mittwoch setzte Steinmeier seinen Besuch in Ghana fort."
    (event,) = of("visit", text, "de")
    assert event.date is not None
    assert (event.date.start, event.date.end, event.date.precision) == ("2024-08-19", "2024-08-21", "span")


@pytest.mark.parametrize(
    "text",
    [
        "Premier Li Qiang visited Vietnam from 12 to 14 August 2024. On 14 August he wrapped up his visit to Vietnam.",
        "Premier Li Qiang wrapped up his visit to Vietnam on 14 August. He visited Vietnam from 12 to 14 August 2024.",
    ],
)
def test_a_visit_lasts_as_long_as_is_told_whichever_of_its_days_is_told_too(text: str) -> None:
    (visit,) = of("visit", text, "en")
    assert visit.date is not None
    assert (visit.date.start, visit.date.end) == ("2024-08-12", "2024-08-14")


def test_a_day_of_the_week_of_a_visit_is_its_day() -> None:
    (visit,) = of("visit", "Li Qiang visited Vietnam last week. Li Qiang visited Vietnam on 14 August.", "en")
    assert visit.date is not None
    assert visit.date.precision == "day"


def test_the_day_a_journey_begins_is_that_of_its_first_country() -> None:
    text = "Bundespräsident Frank-Walter Steinmeier reiste am 19. August 2024 nach Ägypten, Ghana und Angola."
    days = {e.parties[1]: e.date and e.date.start for e in of("visit", text, "de")}
    assert days == {"EGY": "2024-08-19", "GHA": None, "AGO": None}


def test_what_is_told_in_the_present_under_a_coming_visit_is_of_that_visit() -> None:
    text = "Statsminister Jonas Gahr Støre besøker Berlin 29. august. Han møter kansler Olaf Scholz."
    (meeting,) = of("meeting", text, "nb")
    assert meeting.date is not None
    assert (meeting.date.start, meeting.status) == ("2024-08-29", "planned")


def test_what_people_meet_for_is_no_second_meeting() -> None:
    text = "Gustavo Petro se reunió con António Guterres para conversar sobre la paz."
    (meeting,) = events("meeting", text, "es")
    assert meeting.status == "occurred"


def test_a_visit_called_off_was_the_one_planned() -> None:
    text = "Сергей Лавров намерен посетить Минск. Сергей Лавров отменил визит в Минск."
    assert [event.status for event in events("visit", text, "ru")] == ["cancelled"]


def test_a_meeting_to_come_is_not_of_the_day_of_the_call() -> None:
    text = "20 августа Путин позвонил Эрдогану. Путин и Эрдоган договорились о встрече в Сочи."
    (event,) = events("meeting", text, "ru")
    assert (event.status, event.date) == ("planned", None)


def test_what_was_discussed_was_at_no_meeting_yet_to_come() -> None:
    text = (
        "Глава МИД Белоруссии Максим Рыженков обсудил с Сергеем Лавровым торговлю.\n"
        "Встреча прошла 20 августа.\n"
        "Сергей Лавров и Максим Рыженков встретятся 30 сентября в Минске."
    )
    told = [(e.status, e.date and e.date.start) for e in of("meeting", text, "ru")]
    assert sorted(told) == [("occurred", "2024-08-20"), ("planned", "2024-09-30")]


def test_a_deed_called_off_is_the_one_told_before() -> None:
    text = "Olaf Scholz will am Montag Karl Nehammer in Wien treffen. Das Treffen wurde abgesagt."
    assert [(e.status, len(e.evidence)) for e in events("meeting", text, "de")] == [("cancelled", 2)]
    text = "Olaf Scholz will Karl Nehammer treffen. Emmanuel Macron sagte seinen Besuch ab."
    assert [e.status for e in events("meeting", text, "de")] == ["planned"]


def test_a_call_that_was_takes_no_day_of_what_is_planned() -> None:
    text = (
        "Энтони Блинкен сообщил, что провел телефонный разговор с Андреем Сибигой.\n"
        "Энтони Блинкен и Андрей Сибига встретятся 30 сентября."
    )
    (call,) = of("call", text, "ru")
    assert (call.status, call.date) == ("occurred", None)


def test_a_deed_of_another_year_is_not_the_news_of_this_one() -> None:
    text = "Støre møtte Xi Jinping i Beijing. De to møttes også i 2010."
    assert [e.date.start if e.date else None for e in events("meeting", text, "nb")] == [None, "2010-01-01"]


def test_talks_named_by_one_side_are_those_that_the_text_tells_of() -> None:
    told = "Emmanuel Macron og Olaf Scholz har talt med Vladimir Putin."
    (talks,) = events("meeting", f"{told} Under samtalen krævede Macron og Scholz en våbenhvile.", "da")
    assert talks.parties == ["FRA", "DEU", "RUS"]


def test_words_told_next_to_a_call_with_the_same_person_were_spoken_in_it() -> None:
    text = "Presidente Lula telefonou para o líder chinês Xi Jinping. Lula conversou com Xi na segunda-feira."
    assert [e.date and e.date.start for e in of("call", text, "pt")] == ["2024-08-19"]
    assert not of("meeting", text, "pt")
