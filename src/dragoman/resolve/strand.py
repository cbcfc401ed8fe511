"""The strand of a story: the few things by which stories are compared to tell who copied whom.

Words are compared within a language, by a MinHash sketch of their shingles; what a translation keeps (facts, people,
days, numbers, and their order) across languages.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Iterator, Sequence

import msgspec
from rensa import RMinHash

from dragoman.records import Article, Record, stable_id
from dragoman.resolve.gist import NARROW, STANCES, Gist, gist_of
from dragoman.resolve.names import plain, tokens
from dragoman.resolve.press import agencies_named, corrects, outlet_key
from dragoman.resolve.telling import Context, Telling, day_of

_PERMUTATIONS, _ROWS = 96, 3
_SHINGLE = 3
_SEED = 20240822
_NUMBER = re.compile(r"\d+(?:[.,\u00a0\u202f]\d+)*")
_OPENING = 200


class Strand(msgspec.Struct, frozen=True, omit_defaults=True):
    """What is compared of a story.

    Attributes:
        id: the article's.
        page: id of the page it stands on.
        by: who brings it (see `outlet_key`); empty where the page does not say.
        credits: whom else it names as a source.
        wholly: a source line says that the whole story is theirs; else they are named in its text only.
        published: ISO 8601 day, or empty.
        language: first subtag of its language.
        size: shingles of its text.
        sketch: MinHash of them.
        facts: what it tells, each a short token, in the order of the text.
        numbers: the numbers in its text, digits only.
        paragraphs: how many.
        mends: it says that it corrects an earlier story.
        parent: the story of the same page that it translates or retells.
        how: how it came from that.
    """

    id: str
    page: str
    by: str = ""
    credits: tuple[str, ...] = ()
    wholly: bool = False
    published: str = ""
    language: str = ""
    size: int = 0
    sketch: tuple[int, ...] = ()
    facts: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    paragraphs: int = 0
    mends: bool = False
    parent: str = ""
    how: str = ""

    @property
    def sources(self) -> frozenset[str]:
        """Everybody whose report it can be."""
        return frozenset((self.by, *self.credits)) - {""}


def strand_of(article: Article, page: str, raw: str, records: Iterable[Record]) -> Strand:
    """The strand of a story.

    Args:
        article: the story.
        page: id of its page.
        raw: the page's text.
        records: what was coded from the page; those without evidence in the story are left aside.
    """
    paragraphs = [raw[start:end] for start, end in article.body]
    title = article.title or ""
    text = " ".join([title, *paragraphs])
    folded = plain(text)
    words = tokens(folded)
    shingles = list({" ".join(words[at : at + _SHINGLE]) for at in range(max(len(words) - _SHINGLE + 1, 1))})
    own = outlet_key(article.publisher)
    original = outlet_key(article.original_publisher)
    credited = agencies_named(text, folded) | {original}
    by = own or original
    told_on_page = article.translation_of or article.same_story_as
    return Strand(
        id=article.id,
        page=page,
        by=by,
        credits=tuple(sorted(credited - {by, ""})),
        wholly=bool(original),
        published=day_of(article.published) or "",
        language=(article.language or "").split("-")[0],
        size=len(shingles),
        sketch=_sketch(shingles),
        facts=tuple(_facts(article, records)),
        numbers=tuple(sorted(_numbers(paragraphs))),
        paragraphs=len(paragraphs),
        mends=corrects([title, *(text[:_OPENING] for text in paragraphs[:1])]),
        parent=told_on_page or "",
        how="translation" if article.translation_of else "rewrite" if told_on_page else "",
    )


def _sketch(shingles: Sequence[str]) -> tuple[int, ...]:
    made = RMinHash(num_perm=_PERMUTATIONS, seed=_SEED)
    made.update(shingles)
    return tuple(made.digest())


def _numbers(paragraphs: Iterable[str]) -> set[str]:
    found = {re.sub(r"\D", "", number) for text in paragraphs for number in _NUMBER.findall(text)}
    return {number for number in found if len(number) > 1}


def _facts(article: Article, records: Iterable[Record]) -> Iterator[str]:
    """What the story tells, in its order: each thing once."""
    context = Context(article.id, published=day_of(article.published))
    placed = []
    for record in records:
        at = min((span.start for span in record.evidence if span.article == article.id), default=None)
        if at is not None:
            placed.append((at, record.id, gist_of(Telling(record.id, record, context))))
    seen: set[str] = set()
    for _at, _id, gist in sorted(placed, key=lambda item: item[:2]):
        for fact in _tokens(gist):
            if fact not in seen:
                seen.add(fact)
                yield fact


def _tokens(gist: Gist) -> Iterator[str]:
    sides = "+".join(gist.parties)
    if gist.kind == "event":
        yield f"{gist.family}|{sides}"
        yield from (f"who|{figure.name}" for figure in gist.named)
        if gist.start and gist.days <= NARROW:
            yield f"day|{gist.start}"
            if gist.type not in STANCES:
                yield f"fact|{gist.family}|{sides}|{gist.start}"
    elif gist.kind == "indicator" and gist.value:
        yield f"fact|{gist.type}|{gist.value}"
    elif gist.kind == "relation":
        yield f"{gist.type}|{sides}|{gist.start}"
    elif gist.kind == "agreement":
        yield f"paper|{sides}"
    elif gist.kind == "quote":
        yield f"said|{gist.people[0].name}"


def threads_of(strand: Strand) -> list[str]:
    """The blocks a strand belongs to: only strands that share one are compared."""
    bands = (
        "words|" + "|".join(map(str, (at, *strand.sketch[at : at + _ROWS])))
        for at in range(0, len(strand.sketch), _ROWS)
    )
    facts = [fact for fact in strand.facts if fact.startswith("fact|")]
    credited = (f"{fact}|{source}" for fact in facts for source in strand.sources)
    found = {zlib.crc32(key.encode()): key for key in (*bands, *facts, *credited)} if strand.size > 1 else {}
    return sorted({stable_id(key) for key in found.values()})
