"""The line below an abstract: what raised or lowered the paper, and how often words of lists stand in it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from paperdesk.ui.theme import theme_of
from paperdesk.ui.widgets.plain_text import shortened
from paperdesk.ui.widgets.type_size import interface_type

GAP = 8.0
ROW_GAP = 6.0
PADDING = 8.0
WIDEST = 24  # letters


@dataclass(frozen=True, slots=True)
class Tally:
    """How often the words of a list stand in a paper; `colour` is that of a highlight, 1 to 5."""

    name: str
    number: int
    colour: int


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of text; `ground` 0 is plain text, -1 a chip, 1 to 5 a tally in that colour."""

    text: str
    ground: int = 0


class WordLine(QWidget):
    """Shows words and numbers in lines that wrap; hidden while there is nothing to show."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._raised: tuple[str, ...] = ()
        self._lowered: tuple[str, ...] = ()
        self._tallies: tuple[Tally, ...] = ()
        self._aside = False
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.hide()

    def show_words(
        self, raised: Iterable[str], lowered: Iterable[str], tallies: Iterable[Tally] = ()
    ) -> None:
        """Show what raised and what lowered the paper, and how often the words of lists stand there."""
        shown = (tuple(raised), tuple(lowered), tuple(tallies))
        if shown == (self._raised, self._lowered, self._tallies):
            return
        self._raised, self._lowered, self._tallies = shown
        self.setAccessibleName(self.text())
        self.setToolTip(self.tr("Learned from what you kept and dismissed") if self._reasons() else "")
        self._settle()
        self.updateGeometry()
        self.update()

    def set_aside(self, aside: bool) -> None:
        """Stay hidden while something else stands in the text's place."""
        self._aside = aside
        self._settle()

    def _settle(self) -> None:
        if self.parentWidget() is not None:
            self.setVisible(not self._aside and bool(self._raised or self._lowered or self._tallies))

    def text(self) -> str:
        """What it says, as one sentence."""
        parts = []
        if self._raised:
            parts.append(self.tr("Raised by {words}").format(words=", ".join(self._raised)))
        if self._lowered:
            parts.append(self.tr("lowered by {words}").format(words=", ".join(self._lowered)))
        parts += [f"{each.name} {each.number}" for each in self._tallies]
        return "; ".join(parts)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        rows = self._rows(width)
        above = self.contentsMargins().top()
        return above + round(len(rows) * (self._height() + ROW_GAP) - ROW_GAP) if rows else 0

    @override
    def sizeHint(self) -> QSize:
        return QSize(300, self.heightForWidth(max(self.width(), 300)))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.PaletteChange}:
            self.updateGeometry()
            self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font())
        painter.setLayoutDirection(self.layoutDirection())
        metrics = QFontMetricsF(self._font())
        top = float(self.contentsMargins().top())
        for row in self._rows(self.width()):
            for left, width, piece in row:
                at = (
                    left
                    if self.layoutDirection() == Qt.LayoutDirection.LeftToRight
                    else self.width() - left - width
                )
                self._paint_piece(painter, metrics, QRectF(at, top, width, self._height()), piece)
            top += self._height() + ROW_GAP

    def _paint_piece(self, painter: QPainter, metrics: QFontMetricsF, box: QRectF, piece: _Piece) -> None:
        theme = theme_of()
        if piece.ground:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.chip if piece.ground < 0 else theme.highlight(piece.ground)))
            painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.setPen(
            QColor(theme.ink3 if not piece.ground else theme.ink2 if piece.ground < 0 else theme.ink)
        )
        inset = PADDING if piece.ground else 0.0
        baseline = round(box.center().y() + metrics.capHeight() / 2)
        painter.drawText(QPointF(box.left() + inset, baseline), piece.text)

    def _reasons(self) -> bool:
        return bool(self._raised or self._lowered)

    def _font(self) -> QFont:
        return interface_type(-2)

    def _height(self) -> float:
        return float(max(20, round(QFontMetricsF(self._font()).height()) + 5))

    def _pieces(self) -> tuple[list[_Piece], list[_Piece]]:
        """What stands on the left, and what stands on the right if there is room."""
        left = [_Piece(self.tr("Raised by"))] * bool(self._raised)
        left += [_Piece(shortened(word, WIDEST), -1) for word in self._raised]
        if self._lowered:
            left.append(_Piece(self.tr("lowered by") if self._raised else self.tr("Lowered by")))
        left += [_Piece(shortened(word, WIDEST), -1) for word in self._lowered]
        right = [
            _Piece(f"{shortened(each.name, WIDEST)} {each.number}", each.colour if each.number else -1)
            for each in self._tallies
        ]
        return left, right

    def _rows(self, width: int) -> list[list[tuple[float, float, _Piece]]]:
        """Every piece with its left edge and width, line by line."""
        left, right = self._pieces()
        metrics = QFontMetricsF(self._font())
        rows = _wrapped(left, metrics, width)
        behind = _wrapped(right, metrics, width)
        used = rows[-1][-1][0] + rows[-1][-1][1] if rows else 0.0
        if len(behind) == 1 and used + 2 * GAP + _end(behind[0]) <= width:
            shift = width - _end(behind[0])
            moved = [(at + (shift if rows else 0.0), wide, piece) for at, wide, piece in behind[0]]
            return [*rows[:-1], [*rows[-1], *moved]] if rows else [moved]
        return [*rows, *behind]


def _wrapped(
    pieces: Sequence[_Piece], metrics: QFontMetricsF, width: float
) -> list[list[tuple[float, float, _Piece]]]:
    rows: list[list[tuple[float, float, _Piece]]] = []
    at = 0.0
    for piece in pieces:
        wide = metrics.horizontalAdvance(piece.text) + (2 * PADDING if piece.ground else 0.0)
        if not rows or at + wide > width:
            rows.append([])
            at = 0.0
        rows[-1].append((at, wide, piece))
        at += wide + GAP
    return rows


def _end(row: Sequence[tuple[float, float, _Piece]]) -> float:
    return row[-1][0] + row[-1][1]
