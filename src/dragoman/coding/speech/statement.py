"""Statements: pages that open with whose words they are: `Uttalande av utrikesministern om läget i Georgien`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from dragoman.coding.events.parties import settle
from dragoman.coding.names.cast import Cast
from dragoman.coding.names.mention import Mention
from dragoman.coding.sentences.scene import Sentence
from dragoman.coding.sentences.text import SentenceSpan, StoryText
from dragoman.coding.speech.sayings import Saying, too_short
from dragoman.languages import Language
from dragoman.languages.forms import expand

RULE: Final = "shapes#author"
_BY: Final = frozenset(("by", "of", "from"))
_ACTORS: Final = frozenset(("person", "office", "state", "org"))
_OWN: Final = frozenset(("lead", "body"))
_LEAD: Final = 3
"""Paragraphs in which a page may still say whose statement it is."""


def openings(language: Language) -> re.Pattern[str] | None:
    """What a statement opens with in a language (`statements` of language.yaml); None where it tells none."""
    forms: Iterable[str] = language.properties.get("statements") or ()
    words = sorted({word for form in forms for word in expand(form, language.properties.get("endings") or {})})
    return re.compile(rf"(?:{'|'.join(map(re.escape, words))})(?!\w)", re.IGNORECASE) if words else None


def opens(text: StoryText, span: SentenceSpan, words: re.Pattern[str] | None) -> bool:
    """The sentence begins with a word for a statement, near the top of the page."""
    return words is not None and span.block < _LEAD and words.match(text.text, span.start, span.end) is not None


class Author:
    """Whose statement a story is, if anybody's: the words of its paragraphs that nobody else speaks are theirs.

    Args:
        words: what a statement opens with in the language.

    Attributes:
        speaks: the sentence taken last is the author's.
    """

    def __init__(self, words: re.Pattern[str] | None) -> None:
        self._words = words
        self._whose: Sequence[Mention] = ()
        self.speaks = False

    def take(self, number: int, sentence: Sentence, cast: Cast) -> Saying | None:
        """Marks the author's words in a sentence that nobody else speaks; what one person says is a saying.

        Args:
            number: number of the sentence.
            sentence: the sentence.
            cast: the story so far.
        """
        self.speaks = False
        span = sentence.span
        if opens(sentence.text, span, self._words):
            self._whose = self._told(sentence, cast) or self._whose
            return None
        if not self._whose or span.role not in _OWN:
            return None
        if sentence.speaker and sentence.speaker[0] is not self._whose[0]:
            return None
        self.speaks = True
        sentence.speaker, sentence.said_from = list(self._whose), span.start
        first = self._whose[0]
        if len(self._whose) > 1 or first.type != "person" or too_short(sentence.source):
            return None
        return Saying(first, span.start, span.end, True, None, number, RULE, 1)

    @staticmethod
    def _told(sentence: Sentence, cast: Cast) -> list[Mention]:
        """Those whom the opening names behind "by"."""
        clauses = sentence.clauses
        for group in filter(None, map(clauses.group, range(min(len(clauses.items), _LEAD)))):
            if not group.case.isdisjoint(_BY):
                return [m for m in settle(group.members, cast) if m.type in _ACTORS and m.acts]
        return []
