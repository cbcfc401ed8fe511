"""Commands on how things hang together: `lineage`, `disputes`."""

from __future__ import annotations

from typing import Annotated

import typer

from dragoman.cli.console import (
    DEFAULT_STORE,
    NOTHING,
    ConfidenceOption,
    JsonOption,
    StoreOption,
    asking,
    fail,
    out,
    say_json,
)


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


def _value(value: str | float) -> str:
    return value if isinstance(value, str) else f"{value:,.10g}"
