"""States named together by one word."""

from __future__ import annotations

import pytest

from dragoman.coding.names.mention import Mention
from dragoman.coding.names.together import TOGETHER, apart, others, states_of
from dragoman.knowledge import load
from stories import events

NORDIC = ("DNK", "FIN", "ISL", "NOR", "SWE")


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("nb", "De nordiske utenriksministrene møttes i Riga.", NORDIC),
        ("nb", "De nordiske og baltiske utenriksministrene møttes i Riga.", (*NORDIC, "EST", "LVA", "LTU")),
        ("sv", "De nordiska och baltiska utrikesministrarna träffades i Riga.", (*NORDIC, "EST", "LVA", "LTU")),
        ("da", "De baltiske forsvarsministre mødtes i Riga.", ("EST", "LVA", "LTU")),
        (
            "nb",
            "De nordisk-baltiske landene møtte Polens statsminister Donald Tusk i Riga.",
            (*NORDIC, "EST", "LVA", "LTU", "POL"),
        ),
    ],
)
def test_each_of_them_is_a_party(language: str, text: str, expected: tuple[str, ...]) -> None:
    (meeting,) = events("meeting", text, language)
    assert set(meeting.parties) == set(expected)


def test_who_meets_the_others_is_not_met_again() -> None:
    (meeting,) = events("meeting", "Statsminister Jonas Gahr Støre møtte sine nordiske kolleger i Riga.", "nb")
    assert meeting.parties[0] == "NOR"
    assert [p.state for p in meeting.participants].count("NOR") == 1


def test_one_word_for_several_is_more_than_the_office_holder_of_the_story() -> None:
    text = "Statsminister Jonas Gahr Støre kom til Riga. De nordiske statsministrene møtte president Gitanas Nausėda."
    (meeting,) = events("meeting", text, "nb")
    assert [(p.name, p.state) for p in meeting.participants] == [
        (None, "DNK"),
        (None, "FIN"),
        (None, "ISL"),
        ("Jonas Gahr Støre", "NOR"),
        (None, "SWE"),
        ("Gitanas Nausėda", "LTU"),
    ]


def test_a_body_with_members_stays_a_body() -> None:
    knowledge = load()
    body = Mention(0, 0, "org", name="NB8")
    assert apart([body], knowledge) == [body]
    assert states_of("NB8", knowledge) == states_of(None, knowledge) == ()


def test_what_is_named_beside_is_not_named_twice() -> None:
    knowledge = load()
    named = [Mention(0, 0, "state", state="NOR"), Mention(0, 0, "org", name="Nordic countries")]
    found = apart(named, knowledge)
    assert sorted(str(m.state) for m in found) == sorted(NORDIC)
    assert [m.state for m in others(found, ["DNK"])] == ["NOR", "FIN", "ISL", "SWE"]
    assert [m.key for m in found].count(TOGETHER) == 4


def test_whom_somebody_met_before_takes_no_part_in_a_call_with_another() -> None:
    text = "习近平与普京视频会谈后，又与美国总统特朗普通电话。"
    assert sorted(sorted(e.parties) for e in events("call", text, "zh")) == [["CHN", "RUS"], ["CHN", "USA"]]
