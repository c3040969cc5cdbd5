"""Adding the papers of a page: it is read, previewed, and what the user chose is written."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from paperdesk.ui.commands.importing import tell
from paperdesk.ui.commands.wording import papers_text, say
from paperdesk.ui.desk import Desk

if TYPE_CHECKING:
    from paperdesk.formats.page.reading import Page
    from paperdesk.library.importing import Planned
    from paperdesk.library.library import Applied
    from paperdesk.library.report import FileReport
    from paperdesk.model.paper import Paper
    from paperdesk.model.progress import Progress
    from paperdesk.ui.questions import PreviewChoice

LONG_PAGE = 200_000  # characters that are read within the blink of an eye
MANY_PAPERS = 300  # that are written within the blink of an eye


def add_page(desk: Desk, text: str, source: str) -> None:
    """Read the text of a page, show what was found, and add what the user chooses."""
    from paperdesk.formats.page.reading import read_page
    from paperdesk.library.sources import require_page_size

    require_page_size(text, source)
    if len(text) <= LONG_PAGE:
        preview(desk, source, read_page(text))
        return
    path = desk.session.library.path

    def show(read: tuple[Page, list[Planned]]) -> None:
        preview(desk, source, *read)

    desk.run(say("Reading {source}", source=source), partial(_read, path, text), show)


def _read(path: Path, text: str, progress: Progress) -> tuple[Page, list[Planned]]:
    """Read a long page and foresee what importing it would do, which may take seconds for thousands."""
    from paperdesk.formats.page.reading import read_page, to_paper
    from paperdesk.library.importing import plan
    from paperdesk.library.library import Library

    page = read_page(text)
    with Library.open(path, read_only=True) as library:
        return page, plan(library, [to_paper(paper) for paper in page.papers], progress)


def preview(desk: Desk, source: str, page: Page, foreseen: Sequence[Planned] = ()) -> None:
    """Show what was read from a page and add what the user chooses.

    `foreseen` is what importing all of it would do, if that is known already.
    """
    from paperdesk.library.importing import plan

    if not page.papers:
        desk.toast(say("No papers were found in {source}; nothing was added.", source=source))
        return

    def planning(papers: Sequence[Paper]) -> list[Planned]:
        if list(papers) == [item.paper for item in foreseen]:
            return list(foreseen)
        return plan(desk.session.library, papers)

    choice = desk.ask.preview_page(page, planning, source)
    if choice is not None and choice.papers:
        add_papers(desk, choice, source)


def add_papers(desk: Desk, choice: PreviewChoice, source: str) -> None:
    """Write the chosen papers as one step; many of them in the background."""
    from paperdesk.library.importing import add_papers as add
    from paperdesk.library.importing import marked

    papers = marked(choice.papers, choice.tags, choice.collection)
    path, file = desk.session.library.path, desk.session.file
    # A task may be writing; then these papers wait for their turn as well.
    if len(papers) <= MANY_PAPERS and desk.task is None:
        # What was dismissed before is ticked by hand: it is wanted again.
        report, applied = desk.session.work(
            lambda library: add(library, papers, source=source, leftover=choice.leftover, revive=True)
        )
        desk.session.tell(applied)
        tell(desk, path, [report])
        return

    def work(progress: Progress) -> tuple[FileReport, Applied | None]:
        from paperdesk.ui.task import LastWord

        told = LastWord(progress)
        with file.open_for_import(told.repeat) as own:
            return add(own, papers, source=source, leftover=choice.leftover, revive=True, progress=told)

    def end(outcome: tuple[FileReport, Applied | None]) -> None:
        tell(desk, path, [outcome[0]])

    desk.run(say("Adding {papers}", papers=papers_text(len(papers))), work, end)
