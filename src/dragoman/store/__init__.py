"""The store: what pages said, and what is known from all of them."""

from __future__ import annotations

from dragoman.store.database import DEFAULT, NoStore, StoreError
from dragoman.store.looking import Report
from dragoman.store.store import Hit, Store

__all__ = ["DEFAULT", "Hit", "NoStore", "Report", "Store", "StoreError"]
