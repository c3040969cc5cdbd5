"""The tags that can be put on papers, as a list that narrows while a name is typed."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem
from typing_extensions import override

from paperdesk.model.rows import Tag
from paperdesk.ui.dialogs.row_painting import RowDelegate, paint_end, paint_ground, paint_line, row_of
from paperdesk.ui.dialogs.ticks import BOX, paint_tick
from paperdesk.ui.language import number_text
from paperdesk.ui.questions import TagChoice
from paperdesk.ui.theme import theme_of

ON = Qt.CheckState.Checked
OFF = Qt.CheckState.Unchecked
SOME = Qt.CheckState.PartiallyChecked
ROW = Qt.ItemDataRole.UserRole
ROW_HEIGHT = 32


@dataclass(frozen=True, slots=True)
class TagRow:
    """One tag of the list: how it was, how it is to be, and whether it is only an offer to make it."""

    tag: Tag
    before: Qt.CheckState = OFF
    state: Qt.CheckState = OFF
    new: bool = False


class TagRows(QAbstractListModel):
    """All tags, of which those are shown that hold the typed text; the last row offers to make a new one."""

    def __init__(
        self, known: Sequence[Tag], present: frozenset[str], some: frozenset[str], parent: QObject
    ) -> None:
        """`present` are on all of the papers, `some` on some of them."""
        super().__init__(parent)
        self._rows: dict[str, TagRow] = {}
        for tag in known:
            before = ON if tag.name in present else SOME if tag.name in some else OFF
            self._rows[tag.name] = TagRow(tag, before, before)
        self._typed = ""
        self._shown: list[TagRow] = []
        self.narrow("")

    def narrow(self, typed: str) -> None:
        """Show the tags that hold `typed`: those that begin with it first, or the ticked ones."""
        self.beginResetModel()
        self._typed = typed
        wanted = typed.casefold()
        rows = [row for row in self._rows.values() if wanted in row.tag.name.casefold()]
        rows.sort(key=lambda row: self._order(row, wanted))
        if typed and self.named(typed) is None:
            rows.append(TagRow(Tag(typed), new=True))
        self._shown = rows
        self.endResetModel()

    @staticmethod
    def _order(row: TagRow, wanted: str) -> tuple[bool, bool, str]:
        name = row.tag.name.casefold()
        return (name != wanted, row.before is OFF if not wanted else not name.startswith(wanted), name)

    def named(self, name: str) -> str | None:
        """The tag of that name as it is written, whatever the case; None when there is none."""
        folded = name.casefold()
        return next((known for known in self._rows if known.casefold() == folded), None)

    def row(self, number: int) -> TagRow | None:
        """One of the rows shown."""
        return self._shown[number] if 0 <= number < len(self._shown) else None

    def put_on(self, name: str) -> None:
        """Tick a tag, and make it when there is none of that name."""
        known = self.named(name) or name
        row = self._rows.get(known, TagRow(Tag(known), new=True))
        self._rows[known] = replace(row, state=ON)
        self.narrow(self._typed)

    def toggle(self, number: int) -> None:
        """Tick or untick a row; one that is on some papers can also go back to that."""
        row = self.row(number)
        if row is None:
            return
        if row.new and row.tag.name not in self._rows:
            self.put_on(row.tag.name)
            return
        steps = {ON: OFF, OFF: SOME if row.before is SOME else ON, SOME: ON}
        changed = replace(row, state=steps[row.state])
        self._rows[row.tag.name] = self._shown[number] = changed
        self.dataChanged.emit(self.index(number, 0), self.index(number, 0))

    def choice(self) -> TagChoice:
        """What was ticked and unticked since the beginning."""
        changed = [row for row in self._rows.values() if row.state is not row.before]
        return TagChoice(
            tuple(row.tag.name for row in changed if row.state is ON),
            tuple(row.tag.name for row in changed if row.state is OFF),
        )

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._shown)

    @override
    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        row = self.row(index.row())
        if row is None:
            return None
        if role == Qt.ItemDataRole.CheckStateRole:
            return row.state
        if role == Qt.ItemDataRole.DisplayRole:
            offer = row.new and row.tag.name not in self._rows
            return self.tr("New tag “{}”").format(row.tag.name) if offer else row.tag.name
        return row if role == ROW else None


class TagDelegate(RowDelegate):
    """Draws a tag: tick box, colour dot, name, number of papers."""

    height = ROW_HEIGHT

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row: TagRow = index.data(ROW)
        theme = theme_of()
        box = paint_ground(painter, option)
        middle = box.center().y()
        mirror = row_of(option)
        paint_tick(painter, mirror.left(box.left() + 20, BOX), middle - BOX / 2, row.state)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(row.tag.colour or theme.edge))
        painter.drawEllipse(mirror.rect(QRectF(box.left() + 48, middle - 4, 8, 8)))
        line = box.adjusted(66, 0, -20, 0)
        if row.tag.count:
            paint_end(painter, number_text(row.tag.count), line, theme.ink3, mirror)
            line.setRight(line.right() - 48)
        paint_line(painter, str(index.data()), line, theme.ink, mirror)
