"""Commands that look around in the store: `search`, `records`, `relations`, `party`, `visits`, `network` and so on."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated

import typer

from dragoman.cli.asking import Form, FormOption, SinceOption, UntilOption
from dragoman.cli.console import DEFAULT_STORE, NOTHING, ConfidenceOption, JsonOption, StoreOption, asking, fail, show


class Who(StrEnum):
    """Whose meetings a network shows."""

    parties = "parties"
    people = "people"


PartyOption = Annotated[
    str | None, typer.Option("--party", metavar="PARTY", help="Only of a state or organisation: a code or name.")
]
MostOption = Annotated[int, typer.Option("--limit", help="Most entries, 1 to 500.")]
OffsetOption = Annotated[int, typer.Option("--offset", metavar="NUMBER", help="How many to pass over.")]
PartiesArgument = Annotated[
    list[str], typer.Argument(metavar="PARTY...", help="States or organisations that all take part: codes or names.")
]


def search(
    query: Annotated[
        str, typer.Argument(metavar="WORDS", help="Words in any language, or a name in any spelling or script.")
    ],
    kind: Annotated[
        str | None, typer.Option("--kind", metavar="KIND", help="Only records of a kind (event, quote ...).")
    ] = None,
    type: Annotated[  # noqa: A002 - the field's name
        str | None, typer.Option("--type", metavar="TYPE", help="Only of a type (visit, partnership ...).")
    ] = None,
    party: Annotated[str | None, typer.Option("--party", metavar="CODE", help="Only with a party: its code.")] = None,
    language: Annotated[
        str | None, typer.Option("--language", metavar="TAG", help="Only with evidence in a language: its tag.")
    ] = None,
    year: Annotated[str | None, typer.Option("--year", metavar="YEAR", help="Only of a year.")] = None,
    form: FormOption = Form.text,
    limit: MostOption = 25,
    offset: OffsetOption = 0,
    store: StoreOption = DEFAULT_STORE,
    min_confidence: ConfidenceOption = 0.0,
    as_json: JsonOption = False,
) -> None:
    """Records in which all words stand, the latest first, and by what they may be narrowed."""
    given: dict[str, object] = {"kind": kind, "type": type, "party": party, "language": language, "year": year}
    given |= {"query": query, "limit": limit, "offset": offset, "min_confidence": min_confidence}
    _answer("search", given, store, form, as_json)


def records(
    between: Annotated[
        list[str] | None,
        typer.Argument(metavar="[PARTY]...", help="States or organisations that must all be there: codes or names."),
    ] = None,
    kinds: Annotated[
        list[str] | None,
        typer.Option("--kind", metavar="KIND", help="Only of a kind (event, quote ...); may be repeated."),
    ] = None,
    types: Annotated[
        list[str] | None,
        typer.Option("--type", metavar="TYPE", help="Only of a type (visit, partnership ...); may be repeated."),
    ] = None,
    who: Annotated[str | None, typer.Option("--who", metavar="NAME", help="Only those that name a person.")] = None,
    since: SinceOption = None,
    until: UntilOption = None,
    form: FormOption = Form.text,
    limit: MostOption = 50,
    offset: OffsetOption = 0,
    store: StoreOption = DEFAULT_STORE,
    min_confidence: ConfidenceOption = 0.0,
    as_json: JsonOption = False,
) -> None:
    """Records of any kind, the latest first."""
    given: dict[str, object] = {"between": between or [], "kinds": kinds or [], "types": types or [], "who": who}
    given |= {"since": since, "until": until, "limit": limit, "offset": offset, "min_confidence": min_confidence}
    _answer("records", given, store, form, as_json)


def relations(
    party: PartyOption = None,
    form: FormOption = Form.text,
    limit: MostOption = 50,
    store: StoreOption = DEFAULT_STORE,
    as_json: JsonOption = False,
) -> None:
    """The busiest relations: who has most to do with whom."""
    _answer("relations", {"party": party, "limit": limit}, store, form, as_json)


def party(
    key: Annotated[str, typer.Argument(metavar="PARTY", help="A state or organisation: its code or a name of it.")],
    form: FormOption = Form.text,
    limit: MostOption = 50,
    store: StoreOption = DEFAULT_STORE,
    min_confidence: ConfidenceOption = 0.0,
    as_json: JsonOption = False,
) -> None:
    """What is known of a state or organisation: partners, people, memberships, latest events."""
    _answer("party", {"key": key, "limit": limit, "min_confidence": min_confidence}, store, form, as_json)


def visits(
    party: PartyOption = None,
    who: Annotated[str | None, typer.Option("--who", metavar="NAME", help="Only of a person.")] = None,
    since: SinceOption = None,
    until: UntilOption = None,
    form: FormOption = Form.text,
    limit: MostOption = 200,
    store: StoreOption = DEFAULT_STORE,
    min_confidence: ConfidenceOption = 0.0,
    as_json: JsonOption = False,
) -> None:
    """Who went where, as the map shows it: the latest visits abroad that took place."""
    given: dict[str, object] = {"party": party, "who": who, "since": since, "until": until}
    _answer("visits", {**given, "limit": limit, "min_confidence": min_confidence}, store, form, as_json)


def network(
    of: Annotated[Who, typer.Option("--of", help="States and organisations, or people.")] = Who.parties,
    party: PartyOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    form: FormOption = Form.text,
    limit: Annotated[int, typer.Option("--limit", help="Most who meet, 1 to 500.")] = 40,
    store: StoreOption = DEFAULT_STORE,
    min_confidence: ConfidenceOption = 0.0,
    as_json: JsonOption = False,
) -> None:
    """Who meets whom, and how often."""
    given: dict[str, object] = {"of": of.value, "party": party, "since": since, "until": until}
    _answer("network", {**given, "limit": limit, "min_confidence": min_confidence}, store, form, as_json)


def planned(
    party: PartyOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    form: FormOption = Form.text,
    limit: MostOption = 100,
    store: StoreOption = DEFAULT_STORE,
    min_confidence: ConfidenceOption = 0.0,
    as_json: JsonOption = False,
) -> None:
    """What is announced, as the calendar shows it, in order of time; with --since or --until only what has a day."""
    given: dict[str, object] = {"party": party, "since": since, "until": until}
    _answer("planned", {**given, "limit": limit, "min_confidence": min_confidence}, store, form, as_json)


def agenda(
    parties: PartiesArgument,
    since: SinceOption = None,
    until: UntilOption = None,
    form: FormOption = Form.text,
    store: StoreOption = DEFAULT_STORE,
    min_confidence: ConfidenceOption = 0.0,
    as_json: JsonOption = False,
) -> None:
    """What some parties talk about: topics of events and documents, by month."""
    given: dict[str, object] = {"parties": parties, "since": since, "until": until, "min_confidence": min_confidence}
    _answer("agenda", given, store, form, as_json)


def figures(
    parties: PartiesArgument,
    form: FormOption = Form.text,
    store: StoreOption = DEFAULT_STORE,
    min_confidence: ConfidenceOption = 0.0,
    as_json: JsonOption = False,
) -> None:
    """The figures about some parties, as series, each with its source."""
    _answer("figures", {"parties": parties, "min_confidence": min_confidence}, store, form, as_json)


def stories(
    form: FormOption = Form.text,
    limit: MostOption = 20,
    offset: OffsetOption = 0,
    store: StoreOption = DEFAULT_STORE,
    as_json: JsonOption = False,
) -> None:
    """The stories read last."""
    _answer("stories", {"limit": limit, "offset": offset}, store, form, as_json)


def _answer(question: str, given: Mapping[str, object], store: str, form: Form, as_json: bool) -> None:
    """Asks as every other face does, and shows what is answered."""
    from dragoman.ask.questions import QUESTIONS
    from dragoman.ask.render.sheet import sheet

    with asking(store) as opened:
        answer = QUESTIONS[question](opened, given)
    found = bool(sheet(answer).sections)
    if not found and not as_json:
        fail("nothing like that in the store", NOTHING)
    show(answer, Form.json if as_json else form)
    if not found:
        raise typer.Exit(NOTHING)
