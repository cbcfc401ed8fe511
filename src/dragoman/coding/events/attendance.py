"""Who was there: at an occasion that is named only by what it is, or told behind the meeting that it belongs to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from dragoman.coding.acts.setting import place_of
from dragoman.coding.events.parties import participants, parties
from dragoman.coding.names import symbols as sym
from dragoman.coding.names.grammar import Chunk
from dragoman.coding.names.mention import PEOPLE
from dragoman.records import Event

if TYPE_CHECKING:
    from dragoman.coding.acts.act import Act
    from dragoman.coding.acts.frames import Frame
    from dragoman.coding.events.drafts import Draft
    from dragoman.coding.names.cast import Cast
    from dragoman.coding.names.mention import Mention
    from dragoman.coding.sentences.clause import Clauses
    from dragoman.coding.sentences.scene import Sentence

_MEETINGS: Final = frozenset(("meeting", "call"))
_SITTINGS: Final = frozenset(("meeting", "exchange"))
_CALLED: Final = frozenset((sym.GAP, "group", "-", "t"))
"""What may stand between a body and the word for its meeting: "the ASEAN Foreign Ministers' Meeting"."""
_SPOTS: Final = frozenset(("city", "venue"))
_TWO: Final = 2
_NEAR: Final = 5
_OCCASIONS: Final = _MEETINGS | {"signing"}


def occasion(clauses: Clauses, at: int, frames: Mapping[tuple[str, str], Frame]) -> tuple[int, bool] | None:
    """The noun of meeting behind a verb of attendance, and whether it is one that may stand for itself, as a summit."""
    for index in range(at + 1, len(clauses.items)):
        kind, item = clauses.kind(index), clauses.items[index]
        if clauses.number[index] != clauses.number[at] or kind == sym.SPEECH or clauses.verb(index):
            return None
        if isinstance(item, Chunk) and kind == sym.ACT:
            found = [
                frames[entry.key, "noun"]
                for entry in item.atoms[0].entries
                if entry.kind == "act" and entry.feature == "noun"
            ]
            if any(frame.type in _SITTINGS for frame in found):
                return index, any(frame.frame in ("attend", "event") for frame in found)
            return None
    return None


def abroad(clauses: Clauses, noun: int, doers: Sequence[Mention]) -> bool:
    """A city of another state behind the noun of a meeting tells where somebody takes part in it."""
    own = {m.state for m in doers}
    for index in range(noun + 1, len(clauses.items)):
        group = clauses.group(index)
        if clauses.verb(index):
            return False
        if group is not None and "in" in group.case and group.members[0].type in _SPOTS:
            return None not in own and group.members[0].state not in own
    return False


def body(clauses: Clauses, at: int) -> int | None:
    """The body bare behind a noun of meeting, or the two sides: `саммит «восьмёрки»`, `заседание МИД двух стран`."""
    for index in range(at + 1, at + _NEAR):
        group = clauses.group(index)
        if group is None:
            if clauses.kind(index) != sym.GAP:
                return None
            continue
        first = group.members[0]
        if first.type == "both" or (first.type == "org" and first.key != "ministry") or first.org:
            return index if not group.case or "of" in group.case else None
        if first.key != "ministry":
            return None
    return None


def alone(act: Act, sentence: Sentence) -> bool:
    """A sentence tells no more than who attended: `孙春兰、胡春华等参加。`, "The meeting was attended by Eva Högl"."""
    clauses = sentence.clauses
    if act.frame.act == "attend" and act.frame.part == "passive":
        return act.a_from == "by" and not act.b
    return (
        act.frame.act == "attend"
        and act.frame.part == "verb"
        and not act.b
        and clauses.kind(act.index + 1) in ("", ";")
        and not any(clauses.kind(i) in (sym.ACT, sym.SPEECH) for i in range(act.index))
    )


def heads(act: Act, sentence: Sentence) -> bool:
    """Somebody chairs a body, not a meeting of it: "Ramaphosa chairs SADC"."""
    if act.frame.frame != "chairs" or act.frame.part != "verb" or act.b_from != "object" or act.occasion:
        return False
    clauses = sentence.clauses
    behind = [clauses.kind(i) for i, item in enumerate(clauses.items) if item.start >= act.b[-1].end]
    while behind and behind[0] in _CALLED:
        del behind[0]
    return all(m.type == "org" for m in act.b) and behind[:1] != [sym.ACT]


def there(act: Act, people: Sequence[Mention], cast: Cast) -> list[Event]:
    """Somebody takes part in a meeting abroad of which no party is named: "takes part in the meeting in Ramstein"."""
    present = [m for m in people if m.type in PEOPLE] if act.abroad else []
    if not present:
        return []
    told = participants(present, "participant", cast)
    return [Event(type="meeting", participants=told, parties=parties(present), place=place_of(act, cast), evidence=[])]


def several_states(present: Sequence[Mention]) -> bool:
    """Three states or more and nobody by name: a meeting of them all, "Delegations from A, B and C took part"."""
    return len({m.state for m in present if m.state}) > _TWO and not any(m.type == "person" for m in present)


def attended(kept: Sequence[Draft], present: Draft) -> Sequence[Draft]:
    """The deeds at which somebody was present: the meeting told last before, or all that was held and signed.

    Somebody who represents a state may be there though only the body is named that met.
    """
    every = present.act.frame.attends == "all"
    fitting = [
        draft
        for draft in kept
        if draft.event.type in (_OCCASIONS if every else _MEETINGS)
        and draft.event.status in (("occurred",) if every else ("occurred", present.event.status))
        and not draft.act.background
        and not draft.sentence.speaker
        and draft.order < present.order
        and (_among(present, draft) or _of_a_body(draft))
    ]
    return fitting if every else fitting[-1:]


def _among(present: Draft, draft: Draft) -> bool:
    """Those present are of the parties that met."""
    return len(draft.event.parties) > 1 and set(present.event.parties) <= set(draft.event.parties)


def _of_a_body(draft: Draft) -> bool:
    """Only the body is named that met: "EU foreign ministers met in Luxembourg"."""
    told = draft.event
    bodies = [p.name for p in told.participants if p.type == "organization" or (p.type == "person" and not p.name)]
    return len(told.parties) == 1 and len(bodies) == len(told.participants) > 0


def elsewhere(present: Draft) -> bool:
    """Somebody takes part in a meeting abroad of which no party is named: "He attended the meeting in Ramstein"."""
    event = present.event
    abroad = event.place is not None and event.place.country is not None and event.place.country not in event.parties
    return abroad and present.act.frame.attends == "last" and bool(event.parties) and not present.act.background
