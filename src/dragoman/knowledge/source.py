"""Data files read with care: every scalar is text, and what is wrong is refused with its file and line."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeVar

import msgspec
import yaml

Loaded = TypeVar("Loaded")
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class DataError(ValueError):
    """A data file says something that cannot be: the message names file, line and fault."""

    def __init__(self, where: str, what: str) -> None:
        super().__init__(f"{where}: {what}")


class Entry:
    """A key of a mapping, with the value under it and the place it stands at.

    Attributes:
        key: the key.
        value: text, list or dict, with text at its leaves.
        where: `file:line`.
        node: the parsed value, to go deeper with `entries`.
    """

    __slots__ = ("file", "key", "node", "value", "where")

    def __init__(self, file: Path, key: str, line: int, node: yaml.Node) -> None:
        self.file = file
        self.key = key
        self.where = f"{file.name}:{line}"
        self.node = node
        self.value = _plain(file, node)

    def convert(self, model: type[Loaded], /, **more: object) -> Loaded:
        """The value, a mapping, as an object of the model; `more` are further fields.

        Raises:
            DataError: a field is missing, unknown or of the wrong shape.
        """
        if not isinstance(self.value, dict):
            raise DataError(self.where, f"{self.key}: a mapping of fields is wanted here")
        known = {field.name for field in msgspec.structs.fields(model)}  # type: ignore[arg-type]
        unknown = set(self.value) - known
        if unknown:
            raise DataError(self.where, f"{self.key}: unknown field {min(unknown)!r}; known are {sorted(known)}")
        try:
            return msgspec.convert({**self.value, **more}, model, strict=False)
        except msgspec.ValidationError as error:
            raise DataError(self.where, f"{self.key}: {error}") from error

    def entries(self) -> Iterator[Entry]:
        """The entries of the mapping under this key."""
        return _entries(self.file, self.node)


def entries(file: Path, under: str | None = None) -> Iterator[Entry]:
    """The entries of a file, or those under one of its top-level keys.

    Raises:
        DataError: the file is no YAML mapping, or has no such key.
    """
    try:
        node = yaml.compose(file.read_text(encoding="utf-8"), Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 0
        raise DataError(f"{file.name}:{line}", f"not YAML: {error.problem}") from error
    except (UnicodeDecodeError, yaml.YAMLError) as error:
        raise DataError(file.name, f"not YAML in UTF-8: {error}") from error
    if node is None:
        return
    top = _entries(file, node)
    if under is None:
        yield from top
        return
    for entry in top:
        if entry.key == under:
            yield from entry.entries()
            return
    raise DataError(file.name, f"the key {under!r} is missing")


def whole(file: Path, kind: type[Loaded]) -> Loaded:
    """A whole file as one object of the model.

    Raises:
        DataError: a part is missing, unknown or of the wrong shape.
    """
    fields = {entry.key: entry.value for entry in entries(file)}
    try:
        return msgspec.convert(fields, kind, strict=False)
    except msgspec.ValidationError as error:
        raise DataError(file.name, str(error)) from error


def _entries(file: Path, node: yaml.Node) -> Iterator[Entry]:
    if not isinstance(node, yaml.MappingNode):
        raise DataError(f"{file.name}:{node.start_mark.line + 1}", "a mapping is wanted here")
    seen: dict[str, int] = {}
    for key, value in node.value:
        line = key.start_mark.line + 1
        name = _text(file, key)
        if name in seen:
            raise DataError(f"{file.name}:{line}", f"{name!r} stands here again; first on line {seen[name]}")
        seen[name] = line
        yield Entry(file, name, line, value)


def _text(file: Path, node: yaml.Node) -> str:
    if not isinstance(node, yaml.ScalarNode) or not str(node.value).strip():
        raise DataError(f"{file.name}:{node.start_mark.line + 1}", "a name is empty")
    return str(node.value)


def _plain(file: Path, node: yaml.Node) -> Any:
    if isinstance(node, yaml.SequenceNode):
        return [_plain(file, item) for item in node.value]
    if isinstance(node, yaml.MappingNode):
        out: dict[str, Any] = {}
        for key, value in node.value:
            name = _text(file, key)
            if name in out:
                raise DataError(f"{file.name}:{key.start_mark.line + 1}", f"{name!r} stands here again")
            out[name] = _plain(file, value)
        return out
    return _text(file, node)
