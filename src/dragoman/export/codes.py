"""How records are written in the columns and codes of other data: the mapping is data, `codes.yaml`."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

import yaml


@cache
def codes() -> dict[str, Any]:
    """The mapping."""
    found: dict[str, Any] = yaml.safe_load(files("dragoman.export").joinpath("codes.yaml").read_text(encoding="utf-8"))
    return found
