"""The lexicon of a language: its own words and the names of the world in its scripts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from dragoman.knowledge import Knowledge
from dragoman.knowledge.kept import Kept, digest_of
from dragoman.languages import Form, Language
from dragoman.lexicon.bodies import Bodies
from dragoman.lexicon.declension import Declension
from dragoman.lexicon.elsewhere import compile_elsewhere
from dragoman.lexicon.lexicon import Lexicon
from dragoman.lexicon.memory import give_back
from dragoman.lexicon.table import Table, compile_table

FOLDER: Final = Path(__file__).parent
_KINDS: Final = {"state": "state", "organisation": "org", "mechanism": "series", "document": "named-document"}


def lexicon_of(language: Language, knowledge: Knowledge) -> Lexicon:
    """The lexicon of a language: its folder's forms, and all names a text in it may hold.

    It is compiled once, by a process of its own where it can be kept, and comes from the user's cache from then on.
    """
    kept = kept_lexicon(language, knowledge)
    if kept.wanting:
        compile_elsewhere(language, knowledge.digest)
    made = Lexicon(kept.get(lambda: table_of(language, knowledge)), spaced=language.spaced)
    give_back()
    return made


def kept_lexicon(language: Language, knowledge: Knowledge) -> Kept[Table]:
    """Where a language's lexicon is kept."""
    return Kept(Table, f"lexicon-{language.tag}", _digest(language, knowledge))


def table_of(language: Language, knowledge: Knowledge) -> Table:
    """A language's lexicon, compiled here and now."""
    genitive = language.properties.get("genitive") or ()
    return compile_table(forms_of(language, knowledge), spaced=language.spaced, genitive=genitive)


def _digest(language: Language, knowledge: Knowledge) -> str:
    """Of all that a table is compiled from: the folder, the world, and the code that reads them."""
    if not knowledge.digest:
        return ""
    code = (path for room in (FOLDER, FOLDER.parent / "languages") for path in sorted(room.glob("*.py")))
    return digest_of((*sorted(language.folder.glob("*.yaml")), *code), knowledge.digest)


def forms_of(language: Language, knowledge: Knowledge) -> Iterator[Form]:
    """All forms that the lexicon of a language finds: those of its folder, and the names of the world."""
    yield from Bodies(language, knowledge).told(language.forms())
    bends = Declension(language.properties)
    for name in knowledge.names_for(language.default_tag, language.properties["scripts"]):
        if name.kind == "person":
            kind = "surname" if "short" in name.feats else "person"
        elif name.kind == "place":
            kind = name.feats[0] if name.feats[0] in ("city", "venue") else "region"
        else:
            kind = _KINDS[name.kind]
        rule = f"knowledge#{name.kind}"
        yield Form(name.form, kind, name.key, "", rule)
        if bends and name.kind not in ("mechanism", "document") and not name.form.isupper():
            for text, cases in bends.forms(name.form, person=name.kind == "person"):
                yield Form(text, kind, name.key, "", rule, cases=cases)
