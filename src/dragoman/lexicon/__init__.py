"""All words and names of one language in one automaton: a single pass over a text finds them."""

from dragoman.lexicon.fold import fold, fold_words
from dragoman.lexicon.lexicon import Entry, Lexicon, Spot, Spots

__all__ = ["Entry", "Lexicon", "Spot", "Spots", "fold", "fold_words"]
