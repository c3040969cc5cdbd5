"""The main window: a frame that holds the widgets and wires their signals to presenters and commands."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import cast

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QSplitter, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from paperdesk.library.edits import SetStarred
from paperdesk.library.library import Library
from paperdesk.model.rows import Row
from paperdesk.ui.ask import Ask
from paperdesk.ui.commands import files
from paperdesk.ui.commands.actions import Actions
from paperdesk.ui.commands.command import attempt
from paperdesk.ui.desk import Desk
from paperdesk.ui.models.paper_list import PaperList
from paperdesk.ui.presenters.feedback import FeedbackPresenter
from paperdesk.ui.presenters.layout import (
    Left,
    closed_rows,
    first_widths,
    left_at,
    restore_layout,
    save_closed,
    save_layout,
    save_left,
)
from paperdesk.ui.presenters.listing import ListingPresenter
from paperdesk.ui.presenters.navigation import Navigation
from paperdesk.ui.presenters.places import PlacesPresenter
from paperdesk.ui.presenters.reading import ReadingPresenter
from paperdesk.ui.presenters.surroundings import Surroundings, SurroundingsPresenter
from paperdesk.ui.session import Session
from paperdesk.ui.settings import Settings
from paperdesk.ui.widgets.empty_state import EmptyState
from paperdesk.ui.widgets.list_header import ListHeader
from paperdesk.ui.widgets.paper_list_view import PAPERS_MIME, PaperListView
from paperdesk.ui.widgets.reading_pane import ReadingPane
from paperdesk.ui.widgets.search_bar import SearchBar
from paperdesk.ui.widgets.sidebar import Sidebar
from paperdesk.ui.widgets.status_line import StatusLine
from paperdesk.ui.widgets.toast import Toast
from paperdesk.ui.widgets.top_bar import TopBar

SIZE = (1440, 900)
# What the empty reading pane reminds of.
NONE_HINTS = ("paper.next", "paper.previous", "search.find", "app.palette")
MANY_HINTS = ("paper.star", "paper.tag", "paper.later", "paper.keep", "paper.dismiss")
LIST_WIDTHS = (300, 560)


class MainWindow(QMainWindow):
    """The window on one session; the parts are public for tests and for the tour."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Build the window; it shows what was on it when it was closed last."""
        super().__init__(parent)
        self.desk = desk
        self.actions_of = Actions(desk, self)
        self._restored = False
        self._build()
        self._present()
        self._lay_out()
        self._connect()
        self._show_keys()
        self._restore()
        self.reopen()

    def reopen(self) -> None:
        """Show the library of the session where the user left it."""
        self.setWindowTitle(
            self.tr("{library} – PaperDesk").format(library=self.desk.session.library.path.stem)
        )
        self.navigation.restore(left_at(self.desk.settings, str(self.desk.session.library.path)))
        self.actions_of.refresh()

    def is_busy(self) -> bool:
        """Whether a search or a task has yet to bring its result."""
        return not self.listing.settled or self.desk.task is not None

    def leave(self) -> None:
        """Write what is pending and remember where the user is; the window is not used afterwards."""
        self.desk.flush_wanted.emit()
        save_layout(self.desk.settings, self, self.splitter)
        save_closed(self.desk.settings, self.sidebar.closed())
        self._remember()
        self.desk.stop()
        self.listing.stop()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._restored:
            self._restored = True
            self.splitter.setSizes(first_widths(self.width()))

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.leave()
        super().closeEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "surroundings"):
            self.actions_of.restyle()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        mime = event.mimeData()
        if (mime.hasUrls() or mime.hasText()) and not mime.hasFormat(PAPERS_MIME):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        attempt(self.desk, partial(files.add_mime, self.desk, event.mimeData(), self.tr("what was dropped")))
        event.acceptProposedAction()

    def _build(self) -> None:
        self.papers = PaperList(self._rows, self)
        self.search_bar = SearchBar()
        self.top_bar = TopBar(self.search_bar, self.actions_of.by_id())
        self.sidebar = Sidebar()
        self.header = ListHeader()
        self.list_view = PaperListView(self.papers)
        self.nothing = EmptyState()
        self.welcome = EmptyState()
        self.pane = ReadingPane()
        self.status_line = StatusLine()
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.list_stack = QStackedWidget()
        self.list_column = QWidget()
        self.frame = QWidget()
        self.toast = Toast(self.frame)
        self.setAcceptDrops(not self.desk.session.library.read_only)

    def _present(self) -> None:
        desk = self.desk
        self.listing = ListingPresenter(desk, self.papers, self.list_view, self)
        self.reading = ReadingPresenter(desk, self.pane, self)
        self.places = PlacesPresenter(desk, self.sidebar, self.actions_of, self)
        self.feedback = FeedbackPresenter(desk, self.status_line, self.toast, self)
        self.navigation = Navigation(
            desk,
            sidebar=self.sidebar,
            search_bar=self.search_bar,
            listing=self.listing,
            view=self.list_view,
            pane=self.pane,
            parent=self,
        )
        parts = (self.list_column, self.pane)
        around = Surroundings(self.header, self.list_stack, self.nothing, self.welcome, parts)
        self.surroundings = SurroundingsPresenter(desk, around, self)

    def _lay_out(self) -> None:
        self.setObjectName("main-window")
        self.actions_of.fill_bar(self.menuBar())
        self.addActions(list(self.actions_of.by_id().values()))
        self.list_stack.addWidget(self.list_view)
        self.list_stack.addWidget(self.nothing)
        column(self.list_column, self.header, self.list_stack)
        self.list_column.setMinimumWidth(LIST_WIDTHS[0])
        self.list_column.setMaximumWidth(LIST_WIDTHS[1])
        for part in (self.sidebar, self.list_column, self.pane, self.welcome):
            self.splitter.addWidget(part)
            self.splitter.setCollapsible(self.splitter.indexOf(part), False)
            self.splitter.setStretchFactor(self.splitter.indexOf(part), part in {self.pane, self.welcome})
        self.splitter.setHandleWidth(1)
        column(self.frame, self.top_bar, self.splitter, self.status_line, stretched=self.splitter)
        self.setCentralWidget(self.frame)

    def _connect(self) -> None:
        desk = self.desk
        self.search_bar.submitted.connect(self.navigation.enter_list)
        self.search_bar.left.connect(self.navigation.enter_list)
        self.list_view.star_clicked.connect(self._star)
        self.list_view.menu_requested.connect(self._open_paper_menu)
        self.list_view.selection_changed.connect(self.reading.show_selection)
        self.list_view.selection_changed.connect(self.surroundings.tell)
        self.listing.current_chosen.connect(self.reading.show)
        self.listing.listed.connect(self.surroundings.show_count)
        self.listing.terms_found.connect(self.pane.set_terms)
        desk.close_wanted.connect(self.close)
        for signal in (
            desk.session.changed,
            desk.session.opened,
            desk.task_changed,
            self.list_view.selection_changed,
            self.listing.listed,
        ):
            signal.connect(self.actions_of.refresh)
        desk.session.opened.connect(self.reopen)
        desk.settings.changed.connect(self._follow_setting)

    def _restore(self) -> None:
        self._restored = restore_layout(self.desk.settings, self, self.splitter)
        self.sidebar.close_rows(closed_rows(self.desk.settings))
        if not self._restored:
            self.resize(*SIZE)

    def _remember(self) -> None:
        shown = self.desk.shown
        library = self.desk.session.library
        left = Left(shown.place, shown.search, shown.sort, self.desk.current() or 0)
        save_left(self.desk.settings, str(library.path), left)

    def _rows(self, ids: Sequence[int]) -> list[Row]:
        return self.desk.session.library.rows(ids)

    def _star(self, paper: int) -> None:
        library = self.desk.session.library
        on = not any(row.starred for row in library.rows((paper,)))
        attempt(self.desk, lambda: self.desk.session.do(SetStarred(frozenset({paper}), on)))

    def _open_paper_menu(self, at: QPoint) -> None:
        menu = self.actions_of.context_menu("trashed" if self.desk.shown.place == "trash" else "paper")
        menu.exec(at)
        menu.deleteLater()

    def _follow_setting(self, name: str) -> None:
        if name == "keys/overrides":
            self._show_keys()

    def _show_keys(self) -> None:
        self.actions_of.rebind()
        self.search_bar.set_key(self.actions_of.by_id()["search.find"].shortcut())
        self.pane.set_hints(self.actions_of.hints(NONE_HINTS), self.actions_of.hints(MANY_HINTS))


def make_window(library: Library, settings: Settings) -> MainWindow:
    """The window of a library with real dialogs; the caller shows it, and closes the session at the end."""
    app = cast("QApplication", QApplication.instance())
    sheet = app.styleSheet()
    # Under a stylesheet, widgets are polished anew with each parent they get: put it on when all have theirs.
    app.setStyleSheet("")
    ask = Ask(settings)
    window = MainWindow(Desk(Session(library), settings, ask))
    ask.window = window
    app.setStyleSheet(sheet)
    return window


def column(widget: QWidget, *parts: QWidget, stretched: QWidget | None = None) -> None:
    """Stack widgets without gaps."""
    layout = QVBoxLayout(widget)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    for part in parts:
        layout.addWidget(part, part is stretched)
