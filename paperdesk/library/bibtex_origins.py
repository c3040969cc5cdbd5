"""The BibTeX files that papers came from: what stood between their entries, and what of it goes out again."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Final

from paperdesk.formats.bibtex.as_came import used_macros
from paperdesk.formats.bibtex.options import Dialect
from paperdesk.formats.bibtex.splitting import defined_macros
from paperdesk.formats.bibtex.splitting_macros import MONTHS
from paperdesk.formats.latex.preambles import sound_preamble
from paperdesk.library.library import Library
from paperdesk.store.exports import Block, Place

# biber takes each of these for the head of an entry, whatever follows.
_NO_HEAD = re.compile(r"@(?=\s*+\w+\s+[^\s{(])")
_DEFINITION = re.compile(r"(?i)@(?=\s*+(?:string|preamble)\s*+[{(])")
_LAST_COMMAND = re.compile(r"(\\[A-Za-z]+)([\"}]\s*[})]\s*)\Z")
_FIRST_LETTER = re.compile(r"@\s*\w+\s*[{(]\s*[\"{]?[A-Za-z]")
_ENTRY = re.compile(r"@(?=\s*+(?!(?i:comment|string|preamble)\b)[^\W\d]\w*+\s*+[{(]\s*+([^\s,{}]++))")
_WHY_CHANGED: Final = (
    "it holds entries that BibTeX would read again; they have lost their “@”",
    "its last command would go on in the next preamble; it has “{}” behind it",
)
_ENCODING = re.compile(r"(?mi)^(\s*%\s*(?:Encoding|.*-\*-\s*coding)\s*:\s*)(?!utf-?8)[\w.-]+")


@dataclass(frozen=True, slots=True)
class Settling:
    """What blocks meet in the file that they go into.

    `read` are the keys, in lower case, that BibTeX reads, to which those of entries in comments are added,
    as it reads them too. Blocks are `mended` where they would stop the programs; `encoding` is that of
    the file, "" where remarks on it stay as they are.
    """

    dialect: Dialect
    read: set[str]
    mended: bool = True
    encoding: str = "utf-8"


@dataclass(slots=True)
class Origin:
    """One file: the papers of it that go out, in its order, and the blocks between them.

    `whole` tells whether all of it goes out. `macros` are its abbreviations, `foreign` those that mean
    something else in the file that is written, `renamed` what its keys, in lower case, are called now;
    `ascii` that its entries are the same in every encoding, `lost` that its other abbreviations are not
    known.
    """

    batch: int
    places: Sequence[Place]
    blocks: Sequence[Block]
    whole: bool
    macros: Mapping[str, str]
    used: set[str] = field(default_factory=set)
    renamed: dict[str, str] = field(default_factory=dict)
    foreign: frozenset[str] = frozenset()
    ascii: bool = True
    lost: bool = False

    def settle(self, given: dict[str, str], settling: Settling) -> list[tuple[str, str]]:
        """Decide which blocks go out, after files that have `given` abbreviations; adds its own to them.

        Gives what of them was changed, by their kind, and why.
        """
        if not self.whole:
            self.blocks = list(_needed(self.blocks, self._needed_macros()))
        changed = self._mend(settling) if settling.mended else []
        if not self.ascii and settling.encoding == "utf-8":
            self.blocks = [(at, kind, _utf8(kind, text)) for at, kind, text in self.blocks]
        self.foreign = frozenset(
            name for name, value in self.macros.items() if given.get(name, value) != value
        )
        self.blocks = [block for block in self.blocks if not self._is_given(block, given)]
        for name, value in self.macros.items():
            given.setdefault(name, value)
        return [(f"@{kind}", _WHY_CHANGED[kind == "preamble"]) for kind in changed]

    def _mend(self, settling: Settling) -> list[str]:
        """Write otherwise what would stop the programs; gives the kinds of what was changed visibly."""
        dialect, read = settling.dialect, settling.read
        self.blocks = [(at, kind, _harmless(kind, text, dialect)) for at, kind, text in self.blocks]
        before = self.blocks
        if dialect == "bibtex":
            self.blocks = [(at, kind, _unrepeated(kind, text, read)) for at, kind, text in self.blocks]
        self.blocks = _apart(self.blocks)
        return sorted({old[1] for old, new in zip(before, self.blocks, strict=True) if old != new})

    def uses_foreign(self, text: str) -> bool:
        """Whether an entry uses an abbreviation that means something else where it goes, or nothing."""
        if not self.foreign and not self.lost:
            return False
        used = used_macros(text)
        return not self.foreign.isdisjoint(used) or (self.lost and not used <= MONTHS | self.macros.keys())

    def _needed_macros(self) -> frozenset[str]:
        """The abbreviations that entries use, and those which these are made of."""
        needed: set[str] = set()
        waiting = set(self.used)
        while waiting:
            needed |= waiting
            texts = (text for _, kind, text in self.blocks if kind == "string" and _names(text) & waiting)
            waiting = {name for text in texts for name in used_macros(text)} - needed
        return frozenset(needed)

    def _is_given(self, block: Block, given: Mapping[str, str]) -> bool:
        """Whether a block defines only what another file has defined."""
        names = _names(block[2]) if block[1] == "string" else frozenset()
        return bool(names) and all(name in given for name in names)


def origins(library: Library, places: Iterable[Place]) -> list[Origin]:
    """The files that papers came from, oldest import first, each with its papers in their order."""
    ordered = sorted(places, key=attrgetter("id"), reverse=True)
    ordered.sort(key=attrgetter("file", "batch"))
    by_file: dict[int, list[Place]] = {}
    for place in ordered:
        by_file.setdefault(place.file, []).append(place)
    return [_origin(library, batch, found) for batch, found in by_file.items()]


def preambles(blocks: Iterable[Block]) -> str:
    """The text of all preambles."""
    return "".join(text for _, kind, text in _apart(blocks) if kind == "preamble")


def _origin(library: Library, batch: int, places: Sequence[Place]) -> Origin:
    reads = library.exports()
    blocks = reads.blocks(batch)
    macros = defined_macros(text for _, kind, text in blocks if kind == "string")
    own = sum(place.batch == batch for place in places)
    whole = reads.are_all(batch, own)
    return Origin(batch, places, blocks, whole, macros, lost=not reads.is_bibtex(batch))


def _utf8(kind: str, text: str) -> str:
    """A block that says how its file is encoded says so of the file that is written."""
    return _ENCODING.sub(r"\1UTF-8", text) if kind in ("text", "comment") and "oding" in text else text


def _harmless(kind: str, text: str, dialect: Dialect) -> str:
    """A definition that cannot be read is plain text to others without the sign in front of it."""
    if kind == "string" and not _names(text):
        return text.replace("@", "", 1)
    if kind == "preamble" and dialect == "biblatex":
        return sound_preamble(text)
    if kind in ("text", "comment") and dialect == "biblatex":
        text = _NO_HEAD.sub("", text)
    return _DEFINITION.sub("", text) if kind == "text" else text


def _apart(blocks: Iterable[Block]) -> list[Block]:
    """The blocks, no command at the end of a preamble going on in the next, which follows without a space."""
    found: list[Block] = []
    following = ""
    for at, kind, text in reversed(list(blocks)):
        apart = kind == "preamble" and _FIRST_LETTER.match(following)
        found.append((at, kind, _LAST_COMMAND.sub(r"\1{}\2", text) if apart else text))
        following = text if kind == "preamble" else following
    return found[::-1]


def _unrepeated(kind: str, text: str, read: set[str]) -> str:
    """A comment without the sign of those entries in it whose keys have been `read`; adds the others."""
    if kind not in ("text", "comment") or "@" not in text:
        return text

    def sign(head: re.Match[str]) -> str:
        key = head[1].lower()
        if key in read:
            return ""
        read.add(key)
        return "@"

    return _ENTRY.sub(sign, text)


def _needed(blocks: Iterable[Block], macros: Collection[str]) -> Iterator[Block]:
    for block in blocks:
        _, kind, text = block
        if kind == "preamble" or (kind == "string" and not _names(text).isdisjoint(macros)):
            yield block


def _names(text: str) -> frozenset[str]:
    return frozenset(defined_macros([text]))
