"""Files that are written whole or not at all, and never over what could not be put back."""

import os
import stat
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from paperdesk.library.export_targets import require_no_library, resolved
from paperdesk.library.likeness import make_alike
from paperdesk.library.written_files import is_ours
from paperdesk.model.errors import PaperDeskError
from paperdesk.store.room import is_for_room, room_left

PREFIX: Final = ".paperdesk-"
SUFFIX: Final = ".part"
DEAD: Final = 3600
"""Seconds after which a draft that nobody goes on writing is one of a program that was killed."""
_State = tuple[int, int, int] | None


@dataclass(frozen=True, slots=True)
class Written:
    """The file that was written: the one that was named, or one beside it with a sentence that tells why."""

    path: Path
    why: str = ""


def write_atomically(
    path: Path, text: str | Iterable[str], library: Path | None = None, *, own: bool = False
) -> Written:
    """Put `text` (as UTF-8) in place of the file, keeping its rights and owner and following a link.

    A reader sees the old file or the new one, never half of one. A file that cannot be replaced so (it has
    several names, it is write-protected, its rights cannot be kept, somebody changed it meanwhile) is left as
    it was, and the text is put beside it; a file of PaperDesk's `own` is replaced all the same. Raises
    PaperDeskError when the path is a folder, leads to `library` or another one, or cannot be written; the old
    file is untouched then.
    """
    pieces = (piece.encode("utf-8") for piece in ([text] if isinstance(text, str) else text))
    return write_bytes_atomically(path, pieces, library, own=own)


def write_bytes_atomically(
    path: Path,
    pieces: Iterable[bytes],
    library: Path | None = None,
    *,
    own: bool = False,
    beside: bool = True,
) -> Written:
    """Put the bytes in place of the file, in the way and with the errors of `write_atomically`.

    Unless they may stand `beside` a file that cannot be replaced, PaperDeskError says why it cannot.
    """
    try:
        target = resolved(path)
        if library is not None:
            require_no_library(path, library)
        if _is_stream(path):
            _pour(path, pieces)
            return Written(path)
        _require_place(path, target)
        return _replace(path, target, pieces, own=own, beside=beside)
    except OSError as error:
        raise _unwritten(path, error) from error


def _unwritten(path: Path, error: OSError) -> PaperDeskError:
    if is_for_room(error):
        return PaperDeskError(
            f"There is no room for {path} on its disk{room_left(path.parent)}. "
            "What was there before is untouched; make room, or choose another folder."
        )
    return PaperDeskError(
        f"{path} could not be written: {error.strerror or error}. What was there before is untouched."
    )


def name_beside(path: Path) -> Path:
    """The first free name like that of `path`, with a number behind it."""
    number = 2
    while (beside := path.with_stem(f"{path.stem} {number}")).exists():
        number += 1
    return beside


def obstacle(path: Path) -> str:
    """Why a file must not be replaced, as part of a sentence; "" when nothing is seen to stand in the way."""
    if not path.exists():
        return ""
    if path.stat().st_nlink > 1:
        return "it has several names, and the others would not lead to the new file"
    return "" if os.access(path, os.W_OK) else "it is write-protected"


def _is_stream(path: Path) -> bool:
    """Whether what is written there goes through or away, as with a pipe."""
    try:
        mode = path.stat().st_mode
    except OSError:
        return False
    return stat.S_ISFIFO(mode) or stat.S_ISCHR(mode)


def _require_place(path: Path, target: Path) -> None:
    if target.is_dir():
        raise PaperDeskError(f"{path} is a folder; name a file in it to export to.")
    if target.exists() and not target.is_file():
        raise PaperDeskError(f"{path} is no file that could be written; choose another one.")
    if not target.parent.is_dir():
        raise PaperDeskError(
            f"There is no folder {path.parent}; make it, or choose another place for the export."
        )


def _pour(path: Path, pieces: Iterable[bytes]) -> None:
    with path.open("wb") as file:
        file.writelines(pieces)


def _replace(path: Path, target: Path, pieces: Iterable[bytes], *, own: bool, beside: bool) -> Written:
    before = _state(target)
    with _draft(path, target.parent, 0o600 if before else 0o666) as draft:
        _fill(draft, pieces)
        alike = before is None or make_alike(draft, target)
        why = "" if own else (obstacle(target) or _change(target, before) or _unlike(alike=alike))
        why = why or _put(draft, target)
        if why and not beside:
            raise PaperDeskError(f"{path} was left as it was: {why}.")
        if why:
            target = _beside(target)
            draft.replace(target)
    _sync_folder(target.parent)
    return Written(target, f"{path} was left as it was: {why}.") if why else Written(path)


def _state(target: Path) -> _State:
    try:
        found = target.stat()
    except FileNotFoundError:
        return None
    return found.st_ino, found.st_size, found.st_mtime_ns


def _change(target: Path, before: _State) -> str:
    return "" if _state(target) == before else "another program changed it in this very moment"


def _unlike(*, alike: bool) -> str:
    return "" if alike else "it belongs to somebody else, or has rights that a new file cannot be given"


def _put(draft: Path, target: Path) -> str:
    """Put the draft in place of the file; gives why that cannot be, "" when it was done."""
    try:
        draft.replace(target)
    except OSError as error:
        if not target.exists():
            raise
        return f"it cannot be replaced where it is ({error.strerror or error})"
    return ""


def _beside(target: Path) -> Path:
    """Where to write instead: what was written there the last time, or else the first free name."""
    last = target.with_stem(f"{target.stem} 2")
    return last if is_ours(last) else name_beside(target)


@contextmanager
def _draft(path: Path, folder: Path, mode: int) -> Iterator[Path]:
    """A new, empty file in the folder, which is no more at the end unless it was renamed."""
    draft = folder / f"{PREFIX}{os.urandom(8).hex()}{SUFFIX}"
    try:
        os.close(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode))
    except PermissionError as error:
        raise PaperDeskError(
            f"{path} could not be written, as its folder takes no new file: {error.strerror or error}. "
            "What was there before is untouched; choose another folder."
        ) from error
    try:
        _clear(folder, draft.stat().st_mtime - DEAD)
        yield draft
    except BaseException:
        draft.unlink(missing_ok=True)
        raise


def _clear(folder: Path, before: float) -> None:
    """Remove drafts of programs that were killed: those that nobody has written to since `before`."""
    for draft in folder.glob(f"{PREFIX}*{SUFFIX}"):
        with suppress(OSError):
            found = draft.lstat()
            if found.st_mtime < before and stat.S_ISREG(found.st_mode):
                draft.unlink()


def _fill(draft: Path, pieces: Iterable[bytes]) -> None:
    with draft.open("wb") as file:
        file.writelines(pieces)
        file.flush()
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    # Without this the new name may be lost in a power cut. Some systems cannot; the file is there anyway.
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
