"""The desk: pages and REST over one store. Faces only render; what is asked stands in `ask/`."""

from dragoman.serve.app import create_app, warm
from dragoman.serve.settings import Refused, Settings

__all__ = ["Refused", "Settings", "create_app", "warm"]
