"""The acts that clauses tell: each a frame with its doer, its other party, its place and what became of it."""
