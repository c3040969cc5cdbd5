"""`paperdesk import`: files into the library, with a report on each."""

import sys
from argparse import Namespace
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from paperdesk.cli import output
from paperdesk.cli.arguments import Commands
from paperdesk.cli.opening import library_path
from paperdesk.library.edits.filing import collection_name
from paperdesk.library.edits.tagging import tag_name
from paperdesk.library.importing import Records, import_records, read_records
from paperdesk.library.library import Library
from paperdesk.library.report import Failure, FileReport, Warning, to_json
from paperdesk.model.errors import LibraryInUse, PaperDeskError, UsageError

DONE, NOT_DONE, PARTLY = 0, 1, 3
SHOWN = 10
UNREAD = ""
"""The format of a file that could not be read."""
LONGEST = 200

Result = TypeVar("Result")


def register(commands: Commands) -> None:
    """Add the subcommand that imports."""
    importing = commands.add("import", run_import, "bring papers in from files")
    importing.add_argument("files", nargs="+", metavar="FILE", help="a file, or - for standard input")
    importing.add_argument("--format", metavar="F", help="pagetext ... (default: found from the file)")
    importing.add_argument(
        "--tag", action="append", default=[], metavar="T", help="tag every paper; may be repeated"
    )
    importing.add_argument("--collection", metavar="C", help="file every paper under C, as A/B")
    importing.add_argument("--dry-run", action="store_true", help="only say what would happen")
    importing.add_argument("--json", action="store_true", help="print JSON")


def run_import(arguments: Namespace) -> int:
    """Import every file that can be read; a file that cannot is told and does not stop the others."""
    reports, unread = _import_all(arguments)
    if not reports:
        return NOT_DONE
    if arguments.json:
        output.print_json(to_json([*reports, *unread]))
    else:
        for report in reports:
            print("\n".join(_lines(report, dry_run=arguments.dry_run)))
    complete = not unread and not any(report.failed for report in reports)
    return DONE if complete else PARTLY


def _import_all(arguments: Namespace) -> tuple[list[FileReport], list[FileReport]]:
    """The reports on what was imported, and on the files that could not be."""
    _require_names(arguments.tag, arguments.collection)
    # Everything is read before the library opens, so that files without papers make none.
    read = [
        (name, _attempt(name, partial(read_records, Path(name), arguments.format)))
        for name in arguments.files
    ]
    unread = [records for _, records in read if isinstance(records, FileReport)]
    if len(unread) == len(read):
        return [], unread
    with _library(library_path(arguments), dry_run=arguments.dry_run) as library:
        done = [
            _attempt(name, partial(_import, library, name, records, arguments))
            for name, records in read
            if isinstance(records, Records)
        ]
    unread += [report for report in done if report.format == UNREAD]
    return [report for report in done if report.format != UNREAD], unread


def _attempt(name: str, step: Callable[[], Result]) -> Result | FileReport:
    try:
        return step()
    except (LibraryInUse, UsageError):
        raise
    except PaperDeskError as error:
        output.complain(str(error))
        return FileReport(name, UNREAD, found=1, failed=(Failure(0, "", str(error), ""),))


def _require_names(tags: Sequence[str], collection: str | None) -> None:
    for tag in tags:
        tag_name(tag)
    for level in collection.split("/") if collection else ():
        collection_name(level)


@contextmanager
def _library(path: Path, *, dry_run: bool) -> Iterator[Library]:
    if path.exists() or not dry_run:
        with Library.open(path, create=not dry_run, read_only=dry_run) as library:
            yield library
        return
    with TemporaryDirectory() as folder, Library.open(Path(folder, path.name), create=True) as library:
        yield library


def _import(library: Library, name: str, records: Records, arguments: Namespace) -> FileReport:
    return import_records(
        library,
        records,
        tags=arguments.tag,
        collection=arguments.collection,
        dry_run=arguments.dry_run,
        progress=_progress(name),
    )


def _progress(name: str) -> Callable[[int, int], None] | None:
    if not sys.stderr.isatty():
        return None

    def show(done: int, total: int) -> None:
        end = "\n" if done >= total else ""
        print(f"\r{output.plain(name)}: {done} of {total}", end=end, file=sys.stderr, flush=True)

    return show


def _lines(report: FileReport, *, dry_run: bool) -> Iterator[str]:
    would = "would be " if dry_run else ""
    counts = f"{would}{report.added} added, {report.merged} merged, {report.skipped} skipped"
    failed = f", {len(report.failed)} failed" if report.failed else ""
    yield f"{output.plain(report.file)}: {output.counted(report.found, 'paper')} found; {counts}{failed}."
    yield from _some("Failed", [_place(failure) for failure in report.failed])
    yield from _some("Warnings", [_place(warning) for warning in report.warnings])
    yield from _some("No paper", [f"line {rest.line}: {rest.text}" for rest in report.leftover])


def _place(item: Failure | Warning) -> str:
    return f"line {item.line}{f' ({item.key})' if item.key else ''}: {item.reason}"


def _some(title: str, lines: Sequence[str]) -> Iterator[str]:
    if lines:
        yield f"  {title}:"
    for line in lines[:SHOWN]:
        yield output.shorten(f"    {output.plain(line)}", output.terminal_width() or LONGEST)
    if len(lines) > SHOWN:
        yield f"    and {len(lines) - SHOWN} more; --json lists all"
