from __future__ import annotations

import pytest

from dragoman.knowledge import Knowledge, load


@pytest.fixture(scope="session")
def known() -> Knowledge:
    return load()
