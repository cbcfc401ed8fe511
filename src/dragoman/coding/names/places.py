"""Places named in a text."""

from __future__ import annotations

from dragoman.coding.names import symbols as sym
from dragoman.coding.names.grammar import Chunk
from dragoman.coding.names.mention import Mention
from dragoman.knowledge import Knowledge


def place(chunk: Chunk, knowledge: Knowledge) -> Mention | None:
    """A venue, city or region, and the state it lies in."""
    venue = next((a for a in chunk.atoms if a.symbol == sym.VENUE), None)
    city = next((a for a in chunk.atoms if a.symbol == sym.CITY), None)
    region = next((a for a in chunk.atoms if a.symbol == sym.REGION), None)
    atom = venue or city or region
    if atom is None:
        return None
    known = knowledge.places.get(atom.key)
    state = next((a.key for a in chunk.atoms if a.symbol == sym.STATE), None) or (known.state if known else None)
    kind = "venue" if venue else "city" if city else "region"
    name = known.name if known is not None else atom.key
    found = Mention(chunk.start, chunk.end, kind, name=name, state=state, key=atom.key)  # type: ignore[arg-type]
    found.acts = venue is None or (known is not None and known.stands_for is not None)
    return found
