"""Formulas in a document: each is one character that is drawn, on the base line of the text around it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QObject, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QPyTextObject,
    QTextCharFormat,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtSvg import QSvgRenderer
from typing_extensions import override

from paperdesk.ui.theme import theme_of

if TYPE_CHECKING:
    from paperdesk.formats.latex.maths_drawing import Drawing

KIND: Final = QTextFormat.ObjectTypes.UserObject.value + 1
_NUMBER: Final = QTextFormat.Property.UserProperty.value + 1
_REACH: Final = _NUMBER + 1
_ROOM: Final = _NUMBER + 3
_X_HEIGHT: Final = 0.473  # of the type that formulas are drawn in
# Of the distance of lines; drawings have margins, so formulas in two lines do not touch.
_ABOVE: Final = 0.66
_BELOW: Final = 0.4
_BASE: Final = 0.8  # of a line's height is above its base line
_GAP: Final = 0.25  # heights of the type around a formula that moves lines apart
_BLACK: Final = '"#000000"'


class FormulaObject(QPyTextObject):
    """Measures and paints the formulas of one document, in the size of its type and the colour of its text.

    A formula that has room between the lines leaves them where they are; another one moves them apart.
    """

    def __init__(self, document: QTextDocument, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._drawings: list[Drawing] = []
        self._painted: dict[tuple[int, str], QSvgRenderer] = {}
        self._document = document
        document.documentLayout().registerHandler(KIND, self)

    def clear(self) -> None:
        """Forget the formulas of a text that is not shown any more."""
        self._drawings.clear()
        self._painted.clear()

    def fits(self, drawing: Drawing, font: QFont, spacing: float) -> bool:
        """Whether a formula has room in lines whose distance is `spacing`."""
        size = type_size(font)
        return drawing.ascent * size <= _ABOVE * spacing and drawing.descent * size <= _BELOW * spacing

    def look(self, drawing: Drawing, letters: QTextCharFormat, spacing: float) -> QTextCharFormat:
        """The format of an object that is shown as `drawing` among letters in lines of a distance."""
        made = QTextCharFormat(letters)
        made.setObjectType(KIND)
        made.setProperty(_NUMBER, len(self._drawings))
        size = type_size(made.font())
        made.setProperty(_REACH, drawing.ascent * size)
        made.setProperty(_REACH + 1, drawing.descent * size)
        made.setProperty(_ROOM, _BASE * spacing)
        self._drawings.append(drawing)
        if not self.fits(drawing, made.font(), spacing):
            made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignMiddle)
        return made

    @override
    def intrinsicSize(self, doc: QTextDocument, posInDocument: int, format: QTextFormat) -> QSizeF:
        drawing, size = self._sized(format)
        above, below = drawing.ascent * size, drawing.descent * size
        if not _is_middle(format):
            return QSizeF(drawing.width * size, above)
        half, least = _half(format), format.doubleProperty(_ROOM)
        height = max(2 * below + half, 2 * max(above, least) - half) + _GAP * size
        return QSizeF(drawing.width * size, height)

    @override
    def drawObject(
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        doc: QTextDocument,
        posInDocument: int,
        format: QTextFormat,
    ) -> None:
        drawing, size = self._sized(format)
        place = QRectF(rect)
        base = place.top() + (place.height() + _half(format)) / 2 if _is_middle(format) else place.bottom()
        place.setTop(base - drawing.ascent * size)
        place.setBottom(base + drawing.descent * size)
        self._renderer(format).render(painter, place)

    def _sized(self, format: QTextFormat) -> tuple[Drawing, float]:
        """A formula and its height of type, less than that of the text where the line is too short for it."""
        drawing = self._drawings[format.intProperty(_NUMBER)]
        size = type_size(_font(format))
        room = self._document.textWidth()
        return drawing, min(size, room / drawing.width) if room > 0 else size

    def _renderer(self, format: QTextFormat) -> QSvgRenderer:
        foreground = format.foreground()
        is_set = foreground.style() != Qt.BrushStyle.NoBrush
        colour = foreground.color().name() if is_set else theme_of().ink
        key = format.intProperty(_NUMBER), colour
        if key not in self._painted:
            svg = self._drawings[key[0]].svg.replace(_BLACK, f'"{colour}"')
            self._painted[key] = QSvgRenderer(QByteArray(svg.encode()))
        return self._painted[key]


def reach(format: QTextFormat) -> tuple[float, float]:
    """How far a formula reaches above and below the base line; letters have no such reach."""
    return format.doubleProperty(_REACH), format.doubleProperty(_REACH + 1)


def type_size(font: QFont) -> float:
    """The pixels of a formula's height of type: its small letters are as high as those of the font."""
    return QFontMetricsF(font).xHeight() / _X_HEIGHT


def _is_middle(format: QTextFormat) -> bool:
    return format.toCharFormat().verticalAlignment() == QTextCharFormat.VerticalAlignment.AlignMiddle


def _font(format: QTextFormat) -> QFont:
    return format.toCharFormat().font()


def _half(format: QTextFormat) -> float:
    """What Qt lets an object in the middle of a line stand higher than centred on the base line, twice."""
    return QFontMetricsF(_font(format)).xHeight() / 2
