"""A BibTeX file in parts: entries as they are written, blocks between them, and what cannot be read.

The text is cut at the heads of entries that begin a line: an entry with unbalanced braces ends there, so
that the next one is read right. The parts, put together in their order, are the text again.
"""

import re
from collections.abc import Generator, Iterable, Iterator, Mapping
from typing import Final, TypeAlias

from paperdesk.formats.bibtex_entry import RawEntry
from paperdesk.formats.bibtex_splitting_fields import Fields, read_definitions, read_fields
from paperdesk.formats.bibtex_splitting_grammar import FIRST_HEAD, INNER_HEAD, NEXT_HEAD, SPACE
from paperdesk.formats.bibtex_splitting_macros import Macros
from paperdesk.formats.bibtex_splitting_survey import count_heads, referenced_keys
from paperdesk.formats.bibtex_tolerant import mend_entry
from paperdesk.formats.failures import Failure
from paperdesk.formats.records import Block, BlockKind

__all__ = ["count_heads", "referenced_keys", "split"]

Part: TypeAlias = RawEntry | Block | Failure

MAX_ENTRY: Final = 20_000_000
_CHUNK = 65_536
_PATIENCE = 100_000_000
_LOOK, _FAR = 5, 262_144
_MAX_FAILURES = 20
_TOO_LONG = f"The entry is longer than {MAX_ENTRY:,} characters."
_CLOSERS = {"{": "}", "(": ")"}
_DEPTHS = {"{": 1, "}": -1}
_BLOCKS = frozenset(("comment", "preamble", "string"))
_MARK = re.compile(r"[{})]|\n[ \t]*+@")
_PERCENT = re.compile(r"[ \t]*+%")
_METADATA = re.compile(r"\s*+jabref-", re.IGNORECASE)
_STRICT = re.compile(r"""\s*+[^\s,={}"()]*+\s*+(?:,|=\s*+["{])""")
_STRICT_HEAD = re.compile(r"""(?<!\\)@[^\W\d]\w*+\s*+\{\s*+[^\s,={}"()]++\s*+,""")
_LIKELY_KEY = re.compile(r"""\s*+([^\s,={}"%]++)\s*+(?:,|\n)""")


def split(pieces: Iterable[str], macros: Mapping[str, str] | None = None) -> Iterator[Part]:
    """Split the text that `pieces` are, in order; it has line feeds alone as line ends and no mark before it.

    Abbreviations are evaluated as they are defined up to there, as BibTeX does; `macros` (see
    `defined_macros`) are those that the file may define only after their use.
    """
    splitter, held, wanted = _Splitter(Macros(macros)), "", _CHUNK
    for piece in pieces:
        held += piece
        if len(held) < wanted:
            continue
        yield from splitter.parts(held, final=False)
        held = held[splitter.taken :]
        if len(held) > MAX_ENTRY:
            yield splitter.overflow(held)
            held = ""
        wanted = max(_CHUNK, 2 * len(held))
    yield from splitter.parts(held, final=True)


Head: TypeAlias = re.Match[str]


class _Splitter:
    """Splits text from the left; `taken` says how much of the last text was split."""

    def __init__(self, macros: Macros) -> None:
        self.macros = macros
        self.line = 1
        self.taken = 0
        self.final = False
        self.starts: list[int] = []
        self.within = False
        self.hungry = False
        self.failures = 0
        self.patience = _PATIENCE

    def parts(self, text: str, final: bool) -> Generator[Part, None, None]:
        """The parts of `text`, all but the last one unless it is `final`."""
        self.taken, self.final, self.hungry = 0, final, False
        segments = _segments(text, self.within)
        self.starts = [start for start, _ in segments] + [len(text)]
        for index, (start, head) in enumerate(segments if final else segments[:-1]):
            end = self.starts[index + 1]
            if end <= self.taken:
                continue
            yield from self._segment(text, head if start >= self.taken else None, index)
            if self.hungry:
                return

    def overflow(self, text: str) -> Failure | Block:
        """Give up a text that is longer than any entry may be; what follows up to the next head is text."""
        head = None if self.within else FIRST_HEAD.match(text)
        self.within = not text.endswith("\n")
        if head is None:
            return self._block("text", text, 0, len(text))
        return self._failure(text, head, 0, len(text), _TOO_LONG)

    def _segment(self, text: str, head: Head | None, index: int) -> Generator[Part, None, None]:
        end, self.failures = self.starts[index + 1], 0
        plain, self.within = self.within and index == 0, False
        while self.taken < end:
            if head is None and not plain:
                head = _inner_head(text, self.taken, end)
            at = _begin(text, head, self.taken) if head else end
            if at > self.taken:
                yield self._block("text", text, self.taken, at)
            if head is None:
                return
            part = self._at_head(text, head, at, index)
            if part is None:
                self.hungry = True
                return
            yield part
            head = None

    def _at_head(self, text: str, head: Head, at: int, index: int) -> Part | None:
        kind, end = head[3].lower(), self.starts[index + 1]
        if kind == "comment":
            return self._comment(text, head, at, end)
        if kind == "preamble":
            return self._preamble(text, head, at, end)
        if kind == "string":
            return self._string(text, head, at, end)
        return self._entry(text, head, at, index)

    def _entry(self, text: str, head: Head, at: int, index: int) -> Part | None:
        end, closer = self.starts[index + 1], _CLOSERS[head[4]]
        if end - at > MAX_ENTRY:
            return self._failure(text, head, at, end, _TOO_LONG)
        if not head[2] and text[at] == "@":
            fields = read_fields(text, head.end(), end, closer, self.macros)
            if fields is None and index + 1 < len(self.starts) - (not self.final):
                further = self.starts[min(index + _LOOK, len(self.starts) - 1)]
                if further == len(text) and not self.final and further - at < _FAR:
                    return None
                fields = self._across(text, head, min(further, at + _FAR), end)
            if fields is not None:
                return self._raw_entry(text, head, at, fields)
        mended = mend_entry(text, at, head, end, self.macros)
        if isinstance(mended, Fields):
            return self._raw_entry(text, head, at, mended)
        return self._failure(text, head, at, end, mended)

    def _across(self, text: str, head: Head, further: int, end: int) -> Fields | None:
        """An entry with a value in which a line begins like an entry; it must be well-formed as a whole."""
        fields = read_fields(text, head.end(), further, _CLOSERS[head[4]], self.macros)
        return fields if fields and fields.stop > end else None

    def _raw_entry(self, text: str, head: Head, at: int, fields: Fields) -> RawEntry:
        line = self.line
        source = self._source(text, at, fields.stop)
        return RawEntry(
            head[3].lower(),
            fields.key,
            fields.values,
            line,
            source,
            fields.expressions,
            tuple(fields.warnings),
            fields.faithful,
        )

    def _string(self, text: str, head: Head, at: int, end: int) -> Part:
        closer = _CLOSERS[head[4]]
        stop = read_definitions(text, head.end(), end, closer, self.macros)
        if stop < 0:
            return self._failure(text, head, at, end, "The definition of an abbreviation cannot be read.")
        return self._block("string", text, at, stop)

    def _preamble(self, text: str, head: Head, at: int, end: int) -> Part:
        stop = _closing(text, head, end)
        if stop < 0:
            return self._failure(text, head, at, end, "The closing brace of the preamble is missing.")
        return self._block("preamble", text, at, stop)

    def _comment(self, text: str, head: Head, at: int, end: int) -> Part | None:
        limit = min(len(text), at + MAX_ENTRY) if self.patience > 0 else end
        stop = _closing(text, head, limit)
        if not self.final and limit == len(text) and (stop < 0 or SPACE.fullmatch(text, stop)):
            return None
        if stop < 0:
            self.patience -= limit - at
            stop = end
        kind: BlockKind = "metadata" if _METADATA.match(text, head.end()) else "comment"
        return self._block(kind, text, at, stop)

    def _failure(self, text: str, head: Head, at: int, end: int, reason: str) -> Failure:
        self.failures += 1
        following = _STRICT_HEAD.search(text, head.end(), end) if self.failures < _MAX_FAILURES else None
        stop = following.start() if following else end
        key = _LIKELY_KEY.match(text, head.end(), stop)
        line = self.line
        return Failure(line, key[1] if key else "", reason, self._source(text, at, stop))

    def _block(self, kind: BlockKind, text: str, at: int, stop: int) -> Block:
        line = self.line
        return Block(line, kind, self._source(text, at, stop))

    def _source(self, text: str, at: int, stop: int) -> str:
        space = SPACE.match(text, stop)
        self.taken = space.end() if space else stop
        source = text[at : self.taken]
        self.line += source.count("\n")
        return source


def _segments(text: str, within: bool) -> list[tuple[int, Head | None]]:
    first = None if within else FIRST_HEAD.match(text)
    begin = first.end(1) if first else 0
    segments: list[tuple[int, Head | None]] = [(begin, first)]
    if begin:
        segments.insert(0, (0, None))
    segments += [(head.end(1), head) for head in NEXT_HEAD.finditer(text, begin) if _is_head(text, head)]
    return segments


def _is_head(text: str, head: Head) -> bool:
    return head[4] == "{" or head[3].lower() in _BLOCKS or _STRICT.match(text, head.end()) is not None


def _inner_head(text: str, at: int, end: int) -> Head | None:
    for head in INNER_HEAD.finditer(text, at, end):
        if text[head.start() - 1 : head.start()] == "\\":
            continue
        if head[3].lower() in _BLOCKS or _STRICT.match(text, head.end()):
            return head
    return None


def _begin(text: str, head: Head, at: int) -> int:
    """Where an entry begins: at its "@", or at the "%" that its line begins with."""
    start = head.start(2) if head[2] else head.start(3)
    start = text.rfind("@", at, start + 1) if not head[2] else start
    line = max(at, text.rfind("\n", at, start) + 1)
    commented = _PERCENT.match(text, line, start)
    return commented.end() - 1 if commented else start


def _closing(text: str, head: Head, limit: int) -> int:
    """Behind the delimiter that closes a block, or -1; entries inside must be one level deep."""
    depth, closer = 0, _CLOSERS[head[4]]
    for mark in _MARK.finditer(text, head.end(), limit):
        sign = mark[0]
        if sign == closer and depth == 0:
            return mark.end()
        depth += _DEPTHS.get(sign, 0)
        if depth < 0 or (depth and sign not in _DEPTHS and sign != ")"):
            return -1
    return -1
