"""Answers in a notebook: data frames, plots, readable HTML. Needs the extra `notebook`, but for the HTML."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from dragoman.ask.table import rows

if TYPE_CHECKING:
    import pandas
    import polars

_SHOWN = 50
_EXTRA = "pip install 'dragoman[notebook]'"
_DAYS = ("start", "end", "last", "first", "day")


class MissingExtra(ImportError):
    """A package of the extra `notebook` is not installed."""


def to_polars(answer: Any) -> polars.DataFrame:
    """The answer's rows as a Polars frame."""
    try:
        import polars
    except ImportError:
        raise MissingExtra(f"Polars is not installed: {_EXTRA}") from None
    return polars.DataFrame(rows(answer), infer_schema_length=None)


def to_pandas(answer: Any) -> pandas.DataFrame:
    """The answer's rows as a pandas frame."""
    try:
        import pandas
    except ImportError:
        raise MissingExtra(f"pandas is not installed: {_EXTRA}") from None
    return pandas.DataFrame(rows(answer))


def plot(answer: Any) -> Any:
    """The answer as a chart: topics by month, figures by time, events by time and type, or how many of each.

    Raises:
        MissingExtra: Altair is not installed.
        ValueError: there is nothing in the answer to draw.
    """
    try:
        import altair
    except ImportError:
        raise MissingExtra(f"Altair is not installed: {_EXTRA}") from None
    from dragoman.ask.agenda import Agenda, Figures

    if isinstance(answer, Agenda):
        cells = [
            {"topic": one.topic, "month": month, "records": n}
            for one in answer.topics
            for month, n in one.months.items()
        ]
        return (
            _chart(altair, cells)
            .mark_rect()
            .encode(x="month:O", y=altair.Y("topic:N", sort="-color"), color="records:Q")
        )
    if isinstance(answer, Figures):
        points = [
            {"series": f"{one.name} ({one.unit})", "when": point.when, "value": point.value, "text": point.line.text}
            for one in answer.series
            for point in one.points
            if point.when
        ]
        return (
            _chart(altair, points)
            .mark_line(point=True)
            .encode(x="when:T", y="value:Q", color="series:N", tooltip="text:N")
        )
    listed = rows(answer)
    dated = [row for row in listed if row.get("start")]
    if dated:
        return (
            _chart(altair, dated)
            .mark_circle(size=70)
            .encode(x="start:T", y="type:N", color="kind:N", tooltip=["start:N", "text:N", "sources:N"])
        )
    counted = next((name for name in ("records", "meetings", "total") if listed and name in listed[0]), None)
    if counted is None:
        raise ValueError("nothing in this answer can be drawn")
    words = [name for name, value in listed[0].items() if isinstance(value, str) and name not in _DAYS][-2:]
    labelled = [{**row, "label": " – ".join(str(row[name]) for name in words)} for row in listed[:_SHOWN]]
    return _chart(altair, labelled).mark_bar().encode(x=f"{counted}:Q", y=altair.Y("label:N", sort="-x"))


def _chart(altair: Any, values: list[dict[str, Any]]) -> Any:
    if not values:
        raise ValueError("nothing in this answer can be drawn")
    return altair.Chart(altair.Data(values=values))


def repr_html(answer: Any) -> str:
    """The answer as an HTML table, its first rows; every word escaped."""
    listed = rows(answer)
    name = escape(type(answer).__name__)
    if not listed:
        return f"<p><b>{name}</b>: nothing</p>"
    columns = [column for column in listed[0] if column not in ("documents", "precision", "end", "kind")]
    head = "".join(f"<th>{escape(column)}</th>" for column in columns)
    body = "".join(
        "<tr>" + "".join(f"<td>{_cell(row[column])}</td>" for column in columns) + "</tr>" for row in listed[:_SHOWN]
    )
    more = f"<p>and {len(listed) - _SHOWN} more</p>" if len(listed) > _SHOWN else ""
    table = f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
    return f"<p><b>{name}</b>, {len(listed)} rows</p>{table}{more}"


def _cell(value: object) -> str:
    text = "" if value is None else str(value)
    return escape(text if len(text) <= 240 else text[:239] + "…")
