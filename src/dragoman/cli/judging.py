"""Commands on how things hang together: `journeys`, `lineage`, `disputes`, `wording`, `same`, `different`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

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
    to_time,
)

if TYPE_CHECKING:
    from dragoman.resolve.pins import Verdict


def journeys(
    who: Annotated[str | None, typer.Argument(metavar="[NAME]", help="The traveller.")] = None,
    between: Annotated[
        tuple[str, str] | None,
        typer.Option("--between", metavar="PARTY PARTY", help="The traveller's state, and one the journey leads to."),
    ] = None,
    since: Annotated[str | None, typer.Option("--since", metavar="DATE", help="First day, month or year.")] = None,
    until: Annotated[str | None, typer.Option("--until", metavar="DATE", help="Last day, month or year.")] = None,
    store: StoreOption = DEFAULT_STORE,
    min_confidence: ConfidenceOption = 0.0,
    as_json: JsonOption = False,
) -> None:
    """Who travelled where: each journey with its legs, and what took place on them."""
    from dragoman.ask import journeys as ask
    from dragoman.ask.names import day_text
    from dragoman.ask.render.text import one_line

    since, until = to_time(since, "--since"), to_time(until, "--until")
    with asking(store) as opened:
        answer = ask(opened, who=who, between=between or (), since=since, until=until, min_confidence=min_confidence)
    if as_json:
        say_json(answer)
    for found in () if as_json else answer.journeys:
        route = ", ".join(leg.name for leg in found.legs)
        out().print(one_line(f"{_days(found.start, found.end)}: {found.traveller} to {route}, {found.id}"))
        for leg in found.legs:
            told = ", ".join(line.id for line in leg.visits)
            days = f"{_days(leg.start, leg.end)}: " if leg.start and leg.end else ""
            out().print(f"  {days}{one_line(leg.name)} ({told})")
            for line in leg.events:
                out().print(f"    {day_text(line.date)}: {one_line(line.text)} ({line.id})")
    if not answer.journeys:
        if not as_json:
            fail("no such journeys in the store", NOTHING)
        raise typer.Exit(NOTHING)


def _days(start: str, end: str) -> str:
    return start if start == end else f"{start} to {end}"


def lineage(
    story: Annotated[
        str, typer.Argument(metavar="STORY", help="A story's id, or the beginning of it, or the document it stands in.")
    ],
    store: StoreOption = DEFAULT_STORE,
    as_json: JsonOption = False,
) -> None:
    """Where a story comes from: the report it goes back to, and who copied, translated or retold that."""
    from dragoman.ask import lineage as ask
    from dragoman.ask.render.text import one_line

    with asking(store) as opened:
        answer = ask(opened, story)
    if as_json:
        say_json(answer)
        return
    depth: dict[str, int] = {}
    for member in answer.members:
        depth[member.id] = depth.get(member.parent, -1) + 1 if member.parent != member.id else 0
        told = ", ".join(part for part in (member.outlet, member.day, member.language) if part)
        mark = " *" if member.asked else ""
        head = one_line(f"{member.derivation}: {member.title or 'untitled'} ({told}){mark}")
        out().print(f"{'  ' * depth[member.id]}{head}")
        out().print(f"{'  ' * depth[member.id]}  {one_line(member.document)}, story {member.id}")


def disputes(
    between: Annotated[
        tuple[str, str] | None, typer.Option("--between", metavar="PARTY PARTY", help="Two that are both concerned.")
    ] = None,
    kinds: Annotated[
        list[str] | None,
        typer.Option("--kind", metavar="KIND", help="A kind of dispute (figure, date ...); may be repeated."),
    ] = None,
    store: StoreOption = DEFAULT_STORE,
    min_confidence: ConfidenceOption = 0.0,
    as_json: JsonOption = False,
) -> None:
    """Claims that cannot both be true: what each side says, where, how many reports stand behind it."""
    from dragoman.ask import DISPUTE_KINDS
    from dragoman.ask import disputes as ask
    from dragoman.ask.render.text import one_line

    for kind in kinds or ():
        if kind not in DISPUTE_KINDS:
            fail(f"--kind {kind}: no kind of dispute; kinds are {', '.join(DISPUTE_KINDS)}")
    with asking(store) as opened:
        answer = ask(opened, between=between or (), kinds=kinds or (), min_confidence=min_confidence)
    if as_json:
        say_json(answer)
    for found in () if as_json else answer.disputes:
        out().print(one_line(f"{found.type}: {found.field} ({', '.join(found.names)}), {found.id}"))
        for reading in found.readings:
            marks = [f"{reading.roots} independent" if reading.roots != 1 else "1 report"]
            marks += ["borne out by the rest"] if reading.supported else []
            marks += ["a correction"] if reading.correction else []
            out().print(f"  {one_line(_value(reading.value))}: {', '.join(marks)}")
            for cited in reading.citations:
                told = ", ".join(part for part in (cited.outlet, cited.day) if part)
                out().print(f"    {one_line(f'{told}: {cited.words} [{cited.document}:{cited.start}]')}")
    if not answer.disputes:
        if not as_json:
            fail("no such disputes in the store", NOTHING)
        raise typer.Exit(NOTHING)


def wording(
    between: Annotated[
        tuple[str, str] | None, typer.Option("--between", metavar="PARTY PARTY", help="Two that are both concerned.")
    ] = None,
    phrase: Annotated[
        str | None,
        typer.Option("--phrase", metavar="WORDS", help="A phrase to follow; without it, the levels of partnership."),
    ] = None,
    store: StoreOption = DEFAULT_STORE,
    languages: LanguagesOption = None,
    min_confidence: ConfidenceOption = 0.0,
    as_json: JsonOption = False,
) -> None:
    """Set phrases: in which words, of whom, first and last seen, what came after, and whether it was dropped."""
    from dragoman.ask import wordings as ask
    from dragoman.ask.render.text import one_line

    with asking(store) as opened:
        answer = ask(opened, between=between or (), phrase=phrase, min_confidence=min_confidence, languages=languages)
    if as_json:
        say_json(answer)
    for found in () if as_json else answer.wordings:
        about = ", ".join(part for part in (found.language, ", ".join(found.names), found.level) if part)
        out().print(one_line(f"“{found.phrase}” ({about})"))
        after = f"; then “{found.followed_by}”" if found.followed_by else ""
        reports = "1 report" if found.roots == 1 else f"{found.roots} independent reports"
        seen = _days(found.first, found.last or found.first) if found.first else "no day told"
        gone = f"; dropped: {found.since} reports since without it" if found.fate == "dropped" else ""
        out().print(f"  {one_line(f'{seen}, {reports}{after}{gone}')}")
    if not answer.wordings:
        if not as_json:
            fail("no such words in the store", NOTHING)
        raise typer.Exit(NOTHING)


OneArgument = Annotated[
    str,
    typer.Argument(
        metavar="A",
        help="The id of a record or telling, or the beginning of it; a person's name; NAME@ID: whom a story means.",
    ),
]
OtherArgument = Annotated[str, typer.Argument(metavar="B", help="Another.")]
UndoOption = Annotated[bool, typer.Option("--undo", help="Take this judgement back.")]


def same(
    one: OneArgument,
    other: OtherArgument,
    undo: UndoOption = False,
    store: StoreOption = DEFAULT_STORE,
    as_json: JsonOption = False,
) -> None:
    """Judges by hand that two records, or two names, are one; of names, the first is what the person is called."""
    _judge("same", one, other, undo=undo, store=store, as_json=as_json)


def different(
    one: OneArgument,
    other: OtherArgument,
    undo: UndoOption = False,
    store: StoreOption = DEFAULT_STORE,
    as_json: JsonOption = False,
) -> None:
    """Judges by hand that two records, tellings or names are not one."""
    _judge("different", one, other, undo=undo, store=store, as_json=as_json)


def _judge(verdict: Verdict, one: str, other: str, *, undo: bool, store: str, as_json: bool) -> None:
    from dragoman.ask import judge

    with asking(store) as opened:
        answer = judge(opened, verdict, one, other, undo=undo)
    if as_json:
        say_json(answer)
        return
    done = "taken back" if undo else "judged"
    state = done if answer.changed else "no such judgement" if undo else "judged so before"
    now = f"; now {' and '.join(answer.records)}" if answer.records else ""
    out().print(f"{state}: {verdict} {one} {other}{now}")


def _value(value: str | float) -> str:
    return value if isinstance(value, str) else f"{value:,.15g}"
