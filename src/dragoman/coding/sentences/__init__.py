"""From the text of a story to its sentences, read: clauses, and which name stands where."""
