"""The main window on a few papers, for whoever has a keyboard and no mouse."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtWidgets import QApplication

from paperdesk.library.edits import AddHighlight, AddPapers
from paperdesk.library.library import Library
from paperdesk.model.paper import Paper, Status
from paperdesk.ui.ask import Ask
from paperdesk.ui.desk import Desk
from paperdesk.ui.main_window import MainWindow
from paperdesk.ui.presenters.hand import Hand
from paperdesk.ui.session import Session
from paperdesk.ui.settings import Settings
from paperdesk.ui.theme import LIGHT, apply_theme

Sight = Hand[MainWindow]
TEXT = "We mark words in abstracts. Code: https://github.com/example/code "
PAPERS = tuple(
    Paper(
        title=f"Paper {n}.",
        doi="10.1/no doi",
        abstract=TEXT * 4,
        note="A note.",
        arxiv=f"2101.0000{n}",
        status=Status.INBOX,
    )
    for n in (1, 2, 3, 4, 4)
)


@contextmanager
def window_on(app: QApplication, library: Library, folder: Path) -> Iterator[Sight]:
    """A window whose first paper is read; it has a highlight with a comment."""
    apply_theme(app, LIGHT)
    library.apply(AddPapers(PAPERS, "a page"))
    settings = Settings(folder / "s.ini")
    ask = Ask(settings)
    window = MainWindow(Desk(Session(library, poll=0), settings, ask))
    ask.window = window
    window.resize(1440, 900)
    hand = Hand(window, window.is_busy, window.is_late)
    hand.press("J")
    window.desk.session.do(AddHighlight(window.desk.current() or 0, "abstract", 3, 30, 1, "a comment"))
    hand.settle()
    yield hand
    window.close()
    window.desk.session.close()
    window.deleteLater()
