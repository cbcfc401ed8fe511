"""Who does what a verb tells that is not the main one: `来华出席峰会的总统`, `urged X to withdraw`."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from dragoman.coding.names import symbols as sym
from dragoman.coding.names.grammar import Chunk
from dragoman.coding.names.mention import PEOPLE
from dragoman.coding.sentences.aside import at_occasion, entitled, explained, further_title

if TYPE_CHECKING:
    from dragoman.coding.sentences.clause import Clauses

_DOERS: Final = frozenset(("person", "office", "state", "org"))
_SPOTS: Final = frozenset(("city", "venue", "region"))
_OBLIQUE: Final = frozenset(("where", "with", "by", "to", "object"))
_OBJECTS: Final = frozenset(("object", "det", "own"))
_AIMED: Final = frozenset(("to", "against"))
_JOINED: Final = frozenset(("and",))
_WITHIN: Final = frozenset((sym.GAP, "f", sym.AND))
_TIMED: Final = frozenset(("after", "before"))
_STOPPING: Final = frozenset((sym.SPEECH, sym.WHO, sym.THAT))
_TAKING: Final = frozenset(("doer", "either"))
_WHEN: Final = frozenset(("during", "after", "before"))


def headed(clauses: Clauses, at: int, left: int | None) -> int | None:
    """The noun behind a relative clause that a verb stands in: it does what the verb tells.

    Args:
        clauses: the sentence.
        at: index of the verb.
        left: the name group before it that is its subject otherwise.
    """
    if left is not None and not any(clauses.verb(i) for i in range(left + 1, at)) and not _marked(clauses, at, left):
        return None
    if clauses.verb(at + 1) and clauses.kind(at + 2) != "f":
        return None  # 会见来访的总统: it governs what follows; 主持会谈的总统 has its noun right behind
    for index in range(at + 1, len(clauses.items)):
        if clauses.number[index] != clauses.number[at] or clauses.kind(index) == sym.SPEECH:
            return None
        group = clauses.group(index + 1) if clauses.kind(index) == "f" else None
        if group is not None and (group.members[0].type in PEOPLE or not _acts(clauses, at + 1, index)):
            return index + 1
    return None


def governed(clauses: Clauses, at: int) -> tuple[int | None, ...]:
    """The object of a verb that a relative clause stands before: `会见来访的总统`, if there is one."""
    direct = clauses.group(at + 1) is not None
    for index in range(at + 1, len(clauses.items)):
        if clauses.number[index] != clauses.number[at] or clauses.kind(index) == sym.SPEECH:
            break
        if clauses.verb(index):
            if direct and index > at + 2:
                break
            head = headed(clauses, index, None)
            return (head,) if head is not None or not direct else ()
    return ()


def controlled(clauses: Clauses, index: int, at: int) -> bool:
    """The object of the verb before is the subject of the next: `urged X to withdraw`, `祝贺X就任`.

    Args:
        clauses: the sentence.
        index: index of the object.
        at: index of the next verb.
    """
    item, marker = clauses.items[index - 1], clauses.items[at - 1]
    if isinstance(marker, Chunk) and marker.atoms and not marker.atoms[0].classes.isdisjoint(_WHEN):
        return False  # "criticised Russia during talks with Modi": whose talks they were, the subject tells
    if clauses.before and at > index + 1 and all(clauses.kind(i) == sym.STATUS for i in range(index + 1, at)):
        return True  # 宣布X将访华: what stands before "will" does it
    return (
        isinstance(item, Chunk)
        and clauses.verb(index - 1)
        and any(entry.key in clauses.pivots for entry in item.atoms[0].entries)
        and not any(
            clauses.verb(i) or clauses.kind(i) in (",", "f", sym.AND)
            for i in range(index + 1, _opening_of(clauses, at))
        )
    )


def _opening_of(clauses: Clauses, at: int) -> int:
    """Where a verb begins, a word such as "of" that opens an infinitive with it: `accuse X de soutenir Y`."""
    return at - 1 if clauses.kind(at - 1) == "f" and clauses.infinitive(at) else at


def beside(clauses: Clauses, at: int) -> int | None:
    """Who does besides what a participle tells, set off by a comma: "met on Friday, with France voicing support"."""
    group = clauses.group(at - 1) if clauses.verb(at) and not (clauses.before or clauses.verb_second) else None
    if group is None or group.case != {"with"} or group.members[0].type not in _DOERS:
        return None
    return at - 1 if clauses.kind(at - 3) == "," else None


def oneself(clauses: Clauses, said: int) -> int | None:
    """Who says what they do themselves, right behind the word of saying: `美称将制裁伊朗`, `俄称击落美军无人机`."""
    if not clauses.before or not clauses.bare(said - 1):
        return None
    told = clauses.kind(said + 1)
    whom = clauses.group(said + 2) or (clauses.kind(said + 2) == sym.GAP and clauses.group(said + 3))
    return said - 1 if told in ("o", sym.AND, sym.STATUS) or (told == sym.ACT and whom) else None


def closes(clauses: Clauses, at: int, index: int) -> bool:
    """Another deed behind a verb ends what may be its object; one only told in passing does not."""
    if clauses.group(index + 1) is None and not in_passing(clauses, index):
        return True
    return not clauses.before and _goes_on(clauses, at, index)


def _goes_on(clauses: Clauses, at: int, index: int) -> bool:
    """A second verb, joined behind the names that belong to the first: "travel to Astana and attend a summit"."""
    if not clauses.verb(index) or not any(clauses.group(i) is not None for i in range(at + 1, index)):
        return False
    return sym.AND in (clauses.kind(index - 1), clauses.kind(index - 2)) and index - 2 > at


def announced(clauses: Clauses, at: int) -> bool:
    """An infinitive right behind its subject, as headlines tell what is to come: "Lula to visit China"."""
    return (
        clauses.infinitive(at)
        and clauses.kind(at - 1) in ("o", "m")
        and clauses.bare(at - 2)
        and not any(clauses.number[i] == clauses.number[at] and clauses.verb(i) for i in range(at - 2))
        and predicate(clauses, at) is None
    )


def predicate(clauses: Clauses, at: int) -> int | None:
    """Who is called the one to do what an infinitive tells: "Wang is the second Chinese diplomat to visit Seoul"."""
    title, whose = clauses.group(at - 2), at - 4
    if title is None or title.case or title.members[0].type not in PEOPLE or not clauses.infinitive(at):
        return None
    while whose >= 0 and clauses.kind(whose) == sym.GAP:
        whose -= 1
    subject = clauses.group(whose)
    if subject is None or clauses.kind(at - 3) != sym.GAP or clauses.number[whose] != clauses.number[at]:
        return None
    called, named = title.members[0], subject.members[0]
    one = called.type == "office" or called.name == named.name
    return whose if one and clauses.bare(whose) and named.type in PEOPLE else None


def related(clauses: Clauses, at: int) -> int | None:
    """The name group that a relative word before the verb takes up, if it may do what the verb tells."""
    spoken = clauses.kind(at) == sym.SPEECH or clauses.verb(at)
    if spoken and not clauses.before:
        found = explained(clauses, at)
        found = entitled(clauses, at) if found is None else found
        if found is not None:
            return found
    for index in range(at - 1, -1, -1):
        if clauses.number[index] != clauses.number[at]:
            return None
        item = clauses.items[index]
        if clauses.kind(index) != sym.WHO or not isinstance(item, Chunk):
            continue
        before = index - 1
        while before >= 0 and clauses.kind(before) == ",":
            before -= 1
        group = clauses.group(before)
        if group is None or not _OBLIQUE.isdisjoint(item.atoms[0].classes):
            return None  # "where", "with whom"
        first = group.members[0]
        return before if first.type not in _SPOTS and not first.adjective else None
    return None


def whom(clauses: Clauses, at: int, marker: str) -> int | None:
    """Whom a relative word with its marker takes up, "with whom he will meet", in the clause of a verb."""
    word = opening(clauses, clauses.number[at])
    word = _inside(clauses, at) if word is None or word > at else word
    item = clauses.items[word] if word is not None else None
    if word is None or not isinstance(item, Chunk) or marker not in item.atoms[0].classes:
        return None
    return antecedent(clauses, word)


def _inside(clauses: Clauses, at: int) -> int | None:
    """The relative word before a verb that no comma sets apart: `reçu par X avec lequel il a eu un entretien`."""
    for index in range(at - 1, -1, -1):
        if clauses.kind(index) == sym.WHO:
            return index
        if clauses.number[index] != clauses.number[at] or clauses.kind(index) in (sym.ACT, sym.SPEECH, sym.THAT):
            return None
    return None


def goes_on_saying(clauses: Clauses, at: int) -> int | None:
    """Who speaks on, behind what they said: `X a estimé que Y était prêt, et a exhorté Z`.

    Args:
        clauses: the sentence.
        at: a verb of words.
    """
    own = clauses.number[at]
    first = bisect_left(clauses.number, own)
    if own < 2 or clauses.kind(first) != "," or clauses.kind(first + 1) != sym.AND:
        return None
    if any(clauses.bare(i) or clauses.kind(i) in (sym.WHO, sym.THAT) for i in range(first, at)):
        return None
    that = bisect_left(clauses.number, own - 1)
    said = that - 1
    if clauses.kind(that) != sym.THAT or clauses.kind(said) != sym.SPEECH:
        return None
    return clauses.subject(said)


def fronted(clauses: Clauses, clause: int) -> bool:
    """A clause that tells no subject of its own because the next one does.

    It only says after or before what that is, `Après avoir reçu May, Macron a appelé Trump`, or opens the sentence with
    its verb: `Tiếp Đại sứ Hà Vĩ, Chủ tịch nước Tô Lâm đề nghị ...`.
    """
    first = next((at for at, number in enumerate(clauses.number) if number == clause and clauses.kind(at) != ","), None)
    item = clauses.items[first] if first is not None else None
    if first == 0 and not clauses.verb_second and clauses.verb(0):
        return True
    return isinstance(item, Chunk) and item.kind == "m" and not _TIMED.isdisjoint(item.atoms[0].classes)


def inserted(clauses: Clauses, index: int) -> bool:
    """Words such as "according to", which part nothing inside a clause: `den Angaben zufolge`."""
    item = clauses.items[index] if index > 0 and not clauses.before and clauses.kind(index - 1) != "," else None
    if not isinstance(item, Chunk) or item.kind != sym.SPEECH or clauses.number[index - 1] != clauses.number[index]:
        return False
    return all(entry.key.startswith("according") for entry in item.atoms[0].entries)


def sourced(clauses: Clauses, index: int) -> bool:
    """Before the name stand words that only tell who says so: `Nach Angaben aus Kiew griff Russland an`."""
    item = clauses.items[index - 1] if clauses.kind(index - 1) == sym.SPEECH else None
    return isinstance(item, Chunk) and any(entry.key == "according" for entry in item.atoms[0].entries)


def attributed(clauses: Clauses, index: int) -> bool:
    """The name group beside words such as "according to", which is who says so: it does nothing else in the clause."""
    if clauses.group(index) is None:
        return False
    first = index - 1
    if clauses.verb_second:
        first -= (
            clauses.kind(first) == sym.GAP
        )  # "Enligt nyhetsbyrån Tass utvisar Ryssland ...": the verb follows at once
        if first >= 0 and clauses.kind(first) == sym.SPEECH and _worded(clauses, first, "according"):
            return True
    return any(
        inserted(clauses, at) and _worded(clauses, at, frame)
        for at, frame in ((index - 1, "according"), (index + 1, "according-behind"))
    )


def _worded(clauses: Clauses, at: int, frame: str) -> bool:
    """The words at an index are of a frame of speech."""
    return any(entry.key == frame for entry in clauses.items[at].atoms[0].entries)  # type: ignore[union-attr]


def set_aside(clauses: Clauses, index: int) -> bool:
    """Words such as "according to", or who says so by them; what stands at the place where something is done to."""
    named = inserted(clauses, index) or attributed(clauses, index) or further_title(clauses, index)
    return named or _aimed_at(clauses, index) or at_occasion(clauses, index)


def _aimed_at(clauses: Clauses, index: int) -> bool:
    """What a marker before it marks goes on in it, so that it is no doer: `乌军对俄罗斯的鄂木斯克炼油厂实施打击`."""
    group = clauses.group(index) if clauses.before else None
    if group is None or group.members[0].type in PEOPLE:
        return False
    for at in range(index - 1, 0, -1):
        marked = clauses.group(at)
        if marked is not None and not marked.case <= _JOINED:
            return not _AIMED.isdisjoint(marked.case) and any(clauses.bare(i) for i in range(at))
        if marked is None and clauses.kind(at) not in _WITHIN:
            return False
    return False


def in_passing(clauses: Clauses, index: int) -> bool:
    """A noun of doing only tells when or where, before the object: `kritiserte etter møtet i Oslo Russland`."""
    if not clauses.verb_second or clauses.verb(index):
        return False
    before = index - 1
    while clauses.kind(before) in (sym.GAP, "-") or ((group := clauses.group(before)) is not None and group.case):
        before -= 1
    item = clauses.items[before]
    return isinstance(item, Chunk) and item.kind in ("m", "o") and not item.atoms[0].classes <= _OBJECTS


def main_verb(clauses: Clauses, verb: int, joint: int) -> int:
    """The verb that another is joined to: behind a comma that closes a clause in between, the one before that clause.

    `Macron a reçu Scholz, qui a visité Kiev, et a appelé Poutine`: Macron called.

    Args:
        clauses: the sentence.
        verb: the verb right before the word that joins them.
        joint: that word.
    """
    if clauses.before or clauses.kind(joint - 1) != "," or not _subordinate(clauses, verb):
        return verb
    for at in range(bisect_left(clauses.number, clauses.number[verb]) - 1, -1, -1):
        if clauses.kind(at) in (";", ":", sym.THAT):
            return verb
        if (clauses.kind(at) == sym.SPEECH or clauses.verb(at)) and not _subordinate(clauses, at):
            return at
    return verb


def _subordinate(clauses: Clauses, at: int) -> bool:
    """A relative word or a conjunction opens the clause that a verb stands in."""
    first = bisect_left(clauses.number, clauses.number[at])
    while first < at and clauses.kind(first) == ",":
        first += 1
    return clauses.kind(first) in (sym.WHO, sym.CONJUNCTION)


def opening(clauses: Clauses, clause: int) -> int | None:
    """The relative word that opens a clause, if one does."""
    at = bisect_left(clauses.number, clause)
    while at < len(clauses.number) and clauses.number[at] == clause:
        if clauses.kind(at) not in (",", sym.GAP):
            return at if clauses.kind(at) == sym.WHO else None
        at += 1
    return None


def antecedent(clauses: Clauses, word: int) -> int | None:
    """The name group that a relative word takes up: the nearest before it."""
    for at in range(word - 1, -1, -1):
        if clauses.group(at) is not None:
            return at
        if clauses.kind(at) == ";" or clauses.number[at] < clauses.number[word] - 1:
            return None
    return None


def taken_up(clauses: Clauses, at: int) -> int | None:
    """Whom the relative word that opens a clause takes up, if it is the subject there: `Scholz, der Macron traf`."""
    word = opening(clauses, clauses.number[at])
    item = clauses.items[word] if word is not None else None
    if word is None or word > at or not isinstance(item, Chunk):
        return None
    found = antecedent(clauses, word)
    group = clauses.group(found) if found is not None else None
    if group is None or not item.atoms[0].classes & _TAKING:
        return None
    if "doer" in item.atoms[0].classes or group.members[-1].type in PEOPLE:
        return found
    return None if any(clauses.bare(i) for i in range(word + 1, at)) else found


def one_of_several(clauses: Clauses, at: int, subject: int) -> bool:
    """A relative word in the singular takes up the last of several: `A und B, der gestern vereidigt wurde`."""
    word = opening(clauses, clauses.number[at])
    item = clauses.items[word] if word is not None else None
    return word is not None and subject < word < at and isinstance(item, Chunk) and "doer" in item.atoms[0].classes


def resumed(clauses: Clauses, at: int) -> int | None:
    """The subject that a relative clause set apart from its verb: `Scholz, der Paris besuchte, traf Macron`."""
    own, comma = clauses.number[at], at - 1
    while comma and clauses.kind(comma) == sym.STATUS:
        comma -= 1  # "Scholz, der Paris besuchte, will Macron treffen"
    if own < 2 or clauses.kind(comma) != "," or clauses.number[comma] != own:
        return None
    word = opening(clauses, own - 1)
    if word is None or not clauses.bare(word - 2) or clauses.kind(word - 1) != ",":
        return None
    return None if any(clauses.verb(i) for i in range(word - 2)) else word - 2


def _marked(clauses: Clauses, at: int, left: int) -> bool:
    """A marker stands before the verb with nothing to mark but what follows the relative clause: `同来访的总统`."""
    return any(
        clauses.kind(i) in ("o", sym.AND) and clauses.group(i + 1) is None and i + 1 <= at for i in range(left + 1, at)
    )


def _acts(clauses: Clauses, start: int, end: int) -> bool:
    """Something is done between two places."""
    return any(clauses.kind(i) == sym.ACT for i in range(start, end))
