"""The header of the paper table: columns to sort by, to size, to move, and to choose in its menu."""

import json
from collections.abc import Iterable

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPalette, QPolygonF, QStandardItemModel
from PySide6.QtWidgets import QHeaderView, QMenu, QWidget
from typing_extensions import override

from paperdesk.model.kept_json import kept_json
from paperdesk.model.rows import Row
from paperdesk.ui.days import back_on
from paperdesk.ui.theme import theme_of
from paperdesk.ui.widgets.table_columns import COLUMNS, TITLE, Column
from paperdesk.ui.widgets.type_size import interface_type

MARKS = 0  # the section of dot and star, before all columns
MARKS_WIDTH = 46
NARROWEST = 36
WIDEST = 2000
SHORTEST_TITLE = 220
PADDING = 8
ARROW = 4.0


class TableHeader(QHeaderView):
    """One section for dot and star, which stays first, and one for each of COLUMNS."""

    sort_chosen = Signal(str)  # a sort key of `Library.find`
    arranged = Signal()  # columns have other places or widths

    def __init__(self, parent: QWidget | None = None) -> None:
        """The columns a table comes with."""
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._model = QStandardItemModel(0, len(COLUMNS) + 1, self)
        self._model.setHorizontalHeaderLabels(["", *(column.heading() for column in COLUMNS)])
        self._sort = ""
        self._widths = {column.name: column.width for column in COLUMNS}
        self.setModel(self._model)
        self._set_up()
        self.restore("")
        self.sectionClicked.connect(self._choose_sort)
        self.sectionResized.connect(self._note_width)
        self.sectionMoved.connect(self.arranged)
        self.arranged.connect(self._describe)
        self.geometriesChanged.connect(self.arranged)
        self.customContextMenuRequested.connect(self._ask)

    def columns(self) -> list[tuple[Column, int]]:
        """The columns that are shown, in their order, each with its section."""
        sections = (self.logicalIndex(at) for at in range(1, self.count()))
        return [(COLUMNS[each - 1], each) for each in sections if not self.isSectionHidden(each)]

    def area(self, section: int) -> tuple[int, int]:
        """Left edge in the list's viewport, and width, of a section."""
        return self.sectionViewportPosition(section), self.sectionSize(section)

    def sentence(self, row: Row) -> str:
        """What the table shows of a paper, cell by cell, for screen readers."""
        marks = [self.tr("unread")] * row.unread + [self.tr("favourite")] * row.starred
        cells = [column.said(row) for column, _ in self.columns()]
        return ", ".join(filter(None, (*cells, *marks, back_on(row.snoozed_until, row.status)))) + "."

    def show_sort(self, sort: str) -> None:
        """Show by an arrow which column the list is sorted by, if it is one."""
        self._sort = sort
        self._describe()
        self.viewport().update()

    def show_column(self, name: str, on: bool) -> None:
        """Show or hide a column; the title stays."""
        if name != TITLE:
            self.setSectionHidden(_section(name), not on)
            self.arranged.emit()

    def arrangement(self) -> str:
        """Names, widths and which are shown of all columns in their order, to be kept."""
        sections = (self.logicalIndex(at) for at in range(1, self.count()))
        names = ((COLUMNS[each - 1].name, each) for each in sections)
        return json.dumps([[name, self._widths[name], not self.isSectionHidden(at)] for name, at in names])

    def restore(self, state: str) -> None:
        """Arrange the columns as `arrangement` gave them; what makes no sense there is as it comes."""
        kept = _read(state)
        rest = [(each.name, each.width, each.shown) for each in COLUMNS]
        names = {name for name, _, _ in kept}
        arranged = kept + [each for each in rest if each[0] not in names]
        with QSignalBlocker(self):
            for at, (name, width, shown) in enumerate(arranged, 1):
                section = _section(name)
                self.moveSection(self.visualIndex(section), at)
                self._widths[name] = width
                self.setSectionHidden(section, not shown and name != TITLE)
                self.resizeSection(section, width)
        self.viewport().update()
        self.arranged.emit()

    def fit(self, room: int) -> None:
        """Give the title what the other columns leave of a width, if that is enough for some words."""
        others = sum(self._widths[column.name] for column, _ in self.columns() if column.name != TITLE)
        self.resizeSection(_section(TITLE), max(room - MARKS_WIDTH - others, SHORTEST_TITLE))

    def open_menu(self, at: QPoint | None = None) -> None:
        """Let the user choose columns; `at` is a place on the screen, the header's left edge without."""
        menu = self.menu()
        menu.exec(self.mapToGlobal(QPoint(MARKS_WIDTH, self.height())) if at is None else at)
        menu.deleteLater()

    def menu(self) -> QMenu:
        """All columns, those that are shown with a tick."""
        menu = QMenu(self)
        for column in COLUMNS:
            action = menu.addAction(column.heading().replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(not self.isSectionHidden(_section(column.name)))
            action.setEnabled(column.name != TITLE)
            action.toggled.connect(lambda on, name=column.name: self.show_column(name, on))
        menu.addSeparator()
        menu.addAction(self.tr("Columns as They Came"), lambda: self.restore(""))
        return menu

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.fontMetrics().height() + 14)

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        theme = theme_of()
        painter.save()
        painter.setFont(interface_type(-2, bold=True))
        painter.fillRect(rect, QColor(theme.pane))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(theme.line))
        if logicalIndex != MARKS:
            edge = QRect(rect.right(), rect.top() + 7, 1, rect.height() - 14)
            painter.fillRect(edge, QColor(theme.line))
            self._paint_heading(painter, QRectF(rect), COLUMNS[logicalIndex - 1])
        painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRectF, column: Column) -> None:
        theme = theme_of()
        sorted_by = self._is_sorted_by(column)
        room = rect.adjusted(PADDING, 0, -PADDING, 0)
        if sorted_by:
            self._paint_arrow(painter, QPointF(room.right() - ARROW, room.center().y()))
            room.setRight(room.right() - 3 * ARROW)
        painter.setPen(QColor(theme.ink if sorted_by else theme.ink3))
        side = Qt.AlignmentFlag.AlignRight if column.number else Qt.AlignmentFlag.AlignLeft
        text = painter.fontMetrics().elidedText(
            column.heading(), Qt.TextElideMode.ElideRight, int(room.width())
        )
        painter.drawText(room, int(side | Qt.AlignmentFlag.AlignVCenter), text)

    def _describe(self) -> None:
        """Say to screen readers what they find in the header: it stands above a list that has no cells."""
        told = self.tr("{column}, the list is sorted by it")
        said = (
            told.replace("{column}", column.heading()) if self._is_sorted_by(column) else column.heading()
            for column, _ in self.columns()
        )
        self.setAccessibleDescription("; ".join(said))

    def _is_sorted_by(self, column: Column) -> bool:
        return _bare(column.sort) == _bare(self._sort) != ""

    def _paint_arrow(self, painter: QPainter, at: QPointF) -> None:
        down = ARROW / 2 if self._sort.startswith("-") else -ARROW / 2
        points = [QPointF(-ARROW, -down), QPointF(ARROW, -down), QPointF(0, down)]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme_of().accent))
        painter.drawPolygon(QPolygonF([at + point for point in points]))

    def _set_up(self) -> None:
        self.setObjectName("columns")
        self.setAccessibleName(self.tr("Columns"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setBackgroundRole(QPalette.ColorRole.Button)
        self.setSectionsMovable(True)
        self.setFirstSectionMovable(False)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setStretchLastSection(True)
        self.setMinimumSectionSize(NARROWEST)
        self.setMaximumSectionSize(WIDEST)
        self.setSectionResizeMode(MARKS, QHeaderView.ResizeMode.Fixed)
        self.resizeSection(MARKS, MARKS_WIDTH)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setToolTip(self.tr("Click to sort by a column; right-click to choose columns"))

    def _choose_sort(self, section: int) -> None:
        sort = COLUMNS[section - 1].sort if section != MARKS else ""
        if sort:
            other = sort[1:] if sort.startswith("-") else f"-{sort}"
            self.sort_chosen.emit(other if self._sort == sort else sort)

    def _note_width(self, section: int, _before: int, width: int) -> None:
        # The last one is as wide as there is room; what the user gave it is kept.
        last = self.visualIndex(section) == max(self.visualIndex(each) for _, each in self.columns())
        if section != MARKS and width and not last:
            self._widths[COLUMNS[section - 1].name] = width
        self.arranged.emit()

    def _ask(self, point: QPoint) -> None:
        self.open_menu(self.mapToGlobal(point))


def _bare(sort: str) -> str:
    return sort.removeprefix("-")


def _section(name: str) -> int:
    return next(at for at, column in enumerate(COLUMNS, 1) if column.name == name)


def _read(state: str) -> list[tuple[str, int, bool]]:
    """What of a kept arrangement can be used."""
    entries = kept_json(state)
    return list(_known(entries)) if isinstance(entries, list) else []


def _known(entries: list[object]) -> Iterable[tuple[str, int, bool]]:
    left = {column.name for column in COLUMNS}
    for entry in entries:
        match entry:
            case [str(name), int(width), bool(shown)] if name in left:
                left.remove(name)
                yield name, min(max(width, NARROWEST), WIDEST), shown
