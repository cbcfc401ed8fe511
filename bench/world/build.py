"""The set's pages and gold, made of marked-up text: offsets are computed, so the gold never goes stale.

A file of `pages/` holds pages, each behind a line `=== NAME.LANGUAGE.txt; outlet; day; derivation of NAME`. In the
text `{id|words}` is a mention of an event or person of gold.yaml; mentions may lie within one another. A line
`@body NAME 1-3` puts in paragraphs of another page, `@body NAME` all but its head.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).parent
_OPEN = re.compile(r"\{([a-z0-9-]+)\|")
_INCLUDE = re.compile(r"@body (\S+)(?: (\d+)-(\d+))?")


class GoldError(Exception):
    """The set contradicts itself: what, and where."""


@dataclass(slots=True)
class MadePage:
    """A page of the set.

    Attributes:
        name: its file's.
        outlet: who brings it.
        day: ISO 8601.
        derivation: how it came from its root.
        root: file name of the page it goes back to.
        text: without marks.
        mentions: id -> (text, start) of each mention.
    """

    name: str
    outlet: str
    day: str
    derivation: str
    root: str
    text: str = ""
    mentions: dict[str, list[tuple[str, int]]] = field(default_factory=dict)

    @property
    def language(self) -> str:
        """BCP 47 tag."""
        return self.name.split(".")[1]


def pages(folder: Path = HERE) -> dict[str, MadePage]:
    """The pages of the set by file name."""
    marked: dict[str, tuple[list[str], str]] = {}
    for file in sorted((folder / "pages").glob("*.txt")):
        for part in re.split(r"^=== ", file.read_text(encoding="utf-8"), flags=re.M)[1:]:
            head, _, text = part.partition("\n")
            cells = [cell.strip() for cell in head.split(";")]
            if cells[0] in marked:
                raise GoldError(f"{cells[0]}: twice")
            marked[cells[0]] = (cells, text.strip() + "\n")
    texts = {name: text for name, (_cells, text) in marked.items()}
    out = {}
    for name, (cells, _text) in marked.items():
        how, _, root = (cells[3] if len(cells) > 3 else "original").partition(" of ")
        page = MadePage(name, cells[1], cells[2], how, full(root, marked) if root else name)
        page.text, page.mentions = strip(_included(name, texts))
        out[name] = page
    for page in out.values():
        while out[page.root].root != page.root:
            page.root = out[page.root].root
    return out


def full(short: str, names: Iterable[str]) -> str:
    """The file name that a short one stands for.

    Raises:
        GoldError: none does, or several.
    """
    known = list(names)
    fit = [name for name in known if name in (short, f"{short}.txt")] or [
        name for name in known if name.startswith(f"{short}.")
    ]
    if len(fit) != 1:
        raise GoldError(f"{short}: {len(fit)} pages of this name")
    return fit[0]


def _included(name: str, texts: dict[str, str]) -> str:
    lines = []
    for line in texts[name].split("\n"):
        found = _INCLUDE.fullmatch(line)
        if found is None:
            lines.append(line)
            continue
        paragraphs = _included(full(found[1], texts), texts).strip().split("\n\n")[1:]
        low, high = (int(found[2]) - 1, int(found[3])) if found[2] else (0, len(paragraphs))
        lines.append("\n\n".join(paragraphs[low:high]))
    return "\n".join(lines)


def strip(marked: str) -> tuple[str, dict[str, list[tuple[str, int]]]]:
    """A text without its marks, and the mentions by id."""
    out: list[str] = []
    mentions: dict[str, list[tuple[str, int]]] = {}
    opened: list[tuple[str, int]] = []
    at = length = 0
    while at < len(marked):
        found = _OPEN.match(marked, at)
        if found is not None:
            opened.append((found[1], length))
            at = found.end()
        elif marked[at] == "}" and opened:
            key, start = opened.pop()
            mentions.setdefault(key, []).append(("".join(out)[start:], start))
            at += 1
        else:
            out.append(marked[at])
            length += 1
            at += 1
    if opened:
        raise GoldError(f"{opened[-1][0]}: not closed")
    return "".join(out), mentions


def gold(folder: Path = HERE) -> dict[str, Any]:
    """The gold, in the form of the shared scorer."""
    told: dict[str, Any] = yaml.safe_load((folder / "gold.yaml").read_text(encoding="utf-8"))
    made = pages(folder)
    known = set(told["people"]) | set(told["events"])
    for page in made.values():
        if unknown := set(page.mentions) - known:
            raise GoldError(f"{page.name}: no {', '.join(sorted(unknown))} in gold.yaml")
    mentions = {key: [*_mentions(key, told["events"], made)] for key in (*told["events"], *told["people"])}
    return {
        "documents": {
            page.name: {"language": page.language, "outlet": page.outlet, "day": page.day} for page in made.values()
        },
        "events": [
            {"id": key, "mentions": mentions[key], **_event(event)}
            for key, event in told["events"].items()
            if "same" not in event
        ],
        "people": [
            {"id": key, "mentions": mentions[key], **person} for key, person in told["people"].items() if mentions[key]
        ],
        "lineages": _lineages(made),
        "disputes": [_dispute(number, one, made) for number, one in enumerate(told["disputes"], 1)],
        "not_disputes": [
            {**one, "documents": [full(name, made) for name in one["documents"]]} for one in told["not_disputes"]
        ],
        "must_not_merge": [
            {"what": one["what"], "kind": one["kind"], **{side: _side(one[side], mentions, made) for side in "ab"}}
            for one in told["must_not_merge"]
        ],
    }


def _mentions(key: str, events: dict[str, Any], made: dict[str, MadePage]) -> Iterator[dict[str, Any]]:
    own = {key} | {other for other, event in events.items() if event.get("same") == key}
    for page in made.values():
        for other in sorted(own & set(page.mentions)):
            for text, start in page.mentions[other]:
                yield {"document": page.name, "text": text, "start": start}


def _event(event: dict[str, Any]) -> dict[str, Any]:
    date = event.get("date")
    start, end = date if isinstance(date, list) else (date, date)
    return {**event, "date": {"start": str(start), "end": str(end)}}


def _lineages(made: dict[str, MadePage]) -> list[dict[str, Any]]:
    roots = dict.fromkeys(page.root for page in made.values())
    return [
        {"root": root, "members": {page.name: page.derivation for page in made.values() if page.root == root}}
        for root in roots
    ]


def _dispute(number: int, told: dict[str, Any], made: dict[str, MadePage]) -> dict[str, Any]:
    claims, evidence = [], []
    for value, words in told["claims"].items():
        documents = {full(name, made): text for name, text in words.items()}
        claims.append(
            {
                "value": str(value),
                "documents": list(documents),
                "roots": len({made[name].root for name in documents}),
            }
        )
        for name, text in documents.items():
            start = made[name].text.find(str(text))
            if start < 0:
                raise GoldError(f"dispute {number}: {name} does not say {text!r}")
            evidence.append({"document": name, "text": str(text), "start": start})
    supported = str(told.get("supported", next(iter(told["claims"]))))
    return {
        "id": f"d{number}",
        "type": told["type"],
        "alt": told.get("alt", []),
        "optional": told.get("optional", False),
        "claims": claims,
        "supported": None if supported == "None" else supported,
        "evidence": evidence,
    }


def _side(side: list[str], mentions: dict[str, list[dict[str, Any]]], made: dict[str, MadePage]) -> dict[str, Any]:
    name = full(side[1], made)
    return next(mention for mention in mentions[side[0]] if mention["document"] == name)


def build(target: Path, folder: Path = HERE) -> tuple[Path, Path]:
    """Writes the pages and the gold.

    Args:
        target: a folder; `pages/` and `gold.json` are put there.
        folder: of the set.

    Returns:
        The folder of the pages, and the gold file.
    """
    texts = target / "pages"
    texts.mkdir(parents=True, exist_ok=True)
    for page in pages(folder).values():
        (texts / page.name).write_text(page.text, encoding="utf-8")
    file = target / "gold.json"
    file.write_text(json.dumps(gold(folder), ensure_ascii=False, indent=1), encoding="utf-8")
    return texts, file
