"""Comments in the margin: beside their lines where there is room, else small marks that open them."""

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QToolTip, QWidget
from typing_extensions import override

from paperdesk.model.paper import Highlight
from paperdesk.ui.resources import pixmap
from paperdesk.ui.theme import theme_of
from paperdesk.ui.widgets.highlight_painting import mean
from paperdesk.ui.widgets.highlight_text import MarkedText
from paperdesk.ui.widgets.margin_edit import MarginEdit
from paperdesk.ui.widgets.margin_layout import Card, at, stacked
from paperdesk.ui.widgets.parts import ENTER
from paperdesk.ui.widgets.plain_text import one_line, shortened, shown, tip
from paperdesk.ui.widgets.type_size import interface_type

FIELD = "abstract"
WIDTH = 200
FOLDED = 18
BAR = 3
_INSET = 10  # px from the card's edge to its text, the bar among them
_PAD = 3
_MOST_LINES = 12


class CommentMargin(QWidget):
    """Lies beside `text` on their common page, which tells it where; arrows lead through the comments."""

    commented = Signal(int, str)  # highlight, what its comment is now
    opened = Signal(int)  # a mark of a folded margin: show its comment elsewhere
    chosen = Signal(int)  # a comment was gone to: show its highlight
    left = Signal()  # the keyboard goes back to the text

    def __init__(self, text: MarkedText, page: QWidget) -> None:
        """Follow the text of `page`."""
        super().__init__(page)
        self._page = page
        self._text = text
        self._marks: tuple[Highlight, ...] = ()
        self._cards: list[Card] = []
        self._folded = False
        self._writable = True
        self._current = 0
        self.edit = MarginEdit(self)
        self.edit.hide()
        self.edit.typed.connect(self.commented)
        self.edit.grown.connect(self.arrange)
        self.edit.done.connect(self._end_edit)
        self._later = QTimer(self, interval=0, singleShot=True)
        self._later.timeout.connect(self.arrange)
        self.setAccessibleName(self.tr("Comments"))
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        text.installEventFilter(self)
        self.hide()

    def set_highlights(self, marks: Sequence[Highlight]) -> None:
        """Show the comments of these highlights."""
        self._marks = tuple(mark for mark in marks if mark.comment or mark.id == self.edit.highlight)
        self.arrange()

    def comments(self) -> list[Card]:
        """The comments from top to bottom."""
        return list(self._cards)

    def set_folded(self, folded: bool) -> None:
        """Show small marks instead of comments."""
        if folded != self._folded:
            self.edit.finish()
            self._folded = folded
            self.arrange()

    def is_folded(self) -> bool:
        """Whether there is no room for comments."""
        return self._folded

    def set_writable(self, writable: bool) -> None:
        """Say whether comments can be edited."""
        self._writable = writable

    def edit_comment(self, mark: Highlight) -> bool:
        """Edit a comment in its place, a first one too; False when that cannot be done here."""
        if self._folded or mark.orphan or not self._writable:
            return False
        if mark not in self._marks:
            self._marks = (*self._marks, mark)
        self._current = mark.id
        self.edit.begin(mark.id, mark.comment)
        self.arrange()
        self.edit.show()
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def go_to(self, highlight: int) -> None:
        """Let a comment stand out."""
        self._current = highlight
        self.update()

    def flush(self) -> None:
        """Say what has been typed and not been said yet."""
        self.edit.flush()

    def recolour(self) -> None:
        """Take up the fonts and colours that are in force now."""
        self.arrange()

    def arrange(self) -> None:
        """Put every comment beside its line, and this widget beside the text."""
        self._cards = stacked(self._card(mark) for mark in self._marks if not self._line_of(mark).isEmpty())
        place = self._text.mapTo(self._page, QPoint(self._text.width(), 0))
        gap = 2 if self._folded else 22
        height = max((card.bottom for card in self._cards), default=0)
        self.setGeometry(place.x() + gap, place.y(), FOLDED if self._folded else WIDTH, height + 4)
        edited = next((card for card in self._cards if card.id == self.edit.highlight), None)
        if edited is not None:
            self.edit.setGeometry(_INSET - 4, edited.top, WIDTH - _INSET + 4, edited.height)
        self.setVisible(bool(self._cards) and not self._text.isHidden())
        self.raise_()
        self.update()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the text when it is moved, resized or hidden."""
        if event.type() in {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Hide, QEvent.Type.Show}:
            self._later.start()
        return False

    @override
    def sizeHint(self) -> QSize:
        return self.size()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the comments, or the marks that stand for them."""
        painter = QPainter(self)
        for card in self._cards:
            if event.rect().intersects(QRect(0, card.top, self.width(), card.height)):
                (self._paint_mark if self._folded else self._paint_card)(painter, card)
        painter.end()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click edits a comment where it stands."""
        card = at(self._cards, event.position().toPoint().y())
        if card is not None and event.button() == Qt.MouseButton.LeftButton:
            self._go(card)
            self._open(card)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        card = at(self._cards, event.position().toPoint().y())
        self.setCursor(Qt.CursorShape.ArrowCursor if card is None else Qt.CursorShape.PointingHandCursor)

    @override
    def event(self, event: QEvent) -> bool:
        """Show a folded comment under the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            card = at(self._cards, event.pos().y())
            QToolTip.showText(event.globalPos(), tip(card.text) if card else "", self)
            return True
        own = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Escape, *ENTER)
        if event.type() == QEvent.Type.ShortcutOverride and cast("QKeyEvent", event).key() in own:
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows lead through the comments, Enter edits one, Escape leads back to the text."""
        card = next((each for each in self._cards if each.id == self._current), None)
        if event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self._step(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() in ENTER and card is not None:
            self._open(card)
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        by_mouse = event.reason() == Qt.FocusReason.MouseFocusReason
        if not by_mouse and not any(card.id == self._current for card in self._cards):
            self._step(1)
        self.update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def _open(self, card: Card) -> None:
        mark = next(mark for mark in self._marks if mark.id == card.id)
        if not self.edit_comment(mark):
            self.opened.emit(card.id)

    def _go(self, card: Card) -> None:
        self._current = card.id
        told = self.tr("Comment on “{0}”: {1}")
        self.setAccessibleName(told.format(shortened(card.quote, 60), one_line(card.text)))
        self.chosen.emit(card.id)
        self.update()

    def _step(self, step: int) -> None:
        ids = [card.id for card in self._cards]
        if ids:
            here = ids.index(self._current) if self._current in ids else (-1 if step > 0 else len(ids))
            self._go(self._cards[max(0, min(here + step, len(ids) - 1))])

    def _end_edit(self) -> None:
        if self.edit.hasFocus():
            self.left.emit()  # before it is hidden, when Qt would look for a place for the keyboard
        self.edit.hide()
        self._marks = tuple(mark for mark in self._marks if mark.comment)
        self.arrange()

    def _line_of(self, mark: Highlight) -> QRect:
        if mark.orphan:
            return QRect()
        if mark.field != FIELD:
            return QRect(0, 0, 1, 1)  # on the title, above the text
        found = self._text.mark_boxes(mark.id)
        return found[0].toAlignedRect() if found else QRect()

    def _card(self, mark: Highlight) -> Card:
        beside = self._line_of(mark).top() + _PAD
        text = self.edit.text() if mark.id == self.edit.highlight else mark.comment
        height = FOLDED if self._folded else self._height(text)
        if mark.id == self.edit.highlight:
            height = max(height, self.edit.wanted_height())
        return Card(mark.id, text, mark.exact, mark.colour, beside, height)

    def _height(self, text: str) -> int:
        lines, spacing = _set(text).lineCount(), QFontMetrics(interface_type(-1)).lineSpacing()
        return min(lines, _MOST_LINES) * spacing + 2 * _PAD

    def _paint_card(self, painter: QPainter, card: Card) -> None:
        theme = theme_of()
        fill = theme.highlight(card.colour)
        stands_out = card.id == self._current
        strong = mean([fill, theme.accent if stands_out and self.hasFocus() else theme.ink3])
        painter.fillRect(0, card.top, BAR, card.height, QColor(strong if stands_out else fill))
        if card.id == self.edit.highlight and not self.edit.isHidden():
            return
        painter.setPen(QColor(theme.ink if stands_out else theme.ink2))
        room = QRect(_INSET, card.top + _PAD, WIDTH - _INSET, card.height - 2 * _PAD)
        painter.save()
        painter.setClipRect(room)
        _set(card.text).draw(painter, QPointF(room.topLeft()))
        painter.restore()
        if stands_out and self.hasFocus():
            self._paint_focus(painter, QRectF(1, card.top + 1, WIDTH - 2, card.height - 2))

    def _paint_mark(self, painter: QPainter, card: Card) -> None:
        theme = theme_of()
        stands_out = card.id == self._current and self.hasFocus()
        colour = theme.accent if stands_out else mean([theme.highlight(card.colour), theme.ink3])
        inset, side = (3, 12) if stands_out else (1, 16)  # with room for the ring
        shown_as = pixmap("note", colour, side, self.devicePixelRatioF())
        painter.drawPixmap(inset, card.top + inset, shown_as)
        if stands_out:
            self._paint_focus(painter, QRectF(1, card.top + 1, FOLDED - 2, FOLDED - 2))

    def _paint_focus(self, painter: QPainter, area: QRectF) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme_of().accent), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(area, 4, 4)
        painter.restore()


def _set(text: str) -> QTextLayout:
    """A comment in lines as wide as the margin; of a very long one the beginning."""
    layout = QTextLayout(shown(text[:2000]).replace("\n", "\u2028"), interface_type(-1))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    top = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(WIDTH - _INSET)
        line.setPosition(QPointF(0, top))
        top += line.height()
    layout.endLayout()
    return layout
