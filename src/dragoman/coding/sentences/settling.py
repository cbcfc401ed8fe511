"""Words that mean something else right beside an object, a title, a place or a verb."""

from __future__ import annotations

from dragoman.coding.names.atoms import arrivals, before_nouns, object_marks
from dragoman.coding.names.posts import posted
from dragoman.coding.names.seats import seats
from dragoman.coding.names.symbols import Atom
from dragoman.coding.sentences.goals import Goals
from dragoman.knowledge import Knowledge
from dragoman.languages import Language


class Settling:
    """What settles such words of a language.

    Args:
        language: the language.
        knowledge: the states and their capitals.
    """

    def __init__(self, language: Language, knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        self._before = language.properties.get("pp") == "before"
        self._arriving = bool(language.properties.get("arriving"))
        self._goals = Goals(language)

    def settle(self, atoms: list[Atom], text: str, start: int) -> None:
        """Settles the words of a sentence.

        Args:
            atoms: its names and frame words in order; they are changed.
            text: the story's text.
            start: where it begins.
        """
        seats(atoms, text, self._knowledge)
        if self._before:
            object_marks(atoms)
            posted(atoms)
        elif self._arriving:
            arrivals(atoms, text)
        else:
            before_nouns(self._goals.settle(atoms, text), text, start)
