"""Tests of putting what is held into large pages."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.lexicon.hugepages import collapse, stretches

LARGE = 2 << 20
OWN = "7f0000100000-7f0000700000 rw-p 00000000 00:00 0 \n"


def test_only_whole_large_pages_of_a_stretch_are_taken() -> None:
    assert list(stretches([OWN])) == [(0x7F0000200000, 0x7F0000600000)]


@pytest.mark.parametrize(
    "line",
    [
        "7f0000000000-7f0001000000 r--p 00000000 00:00 0 ",
        "7f0000000000-7f0001000000 rw-s 00000000 00:05 7 /dev/shm/shared",
        "7f0000000000-7f0001000000 rw-p 00000000 fe:00 12 /usr/lib/libpython3.11.so.1.0",
        "7ffd00000000-7ffd01000000 rw-p 00000000 00:00 0 [stack]",
        "7f0000100000-7f0000300000 rw-p 00000000 00:00 0 ",
    ],
)
def test_what_is_a_files_or_shared_or_too_small_is_left(line: str) -> None:
    assert list(stretches([line])) == []


def test_the_heap_is_taken() -> None:
    assert list(stretches(["00400000-00a00000 rw-p 00000000 00:00 0 [heap]"])) == [(0x400000, 0xA00000)]


@given(st.integers(0, 1 << 46), st.integers(1, 1 << 30))
def test_what_is_taken_lies_within_and_begins_and_ends_with_a_large_page(start: int, size: int) -> None:
    line = f"{start:x}-{start + size:x} rw-p 00000000 00:00 0"
    for first, last in stretches([line]):
        assert start <= first < last <= start + size
        assert (first % LARGE, last % LARGE) == (0, 0)


def test_what_is_held_stays_what_it_was() -> None:
    held = bytes(range(256)) * (LARGE // 32)
    before = hashlib.blake2b(held).hexdigest()
    collapse()
    assert hashlib.blake2b(held).hexdigest() == before
