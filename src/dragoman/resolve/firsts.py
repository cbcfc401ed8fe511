"""What sets a visit apart: the first since some year. Told in its own sentence or in the next."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path

import msgspec
from babel import Locale
from msgspec.structs import replace

from dragoman import knowledge
from dragoman.knowledge.source import DataError, entries
from dragoman.records import Article, Event, Record, Span
from dragoman.resolve.names import plain, unspaced

_FILE = Path(knowledge.__file__).parent / "firsts.yaml"
_REACH = 140
"""Characters between the word for the first and the year."""
_STOP = re.compile(r"(?<=[^A-ZÀ-Þ\d][.!?])\s|(?<=\d[.!?])\s(?=[A-ZÀ-ÞА-ЯЁ])|[。！？\n]")
_TYPES = ("visit", "meeting")
_STEM, _ENDING = 4, 2


class _Words(msgspec.Struct, frozen=True):
    first: tuple[str, ...]
    since: tuple[str, ...]


@cache
def _patterns() -> dict[str, tuple[re.Pattern[str], re.Pattern[str]]]:
    """Language (first subtag) -> what finds a since with its year, and what finds a first."""
    out = {}
    for entry in entries(_FILE):
        try:
            words = msgspec.convert(entry.value, _Words)
        except msgspec.ValidationError as error:
            raise DataError(entry.where, f"{entry.key}: {error}") from error
        spaced = all(word[0] < "\u3000" for word in words.first)
        edge, gap = (r"\b", r"\s+(?:[^\W\d]{1,8}\s+){0,2}") if spaced else ("", r"\s?")
        since = "|".join(map(re.escape, words.since))
        first = "|".join(map(re.escape, sorted(words.first, key=len, reverse=True)))
        out[entry.key] = (
            re.compile(rf"{edge}(?:{since}){gap}(?P<year>1[89]\d\d|20\d\d)(?!\d)", re.IGNORECASE),
            re.compile(rf"{edge}(?:{first}){edge}", re.IGNORECASE),
        )
    return out


def set_apart(articles: Iterable[Article], raw: str, records: Sequence[Record]) -> list[Record]:
    """The page's records; visits and meetings that are told as the first since some year say so.

    Args:
        articles: the stories.
        raw: the page.
        records: what was coded from it.
    """
    out = list(records)
    at = {record.id: index for index, record in enumerate(out)}
    for article in articles:
        for start, end, year in _told(article, raw):
            event = _meant(article, start, end, raw[start:end], [one for one in out if isinstance(one, Event)])
            if event is None or event.distinction:
                continue
            evidence = event.evidence
            if not any(span.start < end and start < span.end for span in evidence):
                words = Span(
                    document=evidence[0].document,
                    article=article.id,
                    start=start,
                    end=end,
                    text=raw[start:end],
                    language=article.language,
                )
                evidence = [*evidence, words]
            made = replace(event, distinction=f"first since {year}", evidence=evidence)
            out[at[event.id]] = made
    return out


def _told(article: Article, raw: str) -> Iterator[tuple[int, int, str]]:
    """Sentences that tell of a first since some year: raw start and end, and the year."""
    since, first = _patterns().get((article.language or "").split("-")[0], (None, None))
    if since is None or first is None:
        return
    for low, high in article.body:
        for found in since.finditer(raw, low, high):
            start, end = _sentence(raw, found.start(), found.end(), low, high)
            near = first.search(raw, max(start, found.start() - _REACH), min(end, found.end() + _REACH))
            if near is not None:
                yield start, end, found["year"]


def _sentence(raw: str, start: int, end: int, low: int, high: int) -> tuple[int, int]:
    before = [stop.end() for stop in _STOP.finditer(raw, low, start)]
    after = _STOP.search(raw, end, high)
    left = before[-1] if before else low
    right = after.start() + (raw[after.start()] in "。！？") if after else high
    return left, right


def _meant(article: Article, start: int, end: int, words: str, events: Sequence[Event]) -> Event | None:
    """The visit, else the meeting, of the sentence; where nothing is told in it, the visit told last before it.

    Of visits told together, as the stays of a journey are, the one whose country the sentence names.
    """
    placed = [
        (span.start, span.end, event)
        for event in events
        for span in event.evidence
        if span.article == article.id and event.status in (None, "occurred", "planned")
    ]
    inside = [event for low, high, event in placed if low < end and start < high]
    for wanted in _TYPES:
        own = [event for event in inside if event.type == wanted]
        if own:
            return own[0]
    if inside:
        return None
    before = [(low, event.id, event) for low, high, event in placed if event.type == "visit" and high <= start]
    meant = [told for told in before if _names_country(words, told[2], article.language or "")]
    return max(meant or before, key=lambda item: item[:2])[2] if before else None


def _names_country(words: str, visit: Event, language: str) -> bool:
    country = visit.place.country if visit.place else None
    return any(stem in plain(words) for stem in _stems(country or "", language.split("-", maxsplit=1)[0]))


@cache
def _stems(country: str, language: str) -> tuple[str, ...]:
    """How a state's name begins in a language, whatever its ending."""
    state = knowledge.load().states.get(country)
    if state is None or not language:
        return ()
    name = plain(Locale(language).territories.get(state.alpha2, ""))
    known = (name, *(plain(form) for form in state.names.get(language, ())))
    return tuple(form if unspaced(form) else form[: max(len(form) - _ENDING, _STEM)] for form in known if form)
