"""Files, packed ones too, and standard input, opened as bytes that can be read more than once."""

import gzip
import os
import stat
import sys
import tempfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Final, cast
from zipfile import BadZipFile, ZipFile, ZipInfo

from paperdesk.library.locations import SUFFIX
from paperdesk.model.errors import PaperDeskError

STDIN: Final = "-"
PAPERS: Final = "papers.json"
"""The file in a zip of everything that holds the papers."""
PIECE: Final = 1 << 16
IN_MEMORY: Final = 8 << 20
PLAINLY_SMALL: Final = 200_000_000
RATIO: Final = 100
"""Packed files may become so many bytes in any case, and beyond that so many times their size."""
MOST_MEMBERS: Final = 1000
LARGEST_MEMBER: Final = 500_000_000
"""How many files a zip may hold, and how many bytes the one that is read."""
_LONGEST_LIST: Final = 1_000_000
_ZIP_END: Final = b"PK\x05\x06"
_ZIP_END_SIZE: Final = 22 + 0xFFFF
"""Bytes of the list of what a zip holds, and of what stands at its end, with a comment."""
_GZIP: Final = b"\x1f\x8b\x08"
_UNPACKING: Final = (BadZipFile, gzip.BadGzipFile, NotImplementedError, RuntimeError, zlib.error, EOFError)


@dataclass(frozen=True, slots=True)
class OpenFile:
    """Bytes in a file; `position` tells how many of its `size` bytes were read to come where it stands now.

    Of a packed file those two may be of what is packed.
    """

    name: str
    data: IO[bytes]
    size: int
    position: Callable[[], int]
    close: Callable[[], object]

    def read(self, at: int, count: int) -> bytes:
        """At most so many bytes from a place on; raises PaperDeskError when they cannot be had."""
        with _told(self.name):
            # Another reader of the same file may have moved on in it meanwhile.
            self.data.seek(at)
            piece = self.data.read(count)
        if at > PLAINLY_SMALL and at > RATIO * self.position():
            raise _bomb(self.name)
        return piece


def open_bytes(path: Path) -> OpenFile:
    """Open a file, what is in it if it is packed, or standard input for "-".

    Raises PaperDeskError when it is missing, a folder, not readable, or packed in a way that is not known.
    """
    if str(path) == STDIN:
        return _spooled(sys.stdin.buffer, called(path))
    if path.is_dir():
        raise PaperDeskError(f"{path} is a folder; name the file in it to import.")
    if path.suffix == SUFFIX and path.exists():
        return _library(path)
    try:
        with ExitStack() as stack:
            file = stack.enter_context(path.open("rb"))
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                return _spooled(file, path.name)
            found = _within(file, path, stack)
            stack.pop_all()
            return found
    except FileNotFoundError as error:
        raise PaperDeskError(f"There is no file {path}; nothing was imported.") from error
    except OSError as error:
        raise PaperDeskError(
            f"{path} cannot be read: {error.strerror or error}. Nothing was imported."
        ) from error


def called(path: Path) -> str:
    """What a file is called in messages."""
    return "standard input" if str(path) == STDIN else path.name


def _within(file: IO[bytes], path: Path, stack: ExitStack) -> OpenFile:
    if path.suffix.lower() == ".zip":
        return _unzipped(file, path.name, stack)
    size = os.fstat(file.fileno()).st_size
    begin = file.read(len(_GZIP))
    if begin != _GZIP:
        return OpenFile(path.name, file, size, file.tell, file.close)
    file.seek(0)
    unpacked = cast(IO[bytes], gzip.open(file))  # noqa: SIM115 - whoever asked closes it
    owned = ExitStack()
    owned.callback(file.close)
    owned.callback(unpacked.close)
    return OpenFile(path.name, unpacked, size, file.tell, owned.close)


def _library(path: Path) -> OpenFile:
    """The papers of another library; nobody but SQLite opens its file, whose locks would be lost by that."""
    from paperdesk.library.other_library import library_as_json

    papers = library_as_json(path)
    papers.seek(0, os.SEEK_END)
    size = papers.tell()
    papers.seek(0)
    return OpenFile(path.name, papers, size, papers.tell, papers.close)


def _unzipped(file: IO[bytes], name: str, stack: ExitStack) -> OpenFile:
    """What a zip that PaperDesk wrote says of the papers, or the only file in another one."""
    _require_short_list(file, name)
    try:
        archive = stack.enter_context(ZipFile(file))
        if len(archive.infolist()) > MOST_MEMBERS:
            raise _too_many(name)
        member = _member(archive)
        if member is None:
            raise BadZipFile
        packed = archive.open(member)
    except _UNPACKING as error:
        raise PaperDeskError(
            f"{name} is neither a zip that PaperDesk wrote nor one of a single file; nothing was imported. "
            "Unpack it and import the files of references in it."
        ) from error
    if member.file_size > max(PLAINLY_SMALL, RATIO * member.compress_size):
        raise _bomb(name)
    if member.file_size > LARGEST_MEMBER:
        raise PaperDeskError(
            f"What is packed in {name} is larger than {LARGEST_MEMBER // 1_000_000} MB; "
            "nothing was imported. Unpack it and import what is in it."
        )
    owned = ExitStack()
    for part in (file, archive, packed):
        owned.callback(part.close)
    return OpenFile(name, packed, member.file_size, packed.tell, owned.close)


def _require_short_list(file: IO[bytes], name: str) -> None:
    """Raise PaperDeskError for a zip that lists so much that reading the list would fill the memory."""
    size = file.seek(0, os.SEEK_END)
    file.seek(max(0, size - _ZIP_END_SIZE))
    end = file.read()
    at = end.rfind(_ZIP_END)
    file.seek(0)
    if at >= 0 and int.from_bytes(end[at + 12 : at + 16], "little") > _LONGEST_LIST:
        raise _too_many(name)


def _too_many(name: str) -> PaperDeskError:
    return PaperDeskError(
        f"{name} holds more than {MOST_MEMBERS:,} files; nothing was imported. "
        "Unpack it and import the files of references in it."
    )


def _member(archive: ZipFile) -> ZipInfo | None:
    files = [member for member in archive.infolist() if not member.is_dir()]
    own = [member for member in files if member.filename == PAPERS]
    return next(iter(own or (files if len(files) == 1 else [])), None)


def _spooled(stream: IO[bytes], name: str) -> OpenFile:
    """What can be read only once, kept in a temporary file."""
    kept = tempfile.SpooledTemporaryFile(max_size=IN_MEMORY)  # noqa: SIM115 - whoever asked closes it
    try:
        while piece := stream.read(PIECE):
            kept.write(piece)
    except OSError as error:
        kept.close()
        raise PaperDeskError(
            f"{name} cannot be kept while it is read: {error.strerror or error}. Nothing was imported."
        ) from error
    return OpenFile(name, kept, kept.tell(), kept.tell, kept.close)


@contextmanager
def _told(name: str) -> Iterator[None]:
    """Inside, what goes wrong with a file becomes a sentence."""
    try:
        yield
    except (OSError, *_UNPACKING) as error:
        why = getattr(error, "strerror", None) or "what is packed in it is damaged or ends too early"
        raise PaperDeskError(f"{name} cannot be read to its end: {why}. Nothing was imported.") from error


def _bomb(name: str) -> PaperDeskError:
    return PaperDeskError(
        f"{name} holds more than {RATIO} times what it is packed in, which no references do; "
        "nothing was imported. Unpack it and import what is in it."
    )
