"""The languages Dragoman reads: one folder of data each, and the loader.

The engine knows no language. What it needs to know of one is declared in the folder; docs/language-data.md tells the
format.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from dragoman.languages.language import Form, Language, LanguageError, Variant, classes, read_yaml
from dragoman.languages.unworded import UNWORDED, unworded

HERE = Path(__file__).parent

__all__ = [
    "UNWORDED",
    "Form",
    "Language",
    "LanguageError",
    "Languages",
    "Variant",
    "classes",
    "load_languages",
    "unworded",
]


class Languages:
    """The languages carried, by tag, the inventory of acts and what else they share."""

    def __init__(self, folders: Sequence[Path]) -> None:
        self._languages: dict[str, Language] = {}
        for folder in folders:
            language = Language.read(folder)
            self._languages[language.tag] = language
        self.acts: dict[str, Any] = read_yaml(HERE / "acts.yaml")
        self.shared: dict[str, Any] = read_yaml(HERE / "shared.yaml")
        self._by_tag = {
            tag: language
            for language in self._languages.values()
            for tag in (language.tag, language.default_tag, *(variant.tag for variant in language.variants))
        }

    def __iter__(self) -> Iterator[Language]:
        return iter(self._languages.values())

    def __len__(self) -> int:
        return len(self._languages)

    def get(self, tag: str) -> Language | None:
        """The language of a BCP 47 tag (`nb`, `zh-Hant`); None where it is not carried."""
        found = self._by_tag.get(tag)
        if found is None and "-" in tag:
            found = self._by_tag.get(tag.split("-", maxsplit=1)[0])
        return found


@cache
def load_languages(extra: Path | None = None) -> Languages:
    """The languages that ship with the package, and those of an extra folder of folders.

    Raises:
        LanguageError: a folder is broken: file, line and what is wrong.
    """
    folders = [path.parent for path in sorted(HERE.glob("*/language.yaml"))]
    if extra is not None:
        if not extra.is_dir():
            raise LanguageError(f"{extra}: no such folder of languages")
        own = [path.parent for path in sorted(extra.glob("*/language.yaml"))]
        if not own:
            raise LanguageError(f"{extra}: holds no folder with a language.yaml")
        folders += own
    return Languages(folders)
