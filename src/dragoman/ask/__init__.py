"""What an analyst asks, each question a function from a store to a typed answer; `render` lays answers out."""

from dragoman.ask.answers import Answer, Citation, Line
from dragoman.ask.brief import Brief, brief
from dragoman.ask.disputes import DISPUTE_KINDS, Disputes, disputes
from dragoman.ask.explain import Explanation, NoRecord, explain
from dragoman.ask.journeys import Journeys, journeys
from dragoman.ask.judging import Judgement, judge
from dragoman.ask.lineage import Lineage, lineage
from dragoman.ask.marks import VERDICTS, Marks, gold, mark, marks
from dragoman.ask.names import Ambiguous, Names, Nobody, UnknownName
from dragoman.ask.page import PageView, view
from dragoman.ask.phrases import Wordings, wordings
from dragoman.ask.stats import Stats, stats
from dragoman.ask.timeline import Timeline, timeline
from dragoman.ask.who import Person, who

__all__ = [
    "DISPUTE_KINDS",
    "VERDICTS",
    "Ambiguous",
    "Answer",
    "Brief",
    "Citation",
    "Disputes",
    "Explanation",
    "Journeys",
    "Judgement",
    "Line",
    "Lineage",
    "Marks",
    "Names",
    "NoRecord",
    "Nobody",
    "PageView",
    "Person",
    "Stats",
    "Timeline",
    "UnknownName",
    "Wordings",
    "brief",
    "disputes",
    "explain",
    "gold",
    "journeys",
    "judge",
    "lineage",
    "mark",
    "marks",
    "stats",
    "timeline",
    "view",
    "who",
    "wordings",
]
