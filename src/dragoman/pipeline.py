"""The one way through: a page in, its records out, and into the store. Nothing else knows the order."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from dragoman.knowledge import DataError
from dragoman.languages import LanguageError
from dragoman.read import Unreadable, expand
from dragoman.records import Article, Event, Record, Span, kind_of, stable_id
from dragoman.resolve import Told, join_within
from dragoman.resolve.firsts import set_apart
from dragoman.resolve.holders import named
from dragoman.story import Page, Story

if TYPE_CHECKING:
    from dragoman.store import Store  # without one, no database need be loaded

_PAGES = 32
_SECONDS = 0.5
"""A batch is written when it has so many pages, or is so old: what one transaction holds, and what a crash can cost."""


@dataclass(frozen=True, slots=True)
class Options:
    """How pages are read.

    Attributes:
        published: the day of the pages, where they do not tell their own.
        language: BCP 47 tag of the pages, where they do not show their own.
        languages: a folder of further language folders.
    """

    published: date | None = None
    language: str | None = None
    languages: Path | None = None


class Pipeline:
    """Reads pages. Holds what is compiled once: languages, names, rules."""

    def __init__(
        self,
        options: Options | None = None,
        *,
        stories: Callable[[Page], list[Story]] | None = None,
        code: Callable[[Story], Sequence[Record]] | None = None,
    ) -> None:
        """Prepares to read.

        Args:
            options: how.
            stories: in place of the cleaner.
            code: in place of the coder.

        Raises:
            LanguageError: a language folder is broken.
        """
        options = options or Options()
        self._languages = options.languages
        self._stories = stories or cleaner(options)
        self._code = code or coder(options)

    def told(self, page: Page) -> Told:
        """What a page tells: its articles, and its records with those joined that two of its stories both tell."""
        with _uncollected():
            return self._told(page)

    def _told(self, page: Page) -> Told:
        stories = self._stories(page)
        articles = [article_of(story) for story in stories]
        records = [record for story in stories for record in self._code(story)]
        texts = {story.id: "\n".join(block.passage.text for block in story.blocks) for story in stories}
        apart = set_apart(articles, page.raw, _with_ids(named(articles, records)))
        return Told(page, articles, join_within(articles, apart), texts)

    def read(self, inputs: Iterable[str], besides: Collection[Path] = ()) -> Iterator[Told | Unreadable]:
        """What each input tells, in order; an input that cannot be read is told as such and stops nothing.

        Args:
            inputs: what `dragoman.read.expand` takes.
            besides: files that no folder or pattern brings in.

        Raises:
            LanguageError: the folder of a page's language is broken.
        """
        for source in expand(inputs, besides):
            try:
                yield self.told(source.page())
            except (LanguageError, DataError):
                raise  # no page's fault: what is wrong with the folder is told as it is
            except Unreadable as error:
                yield error
            except RecursionError:
                yield Unreadable(source.document, "nested too deeply to be read")
            except Exception as error:
                # One page that the engine trips over must not cost the rest of a long read.
                yield Unreadable(
                    source.document,
                    f"the engine failed on it ({type(error).__name__}: {error}); please report the page",
                )

    def beyond(self, told: Told) -> Unreadable | None:
        """Why next to nothing could be coded from a page: all its stories are in languages that are not carried."""
        from dragoman.languages import load_languages

        languages = load_languages(self._languages)
        tags = dict.fromkeys(article.language or "unknown" for article in told.articles)
        if not tags or any(languages.get(tag) is not None for tag in tags):
            return None
        names = ", ".join(tags)
        return Unreadable(told.page.document, f"in a language not carried ({names}): read only for what needs no words")

    def read_into(self, store: Store, inputs: Iterable[str]) -> Iterator[Told | Unreadable]:
        """As `read`, and into the store: what was yielded is there for good. Records are settled at the end."""
        batch: list[Told | Unreadable] = []
        started = time.monotonic()
        try:
            for outcome in self.read(inputs, store.files):
                batch.append(outcome)
                if len(batch) >= _PAGES or time.monotonic() - started >= _SECONDS:
                    done, batch = batch, []
                    store.put([told for told in done if isinstance(told, Told)])
                    yield from done
                    started = time.monotonic()
        finally:
            # Also when the reader was stopped: pages read so far are kept.
            store.put([told for told in batch if isinstance(told, Told)])
        yield from batch
        store.settle()


@contextmanager
def _uncollected() -> Iterator[None]:
    """No garbage is looked for in the middle of a page: all that is compiled would be gone through."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


class Undated(Unreadable):
    """A page most of whose events have no date, for it tells no day of its own. It is read all the same.

    Attributes:
        wholly: none of its events has a date: a page without any day.
    """

    def __init__(self, document: str, without: int, events: int) -> None:
        told = f"{without} of {events} events have none"
        super().__init__(document, f"no date: {told}; give the page's day with --published")
        self.wholly = without == events


def undated(told: Told) -> Undated | None:
    """Why most of what a page tells has no day: the page has none."""
    events = [record for record in told.records if isinstance(record, Event)]
    without = sum(event.date is None for event in events)
    if without * 2 <= len(events) or any(article.published for article in told.articles):
        return None
    return Undated(told.page.document, without, len(events))


def cleaner(options: Options) -> Callable[[Page], list[Story]]:
    """A page to its stories."""
    from dragoman.clean import stories
    from dragoman.languages import load_languages

    languages = load_languages(options.languages)
    return lambda page: stories(page, languages=languages, published=options.published, language=options.language)


def coder(options: Options) -> Callable[[Story], Sequence[Record]]:
    """A story to its records."""
    from dragoman.coding import Coder
    from dragoman.knowledge import load
    from dragoman.languages import load_languages

    languages = load_languages(options.languages)
    made = Coder(languages, load())
    for language in languages:
        if language.folder.parent == options.languages:
            made.reader(language.tag)  # a folder of the user's own is refused before anything is read
    return made.code


def article_of(story: Story) -> Article:
    """The record of a story itself."""
    published = story.published
    document = story.page.document
    spans = story.evidence or _first_words(story)
    return Article(
        id=story.id,
        evidence=[
            Span(
                document=document,
                article=story.id,
                start=start,
                end=end,
                text=story.page.raw[start:end],
                language=story.language,
            )
            for start, end in spans
        ],
        sources=[story.original_publisher or story.publisher or document],
        language=story.language,
        title=story.title.text if story.title else None,
        publisher=story.publisher,
        original_publisher=story.original_publisher,
        author=story.author,
        place_of_publication=story.place_of_publication,
        published=published.isoformat() if isinstance(published, date | datetime) else None,
        url=story.url,
        original_url=story.original_url,
        original_language=story.original_language,
        translation_of=story.translation_of,
        same_story_as=story.same_story_as,
        body=[
            span
            for block in story.blocks
            if block.role != "title"
            for span in block.passage.raw(0, len(block.passage.text))
        ],
        removed=story.removed,
    )


def _first_words(story: Story) -> list[tuple[int, int]]:
    """Evidence for a story that shows neither title nor date line: its first block."""
    for block in story.blocks:
        if spans := block.passage.raw(0, len(block.passage.text)):
            return spans[:1]
    return []


def _with_ids(records: Sequence[Record]) -> list[Record]:
    """The records, each with an id of its own; two of one id would be one in the store."""
    seen: set[str] = set()
    for record in records:
        if not record.id or record.id in seen:
            spans = [part for span in record.evidence for part in (span.article, span.start, span.end)]
            record.id = stable_id(kind_of(record), record.rule, getattr(record, "type", None), len(seen), *spans)
        seen.add(record.id)
    return list(records)
