"""A line of text in the search language; filters that are done being typed look like small blocks."""

import re
from collections.abc import Iterator

from PySide6.QtCore import QEvent, QKeyCombination, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from typing_extensions import override

from paperdesk.ui.theme import theme_of

ROOM = 3
CROSS = 16
WORD_SPACING = 4.0
_QUOTED = r'"(?:[^"\\]|\\.)*"(?:[<>=]+[0-9]+)?'
_PIECE = re.compile(rf'(?<![^\s(])-?[a-z]+:(?:{_QUOTED}|[^\s()"]+)(?![^\s)])', re.IGNORECASE)


def filters_in(text: str) -> Iterator[tuple[int, int]]:
    """Where filters that the search language knows stand in a text: start and end, end exclusive."""
    pieces = list(_PIECE.finditer(text))
    if not pieces:
        return
    # With the first filter only: a window that opens without a search does not wait for the language.
    from paperdesk.model.query import parse

    for found in pieces:
        if not parse(found.group()).unknown:
            yield found.span()


class QueryEdit(QLineEdit):
    """A line edit without a frame; says when Esc or Down is pressed.

    A block goes as a whole with the cross that it has under the pointer, or with Backspace behind it and a
    space; undo brings it back.
    """

    escaped = Signal()
    went_down = Signal()
    focus_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        """An empty line."""
        super().__init__(parent)
        self.setProperty("kind", "bare")
        self.setFrame(False)
        self.setTextMargins(ROOM, 0, ROOM, 0)
        self._pointed: tuple[int, int] | None = None  # the block under the pointer
        self.setMouseTracking(True)
        self.textChanged.connect(self._spread)
        self.setPlaceholderText(self.tr("Search papers, notes, highlights"))
        self.setToolTip(
            self.tr('Words, "phrases", -word, OR; filters such as tag:vision year:>=2021 is:starred')
        )
        self.setAccessibleName(self.tr("Search"))

    @override
    def event(self, event: QEvent) -> bool:
        # On X11 a line edit claims Ctrl+E for the end of the line; here it is for exporting what was found.
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and event.keyCombination() == QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_E)
        ):
            event.ignore()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif event.key() == Qt.Key.Key_Down:
            self.went_down.emit()
        elif event.key() == Qt.Key.Key_Backspace and not event.modifiers() and self._drop_before_caret():
            event.accept()
        else:
            super().keyPressEvent(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._point_at(event.position())

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        block = self._block_at(event.position())
        if block is not None and self._cross(*block).contains(event.position()):
            self._drop(*block)
            event.accept()
            return
        super().mousePressEvent(event)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point_at(QPointF(-1, -1))

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_changed.emit(True)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_changed.emit(False)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ApplicationFontChange:
            self._spread()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasSelectedText() or not self.text():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.font())
        for start, end in self._blocks():
            self._paint_block(painter, start, end)
            if (start, end) == self._pointed:
                self._paint_cross(painter, start, end)

    def _blocks(self) -> Iterator[tuple[int, int]]:
        """The filters that are drawn as blocks."""
        for start, end in filters_in(self.text()):
            # While the caret is in a filter it is plain text, so that nothing covers the caret.
            if not (self.hasFocus() and start <= self.cursorPosition() <= end):
                yield start, end

    def _block_at(self, point: QPointF) -> tuple[int, int] | None:
        blocks = () if self.hasSelectedText() else self._blocks()
        return next((block for block in blocks if self._box(*block).contains(point)), None)

    def _point_at(self, point: QPointF) -> None:
        """Show the cross of the block there, and that it can be clicked."""
        block = self._block_at(point)
        on_cross = block is not None and self._cross(*block).contains(point)
        self.setCursor(Qt.CursorShape.ArrowCursor if on_cross else Qt.CursorShape.IBeamCursor)
        if block != self._pointed:
            self._pointed = block
            self.update()

    def _drop_before_caret(self) -> bool:
        """Remove the block that stands before the caret and a space; False when there is none."""
        caret = self.cursorPosition()
        if self.hasSelectedText() or not self.text()[:caret].endswith(" "):
            return False
        block = next((each for each in filters_in(self.text()) if each[1] == caret - 1), None)
        if block is not None:
            self._drop(*block)
        return block is not None

    def _drop(self, start: int, end: int) -> None:
        """Remove a filter and the space behind it."""
        behind = self.text()[end:]
        self.setSelection(start, end - start + behind.startswith(" "))
        self.insert("")
        self._pointed = None

    def _spread(self) -> None:
        """Let words stand apart where there are blocks, so that these have room."""
        font = QApplication.font()
        font.setWordSpacing(WORD_SPACING if any(filters_in(self.text())) else 0)
        if font != self.font():
            self.setFont(font)

    def _box(self, start: int, end: int) -> QRectF:
        """Where a block stands, as far as it is in sight."""
        metrics = QFontMetricsF(self.font())
        text = self.text()
        caret = QRectF(self.cursorRect())
        origin = caret.center().x() - metrics.horizontalAdvance(text[: self.cursorPosition()])
        left = origin + metrics.horizontalAdvance(text[:start])
        box = QRectF(left, caret.center().y() - 10, metrics.horizontalAdvance(text[start:end]), 20)
        return box.intersected(QRectF(self.rect()).adjusted(ROOM, 0, -ROOM, 0))

    def _cross(self, start: int, end: int) -> QRectF:
        """Where a click removes a block."""
        box = self._box(start, end)
        return QRectF(box.right() - CROSS + ROOM, box.top(), CROSS, box.height())

    def _paint_cross(self, painter: QPainter, start: int, end: int) -> None:
        theme = theme_of()
        area = self._cross(start, end)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.sel))
        painter.drawRoundedRect(area, 5, 5)
        painter.setPen(QPen(QColor(theme.accent), 1.5))
        middle = area.center()
        for slope in (1, -1):
            step = QPointF(3.5, 3.5 * slope)
            painter.drawLine(middle - step, middle + step)

    def _paint_block(self, painter: QPainter, start: int, end: int) -> None:
        theme = theme_of()
        metrics = QFontMetricsF(self.font())
        text = self.text()
        caret = QRectF(self.cursorRect())
        origin = caret.center().x() - metrics.horizontalAdvance(text[: self.cursorPosition()])
        left = origin + metrics.horizontalAdvance(text[:start])
        box = QRectF(left, caret.center().y() - 10, metrics.horizontalAdvance(text[start:end]), 20)
        box = box.intersected(QRectF(self.rect()).adjusted(ROOM, 0, -ROOM, 0))
        painter.fillRect(box, QColor(theme.field))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.sel))
        painter.drawRoundedRect(box.adjusted(-ROOM, 0, ROOM, 0), 5, 5)
        painter.setClipRect(box)
        painter.setPen(QColor(theme.accent))
        baseline = (self.height() + metrics.ascent() - metrics.descent()) / 2
        painter.drawText(QPointF(left, round(baseline)), text[start:end])
        painter.setClipping(False)
