"""The word lists as a list to choose from: colour, name, and how many words each has."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QListView, QStyleOptionViewItem, QWidget
from typing_extensions import override

from paperdesk.model.word_lists import COLOURS, WordList
from paperdesk.ui.dialogs.row_painting import RowDelegate, paint_end, paint_ground, paint_line, row_of
from paperdesk.ui.language import number_text
from paperdesk.ui.theme import theme_of
from paperdesk.ui.widgets.highlight_painting import mean

LIST = Qt.ItemDataRole.UserRole
ROW_HEIGHT = 36
DOT = 6.5


def paint_dot(painter: QPainter, one: WordList, middle: QPointF) -> None:
    """Draw a dot in the colour of a list."""
    theme = theme_of()
    fill = theme.highlight(COLOURS.index(one.colour) + 1)
    painter.setPen(QPen(QColor(mean([fill, theme.ink3])), 1))
    painter.setBrush(QColor(fill))
    painter.drawEllipse(middle, DOT, DOT)


class Dot(QWidget):
    """The colour of a list."""

    def __init__(self, one: WordList) -> None:
        """Show that of `one`."""
        super().__init__()
        self._list = one
        self.setFixedSize(16, 16)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_dot(painter, self._list, QRectF(self.rect()).center())


class ListDelegate(RowDelegate):
    """Draws one list."""

    height = ROW_HEIGHT

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        one: WordList = index.data(LIST)
        theme = theme_of()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = row_of(option)
        line = paint_ground(painter, option).adjusted(20, 0, -14, 0)
        paint_dot(painter, one, QPointF(row.left(line.left() + DOT), line.center().y()))
        number = number_text(len(one.words))
        paint_end(painter, number, line, theme.ink3, row)
        line.adjust(24, 0, -painter.fontMetrics().horizontalAdvance(number) - 10, 0)
        paint_line(painter, one.name, line, theme.ink, row)
        painter.restore()


class ListRows(QListView):
    """Shows the lists; `chosen` carries the id of the current one, `moved` asks for a place up or down."""

    chosen = Signal(int)
    moved = Signal(int)
    delete_wanted = Signal()

    def __init__(self) -> None:
        """No lists."""
        super().__init__()
        self._model = QStandardItemModel(self)
        self.setModel(self._model)
        self.setItemDelegate(ListDelegate(self))
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Word lists"))
        self.setAccessibleDescription(self.tr("Alt+Up and Alt+Down move a list, Delete deletes it"))
        self.selectionModel().currentChanged.connect(self._tell)

    def show_lists(self, lists: Sequence[WordList], current: int) -> None:
        """Show these lists with one of them, by its id, as the current one."""
        self.selectionModel().blockSignals(True)
        self._model.clear()
        for one in lists:
            item = QStandardItem(
                self.tr("{name}, {n} words").format(name=one.name, n=number_text(len(one.words)))
            )
            item.setEditable(False)
            item.setData(one, LIST)
            self._model.appendRow(item)
        ids = [one.id for one in lists]
        if current in ids:
            self.setCurrentIndex(self._model.index(ids.index(current), 0))
        self.selectionModel().blockSignals(False)
        self.viewport().update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in steps:
            self.moved.emit(steps[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Delete:
            self.delete_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _tell(self) -> None:
        one = self.currentIndex().data(LIST)
        if isinstance(one, WordList):
            self.chosen.emit(one.id)
