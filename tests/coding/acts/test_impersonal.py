"""Words of those in whose ministry, body or capital they were said."""

from __future__ import annotations

import pytest

from stories import events


@pytest.mark.parametrize(
    ("kind", "text", "parties"),
    [
        ("accuse", "В Белом доме осудили удары России по Украине.", ["USA", "RUS"]),
        ("accuse", "В МИД Польши осудили удары Израиля по Ливану.", ["POL", "ISR"]),
        ("request", "В Киеве призвали Москву вернуться за стол переговоров.", ["UKR", "RUS"]),
        ("request", "В НАТО призвали Россию вывести войска.", ["NATO", "RUS"]),
        ("reject", "В Пекине отвергли обвинения США.", ["CHN", "USA"]),
    ],
)
def test_those_there_say_it(kind: str, text: str, parties: list[str]) -> None:
    assert [e.parties for e in events(kind, text, "ru")] == [parties]


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("В Москве Си Цзиньпин призвал США к диалогу.", "CHN"),
        ("В Минске президенты Казахстана и Узбекистана осудили Иран.", "KAZ"),
    ],
)
def test_a_subject_says_it_wherever_it_is(text: str, doer: str) -> None:
    said = [e for kind in ("request", "accuse") for e in events(kind, text, "ru")]
    assert [e.parties[0] for e in said] == [doer]


def test_one_person_who_is_not_named_is_nobody_there() -> None:
    assert events("request", "В Киеве призвал Москву вернуться за стол переговоров.", "ru") == []
