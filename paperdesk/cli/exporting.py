"""`paperdesk export`: what a query finds, as a file or on standard output."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from paperdesk.cli.arguments import Commands, add_query, join_query
from paperdesk.cli.citing_files import cited_by, tell_of_cited
from paperdesk.cli.opening import open_to_read
from paperdesk.cli.output import counted, plain
from paperdesk.formats.registry import ANNOTATION_FORMATS, EXPORT_FORMATS
from paperdesk.model.errors import PaperDeskError, UsageError

if TYPE_CHECKING:
    from paperdesk.library.exporting import ExportReport, Left
    from paperdesk.library.library import Library
    from paperdesk.library.whole_files import Written

ARCHIVE: Final = "zip"
VAULT: Final = "vault"
TEMPLATED: Final = "annotations"
TABLE: Final = "csv"
FORMATS: Final = (*(format.id for format in (*EXPORT_FORMATS, *ANNOTATION_FORMATS)), VAULT, ARCHIVE)
TEX: Final = ("bibtex", "biblatex")
PARTLY: Final = 3
LISTED: Final = 10
"""How many entries are named in a remark."""


def register(commands: Commands) -> None:
    """Add the subcommand that exports."""
    exporting = commands.add("export", run_export, "export papers for other programs")
    add_query(exporting)
    exporting.add_argument(
        "-o", "--output", metavar="FILE", default="-", help="where to (default: standard output)"
    )
    exporting.add_argument(
        "--format",
        choices=FORMATS,
        default="bibtex",
        help="bibtex unless told otherwise; annotations to readwise are highlights and notes alone, vault is "
        "a folder with a Markdown file for each paper, zip everything: library, JSON, BibTeX, reading list",
    )
    exporting.add_argument(
        "--cited",
        metavar="FILE",
        help="the papers that an .aux, .bcf, .tex, .md or .typ cites, under the keys it cites them by",
    )
    exporting.add_argument(
        "--template",
        metavar="FILE",
        help="the text to fill in for each paper in annotations, with {title} ...",
    )
    exporting.add_argument(
        "--normalised",
        action="store_true",
        help="lay out all BibTeX entries the same; unedited ones go out as they came otherwise",
    )
    exporting.add_argument(
        "--unmended",
        action="store_true",
        help="leave imported BibTeX entries to the letter, even where LaTeX would stop at them",
    )
    exporting.add_argument(
        "--ascii", action="store_true", help="write letters beyond ASCII as LaTeX commands in BibTeX"
    )
    exporting.add_argument(
        "--machine",
        action="store_true",
        help="write CSV for a program: no apostrophe before what a spreadsheet would take for a formula",
    )
    exporting.add_argument(
        "--force", action="store_true", help="overwrite a file that another program changed meanwhile"
    )


def run_export(arguments: Namespace) -> int:
    """Write everything the query finds, whole or not at all."""
    _require_sense(arguments)
    if arguments.format == ARCHIVE:
        return _archive(arguments)
    if arguments.format == VAULT:
        return _vault(arguments)
    from paperdesk.formats.bibtex.options import BibtexOptions
    from paperdesk.library.exporting import ExportReport, export_bytes
    from paperdesk.library.whole_files import Written

    options = BibtexOptions(
        as_imported=not arguments.normalised, ascii=arguments.ascii, mended=not arguments.unmended
    )
    report = ExportReport()
    query = join_query(arguments.query)
    with open_to_read(arguments) as library:
        cited = cited_by(library, Path(arguments.cited).expanduser()) if arguments.cited else None
        ids = cited.papers if cited else library.find(query).ids()
        if not ids and (query or arguments.output != "-"):
            raise PaperDeskError("No paper is found to export; nothing was written.")
        if arguments.template:
            pieces: Iterable[bytes] = _by_template(
                library, ids, Path(arguments.template).expanduser(), report
            )
        elif arguments.machine:
            pieces = _bare_table(library, ids)
        else:
            called = cited.called if cited else {}
            pieces = export_bytes(library, ids, arguments.format, options, report=report, called=called)
        path = Path(arguments.output).expanduser()
        if arguments.output == "-":
            _print(pieces)
            written = Written(path)
        else:
            written = _write(path, pieces, library.path, force=arguments.force)
            what = _left(report.left) if report.left else counted(len(ids), "paper")
            print(f"{what} written to {written.path}.")
        lacking = cited is not None and tell_of_cited(library, cited)
    _tell(report)
    return _tell_where(written) or (PARTLY if lacking else 0)


def _left(left: Left) -> str:
    """What readers left on papers, as the beginning of a sentence."""
    notes = f" and {counted(left.notes, 'note')}" if left.notes else ""
    return f"{counted(left.highlights, 'highlight')}{notes} of {counted(left.papers, 'paper')}"


def _require_sense(arguments: Namespace) -> None:
    """Raise UsageError for options that do not go with the format, or with each other."""
    if (arguments.normalised or arguments.ascii or arguments.unmended) and arguments.format not in TEX:
        raise UsageError(
            f"--normalised, --unmended and --ascii are for BibTeX and BibLaTeX, not for {arguments.format}."
        )
    if arguments.cited and (arguments.query or arguments.format in (VAULT, ARCHIVE)):
        raise UsageError("--cited says which papers; it goes with no query, and with formats of one file.")
    if arguments.unmended and (arguments.normalised or arguments.ascii):
        raise UsageError("--unmended leaves entries as they came; --normalised and --ascii do not.")
    if arguments.machine and arguments.format != TABLE:
        raise UsageError(f"--machine is for the format {TABLE}, not for {arguments.format}.")
    if arguments.template and arguments.format != TEMPLATED:
        raise UsageError(f"--template is for the format {TEMPLATED}, not for {arguments.format}.")


def _bare_table(library: Library, ids: Sequence[int]) -> Iterable[bytes]:
    from paperdesk.formats.tables.writing import write_csv

    return [write_csv(library.papers(ids), guarded=False).encode("utf-8", "replace")]


def _print(pieces: Iterable[bytes]) -> None:
    """Put the bytes on standard output, where a stream of text may stand in for it."""
    output = getattr(sys.stdout, "buffer", None)
    for piece in pieces:
        if output is None:
            sys.stdout.write(piece.decode("utf-8", "replace"))
        else:
            output.write(piece)


def _write(path: Path, pieces: Iterable[bytes], library: Path, *, force: bool) -> Written:
    from paperdesk.library.whole_files import write_bytes_atomically
    from paperdesk.library.written_files import changed_since, remember

    if not force and changed_since(path):
        raise PaperDeskError(
            f"Another program changed {path} after PaperDesk wrote it; nothing was written. "
            "Import what is new in it, name another file, or overwrite it with --force."
        )
    written = write_bytes_atomically(path, pieces, library)
    remember(written.path)
    return written


def _tell_where(written: Written) -> int:
    """Say when another file was written than the one that was named; gives the exit status."""
    if not written.why:
        return 0
    print(plain(written.why), file=sys.stderr)
    return PARTLY


def _archive(arguments: Namespace) -> int:
    from paperdesk.library.archive import write_archive

    if arguments.query or arguments.output == "-":
        raise UsageError(
            "A zip holds the whole library and needs a file: paperdesk export --format zip -o FILE"
        )
    path = Path(arguments.output).expanduser()
    with open_to_read(arguments) as library:
        count, written = write_archive(library, path)
    print(f"The library with {counted(count, 'paper')} written to {written.path}.")
    return _tell_where(written)


def _by_template(library: Library, ids: Sequence[int], path: Path, report: ExportReport) -> Iterable[bytes]:
    from paperdesk.library.annotations import annotations_by, template_of

    return [annotations_by(library, ids, template_of(path), report).encode()]


def _vault(arguments: Namespace) -> int:
    from paperdesk.library.vault import write_vault

    if arguments.output == "-":
        raise UsageError("A vault is a folder of notes: paperdesk export --format vault -o FOLDER")
    folder = Path(arguments.output).expanduser()
    with open_to_read(arguments) as library:
        ids = library.find(join_query(arguments.query)).ids()
        if not ids:
            raise PaperDeskError("No paper is found to export; nothing was written.")
        report = write_vault(library, ids, folder)
    print(
        f"{counted(report.written, 'paper')} in {folder}: {report.made} new, {report.rewritten} rewritten, "
        f"{report.unchanged} as before."
    )
    for name, why in report.left:
        print(f"{plain(name)} was left alone: {plain(why)}.", file=sys.stderr)
    return PARTLY if report.left else 0


def _tell(report: ExportReport) -> None:
    """Say on standard error what was written otherwise, and what to look at before compiling."""
    if report.mended:
        print(_mended(len(report.mended)), file=sys.stderr)
        _list(report.mended)
    if report.warnings:
        print("Some styles of BibTeX will not take all of this:", file=sys.stderr)
        _list(report.warnings)
    for name, what in report.form:
        print(f"{plain(name)}: {plain(what)}.", file=sys.stderr)
    if report.commands:
        print(
            "These entries hold commands that do more than print; look before you compile:", file=sys.stderr
        )
        _list(report.commands)
    if report.defined:
        words = ", ".join(f"\\{word}" for word in report.defined)
        print(
            f"A @preamble was put in front for commands that LaTeX does not have: {plain(words)}.",
            file=sys.stderr,
        )


def _mended(number: int) -> str:
    if number == 1:
        return "1 imported entry could not go out as it came:"
    return f"{number:,} imported entries could not go out as they came:"


def _list(entries: Sequence[tuple[str, str]]) -> None:
    for key, what in entries[:LISTED]:
        print(f"  {plain(key)}: {plain(what)}", file=sys.stderr)
    if len(entries) > LISTED:
        print(f"  and {len(entries) - LISTED:,} more", file=sys.stderr)
