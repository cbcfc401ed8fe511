"""What became of a deed: what a participle between commas and the verb behind it say."""

from __future__ import annotations

from datetime import date

import pytest

from stories import events

_EN = "The meeting between Félix Tshisekedi and Paul Kagame, planned for Sunday in Luanda, {}."
_FR = "La rencontre entre Félix Tshisekedi et Paul Kagame, prévue dimanche à Luanda, {}."


@pytest.mark.parametrize(
    ("language", "text", "status"),
    [
        ("en", _EN.format("has been cancelled"), "cancelled"),
        ("fr", _FR.format("a été annulée"), "cancelled"),
        ("en", _EN.format("is about the ceasefire"), "planned"),
        ("en", _EN.format("was a success"), "occurred"),
    ],
)
def test_what_is_said_behind_a_participle_between_commas_holds(language: str, text: str, status: str) -> None:
    (event,) = events("meeting", text, language)
    assert event.status == status


def test_who_is_accused_does_what_they_are_accused_of() -> None:
    (event,) = events("support", "Kinshasa accuse le Rwanda de soutenir le M23 pour déstabiliser la RDC.", "fr")
    assert event.participants[0].name == "RWA"


def test_a_phrase_that_opens_its_own_deed_says_nothing_of_the_one_before() -> None:
    text = "Nancy Pelosi landet i Taipei etter flere dager med spekulasjoner om et mulig besøk."
    landed = events("visit", text, "no")[0]
    assert landed.status == "occurred"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Regjeringen er ikke glad for Nancy Pelosis besøk på Taiwan.", "occurred"),
        ("Nancy Pelosi besøker ikke Taiwan.", "denied"),
    ],
)
def test_what_is_said_of_a_deed_that_was_somebodys_does_not_undo_it(text: str, status: str) -> None:
    (visit,) = events("visit", text, "no")
    assert visit.status == status


def test_what_something_is_for_is_not_done() -> None:
    (ties,) = events("recognition", "Norge og Kina la fram en plan for å gjenopprette diplomatiske forbindelser.", "no")
    assert ties.status == "planned"


def test_a_word_of_status_behind_a_preposition_is_of_the_noun() -> None:
    text = "John Kerry und Sergej Lawrow trafen sich, um über mögliche Auswege aus der Krise zu beraten."
    assert {e.status for e in events("meeting", text, "de")} == {"occurred"}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("El presidente Javier Milei no viajará a Bolivia y visitará Brasil.", "planned"),
        ("El presidente Javier Milei no viajará a Bolivia y no visitará Brasil.", "denied"),
    ],
)
def test_a_finite_verb_joined_by_and_has_no_share_in_not(text: str, status: str) -> None:
    visit = next(e for e in events("visit", text, "es") if "BRA" in e.parties)
    assert visit.status == status


@pytest.mark.parametrize(
    ("text", "language", "status"),
    [
        ("Macron lovade stöd under ett besök i Kiev.", "sv", "occurred"),
        ("Macron pledged support during a visit to Kyiv.", "en", "occurred"),
        ("Macron lovade ett besök i Kiev.", "sv", "planned"),
    ],
)
def test_what_is_promised_during_a_visit_makes_no_plan_of_it(text: str, language: str, status: str) -> None:
    (visit,) = events("visit", text, language)
    assert visit.status == status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("外交部长王毅将从4月18日起，出访印度尼西亚。", "planned"),
        ("外交部长王毅将于下周主持会议，4月18日出访印度尼西亚。", "occurred"),
    ],
)
def test_what_is_to_come_is_told_before_a_comma_that_a_time_closes(text: str, status: str) -> None:
    (visit,) = events("visit", text, "zh-Hans", date(2024, 8, 16))
    assert visit.status == status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Tổng thống Ukraine Volodymyr Zelensky đã tới London để hội đàm với Thủ tướng Anh Keir Starmer.", "occurred"),
        ("Tổng thống Ukraine Volodymyr Zelensky sẽ tới London để hội đàm với Thủ tướng Anh Keir Starmer.", "planned"),
    ],
)
def test_what_somebody_has_gone_somewhere_to_do_is_done_with_the_journey(text: str, status: str) -> None:
    assert [e.status for e in events("meeting", text, "vi")] == [status]


@pytest.mark.parametrize("text", ["美军暂停对伊朗的空袭。", "由于美国停止对伊朗的军事行动，油价下跌。"])
def test_fire_that_is_held_is_a_retreat(text: str) -> None:
    assert not events("assault", text, "zh-Hans")
    assert [event.parties for event in events("retreat", text, "zh-Hans")] == [["USA"]]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Макрон и Туск договорились поддерживать контакты и провести саммит в Париже.", "planned"),
        ("Макрон и Туск намерены посетить Львов и провести саммит в Париже.", "planned"),
        ("Макрон и Туск посетили Львов и провели саммит в Париже.", "occurred"),
    ],
)
def test_an_infinitive_joined_to_a_finite_verb_is_what_that_verb_governs(text: str, status: str) -> None:
    (meeting,) = events("meeting", text, "ru")
    assert meeting.status == status


def test_what_a_document_is_about_did_not_become_of_its_signing() -> None:
    (signing,) = events("signing", "Польша и Перу подписали соглашение об отмене виз.", "ru")
    assert signing.status == "occurred"


def test_what_somebody_is_invited_to_is_no_plan_of_whoever_invites() -> None:
    assert events("meeting", "Индия пригласила Малайзию принять участие в саммите АСЕАН.", "ru") == []
