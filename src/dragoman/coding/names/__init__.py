"""From known words and the shapes of names to mentions: who and what a story names."""
