"""The names of people in a store, looked up by whole name, by word and by initials."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from dragoman.resolve.names import same_name
from dragoman.store import Hit


class Register:
    """Names of people, so ordered that those like another are found without going through all.

    Attributes:
        hits: the names, as the store gives them.
    """

    def __init__(self, hits: Sequence[Hit]) -> None:
        self.hits = hits
        self._whole: dict[str, list[int]] = defaultdict(list)
        self._words: dict[str, list[int]] = defaultdict(list)
        self._initials: dict[str, list[int]] = defaultdict(list)
        for at, hit in enumerate(hits):
            words = set(hit.plain.split())
            self._whole[hit.plain].append(at)
            self._initials[_initials(words)].append(at)
            for word in words:
                self._words[word].append(at)

    def exactly(self, names: Iterable[str]) -> list[Hit]:
        """Those that are one of some folded names."""
        return self._of({at for name in names for at in self._whole.get(name, ())})

    def nearly(self, names: Iterable[str]) -> list[Hit]:
        """Those that may be another spelling of one of some folded names, or hold all its words."""
        found: set[int] = set()
        for name in names:
            words = set(name.split())
            # Two spellings of one name share a word, or each word of one begins as that of the other does.
            near = {at for word in words for at in self._words.get(word, ())}
            near.update(self._initials.get(_initials(words), ()))
            found |= {at for at in near if same_name(name, self.hits[at].plain) or words <= self._words_of(at)}
        return self._of(found)

    def _words_of(self, at: int) -> set[str]:
        return set(self.hits[at].plain.split())

    def _of(self, numbers: set[int]) -> list[Hit]:
        return [self.hits[at] for at in sorted(numbers)]


def _initials(words: set[str]) -> str:
    return "".join(word[0] for word in sorted(words))
