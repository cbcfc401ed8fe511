"""A story to its records. The engine knows no language and no country: see languages/ and knowledge/."""

from dragoman.coding.coder import Coder

__all__ = ["Coder"]
