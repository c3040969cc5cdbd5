"""What is in a feed before it is subscribed to: its first papers, looked up when the user wants that."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListView, QVBoxLayout, QWidget

from paperdesk.model.feed import LOCAL, Feed
from paperdesk.model.names import display
from paperdesk.ui.days import short_day
from paperdesk.ui.dialogs.pieces import button, hairline, plural, sentence, set_role
from paperdesk.ui.dialogs.report_lines import Entry
from paperdesk.ui.dialogs.report_rows import EntryDelegate, ReportRows
from paperdesk.ui.dialogs.sheet_work import SheetWork
from paperdesk.ui.feed_questions import Looked
from paperdesk.ui.models.popularity_words import short_popularity
from paperdesk.ui.widgets.plain_text import shortened
from paperdesk.ui.widgets.spoken import spoken

if TYPE_CHECKING:
    from paperdesk.model.feed import FeedItem
    from paperdesk.model.progress import Progress

MOST: Final = 20  # papers that are shown
LONGEST: Final = 140  # letters of a title
MOST_NAMES: Final = 8
LEAST_HEIGHT: Final = 110


class FeedPreview(QWidget):
    """`looked` tells what was found; `offered` carries title and address of a feed that a page names."""

    looked = Signal(object)  # Looked
    offered = Signal(str, str)

    def __init__(self, look: Callable[[Feed, Progress], Looked], offline: str) -> None:
        """`look` asks for a feed; where `offline` is told, only feeds of this computer can be looked at."""
        super().__init__()
        self._look = look
        self._offline = offline
        self._feed: Feed | None = None
        self._offers: tuple[tuple[str, str], ...] = ()
        self.work = SheetWork(self._fail, self)
        self._rows = ReportRows(self)
        self.list = self._make_list()
        self.said = sentence("", "hint")
        self.press = button(
            self.tr("Look"), self.tr("Ask for the feed now and show its first papers"), self.look
        )
        self.press.setAutoDefault(False)
        self._lay_out()
        self.show_feed(None)

    def show_feed(self, feed: Feed | None) -> None:
        """Stand ready to look at a feed; what was seen of another one goes."""
        if feed is not None and self._feed is not None and _same(feed, self._feed):
            return
        self._feed = feed
        self.work.stop()
        self._show([], self.tr("“Look” shows the first papers before you subscribe."), "hint")
        closed = bool(self._offline) and feed is not None and feed.kind not in LOCAL
        if closed:
            self._show([], self._offline, "warn")
        self.press.setEnabled(feed is not None and not closed)

    def look(self) -> None:
        """Ask for the feed, and show what it holds."""
        feed = self._feed
        if feed is None:
            return
        self._show([], self.tr("Looking…"), "hint")
        self.press.setEnabled(False)
        self.work.run(lambda progress: self._look(feed, progress), self._take)

    def _take(self, looked: Looked) -> None:
        self.press.setEnabled(True)
        self._offers = looked.offers
        if looked.offers:
            rows = [
                Entry(title or address, address, "", at) for at, (title, address) in enumerate(looked.offers)
            ]
            self._show(rows, self.tr("This page names feeds; choose the one you want."), "hint")
            return
        said = plural(self.tr("%n paper(s) in the feed now", "", len(looked.items)), len(looked.items))
        told = " ".join(spoken(each) for each in looked.told)
        self._show([_row(item) for item in looked.items[:MOST]], f"{said}. {told}".strip(), "hint")
        self.looked.emit(looked)

    def _fail(self, told: str) -> None:
        self.press.setEnabled(True)
        self._show([], told, "err")

    def _show(self, rows: list[Entry], said: str, role: str) -> None:
        if not rows:
            self._offers = ()
        self._rows.show(rows)
        self.said.setText(said)
        set_role(self.said, role)
        self.list.setFocusPolicy(Qt.FocusPolicy.StrongFocus if rows else Qt.FocusPolicy.NoFocus)

    def _choose(self, row: int) -> None:
        if 0 <= row < len(self._offers):
            self.offered.emit(*self._offers[row])

    def _make_list(self) -> QListView:
        made = QListView()
        made.setModel(self._rows)
        made.setItemDelegate(EntryDelegate(made))
        made.setUniformItemSizes(True)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setAccessibleName(self.tr("First papers of the feed"))
        made.setMinimumHeight(LEAST_HEIGHT)
        made.activated.connect(lambda index: self._choose(index.row()))
        made.clicked.connect(lambda index: self._choose(index.row()))
        return made

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(10)
        head.addWidget(self.press)
        head.addWidget(self.said, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(hairline())
        column.addWidget(self.list, 1)


def _row(item: FeedItem) -> Entry:
    paper = item.paper
    place = " · ".join(filter(None, (short_popularity(item.popularity), short_day(item.published))))
    authors = ", ".join(display(name) for name in paper.authors[:MOST_NAMES])
    return Entry(shortened(paper.title or item.guid, LONGEST), authors, place, 0)


def _same(one: Feed, other: Feed) -> bool:
    return (one.kind, one.address) == (other.kind, other.address)
