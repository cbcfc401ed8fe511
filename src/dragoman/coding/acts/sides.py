"""Whom a place in the sentence tells as a side of an act, and whom not: where it is done, another noun's own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from dragoman.coding.acts.act import Act
from dragoman.coding.acts.frames import Frame, deeds
from dragoman.coding.names import symbols as sym
from dragoman.coding.names.cases import NOMINATIVE
from dragoman.coding.names.grammar import Chunk
from dragoman.coding.names.mention import Group, Mention
from dragoman.coding.sentences.clause import Clauses

_SUFFERINGS: Final = frozenset(("assault", "sanction"))
"""What is done to somebody who did nothing, as others are charged with it."""
_SUFFERED: Final = frozenset(("of", "on", "against", "to"))
_OF_ONES_OWN: Final = frozenset(("pledge", "support"))
"""Words that are said to nobody who did something: "stands with its allies in the face of threats posed by X"."""
SUFFERER: Final = "sufferer"
"""Where the other party would be found, had not somebody else only suffered what others are charged with."""
_FAR: Final = 4
"""Items from a verb to a name behind another place: two markers, the place, words."""
_WHO: Final = frozenset(("person", "office", "pronoun"))
_SETTING: Final = frozenset(("o", "m", "c", sym.STATUS))
_APART: Final = 3
"""Items from a noun to a "with" that may be another's."""
_THERE: Final = frozenset(("during", "after"))
_AT: Final = _THERE | {"in"}
_SCENES: Final = frozenset(("in", "during"))


def sources(clauses: Clauses, index: int, frame: Frame) -> Sequence[str]:
    """Where the other party is looked for: of a charge, first right behind the word ("concern over X's buildup").

    So is where a journey goes whose noun holds its own "to": `resa till Kina efter invasionen av Ukraina`.
    """
    bound = frame.frame == "travel" and frame.part == "noun" and clauses.bare(index + 1)
    if bound and not clauses.before and clauses.items[index + 1].start - clauses.items[index].end == 1:
        return ("object", *frame.b)
    if frame.type != "accuse" or clauses.group(index + 2) is None or clauses.kind(index + 1) not in ("o", "m"):
        return frame.b
    case = clauses.items[index + 2].case  # type: ignore[union-attr]
    return sorted(frame.b, key=lambda source: source not in case) if case & {"on", "against"} else frame.b


def sufferer(clauses: Clauses, found: int, frames: Mapping[tuple[str, str], Frame]) -> bool:
    """Somebody is only whom a deed was done to that others are charged with: "condemned the attack on Israel".

    Args:
        clauses: the sentence.
        found: the name group.
        frames: the language's frames.
    """
    item, group = clauses.items[found - 2] if found > 1 else None, clauses.group(found)
    if not isinstance(item, Chunk) or item.kind != sym.ACT or group is None or group.case.isdisjoint(_SUFFERED):
        return False
    behind = clauses.group(found + 2)
    if "of" in group.case and behind is not None and not behind.case.isdisjoint(_SUFFERED - group.case):
        return False  # "the attacks of Israel against Iran"
    return any(frame.part == "noun" and frame.type in _SUFFERINGS for frame in deeds(item.atoms[0].entries, frames))


def deed_of(clauses: Clauses, found: int) -> bool:
    """What is marked is somebody's own deed, not somebody: "against Russia's war"."""
    group = clauses.group(found)
    at = found + 1 + (clauses.kind(found + 1) == sym.GAP)
    return group is not None and group.possessive and clauses.kind(at) == sym.ACT and not clauses.verb(at)


def rivals(clauses: Clauses, act: Act, found: int) -> bool:
    """Several do it already, and another noun stands before "with": "X and Y held drills amid a rivalry with Z"."""
    return len(act.a) > 1 and found - act.index > _APART and clauses.kind(found - 2) == sym.GAP


def only_there(group: Group | None, source: str, frame: Frame) -> bool:
    """Where something is done, not to whom: "took part in Rio", "rallied in Rio", "called for calm in Sudan"."""
    if source == "mention" and frame.act in _OF_ONES_OWN and group is not None and "by" in group.case:
        return True
    if source == "mention":
        return frame.type == "request" and group is not None and not group.case.isdisjoint(("in", "against"))
    if frame.frame == "envoys":  # its own ambassador, whom it recalls from elsewhere
        return group is not None and all(m.type == "office" and not (m.state or m.org) for m in group.members)
    return (frame.frame == "attend" or (frame.frame == "rally" and source == "in")) and not _body(group)


def _body(group: Group | None) -> bool:
    """An organisation, or those who hold its offices: what may meet."""
    return group is not None and any(m.type == "org" or m.org is not None for m in group.members)


def elsewhere(clauses: Clauses, index: int, found: int, frame: Frame) -> bool:
    """The place where something is done, or what another word between the noun and the name is to."""
    group = clauses.group(found)
    told = found < index and group is not None and "dative" in group.case  # to whom it was told
    apart = frame.part == "noun" and (told or sym.GAP in map(clauses.kind, range(index, found)))
    return apart or _there(group) or (frame.part == "verb" and _beyond(clauses, index, found))


def _beyond(clauses: Clauses, index: int, found: int) -> bool:
    """Words that are no name part it from a verb that has told where before: "met in Rome on aid to Ukraine"."""
    if found < index + _FAR or clauses.kind(found - 2) != sym.GAP:
        return False
    return any(group is not None and group.case for group in map(clauses.group, range(index + 1, found - 2)))


def _there(group: Group | None) -> bool:
    """A place where something is done, where the same word tells where to."""
    return (
        group is not None and "in" in group.case and all(m.type in ("city", "venue", "region") for m in group.members)
    )


def of_the(clauses: Clauses, index: int) -> bool:
    """The noun, with a word before it, follows "of": it only tells what another noun is of."""
    return clauses.kind(index - 1) == "f" and clauses.items[index].start - clauses.items[index - 1].end > 1


def told_of(clauses: Clauses, subject: int | None, index: int) -> bool:
    """Whoever stands before the noun is only told of it: "Lavrov briefed Putin on his talks"."""
    if subject is None or subject > index or clauses.kind(subject - 1) != sym.SPEECH:
        return False
    return not clauses.verb_second or clauses.subject(subject - 1) != subject  # "betonte Selenskyj": who speaks


def said_at(clauses: Clauses, index: int) -> int | None:
    """Who says something at the meeting that a noun tells of: "..., X said on Sunday at a meeting with Y"."""
    verb = _said(clauses, index)
    speaker = clauses.group(verb - 1) if verb and clauses.bare(verb - 1) else None
    return verb - 1 if verb and speaker is not None and speaker.members[0].type in _WHO else None


def of_a_blow(clauses: Clauses, index: int, found: int, frames: Mapping[tuple[str, str], Frame]) -> bool:
    """A noun of what is done to others has the one named: "met on the war against Ukraine", "... on its war with X"."""
    at = found - 1 if clauses.kind(found - 1) == sym.ACT else found - 2
    item, group = clauses.items[at] if at > index else None, clauses.group(found)
    if not isinstance(item, Chunk) or item.kind != sym.ACT or clauses.verb(at):
        return False
    if group is not None and group.members[0].type in _WHO:
        return False  # "talks on the war with Macron"
    return any(frame.type in _SUFFERINGS for frame in deeds(item.atoms[0].entries, frames))


def done_to(clauses: Clauses, index: int, found: int, frames: Mapping[tuple[str, str], Frame]) -> bool:
    """Whom a verb of a blow is done to that words are about: `chỉ trích việc tấn công Đại sứ quán Saudi Arabia`."""
    at = found - 1 - (clauses.kind(found - 1) == sym.GAP)
    item = clauses.items[at]
    if (
        at <= index
        or not isinstance(item, Chunk)
        or not clauses.verb(at)
        or clauses.number[at] != clauses.number[index]
    ):
        return False
    if any(clauses.group(between) is not None for between in range(index + 1, at)):
        return False  # "condemned Russia for attacking Ukraine"
    return any(frame.type in _SUFFERINGS for frame in deeds(item.atoms[0].entries, frames))


def of_no_doer(act: Act, clauses: Clauses) -> bool:
    """Who is told before a noun of a blow did something else: "X recalled its envoy to Y after the attack on Z"."""
    if act.a_from != "subject":
        return False
    if act.b_from == "in":
        return True  # "X spoke of the attack in Y"
    for at in range(act.index - 1, -1, -1):
        if clauses.items[at].end <= max(m.end for m in act.a):
            return False
        if clauses.verb(at):
            return any(clauses.group(between) is not None for between in range(at + 1, act.index))
    return False


def told_at(clauses: Clauses, index: int) -> int | None:
    """To whom something is said at the meeting that a noun tells of: "X told Y at a meeting in Paris".

    The meeting may be told first: "At talks in Paris, X told Y that ...". Words of any kind are said to somebody at a
    meeting that is theirs: "X thanked Y during their call".
    """
    verb = _said(clauses, index) or _says_then(clauses, index) or _at_theirs(clauses, index)
    hearer = clauses.group(verb + 1) if verb else None
    return verb + 1 if verb and hearer is not None and hearer.members[0].type in _WHO else None


def _at_theirs(clauses: Clauses, index: int) -> int | None:
    """The verb with one person before it and another behind, who then are those whose meeting the noun tells of."""
    before = clauses.items[index - 1] if index else None
    if clauses.items[index].start - 1 not in clauses.own or not isinstance(before, Chunk) or not before.atoms:
        return None
    if before.atoms[0].classes.isdisjoint(_THERE):
        return None
    for at in range(index - 2, 0, -1):
        kind = clauses.kind(at)
        if kind in (sym.THAT, sym.WHO, ";") or clauses.number[at] != clauses.number[index]:
            return None
        if clauses.verb(at):
            return at if clauses.bare(at - 1) and clauses.bare(at + 1) else None
    return None


def _says_then(clauses: Clauses, index: int) -> int | None:
    """The verb of speech behind the scene that the noun sets, with nothing but who speaks before it."""
    before = clauses.items[index - 1] if index else None
    if not isinstance(before, Chunk) or not before.atoms or before.atoms[0].classes.isdisjoint(_SCENES):
        return None
    speaker = clauses.number[index]
    for at in range(index + 1, len(clauses.items)):
        kind = clauses.kind(at)
        if kind in (sym.ACT, sym.THAT, sym.WHO, ";"):
            return None
        if clauses.number[at] > speaker + 1:
            return None
        if kind == sym.SPEECH:
            alone = clauses.bare(at - 1) and clauses.bare(at + 1) and clauses.number[at] == speaker + 1
            hearer = clauses.group(at + 1)
            told = hearer is not None and any(m.name or m.state or m.key for m in hearer.members)
            return at if alone and told else None
    return None


def _said(clauses: Clauses, index: int) -> int | None:
    """The verb of speech that only a marker, and to whom it is said, part from the noun."""
    for at in range(index - 1, 0, -1):
        kind = clauses.kind(at)
        if kind in (sym.ACT, sym.THAT, sym.WHO, ",", ";"):
            return None
        if kind == sym.SPEECH:
            marker = clauses.items[at + 1 if clauses.group(at + 1) is None else at + 2]
            if not isinstance(marker, Chunk) or marker.kind not in _SETTING:
                return None
            return at if "on" not in marker.atoms[0].classes else None
    return None


def worded(
    clauses: Clauses, start: int, end: int, frames: Mapping[tuple[str, str], Frame], *, blow: bool = False
) -> bool:
    """Somebody only speaks of the deed: a verb of words stands between the subject and the noun.

    Of what is done to others so does a verb of talks: "the ministers met on sanctions". Whoever said something during
    an encounter, or after it, was there.
    """
    marker = clauses.items[end - 1]
    if not blow and isinstance(marker, Chunk) and marker.atoms:
        there = _AT if _encounter(clauses, end, frames) else _THERE
        if not marker.atoms[0].classes.isdisjoint(there):
            return False
    for at in range(start + 1, end):
        item = clauses.items[at]
        if not isinstance(item, Chunk) or item.kind != sym.ACT:
            continue
        told = [f for f in deeds(item.atoms[0].entries, frames) if f.part != "noun"]
        if any(f.frame in ("voice", "confer") or (blow and f.type in ("meeting", "call")) for f in told):
            return True
    return False


def _encounter(clauses: Clauses, at: int, frames: Mapping[tuple[str, str], Frame]) -> bool:
    """A noun of talks with somebody, at which whoever says something is: `обсудил поставки на встрече с коллегой`."""
    entries = clauses.items[at].atoms[0].entries  # type: ignore[union-attr]
    talks = any(f.type in ("meeting", "call") for f in deeds(entries, frames))
    return talks and (clauses.marked(at, "with", noun=True) or 0) > at


def either(clauses: Clauses, index: int) -> list[Mention]:
    """Names between a noun of doing and a verb that may be the one's genitive and the other's subject alike.

    `По итогам переговоров Лукашенко и Си Цзиньпин подписали декларацию`.
    """
    group, before = clauses.group(index - 1), clauses.kind(index - 2)
    if group is None or group.case != {"of"} or before != sym.ACT:
        return []
    unbent = all(not m.cases or NOMINATIVE in m.cases for m in group.members)
    return list(group.members) if unbent else []
