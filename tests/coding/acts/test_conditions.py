"""Deeds that are only reckoned with."""

from __future__ import annotations

import pytest

from stories import events


@pytest.mark.parametrize(
    ("text", "tag", "status"),
    [
        ("如果阿塞拜疆进攻亚美尼亚，欧盟将作出反应。", "zh", "hypothetical"),
        ("阿塞拜疆进攻亚美尼亚，欧盟将作出反应。", "zh", "occurred"),
        ("Om Azerbajdzjan attackerar Armenien kommer EU att reagera.", "sv", "hypothetical"),
        ("Talmannen informerade om Azerbajdzjans attack mot Armenien.", "sv", "occurred"),
        ("In the event of an Azerbaijani attack on Armenia, the EU will react.", "en", "hypothetical"),
        ("An Azerbaijani attack on Armenia would have grave consequences.", "en", "hypothetical"),
        ("The Azerbaijani attack on Armenia has had grave consequences.", "en", "occurred"),
        ("Una invasión etíope de Eritrea tendría graves consecuencias.", "es", "hypothetical"),
    ],
)
def test_an_attack_is_told_as_done_or_only_reckoned_with(text: str, tag: str, status: str) -> None:
    assert [event.status for event in events("assault", text, tag)] == [status]


def test_what_is_told_behind_the_comma_is_not_on_the_condition_itself() -> None:
    text = "Hvis Aserbajdsjan angriper Armenia, vil EU reagere. Polen fordømte Aserbajdsjan."
    assert [event.status for event in events("accuse", text, "no")] == ["occurred"]
