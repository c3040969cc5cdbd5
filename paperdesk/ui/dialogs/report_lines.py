"""The lines of an import report: files, entries that were not read, remarks, leftovers."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QCoreApplication

from paperdesk.formats.registry import import_format
from paperdesk.model.arrangement import PARTS
from paperdesk.ui.dialogs.page_shapes import shape_text
from paperdesk.ui.language import number_text
from paperdesk.ui.widgets.spoken import spoken

if TYPE_CHECKING:
    from paperdesk.formats.failures import Failure
    from paperdesk.library.report import FileReport

Kind = Literal["failed", "warned", "left", "files"]
MOST_LINES = 2000  # of each kind in the text of a report; the rest is counted


@dataclass(frozen=True, slots=True)
class Entry:
    """One row: what it is about, what is said of it, and where it stands.

    `file` is the number of its report; `failure` is there for an entry that was not read; `mended` is
    what came of it since, "" as long as nothing did.
    """

    head: str
    text: str
    place: str
    file: int
    failure: "Failure | None" = None
    mended: str = ""


def say(text: str) -> str:
    """A text of the report in the user's language."""
    return QCoreApplication.translate("Report", text)


def kinds(reports: Sequence["FileReport"]) -> list[tuple[Kind, str, int]]:
    """The kinds of rows that some reports have, each with its name and number."""
    found: tuple[tuple[Kind, str, int], ...] = (
        ("failed", say("Not read"), sum(len(report.failed) for report in reports)),
        ("warned", say("Read with a remark"), sum(len(report.warnings) for report in reports)),
        ("left", say("Left over, not imported"), sum(len(report.leftover) for report in reports)),
        ("files", say("Files"), len(reports) if len(reports) > 1 else 0),
    )
    return [each for each in found if each[2]]


def entries(reports: Sequence["FileReport"], kind: Kind) -> list[Entry]:
    """The rows of one kind, in the order of the files."""
    several = len(reports) > 1
    return [
        entry
        for number, report in enumerate(reports)
        for entry in _of_file(number, report, kind, report.file if several else "")
    ]


def total(reports: Sequence["FileReport"]) -> "FileReport":
    """The reports of several files added up."""
    sums = {
        name: sum(getattr(report, name) for report in reports)
        for name in ("found", "added", "merged", "skipped", "dismissed", *PARTS)
    }
    return replace(reports[0], **sums, failed=tuple(each for report in reports for each in report.failed))


def counts(report: "FileReport") -> list[tuple[int, str, str]]:
    """What came of a file's entries: number, name and role in the theme, without what there is none of."""
    more = [
        (report.merged, say("completed papers you have"), "hint"),
        (report.skipped, say("already here"), "hint"),
        (report.dismissed, say("dismissed before"), "hint"),
        (sum(report.arranged.values()), say("lists, searches, collections and colours"), "hint"),
        (len(report.failed), say("not read"), "err"),
    ]
    always = [(report.found, say("found"), "hint"), (report.added, say("added"), "hint")]
    return always + [each for each in more if each[0]]


def counts_text(report: "FileReport", between: str = " · ") -> str:
    """The counts of a file in one line."""
    return between.join(f"{number_text(number)} {name}" for number, name, _ in counts(report))


def report_text(reports: Sequence["FileReport"]) -> str:
    """Reports as plain text, to be sent to somebody or kept."""
    parts = ["\n".join(f"{report.file}: {counts_text(report, ', ')}" for report in reports)]
    for kind, name, number in kinds(reports):
        if kind != "files":
            shown = islice(entries(reports, kind), MOST_LINES)
            rest = [say("… and {} more").format(number - MOST_LINES)] if number > MOST_LINES else []
            parts.append("\n".join((name, *(line for entry in shown for line in _lines(entry)), *rest)))
    return "\n\n".join(parts) + "\n"


def _lines(entry: Entry) -> Iterator[str]:
    yield " · ".join(part for part in (entry.place, entry.head, entry.text) if part)
    if entry.failure is not None and entry.failure.raw.strip():
        yield entry.failure.raw.rstrip()


def _of_file(number: int, report: "FileReport", kind: Kind, file: str) -> Iterator[Entry]:
    if kind == "failed":
        for failed in report.failed:
            # Without a text it is the file itself that could not be read.
            head = failed.key or _beginning(failed.raw) or report.file
            place = _place(file if failed.raw else "", failed.line)
            yield Entry(head, spoken(failed.reason), place, number, failed)
    elif kind == "warned":
        for warned in report.warnings:
            yield Entry(warned.key or say("No key"), spoken(warned.reason), _place(file, warned.line), number)
    elif kind == "left":
        for rest in report.leftover:
            yield Entry("", rest.text, _place(file, rest.line), number)
    else:
        yield Entry(report.file, counts_text(report), _format(report), number)


def _format(report: "FileReport") -> str:
    format = import_format(report.format)
    name = spoken(format.name) if format else report.format
    return " · ".join(filter(None, (name, shape_text(report.shape))))


def _beginning(raw: str) -> str:
    return next((line.strip()[:200] for line in raw[:2000].splitlines() if line.strip()), "")


def _place(file: str, line: int) -> str:
    return " · ".join(part for part in (file, say("Line {}").format(line) if line else "") if part)
