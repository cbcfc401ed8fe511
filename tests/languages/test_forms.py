"""Surface forms written with alternatives."""

from __future__ import annotations

from math import prod

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.languages.forms import FormError, expand, expand_cases

ENDINGS = {"m": ["", "en", "ens"], "v": ["{er,te}", "t"]}
PLAIN = st.text(alphabet="abåß中 '-", max_size=5)


def spellings(form: str) -> list[str]:
    return list(expand(form, ENDINGS))


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("besøk", ["besøk"]),
        ("meet{,s,ing}", ["meet", "meets", "meeting"]),
        ("{mötte,träffade}", ["mötte", "träffade"]),
        ("statsminister{@m}", ["statsminister", "statsministeren", "statsministerens"]),
        (
            "{paid,pays} a {state,working} visit",
            [f"{p} a {k} visit" for p in ("paid", "pays") for k in ("state", "working")],
        ),
        ("{@v} til", ["er til", "te til", "t til"]),
        ("{会见,会晤}了", ["会见了", "会晤了"]),
        ("{,den }norske", ["norske", "den norske"]),
        ("~besøk{,et}", ["~besøk", "~besøket"]),
        ("x{}", ["x"]),
    ],
)
def test_alternatives_and_endings_multiply(form: str, expected: list[str]) -> None:
    assert spellings(form) == expected


@pytest.mark.parametrize("form", ["meet{,s", "meet,s}", "{a}{b", "}{"])
def test_braces_left_open_are_refused(form: str) -> None:
    with pytest.raises(FormError, match="unclosed brace"):
        spellings(form)


def test_endings_that_are_not_declared_are_refused_by_name() -> None:
    with pytest.raises(FormError, match=r"no endings named 'n' for 'utenriksdepartement{@n}'"):
        spellings("utenriksdepartement{@n}")


@given(st.lists(st.tuples(PLAIN, st.lists(PLAIN, min_size=1, max_size=3)), max_size=4), PLAIN)
def test_there_are_as_many_spellings_as_the_sets_multiply_to(sets: list[tuple[str, list[str]]], tail: str) -> None:
    form = "".join(f"{head}{{{','.join(choices)}}}" for head, choices in sets) + tail
    found = spellings(form)
    assert len(found) == prod(len(choices) for _head, choices in sets)
    assert found[0] == "".join(head + choices[0] for head, choices in sets) + tail
    assert found[-1] == "".join(head + choices[-1] for head, choices in sets) + tail


@given(st.text())
def test_any_form_is_spelt_out_or_refused(form: str) -> None:
    try:
        found = spellings(form)
    except FormError:
        assert "{" in form or "}" in form
    else:
        assert found
        assert all("{" not in one and "}" not in one for one in found)


CASED = {"m": ["", "a", "u"], "a": ["ij", "ogo", "omu"], "v": ["t"]}
CASES = {"m": ["nom", "gen+acc", "dat"], "a": ["nom+acc", "gen", "dat"]}


def cased(form: str) -> dict[str, set[str]]:
    return {text: set(cases) for text, cases in expand_cases(form, CASED, CASES)}


def test_an_ending_tells_the_case() -> None:
    assert cased("ministr{@m}") == {"ministr": {"nom"}, "ministra": {"gen", "acc"}, "ministru": {"dat"}}


def test_endings_of_one_form_agree_in_case() -> None:
    assert cased("glavn{@a} ministr{@m}") == {
        "glavnij ministr": {"nom"},
        "glavnij ministra": {"acc"},
        "glavnogo ministra": {"gen"},
        "glavnomu ministru": {"dat"},
    }


def test_endings_without_cases_tell_none() -> None:
    assert cased("vizi{@v}{,y}") == {"vizit": set(), "vizity": set()}


def test_endings_and_cases_of_different_number_are_refused_by_name() -> None:
    with pytest.raises(FormError, match="3 endings named 'm', but 2 cases"):
        list(expand_cases("ministr{@m}", CASED, {"m": ["nom", "gen"]}))
