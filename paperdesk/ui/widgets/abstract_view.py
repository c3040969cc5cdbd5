"""The abstract: a serif in a measure made for reading, links that can be followed, search words marked."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from paperdesk.model.folding import marks
from paperdesk.model.links import find_links
from paperdesk.ui.theme import reading_font, theme_of
from paperdesk.ui.widgets.fitted_text import FittedText, letters
from paperdesk.ui.widgets.plain_text import shown, utf16_spans

LINE_HEIGHT = 1.62
MEASURE = 68  # characters of running English in a full line
MOST_MARKS = 500
MOST_LINKS = 200
MOST = 40_000  # characters shown at once: a megabyte without a space would take Qt a minute
_SAMPLE = (
    "the quick assessment of a method on three benchmarks, with results that were not expected by anyone"
)


class AbstractView(FittedText):
    """Shows an abstract as plain text, whatever is in it; `measure()` is the width it is made for.

    Of a text longer than any abstract it shows the start; `shortened_by` says how much is missing.
    """

    shortened_by = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(self.tr("Abstract"))
        self.setObjectName("abstract")
        self._size = 16
        self._text = ""
        self._visible = ""
        self._most = MOST
        self._terms: tuple[str, ...] = ()
        self._links: list[tuple[int, int, str]] = []

    def text(self) -> str:
        """The abstract as it was given."""
        return self._text

    def set_text(self, text: str) -> None:
        """Show another abstract; the same one again leaves selection and focus alone."""
        if text != self._text:
            self._text = text
            self._most = MOST
            self._write()

    def show_more(self) -> None:
        """Show as much again of a text that was cut."""
        self._most += MOST
        self._write()

    def set_terms(self, terms: Sequence[str]) -> None:
        """Mark the words that a search looks for."""
        if tuple(terms) != self._terms:
            self._terms = tuple(terms)
            self._mark()

    def set_reading_size(self, size: int) -> None:
        """Set the height of the type in pixels."""
        if size != self._size:
            self._size = size
            self._write()

    def measure(self) -> int:
        """The width in pixels of a line that is comfortable to read."""
        metrics = QFontMetricsF(reading_font(self._size))
        return round(metrics.horizontalAdvance(_SAMPLE) / len(_SAMPLE) * MEASURE)

    def recolour(self) -> None:
        """Take up the colours of the theme that is in force now."""
        self._colour_links()
        self._mark()

    def _write(self) -> None:
        self._visible = self._text[: self._most]
        lines = QTextBlockFormat()
        height = QTextBlockFormat.LineHeightTypes.FixedHeight.value
        lines.setLineHeight(round(self._size * LINE_HEIGHT), height)
        self.setExtraSelections([])
        self.clear()
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        cursor.setBlockFormat(lines)
        cursor.insertText(shown(self._visible), letters(reading_font(self._size)))
        cursor.endEditBlock()
        self._find_links()
        self.recolour()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.content_changed()
        self.shortened_by.emit(len(self._text) - len(self._visible))

    def _find_links(self) -> None:
        links = find_links(self._visible)[:MOST_LINKS]
        spans = utf16_spans(self._visible, [(link.start, link.end) for link in links])
        self._links = [(*span, link.url) for span, link in zip(spans, links, strict=True)]

    def _colour_links(self) -> None:
        edit = QTextCursor(self.document())
        edit.beginEditBlock()
        for start, end, url in self._links:
            look = QTextCharFormat()
            look.setAnchor(True)
            look.setAnchorHref(url)
            look.setForeground(QColor(theme_of().accent))
            look.setFontUnderline(True)
            self._span(start, end).mergeCharFormat(look)
        edit.endEditBlock()

    def _mark(self) -> None:
        theme = theme_of()
        found = marks(self._visible, self._terms)[:MOST_MARKS] if self._terms else []
        selections = []
        for start, end in utf16_spans(self._visible, found):
            selection = QTextEdit.ExtraSelection()
            selection.cursor = self._span(start, end)
            selection.format.setBackground(QColor(theme.hl1))
            selections.append(selection)
        self.setExtraSelections(selections)

    def _span(self, start: int, end: int) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor
