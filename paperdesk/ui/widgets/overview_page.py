"""The overview: what is in the library, and how reading has gone, as figures and charts."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from paperdesk.model.overview import TagCourse
from paperdesk.ui.widgets.bar_chart import BarChart, Column
from paperdesk.ui.widgets.day_map import DayMap
from paperdesk.ui.widgets.flow_layout import FlowLayout
from paperdesk.ui.widgets.parts import button, label, sentence
from paperdesk.ui.widgets.plain_text import tip
from paperdesk.ui.widgets.tag_course import TagRow

CHART = 140
LEADS = "leads"  # the property that names where a stop of the keyboard leads
GAP = 14
WIDE = 760  # pixels from which on charts stand side by side
MARGINS = (32, 22, 32, 26)
NARROW_MARGINS = (18, 18, 18, 24)


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with what it counts; `place` is where a click on it leads."""

    number: str
    text: str
    place: str


@dataclass(frozen=True, slots=True)
class Link:
    """A sentence that leads somewhere: to a `place`, or with `paper` to a paper."""

    text: str
    place: str = ""
    paper: int = 0


class OverviewPage(QScrollArea):
    """Shows what it is given; emits where the user wants to go."""

    place_chosen = Signal(str)
    paper_chosen = Signal(int)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.read = BarChart(self.tr("Read each week"), ("accent",), CHART)
        self.decided = BarChart(self.tr("Decided each week"), ("ok", "star", "ink3"), CHART)
        self.days = DayMap(self.tr("Reading days"))
        self._body = QWidget()
        self._figures = QGridLayout()
        self._rows: list[QBoxLayout] = []
        self._tags = QVBoxLayout()
        self._links = FlowLayout(gap=18)
        self._tiles: list[QFrame] = []
        self._lay_out()

    def show_figures(self, figures: Sequence[Figure]) -> None:
        """Show other numbers at the top."""
        with self._keyboard_kept():
            empty(self._figures)
            self._tiles = [self._tile(figure) for figure in figures]
            self._arrange()
            self._order()

    def show_read(self, columns: Sequence[Column], summary: str) -> None:
        """Show what was read, week by week."""
        self.read.show_columns(columns, summary)

    def show_decided(self, columns: Sequence[Column], summary: str) -> None:
        """Show what was kept, put on the reading list and dismissed, week by week."""
        self.decided.show_columns(columns, summary)

    def show_tags(self, tags: Sequence[TagCourse]) -> None:
        """Show the tags that most papers have."""
        with self._keyboard_kept():
            empty(self._tags)
            most = max((tag.papers for tag in tags), default=0)
            for tag in tags:
                self._tags.addWidget(self._tag_row(tag, most))
            if not tags:
                none = self.tr("No paper has a tag yet; T tags the selection.")
                self._tags.addWidget(sentence(none, "hint"))
            self._tags.addStretch(1)
            self._order()

    def show_links(self, links: Sequence[Link]) -> None:
        """Show what wants attention."""
        with self._keyboard_kept():
            empty(self._links)
            for link in links:
                shown = button(link.text, link.text, partial(self._follow, link), "link")
                shown.setProperty("flush", True)
                shown.setProperty(LEADS, link.place or f"paper:{link.paper}")
                self._links.addWidget(shown)
            if not links:
                self._links.addWidget(label(self.tr("Nothing: well done."), "hint"))
            self._order()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self.setObjectName("overview")
        self.setAccessibleName(self.tr("Overview"))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._page = QVBoxLayout(self._body)
        self._page.setSpacing(GAP)
        self._page.addWidget(label(self.tr("Overview"), "title"))
        self._page.addSpacing(2)
        self._figures.setSpacing(GAP)
        self._page.addLayout(self._figures)
        tags = card(self.tr("Tags"))
        self._tags.setSpacing(2)
        inside(tags).addLayout(self._tags, 1)
        self._page.addLayout(self._row((charted(self.tr("Read each week"), self.read), 3), (tags, 2)))
        decided = charted(self.tr("Decided each week"), self.decided)
        inside(decided).addLayout(self._legend())
        days = charted(self.tr("Reading days"), self.days)
        inside(days).addStretch(1)
        self._page.addLayout(self._row((decided, 3), (days, 2)))
        attention = card(self.tr("Needs attention"))
        inside(attention).addLayout(self._links)
        self._page.addWidget(attention)
        self._page.addStretch(1)
        self.setWidget(self._body)

    def _row(self, *cards: tuple[QWidget, int]) -> QBoxLayout:
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setSpacing(GAP)
        for each, stretch in cards:
            row.addWidget(each, stretch)
        self._rows.append(row)
        return row

    def _legend(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(14)
        for role, text in (
            ("ok", self.tr("kept")),
            ("warn", self.tr("to read")),
            ("hint", self.tr("dismissed")),
        ):
            row.addWidget(label(f"● {text}", role))
        row.addStretch(1)
        return row

    def _tile(self, figure: Figure) -> QFrame:
        tile = card("")
        number = QPushButton(figure.number)
        number.setProperty("kind", "figure")
        number.setProperty(LEADS, figure.place)
        number.setAccessibleName(f"{figure.number} {figure.text}")
        number.setToolTip(tip(figure.text))
        number.clicked.connect(lambda _checked=False: self.place_chosen.emit(figure.place))
        inside(tile).addWidget(number, 0, Qt.AlignmentFlag.AlignLeft)
        inside(tile).addWidget(sentence(figure.text, "meta"))
        return tile

    def _tag_row(self, tag: TagCourse, most: int) -> TagRow:
        row = TagRow(tag, most)
        place = f"tag:{tag.name}"
        row.setProperty(LEADS, place)
        row.clicked.connect(lambda _checked=False: self.place_chosen.emit(place))
        return row

    @contextmanager
    def _keyboard_kept(self) -> Iterator[None]:
        """Have what leads to the same place take over the keyboard from what is made anew."""
        before, focus = self._stops(), QApplication.focusWidget()
        yield
        after = self._stops()
        if focus in before and focus not in after and after:
            leads = focus.property(LEADS)
            there = after[min(before.index(focus), len(after) - 1)]
            there = next((stop for stop in after if stop.property(LEADS) == leads), there)
            for each in (*self._tiles, there):
                each.show()  # what a layout was given is shown later, and the keyboard goes to nothing hidden
            there.setFocus(Qt.FocusReason.OtherFocusReason)

    def _arrange(self) -> None:
        """Side by side where there is room, else one below the other."""
        wide = self.viewport().width() >= WIDE
        self._page.setContentsMargins(*(MARGINS if wide else NARROW_MARGINS))
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        for row in self._rows:
            row.setDirection(direction)
        columns = len(self._tiles) if wide else 2
        for at, tile in enumerate(self._tiles):
            self._figures.addWidget(tile, at // columns, at % columns)
        for at in range(len(self._tiles)):
            self._figures.setColumnStretch(at, int(at < columns))

    def _order(self) -> None:
        """Have Tab go through the page from top to bottom, also through what was made last."""
        for first, second in pairwise(self._stops()):
            QWidget.setTabOrder(first, second)

    def _stops(self) -> list[QWidget]:
        """What the keyboard can reach, from top to bottom."""
        figures = [_widgets(inside(tile))[0] for tile in self._tiles]
        tags, links = _widgets(self._tags), _widgets(self._links)
        parts = [*figures, self.read, *tags, self.decided, self.days, *links]
        return [part for part in parts if part.focusPolicy() != Qt.FocusPolicy.NoFocus]

    def _follow(self, link: Link) -> None:
        if link.paper:
            self.paper_chosen.emit(link.paper)
        else:
            self.place_chosen.emit(link.place)


def card(title: str) -> QFrame:
    """A rounded frame with a head."""
    made = QFrame()
    made.setProperty("kind", "card")
    column = QVBoxLayout(made)
    column.setContentsMargins(20, 14, 20, 14)
    column.setSpacing(4 if not title else 10)
    if title:
        column.addWidget(label(title, "card-title"))
    return made


def charted(title: str, chart: QWidget) -> QFrame:
    """A card around a chart."""
    made = card(title)
    inside(made).addWidget(chart)
    return made


def inside(made: QFrame) -> QVBoxLayout:
    """The column of a card."""
    column = made.layout()
    assert isinstance(column, QVBoxLayout)
    return column


def _widgets(layout: QLayout) -> list[QWidget]:
    """The widgets of a layout, first to last."""
    items = (layout.itemAt(at) for at in range(layout.count()))
    found = (item.widget() for item in items if item is not None)
    return [widget for widget in found if widget is not None]


def empty(layout: QGridLayout | QVBoxLayout | FlowLayout) -> None:
    """Take all widgets out of a layout."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
