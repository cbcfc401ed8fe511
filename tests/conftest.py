"""Properties are tested on any machine, however slow or busy: tests never time. And what is known of the world."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, settings

from dragoman.knowledge import Knowledge, load

settings.register_profile("house", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("house")


@pytest.fixture(scope="session")
def known() -> Knowledge:
    return load()
