"""Verbs in two parts: the particle makes the word, wherever in its clause it stands."""

from __future__ import annotations

import pytest

from dragoman.coding.sentences.parted import joined
from dragoman.languages import Form
from dragoman.lexicon import Lexicon, compile_table
from stories import events

FORMS = [
    Form("traf", "act", "arrive", "verb", "xx/acts.yaml#arrive", particle="ein"),
    Form("ein", "particle", "ein", "", ""),
    Form("ein", "marker", "det", "", "xx/markers.yaml#det"),
    Form("und", "marker", "and", "", "xx/markers.yaml#and"),
    Form("dass", "marker", "that", "", "xx/markers.yaml#that"),
    Form("sagte", "speech", "says", "", "xx/speech.yaml#says"),
]
LEXICON = Lexicon(compile_table(FORMS, spaced=True), spaced=True)


def deeds(text: str, *, last: bool) -> list[str]:
    """The words that are acts once the parts are put together."""
    found = joined(LEXICON.spot(text).frame, text, len(text), last=last)
    return [text[s.start : s.end] for s in found for e in s.entries if e.kind == "act" and not e.particle]


@pytest.mark.parametrize(
    ("text", "last", "expected"),
    [
        ("Xi traf am Montag in Berlin ein.", True, ["traf"]),
        ("Xi traf in Berlin ein und ging.", True, ["traf"]),
        ("Xi traf dort ein Kind.", True, []),
        ("Xi traf dort ein Kind.", False, ["traf"]),
        ("Xi traf Wang.", True, []),
        ("Xi traf Wang; es lud ein.", True, []),
        ("Xi traf Wang, sagte er, ein.", True, []),
        ("Xi traf, dass Wang kam ein.", True, []),
        ("Xi traf" + " sehr" * 60 + " ein.", True, []),
        ("Xi traf zum 3:ten Mal ein.", True, ["traf"]),
        ("Xi traf: ein.", True, []),
    ],
)
def test_a_particle_closes_the_verb_of_its_own_clause(text: str, last: bool, expected: list[str]) -> None:
    assert deeds(text, last=last) == expected


def test_a_particle_that_was_used_is_no_marker() -> None:
    text = "Xi traf in Berlin ein"
    found = joined(LEXICON.spot(text).frame, text, len(text), last=True)
    assert [text[s.start : s.end] for s in found] == ["traf"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nb", "Fredag tok Jonas Gahr Støre Volodymyr Zelenskyj imot på Fornebu."),
        ("nn", "I dag tek Jonas Gahr Støre ved middagstid imot Volodymyr Zelenskyj."),
        ("sv", "I går tog Ulf Kristersson på Arlanda emot Volodymyr Zelenskyj."),
        ("sv", "På Arlanda togs Volodymyr Zelenskyj emot av Ulf Kristersson."),
        ("da", "I dag tog Mette Frederiksen på Marienborg imod Volodymyr Zelenskyj."),
    ],
)
def test_who_is_received_is_found_before_and_behind_the_particle(language: str, text: str) -> None:
    (meeting,) = events("meeting", text, language)
    assert len(meeting.parties) == 2 and "UKR" in meeting.parties
    roles = {p.name: p.role for p in meeting.participants}
    assert roles["Volodymyr Zelenskyy"] == "visitor"


def test_the_first_part_alone_is_another_verb() -> None:
    assert not events("meeting", "Jonas Gahr Støre tok kritikken fra Volodymyr Zelenskyj med ro.", "nb")


@pytest.mark.parametrize(
    ("language", "text", "parties"),
    [
        ("ru", "Япония отозвала из России посла.", ["JPN", "RUS"]),
        ("ru", "Россия вышлет двух черногорских дипломатов.", ["RUS", "MNE"]),
        ("ru", "Из России высылают американских дипломатов.", ["RUS", "USA"]),
        ("ru", "МИД Латвии объявил послу Китая о высылке.", ["LVA", "CHN"]),
        ("ru", "Черногория объявила о высылке российского дипломата.", ["MNE", "RUS"]),
        ("uk", "Польща вислала двох російських дипломатів.", ["POL", "RUS"]),
    ],
)
def test_the_second_part_may_be_a_title(language: str, text: str, parties: list[str]) -> None:
    assert [event.parties for event in events("recognition", text, language)] == [parties]


def test_who_is_summoned_keeps_title_and_name() -> None:
    (event,) = events("accuse", "МИД Польши вызвал посла России Сергея Андреева.", "ru")
    assert ("Sergey Andreev", "Ambassador") in {(p.name, p.office) for p in event.participants}


def test_whom_another_state_calls_in_may_open_the_sentence() -> None:
    text = "МИД Латвии осудил Китай. Посол Китая был вызван в МИД."
    assert ["LVA", "CHN"] in [event.parties for event in events("accuse", text, "ru")]


def test_a_first_part_stays_the_noun_it_may_be() -> None:
    (ban,) = events("sanction", "A Chinese ban on imports from Taiwan took effect.", "en")
    assert ban.parties == ["CHN", "TWN"]
