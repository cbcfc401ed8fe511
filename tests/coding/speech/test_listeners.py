"""To whom the words are said that a story gives."""

from __future__ import annotations

import pytest

from dragoman.records import Quote
from stories import coded


def _heard(text: str, tag: str = "en") -> list[tuple[str, str | None]]:
    return [(quote.speaker, quote.said_to) for quote in coded(Quote, text, tag)]


@pytest.mark.parametrize(
    ("text", "tag", "who"),
    [
        ("Petr Fiala told Robert Fico that Prague would keep its offer open.", "en", "Robert Fico"),
        ("Petr Fiala told the BBC that Prague would keep its offer open.", "en", "BBC"),
        ("Petr Fiala told reporters that Prague would keep its offer open.", "en", "press"),
        ("In an interview with the Morning Herald, Petr Fiala said that Prague would wait.", "en", "Morning Herald"),
        ("Petr Fiala said at a meeting with Robert Fico that Prague would wait.", "en", "Robert Fico"),
        ("Petr Fiala said after a meeting with Robert Fico that Prague would wait.", "en", None),
        ("According to Reuters, Petr Fiala said that Prague would wait.", "en", None),
        ("Petr Fiala said that Prague would wait, Reuters reported.", "en", None),
        ("Petr Fiala wrote on Twitter that Prague would wait for an answer.", "en", None),
        ("李强接受路透社采访时表示，中国经济将保持增长。", "zh", "Reuters"),
        ("路透社采访时表示，中国经济将保持增长。", "zh", None),
    ],
)
def test_the_sentence_names_who_hears(text: str, tag: str, who: str | None) -> None:
    assert all(told == who for _speaker, told in _heard(text, tag))
    assert _heard(text, tag) or (tag == "zh" and who is None)


def test_what_is_said_behind_talks_is_said_to_the_partner_until_the_press_comes_in() -> None:
    text = (
        "Petr Fiala met Robert Fico in Brno on Monday. Fiala said that Prague would keep its offer open. "
        "Fico said that Bratislava would study it. At a press conference Fiala said that both would meet again. "
        "He said that a date would follow."
    )
    assert _heard(text) == [
        ("Petr Fiala", "Robert Fico"),
        ("Robert Fico", "Petr Fiala"),
        ("Petr Fiala", None),
    ]


def test_words_in_quotation_marks_are_not_taken_to_be_said_in_talks() -> None:
    text = 'Petr Fiala met Robert Fico in Brno on Monday. "We shall keep our offer open for a year," Fiala said.'
    assert [told for _speaker, told in _heard(text)] == [None]
