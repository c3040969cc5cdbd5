"""The abstract: a serif in a measure made for reading, links that can be followed, formulas, words marked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPaintEvent, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget
from typing_extensions import override

from paperdesk.model.folding import marks
from paperdesk.model.links import Link, find_links
from paperdesk.model.shown_text import OBJECT, Formula, ShownText
from paperdesk.ui.theme import reading_font, theme_of
from paperdesk.ui.widgets.fitted_text import letters
from paperdesk.ui.widgets.formula_artist import FormulaArtist
from paperdesk.ui.widgets.formula_object import FormulaObject
from paperdesk.ui.widgets.highlight_scripts import put_scripts, rendered
from paperdesk.ui.widgets.highlight_text import MarkedText
from paperdesk.ui.widgets.plain_text import shown

if TYPE_CHECKING:
    from paperdesk.formats.latex.maths_drawing import Drawing

LINE_HEIGHT = 162  # percent of the type's height
MEASURE = 68  # characters of running English in a full line
DISPLAY_GAP = 0.4  # heights of the type above and below a displayed formula
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
        self._artist = FormulaArtist(self)
        self._artist.drawn.connect(self._write_again)
        self._formulas = FormulaObject(self.document(), self)

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

    @property
    def settled(self) -> bool:
        """Whether every formula that can be drawn is shown so."""
        return self._artist.settled

    def recolour(self) -> None:
        """Take up the colours of the theme that is in force now."""
        self._colour_links()
        self._mark()
        self.recolour_marks()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines beside those that have to be painted too: formulas reach into them."""
        if self.shown_text().drawn:
            reach = self._line_height()
            event = QPaintEvent(event.rect().adjusted(0, -reach, 0, reach))
        super().paintEvent(event)

    def _write(self) -> None:
        visible = self._text[: self._most]
        self._links = find_links(visible)[:MOST_LINKS]
        text = self._shown_as(visible)
        self.setExtraSelections([])
        self.clear()
        self._formulas.clear()
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        cursor.setBlockFormat(self._lines())
        self._insert(cursor, text)
        cursor.endEditBlock()
        self.hold(text)
        self._tell_formulas(text)
        put_scripts(self, text)
        self._colour_links()
        self._mark()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.content_changed()
        self.shortened_by.emit(len(self._text) - len(visible))

    def _write_again(self) -> None:
        """Show formulas that were not ready when the text was written; what is selected stays so."""
        selected = self.selected_span()
        self._write()
        if selected is not None:
            self.setTextCursor(self.span_cursor(*selected))

    def _shown_as(self, text: str) -> ShownText:
        verbatim = [(link.start, link.end) for link in self._links]
        self._artist.begin()
        made = rendered(text, verbatim, self._artist.is_drawn)
        return rendered(text, verbatim, self._artist.is_drawn) if self._artist.draw_wanted() else made

    def _insert(self, cursor: QTextCursor, text: ShownText) -> None:
        look, at = letters(reading_font(self._size)), 0
        lines: list[tuple[int, QTextBlockFormat]] = []
        for place in text.drawn:
            cursor.insertText(shown(text.text[at : place.start]), look)
            drawing = self._artist.drawing(place.formula)
            lines.append((cursor.position(), self._lines_around(place.formula, drawing)))
            cursor.insertText(OBJECT, self._formulas.look(drawing, look, self._line_height()))
            at = place.end
        cursor.insertText(shown(text.text[at:]), look)
        for position, difference in lines:
            cursor.setPosition(position)
            cursor.mergeBlockFormat(difference)

    def _tell_formulas(self, text: ShownText) -> None:
        """Give screen readers the source of what is drawn, which is one nameless letter to them."""
        sources = "; ".join(place.formula.latex for place in text.drawn)
        self.setAccessibleDescription(self.tr("Formulas: {0}").format(sources) if sources else "")

    def _line_height(self) -> int:
        return round(self._size * self._spacing / 100)

    def _lines(self) -> QTextBlockFormat:
        lines = QTextBlockFormat()
        height = QTextBlockFormat.LineHeightTypes.FixedHeight.value
        lines.setLineHeight(self._line_height(), height)
        if self._justified:
            lines.setAlignment(Qt.AlignmentFlag.AlignJustify)
        return lines

    def _lines_around(self, formula: Formula, drawing: Drawing) -> QTextBlockFormat:
        """What is different in lines with a formula: they are as high as it needs."""
        lines = QTextBlockFormat()
        if not self._formulas.fits(drawing, reading_font(self._size), self._line_height()):
            lines.setLineHeight(self._line_height(), QTextBlockFormat.LineHeightTypes.MinimumHeight.value)
        if formula.display:
            lines.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            lines.setTopMargin(round(self._size * DISPLAY_GAP))
            lines.setBottomMargin(round(self._size * DISPLAY_GAP))
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
