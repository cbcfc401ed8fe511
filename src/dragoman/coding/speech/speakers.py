"""Who speaks by a verb of speech."""

from __future__ import annotations

from typing import Final

from dragoman.coding.events.parties import settle
from dragoman.coding.names import symbols as sym
from dragoman.coding.names.cast import Cast, Member
from dragoman.coding.names.mention import PEOPLE, Mention
from dragoman.coding.names.romanise import romanise
from dragoman.coding.sentences.clause import Clauses
from dragoman.coding.speech.closing import behind, issued_by, nobody, parted, speaks_on, who_spoke
from dragoman.coding.speech.houses import medium, said_in
from dragoman.coding.speech.unnamed import HELD
from dragoman.lexicon import Entry

_SPEAKERS: Final = frozenset(("person", "office", "state", "org", "pronoun", "both"))
PHRASED: Final = {"notes": "says", "announces": "says", "marking": "noting"}
"""Frames of verbs that take a thing as well: words are only a clause behind them (noted that, not noted progress)."""
_LIKE: Final = {**PHRASED, HELD: "says"}
OPENING: Final = "says-that"
"""The frame of verbs that hold their own "that" (`cho rằng`): the words stand behind them."""
BACK: Final = "says-told"
"""The frame of forms that hold the word that points back at what was said: `Das teilte`, `Det sier`."""
BEHIND: Final = "according-behind"
"""The frame of words for "according to" that stand behind who says so: `dem Ministerium zufolge`."""
DOCUMENT: Final = "document"
"""The frame of words for what a document says: its issuer's words, or those of who spoke last."""


def speech_verb(clauses: Clauses, index: int) -> tuple[Entry, str]:
    """The verb of speech at an index and its frame; verbs that take a thing as well say like others."""
    entry = next(e for e in clauses.items[index].atoms[0].entries if e.kind == "speech")  # type: ignore[union-attr]
    return entry, "says" if entry.key in (OPENING, BACK) else _LIKE.get(entry.key, entry.key)


def speaker_of(clauses: Clauses, index: int, cast: Cast) -> tuple[Mention, str] | None:
    """Who speaks by the verb at an index, and the verb's rule; None where nobody is told."""
    entry, frame = speech_verb(clauses, index)
    speaker_at = spoken_by(clauses, index, frame)
    group = clauses.group(speaker_at) if speaker_at is not None else None
    if group is None:
        voice = cast.voice if frame == DOCUMENT else None
        return (voice, entry.rule) if voice is not None else None
    speaker = who(group.members[0], frame, cast)
    sourced = frame == "according"  # "nach Angaben von Diplomaten" are of nobody named before
    if (
        speaker is None
        and not sourced
        and (speaker_at == index + 1 or (speaker_at == index - 1 == 0 and group.members[0].cases))
    ):
        speaker = speaks_on(group.members[0], cast)  # `Дипломат добавил, что ...`, in a language without articles
    if speaker is not None and speaker.type == "office":
        speaker = who_spoke(speaker, cast) or speaker
    if speaker is not None and medium(speaker, cast) and clauses.before and speaker_at is not None:
        speaker = _asked_by(clauses, speaker_at, frame, cast) or speaker
    return None if speaker is None or medium(speaker, cast) else (speaker, entry.rule)


def _asked_by(clauses: Clauses, medium_at: int, frame: str, cast: Cast) -> Mention | None:
    """Who speaks to the medium that stands before the verb: `库列巴接受路透社采访时表示`."""
    for at in range(medium_at - 1, -1, -1):
        group = clauses.group(at) if clauses.bare(at) else None
        if group is not None:
            return who(group.members[0], frame, cast) if group.members[0].type in PEOPLE else None
    return None


def who(mention: Mention, frame: str, cast: Cast) -> Mention | None:
    """Who speaks: "the two sides" stay together; a full name is somebody's though nobody has it on file."""
    if mention.type == "name":
        written = mention.name or ""
        parts = written.replace("·", " ").split()
        if (
            len(parts) not in (2, 3, 4)
            or frame not in ("says", "tells", "writes")
            or (cast.latin_foreign and written.isascii())
        ):
            return None  # "Forbes Russia" in a Russian page: a paper
        member = cast.meet(Member(romanise(written.title() if written.isupper() else written), acts=False))
        cast.call(written, member.name)
        if len(parts[0].rstrip(".")) > 1:
            cast.call(parts[-1], member.name)  # of one told by initials the full name may come up yet
        return Mention(mention.start, mention.end, "person", name=member.name, acts=False)
    if mention.type == "both":
        told = settle([mention], cast)
        return told[0] if len(told) == 1 and told[0].org else mention  # those of one body
    if mention.type == "venue" and mention.acts and mention.state:  # in the Kremlin
        return Mention(mention.start, mention.end, "state", state=mention.state)
    found = settle([mention], cast)
    if not found or found[0].type not in _SPEAKERS:
        return None
    one = found[0]
    if one.type == "office" and not (one.acts and (one.state or one.org)):
        return None
    return one


def spoken_by(clauses: Clauses, index: int, frame: str) -> int | None:
    """The name group that speaks by the verb at an index."""
    if frame == DOCUMENT:
        issuer = issued_by(clauses, index)
        return issuer if issuer is not None else _issued(clauses, index)
    if frame == BEHIND:
        group = clauses.group(index - 1)
        return index - 1 if group is not None and not group.possessive else None
    if frame == "according":
        for at in range(index + 1, min(index + 3, len(clauses.items))):
            group = clauses.group(at)
            if group is not None:
                if group.members[0].type == "org" and _quoted(clauses, at + 1):
                    return at + 1
                of_word = clauses.before and clauses.kind(at + 1) not in (",", sym.SPEECH, ":")
                return None if group.possessive or of_word else at  # "according to the minister's office"
        return None
    if frame == "noting":
        if not _adds(clauses, index):
            return None
        opening = clauses.subject(index)
        if opening is not None and opening < index:
            return opening
        for at in clauses.having(sym.SPEECH):
            if at < index and (speaker := spoken_by(clauses, at, speech_verb(clauses, at)[1])) is not None:
                return speaker
        for at in range(index + 1, len(clauses.items)):
            if clauses.number[at] > clauses.number[index] and clauses.bare(at):
                return at
        return opening
    found = clauses.subject(index)
    if found is None:
        found = _opening_name(clauses, index)
    if speech_verb(clauses, index)[0].key == OPENING:
        return found if found is not None and found < index else None
    after = index + 1
    if found is not None and clauses.verb_second and _capital(clauses, found) and clauses.bare(after):
        return after  # "auf dem Flughafen Berlin sagte Xi": a place speaks only where nobody else does
    if found is None or clauses.number[found] != clauses.number[index]:
        if clauses.verb_second and (home := said_in(clauses, index, alone=found is None)) is not None:
            return home
        group = clauses.group(after)
        beyond = clauses.kind(after + 1)
        if (
            group is not None
            and clauses.inverts
            and not group.case
            and group.members[0].type in ("person", "office", "name")
            and beyond not in (sym.ACT, sym.STATUS)
            and not (frame == "tells" and beyond == sym.THAT and found is not None and not clauses.verb_second)
        ):
            return after
        if frame == "says" and parted(clauses, index) and not clauses.before:
            closer = behind(clauses, index)
            return closer if closer is not None else None if nobody(clauses, index) else found
    return found


def _issued(clauses: Clauses, index: int) -> int | None:
    """Whose the document is that says it, right before it: "the ministry's statement said"."""
    group = clauses.group(index - 1)
    if group is None or group.case or group.members[0].type not in _SPEAKERS:
        return None
    return index - 1 if group.end + 1 >= clauses.items[index].start or group.possessive else None


def _capital(clauses: Clauses, index: int) -> bool:
    group = clauses.group(index)
    return group is not None and group.members[0].type in ("city", "state")


def _quoted(clauses: Clauses, at: int) -> bool:
    """Whom a medium quotes, bare behind its name: `цитирует агентство министра`."""
    group = clauses.group(at)
    return group is not None and "object" in group.case and group.members[0].type in ("person", "office")


def _opening_name(clauses: Clauses, index: int) -> int | None:
    """A name that opens the sentence, what it is told to be set off by commas: "Eva Högl, of the institute, said"."""
    before = index - 1
    while before > 0 and clauses.kind(before) in (sym.STATUS, sym.GAP):
        before -= 1
    group = clauses.group(0)
    if group is None or clauses.kind(before) != "," or clauses.kind(1) != "," or group.members[0].type != "name":
        return None
    return None if any(clauses.kind(at) in (sym.ACT, sym.SPEECH) for at in range(1, index)) else 0


def _adds(clauses: Clauses, index: int) -> bool:
    """The participle adds words of the subject's: a comma or "and" stands before it, or "that" behind."""
    return (
        clauses.kind(index - 1) in (",", sym.AND, "", sym.STATUS, sym.CONJUNCTION)
        or clauses.kind(index + 1) == sym.THAT
    )
