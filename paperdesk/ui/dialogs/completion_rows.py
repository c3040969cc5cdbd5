"""Papers that were looked up as rows to be ticked, and how a row is drawn."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from paperdesk.ui.dialogs.row_painting import paint_ground, paint_line, row_of, small_font
from paperdesk.ui.dialogs.ticks import BOX, paint_tick
from paperdesk.ui.lookups import LookedUp, Taken
from paperdesk.ui.theme import theme_of
from paperdesk.ui.widgets.field_words import field_words
from paperdesk.ui.widgets.plain_text import tip

ROW = Qt.ItemDataRole.UserRole
PADDING = 8
LEFT = 14  # of the tick
TEXT_LEFT = 42
RIGHT = 14
MOST_TIP = 1000


@dataclass(frozen=True, slots=True)
class Row:
    """A paper, the fields that are chosen of each match, the match that is looked at, and the tick."""

    paper: LookedUp
    fields: tuple[frozenset[str], ...]
    match: int = 0
    ticked: bool = False

    @classmethod
    def of(cls, paper: LookedUp) -> "Row":
        """A paper as it is at the beginning: certain ones are ticked."""
        fields = tuple(
            frozenset(offer.field for offer in match.offers if offer.taken) for match in paper.matches
        )
        return cls(paper, fields, ticked=paper.sure and bool(fields and fields[0]))

    def chosen(self) -> frozenset[str]:
        """The fields that are chosen of the match that is looked at."""
        return self.fields[self.match] if self.fields else frozenset()

    def choosing(self, fields: frozenset[str]) -> "Row":
        """With other fields chosen of that match; it is ticked when there are any."""
        before, after = self.fields[: self.match], self.fields[self.match + 1 :]
        return replace(self, fields=(*before, fields, *after), ticked=bool(fields))


class CompletionRows(QAbstractListModel):
    """The papers of one kind; `changed` tells that something else is chosen than before."""

    changed = Signal()

    def __init__(self, papers: Iterable[LookedUp], parent: QObject) -> None:
        """Show papers in their order."""
        super().__init__(parent)
        self._rows = [Row.of(paper) for paper in papers]

    def row(self, number: int) -> Row | None:
        """What is in a row."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def put(self, number: int, row: Row) -> None:
        """Let a row be another one."""
        self._rows[number] = row
        self.dataChanged.emit(self.index(number, 0), self.index(number, 0))
        self.changed.emit()

    def tick(self, numbers: Sequence[int], *, on: bool) -> None:
        """Tick or untick rows; one of which nothing is chosen cannot be ticked."""
        for number in numbers:
            row = self._rows[number]
            self._rows[number] = replace(row, ticked=on and bool(row.chosen()))
        if numbers:
            self.dataChanged.emit(self.index(min(numbers), 0), self.index(max(numbers), 0))
            self.changed.emit()

    def toggle_all(self) -> None:
        """Tick all rows, or untick them when all are ticked."""
        every = range(len(self._rows))
        self.tick(every, on=not all(row.ticked for row in self._rows if row.chosen()))

    def ticked(self) -> int:
        """How many rows are ticked."""
        return sum(row.ticked for row in self._rows)

    def undecided(self, after: int) -> int | None:
        """The next row that is not ticked, None when there is none behind."""
        return next((at for at in range(after + 1, len(self._rows)) if not self._rows[at].ticked), None)

    def taken(self) -> dict[int, Taken]:
        """What is ticked, by paper."""
        return {row.paper.paper: Taken(row.match, row.chosen()) for row in self._rows if row.ticked}

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        row = self.row(index.row())
        if row is None:
            return None
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if row.ticked else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole:
            ticked = self.tr("ticked") if row.ticked else self.tr("not ticked")
            return f"{self._title(row)}. {self.gain(row)}, {ticked}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(f"{self._title(row)}. {self.gain(row)}"[:MOST_TIP])
        if role == Qt.ItemDataRole.DisplayRole:
            return self._title(row)
        return row if role == ROW else None

    def _title(self, row: Row) -> str:
        return row.paper.title or self.tr("Untitled")

    def gain(self, row: Row) -> str:
        """What a row brings, in words."""
        if not row.paper.matches:
            return row.paper.told
        names = [
            field_words(offer.field)
            for offer in row.paper.matches[row.match].offers
            if offer.field in row.chosen()
        ]
        return ", ".join(names) if names else self.tr("Nothing is chosen")


class CompletionDelegate(QStyledItemDelegate):
    """Draws a paper, and ticks it when its box is clicked."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        height = option.fontMetrics.height() + QFontMetrics(small_font(option)).height()
        return QSize(0, 2 * PADDING + height + 3)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row: Row = index.data(ROW)
        model = index.model()
        assert isinstance(model, CompletionRows)
        theme = theme_of()
        painter.save()
        box = paint_ground(painter, option)
        mirror = row_of(option)
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), QColor(theme.line))
        height = option.fontMetrics.height()
        left = box.left() + (TEXT_LEFT if row.paper.matches else LEFT)
        if row.paper.matches:
            middle = box.top() + PADDING + height / 2
            state = index.data(Qt.ItemDataRole.CheckStateRole)
            paint_tick(painter, mirror.left(box.left() + LEFT, BOX), round(middle - BOX / 2), state)
        bold = QFont(option.font)
        bold.setWeight(QFont.Weight.DemiBold)
        painter.setFont(bold)
        line = QRectF(left, box.top() + PADDING, box.right() - RIGHT - left, height)
        paint_line(painter, str(index.data()), line, theme.ink, mirror)
        painter.setFont(small_font(option))
        under = QRectF(line.left(), line.bottom() + 3, line.width(), painter.fontMetrics().height())
        paint_line(painter, model.gain(row), under, theme.ink2, mirror)
        painter.restore()

    @override
    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        if event.type() == QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent):
            from_start = row_of(option).left(event.position().x()) - option.rect.left()
            if from_start < TEXT_LEFT and isinstance(model, CompletionRows):
                model.tick([index.row()], on=not index.data(ROW).ticked)
                return True
        return super().editorEvent(event, model, option, index)
