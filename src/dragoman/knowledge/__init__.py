"""What is known of the world: data in YAML, one loader. `load()` answers with a `Knowledge`."""

from dragoman.knowledge.knowledge import Knowledge, Name, NameKind
from dragoman.knowledge.loader import load
from dragoman.knowledge.model import (
    ActCode,
    Events,
    EventType,
    Mechanism,
    Office,
    Organisation,
    Person,
    Place,
    PloverCode,
    State,
    Term,
)
from dragoman.knowledge.source import DataError

__all__ = [
    "ActCode",
    "DataError",
    "EventType",
    "Events",
    "Knowledge",
    "Mechanism",
    "Name",
    "NameKind",
    "Office",
    "Organisation",
    "Person",
    "Place",
    "PloverCode",
    "State",
    "Term",
    "load",
]
