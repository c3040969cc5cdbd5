"""Text from outside: files and standard input, decoded without losing a letter, within limits."""

import os
import stat
import sys
import tempfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Final
from zipfile import BadZipFile, ZipFile

from paperdesk.formats.failures import Warning
from paperdesk.library.decoding import (
    HEAD,
    byte_order_mark,
    declared_encoding,
    decoded,
    first_flaw,
    unmarked_encoding,
)
from paperdesk.model.errors import PaperDeskError

STDIN: Final = "-"
MAX_PAGE_BYTES: Final = 20_000_000
MAX_FILE_BYTES: Final = 200_000_000
PACKED: Final = "papers.json"
"""The file in a zip of everything that holds the papers."""
PIECE: Final = 1 << 16
IN_MEMORY: Final = 8 << 20
_WINDOWS: Final = frozenset(("cp1252", "iso8859-1", "ascii"))
"""Encodings that Windows-1252 holds all letters of."""


@dataclass(frozen=True, slots=True)
class Source:
    """A text and the name of where it came from."""

    name: str
    text: str


class FileText:
    """The text of a file, or of standard input for "-", read piece by piece; close it when done.

    What cannot be read twice is kept in a temporary file. `read` is how many of the `size` bytes were
    handed out last.
    """

    def __init__(self, path: Path) -> None:
        """Open the file and see how it is encoded.

        Raises PaperDeskError when it is missing, a folder, not readable, or larger than MAX_FILE_BYTES.
        """
        self.path = path
        self.name = "standard input" if str(path) == STDIN else path.name
        self.read = 0
        self._zeros = False
        self._mark = 0
        self._declares_windows = False
        self._file = _opened(path, self.name)
        try:
            self.size = self._file.seek(0, os.SEEK_END)
            if self.size > MAX_FILE_BYTES:
                raise too_large(self.name, MAX_FILE_BYTES)
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
        """The text in pieces of about a million characters; can be asked for again."""
        for piece in decoded(self._bytes(PIECE, follow=True), self.encoding):
            if "\0" in piece:
                self._zeros = True
                yield piece.replace("\0", "")
            elif piece:
                yield piece

    def count(self, letter: str) -> int:
        """How often a plain letter or sign is in the text, at most."""
        return sum(piece.count(letter.encode()) for piece in self._bytes(PIECE))

    def whole(self) -> str:
        """The text at once."""
        return "".join(self.pieces())

    @property
    def has_zeros(self) -> bool:
        """Whether zero bytes came by in what was read so far."""
        return self._zeros

    def warnings(self) -> list[Warning]:
        """What was not taken as it stands in the file, once it has been read."""
        found = []
        if self.encoding == "utf-8" and not self._declares_windows:
            flaw = first_flaw(self._bytes(PIECE))
            reason = "The file is not all in UTF-8; from here on such letters were read as Windows-1252."
            found += [Warning(flaw, "", reason)] if flaw is not None else []
        if self._zeros:
            found.append(Warning(0, "", "Zero bytes, which no text has, were left out."))
        return found

    def _sniffed(self) -> tuple[int, str]:
        """How long the mark at the beginning is, and the encoding."""
        self._file.seek(0)
        head = self._file.read(HEAD)
        mark, encoding = byte_order_mark(head)
        if encoding and encoding != "utf-8":
            return len(mark), encoding
        if found := unmarked_encoding(head[:4000]):
            return 0, found
        declared = declared_encoding(head)
        self._declares_windows = declared in _WINDOWS
        # What says so but is UTF-8 throughout was converted by somebody who left that line as it was.
        if declared in {"", "utf-8", *_WINDOWS} or first_flaw(self._bytes(PIECE)) is None:
            return len(mark), "utf-8"
        return len(mark), declared

    def _bytes(self, size: int, *, follow: bool = False) -> Iterator[bytes]:
        at = self._mark
        while True:
            # Another reader of the same text may have moved the file on meanwhile.
            self._file.seek(at)
            piece = self._file.read(size)
            if not piece:
                return
            at += len(piece)
            if follow:
                self.read = at
            yield piece


def read_source(path: Path) -> Source:
    """The text of a page: a file, or standard input for "-".

    Raises PaperDeskError when it is missing, a folder, empty, binary, or larger than MAX_PAGE_BYTES.
    """
    text = FileText(path)
    try:
        if text.size > MAX_PAGE_BYTES:
            raise too_large(text.name, MAX_PAGE_BYTES)
        page = text.whole()
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


def _opened(path: Path, name: str) -> IO[bytes]:
    if str(path) == STDIN:
        return _spooled(sys.stdin.buffer, name)
    if path.is_dir():
        raise PaperDeskError(f"{path} is a folder; name the file in it to import.")
    try:
        file = path.open("rb")
        if stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            return _unpacked(file, name) if path.suffix.lower() == ".zip" else file
        with file:
            return _spooled(file, name)
    except FileNotFoundError as error:
        raise PaperDeskError(f"There is no file {path}; nothing was imported.") from error
    except OSError as error:
        raise PaperDeskError(
            f"{path} cannot be read: {error.strerror or error}. Nothing was imported."
        ) from error


def _unpacked(file: IO[bytes], name: str) -> IO[bytes]:
    """The papers in a zip that PaperDesk wrote."""
    with file:
        try:
            with ZipFile(file) as archive, archive.open(PACKED) as packed:
                return _spooled(packed, name)
        except (BadZipFile, KeyError, NotImplementedError, RuntimeError, zlib.error, EOFError) as error:
            raise PaperDeskError(
                f"{name} is not a zip that PaperDesk wrote; nothing was imported. "
                "Unpack it and import the files of references in it."
            ) from error


def _spooled(stream: IO[bytes], name: str) -> IO[bytes]:
    kept = tempfile.SpooledTemporaryFile(max_size=IN_MEMORY)  # noqa: SIM115 - whoever asked closes it
    while piece := stream.read(PIECE):
        kept.write(piece)
        if kept.tell() > MAX_FILE_BYTES:
            kept.close()
            raise too_large(name, MAX_FILE_BYTES)
    return kept
