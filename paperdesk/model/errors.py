"""Errors a user can cause or fix: each message says what happened, what is safe, what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from pathlib import Path


class PaperDeskError(Exception):
    """Something could not be done; the message is one sentence for the user. Exit status 1."""

    exit_status: ClassVar[int] = 1


class UsageError(PaperDeskError):
    """The request itself is wrong: an unknown option, field or value. Exit status 2."""

    exit_status: ClassVar[int] = 2


class LibraryInUse(PaperDeskError):
    """The library is locked by another program, or may only be read. Exit status 4."""

    exit_status: ClassVar[int] = 4


class LibraryLost(PaperDeskError):
    """The file of an open library is not where it was. Exit status 1."""


class LibraryReplaced(LibraryLost):
    """Another file is where that of an open library was. Exit status 1."""


class LibraryDamaged(PaperDeskError):
    """What the file of a library holds makes no sense, as a whole or in part. Exit status 1."""

    def __init__(self, sentence: str, path: Path | None = None) -> None:
        """`path` is the damaged file."""
        super().__init__(sentence)
        self.path = path


class Cancelled(Exception):
    """The user stopped a running task; whatever it had begun has been taken back."""


class Interrupted(Exception):
    """A read was stopped on purpose, because a newer question replaced it."""
