"""The inventory of acts: what each is, and where its doer and its other party are looked for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final, NamedTuple

from dragoman.languages import Language, LanguageError, Languages
from dragoman.lexicon import Entry


class Frame(NamedTuple):
    """One act in one part of speech.

    Attributes:
        act: id of the act.
        type: event type of the contract.
        part: `verb`, `passive` or `noun`.
        a: places to look for the doer, best first.
        b: places to look for the other party.
        frame: name of the frame.
        each: one deed for each of several who stand on one side (`met separately with`).
        attends: no deed of its own: who was there too, at the `last` deed told, or at `all` of them.
        weak: the deed is told so loosely that it goes with any meeting or call of the same people.
        future: the form itself tells of what is to come (Russian посетит).
        present: the form is in the present, so that a weekday beside it lies ahead (trifft am Montag).
        first: the form is in the first person without a pronoun: whoever speaks does it (Spanish condenamos).
        infinitive: the form has no subject of its own (German zu treffen).
        alone: of a state or a body the deed is told even where nobody is named whom it is said to.
        subjunctive: the form is in the subjunctive, which by itself tells of nothing done (Spanish visite, visitara).
        roles: roles that differ from the event type's.
        people: only people do it, not states as such.
        agreed: done as soon as it is agreed on.
        apart: with `each`, only those on the other side are met one by one: several doers come together.
        distinct: never one deed with others of its type.
        named: said to nobody but whom the clause names, never to the other side of the story.
    """

    act: str
    type: str
    part: str
    a: tuple[str, ...]
    b: tuple[str, ...]
    frame: str
    roles: Mapping[str, str]
    people: bool = False
    each: bool = False
    attends: str = ""
    agreed: bool = False
    future: bool = False
    infinitive: bool = False
    present: bool = False
    first: bool = False
    weak: bool = False
    apart: bool = False
    distinct: bool = False
    named: bool = False
    subjunctive: bool = False
    alone: bool = False


PRESENT: Final = frozenset(("attend", "chair"))
"""The acts of somebody who is there: at a session, an occasion."""


NO_EVENT: Final = "none"
"""Type of an act that no record tells of: its verbs only have a subject and close a clause."""


class FrameError(LanguageError):
    """An act that no frame can be made of."""


def deeds(entries: Iterable[Entry], frames: Mapping[tuple[str, str], Frame]) -> list[Frame]:
    """The frames of what a word may mean, of its meanings as a deed.

    Args:
        entries: its meanings.
        frames: the language's frames, by act and part of speech.
    """
    found = [frames.get((entry.key, entry.feature)) for entry in entries if entry.kind == "act"]
    return [frame for frame in found if frame is not None]


def frames_of(languages: Languages, language: Language) -> dict[tuple[str, str], Frame]:
    """The frames by act and part: those of the shared inventory, and the language's own acts.

    Raises:
        FrameError: an act of the folder is not in the inventory and lacks a type or frame.
    """
    shapes: Mapping[str, Any] = languages.acts["frames"]
    inventory = dict(languages.acts["acts"])
    for act, entry in language.data("acts").items():
        if act not in inventory:
            if "type" not in entry or entry.get("frame") not in shapes:
                raise FrameError(
                    f"{language.folder / 'acts.yaml'}: {act}: not in the inventory; give its type and one of the frames"
                    f" {', '.join(sorted(shapes))}"
                )
            inventory[act] = entry
    out: dict[tuple[str, str], Frame] = {}
    for act, entry in inventory.items():
        if entry["type"] == NO_EVENT:
            continue
        for part, slots in shapes[entry["frame"]].items():
            out[act, part] = Frame(
                act,
                entry["type"],
                part,
                tuple(slots["a"]),
                tuple(slots["b"]),
                entry["frame"],
                entry.get("roles") or {},
                bool(entry.get("people")),
                bool(entry.get("each")),
                str(entry.get("attends") or ""),
                weak=bool(entry.get("weak")),
                agreed=bool(entry.get("agreed")),
                apart=entry.get("each") == "others",
                distinct=bool(entry.get("distinct")),
                named=bool(entry.get("named")),
                alone=bool(entry.get("alone")),
            )
        if (act, "noun") in out:
            out[act, "several"] = out[act, "noun"]._replace(each=True)
        if (act, "verb") not in out:
            continue
        out[act, "future"] = out[act, "verb"]._replace(future=True)
        out[act, "present"] = out[act, "verb"]._replace(present=True)
        out[act, "first"] = out[act, "verb"]._replace(first=True)
        out[act, "infinitive"] = out[act, "verb"]._replace(infinitive=True)
        out[act, "subjunctive"] = out[act, "verb"]._replace(subjunctive=True)
    return out


def pivots_of(languages: Languages) -> frozenset[str]:
    """The acts whose addressee does what the next verb tells: `urged X to withdraw`, `祝贺X就任`."""
    return frozenset(act for act, entry in languages.acts["acts"].items() if entry.get("pivot"))
