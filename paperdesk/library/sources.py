"""Text from outside: files and standard input, decoded without losing a letter, within limits."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from paperdesk.formats.failures import Warning
from paperdesk.library.decoding import (
    HEAD,
    Decoding,
    byte_order_mark,
    declared_encoding,
    first_flaw,
    unmarked_encoding,
)
from paperdesk.library.file_forms import USUAL, FileForm, ends_of
from paperdesk.library.opened import PIECE, STDIN, called, open_bytes
from paperdesk.model.errors import PaperDeskError

__all__ = ["STDIN", "FileText", "Source", "read_source", "require_page_size", "require_text", "too_large"]

MAX_PAGE_BYTES: Final = 20_000_000
MAX_WHOLE_BYTES: Final = 200_000_000
_WINDOWS: Final = frozenset(("cp1252", "iso8859-1", "ascii"))
"""Encodings that Windows-1252 holds all letters of."""


@dataclass(frozen=True, slots=True)
class Source:
    """A text and the name of where it came from."""

    name: str
    text: str


class FileText:
    """The text of a file, or of standard input for "-", read piece by piece; close it when done.

    It may be of any length as long as nobody asks for the whole of it. `tell` is called again and again
    while it is read, and may raise Cancelled.
    """

    def __init__(self, path: Path, tell: Callable[[], object] | None = None) -> None:
        """Open the file and see how it is encoded; raises as `open_bytes` does."""
        self.path = path
        self.name = called(path)
        self.tell = tell or (lambda: None)
        self.share = 0.0
        """How much of the file was read to hand out what was handed out last: 1 is all of it."""
        self._zeros = False
        self._mark = 0
        self._form = USUAL
        self._flaw: int | None = None
        self._declares_windows = False
        self._file = open_bytes(path)
        try:
            self._mark, self.encoding = self._sniffed()
        except BaseException:
            self._file.close()
            raise

    def close(self) -> None:
        """Let the file go."""
        self._file.close()

    def head(self) -> str:
        """How the text begins."""
        return next(self.pieces(), "")[:HEAD]

    def pieces(self) -> Iterator[str]:
        """The text in pieces; can be asked for again."""
        decoding = Decoding(self.encoding)
        for piece in decoding.texts(self._bytes(follow=True)):
            self._flaw = decoding.flaw
            if "\0" in piece:
                self._zeros = True
                yield piece.replace("\0", "")
            elif piece:
                yield piece
        self._form = FileForm(decoding.encoding, self._mark > 0, ends_of(decoding.newlines))

    def count(self, letters: str) -> int:
        """How often any of some plain letters or signs is in the text, at most."""
        wanted = [letter.encode() for letter in letters]
        return sum(piece.count(letter) for piece in self._bytes() for letter in wanted)

    def whole(self, limit: int = MAX_WHOLE_BYTES) -> str:
        """The text at once; raises PaperDeskError when it is longer than so many bytes."""
        kept, size = [], 0
        for piece in self.pieces():
            kept.append(piece)
            size += len(piece)
            if size > limit:
                raise too_large(self.name, limit)
        return "".join(kept)

    @property
    def has_zeros(self) -> bool:
        """Whether zero bytes came by in what was read so far."""
        return self._zeros

    @property
    def form(self) -> FileForm:
        """In what form the file is, once it has been read to its end."""
        return self._form

    def warnings(self) -> list[Warning]:
        """What was not taken as it stands in the file, once it has been read."""
        found = []
        if self._flaw is not None and not self._declares_windows:
            reason = "The file is not all in UTF-8; from here on such letters were read as Windows-1252."
            found.append(Warning(self._flaw, "", reason))
        if self._zeros:
            found.append(Warning(0, "", "Zero bytes, which no text has, were left out."))
        return found

    def _sniffed(self) -> tuple[int, str]:
        """How long the mark at the beginning is, and the encoding."""
        head = self._file.read(0, HEAD)
        mark, encoding = byte_order_mark(head)
        if encoding and encoding != "utf-8":
            return len(mark), encoding
        if found := unmarked_encoding(head[:4000]):
            return 0, found
        declared = declared_encoding(head)
        self._declares_windows = declared in _WINDOWS
        # What says so but is UTF-8 throughout was converted by somebody who left that line as it was.
        if declared in {"", "utf-8", *_WINDOWS} or first_flaw(self._bytes()) is None:
            return len(mark), "utf-8"
        return len(mark), declared

    def _bytes(self, *, follow: bool = False) -> Iterator[bytes]:
        at = self._mark
        while piece := self._file.read(at, PIECE):
            at += len(piece)
            if follow:
                self.share = min(self._file.position() / max(self._file.size, 1), 1.0)
            self.tell()
            yield piece


def read_source(path: Path) -> Source:
    """The text of a page: a file, or standard input for "-".

    Raises PaperDeskError when it is missing, a folder, empty, binary, or larger than MAX_PAGE_BYTES.
    """
    text = FileText(path)
    try:
        page = text.whole(MAX_PAGE_BYTES)
        require_text(text, page)
        return Source(text.name, page)
    finally:
        text.close()


def require_text(file: FileText, text: str) -> None:
    """Raise PaperDeskError for a file without letters and for one that is no text at all."""
    if file.has_zeros:
        raise PaperDeskError(
            f"{file.name} is not a text file; nothing was imported. Save the page as text and try again."
        )
    if not text.strip():
        raise PaperDeskError(f"There is no text in {file.name}; nothing was imported.")


def require_page_size(text: str, name: str) -> None:
    """Raise PaperDeskError for a text that is too large to be a page of papers."""
    if len(text) > MAX_PAGE_BYTES:
        raise too_large(name, MAX_PAGE_BYTES)


def too_large(name: str, limit: int) -> PaperDeskError:
    """What to say of a text beyond a limit in bytes."""
    what = "which is no page of papers" if limit == MAX_PAGE_BYTES else "more than is read at once"
    return PaperDeskError(
        f"The text of {name} is larger than {limit // 1_000_000} MB, {what}; nothing was imported. "
        "Import it in parts."
    )
