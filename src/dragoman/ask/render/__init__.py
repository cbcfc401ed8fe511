"""Answers before people: text for a terminal, Markdown, HTML. Asking knows nothing of it."""

from dragoman.ask.render.html import html
from dragoman.ask.render.layout import Entry, Section, Sheet
from dragoman.ask.render.markdown import markdown
from dragoman.ask.render.sheet import sheet
from dragoman.ask.render.text import text

__all__ = ["Entry", "Section", "Sheet", "html", "markdown", "sheet", "text"]
