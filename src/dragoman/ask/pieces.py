"""The words of a sentence that the engine knew: what a rule had to go on."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from dragoman.ask.answers import Answer
from dragoman.knowledge import load
from dragoman.languages import load_languages
from dragoman.lexicon import Entry, Lexicon
from dragoman.lexicon.book import lexicon_of

_NAMES = frozenset(("state", "adjective", "people", "city", "org", "person", "surname", "office", "ministry", "venue"))


class Piece(Answer, kw_only=True):
    """A known word: where it stands on the page, and what it means.

    Attributes:
        text: the words.
        at: offset on the page.
        kind: what sort of word: `person`, `state`, `act` ...
        meaning: whom or what it means.
        rule: whether it belongs to the rule that made the record.
    """

    text: str
    at: int
    kind: str
    meaning: str
    rule: bool = False


def pieces(
    text: str,
    at: int,
    language: str | None,
    rule: str | None,
    languages: Path | None = None,
    *,
    kinds: frozenset[str] = _NAMES,
) -> list[Piece]:
    """The known names of a text, and the words of the rule that made a record of it.

    Args:
        text: the evidence.
        at: its offset on the page.
        language: BCP 47 tag.
        rule: id of the rule.
        languages: a folder of further language folders.
        kinds: of words to look for; names where it is left out.
    """
    lexicon = _lexicon(language or "", languages)
    if lexicon is None:
        return []
    spots = lexicon.spot(text)
    out: list[Piece] = []
    for spot in sorted((*spots.names, *spots.frame, *spots.matter), key=lambda spot: spot.start):
        own = next((entry for entry in spot.entries if entry.rule == rule), None)
        entry = own or next((entry for entry in spot.entries if entry.kind in kinds), None)
        if entry is not None:
            out.append(
                Piece(
                    text=text[spot.start : spot.end],
                    at=at + spot.start,
                    kind=entry.kind,
                    meaning=_meaning(entry),
                    rule=own is not None,
                )
            )
    return out


def _meaning(entry: Entry) -> str:
    return f"{entry.key} ({entry.feature})" if entry.feature in ("verb", "noun", "passive") else entry.key


@cache
def _lexicon(tag: str, extra: Path | None) -> Lexicon | None:
    language = load_languages(extra).get(tag)
    return lexicon_of(language, load()) if language is not None else None
