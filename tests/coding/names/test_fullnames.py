"""Names in full or with initials, beside surnames on file."""

from __future__ import annotations

from datetime import date

import pytest

from dragoman.coding.names.fullnames import whole
from dragoman.coding.names.symbols import Atom
from stories import events, read


def people(text: str, language: str) -> list[str | None]:
    return [m.name for m in read(text, language).mentions if m.type == "person"]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ru", "Визит министра иностранных дел России С.В.Лаврова состоялся.", ["Sergei Lavrov"]),
        ("ru", "Президент России В. В. Путин встретился с Ван И.", ["Vladimir Putin", "Wang Yi"]),
        ("ru", "Владимир Владимирович Путин принял Нарендру Моди.", ["Vladimir Putin", "Narendra Modi"]),
        ("ru", "Премьер-министр Японии Н. Кан посетил Китай.", ["Naoto Kan"]),
        ("en", "Foreign Secretary of Britain E. Truss met Wang Yi.", ["Liz Truss", "Wang Yi"]),
        ("en", "Russian President Vladimir V. Putin met Wang Yi.", ["Vladimir Putin", "Wang Yi"]),
    ],
)
def test_first_names_and_initials_go_with_the_surname(language: str, text: str, expected: list[str]) -> None:
    assert people(text, language) == expected


def test_an_initial_of_another_is_another_person() -> None:
    assert people("Президент России Д.Путин посетил Китай.", "ru") == ["D.Putin"]


def test_small_words_that_look_like_initials_are_none() -> None:
    assert people("Президент России был в Китае и в Путине. С Лавровым.", "ru")[-1] == "Sergei Lavrov"


@pytest.mark.parametrize(
    ("text", "size"), [("S. Lavrov", 1), ("Sergei Lavrov", 1), ("Sergei, Lavrov", 2), ("Сергей Lavrov", 2)]
)
def test_names_join_a_surname_with_a_space_between(text: str, size: int) -> None:
    at = text.index("Lavrov")
    given = Atom("N", 0, at - 1 - (text[at - 2] == ","), name=text[: at - 1].rstrip(","))
    assert len(whole([given, Atom("K", at, len(text), key="Sergei Lavrov")], text)) == size


def test_another_middle_name_is_somebody_else() -> None:
    (visit,) = events("visit", "The Foreign Minister of Somalia, Abdisaid Muse Ali, arrived in Addis Ababa.", "en")
    assert [p.name for p in visit.participants if p.type == "person"] == ["Abdisaid Muse Ali"]


def test_a_second_surname_is_of_the_person_before_it() -> None:
    assert people("Luis Videgaray Caso llegó a Lima.", "es") == ["Luis Videgaray"]
    assert people("Luis Videgaray, Caso y otros llegaron a Lima.", "es") == ["Luis Videgaray"]


@pytest.mark.parametrize(("initial", "seen"), [("Н.", 2), ("С.", 1)])
def test_a_stranger_goes_by_the_initial_and_the_surname(initial: str, seen: int) -> None:
    text = (
        f"Спикер Олий Мажлиса Нурлан Акматов прибыл в Москву. Делегация во главе с {initial}Акматовым посетила Минск."
    )
    visits = events("visit", text, "ru")
    assert sum(p.name == "Nurlan Akmatov" for visit in visits for p in visit.participants) == seen


@pytest.mark.parametrize(
    ("day", "written", "name"),
    [
        (date(2020, 10, 30), "Michael R. Pompeo", "Mike Pompeo"),
        (date(2020, 10, 30), "Michael Richard Pompeo", "Mike Pompeo"),
        (date(2020, 10, 30), "Anthony Pompeo", "Anthony Pompeo"),
        (date(2023, 10, 30), "Michael Richard Pompeo", "Michael Richard Pompeo"),
    ],
)
def test_who_holds_the_office_that_day_is_known_by_the_whole_name_too(day: date, written: str, name: str) -> None:
    text = f"Bộ trưởng Ngoại giao Phạm Bình Minh hội đàm với Ngoại trưởng Mỹ {written}."
    (meeting,) = events("meeting", text, "vi", day)
    assert [p.name for p in meeting.participants] == ["Pham Binh Minh", name]
    assert meeting.parties == ["VNM", "USA"]


def test_a_secretary_of_state_nobody_knows_is_of_the_state_before_the_title() -> None:
    (meeting,) = events("meeting", "Wang Yi met U.S. Secretary of State George Shultz in Beijing.", "en")
    assert meeting.parties == ["CHN", "USA"]
