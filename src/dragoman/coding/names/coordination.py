"""Which mentions stand together, and what marks them: `between A, B and C`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from dragoman.coding.names import symbols as sym
from dragoman.coding.names.cases import NOMINATIVE, marks
from dragoman.coding.names.delegations import BEHIND, along, reseat
from dragoman.coding.names.grammar import Chunk
from dragoman.coding.names.listed import part_of, told_which
from dragoman.coding.names.mention import Group, Mention
from dragoman.coding.names.officeholders import shared_office
from dragoman.coding.sentences.clitics import held

_WORD_BETWEEN: Final = 14
_SHORT: Final = 10
"""Letters of a word such as "also", with the spaces around it."""
_TAKEN: Final = 6
"""Letters from one name to the next that a comma and an article take."""
# These open a clause and say nothing of the name behind them.
_CLAUSAL: Final = frozenset(("while", "because", "if", "but"))
_CARRYING: Final = frozenset(("with", "to", "between", "by", "from", "against", "on"))
_OVER: Final = _CARRYING | {"for"}
_COMING: Final = frozenset(("led", "accompanied", "from"))
_CUT: Final = frozenset((",", ";", ":", sym.SPEECH))
_PARTICIPLE: Final = 6
"""Items that a participle before a name may have with what belongs to it."""
_RELATIVE: Final = 12
"""Items that a relative clause may have."""
_PLACE: Final = frozenset(("in",))
_SEVERAL: Final = 2
_COUNTED: Final = frozenset(("all-parties", "two-countries"))
_LAND: Final = 3
"""Letters that a comma, a space and a state's name are at least."""
_LISTED: Final = ("person", "office"), ("state", "city", "org", "region"), ("name",)


def groups(
    parts: Sequence[Chunk | Mention],
    *,
    before: bool = False,
    cased: bool = False,
    dates: Sequence[tuple[int, int]] = (),
) -> list[Chunk | Group]:
    """Joins mentions that stand together (`A, B and C`) and gives each group the case of the marker before it.

    Args:
        parts: the sentence's chunks and mentions.
        cased: names bend in the language.
        dates: where words of time stand: what marks one does not mark the name behind it.
        before: the language puts what belongs to a noun before it, so that what follows "of" is the noun itself.
    """
    kinds = ("m", "o", sym.AND) if before else ("m", "f", "o", sym.AND)
    out: list[Chunk | Group] = []
    at, behind = 0, False
    while at < len(parts):
        part = parts[at]
        if isinstance(part, Chunk):
            behind = behind or (bool(part.atoms) and not part.atoms[0].classes.isdisjoint(BEHIND))
            out.append(part)
            at += 1
            continue
        members, at, ambiguous = _list(parts, at, marker=_marking(out, part.start, dates))
        group = Group(members, members[0].start, members[-1].end, held(members))
        last = out[-1] if out else None
        if isinstance(last, Group) and (_within(last, group) if before else _all_of(last, group)):
            last.members, last.end = members, group.end
            continue
        if len(out) > 1 and (_of_each(out, group) if before else _each_of(out, group)):
            continue
        if out and isinstance(out[-1], Group) and _named_again(out[-1], group):
            out[-1].members, out[-1].end = members, group.end
            continue
        if before and out and isinstance(out[-1], Group) and out[-1].members[0].type == "pronoun":
            out[-1].members[-1].possessive = True  # 我国友邦巴拉圭议长: whose ally it is
        _counted(out, group)
        marker = None if group.case else _marking(out, group.start, dates)
        if before and marker is not None and marker.kind == "f":
            marker = _over(out)
        if marker is not None and marker.kind in kinds:
            group.case = marker.atoms[0].classes - _CLAUSAL
            if before and group.case <= _PLACE and members[0].type in _LISTED[0] and not _noun(parts, at):
                group.case = frozenset()  # 在普京与特朗普会谈的基础上: what they did, not where they are
            if "including" in group.case and len(out) > 1:
                if (commas := part_of(out, group)) is not None:
                    at += commas and _kind_at(parts, at) == ","
                    continue
                group.case = told_which(out, group, kinds)
        if cased and (not group.case or (marker is not None and marker.kind == sym.AND)):
            word = bool(out) and isinstance(out[-1], Chunk) and out[-1].kind == sym.GAP
            group.case |= marks(members, behind_noun=_behind_noun(marker, group.start), behind_word=word)
            if "by" in group.case and _with(out):
                group.case |= {"with"}
        group.joint = ambiguous
        if marker is not None and not group.case.isdisjoint(_COMING) and along(out, group):
            continue
        if not shared_office(out, group):
            out.append(group)
    if behind:
        reseat(out)
    return out


def _named_again(sides: Group, people: Group) -> bool:
    """Names behind the states whose they are: "of the presidents of Russia and France Putin and Macron"."""
    if len(people.members) < 2 or people.start - sides.end != 1 or len(sides.members) != len(people.members):
        return False
    return all(
        side.type in ("state", "office") and person.type == "person" and side.state == person.state
        for side, person in zip(sides.members, people.members, strict=True)
    )


def _within(part: Group, states: Group) -> bool:
    """A part of the world, or a body, right before a state of it: `太平洋岛国瓦努阿图`, `欧盟成员国匈牙利`."""
    first, between = part.members[0], states.start - part.end
    if len(part.members) > 1 or states.members[0].type != "state" or between > _TAKEN:
        return False
    return first.type == "region" or (first.type == "org" and not first.state and between > 0)


def _all_of(several: Group, group: Group) -> bool:
    """Words such as "the ministers" right before the body whose they are: `các bộ trưởng ASEAN`."""
    told = len(several.members) == 1 and several.members[0].key == "all-parties"
    return told and group.members[0].type == "org" and group.start - several.end == 1 and not group.case


def _of_each(out: list[Chunk | Group], group: Group) -> bool:
    """Puts the office in the place of the states whose it is, counted before it: `立陶宛和爱沙尼亚两国外长`."""
    states, counted, office = out[-2], out[-1], group.members[0]
    if not isinstance(states, Group) or not isinstance(counted, Group) or len(states.members) < _SEVERAL:
        return False
    if office.type != "office" or office.state or office.org or counted.members[0].key not in _COUNTED:
        return False
    if any(m.type != "state" for m in states.members) or group.start - states.end > _TAKEN:
        return False
    states.members = [replace(office, state=m.state) for m in states.members]
    states.end, states.joint = group.end, 0
    out.pop()
    return True


def _each_of(out: list[Chunk | Group], group: Group) -> bool:
    """Gives an office to each of the states that a word for all of them opens: `đại sứ các nước Lào và Áo`."""
    offices, several = out[-2], out[-1]
    if not isinstance(offices, Group) or not isinstance(several, Group) or several.members[0].key != "all-parties":
        return False
    office = offices.members[0]
    if len(offices.members) > 1 or office.type != "office" or office.state or office.org:
        return False
    if (
        any(m.type != "state" for m in group.members)
        or several.start - offices.end > 1
        or group.start - several.end > 1
    ):
        return False
    offices.members, offices.end = [replace(office, state=m.state) for m in group.members], group.end
    out.pop()
    return True


def _counted(out: list[Chunk | Group], named: Group) -> None:
    """Puts names in the place of words such as "the three countries" right before: `ba nước Trung – Nhật – Hàn`."""
    sides = out[-1] if out else None
    if not isinstance(sides, Group) or sides.members[0].type != "both" or named.start - sides.end != 1:
        return
    if named.members[0].type == "pair" or (len(named.members) > 1 and all(m.type == "state" for m in named.members)):
        named.case = sides.case
        out.pop()


def _with(out: Sequence[Chunk | Group]) -> bool:
    """A "with" before, from which only a participle with what belongs to it parts the name: "с прибывшим в Минск"."""
    for index in range(len(out) - 2, max(len(out) - _PARTICIPLE, -1), -1):
        item, following = out[index], out[index + 1]
        if isinstance(item, Chunk) and item.kind == "o" and "with" in item.atoms[0].classes:
            return isinstance(following, Chunk) and following.kind in (sym.GAP, sym.ACT)
        if isinstance(following, Chunk) and (following.kind in _CUT or following.kind == sym.ACT):
            return False
    return False


def _behind_noun(marker: Chunk | None, start: int) -> bool:
    """A noun of doing stands right before the names."""
    return (
        marker is not None
        and marker.kind == sym.ACT
        and start - marker.end == 1
        and any(entry.kind == "act" and entry.feature == "noun" for entry in marker.atoms[0].entries)
    )


def _marking(out: Sequence[Chunk | Group], start: int, dates: Sequence[tuple[int, int]]) -> Chunk | None:
    """The marker before a name group; a word or two may stand between them (`with visiting President ...`)."""
    last = out[-1] if out else None
    if not isinstance(last, Chunk):
        return None
    if last.atoms:
        if last.kind in ("m", "o") and any(last.end < lo and hi < start for lo, hi in dates):
            return None  # "träffade under torsdagen USA:s president"
        return last
    marker = out[-2] if len(out) > 1 else None
    if last.kind != sym.GAP or not isinstance(marker, Chunk) or not marker.atoms or start - marker.end > _WORD_BETWEEN:
        return None
    return marker if marker.atoms[0].classes & _CARRYING else None


def _over(out: Sequence[Chunk | Group]) -> Chunk | None:
    """The marker before a relative clause, where the clause stands before its noun: `同来访的总统`."""
    for index in range(len(out) - 2, max(len(out) - _RELATIVE, -1), -1):
        item = out[index]
        if isinstance(item, Group) or item.kind not in ("o", sym.AND):
            if isinstance(item, Chunk) and item.kind in _CUT:
                return None
            continue
        if item.atoms and item.atoms[0].classes & _OVER and not isinstance(out[index + 1], Group):
            return item
    return None


def _list(parts: Sequence[Chunk | Mention], at: int, *, marker: Chunk | None) -> tuple[list[Mention], int, int]:
    """The mentions of a list, where it ends, and how many stand before an "and" that may mean "with"."""
    first = parts[at]
    assert isinstance(first, Mention)
    members = [first]
    with_from = 0
    end = after = at + 1
    commas = 0
    while after + 1 < len(parts):
        link, following, step = parts[after], parts[after + 1], 2
        if commas and _kind(link) == "," and _kind(following) == sym.AND and after + 2 < len(parts):
            link, following, step = following, parts[after + 2], 3  # A, B, and C
        elif (
            _kind(link) == ","
            and _kind(following) == sym.AND
            and (_agrees(first, parts[after + 2 : after + 3]) or _with_its_land(members[-1]))
        ):
            link, following, step = following, parts[after + 2], 3  # Си Цзиньпина, а также Нарендру Моди
        elif _kind(link) == "," and isinstance(following, Chunk) and _and_with(following) and after + 2 < len(parts):
            link, following, step = following, parts[after + 2], 3  # avec A, ainsi qu'avec B
        if isinstance(link, Mention) and _comma_taken(members[-1], link) and _alike(first, link):
            members.append(link)  # "the President of A, X, the President of B, Y, and ..."
            commas, after = commas + 1, after + 1
            continue
        if not isinstance(link, Chunk) or not isinstance(following, Mention) or not _alike(first, following):
            break
        if link.kind == "," and (_set_in(first, following) or (first.possessive and not following.possessive)):
            break
        if _and_with(link) and (_elsewhere(first, following) or _dealt_with(first, marker, parts[after + step :])):
            break
        if link.kind == "," and first.cases and following.cases and first.cases.isdisjoint(following.cases):
            break  # "По словам Лаврова, Путин и Си ..."
        if link.kind == sym.AND or _hyphened(members[-1], link, following):
            if _further_title(members[-1], link, following):
                members.pop()
            members.append(following)
            if link.atoms and "with" in link.atoms[0].classes:
                with_from = with_from or len(members) - 1
            end = after = after + step
            commas = 0
        elif link.kind == ",":
            members.append(following)
            commas += 1
            after += 2
        else:
            break
    if commas and not _goes_on(parts, after, marker, first) and not _all_with(marker, members):
        members = members[: len(members) - commas]
    else:
        end = after
    return members, end, with_from


def _further_title(title: Mention, link: Chunk, person: Mention) -> bool:
    """A title and, behind a mark that is no word for "and", who bears it: `日方首席代表、日本外相岩屋毅`."""
    bare = title.type == "office" and title.state is not None and (title.state, "person") == (person.state, person.type)
    return bare and person.office is not None and not (link.atoms and link.atoms[0].classes)


def _with_its_land(city: Mention) -> bool:
    """A city told with its state, whose comma parts nothing: "to Beirut, Lebanon, and Cairo"."""
    return city.type == "city" and city.end - city.start > len(city.name or "") + _LAND


def _comma_taken(person: Mention, following: Mention) -> bool:
    """The comma between two people belongs to the first: it closes the name behind a title."""
    return person.type == following.type == "person" and bool(person.office) and following.start - person.end <= _TAKEN


def _set_in(city: Mention, state: Mention) -> bool:
    """Behind a comma the state that a city is of is no second place: "in Hanoi, Vietnam and China held talks"."""
    return city.type == "city" and state.type == "state" and city.state == state.state


def _elsewhere(place: Mention, party: Mention) -> bool:
    """The first only tells where the other is dealt with: `前往伊朗与伊方会晤`, `在多哈与伊方会谈`."""
    if place.type == "state":
        return party.type == "state" and place.state == party.state
    return place.type == "city" and party.type in ("state", "org")


def _dealt_with(place: Mention, marker: Chunk | None, behind: Sequence[Chunk | Mention]) -> bool:
    """A deed right behind a state after a verb: somebody goes there to do it with the other: `前往瑞士与美国谈判`."""
    return place.type == "state" and marker is not None and marker.kind == sym.ACT and _kind_at(behind, 0) == sym.ACT


def _and_with(link: Chunk) -> bool:
    return link.kind == sym.AND and bool(link.atoms) and "with" in link.atoms[0].classes


def _hyphened(one: Mention, link: Chunk, two: Mention) -> bool:
    """Two people with nothing but a hyphen between them: "the Trump-Putin summit"."""
    touching = one.end == link.start and link.end == two.start and link.end - link.start == 1
    return link.kind == "-" and touching and one.type == two.type == "person"


def _goes_on(parts: Sequence[Chunk | Mention], at: int, marker: Chunk | None, first: Mention) -> bool:
    """A deed follows, so that the commas before it part names, not clauses: "A, B met C"; "met A, B and received C"."""
    if marker is None:
        return _kind_at(parts, _passed(parts, at)) == sym.ACT
    if marker.kind in (sym.ACT, "f") and first.type in _LISTED[0] and _ends(parts, at):
        return True  # `hội kiến Tổng Bí thư A, Thủ tướng B.`
    joined = at + 1 < len(parts) and _kind(parts[at]) == sym.AND and _kind(parts[at + 1]) == sym.ACT
    return joined and marker.kind == sym.ACT


def _passed(parts: Sequence[Chunk | Mention], at: int) -> int:
    """What stands behind the auxiliaries, and a short word, before a verb: `đã lần lượt`, "also"."""
    while _kind_at(parts, at) == sym.STATUS:
        at += 1
    gap = parts[at] if _kind_at(parts, at) == sym.GAP else None
    return at + 1 if gap is not None and gap.end - gap.start <= _SHORT else at


def _all_with(marker: Chunk | None, members: Sequence[Mention]) -> bool:
    """Names behind "with" that all bear its case need no "and" before the last: `с Лавровым, Ушаковым`."""
    if marker is None or not marker.atoms or "with" not in marker.atoms[0].classes:
        return False
    cases = members[0].cases - {NOMINATIVE}
    return bool(cases) and all(not cases.isdisjoint(member.cases) for member in members)


def _ends(parts: Sequence[Chunk | Mention], at: int) -> bool:
    """Nothing is done or said from here to the end of the clause."""
    for part in parts[at:]:
        kind = _kind(part)
        if kind in (";", ":"):
            return True
        if kind in (sym.ACT, sym.SPEECH, sym.STATUS, sym.WHO, ",") or isinstance(part, Mention):
            return False
    return True


def _agrees(first: Mention, following: Sequence[Chunk | Mention]) -> bool:
    """The next mention has a case of the first that is not the nominative, so that it is no other clause's subject."""
    return any(isinstance(m, Mention) and bool((m.cases & first.cases) - {NOMINATIVE}) for m in following)


def _noun(parts: Sequence[Chunk | Mention], at: int) -> bool:
    """What stands at an index is a noun of doing alone: `在欧盟国防部长会议上`."""
    part = parts[at] if at < len(parts) else None
    if not isinstance(part, Chunk) or part.kind != sym.ACT:
        return False
    return all(entry.feature == "noun" for entry in part.atoms[0].entries if entry.kind == "act")


def _kind_at(parts: Sequence[Chunk | Mention], at: int) -> str:
    return _kind(parts[at]) if at < len(parts) else ""


def _kind(part: Chunk | Mention) -> str:
    return part.kind if isinstance(part, Chunk) else ""


def _alike(a: Mention, b: Mention) -> bool:
    return any(a.type in kinds and b.type in kinds for kinds in _LISTED) and not (a.adjective or b.adjective)
