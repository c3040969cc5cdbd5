"""Where an export may not go: onto a library, which it would destroy."""

from pathlib import Path
from typing import Final

from paperdesk.model.errors import PaperDeskError

COMPANIONS: Final = ("-wal", "-shm", "-journal")
"""What SQLite puts behind the name of a database for the files beside it."""
_SQLITE: Final = b"SQLite format 3\0"


def require_no_library(path: Path, library: Path) -> None:
    """Raise PaperDeskError for a path that leads to `library`, another database, or a file beside one.

    `library` is the one that is open, by whatever name, link or second name `path` may lead to it.
    """
    target = resolved(path)
    if _is_part_of(target, library.resolve()):
        raise PaperDeskError(
            f"{path} is the library that is exported; nothing was written. "
            "Choose another file for the export."
        )
    if any(_is_database(base) for base in (target, *_bases(target))):
        raise PaperDeskError(
            f"{path} is a library or another program's database, or belongs to one; nothing was written. "
            "Choose another file for the export."
        )


def resolved(path: Path) -> Path:
    """Where links lead in the end; raises PaperDeskError for one that leads to itself."""
    try:
        return path.resolve()
    except RuntimeError as error:
        raise PaperDeskError(f"{path} is a link that leads to itself; choose another file.") from error


def _is_part_of(target: Path, library: Path) -> bool:
    parts = (library, *(library.with_name(library.name + end) for end in COMPANIONS))
    return target in parts or any(_is_same(target, part) for part in parts)


def _is_same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return False


def _bases(target: Path) -> list[Path]:
    name = target.name
    return [target.with_name(name.removesuffix(end)) for end in COMPANIONS if name.removesuffix(end) != name]


def _is_database(path: Path) -> bool:
    # The open library is never opened here: closing it would drop the locks that SQLite holds on it.
    try:
        if not path.is_file():
            return False
        with path.open("rb") as file:
            return file.read(len(_SQLITE)) == _SQLITE
    except OSError:
        return False
