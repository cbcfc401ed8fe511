"""Expressions of time: found in the text by the words and patterns of its language, resolved in `calendar.py`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from typing import Any, Final, Literal, cast

from dragoman.coding.expressions.calendar import resolve
from dragoman.coding.expressions.phrases import Phrase, PhraseFinder
from dragoman.coding.expressions.timefigures import ROLES as FIGURE_ROLES
from dragoman.coding.expressions.timefigures import TimeFigures
from dragoman.coding.expressions.timevalue import Kind, TimeExpression, TimeValue
from dragoman.coding.expressions.vocabulary import folded_once
from dragoman.coding.expressions.wordlists import GrammarError, read_patterns, read_words

__all__ = ["GrammarError", "TimeExpression", "TimeGrammar", "TimeValue", "resolve"]

_HIDDEN: Final = frozenset(("in", "on-day", "det", "of", "close", "comma", "open", "and"))
_LEADS: Final = (("", "in"), ("", "on-day"))
_INTRODUCED: Final = frozenset(("in", "dir", "from", "dir-post", "year-pre", "year-word"))
_VALUE_FIELDS: Final = frozenset(field.name for field in fields(TimeValue))
_GRAINS: Final = ("weekday", "day", "month", "quarter", "half", "season", "year", "decade", "century")
_PLAIN_YEARS: Final = range(1900, 2060)


class TimeGrammar:
    """The expressions of time of one language."""

    def __init__(self, finder: PhraseFinder, figures: TimeFigures, *, bare_years: bool) -> None:
        self._finder = finder
        self._figures = figures
        self._bare_years = bare_years

    @classmethod
    def compile(cls, data: Mapping[str, Any], source: str = "time.yaml") -> TimeGrammar:
        """The grammar of a language's time.yaml.

        Args:
            data: the file's content: see the head of languages/en/time.yaml.
            source: the file, for errors.

        Raises:
            GrammarError: file, entry and what is wrong.
        """
        vocabulary = read_words(data, "time.yaml", source)
        for entry in data.get("moment") or ():
            wrong = sorted(set(entry) - _VALUE_FIELDS - {"forms"}) if isinstance(entry, Mapping) else []
            if wrong:
                raise GrammarError(f"{source}: moment: unknown field {', '.join(wrong)} in {dict(entry)!r}")
        written = data.get("figures") or {}
        figures = TimeFigures(vocabulary, written)
        vocabulary.close()
        patterns = read_patterns(vocabulary, data, "time.yaml", source, FIGURE_ROLES)
        finder = PhraseFinder(vocabulary, patterns, _HIDDEN)
        return cls(finder, figures, bare_years=bool(written.get("bare-years", True)))

    def find(self, text: str, folded: str | None = None) -> list[TimeExpression]:
        """The expressions of time in a text, in order and apart.

        Args:
            text: as on the page.
            folded: `fold(text)`, where the caller has it.
        """
        folded = folded_once(text) if folded is None else folded
        found: list[TimeExpression] = []
        for phrase in self._finder.find(text, folded, self._figures):
            kind = phrase.pattern.settings.get("kind", "point")
            if kind == "none" or not _holds(phrase, folded, self._bare_years):
                continue
            found.extend(_split(phrase) if kind == "split" else [_expression(phrase, cast(Kind, kind))])
        return found


def _holds(phrase: Phrase, folded: str, bare_years: bool) -> bool:
    """The reading rests on more than a lone year, which may be a number, or a word that is usually another (May)."""
    settings = phrase.pattern.settings
    if settings.get("closed") and folded[phrase.end : phrase.end + 2].strip()[:1].isalnum():
        return False
    roles = {role for _slot, role in phrase.tokens}
    if roles & _INTRODUCED:
        return True
    bearing = [token for (_slot, role), token in phrase.tokens.items() if role not in _HIDDEN]
    if len(bearing) != 1:
        return True
    if "shy" in bearing[0].values:
        return False
    year = bearing[0].values.get("year")
    return year is None or not settings.get("company") or (bare_years and year in _PLAIN_YEARS and year % 100 != 0)


def _expression(phrase: Phrase, kind: Kind) -> TimeExpression:
    said = phrase.slot()
    direction = said.get("dir") or said.get("dir-post") or ("since" if kind == "point" and "from" in said else None)
    if direction is None and kind == "point":
        leads = (phrase.tokens[lead] for lead in _LEADS if lead in phrase.tokens)
        direction = next((lead.values["dir"] for lead in leads if "dir" in lead.values), None)
    value = _value({**_taken_out(phrase.slot("o")), **said})
    until = None
    if kind == "range":
        value, until = _ends(value, _value(phrase.slot("2")), said.get("years"))
    return TimeExpression(
        start=phrase.start,
        end=phrase.end,
        kind=kind,
        value=value,
        until=until,
        direction=cast(Literal["since", "until", "after", "before"] | None, direction),
        grain=_grain(until or value, kind),
        rule=phrase.pattern.id,
    )


def _split(phrase: Phrase) -> list[TimeExpression]:
    """Two points that share a year: in May and July 2024."""
    first, second = _ends(_value(phrase.slot()), _value(phrase.slot("2")), None)
    if not first.dated and first.shift is None:
        first = replace(first, year=second.year, unit=second.unit, shift=second.shift)
    found = []
    for slot, value in (("", first), ("2", second)):
        tokens = [token for (of, role), token in phrase.tokens.items() if of == slot and role not in _HIDDEN]
        start, end = min(token.start for token in tokens), max(token.end for token in tokens)
        found.append(TimeExpression(start, end, "point", value, grain=_grain(value, "point"), rule=phrase.pattern.id))
    return found


def _ends(first: TimeValue, last: TimeValue, years: Sequence[int] | None) -> tuple[TimeValue, TimeValue]:
    """The two ends of a range, each with what only the other one says."""
    if years is not None:
        return replace(first, year=years[0]), TimeValue(year=years[1])
    if last.day is not None and last.month is None:
        last = replace(last, month=first.month)
    if first.day is not None and first.month is None:
        first = replace(first, month=last.month)
    if last.year is None and last.shift is None and last.month is not None:
        last = replace(last, year=first.year, unit=first.unit, shift=first.shift)
    elif first.year is None and first.shift is None and first.month is not None and last.year is None:
        first = replace(first, unit=last.unit, shift=last.shift)
    return first, last


def _taken_out(said: Mapping[str, Any]) -> dict[str, Any]:
    """What is taken out of a period: its third quarter, its first seven months."""
    number = said.get("ordinal", said.get("count"))
    out: dict[str, Any] = {}
    if "quarter-unit" in said or "quarter-pre" in said:
        out["quarter"] = number
    elif "half-unit" in said:
        out["half"] = number
    elif "first" in said or "first-post" in said:
        out.update(first=number, first_unit=said.get("unit", said.get("units")))
    return out


def _value(said: Mapping[str, Any]) -> TimeValue:
    """The value that the tokens of one slot tell together."""
    value: dict[str, Any] = {}
    for role in ("year", "month", "day", "weekday", "season", "quarter", "half", "first", "first_unit"):
        if role in said and said[role] is not True:
            value[role] = said[role]
    if "mnum" in said:
        value["month"] = said["mnum"]
    if "oday" in said:
        value["day"] = said["oday"]
    if "date" in said:
        day = said["date"]
        value.update(year=day.year, month=day.month, day=day.day)
    if "dm" in said or "dotted" in said:
        value["day"], value["month"] = said.get("dm") or said["dotted"]
    if "my" in said:
        value["month"], value["year"] = said["my"]
    _add_relative(value, said)
    _add_parts(value, said)
    if "first" in value and not value.keys() & {"year", "month", "shift", "decade"}:
        value.update(unit="year", shift=0)
    made = TimeValue()
    for name, told in value.items():  # so many keyword arguments are slow to read in compiled code
        setattr(made, name, told)
    return made


def _add_relative(value: dict[str, Any], said: Mapping[str, Any]) -> None:
    moment = said.get("moment")
    if "ago" in said or "ago-pre" in said or "later" in said or "few" in said or "one" in said or "count" in said:
        value["count"] = None if "few" in said else said.get("count", 1)
        value["unit"] = said.get("unit", said.get("units"))
        value["over"] = "over" in said
        value["same_day"] = moment is not None
        return
    if isinstance(moment, Mapping):
        value.update(moment)
    shift = said.get("shift", said.get("shift-post"))
    if shift is not None:
        value["shift"] = shift
    if "unit" in said:
        value["unit"] = said["unit"]
        value.setdefault("shift", 0)


def _add_parts(value: dict[str, Any], said: Mapping[str, Any]) -> None:
    if "decade" in said or "decade-pre" in said:
        if "year" in said:
            year = value.pop("year")
            if year % 100 == 0 and year < 2000:
                value["century"] = year // 100 + 1
            else:
                value["decade"] = year // 10 * 10
        elif "tens" in said:
            value["decade"] = said["tens"] + (2000 if said["tens"] < 30 else 1900)
    if "century" in said:
        value["century"] = said.get("ordinal", said.get("count"))
        value.pop("count", None)
        value.pop("unit", None)
    for role in ("year-part", "month-part"):
        if role in said:
            value["part"] = said[role]
            unit = role.split("-")[0]
            if unit not in value and "shift" not in value:
                value.update(unit=unit, shift=0)
    value["part"] = said.get("part", said.get("part-post", value.get("part")))
    value["portion"] = said.get("portion", said.get("portion-post"))


def _grain(value: TimeValue, kind: Kind) -> str:
    if kind == "duration":
        return "duration"
    for name in _GRAINS:
        if getattr(value, name) is not None:
            return "day" if name == "weekday" else name
    return value.unit or "day"
