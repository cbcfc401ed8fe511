"""The formats of the export, by name."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from dragoman.export.atom import atom
from dragoman.export.calendar import calendar
from dragoman.export.choice import Choice
from dragoman.export.dyads import cameo, polecat
from dragoman.export.followthemoney import followthemoney
from dragoman.export.gexf import gexf
from dragoman.export.jsonl import jsonl
from dragoman.export.jsonld import jsonld
from dragoman.export.parquet import parquet
from dragoman.store import Store

Writer = Callable[[Store, Choice], Iterator[bytes]]


@dataclass(frozen=True, slots=True)
class Format:
    """A format.

    Attributes:
        write: gives its bytes, a piece at a time.
        media: media type.
        ending: of a file's name.
        about: in a few words.
    """

    write: Writer
    media: str
    ending: str
    about: str


FORMATS: dict[str, Format] = {
    "jsonl": Format(jsonl, "application/x-ndjson", "jsonl", "the records as they are, one JSON object a line"),
    "parquet": Format(parquet, "application/vnd.apache.parquet", "parquet", "one table of all records"),
    "polecat": Format(polecat, "text/tab-separated-values", "tsv", "events in the columns of POLECAT (PLOVER)"),
    "cameo": Format(cameo, "text/tab-separated-values", "tsv", "events in the columns of GDELT 1.0 (CAMEO)"),
    "ftm": Format(followthemoney, "application/json+ftm", "ftm.json", "entities of FollowTheMoney"),
    "jsonld": Format(jsonld, "application/ld+json", "jsonld", "schema.org, PROV-O and Web Annotation"),
    "ics": Format(calendar, "text/calendar", "ics", "iCalendar: events of known days, planned and past"),
    "atom": Format(atom, "application/atom+xml", "atom", "a feed"),
    "gexf": Format(gexf, "application/gexf+xml", "gexf", "who meets whom, for Gephi"),
}
