"""Documents between parties: what was signed, issued or is in force, by type and title."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final, NamedTuple

from dragoman.coding.events.drafts import Draft
from dragoman.coding.expressions.timevalue import TimeExpression
from dragoman.coding.matter.finding import Finding, resolved, told
from dragoman.coding.matter.named import within_name
from dragoman.coding.matter.nouns import Noun, Surroundings
from dragoman.coding.matter.ties import acts_near, only_asked, statuses
from dragoman.coding.matter.validity import step_of
from dragoman.coding.matter.whose import Owners, of_story, whose
from dragoman.coding.names import symbols as sym
from dragoman.coding.names.mention import Group
from dragoman.coding.sentences.clause import Item
from dragoman.lexicon import fold
from dragoman.records import Agreement, Date

_ENGLISH: Final = {
    "joint-statement": "Joint statement",
    "communique": "Communique",
    "treaty": "Treaty",
    "agreement": "Agreement",
    "mou": "Memorandum of understanding",
    "plan": "Plan",
    "declaration": "Declaration",
}
_JOINT: Final = frozenset(("joint-statement", "communique"))
_SIGNED: Final = frozenset(("agreement", "treaty", "mou"))
_STATEMENTS: Final = frozenset(("joint-statement", "communique", "declaration"))
_CLEAR: Final = frozenset(("between", "pair", "list", "both"))
_STATUS: Final = {"planned": "proposed", "hypothetical": "proposed"}
_UNDONE: Final = frozenset(("denied", "cancelled"))
_NAMED: Final = frozenset(("agreement", "treaty", "mou", "plan"))
_BODIES: Final = frozenset(("org", "office", "person"))
_MADE: Final = ("sign", "issue")
_NOT_DONE: Final = frozenset(("negated", "none", "hypothetical", "intent"))
_PARTING: Final = frozenset((sym.ACT, sym.SPEECH))
_ABOUT: Final = 2
"""Words that may stand between a document's type and the word for what it is about."""
_SUBJECT: Final = 24
"""Letters of what a document is about by which two are told apart."""
_BESIDE: Final = 4
_ACT_REACH: Final = 14
_TITLE: Final = 160


class DocumentWords(NamedTuple):
    """How a language writes the names of documents.

    Attributes:
        marks: pairs of marks that set off a title.
        capitals: a capital inside a sentence tells a name.
        spoken: opening marks that set off speech as well: a title in these ends with its type.
    """

    marks: Sequence[tuple[str, str]]
    capitals: bool
    spoken: frozenset[str]


def documents(
    around: Surroundings, drafts: Sequence[Draft], words: DocumentWords, day: date | None
) -> list[Finding[Agreement]]:
    """The documents of a sentence whose parties it tells.

    Args:
        around: the sentence.
        drafts: the events coded from it.
        words: how the language writes their names.
        day: the day of the story.
    """
    signings = [d for d in drafts if d.event.type == "signing"]
    out: list[Finding[Agreement]] = []
    spotted = [n for n in around.spots("document") if n.key in _ENGLISH and not _in_name(around, n)]
    spotted = [n for n in spotted if not within_name(around, n)]
    for noun in spotted:
        lo, hi = _title(around, noun, words) or (noun.start, noun.end)
        titled = (lo, hi) != (noun.start, noun.end)
        signing = _signing(around, noun, signings)
        if signing is None and _only_spoken_of(around, noun, signings):
            continue
        unsigned = signing is not None and _unmade(signing)
        if unsigned:
            signing = None
        owners = _owners(around, noun, lo, hi, signing, titled=titled)
        about = _about(around, noun, words.capitals) if noun.key in _NAMED else ""
        if not owners.parties and about:
            owners = _of_both(around, lo, hi)
        if not owners.parties:
            continue
        phrase = (min(lo, owners.start), max(hi, owners.end)) if owners.how != "story" else (lo, hi)
        step = step_of(around, noun, phrase, spotted, day)
        if step is not None and signing is not None:
            # One word may tell both: "ratified" is an act as well. Else the signing is what the sentence is about.
            if (signing.act.start < step.end and step.start < signing.act.end) or _attribute(signing):
                signing = None
            else:
                step = None
        when, time = _when(around, noun, signing, day)
        edges = [lo, hi]
        if step is not None:
            when, time = step.when, None
            edges += [step.start, step.end]
        if owners.how != "story":
            edges += [owners.start, owners.end]
        if signing is not None:
            edges += [signing.act.start, signing.act.end]
        if time is not None:
            edges += [time.start, time.end]
        start, end = min(edges), max(edges)
        last = around.bounds(start, max(end - 1, start))[1]
        topics = _topics(around, lo, hi) if titled else _topics(around, *_phrase(around, noun, spotted, max(last, end)))
        record = Agreement(
            type=noun.key,  # type: ignore[arg-type]
            title=around.text[lo + 1 : hi - 1] if titled else _label(around, noun.key, owners.parties, topics),
            parties=owners.parties,
            date=when,
            place=signing.event.place if signing is not None else None,
            status="proposed" if unsigned else step.status if step else _signed(signing),  # type: ignore[arg-type]
            topics=topics,
            evidence=[],
            rule=noun.rule,
        )
        out.append(Finding(record, told(around, start, end), about=about))
    return out


def _in_name(around: Surroundings, noun: Noun) -> bool:
    """The word is part of the name of a body or of whoever heads it: `北大西洋公约组织秘书长`."""
    return any(
        group.start <= noun.start and noun.end <= group.end and any(m.type in _BODIES for m in group.members)
        for group in around.groups
    )


def _only_spoken_of(around: Surroundings, noun: Noun, signings: Sequence[Draft]) -> bool:
    """The deed that holds the word is none that was done: `呼吁双方达成协议`."""
    held = [chunk for chunk in acts_near(around, noun.start, *_MADE) if chunk.start < noun.end <= chunk.end]
    if not held or any(draft.act.start == held[0].start for draft in signings):
        return False
    return only_asked(around, noun.start) or bool(statuses(around, noun.start) & _NOT_DONE)


def _signed(signing: Draft | None) -> str | None:
    return _STATUS.get(signing.act.status) if signing is not None else None


def _attribute(signing: Draft) -> bool:
    """The signing only tells which document is meant: `中国同瑙鲁签署的协定生效`."""
    clauses, at = signing.sentence.clauses, signing.act.index + 1
    return clauses.before and clauses.kind(at) == "f"


def _unmade(signing: Draft) -> bool:
    """The document was not signed, or signing it is only thought of: "in case an agreement is signed"."""
    act = signing.act
    return act.status in _UNDONE or (act.status == "hypothetical" and act.frame.part == "noun")


def _about(around: Surroundings, noun: Noun, capitals: bool) -> str:
    """What a document named in full is about: "the Agreement on Fisheries"; empty where it is not so named.

    Where a capital tells names, the type has one inside a sentence, or several of one type stand in one sentence.
    """
    items = around.sentence.clauses.items
    at = next((i for i, item in enumerate(items) if item.end >= noun.end and _on(item)), -1)
    if at < 0 or around.words(noun.end, items[at].start) > _ABOUT:
        return ""
    named = capitals and noun.start > around.start and around.text[noun.start].isupper()
    listed = sum(1 for other in around.spots("document") if other.key == noun.key) > 1
    if not named and not listed:
        return ""
    lo = items[at].end
    hi = next((item.start for item in items[at + 2 :] if _ends(item)), around.end)
    return fold(around.text[lo : min(lo + _SUBJECT, hi)]).strip(" .")


def _on(item: Item) -> bool:
    """A marker of what something is about."""
    return (
        not isinstance(item, Group) and item.kind in ("o", "m") and bool(item.atoms) and "on" in item.atoms[0].classes
    )


def _ends(item: Item) -> bool:
    """A marker, a verb, a comma: what something is about goes no further."""
    return not isinstance(item, Group) and item.kind != sym.GAP


def _of_both(around: Surroundings, start: int, end: int) -> Owners:
    """A document named in full is of the two sides that the sentence tells of."""
    for group in around.groups:
        if group.members[-1].type == "both" and len(found := around.parties(group)) == 2:
            return Owners(found, "story", start, end)
    return Owners([], "", start, end)


def _title(around: Surroundings, noun: Noun, words: DocumentWords) -> tuple[int, int] | None:
    """The range of a title in its marks that the noun stands in, or right before or behind."""
    text = around.text
    for opening, closing in words.marks:
        if opening in words.spoken and not text.startswith(closing, noun.end):
            continue
        first = text.rfind(opening, max(around.start, noun.start - _TITLE), noun.start)
        if first >= 0 and (last := text.find(closing, first + 1, min(first + _TITLE, around.end))) >= noun.end:
            return first, last + 1
        after = text.find(opening, noun.end, min(noun.end + 3, around.end))
        if after >= 0 and (last := text.find(closing, after + 1, min(after + _TITLE, around.end))) > 0:
            return after, last + 1
    return None


def _signing(around: Surroundings, noun: Noun, signings: Sequence[Draft]) -> Draft | None:
    """The act by which the document was signed or issued: the nearest in its stretch or the one beside."""
    fitting = [
        draft
        for draft in signings
        if abs(around.stretch(draft.act.start) - around.stretch(noun.start)) <= 1
        and _gap(around, draft.act.start, draft.act.end, noun) <= _ACT_REACH
    ]
    return min(fitting, key=lambda d: _gap(around, d.act.start, d.act.end, noun), default=None)


def _gap(around: Surroundings, start: int, end: int, noun: Noun) -> int:
    return around.words(noun.end, start) if start >= noun.end else around.words(end, noun.start)


def _owners(around: Surroundings, noun: Noun, lo: int, hi: int, signing: Draft | None, *, titled: bool) -> Owners:
    """Between whom the document is: by the words around it, else by who signed it."""
    if signing is not None and len(signing.event.parties) == 1 and noun.key in _STATEMENTS:
        return Owners(list(signing.event.parties), "list", signing.act.start, hi)  # a body's own
    owners = _inside(around, lo, hi) if titled else Owners([], "", lo, hi)
    if len(owners.parties) < 2:
        owners = whose(around, noun.start if not titled else lo, hi, made=True)
    if len(owners.parties) > 1 and (owners.how in _CLEAR or titled or signing is not None):
        return owners
    near = around.stretch(owners.start) == around.stretch(noun.start)
    if len(owners.parties) > 1 and noun.key in _SIGNED and owners.how == "two" and near:
        return owners
    if signing is not None:
        sides = [p for p in signing.event.parties if p in around.cast.knowledge.states or p in _bodies(around)]
        if len(sides) > 1 and (_others(around, signing) or _plain(around, sides)):
            return Owners(sides, "list", signing.act.start, hi)
    signers = _signers(around, noun)
    if len(signers.parties) > 1 or (noun.key in _STATEMENTS and set(signers.parties) & _bodies(around)):
        return signers
    source = next(iter(around.after(noun.end)), None)
    if source is not None and source.case & {"from", "by"} and around.words(noun.end, source.start) <= _BESIDE:
        named = around.parties(source)
        if len(named) > 1:
            return Owners(named, "list", lo, source.end)
    if noun.key in _JOINT and signing is not None and not _others(around, signing):
        story = of_story(around, noun.start, noun.end)
        return story if _plain(around, story.parties) else Owners([], "", lo, hi)
    return Owners([], "", lo, hi)


def _others(around: Surroundings, signing: Draft) -> bool:
    """Those who sign are only "they": whoever was spoken of, not the two the story names most."""
    subject = around.subject(signing.act.start, stretches=0)
    return subject is not None and subject.members[0].type == "pronoun"


def _plain(around: Surroundings, parties: Sequence[str]) -> bool:
    """The sentence names one of the parties or "the two sides", or the story is about none but these."""
    named = [group for group in around.groups if group.members[0].type != "pronoun"]
    if any(set(around.parties(group)) & set(parties) for group in named):
        return True
    leading = {code for code, count in around.cast.states.most_common(2) if count > 1}
    return leading == set(parties)


def _signers(around: Surroundings, noun: Noun) -> Owners:
    """Those right before the verb of signing or issuing, whatever marker stands before them."""
    for act in acts_near(around, noun.start, *_MADE):
        group = next(iter(around.before(act.start)), None)
        beside = group is not None and around.words(group.end, act.start) <= 1
        if (
            group is not None
            and group.members[0].type != "pronoun"
            and beside
            and _gap(around, act.start, act.end, noun) <= _ACT_REACH
        ):
            return Owners(around.parties(group), "list", group.start, noun.end)
    return Owners([], "", noun.start, noun.end)


def _bodies(around: Surroundings) -> set[str]:
    return {
        name for name, body in around.cast.knowledge.organisations.items() if body.kind in ("intergovernmental", "bloc")
    }


def _inside(around: Surroundings, lo: int, hi: int) -> Owners:
    """The parties that a title names."""
    found: list[str] = []
    for group in around.groups:
        if lo <= group.start and group.end <= hi:
            found += [party for party in around.parties(group) if party not in found]
    return Owners(found, "pair", lo, hi)


def _when(
    around: Surroundings, noun: Noun, signing: Draft | None, day: date | None
) -> tuple[Date | None, TimeExpression | None]:
    """The day of the signing, else the year that stands beside the noun."""
    if signing is not None:
        return signing.event.date, None
    for time in around.sentence.times:
        if time.grain not in ("year", "day", "month") or time.kind != "point" or time.direction is not None:
            continue
        near = around.stretch(time.start) == around.stretch(noun.start) and time.value.year is not None
        if near and _gap(around, time.start, time.end, noun) <= _BESIDE:
            return resolved(time, day), time
    return None, None


def _phrase(around: Surroundings, noun: Noun, others: Sequence[Noun], end: int) -> tuple[int, int]:
    """What belongs to the type of a document: from the name or verb before it, as far as the next document."""
    lo = around.bounds(noun.start)[0]
    items = (item.end for item in around.sentence.clauses.items if isinstance(item, Group) or item.kind in _PARTING)
    lo = max([lo, *(at for at in items if at <= noun.start), *(n.end for n in others if n.end <= noun.start)])
    return lo, min([end, *(n.start for n in others if n.start >= noun.end)])


def _topics(around: Surroundings, start: int, end: int) -> list[str]:
    found = (entry.key for spot in around.sentence.topics if start <= spot.start < end for entry in spot.entries)
    return list(dict.fromkeys(found))


def _label(around: Surroundings, kind: str, parties: Sequence[str], topics: Sequence[str]) -> str:
    """A title for a document that has none: its type, its parties, what it is about."""
    states = around.cast.knowledge.states
    names = [states[party].name if party in states else party for party in parties]
    of = names[0] if len(names) == 1 else ", ".join(names[:-1]) + " and " + names[-1]
    about = " on " + " and ".join(topic.replace("-", " ") for topic in topics[:2]) if topics else ""
    return f"{_ENGLISH[kind]} of {of}{about}"
