"""How somebody is called once the name stood in full; whose somebody is."""

from __future__ import annotations

import pytest

from dragoman.records import Event
from stories import events


def people(event: Event) -> list[str | None]:
    return [p.name for p in event.participants if p.type == "person"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Secretary General of the Gulf Cooperation Council, H.E. Jasem Mohamed Albudaiwi met Wang Yi.",
            "Jasem Mohamed Albudaiwi",
        ),
        (
            "H.E. Mr. Abdulaziz Aluwaisheg, Secretary General of the Gulf Cooperation Council, met Wang Yi in Riyadh.",
            "Abdulaziz Aluwaisheg",
        ),
    ],
)
def test_a_courtesy_between_office_and_name_parts_nothing(text: str, expected: str) -> None:
    (meeting,) = events("meeting", text, "en")
    assert people(meeting) == [expected, "Wang Yi"]
    assert meeting.parties == ["GCC", "CHN"]


def test_royals_go_by_their_first_names() -> None:
    told = "Saudi Foreign Minister Prince Faisal bin Farhan came to Oslo.\nPrince Faisal met Espen Barth Eide."
    (meeting,) = events("meeting", told, "en")
    assert people(meeting)[0] == "Faisal bin Farhan"


def test_his_government_is_of_whom_the_sentence_names() -> None:
    (aid,) = events("aid", "Keir Starmer said his government would send Ukraine 20 tanks.", "en")
    assert (aid.parties, aid.status) == (["GBR", "UKR"], "planned")


def test_his_government_is_nobodys_where_two_could_be_meant() -> None:
    assert not events("aid", "Keir Starmer and Emmanuel Macron said his government would send Ukraine 20 tanks.", "en")


def test_ministers_come_from_the_body_told_behind_them() -> None:
    (meeting,) = events("meeting", "Foreign ministers from the G7 backed more sanctions as they met in Bonn.", "en")
    assert meeting.parties == ["G7"]


def test_the_first_of_two_surnames_is_the_usual_one() -> None:
    told = (
        "El canciller paraguayo Julio César Arriola Ramírez llegó a Madrid. Arriola se reunió con José Manuel Albares."
    )
    (meeting,) = events("meeting", told, "es")
    assert str(people(meeting)[0]).startswith("Julio")


def test_who_is_called_like_a_state_is_no_state() -> None:
    told = "O primeiro-ministro português Luís Montenegro chegou. Montenegro reuniu-se com Emmanuel Macron."
    (meeting,) = events("meeting", told, "pt")
    assert meeting.parties == ["PRT", "FRA"]


def test_whose_somebody_is_may_stand_behind_the_name() -> None:
    (event,) = events("meeting", "Ambassador Ahmet Bülent Meriç of Turkey met President Emmanuel Macron.", "en")
    assert event.parties == ["TUR", "FRA"]
    assert events("meeting", "Ambassador Ahmet Bülent Meriç met President Emmanuel Macron of France.", "en") == []


def test_whoever_has_only_a_diplomats_rank_holds_the_office_told_before() -> None:
    text = "Foreign Secretary of Nepal, Ambassador Shanker Das Bairagi, met Wang Yi. Ambassador Bairagi met Imran Khan."
    assert [event.parties for event in events("meeting", text, "en")] == [["NPL", "CHN"], ["NPL", "PAK"]]


def test_a_diplomat_whose_state_is_told_does_not_hold_the_office_before() -> None:
    (meeting,) = events("meeting", "The premier of Laos, Chinese Ambassador Fang Hong and Lavrov met in Hanoi.", "en")
    assert {"LAO", "CHN", "RUS"} == set(meeting.parties)
