"""Bringing references into the library in the background, and telling what came of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPlainTextEdit, QTextEdit

from paperdesk.ui.commands.command import attempt
from paperdesk.ui.commands.wording import papers_text, say
from paperdesk.ui.desk import Desk, More
from paperdesk.ui.language import number_text

if TYPE_CHECKING:
    from paperdesk.library.library import Library
    from paperdesk.library.report import FileReport
    from paperdesk.model.progress import Progress
    from paperdesk.ui.questions import Mend

PAGE = "pagetext"
LONGEST_NAME = 40
Done = Callable[[], object]
Import = Callable[["Library", "Progress"], "Sequence[FileReport]"]


def add_references(
    desk: Desk, paths: Sequence[Path], *, mapping: Any = None, done: Done | None = None
) -> None:
    """Add what files and folders hold in the background; `done` is called when that has succeeded."""
    name = paths[0].name if len(paths) == 1 else say("{n} files", n=number_text(len(paths)))

    def work(library: Library, progress: Progress) -> Sequence[FileReport]:
        from paperdesk.library.importing import import_files

        return import_files(library, paths, progress=progress, mapping=mapping)

    _run(desk, name, work, done)


def add_reference_text(desk: Desk, text: str, source: str, *, mapping: Any = None) -> None:
    """Add the references of a text in the background."""
    from paperdesk.formats.records import StringText

    def work(library: Library, progress: Progress) -> Sequence[FileReport]:
        from paperdesk.library.importing import import_text

        return [import_text(library, StringText(source, text), progress=progress, mapping=mapping)]

    _run(desk, source, work, None)


def _run(desk: Desk, name: str, work: Import, done: Done | None) -> None:
    path, file = desk.session.library.path, desk.session.file

    def with_library(progress: Progress) -> Sequence[FileReport]:
        from paperdesk.ui.task import LastWord

        told = LastWord(progress)
        with file.open_for_import(told.repeat) as own:
            return work(own, told)

    def end(reports: Sequence[FileReport]) -> None:
        if done is not None:
            done()
        # What goes through all papers is counted first, each thing by itself, so that keys get in between.
        library = desk.session.library
        _one_by_one(desk, (library.counts, library.tags, partial(tell, desk, path, reports)))

    desk.run(say("Importing {name}", name=_short(name)), with_library, end)


def _one_by_one(desk: Desk, steps: Sequence[Callable[[], object]]) -> None:
    """Take steps with a turn of the event loop between them."""
    attempt(desk, steps[0])
    if steps[1:]:
        QTimer.singleShot(0, desk, partial(_one_by_one, desk, steps[1:]))


def tell(desk: Desk, library: Path, reports: Sequence[FileReport]) -> None:
    """Show what came into the library at a path, if that one is still open, and say how it went."""
    whole = _total(reports)
    changed = bool(whole.added or whole.merged or whole.arranged)
    here = desk.session.library.path == library
    text = (
        summary(whole)
        if here
        else say("In {library}: {summary}", library=library.stem, summary=summary(whole))
    )
    if changed and here:
        desk.session.look()
        if whole.added or whole.merged:
            _show_what_came(desk, "inbox" if whole.format == PAGE else "all")
    show = partial(show_reports, desk, library, reports)
    detailed = len(reports) > 1 or bool(whole.failed or whole.warnings)
    desk.toast(text, undo=changed and here, more=More(say("Report"), show) if detailed else None)
    if whole.failed:
        # Not from here: as long as this runs the task has not ended.
        QTimer.singleShot(0, desk, lambda: None if _occupied() else show())


def _show_what_came(desk: Desk, place: str) -> None:
    # Who searches meanwhile goes on typing, and who goes through papers goes on with that.
    if not desk.shown.search and desk.stage is None:
        desk.place_wanted.emit(place)


def show_reports(desk: Desk, library: Path, reports: Sequence[FileReport], when: str = "") -> None:
    """Show reports of a library; what was not read can be mended as long as that library is open."""
    open_here = desk.session.library.path == library and desk.session.writable
    desk.ask.report(reports, _mend(desk) if open_here else None, when)


def past_imports(desk: Desk) -> None:
    """Show what was imported when, and the report of the import that is chosen."""
    from paperdesk.ui.dialogs.history import short_time

    library = desk.session.library
    while (batch := desk.ask.imports(library.imports())) is not None:
        show_reports(desk, library.path, [batch.report], short_time(batch.at))


def summary(report: FileReport) -> str:
    """What came of an import in one line."""
    arranged = sum(report.arranged.values())
    if not (report.added or report.merged or report.failed or arranged):
        known = say("Nothing new: {papers} known already.", papers=papers_text(report.skipped))
        before = say("{n} of them dismissed before.", n=number_text(report.dismissed))
        return f"{known} {before}" if report.dismissed else known
    said = (
        (report.added, say("{papers} added", papers=papers_text(report.added))),
        (report.merged, say("{n} completed", n=number_text(report.merged))),
        (report.skipped, say("{n} known already", n=number_text(report.skipped))),
        (report.dismissed, say("{n} of them dismissed before", n=number_text(report.dismissed))),
        (arranged, say("{n} lists, searches, collections and colours", n=number_text(arranged))),
        (len(report.failed), say("{n} not read", n=number_text(len(report.failed)))),
    )
    return " · ".join(text for number, text in said if number)


def _mend(desk: Desk) -> Mend:
    def mend(report: FileReport, number: int, text: str) -> FileReport:
        from paperdesk.library.importing import retry

        after = desk.session.work(lambda library: retry(library, report.batch, number, text))
        desk.session.look()
        return after

    return mend


def _short(name: str) -> str:
    """A name for the line at the foot of the window, which has room for little."""
    return name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME // 2]}…{name[-LONGEST_NAME // 2 :]}"


def _total(reports: Sequence[FileReport]) -> FileReport:
    from paperdesk.ui.dialogs.report_lines import total

    return total(reports)


def _occupied() -> bool:
    """Whether the keyboard is in a text or a dialog, where a report of its own accord would be in the way."""
    widget = QApplication.focusWidget()
    if isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit):
        return True
    while widget is not None and not isinstance(widget, QDialog):
        widget = widget.parentWidget()
    return widget is not None
