"""What became of a deed: status words before and behind an act, and the verbs that govern it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from dragoman.coding.acts.act import Act
from dragoman.coding.acts.aftermath import abandoned, says, told_of
from dragoman.coding.acts.asked import of_ones_own
from dragoman.coding.acts.conditions import conditional
from dragoman.coding.acts.frames import Frame, deeds
from dragoman.coding.acts.intended import gone, gone_before
from dragoman.coding.acts.lifted import lifted
from dragoman.coding.acts.status import tells_since
from dragoman.coding.names import symbols as sym
from dragoman.coding.names.grammar import Chunk
from dragoman.coding.names.mention import Group
from dragoman.coding.sentences.clause import Clauses
from dragoman.coding.sentences.infinitives import of_finite
from dragoman.coding.sentences.relative import announced, inserted

_ASKED: Final = frozenset(("meeting", "call", "visit", "signing", "support", "cooperate", "exchange"))
_BLOWS: Final = frozenset(("assault", "coerce", "mobilize"))
_SPEAKING: Final = frozenset(("voice", "confer"))
_BETWEEN: Final = frozenset(("recognition", "upgrade"))
_AIMS: Final = frozenset(("for",))
_TOPICAL: Final = frozenset(("on", "after"))
PHRASE: Final = 9
"""Letters of a status word from which on it is a phrase."""
_OF_ANY: Final = frozenset(("planned", "since"))
_LINKING: Final = frozenset(("m", "o", sym.AND, sym.ACT))
_TOLD_BEFORE: Final = {"upcoming": "planned", "unplanned": "negated"}
_BY_WEIGHT: Final = ("wished", "cancelled", "denied", "negated", "hypothetical", "planned", "forthcoming", "intent")
_MEANT: Final = {"negated": "denied", "forthcoming": "planned", "intent": "hypothetical"}
_GOVERNING: Final = {
    "agree": "planned",
    "request": "wished",
    "threaten": "wished",
    "reject": "negated",
    "accuse": "alleged",
}


def invited(clauses: Clauses, index: int) -> bool:
    """The word only closes the phrase that tells who invited: `应习近平主席邀请`."""
    item = clauses.items[index]
    if not isinstance(item, Chunk) or not any(entry.key == "invited" for entry in item.atoms[0].entries):
        return False
    for at in range(index - 1, -1, -1):
        if clauses.verb(at) or clauses.number[at] != clauses.number[index]:
            return False
        group = clauses.group(at)
        if group is not None and "invitation" in group.case:
            return True
    return False


def _governed(item: Chunk, frames: Mapping[tuple[str, str], Frame]) -> Iterator[str]:
    """What a verb of words makes of the deed it governs: `agreed to meet`, `urged X to withdraw`, `refused to sign`."""
    yield from (_GOVERNING[frame.type] for frame in deeds(item.atoms[0].entries, frames) if frame.type in _GOVERNING)


def _told_by(clauses: Clauses, at: int, item: Chunk, frames: Mapping[tuple[str, str], Frame]) -> list[str]:
    """What a verb of words makes of the deed behind it; what one hopes to do oneself is no wish of another's deed."""
    governed = list(_governed(item, frames))
    return ["intent"] if "wished" in governed and of_ones_own(clauses, at, frames) else governed


def read_status(clauses: Clauses, act: Act, frames: Mapping[tuple[str, str], Frame]) -> None:
    """Reads the status words that belong to the act."""
    index = act.index
    before = _status_before(clauses, act, frames)
    if "negated" in before and _by_itself(clauses, act):
        before = [name for name in before if name != "negated"]
    classes = [*before, *_status_behind(clauses, act, frames)]
    if "since" in classes:  # 未达成协议后的首次会谈: what stands farther in front is told of another deed
        classes = [name for name in classes if name in _OF_ANY]
    if any(
        at > index and clauses.number[at] == clauses.number[index] and tells_since(clauses.items[at])
        for at in clauses.status
    ):
        classes = [*(name for name in classes if name != "planned"), "background"]  # 这将是两人5月会面后的首次会谈
    if not classes and clauses.before:
        classes.extend(_shared(clauses, index))
        classes.extend(_awaiting(clauses, index))
    elif not classes and act.frame.part == "verb" and not clauses.verb_second:
        classes.extend(_carried(clauses, index))
    if act.frame.infinitive:
        classes.extend(_governing_status(clauses, index, frames))
    for at in clauses.told_behind(index):
        classes.extend(entry.key for entry in clauses.items[at].atoms[0].entries if entry.kind == "status")  # type: ignore[union-attr]
    if act.a_from == "possessor" and act.frame.part == "noun" and clauses.verb_second:
        classes = [name for name in classes if name != "negated"]  # "er ikke glad for Pelosis besøk": it took place
    act.background = "background" in classes
    now = act.frame.present or "present" in classes
    act.present = now and not act.background and "past" not in classes
    if act.frame.agreed and act.governor is not None and classes[-1] == "planned":
        classes.pop()  # who agrees to raise relations raises them
        act.governor = None
    classes = [_TOLD_BEFORE.get(name, name) for name in classes]
    if not classes and announced(clauses, index):
        classes.append("planned")
    infinitives = clauses.infinitives if not classes and act.frame.part == "verb" else None
    if infinitives is not None and infinitives.alone(act.start):
        classes.append("planned" if _in_order(clauses, index) else "intent")
        act.governed = act.governed or "meant"
    if "planned" in classes and abandoned(clauses, index):
        classes.append("cancelled")
    gone_before(clauses, index, classes, frames)
    classes = [*lifted(clauses, act, classes, frames), *(("hypothetical",) if conditional(clauses, act) else ())]
    if set(classes) == {"intent"} and act.frame.frame == "voice" and any(m.key == "we" for m in act.a):
        return  # "I want to thank": that is to thank
    for name in _BY_WEIGHT:
        if name in classes:
            act.status = _MEANT.get(name, name)
            return
    if act.frame.type in _BETWEEN and clauses.infinitive(index) and _purpose(clauses, index):
        act.status = "planned"


def _status_before(clauses: Clauses, act: Act, frames: Mapping[tuple[str, str], Frame]) -> list[str]:
    """Classes of the status words before the act in its clause, as far as the next verb."""
    classes: list[str] = []
    index, clause = act.index, clauses.number[act.index]
    for at in range(index - 1, -1, -1):
        kind = clauses.kind(at)
        if inserted(clauses, at):
            continue
        if clauses.number[at] != clause or kind in (sym.SPEECH, sym.THAT):
            _demanded(clauses, act, at, frames, classes)
            break
        item = clauses.items[at]
        if kind == sym.ACT and (invited(clauses, at) or gone(classes, item, frames)):
            continue
        told = bool(classes) and (clauses.before or clauses.of_next(at))
        if isinstance(item, Chunk) and kind == sym.ACT and told and clauses.verb(at):
            act.governed = next(_governed(item, frames), "")
            classes.extend([act.governed] if act.governed == "wished" else [])
        if act.frame.part == "noun" and not clauses.before and _topical(item):
            if act.frame.type in _ASKED and _asked(clauses, at, frames):
                classes.append("wished")
            break  # "The summit will build on Xi's visit" plans no visit.
        if isinstance(item, Chunk) and kind == sym.ACT and item.atoms[0].entries[0].feature != "noun" and classes == []:
            if act.frame.part == "noun":
                if _askable(clauses, act) and "wished" in set(_governed(item, frames)):
                    classes.append("wished")  # "asked X to support Y", "called for talks between X and Y"
                    break
                if _to_come(item):
                    classes.append("planned")  # "выделят Украине пакет помощи"
                    break
                if (words := _spoken_of(clauses, act, item, frames)) is not None:
                    classes.extend(words)
                    break
                continue
            if (
                classes == []
                and at == clauses.coordinate(index)
                and not of_finite(clauses.infinitives, act.start, item.start)
            ):
                continue  # What joined verbs share stands before the first: "will visit Moscow and meet Putin".
            if clauses.infinitives is None or clauses.infinitives.opening.close or clauses.infinitive(index):
                governed = _told_by(clauses, at, item, frames)
                classes.extend(governed)
                act.governed = governed[0] if governed else ""
                act.governor = at if governed else None
                if not governed and (clauses.before or clauses.infinitive(index)):
                    if clauses.infinitive(index) and _to_come(item):
                        classes.append("planned")
                        break
                    # What is done in order to do it has the status: "will fly to Paris to meet Macron".
                    classes.extend("present" for entry in item.atoms[0].entries if entry.feature == "present")
                    continue
            break
        if isinstance(item, Chunk) and kind == sym.STATUS and not _of_a_noun(clauses, act, at):
            classes.extend(entry.key for entry in item.atoms[0].entries if entry.kind == "status")
            if classes[-1:] == ["none"]:
                classes[-1:] = ["negated"] if _none(clauses, at, index) else []
    return classes


def _of_a_noun(clauses: Clauses, act: Act, at: int) -> bool:
    """A word behind a preposition goes with the noun it marks: `um über mögliche Auswege zu beraten`."""
    return clauses.verb_second and act.frame.part == "verb" and clauses.kind(at - 1) == "o"


def _spoken_of(clauses: Clauses, act: Act, item: Chunk, frames: Mapping[tuple[str, str], Frame]) -> list[str] | None:
    """What a verb of words before the deed makes of it; None where the verb is none of such words.

    "Would have condemned the invasion" tells of a fact, "discussed sanctions" of nothing done.
    """
    if _opened_by_during(clauses, act.index):
        return []  # "promised support during a visit": the visit is where it was said
    told = {frame.frame for frame in deeds(item.atoms[0].entries, frames)}
    if act.frame.type == "sanction" and "confer" in told:
        return ["wished"]
    return [] if act.frame.type in _BLOWS and not told.isdisjoint(_SPEAKING) else None


def _purpose(clauses: Clauses, index: int) -> bool:
    """The infinitive only tells what something is for: "en plan for å gjenopprette forbindelsene"."""
    at = index - 1 - (clauses.kind(index - 1) == sym.GAP)
    item = clauses.items[at] if at >= 0 else None
    return isinstance(item, Chunk) and bool(item.atoms) and not item.atoms[0].classes.isdisjoint(_AIMS)


def _by_itself(clauses: Clauses, act: Act) -> bool:
    """A finite verb that "and" joins to one before has no share in its "not": `no asistirá y viajará`."""
    if not act.frame.future or clauses.infinitives is None or clauses.infinitive(act.index):
        return False
    at = act.index - 1
    while clauses.kind(at) in (sym.STATUS, sym.GAP):
        if clauses.kind(at) == sym.STATUS and says(clauses, at, ("negated",)):
            return False
        at -= 1
    item = clauses.items[at] if clauses.kind(at) == sym.AND else None
    return isinstance(item, Chunk) and bool(item.atoms) and "and" in item.atoms[0].classes


def _in_order(clauses: Clauses, index: int) -> bool:
    """A word such as "for" stands before the infinitive: `viajó a Lima para reunirse`."""
    item = clauses.items[index - 1] if index else None
    return isinstance(item, Chunk) and bool(item.atoms) and "for" in item.atoms[0].classes


def _to_come(item: Chunk) -> bool:
    """A verb whose form tells of what is to come: `viajará a Lima para reunirse con`."""
    told = [entry.feature for entry in item.atoms[0].entries if entry.kind == "act"]
    return bool(told) and all(feature == "future" for feature in told)


def _none(clauses: Clauses, at: int, index: int) -> bool:
    """A word such as "no" is of the act: not of another noun before it, as in "made no headway in talks"."""
    return _LINKING.isdisjoint(map(clauses.kind, range(at + 1, index)))


def _demanded(clauses: Clauses, act: Act, at: int, frames: Mapping[tuple[str, str], Frame], classes: list[str]) -> None:
    """Takes in that a clause is what somebody asks for or agrees on: `krever at X løslates`, `ble enige om at ...`."""
    verb = at - 2 if clauses.kind(at - 1) == "," else at - 1
    item = clauses.items[verb] if verb >= 0 else None
    if clauses.kind(at) != sym.THAT or not isinstance(item, Chunk) or not clauses.verb(verb):
        return
    governed = [one for one in _governed(item, frames) if one in ("wished", "planned")]
    classes.extend(governed)
    act.governed = governed[0] if governed else act.governed


def _shared(clauses: Clauses, index: int) -> Iterator[str]:
    """What is to come in the clause before holds for the one that "and" joins to it: `将访华，并会见总统`."""
    joined = clauses.coordinate(index)
    if joined is None or clauses.number[joined] == clauses.number[index]:
        return
    for at in clauses.status:
        item = clauses.items[at]
        if clauses.number[at] == clauses.number[joined] and isinstance(item, Chunk):
            yield from (e.key for e in item.atoms[0].entries if e.kind == "status" and e.key == "planned")


def _awaiting(clauses: Clauses, index: int) -> Iterator[str]:
    """What is to come is told before a comma that only a time closes: `将从4月18日起，出访印尼`."""
    clause = clauses.number[index] - 1
    if clause < 0 or not clauses.status:
        return
    own = [at for at, number in enumerate(clauses.number[:index]) if number == clause]
    if any(clauses.kind(at) in (sym.ACT, sym.SPEECH, sym.WHO, sym.THAT) for at in own):
        return
    for at in own:
        item = clauses.items[at]
        if isinstance(item, Chunk) and item.kind == sym.STATUS:
            yield from (e.key for e in item.atoms[0].entries if e.kind == "status" and e.key == "planned")


def _carried(clauses: Clauses, index: int) -> Iterator[str]:
    """What the subject will do goes on behind a comma: `sẽ thăm Pháp, hội đàm với Tổng thống và ký hiệp định`."""
    first = clauses.items[0]
    if isinstance(first, Chunk) and first.kind == sym.STATUS and clauses.number[0] < clauses.number[index]:
        yield from (e.key for e in first.atoms[0].entries if e.kind == "status" and e.key == "planned")  # Dự kiến ...,
    subject = clauses.subject(index)
    if subject is None:
        return
    for at in range(subject + 1, index):
        item = clauses.items[at]
        if clauses.number[at] != clauses.number[subject] or clauses.kind(at) in (sym.ACT, sym.SPEECH, sym.WHO):
            return
        if isinstance(item, Chunk) and item.kind == sym.STATUS:
            yield from (e.key for e in item.atoms[0].entries if e.kind == "status" and e.key == "planned")


def _journey(act: Act, item: Chunk | Group, frames: Mapping[tuple[str, str], Frame]) -> bool:
    """The noun of a journey behind where it goes to, with its verb before that."""
    entries = item.atoms[0].entries if isinstance(item, Chunk) else ()
    return act.frame.type == "visit" and any(f.type == "visit" and f.part == "noun" for f in deeds(entries, frames))


def _status_behind(clauses: Clauses, act: Act, frames: Mapping[tuple[str, str], Frame]) -> list[str]:
    """Classes of the status words behind the act that bear on it."""
    classes: list[str] = []
    index = act.index
    if act.frame.frame == "voice" and (clauses.before or act.frame.first or clauses.of_next(index)):
        return classes  # what is urged, or welcomed, may be to cancel something
    for at in range(index + 1, min(index + 7, len(clauses.items))):
        item = clauses.items[at]
        if clauses.verb(at + 1) and at > index + 1:
            break  # the status of another verb: "was elected and is to come"
        if isinstance(item, Chunk) and item.kind == sym.STATUS and not _topic(clauses, at):
            # "The visit will bring ..." plans no visit; "the visit will take place" does.
            long = item.end - item.start > (1 if clauses.before else PHRASE) and not _of_another(clauses, at)
            told = act.frame.part != "verb" or clauses.before or (clauses.verb_second and act.frame.frame != "voice")
            wanted = ("cancelled", "forthcoming", "unplanned", *(("planned", "hypothetical") if long and told else ()))
            if _during(clauses, act, at):
                wanted = (*wanted, "planned")
            if _negates(clauses, act, at):
                wanted = (*wanted, "negated")
            classes.extend(e.key for e in item.atoms[0].entries if e.kind == "status" and e.key in wanted)
        elif clauses.before and at == index + 2 and clauses.kind(at) == sym.ACT and _journey(act, item, frames):
            continue  # 访日行程延期
        elif clauses.kind(at) in (",", ";", sym.ACT, sym.SPEECH):
            if act.frame.part == "noun" or (clauses.before and clauses.kind(index - 1) == "f"):
                classes.extend(told_of(clauses, at))
            break
    return classes


def _topic(clauses: Clauses, at: int) -> bool:
    """The word is what something is about, not what became of it: `подписано соглашение об отмене виз`."""
    item = clauses.items[at - 1]
    return isinstance(item, Chunk) and bool(item.atoms) and item.atoms[0].classes == {"on"}


def _of_another(clauses: Clauses, at: int) -> bool:
    """The phrase opens what it is about, a deed of its own: "landet etter spekulasjoner om et besøk"."""
    behind = at + 1
    while clauses.kind(behind) == sym.STATUS:
        behind += 1
    return clauses.verb_second and clauses.kind(behind) == sym.ACT and clauses.number[behind] == clauses.number[at]


def _during(clauses: Clauses, act: Act, at: int) -> bool:
    """What is to come takes place during the deed: "Under besøket skal Mustafa møte Støre"."""
    opens = _opened_by_during(clauses, act.index)
    return opens and act.frame.part == "noun" and clauses.verb_second and clauses.bare(at + 1)


def _askable(clauses: Clauses, act: Act) -> bool:
    """A deed that may be asked for, and not where something else is: "urged X to act during their call"."""
    return act.frame.type in _ASKED and not _opened_by_during(clauses, act.index)


def _opened_by_during(clauses: Clauses, index: int) -> bool:
    """A word such as "during" stands right before."""
    before = clauses.items[index - 1] if index else None
    return isinstance(before, Chunk) and bool(before.atoms) and "during" in before.atoms[0].classes


def _asked(clauses: Clauses, at: int, frames: Mapping[tuple[str, str], Frame]) -> bool:
    """The marker belongs to a verb of asking, of which only who asks parts it: `ber Zelenskyj om samtaler`."""
    verb = at - 2 if clauses.group(at - 1) is not None else at - 1
    item = clauses.items[verb] if verb >= 0 else None
    return isinstance(item, Chunk) and clauses.verb(verb) and "wished" in set(_governed(item, frames))


def _topical(item: Chunk | Group) -> bool:
    """A marker of what something is about, or comes after."""
    return isinstance(item, Chunk) and bool(item.atoms) and not item.atoms[0].classes.isdisjoint(_TOPICAL)


def _governing_status(clauses: Clauses, index: int, frames: Mapping[tuple[str, str], Frame]) -> Iterator[str]:
    """What the clause before says of the deed in an infinitive: "plans to", "refused to", "urged X to"."""
    own = clauses.number[index]
    for at in range(index - 1, -1, -1):
        item = clauses.items[at]
        if clauses.number[at] < own - 1 or clauses.kind(at) in (sym.THAT, ";"):
            return
        if clauses.number[at] == own or not isinstance(item, Chunk):
            continue
        if item.kind == sym.STATUS:
            yield from (entry.key for entry in item.atoms[0].entries if entry.kind == "status")
        elif item.kind == sym.ACT:
            yield from _governed(item, frames)
            yield from ("present" for entry in item.atoms[0].entries if entry.feature == "present")


def _negates(clauses: Clauses, act: Act, at: int) -> bool:
    """Where the verb stands second its "not" stands behind it, or behind the subject that follows it."""
    if not clauses.verb_second or act.frame.part == "noun":
        return False
    return at == act.index + 1 or (at == act.index + 2 and clauses.group(at - 1) is not None)
