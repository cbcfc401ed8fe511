"""Atom (RFC 4287): records as a feed, of one relation, of one search or of all."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from xml.sax.saxutils import escape

from dragoman.ask.answers import citations
from dragoman.export.choice import ALL, Choice, with_articles
from dragoman.export.plainly import line_of, quoted
from dragoman.export.xmltext import attribute, legal
from dragoman.records import AnyRecord, Article, kind_of, stable_id
from dragoman.store import Store

_EPOCH = "1970-01-01"


def atom(store: Store, choice: Choice = ALL) -> Iterator[bytes]:
    """The feed; an entry is dated by the latest report of its record."""
    about = " and ".join(choice.between) or choice.containing or "all records"
    key = stable_id("atom", *choice.between, *choice.types, choice.since, choice.until, choice.containing)
    yield (
        '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n'
        f"<title>{_words(f'Dragoman: {about}')}</title>\n<id>urn:dragoman:feed:{key}</id>\n"
        f"<updated>{_moment(store.last_published())}</updated>\n<author><name>Dragoman</name></author>\n"
    ).encode()
    for record, articles in with_articles(store, choice.records(store)):
        yield _entry(record, articles).encode("utf-8", "replace")
    yield b"</feed>\n"


def _entry(record: AnyRecord, articles: dict[str, Article]) -> str:
    cited = citations(record, articles)
    last = max((one.day for one in cited if one.day), default=None)
    words = "\n".join(map(quoted, cited))
    return (
        f"<entry><title>{_words(line_of(record))}</title><id>urn:dragoman:{attribute(record.id)}</id>"
        f"<updated>{_moment(last)}</updated>"
        f'<category term="{attribute(kind_of(record))}"/><content type="text">{_words(words)}</content></entry>\n'
    )


def _moment(day: str | None) -> str:
    try:
        return f"{date.fromisoformat(day or '')}T00:00:00Z"
    except ValueError:
        return f"{_EPOCH}T00:00:00Z"


def _words(text: str) -> str:
    return escape(legal(text))
