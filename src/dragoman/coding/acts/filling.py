"""Acts: the frames a sentence fills, each with its doer, its other party, its place and its status."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from dragoman.coding.acts.act import Act
from dragoman.coding.acts.agreed import herald_of, will_meet
from dragoman.coding.acts.asked import asked_to, calls_on, invited_to, of_ones_own, to_do
from dragoman.coding.acts.bounds import discussed_with, nearer
from dragoman.coding.acts.company import company, join
from dragoman.coding.acts.frames import Frame
from dragoman.coding.acts.guests import recipient
from dragoman.coding.acts.intended import intention, thanked_for
from dragoman.coding.acts.moods import read_mood
from dragoman.coding.acts.noparty import no_party, worlds
from dragoman.coding.acts.outcome import invited, read_status
from dragoman.coding.acts.owners import (
    adjective,
    blamed,
    compound_land,
    governed,
    owned_by_speaker,
    owner,
    possessor,
    qualified,
    undergoes,
)
from dragoman.coding.acts.remote import remote
from dragoman.coding.acts.setting import leave_apart, places_of
from dragoman.coding.acts.several import legs, listed, same_way
from dragoman.coding.acts.sides import (
    SUFFERER,
    either,
    of_the,
    said_at,
    sources,
    sufferer,
    told_at,
    told_of,
    worded,
)
from dragoman.coding.acts.slots import bare_object, find, is_site, members, nobody
from dragoman.coding.acts.status import stands, tells_since
from dragoman.coding.acts.whereto import toward, where_to
from dragoman.coding.events.attendance import abroad, body, occasion
from dragoman.coding.names import symbols as sym
from dragoman.coding.names.grammar import Chunk
from dragoman.coding.names.mention import Group, Mention
from dragoman.coding.names.together import alone
from dragoman.coding.sentences.auxiliaries import barred
from dragoman.coding.sentences.clause import Clauses
from dragoman.coding.sentences.clitics import subject_behind
from dragoman.coding.sentences.relative import goes_on_saying, one_of_several
from dragoman.coding.speech.houses import met_in
from dragoman.lexicon import Entry

_OCCASIONS: Final = frozenset(("attend", "chairs"))
DIRECTED: Final = frozenset(("sanction", "aid", "coerce", "assault", "protest"))
_TO_COME: Final = frozenset(("meeting", "call", "visit"))
"""What is announced before it is done."""
_RECEIVED: Final = frozenset(("person", "office", "both", "pronoun"))
"""Who is welcomed as a guest: a state's deed is welcomed in words."""


def acts(clauses: Clauses, frames: Mapping[tuple[str, str], Frame], speaker: list[Mention]) -> Iterator[Act]:
    """The acts of a sentence.

    Args:
        clauses: the sentence.
        frames: the language's frames, by act and part of speech.
        speaker: whose words the sentence is, if anybody's.
    """
    for index in clauses.having(sym.ACT):
        item = clauses.items[index]
        if not isinstance(item, Chunk) or invited(clauses, index):
            continue
        best: Act | None = None
        owned = (
            not clauses.before
            and (
                possessor(clauses, index) is not None
                or qualified(clauses, index)
                or clauses.verb(index - 1)
                or governed(clauses, index)
            )
            and any(e.feature == "noun" for e in item.atoms[0].entries)
        )
        entries = item.atoms[0].entries
        twofold = any(e.feature == "passive" for e in entries) and any(e.feature == "verb" for e in entries)
        other = barred(clauses, index) if twofold else ""
        for entry in entries:
            frame = frames.get((entry.key, entry.feature)) if entry.kind == "act" else None
            if frame is None or (owned and frame.part != "noun") or frame.part == other:
                continue
            act = _fill(clauses, index, item, entry, frame, speaker, frames)
            if frame.frame in ("wishes", "calls-on"):
                if (to_do if frame.frame == "wishes" else calls_on)(clauses, act):
                    best = act
                    break
                continue
            if best is None or _filled(act) > _filled(best):
                best = act
        if best is not None and (will_meet(clauses, best, frames) or _thanks(clauses, best, frames)):
            continue
        if best is not None and invited_to(clauses, index):
            continue
        if best is not None and best.frame.type in DIRECTED and _likened(clauses, index):
            continue
        if best is not None and best.frame.type == "request" and of_ones_own(clauses, index, frames):
            continue
        if best is not None and best.status != "wished" and not _since_when(clauses, index):
            leave_apart(clauses, best)
            best.places = places_of(clauses, best)
            yield best


def _thanks(clauses: Clauses, act: Act, frames: Mapping[tuple[str, str], Frame]) -> bool:
    """A noun of words that only tells what somebody is thanked for."""
    return act.frame.part == "noun" and act.frame.frame == "voice" and thanked_for(clauses, act.index, frames)


def _likened(clauses: Clauses, index: int) -> bool:
    """Something is only called so, or likened to it: "ser på salget som et angrep mot Kinas suverenitet"."""
    before = clauses.items[index - 1] if index else None
    return isinstance(before, Chunk) and bool(before.atoms) and "as" in before.atoms[0].classes


def _several(clauses: Clauses, subject: int | None) -> bool:
    """Several do it together: of whatever their meeting is, it is theirs."""
    group = clauses.group(subject) if subject is not None else None
    return group is not None and len(group.members) > 1


def _since_when(clauses: Clauses, index: int) -> bool:
    """The deed only tells since when another is the first: `当选总统后首次访华`, `胜选连任后首访`."""
    if not any(at > index and tells_since(clauses.items[at]) for at in clauses.status):
        return False
    for at in range(index + 1, len(clauses.items)):
        joined = clauses.kind(at) == sym.ACT and clauses.items[at].start == clauses.items[at - 1].end
        if clauses.group(at) is None and not joined:
            return tells_since(clauses.items[at])
    return False


def _filled(act: Act) -> tuple[int, int, int, int, int, int]:
    """How well the slots are filled; of equals, what things do goes first, then a verb, which tells of its tense."""
    guests = act.frame.frame != "receive" or any(m.type in _RECEIVED or m.key == "ministry" for m in act.b)
    filled = bool(act.a) + ((bool(act.b) and guests) or not act.frame.b)
    return (
        filled,
        act.frame.each and filled > 1,
        act.frame.frame == "reaches",
        act.frame.frame == "receive" and act.frame.part == "passive" and not act.a and bool(act.b),
        act.frame.part == "verb",
        act.present,
    )


def _fill(
    clauses: Clauses,
    index: int,
    item: Chunk,
    entry: Entry,
    frame: Frame,
    speaker: list[Mention],
    frames: Mapping[tuple[str, str], Frame],
) -> Act:
    act = Act(frame, entry.rule, item.start, item.end, index)
    subject = _subject(clauses, index, frame, frames)
    herald = herald_of(clauses, index, frame, frames) if frame.part == "noun" else None
    subject = subject if herald is None else herald
    meant = intention(clauses, index) if frame.part == "verb" else None
    subject = subject if meant is None else meant
    if frame.part == "verb" and worlds(clauses, index, subject):
        subject, speaker = None, []
    used: set[int] = set()
    if clauses.continued and subject is None and frame.part == "verb" and clauses.number[index] == 0 and speaker:
        act.a, act.a_from = list(speaker), "speaker"
    if frame.first:
        act.a, act.a_from = list(speaker), "first"
    if frame.part == "verb" and subject is None and not act.a and (doers := either(clauses, index)):
        act.a, act.a_from = doers, "subject"
    for source in () if act.a or frame.first else frame.a:
        found = find(clauses, index, source, subject, used, noun=frame.part == "noun")
        if found is not None and (
            (source == "between" and nearer(clauses, index, found, frames))
            or (source == "of" and nobody(clauses.group(found)))
            or (source == "possessor" and nobody(clauses.group(found)) and _several(clauses, subject))
            or (source == "possessor" and "of" in frame.b and undergoes(clauses, index, found))
            or (source == "by" and frame.part == "noun" and _sent_home(frame, clauses.group(found)))
        ):
            continue
        if found is not None:
            act.a, act.a_from = _doers(clauses, index, found, source, frame), source
            used.add(found)
            break
        if source == "speaker" and speaker:
            act.a, act.a_from = list(speaker), source
            break
    if subject is not None and _leading(clauses.group(subject), act.a):
        act.a, act.a_from = list(clauses.group(subject).members), "subject"  # type: ignore[union-attr]
    if act.a_from == "adjective" and frame.frame == "travel" and where_to(clauses, index, act.a):
        toward(clauses, act, subject)
    if frame.part == "noun":
        _whose_deed(clauses, act, subject, used, speaker)
    _other_party(clauses, act, subject, used, frames)
    if act.b_from == "with" and not act.a and frame.part == "noun" and stands("held", clauses, index):
        host = met_in(clauses, index)
        if host is not None:
            act.a, act.a_from = members(clauses.group(host), "in", frame), "in"
    if not act.b and frame.b and frame.part == "noun" and (met := bare_object(clauses, index, used)) is not None:
        act.b, act.b_from = list(met.members), "object"
    if frame.each and frame.part == "noun" and act.a_from == "subject" and not act.b:
        act.a = []  # "reviewed the calendar of coming meetings"
    alone(clauses, act, subject)
    read_status(clauses, act, frames)
    if remote(clauses, act, frames):
        act.frame = act.frame._replace(type="call")
    ahead = frame.future or (frame.part == "noun" and _ahead(clauses, index))
    ahead = ahead or (herald is not None and frame.type in _TO_COME) or (meant is not None and frame.frame != "voice")
    if ahead and act.status == "occurred":
        act.status = "planned"
    if frame.subjunctive and act.status == "occurred":
        act.status = read_mood(clauses, act)
    return act


def _whose_deed(clauses: Clauses, act: Act, subject: int | None, used: set[int], speaker: list[Mention]) -> None:
    """Fills in whose the deed of a noun is, where nothing beside it but the verb's subject tells."""
    told = act.frame.type in DIRECTED or act.frame.type == "mobilize"
    if told and act.a_from == "subject" and subject is not None:
        whose = blamed(clauses, act.index, subject)
        act.a = act.a if whose is None else members(clauses.group(whose), "possessor", act.frame)
    if not act.a or (act.a_from == "subject" and told_of(clauses, subject, act.index)):
        _owned(clauses, act, used, speaker)


def _owned(clauses: Clauses, act: Act, used: set[int], speaker: list[Mention]) -> None:
    """Fills in whose the deed is by a word such as "his" before its noun: for "my", who speaks."""
    if speaker and owned_by_speaker(clauses, act.index):
        act.a, act.a_from = list(speaker), "possessor"
        return
    whose = owner(clauses, act.index)
    if whose is not None:
        act.a, act.a_from = members(clauses.group(whose), "possessor", act.frame), "possessor"
        used.add(whose)


def _other_party(
    clauses: Clauses, act: Act, subject: int | None, used: set[int], frames: Mapping[tuple[str, str], Frame]
) -> None:
    """Fills in the other party, and those who do it together with the doer."""
    index, frame = act.index, act.frame
    beside = company(clauses, index) if frame.part == "verb" and act.a_from == "subject" else None
    if beside is not None:
        used.add(beside)
    noun = frame.part == "noun"
    if noun and frame.frame == "travel" and not act.b and (land := compound_land(clauses, index)) is not None:
        act.b, act.b_from = members(clauses.group(land), "to", frame), "compound"
        whose = clauses.marked(index, "to", noun=True) if act.a_from in ("", "subject") else None
        if whose is not None and clauses.group(whose).members[0].type == "person":  # type: ignore[union-attr]
            act.a, act.a_from = members(clauses.group(whose), "possessor", frame), "possessor"  # "Kina-besøket til X"
    for source in () if act.b else sources(clauses, index, frame):
        found = find(clauses, index, source, subject, used, noun=noun)
        if found is not None and source == "with" and frame.frame == "confer" and not noun:
            found = discussed_with(clauses, index, found)
        if found is None or no_party(clauses, act, found, source, frames):
            continue
        if frame.type in ("accuse", "request") and not clauses.before and sufferer(clauses, found, frames):
            guilty = clauses.marked(found, "by")
            if guilty is None or guilty in used:
                act.b_from = SUFFERER
                continue
            found = guilty
        act.b, act.b_from = members(clauses.group(found), source, frame), source
        act.b.extend(legs(act, clauses, found))
        listed(act, clauses, found)
        used.add(found)
        break
    if noun and frame.frame == "travel" and not act.b and (way := same_way(clauses, act, frames)) is not None:
        act.b, act.b_from = members(clauses.group(way), "to", frame), "to"
    if noun and not act.b and frame.frame == "mutual" and (hearer := told_at(clauses, index)) is not None:
        act.b, act.b_from = members(clauses.group(hearer), "object", frame), "object"
    if not act.b and (receiver := recipient(act, clauses)) is not None and receiver not in used:
        act.b, act.b_from = members(clauses.group(receiver), "subject", frame), "subject"
    if not act.b and (_presence(frame, clauses) if frame.part == "noun" else frame.frame in _OCCASIONS):
        _occasion(clauses, act, frames)
    join(clauses, beside, act)


def _doers(clauses: Clauses, index: int, found: int, source: str, frame: Frame) -> list[Mention]:
    """Who does what the act tells."""
    doers = members(clauses.group(found), source, frame)
    return doers[-1:] if source == "subject" and one_of_several(clauses, index, found) else doers


def _sent_home(frame: Frame, group: Group | None) -> bool:
    """Behind a word that is "of" as well as "by" stands who is expelled: `utvisning av ryska diplomater`."""
    return frame.frame == "envoys" and group is not None and {"of", "by"} <= group.case


def _presence(frame: Frame, clauses: Clauses) -> bool:
    """The noun of somebody's taking part (`участие в`), in a language where the occasion stands behind it."""
    return frame.act == "attend" and not clauses.before


def _occasion(clauses: Clauses, act: Act, frames: Mapping[tuple[str, str], Frame]) -> None:
    """Fills in whose the meeting is that somebody attends, where it is told by an adjective or a genitive."""
    found = occasion(clauses, act.index, frames)
    if found is None:
        return
    noun, alone = found
    for source, look in (("adjective", adjective), ("possessor", possessor), ("of", body)):
        whose = look(clauses, noun)
        group = clauses.group(whose) if whose is not None and whose > act.index else None
        if group is not None:
            act.b, act.b_from, act.occasion = members(group, source, act.frame), source, True
            return
    act.occasion, act.abroad = alone, not alone and abroad(clauses, noun, act.a)


def _subject(clauses: Clauses, index: int, frame: Frame, frames: Mapping[tuple[str, str], Frame]) -> int | None:
    """The subject of the verb, or of the verb that governs the noun, where it can be the doer."""
    if frame.part == "verb" and (behind := subject_behind(clauses, index)) is not None:
        return behind
    if frame.part == "verb" and (guest := asked_to(clauses, index)) is not None:
        return guest
    if frame.part == "noun" and frame.type in _TO_COME and (teller := said_at(clauses, index)) is not None:
        return teller
    subject = clauses.governor(index) if frame.infinitive else clauses.subject(index, noun=frame.part == "noun")
    if frame.part == "noun" and subject is not None and clauses.verb(subject + 1) and subject + 2 < index:
        subject = clauses.subject(subject + 1)  # `Военную активность США обсудил Шойгу на встрече с коллегой`
    if frame.frame == "voice" and frame.part == "verb" and (whose := goes_on_saying(clauses, index)) is not None:
        return whose
    if (
        frame.part == "noun"
        and subject is not None
        and worded(clauses, subject, index, frames, blow=frame.type in DIRECTED)
    ):
        return None
    if frame.part == "noun" and subject == index - 1 and is_site(clauses.group(subject)):
        return None  # "the Brussels meeting": where it was
    to_there = frame.part == "noun" and frame.frame == "travel" and subject == index - 1
    if to_there and compound_land(clauses, index) == subject:
        return next((at for at in range(index - 2, -1, -1) if clauses.bare(at)), None)  # "X ends India visit"
    if subject is not None and subject > index and clauses.kind(subject - 1) == sym.SPEECH:
        return None  # "This attack is a breach of law,' said X"
    if (
        frame.part == "noun"
        and subject is not None
        and clauses.number[subject] > clauses.number[index]
        and (frame.type in DIRECTED or stands("held", clauses, index))
    ):
        return None  # "Asked about the attack, X said ..."
    if frame.part == "noun" and frame.type in DIRECTED and of_the(clauses, index):
        return None  # "X punished backers of the invasion"
    return subject


def _leading(group: Group | None, sides: list[Mention]) -> bool:
    """People lead the talks that are told as those of their two states: `何立峰与贝森特举行中美会谈`."""
    if group is None or len(sides) != 1 or sides[0].type != "pair" or len(group.members) < 2:
        return False
    return all(m.type == "person" for m in group.members) and {m.state for m in group.members} == set(sides[0].states)


def _ahead(clauses: Clauses, index: int) -> bool:
    """The verb behind the noun tells of what is to come: "в ходе визита в Казахстан встретится"."""
    for at in range(index + 1, len(clauses.items)):
        item = clauses.items[at]
        if clauses.number[at] != clauses.number[index] or clauses.kind(at) == sym.SPEECH:
            return False
        if isinstance(item, Chunk) and item.kind == sym.ACT:
            return any(entry.kind == "act" and entry.feature == "future" for entry in item.atoms[0].entries)
    return False
