"""The offices in a name group: which of them somebody holds, of what state or organisation, and their English names."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dragoman.coding.names import symbols as sym
from dragoman.coding.names.symbols import Atom
from dragoman.knowledge import Knowledge, Term

_POSTINGS: Final = frozenset((sym.STATE, sym.ADJECTIVE, sym.CITY, sym.ORG, "s"))
_LEADERS: Final = frozenset(("head-of-state", "head-of-government"))
_POSTED: Final = frozenset((*sym.TITLES, sym.MINISTRY))


def post(
    atoms: Sequence[Atom], offices: Sequence[str], knowledge: Knowledge
) -> tuple[list[str], str | None, str | None]:
    """The offices with state and organisation they are of; whoever heads a ministry is its minister.

    `глава российского внешнеполитического ведомства`: the foreign minister of Russia.
    """
    state, org = whose(atoms, offices, knowledge)
    minister = knowledge.ministers.get(org or "")
    if minister is None or not any(knowledge.offices[o].leads for o in offices if o in knowledge.offices):
        return list(offices), state, org
    return [minister], state, None


def only_of(offices: Sequence[str], knowledge: Knowledge) -> str | None:
    """The state that alone has one of the offices: an assistant secretary of state is of the United States."""
    known = knowledge.offices
    return next((known[office].only for office in offices if office in known and known[office].only), None)


def whose(atoms: Sequence[Atom], offices: Sequence[str], knowledge: Knowledge) -> tuple[str | None, str | None]:
    """State and organisation that an office is of: what stands before it first, then what follows."""
    state = org = None
    diplomat = any(knowledge.offices[o].kind == "diplomat" for o in offices if o in knowledge.offices)
    local = any(knowledge.offices[o].kind == "local" for o in offices if o in knowledge.offices)
    link_seen = False
    for atom in atoms:
        if atom.symbol == "o" or (atom.symbol == "f" and not diplomat):
            link_seen = True
        if atom.symbol in (sym.STATE, sym.ADJECTIVE, "s", sym.CITY, sym.VENUE):
            code = seat_of(atom, knowledge) if link_seen and not local else code_of(atom, knowledge)
            if atom.symbol == sym.ADJECTIVE and code not in knowledge.states:
                org = org or code  # "Nordic"
                continue
            if code and state is None and not (diplomat and link_seen and "o" in {a.symbol for a in atoms}):
                state = code
        elif atom.symbol in (sym.ORG, sym.MINISTRY) and org is None:
            org = atom.key
            body = knowledge.organisations.get(atom.key)
            if state is None and body is not None and body.state:
                state = body.state
    if state is None and org is None:
        org = next((atom.name for atom in atoms if atom.symbol in sym.TITLES and atom.name), None)
    return state, org


def posted(atoms: list[Atom]) -> None:
    """Hides where a diplomat or an embassy is posted, told before the title: `中国驻菲律宾使馆` is China's.

    Args:
        atoms: a sentence's atoms in order; they are changed.
    """
    for at in range(len(atoms) - 2):
        word, place, title = atoms[at : at + 3]
        if "posted" not in word.classes or place.symbol not in _POSTINGS or title.symbol not in _POSTED:
            continue
        if word.end == place.start and place.end == title.start:
            word.symbol = place.symbol = sym.DETERMINER


def code_of(atom: Atom, knowledge: Knowledge) -> str | None:
    """The state that a name stands for: a city or a seat of government for its own where it is used so."""
    if atom.symbol in (sym.CITY, sym.VENUE):
        place = knowledge.places.get(atom.key)
        return place.stands_for if place is not None else None
    return atom.key


def in_english(offices: Sequence[str], state: str | None, knowledge: Knowledge) -> str | None:
    """The offices in English, as the text gives them."""
    known = knowledge.offices
    out: list[str] = []
    wider = {known[office].broader for office in offices if office in known}
    for office in offices:
        if office not in wider and office in known and known[office].kind != "honorific":
            english = known[office].english(state)
            if english not in out:
                out.append(english)
    return " and ".join(out) or None


def meant(offices: Sequence[str], held: Sequence[str], org: str | None, knowledge: Knowledge) -> Sequence[str]:
    """What a chair's title, of no body, means of somebody on file who leads a state: `习近平主席` is its president.

    A leader's title means whatever they lead it as: `nhà lãnh đạo Pháp Emmanuel Macron` is its president.
    """
    known = knowledge.offices
    if org is not None or not offices or any(o not in known for o in offices):
        return offices
    wanted = ("head-of-state", "head-of-government") if all(known[o].leads for o in offices) else ("head-of-state",)
    if len(wanted) == 1 and any(known[o].kind != "organisation" for o in offices):
        return offices
    return next(([o] for kind in wanted for o in held if o in known and known[o].kind == kind), offices)


def body_told(offices: Sequence[str], org: str | None, own: Sequence[Term], knowledge: Knowledge) -> str | None:
    """The organisation whose title somebody on file bears in the text, though no term on file says so.

    Who leads a state acts for it though they preside over a body too: `African Union chair João Lourenço`.

    Args:
        offices: what the text calls them.
        org: whose office that is.
        own: their terms on the day of the story, of those offices where there are any.
        knowledge: the offices.
    """
    known = knowledge.offices
    if not any(known[office].kind == "organisation" for office in offices if office in known):
        return None
    held = {known[term.office].kind for term in own if term.office in known}
    if not held.isdisjoint(_LEADERS) or any(term.of in knowledge.organisations for term in own):
        return None
    return org


def seat_of(atom: Atom, knowledge: Knowledge) -> str | None:
    """The state whose government sits in a city."""
    code = code_of(atom, knowledge) or knowledge.capitals.get(atom.key)
    return code if code in knowledge.states else None
