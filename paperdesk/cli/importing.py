"""`paperdesk import`: files into the library, with a report on each."""

import sys
import time
from argparse import Namespace
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from paperdesk.cli import output
from paperdesk.cli.arguments import Commands
from paperdesk.cli.opening import guarded, library_path
from paperdesk.cli.updating import update
from paperdesk.formats.page.parts import Shape
from paperdesk.formats.registry import IMPORT_FORMATS
from paperdesk.library.importing import UNREAD, import_openings, marks_of, openings_of, unread
from paperdesk.library.library import Library
from paperdesk.library.report import Failure, FileReport, Warning, to_json

DONE, NOT_DONE, PARTLY = 0, 1, 3
SHOWN = 10
LONGEST = 200
ARRANGED: Final = {
    "colours": ("colour of a tag", "colours of tags"),
    "collections": ("collection", "collections"),
    "searches": ("saved search", "saved searches"),
    "word_lists": ("word list", "word lists"),
}
SHAPES: Final[dict[str, str]] = {
    Shape.ARXIV_LISTING: "a list of arXiv",
    Shape.ARXIV_MAIL: "a daily mail of arXiv",
    Shape.SCHOLAR: "results of Google Scholar",
    Shape.SEMANTIC_SCHOLAR: "results of Semantic Scholar",
    Shape.OPENREVIEW: "a list of OpenReview",
    Shape.LIST: "a list of titles with their authors",
}
INTERVAL = 0.1  # seconds between two reports of progress


def register(commands: Commands) -> None:
    """Add the subcommand that imports."""
    importing = commands.add("import", run_import, "bring papers in from files")
    importing.add_argument(
        "files", nargs="+", metavar="FILE", help="a file, a folder, or - for standard input"
    )
    ids = ", ".join(format.id for format in IMPORT_FORMATS)
    importing.add_argument("--format", metavar="F", help=f"{ids} (default: found from the file)")
    importing.add_argument(
        "--tag", action="append", default=[], metavar="T", help="tag every paper; may be repeated"
    )
    importing.add_argument("--collection", metavar="C", help="file every paper under C, as A/B")
    importing.add_argument("--dry-run", action="store_true", help="only say what would happen")
    importing.add_argument("--json", action="store_true", help="print JSON")


def run_import(arguments: Namespace) -> int:
    """Import every file that can be read; a file that cannot is told and does not stop the others."""
    reports = _import_all(arguments)
    unread = [report for report in reports if report.format == UNREAD]
    done = [report for report in reports if report.format != UNREAD]
    for report in unread:
        output.complain(report.failed[0].reason)
    if not done:
        return NOT_DONE
    if arguments.json:
        output.print_json(to_json([*done, *unread]))
    else:
        for report in done:
            print("\n".join(_lines(report, dry_run=arguments.dry_run)))
    return PARTLY if any(report.failed for report in reports) else DONE


def _import_all(arguments: Namespace) -> list[FileReport]:
    marks = marks_of(arguments.tag, arguments.collection)
    openings = openings_of(map(Path, arguments.files), arguments.format)
    # Something must be there to read before the library opens, so that files without papers make none.
    if not any(opening.is_readable() for opening in openings):
        return [unread(opening) for opening in openings]
    if not arguments.dry_run:
        arguments.wrote = True
    with _library(library_path(arguments), dry_run=arguments.dry_run) as library:
        return import_openings(
            library,
            openings,
            marks=marks,
            dry_run=arguments.dry_run,
            progress=_progress(arguments.files),
        )


@contextmanager
def _library(path: Path, *, dry_run: bool) -> Iterator[Library]:
    if path.exists() or not dry_run:
        update(path)
        with guarded(Library.open(path, create=not dry_run, read_only=dry_run)) as library:
            yield library
        return
    with TemporaryDirectory() as folder, Library.open(Path(folder, path.name), create=True) as library:
        yield library


def _progress(names: Sequence[str]) -> Callable[[int, int], None] | None:
    if not sys.stderr.isatty():
        return None
    name = names[0] if len(names) == 1 else f"{len(names)} files"

    told = 0.0

    def show(done: int, total: int) -> None:
        nonlocal told
        now = time.monotonic()
        # While the file is surveyed nobody knows how many there are.
        if total and (done >= total or now - told >= INTERVAL):
            told = now
            end = "\n" if done >= total else ""
            print(f"\r{output.plain(name)}: {done} of {total}", end=end, file=sys.stderr, flush=True)

    return show


def _lines(report: FileReport, *, dry_run: bool) -> Iterator[str]:
    would = "would be " if dry_run else ""
    counts = f"{would}{report.added} added, {report.merged} merged, {report.skipped} skipped"
    failed = f", {len(report.failed)} failed" if report.failed else ""
    yield f"{output.plain(report.file)}: {output.counted(report.found, 'paper')} found; {counts}{failed}."
    if report.shape in SHAPES:
        yield f"  Read as {SHAPES[report.shape]}."
    if report.dismissed:
        were = output.counted(report.dismissed, "paper")
        yield f"  Dismissed before: {were}, not shown again; `paperdesk list status:dismissed` lists them."
    if arranged := report.arranged:
        came = ", ".join(f"{number} {ARRANGED[name][number != 1]}" for name, number in arranged.items())
        yield f"  Came along, new or longer here: {came}."
    yield from _some("Failed", [_place(failure) for failure in report.failed])
    yield from _some("Warnings", [_place(warning) for warning in report.warnings])
    yield from _some("No paper", [f"line {rest.line}: {rest.text}" for rest in report.leftover])


def _place(item: Failure | Warning) -> str:
    place = f"line {item.line}" if item.line else "the whole file"
    return f"{place}{f' ({item.key})' if item.key else ''}: {item.reason}"


def _some(title: str, lines: Sequence[str]) -> Iterator[str]:
    if lines:
        yield f"  {title}:"
    for line in lines[:SHOWN]:
        yield output.shorten(f"    {output.plain(line)}", output.terminal_width() or LONGEST)
    if len(lines) > SHOWN:
        yield f"    and {len(lines) - SHOWN} more; --json lists all"
