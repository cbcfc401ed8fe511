"""Known forms end with their line: a headline and the text under it name nothing together."""

from __future__ import annotations

from bisect import bisect_right
from operator import attrgetter
from typing import Final

from dragoman.lexicon import Lexicon, Spot, Spots

_START: Final = attrgetter("start")


def within_lines(spots: Spots, text: str, lexicon: Lexicon) -> Spots:
    """The spots, with those that go on beyond a line as what each of the lines says by itself.

    Args:
        spots: what a pass over the text found.
        text: a story's text, its blocks set apart by line breaks.
        lexicon: the forms of its language.
    """
    at = text.find("\n")
    while at >= 0:
        for layer in (spots.names, spots.frame):
            index = bisect_right(layer, at, key=_START) - 1
            if index >= 0 and layer[index].end > at:
                start, end = layer[index].start, layer[index].end
                layer[index : index + 1] = [
                    *_again(lexicon, text, start, at, names=layer is spots.names),
                    *_again(lexicon, text, at + 1, end, names=layer is spots.names),
                ]
        at = text.find("\n", at + 1)
    return spots


def _again(lexicon: Lexicon, text: str, start: int, end: int, *, names: bool) -> list[Spot]:
    """The names, or the frame words, of a piece of the text."""
    found = lexicon.spot(text[start:end])
    own = found.names if names else found.frame
    return [Spot(spot.start + start, spot.end + start, spot.entries) for spot in own]
