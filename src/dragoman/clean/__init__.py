"""A page to its stories: what is told, in which language and on which day, and what is only the page around it."""

from dragoman.clean.stories import stories

__all__ = ["stories"]
