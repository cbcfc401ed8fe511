"""Where the pages to measure by stand: real articles with gold records, which are no part of this repository."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

_GIVEN = os.environ.get("DRAGOMAN_SHARED")
SHARED = Path(_GIVEN) if _GIVEN else Path(__file__).parents[2] / "shared"

needs_shared = pytest.mark.skipif(
    not (SHARED / "seeds").is_dir(),
    reason="no pages to measure by: set DRAGOMAN_SHARED to their folder, or put `shared` beside the checkout",
)
