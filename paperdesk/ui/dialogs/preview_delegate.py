"""How a pair of a page is drawn: box, title, authors and id or the abstract's beginning, state, lines."""

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from paperdesk.ui.dialogs.page_shapes import facts_text
from paperdesk.ui.dialogs.preview_rows import PAIR, Pair, PreviewRows
from paperdesk.ui.dialogs.row_painting import paint_end, paint_ground, paint_line, row_of, small_font
from paperdesk.ui.dialogs.ticks import BOX, paint_tick
from paperdesk.ui.theme import theme_of
from paperdesk.ui.widgets.mirroring import Mirror

PADDING = 10  # above and below the two lines of a row
BOX_RIGHT = 44
STATE_LETTERS = "Already dismissed on 30 May 2026"  # about the longest state
LINES_LETTERS = "lines 1000–1000"
MOST_NAMES = 4
FIRST_LETTERS = 400  # of an abstract: more than fits into a row


class PairDelegate(QStyledItemDelegate):
    """Draws a pair, and ticks it when its box is clicked."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        height = option.fontMetrics.height() + QFontMetrics(small_font(option)).height()
        return QSize(0, 2 * PADDING + height + 6)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        pair: Pair = index.data(PAIR)
        theme = theme_of()
        painter.save()
        box = paint_ground(painter, option)
        row = row_of(option)
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), QColor(theme.line))
        height = option.fontMetrics.height()
        middle = box.top() + PADDING + height / 2
        paint_tick(
            painter,
            row.left(box.left() + 19, BOX),
            round(middle - BOX / 2),
            index.data(Qt.ItemDataRole.CheckStateRole),
        )
        painter.setFont(small_font(option))
        line = QRectF(box.left() + 48, box.top() + PADDING, box.width() - 48 - 19, height)
        line.setRight(self._place(painter, index, line, row) - 14)
        self._paper(painter, option, pair, line)
        painter.restore()

    def _place(
        self, painter: QPainter, index: QModelIndex | QPersistentModelIndex, line: QRectF, row: Mirror
    ) -> float:
        """Draw state and lines at the right end of `line`; where they begin."""
        theme, pair = theme_of(), index.data(PAIR)
        model = index.model()
        assert isinstance(model, PreviewRows)
        lines = painter.fontMetrics().horizontalAdvance(LINES_LETTERS)
        states = painter.fontMetrics().horizontalAdvance(STATE_LETTERS)
        left = line.right() - lines - states - 8
        said, colour = model.state(pair)
        state = QRectF(left, line.top(), states, line.height())
        paint_line(painter, said, state, getattr(theme, colour), row)
        place = QRectF(line.right() - lines, line.top(), lines, line.height())
        paint_end(painter, self._lines(pair), place, theme.ink3, row)
        return left

    def _paper(self, painter: QPainter, option: QStyleOptionViewItem, pair: Pair, line: QRectF) -> None:
        theme = theme_of()
        bold = QFont(option.font)
        bold.setWeight(QFont.Weight.DemiBold)
        painter.setFont(bold)
        paint_line(painter, pair.source.title, line, theme.ink if pair.taken else theme.ink2, row_of(option))
        painter.setFont(small_font(option))
        facts = facts_text(pair.source, MOST_NAMES)[:FIRST_LETTERS]
        beginning = facts or " ".join(pair.source.abstract[:FIRST_LETTERS].split())
        under = QRectF(line.left(), line.bottom() + 3, line.width(), painter.fontMetrics().height())
        paint_line(painter, beginning, under, theme.ink2, row_of(option))

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
            from_start = row_of(option).left(event.position().x()) - option.rect.left()
            if from_start < BOX_RIGHT and isinstance(model, PreviewRows):
                pair = index.data(PAIR)
                model.take([index.row()], on=not pair.taken)
                return True
        return super().editorEvent(event, model, option, index)
