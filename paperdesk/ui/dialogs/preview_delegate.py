"""How a pair of a page is drawn: box, title, beginning of the abstract, state, lines."""

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from paperdesk.ui.dialogs.preview_rows import PAIR, Pair, PreviewRows
from paperdesk.ui.dialogs.ticks import paint_tick
from paperdesk.ui.theme import theme_of

ROW_HEIGHT = 57
BOX_RIGHT = 44
STATE_WIDTH = 172
LINES_WIDTH = 104
FIRST_LETTERS = 400  # of an abstract: more than fits into a row
ALIGN = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


class PairDelegate(QStyledItemDelegate):
    """Draws a pair, and ticks it when its box is clicked."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, ROW_HEIGHT)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        pair: Pair = index.data(PAIR)
        theme = theme_of()
        box = QRectF(option.rect)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, QColor(theme.sel))
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), QColor(theme.line))
        paint_tick(painter, box.left() + 19, box.top() + 13, index.data(Qt.ItemDataRole.CheckStateRole))
        small = self._small(option)
        right = box.right() - 19
        painter.setFont(small)
        self._text(
            painter, self._lines(pair), QRectF(right - LINES_WIDTH, box.top() + 10, LINES_WIDTH, 20), True
        )
        left = right - LINES_WIDTH - STATE_WIDTH
        self._state(painter, index, pair, QRectF(left, box.top() + 10, STATE_WIDTH, 20))
        self._paper(
            painter, option, pair, QRectF(box.left() + 48, box.top(), left - box.left() - 62, ROW_HEIGHT)
        )
        painter.restore()

    @staticmethod
    def _state(
        painter: QPainter, index: QModelIndex | QPersistentModelIndex, pair: Pair, place: QRectF
    ) -> None:
        model = index.model()
        assert isinstance(model, PreviewRows)
        said, colour = model.state(pair)
        painter.setPen(QColor(getattr(theme_of(), colour)))
        painter.drawText(place, ALIGN, said)

    def _paper(self, painter: QPainter, option: QStyleOptionViewItem, pair: Pair, place: QRectF) -> None:
        theme = theme_of()
        bold = QFont(option.font)
        bold.setWeight(QFont.Weight.DemiBold)
        painter.setFont(bold)
        painter.setPen(QColor(theme.ink if pair.taken else theme.ink2))
        self._text(painter, pair.source.title, QRectF(place.left(), place.top() + 10, place.width(), 20))
        painter.setFont(self._small(option))
        painter.setPen(QColor(theme.ink2))
        beginning = " ".join(pair.source.abstract[:FIRST_LETTERS].split())
        self._text(painter, beginning, QRectF(place.left(), place.top() + 29, place.width(), 18))

    @staticmethod
    def _small(option: QStyleOptionViewItem) -> QFont:
        font = QFont(option.font)
        font.setPixelSize(max(11, font.pixelSize() - 1))
        return font

    @staticmethod
    def _text(painter: QPainter, text: str, place: QRectF, right: bool = False) -> None:
        if right:
            painter.setPen(QColor(theme_of().ink3))
        short = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(place.width()))
        painter.drawText(place, ALIGN | Qt.AlignmentFlag.AlignRight if right else ALIGN, short)

    def _lines(self, pair: Pair) -> str:
        first, last = pair.source.first_line, pair.source.last_line
        return (
            self.tr("line {}").format(first) if first == last else self.tr("lines {}–{}").format(first, last)
        )

    @override
    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        if event.type() == QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent):
            left = option.rect.left()
            if event.position().x() - left < BOX_RIGHT and isinstance(model, PreviewRows):
                pair = index.data(PAIR)
                model.take([index.row()], on=not pair.taken)
                return True
        return super().editorEvent(event, model, option, index)
