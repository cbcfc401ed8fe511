"""Builds the wheel with its hot rooms compiled to C by mypyc, where DRAGOMAN_COMPILE asks for it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from importlib.machinery import EXTENSION_SUFFIXES
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

_SETUP = """\
from setuptools import setup
from mypyc.build import mypycify

MODULES = {modules!r}
EXTENSIONS = mypycify(["--config-file=mypy.toml", *MODULES], opt_level="1", debug_level="0")
setup(name="dragoman", packages=[], package_dir={{"": "src"}}, ext_modules=EXTENSIONS)
"""


class CompileHook(BuildHookInterface):  # type: ignore[type-arg]
    """Adds to a wheel an extension module beside each Python module of the rooms that pyproject.toml names.

    A wheel built without DRAGOMAN_COMPILE is pure Python and does the same, slower. An editable install always is.
    """

    PLUGIN_NAME = "custom"
    _copy: Path | None = None

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compiles in a copy, so that nothing compiled ever shadows a source that somebody edits."""
        if version == "editable" or not os.environ.get("DRAGOMAN_COMPILE"):
            return
        root, copy = Path(self.root), Path(tempfile.mkdtemp(prefix="dragoman-"))
        self._copy = copy
        shutil.copytree(root / "src", copy / "src", ignore=shutil.ignore_patterns("__pycache__", "*.so"))
        shutil.copy(root / "pyproject.toml", copy / "mypy.toml")
        modules = sorted(
            str(path.relative_to(copy))
            for room in self.config["rooms"]
            for path in (copy / "src" / "dragoman").glob(f"{room}.py")
            if f"{path.parent.name}/{path.name}" not in self.config["interpreted"] and path.name != "__init__.py"
        )
        (copy / "setup.py").write_text(_SETUP.format(modules=modules), encoding="utf-8")
        subprocess.run(
            [sys.executable, "setup.py", "-q", "build_ext", "--inplace"],
            cwd=copy,
            env={**os.environ, "MYPYPATH": "src"},
            check=True,
        )
        for built in (path for path in (copy / "src").rglob("*") if path.name.endswith(tuple(EXTENSION_SUFFIXES))):
            build_data["force_include"][str(built)] = str(built.relative_to(copy / "src"))
        build_data["pure_python"] = False
        build_data["infer_tag"] = True

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002
        """Clears up what was compiled, which the wheel holds by now."""
        if self._copy is not None:
            shutil.rmtree(self._copy)
