"""From chunks to mentions: who a name group means, and which stand together."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from dragoman.coding.names import symbols as sym
from dragoman.coding.names.beside import own_letters
from dragoman.coding.names.calling import by_first_name, called, learn, owns
from dragoman.coding.names.cases import NOMINATIVE, agreed
from dragoman.coding.names.cast import Cast, Member
from dragoman.coding.names.counterparts import like
from dragoman.coding.names.fullnames import on_file
from dragoman.coding.names.grammar import Chunk, linked, lone, offices_held
from dragoman.coding.names.mention import Mention
from dragoman.coding.names.pairs import of_the_two, uncounted
from dragoman.coding.names.places import place
from dragoman.coding.names.posts import body_told, code_of, in_english, meant, only_of, post, seat_of
from dragoman.coding.names.shapes import NameShapes
from dragoman.coding.names.symbols import Atom
from dragoman.coding.names.together import state_or_states, states_of
from dragoman.coding.sentences.clitics import CLITIC, LATTER, whom
from dragoman.coding.sentences.pronouns import same_breath
from dragoman.lexicon import fold
from dragoman.lexicon.declension import Declension

_GENDER: Final = {"he": "m", "she": "f"}
_BEFORE_OBJECT: Final = frozenset((sym.ACT,))
_BEFORE_OBLIQUE: Final = _BEFORE_OBJECT | {"o", "m"}
_SILENT: Final = frozenset(("expert", "honorific", "former"))
_OF_OTHERS: Final = frozenset(("org", "office"))
_BESIDE: Final = 3
"""Letters at most from a verb or marker to a pronoun that it governs: no date stands between."""


class Namer:
    """Makes mentions of a language's name groups.

    Args:
        cast: the story's people and states.
        shapes: how names look in the language.
        genitive: endings of possessors.
        addressed: how titles of whoever is spoken to end (`总统先生`).
        pairs: plural titles that alone mean the two of a story.
    """

    def __init__(
        self,
        cast: Cast,
        shapes: NameShapes,
        genitive: Sequence[str],
        bends: Declension,
        addressed: Sequence[str] = (),
        pairs: Mapping[str, str] | None = None,
    ) -> None:
        self.cast = cast
        self.shapes = shapes
        self.bends = bends
        self._pairs = pairs or {}
        self._cased = bool(bends)
        self._endings = tuple(ending for ending in genitive if not ending.isalpha())
        self._first: Member | None = None
        self._text = ""
        self._addressed = tuple(addressed)
        self._last = Mention(0, 0, "name")
        self._done_to = self._joined = False  # the name group stands right behind a verb, or "with"; behind "and"
        self._says = False  # ... or a verb of speech
        self._beside = False  # ... or "with": "In talks with Xi he said" speaks of somebody else
        self._again = False  # who was named first in the sentence is only meant by a pronoun
        self._home: str | None = None  # whose offices a list goes on with: 法国总统马克龙、总理贝鲁
        self._indefinite = frozenset[int]()
        self._letters = tuple(ending for ending in genitive if ending.isalpha())

    def mention(self, chunk: Chunk, text: str, before: Chunk | None, after: Chunk | None) -> Mention | None:
        """The mention behind a name group; None where it turns out to be none."""
        opens = chunk.start == 0 or not text[chunk.start - 1].isalnum()
        if chunk.kind not in _MAKERS or lone(chunk, before, after, opens=opens):
            return None
        self._text = text
        listed = before is not None and before.kind == sym.AND and not before.atoms and self._last.end == before.start
        self._home = self._last.state if listed else None
        right_before = before.kind if before is not None and chunk.start - before.end < _BESIDE else ""
        self._joined = before is not None and before.kind == sym.AND
        self._beside = before is not None and bool(before.atoms) and "with" in before.atoms[0].classes
        self._done_to = self._beside or right_before in (_BEFORE_OBLIQUE if self._cased else _BEFORE_OBJECT)
        self._says = before is not None and (
            before.kind == sym.SPEECH or (before.kind == "," and after is not None and after.kind == sym.SPEECH)
        )
        found = _MAKERS[chunk.kind](self, chunk)
        if found is None:
            return None
        self._last = found
        if self._cased:
            found.cases = agreed(chunk.atoms)
        last = chunk.atoms[-1]
        found.possessive = last.possessive or bool(self._endings and text.startswith(self._endings, last.end))
        found.possessive = found.possessive or owns(self.cast, found, last, self._letters)
        if chunk.kind == "apposed" or (self._letters and chunk.kind in _OF_OTHERS and linked(chunk)):
            found.possessive = False  # "die Delegation des Bundestags"
        if self._again and found.possessive and found.type == "person":
            self._first = self.cast.members.get(found.name or "")  # "he said it was X's first visit after he ..."
        if found.state and found.type in ("state", "person", "office"):
            self.cast.state(found.state, found.start)
        return found

    def _person(self, chunk: Chunk) -> Mention | None:
        atoms = chunk.atoms
        named = next((a for a in atoms if a.symbol in (sym.PERSON, sym.SURNAME)), None) or next(
            a for a in atoms if a.symbol == sym.NAME
        )
        rest = [a for a in atoms if a is not named]
        member = self._member(named, rest)
        if member is None:
            return None
        member = self.cast.meet(member)
        self._first = self._first or (None if self._beside else member)
        return member.mention(chunk.start, chunk.end)

    def _member(self, named: Atom, rest: Sequence[Atom]) -> Member | None:
        knowledge = self.cast.knowledge
        offices = like(self.cast, offices_held(rest), self._first, named.key)
        offices, state, org = post(rest, offices, knowledge)
        name = named.key
        if named.symbol == sym.NAME:
            state = state or (self._home if offices and not org else None)
            written = named.name
            met = self.called(written)
            found = (
                (None if self.cast.elsewhere(met, state) else met)
                or by_first_name(self.cast, written, offices)
                or self._on_file(written, offices, state or org)
                or met
                or self._filed(named, offices, state, org)
            )
            if found is None:
                return self._stranger(named, offices, state, org, [a for a in rest if a.symbol in sym.TITLES])
            name = found
        elif name not in self.cast.members:
            name = self.cast.goes_by(self._text[named.start : named.end], offices) or name
        if name in self.cast.members:
            member = self.cast.members[name]
            return Member(
                name,
                state or member.state,
                in_english(offices, member.state, knowledge),
                set(offices),
                org,
                known=member.known,
                acts=member.acts,
            )
        person = knowledge.people.get(name)
        if person is None:
            return None
        holder_of = state or org
        if offices and not any(term.of == holder_of for term in self.cast.held(person, offices)):
            name = self._on_file(self._text[named.start : named.end], offices, holder_of) or name
            person = knowledge.people[name]
        terms = [term for term in person.terms if self.cast.date is None or term.covers(self.cast.date)]
        held = [term.office for term in terms]
        own = [term for term in terms if not offices or term.office in offices] or terms
        at_home = not offices and any(term.of == person.state for term in own)
        told = body_told(offices, org, own, knowledge)
        body = (
            knowledge.organisations.get(told or (own[-1].of if own else org or ""))
            if not state and not at_home
            else None
        )
        if body is not None and body.kind not in ("party", "company", "media") and body.state is None:
            org, home = body.id, None
        else:
            home = person.state
        member = Member(
            name,
            home,
            in_english(meant(offices, held, org, knowledge), person.state, knowledge),
            set(offices) | set(held),
            org,
            known=True,
            gender=person.gender,
        )
        if state and person.state and state != person.state and not held and offices:
            member.state = state
        for form in (person.surname, *person.short, *person.alone):
            self.cast.call(form, name)
        learn(self.cast, self.shapes, str(named.key), name, person.state)
        return member

    def _on_file(self, written: str, offices: Sequence[str], whose: str | None) -> str | None:
        """The person on file who goes by a surname and holds, or held, the office named beside it."""
        forms = (written, fold(written), *(self.bends.bases(written) if self._cased else ()))
        return self.cast.surnamed(dict.fromkeys(forms), offices, whose) if whose and offices else None

    def _stranger(
        self, named: Atom, offices: list[str], state: str | None, org: str | None, titles: Sequence[Atom]
    ) -> Member | None:
        """Somebody on no file: taken for a person where an office stands beside the name."""
        if not offices or self.shapes.body(named.name):
            return None
        if state is None and org is None:
            state = self._own(offices, alone=self._first is None) or only_of(offices, self.cast.knowledge)
        written = named.name
        for ending in (*self._endings, *self._letters):
            if written.endswith(ending) and len(written) > len(ending) + 2 and named.possessive:
                written = written[: -len(ending)]
                break
        if self._cased:
            cases = agreed(titles)
            if not {NOMINATIVE, "acc"} <= cases:  # one person's title, so that "главы" is no plural here
                written = self.bends.nominative(written, cases - {NOMINATIVE})
        if written.isupper() and "." not in written:
            if " " not in written:
                return None  # an acronym
            written = written.title()
        name = own_letters(written, self._text, named.end, self.shapes.brackets) or self.shapes.latin(
            written, self.cast.knowledge.states.get(state or "")
        )
        kinds = {self.cast.knowledge.offices[o].kind for o in offices if o in self.cast.knowledge.offices}
        if kinds == {"honorific"}:
            return None
        self.cast.call(written, name)
        learn(self.cast, self.shapes, written, name, state)
        return Member(
            name,
            state,
            in_english(offices, state, self.cast.knowledge),
            set(offices),
            org,
            acts=not kinds <= _SILENT and not (kinds == {"organisation"} and org is None and state is None),
        )

    def _filed(self, named: Atom, offices: Sequence[str], state: str | None, org: str | None) -> str | None:
        """The person on file whom a name in full means that is spelt otherwise there."""
        if not offices and not named.key:
            return None
        written = named.name
        found = on_file(self.cast, self.bends, written, offices, state or org)
        if found is not None:
            self.cast.call(written, found)
            return found
        return named.key if not offices and "." not in written and named.key else None

    def called(self, written: str) -> str | None:
        """The member of the story that goes by a short name, a genitive or not, with initials or without."""
        endings = (*self._endings, *self._letters)
        return called(self.cast, written, self.bends if self._cased else None, endings, self.shapes)

    def _holder(self, chunk: Chunk) -> Mention | None:
        offices = like(self.cast, [a.key for a in chunk.atoms if a.symbol in sym.TITLES], self._first)
        kinds = {self.cast.knowledge.offices[o].kind for o in offices if o in self.cast.knowledge.offices}
        offices, state, org = post(chunk.atoms, offices, self.cast.knowledge)
        both = of_the_two(self._text[chunk.start : chunk.end], self._pairs, self.cast)
        if both is not None and state is None and org is None:
            return Mention(chunk.start, chunk.end, "both", key=both, known=True)
        anybody = chunk.start - 1 in self._indefinite or bool(states_of(org, self.cast.knowledge))
        speaker = self._first or self.cast.members.get(self.cast.focus or "")
        other = speaker.state if speaker and self._text.endswith(self._addressed, chunk.start, chunk.end) else None
        own = self._own(offices, alone=not anybody) if state is None and org is None else None
        wanted = (own, state) if own is not None else (state,)
        body = org is not None
        holders = (self.cast.holder(o, party, other, body=body) for party in wanted for o in offices if not anybody)
        holder = next((held for held in holders if held is not None and (not org or state or held.org == org)), None)
        if holder is not None:
            return self.cast.meet(holder).mention(chunk.start, chunk.end)
        if kinds <= {"honorific"}:
            return None
        if own is not None and not anybody:
            state = own
        told = in_english(offices, state, self.cast.knowledge)
        found = Mention(chunk.start, chunk.end, "office", state=state, org=org, office=told)
        found.acts = not kinds <= _SILENT
        return found

    def _bare(self, chunk: Chunk) -> Mention | None:
        atom = chunk.atoms[0]
        if self.called(atom.name) or self._filed(atom, (), None, None):
            return self._person(chunk)
        return Mention(chunk.start, chunk.end, "name", name=atom.name)

    def _own(self, offices: Sequence[str], *, alone: bool = False) -> str | None:
        """The state of those who write the language, where an office without a state is its own."""
        return next((state for office in offices if (state := self.cast.own(office, alone=alone)) is not None), None)

    def _pair(self, chunk: Chunk) -> Mention | None:
        codes = [
            code for atom in chunk.atoms if atom.symbol in "SACsB" and (code := code_of(atom, self.cast.knowledge))
        ]
        if len(set(codes)) < 2:
            return self._org(chunk) if chunk.atoms[0].symbol == sym.ORG else self._state(chunk)
        for code in codes:
            self.cast.state(code, chunk.start)
        self.cast.pairs[tuple(sorted(codes))] += 1
        return Mention(chunk.start, chunk.end, "pair", states=tuple(dict.fromkeys(codes)))

    def _state(self, chunk: Chunk) -> Mention | None:
        atom = next(a for a in chunk.atoms if a.symbol in "SACsB")
        told = seat_of if atom.symbol == sym.CITY else code_of
        code = told(atom, self.cast.knowledge)
        if code is None or (atom.symbol == "s" and code not in self.cast.knowledge.states):
            return None  # what is short for a body is so only beside another: 中欧
        adjective = atom.symbol == sym.ADJECTIVE
        return state_or_states(chunk, code, self.cast.knowledge, adjective=adjective)

    def _government(self, chunk: Chunk) -> Mention | None:
        atom = next((a for a in chunk.atoms if a.symbol in (sym.STATE, sym.ADJECTIVE, sym.CITY)), None)
        state = (
            (None if chunk.atoms[0].key else self.cast.own(alone=True))
            if atom is None
            else seat_of(atom, self.cast.knowledge)
            if atom.symbol == sym.CITY
            else atom.key
        )
        return state_or_states(chunk, state, self.cast.knowledge) if state else None

    def _org(self, chunk: Chunk) -> Mention | None:
        atom = next((a for a in chunk.atoms if a.symbol == sym.MINISTRY), None)
        whole = next((a for a in chunk.atoms if a.symbol == sym.ORG), None)
        state = next((c for a in chunk.atoms if a.symbol in "SACs" and (c := seat_of(a, self.cast.knowledge))), None)
        body = self.cast.knowledge.organisations.get(whole.key) if whole is not None else None
        if body is not None and body.state:
            state = body.state
        if atom is None:
            assert whole is not None, "a body has a word or a name"
            key = "body" if body is not None and body.state and body.kind == "institution" else ""
            return Mention(chunk.start, chunk.end, "org", name=whole.key, state=state, key=key)
        if whole is not None and state is None:  # "the EU delegation"
            return Mention(chunk.start, chunk.end, "org", name=atom.key, org=whole.key, key="ministry")
        told, state = state is not None, self.cast.ministry(atom.key, state)
        return Mention(chunk.start, chunk.end, "org", name=atom.key, state=state, key="ministry", known=told)

    def begin(self, start: int, indefinite: frozenset[int]) -> None:
        """A new sentence: nobody has been named in it.

        Args:
            start: where it begins.
            indefinite: where words like "a" end: what follows is nobody in particular.
        """
        self._first, self._again = None, False
        self.cast.opens, self.cast.named_before = start, len(self.cast.recent)
        self._indefinite = indefinite

    def offices(self, chunk: Chunk) -> list[Chunk | Mention]:
        """One office of several states: a mention for each, joined by "and"."""
        title = [atom for atom in chunk.atoms if atom.symbol in sym.TITLES]
        link = [atom for atom in chunk.atoms if atom.symbol == "f"][:1]
        met = any(a.symbol == sym.AND and "with" in a.classes for a in chunk.atoms)
        out: list[Chunk | Mention] = []
        for atom in chunk.atoms:
            if atom.symbol not in (sym.STATE, sym.ADJECTIVE, sym.CITY, sym.ORG, "s"):
                continue
            if atom.symbol == sym.CITY and (met or seat_of(atom, self.cast.knowledge) is None):
                if (spot := place(Chunk("place", [atom], atom.start, atom.end), self.cast.knowledge)) is not None:
                    out.append(spot)  # where they meet, no seat of a government
                    out.extend(Chunk(a.symbol, [a], a.start, a.end) for a in chunk.atoms if a.symbol == sym.AND)
                continue
            found = self._holder(Chunk("office", [*link, atom, *title], chunk.start, chunk.end))
            if found is None:
                continue
            if self._cased:
                found.cases = agreed(title)
            if found.state:
                self.cast.state(found.state, found.start)
            if out and isinstance(out[-1], Mention):
                out.append(Chunk(sym.AND, [], chunk.start, chunk.start))
            out.append(found)
        return out

    def _pronoun(self, chunk: Chunk) -> Mention | None:
        key, member = chunk.atoms[0].key, None
        if key in (CLITIC, LATTER):
            member = whom(self.cast, chunk.atoms[0], self._text, self._first, self._last, joined=self._joined)
        if key in _GENDER:
            doer = self._last.name if self._done_to and same_breath(self._text, self._last.end, chunk.start) else None
            member = self.cast.leading(_GENDER[key], self._first, done_to=self._done_to, doer=doer, says=self._says)
        if member is None:
            return Mention(chunk.start, chunk.end, "pronoun", key=key)
        self._again = self._first is None and not self._beside
        self._first = self._first or (None if self._beside else member)
        found = member.mention(chunk.start, chunk.end)
        found.key = key
        return found


_MAKERS: Final[dict[str, Callable[[Namer, Chunk], Mention | None]]] = {
    **dict.fromkeys(("apposed", "named", "linked", "titled", "person"), Namer._person),
    "office": Namer._holder,
    "pair": Namer._pair,
    "side": Namer._state,
    "org": Namer._org,
    "government": Namer._government,
    "place": lambda namer, chunk: place(chunk, namer.cast.knowledge),
    "state": Namer._state,
    "both": lambda _, chunk: Mention(
        chunk.start, chunk.end, "both", key=chunk.atoms[0].key, known=uncounted(chunk.atoms[0].entries)
    ),
    "pronoun": Namer._pronoun,
    "name": Namer._bare,
}
