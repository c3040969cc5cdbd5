"""The interface's font in the sizes that lists and the reading pane use."""

from PySide6.QtGui import QFont, QFontInfo
from PySide6.QtWidgets import QApplication

SMALLEST = 11


def interface_type(difference: int = 0, *, bold: bool = False) -> QFont:
    """The application's font, larger or smaller by so many pixels (never under 11); `bold` is semibold."""
    font = QFont(QApplication.font())
    font.setPixelSize(max(SMALLEST, QFontInfo(font).pixelSize() + difference))
    if bold:
        font.setWeight(QFont.Weight.DemiBold)
    return font


def sized(font: QFont, size: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """A copy of a font in another size and weight."""
    result = QFont(font)
    result.setPixelSize(size)
    result.setWeight(weight)
    return result
