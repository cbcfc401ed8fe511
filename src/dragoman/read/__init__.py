"""Bytes to pages: inputs found and fetched, decoded by their own character set, otherwise untouched."""

from dragoman.read.page import read_page
from dragoman.read.sources import Source, expand
from dragoman.read.unreadable import Unreadable

__all__ = ["Source", "Unreadable", "expand", "read_page"]
