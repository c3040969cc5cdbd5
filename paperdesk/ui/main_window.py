"""The main window: a frame that holds the widgets and wires their signals to presenters."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeyEvent,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QMainWindow, QSplitter, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from paperdesk.library.feeding.feed_rows import with_feeds
from paperdesk.library.library import Library
from paperdesk.model.rows import Row
from paperdesk.ui.ask import Ask
from paperdesk.ui.commands.menus import MENUS
from paperdesk.ui.commands.wording import say
from paperdesk.ui.desk import Desk
from paperdesk.ui.models.paper_list import PaperList
from paperdesk.ui.models.places import is_of_feeds
from paperdesk.ui.presenters import layout
from paperdesk.ui.presenters.columns import Abreast, Columns
from paperdesk.ui.presenters.delay import DelayPresenter
from paperdesk.ui.presenters.feedback import FeedbackPresenter
from paperdesk.ui.presenters.list_shape import ListShape
from paperdesk.ui.presenters.listing import ListingPresenter
from paperdesk.ui.presenters.navigation import Navigation
from paperdesk.ui.presenters.surroundings import Surroundings, SurroundingsPresenter
from paperdesk.ui.session import Session
from paperdesk.ui.settings import Settings
from paperdesk.ui.widgets.dragged import holds_papers
from paperdesk.ui.widgets.empty_state import EmptyState
from paperdesk.ui.widgets.list_header import ListHeader
from paperdesk.ui.widgets.paper_list_view import PaperListView
from paperdesk.ui.widgets.part import Part
from paperdesk.ui.widgets.room import Room
from paperdesk.ui.widgets.search_bar import SearchBar
from paperdesk.ui.widgets.sidebar import Sidebar
from paperdesk.ui.widgets.status_line import StatusLine
from paperdesk.ui.widgets.toast import Toast
from paperdesk.ui.widgets.top_bar import TopBar

if TYPE_CHECKING:
    from paperdesk.ui.presenters.workings import Workings
    from paperdesk.ui.widgets.reading_pane import ReadingPane

BAR_ACTIONS = ("file.paste", "file.import", "app.palette", "paper.copy", "file.export")


class MainWindow(QMainWindow):
    """The window on one session; its parts are public for tests and for the tour.

    It is built in two steps: the papers are painted first, then `complete()` adds commands and reading pane.
    """

    completed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Build what the first paint shows: what was there when the window was closed last."""
        super().__init__(parent)
        self.desk = desk
        self.workings: Workings | None = None
        self.stay: Callable[[], bool] = lambda: False  # hides a window that is closed, and does not end
        self._quitting = False
        self._build()
        self._present()
        self._lay_out()
        self._connect()
        self._restore()
        self.reopen()

    @property
    def pane(self) -> ReadingPane:
        """The reading pane."""
        return self.complete().pane

    def complete(self) -> Workings:
        """Make commands and the reading pane, if that has not been done."""
        if self.workings is None:
            from paperdesk.ui.presenters.workings import Parts, Workings

            parts = Parts(
                window=self,
                menus=self.menus,
                bar_actions=self.bar_actions,
                listing=self.listing,
                list_view=self.list_view,
                header=self.header,
                room=self.room,
                wide_room=self.wide_room,
                sidebar=self.sidebar,
                search_bar=self.search_bar,
                welcome=self.welcome,
                toast=self.toast,
                pane_place=self.pane_place,
                columns=self.columns,
                above_list=self._put_above_list,
            )
            self.workings = Workings(self.desk, parts)
            self._tell_whereabouts()
            self.completed.emit()
        return self.workings

    def reopen(self) -> None:
        """Show the library of the session where the user left it."""
        library = self.desk.session.library
        self.setWindowTitle(self.tr("{library} – PaperDesk").format(library=library.path.stem))
        self.setAcceptDrops(self.desk.session.writable)
        self.navigation.restore(layout.left_at(self.desk.settings, str(library.path)))

    def is_busy(self) -> bool:
        """Whether a search, a task or the window itself is not done yet."""
        tasks = (self.desk.task, self.desk.lookup_task)
        return self.workings is None or not self.listing.settled or any(task is not None for task in tasks)

    def is_late(self) -> bool:
        """Whether something is still to come that nobody waits for, such as similar papers or numbers."""
        settled = self.feedback.settled and (self.workings is None or self.workings.settled)
        return self.workings is not None and not settled

    def leave(self) -> None:
        """Remember where the user is and end what runs; the window is not used afterwards."""
        self.shape.save()
        self.columns.save()
        layout.save_layout(self.desk.settings, self)
        layout.save_closed(self.desk.settings, self.sidebar.closed())
        self._remember()
        self.desk.stop()
        self.feedback.stop()
        self.listing.stop()
        if self.workings is not None:
            self.workings.feed_page.leave()
            self.workings.stop()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.columns.follow(self.width())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leads back where nothing else has taken it."""
        if event.key() != Qt.Key.Key_Escape or self.desk.stage is not None or not self.columns.leave():
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.workings is None:
            QTimer.singleShot(0, self, self.complete)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if (not self._quitting and self.stay()) or not self.desk.let_go():
            event.ignore()
            return
        self.leave()
        super().closeEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and getattr(self, "workings", None) is not None:
            self.complete().actions.restyle()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        mime = event.mimeData()
        if (mime.hasUrls() or mime.hasText()) and not self._is_own(event):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        if self._is_own(event):
            event.ignore()
            return
        self.complete().add_mime(event.mimeData())
        event.acceptProposedAction()

    def _quit(self) -> None:
        self._quitting = True
        self.close()
        self._quitting = False

    def _is_own(self, event: QDropEvent) -> bool:
        """Whether something of this window is dragged: papers on their way to a place, or selected text."""
        return event.source() is not None or holds_papers(event.mimeData())

    def _build(self) -> None:
        self.papers = PaperList(self._rows, self)
        self.bar_actions = {each: QAction(self) for each in BAR_ACTIONS}
        self.menus = [self.menuBar().addMenu(say(title)) for title, _ in MENUS]
        self.search_bar = SearchBar()
        self.top_bar = TopBar(self.search_bar, self.bar_actions)
        self.sidebar = Sidebar()
        self.header = ListHeader()
        self.list_view = PaperListView(self.papers)
        self.nothing = EmptyState()
        self.welcome = EmptyState()
        self.pane_place = Part()
        self.status_line = StatusLine()
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.list_stack = QStackedWidget()
        self.list_column = Part()
        self.frame = QWidget()
        self.toast = Toast(self.frame)

    def _present(self) -> None:
        desk = self.desk
        self.listing = ListingPresenter(desk, self.papers, self.list_view, self)
        self.delay = DelayPresenter(desk, self.status_line, self)
        self.feedback = FeedbackPresenter(desk, self.status_line, self.toast, self.sidebar, self)
        abreast = Abreast(self.splitter, self.sidebar, self.list_column, self.pane_place, self.list_view)
        self.columns = Columns(desk, abreast, self)
        self.navigation = Navigation(
            desk,
            sidebar=self.sidebar,
            search_bar=self.search_bar,
            listing=self.listing,
            view=self.list_view,
            pane=lambda: self.pane,
            take_keyboard=self._take_keyboard,
            parent=self,
        )
        parts = (self.list_column, self.pane_place)
        around = Surroundings(self.header, self.list_stack, self.nothing, self.welcome, parts)
        self.surroundings = SurroundingsPresenter(desk, around, self)

    def _take_keyboard(self) -> None:
        """Put it on the list, the paper in its place, or, in an empty library, on the ways to begin."""
        if self.welcome.isVisibleTo(self):
            self.welcome.setFocus()
        else:
            self.columns.take_keyboard()

    def _lay_out(self) -> None:
        self.setObjectName("main-window")
        self.list_stack.addWidget(self.list_view)
        self.list_stack.addWidget(self.nothing)
        column(self.list_column, self.header, self.list_stack)
        column(self.pane_place)
        self._add_part(self.sidebar, stretch=0)
        self._add_part(self.list_column, stretch=0)
        self._add_part(self.pane_place)
        self._add_part(self.welcome)
        self.shape = ListShape(self.desk, self.list_view, self.columns, self)
        self.splitter.setHandleWidth(1)
        stack = column(self.frame, self.top_bar, self.splitter, self.status_line, stretched=self.splitter)
        self.room = Room(partial(stack.insertWidget, 0, stretch=1), (self.top_bar, self.splitter))
        self.wide_room = Room(self._add_part, (self.list_column, self.pane_place))
        self.setCentralWidget(self.frame)

    def _put_above_list(self, part: QWidget, stops: Sequence[QWidget]) -> None:
        """Put something between the papers and their header, for the mouse and for Tab."""
        cast("QVBoxLayout", self.list_column.layout()).insertWidget(1, part)
        for first, second in pairwise((self.header.last_stop(), *stops)):
            QWidget.setTabOrder(first, second)

    def _tell_whereabouts(self) -> None:
        from paperdesk.ui.presenters.whereabouts import WhereaboutsPresenter
        from paperdesk.ui.widgets.notice_bar import NoticeBar

        self.notice_bar = NoticeBar(self.frame)
        cast("QVBoxLayout", self.frame.layout()).insertWidget(1, self.notice_bar)
        self.whereabouts = WhereaboutsPresenter(self.desk, self.notice_bar, self)

    def _add_part(self, part: QWidget, stretch: int = 1) -> None:
        self.splitter.addWidget(part)
        at = self.splitter.indexOf(part)
        self.splitter.setCollapsible(at, False)
        self.splitter.setStretchFactor(at, stretch)

    def _connect(self) -> None:
        self.search_bar.submitted.connect(self.navigation.enter_list)
        self.search_bar.left.connect(self.navigation.enter_list)
        self.search_bar.text_changed.connect(self.columns.show_list)
        self.list_view.selection_changed.connect(self.surroundings.tell)
        self.listing.listed.connect(self.surroundings.show_count)
        self.listing.listed.connect(self.shape.show_sort)
        self.listing.listed.connect(self.columns.follow_count)
        self.desk.columns_wanted.connect(self.shape.choose_columns)
        self.listing.failed.connect(self.surroundings.show_failure)
        self.desk.close_wanted.connect(self._quit)
        self.desk.session.opened.connect(self.reopen)

    def _restore(self) -> None:
        self.setMinimumSize(*layout.LEAST)
        self.sidebar.close_rows(layout.closed_rows(self.desk.settings))
        if not layout.restore_layout(self.desk.settings, self):
            self.resize(layout.first_size(self.screen().availableSize()))

    def _remember(self) -> None:
        shown = self.desk.shown
        library = self.desk.session.library
        left = layout.Left(shown.place, shown.search, shown.sort, self.desk.current() or 0)
        layout.save_left(self.desk.settings, str(library.path), left)

    def _rows(self, ids: Sequence[int]) -> list[Row]:
        library = self.desk.session.library
        return with_feeds(library, library.rows(ids), marked=is_of_feeds(self.desk.shown.place))


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


def column(widget: QWidget, *parts: QWidget, stretched: QWidget | None = None) -> QVBoxLayout:
    """Stack widgets without gaps; gives the layout."""
    stack = QVBoxLayout(widget)
    stack.setContentsMargins(0, 0, 0, 0)
    stack.setSpacing(0)
    for part in parts:
        stack.addWidget(part, part is stretched)
    return stack
