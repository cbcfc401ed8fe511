"""Where the sides of an act stand: the name group that each place of its frame is filled with."""

from __future__ import annotations

from typing import Final

from dragoman.coding.acts.bounds import aimed, beyond
from dragoman.coding.acts.frames import PRESENT, Frame
from dragoman.coding.acts.outcome import PHRASE
from dragoman.coding.acts.owners import adjective, attribute, elected, named, opener, possessor
from dragoman.coding.names import symbols as sym
from dragoman.coding.names.grammar import Chunk
from dragoman.coding.names.mention import PEOPLE, Group, Mention
from dragoman.coding.sentences.clause import Clauses
from dragoman.coding.sentences.relative import whom

_AIMED: Final = frozenset(("to", "on", "against"))
_WHOM: Final = frozenset(("with", "by"))
_PARTIES: Final = frozenset(("person", "office", "state", "org", "pair"))
_BETWEEN: Final = frozenset((sym.GAP, "f", "o"))
_FROM: Final = frozenset(("from", "with", "by"))
"""Markers of a capital that stands for its government: "an offer from Seoul"."""
_SAID_TO: Final = frozenset(("request", "accuse", "threaten"))
"""What is said to several named together is said to each of them: `谴责俄罗斯和伊朗`."""


def find(clauses: Clauses, index: int, source: str, subject: int | None, used: set[int], *, noun: bool) -> int | None:
    """The name group in one of the places a frame names, that no other slot has taken."""
    found: int | None
    if source == "subject":
        found = subject
    elif source == "object":
        found, cased = clauses.object(index, subject), _marked_object(clauses, index)
        if found is not None and (_of_another(clauses, index, found, noun=noun) or _itself(clauses, found, subject)):
            found = None
        if found is not None and any(_to_come(clauses, at) for at in range(index + 1, found)):
            found = None  # "spoke by telephone to prepare for the BRICS summit"
        if found is None and cased is None and not noun:
            found = clauses.owned(index)
        if found is None or (cased is not None and index < cased and (cased < found or is_site(clauses.group(found)))):
            found = cased
    elif source == "possessor":
        found = possessor(clauses, index)
        if found is None:
            found = _after(clauses, index, "of")
        if found is None and noun:
            found = _set_off(clauses, index)
        if found is None and noun and _two(clauses.group(index + 1)):
            found = index + 1
    elif source == "attribute":
        found = attribute(clauses, index)
    elif source == "adjective":
        found = adjective(clauses, index)
    elif source == "named":
        found = named(clauses, index)
    elif source == "elected":
        found = elected(clauses, index)
    elif source == "whose":
        found = opener(clauses, index)
    elif source == "mention":
        found = _mention(clauses, index, used)
    elif source == "speaker":
        return None
    else:
        found = _outer(clauses, index, clauses.marked(index, source, noun=noun), source)
        if source in ("by", "of") and noun and found is not None and _parted(clauses, index, found):
            found = None  # "the talks were followed by a meeting attended by X"
        if source == "by" and noun and found is None:
            found = _whose_deed(clauses, index)
        if found is None and not noun and source in _WHOM:
            found = whom(clauses, index, source)
        if source == "with" and found is not None and _another(clauses, index, found, subject, noun=noun):
            found = None
        if source in ("with", "to") and noun and found is not None and _of_its_verb(clauses, index, found):
            found = None
    if found is not None and noun and source == "between" and aimed(clauses, index, found):
        return None
    if found is None or found in used or _done_to(clauses, index, found):
        return None
    return found if not beyond(clauses, index, found) else None


def _whose_deed(clauses: Clauses, index: int) -> int | None:
    """Whose a noun of doing is, not another's behind it: `hội đàm tại Tokyo trong chuyến thăm của Thủ tướng Ấn Độ`."""
    found = clauses.marked(index, "by-noun", noun=True)
    return None if found is None or sym.ACT in map(clauses.kind, range(index + 1, found)) else found


def _to_come(clauses: Clauses, index: int) -> bool:
    """A word for what is to come: whoever stands behind it takes part in that."""
    item = clauses.items[index]
    return (
        isinstance(item, Chunk) and item.kind == sym.STATUS and any(e.key == "planned" for e in item.atoms[0].entries)
    )


def _parted(clauses: Clauses, index: int, found: int) -> bool:
    """A verb between has the one marked, unless it only says who was there: "consultations attended by X and Y"."""
    verbs = [at for at in range(index + 1, found) if clauses.verb(at)]
    if verbs != [index + 1]:
        return bool(verbs)
    entries = clauses.items[index + 1].atoms[0].entries  # type: ignore[union-attr]
    return not any(entry.key in PRESENT for entry in entries)


def _outer(clauses: Clauses, index: int, found: int | None, source: str) -> int | None:
    """The first of two marked alike, where the second belongs to a noun: `对美方对台军售表示不满`."""
    if found is None or not clauses.before or found >= index - 1 or clauses.kind(index - 1) == "f":
        return found
    first = clauses.group(found - 2) if found > 1 else None
    return found - 2 if first is not None and source in first.case else found


def _done_to(clauses: Clauses, index: int, at: int) -> bool:
    """The one marked is whom that was done to which the words are about: `谴责针对乌克兰的攻击`."""
    group = clauses.group(at)
    if not clauses.before or at < index or group is None or group.case.isdisjoint(_AIMED):
        return False
    return clauses.kind(at + 1) == "f" and sym.ACT in (clauses.kind(at + 2), clauses.kind(at + 3))


def _marked_object(clauses: Clauses, index: int) -> int | None:
    """The name marked as the object, none behind another deed and name: `contra Rusia por su ataque a Kiev`."""
    found = clauses.marked(index, "object")
    if found is None or found < index or clauses.before:
        return found
    deed = next((at for at in range(index + 1, found) if clauses.kind(at) == sym.ACT), None)
    if deed is None or clauses.verb(deed) or not any(clauses.group(at) for at in range(index + 1, deed)):
        return found
    return None


def _of_another(clauses: Clauses, index: int, found: int, *, noun: bool) -> bool:
    """The object is that of a verb between; two verbs share one where nobody is named between them."""
    verb = next((at for at in range(index + 1, found) if clauses.verb(at)), None)
    if verb is None:
        return False
    return noun or (not clauses.before and any(clauses.group(at) is not None for at in range(index + 1, verb)))


def _itself(clauses: Clauses, found: int, subject: int | None) -> bool:
    """The subject once more, by its title: `Steinmeier wird als erster Bundespräsident nach Armenien reisen`."""
    one, two = clauses.group(found), clauses.group(subject) if subject is not None else None
    if one is None or two is None or len(one.members) > 1 or len(two.members) > 1:
        return False
    first, second = one.members[0], two.members[0]
    return first.type == second.type == "person" and first.name == second.name


def _another(clauses: Clauses, index: int, found: int, subject: int | None, *, noun: bool) -> bool:
    """Another deed, with somebody of its own, has the one marked: "met A and spoke with B", "talks of A with B"."""
    if noun or clauses.before:
        return False
    if clauses.bare(index + 1) and index + 1 != subject and sym.ACT in map(clauses.kind, range(index + 2, found)):
        return True
    deeds = (at for at in range(index + 1, found - 2) if clauses.kind(at) == sym.ACT and not clauses.verb(at))
    return any(clauses.kind(at + 1) == "f" and clauses.group(at + 2) is not None for at in deeds)


def _of_its_verb(clauses: Clauses, index: int, found: int) -> bool:
    """A verb behind the noun, and its subject, part it from the one marked: "før toppmøtet drøftet X saken med Y"."""
    if not clauses.verb_second:
        return False
    first = next((at for at in range(index + 1, found) if clauses.bare(at)), found)
    return index + 1 < first < found


def bare_object(clauses: Clauses, index: int, used: set[int]) -> Group | None:
    """Somebody bare right behind the noun, with no verb of their own behind them: `cuộc gặp Tổng thống Nga, ...`."""
    group = clauses.group(index + 1) if clauses.noun_object else None
    if group is None or group.case or index + 1 in used or clauses.verb(index + 2):
        return None
    told = clauses.kind(index + 2) in (sym.SPEECH, sym.STATUS)
    return None if told or group.members[0].type not in ("person", "office") else group


def nobody(group: Group | None) -> bool:
    """Capitalised words that name nobody: "a Memorandum of Understanding was signed by"."""
    return group is not None and all(m.type == "name" for m in group.members)


def is_site(group: Group | None) -> bool:
    """Only a place: where it is done, if somebody else bears the case of an object."""
    return group is not None and group.members[0].type in ("venue", "city", "region")


def _after(clauses: Clauses, index: int, marker: str) -> int | None:
    """A name group so marked right behind the noun."""
    for at in range(index + 1, min(index + 4, len(clauses.items))):
        group = clauses.group(at)
        if group is not None and (marker in group.case or not group.case or not group.members[0].cases):
            return at if marker in group.case else None
        if clauses.kind(at) in (",", sym.ACT, sym.SPEECH, ";") or _aside(clauses.items[at]):
            return None
    return None


def _set_off(clauses: Clauses, index: int) -> int | None:
    """Whose it is, behind a comma that closes where to: `la visite à Alger, mardi, du président X`."""
    at = index + 1 + (clauses.kind(index + 1) == "o")
    where = clauses.group(at)
    if where is None or where.case.isdisjoint(_AIMED) or clauses.kind(at + 1) != ",":
        return None
    at += 2
    while at < len(clauses.items) and clauses.kind(at) in (",", sym.GAP):
        at += 1
    whose = clauses.group(at + 1) if clauses.kind(at) == "f" else None
    return at + 1 if whose is not None and whose.members[0].type in PEOPLE and "of" in whose.case else None


def _two(group: Group | None) -> bool:
    """The two sides, bare behind the noun: `das Treffen der beiden Außenminister`, "talks the two leaders held"."""
    return group is not None and not group.case and group.members[0].type == "both"


def _aside(item: Chunk | Group) -> bool:
    """A phrase of time or manner that has an "of" of its own: "at the time of X's visit"."""
    return isinstance(item, Chunk) and item.kind == sym.STATUS and item.end - item.start > PHRASE


def _mention(clauses: Clauses, index: int, used: set[int]) -> int | None:
    """Any party named in the clause behind the act."""
    for at in range(index + 1, len(clauses.items)):
        further = clauses.number[at] - clauses.number[index]
        if further > 1 or clauses.kind(at) == sym.SPEECH or (further and clauses.verb(at)):
            return None
        if clauses.verb(at) and clauses.kind(at - 1) in (",", sym.AND) and not clauses.infinitive(at):
            return None  # "condemned the attack, and called on Iran"
        group = clauses.group(at)
        told = clauses.kind(at - 1) == sym.THAT  # whom it is demanded of: "krever at Russland trekker seg ut"
        if group is not None and further and not told and clauses.bare(at) and _does(clauses, at + 1):
            return None  # "voted against, while Austria abstained", `..., wie das Außenministerium mitteilte`
        if (
            group is not None
            and at not in used
            and not _done_to(clauses, index, at)
            and (group.members[0].type in _PARTIES or _government(clauses, index, at))
            and any(m.type != "person" or m.state or m.org for m in group.members)
        ):
            return at
    return None


def _does(clauses: Clauses, at: int) -> bool:
    """A verb or a word of speech stands there, which has its own subject right before."""
    return clauses.verb(at) or clauses.kind(at) == sym.SPEECH


def _government(clauses: Clauses, index: int, at: int) -> bool:
    """A capital that stands for its government: "an offer from Seoul", "thanked for the support of Paris"."""
    group = clauses.group(at)
    if group is None or group.members[0].type != "city":
        return False
    if not group.case and clauses.kind(at - 1) == sym.THAT:
        return True  # "alleged that Beijing lies"
    between = [clauses.kind(i) for i in range(index + 1, at)]
    words = sym.GAP in between and _BETWEEN.issuperset(between)  # "rejected the proposals of Seoul"
    return bool(group.case & _FROM) or ("of" in group.case and (words or between == [sym.ACT]))


def members(group: Group | None, source: str, frame: Frame) -> list[Mention]:
    """Whom the group stands for in that place."""
    if group is None:
        return []
    if source == "object" and frame.frame == "travel":
        return list(group.members)  # 访问A、B与C
    if (
        group.joint
        and (source == "subject" or (source == "object" and frame.type not in _SAID_TO))
        and frame.frame in ("voice", "sends", "ships", "greets", "travel")
    ):
        return group.members[: group.joint]
    return list(group.members)
