"""Answers as one HTML page that needs nothing else. Every word is escaped."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from dragoman.ask.answers import Citation
from dragoman.ask.render.layout import Entry, Sheet, readable

_STYLE = (
    "body{font:16px/1.5 system-ui,sans-serif;max-width:52rem;margin:2rem auto;padding:0 1rem;"
    "color:#222;background:#fff}"
    "h2{border-bottom:1px solid #ccc}time{font-weight:600;margin-right:.5em}code,cite{color:#595959;font-style:normal}"
    "code{font-size:.8em}li{margin:.4em 0}q{font-style:italic}"
)


def html(laid: Sheet) -> str:
    """A sheet as an HTML page."""
    return "\n".join(_page(laid)) + "\n"


def _page(laid: Sheet) -> Iterator[str]:
    title = escape(laid.title)
    yield "<!doctype html>"
    yield '<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
    yield f"<title>{title}</title><style>{_STYLE}</style></head><body>"
    yield f"<h1>{title}</h1>"
    if laid.note:
        yield f"<p>{escape(laid.note)}</p>"
    for section in laid.sections:
        yield f"<section><h2>{escape(section.heading)}</h2><ul>"
        for entry in section.entries:
            yield from _entry(entry)
        if section.more:
            yield f"<li>... and {section.more} more</li>"
        yield "</ul></section>"
    yield "</body></html>"


def _entry(entry: Entry) -> Iterator[str]:
    when = f"<time>{escape(entry.when)}</time>" if entry.when else ""
    key = f" <code>{escape(entry.id)}</code>" if entry.id else ""
    yield f"<li>{when}{escape(entry.text)}{key}"
    if entry.cited or entry.more or entry.below:
        yield "<ul>"
        yield from map(_cited, entry.cited)
        if entry.more:
            yield f"<li>and {entry.more} more</li>"
        for lower in entry.below:
            yield from _entry(lower)
        yield "</ul>"
    yield "</li>"


def _cited(cited: Citation) -> str:
    language = f' lang="{escape(cited.language)}"' if cited.language else ""
    day = f", {escape(cited.day)}" if cited.day else ""
    return f"<li><cite>{escape(cited.outlet)}{day}</cite>: <q{language}>{escape(readable(cited))}</q></li>"
