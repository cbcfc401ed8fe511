"""What an act signs or issues, by the words for documents beside it."""

from __future__ import annotations

from typing import Final

from dragoman.coding.acts.act import Act
from dragoman.coding.sentences.scene import Sentence

_ALIKE: Final = {
    "communique": "joint-statement",
    "declaration": "joint-statement",
    "documents": "agreement",
    "mou": "agreement",
}


def theme_of(act: Act, sentence: Sentence) -> frozenset[str]:
    """Kinds of document that the act signs or issues."""
    if act.frame.type != "signing":
        return frozenset()
    return frozenset(
        _ALIKE.get(entry.key, entry.key)
        for spot in sentence.matter
        if act.start - 40 <= spot.start <= act.end + 60
        for entry in spot.entries
        if entry.kind == "document"
    )


def joint_document(act: Act, sentence: Sentence) -> bool:
    """What is signed or issued is a document that takes two."""
    return any(
        entry.kind == "document" and entry.key in ("joint-statement", "communique") and spot.start < act.end + 80
        for spot in sentence.matter
        if spot.end > act.start - 40
        for entry in spot.entries
    )


def objects(act: Act, sentence: Sentence) -> set[str]:
    """The states that another verb of the sentence takes: "issued a joint statement criticising China"."""
    clauses = sentence.clauses
    behind = (
        clauses.group(at)
        for at in range(act.index + 2, len(clauses.items))
        if clauses.verb(at - 1) and clauses.bare(at)
    )
    return {m.state for group in behind if group is not None for m in group.members if m.state}
