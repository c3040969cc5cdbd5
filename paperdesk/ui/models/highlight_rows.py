"""The highlights of a library as rows: each paper's title above its marks, read page by page."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from paperdesk.model.rows import HighlightRow
from paperdesk.ui.models.row_words import colour_name, doubt_words

PAGE = 200
Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
Read = Callable[[str, int, int], Sequence[HighlightRow]]


@dataclass(frozen=True, slots=True)
class HighlightLine:
    """One row: a mark of a paper, or, without one, the paper's title."""

    row: HighlightRow
    is_title: bool = False


class HighlightRows(QAbstractListModel):
    """Lists what `read(query, limit, offset)` gives; more is read when a view comes to the end."""

    def __init__(self, read: Read, parent: QObject | None = None) -> None:
        """Empty until `show`."""
        super().__init__(parent)
        self._read = read
        self._query = ""
        self._lines: list[HighlightLine] = []
        self._read_so_far = 0
        self._complete = True

    def show(self, query: str) -> None:
        """List the highlights that match a query, as many as are listed already at least."""
        again = query == self._query
        self.beginResetModel()
        found = self._read(query, max(PAGE, self._read_so_far if again else 0), 0)
        self._query = query
        self._lines = _lines(found, None)
        self._read_so_far = len(found)
        self._complete = len(found) < PAGE
        self.endResetModel()

    def line(self, index: Index) -> HighlightLine | None:
        """The row at an index."""
        return self._lines[index.row()] if 0 <= index.row() < len(self._lines) else None

    def place_of(self, highlight: int) -> int:
        """The row of a mark, or -1."""
        found = (at for at, line in enumerate(self._lines) if not line.is_title)
        return next((at for at in found if self._lines[at].row.mark.id == highlight), -1)

    def next_mark(self, row: int, step: int) -> int:
        """The row of the next mark after (or before) a row, or -1."""
        places = range(row + step, len(self._lines) if step > 0 else -1, step)
        return next((at for at in places if at >= 0 and not self._lines[at].is_title), -1)

    @override
    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._lines)

    @override
    def canFetchMore(self, parent: Index) -> bool:
        return not self._complete

    @override
    def fetchMore(self, parent: Index) -> None:
        found = self._read(self._query, PAGE, self._read_so_far)
        last = self._lines[-1].row.paper if self._lines else None
        added = _lines(found, last)
        self._complete = len(found) < PAGE
        self._read_so_far += len(found)
        if added:
            self.beginInsertRows(QModelIndex(), len(self._lines), len(self._lines) + len(added) - 1)
            self._lines += added
            self.endInsertRows()

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        line = self.line(index)
        if line is None or line.is_title:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self.line(index)
        if line is None or role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return None
        if line.is_title:
            return line.row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._sentence(line.row)
        return ". ".join(part for part in (line.row.mark.exact, line.row.mark.comment) if part)

    def _sentence(self, row: HighlightRow) -> str:
        mark = row.mark
        said = (
            mark.exact,
            mark.comment and self.tr("Comment: {text}").replace("{text}", mark.comment),
            self.tr("Highlighted in {colour}").replace("{colour}", colour_name(mark.colour)),
            mark.tags and self.tr("Tags: {names}").replace("{names}", ", ".join(mark.tags)),
            doubt_words(mark),
            self.tr("In the paper {title}").replace("{title}", row.title),
        )
        return ". ".join(str(part).rstrip(". ") for part in said if part) + "."


def _lines(found: Sequence[HighlightRow], last: int | None) -> list[HighlightLine]:
    lines: list[HighlightLine] = []
    for row in found:
        if row.paper != last:
            lines.append(HighlightLine(row, is_title=True))
            last = row.paper
        lines.append(HighlightLine(row))
    return lines
