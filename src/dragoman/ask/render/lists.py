"""What one looks around with, laid out: what a search found, relations, networks, figures and so on."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from dragoman.ask.agenda import Agenda, Figures, Point, Series, Topic
from dragoman.ask.answers import Answer
from dragoman.ask.listing import Listing
from dragoman.ask.network import Edge, Network, Node
from dragoman.ask.party import Face, Party
from dragoman.ask.planned import Planned
from dragoman.ask.relations import Pair, Relations
from dragoman.ask.render.layout import Entry, Section, Sheet, entry, sections
from dragoman.ask.search import Found
from dragoman.ask.stories import Stories, StoryLine
from dragoman.ask.visits import Visit, Visits


def laid_out(answer: Answer) -> Sheet | None:
    """The sheet of an answer; None where it is of another type."""
    for kind, lay in _LAYS.items():
        if isinstance(answer, kind):
            return lay(answer)
    return None


def _found(answer: Found) -> Sheet:
    meant = [*answer.people, *([" – ".join(answer.parties)] if answer.parties else [])]
    total = f"{answer.total}{'+' if answer.more else ''} record{'' if answer.total == 1 else 's'}"
    note = total + (f"; may mean: {', '.join(meant)}" if meant else "")
    facets = [Entry(field, _counted(values)) for field, values in answer.facets.items() if values]
    laid = sections([("Records", answer.lines)], 0)
    if facets:
        laid.append(Section("Narrow by", tuple(facets)))
    elif meant:
        laid.append(Section("May mean", tuple(Entry("", name) for name in meant)))
    return Sheet(title=f"Search: {answer.query}", note=note, sections=laid)


def _listing(answer: Listing) -> Sheet:
    return Sheet(title="Records", sections=sections([("Latest first", answer.lines)], 0))


def _relations(answer: Relations) -> Sheet:
    return Sheet(title="Relations", sections=_section("Busiest first", map(_pair, answer.pairs)))


def _pair(pair: Pair) -> Entry:
    last = f", latest {pair.last}" if pair.last else ""
    return Entry("", f"{' – '.join(pair.names)} ({'–'.join(pair.parties)}): {_many(pair.records, 'record')}{last}")


def _party(answer: Party) -> Sheet:
    where = f"{answer.kind}, {answer.capital}" if answer.capital else answer.kind
    members = f"; members: {', '.join(answer.members)}" if answer.members else ""
    return Sheet(
        title=f"{answer.name} ({answer.key})" if answer.name != answer.key else answer.name,
        note=where + members,
        sections=[
            *_section("Partners", map(_pair, answer.partners)),
            *_section("People", map(_face, answer.people)),
            *sections([("Memberships and chairs", answer.lasting), ("Latest", answer.latest)], 0),
        ],
    )


def _face(face: Face) -> Entry:
    office = f", {face.office}" if face.office else ""
    return Entry("", f"{face.name}{office}: {_many(face.records, 'record')}")


def _visits(answer: Visits) -> Sheet:
    return Sheet(title="Visits", sections=_section("In order of time", map(_visit, answer.visits)))


def _visit(visit: Visit) -> Entry:
    told = entry(visit.line)
    way = " to ".join(point.name for point in (visit.start, visit.end) if point and point.name)
    below = (Entry("", f"{visit.visitor}: {way}"),) if way else ()
    return Entry(told.when, told.text, told.id, told.cited, told.more, below)


def _network(answer: Network) -> Sheet:
    names = {node.id: node.name for node in answer.nodes}

    def edge(one: Edge) -> Entry:
        days = " to ".join(dict.fromkeys(day for day in (one.first, one.last) if day))
        return Entry(days, f"{' – '.join(names.get(key, key) for key in one.nodes)}: {one.meetings}")

    return Sheet(
        title="Who meets whom",
        sections=[
            *_section("Who meets most", map(_node, answer.nodes)),
            *_section("Most meetings", map(edge, answer.edges)),
        ],
    )


def _node(node: Node) -> Entry:
    state = f" ({node.state})" if node.state else ""
    return Entry("", f"{node.name}{state}: {_many(node.meetings, 'meeting')}")


def _planned(answer: Planned) -> Sheet:
    dated, undated = ([one for one in answer.lines if bool(one.date) is told] for told in (True, False))
    return Sheet(title="Announced", sections=sections([("In order of time", dated), ("Without a date", undated)], 0))


def _agenda(answer: Agenda) -> Sheet:
    return Sheet(title=f"Agenda: {' – '.join(answer.parties)}", sections=_section("Topics", map(_topic, answer.topics)))


def _topic(topic: Topic) -> Entry:
    return Entry("", f"{topic.topic}: {topic.total} ({_counted(topic.months)})")


def _figures(answer: Figures) -> Sheet:
    return Sheet(
        title=f"Figures: {' – '.join(answer.parties)}",
        sections=[Section(_series(one), tuple(map(_point, one.points))) for one in answer.series],
    )


def _series(series: Series) -> str:
    return f"{series.name}, {series.unit}" if series.unit else series.name


def _point(point: Point) -> Entry:
    told = entry(point.line)
    return Entry(told.when or point.when, f"{point.value:,.15g}: {told.text}", told.id, told.cited, told.more)


def _stories(answer: Stories) -> Sheet:
    return Sheet(title="Stories", sections=_section("Read last first", map(_story, answer.stories)))


def _story(story: StoryLine) -> Entry:
    about = ", ".join(part for part in (story.outlet, story.language, story.document) if part)
    return Entry(story.day or "", f"{story.title or 'untitled'} ({about})", story.id)


def _section(heading: str, entries: Iterable[Entry]) -> list[Section]:
    listed = tuple(entries)
    return [Section(heading, listed)] if listed else []


def _counted(values: dict[str, int]) -> str:
    return ", ".join(f"{value} {count}" for value, count in values.items())


def _many(count: int, what: str) -> str:
    return f"{count} {what}{'' if count == 1 else 's'}"


_LAYS: dict[type[Answer], Callable[..., Sheet]] = {
    Found: _found,
    Listing: _listing,
    Relations: _relations,
    Party: _party,
    Visits: _visits,
    Network: _network,
    Planned: _planned,
    Agenda: _agenda,
    Figures: _figures,
    Stories: _stories,
}
