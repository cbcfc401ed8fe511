"""The questions by name: what every face asks, so that all give the same answers."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, Literal, get_args, get_origin, get_type_hints

from dragoman.ask.agenda import agenda, figures
from dragoman.ask.answers import Answer
from dragoman.ask.brief import brief
from dragoman.ask.cite import cite
from dragoman.ask.disputes import disputes
from dragoman.ask.explain import explain
from dragoman.ask.journeys import journeys
from dragoman.ask.lineage import lineage
from dragoman.ask.listing import listing
from dragoman.ask.marks import marks
from dragoman.ask.names import Names
from dragoman.ask.network import network
from dragoman.ask.party import party
from dragoman.ask.phrases import wordings
from dragoman.ask.planned import planned
from dragoman.ask.relations import relations
from dragoman.ask.search import search
from dragoman.ask.stats import stats
from dragoman.ask.stories import stories, story
from dragoman.ask.timeline import timeline
from dragoman.ask.visits import visits
from dragoman.ask.who import who
from dragoman.store import Store

MOST = 500
"""Most entries that a face asks for at once."""
_OWN = ("store", "names", "languages")


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of a question.

    Attributes:
        name: its name.
        kind: `str`, `int` or `float`.
        many: whether it takes several values.
        required: whether it must be given.
        default: what it is where it is not.
        choices: the values there are, where they are few.
        about: in words.
    """

    name: str
    kind: type
    many: bool
    required: bool
    default: Any
    choices: tuple[str, ...]
    about: str


class Question:
    """A question that a store answers.

    Attributes:
        name: its name.
        ask: the function.
    """

    def __init__(self, name: str, ask: Callable[..., Answer]) -> None:
        self.name = name
        self.ask = ask

    @cached_property
    def about(self) -> str:
        """What it asks, in a line."""
        return (inspect.getdoc(self.ask) or "").split("\n", 1)[0]

    @cached_property
    def answer(self) -> type[Answer]:
        """The type of its answers."""
        found: type[Answer] = get_type_hints(self.ask)["return"]
        return found

    @cached_property
    def parameters(self) -> dict[str, Parameter]:
        """What it takes, by name."""
        hints, told = get_type_hints(self.ask), _arguments(inspect.getdoc(self.ask) or "")
        return {
            name: _parameter(name, hints[name], one, told.get(name, ""))
            for name, one in inspect.signature(self.ask).parameters.items()
            if name not in _OWN
        }

    def __call__(self, store: Store, given: Mapping[str, Any], names: Names | None = None) -> Answer:
        """Asks.

        Args:
            store: where to look.
            given: parameters by name.
            names: names already loaded.

        Raises:
            ValueError: a parameter that there is not, or a value out of range.
            UnknownName, Ambiguous, NoRecord: as the question does.
        """
        for name, value in given.items():
            if name not in self.parameters:
                raise ValueError(f"{name}: no parameter of {self.name}; there are {', '.join(self.parameters)}")
            check(self.parameters[name], value)
        missing = [name for name, one in self.parameters.items() if one.required and not given.get(name)]
        if missing:
            raise ValueError(f"{self.name} needs {', '.join(missing)}")
        own = {"names": names} if "names" in inspect.signature(self.ask).parameters else {}
        return self.ask(store, **given, **own)


def check(parameter: Parameter, value: Any) -> None:
    """Whether a value is in range.

    Raises:
        ValueError: it is not; the message says what is allowed.
    """
    if parameter.choices and value not in parameter.choices:
        raise ValueError(f"{parameter.name} {value}: must be one of {', '.join(parameter.choices)}")
    if parameter.name == "limit" and not 1 <= value <= MOST:
        raise ValueError(f"limit {value}: must be from 1 to {MOST}")
    if parameter.name == "offset" and not 0 <= value <= 10_000_000:
        raise ValueError(f"offset {value}: must be from 0 to 10000000")
    if parameter.name == "min_confidence" and not 0 <= value <= 1:
        raise ValueError(f"min_confidence {value}: must be from 0 to 1")
    if parameter.name in ("since", "until") and value is not None and not _is_day(value):
        raise ValueError(f"{parameter.name} {value}: must be a date such as 2024, 2024-05 or 2024-05-17")
    if parameter.name == "as_of" and value is not None and not _is_whole_day(value):
        raise ValueError(f"{parameter.name} {value}: no day; give it as 2024-05-17")


def _is_day(text: str) -> bool:
    parts = text.split("-")
    widths = (4, 2, 2)
    return 1 <= len(parts) <= 3 and all(
        part.isascii() and part.isdecimal() and len(part) == width for part, width in zip(parts, widths, strict=False)
    )


def _is_whole_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _parameter(name: str, hint: Any, one: inspect.Parameter, about: str) -> Parameter:
    options = [option for option in get_args(hint) if option is not type(None)]
    choices = tuple(get_args(hint)) if get_origin(hint) is Literal else ()
    many = get_origin(hint) is not None and not choices and not (options and type(None) in get_args(hint))
    kind = str if choices or many else (options[0] if options else hint)
    required = one.default is inspect.Parameter.empty
    return Parameter(name, kind, many, required, None if required else one.default, choices, about)


def _arguments(doc: str) -> dict[str, str]:
    """What a docstring tells of each argument."""
    out: dict[str, str] = {}
    inside = False
    for line in doc.split("\n"):
        if line.strip() in ("Args:", "Raises:", "Returns:"):
            inside = line.strip() == "Args:"
        elif inside and ": " in line:
            name, _, about = line.strip().partition(": ")
            out[name] = about
    return out


QUESTIONS: dict[str, Question] = {
    name: Question(name, ask)
    for name, ask in (
        ("stats", stats),
        ("relations", relations),
        ("brief", brief),
        ("timeline", timeline),
        ("agenda", agenda),
        ("figures", figures),
        ("party", party),
        ("person", who),
        ("network", network),
        ("visits", visits),
        ("journeys", journeys),
        ("planned", planned),
        ("records", listing),
        ("search", search),
        ("explain", explain),
        ("cite", cite),
        ("disputes", disputes),
        ("wording", wordings),
        ("marks", marks),
        ("stories", stories),
        ("story", story),
        ("lineage", lineage),
    )
}
