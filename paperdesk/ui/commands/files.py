"""Commands that bring papers in and out, and that open libraries."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from paperdesk.library.locations import SUFFIX
from paperdesk.model.errors import PaperDeskError
from paperdesk.ui.commands.command import Needs, attempt, require
from paperdesk.ui.commands.wording import papers_text, say
from paperdesk.ui.desk import Desk

if TYPE_CHECKING:
    from paperdesk.formats.pagetext import Page
    from paperdesk.library.library import Applied
    from paperdesk.library.report import FileReport
    from paperdesk.ui.questions import PreviewChoice
    from paperdesk.ui.task import Progress

LIBRARY_PATTERN = "PaperDesk libraries (*.paperdesk);;All files (*)"
FILE_PATTERN = "Pages and PaperDesk JSON (*.txt *.text *.md *.json);;All files (*)"
PAGE_FORMAT = "pagetext"
LONG_PAGE = 200_000  # characters that are read within the blink of an eye
MANY_PAPERS = 300  # that are written within the blink of an eye


def paste(desk: Desk) -> None:
    """Add what is on the clipboard: files, or the text of a page."""
    add_mime(desk, QGuiApplication.clipboard().mimeData(), say("the clipboard"))


def drop(desk: Desk, mime: QMimeData) -> None:
    """Add what was dropped on the window, when papers can be added now."""
    require(desk, Needs.WRITABLE | Needs.IDLE)
    add_mime(desk, mime, say("what was dropped"))


def add_mime(desk: Desk, mime: QMimeData | None, source: str) -> None:
    """Add what was pasted or dropped."""
    # The clipboard may be none at all, as when another program owned it and has ended.
    paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()] if mime else []
    if paths:
        add_files(desk, paths)
    elif mime and mime.hasText() and mime.text().strip():
        add_text(desk, mime.text(), source)
    else:
        desk.toast(say("There is no text here to read papers from."))


def import_files(desk: Desk) -> None:
    """Choose files and add their papers."""
    add_files(desk, desk.ask.open_files(say("Import"), say(FILE_PATTERN)))


def add_files(desk: Desk, paths: Sequence[Path]) -> None:
    """Add the papers of some files, one preview each; one that cannot be read does not stop the others."""
    for path in paths:
        attempt(desk, partial(add_file, desk, path))


def add_file(desk: Desk, path: Path) -> None:
    """Add the papers of one file, or open a library."""
    from paperdesk.library.sources import read_source

    if path.suffix == SUFFIX:
        open_path(desk, path)
        return
    source = read_source(path)
    if is_page(source.text):
        add_text(desk, source.text, source.name)
    else:
        add_records(desk, path)


def add_text(desk: Desk, text: str, source: str) -> None:
    """Read the text of a page, show what was found, and add what the user chooses."""
    from paperdesk.formats.pagetext import read_page
    from paperdesk.library.sources import require_page_size

    require_page_size(text, source)
    if not is_page(text):
        raise PaperDeskError(
            say(
                "{source} holds no page of papers; nothing was added. Save it to a file and import that.",
                source=source[:1].upper() + source[1:],
            )
        )
    if len(text) <= LONG_PAGE:
        preview(desk, source, read_page(text))
    else:
        desk.run(
            say("Reading {source}", source=source), lambda _: read_page(text), partial(preview, desk, source)
        )


def is_page(text: str) -> bool:
    """Whether a text is to be read as a page of papers, by its beginning."""
    from paperdesk.formats.registry import detect

    found = detect(text)
    return found is not None and found.id == PAGE_FORMAT


def add_records(desk: Desk, path: Path) -> None:
    """Add the papers of a reference file in the background."""
    from paperdesk.library.importing import add_papers as add
    from paperdesk.library.importing import read_records
    from paperdesk.library.library import Library

    library = desk.session.library.path

    def work(progress: Progress) -> tuple[FileReport, Applied | None]:
        records = read_records(path)
        with Library.open(library) as own:
            report, applied = add(
                own, records.papers, source=records.source, format=records.format, progress=progress
            )
        failed = records.failed
        return replace(report, found=report.found + len(failed), failed=failed), applied

    desk.run(say("Importing {name}", name=path.name), work, partial(added, desk, library))


def preview(desk: Desk, source: str, page: Page) -> None:
    """Show what was read from a page and add what the user chooses."""
    from paperdesk.library.importing import plan

    if not page.papers:
        desk.toast(say("No papers were found in {source}; nothing was added.", source=source))
        return
    choice = desk.ask.preview_page(page, partial(plan, desk.session.library), source)
    if choice is not None and choice.papers:
        add_papers(desk, choice, source)


def add_papers(desk: Desk, choice: PreviewChoice, source: str) -> None:
    """Write the chosen papers as one step; many of them in the background."""
    from paperdesk.library.importing import add_papers as add
    from paperdesk.library.importing import marked
    from paperdesk.library.library import Library

    library = desk.session.library
    papers = marked(choice.papers, choice.tags, choice.collection)
    path = library.path
    # A task may be writing; then these papers wait for their turn as well.
    if len(papers) <= MANY_PAPERS and desk.task is None:
        # What was dismissed before is ticked by hand: it is wanted again.
        added(desk, path, add(library, papers, source=source, leftover=choice.leftover, revive=True))
        return

    def work(progress: Progress) -> tuple[FileReport, Applied | None]:
        with Library.open(path) as own:
            return add(own, papers, source=source, leftover=choice.leftover, revive=True, progress=progress)

    desk.run(say("Adding {papers}", papers=papers_text(len(papers))), work, partial(added, desk, path))


def added(desk: Desk, library: Path, outcome: tuple[FileReport, Applied | None]) -> None:
    """Tell what came into the library at a path, and show it if that one is still open."""
    report, applied = outcome
    if applied is None and report.failed:
        desk.ask.report((report,))
        return
    if applied is None:
        desk.toast(say("Nothing new: {papers} known already.", papers=papers_text(report.skipped)))
        return
    if desk.session.library.path != library:
        desk.toast(say("In {library}: {summary}", library=library.stem, summary=_summary(report)))
        return
    desk.session.record(applied)
    desk.search_wanted.emit("")
    desk.place_wanted.emit("inbox" if report.format == PAGE_FORMAT else "all")
    desk.toast(_summary(report), undo=applied.recorded)
    if report.failed:
        desk.ask.report((report,))


def open_library(desk: Desk) -> None:
    """Choose a library and open it in this window."""
    for path in desk.ask.open_files(say("Open library"), say(LIBRARY_PATTERN))[:1]:
        open_path(desk, path)


def open_path(desk: Desk, path: Path) -> None:
    """Open a library in this window, once nothing is on its way into the last one."""
    from paperdesk.library.library import Library

    require(desk, Needs.IDLE)
    if desk.let_go():
        desk.session.replace(Library.open(path))


def new_library(desk: Desk) -> None:
    """Make a new library and open it in this window."""
    from paperdesk.library.library import Library

    start = desk.session.library.path.with_name(say("New library") + SUFFIX)
    path = desk.ask.save_file(say("New library"), start, say(LIBRARY_PATTERN))
    if path is None:
        return
    path = path if path.suffix else path.with_suffix(SUFFIX)
    if path.exists():
        raise PaperDeskError(
            say(
                "{name} exists already and was left as it is; open it, or choose another name.",
                name=path.name,
            )
        )
    require(desk, Needs.IDLE)
    if desk.let_go():
        desk.session.replace(Library.open(path, create=True))


def add_sample(desk: Desk) -> None:
    """Add the sample papers."""
    from paperdesk.library.sample import add_sample as add

    applied = add(desk.session.library)
    desk.session.record(applied)
    desk.place_wanted.emit("all")
    desk.toast(say("The sample library is here to explore."), undo=applied.recorded)


def _summary(report: FileReport) -> str:
    parts = [say("{papers} added", papers=papers_text(report.added))]
    if report.merged:
        parts.append(say("{n} completed", n=report.merged))
    if report.skipped:
        parts.append(say("{n} known already", n=report.skipped))
    return " · ".join(parts)
