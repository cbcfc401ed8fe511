"""A language folder made by hand: Esperanto, which the package does not carry, as far as a few sentences need it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

FILES: dict[str, str] = {
    "language": """
tag: eo
name: Esperanto
langid: [eo]
scripts: [Latn]
spaces: true
capitals: names
order: svo
pp: after
genitive: []
endings: {o: ["", "n", "j", "jn"], a: ["", "n", "j", "jn"], v: [as, is, os, i]}
abbreviations: [d-ro.]
ordinal_dot: false
decimal: ","
thousands: [" "]
quotes: [["“", "”"]]
stopwords: [la, kaj, de, en, al, ne]
""",
    "names": """
states:
  NOR: {names: [Norvegio, Norvegion], adjectives: ["norvega{@a}"], people: ["norvego{@o}"]}
  SWE: {names: [Svedio, Svedion], adjectives: ["sveda{@a}"], people: ["svedo{@o}"]}
  KEN: {names: [Kenjo, Kenjon], adjectives: ["kenja{@a}"]}
cities: {Stockholm: [Stokholmo, Stokholmon], Oslo: [Oslo, Oslon]}
""",
    "offices": """
Prime Minister: ["ĉefministro{@o}"]
President: ["prezidento{@o}"]
""",
    "markers": """
and: [kaj]
with: [kun]
in: [en]
to: [al]
of: [de]
det: [la]
""",
    "status": """
negated: [ne]
cancelled: ["nulig{@v}"]
""",
    "acts": """
meet:
  verb: ["renkont{@v}", "renkontiĝ{@v}"]
visit:
  verb: ["vizit{@v}"]
  noun: ["~vizito{@o}"]
""",
    "time": """
families: [day-first]
figures: {order: dmy}
on-day: [la]
of: [de]
month: {8: [aŭgusto]}
moment:
  - {forms: [hieraŭ], unit: day, shift: -1}
""",
}


def folder(place: Path, changes: Mapping[str, str | None] | None = None, tag: str = "eo") -> Path:
    """Writes the folder into a place; `changes` gives other content for files by name, None for none."""
    home = place / tag
    home.mkdir(parents=True, exist_ok=True)
    for name, content in {**FILES, **(changes or {})}.items():
        if content is not None:
            (home / f"{name}.yaml").write_text(content.replace("tag: eo", f"tag: {tag}"), encoding="utf-8")
    return home
