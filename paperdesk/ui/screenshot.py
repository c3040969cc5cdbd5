"""`paperdesk screenshot`: a picture of the window on a library, which is only read."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from paperdesk.library.duplicates import find_duplicates
from paperdesk.library.library import Library
from paperdesk.library.quality import check_quality
from paperdesk.library.sample import sample_page
from paperdesk.library.shared_values import shared_values
from paperdesk.model.errors import PaperDeskError, UsageError
from paperdesk.ui.commands import attention, details, files
from paperdesk.ui.commands.command import run as run_command
from paperdesk.ui.commands.table import BY_ID
from paperdesk.ui.desk import Desk
from paperdesk.ui.language import speak
from paperdesk.ui.main_window import MainWindow, make_window
from paperdesk.ui.presenters.appearance import Appearance
from paperdesk.ui.presenters.application import hush_offscreen, make_application
from paperdesk.ui.presenters.hand import Hand
from paperdesk.ui.presenters.layout import Left
from paperdesk.ui.settings import Settings


def _duplicates(desk: Desk) -> None:
    desk.ask.duplicates(attention.duplicates_request(desk, find_duplicates(desk.session.library)))


def _quality(desk: Desk) -> None:
    found = check_quality(desk.session.library)
    mended = next((each.check for each in found if each.fix), "")
    desk.ask.quality(attention.quality_request(desk, mended, found))


def _many(desk: Desk) -> None:
    library = desk.session.library
    ids = library.find().page(0, SEVERAL)
    desk.ask.batch(details.batch_request(desk, shared_values(library.papers(ids))))


VIEWS: dict[str, Callable[[Desk], None]] = {
    "duplicates": _duplicates,
    "quality": _quality,
    "new-paper": BY_ID["paper.new"].run,
    "many": _many,
    "palette": BY_ID["app.palette"].run,
    "import-preview": lambda desk: files.add_text(desk, sample_page(), "clipboard"),
    "export": BY_ID["file.export"].run,
    "preferences": BY_ID["app.preferences"].run,
    "help": BY_ID["app.keyboard"].run,
}
MAIN = "main"
NOTE = "note"
DETAILS = "details"
IN_PANE = {
    NOTE: "paper.note",
    DETAILS: "paper.details",
    "highlight": "paper.highlight",
    "highlights": "go.annotated",
    "focus": "view.focus",
    "triage": "triage.start",
    "overview": "go.overview",
    "note-full": "note.full",
}
SEVERAL = 6


def run(
    out: Path,
    *,
    library: Path,
    size: tuple[int, int],
    theme: str,
    query: str,
    select: str,
    view: str,
    language: str,
) -> int:
    """Draw one view of a library into a PNG file; gives the exit status.

    Raises UsageError for an unknown view, PaperDeskError when the library or the picture is none.
    """
    known = (MAIN, *IN_PANE, *VIEWS)
    if view not in known:
        raise UsageError(f"There is no view “{view}”; choose from {', '.join(known)}.")
    hush_offscreen()
    with TemporaryDirectory() as folder, Library.open(library, read_only=True) as opened:
        settings = Settings(Path(folder, "settings.ini"))
        settings.set("appearance/theme", theme)
        settings.set("export/folder", str(Path.home()))
        app = make_application()
        speak(app, language)
        Appearance(app, settings)
        paper = _paper(opened, query, select)
        # The picture is to show the window as its owner sees it; SQLite itself refuses to write.
        opened.writable = True
        window = make_window(opened, settings)
        try:
            draw(window, out, size, view, Left(search=query, paper=paper))
        finally:
            window.close()
    return 0


def _paper(library: Library, query: str, select: str) -> int:
    if not select:
        return next(iter(library.find(query).page(0, 1)), 0)
    paper = library.paper_id(select)
    if paper is None:
        raise PaperDeskError(f"No paper has the citation key “{select}”; paperdesk list shows the keys.")
    return paper


def draw(window: MainWindow, out: Path, size: tuple[int, int], view: str, left: Left) -> None:
    """Write a view of a window, one that `run` knows, into a PNG file; `left` is what the list shows.

    Raises PaperDeskError when that cannot be done.
    """
    window.resize(*size)
    hand = Hand(window, window.is_busy, window.is_late)
    window.navigation.restore(left)
    hand.settle()
    if view in VIEWS:
        hand.during(lambda: VIEWS[view](window.desk), lambda: hand.picture(out))
        return
    if view in IN_PANE:
        run_command(BY_ID[IN_PANE[view]], window.desk)
        hand.settle()
    hand.picture(out)
