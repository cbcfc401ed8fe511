from pathlib import Path

import pytest

from dragoman.languages import Languages


@pytest.fixture(scope="session")
def languages() -> Languages:
    """Small languages written for these tests, so that they do not hang on the data that ships."""
    return Languages([path.parent for path in sorted(Path(__file__).parent.glob("languages/*/language.yaml"))])
