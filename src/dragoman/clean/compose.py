"""What each line is to the story it stands in: title, text, caption, or something that goes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from dragoman.clean.credit import author_of, caption_credit, inline_credits
from dragoman.clean.details import Details
from dragoman.clean.draft import Draft
from dragoman.clean.edges import Edges
from dragoman.clean.excerpt import take_excerpt
from dragoman.clean.furniture import Furniture
from dragoman.clean.label import person_shaped
from dragoman.clean.line import Line
from dragoman.clean.masthead import DOMAIN, is_header_day, is_masthead, named_behind, rights_holder, site_name
from dragoman.clean.moment import Calendar
from dragoman.clean.title import find_title

_BAR: Final = re.compile(r"\s\|\s")
_PLENTY: Final = 400  # so much text before a comment form is a story, whatever follows


def compose(
    lines: Sequence[Line], language: str, furniture: Furniture, calendar: Calendar, *, lenient: bool = False
) -> Draft | None:
    """The story that the lines tell; None where they tell none.

    Args:
        lines: the lines of one segment of a page.
        language: the tag of the story's language.
        furniture: the words of page furniture.
        calendar: reads dates.
        lenient: whether a line that is no sentence may be the text where there is nothing else.
    """
    composer = _Composer(Draft(lines, language), furniture, calendar)
    return composer.draft if composer.compose(lenient=lenient) else None


class _Composer:
    def __init__(self, draft: Draft, furniture: Furniture, calendar: Calendar) -> None:
        self.draft = draft
        self.lines = draft.lines
        self.last = self.final = self.odd = self.first = (
            0  # its end, last paragraph, what first follows, first paragraph
        )
        self.furniture = furniture
        self.calendar = calendar
        self.usable = [
            at
            for at, line in enumerate(self.lines)
            if line.label == "text" and (line.language == draft.language or line.hint in ("title", "body"))
        ]

        self.details = Details(draft, furniture)
        self.inside = frozenset(self.usable)
        self.places = {id(line): at for at, line in enumerate(self.lines)}
        self.beside: set[int] = set()  # lines that stand beside their earlier twin

    def compose(self, *, lenient: bool) -> bool:
        lines, draft = self.lines, self.draft
        if lines[0].label == "related-story":
            take_excerpt(draft)
            return True
        self.last = self._end()
        self.usable = [at for at in self.usable if at <= self.last]
        if not self.usable:
            return False
        self.inside = frozenset(self.usable)
        paragraphs = [at for at in self.usable if lines[at].sentence and (lines[at].strong or lines[at].twin is None)]
        self.final = (paragraphs or self.usable)[-1]
        after = range(self.final + 1, len(lines))
        self.odd = next((at for at in after if lines[at].label != "text"), len(lines))
        draft.heading = self._title()
        self.first = self._first_paragraph()
        for at in range(len(lines)):
            self._settle(at)
        if not any(role in ("body", "lead") for role in draft.roles.values()):
            if not lenient:
                return False
            for at in [at for at, role in draft.roles.items() if role == "heading"]:
                draft.keep(at, "body")
            if "body" not in draft.roles.values():
                return False
        if draft.heading is not None:
            self._run_together(draft.heading)
            draft.title = draft.parts.get(draft.heading, [lines[draft.heading].passage])[0]
            draft.evidence[:0] = draft.title.raw(0, len(draft.title))
        edges = Edges(draft, self.furniture, self.calendar)
        edges.open(self.first)
        edges.close()
        return True

    # Where the story ends, and its title

    def _end(self) -> int:
        """The last line that may be the story's text."""
        lines = self.lines
        paragraphs = [at for at in self.usable if lines[at].sentence] or self.usable
        total = sum(lines[at].size for at in paragraphs)
        strong = max((at for at in paragraphs if lines[at].strong), default=-1)
        told = 0
        for at, line in enumerate(lines):
            if line.label == "comment" and (told >= _PLENTY or 2 * told >= total > 0):
                return at - 1
            if line.label == "related" and line.found.share > 0.5 and told and at > strong:
                return at - 1
            if line.label == "text" and line.sentence:
                told += line.size
        return len(lines) - 1

    def _title(self) -> int | None:
        lines = self.lines
        if len(self.usable) < 2:
            return None
        hinted = next((at for at in self.usable if lines[at].hint == "title"), None)
        if hinted is not None:
            return hinted
        first = self.usable[0]
        plain = lines[1].label == "date" and not lines[1].gap and not is_header_day(lines, 1)
        if first == 0 and plain and lines[0].sentences <= 2 and not is_masthead(lines, 0):
            return first
        candidates: list[int] = []
        bound = None
        for at, line in enumerate(lines):
            if line.label == "date" and candidates:
                bound = at if bound is None and not is_header_day(lines, at) else bound
                continue
            if (
                at not in self.inside
                or DOMAIN.match(line.text.split(" ", 1)[0])
                or line.hint in ("body", "caption")
                or caption_credit(line) is not None
                or (at < 4 and is_masthead(lines, at))
            ):
                if line.hint == "body" and line.strong and candidates:
                    break
                continue
            if line.strong and (candidates or line.sentences > 1):
                break
            candidates.append(at)
            if len(candidates) >= 40:
                break
        if candidates and candidates[-1] == self.usable[-1]:
            candidates.pop()
        return find_title(lines, candidates, bound)

    def _run_together(self, at: int) -> None:
        """A title with which further headings, or the site's name, were run together."""
        draft, line = self.draft, self.lines[at]
        bounds = [(found.start(), found.end()) for found in _BAR.finditer(line.text)]
        if not bounds:
            outlet = named_behind(line)
            if outlet is not None:
                draft.publisher = draft.publisher or outlet[0]
                draft.cut(at, outlet[1], len(line.text), "chrome")
            return
        ends = [start for start, _ in bounds] + [len(line.text)]
        starts = [0] + [end for _, end in bounds]
        parts = [line.passage.slice(start, end) for start, end in zip(starts, ends, strict=True)]
        if len(parts) == 2 and person_shaped(f"The {parts[1].text}") and len(parts[0]) > len(parts[1]):
            draft.publisher = draft.publisher or parts[1].text
            draft.cut(at, bounds[0][0], len(line.text), "chrome")
        else:
            draft.cuts += [(low, high, "chrome") for bar in bounds for low, high in line.passage.raw(*bar)]
            draft.parts[at] = parts

    def _first_paragraph(self) -> int:
        """The first line of running text after the title."""
        start = -1 if self.draft.heading is None else self.draft.heading
        after = [at for at in self.usable if at > start]
        paragraphs = [at for at in after if self.lines[at].sentence or self.lines[at].hint == "body"]
        told = [at for at in paragraphs if not self._is_caption(at)]
        return (told or paragraphs or after or self.usable)[0]

    # What a line is

    def _settle(self, at: int) -> None:
        draft, line = self.draft, self.lines[at]
        heading = draft.heading
        if at == heading:
            draft.keep(at, "title")
        elif at > self.last:
            self._after(at)
        elif heading is not None and at < heading:
            self._before_title(at)
        elif line.label == "text" and at in self.inside:
            self._text(at)
        else:
            self._aside(at)

    def _before_title(self, at: int) -> None:
        draft, line = self.draft, self.lines[at]
        assert draft.heading is not None
        title = self.lines[draft.heading]
        same = line.text == title.text
        draft.drop(at, "duplicate-text" if same else "chrome")
        if same:
            draft.evidence.extend(line.passage.raw(0, len(line.text)))
        elif line.moment is not None:
            # A day above the title is the page header's, unless it is told right there with its hour, or as a byline.
            told = line.moment.hour is not None or line.hint == "byline"
            if told and at == draft.heading - 1 and line.label == "date":
                self.details.date(at, late=at > self.final + 2)
        elif at < 4 and draft.publisher is None:
            draft.publisher = site_name(self.lines, at)

    def _text(self, at: int) -> None:
        """A line of the story's language between its title and its end."""
        draft, line = self.draft, self.lines[at]
        lines = self.lines
        title = lines[draft.heading] if draft.heading is not None else None
        if title is not None and line.text == title.text:
            draft.drop(at, "duplicate-text")
            draft.evidence.extend(line.passage.raw(0, len(line.text)))
        elif line.twin is not None and self._repeats(at, line.twin):
            pass
        elif self._is_caption(at):
            self._caption(at)
        elif line.hint == "heading" and not line.sentence and at < self.final:
            draft.keep(at, "heading")
        elif line.sentence or line.hint == "body":
            self._paragraph(at)
        elif at < self.first:
            self._subtitle(at)
        elif at > self.final:
            self._tail(at)
        else:
            draft.keep(at, "heading" if not line.ended and (line.gap or line.size < 60) else "body")

    def _paragraph(self, at: int) -> None:
        draft, line = self.draft, self.lines[at]
        draft.keep(at, "lead" if at == self.first else "body")
        for start, end in reversed(inline_credits(line)):
            draft.cut(at, start, end, "byline")

    def _repeats(self, at: int, twin: Line) -> bool:
        """Settles a line that stood before; whether it goes."""
        draft, line = self.draft, self.lines[at]
        before = self.places.get(id(twin))
        if before is None or (before not in draft.roles and draft.reasons.get(before) == "chrome"):
            draft.drop(at, "chrome")
            return True
        beside = at - 1 == before or (at - 1 in self.beside and self.lines[at - 1].twin is twin)
        if beside:
            self.beside.add(at)
        if not beside and line.size < 60 and draft.roles.get(before) in ("heading", "body"):
            # A short line that comes back inside the text is a speaker's name, a stage direction or a heading.
            if at < self.final:
                return False
            draft.drop(at, "caption-repeat" if line.ended else "chrome")
            if line.ended:
                self._caption(before)
        elif line.size < 400 and (draft.roles.get(before) == "caption" or beside or at >= self.final):
            draft.drop(at, "caption-repeat")
            if draft.roles.get(before) in ("body", "lead", "heading"):
                self._caption(before)
        else:
            draft.drop(at, "duplicate-text")
        return True

    def _is_caption(self, at: int) -> bool:
        line = self.lines[at]
        if line.hint == "caption":
            return True
        if line.size > 600 or line.hint in ("title", "heading"):
            return False
        doubled = line.copies > 1 and at + 1 < len(self.lines) and self.lines[at + 1].twin is line
        if doubled and (at < self.final or caption_credit(line) is not None):
            return True
        credit = caption_credit(line)
        return credit is not None and line.sentences <= 3 and not (at == self.final and self._is_note(line, credit[0]))

    @staticmethod
    def _is_note(line: Line, start: int) -> bool:
        """Whether what stands in brackets at the end of the last paragraph names its source, not a picture's."""
        if line.copies > 1 or line.text[-1] not in ")）" or start == 0:
            return False
        return not any("credit" in hit.classes and hit.start >= start for hit in line.found.hits)

    def _caption(self, at: int) -> None:
        draft, line = self.draft, self.lines[at]
        credit = caption_credit(line)
        if credit is not None and credit[0] == 0:
            draft.drop(at, "byline")
            return
        if credit is not None and at >= self.final and person_shaped(line.text[: credit[0]].strip()):
            draft.drop(at, "byline")
            draft.author = draft.author or line.text[: credit[0]].strip()
            outlet = next((hit for hit in line.found.hits if "outlet" in hit.classes), None)
            if outlet is not None and draft.original_publisher is None:
                draft.original_publisher = line.text[outlet.start : outlet.end]
            return
        draft.keep(at, "caption")
        if credit is not None and at not in draft.parts:
            draft.cut(at, *credit, "byline")

    def _subtitle(self, at: int) -> None:
        """A short line between title and text."""
        draft, line = self.draft, self.lines[at]
        beside_date = any(
            0 <= i < len(self.lines) and self.lines[i].label in ("date", "byline", "credit") for i in (at - 1, at + 1)
        )
        if beside_date and person_shaped(line.text):
            draft.drop(at, "byline")
            draft.author = draft.author or line.text
        elif (line.size < 12 or line.copies > 1) and (at + 1 >= len(self.lines) or self.lines[at + 1].gap):
            draft.drop(at, "chrome")
        else:
            draft.keep(at, "heading" if line.size < 80 else "body")

    def _tail(self, at: int) -> None:
        """A short line after the last paragraph."""
        draft, line = self.draft, self.lines[at]
        related = all(self.lines[i].label in ("text", "related") for i in range(self.odd, at)) and at <= self.final + 4
        if person_shaped(line.text) and related and draft.author is None:
            draft.drop(at, "byline")
            draft.author = line.text
        elif at < self.odd and line.copies == 1 and self._goes_on(at):
            draft.keep(at, "body")
        else:
            self._furnish(at)
            self.odd = min(self.odd, at)

    def _goes_on(self, at: int) -> bool:
        """Whether a line after the last paragraph still belongs to it: a last word, a list, the signers' names."""
        line = self.lines[at]
        listed = at + 1 < len(self.lines) and not self.lines[at + 1].gap
        return line.ended or not line.gap or (line.size >= 25 and listed)

    # What is no text of the story

    def _aside(self, at: int) -> None:
        """A line between title and end that is no text of the story."""
        draft, line = self.draft, self.lines[at]
        if line.label == "date":
            self.details.date(at, late=at > self.final + 2)
        elif line.label == "source":
            self.details.source(at)
        elif line.label in ("credit", "byline", "translated"):
            draft.drop(at, "byline")
            if line.label == "byline":
                draft.author = draft.author or author_of(line.text, line.found)
        elif line.label == "summary":
            draft.drop(at, "duplicate-text")
        elif line.label == "text":
            # Words of another language beside a caption are the picture's, told twice.
            below = self.lines[at + 1] if at + 1 < len(self.lines) else None
            caption = below is not None and not below.gap and at + 1 in self.inside and self._is_caption(at + 1)
            if not caption and line.sentence and self.first < at < self.final:
                draft.keep(at, "body")
                return
            draft.drop(at, "caption-repeat" if caption else "chrome")
            if caption:
                draft.original_language = line.language
        else:
            self._furnish(at)

    def _furnish(self, at: int) -> None:
        """Drops a line of furniture; where it claims the page's rights, it names the outlet."""
        self.draft.drop(at, "chrome")
        if at > self.final and self.draft.publisher is None:
            self.draft.publisher = rights_holder(self.lines[at])

    def _after(self, at: int) -> None:
        """A line after the story's end."""
        if self.lines[at].label == "source" and self.draft.original_url is None:
            self.details.source(at)
        else:
            self._furnish(at)
