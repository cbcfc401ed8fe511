"""A sheet: an answer laid out as title, sections and entries, for every renderer alike."""

from __future__ import annotations

from dragoman.ask.answers import Answer
from dragoman.ask.brief import Brief, Channel
from dragoman.ask.ledger import Ledger, Step, Year
from dragoman.ask.render import lists
from dragoman.ask.render.layout import Entry, Section, Sheet, entry, sections
from dragoman.ask.timeline import Timeline
from dragoman.ask.who import Office, Person

_BECAME = {
    "proposed": "proposed",
    "signed": "signed",
    "ratified": "ratified",
    "in-force": "in force",
    "ended": "ended",
}


def sheet(answer: Answer, *, limit: int = 0) -> Sheet:
    """Lays an answer out.

    Args:
        answer: a timeline, a brief, a person, or what one looks around with: what a search found, a network and so on.
        limit: most entries a section; 0 for all.

    Raises:
        TypeError: answers of this type have no sheet.
    """
    if isinstance(answer, Timeline):
        return _timeline(answer, limit)
    if isinstance(answer, Brief):
        return _brief(answer, limit)
    if isinstance(answer, Person):
        return _person(answer, limit)
    if (laid := lists.laid_out(answer)) is not None:
        return laid
    raise TypeError(f"no sheet for {type(answer).__name__}")


def _timeline(answer: Timeline, limit: int) -> Sheet:
    about = " and ".join(part for part in (" – ".join(answer.between), answer.who) if part)
    dated = [told for told in answer.lines if told.date]
    undated = [told for told in answer.lines if not told.date]
    return Sheet(
        title=f"Timeline: {about}" if about else "Timeline",
        sections=sections([("Events", dated), ("Without a date", undated)], limit),
    )


def _brief(answer: Brief, limit: int) -> Sheet:
    laid = sections([("Ties", answer.ties), ("Partnership", answer.partnership)], limit)
    if answer.mechanisms:
        shown = answer.mechanisms[: limit or None]
        laid.append(Section("Mechanisms", tuple(map(_channel, shown)), len(answer.mechanisms) - len(shown)))
    laid += _ledger(answer.ledger, limit)
    laid += sections(
        [
            ("Visits and meetings", answer.encounters),
            ("Documents", answer.documents),
            ("Figures", answer.figures),
            ("Positions", answer.positions),
            ("Other", answer.other),
        ],
        limit,
    )
    return Sheet(
        title=" – ".join(answer.names) + (f", as of {answer.ledger.as_of}" if answer.ledger.as_of else ""),
        note="Nothing is known of this relation yet." if answer.empty else "",
        sections=laid,
    )


def _ledger(kept: Ledger, limit: int) -> list[Section]:
    levels = [
        Entry(
            " to ".join(dict.fromkeys(day for day in (level.first, level.last) if day)),
            level.value,
            level.ids[0] if level.ids else "",
        )
        for level in (kept.levels if len(kept.levels) > 1 else ())
    ]
    sessions = [
        Entry(
            "",
            one.series + (f"; nothing known of {', '.join(map(str, one.missing))}" if one.missing else ""),
            below=tuple(Entry(session.day or "", f"no. {session.ordinal}", session.id) for session in one.sessions),
        )
        for one in kept.sessions
    ]
    series = [
        Entry(
            "",
            f"{one.name}, {' and '.join(one.parties)}, {one.unit or ''}".rstrip(", "),
            below=tuple(Entry(year.year, _year(year), year.ids[0] if year.ids else "") for year in one.years),
        )
        for one in kept.series
        if len(one.years) > 1
    ]
    papers = [
        Entry("", f"{_BECAME[paper.status]}: {paper.title}", below=tuple(map(_step, paper.steps)))
        for paper in kept.papers
    ]
    pledges = [
        Entry(told.when, told.text, told.id, told.cited, told.more, tuple(map(entry, pledge.later)))
        for pledge in kept.pledges
        if pledge.later
        for told in [entry(pledge.line)]
    ]
    parts = [
        ("Levels", levels),
        ("Sessions", sessions),
        ("Series", series),
        ("Documents, as known", papers),
        ("Promised, and what came of it", pledges),
    ]
    out = [
        Section(heading, tuple(found[: limit or None]), max(len(found) - limit, 0) if limit else 0)
        for heading, found in parts
        if found
    ]
    return out + sections([("Memberships and chairs", kept.standing)], limit)


def _step(step: Step) -> Entry:
    return Entry(step.day or "", _BECAME[step.status], step.id)


def _year(year: Year) -> str:
    told = " or ".join(f"{value:,.15g}" for value in year.values)
    change = f"; {year.told:+g} % told" if year.told is not None else ""
    if year.worked_out is not None:
        change += f"; {year.worked_out:+g} % worked out" + (", which differs" if year.agrees is False else "")
    return told + change


def _person(answer: Person, limit: int) -> Sheet:
    note = "; ".join(
        part for part in (answer.state, f"also: {', '.join(answer.spellings)}" if answer.spellings else "") if part
    )
    laid = [Section("Offices", tuple(map(_office, answer.offices)))] if answer.offices else []
    laid += sections(
        [("Travels", answer.travels), ("Meetings", answer.meetings), ("Words", answer.words), ("Other", answer.other)],
        limit,
    )
    return Sheet(title=answer.name, note=note, sections=laid)


def _office(office: Office) -> Entry:
    since, until = office.since or "", office.until or ""
    when = f"{since or '?'} to {until or 'now'}" if since or until else ""
    told = "on file" if not office.told else "told once" if office.told == 1 else f"told {office.told} times"
    return Entry(when, f"{office.office}{f', {office.of}' if office.of else ''} ({told})")


def _channel(channel: Channel) -> Entry:
    below: tuple[Entry, ...] = ()
    if channel.last_session:
        last = entry(channel.last_session)
        below = (Entry(last.when, f"last session: {last.text}", last.id, last.cited, last.more),)
    own = entry(channel.line)
    return Entry(own.when, own.text, own.id, own.cited, own.more, below)
