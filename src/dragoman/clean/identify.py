"""Which language a line is in: by script, then by small words, and by letter statistics where those are silent."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from operator import ne
from typing import Final

from dragoman.clean.letters import plain_letters
from dragoman.clean.line import Line
from dragoman.clean.statistics import statistics
from dragoman.languages import Language
from dragoman.lexicon import fold, fold_words

UNKNOWN: Final = "und"
_HAN: Final = frozenset(("Hani", "Hans", "Hant"))
_LETTERS_OF: Final = {
    "Kana": "[\u3040-\u30ff]",
    "Hani": "[\u3400-\u9fff\uf900-\ufaff]",
    "Cyrl": "[\u0400-\u052f]",
    "Latn": "[A-Za-z\u00aa-\u024f\u1e00-\u1eff]",
    "Hang": "[\u1100-\u11ff\uac00-\ud7af]",
    "Arab": "[\u0600-\u06ff\u0750-\u077f]",
    "Hebr": "[\u0590-\u05ff]",
    "Grek": "[\u0370-\u03ff]",
    "Deva": "[\u0900-\u097f]",
    "Thai": "[\u0e00-\u0e7f]",
}
_RUNS: Final = {script: re.compile(f"{letter}{letter}*") for script, letter in _LETTERS_OF.items()}
"""One letter, then more: patterns that open with a set are searched quickest."""
_SAMPLE: Final = 360
_WORDS: Final = 260
_STATISTICS: Final = 500
_SHORT: Final = 24  # below so many letters a line's own words tell nothing
_SURE: Final = 0.9
_CLEAR: Final = 2.0  # the claim on a line from which its letters are its language's
_ODD_LETTERS: Final = 3
_USUAL: Final = 0.17  # the least share of small words in running text
_PLAIN: Final = 0.36  # the share from which even a sentence is in a language
_FEW: Final = 40  # words from which their small ones tell enough
_LINE: Final = 40
_LINES: Final = 80
"""Letters from which their statistics tell a language that is not carried: surely, and likely."""
_TELLING: Final = 600
"""Characters whose own spelling tells Traditional Chinese from Simplified."""


class Identifier:
    """Tells the languages carried apart, and sees when a text is in none of them.

    Args:
        languages: the languages carried.
    """

    def __init__(self, languages: Iterable[Language]) -> None:
        self._languages = list(languages)
        words: dict[str, set[str]] = {}
        self._by_script: dict[str, list[str]] = {}
        self._by_code: dict[str, str] = {}
        for language in self._languages:
            for script in language.properties["scripts"]:
                of_script = self._by_script.setdefault("Hani" if script in _HAN else script, [])
                if language.tag not in of_script:
                    of_script.append(language.tag)
            for code in (language.tag, *language.properties.get("langid", ())):
                self._by_code[str(code)] = language.tag
            stopwords = set(language.properties.get("stopwords", ()))
            for variant in language.variants:
                stopwords |= variant.words
            for word in stopwords:
                words.setdefault(fold_words(str(word)).strip(), set()).add(language.tag)
        # A word that several languages share tells each of them less.
        self._claims = {
            script: {
                word: [(tag, 1.0 / len(claiming)) for tag in sorted(claiming) if tag in tags]
                for word, claiming in words.items()
                if not claiming.isdisjoint(tags)
            }
            for script, tags in self._by_script.items()
        }
        self._small = {
            language.tag: frozenset(word for word, claiming in words.items() if language.tag in claiming)
            for language in self._languages
        }
        self._by_tag = {language.tag: language for language in self._languages}

    def mark(self, lines: Sequence[Line], *, known: str | None = None) -> str:
        """Gives each line the tag of its language (a folder's tag) and returns the page's.

        Args:
            lines: all lines of a page.
            known: the page's language where that is already settled.
        """
        scripts = [script_of(line.text[:_SAMPLE]) for line in lines]
        words = _words([line.text[:_SAMPLE] for line in lines])
        scores = [self._score(folded, *script) for folded, script in zip(words, scripts, strict=True)]
        main = known or self._main(lines, words, scores)
        beside: dict[str, float] = {}
        clear: list[str] = []
        for line, score in zip(lines, scores, strict=True):
            for tag, value in score.items():
                beside[tag] = beside.get(tag, 0.0) + value
            if score.get(main, 0.0) >= _CLEAR and score[main] >= max(score.values()):
                clear.append(line.text[:_SAMPLE])
        letters = "".join(clear).lower()
        home = _most([script for script, _ in scripts])
        for index, line in enumerate(lines):
            script, score = scripts[index], scores[index]
            if main not in self._by_tag and script[0] == home:
                line.language = main
                continue
            settled = not clear or score.get(main, 0.0) >= _CLEAR
            odd = not settled and len(_strange(line.text[:_SAMPLE].lower(), letters)) >= _ODD_LETTERS
            line.language = self._of_line(line, *script, score, main, beside, odd=odd)
        return main

    def narrow(self, tag: str, text: str) -> str:
        """The BCP 47 tag of a text in a language: the variant whose words or script it shows."""
        language = self._by_tag.get(tag)
        if language is None:
            return tag
        if not language.variants:
            return language.default_tag
        scripts = {variant.script: variant.tag for variant in language.variants if variant.script}
        if scripts:
            return scripts.get("Hant" if traditional(text) else "Hans", language.default_tag)
        counts = Counter(fold_words(text[:2500]).split())
        told = {variant.tag: sum(counts[word] for word in variant.words) for variant in language.variants}
        best = max(told, key=told.__getitem__)
        return best if told[best] > told.get(language.default_tag, 0) else language.default_tag

    def of_part(self, text: str, among: Sequence[str]) -> str:
        """The tag, among several, of a part of a line: by script, then by small words, then by letter statistics."""
        script, _ = script_of(text)
        tags = [tag for tag in among if tag in self._by_script.get(script, ())]
        if len(tags) == 1:
            return tags[0]
        score = self._score(fold_words(text[:_WORDS]), *script_of(text))
        best = max(tags or among, key=lambda tag: score.get(tag, 0.0))
        if score.get(best, 0.0) < 1.0:
            found = self._by_code.get(statistics().classify(text)[0])
            return found if found is not None and found in among else best
        return best

    def _score(self, folded: str, script: str, letters: int) -> dict[str, float]:
        """How much of a line's folded words each language of its script claims; one language's script settles it."""
        tags = self._by_script.get(script, [])
        if len(tags) == 1:
            return {tags[0]: letters / 3}
        score: dict[str, float] = {}
        claims = self._claims.get(script)
        if claims is None:
            return score
        for word in folded[:_WORDS].split():
            claimed = claims.get(word)
            if claimed is not None:
                for tag, weight in claimed:
                    score[tag] = score.get(tag, 0.0) + weight
        return score

    def _main(self, lines: Sequence[Line], words: Sequence[str], scores: Sequence[dict[str, float]]) -> str:
        """The language of most of the page's running text."""
        chosen = [index for index, line in enumerate(lines) if line.sentence] or list(range(len(lines)))
        total: dict[str, float] = {}
        for index in chosen:
            for tag, score in scores[index].items():
                total[tag] = total.get(tag, 0.0) + score
        ranked = sorted(total, key=total.__getitem__, reverse=True)
        sample = " ".join(lines[index].text[:_SAMPLE] for index in chosen[:6])
        script, letters = script_of(sample)
        tags = self._by_script.get(script, [])
        running = " ".join(words[index] for index in chosen[:6])
        usual = self._share(running, ranked[0]) if ranked and len(tags) != 1 else 0.0
        told: tuple[str, float] | None = None
        if ranked and (len(tags) == 1 or usual >= _USUAL):
            clear = len(ranked) == 1 or total[ranked[0]] > 1.25 * total[ranked[1]]
            if clear or (len(tags) == 1 and tags[0] == ranked[0]):
                if len(tags) == 1 or usual >= _PLAIN or sample.count(" ") >= _FEW:
                    return ranked[0]
                told = statistics().classify(sample[:_STATISTICS])  # so few words may be small ones of another language
                if told[1] <= _SURE or told[0] in self._by_code:
                    return ranked[0]
        code, sure = told or (statistics().classify(sample[:_STATISTICS]) if sample else (UNKNOWN, 0.0))
        found = self._by_code.get(code)
        if found in tags and found is not None:
            return found
        if letters >= _LINE and (sure > _SURE or (letters >= _LINES and sure > (0.7 if ranked else 0.5))):
            return str(code)
        return (ranked[0] if ranked else "") or (tags[0] if tags else UNKNOWN)

    def _share(self, folded: str, tag: str) -> float:
        """How many words of a folded text are small words of a language."""
        words = folded.split()
        small = self._small[tag]
        return len([word for word in words if word in small]) / len(words) if words else 0.0

    def _of_line(
        self,
        line: Line,
        script: str,
        letters: int,
        score: dict[str, float],
        main: str,
        beside: dict[str, float],
        *,
        odd: bool,
    ) -> str:
        """The language of a line, given the page's and how much of the page other languages claim.

        A line is `odd` where it has letters that the page's language shows nowhere on the page.
        """
        tags = self._by_script.get(script, [])
        carried = main in self._by_tag
        foreign = letters >= 4 and carried and main not in tags
        told = foreign or odd
        if score and carried:
            best = max(score, key=score.__getitem__)
            own = score.get(main, 0.0)
            if not foreign and own >= 0.6 * score[best] and (own >= 1.0 or not odd):
                return main
            if score[best] < 1.0 and not told:
                return main
            if score[best] >= 2.0:
                return best
            told = True
        if letters >= 4 and line.size >= _SHORT and (told or _worded(line.text)):
            code, sure = statistics().classify(line.text[:_SAMPLE])
            if sure > _SURE:
                return self._by_code.get(code, str(code))
        if foreign and tags:
            likely = max(tags, key=lambda tag: beside.get(tag, 0.0))
            return likely if beside.get(likely, 0.0) >= 5.0 or script != "Latn" else main
        return main


def _most(scripts: Sequence[str]) -> str:
    """The script that most lines are in, the first of several; none where there are no lines."""
    return max(dict.fromkeys(scripts), key=scripts.count, default="")


def _words(texts: Sequence[str]) -> list[str]:
    """Each of several texts with its words folded, all in one go."""
    folded = fold_words("\n".join(texts))
    out: list[str] = []
    at = 0
    for text in texts:
        out.append(folded[at : at + len(text)])
        at += len(text) + 1
    return out


def _strange(text: str, usual: str) -> set[str]:
    """The letters of a text that another text has not."""
    return {char for char in set(text) if char not in usual and char.isalpha()}


def _worded(text: str) -> bool:
    """Whether a text is more than a string of names: half of its words have small letters first."""
    words = text[:_SAMPLE].split()
    return 2 * sum(word[0].islower() for word in words) >= len(words)


def script_of(text: str) -> tuple[str, int]:
    """The script of most letters of a text, and how many they are at least; any kana makes it Kana."""
    letters, plain = plain_letters(text)
    if 2 * letters > len(text) or plain == len(text):
        return "Latn", letters  # most of it is plain Latin: no other script can have more
    best, most = "Zyyy", 0
    for script, runs in _RUNS.items():
        found = sum(map(len, runs.findall(text)))
        weight = 2 * found if script == "Hani" else 4 * found if script == "Kana" else found
        if weight > most:
            best, most = script, weight
            if 2 * found > len(text):
                break  # those that count for more come first
    return best, most


def traditional(text: str) -> bool:
    """Whether Chinese text is in Traditional characters."""
    found = "".join(_RUNS["Hani"].findall(text[:_TELLING]))
    changed: int = sum(map(ne, found, fold(found)))
    return changed > 0.06 * len(found)
