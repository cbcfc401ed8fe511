"""The lasting matter of a story: relations, figures, documents and channels, each once with all its tellings."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, TypeVar

from dragoman.coding.confidence import FOUND
from dragoman.coding.events.drafts import Draft
from dragoman.coding.events.series import in_series, serial
from dragoman.coding.matter.documents import DocumentWords, documents
from dragoman.coding.matter.figures import figures
from dragoman.coding.matter.finding import Finding, days_of
from dragoman.coding.matter.mechanisms import mechanisms
from dragoman.coding.matter.named import named_documents
from dragoman.coding.matter.nouns import Surroundings, kernels
from dragoman.coding.matter.standing import standings
from dragoman.coding.matter.ties import diplomatic, partnerships
from dragoman.coding.names.cast import Cast
from dragoman.coding.sentences.scene import Sentence
from dragoman.languages import Language
from dragoman.records import Agreement, Date, Event, Indicator, Mechanism, Participant, Relation

F = TypeVar("F", bound=Finding[Any])
Place = tuple[Sentence, int, int]
_TOLD: Final = frozenset(
    (
        "indicator",
        "ties",
        "partnership",
        "membership",
        "chairmanship",
        "trade-rank",
        "document",
        "named-document",
        "nouns",
        "series",
        "bodies",
        "organs",
    )
)
_CHANGING: Final = frozenset(("partnership", "chairmanship", "trade-rank"))
_STATEMENTS: Final = frozenset(("joint-statement", "communique", "declaration"))


@dataclass(frozen=True, slots=True)
class MatterWords:
    """What a language knows of lasting matter beyond its words.

    Attributes:
        documents: how it writes the names of documents.
        kernels: see `nouns.kernels`.
    """

    documents: DocumentWords
    kernels: Mapping[str, Sequence[str]]

    @classmethod
    def of(cls, language: Language) -> MatterWords:
        """Reads them from the language's files."""
        marks = [(pair[0], pair[1]) for pair in language.data("documents").get("title-quotes") or ()]
        spoken = frozenset(pair[0] for pair in language.properties.get("quotes") or ())
        capitals = language.properties.get("capitals") == "names"
        return cls(DocumentWords(marks, capitals, spoken), kernels(language))


class Matter:
    """Gathers what the sentences of a story tell of lasting matter.

    Args:
        day: the story's day, or one of its year, to count from.
        words: what the language knows of such matter.
        as_of: the story's day, if known, on which its relations are told.
    """

    def __init__(self, day: date | None, words: MatterWords, as_of: date | None = None) -> None:
        self._day = day
        self._as_of = as_of.isoformat() if as_of else None
        self._words = words
        self._relations: list[Finding[Relation]] = []
        self._figures: list[Finding[Indicator]] = []
        self._documents: list[Finding[Agreement]] = []
        self._mechanisms: list[Finding[Mechanism]] = []
        self._block = self._figured = -1

    def take(self, sentence: Sentence, cast: Cast, drafts: Sequence[Draft]) -> None:
        """Takes a sentence in, with the events coded from it, which learn of their series."""
        kinds = {entry.kind for spot in sentence.matter for entry in spot.entries}
        if not sentence.numbers:
            kinds.discard("indicator")
        if not kinds & _TOLD and not any(serial(draft) for draft in drafts):
            return
        around = Surroundings(sentence, cast, self._words.kernels)
        if "indicator" in kinds:
            last = self._figures[-1] if self._figures and self._figured == sentence.span.block else None
            self._figures += figures(around, self._day, last)
            self._figured = sentence.span.block
        if "ties" in kinds:
            self._relations += diplomatic(around, self._day)
        if "partnership" in kinds:
            self._relations += partnerships(around, self._day)
        if kinds & {"membership", "chairmanship", "trade-rank"}:
            self._relations += standings(around, self._day)
        if "document" in kinds:
            self._documents += documents(around, drafts, self._words.documents, self._day)
        if "named-document" in kinds:
            self._documents += named_documents(around, self._day)
        in_series(around, drafts)
        if kinds & {"nouns", "series", "bodies"}:
            going_on = self._mechanisms[-1] if self._mechanisms and self._block == sentence.span.block else None
            self._mechanisms += mechanisms(around, drafts, self._day, going_on)
            self._block = sentence.span.block

    def findings(self) -> list[Finding[Any]]:
        """Everything found, the same matter joined into one."""
        for finding in self._relations:
            if finding.record.type in _CHANGING:
                finding.record.as_of = self._as_of
        found: list[Finding[Any]] = []
        found += _joined(self._relations, _same_relation, _add_relation)
        found += _joined(self._figures, _same_figure, _add_figure)
        found += _joined(self._documents, _same_document, _add_document)
        found += _joined(self._mechanisms, _same_mechanism, _add_mechanism)
        return found


def deeds(
    findings: Iterable[Finding[Any]], events: Sequence[Event], states: Container[str]
) -> Iterator[tuple[Event, list[Place]]]:
    """The deeds behind relations told with the date of their beginning.

    Those that are coded already are left out; where they have no date yet, they get that of the beginning.

    Args:
        findings: of the story.
        events: of the story.
        states: codes of all states; other parties are organisations.
    """
    for finding in findings:
        relation = finding.record
        if not finding.deed or not isinstance(relation, Relation) or not relation.since:
            continue
        when = days_of(relation.since)
        known = next((event for event in events if _coded(event, finding.deed, relation.parties, when)), None)
        if known is not None:
            if known.date is None and known.status == "occurred":
                known.date = when
            continue
        people = [
            Participant(type="state" if party in states else "organization", role="participant", name=party)
            for party in relation.parties
        ]
        event = Event(
            type=finding.deed,
            date=when,
            parties=list(relation.parties),
            participants=people,
            status="occurred",
            evidence=[],
            rule=relation.rule,
            confidence=FOUND["relation"],
        )
        yield event, finding.places


def _coded(event: Event, kind: str, sides: Sequence[str], when: Date) -> bool:
    if event.type != kind or set(event.parties) != set(sides):
        return False
    return event.date is None or (event.date.start <= when.end and when.start <= event.date.end)


def _joined(found: Iterable[F], same: Callable[[Any, Any], bool], add: Callable[[Any, Any], None]) -> list[F]:
    kept: list[F] = []
    for finding in found:
        twin = next((k for k in kept if same(k.record, finding.record) and not _apart(k, finding)), None)
        if twin is None:
            kept.append(finding)
        else:
            add(twin.record, finding.record)
            twin.places += finding.places
            twin.deed = twin.deed or finding.deed
            twin.about = twin.about or finding.about
    return kept


def _apart(one: Finding[Any], two: Finding[Any]) -> bool:
    """Two documents named in full that are about different things."""
    if not one.about or not two.about:
        return False
    return not one.about.startswith(two.about) and not two.about.startswith(one.about)


def _fill(kept: Any, other: Any, *names: str) -> None:
    """Takes over what only the other telling says."""
    for name in names:
        if getattr(kept, name) in (None, []):
            setattr(kept, name, getattr(other, name))


def _same_relation(one: Relation, two: Relation) -> bool:
    if one.type != two.type:
        return False
    if one.type in ("diplomatic-ties", "partnership"):
        return set(one.parties) == set(two.parties) and (one.type == "diplomatic-ties" or _alike(one.value, two.value))
    return one.parties == two.parties and one.rank == two.rank and (one.type != "trade-rank" or one.value == two.value)


def _alike(one: str | None, two: str | None) -> bool:
    """One wording of a level says no more than the other."""
    first, second = set((one or "").split()), set((two or "").split())
    return first <= second or second <= first


def _add_relation(kept: Relation, other: Relation) -> None:
    if kept.type == "partnership" and len(other.value or "") > len(kept.value or ""):
        kept.value, kept.rule = other.value, other.rule
    if kept.since and other.since and len(other.since) > len(kept.since) and other.since.startswith(kept.since):
        kept.since = other.since
    _fill(kept, other, "since", "until", "ordinal", "years_running", "value")


def _same_figure(one: Indicator, two: Indicator) -> bool:
    if one.name != two.name or one.value != two.value or one.unit != two.unit:
        return False
    if one.value is None and one.change != two.change:
        return False
    return bool(set(one.parties) & set(two.parties)) and (one.period == two.period or not (one.period and two.period))


def _add_figure(kept: Indicator, other: Indicator) -> None:
    if len(other.parties) > len(kept.parties):
        kept.parties = other.parties
    _fill(kept, other, "period", "change", "attributed_to")


def _same_document(one: Agreement, two: Agreement) -> bool:
    family = one.type == two.type or {one.type, two.type} <= _STATEMENTS
    days = not (one.date and two.date) or (one.date.start <= two.date.end and two.date.start <= one.date.end)
    return family and set(one.parties) == set(two.parties) and days


def _add_document(kept: Agreement, other: Agreement) -> None:
    _fill(kept, other, "date", "place")
    kept.topics = list(dict.fromkeys((*kept.topics, *other.topics)))


def _same_mechanism(one: Mechanism, two: Mechanism) -> bool:
    return set(one.parties) == set(two.parties) and one.name == two.name


def _add_mechanism(kept: Mechanism, other: Mechanism) -> None:
    _fill(kept, other, "since", "level", "frequency", "bodies")
