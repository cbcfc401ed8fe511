"""A record as one cites it: BibTeX, CSL-JSON, plain."""

from __future__ import annotations

import json
import re
from typing import Any

from dragoman.ask.answers import Answer, Line
from dragoman.ask.explain import explain
from dragoman.ask.names import Names, day_text
from dragoman.ask.wording import English, Tongue, tell
from dragoman.store import Store

HOST, PORT = "127.0.0.1", 8017
"""Where `serve` puts the desk unless it is told otherwise."""
DESK = f"http://{HOST}:{PORT}"

_SPECIAL = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}
_BIBTEX = re.compile(r"[\\{}#$%&_~^]")
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


class Cited(Answer, kw_only=True):
    """A record as one cites it: `bibtex`, `csl` (CSL-JSON, a list of one item) and `plain` text."""

    bibtex: str
    csl: str
    plain: str


def cite(store: Store, key: str, *, desk: str | None = None, names: Names | None = None) -> Cited:
    """A record as one cites it: BibTeX, CSL-JSON, plain.

    Args:
        store: where it is.
        key: its id or the beginning of it.
        desk: where the desk stands that the record's permanent address is on; default is where `serve` puts it.
        names: names already loaded.

    Raises:
        NoRecord: none begins so, or several do; their ids, or near ones, are offered.
    """
    line = explain(store, key, names=names).line
    return cited(line, f"{(desk or DESK).rstrip('/')}/records/{line.id}")


def cited(line: Line, address: str, tongue: Tongue | None = None) -> Cited:
    """A record as one cites it, with the reports it stands on.

    Args:
        line: the record.
        address: its permanent address.
        tongue: the language to tell it in; English where none is given.
    """
    own = tongue or English(Names())
    text = _clean(line.text if tongue is None or line.record is None else tell(line.record, tongue))
    day = day_text(line.date)
    reports = [f"{_clean(one.outlet)}, {one.day}" if one.day else _clean(one.outlet) for one in line.citations]
    reported = own.words("Reported by {sources}", sources="; ".join(dict.fromkeys(reports)))
    number = own.words("Dragoman record {id}", id=line.id)
    return Cited(
        bibtex=_bibtex(line.id, {"title": text, "date": day, "note": reported, "url": address, "howpublished": number}),
        csl=json.dumps([_csl(line, text, reported, address)], ensure_ascii=False, indent=2),
        plain=f"{text}{f' ({day})' if day else ''}. {number}. {reported}. {address}",
    )


def _clean(words: str) -> str:
    return " ".join(_CONTROL.sub(" ", words).split())


def _bibtex(key: str, fields: dict[str, str]) -> str:
    rows = [
        f"  {name} = {{{value if name == 'url' else _BIBTEX.sub(_escaped, value)}}}"
        for name, value in fields.items()
        if value
    ]
    return f"@misc{{dragoman-{key},\n" + ",\n".join(rows) + "\n}\n"


def _escaped(match: re.Match[str]) -> str:
    return _SPECIAL.get(match[0], f"\\{match[0]}")


def _csl(line: Line, text: str, reported: str, address: str) -> dict[str, Any]:
    item: dict[str, Any] = {
        "id": f"dragoman-{line.id}",
        "type": "dataset",
        "title": text,
        "archive": "Dragoman",
        "number": line.id,
        "note": reported,
        "URL": address,
    }
    if line.date:
        parts = [[int(part) for part in day.split("-")] for day in dict.fromkeys((line.date.start, line.date.end))]
        item["event-date"] = {"date-parts": parts}
    return item
