"""A BibTeX file in parts: entries as they are written, blocks between them, and what cannot be read.

The text is cut at the heads of entries that begin a line: an entry with unbalanced braces ends there, so
that the next one is read right. The parts, put together in their order, are the text again.
"""

from collections.abc import Iterable, Iterator, Mapping

from paperdesk.formats.bibtex.splitting_heads import BLOCKS, Head, inner_head, segments
from paperdesk.formats.bibtex.splitting_macros import Macros
from paperdesk.formats.bibtex.splitting_parts import FAR, MAX_ENTRY, TOO_LONG, Part, Parts
from paperdesk.formats.bibtex.splitting_survey import count_heads, defined_macros, referenced_keys

__all__ = ["Part", "count_heads", "defined_macros", "referenced_keys", "split"]

_CHUNK = 65_536
_LOOK = 5


def split(pieces: Iterable[str], macros: Mapping[str, str] | None = None) -> Iterator[Part]:
    """Split the text that `pieces` are, in order; it has line feeds alone as line ends and no mark before it.

    Abbreviations are evaluated as they are defined up to there, as BibTeX does; `macros` (see
    `defined_macros`) are those that the file may define only after their use.
    """
    splitter, held, wanted = _Splitter(Parts(Macros(macros))), "", _CHUNK
    for piece in pieces:
        held += piece
        if len(held) < wanted:
            continue
        yield from splitter.split(held, final=False)
        held = held[splitter.parts.taken :]
        if len(held) > MAX_ENTRY:
            yield splitter.give_up(held)
            held = held[splitter.parts.taken :]
        wanted = max(_CHUNK, 2 * len(held))
    yield from splitter.split(held, final=True)


class _Splitter:
    """Splits a text that comes bit by bit: each time as much of it as is sure."""

    def __init__(self, parts: Parts) -> None:
        self.parts = parts
        self.starts: list[int] = []
        self.within = False
        self.waiting = False

    def split(self, text: str, final: bool) -> Iterator[Part]:
        """The parts of `text`, all but the last segment unless it is `final`."""
        parts = self.parts
        parts.text, parts.final, parts.taken = text, final, 0
        self.waiting = False
        found = segments(text, self.within)
        self.starts = [start for start, _ in found] + [len(text)]
        for index, (start, head) in enumerate(found if final else found[:-1]):
            if self.starts[index + 1] > parts.taken:
                yield from self._segment(head if start >= parts.taken else None, index)
            if self.waiting:
                return

    def give_up(self, text: str) -> Part:
        """Take a text that is longer than any entry may be as it is; up to the next head all is text."""
        self.parts.text = text
        [(_, head), *_] = segments(text, self.within)
        if head is None or head.type in BLOCKS:
            part: Part = self.parts.block("text", 0, len(text))
        else:
            part = self.parts.failure(head, len(text), TOO_LONG)
        self.within = self.parts.taken == len(text) and not text.endswith("\n")
        return part

    def _segment(self, head: Head | None, index: int) -> Iterator[Part]:
        parts, end = self.parts, self.starts[index + 1]
        parts.failures = 0
        plain, self.within = self.within and index == 0, False
        while parts.taken < end:
            if head is None and not plain:
                head = inner_head(parts.text, parts.taken, end)
            at = head.at if head else end
            if at > parts.taken:
                yield parts.block("text", parts.taken, at)
            if head is None:
                return
            part = self._part(head, index)
            if part is None:
                self.waiting = True
                return
            yield part
            yield from parts.remarks
            parts.remarks.clear()
            head = None

    def _part(self, head: Head, index: int) -> Part | None:
        further = self.starts[min(index + _LOOK, len(self.starts) - 1)]
        return self.parts.part(head, self.starts[index + 1], min(further, head.at + FAR))
