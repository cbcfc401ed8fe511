"""Records out."""

from dragoman.export.jsonl import jsonl

__all__ = ["jsonl"]
