"""The papers a list shows, page by page: ids and rows of what is near the eye, never all of them."""

from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from paperdesk.model.rows import Row

PAGE = 128
PAGES_KEPT = 64
SCAN = 8192
SCAN_LIMIT = 65_536

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Listing:
    """What was found: the first ids in order, how many there are, and `page(offset, limit)` for the rest."""

    first: tuple[int, ...]
    count: int
    page: Callable[[int, int], list[int]]


@dataclass(frozen=True, slots=True)
class Page:
    """The ids of one stretch of the listing and the rows that could be read for them."""

    ids: tuple[int, ...]
    rows: dict[int, Row]


EMPTY = Listing((), 0, lambda _offset, _limit: [])


class PaperList(QAbstractTableModel):
    """A one-column model whose delegate asks `row(i)`; `data` serves accessibility and tests.

    `show()` replaces the listing; `refresh()` reads rows anew that an edit touched, where they are cached.
    """

    def __init__(self, rows: Callable[[Sequence[int]], list[Row]], parent: QObject | None = None) -> None:
        """Read rows with `rows(ids)`, which leaves out ids that are gone."""
        super().__init__(parent)
        self._rows = rows
        self._listing = EMPTY
        self._pages: OrderedDict[int, Page] = OrderedDict()

    def show(self, listing: Listing) -> None:
        """Show another listing; when it only goes on after what is shown, rows are added at the end."""
        old = self._listing
        if old.count and listing.count > old.count == len(old.first) and listing.first == old.first:
            self.beginInsertRows(QModelIndex(), old.count, listing.count - 1)
            self._listing = listing
            self._pages.pop((old.count - 1) // PAGE, None)
            self.endInsertRows()
            return
        self.beginResetModel()
        self._listing = listing
        self._pages.clear()
        self.endResetModel()

    def count(self) -> int:
        """How many papers are listed."""
        return self._listing.count

    def beginning(self) -> tuple[int, ...]:
        """The ids that were found first, to tell one listing from another."""
        return self._listing.first

    def row(self, at: int) -> Row | None:
        """The paper at a position; None when it is outside the list or gone."""
        ident = self.id_at(at)
        return None if ident is None else self._page(at // PAGE).rows.get(ident)

    def id_at(self, at: int) -> int | None:
        """The id at a position, None outside the list."""
        if not 0 <= at < self._listing.count:
            return None
        ids = self._page(at // PAGE).ids
        return ids[at % PAGE] if at % PAGE < len(ids) else None

    def ids_between(self, first: int, last: int) -> list[int]:
        """The ids from a position to another, both included; rows are not read for them."""
        first, last = max(first, 0), min(last, self._listing.count - 1)
        if first > last:
            return []
        if last < len(self._listing.first):
            return list(self._listing.first[first : last + 1])
        return self._listing.page(first, last - first + 1)

    def row_of(self, ident: int) -> int | None:
        """The position of a paper, None when it is not among the first 65,536 nor in a page at hand."""
        for number, page in self._pages.items():
            if ident in page.ids:
                return number * PAGE + page.ids.index(ident)
        for offset, ids in self._scan():
            if ident in ids:
                return offset + ids.index(ident)
        return None

    def refresh(self, ids: frozenset[int]) -> None:
        """Read these papers anew where they are cached, and have them painted again."""
        for number, page in list(self._pages.items()):
            touched = [ident for ident in page.ids if ident in ids]
            if touched:
                self._refresh_page(number, page, touched)

    @override
    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else self._listing.count

    @override
    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else 1

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return None
        row = self.row(index.row()) if index.isValid() else None
        if row is None:
            return None
        return row.title if role == Qt.ItemDataRole.DisplayRole else self._sentence(row)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return self.tr("Paper")
        return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return usual | Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemNeverHasChildren

    def _page(self, number: int) -> Page:
        page = self._pages.get(number)
        if page is None:
            ids = self.ids_between(number * PAGE, number * PAGE + PAGE - 1)
            page = Page(tuple(ids), {row.id: row for row in self._rows(ids)})
            self._pages[number] = page
            if len(self._pages) > PAGES_KEPT:
                self._pages.popitem(last=False)
        else:
            self._pages.move_to_end(number)
        return page

    def _scan(self) -> Iterator[tuple[int, list[int]]]:
        first = list(self._listing.first)
        yield 0, first
        end = min(self._listing.count, SCAN_LIMIT)
        for offset in range(len(first), end, SCAN):
            yield offset, self._listing.page(offset, min(SCAN, end - offset))

    def _refresh_page(self, number: int, page: Page, touched: Sequence[int]) -> None:
        fresh = {row.id: row for row in self._rows(touched)}
        kept = {ident: row for ident, row in page.rows.items() if ident not in touched}
        self._pages[number] = Page(page.ids, kept | fresh)
        for ident in touched:
            at = self.index(number * PAGE + page.ids.index(ident), 0)
            self.dataChanged.emit(at, at)

    def _sentence(self, row: Row) -> str:
        parts = [row.title]
        if row.authors:
            parts.append(self.tr("by {authors}").format(authors=row.authors))
        parts += [str(part) for part in (row.year, row.venue) if part]
        parts += [self.tr("unread")] * row.unread + [self.tr("favourite")] * row.starred
        if row.tags:
            parts.append(self.tr("tags: {names}").format(names=", ".join(tag.name for tag in row.tags)))
        if row.highlights:
            parts.append(self.tr("{number} highlights").format(number=row.highlights))
        parts += [self.tr("has a note")] * row.noted
        return ", ".join(parts) + "."
