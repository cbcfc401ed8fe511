"""From a filled frame to an event: parties, roles, place, status; what has too little is left out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from dragoman.coding.acts.act import Act
from dragoman.coding.acts.appointments import appointments
from dragoman.coding.acts.bounds import aims_at
from dragoman.coding.acts.dropped import left_out
from dragoman.coding.acts.filling import DIRECTED
from dragoman.coding.acts.giving import given_by
from dragoman.coding.acts.guests import hosted, paid
from dragoman.coding.acts.occasion import called_off, count, reach
from dragoman.coding.acts.setting import place_of, struck
from dragoman.coding.acts.sides import of_no_doer
from dragoman.coding.events.attendance import alone, heads, several_states, there
from dragoman.coding.events.audiences import by_noun
from dragoman.coding.events.channels import convened, remember
from dragoman.coding.events.facing import by_itself, facing, meant
from dragoman.coding.events.hosts import at_home, hosting, met_there, of_the_land, received_at
from dragoman.coding.events.parties import goes, land, ourselves, participants, parties, settle, to_others, two_only
from dragoman.coding.events.sessions import sessions, sitting
from dragoman.coding.events.signed import joint_document, objects, theme_of
from dragoman.coding.names.cast import Cast
from dragoman.coding.names.mention import PEOPLE, Group, Mention
from dragoman.coding.names.together import others
from dragoman.coding.sentences.scene import Sentence
from dragoman.coding.speech.addressed import other_side
from dragoman.records import Event, Participant, Place

_JOURNEYS: Final = frozenset(("travel", "returns", "leaves"))
_SITTING: Final = frozenset(("meeting", "exchange"))
_ACTORS: Final = frozenset(("person", "office", "state", "org"))
_ON_LAND: Final = frozenset(("assault", "aid", "coerce"))
"""What is done to a place is done to its state."""
_JOINT: Final = frozenset(("recognition", "upgrade", "exchange", "cooperate"))
_MANY: Final = 3
_WORDS: Final = frozenset(("agree", "support", "request", "accuse", "reject", "threaten", "concede"))


@dataclass(slots=True, init=False)
class Draft:
    """An event in the making, with what later steps need to know of it.

    Attributes:
        event: the record, without evidence, date and id.
        act: the frame behind it.
        sentence: where it is told.
        start: offset of the words that tell it.
        end: their end.
        order: reading order in the story.
        theme: kinds of document signed or issued; empty where none is told.
    """

    event: Event
    act: Act
    sentence: Sentence
    start: int
    end: int
    order: int
    theme: frozenset[str]
    evidence: list[tuple[Sentence, int, int]]

    def __init__(
        self,
        event: Event,
        act: Act,
        sentence: Sentence,
        start: int,
        end: int,
        order: int = 0,
        theme: frozenset[str] = frozenset(),
        evidence: list[tuple[Sentence, int, int]] | None = None,
    ) -> None:
        self.event = event
        self.act = act
        self.sentence = sentence
        self.start = start
        self.end = end
        self.order = order
        self.theme = theme
        self.evidence = evidence if evidence is not None else []


def drafts(act: Act, sentence: Sentence, cast: Cast) -> list[Draft]:
    """The events that an act tells of: none where the text does not say who, several for several destinations."""
    if act.governed and not spoken(act) and (act.governed == "alleged" or act.frame.type in DIRECTED):
        return []  # what others are accused of is no news of the deed; what is pledged is the pledge
    a = [m for m in settle(ourselves(act.a, sentence), cast) if m.acts]
    if alone(act, sentence):
        act.occasion = several_states(a)
        act.frame = act.frame if act.occasion else act.frame._replace(attends="last")
    a = a or left_out(act, sentence, cast)
    travel = act.frame.frame in _JOURNEYS
    b = settle(
        land(act.b) if act.frame.type in _ON_LAND else act.b,
        cast,
        actor=not travel,
        besides=parties(a) if travel or act.b_from == "with" else (),
    )
    made = list(_made(act, a, others(b, parties(a)), sentence, cast))
    if not made and called_off(act, sentence) and set(parties(b)) <= set(parties(a)):
        made = [_event(act, participants([m for m in a if m.type == "person"], "participant", cast), [])]
    out = []
    for event in made:
        event.status = act.status  # type: ignore[assignment]
        event.rule, event.count = act.rule, count(act, sentence)
        event.place = event.place or received_at(act, event, sentence.clauses, cast)
        event.place = None if event.type == "call" else event.place  # nobody travelled
        out.append(Draft(event, act, sentence, *reach(act, sentence), theme=theme_of(act, sentence)))
    return out


def _made(act: Act, a: list[Mention], b: list[Mention], sentence: Sentence, cast: Cast) -> Iterable[Event]:
    """The events, by the kind of the act."""
    kind = act.frame.type
    made: Iterable[Event]
    if act.frame.attends:
        people = [m for m in a if m.type == "person"]
        place = place_of(act, cast)
        made = [_event(act, participants(people, "participant", cast), parties(people), place)] if people else ()
    elif kind == "visit":
        made = _visits(act, a, b, cast) if not hosted(act, sentence.clauses) else ()
    elif kind in ("meeting", "call"):
        counted = list(sessions(act, sentence, cast)) if act.occasion else ()
        told = () if heads(act, sentence) else _meetings(act, a, b, cast)
        made = counted or list(told if act.a or act.b else ()) or by_noun(act, sentence, cast)
        if paid(act, sentence.clauses):
            made = [*made, *_received(replace(act, frame=act.frame._replace(type="visit")), a, b, cast)]
    elif kind == "accession":
        made = _accessions(act, a, b, cast)
    elif kind == "appointment":
        made = appointments(act, a, sentence.clauses, cast)
    elif kind == "cooperate" and act.frame.part == "noun":
        made = ()
    elif act.frame.act == "issue" and not theme_of(act, sentence):
        made = ()  # nothing that could be signed or issued is named
    elif kind == "signing" and act.status == "denied":
        made = ()  # that nothing was signed is no deed
    elif kind == "signing" or kind in _JOINT:
        made = _joint(act, a, b or _named_sides(act, a, sentence, cast), cast)
    elif kind in _WORDS:
        made = _words(act, a, b, sentence, cast)
    elif kind == "assault" and act.frame.part == "noun" and of_no_doer(act, sentence.clauses):
        made = ()
    elif kind == "sanction" and not b and _plainly(act):
        made = _alone(act, a, b, cast)  # "Moscow brought in an embargo on food"
    elif kind in DIRECTED or kind == "message":
        made = _directed(act, given_by(act, a, b, cast), b, cast)
    elif kind in ("mobilize", "retreat") or (kind == "statement" and len(parties(a)) > 1):
        made = _alone(act, a, b, cast)
    else:
        made = ()
    if kind in _SITTING and not act.frame.attends:
        made = list(made) or list(sessions(act, sentence, cast)) or list(sitting(act, sentence, cast))
        made = made or list(convened(act, sentence, cast)) or there(act, a, cast)
        for event in made:
            remember(act, event, sentence, cast)
    elif kind == "call":
        made = list(made) or list(sitting(act, sentence, cast))  # "G7 leaders held a video conference"
    return made


def _plainly(act: Act) -> bool:
    """A verb tells the deed as done, or to be done, and its subject does it: nobody else need be named."""
    return act.frame.part == "verb" and act.a_from == "subject" and act.status != "hypothetical"


def _roles(act: Act, cast: Cast) -> tuple[str, str]:
    roles = cast.knowledge.events.events[act.frame.type].roles
    return act.frame.roles.get("a", roles["a"]), act.frame.roles.get("b", roles.get("b", "participant"))


def _event(act: Act, people: list[Participant], sides: list[str], place: Place | None = None) -> Event:
    return Event(type=act.frame.type, participants=people, parties=sides, place=place, evidence=[])


def _visits(act: Act, a: list[Mention], b: list[Mention], cast: Cast) -> Iterable[Event]:
    role_a, _ = _roles(act, cast)
    if role_a == "host":
        yield from _received(act, a, b, cast)
        return
    visitors = [m for m in a if goes(m)]
    home = parties(visitors)
    if not home:
        return
    goals = [m for m in b if m.type in ("state", "city", "venue", "region")] or [
        m for m in (*act.places, *at_home(act, b, cast)) if m.state and m.state not in home
    ][:1]
    if act.frame.frame == "leaves":
        goals = [m for m in goals if m in b]  # "left Paris": for where is not told
    if not goals and not act.frame.b:
        goals = [m for m in cast.two() if m.state not in home]
    for goal in goals:
        state = goal.state
        if state is None or state in home:
            continue
        city = (
            goal.name
            if goal.type == "city"
            else next((p.name for p in act.places if p.type == "city" and p.state == state), None)
        )
        for party in home if act.frame.each else [None]:
            own = [m for m in visitors if party is None or party in parties([m])]
            people = participants(own, role_a, cast)
            yield _event(act, people, [*parties(own), state], Place(country=state, city=city))
    yield from met_there(act, visitors, b, cast)


def _received(act: Act, a: list[Mention], b: list[Mention], cast: Cast) -> Iterable[Event]:
    """The host's side of a visit: "X welcomes Y"."""
    hosts, guests = [m for m in a if m.type in PEOPLE or m.type == "state"], [m for m in b if goes(m)]
    hosts = hosts or hosting(act, facing([], guests, cast))
    sides = parties((*guests, *hosts))
    if hosts and guests and len(sides) > 1:
        people = participants(guests, "visitor", cast) + participants(hosts, "host", cast)
        home = next((m.state for m in hosts if m.state), None)
        yield _event(act, people, sides, place_of(act, cast) or (Place(country=home) if home else None))


def _meetings(act: Act, a: list[Mention], b: list[Mention], cast: Cast) -> Iterable[Event]:
    role_a, role_b = _roles(act, cast)
    a = [m for m in a if m.type in _ACTORS]
    b = [m for m in b if m.type in _ACTORS and m.acts]
    of_the_land(b, a, act, cast)
    of_the_land(a, b, act, cast)
    named = {m.name for m in a if m.type == "person"}
    if len(a) > 1:
        b = [m for m in b if m.type != "person" or m.name not in named]
    if cast.drops and not a and act.b_from == "object" and act.frame.frame == "mutual" and len(parties(b)) > 1:
        a, b = b[:1], b[1:]  # "Se reunieron los presidentes A y B"
    a = facing(a, b, cast)
    if not b and act.frame.frame == "receive" and act.frame.part == "passive":
        b = facing(b, a, cast)  # "Luego fue recibido por ..."
    joint = len(parties(a)) > 1 and (
        act.a_from in ("between", "adjective")  # "the summit between the EU and China"
        or (act.frame.act == "summit" and act.frame.part == "noun" and not any(m.type == "person" for m in a))
    )
    if joint and act.frame.frame == "attend" and act.b_from == "in":
        b = []  # where it is held
    sides = parties((*a, *b))
    if (len(sides) < 2 or (not b and len(a) < 2)) and not (act.occasion and any(map(goes, a))):
        return
    if act.frame.people and not any(map(goes, (*a, *b))) and not any(m.type == "both" for m in act.a):
        return
    if act.frame.frame == "attend" and not (
        joint or act.occasion or any(m.type == "org" or m.org for m in (*b, *act.b))
    ):
        return
    one = {m.name for m in a if m.type == "person"} & {m.name for m in b if m.type == "person"}
    if one:
        return
    for hosts, guests in _apart(act, a, b):
        people = participants(hosts, role_a, cast) + participants(guests, role_b, cast)
        yield _event(act, people, parties((*hosts, *guests)), place_of(act, cast))


def _apart(act: Act, a: list[Mention], b: list[Mention]) -> list[tuple[list[Mention], list[Mention]]]:
    """Who met whom: all together, or each of several the other side on their own."""
    if not act.frame.each or not b or (act.frame.apart and len(a) > 1):
        return [(a, b)]
    return [([one], b) for one in a] if len(a) > 1 else [(a, [one]) for one in b]


def _accessions(act: Act, a: list[Mention], b: list[Mention], cast: Cast) -> Iterable[Event]:
    role_a, role_b = _roles(act, cast)
    orgs = [m for m in b if m.type == "org" and not m.state]
    for state in (m for m in a if m.type == "state"):
        for org in orgs[:1]:
            people = participants([state], role_a, cast) + participants([org], role_b, cast)
            yield _event(act, people, parties([state, org]))


def _joint(act: Act, a: list[Mention], b: list[Mention], cast: Cast) -> Iterable[Event]:
    role_a, role_b = _roles(act, cast)
    a = [m for m in a if m.type in _ACTORS]
    b = [m for m in b if m.type in _ACTORS]
    sides = parties((*a, *b))
    if act.frame.frame == "envoys" and act.frame.part == "passive" and not act.a:
        return  # "A German and a Polish diplomat were expelled": by whom is not told
    if len(sides) < 2 and not (sides and act.frame.act == "issue" and cast.knowledge.states.keys().isdisjoint(sides)):
        return  # a body that is of no state may issue a document on its own
    if act.frame.type in ("recognition", "upgrade"):
        # Ties are between states, whoever speaks of them.
        a = [Mention(m.start, m.end, "state", state=m.state) if m.type in PEOPLE and m.state else m for m in a]
    people = participants(a, role_a, cast) + participants(b, role_b, cast)
    place = place_of(act, cast) if act.frame.type in ("signing", "exchange") else None
    yield _event(act, people, sides, place)


def _named_sides(act: Act, a: list[Mention], sentence: Sentence, cast: Cast) -> list[Mention]:
    """The sides of ties, of a raised partnership or of a joint document where the clause leaves them out."""
    if len(parties(a)) > 1 or act.frame.type not in ("recognition", "upgrade", "signing"):
        return []
    body = any((m.type == "org" or m.org) and m.state is None for m in a)
    if body or act.frame.frame == "expels" or act.frame.act == "recognise":
        return []  # what is recognised need be no state
    passive = act.frame.part == "passive" and bool(theme_of(act, sentence))
    if act.frame.type == "signing" and not passive and not joint_document(act, sentence):
        return []
    for item in sentence.clauses.items:
        if isinstance(item, Group):
            found = settle(item.members, cast)
            if len(parties(found)) == 2 and (item.members[0].type in ("pair", "both") or "between" in item.case):
                return found
    if act.frame.type == "signing" and _they(act, sentence):
        return []
    told, two = parties(a), [m for m in cast.two() if m.state not in objects(act, sentence)]
    if not told and act.frame.frame == "envoys":
        return []  # "asylum seekers were expelled", "the midfielder was sent off"
    return [m for m in two if m.state not in told] if set(told) <= {m.state for m in two} else two


def _they(act: Act, sentence: Sentence) -> bool:
    """Whoever was spoken of, not the two that the story names most: "They adopted a statement"."""
    if act.a:
        return all(m.type == "pronoun" for m in act.a)
    return act.frame.part == "verb" and not sentence.clauses.before


def _words(act: Act, a: list[Mention], b: list[Mention], sentence: Sentence, cast: Cast) -> Iterable[Event]:
    a = [m for m in a if m.type in _ACTORS]
    doers = parties(a)
    if not doers or (act.frame.part == "noun" and act.status in ("denied", "hypothetical")):
        return
    speaker = sentence.speaker
    if a and a[0].type == "state" and speaker and speaker[0].state == a[0].state and speaker[0].type == "person":
        a = list(speaker)
    b = [m for m in b if m.type in _ACTORS]
    if len(doers) > 1 and act.frame.type == "support" and set(parties(b)) < set(doers):
        a = [m for m in a if not set(parties([m])) & set(parties(b))]  # "the leaders agreed to support Ukraine"
        doers = parties(a)
    targets = [m for m in b if set(parties([m])) - set(doers)]
    if act.b and all(m.key == "all-parties" for m in act.b) and len(targets) < _MANY:
        if act.frame.act == "urge":  # "urges all parties to ...": nobody in particular, but asked; hopes are not
            yield _event(act, participants(a, "actor", cast), doers)
        return
    roles = cast.knowledge.events.events[act.frame.type]
    if len(doers) > 1 and not targets:
        people = participants(a, roles.joint.get("a", "actor"), cast)
        yield _event(act, people, doers)
        return
    regions = [m for m in act.b if m.type == "region" and (m.state is None or m.state not in doers)]
    if not targets and (act.frame.act == "pledge" or act.b_from == "object") and regions:
        yield _event(act, participants(a, "actor", cast), doers)  # to a part of the world, which is no party
        return
    if not targets and b and (aims_at(act, b) or act.frame.frame == "told-to"):
        return  # "urged all Norwegian citizens to leave Iran": one's own
    if (
        not targets
        and meant(act, cast)
        and (act.a_from != "first" or (two_only(cast) and not to_others(act, sentence)))
    ):
        targets = other_side(doers, cast)
    if not targets:
        if by_itself(act, a):
            yield _event(act, participants(a, "actor", cast), doers)
        return
    people = participants(a, "actor", cast) + participants(targets, "target", cast)
    yield _event(act, people, [*doers, *(p for p in parties(targets) if p not in doers)])


def _directed(act: Act, a: list[Mention], b: list[Mention], cast: Cast) -> Iterable[Event]:
    role_a, role_b = _roles(act, cast)
    a = [m for m in a if m.type in _ACTORS]
    b = [m for m in b if m.type in _ACTORS]
    sides = parties((*a, *b))
    both = act.frame.type == "assault" and (act.frame.frame == "mutual" or act.a_from == "between")
    both = both or (act.frame.type == "assault" and any(m.type == "both" for m in (*act.a[:1], *act.b[:1])))
    a = a or (b if both else a)
    if len(a) == len(sides) == 2 and (both or (act.frame.type == "message" and not b)):
        a, b = a[:1], a[1:]  # "X and Y exchanged greetings", "both sides opened fire": each is both
    if not a or not b or len(sides) < 2 or set(parties(a)) & set(parties(b)):
        return
    place = struck(act, cast) if act.frame.type == "assault" and not both else None
    yield _event(act, participants(a, role_a, cast) + participants(b, role_b, cast), sides, place)


def _alone(act: Act, a: list[Mention], b: list[Mention], cast: Cast) -> Iterable[Event]:
    role_a, _ = _roles(act, cast)
    a = [m for m in a if m.type in _ACTORS]
    sides = parties((*a, *b))
    if a and sides:
        yield _event(act, participants(a, role_a, cast), sides, place_of(act, cast))


def headline(draft: Draft) -> bool:
    """It is told in a headline."""
    return draft.sentence.span.role in ("title", "heading")


def spoken(act: Act) -> bool:
    """The act is one of words, not of deeds."""
    return act.frame.type in _WORDS
