"""An HTML page: its lines with what the markup says of each, and what it says of itself."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime
from typing import Final

from dragoman.clean.line import Line, clean_passage
from dragoman.clean.metadata import Metadata, iso_moment, read_metadata
from dragoman.clean.walk import Found, Walk, Walked
from dragoman.lexicon import fold_words

_MAIN_SHARE: Final = 0.75  # the innermost container with so much of the running text is the page's main one
_LINK_SHARE: Final = 0.55
_ARTICLE: Final = 150  # size of text, in several paragraphs, that makes an `article` element a story
_SHORT: Final = 60  # ... and of one paragraph, where several stand beside each other and nothing longer is there
_HEADED: Final = 40  # letters of a heading that the title begins with
_NEAR: Final = 5  # lines from the title on among which its day may stand
_BRIEF: Final = 60
_YEAR: Final = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_SITE_END: Final = re.compile(r"\s(?:[|·»–—]|-)\s[^|·»–—]{2,50}$")


def html_lines(raw: str) -> tuple[list[Line], Metadata]:
    """The lines of an HTML page, chrome and title marked, and its account of itself."""
    walked = Walk(raw).lines()
    title = clean_passage(raw, *walked.title).text if walked.title else None
    data = read_metadata(
        walked.metas, walked.scripts, canonical=walked.canonical, language=walked.language, title=title
    )
    found = walked.lines
    _mark_asides(found)
    _mark_main(found, _title_of(found, data))
    _mark_groups(found)
    lines = [item.line for item in found]
    _mark_title(raw, walked, data, found, lines)
    _mark_day(lines)
    data.publisher = data.publisher or _site(title, lines)
    if data.published is None:
        data.published = _timed(walked, found)
    return lines, data


def _timed(walked: Walked, found: Sequence[Found]) -> date | datetime | None:
    """The day of the only `time` element, or of the first one between the title and the end of the first paragraph."""
    days = {day for day, _ in walked.times}
    if not days or any(item.line.group for item in found):
        return None
    if len(days) == 1:
        return iso_moment(walked.times[0][0])
    titled = next((at for at, item in enumerate(found) if item.line.hint == "title"), None)
    if titled is None:
        return None
    told = next((at for at, item in enumerate(found) if at > titled and _prose(item)), titled)
    return next((iso_moment(day) for day, at in walked.times if titled <= at <= told + 1), None)


def _running(item: Found) -> int:
    """The size of a line where it is running text and no list of links."""
    line = item.line
    return line.size if line.sentence and line.hint != "chrome" and not _is_linked(item) else 0


def _prose(item: Found) -> int:
    """The size of a line of running text that is not beside the text by the kind of what it stands in."""
    return 0 if item.asides else _running(item)


def _is_linked(item: Found) -> bool:
    return item.linked >= _LINK_SHARE * len(item.line.text)


def _mark_asides(found: Sequence[Found]) -> None:
    """Marks what is beside the text: by kind, by name where most text is elsewhere, and lines that are only links."""
    _open_asides(found)
    total = sum(map(_prose, found))
    named: Counter[int] = Counter()
    for item in found:
        named[item.named_aside] += _prose(item)
    for item in found:
        line = item.line
        by_name = item.named_aside and 2 * named[item.named_aside] <= total
        heading = item.heading == "h1" and not item.named_aside
        linked = _is_linked(item) and not item.heading and line.hint != "byline" and not (line.ended and line.strong)
        if (item.asides and not heading) or by_name or linked:
            line.hint = "chrome"


def _open_asides(found: Sequence[Found]) -> None:
    """What holds most of a page's running text is not beside it, whatever its kind: a form around the whole page."""
    sizes: Counter[int] = Counter()
    for item in found:
        for number in item.asides:
            sizes[number] += _running(item)
    total = sum(map(_running, found))
    around = {number for number, size in sizes.items() if 2 * size > total}
    for item in found if around else ():
        item.asides = tuple(number for number in item.asides if number not in around)


def _mark_main(found: Sequence[Found], title: Found | None) -> None:
    """Marks as chrome what stands outside the innermost container that holds most of the running text."""
    sizes: Counter[int] = Counter()
    total = 0
    for item in found:
        size = _prose(item)
        total += size
        if size:
            for number in item.path:
                sizes[number] += size
    holding = [number for number, size in sizes.items() if size >= _MAIN_SHARE * total]
    if not total or not holding:
        return
    main = max(holding)
    first = next(at for at, item in enumerate(found) if main in item.path)
    path = found[first].path
    around = path[path.index(main) - 1] if path.index(main) else main
    titled = False
    for at, item in enumerate(found):
        titled = titled or item.heading == "h1" or item is title
        if main in item.path or item.heading == "h1" or item is title:
            continue
        # Title, day, author and the first paragraph may stand before the container that holds the text.
        beside = titled and (item.line.hint in ("byline", "heading") or _prose(item) > 0)
        if at > first or not (beside or around in item.path):
            dated = titled and at < first and not item.asides and not item.named_aside
            item.line.hint = "byline" if dated and _YEAR.search(item.line.text) else "chrome"


def _site(title: str | None, lines: Sequence[Line]) -> str | None:
    """The site's name, where the page's `title` has it behind the heading that the page shows."""
    shown = next((line.text for line in lines if line.hint == "title"), None)
    if not title or not shown:
        return None
    for end in _SITE_END.finditer(title):
        name = end.group().strip(" |·»–—-")
        if _bare(title[: end.start()]).startswith(_bare(shown)[:_HEADED]) and name[:1].isupper() and name != shown:
            return name
    return None


def _mark_groups(found: Sequence[Found]) -> None:
    """Keeps `article` elements that tell a story apart; the others, cards and teasers, are chrome beside them.

    Where none has the length of a story, and nothing else on the page has either, all that are headed tell short ones.
    """
    sizes: Counter[int] = Counter()
    paragraphs: Counter[int] = Counter()
    headed: set[int] = set()
    for item in found:
        size = _prose(item)
        sizes[item.line.group] += size
        paragraphs[item.line.group] += size > 0
        if item.heading and item.line.hint != "chrome":
            headed.add(item.line.group)
    told = [group for group in sizes if group and sizes[group] >= _ARTICLE]
    stories = {group for group in told if paragraphs[group] > 1 or sizes[group] >= 3 * _ARTICLE}
    if not stories:
        short = {group for group in headed if group and sizes[group] >= _SHORT}
        stories = short if len(short) > 1 and sum(sizes[group] for group in short) > sizes[0] else stories
    outside = sizes[0] > sum(sizes[group] for group in stories)
    for item in found:
        if item.line.group and (item.line.group not in stories):
            if stories or outside:
                item.line.hint = "chrome"
            item.line.group = 0


def _title_of(found: Sequence[Found], data: Metadata) -> Found | None:
    """The line that is the page's title, as the page says in its head."""
    headings = [item for item in found if item.heading and item.line.hint == "heading"]
    told = [_bare(title) for title in data.titles]
    firsts = [item for item in headings if item.heading == "h1"]
    shown = [item for item in found[:60] if not item.line.hint and item.line.size >= 20 and not item.line.strong]
    behind = _behind_text(found)
    for item in [*firsts, *headings, *shown]:
        bare = _bare(item.line.text)
        if bare and id(item) not in behind and any(_same(bare, title) for title in told):
            return item
    return None


def _mark_title(raw: str, walked: Walked, data: Metadata, found: Sequence[Found], lines: list[Line]) -> None:
    """Marks the heading that is the page's title; where none is shown, the `title` element's text is a line."""
    title = _title_of(found, data)
    if title is not None:
        title.line.hint = "title"
        return
    behind = _behind_text(found)
    firsts = [i for i in found if i.heading == "h1" and i.line.hint == "heading" and id(i) not in behind]
    groups = {item.line.group for item in found if item.line.group}
    if len(firsts) == 1 and firsts[0].line.size >= 15:
        firsts[0].line.hint = "title"
    elif walked.title is not None and len(groups) < 2 and not firsts:
        passage = clean_passage(raw, *walked.title)
        site = _SITE_END.search(passage.text)
        if site is not None and site.start() >= 15:
            passage = passage.slice(0, site.start())
        if len(passage.text) >= 8:
            line = Line(passage, *walked.title, hint="title")
            line.measure()
            lines.insert(0, line)


def _behind_text(found: Sequence[Found]) -> set[int]:
    """The lines that more of the running text stands before than behind: a title that is told again at the foot."""
    total, before = sum(map(_prose, found)), 0
    out: set[int] = set()
    for item in found:
        if 2 * before > total:
            out.add(id(item))
        before += _prose(item)
    return out


def _mark_day(lines: Sequence[Line]) -> None:
    """A short line with a year, next to the title, is a byline, also where it is a link or stands in a box."""
    title = next((at for at, line in enumerate(lines) if line.hint == "title"), None)
    if title is None:
        return
    for line in lines[max(title - 1, 0) : title + _NEAR]:
        if line.hint == "chrome" and line.size <= _BRIEF and _YEAR.search(line.text):
            line.hint = "byline"


def _bare(text: str) -> str:
    return " ".join(fold_words(text).split())


def _same(heading: str, title: str) -> bool:
    """Whether a heading is a title, but for a site's name at either end."""
    if heading == title or (len(heading) >= 12 and (title.startswith(heading) or title.endswith(heading))):
        return True
    return len(title) >= 12 and heading.startswith(title)
