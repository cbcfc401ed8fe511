"""What is compiled once and kept."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from dragoman.knowledge.kept import Kept, digest_of


def test_what_is_kept_is_not_made_again(tmp_path: Path) -> None:
    made: list[int] = []

    def make() -> list[str]:
        made.append(1)
        return ["Oslo", "Пекін"]

    for _ in range(2):
        assert Kept(list[str], "names", "abc", tmp_path).get(make) == ["Oslo", "Пекін"]
    assert len(made) == 1
    assert Kept(list[str], "names", "abd", tmp_path).get(lambda: ["Minsk"]) == ["Minsk"]


def test_without_a_digest_nothing_is_kept(tmp_path: Path) -> None:
    assert Kept(list[str], "names", "", tmp_path).get(lambda: ["Oslo"]) == ["Oslo"]
    assert list(tmp_path.iterdir()) == []


def test_a_damaged_file_is_made_anew(tmp_path: Path) -> None:
    kept = Kept(list[str], "names", "abc", tmp_path)
    kept.get(lambda: ["Oslo"])
    (file,) = tmp_path.iterdir()
    file.write_bytes(b"\xc1")
    assert kept.get(lambda: ["Minsk"]) == ["Minsk"]
    assert kept.get(lambda: ["Astana"]) == ["Minsk"]


def test_only_the_newest_stay(tmp_path: Path) -> None:
    for number in range(8):
        Kept(list[str], "names", f"{number}", tmp_path).get(lambda: ["Oslo"])
        os.utime(tmp_path / f"names-{number}.msgpack", (number, number))
    Kept(list[str], "towns", "0", tmp_path).get(lambda: ["Oslo"])
    assert sorted(file.name for file in tmp_path.glob("names-*")) == [f"names-{n}.msgpack" for n in (4, 5, 6, 7)]
    assert (tmp_path / "towns-0.msgpack").exists()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_where_nothing_can_be_written_it_is_made_each_time(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    assert Kept(list[str], "names", "abc", tmp_path).get(lambda: ["Oslo"]) == ["Oslo"]


def test_a_folder_that_is_a_file_hinders_nobody(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("")
    assert Kept(list[str], "names", "abc", tmp_path / "taken").get(lambda: ["Oslo"]) == ["Oslo"]


def test_a_digest_tells_contents_names_and_what_else_matters(tmp_path: Path) -> None:
    one, two = tmp_path / "a.yaml", tmp_path / "b.yaml"
    one.write_text("x")
    two.write_text("x")
    told = {digest_of([one]), digest_of([two]), digest_of([one, two]), digest_of([one], "more")}
    assert len(told) == 4
    assert digest_of([one]) in told
    one.write_text("y")
    assert digest_of([one]) not in told


def test_it_is_wanting_until_it_is_kept(tmp_path: Path) -> None:
    kept = Kept(list[str], "names", "abc", tmp_path / "not" / "yet")
    assert kept.wanting
    kept.get(lambda: ["Oslo"])
    assert not kept.wanting


def test_what_can_not_be_kept_is_not_wanting(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not Kept(list[str], "names", "", tmp_path).wanting
    monkeypatch.setattr(os, "access", lambda *_: False)  # a folder that root may write to stands for one that none may
    assert not Kept(list[str], "names", "abc", tmp_path).wanting
