"""What people marked: marking a record right, wrong or amended, and marked records as gold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import PurePosixPath
from typing import Any, Literal, get_args

import msgspec

from dragoman.ask.answers import Answer, Line, lines
from dragoman.ask.explain import NoRecord
from dragoman.ask.names import Names
from dragoman.records import AnyRecord, Article, Mark, dump, kind_of, load
from dragoman.resolve.names import near
from dragoman.store import Store

Verdict = Literal["right", "wrong", "amended"]
VERDICTS: tuple[str, ...] = get_args(Verdict)
_OWN = frozenset(("id", "kind", "evidence", "sources", "rule", "confidence", "marks"))
_LONGEST = 2_000


class Marked(Answer, kw_only=True):
    """A record with what people marked of it, in order."""

    line: Line
    marks: list[Mark] = msgspec.field(default_factory=list)


class Marks(Answer, kw_only=True):
    """The marked records."""

    records: list[Marked] = msgspec.field(default_factory=list)


def mark(
    store: Store,
    key: str,
    verdict: str,
    *,
    by: str,
    reason: str | None = None,
    amended: dict[str, Any] | None = None,
    day: date | None = None,
) -> Mark:
    """Marks a record.

    Args:
        store: where it is.
        key: its id, or the beginning of it.
        verdict: `right`, `wrong` or `amended`.
        by: who says so.
        reason: why.
        amended: the fields that should be otherwise, as the contract has them; null takes a field away.
        day: of the mark; today by default.

    Raises:
        NoRecord: none, or several, begin so.
        ValueError: no such verdict, nobody who says so, or fields that no record of the kind can have.
    """
    found = (
        [record for record in store.find(key.strip().lower()) if not isinstance(record, Article)] if key.strip() else []
    )
    if len({record.id for record in found}) != 1:
        ids = [record.id for record in found] or near(key, store.ids(), limit=3)
        raise NoRecord(f"{key}: {'several records begin so' if found else 'no record with this id'}", ids)
    if verdict not in VERDICTS:
        raise ValueError(f"{verdict}: no verdict; there are {', '.join(VERDICTS)}")
    by = " ".join(by.split())
    if not by or len(by) > 200:
        raise ValueError("a mark needs the name of who makes it, of 200 characters at most")
    if reason is not None and len(reason) > _LONGEST:
        raise ValueError(f"a reason has {_LONGEST} characters at most")
    if (verdict == "amended") != bool(amended):
        raise ValueError("amended fields go with the verdict amended, and it with them")
    if amended:
        amend(found[0], amended)
    mark = Mark(
        verdict=verdict,  # type: ignore[arg-type]
        by=by,
        day=(day or date.today()).isoformat(),
        reason=reason.strip() if reason and reason.strip() else None,
        amended=amended or None,
    )
    store.mark(found[0], mark)
    return mark


def amend(record: AnyRecord, fields: dict[str, Any]) -> AnyRecord:
    """The record with some fields otherwise.

    Raises:
        ValueError: a field that no record of the kind has, or a value that it cannot have.
    """
    plain = msgspec.json.decode(dump(record))
    known = {name for name in type(record).__struct_fields__ if name not in _OWN}
    for name, value in fields.items():
        if name not in known:
            raise ValueError(f"{name}: no field of {kind_of(record)} to amend; there are {', '.join(sorted(known))}")
        if value is None:
            plain.pop(name, None)
        else:
            plain[name] = value
    try:
        return load(msgspec.json.encode(plain))
    except msgspec.ValidationError as error:
        raise ValueError(f"amended: {error}") from None


def marks(store: Store, *, min_confidence: float = 0.0, names: Names | None = None) -> Marks:
    """The records that people marked, with who said what of them and when.

    Args:
        store: where to look.
        min_confidence: 0 to 1.
        names: names already loaded.
    """
    marked = [
        record
        for record in _marked(store)
        if (1.0 if record.confidence is None else record.confidence) >= min_confidence
    ]
    told = lines(store, marked, names or Names())
    return Marks(records=[Marked(line=line, marks=record.marks) for line, record in zip(told, marked, strict=True)])


def gold(store: Store) -> Iterator[dict[str, Any]]:
    """The marked records as gold lines: right ones as they are, amended ones as they should be, wrong ones not.

    The last mark of a record counts. A record of several documents is a line in each.
    """
    for record in _marked(store):
        last = record.marks[-1]
        if last.verdict == "wrong":
            continue
        right = amend(record, last.amended) if last.amended else record
        fields = {name: value for name, value in msgspec.json.decode(dump(right)).items() if name not in _OWN}
        for document in dict.fromkeys(span.document for span in record.evidence):
            words = dict.fromkeys(span.text for span in record.evidence if span.document == document)
            yield {
                "id": f"{record.id}-{_name(document)}",
                "document": _name(document),
                "kind": kind_of(record),
                **fields,
                "evidence": list(words),
                "core": True,
                "note": f"marked {last.verdict} by {last.by}, {last.day}" + (f": {last.reason}" if last.reason else ""),
            }


def _marked(store: Store) -> Iterator[AnyRecord]:
    for key in store.marked():
        found = [record for record in store.find(key) if record.id == key]
        yield from (record for record in found if record.marks)


def _name(document: str) -> str:
    """The file's name: gold goes by it, wherever the file lies."""
    return PurePosixPath(re.sub(r"[?#].*", "", document)).name or document
