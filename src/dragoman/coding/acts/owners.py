"""Whose a deed told by a noun is, or what a verb's object is of: genitives, adjectives of states, "his"."""

from __future__ import annotations

from typing import Final

from dragoman.coding.names import symbols as sym
from dragoman.coding.names.grammar import Chunk
from dragoman.coding.names.mention import Group
from dragoman.coding.sentences.clause import Clauses

_APART: Final = frozenset(("during", "after", "before", "on", "as"))
_DOER: Final = frozenset(("by",))
_WHOM: Final = frozenset(("object", "to"))
_DOING: Final = frozenset(("state", "person", "office", "org"))
_AIMED: Final = frozenset(("to", "against", "on", "with", "in"))
_NEAR: Final = 24
_COUNTED: Final = 22
"""Letters of how many or of what kind they are to whom it is done: "more than 100", "two alleged"."""
_TAKES: Final = frozenset(("elect", "appoint", "take-office"))
_PEOPLE: Final = frozenset(("person", "office", "pronoun"))
_BETWEEN: Final = frozenset((sym.GAP, sym.STATUS, "i", "office"))
_MARKERS: Final = frozenset(("m", "o", "f"))
_SPOTS: Final = frozenset(("city", "region", "venue"))


def possessor(clauses: Clauses, at: int) -> int | None:
    """The genitive before the noun, with at most a few words between ("X's brutal and illegal invasion")."""
    index = at - 1
    if (land := compound_land(clauses, at)) is not None:
        index = land - 1  # "Trumps Kina-besøk", "Trump's China visit"
    if clauses.kind(index) == "f" and (whose := clauses.group(index - 1)) is not None:
        aimed = clauses.before and not whose.case.isdisjoint(_AIMED)
        return index - 1 if not aimed else _whose_aim(clauses, index - 1)
    while index >= at - 5 and (
        clauses.kind(index) in (sym.GAP, sym.STATUS, "i")
        or _title(clauses, index, at)
        or (clauses.kind(index) == sym.AND and clauses.kind(index - 1) == clauses.kind(index + 1) == sym.GAP)
        or (clauses.kind(index) == "f" and index == at - 1 and clauses.kind(index - 1) == sym.GAP)  # "X's number of"
    ):
        index -= 1
    group = clauses.group(index)
    return index if group is not None and group.possessive else None


def _whose_aim(clauses: Clauses, at: int) -> int | None:
    """Whose deed it is that aims at whom a marker marks, right before that: `美国对伊朗的军事行动`."""
    index = at - 1
    while index > 0 and clauses.kind(index) in ("o", sym.AND, sym.GAP, sym.STATUS):
        index -= 1
    return index if index >= 0 and clauses.bare(index) else None


def _title(clauses: Clauses, index: int, at: int) -> bool:
    """A capitalised word that only opens what the noun is called: "the two ministers' Regular Meeting"."""
    group = clauses.group(index) if index == at - 1 else None
    return group is not None and not group.case and group.members[0].type == "name" and not group.possessive


def qualified(clauses: Clauses, index: int) -> bool:
    """The adjective of a state stands right before the word: "Russian strikes"."""
    group = clauses.group(index - 1)
    return group is not None and group.members[-1].adjective


def governed(clauses: Clauses, index: int) -> bool:
    """A marker and a name, or a verb, stand before the word, which is no verb then: "met on Russia sanctions"."""
    if clauses.before or clauses.verb_second:
        return False
    group = clauses.group(index - 1)
    if clauses.verb(index - 2) and (clauses.kind(index - 1) == sym.GAP or (group is not None and not group.case)):
        return True  # "called for tougher sanctions", "vetoed EU sanctions"
    marked = clauses.kind(index - 2) in ("o", "f")
    return group is not None and marked and not group.case.isdisjoint(("on", "of"))


def owner(clauses: Clauses, at: int) -> int | None:
    """Whom "his" before the noun means: the person the sentence named first."""
    start = clauses.items[at].start
    nearest = max((end for end in clauses.own if 0 < start - end <= _NEAR), default=None)
    if nearest is None or _marked(clauses, at, nearest):
        return None
    for index in range(at - 1, 0, -1):
        group, before = clauses.group(index), clauses.items[index - 1]
        pivot = isinstance(before, Chunk) and any(e.key in clauses.pivots for a in before.atoms[:1] for e in a.entries)
        if pivot and group is not None and group.case <= _WHOM and group.members[0].type == "person":
            return index  # "congratulated X on his election"
    people = [
        index
        for index, group in enumerate(map(clauses.group, range(at)))
        if group is not None and group.members[0].type in ("person", "pronoun")
    ]
    if people:
        return next(filter(clauses.bare, people), people[0])
    if clauses.verb_second and clauses.number[at] == 0:
        for index in range(at + 1, len(clauses.items)):
            if clauses.number[index] or clauses.kind(index) == sym.THAT:
                return None
            if clauses.bare(index):
                return index  # "Bei ihrem Gipfel haben sich die G20-Staaten geeinigt"
    return None


def blamed(clauses: Clauses, at: int, subject: int) -> int | None:
    """Whose a blow is behind a word such as "its", where the verb has an object: `sancionó a Rusia por su agresión`.

    Args:
        clauses: the sentence.
        at: the noun.
        subject: the verb's subject.
    """
    start = clauses.items[at].start
    if not any(0 < start - end <= _NEAR for end in clauses.own):
        return None
    for index in range(at - 1, subject, -1):
        if clauses.verb(index) or clauses.kind(index) in (sym.SPEECH, sym.THAT, sym.WHO):
            return None
        group = clauses.group(index)
        if group is not None and group.members[0].type in _DOING and "in" not in group.case:
            return index
    return None


def _marked(clauses: Clauses, at: int, behind: int) -> bool:
    """A small word stands between "his" and the noun: `поздравил его с назначением` is "him"."""
    while at and clauses.items[at - 1].start >= behind:
        at -= 1
        if clauses.kind(at) in _MARKERS:
            return True
    return False


def owned_by_speaker(clauses: Clauses, at: int) -> bool:
    """A word such as "my" stands before the noun: it is the deed of whoever speaks."""
    start = clauses.items[at].start
    return any(0 < start - end <= _NEAR for end in clauses.mine)


def named(clauses: Clauses, at: int) -> int | None:
    """The person whom the sentence named first before a verb: `Lula inicia una gira que le llevará a Cuba`.

    A genitive counts where nobody else is named: "Lula's tour will take him to Cuba"; so does "the visit by Lula".
    """
    whose: int | None = None
    for index in range(at):
        group = clauses.group(index)
        if group is None or group.members[0].type not in _PEOPLE:
            continue
        if clauses.bare(index):
            return index
        if whose is None and (group.case == _DOER or (group.possessive and not group.case)):
            whose = index
    return whose


def elected(clauses: Clauses, at: int) -> int | None:
    """Who took office, as a clause before the verb tells: `Nhân dịp ông Kim đắc cử, ông Lee gửi điện mừng`."""
    for index in range(at):
        item = clauses.items[index]
        if clauses.number[index] >= clauses.number[at]:
            return None
        if isinstance(item, Chunk) and item.kind == sym.ACT and any(e.key in _TAKES for e in item.atoms[0].entries):
            near = (index - 1, index - 2, index + 1, index + 2)
            people = (i for i in near if (g := clauses.group(i)) is not None and g.members[0].type in _PEOPLE)
            return next((i for i in people if clauses.number[i] == clauses.number[index]), None)
    return None


def adjective(clauses: Clauses, at: int) -> int | None:
    """The state's adjective, or the pair of states, right before the noun, or behind it (`cumbre hispano-marroquí`)."""
    following = _two(clauses, at)
    following = _modifier(clauses, at) if clauses.behind and following is None else following
    if following is not None:
        return following
    index = at - 1
    if clauses.kind(index) == "-" and (joined := clauses.group(at - 2)) is not None:
        compound = joined.end + 1 == clauses.items[at].start and joined.members[-1].type == "org"
        return at - 2 if compound else None  # "auf dem EU-Gipfel"
    while index >= max(at - 3, 0) and (clauses.kind(index) in _BETWEEN or _spot(clauses, index)):
        index -= 1
    group = clauses.group(index)
    if group is not None and clauses.number[index] == clauses.number[at]:
        last = group.members[-1]
        close = clauses.items[at].start - group.end
        beside = index == at - 1 and (not group.case or close == 0 or (close == 1 and clauses.kind(index - 1) == "f"))
        if last.adjective or last.type == "pair" or (beside and last.type in ("state", "org")):
            return index  # "in Angola ein Treffen" tells where
    return None


def compound_land(clauses: Clauses, at: int) -> int | None:
    """The place joined to a noun of travel by a hyphen, or right before it: `der China-Besuch`, "the China visit"."""
    hyphen = clauses.kind(at - 1) == "-"
    land = at - 2 if hyphen else at - 1
    group = clauses.group(land)
    if group is None or group.end + 1 != clauses.items[at].start:
        return None
    if not hyphen and (clauses.verb_second or clauses.before or clauses.behind or _several_or_theirs(group)):
        return None
    return land if group.members[-1].type in ("state", "city", "region") else None


def _several_or_theirs(group: Group) -> bool:
    """Names before a noun that tell who does it, not where to: "Russia's visit", "the Russian visit"."""
    return len(group.members) > 1 or group.possessive or group.members[0].adjective


def _two(clauses: Clauses, at: int) -> int | None:
    """Two people right behind the noun: `le sommet Trump-Poutine`, `das Treffen Merkel-Putin`."""
    group = clauses.group(at + 1)
    if group is None or group.case or len(group.members) != 2 or clauses.verb(at + 2):
        return None
    return at + 1 if all(m.type == "person" for m in group.members) else None


def _modifier(clauses: Clauses, at: int) -> int | None:
    """The pair of states or the adjective right behind the noun: `Đối thoại Quốc phòng Việt - Mỹ`, `ataque ruso`."""
    index = at + 1
    while clauses.kind(index) == sym.GAP and index <= at + 2:
        index += 1
    group = clauses.group(index)
    if group is None or group.case or clauses.number[index] != clauses.number[at]:
        return None
    return index if group.members[-1].type == "pair" or group.members[0].adjective else None


def _spot(clauses: Clauses, index: int) -> bool:
    """A place between a pair and its noun: `中美日内瓦会谈`."""
    group, pair = clauses.group(index), clauses.group(index - 1)
    return (
        group is not None
        and group.members[0].type in _SPOTS
        and pair is not None
        and pair.members[-1].type == "pair"
        and not group.case
    )


def opener(clauses: Clauses, at: int) -> int | None:
    """Whose that is of which the verb tells: the genitive or adjective of a state before it in its clause."""
    for index in range(at - 1, -1, -1):
        if clauses.number[index] != clauses.number[at] or clauses.kind(index) in (sym.SPEECH, sym.THAT):
            return None
        group = clauses.group(index)
        if group is not None and not group.case and (group.possessive or group.members[-1].adjective):
            return index
    return None


def attribute(clauses: Clauses, at: int) -> int | None:
    """The state's adjective or genitive of what a verb governs: "condemned Russian attacks", `o ataque russo`."""
    index = at + 1
    while index <= at + 2 and (clauses.kind(index) == sym.STATUS or _brief(clauses, index)):
        index += 1
    if clauses.behind and clauses.group(index) is None:
        index += _marks_object(clauses.items[index]) if index < len(clauses.items) else 0
        while clauses.kind(index) in (sym.GAP, sym.STATUS) and index <= at + 2:
            index += 1
        if clauses.kind(index) == sym.ACT:
            if clauses.verb(index):
                return None
            found = _modifier(clauses, index)
            return found if found is not None else _genitive(clauses, index)
    group = clauses.group(index)
    if group is None or group.case or clauses.number[index] != clauses.number[at]:
        return None
    return index if group.possessive or group.members[0].adjective else None


def _genitive(clauses: Clauses, noun: int) -> int | None:
    """Whose the deed of a noun is that a verb governs, told by an ending alone: `осудил пуск ракеты КНДР`."""
    group = clauses.group(noun + 1)
    return noun + 1 if group is not None and group.case == {"of"} else None


def _brief(clauses: Clauses, index: int) -> bool:
    """No more than how many or of what kind: "arrested 100 Palestinians"."""
    item = clauses.items[index] if clauses.kind(index) == sym.GAP else None
    return item is not None and item.end - item.start <= _COUNTED


def undergoes(clauses: Clauses, at: int, found: int) -> bool:
    """The one behind "of" is whom it is done to, as somebody else does it: "the Russian invasion of Ukraine".

    Args:
        clauses: the sentence.
        at: the noun.
        found: the name group behind "of".
    """
    group = clauses.group(found)
    if found < at or group is None or "of" not in group.case:
        return False
    start = clauses.items[at].start
    if adjective(clauses, at) is not None or any(0 < start - end <= _NEAR for end in clauses.own):
        return True
    doer = clauses.marked(at, "by", noun=True)
    return doer is not None and doer > at and not any(clauses.verb(index) for index in range(at + 1, doer))


def _marks_object(item: Chunk | Group) -> bool:
    """The marker of whom a verb is done to: `liberó a dos ciudadanos franceses`."""
    return isinstance(item, Chunk) and item.kind == "o" and "object" in item.atoms[0].classes


def announcer(clauses: Clauses, at: int) -> int | None:
    """Who announces the deed that a noun tells: "announced a new package of sanctions against X"."""
    for index in range(at - 1, -1, -1):
        kind, item = clauses.kind(index), clauses.items[index]
        if clauses.number[index] != clauses.number[at] or kind in (sym.THAT, sym.WHO) or clauses.verb(index):
            return None
        if isinstance(item, Chunk) and item.atoms and not _APART.isdisjoint(item.atoms[0].classes):
            return None  # "was announced during the visit"
        if kind == sym.SPEECH and isinstance(item, Chunk):
            announces = any(entry.key == "announces" for entry in item.atoms[0].entries)
            return clauses.subject(index) if announces else None
    return None
