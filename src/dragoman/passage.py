"""Text that knows the way back to the raw page.

Everything above the reader works on a `Passage`: clean text for reading, with a map to the offsets of the page as it
came. Text is cut, joined and normalised only through this type, so that evidence is always a verbatim slice.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple


class Piece(NamedTuple):
    """A run of text and the raw slice it came from.

    Where both have the same length they map character by character; otherwise (an HTML entity, a composed letter) the
    piece is atomic and maps as a whole.

    Attributes:
        start: offset in the passage's text.
        size: length in the passage's text.
        raw_start: offset in the raw page.
        raw_end: end in the raw page.
        bridged: the raw gap before this piece is noise (a watermark), which evidence may span. False where the gap is
            markup, which evidence may not cross.
    """

    start: int
    size: int
    raw_start: int
    raw_end: int
    bridged: bool = True


class Passage:
    """Immutable text with a map to raw offsets (Unicode code points)."""

    __slots__ = ("_starts", "pieces", "text")

    def __init__(self, text: str, pieces: Sequence[Piece]) -> None:
        self.text = text
        self.pieces = tuple(pieces)
        self._starts = [piece.start for piece in self.pieces]

    @classmethod
    def of(cls, raw: str, start: int = 0, end: int | None = None) -> Passage:
        """The passage that is one verbatim slice of the raw page."""
        end = len(raw) if end is None else end
        return cls(raw[start:end], (Piece(0, end - start, start, end),))

    @classmethod
    def build(cls, parts: Iterable[tuple[str, int, int, bool]]) -> Passage:
        """Joins parts `(text, raw_start, raw_end, bridged)`; adjoining one-to-one parts are merged."""
        texts: list[str] = []
        pieces: list[Piece] = []
        at = 0
        for text, raw_start, raw_end, bridged in parts:
            if not text:
                continue
            last = pieces[-1] if pieces else None
            if (
                last is not None
                and last.raw_end == raw_start
                and last.size == last.raw_end - last.raw_start
                and len(text) == raw_end - raw_start
            ):
                pieces[-1] = last._replace(size=last.size + len(text), raw_end=raw_end)
            else:
                pieces.append(Piece(at, len(text), raw_start, raw_end, bridged))
            texts.append(text)
            at += len(text)
        return cls("".join(texts), pieces)

    def __len__(self) -> int:
        return len(self.text)

    def __repr__(self) -> str:
        return f"Passage({self.text[:40]!r}, {len(self.pieces)} pieces)"

    def parts(self, start: int, end: int) -> Iterable[tuple[str, int, int, bool]]:
        """The parts, as `build` takes them, of the text from start to end."""
        if not self.pieces:
            return
        index = max(bisect_right(self._starts, start) - 1, 0)
        for piece in self.pieces[index:]:
            if piece.start >= end:
                break
            lo, hi = max(start, piece.start), min(end, piece.start + piece.size)
            if lo >= hi:
                continue
            if piece.size == piece.raw_end - piece.raw_start:
                shift = piece.raw_start - piece.start
                yield self.text[lo:hi], lo + shift, hi + shift, piece.bridged
            else:
                yield self.text[lo:hi], piece.raw_start, piece.raw_end, piece.bridged

    def slice(self, start: int, end: int) -> Passage:
        """The passage from start to end."""
        return Passage.build(self.parts(start, end))

    def without(self, cuts: Iterable[tuple[int, int]]) -> Passage:
        """The passage with the text ranges cut out (sorted, apart); evidence may span the cuts."""
        out: list[tuple[str, int, int, bool]] = []
        at = gone = 0
        for start, end in (*cuts, (len(self.text), len(self.text))):
            kept = list(self.parts(at, start))
            if kept:
                # Markup before a piece that goes altogether stays between its neighbours.
                bridged = all(piece.bridged for piece in self.pieces if gone <= piece.start <= at)
                out += [(*kept[0][:3], bridged), *kept[1:]]
                gone = start
            at = end
        return Passage.build(out)

    def raw(self, start: int, end: int) -> list[tuple[int, int]]:
        """Raw spans `(start, end)` behind the text from start to end: one, or several where markup lies between."""
        spans: list[tuple[int, int]] = []
        for _text, raw_start, raw_end, bridged in self.parts(start, end):
            if spans and (bridged or spans[-1][1] == raw_start) and raw_start >= spans[-1][0]:
                spans[-1] = (spans[-1][0], raw_end)
            else:
                spans.append((raw_start, raw_end))
        return spans
