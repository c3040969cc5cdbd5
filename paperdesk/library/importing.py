"""Bringing papers in: one undoable step for everything that came together."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from paperdesk.formats.records import Text
from paperdesk.library.adding import add_papers, marked
from paperdesk.library.edits.filing import collection_name
from paperdesk.library.edits.tagging import tag_name
from paperdesk.library.incoming import Opening, open_text, openings_of
from paperdesk.library.library import Library
from paperdesk.library.loading import Loading
from paperdesk.library.matching import Marks
from paperdesk.library.mending import retry
from paperdesk.library.planning import Planned, plan
from paperdesk.library.report import Failure, FileReport
from paperdesk.model.errors import LibraryInUse, PaperDeskError, UsageError
from paperdesk.model.progress import Progress

__all__ = [
    "Planned",
    "add_papers",
    "import_files",
    "import_openings",
    "import_text",
    "marked",
    "marks_of",
    "openings_of",
    "plan",
    "retry",
]

UNREAD = ""
"""The format of a file that could not be read."""


def import_files(
    library: Library,
    paths: Sequence[Path],
    *,
    format: str | None = None,
    tags: Sequence[str] = (),
    collection: str | None = None,
    dry_run: bool = False,
    progress: Progress | None = None,
    mapping: Any = None,
) -> list[FileReport]:
    """Import files as one step, and those in folders whose format is known; "-" is standard input.

    A file that cannot be read is told in its report (its `format` is "") and does not stop the others.
    `dry_run` only tells what would come of it; `mapping` is which column of a table says what. Raises
    UsageError for an unknown format or a name that no tag or collection can have; when it raises, or
    `progress` does, nothing was imported.
    """
    openings = openings_of(paths, format, mapping)
    marks = marks_of(tags, collection)
    return import_openings(library, openings, marks=marks, dry_run=dry_run, progress=progress)


def import_text(
    library: Library,
    text: Text,
    *,
    format: str | None = None,
    tags: Sequence[str] = (),
    collection: str | None = None,
    progress: Progress | None = None,
    mapping: Any = None,
) -> FileReport:
    """Import a text as `import_files` does files; raises PaperDeskError when there is nothing in it."""
    incoming = open_text(text, format, mapping)
    with Loading(library, marks_of(tags, collection), progress) as loading:
        loading.read(incoming, progress)
        return loading.show()[0]


def import_openings(
    library: Library,
    openings: Sequence[Opening],
    *,
    marks: Marks,
    dry_run: bool = False,
    progress: Progress | None = None,
) -> list[FileReport]:
    """Import files that may be open already, as `import_files` does."""
    meter = _Meter([opening.size() for opening in openings], progress) if progress else None
    with _target(library, dry_run=dry_run) as target, Loading(target, marks, progress) as loading:
        reports = [_read(loading, opening, meter) for opening in openings]
        kept = iter(loading.show())
        return [report if report.format == UNREAD else next(kept) for report in reports]


def marks_of(tags: Sequence[str], collection: str | None) -> Marks:
    """What an import puts on everything; raises UsageError for a name that no tag or collection can have."""
    path = "/".join(collection_name(level) for level in collection.split("/")) if collection else ""
    return Marks(tuple(dict.fromkeys(map(tag_name, tags))), (path,) if path else ())


class _Meter:
    """Counts records over several files; how many there will be it guesses by the sizes of the files."""

    def __init__(self, sizes: Sequence[int], progress: Progress) -> None:
        self._sizes = sizes
        self._progress = progress
        self._seen = 0
        self._before = 0
        self._total = 0

    def __call__(self, done: int, total: int) -> None:
        """Tell that `done` of about `total` records of the current file are done."""
        self._total = total
        everything = (self._before + total) * sum(self._sizes) / max(self._seen, 1)
        self._progress(self._before + done, max(round(everything), self._before + done))

    def turn(self) -> None:
        """Go on to the next file."""
        self._before, self._total = self._before + self._total, 0
        self._seen, self._sizes = self._seen + self._sizes[0], (*self._sizes[1:], self._sizes[0])


def _read(loading: Loading, opening: Opening, meter: _Meter | None) -> FileReport:
    if meter:
        meter.turn()
    try:
        incoming = opening.open(partial(meter, 0, 0) if meter else None)
    except (LibraryInUse, UsageError):
        raise
    except PaperDeskError:
        return unread(opening)
    try:
        return loading.read(incoming, meter)
    finally:
        opening.close()


def unread(opening: Opening) -> FileReport:
    """The report on a file that could not be read: one failure that says why."""
    failure = Failure(0, "", opening.why_not(), "")
    return FileReport(str(opening.path), UNREAD, found=1, failed=(failure,))


@contextmanager
def _target(library: Library, *, dry_run: bool) -> Iterator[Library]:
    """The library itself or, to see only what would happen, a copy that nobody will see."""
    if not dry_run:
        yield library
        return
    with TemporaryDirectory() as folder:
        copy = Path(folder, library.path.name)
        library.copy(copy)
        with Library.open(copy) as opened:
            yield opened
