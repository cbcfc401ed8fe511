"""Who is in a story: people met so far, the states it is about, whom "he" and "the two sides" mean."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from dragoman.coding.names import symbols as sym
from dragoman.coding.names.mention import Mention
from dragoman.knowledge import Knowledge, Person, Term
from dragoman.languages.language import SHY
from dragoman.lexicon import Entry, fold

_OWN: Final = frozenset(("head-of-government", "minister", "deputy", "royal", "legislature"))


@dataclass(slots=True)
class Member:
    """A person of the story.

    Attributes:
        name: usual English name, or as the text gives it.
        state: ISO alpha-3 code of the state the person acts for.
        office: English office first given.
        offices: office ids given or held.
        org: the organisation the office is of, where it is no state.
        acts: speaks for a state or an organisation.
        known: on file.
        seen: counts mentions, so that the latest can be told.
    """

    name: str
    state: str | None = None
    office: str | None = None
    offices: set[str] = field(default_factory=set)
    org: str | None = None
    acts: bool = True
    known: bool = False
    gender: str | None = None
    seen: int = 0

    def mention(self, start: int, end: int) -> Mention:
        """The mention of the person between two offsets."""
        found = Mention(start, end, "person", name=self.name, state=self.state, known=self.known)
        found.office, found.org, found.acts = self.office, self.org, self.acts
        return found


class Cast:
    """What a story has told so far of who takes part."""

    def __init__(self, knowledge: Knowledge, day: date | None, home: str | None = None) -> None:
        self.knowledge = knowledge
        self.home = home
        self._at_home = self._opening = 0
        self.day = day
        self.date = day.isoformat() if day is not None else None
        self.members: dict[str, Member] = {}
        self.states: Counter[str] = Counter()
        self.pairs: Counter[tuple[str, ...]] = Counter()
        self._called: dict[str, str] = {}
        self._clock = 0
        self.recent: list[str] = []
        self.recent_states: list[tuple[str, int]] = []
        self.opens = 0
        self.focus: str | None = None
        self.several: list[Mention] = []
        self.gathered = 0
        self.convened: list[Mention] = []  # the sides of the meeting told last, where they were more than two or a body
        self.led: Counter[str] = Counter()
        self.thing: Mention | None = None
        self.speaking: Sequence[Mention] = ()
        self.said_from = -1
        self.spoke: str | None = None
        self.voice: Mention | None = None
        self.drops = self.latin_foreign = False
        self.impersonal: tuple[str, ...] = ()  # how verbs end whose words are of those where they are said
        self.abroad: dict[str, str] = {}
        self.named_before = 0  # how many of `recent` the sentences before this one named
        self.took_part: set[str] = set()  # names of those whom the story told to have done something
        self.dealt: tuple[str, ...] = ()  # the two whom the sentence before told of, where it told of no others
        self.givers: dict[str, Mention] = {}  # who gave something to each party last
        self.channels: dict[str, list[str]] = {}  # whose each kind of channel is that the story told of
        self.addressed = ""  # the language always tells to whom words are said: to anybody, or to whom one has not met
        self.faced: set[frozenset[str]] = set()  # the two whom the story told to have dealt with each other
        self.asked = False  # somebody who is not named asks: what is answered is said to no party
        self._ministries: dict[str, str] = {}

    def begin(self, names: Iterable[Sequence[Entry]]) -> None:
        """Counts the states that the whole story names, so that ambiguous names can be settled."""
        for entries in names:
            keys = {entry.key for entry in entries if entry.kind in ("state", "adjective")}
            if len(keys) == 1:
                key = keys.pop()
                if key in self.knowledge.states:  # "Nordic" is of several
                    self.states[key] += 1
            for entry in entries:
                if entry.kind == "person":
                    person = self.knowledge.people.get(entry.key)
                    if person is not None and person.state:
                        self.states[person.state] += 1
                elif self.home and entry.kind == "city" and self._state_of(entry) == self.home:
                    self._at_home += 1
        self._opening = max(self.states.values(), default=1)

    def own(self, office: str | None = None, *, alone: bool = False) -> str | None:
        """The state of those who write in the language, which they need not name: "the government", "the minister".

        None where the language is of no one state, or where the story is rather about others.

        Args:
            office: an office; None for its government and ministries.
            alone: no name stands beside the office.
        """
        held = self.knowledge.offices.get(office) if office else None
        if not self.home or (office and (held is None or held.kind not in _OWN or self.home in held.lacked_by)):
            return None
        named = self.states[self.home] + self._at_home
        if alone and not self.members and not self.recent_states:
            named = self._at_home = max(self._at_home, self._opening)  # who opens a story is the reader's own
        return self.home if named and named * 3 >= max(self.states.values(), default=0) else None

    def ministry(self, name: str, state: str | None) -> str | None:
        """The state that a ministry is of: the one told, else its own who write the language, else the one told last.

        Args:
            name: the ministry's English name.
            state: the state told with it, if any.
        """
        if state is not None:
            self._ministries[name] = state
            return state
        state = self._ministries.get(name) or self.own(alone=True)
        if state is None:
            minister = self.knowledge.ministers.get(name)
            of_it = (m for m in self.members.values() if m.state and (m.org == name or minister in m.offices))
            last = max(of_it, key=lambda member: member.seen, default=None)
            state = last.state if last is not None else None
        return state

    def name(self, entries: Sequence[Entry]) -> Entry | None:
        """The likeliest meaning of an ambiguous name: who or what the story already speaks of.

        Entries come sorted by kind; a short form that fits no state of the story is no name.
        """
        kinds = {entry.kind for entry in entries}
        if kinds == {"short"}:
            best = max(entries, key=lambda e: self.states[e.key])
            sure = [entry for entry in entries if entry.feature != SHY]
            return best if self.states[best.key] else sure[0] if len(sure) == 1 else None
        people = [entry for entry in entries if entry.kind in ("person", "surname")]
        if people and len(people) == len(entries):
            return self._person(people)
        met = next((entry for entry in people if entry.key in self.members), None)
        if met is not None:
            return met  # Austin the minister, in a story of his, not the city
        own = [entry for entry in entries if entry.kind in ("state", "adjective", "people", "city")]
        if own:
            return max(own, key=lambda e: (e.kind != "city") * 0.5 + self.states[self._state_of(e)])
        return entries[0]

    def _state_of(self, entry: Entry) -> str:
        if entry.kind == "city":
            place = self.knowledge.places.get(entry.key)
            return place.state if place is not None and place.state else ""
        return entry.key

    def _person(self, entries: Sequence[Entry]) -> Entry:
        for entry in entries:
            if entry.key in self.members:
                return entry
        return max(entries, key=lambda e: self._fits(self.knowledge.people.get(e.key)))

    def _fits(self, person: Person | None) -> float:
        """How likely a person on file is the one meant: state in the story, in office on its day."""
        if person is None:
            return 0.0
        held = any(term.covers(self.date) for term in person.terms) if self.date else person.terms
        return (2.0 if person.state in self.states else 0.0) + (1.0 if held else 0.0)

    def linked(self, office: str) -> str:
        """The symbol of an office: `O`, or one of those named with a place (`ambassador to China`, `professor at`)."""
        found = self.knowledge.offices.get(office)
        if found is None or found.kind not in (
            "diplomat",
            "expert",
            "aide",
            "party",
            "organisation",
            "military",
            "local",
            "spokesperson",
        ):
            return sym.OFFICE
        return sym.DIPLOMAT if found.kind == "diplomat" else sym.POST

    def leads(self, word: str) -> bool:
        """The word is a surname that stands in front, as far as people on file go."""
        people = self.knowledge.people
        return any(self.knowledge.states[people[one].state].surname_first for one in self.knowledge.surnamed(word))

    def call(self, text: str, member: str) -> None:
        """Remembers that a short name means a member from here on."""
        self._called[fold(text)] = member

    def short_names(self) -> dict[str, str]:
        """The short names that mean somebody so far, folded, and whom."""
        return self._called

    def called(self, text: str) -> str | None:
        """The member that a short name means; None where nobody of that name has come up."""
        return self._called.get(fold(text))

    def goes_by(self, text: str, offices: Sequence[str]) -> str | None:
        """The member that a short name means, who holds one of the offices beside it where any is told."""
        name = self.called(text)
        member = self.members.get(name or "")
        if member is None or (offices and not any(self.kin(office) & member.offices for office in offices)):
            return None
        return name

    def elsewhere(self, name: str | None, state: str | None) -> bool:
        """The member of that name is of another state than the one told beside the name: a namesake."""
        member = self.members.get(name or "")
        return member is not None and None not in (member.state, state) and member.state != state

    def meet(self, member: Member) -> Member:
        """Takes a mention of a person in: a new member, or more of one met before."""
        self._clock += 1
        known = self.members.get(member.name)
        if known is None:
            self.members[member.name] = known = member
        else:
            known.state = known.state or member.state
            known.office = known.office or member.office
            known.org = known.org or member.org
            known.offices |= member.offices
            known.acts = known.acts or member.acts
        known.seen = self._clock
        if self.recent and self.recent[-1] == known.name:
            return known
        self.recent.append(known.name)
        return known

    def hear(self, speaker: Sequence[Mention], said_from: int) -> None:
        """Takes in whose words a sentence is, from an offset on; nobody's where that is negative."""
        self.speaking, self.said_from = speaker, said_from
        self.voice = speaker[0] if speaker else self.voice
        if speaker and speaker[0].type == "person":
            self.spoke = speaker[0].name

    def we(self, mention: Mention) -> Sequence[Mention]:
        """Whom "I" and "we" mean: who speaks, where the word is the speaker's."""
        return self.speaking if 0 <= self.said_from <= mention.start else ()

    def state(self, code: str, at: int) -> None:
        """Takes a mention of a state in, at its place in the text."""
        if code in self.knowledge.states and (not self.recent_states or self.recent_states[-1][0] != code):
            self.recent_states.append((code, at))

    def last(self, *, gender: str | None = None, acts: bool | None = None) -> Member | None:
        """The person meant by a pronoun: whom the sentence before was about, else whoever was mentioned last."""
        for name in (*((self.focus,) if self.focus else ()), *reversed(self.recent)):
            member = self.members[name]
            if gender and member.gender and member.gender != gender:
                continue
            if acts is not None and member.acts != acts:
                continue
            return member
        return None

    def holder(self, office: str, state: str | None, other: str | None = None, *, body: bool = False) -> Member | None:
        """The member of the story who holds an office, of a state where one is given; the latest mentioned.

        Args:
            office: office id.
            state: whose office it is, where it is told.
            other: a state whose office it is not.
            body: it is an office of some body, of a state or not.
        """
        wanted = self.kin(office)
        known = self.knowledge.offices.get(office)
        if state is not None and known is not None and known.leads and not body:
            wanted |= self.knowledge.leading
        fitting = [
            member
            for member in self.members.values()
            if member.offices & wanted
            and (state is None or member.state == state)
            and (other is None or member.state != other)
        ]
        if len(fitting) > 1:
            fitting = [member for member in fitting if not self._left(member, wanted)] or fitting
        if state is None and len(fitting) > 1:
            # "The minister also met X": rather whom the story is about than whom he met last; but a Secretary of State
            # is not "the foreign minister" where another is called just that.
            return max(fitting, key=lambda member: (office in member.offices, self.led[member.name], member.seen))
        return max(fitting, key=lambda member: member.seen, default=None)

    def _left(self, member: Member, offices: Collection[str]) -> bool:
        """Somebody on file held such an office, but not on the story's day: "the then president, Hu Jintao"."""
        person = self.knowledge.people.get(member.name) if member.known and self.date is not None else None
        terms = [term for term in person.terms if term.office in offices] if person is not None else []
        return bool(terms) and not any(term.covers(self.date) for term in terms if self.date is not None)

    def holds(self, name: str, office: str | None) -> bool:
        """The member of that name holds an office, given in English as the story or the file has it."""
        member = self.members.get(name)
        if member is None or office is None:
            return False
        known = self.knowledge.offices
        return office == member.office or any(
            known[held].english(member.state) == office for held in member.offices if held in known
        )

    def kin(self, office: str) -> set[str]:
        """The office and those that the same words may mean."""
        found = self.knowledge.offices.get(office)
        return {
            office,
            *self.knowledge.narrower.get(office, ()),
            *((found.broader,) if found and found.broader else ()),
        }

    def leading(
        self, gender: str, first: Member | None, *, done_to: bool, doer: str | None = None, says: bool = False
    ) -> Member | None:
        """Whom "he" means: who the sentence began with, else the sentence before.

        Args:
            gender: `m` or `f`.
            first: who was named first in the sentence.
            done_to: the pronoun stands right behind a verb: "met him" is somebody else than who met him.
            doer: the name that stands right before that verb, if any.
            says: it closes words: who spoke before, not who is named in them.
        """
        spoke = self.members.get(self.spoke or "") if says else None
        if spoke is not None and spoke.gender in (None, gender):
            return spoke
        if done_to and first is not None:
            others = (self.members[name] for name in reversed(self.recent) if name not in (first.name, doer))
            first = next((m for m in others if m.gender in (None, gender)), first)
        if first is not None and (first.gender is None or first.gender == gender):
            return first
        return self.last(gender=gender)

    def held(self, person: Person, offices: Iterable[str]) -> list[Term]:
        """The terms of a person in any of the offices, or in one that the same words may mean."""
        wanted = {kin for office in offices for kin in self.kin(office)}
        return [term for term in person.terms if term.office in wanted]

    def surnamed(self, forms: Iterable[str], offices: Sequence[str], whose: str) -> str | None:
        """The person on file who goes by a surname and holds an office of a state or organisation, or else held it."""
        best: tuple[bool, str] | None = None
        for name in (name for form in forms for name in self.knowledge.surnamed(form)):
            terms = [t for t in self.held(self.knowledge.people[name], offices) if t.of == whose]
            now = any(self.date is None or term.covers(self.date) for term in terms)
            if terms and (best is None or now > best[0]):
                best = now, name
        return best[1] if best is not None else None

    def _named(self, code: str) -> int:
        return -self.states[code]

    def two(self, besides: Sequence[str] = (), before: int | None = None) -> list[Mention]:
        """Whom "the two sides" means: the two parties named last, unless the story is plainly about two others.

        Args:
            besides: parties that are not meant.
            before: where the words stand; what the same sentence names behind them is only spoken of.
        """
        recent: list[str] = []
        beside = 0
        for code, at in reversed(self.recent_states):
            if before is not None and at >= self.opens and at > before:
                continue
            if code not in recent and code not in besides:
                recent.append(code)
                beside += before is not None and at >= self.opens
            if len(recent) == 2:
                break
        main = sorted((c for c, count in self.states.items() if count and c not in besides), key=self._named)[:2]
        known = beside == 0 or (beside == 1 and recent[0] in self.dealt)
        if known and len(self.dealt) == 2 and all(c in self.states and c not in besides for c in self.dealt):
            return [Mention(0, 0, "state", state=code) for code in sorted(self.dealt, key=lambda c: -self.states[c])]
        if len(recent) < 2:
            recent = main
        if len(recent) < 2:
            return []
        leading = next((code for code in main if code != recent[0]), recent[1])
        if beside == 1 and self.states[leading] > 2 * self.states[recent[1]]:
            recent[1] = leading  # the other named beside it, with the one the story is about
        least = min(self.states[code] for code in recent)
        if beside < 2 and len(main) == 2 and set(main) != set(recent) and self.states[main[1]] > 3 * least:
            recent = main
        return [Mention(0, 0, "state", state=code) for code in sorted(recent, key=lambda c: -self.states[c])]
