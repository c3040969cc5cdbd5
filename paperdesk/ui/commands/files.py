"""Commands that bring papers in and out, and that open libraries."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from paperdesk.model.errors import PaperDeskError
from paperdesk.ui.commands.wording import papers_text, say
from paperdesk.ui.desk import Desk

if TYPE_CHECKING:
    from paperdesk.formats.pagetext import Page
    from paperdesk.library.library import Applied
    from paperdesk.library.report import FileReport
    from paperdesk.ui.desk import PreviewChoice
    from paperdesk.ui.task import Progress

LIBRARY_SUFFIX = ".paperdesk"
LIBRARY_PATTERN = "PaperDesk libraries (*.paperdesk);;All files (*)"
PAGE_PATTERN = "Text of a page (*.txt *.md *.text);;All files (*)"
LONGEST_PAGE = 20_000_000  # characters; a page of 100 papers has 0.15 million
LONG_PAGE = 200_000  # characters that are read within the blink of an eye
MANY_PAPERS = 300  # that are written within the blink of an eye
MEGA = 1_000_000


def paste(desk: Desk) -> None:
    """Add what is on the clipboard: files, or the text of a page."""
    add_mime(desk, QGuiApplication.clipboard().mimeData(), say("the clipboard"))


def add_mime(desk: Desk, mime: QMimeData, source: str) -> None:
    """Add what was pasted or dropped."""
    paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    if paths:
        add_files(desk, paths)
    elif mime.hasText() and mime.text().strip():
        add_text(desk, mime.text(), source)
    else:
        desk.toast(say("There is no text here to read papers from."))


def import_files(desk: Desk) -> None:
    """Choose files with the text of a page and add their papers."""
    add_files(desk, desk.ask.open_files(say("Import"), say(PAGE_PATTERN)))


def add_files(desk: Desk, paths: Sequence[Path]) -> None:
    """Add the papers of some files, one preview each; a library is opened instead."""
    from paperdesk.library.importing import read_text

    for path in paths:
        if path.suffix == LIBRARY_SUFFIX:
            open_path(desk, path)
        else:
            add_text(desk, read_text(path), path.name)


def add_text(desk: Desk, text: str, source: str) -> None:
    """Read the text of a page, show what was found, and add what the user chooses."""
    from paperdesk.formats.pagetext import read_page

    if len(text) > LONGEST_PAGE:
        raise PaperDeskError(
            say(
                "{source} holds {found} million characters, more than any page of papers ({most} million); "
                "nothing was added. Copy only the page and try again.",
                source=source[:1].upper() + source[1:],
                found=f"{len(text) // MEGA:,}",
                most=LONGEST_PAGE // MEGA,
            )
        )
    if len(text) <= LONG_PAGE:
        preview(desk, source, read_page(text))
    else:
        desk.run(
            say("Reading {source}", source=source), lambda _: read_page(text), partial(preview, desk, source)
        )


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
    if len(papers) <= MANY_PAPERS:
        added(desk, add(library, papers, source=source, leftover=choice.leftover))
        return
    path = library.path

    def work(progress: Progress) -> tuple[FileReport, Applied | None]:
        with Library.open(path) as own:
            return add(own, papers, source=source, leftover=choice.leftover, progress=progress)

    desk.run(say("Adding {papers}", papers=papers_text(len(papers))), work, partial(added, desk))


def added(desk: Desk, outcome: tuple[FileReport, Applied | None]) -> None:
    """Tell what came in, and show it."""
    report, applied = outcome
    if applied is None:
        desk.toast(say("Nothing new: {papers} known already.", papers=papers_text(report.skipped)))
        return
    desk.session.record(applied)
    desk.search_wanted.emit("")
    desk.place_wanted.emit("inbox")
    desk.toast(_summary(report), undo=True)
    if report.failed:
        desk.ask.report(report)


def open_library(desk: Desk) -> None:
    """Choose a library and open it in this window."""
    for path in desk.ask.open_files(say("Open library"), say(LIBRARY_PATTERN))[:1]:
        open_path(desk, path)


def open_path(desk: Desk, path: Path) -> None:
    """Open a library in this window."""
    from paperdesk.library.library import Library

    desk.flush_wanted.emit()
    desk.session.replace(Library.open(path))


def new_library(desk: Desk) -> None:
    """Make a new library and open it in this window."""
    from paperdesk.library.library import Library

    start = desk.session.library.path.with_name(say("New library") + LIBRARY_SUFFIX)
    path = desk.ask.save_file(say("New library"), start, say(LIBRARY_PATTERN))
    if path is None:
        return
    path = path if path.suffix else path.with_suffix(LIBRARY_SUFFIX)
    if path.exists():
        raise PaperDeskError(
            say(
                "{name} exists already and was left as it is; open it, or choose another name.",
                name=path.name,
            )
        )
    desk.flush_wanted.emit()
    desk.session.replace(Library.open(path, create=True))


def add_sample(desk: Desk) -> None:
    """Add the sample papers."""
    from paperdesk.library.sample import add_sample as add

    applied = add(desk.session.library)
    desk.session.record(applied)
    desk.place_wanted.emit("all")
    desk.toast(say("The sample library is here to explore."), undo=True)


def _summary(report: FileReport) -> str:
    parts = [say("{papers} added", papers=papers_text(report.added))]
    if report.merged:
        parts.append(say("{n} completed", n=report.merged))
    if report.skipped:
        parts.append(say("{n} known already", n=report.skipped))
    return " · ".join(parts)
