"""Marks behind a text: which stretches have which colours, where they lie on the lines, and how they look."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTextBlock, QTextCursor, QTextLine
from PySide6.QtWidgets import QTextEdit

from paperdesk.model.shown_text import OBJECT, Units
from paperdesk.ui.theme import Theme
from paperdesk.ui.widgets.formula_object import reach

ROUND = 3.0
EDGE = 1.5  # px that a mark is higher than its letters, above and below
STROKE = 2.0
_TINT = 0.35  # of a colour that is not made to lie behind text


@dataclass(frozen=True, slots=True)
class Mark:
    """Units `start` to `end` of a document in a colour; `id` is that of a highlight, 0 for a word.

    A highlight that was moved and is to be checked is `unsure`.
    """

    start: int
    end: int
    colour: str
    id: int = 0
    unsure: bool = False


@dataclass(frozen=True, slots=True)
class Stretch:
    """Units that the same highlights lie on; `deep` when there are several."""

    start: int
    end: int
    colour: str
    deep: bool = False


def stretches(marks: Sequence[Mark]) -> list[Stretch]:
    """The units that highlights lie on, in order; where several do, in the mean of their colours."""
    borders = sorted({border for mark in marks for border in (mark.start, mark.end)})
    opening = sorted(marks, key=lambda mark: mark.start)
    found: list[Stretch] = []
    on: list[Mark] = []
    next_one = 0
    for start, end in pairwise(borders):
        while next_one < len(opening) and opening[next_one].start <= start:
            on.append(opening[next_one])
            next_one += 1
        on = [mark for mark in on if mark.end > start]
        if on:
            found.append(Stretch(start, end, mean([mark.colour for mark in on]), len(on) > 1))
    return found


def mean(colours: Sequence[str]) -> str:
    """The colour in the middle of some #rrggbb colours."""
    parts = [[int(colour[at : at + 2], 16) for colour in colours] for at in (1, 3, 5)]
    return "#" + "".join(f"{round(sum(part) / len(part)):02x}" for part in parts)


def colour_of(theme: Theme, name: str) -> str:
    """The colour behind words for a name of the theme ("hl1") or for any #rrggbb colour."""
    found = getattr(theme, name, name)
    colour = found if isinstance(found, str) and found.startswith("#") else theme.hl1
    if name.startswith("hl") or colour is theme.hl1:
        return colour
    tint, ground = QColor(colour), QColor(theme.bg)
    shares = [
        round(_TINT * one + (1 - _TINT) * other)
        for one, other in zip(tint.getRgb()[:3], ground.getRgb()[:3], strict=True)  # type: ignore[index]
    ]
    return QColor(*shares).name()


def boxes(edit: QTextEdit, start: int, end: int) -> list[QRectF]:
    """Where units of a document lie in its viewport, one box a line, as high as the letters and formulas."""
    found = []
    document, scrolled = edit.document(), QPointF(0, -edit.verticalScrollBar().value())
    block = document.findBlock(start)
    while block.isValid() and block.position() < end:
        top = document.documentLayout().blockBoundingRect(block).topLeft() + scrolled
        metrics = QFontMetricsF(_font(block))
        first, last = max(0, start - block.position()), end - block.position()
        formulas = _formulas(block)
        for line in _lines(block, first, last):
            stop = min(last, _end(block, line))
            box = _box(line, first, stop, metrics)
            if box is not None:
                start = max(first, line.textStart())
                within = [(above, below) for at, above, below in formulas if start <= at < stop]
                found.append(_raised(box, line, within).translated(top))
        block = block.next()
    return found


def _formulas(block: QTextBlock) -> list[tuple[int, float, float]]:
    """The units of a paragraph at which formulas are, and how far they reach up and down."""
    text = block.text()
    if OBJECT not in text:
        return []
    units, letter, found = Units(text), QTextCursor(block), []
    for at in (at for at, sign in enumerate(text) if sign == OBJECT):
        unit = units.to_units(at, at)[0]
        letter.setPosition(block.position() + unit + 1)
        found.append((unit, *reach(letter.charFormat())))
    return found


def _raised(box: QRectF, line: QTextLine, formulas: Iterable[tuple[float, float]]) -> QRectF:
    """A box that is as high as the formulas in it, too."""
    base = line.y() + line.ascent()
    for above, below in formulas:
        box.setTop(min(box.top(), base - above - EDGE))
        box.setBottom(max(box.bottom(), base + below + EDGE))
    return box


def _font(block: QTextBlock) -> QFont:
    letter = QTextCursor(block)
    letter.movePosition(QTextCursor.MoveOperation.NextCharacter)
    return letter.charFormat().font()


def _lines(block: QTextBlock, start: int, end: int) -> Iterator[QTextLine]:
    layout = block.layout()
    first = layout.lineForTextPosition(min(start, block.length() - 1))
    for number in range(first.lineNumber() if first.isValid() else 0, layout.lineCount()):
        line = layout.lineAt(number)
        if line.textStart() >= end:
            return
        yield line


def _end(block: QTextBlock, line: QTextLine) -> int:
    """Where the letters of a line end, without the space that it was broken at."""
    end = line.textStart() + line.textLength()
    return end - 1 if block.document().characterAt(block.position() + end - 1) == " " else end


def _box(line: QTextLine, start: int, end: int, metrics: QFontMetricsF) -> QRectF | None:
    first, last = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
    if first >= last:
        return None
    ends = [_x(line, first), _x(line, last)]
    base = line.y() + line.ascent()
    top = base - metrics.ascent() - EDGE
    return QRectF(min(ends), top, abs(ends[1] - ends[0]), metrics.height() + 2 * EDGE)


def _x(line: QTextLine, at: int) -> float:
    found = line.cursorToX(at)
    # PySide gives the position along with the place, which it may have moved.
    return float(found[0]) if isinstance(found, tuple) else 0.0


def paint_stretch(painter: QPainter, stretch: Stretch, where: Iterable[QRectF], theme: Theme) -> None:
    """Paint the ground of highlights; where several lie on each other, a line under it says so."""
    for box in where:
        painter.fillRect(box, QColor(stretch.colour))
        if stretch.deep:
            line = QRectF(box.left(), box.bottom() - STROKE, box.width(), STROKE)
            painter.fillRect(line, QColor(mean([stretch.colour, theme.ink3])))


def paint_word(painter: QPainter, mark: Mark, where: Iterable[QRectF]) -> None:
    """Paint the ground of a word, with round corners."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(mark.colour))
    for box in where:
        painter.drawRoundedRect(box.adjusted(-2, 0, 2, 0), ROUND, ROUND)


def paint_outline(painter: QPainter, where: Sequence[QRectF], colour: str, *, dashed: bool = False) -> None:
    """Underline a mark: the one that was gone to, or, dashed, one that is to be checked."""
    style = Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine
    painter.setPen(QPen(QColor(colour), STROKE, style, Qt.PenCapStyle.FlatCap))
    for box in where:
        below = QPointF(0, -STROKE / 2)
        painter.drawLine(box.bottomLeft() + below, box.bottomRight() + below)
