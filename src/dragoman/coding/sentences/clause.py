"""Where the slots of an act look: subject, object, what a marker marks, in any word order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from dragoman.coding.names import symbols as sym
from dragoman.coding.names.cases import inverted, nominative
from dragoman.coding.names.grammar import Chunk
from dragoman.coding.names.mention import Group
from dragoman.coding.sentences import relative
from dragoman.coding.sentences.addresses import address
from dragoman.coding.sentences.cuts import behind_if, clause_numbers, split
from dragoman.coding.sentences.infinitives import Infinitives

Item = Chunk | Group
_STOPS: Final = frozenset((";", ":", sym.THAT))
_OPENERS: Final = frozenset(("", ",", ";", ":", "-", sym.SPEECH, sym.THAT, sym.CONJUNCTION, sym.ACT, "o", sym.AND))
_ADJOINING: Final = frozenset((sym.ACT, sym.LINK, sym.STATUS, sym.SPEECH))
_SUBJECTS: Final = frozenset(("person", "office", "state", "org", "both", "pronoun", "city", "venue"))
_SAID: Final = frozenset((sym.SPEECH, sym.THAT))
_VERBS: Final = frozenset((sym.ACT, sym.SPEECH))
_OPENING: Final = frozenset(("and", "after", "before", "since"))


class Clauses:
    """A sentence's items, and in which clause each stands.

    Attributes:
        items: name groups, acts, markers, punctuation, in order.
        number: the clause of each item.
        status: where the status words stand.
        verb_second: the subject may follow the verb where something else stands first.
        before: prepositional phrases stand before the verb.
        own: where words such as "his" end.
        mine: where those end that mean whoever speaks: "my".
        inverts: who speaks may stand behind the verb.
        pivots: acts whose addressee does what the next verb tells (`urged X to withdraw`).
        behind: what belongs to a noun stands behind it (`relations franco-allemandes`).
        continued: the sentence only goes on with the one before, from which it was cut at a semicolon.
        noun_object: what is done to somebody stands bare behind the noun as well (`cuộc gặp Tổng thống Nga`).
        infinitives: the infinitives of the text, where the language always puts a word before them.
    """

    def __init__(
        self,
        items: Sequence[Item],
        verb_second: bool,
        before: bool,
        continued: bool = False,
        own: frozenset[int] = frozenset(),
        pivots: frozenset[str] = frozenset(),
        infinitives: Infinitives | None = None,
        behind: bool = False,
        noun_object: bool = False,
    ) -> None:
        self.items = items
        self.verb_second = verb_second
        self.before, self.continued = before, continued
        self.own = own
        self.pivots = pivots
        self.infinitives = infinitives
        self.behind = behind
        self.noun_object = noun_object
        self.mine, self.inverts = frozenset[int](), not before
        self._subjects: dict[tuple[int, bool], int | None] = {}
        self._cases: dict[str, list[int]] = {}
        # Two more at the end: what stands just beyond either end of the sentence is nothing, asked without a check.
        self._kinds: list[str] = [*[item.kind for item in items], "", ""]
        self._groups: list[Group | None] = [*[item if isinstance(item, Group) else None for item in items], None, None]
        for index, group in enumerate(self._groups):
            if group is not None:
                for marker in group.case:
                    self._cases.setdefault(marker, []).append(index)
        self.status = self.having(sym.STATUS)
        self._bare: list[bool | None] = [None] * len(self._kinds)
        self.number = clause_numbers(items, self._kinds, self._groups, before=before, verb_second=verb_second)

    def group(self, index: int) -> Group | None:
        """The item, where it is a name group."""
        return self._groups[index] if -2 <= index < len(self._groups) else None

    def kind(self, index: int) -> str:
        """The kind of a chunk; `group` for a name group, an empty string beyond the sentence."""
        return self._kinds[index] if -2 <= index < len(self._kinds) else ""

    def having(self, kind: str) -> Sequence[int]:
        """The items that are chunks of a kind, in order."""
        return [index for index, other in enumerate(self._kinds) if other == kind] if kind in self._kinds else ()

    def kinds(self) -> Iterator[tuple[Item, str]]:
        """The items with their kinds."""
        return zip(self.items, self._kinds, strict=False)

    def joined(self, at: int) -> bool:
        """The verb is joined by "and" to one before it, with which it shares what is told of both."""
        return self.coordinate(at) is not None

    def infinitive(self, at: int) -> bool:
        """The verb is an infinitive, as far as the language tells."""
        return self.infinitives is not None and self.infinitives.opened(self.items[at].start)

    def subject(self, at: int, *, noun: bool = False) -> int | None:
        """The item that is the subject of the verb, or of the verb that governs the noun, at an index."""
        key = (at, noun)
        if key not in self._subjects:
            self._subjects[key] = self._subject(at, noun=noun)
        return self._subjects[key]

    def _subject(self, at: int, *, noun: bool) -> int | None:
        own = self.number[at]
        found = self._left(at, own)
        head = relative.headed(self, at, found) if self.before else None
        whose = self._groups[head] if head is not None else None
        joined = self.coordinate(at)
        if joined is not None and (whose is None or not whose.case or self._kinds[at - 1] != sym.AND):
            return self.subject(joined)
        if head is not None:
            return head
        if found is not None:
            return at + 1 if not noun and self._swapped(found, at + 1) and not self.of_next(at) else found
        if self.continued and own == 0:
            return None
        if (taken_up := relative.related(self, at)) is not None:
            return taken_up
        if self.verb_second and not noun:
            inverted = relative.resumed(self, at)
            does = self._kinds[at - 1 : at + 1] == [sym.WHO, sym.ACT]  # "en resolution som fördömer Israel"
            free = inverted is None and self._kinds[at - 1] != sym.AND and not does
            inverted = self._right(at, own) if free else inverted
            if inverted is not None:
                return inverted
        if noun and self.verb_second and (inverted := self._behind_verb(at, own)) is not None:
            return inverted
        if noun:
            following = self._inverted(at, own) if self.verb_second else None
            if following is None and not self._told_about(at):
                following = self._next(own)
            if following is not None and self._kinds[following + 1] != ",":
                return following
        found = self._earlier(own)
        return self._next(own) if found is None and not noun and relative.fronted(self, own) else found

    def _told_about(self, at: int) -> bool:
        """The noun is only what somebody speaks about: "On the visit to Japan, the spokesman said"."""
        item = self.items[at - 1] if at else None
        return isinstance(item, Chunk) and bool(item.atoms) and item.atoms[0].classes == {"on"}

    def _next(self, own: int) -> int | None:
        """The subject of the next clause that is more than a time between commas."""
        for clause in (own + 1, own + 2):
            found = self._first(clause, bare=True)
            if found is not None or any(
                number == clause and kind != "," for number, kind in zip(self.number, self._kinds, strict=False)
            ):
                return found
        return None

    def _earlier(self, own: int) -> int | None:
        """The subject of a clause before, for one that has none of its own."""
        if self.opened(own):
            return None
        for clause in range(own - 1, max(own - 4, -1), -1):
            found = self._first(clause, bare=True)
            if found is not None and not self._relative_clause(clause, found):
                return found
            if self.opened(clause):
                return None
        return None

    def governor(self, at: int) -> int | None:
        """The subject of an infinitive that another verb governs."""
        return self.subject(at)

    def told_behind(self, at: int) -> Sequence[int]:  # noqa: ARG002
        """Where status words stand that belong to the verb before them."""
        return ()

    def coordinate(self, at: int) -> int | None:
        """The verb that this one is joined to by "and", in the same clause."""
        index = at - 1
        while index >= 0 and self._kinds[index] in (sym.STATUS, sym.GAP) and index >= at - 2:
            index -= 1
        if self.before and self._groups[index] is not None and self._kinds[index - 1] in (sym.AND, "o"):
            index -= 2  # 赴京出席峰会并与习近平会晤
        if self._kinds[index] != sym.AND:
            return None
        if self.before and self._kinds[index - 1] == ",":
            # 他呼吁普京撤军，并敦促...: joined to what the clause before began with
            return next((i for i in range(index) if self.number[i] == self.number[index] - 1 and self.verb(i)), None)
        for before in range(index - 1, -1, -1):
            if self._kinds[before] == sym.SPEECH or self.verb(before):
                return relative.main_verb(self, before, index)
            if self._kinds[before] in _STOPS or split(self, before, at):
                return None
        return None

    def _left(self, at: int, clause: int) -> int | None:
        """The nearest bare name group before the verb, in its clause, that is no object of an earlier verb."""
        if (beside := relative.beside(self, at)) is not None:
            return beside
        index = at - 1
        passed: int | None = None
        while index >= 0 and self.number[index] == clause:
            if relative.set_aside(self, index):
                pass
            elif self.bare(index):
                if (named := relative.predicate(self, at)) is not None and named < index:
                    return named
                if not self._governed(index) or relative.controlled(self, index, at):
                    return index
                passed = index if passed is None else passed
            elif self._kinds[index] == sym.WHO and any(self.verb(i) for i in range(index + 1, at)):
                before = index - 2 if self._kinds[index - 1] == "," else index - 1
                if self.bare(before):
                    return before  # the relative clause has a verb of its own: this one is its antecedent's
                break
            elif self._kinds[index] in (sym.SPEECH, sym.WHO):
                return relative.oneself(self, index) if passed is None else passed
            index -= 1
        return passed

    def _governed(self, index: int) -> bool:
        """The group stands right behind a verb of doing: it is rather its object."""
        before = index - 1
        while before >= 0 and self._kinds[before] in (sym.GAP, sym.STATUS) and before >= index - 2:
            before -= 1
        return self.verb(before)

    def verb(self, index: int) -> bool:
        """The item is an act told by a verb."""
        item = self.items[index] if 0 <= index < len(self.items) else None
        return (
            isinstance(item, Chunk)
            and item.kind == sym.ACT
            and any(entry.kind == "act" and entry.feature != "noun" for entry in item.atoms[0].entries)
        )

    def _inverted(self, at: int, clause: int) -> int | None:
        """The subject right behind the verb, where the noun stands in front of it: "After a meeting with X said Y"."""
        for index in range(at + 1, len(self.items)):
            if self.number[index] != clause or self._kinds[index] in (sym.THAT, sym.WHO):
                return None
            if self._kinds[index] in (sym.SPEECH, sym.STATUS) or self.verb(index):
                return index + 1 if self._groups[index + 1] is not None and self.bare(index + 1) else None
        return None

    def _right(self, at: int, clause: int) -> int | None:
        for index in range(at + 1, min(at + 4, len(self.items))):
            if self.number[index] != clause or self._kinds[index] in (sym.ACT, sym.SPEECH, sym.THAT, sym.WHO):
                return None
            if self._groups[index] is not None and self.bare(index):
                return index
        return None

    def _behind_verb(self, at: int, clause: int) -> int | None:
        """The subject behind the verb of a clause that opens with the noun: "etter møtet med Tusk sa Støre"."""
        for index in range(at + 1, len(self.items)):
            if self.number[index] != clause or self._kinds[index] == sym.WHO:
                return None
            if self._kinds[index] == sym.SPEECH or self.verb(index):
                return index + 1 if self.bare(index + 1) else None
            if self._kinds[index] == sym.STATUS and self.bare(index + 1):
                return None  # "Under besøket skal Mustafa møte Støre": whom he is to meet visits nobody
            group = self._groups[index]
            if group is not None and self.bare(index) and nominative(group.members):
                return index  # "с Керри начал переговоры Путин"
        return None

    def _first(self, clause: int, *, bare: bool) -> int | None:
        """The first bare name group of a clause, where no verb stands before it."""
        for index, number in enumerate(self.number):
            if number > clause:
                return None
            if number == clause:
                if self._groups[index] is not None and (not bare or self.bare(index)):
                    return index
                if self._kinds[index] == sym.ACT and not self.verb_second:
                    return None
        return None

    def opened(self, clause: int) -> bool:
        """The clause is cut off from those before it: what is said, another sentence half."""
        index = next((i for i, number in enumerate(self.number) if number == clause), 0)
        return self._kinds[index] in _STOPS

    def _relative_clause(self, clause: int, found: int) -> bool:
        """A relative word opens the clause before the group found; behind it, the group is what it takes up."""
        first = [i for i, number in enumerate(self.number) if number == clause][:3]
        return any(self._kinds[i] == sym.WHO for i in first if i < found)

    def bare(self, index: int) -> bool:
        """A name group that may be a subject or object: no marker before it, no genitive, no mere adjective."""
        if not 0 <= index < len(self._bare):
            return False
        known = self._bare[index]
        if known is None:
            known = self._bare[index] = self._is_bare(index)
        return known

    def _is_bare(self, index: int) -> bool:
        group = self._groups[index]
        if group is None or group.possessive or (group.case and not self._opens(index, group)):
            return False
        first = group.members[0]
        if first.type == "pair" and self.behind:
            return not index or self._kinds[index - 1] in (",", sym.CONJUNCTION)  # else it tells whose a noun is
        if first.type == "pair":  # 美日谴责朝鲜, but no words about two states: 俄乌冲突, 中美关系
            return self.before and self._kinds[index + 1] in _ADJOINING and self._kinds[index - 1] in _OPENERS
        if index == 0 and first.type == "city" and self._kinds[1] == "-" and self.items[1].end - group.end > 1:
            return False  # "Berlin - Polens Präsident ...": where it was written
        if first.adjective or first.type not in _SUBJECTS or (first.type == "venue" and not first.acts):
            return False
        own = first.type == "city" and group.start - 1 in self.own  # "interrupted his Moscow talks and spoke to X"
        own = own or (self.before and self._kinds[index + 1] == "f")
        return not (own or address(self, index) or relative.sourced(self, index))

    def _opens(self, index: int, group: Group) -> bool:
        """The group behind "and" or "after" has a verb of its own: "Li went to France, and Wang met Bonne"."""
        if self.before or not (group.case <= _OPENING or behind_if(self.items, index)):
            return False
        following = index + 2 if self._kinds[index + 1] == sym.STATUS and group.case != {"and"} else index + 1
        return self._kinds[following] == sym.SPEECH or self.verb(following)

    def object(self, at: int, subject: int | None) -> int | None:
        """The first bare name group after the verb that is not its subject."""
        clause = self.number[at]
        if self.before and (behind := relative.governed(self, at)):
            return behind[0]
        for index in range(at + 1, len(self.items)):
            if self.number[index] != clause or self._kinds[index] in (sym.SPEECH, sym.THAT, sym.WHO):
                return None
            if self._kinds[index] == sym.ACT and relative.closes(self, at, index):
                return None
            group = self._groups[index]
            if index != subject and group is not None and (self.bare(index) or self._place(index)):
                return index if not group.case else None  # "and China abstained": the next verb's subject
        if subject is not None and at < subject and self.bare(at - 1) and not relative.attributed(self, at - 1):
            return at - 1
        return None

    def owned(self, at: int) -> int | None:
        """What stands right behind the verb and before "of": `访华的行程`."""
        group = self._groups[at + 1]
        if not self.before or group is None or group.case or self._kinds[at + 2] != "f":
            return None
        return at + 1 if group.members[0].type in _SUBJECTS else None

    def _swapped(self, left: int, right: int) -> bool:
        before, after = self._groups[left], self._groups[right]
        return before is not None and after is not None and self.bare(right) and inverted(before.members, after.members)

    def of_next(self, at: int) -> bool:
        """What stands behind the verb does what the next one tells: "wants (that) Russia withdraws"."""
        told = (e.key for a in self.items[at].atoms[:1] for e in a.entries) if self.verb(at) else ()  # type: ignore[union-attr]
        return self._kinds[at + 2] in (sym.ACT, sym.STATUS) and not self.pivots.isdisjoint(told)

    def _place(self, index: int) -> bool:
        group = self._groups[index]
        return group is not None and not group.case and group.members[0].type in ("city", "region", "venue", "org")

    def marking(self, marker: str) -> Sequence[int]:
        """The name groups that a class of marker marks, in order."""
        return self._cases.get(marker, ())

    def marked(self, at: int, marker: str, *, noun: bool = False) -> int | None:
        """The nearest name group in the clause that a class of marker marks; a noun's stands behind it."""
        if marker not in self._cases:
            return None
        cases = self._cases[marker]
        if self.before:
            found = self._marked_left(at, cases)
            return found if found is not None else self._marked_right(at, cases)
        found = self._marked_right(at, cases)
        if found is None and noun and not self._sets_out(cases[0], marker):
            # "sent Putin a telegram", where only an ending tells to whom
            cases = [index for index in cases if "dative" in self.items[index].case]  # type: ignore[union-attr]
        return found if found is not None else self._marked_left(at, cases) if cases else None

    def _sets_out(self, index: int, marker: str) -> bool:
        """The clause opens with the sides of what it tells: "Between the two ministers a talk was held"."""
        wanted = marker == "between" or (marker == "with" and self.verb_second)
        return wanted and (index < 2 or self.number[index - 2] != self.number[index])

    def _marked_right(self, at: int, cases: Sequence[int]) -> int | None:
        index = next((i for i in cases if i > at), at)
        said = [i for i in range(at + 1, index) if self._kinds[i] in _SAID and not relative.inserted(self, i)]
        return index if self.number[index] == self.number[at] and index > at and not said else None

    def _marked_left(self, at: int, cases: Sequence[int]) -> int | None:
        index = next((i for i in reversed(cases) if i < at), None)
        if index is None or self.number[index] != self.number[at] or self._barred(index + 1, at):
            return None
        return index

    def _barred(self, start: int, end: int) -> bool:
        """Another verb or deed stands between."""
        return not self.before and not _VERBS.isdisjoint(self._kinds[start:end])
