"""Highlights & notes: the list's place shows the marks of the library, or the papers that have them."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QPoint, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from paperdesk.model.change import Change
from paperdesk.model.rows import HighlightRow
from paperdesk.ui.desk import Desk
from paperdesk.ui.presenters.listing import ListingPresenter
from paperdesk.ui.widgets.list_header import ListHeader
from paperdesk.ui.widgets.paper_list_view import PaperListView

if TYPE_CHECKING:
    from paperdesk.ui.presenters.marking import MarkingPresenter
    from paperdesk.ui.widgets.highlight_list import HighlightList

PLACE = "annotated"
SHOWN = "window/highlights"
PAPERS = "papers"


class HighlightListPresenter(QObject):
    """Puts the list of highlights over the list of papers while the place is theirs and it is wanted."""

    opened = Signal()  # a highlight was clicked, or chosen with Enter
    menu_requested = Signal(QPoint)  # on the screen, for the highlight that was chosen last
    moved = Signal()  # another highlight was chosen, or none is any more

    def __init__(
        self,
        desk: Desk,
        listing: ListingPresenter,
        papers: PaperListView,
        header: ListHeader,
        marking: MarkingPresenter,
        *,
        parent: QObject | None = None,
    ) -> None:
        """`papers` lies in a stack; `marking` shows highlights in the reading pane."""
        super().__init__(parent)
        self._desk = desk
        self._listing = listing
        self._papers = papers
        self._stack = cast("QStackedWidget", papers.parentWidget())
        self._header = header
        self._marking = marking
        self._going = False
        self.list: HighlightList | None = None
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._fill)
        listing.listed.connect(lambda count, complete: self.show())
        listing.failed.connect(lambda reason: self.show())
        desk.session.changed.connect(self._follow)
        header.marks_chosen.connect(self._choose)
        desk.watch_marks(self._current)
        desk.mark_wanted.connect(self._work_on)
        self.show()

    def is_shown(self) -> bool:
        """Whether highlights stand in the place of papers."""
        return self.list is not None and self._stack.currentWidget() is self.list

    def show(self) -> None:
        """Show what belongs to the place, in the way that was chosen last."""
        here = self._desk.shown.place == PLACE
        marks = here and self._desk.settings.text(SHOWN) != PAPERS
        self._header.set_marks(here, marks)
        if not marks:
            self._papers.cover(None)
            return
        made = self._made()
        if self._stack.currentWidget() is not made:
            self._stack.setCurrentWidget(made)
            had_focus = self._papers.hasFocus()
            self._papers.cover(made)
            if had_focus:
                made.view.setFocus()
        if not self._going:
            self._fill()

    def _made(self) -> HighlightList:
        if self.list is None:
            from paperdesk.ui.widgets.highlight_list import HighlightList

            self.list = HighlightList(self._read)
            self.list.chosen.connect(self._go)
            self.list.menu_requested.connect(self.menu_requested)
            self.list.view.clicked.connect(self.opened)
            self.list.view.activated.connect(self.opened)
            self._stack.addWidget(self.list)
            QWidget.setTabOrder(self._papers, self.list.view)
        return self.list

    def _fill(self) -> None:
        if self.is_shown() and self.list is not None:
            query = self._desk.shown.search.strip()
            self.list.show_query(query)
            self._header.tell_marks(self._desk.session.library.highlight_count(query))
            self.moved.emit()

    def _read(self, query: str, limit: int, offset: int) -> list[HighlightRow]:
        return self._desk.session.library.highlights(query, limit, offset)

    def _go(self, paper: int, highlight: int) -> None:
        self._going = True
        if self._desk.current() != paper and not self._listing.go_to(paper):
            self._desk.paper_wanted.emit(paper)
        self._going = False
        self._marking.go_to(highlight)
        self.moved.emit()

    def _current(self) -> HighlightRow | None:
        return self.list.current() if self.list is not None and self.is_shown() else None

    def _work_on(self, what: str) -> None:
        row = self._current()
        if row is None or self.list is None:
            return
        if what == "next":
            _ = self.list.step(1) or self.list.step(-1)
            return
        self._go(row.paper, row.mark.id)
        self.opened.emit()
        self._marking.go_to(row.mark.id, what)

    def _choose(self, marks: bool) -> None:
        self._desk.settings.set(SHOWN, "" if marks else PAPERS)
        if marks:
            self.show()
        else:
            self._header.set_marks(True, False)
            self._papers.cover(None)
            self._stack.setCurrentIndex(0)
            self._desk.focus_wanted.emit("list")

    def _follow(self, change: Change) -> None:
        if change and self.is_shown():
            self._soon.start()
