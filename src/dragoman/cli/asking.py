"""Commands that ask the store: `timeline`, `brief`, `who`, `explain`, `cite`, `stats`."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from dragoman.cli.console import (
    DEFAULT_STORE,
    NOTHING,
    ConfidenceOption,
    JsonOption,
    LanguagesOption,
    StoreOption,
    asking,
    fail,
    out,
    say_json,
    show,
    to_day,
    to_time,
)


class Form(StrEnum):
    """How an answer is written."""

    text = "text"
    markdown = "markdown"
    html = "html"
    json = "json"


FormOption = Annotated[Form, typer.Option("--format", help="How to write the answer.")]
SinceOption = Annotated[str | None, typer.Option("--since", metavar="DATE", help="First day, month or year.")]
UntilOption = Annotated[str | None, typer.Option("--until", metavar="DATE", help="Last day, month or year.")]
LimitOption = Annotated[int, typer.Option("--limit", min=0, help="Most lines a section; 0 for all.")]


def timeline(
    parties: Annotated[
        list[str] | None,
        typer.Argument(metavar="[PARTY]...", help="States or organisations that all take part: codes or names."),
    ] = None,
    between: Annotated[
        tuple[str, str] | None, typer.Option("--between", metavar="PARTY PARTY", help="Two that both take part.")
    ] = None,
    who: Annotated[str | None, typer.Option("--who", metavar="NAME", help="A person who takes part.")] = None,
    types: Annotated[
        list[str] | None,
        typer.Option("--type", metavar="TYPE", help="An event type (visit, meeting ...); may be repeated."),
    ] = None,
    since: SinceOption = None,
    until: UntilOption = None,
    words: Annotated[
        str | None, typer.Option("--words", metavar="WORDS", help="Words that stand in the evidence.")
    ] = None,
    form: FormOption = Form.text,
    limit: LimitOption = 0,
    store: StoreOption = DEFAULT_STORE,
    min_confidence: ConfidenceOption = 0.0,
    as_json: JsonOption = False,
) -> None:
    """Events in order."""
    from dragoman.ask import timeline as ask

    if between and any(party.startswith("--") for party in between):
        fail(f"--between {between[0]}: takes two parties")
    since, until = to_time(since, "--since"), to_time(until, "--until")
    wanted = [_known_type(one) for one in types or ()]
    with asking(store) as opened:
        answer = ask(
            opened,
            between=[*(between or ()), *(parties or ())],
            who=who,
            types=wanted,
            since=since,
            until=until,
            containing=words,
            min_confidence=min_confidence,
        )
    if not answer.lines and not as_json:
        fail("no such events in the store", NOTHING)
    show(answer, Form.json if as_json else form, limit=limit)
    if not answer.lines:
        raise typer.Exit(NOTHING)


def brief(
    parties: Annotated[
        list[str], typer.Argument(metavar="PARTY PARTY...", help="States or organisations: codes or names.")
    ],
    as_of: Annotated[
        str | None,
        typer.Option("--as-of", metavar="DATE", help="As the record was on that day; what was told later is left out."),
    ] = None,
    form: FormOption = Form.text,
    limit: LimitOption = 25,
    store: StoreOption = DEFAULT_STORE,
    min_confidence: ConfidenceOption = 0.0,
    as_json: JsonOption = False,
) -> None:
    """The state of one relation: ties, levels, mechanisms, meetings, documents, figures, pledges, positions."""
    from dragoman.ask import brief as ask

    day = to_day(as_of, "--as-of")
    with asking(store) as opened:
        answer = ask(opened, parties, as_of=day.isoformat() if day else None, min_confidence=min_confidence)
    if answer.empty and not as_json:
        fail(f"nothing in the store on {' and '.join(answer.names)}", NOTHING)
    show(answer, Form.json if as_json else form, limit=limit)
    if answer.empty:
        raise typer.Exit(NOTHING)


def who(
    name: Annotated[str, typer.Argument(help="A person's name, in any spelling or script.")],
    form: FormOption = Form.text,
    limit: LimitOption = 25,
    store: StoreOption = DEFAULT_STORE,
    min_confidence: ConfidenceOption = 0.0,
    as_json: JsonOption = False,
) -> None:
    """What is known of a person: offices, travels, meetings, words."""
    from dragoman.ask import UnknownName
    from dragoman.ask import who as ask

    with asking(store) as opened:
        try:
            answer = ask(opened, name, min_confidence=min_confidence)
        except UnknownName as error:
            fail(error, NOTHING)
    show(answer, Form.json if as_json else form, limit=limit)


def explain(
    key: Annotated[str, typer.Argument(metavar="ID", help="A record's id, or the beginning of it.")],
    store: StoreOption = DEFAULT_STORE,
    languages: LanguagesOption = None,
    as_json: JsonOption = False,
) -> None:
    """Why a record is there: sentence, matched words, rule and its file, every page that tells it."""
    from dragoman.ask import explain as ask
    from dragoman.ask.render.text import explanation_text

    with asking(store) as opened:
        answer = ask(opened, key, matched=True, languages=languages)
    if as_json:
        say_json(answer)
    else:
        out().print(explanation_text(answer))


class CiteForm(StrEnum):
    """How a citation is written."""

    plain = "plain"
    bibtex = "bibtex"
    csl = "csl"


def cite(
    key: Annotated[str, typer.Argument(metavar="ID", help="A record's id, or the beginning of it.")],
    form: Annotated[CiteForm, typer.Option("--format", help="Plain text, BibTeX or CSL-JSON.")] = CiteForm.plain,
    desk: Annotated[
        str | None,
        typer.Option("--desk", metavar="ADDRESS", help="Where the desk stands; default http://127.0.0.1:8017."),
    ] = None,
    store: StoreOption = DEFAULT_STORE,
    as_json: JsonOption = False,
) -> None:
    """A record as one cites it, with its permanent address and the reports it stands on."""
    from dragoman.ask.cite import cite as ask

    with asking(store) as opened:
        answer = ask(opened, key, desk=desk)
    if as_json:
        say_json(answer)
    else:
        typer.echo(getattr(answer, form.value).rstrip())


def stats(store: StoreOption = DEFAULT_STORE, as_json: JsonOption = False) -> None:
    """How much is in the store."""
    from dragoman.ask import stats as ask

    with asking(store) as opened:
        answer = ask(opened)
    if as_json:
        say_json(answer)
        return
    from rich.table import Table

    table = Table(show_header=False, box=None, padding=(0, 2, 0, 0))
    table.add_column()
    table.add_column(justify="right")
    table.add_row("pages", str(answer.pages))
    table.add_row("stories", str(sum(answer.stories.values())))
    for tag, count in answer.stories.items():
        table.add_row(f"  {tag or 'unknown'}", str(count))
    table.add_row("records", str(sum(answer.records.values())))
    for kind, count in answer.records.items():
        table.add_row(f"  {kind}", str(count))
        for event, number in answer.events.items() if kind == "event" else ():
            table.add_row(f"    {event}", str(number))
    table.add_row("tellings of them", str(answer.tellings))
    out().print(table)


def _known_type(given: str) -> str:
    from dragoman.knowledge import load
    from dragoman.resolve.names import near

    types = load().events.events
    if given not in types:
        like = near(given, types, limit=3)
        hint = f"; did you mean {' or '.join(like)}?" if like else f"; types are {', '.join(types)}"
        fail(f"--type {given}: no event type{hint}")
    return given


def ask(
    question: Annotated[
        str, typer.Argument(metavar="QUESTION", help="Its name; without parameters, what it takes is told.")
    ],
    given: Annotated[
        list[str] | None,
        typer.Argument(metavar="[NAME=VALUE]...", help="Its parameters; one that takes several, again."),
    ] = None,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Any question by name, as pages, REST and agents ask it: relations, agenda, visits, search ... In JSON."""
    from dragoman.ask.questions import QUESTIONS

    if question not in QUESTIONS:
        fail(f"{question}: no such question; there are {', '.join(QUESTIONS)}")
    asked = QUESTIONS[question]
    wanted: dict[str, object] = {}
    for one in given or ():
        name, equals, value = one.partition("=")
        if not equals or name not in asked.parameters:
            takes = ", ".join(f"{own.name}{' (needed)' if own.required else ''}" for own in asked.parameters.values())
            fail(f"{one}: give NAME=VALUE; {question} takes {takes or 'nothing'}")
        taking = asked.parameters[name]
        try:
            made = {"true": True, "false": False}[value] if taking.kind is bool else taking.kind(value)
        except (ValueError, KeyError):
            fail(f"{one}: must be {'true or false' if taking.kind is bool else 'a number'}")
        if taking.many:
            wanted.setdefault(name, [])
            wanted[name].append(made)  # type: ignore[attr-defined]
        else:
            wanted[name] = made
    with asking(store) as opened:
        say_json(asked(opened, wanted))
