"""What the dialogs of live files, and of what a manuscript cites, are asked and answer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from paperdesk.formats.registry import ExportFormat
    from paperdesk.library.cited_keys import Cited
    from paperdesk.library.live_files import Ran
    from paperdesk.model.live_file import LiveFile
    from paperdesk.model.progress import Progress


@dataclass(frozen=True, slots=True)
class LiveRow:
    """A live file as it stands: what it holds in words, and when it was written last (ISO 8601, UTC)."""

    ran: Ran
    held: str
    at: str


@dataclass(frozen=True, slots=True)
class LiveFilesRequest:
    """What edits live files, of which there are so many at the beginning.

    `look` tells how they stand and `write` brings one up to date, even over what another program wrote when
    that is wanted; both take a while and are for another thread. The others write to the library at once,
    and ask what they need to know; they give whether anything was changed.
    """

    number: int
    look: Callable[[Progress], Sequence[LiveRow]]
    write: Callable[[LiveFile, bool, Progress], Ran]
    add: Callable[[], bool]
    change: Callable[[LiveFile], bool]
    remove: Callable[[LiveFile], bool]
    rest: Callable[[LiveFile, bool], bool]


@dataclass(frozen=True, slots=True)
class Holding:
    """Something that a live file may hold: a collection's number, or a query; and what it is called."""

    name: str
    collection: int | None = None
    query: str = ""


@dataclass(frozen=True, slots=True)
class LiveFileRequest:
    """A live file to begin with, what it may hold, the formats, and how another place is chosen."""

    file: LiveFile
    holdings: tuple[Holding, ...]
    formats: tuple[ExportFormat, ...]
    choose: Callable[[Path, ExportFormat], Path | None]
    new: bool = True


@dataclass(frozen=True, slots=True)
class CitedRequest:
    """What a manuscript cites; `near` are keys of papers that may be meant, by those that no paper has."""

    cited: Cited
    near: dict[str, str]
    formats: tuple[ExportFormat, ...]
    format: str


@dataclass(frozen=True, slots=True)
class CitedAnswer:
    """What to do: export in a format, or search for the paper that is meant by a key."""

    way: Literal["export", "search"]
    value: str
