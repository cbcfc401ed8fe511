"""Reads a story in one language: sentence by sentence, with who has come up so far."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from operator import attrgetter
from typing import Final, NamedTuple

from dragoman.coding.acts.frames import Frame, frames_of, pivots_of
from dragoman.coding.expressions.misread import no_figures
from dragoman.coding.expressions.numbers import NumberExpression, NumberGrammar
from dragoman.coding.expressions.time import TimeExpression, TimeGrammar
from dragoman.coding.matter.lasting import MatterWords
from dragoman.coding.names import symbols as sym
from dragoman.coding.names.apart import told_apart
from dragoman.coding.names.apposition import apposed, told_whose
from dragoman.coding.names.atoms import by_capital, frame_atoms, name_atoms, no_part, uncovered, whose_own
from dragoman.coding.names.calling import come_from, entitled, government_of, governments, honoured, in_rank, learn
from dragoman.coding.names.capitals import of_line
from dragoman.coding.names.cases import articles, owned, possessed, served
from dragoman.coding.names.cast import Cast
from dragoman.coding.names.compounds import office_links, officers, portfolios, shared_heads
from dragoman.coding.names.coordination import groups
from dragoman.coding.names.fullnames import surnames, whole
from dragoman.coding.names.grammar import Chunk, chunks
from dragoman.coding.names.headlined import headlined
from dragoman.coding.names.heralded import titles_first
from dragoman.coding.names.inaugurated import inaugurated, newcomers
from dragoman.coding.names.mention import Mention
from dragoman.coding.names.mentions import Namer
from dragoman.coding.names.namewords import of_a_name
from dragoman.coding.names.pairs import pairs_of
from dragoman.coding.names.placenames import named_after, side_by_side
from dragoman.coding.names.shapes import NameShapes
from dragoman.coding.names.standins import stand_ins
from dragoman.coding.names.symbols import Atom
from dragoman.coding.sentences.bracket import BracketedClauses
from dragoman.coding.sentences.clause import Clauses
from dragoman.coding.sentences.clitics import Clitics
from dragoman.coding.sentences.datelines import opening
from dragoman.coding.sentences.goods import laden_of, loaded
from dragoman.coding.sentences.homographs import Homographs
from dragoman.coding.sentences.infinitives import Infinitives, Opening
from dragoman.coding.sentences.lines import within_lines
from dragoman.coding.sentences.ordered import Ordered
from dragoman.coding.sentences.parted import joined
from dragoman.coding.sentences.pasttense import PastForms
from dragoman.coding.sentences.prepositions import prepositions_of, set_free
from dragoman.coding.sentences.pronouns import behind_names, pronouns_of, relatives
from dragoman.coding.sentences.scene import Sentence
from dragoman.coding.sentences.settling import Settling
from dragoman.coding.sentences.text import SentenceSpan, StoryText, sentences
from dragoman.coding.speech.interview import answered, labels_of
from dragoman.coding.speech.listeners import HearerWords
from dragoman.coding.speech.statement import openings, opens
from dragoman.knowledge import Knowledge
from dragoman.languages import Language, Languages
from dragoman.lexicon import Spot, Spots, fold, fold_words
from dragoman.lexicon.book import lexicon_of
from dragoman.lexicon.declension import Declension

_START: Final = attrgetter("start")
_BREAKS: Final = frozenset((sym.AND, "m", "o", sym.ACT, sym.SPEECH, sym.STATUS, sym.PRONOUN))


class Scan(NamedTuple):
    """What one pass over a text finds.

    Attributes:
        spots: names and words.
        times: time expressions.
        numbers: number expressions.
        folded: the text, folded.
    """

    spots: Spots
    times: list[TimeExpression]
    numbers: list[NumberExpression]
    folded: str


class _Finds:
    """A scan as the sentences take from it."""

    def __init__(self, scan: Scan, text: str) -> None:
        spots, times, numbers, self.folded = scan
        self.names: Ordered[Spot] = Ordered(spots.names, [s.start for s in spots.names])
        self.frame: Ordered[Spot] = Ordered(spots.frame, [s.start for s in spots.frame])
        self.matter: Ordered[Spot] = Ordered(spots.matter, [s.start for s in spots.matter])
        self.topics: Ordered[Spot] = Ordered(spots.topics, [s.start for s in spots.topics])
        self.times: Ordered[TimeExpression] = Ordered(times, [t.start for t in times])
        self.numbers: Ordered[NumberExpression] = Ordered(numbers, [n.start for n in numbers])
        self.all_figures = sorted([_whole(t, text) for t in times] + [(n.start, n.end) for n in numbers])
        self.figures: Ordered[tuple[int, int]] = Ordered(self.all_figures, [start for start, _ in self.all_figures])


_LANDS: Final = frozenset(("state", "city"))
"""Names that somebody of the story may go by as well: Montenegro, Jordan."""
_INFINITIVES: Final = ("infinitive", "infinitive_endings", "infinitive_done")


class Reader:
    """All that reading one language needs, compiled once.

    Args:
        language: the language.
        languages: all languages, for what they share.
        knowledge: the world.
    """

    def __init__(self, language: Language, languages: Languages, knowledge: Knowledge) -> None:
        properties = language.properties
        self.language = language
        self.knowledge = knowledge
        self.lexicon = lexicon_of(language, knowledge)
        self.frames: dict[tuple[str, str], Frame] = frames_of(languages, language)
        self._pivots = pivots_of(languages)
        self.firsts = any("first" in entry for entry in language.data("acts").values())
        self._laden = laden_of(languages, language)
        self.shapes = NameShapes(
            properties.get("capitals", "names"),
            languages.shared["particles"],
            properties.get("name_shapes") or {},
            languages.shared["styles"],
        )
        self.times = TimeGrammar.compile(language.data("time"), str(language.folder / "time.yaml"))
        self.past = PastForms.of(properties.get("past_forms") or {})
        self.numbers = NumberGrammar.compile(language.data("numbers"), str(language.folder / "numbers.yaml"))
        self.matter = MatterWords.of(language)
        self.quotes = [(pair[0], pair[1]) for pair in properties.get("quotes") or ()]
        self._linked: Sequence[str] = properties.get("office_links") or ()
        self.dashes: Sequence[str] = properties.get("dialogue") or ()
        self._genitive = properties.get("genitive") or ()
        self._abbreviations = frozenset(str(a).lower() for a in properties.get("abbreviations") or ())
        self._ordinal_dot = bool(properties.get("ordinal_dot"))
        self._determiners = frozenset(str(a).lower() for a in language.data("numbers").get("ordinal-det") or ())
        self._second = properties.get("order") == "v2"
        self._behind = properties.get("modifiers") == "after"
        self.home: str | None = properties.get("home")
        self._homes: Mapping[str, Sequence[str]] = properties.get("homes") or {}
        self._before, self._last = properties.get("pp") == "before", properties.get("particles") == "last"
        self._nouns = properties.get("capitals") == "nouns"
        self._own = language.words_of("markers", "own")
        self._stand_ins = properties.get("stand_ins") or {}
        self._noun_object, self._possessed = (bool(properties.get(k)) for k in ("noun_object", "genitive_behind"))
        self._address = frozenset(key for key, office in knowledge.offices.items() if office.kind == "honorific")
        self._inverts = not (self._before or properties.get("speaker_first"))
        self.hearers = HearerWords.of(language)
        self._told_whom = str(properties.get("addressee_told") or "")
        self._drops, self._impersonal = bool(properties.get("drops_subject")), tuple(properties.get("impersonal") or ())
        self._clitics = Clitics(language, self.frames)
        self._settling = Settling(language, knowledge)
        self._that_who = "who-behind" in language.data("markers")
        self._homographs = Homographs(language, self.frames)
        self._latin_foreign = bool(properties.get("spaces")) and "Latn" not in (properties.get("scripts") or ())
        self._relative = pronouns_of(properties.get("relative") or {})
        self._clauses = BracketedClauses if properties.get("bracket") else Clauses
        self._infinitive = Opening.of(
            *(properties.get(key) or () for key in _INFINITIVES), close=bool(properties.get("infinitive_close"))
        )
        self.openings = openings(language)
        self.labels = labels_of(language)
        self.bound = [frozenset(properties.get(key) or ()) for key in ("bound_for", "found_in")]
        self._addressed = properties.get("addressed") or ()
        self.bends = Declension(properties)
        self._pairs = pairs_of(language)
        self._with = prepositions_of(language, self.lexicon) if self.bends else {}

    def home_of(self, text: StoryText) -> str | None:
        """The state of those who write a story: the language's, or, of several, that whose own words it has most of."""
        if not self._homes:
            return self.home
        folded = fold(text.text)
        found = {state: sum(map(folded.count, words)) for state, words in self._homes.items()}
        best = max(found, key=lambda state: found[state])
        return best if found[best] > sum(found.values()) - found[best] else None

    def scan(self, text: StoryText) -> Scan:
        """What one pass over a story's text finds: names and words, times, numbers."""
        raw, folded = text.text, fold(text.text)
        spots = within_lines(self.lexicon.spot(raw, fold_words(raw)), raw, self.lexicon)
        numbers = self.numbers.find(raw, folded)
        return Scan(spots, no_figures(self.times.find(raw, folded), numbers), numbers, folded)

    def read(self, text: StoryText, scan: Scan, cast: Cast) -> Iterator[Sentence]:
        """The sentences of a story's text in the order that makes sense of names: body first, then what heads it.

        The cast grows as the sentences are taken; a caller settles pronouns of a sentence before asking for the next.
        """
        finds = _Finds(scan, text.text)
        cast.drops = self._drops
        cast.impersonal = self._impersonal
        cast.addressed = self._told_whom
        cast.latin_foreign = self._latin_foreign
        cast.begin([spot.entries for spot in scan.spots.names])
        spans = sentences(
            text, self._abbreviations, finds.all_figures, ordinal_dot=self._ordinal_dot, determiners=self._determiners
        )
        namer = Namer(cast, self.shapes, self._genitive, self.bends, self._addressed, self._pairs)
        headed = not answered(text, self.labels)
        for span in titles_first(spans, scan.spots.names):
            self._sentence(text, span, finds, namer)
        for span in sorted(
            spans, key=lambda s: (headed and _heads(text, s) and not opens(text, s, self.openings), s.start)
        ):
            yield self._sentence(text, span, finds, namer)

    def _sentence(self, text: StoryText, span: SentenceSpan, finds: _Finds, namer: Namer) -> Sentence:
        own_times = finds.times.within(span.start, span.end)
        own_numbers = finds.numbers.within(span.start, span.end)
        dates = [(t.start, t.end) for t in own_times]
        start, named = self._names(finds, text.text, span, namer.cast)
        end, framing = span.end, finds.frame.within(start, span.end)
        if not named and not framing and not own_numbers:
            nothing = Clauses((), self._second, self._before)
            return Sentence(text, span, nothing, own_times, own_numbers, (), ())
        if own_numbers or dates:
            # "amerikanske dollar" names no state
            closed = dates + [(n.start, n.end) for n in own_numbers if n.kind == "money"]
            named = [s for s in named if not _inside(s, closed)]
            framing = [s for s in framing if not _inside(s, dates)]
        framing = [s for s in framing if not of_a_name(s, text.text, start)]
        framing = joined(self._homographs.settled(framing, text.text), text.text, end, last=self._last)
        matter = finds.matter.within(start, end)
        framing = set_free(loaded(framing, self._laden, matter, own_numbers), text.text, self._with)
        names, frame = name_atoms(named, namer.cast), self._clitics.settle(frame_atoms(framing), text.text)
        if self._nouns:
            frame = by_capital(frame, text.text, start)
        frame = relatives(frame, text.text, end, self._relative, dates)
        frame = told_whose(frame, names)
        known = sorted(no_part(names, frame, joined=self._before) + frame, key=_START)
        self._settling.settle(known, text.text, start)
        taken = sorted(known + [Atom("t", lo, hi) for lo, hi in dates], key=_START) if dates else known
        runs = of_line(
            self.shapes.runs(text.text, start, end, taken, namer.called), text.text, span, known, namer.called
        )
        strangers = self._after_titles(text.text, taken, start, end)
        runs += self.shapes.recalled(finds.folded, start, end, [*taken, *strangers], namer.cast.short_names())
        atoms = known
        if runs or strangers:
            atoms = sorted(uncovered(uncovered(known, runs) + runs, strangers) + strangers, key=_START)
            # Behind its noun a state stands right before the name: "Bộ trưởng Phần Lan ..."
            atoms = whole(atoms if self._behind else named_after(atoms, text.text), text.text)
            atoms = surnames(atoms, text.text) if self.shapes.two_surnames else atoms
        if self.bends:
            atoms = owned(served(atoms, text.text, self.knowledge.people), text.text)
        if self._possessed:
            atoms = possessed(atoms, text.text, self.knowledge.people)
        if self._nouns:
            articles(atoms, text.text)
        atoms = stand_ins(
            officers(
                behind_names(atoms, text.text) if self._that_who else atoms,
                text.text,
                self.knowledge.people,
                self._genitive,
            ),
            text.text,
            self._stand_ins,
        )
        if self._linked:
            atoms = office_links(shared_heads(portfolios(atoms, text.text), text.text), text.text, self._linked)
        namer.begin(start, _ends(frame, "indefinite"))
        own = _ends(frame, "own") | whose_own(frame, text.text, self._own)
        cut = chunks(
            text.text,
            atoms,
            start,
            end,
            finds.figures.within(start, end),
            behind=self._behind,
            home=bool(self.home),
            before=self._before,
            address=self._address,
        )
        cut = told_apart(inaugurated(cut) if self._before else cut, text.text, self.knowledge)
        parts = apposed(self._mentions(cut, text.text, namer, own), namer.cast.holds)
        items = groups(
            headlined(parts) if span.role == "title" else parts,
            before=self._before,
            cased=bool(self.bends),
            dates=dates,
        )
        continued = text.text[max(start - 2, 0) : start].strip() in (";", "；")
        opened = Infinitives(self._infinitive, text.text) if self._infinitive is not None else None
        clauses = self._clauses(
            items,
            self._second,
            self._before,
            continued,
            own,
            self._pivots,
            opened,
            self._behind,
            self._noun_object,
        )
        clauses.mine, clauses.inverts = _ends(frame, "mine"), self._inverts
        return Sentence(text, span, clauses, own_times, own_numbers, matter, finds.topics.within(start, end))

    @staticmethod
    def _names(finds: _Finds, text: str, span: SentenceSpan, cast: Cast) -> tuple[int, Sequence[Spot]]:
        """Where a sentence begins and its names, less those of a state or city by which somebody of the story goes."""
        found = finds.names.within(span.start, span.end)
        start = opening(text, span, found)
        found = found if start == span.start else [s for s in found if s.start >= start]
        return start, [s for s in found if s.entries[0].kind not in _LANDS or not cast.called(text[s.start : s.end])]

    def _after_titles(self, text: str, known: Sequence[Atom], start: int, end: int) -> list[Atom]:
        """Names of strangers right behind a title, and of those told to take office."""
        out = newcomers(known, text, start, self.shapes.sounds) if self._before else []
        for index, atom in enumerate(known):
            if atom.symbol not in sym.TITLES:
                continue
            following = (
                a.start
                for a in known[index + 1 :]
                if (a.end - a.start > 1 or a.symbol in _BREAKS)
                and not (a.symbol == sym.CITY and self.shapes.sounds(text[atom.end : a.end + (a.start == atom.end)]))
            )
            found = self.shapes.after_title(text, atom.end, next(following, end))
            if found is not None:
                out.append(found)
        return out

    @staticmethod
    def _mentions(cut: Sequence[Chunk], text: str, namer: Namer, own: frozenset[int]) -> list[Chunk | Mention]:
        parts: list[Chunk | Mention] = []
        passed = 0
        for index, chunk in enumerate(cut):
            if index < passed:
                continue
            before = cut[index - 1] if index else None
            after = cut[index + 1] if index + 1 < len(cut) else None
            if len(chunk.kind) == 1:
                theirs = chunk.kind == "g" and chunk.start - 1 in own
                parts.append((government_of(namer.cast, chunk, parts) if theirs else None) or chunk)
                continue
            if chunk.kind in ("offices", "governments"):
                parts.extend(namer.offices(chunk) if chunk.kind == "offices" else governments(namer.cast, chunk))
                continue
            if two := side_by_side(chunk, namer.cast.knowledge):
                parts.extend(one for each in two if (one := namer.mention(each, text, None, None)) is not None)
                continue
            found = namer.mention(chunk, text, before, after)
            if found is not None:
                come_from(namer.cast, found, cut[index + 1 : index + 3])
                in_rank(namer.cast, found, parts)
                parts.append(found)
            elif (whole := entitled(namer.cast, chunk, cut[index + 1 : index + 3])) is not None:
                found = namer.mention(whole, text, before, None)
                parts.append(found if found is not None else Chunk(sym.GAP, [], chunk.start, chunk.end))
                passed = index + 3
            elif (found := honoured(namer.cast, chunk, parts)) is not None:
                parts[-2:] = [found]
                learn(namer.cast, namer.shapes, found.name or "", found.name or "", found.state)
            else:
                parts.append(Chunk(sym.GAP, [], chunk.start, chunk.end))
        return parts


def _ends(frame: Sequence[Atom], marker: str) -> frozenset[int]:
    """Where the words before names end that are of a class, such as "a" or "my"."""
    return frozenset(a.end for a in frame if a.symbol == sym.DETERMINER and marker in a.classes)


def _heads(text: StoryText, span: SentenceSpan) -> bool:
    """What is read when the people are known; a line of capitals, or with a colon, may tell who speaks under it."""
    line = text.text[span.start : span.end]
    heading = span.role == "heading" and not line.isupper() and line[-1] not in ":："
    return heading or span.role in ("title", "caption")


def _whole(time: TimeExpression, text: str) -> tuple[int, int]:
    """The range of a time with the comma that closes it: "on Thursday, February 3, with"."""
    closed = text[time.end : time.end + 1] == "," and "," in text[time.start : time.end]
    return time.start, time.end + closed


def _inside(spot: Spot, spans: Sequence[tuple[int, int]]) -> bool:
    return any(lo <= spot.start and spot.end <= hi for lo, hi in spans)
