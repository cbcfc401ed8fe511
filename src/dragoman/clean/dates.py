"""The names of months and days in many languages, from CLDR, gathered once and kept in the user's cache."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from importlib.metadata import version

import msgspec

from dragoman.knowledge.kept import Kept, digest_of
from dragoman.lexicon import fold_words


class DateNames(msgspec.Struct, frozen=True):
    """What date lines are read by.

    Attributes:
        months: month by folded name, full or abbreviated.
        weekdays: folded names of days.
        month_first: tags of the languages whose short dates open with the month.
    """

    months: dict[str, int]
    weekdays: frozenset[str]
    month_first: frozenset[str]


def date_names(tags: Iterable[str]) -> DateNames:
    """The names in some languages.

    Args:
        tags: BCP 47 tags; those unknown to CLDR are passed over.
    """
    wanted = list(dict.fromkeys(tags))
    digest = digest_of((), version("babel"), *wanted)
    return Kept(DateNames, "dates", digest).get(lambda: _gathered(wanted))


@lru_cache(maxsize=16)
def names_of(tag: str) -> DateNames:
    """The names in one language that is not carried: those of CLDR, none where CLDR knows it not."""
    return _gathered([tag])


def _gathered(tags: Iterable[str]) -> DateNames:
    from babel import Locale, UnknownLocaleError  # what it loads of the languages takes memory and time

    months: dict[str, int] = {}
    weekdays: set[str] = set()
    month_first: set[str] = set()
    for tag in tags:
        try:
            locale = Locale.parse(tag.replace("-", "_"))
        except (UnknownLocaleError, ValueError):
            continue
        for context in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                for number, name in locale.months[context][width].items():
                    months.setdefault(_bare(name), number)
                weekdays.update(_bare(name) for name in locale.days[context][width].values())
        if str(locale.date_formats["short"].pattern).startswith("M"):
            month_first.add(tag)
    named = {name: number for name, number in months.items() if name and not name.isdigit()}
    return DateNames(named, frozenset(weekdays - {""}), frozenset(month_first))


def _bare(name: str) -> str:
    return " ".join(fold_words(str(name)).split())
