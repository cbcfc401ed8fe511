"""Stories of one page that tell the same: a translation beside its original, a summary beside its story.

What both halves tell is one record with evidence in both. A translation keeps the order of what it tells, so that even
an undated "he welcomed this" finds its like.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from dragoman.records import Article, Event, Quote, Record, Span
from dragoman.resolve.bond import apart, bond
from dragoman.resolve.gist import Gist, gist_of
from dragoman.resolve.merge import merge
from dragoman.resolve.names import heard, plain, same_name
from dragoman.resolve.telling import Context, Telling, bundles, day_of, outlet_of

_ENOUGH = 1.6
_SAME_PLACE = 0.05
_NEAR = 0.12
"""How far apart in their stories, as shares of the length, two tellings of one thing in a translation may stand."""

_ENGLISH = "en"
"""The language of `text_en`, which the contract asks for."""


def join_within(articles: Sequence[Article], records: Sequence[Record]) -> list[Record]:
    """The page's records, those made one that two stories of it both tell."""
    home = bundles(articles)
    by_story: dict[str, list[Record]] = defaultdict(list)
    for record in records:
        by_story[record.evidence[0].article].append(record)
    by_id = {article.id: article for article in articles}
    for article in articles:
        root = home[article.id]
        if root == article.id or root not in by_id:
            continue
        translated = article.translation_of is not None or by_id[root].translation_of is not None
        by_story[root] = _joined(by_id[root], article, by_story[root], by_story.pop(article.id, []), translated)
    return [record for story in by_story.values() for record in story]


def _joined(root: Article, other: Article, mine: list[Record], theirs: list[Record], translated: bool) -> list[Record]:
    """Both stories' records, one to one where they tell the same."""
    ours = [_Placed(root, record) for record in mine]
    others = [_Placed(other, record) for record in theirs]
    found = sorted(_scores(ours, others, translated), key=lambda item: (-item[0], ours[item[1]].id, others[item[2]].id))
    partner: dict[int, int] = {}
    taken: set[int] = set()
    for _score, left, right in found:
        if left not in partner and right not in taken:
            partner[left] = right
            taken.add(right)
    out = []
    for index, place in enumerate(ours):
        match = partner.get(index)
        out.append(place.record if match is None else _both(place, others[match]))
    return out + [place.record for index, place in enumerate(others) if index not in taken]


def _both(root: _Placed, other: _Placed) -> Record:
    """One record of both; the original knows best how its people are called, and keeps its id."""
    made = merge([root.telling, other.telling], root.id)
    if not isinstance(made, Quote) or not isinstance(root.record, Quote):
        return made
    return replace(made, speaker=root.record.speaker, text_en=_in_english(made.evidence))


def _in_english(spans: Sequence[Span]) -> str | None:
    """The words of a quotation in English, where the page has them in another language as well."""
    english = [span.text for span in spans if span.language and span.language.split("-")[0] == _ENGLISH]
    return " ".join(english) if english and len(english) < len(spans) else None


class _Placed:
    """A record with where it stands in its story."""

    __slots__ = ("at", "gist", "id", "record", "telling")

    def __init__(self, article: Article, record: Record) -> None:
        context = Context(article.id, article.language, day_of(article.published), outlet_of(article))
        self.record = record
        self.id = record.id
        self.telling = Telling(record.id, record, context)
        self.gist = gist_of(self.telling)
        self.at = _share(article, next((span.start for span in record.evidence if span.article == article.id), 0))


def _share(article: Article, offset: int) -> float:
    """How far into the story's text an offset of the page lies, 0 to 1, every paragraph counting alike.

    A translation keeps its paragraphs; how long each grows is the language's matter.
    """
    for index, (start, end) in enumerate(article.body):
        if offset < end:
            return (index + max(offset - start, 0) / (end - start)) / len(article.body)
    return 1.0


def _scores(ours: Sequence[_Placed], others: Sequence[_Placed], translated: bool) -> Iterator[tuple[float, int, int]]:
    for left, one in enumerate(ours):
        for right, other in enumerate(others):
            if one.gist.kind != other.gist.kind:
                continue
            score = _alike(one, other) if translated else _retold(one.gist, other.gist)
            if score >= _ENOUGH:
                yield score, left, right


def _retold(one: Gist, other: Gist) -> float:
    """The same in other words: what would join two pages joins here, a vague bond too."""
    found = bond(one, other)
    return 0.0 if found is None else _ENOUGH + found.tier + found.score


def _alike(one: _Placed, other: _Placed) -> float:
    """How surely a record and one of the translation are the same: fields that agree, and the place in the story."""
    distance = abs(one.at - other.at)
    if isinstance(one.record, Quote) and isinstance(other.record, Quote):
        return 2 - distance if distance < _NEAR and _same_speaker(one.record, other.record, distance) else 0.0
    if not isinstance(one.record, Event):
        found = bond(one.gist, other.gist)
        return 0.0 if found is None else _ENOUGH + found.score - distance
    return _alike_events(one.gist, other.gist, distance)


def _same_speaker(one: Quote, other: Quote, distance: float) -> bool:
    """Whether one person speaks: by name, or, in the same place, by the sound of a name that changed its script."""
    mine, theirs = plain(one.speaker), plain(other.speaker)
    return same_name(mine, theirs) or (distance < _SAME_PLACE and _sound(mine) == _sound(theirs) != "")


def _sound(name: str) -> str:
    """The consonants of a surname, those alike as one: `Maslov` and `Masiluofu`."""
    return heard(name.rsplit(maxsplit=1)[-1]) if name else ""


def _alike_events(one: Gist, other: Gist, distance: float) -> float:
    if one.family != other.family or _contrary(one, other):
        return 0.0
    firm = not apart(one, other) and (one.id == other.id or bond(one, other) is not None)
    mine, theirs = set(one.parties), set(other.parties)
    shared = len(mine & theirs) / len(mine | theirs) if mine | theirs else 0.5
    if not firm and (distance > _NEAR or not shared):
        return 0.0
    people = {figure.name for figure in one.named} & {figure.name for figure in other.named}
    return shared + 0.5 * bool(people) + 0.3 * (one.status == other.status) + 0.7 * firm + 0.6 - distance


def _contrary(one: Gist, other: Gist) -> bool:
    """What a translation does not change: days, ordinals, countries."""
    return (
        bool(one.start and other.start and (one.start > other.end or other.start > one.end))
        or bool(one.ordinal and other.ordinal and one.ordinal != other.ordinal)
        or bool(one.country and other.country and one.country != other.country)
    )
