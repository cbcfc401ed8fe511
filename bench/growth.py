"""Whether a page costs more where more languages are loaded, or more names are on file."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from itertools import islice, product

from bench.paper import table
from dragoman.clean import stories
from dragoman.coding import Coder
from dragoman.knowledge import load
from dragoman.languages import Form, Language, Languages
from dragoman.lexicon import Lexicon, compile_table
from dragoman.lexicon.book import forms_of
from dragoman.read import read_page

LANGUAGES = (3, 6, 12)
NAMES = (1_000, 10_000, 100_000)
_SYLLABLES = (
    "ba",
    "chen",
    "dra",
    "fel",
    "gor",
    "hov",
    "jin",
    "kal",
    "lem",
    "mur",
    "nov",
    "osh",
    "pet",
    "quo",
    "rud",
    "sze",
)
_ROUNDS = 40

INTRO = """
The milliseconds that coding one of the pages takes, the best of several rounds, with more and more languages loaded in
the same process; and those of the pass that finds words and names, with more and more names on file. Names beyond those
that are known are made of syllables.
""".strip()


def growth(languages: Languages, page: bytes, tag: str) -> str:
    """Two tables: by languages loaded, by names on file.

    Args:
        languages: all that are carried.
        page: the page.
        tag: its language.
    """
    own = languages.get(tag)
    assert own is not None
    others = [one for one in languages if one is not own]
    return "\n\n".join((_by_languages(languages, own, others, page), _by_names(languages, own, page)))


def _by_languages(languages: Languages, own: Language, others: Sequence[Language], page: bytes) -> str:
    coder = Coder(languages, load())
    story = stories(read_page(page, "page.txt"), languages=languages)[0]
    rows, loaded = [], 1
    for count in LANGUAGES:
        for other in others[loaded - 1 : count - 1]:
            coder.reader(other.tag)
        loaded = count
        rows.append((count, f"{_best(lambda: coder.code(story)):.2f}"))
    return table(("languages loaded", f"ms a page ({own.tag})"), [(str(count), each) for count, each in rows])


def _by_names(languages: Languages, own: Language, page: bytes) -> str:
    text = "\n".join(
        block.passage.text for block in stories(read_page(page, "page.txt"), languages=languages)[0].blocks
    )
    words = list(own.forms())
    known = [form for form in forms_of(own, load()) if form.rule.startswith("knowledge#")]
    rows = []
    for count in NAMES:
        names = [*known[:count], *islice(_strangers(), max(0, count - len(known)))]
        lexicon = Lexicon(compile_table([*words, *names], spaced=own.spaced), spaced=own.spaced)
        rows.append((f"{count:,}", f"{_best(lambda: lexicon.spot(text)):.2f}"))  # noqa: B023  (called at once)
    return table(("names on file", f"ms a page ({own.tag})"), rows)


def _strangers() -> Iterator[Form]:
    for a, b, c, d in product(_SYLLABLES, repeat=4):
        for e in ("a", "in"):
            name = f"{a}{b} {c}{d}{e}".title()
            yield Form(name, "person", name, "", "bench")


def _best(call: Callable[[], object]) -> float:
    best = float("inf")
    for _ in range(_ROUNDS):
        began = time.process_time()
        call()
        best = min(best, time.process_time() - began)
    return best * 1000
