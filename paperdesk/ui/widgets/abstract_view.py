"""The abstract: a serif in a measure made for reading, links that can be followed, search words marked."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from paperdesk.model.folding import marks
from paperdesk.model.links import Link, find_links
from paperdesk.ui.theme import reading_font, theme_of
from paperdesk.ui.widgets.fitted_text import letters
from paperdesk.ui.widgets.highlight_scripts import put_scripts, rendered
from paperdesk.ui.widgets.highlight_text import MarkedText
from paperdesk.ui.widgets.plain_text import shown

LINE_HEIGHT = 162  # percent of the type's height
MEASURE = 68  # characters of running English in a full line
MOST_MARKS = 500
MOST_LINKS = 200
MOST = 40_000  # characters shown at once: a megabyte without a space would take Qt a minute
_SAMPLE = (
    "the quick assessment of a method on three benchmarks, with results that were not expected by anyone"
)


class AbstractView(MarkedText):
    """Shows an abstract as plain text, whatever is in it; `measure()` is the width it is made for.

    Of a text longer than any abstract it shows the start; `shortened_by` says how much is missing.
    """

    shortened_by = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(self.tr("Abstract"))
        self.setObjectName("abstract")
        self._size = 16
        self._spacing = LINE_HEIGHT
        self._justified = False
        self._text = ""
        self._most = MOST
        self._terms: tuple[str, ...] = ()
        self._links: list[Link] = []

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

    def set_lines(self, spacing: int, *, justified: bool) -> None:
        """Set the distance of lines in percent of the type's height, and whether they end at one edge."""
        if (spacing, justified) != (self._spacing, self._justified):
            self._spacing, self._justified = spacing, justified
            self._write()

    def measure(self) -> int:
        """The width in pixels of a line that is comfortable to read."""
        metrics = QFontMetricsF(reading_font(self._size))
        return round(metrics.horizontalAdvance(_SAMPLE) / len(_SAMPLE) * MEASURE)

    def recolour(self) -> None:
        """Take up the colours of the theme that is in force now."""
        self._colour_links()
        self._mark()
        self.recolour_marks()

    def _write(self) -> None:
        visible = self._text[: self._most]
        self._links = find_links(visible)[:MOST_LINKS]
        text = rendered(visible, [(link.start, link.end) for link in self._links])
        self.setExtraSelections([])
        self.clear()
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        cursor.setBlockFormat(self._lines())
        cursor.insertText(shown(text.text), letters(reading_font(self._size)))
        cursor.endEditBlock()
        self.hold(text)
        put_scripts(self, text)
        self._colour_links()
        self._mark()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.content_changed()
        self.shortened_by.emit(len(self._text) - len(visible))

    def _lines(self) -> QTextBlockFormat:
        lines = QTextBlockFormat()
        height = QTextBlockFormat.LineHeightTypes.FixedHeight.value
        lines.setLineHeight(round(self._size * self._spacing / 100), height)
        if self._justified:
            lines.setAlignment(Qt.AlignmentFlag.AlignJustify)
        return lines

    def _colour_links(self) -> None:
        edit = QTextCursor(self.document())
        edit.beginEditBlock()
        for link in self._links:
            look = QTextCharFormat()
            look.setAnchor(True)
            look.setAnchorHref(link.url)
            look.setForeground(QColor(theme_of().accent))
            look.setFontUnderline(True)
            self.span_cursor(link.start, link.end).mergeCharFormat(look)
        edit.endEditBlock()

    def _mark(self) -> None:
        theme = theme_of()
        stored = self.shown_text().stored
        found = marks(stored, self._terms)[:MOST_MARKS] if self._terms else []
        selections = []
        for start, end in found:
            selection = QTextEdit.ExtraSelection()
            selection.cursor = self.span_cursor(start, end)
            selection.format.setBackground(QColor(theme.hl1))
            # Or else they would look like highlights.
            selection.format.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
            selection.format.setUnderlineColor(QColor(theme.star_fill))
            selections.append(selection)
        self.setExtraSelections(selections)
