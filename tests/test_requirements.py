"""The locked requirements hold what the project asks for, with hashes, and no address of any index."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
DEV = PROJECT["optional-dependencies"]["dev"]


def locked(file: str) -> dict[str, list[str]]:
    """Name -> versions, one for each kind of system where they differ."""
    out: dict[str, list[str]] = {}
    for line in (ROOT / file).read_text(encoding="utf-8").splitlines():
        if match := re.match(r"([a-z0-9.-]+)==([^ ]+)", line):
            out.setdefault(match[1], []).append(match[2])
    return out


@pytest.mark.parametrize(
    ("file", "asked"),
    [("requirements.txt", PROJECT["dependencies"]), ("requirements-dev.txt", [*PROJECT["dependencies"], *DEV])],
)
def test_what_is_asked_for_is_locked(file: str, asked: list[str]) -> None:
    have = locked(file)
    for wanted in map(Requirement, asked):
        if wanted.name == "dragoman":
            continue  # its own extras
        name = re.sub(r"[-_.]+", "-", wanted.name).lower()
        assert name in have, f"{name} is not in {file}: run make lock"
        assert all(wanted.specifier.contains(version) for version in have[name]), f"{name} in {file}: run make lock"


@pytest.mark.parametrize("file", ["requirements.txt", "requirements-dev.txt", "requirements-checks.txt"])
def test_every_line_has_its_hash_and_none_an_address(file: str) -> None:
    text = (ROOT / file).read_text(encoding="utf-8")
    assert "://" not in text
    assert "--index" not in text
    pinned = re.findall(r"^[a-z0-9.-]+==[^\n]*\n[^\n]*", text, re.MULTILINE)
    assert pinned
    assert all("--hash=sha256:" in entry for entry in pinned)
