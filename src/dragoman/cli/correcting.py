"""Commands for what people mark: `mark`, `marks`, `gold`."""

from __future__ import annotations

import os
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


def mark(
    key: Annotated[str, typer.Argument(metavar="ID", help="A record's id, or the beginning of it.")],
    verdict: Annotated[str, typer.Argument(metavar="right|wrong|amended", help="What you say of it.")],
    reason: Annotated[str | None, typer.Option("--reason", metavar="WORDS", help="Why.")] = None,
    amended: Annotated[
        str | None,
        typer.Option(
            "--fields", metavar="JSON", help='Fields as they should be: {"status": "planned"}; null takes one away.'
        ),
    ] = None,
    by: Annotated[str | None, typer.Option("--by", metavar="NAME", help="Who says so; your login without it.")] = None,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Marks a record right, wrong or amended. The mark is kept beside it, whatever is read again later."""
    import msgspec

    from dragoman.ask import mark as ask

    try:
        fields = msgspec.json.decode(amended.encode(), type=dict[str, object]) if amended is not None else None
    except msgspec.DecodeError as error:
        fail(f"--fields: no JSON object: {error}")
    with asking(store) as opened:
        made = ask(opened, key, verdict, by=by or os.environ.get("USER") or "", reason=reason, amended=fields)
    typer.echo(f"{made.verdict}, by {made.by}, {made.day}")


def marks(
    store: StoreOption = DEFAULT_STORE, min_confidence: ConfidenceOption = 0.0, as_json: JsonOption = False
) -> None:
    """What people marked: each record with who said what of it and when."""
    from dragoman.ask import marks as ask
    from dragoman.ask.render.text import one_line

    with asking(store) as opened:
        answer = ask(opened, min_confidence=min_confidence)
    if as_json:
        say_json(answer)
        return
    if not answer.records:
        fail("nothing is marked in this store", NOTHING)
    for one in answer.records:
        out().print(one_line(f"{one.line.id} {one.line.text}"))
        for said in one.marks:
            reason = f": {said.reason}" if said.reason else ""
            out().print(f"  {one_line(f'{said.verdict}, by {said.by}, {said.day}{reason}')}")


def gold(store: StoreOption = DEFAULT_STORE) -> None:
    """Writes marked records as gold lines: right ones as they are, amended ones as they should be, wrong ones not."""
    import msgspec

    from dragoman.ask import gold as ask

    count = 0
    with asking(store) as opened:
        for line in ask(opened):
            typer.echo(msgspec.json.encode(line).decode())
            count += 1
    if not count:
        fail("nothing is marked right or amended in this store", NOTHING)
