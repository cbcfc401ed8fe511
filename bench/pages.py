"""Pages to measure with: the sample pages' own text, joined to the size of a news page.

Small pages measured and scaled would hide what a page costs by itself. The samples are small, so their sentences stand
on a page several times; each time with other figures and in other paragraphs, as the cleaner takes plain copies out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from itertools import count

from bench.paper import ROOT
from dragoman.languages import Language
from dragoman.read import expand
from dragoman.story import Page, Story

SIZE = 5_000
"""Bytes of a page, in UTF-8."""
SAMPLES = ROOT / "src" / "dragoman" / "samples"
DAY = "2024-05-08 10:00"
_LAST_DIGIT = re.compile(r"\d(?!\d)")
_BETWEEN = re.compile(r"(?<=[.!?]) +|(?<=[。！？])")
_LENGTHS = (3, 2, 4, 5)
"""Sentences in a paragraph, time after time."""


def pages(languages: Iterable[Language], clean: Callable[[Page], list[Story]]) -> dict[str, bytes]:
    """A page of SIZE bytes for each language that the samples are in.

    Args:
        languages: whose pages.
        clean: a page to its stories.
    """
    paths = [str(path) for path in sorted(SAMPLES.iterdir()) if path.suffix in (".txt", ".html")]
    stories = [story for source in expand(paths) for story in clean(source.page())]
    told = [(language, _sentences(language, stories)) for language in languages]
    return {
        language.tag: joined(sentences, " " if language.spaced else "") for language, sentences in told if sentences
    }


def _sentences(language: Language, stories: Iterable[Story]) -> list[str]:
    own = {language.tag, language.default_tag, *(variant.tag for variant in language.variants)}
    blocks = [block for story in stories if story.language in own for block in story.blocks]
    texts = [block.passage.text for block in blocks if block.role in ("lead", "body")]
    return [sentence for text in texts for sentence in _BETWEEN.split(text) if sentence]


def joined(sentences: Sequence[str], space: str) -> bytes:
    """A page of the sentences, over and over until it has SIZE bytes, under a title and a date line.

    Args:
        sentences: at least one.
        space: what stands between two.
    """
    lines = [sentences[0][:90].rstrip(" .。,，"), DAY]
    for again in count():
        length = _LENGTHS[again % len(_LENGTHS)]
        for at, sentence in enumerate(sentences):
            other = _LAST_DIGIT.sub(partial(_other, again), sentence)
            if at % length:
                lines[-1] += space + other
            else:
                lines.append(other)
            page = "\n\n".join(lines).encode()
            if len(page) >= SIZE:
                return page
    raise AssertionError("count() has no end")


def _other(by: int, digit: re.Match[str]) -> str:
    return str((int(digit[0]) + by) % 10)
