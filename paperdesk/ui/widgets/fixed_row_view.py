"""A list of rows of one height: where a row stands is a product, so a million rows cost what ten do."""

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import (
    QHoverEvent,
    QPainter,
    QPaintEvent,
    QRegion,
)
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem, QWidget
from typing_extensions import override

from paperdesk.ui.models.paper_list import Index

Move = QAbstractItemView.CursorAction
Hint = QAbstractItemView.ScrollHint
State = QStyle.StateFlag

STEPS = 3  # turns of the wheel's smallest step to a row


class QTableView(QAbstractItemView):
    """Bears Qt's own name for a table: by that name Qt finds what tells screen readers rows and texts."""


class FixedRowView(QTableView):
    """One column of rows of `row_height()` pixels; paints what is in sight through the delegate.

    It keeps nothing about a row, so that a reset, a million rows added or all of them selected take no
    longer than with ten.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        """Rows are as high as the text until `set_row_height` is called."""
        super().__init__(parent)
        # One that Qt has made has PySide look through all classes of widgets for its own, 7 ms at the start.
        self.setViewport(QWidget())
        self._height = max(1, self.fontMetrics().height())
        self._pointer: QPoint | None = None
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)

    def row_height(self) -> int:
        """How high each row is."""
        return self._height

    def set_row_height(self, height: int) -> None:
        """Make every row this high; the row at the top stays there."""
        if height != self._height:
            top = self.verticalOffset() / self._height
            self._height = height
            self.updateGeometries()
            self.verticalScrollBar().setValue(round(top * height))
            self.viewport().update()

    def rows_in_sight(self, area: QRect | None = None) -> range:
        """The rows that an area of the viewport shows, all that are in sight if none is given."""
        area = self.viewport().rect() if area is None else area
        first = (area.top() + self.verticalOffset()) // self._height
        last = (area.bottom() + self.verticalOffset()) // self._height
        return range(max(0, first), min(last + 1, self._count()))

    def row_at(self, y: int) -> int:
        """The row at a height of the viewport, -1 where there is none."""
        row = (y + self.verticalOffset()) // self._height
        return row if 0 <= row < self._count() else -1

    # What Qt asks every view

    @override
    def visualRect(self, index: Index) -> QRect:
        return self._rect(index.row()) if index.isValid() else QRect()

    @override
    def indexAt(self, point: QPoint) -> QModelIndex:
        return self._index(self.row_at(point.y()))

    @override
    def scrollTo(self, index: Index, hint: Hint = Hint.EnsureVisible) -> None:
        if not index.isValid():
            return
        room = self.viewport().height() - self._height
        top = index.row() * self._height
        bar = self.verticalScrollBar()
        if hint == Hint.PositionAtTop:
            bar.setValue(top)
        elif hint == Hint.PositionAtBottom:
            bar.setValue(top - room)
        elif hint == Hint.PositionAtCenter:
            bar.setValue(top - room // 2)
        elif top < bar.value() or room < 0:
            bar.setValue(top)
        elif top - room > bar.value():
            bar.setValue(top - room)

    @override
    def moveCursor(self, action: Move, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        last = self._count() - 1
        if last < 0:
            return QModelIndex()
        row = self.currentIndex().row()
        page = max(1, self.viewport().height() // self._height)
        steps = {
            Move.MoveUp: -1,
            Move.MovePrevious: -1,
            Move.MoveDown: 1,
            Move.MoveNext: 1,
            Move.MovePageUp: -page,
            Move.MovePageDown: page,
            Move.MoveHome: -last,
            Move.MoveEnd: last,
        }
        if row < 0:
            return self._index(last if action == Move.MoveEnd else 0)
        return self._index(min(max(row + steps.get(action, 0), 0), last))

    @override
    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        ends = sorted((y + self.verticalOffset()) // self._height for y in (rect.top(), rect.bottom()))
        first, last = max(ends[0], 0), min(ends[1], self._count() - 1)
        chosen = QItemSelection()
        if first <= last:
            chosen.select(self._index(first), self._index(last))
        self.selectionModel().select(chosen, command)

    @override
    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        sight = self.rows_in_sight()
        region = QRegion()
        for at in range(selection.size()):
            first = max(selection.at(at).top(), sight.start)
            last = min(selection.at(at).bottom(), sight.stop - 1)
            if first <= last:
                region += self._rect(first).united(self._rect(last))
        return region

    @override
    def horizontalOffset(self) -> int:
        return 0

    @override
    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    @override
    def isIndexHidden(self, index: Index) -> bool:
        return False

    @override
    def updateGeometries(self) -> None:
        super().updateGeometries()
        bar = self.verticalScrollBar()
        room = self.viewport().height()
        bar.setSingleStep(round(self._height / STEPS))
        bar.setPageStep(room)
        bar.setRange(0, max(0, self._count() * self._height - room))

    # What changes

    @override
    def reset(self) -> None:
        super().reset()
        # At once, not with the next paint: whoever hears of the reset may scroll.
        self.updateGeometries()

    @override
    def rowsInserted(self, parent: Index, start: int, end: int) -> None:
        super().rowsInserted(parent, start, end)
        self.updateGeometries()
        self.viewport().update()

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        before = self._hovered(self.verticalOffset() + dy)
        self.viewport().scroll(0, dy)
        for row in {before, self._hovered(self.verticalOffset())} - {-1}:
            self.viewport().update(self._rect(row))

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.HoverLeave, QEvent.Type.Leave}:
            self._point_at(None)
        elif isinstance(event, QHoverEvent):
            self._point_at(event.position().toPoint())
        return super().viewportEvent(event)

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid() and self.isVisible() and self.hasFocus():
            self._tell_readers(current.row())

    def _tell_readers(self, row: int) -> None:
        """Let screen readers know of the row that the keyboard is at."""
        from PySide6.QtGui import QAccessible, QAccessibleEvent

        if QAccessible.isActive():
            event = QAccessibleEvent(self, QAccessible.Event.Focus)
            event.setChild(row)
            QAccessible.updateAccessibility(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        rows = self.rows_in_sight(event.rect())
        painter = QPainter(self.viewport())
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        plain = option.state & ~(State.State_MouseOver | State.State_HasFocus | State.State_Selected)
        hovered = self._hovered(self.verticalOffset())
        focused = self.currentIndex().row() if self.hasFocus() else -1
        selection = self.selectionModel()
        for row in rows:
            index = self._index(row)
            option.rect = self._rect(row)
            option.state = plain
            if selection.isSelected(index):
                option.state |= State.State_Selected
            if row == hovered:
                option.state |= State.State_MouseOver
            if row == focused:
                option.state |= State.State_HasFocus
            self.itemDelegate().paint(painter, option, index)
        painter.end()

    def _count(self) -> int:
        model = self.model()
        return model.rowCount() if model is not None else 0

    def _index(self, row: int) -> QModelIndex:
        return self.model().index(row, 0) if row >= 0 else QModelIndex()

    def _rect(self, row: int) -> QRect:
        return QRect(0, row * self._height - self.verticalOffset(), self.viewport().width(), self._height)

    def _hovered(self, offset: int) -> int:
        """The row under the pointer when the list is scrolled down by `offset`, else -1."""
        if self._pointer is None:
            return -1
        row = (self._pointer.y() + offset) // self._height
        return row if 0 <= row < self._count() else -1

    def _point_at(self, point: QPoint | None) -> None:
        before = self._hovered(self.verticalOffset())
        self._pointer = point
        now = self._hovered(self.verticalOffset())
        if before != now:
            for row in {before, now} - {-1}:
                self.viewport().update(self._rect(row))
