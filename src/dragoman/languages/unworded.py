"""A language that no folder is of: what Unicode CLDR knows of its months, numbers and money, and nothing else."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from dragoman.languages.language import FILES, Language

UNWORDED: Final = "unworded"
"""The property of a language that no folder is of."""
_SCRIPTS: Final = {"Jpan": ("Hani", "Kana"), "Kore": ("Hang", "Hani"), "Hans": ("Hani",), "Hant": ("Hani",)}
_UNSPACED: Final = frozenset(("Hani", "Thai", "Laoo", "Khmr", "Mymr"))
_CAPITALS: Final = frozenset(("Latn", "Cyrl", "Grek", "Armn"))
_QUOTES: Final = [["“", "”"], ["„", "”"], ["„", "“"], ["«", "»"], ["「", "」"], ["『", "』"], ['"', '"']]
_IDEOGRAPHS: Final = "\u2e80"
_ORDERS: Final = {"d": "day-first", "M": "month-first", "y": "year-first"}
_NONE: Final = frozenset(("und", "unknown", "mul", "zxx", ""))
"""Tags of no language."""


@lru_cache(maxsize=16)
def unworded(tag: str) -> Language | None:
    """A language without words of its own, only with what CLDR knows of it; None where CLDR knows it not.

    Args:
        tag: BCP 47 tag.
    """
    from babel import Locale, UnknownLocaleError  # what it loads of the languages takes memory and time

    if tag.split("-", maxsplit=1)[0] in _NONE:
        return None
    try:
        locale = Locale.parse(tag.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return None
    scripts = _scripts(tag, locale)
    properties = {
        "tag": tag,
        "name": locale.english_name or tag,
        "scripts": list(scripts),
        "spaces": not _UNSPACED & set(scripts),
        "capitals": "names" if _CAPITALS & set(scripts) else "none",
        "quotes": _QUOTES,
        UNWORDED: True,
    }
    files: dict[str, Any] = {name: {} for name in FILES}
    files["time"], files["numbers"] = _time(locale), _numbers(locale)
    return Language(tag, Path(tag), properties, files)


def _scripts(tag: str, locale: Any) -> tuple[str, ...]:
    from babel.core import get_global

    likely = str(get_global("likely_subtags").get(tag.split("-", maxsplit=1)[0], ""))
    script = locale.script or next((part for part in likely.split("_") if len(part) == 4), "Latn")
    return _SCRIPTS.get(script, (script,))


def _time(locale: Any) -> dict[str, Any]:
    """The names of months and days, and which stands first in a date."""
    months = _named(locale.months, 12)
    order = next((char for char in str(locale.date_formats["long"].pattern) if char in _ORDERS), "d")
    short = str(locale.date_formats["short"].pattern)
    figures = {"order": "mdy" if short.startswith("M") else "dmy"}
    return {"families": [_ORDERS[order]], "figures": figures, "month": months}


def _named(names: Mapping[str, Mapping[str, Mapping[int, str]]], count: int) -> dict[int, list[str]]:
    """Number -> its names in full, in every form that CLDR has; none of figures."""
    out: dict[int, list[str]] = {}
    for context in ("format", "stand-alone"):
        for number, name in names[context]["wide"].items():
            if number <= count and not any(char.isdigit() for char in name) and name not in out.setdefault(number, []):
                out[number].append(name)
    return {number: forms for number, forms in out.items() if forms}


def _numbers(locale: Any) -> dict[str, Any]:
    """How figures are written, the words for thousands and millions, and the names of currencies."""
    symbols = locale.number_symbols.get("latn", {})
    decimal, group = str(symbols.get("decimal", ".")), str(symbols.get("group", ","))
    thousands = [group, " "] if group.strip() and group != decimal else [" "]
    multipliers: dict[int, list[str]] = {}
    for value, form in _multipliers(locale):
        if form not in multipliers.setdefault(value, []):
            multipliers[value].append(form)
    taken = {form.casefold() for forms in multipliers.values() for form in forms}
    currency = {code: forms for code in _currencies() if (forms := _money(locale, code, taken))}
    return {"decimal": decimal, "thousands": thousands, "multiplier": multipliers, "currency": currency}


def _multipliers(locale: Any) -> Iterator[tuple[int, str]]:
    """The words of short and long figures: `0 mln` for a million, `00億` for a thousand million in ten digits."""
    for width in ("short", "long"):
        for patterns in (locale.compact_decimal_formats.get(width) or {}).values():
            for power, pattern in patterns.items():
                written = str(getattr(pattern, "pattern", pattern)).replace("'", "")
                digits = written.count("0")
                form = re.sub(r"[0\s\u200f\u200e]+", " ", written).strip().lower()
                alone = len(form) == 1 and form < _IDEOGRAPHS  # "M" alone may stand for anything
                if digits and not alone and form.replace(".", "").replace(" ", "").isalpha():
                    yield int(power) // 10 ** (digits - 1), form


@lru_cache(maxsize=1)
def _currencies() -> tuple[str, ...]:
    """The currencies that are legal tender somewhere today, those of most territories first."""
    from babel.core import get_global

    uses: Counter[str] = Counter()
    for tenders in get_global("territory_currencies").values():
        uses.update(code for code, _since, until, tender in tenders if tender and until is None)
    return tuple(sorted(uses, key=lambda code: (-uses[code], code)))


def _money(locale: Any, code: str, taken: set[str]) -> list[str]:
    """The names of a currency, one and many; a name that some other word has already is left out."""
    names = [locale.currencies.get(code, ""), *locale._data["currency_names_plural"].get(code, {}).values()]
    found = []
    for name in dict.fromkeys(str(name).lower() for name in names if name):
        if name.casefold() not in taken and not any(char.isdigit() for char in name):
            taken.add(name.casefold())
            found.append(name)
    return found
