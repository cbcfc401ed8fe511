"""Memory that building took is given back where the C library can."""

from __future__ import annotations

import platform

import pytest

from dragoman.lexicon import memory


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="another C library than glibc")
def test_glibc_is_asked_to_give_back_what_is_free() -> None:
    assert memory._trim()(0) in (0, 1)  # whether anything could be given back


def test_without_such_a_library_nothing_happens(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    monkeypatch.setattr(memory, "_trim", lambda: None)
    memory.give_back()
    monkeypatch.setattr(memory, "_trim", lambda: asked.append)
    memory.give_back()
    assert asked == [0]
