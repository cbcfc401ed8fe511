"""All words and names of one language in one automaton: a single pass over a text finds them."""

from dragoman.lexicon.fold import fold, fold_words
from dragoman.lexicon.lexicon import Lexicon, Spot, Spots
from dragoman.lexicon.table import Entry, Table, compile_table

__all__ = ["Entry", "Lexicon", "Spot", "Spots", "Table", "compile_table", "fold", "fold_words"]
