"""Parts made of a BibTeX text from left to right, with the lines that they begin in."""

import re
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from paperdesk.formats.bibtex.entry import RawEntry
from paperdesk.formats.bibtex.splitting_fields import Fields, read_definitions, read_fields
from paperdesk.formats.bibtex.splitting_grammar import NEXT_HEAD, SPACE
from paperdesk.formats.bibtex.splitting_heads import Head, closing
from paperdesk.formats.bibtex.splitting_macros import Macros
from paperdesk.formats.bibtex.tolerant import mend_entry
from paperdesk.formats.failures import Failure, Warning
from paperdesk.formats.records import Block, BlockKind

Part: TypeAlias = RawEntry | Block | Failure | Warning

MAX_ENTRY: Final = 20_000_000
FAR: Final = 262_144
TOO_LONG: Final = f"The entry is longer than {MAX_ENTRY:,} characters."
_PATIENCE = 40_000_000
_MAX_FAILURES = 20
_UNTYPED = "misc"
_METADATA = re.compile(r"\s*+jabref-", re.IGNORECASE)
_NEXT_ENTRY = re.compile(r"""(?<!\\)@[^\W\d]\w*+\s*+\{\s*+[^\s,={}"()]++\s*+,""")
_LIKELY_KEY = re.compile(r"""\s*+([^\s,={}"%]++)\s*+(?:,|\n)""")


@dataclass(slots=True)
class Parts:
    """Makes parts; `taken` says where the next one begins, `line` in which line that is.

    `text` is what is there of the whole so far, all of it when it is `final`. `failures` counts those
    of one segment, `patience` how much more text may be read in vain for the ends of comments, `remarks`
    what there is to say about parts that are no entries.
    """

    macros: Macros
    text: str = ""
    final: bool = False
    taken: int = 0
    line: int = 1
    failures: int = 0
    patience: int = _PATIENCE
    remarks: list[Warning] = field(default_factory=list)

    def part(self, head: Head, end: int, further: int) -> Part | None:
        """The part that begins with `head`; None when more text is needed to tell.

        Its segment ends at `end`; a value in which a line begins like an entry may go on to `further`.
        """
        if head.type == "comment":
            return self.comment(head, end)
        if head.type == "preamble":
            return self.preamble(head, end)
        if head.type == "string":
            return self.definition(head, end)
        return self.entry(head, end, further)

    def entry(self, head: Head, end: int, further: int) -> RawEntry | Failure | None:
        """An entry, mended if need be, or why it cannot be read; None when more text is needed to tell."""
        if end - head.at > MAX_ENTRY:
            return self.failure(head, end, TOO_LONG)
        if self.text[head.at] == "@":
            fields = read_fields(self.text, head.body, end, head.closer, self.macros)
            if fields is None:
                if not self.final and further == len(self.text) and further - head.at < FAR:
                    return None
                fields = self._across(head, end, further)
            if fields is not None:
                return self._raw_entry(head, fields)
        mended = mend_entry(self.text, head, end, self.macros)
        return self.failure(head, end, mended) if isinstance(mended, str) else self._raw_entry(head, mended)

    def _across(self, head: Head, end: int, further: int) -> Fields | None:
        if further <= end:
            return None
        fields = read_fields(self.text, head.body, further, head.closer, self.macros)
        return fields if fields and fields.stop > end else None

    def _raw_entry(self, head: Head, fields: Fields) -> RawEntry:
        if head.commented:
            fields.warnings.insert(0, "The entry is commented out with “%”; it was read, as BibTeX reads it.")
        if not head.type:
            fields.warnings.append(f"The entry has no type; it was read as “{_UNTYPED}”.")
            fields.faithful = False
        if fields.unknown:
            fields.warnings += self.macros.news(fields.unknown)
        line, source = self.line, self._source(head.at, fields.stop)
        notes = tuple(fields.warnings) if fields.warnings else ()
        kind = head.type or _UNTYPED
        return RawEntry(
            kind, fields.key, fields.values, line, source, fields.expressions, notes, fields.faithful
        )

    def definition(self, head: Head, end: int) -> Block:
        """An abbreviation, which counts from here on."""
        stop = read_definitions(self.text, head.body, end, head.closer, self.macros)
        if stop < 0:
            return self._unreadable(head, end, "The abbreviation defined here cannot be read.")
        return self.block("string", head.at, stop)

    def preamble(self, head: Head, end: int) -> Block:
        """A preamble."""
        stop = closing(self.text, head, end)
        if stop is None or stop < 0:
            return self._unreadable(head, end, "The braces of the preamble do not balance.")
        return self.block("preamble", head.at, stop)

    def _unreadable(self, head: Head, end: int, reason: str) -> Block:
        self.failures += 1
        self.remarks.append(Warning(self.line, "", reason))
        return self.block("text", head.at, self._next_entry(head, end))

    def comment(self, head: Head, end: int) -> Block | None:
        """A comment, which may hold whole entries; one that is never closed ends with its segment."""
        limit = min(len(self.text), head.at + MAX_ENTRY) if self.patience > 0 else end
        stop = closing(self.text, head, limit)
        if not self.final and limit == len(self.text) and (stop is None or SPACE.fullmatch(self.text, stop)):
            return None
        if stop is None:
            self.patience -= limit - head.at
        if stop is None or stop < 0:
            stop = end
        if NEXT_HEAD.search(self.text, head.body, stop):
            self.remarks.append(Warning(self.line, "", "This comment holds entries, which were not read."))
        kind: BlockKind = "metadata" if _METADATA.match(self.text, head.body) else "comment"
        return self.block(kind, head.at, stop)

    def failure(self, head: Head, end: int, reason: str) -> Failure:
        """An entry that cannot be read, up to the next one that begins clearly."""
        self.failures += 1
        stop = self._next_entry(head, end)
        key = _LIKELY_KEY.match(self.text, head.body, stop)
        line = self.line
        return Failure(line, key[1] if key else "", reason, self._source(head.at, stop))

    def _next_entry(self, head: Head, end: int) -> int:
        following = _NEXT_ENTRY.search(self.text, head.body, end) if self.failures < _MAX_FAILURES else None
        return following.start() if following else end

    def block(self, kind: BlockKind, at: int, stop: int) -> Block:
        """What is no entry."""
        line = self.line
        return Block(line, kind, self._source(at, stop))

    def _source(self, at: int, stop: int) -> str:
        space = SPACE.match(self.text, stop)
        self.taken = space.end() if space else stop
        source = self.text[at : self.taken]
        self.line += source.count("\n")
        return source
