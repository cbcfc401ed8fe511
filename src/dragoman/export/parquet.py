"""Parquet: all records in one table, its columns derived from the record types. Needs the extra `parquet`."""

from __future__ import annotations

import io
from collections.abc import Iterator
from itertools import chain, islice
from types import NoneType
from typing import TYPE_CHECKING, Any, Literal, get_args, get_origin, get_type_hints

import msgspec

from dragoman.export.choice import ALL, Choice
from dragoman.records import KINDS, AnyRecord, Part, dump
from dragoman.store import Store

if TYPE_CHECKING:
    import pyarrow as pa

_GROUP = 2_000
"""Records of a row group: more of them take more memory, fewer make the index at the end longer."""


class MissingExtra(Exception):
    """A format asks for a package that is not installed."""


def parquet(store: Store, choice: Choice = ALL) -> Iterator[bytes]:
    """The table, a row group at a time.

    A field that is a number in one kind of record and text in another stands in two columns, the text in `NAME_text`;
    `json` holds the record as JSON Lines has it.

    Raises:
        MissingExtra: pyarrow is not installed.
    """
    try:
        import pyarrow as pa
        from pyarrow import parquet as pq
    except ImportError:
        raise MissingExtra("parquet needs pyarrow: pip install 'dragoman[parquet]'") from None
    schema = table_schema()
    sink = io.BytesIO()
    records = chain(choice.articles(store), choice.records(store))
    with pq.ParquetWriter(sink, schema, compression="zstd") as writer:
        while batch := [row(record) for record in islice(records, _GROUP)]:
            writer.write_table(pa.Table.from_pylist(batch, schema=schema))
            yield sink.getvalue()
            # What was written is gone: a Parquet file is written front to back, its index last.
            sink = _emptied(sink)
    yield sink.getvalue()


def _emptied(sink: io.BytesIO) -> io.BytesIO:
    sink.seek(0)
    sink.truncate()
    return sink


def table_schema() -> pa.Schema:
    """The columns."""
    import pyarrow as pa

    fields: dict[str, Any] = {"kind": pa.string()}
    for kind in KINDS:
        for name, hint in get_type_hints(kind).items():
            for column, type_ in _columns(name, hint).items():
                fields.setdefault(column, type_)
    fields["json"] = pa.string()
    return pa.schema(list(fields.items()))


def row(record: AnyRecord) -> dict[str, Any]:
    """A record as a row."""
    out: dict[str, Any] = {"json": dump(record).decode()}
    for name, value in msgspec.to_builtins(record).items():
        if name in _numbers() and isinstance(value, str):
            out[f"{name}_text"] = value
        else:
            out[name] = _fit(value)
    return out


def _numbers() -> frozenset[str]:
    """Fields that are a number in some kind of record."""
    return frozenset(("value", "supported"))


def _fit(value: Any) -> Any:
    """Claims hold text or numbers in one field: there all is text."""
    if isinstance(value, list) and value and isinstance(value[0], dict) and "roots" in value[0]:
        return [{**claim, "value": str(claim["value"])} for claim in value]
    return value


def _columns(name: str, hint: Any) -> dict[str, Any]:
    import pyarrow as pa

    if name not in _numbers():
        return {name: _arrow(hint)}
    return {name: pa.float64(), f"{name}_text": pa.string()}


def _arrow(hint: Any) -> Any:
    """The Arrow type of a field."""
    import pyarrow as pa

    if get_origin(hint) is Literal:
        return pa.string()
    if get_origin(hint) is list:
        return pa.list_(_arrow(get_args(hint)[0]))
    if get_origin(hint) is tuple:
        return pa.list_(pa.int64())
    options = [one for one in get_args(hint) if one is not NoneType] or [hint]
    if len(options) > 1:
        return pa.string() if str in options else pa.float64()
    (one,) = options
    if one is not hint:
        return _arrow(one)
    if isinstance(one, type) and issubclass(one, Part):
        return pa.struct([(name, _arrow(inner)) for name, inner in get_type_hints(one).items()])
    return {str: pa.string(), int: pa.int64(), float: pa.float64(), bool: pa.bool_()}[one]
