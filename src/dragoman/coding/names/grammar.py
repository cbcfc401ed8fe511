"""The name grammar: name groups found by one regular expression over a sentence's symbols."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from dragoman.coding.names import symbols as sym
from dragoman.coding.names.atoms import gap
from dragoman.coding.names.symbols import Atom

# Letters are those of `symbols`: S state, A adjective, C city, R region, B organisation, M ministry, V venue,
# g government, O office, Y title of address, L diplomat, E other office named with its place of work, P person,
# K surname, N name, s short state, D the two sides, H pronoun, f "of", o other links, & and.
_M: Final = "[SsACRBMVg]"
_O: Final = "[OLEY]"
_AT: Final = rf"(?:[fo](?:{_M}|N)+(?:[,&](?:{_M}|N)+)*)*"


def _groups(behind: str, home: str = "", *, before: bool = False) -> re.Pattern[str]:
    """The name groups of a language.

    Args:
        behind: what may stand behind an office without any link: nothing, or the state and the body it is of
            (`président russe`, `Tổng Bí thư Đảng Cộng sản Trung Quốc, Chủ tịch nước Trung Quốc`).
        home: what may stand for the government of those who write the language: nothing, or the word alone.
        before: where something is done is told before the verb, so that what follows a body is not where it has its
            seat, and bodies stand before what they send (欧盟代表团).
    """
    whole, seat, short = ("[SACBsg]", "(?!)", "|ss+[gM]") if before else ("[SACsg]", "oC", "")
    spot = "S?J?CV{1,2}(?=&)|" if before else ""  # 在莫斯科克里姆林宫同普京: the spot meets nobody
    body = "o[SA]?[BM](?=[PN])"  # "ordförande för folkkongressen Zhao Leji"
    of = (
        rf"(?:f(?:gf)?(?:Mf)?(?:A-A)?{_M}+|{behind}{{1,2}}|{body})?"
        if behind
        else rf"(?:f(?:gf)?(?:Mf)?(?:A-A)?{_M}+|{body})?"
    )
    # Whose an office is stands before it, or behind it; before it then only as an adjective: "in Paris ministers met".
    whose, called = ("A", "[PK]") if behind else (_M, "[PNK]")
    # Two titles are one's where only one says of which state: "the French premier and German chancellor" are two.
    # ... and behind "and" a title of address is another's: "Deputy Minister Vu and Mr Lee".
    also = rf"(?:[,-]?-?{_O}|&-?[OLE])"
    more = rf"(?:-?{whose}*-?{_O}|&{whose}*-?[OLE]|,-?{_O})"
    # ... with "of" between where that stands before: 来自乌克兰的代表; not behind a verb or "in": 访问法国的外长
    theirs_of = rf"(?:(?<![Xo]{_M})f)?" if before else ""
    one = rf"(?:(?:{whose}J?-?)+{theirs_of}{_O}{also}*|{_O}{more}*)"
    # A second office goes on with the first's state, or the first is of a body; "Premier of A, President of B" are two.
    joins = rf"(?:(?:B{behind}?|{behind}B),{one}|{behind},{one}(?!{behind}))"
    offices = rf"{one}{joins}*" if behind else one
    of_state = f"{behind}?" if behind else ""
    titled = "[OYLE]?" if behind else ""  # "đồng chí X, Thủ tướng Lào"
    # ... "lãnh đạo Ấn Độ, Thổ Nhĩ Kỳ và Iran", "ngoại trưởng Mỹ - Trung"; in a headline "ngoại trưởng Nga, Ukraine gặp"
    each = (
        rf"|{_O}[Ss](?:(?:,S)*,?&S|(?:-[Ss])+|(?<!Q{_O}S)(?:,S)+(?=[Xuom]|_?[.;]|$))(?![OYLPNKEf-])" if behind else ""
    )
    shared = rf"|{_O}A(?:,A)*&A{_O}?(?![PNK])" if behind else ""  # "les ministres russe et chinois des Affaires ..."
    sent = "|B" if behind else ""  # "phái đoàn Hamas"
    own = "[SA]" if behind else "(?!)"  # "gobierno mexicano", "la partie chinoise"
    # ... "the president of A, Eva Högl and the president of B": where the second comma is left out
    # A title right behind the name is its bearer's; not where the verb stands second: "träffade Macron presidenten"
    behind_name = "" if home else r"(?:O|L(?![PNKfo]))?"
    if behind:  # "ông Lee đại sứ Hàn Quốc tại Việt Nam", with whose it is
        behind_name = rf"(?:[OL]{behind}{_AT}(?![PNK])|O|L(?![PNKfo]))?"
    open_ = r"|,P(?=&[OYLE]|[XQW])" if behind else ""
    # ... "President Biden, the secretary of state, Antony Blinken, said": the title is whose name follows
    theirs = r",[PN],(?![AOYLEM])"
    return re.compile(
        "|".join(
            (
                # name, then the office in apposition: "Li Haidong, a professor at ..., "
                rf"(?P<apposed>{titled}[PNK],(?:{_M}|[_N-]){{0,4}}(?:{offices})(?!{of_state}{_AT}{theirs}){of_state}{_AT}(?!{of_state}[PNK])(?:,(?=[QX]|,|&[OYLEPN]))?)",
                # two states, one office: "the Chinese and Russian heads of government", 中俄总理
                rf"(?P<offices>(?:[SA](?:,[SA])+,?&[SA]|(?:[SACsB]J?)(?:[&-]?[SACsB])+){_O}(?:f{_M}+)?(?![PNK])|{_O}[fo][SACB](?:,f?[SACB])*,?&f?[SACB](?![PNK](?!&)){shared}{each})",
                # office, then the name: "Chinese Premier Li Qiang", "ambassador to China, Pham Thanh Binh,"
                rf"(?P<named>(?:{offices}){of}(?:[PNK]{behind_name}|,[PN](?:,|(?=[);:]|$)){open_}))",
                rf"(?P<linked>{whose}*L{of_state}(?:[fo]{_M}+)+(?:[PN]|,[PN](?:,|(?=[);:]|$)))|{whose}*E(?:[fo]{_M}+)+,[PN](?:,|(?=[);:]|$))"
                # ... and in another's service: "the adviser to the French president, Emmanuel Bonne,"
                rf"|{whose}*E[fo]{_M}*O,[PN](?:,|(?=[);:]|$)))",
                # the name, then its title: 习近平主席
                rf"(?P<titled>{called}{'(?!)' if home else _O}(?![PNK]))",
                r"(?P<person>[PK])",
                rf"(?P<office>(?:gf(?=A?{_O}|[SA]{_O}))?(?:{offices}){of}|{whose}*[LE](?:[fo]{_M}+)+)",
                # several states, one word for what is theirs: "Russian and Belarusian forces"
                rf"(?P<governments>A(?:,A)*,?&A[gM]{short})",
                r"(?P<pair>(?!A-AM)[SACsB](?:-[SACsB])+|s{2,4})(?![J])",
                rf"(?P<side>(?!SJC)[SAsC]J|J{own})",
                # a body, and the body it is of: "the committee of the Bundestag", "EU-Delegation"
                rf"(?P<org>(?:gf(?=[SA]?[MB]))?(?:A-A|(?:{whole}|[SAB]-)*)M(?:f?(?:A-A|A)?M)*(?:f(?:gf)?[SACgB]+|{seat}|{own}{sent})?|[SA]?B)",
                rf"(?P<government>[SA]-?g|gf[SA]|goC|g{own}|g(?=[S]){home})",
                # ... "in Hanoi, Vietnam and China held talks": the states do it
                rf"(?P<place>{spot}(?<!Q)C(?:S|,S(?!&S[XQ]))|S?RC|SJ?C|(?<!Q)V{{1,2}}(?:,?C)?(?:,?S)?|V|C|R)",
                r"(?P<state>[SsA])",
                r"(?P<both>D)",
                r"(?P<pronoun>H)",
                r"(?P<name>N)",
            )
        )
    )


_GROUPS: Final = {
    "plain": _groups(""),
    "behind": _groups("[SACgB]"),
    "home": _groups("", "|g"),
    "before": _groups("", before=True),
}
"""The grammars by name."""
_LEADS: Final = {name: ("QXo" if name == "before" else "Q") for name in _GROUPS}
"""The symbols right before a group that bear on how it is read."""
_SEGMENT: Final = re.compile("[SsACRBMVgOYLEPNKDHJfo,&-]*.?", re.DOTALL)
"""All that a group can hold, and the symbol that ends it; the gaps ("_") of an apposition apart."""
_CALLED: Final = frozenset("PNK")
_BEGINS: Final = frozenset("SsACRBMVgOYLEPNKDHJ")
_NAMED: Final = frozenset((sym.PERSON, sym.NAME, sym.SURNAME))
_PLACES: Final = frozenset((sym.STATE, sym.CITY, sym.REGION))
_PARTING: Final = frozenset(("past", "apart", "held"))
"""Status words that stand inside no name group: auxiliaries, "one by one"."""
_ADDRESS: Final = "Y"
_CLOSING: Final = frozenset("）)")
_OPENED: Final = frozenset("（(")
_APOSTROPHES: Final = "'’"
_HIDDEN: Final = frozenset((sym.DETERMINER, sym.STATUS, "i"))


@dataclass(slots=True, init=False)
class Chunk:
    """A name group, or a single atom that is none.

    Attributes:
        kind: name of the grammar's alternative, or the atom's symbol.
        atoms: the atoms it covers, in order; empty for gaps and punctuation.
        start: offset in the story's text.
        end: end offset.
    """

    kind: str
    atoms: list[Atom]
    start: int
    end: int

    def __init__(self, kind: str, atoms: list[Atom], start: int, end: int) -> None:
        self.kind = kind
        self.atoms = atoms
        self.start = start
        self.end = end


def chunks(
    text: str,
    atoms: Sequence[Atom],
    start: int,
    end: int,
    skipped: Sequence[tuple[int, int]],
    *,
    behind: bool = False,
    home: bool = False,
    before: bool = False,
    address: frozenset[str] = frozenset(),
) -> list[Chunk]:
    """Cuts a sentence into name groups, acts, markers, punctuation and gaps.

    Args:
        text: the story's text.
        atoms: the sentence's atoms, sorted.
        start: the sentence's start.
        end: the sentence's end.
        skipped: sorted spans (dates, numbers) that part nothing.
        behind: the state stands behind the office in the language (`président russe`).
        home: the language is of one state, whose government need not be named with it.
        before: it tells where something is done before the verb.
        address: offices that are titles of address.
    """
    string: list[str] = []
    owners: list[Atom | tuple[int, int]] = []
    at = start
    hidden: list[Atom] = []
    for atom in atoms:
        begins = atom.start
        if begins > at and not (begins == at + 1 and text[at] == " "):
            for symbol in gap(_without(text, at, begins, skipped)):
                string.append(symbol)
                owners.append((at, begins))
        if begins > at and text[at] in _APOSTROPHES and string and string[-1] in sym.TITLES:
            string.append(sym.GAP)  # "the prime ministers' Regular Meeting": what follows is nobody's name
            owners.append((at, begins))
        at = max(at, atom.end)
        if atom.symbol == sym.STATE and text[at : at + 1] in _CLOSING and not _OPENED.isdisjoint(text[begins:at]):
            at += 1  # 刚果（金）总统: the bracket closes the name
        if atom.symbol in _HIDDEN:
            if (text[begins - 1 : begins], text[atom.end : atom.end + 1]) != (
                "(",
                ")",
            ):  # not "(right)" under a picture
                hidden.append(atom)
                if string and string[-1] in _NAMED and "own" in atom.classes:
                    string.append(sym.GAP)  # "traf Kurz seine Amtskollegen": whose title follows is nobody named before
                    owners.append((atom.start, atom.end))
            continue
        string.append(_ADDRESS if atom.key in address and atom.symbol == sym.OFFICE else atom.symbol)
        owners.append(atom)
    if end > at:
        for symbol in gap(_without(text, at, end, skipped)):
            string.append(symbol)
            owners.append((at, end))
    if "(" in string:
        _drop_parentheses(string, owners)
    groups = "behind" if behind else "home" if home else "before" if before else "plain"
    verbs = [a.start for a in hidden if a.symbol == sym.STATUS]
    auxiliaries = [a.start for a in hidden if a.symbol == sym.STATUS and all(e.key in _PARTING for e in a.entries)]
    return _merge(_cut(groups, "".join(string), owners, verbs, auxiliaries), hidden)


def _without(text: str, start: int, end: int, skipped: Sequence[tuple[int, int]]) -> str:
    """The text between, less dates and numbers."""
    piece = text[start:end]
    if not skipped or len(piece) < 2:
        return piece
    out: list[str] = []
    at = start
    for lo, hi in skipped:
        if hi <= at or lo >= end:
            continue
        out.append(text[at : max(lo, at)])
        at = min(hi, end)
        if text[at : at + 2] == ", " and text[at + 2 : at + 3].islower() and ", " in text[lo:hi]:
            at += 1  # "on Tuesday, 13 January, with": the comma closes the date
    out.append(text[at:end])
    return "".join(out)


def _drop_parentheses(string: list[str], owners: list[Atom | tuple[int, int]]) -> None:
    """Takes out short remarks in parentheses: "(left)", "(SCO)"."""
    while "(" in string:
        opened = string.index("(")
        closed = next((i for i in range(opened, min(len(string), opened + 8)) if string[i] == ")"), None)
        if closed is None:
            string[opened] = ","
            continue
        del string[opened : closed + 1]
        del owners[opened : closed + 1]


def _cut(
    groups: str,
    string: str,
    owners: Sequence[Atom | tuple[int, int]],
    verbs: Sequence[int],
    auxiliaries: Sequence[int],
) -> list[Chunk]:
    out: list[Chunk] = []
    at, size = 0, len(string)
    while at < size:
        symbol = string[at]
        stop, kind = _group(groups, string, at) if symbol in _BEGINS else (0, "")
        if not stop:
            owner = owners[at]
            if isinstance(owner, Atom):
                out.append(Chunk(symbol, [owner], owner.start, owner.end))
            else:
                out.append(Chunk(symbol, [], owner[0], owner[1]))
            at += 1
            continue
        atoms = [owner for owner in owners[at:stop] if isinstance(owner, Atom)]
        parting = next((aux for aux in auxiliaries if atoms[0].end <= aux < atoms[-1].start), None)
        if parting is None and verbs:
            within = kind == "org"  # "Sverige blev Natos medlem"
            inside = (v for v in verbs if _behind_place(atoms, v) or (within and atoms[0].end <= v < atoms[-1].start))
            parting = next(inside, None)
        if parting is not None:  # "Nach der Gründung des Bündnisses hat Außenminister X"
            parted = next(i for i in range(at, size) if _begin(owners[i]) > parting)
            shorter = _GROUPS[groups].match(string, at, parted)
            if shorter is None:
                out.append(Chunk(symbol, atoms[:1], atoms[0].start, atoms[0].end))
                at += 1
                continue
            stop, kind = shorter.end(), str(shorter.lastgroup)
            atoms = [owner for owner in owners[at:stop] if isinstance(owner, Atom)]
        out.append(Chunk(kind, atoms, atoms[0].start, max(atom.end for atom in atoms)))
        at = stop
    return out


def _group(groups: str, string: str, at: int) -> tuple[int, str]:
    """Where the group that begins at a symbol ends, and its kind; 0 where none does.

    Sentences are much alike in symbols: what stands from there to the first symbol that no group can hold tells all,
    and its reading is remembered.
    """
    if string[at] in _CALLED and string[at + 1 : at + 2] == ",":
        found = _GROUPS[groups].match(string, at)
        return (0, "") if found is None else (found.end(), str(found.lastgroup))
    own = _SEGMENT.match(string, at)
    assert own is not None
    lead = string[at - 1 : at]
    size, kind = _read(groups, own.group(), lead if lead in _LEADS[groups] else "")
    return (at + size if size else 0), kind


@lru_cache(maxsize=1 << 14)
def _read(groups: str, segment: str, lead: str) -> tuple[int, str]:
    """The size and kind of the group that a segment opens with, behind a symbol that bears on it."""
    found = _GROUPS[groups].match(lead + segment, len(lead))
    return (0, "") if found is None else (found.end() - len(lead), str(found.lastgroup))


def _behind_place(atoms: Sequence[Atom], status: int) -> bool:
    """The status word stands inside a group, behind a name that is no genitive: "Im Westjordanland will Minister X"."""
    before = next((atom for atom in reversed(atoms) if atom.end <= status), None)
    inside = before is not None and status < atoms[-1].start
    return inside and before is not None and before.symbol in _PLACES and not before.possessive


def _begin(owner: Atom | tuple[int, int]) -> int:
    return owner.start if isinstance(owner, Atom) else owner[0]


def _merge(shown: list[Chunk], hidden: Sequence[Atom]) -> list[Chunk]:
    """Puts status words and back-pointing words in again, in their places; determiners have done their work."""
    kept = [Chunk(atom.symbol, [atom], atom.start, atom.end) for atom in hidden if atom.symbol != sym.DETERMINER]
    if not kept:
        return shown
    return sorted((*shown, *kept), key=lambda chunk: chunk.start)


def offices_held(atoms: Sequence[Atom]) -> list[str]:
    """The offices somebody holds: not that of the one served, behind a link (`adviser to the French president`)."""
    titles = [at for at, atom in enumerate(atoms) if atom.symbol in sym.TITLES]
    served = bool(titles) and any(atom.symbol in (sym.LINK, "f") for atom in atoms[titles[0] : titles[-1]])
    return [atoms[at].key for at in (titles[:1] if served and atoms[titles[0]].symbol == sym.POST else titles)]


def lone(chunk: Chunk, before: Chunk | None, after: Chunk | None, *, opens: bool = False) -> bool:
    """A short form of a state without an act, a marker or "the two sides" right beside it: it counts for nothing.

    Args:
        chunk: the form.
        before: what stands before it.
        after: what stands behind it.
        opens: it opens its clause, where words of speech and of status and markers behind it do: 美称, 美将, 美对华.
    """
    if chunk.kind != "state" or chunk.atoms[0].symbol != "s":
        return False
    if opens and after is not None and after.start == chunk.end and after.kind in (sym.SPEECH, sym.STATUS, "o"):
        return False
    beside = (sym.ACT, "m", "o", "f", sym.AND)
    if before is not None and before.atoms and before.end == chunk.start and before.kind in beside:
        return False
    return after is None or not after.atoms or after.start != chunk.end or after.kind not in ("both", sym.ACT)


def linked(chunk: Chunk) -> bool:
    """A word for "of" stands before the group's last name: a genitive is that name's own."""
    return len(chunk.atoms) > 1 and any(atom.symbol == "f" for atom in chunk.atoms)
