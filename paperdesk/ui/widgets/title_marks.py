"""Where stretches of a title stand that a search or a word list has found."""

from collections.abc import Iterator, Sequence
from unicodedata import bidirectional

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

Mark = tuple[float, float, int]
"""Left and right edge, and the number of a highlight's colour."""

WordMark = tuple[int, int, int]
"""Start and end in the title, and the number of a highlight's colour."""

FROM_THE_RIGHT = {"R", "AL"}


def edges(
    given: str, shown: str, found: Sequence[WordMark], font: QFont, metrics: QFontMetricsF
) -> tuple[Mark, ...]:
    """The edges of what is `found` in a title, from the left edge of what is `shown` of it."""
    visible = len(given) if shown == given else len(shown) - 1
    seen = [(start, min(end, visible), colour) for start, end, colour in found if start < visible]
    if not seen:
        return ()
    if any(bidirectional(letter) in FROM_THE_RIGHT for letter in shown):
        return tuple(_edges_both_ways(shown, seen, font))
    advance = metrics.horizontalAdvance
    return tuple((advance(given[:start]), advance(given[:end]), colour) for start, end, colour in seen)


def _edges_both_ways(shown: str, seen: Sequence[WordMark], font: QFont) -> Iterator[Mark]:
    """The same in a text of which some letters run from right to left, as it is drawn."""
    layout = QTextLayout(shown, font)
    option = QTextOption()
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    left = line.naturalTextRect().left()
    for start, end, colour in seen:
        first, last = _units(shown, start), _units(shown, end)
        # A stretch of both directions is drawn in several pieces.
        for run in line.glyphRuns(first, last - first):
            drawn = run.boundingRect()
            yield drawn.left() - left, drawn.right() - left, colour


def _units(text: str, at: int) -> int:
    """A place in a text as Qt counts, to which a letter beyond the first 65,536 is two."""
    return at + sum(letter > "\uffff" for letter in text[:at])
