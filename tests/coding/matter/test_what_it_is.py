"""What a state is, told before it: `As chair of ASEAN, Laos ...`."""

from __future__ import annotations

import pytest

from dragoman.records import Mechanism, Relation
from stories import coded


@pytest.mark.parametrize(
    ("text", "tag", "told"),
    [
        ("As chair of ASEAN, Laos will call for calm.", "en", [("chairmanship", ["LAO", "ASEAN"])]),
        ("At a meeting with the chair of ASEAN, Laos called for calm.", "en", []),
        ("作为安理会常任理事国，俄罗斯拥有否决权。", "zh", [("membership", ["RUS", "UN Security Council"])]),
        ("Som ordförande för NB8 bjuder Sverige in till ett möte.", "sv", [("chairmanship", ["SWE", "NB8"])]),
    ],
)
def test_a_sentence_may_open_with_what_its_subject_is(text: str, tag: str, told: list[tuple[str, list[str]]]) -> None:
    assert [(r.type, r.parties) for r in coded(Relation, text, tag)] == told


@pytest.mark.parametrize(
    ("text", "since"),
    [
        ("Diplomatic ties between Peru and China, established in 1971, have grown.", ["1971"]),
        ("Peru and China, which have diplomatic ties, established a joint committee in 1990.", []),
    ],
)
def test_ties_are_founded_behind_a_comma_by_a_participle_of_theirs(text: str, since: list[str]) -> None:
    assert [r.since for r in coded(Relation, text, "en") if r.since] == since


def test_a_business_forum_on_one_day_is_no_standing_channel() -> None:
    assert coded(Mechanism, "The Vietnam-Hungary investment forum was held in Hanoi on Friday.", "en") == []


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Norway and Nepal are close. Regular government consultations have been held since 2011.", [["NPL", "NOR"]]),
        ("Norway and Nepal are close. Government consultations between Poland and Chad are regular.", [["POL", "TCD"]]),
        ("Norway and Nepal are close. A joint commission met in Geneva.", []),
    ],
)
def test_a_channel_that_takes_two_by_its_name_is_of_the_two_of_the_story(text: str, parties: list[list[str]]) -> None:
    assert [sorted(m.parties) for m in coded(Mechanism, text, "en")] == [sorted(pair) for pair in parties]
