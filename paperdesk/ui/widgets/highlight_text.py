"""Text of a paper that can be marked: it shows highlights and says what the reader wants to highlight."""

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QTextCursor
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from paperdesk.model.paper import Highlight
from paperdesk.model.shown_text import ShownText, Span, Units
from paperdesk.ui.theme import theme_of
from paperdesk.ui.widgets.fitted_text import FittedText
from paperdesk.ui.widgets.highlight_painting import (
    Mark,
    boxes,
    colour_of,
    paint_outline,
    paint_stretch,
    paint_word,
    stretches,
)

WordMark = tuple[int, int, str]
_ON_LINKS = {  # keys that go to a link, follow it, or are let go of after one that does
    Qt.Key.Key_Tab,
    Qt.Key.Key_Backtab,
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
    Qt.Key.Key_Shift,
}


class MarkedText(FittedText):
    """Shows one text with its marks; every span given out or taken is code points of the stored text.

    Nothing is marked here: `highlight_wanted` carries a span and a colour, or 0 for the one used last.
    """

    highlight_wanted = Signal(int, int, int)  # start, end, colour
    highlight_clicked = Signal(int)  # id
    selection_settled = Signal()  # a selection was made, or given up
    chosen_changed = Signal(int)  # id, 0 for none
    spot_wanted = Signal(QRect)  # what the page should scroll to

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._shown = ShownText.plain("")
        self._units = Units("")
        self._highlights: tuple[Highlight, ...] = ()
        self._words: tuple[WordMark, ...] = ()
        self._marks: list[Mark] = []
        self._word_marks: list[Mark] = []
        self._chosen = 0
        self._told = False  # whether a selection has been told of

    def shown_text(self) -> ShownText:
        """What is shown, and of which stored text."""
        return self._shown

    def hold(self, shown: ShownText) -> None:
        """Take what the document has been filled with."""
        self._shown = shown
        self._units = Units(shown.text)
        self._chosen = 0
        self._place_marks()

    def recolour_marks(self) -> None:
        """Take up the colours of the theme that is in force now."""
        self._place_marks()

    def highlights(self) -> tuple[Highlight, ...]:
        """The highlights that were given."""
        return self._highlights

    def set_highlights(self, highlights: Sequence[Highlight]) -> None:
        """Show these highlights of the text; orphans have no place in it."""
        if tuple(highlights) != self._highlights or self._ids() != [each.id for each in highlights]:
            self._highlights = tuple(highlights)
            self._place_marks()

    def set_word_marks(self, words: Sequence[WordMark]) -> None:
        """Show words of lists: spans with a colour of the theme ("hl3") or a #rrggbb one."""
        if tuple(words) != self._words:
            self._words = tuple(words)
            self._place_marks()

    def selected_span(self) -> Span | None:
        """The selected code points of the stored text, None when nothing is selected."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return None
        points = self._units.to_points(cursor.selectionStart(), cursor.selectionEnd())
        start, end = self._shown.to_stored(*points)
        end = min(end, len(self._shown.stored))
        return (start, end) if start < end else None

    def select(self, start: int, end: int) -> None:
        """Select a span of the stored text."""
        self.setTextCursor(self.span_cursor(start, end))
        self._settle()

    def give_up_selection(self) -> None:
        """Select nothing."""
        cursor = self.textCursor()
        cursor.clearSelection()
        self.setTextCursor(cursor)
        self._settle()

    def span_cursor(self, start: int, end: int) -> QTextCursor:
        """A cursor over a span of the stored text."""
        return self.shown_cursor(*self._letters(start, end))

    def shown_cursor(self, start: int, end: int) -> QTextCursor:
        """A cursor over code points of the text as it is shown."""
        first, last = self._units.to_units(start, end)
        most = self.document().characterCount() - 1
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(first, most))
        cursor.setPosition(min(last, most), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def span_units(self, start: int, end: int) -> Span:
        """The units of the document that a span of the stored text is shown by."""
        return self._units.to_units(*self._letters(start, end))

    def span_rect(self, start: int, end: int) -> QRect:
        """What a span of the stored text takes up here; empty when it is not shown."""
        return self._around(boxes(self, *self.span_units(start, end)))

    def mark_rect(self, highlight: int) -> QRect:
        """What a highlight takes up here; empty when it is not shown."""
        return self._around(self.mark_boxes(highlight))

    def mark_boxes(self, highlight: int) -> list[QRectF]:
        """Where a highlight lies, one box a line."""
        found = [mark for mark in self._marks if mark.id == highlight]
        return boxes(self, found[0].start, found[0].end) if found else []

    def chosen(self) -> int:
        """The highlight that was gone to last, or 0."""
        return self._chosen

    def choose(self, highlight: int) -> None:
        """Let one highlight stand out from the others; 0 for none."""
        if highlight != self._chosen:
            self._chosen = highlight
            self.viewport().update()
            self.chosen_changed.emit(highlight)

    def go_to(self, highlight: int) -> None:
        """Let a highlight stand out, and ask the page to show it."""
        self.choose(highlight)
        rect = self.mark_rect(highlight)
        if not rect.isEmpty():
            self.spot_wanted.emit(rect)

    def highlight_at(self, at: QPointF) -> int:
        """The shortest highlight at a point of the viewport, or 0."""
        hit = [mark for mark in self._marks if any(box.contains(at) for box in self.mark_boxes(mark.id))]
        return min(hit, key=lambda mark: mark.end - mark.start).id if hit else 0

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the marks, and the text over them."""
        if self._marks or self._word_marks:
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_marks(painter)
            painter.end()
        super().paintEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Say what was selected, or which highlight was clicked."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            event.accept()
            clicked = 0 if self.anchorAt(event.position().toPoint()) else self.highlight_at(event.position())
            # A click into a selection takes it away only when the event is over.
            QTimer.singleShot(0, self, lambda: self._settle(clicked))

    @override
    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Say what the keyboard has selected, but not the link that Tab has gone to."""
        super().keyReleaseEvent(event)
        if event.key() not in _ON_LINKS and self.textCursor().hasSelection() and not self._told:
            self._settle()

    @override
    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy what is stored, such as the source of maths."""
        mime = QMimeData()
        if span := self.selected_span():
            mime.setText(self._shown.stored[slice(*span)])
        return mime

    def _settle(self, clicked: int = 0) -> None:
        selected = self.textCursor().hasSelection()
        if selected or self._told:
            self._told = selected
            self.selection_settled.emit()
        if clicked and not selected:
            self.highlight_clicked.emit(clicked)

    def _letters(self, start: int, end: int) -> Span:
        """What a span of the stored text is shown by, without the breaks around a displayed formula."""
        first, last = self._shown.to_shown(start, end)
        if self._shown.drawn:
            within = self._shown.text[first:last]
            first += len(within) - len(within.lstrip("\n")) if within.strip("\n") else 0
            last -= len(within) - len(within.rstrip("\n")) if within.strip("\n") else 0
        return first, last

    def _ids(self) -> list[int]:
        return [each.id for each in self._highlights]

    def _around(self, where: Sequence[QRectF]) -> QRect:
        whole = QRectF()
        for box in where:
            whole = whole.united(box)
        return whole.toAlignedRect()

    def _place_marks(self) -> None:
        theme, size = theme_of(), len(self._shown.stored)
        self._marks = [
            Mark(*self.span_units(each.start, each.end), theme.highlight(each.colour), each.id, each.moved)
            for each in self._highlights
            if not each.orphan and 0 <= each.start < each.end <= size
        ]
        self._word_marks = [
            Mark(*self.span_units(start, end), colour_of(theme, colour))
            for start, end, colour in self._words
            if 0 <= start < end <= size
        ]
        self.viewport().update()

    def _paint_marks(self, painter: QPainter) -> None:
        theme = theme_of()
        for stretch in stretches(self._marks):
            paint_stretch(painter, stretch, boxes(self, stretch.start, stretch.end), theme)
        for word in self._word_marks:
            paint_word(painter, word, boxes(self, word.start, word.end))
        for mark in self._marks:
            if mark.unsure or mark.id == self._chosen:
                colour = theme.warn if mark.unsure else theme.accent
                paint_outline(painter, boxes(self, mark.start, mark.end), colour, dashed=mark.unsure)
