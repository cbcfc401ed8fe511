"""Records out: one file a format, each a function from a store and a choice to pieces of bytes."""

from dragoman.export.choice import ALL, Choice
from dragoman.export.formats import FORMATS, Format
from dragoman.export.jsonl import jsonl
from dragoman.export.parquet import MissingExtra

__all__ = ["ALL", "FORMATS", "Choice", "Format", "MissingExtra", "jsonl"]
