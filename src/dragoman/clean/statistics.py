"""The statistical identifier of languages, its tables in a file that is read where a text needs it.

py3langid unpacks 70 MB into memory at every start. Unpacked once into the user's cache they are mapped: a start takes
no time for them, and of the tables only the parts stay in memory that the languages met make use of.
"""

from __future__ import annotations

import contextlib
import shutil
import tempfile
from collections.abc import Sequence
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any, Protocol

import platformdirs

_ARRAYS = ("likelihoods", "priors", "moves", "rows", "features")


class Statistics(Protocol):
    """Tells the language of a text by its letters."""

    def classify(self, text: str) -> tuple[str, float]:
        """The code of the likeliest language, and its probability."""


@cache
def statistics(folder: Path | None = None) -> Statistics:
    """The identifier, loaded when first needed.

    Args:
        folder: where its tables are kept; default is the user's cache directory.
    """
    home = (folder or Path(platformdirs.user_cache_dir("dragoman"))) / f"langid-{version('py3langid')}"
    with contextlib.suppress(OSError, ValueError, EOFError):  # not there, or cut short
        return _mapped(home)
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    whole = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    with contextlib.suppress(OSError):
        _keep(whole, home)
        return _mapped(home)
    found: Statistics = whole
    return found


def _mapped(home: Path) -> Statistics:
    import numpy as np

    arrays: list[Any] = [np.load(home / f"{name}.npy", mmap_mode="r") for name in _ARRAYS]
    likelihoods, priors, moves, rows, features = arrays
    codes = (home / "codes").read_text(encoding="ascii").split()
    if len(codes) != likelihoods.shape[1] or len(rows) != len(features):
        raise ValueError(f"{home}: tables of different sizes")
    from py3langid.langid import LanguageIdentifier

    # A memory view gives plain numbers, and gives them quicker than an array.
    made: Statistics = LanguageIdentifier(
        likelihoods,
        np.array(priors),
        codes,
        memoryview(moves),
        features.tolist(),
        norm_probs=True,
        tk_row=rows.tolist(),
    )
    return made


def _keep(whole: Any, home: Path) -> None:
    """Writes the tables, all of them or none."""
    import numpy as np

    home.parent.mkdir(parents=True, exist_ok=True)
    made = Path(tempfile.mkdtemp(dir=home.parent, prefix=home.name))
    tables: Sequence[Any] = (whole.nb_ptc, whole.nb_pc, whole.tk_nextmove, whole.tk_row, whole.tk_output)
    try:
        for name, values in zip(_ARRAYS, tables, strict=True):
            np.save(made / f"{name}.npy", np.asarray(values))
        (made / "codes").write_text(" ".join(whole.nb_classes), encoding="ascii")
        shutil.rmtree(home, ignore_errors=True)
        made.rename(home)
    finally:
        shutil.rmtree(made, ignore_errors=True)
