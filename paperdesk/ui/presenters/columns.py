"""Sidebar, list and paper side by side: as many of them as the window has room for."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QSplitter, QVBoxLayout, QWidget

from paperdesk.ui.desk import Desk
from paperdesk.ui.presenters.folding import Folding, Widths, folded, has_room_for_sidebar, sizes
from paperdesk.ui.presenters.layout import first_widths, kept_widths, save_widths
from paperdesk.ui.settings import SIDEBAR
from paperdesk.ui.widgets.paper_list_view import PaperListView
from paperdesk.ui.widgets.part import Part
from paperdesk.ui.widgets.sidebar import Sidebar

if TYPE_CHECKING:
    from paperdesk.ui.widgets.back_bar import BackBar

TEXT = "appearance/size"
UNLIMITED = (1 << 24) - 1
LIST, PANE = 1, 2  # places in the splitter


@dataclass(frozen=True, slots=True)
class Abreast:
    """The widgets: `splitter` holds the sidebar first, then `papers` with `view` in it, then `pane`."""

    splitter: QSplitter
    sidebar: Sidebar
    papers: Part
    pane: Part
    view: PaperListView


class Columns(QObject):
    """Folds the sidebar away in a small window, and lets a paper that is opened take the list's place.

    What the user wants is kept apart from what there is room for, so that all comes back with the room.
    """

    disturbed = Signal()  # what the user wishes to see next cannot be in focus mode
    opened = Signal()  # a paper is to be read in the list's place: the keyboard goes there

    def __init__(self, desk: Desk, abreast: Abreast, parent: QObject | None = None) -> None:
        """Arrange the widgets whenever `follow` tells another width."""
        super().__init__(parent)
        self._desk = desk
        self._abreast = abreast
        self._widths = kept_widths(desk.settings)
        self._width = 0
        self._limits = (0, UNLIMITED)
        self._seen = Folding(sidebar=True, both=True)
        self._called = False  # the sidebar, although there is no room for it
        self._reading = False  # rather than in the list, where only one of them is seen
        self._held = False
        self._back: BackBar | None = None
        self._connect()

    @property
    def both(self) -> bool:
        """Whether list and paper are seen beside each other."""
        return self._seen.both

    @property
    def reading(self) -> bool:
        """Whether a paper stands in the list's place."""
        return self._reading and not self._seen.both

    def follow(self, width: int) -> None:
        """Fold or unfold for a window that has become so wide."""
        self._width = width
        if self._widths is None:
            self._widths = first_widths(width)
        self._arrange()

    def hold(self, held: bool) -> None:
        """Leave everything as it is while something else has hidden parts, and catch up afterwards."""
        self._held = held
        self._arrange()

    def follow_count(self, count: int, complete: bool) -> None:
        """Show the list again when there is nothing left in it to read."""
        if complete and not count:
            self.show_list()

    def limit(self, least: int, most: int) -> None:
        """Set how narrow and how wide the list may become beside a paper."""
        self._limits = (least, most)
        self._arrange()

    def room(self) -> int:
        """How wide list and paper are together."""
        return self._width - self._sidebar_width()

    def papers_width(self) -> int:
        """How wide the list is beside a paper, as the user wants it; 0 while nobody knows."""
        return self._widths.papers if self._widths is not None else 0

    def set_papers_width(self, width: int) -> None:
        """Give the list a width, at the cost of the paper or in its favour."""
        if self._widths is not None:
            self._widths = replace(self._widths, papers=width)
            self._arrange()

    def save(self) -> None:
        """Keep the widths for the next start."""
        if self._widths is not None:
            save_widths(self._desk.settings, self._widths)

    def open_paper(self) -> None:
        """Let the paper stand in the list's place if there is no room for both."""
        if not self._seen.both and not self._reading:
            self._show_back()
            self._reading = True
            self._arrange()
            if not self._has_focus(self._abreast.pane):
                self.opened.emit()

    def show_list(self) -> None:
        """Let the list stand in the paper's place if there is no room for both."""
        if self.reading:
            self._reading = False
            self._arrange()

    def take_keyboard(self) -> None:
        """Put the keyboard on the list, or on the paper that stands in its place."""
        if self.reading:
            self.opened.emit()
        else:
            self._abreast.view.setFocus()

    def leave(self) -> bool:
        """Go back from the paper to the list, or else fold a sidebar that was called; False if neither is."""
        if self.reading:
            self._desk.focus_wanted.emit("list")
            return True
        if self._called:
            self._toggle_sidebar()
            return True
        return False

    def _connect(self) -> None:
        desk, view = self._desk, self._abreast.view
        self._abreast.splitter.splitterMoved.connect(self._learn)
        desk.settings.changed.connect(self._follow_setting)
        desk.sidebar_wanted.connect(self._toggle_sidebar)
        desk.place_wanted.connect(self.show_list)
        desk.paper_wanted.connect(self.open_paper)
        desk.text_only_wanted.connect(self.open_paper)
        desk.focus_wanted.connect(self._follow_focus)
        self._abreast.sidebar.place_chosen.connect(self.show_list)
        view.activated.connect(self.open_paper)
        view.clicked.connect(self.click)

    def click(self) -> None:
        """Open what was clicked, unless it is being selected together with others."""
        if QApplication.keyboardModifiers() == Qt.KeyboardModifier.NoModifier:
            self.open_paper()

    def _follow_setting(self, name: str) -> None:
        if name in {SIDEBAR, TEXT}:
            self._arrange()

    def _follow_focus(self, where: str) -> None:
        if self._desk.stage is not None or where == "search":
            return
        if where == "list":
            self.show_list()
        else:
            self.open_paper()

    def _toggle_sidebar(self) -> None:
        self.disturbed.emit()
        if self._has_room():
            self._desk.settings.set(SIDEBAR, not self._desk.settings.flag(SIDEBAR))
        else:
            self._called = not self._called
            self._arrange()

    def _has_room(self) -> bool:
        return has_room_for_sidebar(self._width, self._desk.settings.number(TEXT))

    def _sidebar_width(self) -> int:
        """How wide the sidebar is to be, 0 if it is not to be seen."""
        if self._has_room():
            self._called = False
        shown = self._desk.settings.flag(SIDEBAR) if self._has_room() else self._called
        width = self._widths.sidebar if self._widths is not None else self._abreast.sidebar.minimumWidth()
        return width if shown else 0

    def _arrange(self) -> None:
        if self._held or not self._width:
            return
        before = self._seen
        self._seen = folded(self._width, self._sidebar_width(), self._desk.settings.number(TEXT))
        if before.both and not self._seen.both:
            self._reading = self._has_focus(self._abreast.pane)
            self._show_back()
        if self._seen.sidebar != before.sidebar:
            self._show_sidebar()
        self._show_columns()
        self._set_sizes()

    def _show_sidebar(self) -> None:
        sidebar = self._abreast.sidebar
        if not self._seen.sidebar and self._has_focus(sidebar):
            self._desk.focus_wanted.emit("list")
        self._desk.sidebar_shown = self._seen.sidebar
        sidebar.setVisible(self._seen.sidebar)

    def _show_columns(self) -> None:
        papers, pane = self._abreast.papers, self._abreast.pane
        papers.setMinimumWidth(self._limits[0])
        papers.setMaximumWidth(self._limits[1] if self._seen.both else UNLIMITED)
        if self._back is not None:
            self._back.setVisible(self.reading)
        if self.reading:
            pane.give_way(self, False)
            # Before the list is hidden: Qt would hand its keyboard on as Tab does.
            if self._has_focus(papers):
                self.opened.emit()
            papers.give_way(self, True)
        else:
            papers.give_way(self, False)
            if not self._seen.both and self._has_focus(pane):
                self._abreast.view.setFocus()
            pane.give_way(self, not self._seen.both)

    def _set_sizes(self) -> None:
        if self._widths is None:
            return
        sidebar, papers, pane = sizes(self._width, self._widths, self._seen)
        others = self._abreast.splitter.count() - 2
        self._abreast.splitter.setSizes([sidebar, papers, *[pane] * others])

    def _learn(self) -> None:
        """The user has moved a border."""
        now = self._abreast.splitter.sizes()
        if self._widths is not None:
            sidebar = now[0] if self._seen.sidebar else self._widths.sidebar
            papers = now[LIST] if now[LIST] and now[PANE] else self._widths.papers
            self._widths = Widths(sidebar, papers)

    def _show_back(self) -> None:
        """Have the way back stand above the paper, made when it is first needed."""
        if self._back is None:
            from paperdesk.ui.widgets.back_bar import BackBar

            self._back = BackBar(self._abreast.pane)
            self._back.left.connect(self.leave)
            cast("QVBoxLayout", self._abreast.pane.layout()).insertWidget(0, self._back)

    def _has_focus(self, widget: QWidget) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and (focus is widget or widget.isAncestorOf(focus))
