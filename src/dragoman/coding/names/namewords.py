"""Words of the language that are part of a name where they stand: `Inga Beale`, `Kim Do-hyun`, `S.V. Lavrov`."""

from __future__ import annotations

from dragoman.lexicon import Spot


def of_a_name(spot: Spot, text: str, opening: int) -> bool:
    """The word is part of somebody's name, and no word of the language.

    Args:
        spot: a word of the language.
        text: the story's text.
        opening: start of the sentence, where a capital tells nothing.
    """
    return _initial(text, spot) if spot.end - spot.start == 1 else _named(text, spot, opening)


def _named(text: str, spot: Spot, opening: int) -> bool:
    """A word with a capital inside a sentence that is part of a name.

    One of status with another capital behind it (`Inga Beale`), a small one that a hyphen joins on (`Kim Do-hyun`).
    """
    start, end = spot.start, spot.end
    if not (text[start].isupper() and start > opening + 1 and text[start - 1] == " " and text[start - 2].isalnum()):
        return False
    if text[end : end + 1] == "-":
        return text[end + 1 : end + 2].islower() and all(entry.kind == "marker" for entry in spot.entries)
    return (
        text[end : end + 1] == " "
        and text[end + 1 : end + 2].isupper()
        and text[start + 1 : end].islower()
        and all(entry.kind == "status" for entry in spot.entries)
    )


def _initial(text: str, spot: Spot) -> bool:
    """A capital with a full stop: of a name, and no small word (`С.В.Лавров`) but a title (`M. Macron`)."""
    if all(entry.kind == "marker" and entry.key == "det" for entry in spot.entries):
        return False
    return text[spot.end : spot.end + 1] == "." and text[spot.start].isupper() and spot.end + 1 < len(text)
