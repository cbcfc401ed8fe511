"""A lexicon compiled by a process of its own."""

from __future__ import annotations

from pathlib import Path

import platformdirs
import pytest

from dragoman.knowledge import Knowledge, load
from dragoman.knowledge.compile import compile_world
from dragoman.knowledge.loader import FOLDER
from dragoman.languages import Language, load_languages
from dragoman.lexicon import book, elsewhere


@pytest.fixture
def danish() -> Language:
    language = load_languages().get("da")
    assert language is not None
    return language


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty cache, for this process and those it starts."""
    world = load()
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    if platformdirs.user_cache_path("dragoman") != tmp_path / "dragoman":
        pytest.skip("the system keeps its caches elsewhere")
    assert world.digest
    return tmp_path / "dragoman"


def test_what_another_process_compiled_is_what_this_one_would(danish: Language, cache: Path) -> None:
    elsewhere.compile_elsewhere(danish, load().digest)
    assert list(cache.glob("lexicon-da-*.msgpack"))
    kept = book.kept_lexicon(danish, load())
    assert not kept.wanting
    theirs, ours = kept.get(lambda: pytest.fail("compiled again")), book.table_of(danish, load())
    assert (theirs.texts, theirs.numbers, theirs.patterns) == (ours.texts, ours.numbers, ours.patterns)


def test_a_world_that_is_not_the_packages_is_left_alone(danish: Language, cache: Path) -> None:
    elsewhere.compile_elsewhere(danish, "another")
    assert not list(cache.glob("lexicon-*"))


@pytest.mark.parametrize("interpreter", ["", "/nowhere/python", "/usr/sbin/a-server"])
def test_without_an_interpreter_the_lexicon_is_compiled_here(
    danish: Language, cache: Path, monkeypatch: pytest.MonkeyPatch, interpreter: str
) -> None:
    monkeypatch.setattr("sys.executable", interpreter)
    assert book.lexicon_of(danish, load()).spot("Danmarks udenrigsminister").names
    assert list(cache.glob("lexicon-da-*.msgpack"))


def test_where_nothing_is_kept_no_process_is_started(danish: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(book, "compile_elsewhere", lambda *_: pytest.fail("another process"))
    made_by_hand = Knowledge(compile_world(FOLDER))
    assert book.lexicon_of(danish, made_by_hand).spot("Danmarks udenrigsminister").names
