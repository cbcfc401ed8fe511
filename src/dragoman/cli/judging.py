"""Commands on how things hang together: `lineage`."""

from __future__ import annotations

from typing import Annotated

import typer

from dragoman.cli.console import DEFAULT_STORE, JsonOption, StoreOption, asking, out, say_json


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
        head = f"{'  ' * depth[member.id]}{member.derivation}: {member.title or 'untitled'} ({told}){mark}"
        out().print(one_line(head))
        out().print(f"{'  ' * depth[member.id]}  {one_line(member.document)}, story {member.id}")
