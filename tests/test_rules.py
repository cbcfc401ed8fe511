"""The rules of the house that a machine can check."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from dragoman.knowledge import load
from dragoman.languages import load_languages
from shared import SHARED, needs_shared

SOURCE = Path(__file__).parents[1] / "src" / "dragoman"
LONGEST_MODULE = 400
ENGINE = ("coding", "clean", "lexicon", "resolve", "store", "ask", "export", "cli", "read")
FALSE_FRIENDS = {
    ("store/words.py", "AND"): "the word of full-text queries, no state",
    ("read/page.py", "PNG"): "the picture format, no state",
    ("clean/moment.py", "EST"): "the time zone, no state",
    ("cli/console.py", "nb"): "an example in the help of --language",
    ("cli/console.py", "zh-Hant"): "an example in the help of --language",
    ("ask/names.py", "en"): "the contract's own names are English, whatever the page is in",
    ("resolve/align.py", "en"): "`text_en` of the contract is the words in English",
}
"""What looks like a tag, code or name of a state in the engine's literals, and is none or may stand there."""
LETTERS = {
    ("coding/expressions/numberfigures.py", "点"): "the decimal point of the numeral script that `numerals` declares",
    ("coding/expressions/timefigures.py", "两"): "a numeral to which Unicode gives no value",
    ("clean/moment.py", "年月日时時点"): "signs between the figures of a date or clock, as ISO 8601 has - and :",
    ("clean/credit.py", "年月日"): "signs between the figures of a date",
}
"""Letters of other scripts that stand in the engine for themselves, not as the ends of a range."""
RUN, WIDE_RUN = 60, 25
SET_PHRASES = {
    "comprehensive strategic partnership of coordination for a new era": "the usual English name of a partnership",
    "Your email address will not be published": "the foot of every page of a common program",
    "anniversary of the establishment of diplomatic ties between": "said of every such anniversary",
}
"""What pages share with the source because everybody words it so."""
_IDEOGRAPH = re.compile("[㐀-鿿]")


def modules(*rooms: str) -> list[Path]:
    return sorted(path for room in rooms for path in (SOURCE / room).rglob("*.py"))


def name_of(path: Path) -> str:
    return path.relative_to(SOURCE).as_posix()


def literals(path: Path) -> Iterator[tuple[int, str]]:
    """Line and text of every string that is no docstring."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    told = {
        id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            yield node.lineno, node.value


@cache
def tags() -> frozenset[str]:
    found: set[str] = {path.name for path in (SOURCE / "languages").iterdir() if path.is_dir()}
    for language in load_languages():
        found |= {language.tag, language.default_tag, *(variant.tag for variant in language.variants)}
        found |= {str(code) for code in language.properties.get("langid") or ()}
    return frozenset(tag for tag in found if not tag.startswith("_"))


@cache
def names() -> re.Pattern[str]:
    """Codes and English names of states, names of languages."""
    states = load().states
    languages = [str(language.properties["name"]) for language in load_languages()]
    words = sorted({*states, *(state.name for state in states.values()), *languages}, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b")


def foreign(text: str) -> Iterator[str]:
    """What a literal says of languages and states: a tag that is all of it or stands in a list, a code, a name."""
    if text in tags():
        yield text
    for word in re.findall(r"(?<![\w-])[a-z]{2}(?:-[A-Z][a-z]{3})?(?=[,)])", text):
        if word in tags() and word != text and re.search(rf"\(.*\b{word}\b", text):
            yield word
    yield from names().findall(text)


def test_modules_are_small() -> None:
    lengths = {name_of(path): len(path.read_text(encoding="utf-8").splitlines()) for path in SOURCE.rglob("*.py")}
    assert {name: size for name, size in lengths.items() if size > LONGEST_MODULE} == {}


def test_what_is_compiled_can_be() -> None:
    """What mypyc cannot compile and mypy and ruff let pass: a starred tuple behind "in", an argument deleted."""
    found = []
    for path in modules("coding", "lexicon", "clean"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Compare):
                lists = [one for one in node.comparators if isinstance(one, ast.Tuple | ast.List | ast.Set)]
                if any(isinstance(each, ast.Starred) for one in lists for each in one.elts):
                    found.append(f"{name_of(path)}:{node.lineno}: {ast.unparse(node)}")
            elif isinstance(node, ast.FunctionDef):
                own = {one.arg for one in (*node.args.args, *node.args.kwonlyargs)}
                gone = [each for each in ast.walk(node) if isinstance(each, ast.Delete)]
                found += [
                    f"{name_of(path)}:{each.lineno}: {ast.unparse(each)}"
                    for each in gone
                    if any(isinstance(one, ast.Name) and one.id in own for one in each.targets)
                ]
    assert found == []


def test_the_engine_knows_no_language_and_no_state() -> None:
    found = {
        (name_of(path), word): line
        for path in modules(*ENGINE)
        for line, text in literals(path)
        for word in foreign(text)
    }
    assert {key: line for key, line in found.items() if key not in FALSE_FRIENDS} == {}
    assert set(FALSE_FRIENDS) <= set(found), "exceptions that are needed no more"


def test_the_engine_knows_no_word_of_another_script() -> None:
    """A pattern may name a script by a range of characters; it may not spell out words in it."""
    allowed = {(name, letter) for name, letters in LETTERS for letter in letters}
    found: dict[tuple[str, str], int] = {}
    for path in modules(*ENGINE):
        for line, text in literals(path):
            bare = re.sub(r".-.", "", text) if "[" in text or "-" in text else text
            for letter in bare if len(text) > 1 or _IDEOGRAPH.match(text) else "":
                if _IDEOGRAPH.match(letter) and letter not in "一鿿㐀":
                    found.setdefault((name_of(path), letter), line)
    assert {key: line for key, line in found.items() if key not in allowed} == {}
    assert allowed <= set(found), "exceptions that are needed no more"


def test_the_rules_catch_what_they_should() -> None:
    assert list(foreign("no")) == ["no"]
    assert list(foreign("zh-Hant")) == ["zh-Hant"]
    assert list(foreign("the parties are CHN and RUS")) == ["CHN", "RUS"]
    assert list(foreign("a visit to South Korea")) == ["South Korea"]
    assert list(foreign("Norwegian only")) == ["Norwegian"]
    assert list(foreign("no such file; is it there?")) == []


def squeezed(path: Path) -> str:
    text = " ".join(path.read_text(encoding="utf-8", errors="replace").split())
    for phrase in SET_PHRASES:
        text = text.replace(phrase, "\0")
    return text


def runs(text: str, size: int) -> Iterator[str]:
    for start in range(len(text) - size + 1):
        yield text[start : start + size]


def wide(run: str) -> bool:
    """Written in ideographs, but for a name's dots and the like."""
    return len(_IDEOGRAPH.findall(run)) >= WIDE_RUN * 4 // 5


@needs_shared
@pytest.mark.parametrize(("size", "counts"), [(RUN, len), (WIDE_RUN, wide)], ids=["any script", "ideographs"])
def test_no_page_that_is_measured_by_stands_in_the_source(size: int, counts: object) -> None:
    """Rules and examples are written for the language; a page's own sentences are nobody's rule."""
    assert callable(counts)
    pages = [*(SHARED / "seeds").glob("*.txt"), *(SHARED / "gold" / "texts").glob("*.txt")]
    assert pages
    known = {run for page in pages for run in runs(squeezed(page), size) if counts(run)}
    copied: dict[str, str] = {}
    for path in sorted(SOURCE.rglob("*")):
        if path.suffix in (".py", ".yaml", ".txt", ".html", ".tsv", ".md"):
            text = squeezed(path)
            if not known.isdisjoint(runs(text, size)):
                copied[name_of(path)] = next(run for run in runs(text, size) if run in known)
    assert copied == {}
