"""Name groups: what stands together in a sentence, told over symbols."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.coding.names import symbols as sym
from dragoman.coding.names.atoms import gap
from dragoman.coding.names.grammar import Chunk, chunks
from dragoman.coding.names.symbols import Atom

SYMBOLS = "SACRBMVgOLEPNKsDHf&mdJXQZWu"


def cut(written: str, skipped: tuple[str, ...] = (), *, behind: bool = False) -> list[Chunk]:
    """Chunks of a sentence whose known words are written `Word/S`, the symbol behind the slash."""
    atoms: list[Atom] = []
    text = ""
    for word in written.split(" "):
        bare, _slash, symbol = word.partition("/")
        text += " " * bool(text)
        if symbol:
            atoms.append(Atom(symbol[0], len(text), len(text) + len(bare), key=bare))
        text += bare.replace("_", " ") + symbol[1:]
    spans = sorted((text.index(one), text.index(one) + len(one)) for one in skipped)
    return chunks(text, atoms, 0, len(text), spans, behind=behind)


def groups(written: str, skipped: tuple[str, ...] = ()) -> list[tuple[str, list[str]]]:
    """Kind and known words of each name group."""
    return [(c.kind, [a.key for a in c.atoms]) for c in cut(written, skipped) if len(c.kind) > 1]


@pytest.mark.parametrize(
    ("written", "kind", "words"),
    [
        ("Chinese/A Premier/O Li_Qiang/P", "named", "Chinese Premier Li_Qiang"),
        ("Premier/O of/f China/S Li_Qiang/P", "named", "Premier of China Li_Qiang"),
        ("Norway's/S Minister/O Blix/N", "named", "Norway's Minister Blix"),
        ("President/O and/& Commander/O Blix/N", "named", "President and Commander Blix"),
        ("习近平/P 主席/O", "titled", "习近平 主席"),
        ("Ada_Berg/N, professor/E at/o the/d University/B,", "apposed", "Ada_Berg professor at University"),
        ("Ada_Berg/N, the Norwegian/A envoy/L to/o China/S,", "apposed", "Ada_Berg Norwegian envoy to China"),
        ("ambassador/L to/o China/S Ada_Berg/N", "linked", "ambassador to China Ada_Berg"),
        ("Chinese/A and/& Russian/A premiers/O", "offices", "Chinese and Russian premiers"),
        ("China-Belarus", "", ""),
        ("China/S - Belarus/S", "pair", "China Belarus"),
        ("the Norwegian/A side/J", "side", "Norwegian side"),
        ("Chinese/A Ministry/M", "org", "Chinese Ministry"),
        ("Ministry/M of/f Norway/S", "org", "Ministry of Norway"),
        ("Norwegian/A government/g", "government", "Norwegian government"),
        ("Oslo/C, Norway/S", "place", "Oslo Norway"),
        ("Great_Hall/V", "place", "Great_Hall"),
        ("both_sides/D", "both", "both_sides"),
        ("he/H", "pronoun", "he"),
        ("Norway/S", "state", "Norway"),
        ("Oslo/C", "place", "Oslo"),
        ("Norwegian/A", "state", "Norwegian"),
        ("Blix/N", "name", "Blix"),
    ],
)
def test_a_group_is_what_stands_together(written: str, kind: str, words: str) -> None:
    found = groups(written)
    assert found == ([(kind, words.split())] if kind else [])


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Chinese/A Premier/O Li/P met/X Putin/P", ["named", "person"]),
        ("Xi/P, Putin/P and/& Modi/P", ["person", "person", "person"]),
        ("Minister/O met/X Blix/N", ["office", "name"]),
        ("Minister/O Blix/N, and/& Minister/O Högl/N", ["named", "named"]),
        ("Norway/S and/& Sweden/S", ["state", "state"]),
        ("Norway/S signed Sweden/S", ["state", "state"]),
    ],
)
def test_groups_end_where_others_begin(written: str, expected: list[str]) -> None:
    assert [kind for kind, _words in groups(written)] == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("président/O russe/A Poutine/P", ["named"]),
        ("Tổng_Bí_thư/O Đảng/B Trung_Quốc/S, Chủ_tịch/O Trung_Quốc/S Tập/P", ["named"]),
        ("Phó_Thủ_tướng/O Lào/S, Bộ_trưởng/O Saleumxay/N", ["named"]),
        ("Thủ_tướng/O Pháp/S, Tổng_thống/O Đức/S Merz/P", ["office", "named"]),
        ("Thủ_tướng/O Pháp/S và/& Tổng_thống/O Đức/S", ["office", "office"]),
        ("gobierno/g mexicano/A y/& Cancillería/M peruana/A", ["government", "org"]),
        ("la parte/J china/A", ["side"]),
        ("cancilleres/O argentino/A y/& chileno/A", ["offices"]),
        ("embajador/L francés/A en/o Marruecos/S, Lecourtier/N,", ["linked"]),
        ("presidenta/O de/f México/S, Sheinbaum/P y/& presidente/O de/f Colombia/S, Petro/P", ["named", "named"]),
    ],
)
def test_what_an_office_is_of_may_stand_behind_it(written: str, expected: list[str]) -> None:
    assert [c.kind for c in cut(written, behind=True) if len(c.kind) > 1] == expected


def test_remarks_in_parentheses_are_passed_over() -> None:
    assert groups("Minister/O (left) Blix/N") == [("named", ["Minister", "Blix"])]


def test_a_status_word_in_parentheses_is_a_remark() -> None:
    text = "Trump (right) met Kim"
    atoms = [Atom("P", 0, 5), Atom("u", 7, 12), Atom("X", 14, 17), Atom("P", 18, 21)]
    assert [c.kind for c in chunks(text, atoms, 0, len(text), ())] == ["person", "X", "person"]


def test_a_parenthesis_left_open_is_a_comma() -> None:
    assert [c.kind for c in cut("Minister/O met/X ( Blix/N")] == ["office", "X", ",", "name"]


def test_dates_between_part_nothing() -> None:
    assert groups("Minister/O on_Monday Blix/N", ("on Monday",)) == [("named", ["Minister", "Blix"])]
    assert [kind for kind, _words in groups("Minister/O on_Monday Blix/N")] == ["office", "name"]


def test_determiners_and_status_words_are_looked_through() -> None:
    found = cut("Norwegian/A new/d Minister/O Blix/N will/u meet/X")
    assert [(c.kind, [a.key for a in c.atoms]) for c in found] == [
        ("named", ["Norwegian", "Minister", "Blix"]),
        ("u", ["will"]),
        ("X", ["meet"]),
    ]


@pytest.mark.parametrize(
    ("text", "symbols"),
    [
        (", ", ","),
        ("、", "&"),
        (" and so on ", "_"),
        (" (", "("),
        ("; ", ";"),
        (" – ", "-"),
        ("：“", ":"),
        (" said, then ", "_,_"),
        ("", ""),
    ],
)
def test_what_stands_between_is_told_in_symbols(text: str, symbols: str) -> None:
    assert gap(text) == symbols


@given(st.lists(st.tuples(st.sampled_from([*SYMBOLS, "", ",", "(", ")", ";"]), st.booleans()), max_size=14))
def test_no_word_is_lost_and_none_stands_twice(words: list[tuple[str, bool]]) -> None:
    written = " ".join(
        (f"w{number}/{symbol}" if symbol in SYMBOLS and symbol else symbol or "word")
        for number, (symbol, _) in enumerate(words)
    )
    found = cut(written)
    told = [atom.key for chunk in found for atom in chunk.atoms]
    assert len(told) == len(set(told))
    assert all(chunk.start <= chunk.end for chunk in found)
    shown = {
        f"w{n}" for n, (symbol, _) in enumerate(words) if symbol and symbol in SYMBOLS and symbol != sym.DETERMINER
    }
    bracketed = "(" in written
    assert set(told) <= shown | {f"w{n}" for n in range(len(words))}
    assert bracketed or set(told) >= shown
    assert [c.start for c in found] == sorted(c.start for c in found)
