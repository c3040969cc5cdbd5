"""How the bytes of a text file stand for its text, so that a file can be written in the form it came in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from paperdesk.library.decoding import BYTE_ORDER_MARKS

_MARKS: Final = {encoding: mark for mark, encoding in BYTE_ORDER_MARKS}
_ENDS: Final = {"lf": "\n", "crlf": "\r\n", "cr": "\r"}
_CALLED: Final = {"cp1252": "Windows-1252"}


@dataclass(frozen=True, slots=True)
class FileForm:
    """An encoding as Python calls it, whether a byte order mark stands in front, and what ends a line.

    `ends` is "lf", "crlf" or "cr".
    """

    encoding: str = "utf-8"
    mark: bool = False
    ends: str = "lf"

    @classmethod
    def from_stored(cls, text: str) -> FileForm:
        """The form that `stored` wrote; "" is the usual one."""
        if not text:
            return USUAL
        encoding, ends, *mark = text.split()
        return cls(encoding, bool(mark), ends)

    def stored(self) -> str:
        """The form as a library keeps it, "" for the usual one."""
        return "" if self == USUAL else " ".join((self.encoding, self.ends, *(["mark"] if self.mark else ())))

    @property
    def is_unicode(self) -> bool:
        """Whether it can hold every letter."""
        return self.encoding in _MARKS

    def holds(self, text: str) -> bool:
        """Whether all letters of a text can be written so."""
        try:
            text.encode(self.encoding)
        except UnicodeEncodeError:
            return False
        return True

    def encoded(self, pieces: Iterable[str]) -> Iterator[bytes]:
        """The bytes of a text that it holds, whose lines end in line feeds, in pieces."""
        mark, end = _MARKS[self.encoding] if self.mark else b"", _ENDS[self.ends]
        for piece in pieces:
            written = piece if end == "\n" else piece.replace("\n", end)
            yield mark + written.encode(self.encoding)
            mark = b""

    def said(self) -> str:
        """The form in words, as what stands behind "in"."""
        said = _CALLED.get(self.encoding, self.encoding.upper())
        if self.mark:
            said = f"{said} with a byte order mark"
        return said if self.ends == "lf" else f"{said} with lines that end in {self.ends.upper()}"


USUAL: Final = FileForm()
"""UTF-8 without a mark, with line feeds."""


def ends_of(newlines: str | Sequence[str] | None) -> str:
    """What ends all lines, by the line ends that were seen; "lf" where they differ or there are none."""
    return next((name for name, end in _ENDS.items() if end == newlines), "lf")
