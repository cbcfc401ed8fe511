"""The package as `make wheel` builds it, with its hot rooms compiled, put where it can be measured: build/compiled."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

from bench.paper import ROOT

HOME = ROOT / "build" / "compiled"


def built() -> Path | None:
    """The folder to put on the path, built anew where a source is younger; None where no C compiler is there."""
    sources = [
        ROOT / "pyproject.toml",
        ROOT / "hatch_build.py",
        *(ROOT / "src").rglob("*.py"),
        *(ROOT / "src").rglob("*.yaml"),
    ]
    done = HOME / "dragoman" / "__init__.py"
    if done.exists() and HOME.stat().st_mtime >= max(source.stat().st_mtime for source in sources):
        return HOME
    if shutil.which(os.environ.get("CC", "cc")) is None:
        return None
    shutil.rmtree(HOME, ignore_errors=True)
    wheels = ROOT / "build" / "wheel"
    shutil.rmtree(wheels, ignore_errors=True)
    print("compiling the package: some minutes", file=sys.stderr)
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(wheels)],
        cwd=ROOT,
        env={**os.environ, "DRAGOMAN_COMPILE": "1"},
        stdout=sys.stderr,
        check=True,
    )
    (wheel,) = wheels.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(HOME)
    os.utime(HOME)
    return HOME
