"""Bytes as text: how a file is encoded, told by itself where it says so, and no letter lost where it errs."""

import codecs
import io
import re
from collections.abc import Iterable, Iterator
from typing import Final

HEAD: Final = 100_000
BYTE_ORDER_MARKS: Final = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
FALLBACK: Final = "paperdesk.windows-1252"
"""The name of what decodes bytes that are no UTF-8: as Windows-1252, which knows every letter."""
_DECLARED = re.compile(rb"^[ \t]*%[ \t]*encoding[ \t]*:[ \t]*([\w.:-]+)", re.IGNORECASE | re.MULTILINE)
_BOM: Final = "\ufeff"


def byte_order_mark(head: bytes) -> tuple[bytes, str]:
    """The mark that a file begins with and the encoding it stands for; both empty when there is none."""
    return next(((mark, name) for mark, name in BYTE_ORDER_MARKS if head.startswith(mark)), (b"", ""))


def declared_encoding(head: bytes) -> str:
    """The encoding that a line such as "% Encoding: UTF-8" names, as Python calls it; "" without one."""
    found = _DECLARED.search(head[:HEAD])
    if not found:
        return ""
    try:
        name = codecs.lookup(found[1].decode("ascii", "replace")).name
        # A codec such as rot13 or hex makes no text of bytes.
        b"a".decode(name)
    except (LookupError, ValueError, TypeError):
        return ""
    return name


def unmarked_encoding(head: bytes) -> str:
    """UTF-16 or UTF-32 by where the zero bytes of plain letters are; "" for anything else."""
    zeros = [head[at::4].count(0) * 4 >= len(head) * 0.7 for at in range(4)] if len(head) > 3 else []
    patterns: dict[tuple[bool, ...], str] = {
        (False, True, True, True): "utf-32-le",
        (True, True, True, False): "utf-32-be",
        (False, True, False, True): "utf-16-le",
        (True, False, True, False): "utf-16-be",
    }
    return patterns.get(tuple(zeros), "")


def first_flaw(pieces: Iterable[bytes]) -> int | None:
    """The line (from 1) of the first byte that is no UTF-8; None when there is none."""
    line = 1
    decoder = codecs.getincrementaldecoder("utf-8")()
    for piece in pieces:
        pending = decoder.getstate()[0]
        try:
            decoder.decode(piece)
        except UnicodeDecodeError as error:
            return line + (pending + piece)[: error.start].count(b"\n")
        line += piece.count(b"\n")
    try:
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return line
    return None


class Decoding:
    """One way through the bytes of a text, with line feeds alone as line ends and no mark at the start.

    `flaw` is the line (from 1) of the first byte so far that is no UTF-8, in a text that should be.
    """

    def __init__(self, encoding: str) -> None:
        """Nothing is decoded yet."""
        self.flaw: int | None = None
        self._encoding = encoding
        self._seen = self._letters = 0
        self._strict = encoding == "utf-8"
        self._bytes = codecs.getincrementaldecoder(encoding)("strict" if self._strict else "ignore")
        self._ends = io.IncrementalNewlineDecoder(None, translate=True)
        self._line = 1

    @property
    def newlines(self) -> str | tuple[str, ...] | None:
        """The line ends that were seen, several in a tuple, None for none."""
        return self._ends.newlines

    @property
    def encoding(self) -> str:
        """What all of the text so far is in; of bytes that are only in part UTF-8, UTF-8."""
        if self.flaw is None:
            return self._encoding
        # Where every byte is a letter of its own, none of them was read as UTF-8.
        return "cp1252" if self._seen == self._letters else "utf-8"

    def texts(self, pieces: Iterable[bytes]) -> Iterator[str]:
        """The text piece by piece."""
        first = True
        for piece in pieces:
            decoded = self._decoded(piece)
            self._seen += len(piece)
            self._letters += len(decoded)
            text = self._ends.decode(decoded)
            yield text.removeprefix(_BOM) if first else text
            first = first and not text
        yield self._ends.decode(self._decoded(b"", final=True), final=True)

    def _decoded(self, piece: bytes, *, final: bool = False) -> str:
        if not self._strict:
            return self._bytes.decode(piece, final)
        pending = self._bytes.getstate()[0]
        try:
            text = self._bytes.decode(piece, final)
        except UnicodeDecodeError as error:
            self.flaw = self._line + (pending + piece)[: error.start].count(b"\n")
            # Nothing was taken in: from here on it goes through one that takes any byte.
            codecs.register_error(FALLBACK, _as_windows)
            self._strict, self._bytes.errors = False, FALLBACK
            return self._bytes.decode(piece, final)
        self._line += piece.count(b"\n")
        return text


def _as_windows(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return "".join(map(_windows_letter, error.object[error.start : error.end])), error.end


def _windows_letter(byte: int) -> str:
    # Five bytes are nothing in Windows-1252.
    return bytes((byte,)).decode("cp1252", errors="ignore") or chr(byte)
