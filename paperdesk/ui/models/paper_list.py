"""The papers a list shows, page by page: ids and rows of what is near the eye, never all of them."""

from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from time import perf_counter

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer
from typing_extensions import override

from paperdesk.model.rows import Row
from paperdesk.ui.days import back_on
from paperdesk.ui.language import number_text
from paperdesk.ui.models.listing import PAGE, PAGES_KEPT, Listing
from paperdesk.ui.models.row_words import fed_words, status_words

A_FRAME = 0.006  # seconds after which painting goes on without the rows that were not read yet

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Page:
    """The ids of one stretch of the listing and the rows that could be read for them."""

    ids: tuple[int, ...]
    rows: dict[int, Row]


EMPTY = Listing((), 0, lambda _offset, _limit: [])
NO_PAGE = Page((), {})


class PaperList(QAbstractTableModel):
    """A one-column model whose delegate asks `row(i)`; `data` serves accessibility and tests.

    `show()` replaces the listing; `refresh()` reads rows anew that an edit touched, where they are cached.
    What is far down in a listing whose order is not known yet is None like a paper that is gone, but
    `is_coming`; the order is asked for then.
    """

    def __init__(self, rows: Callable[[Sequence[int]], list[Row]], parent: QObject | None = None) -> None:
        """Read rows with `rows(ids)`, which leaves out ids that are gone."""
        super().__init__(parent)
        self._rows = rows
        self._listing = EMPTY
        self._pages: OrderedDict[int, Page] = OrderedDict()
        self._in_sight = range(0)
        self._asked_far = False
        self._told: Callable[[Row], str] | None = None
        self._later = QTimer(self, interval=0, singleShot=True)
        self._later.timeout.connect(self._fill)

    def show(self, listing: Listing) -> None:
        """Show another listing; when it only goes on after what is shown, rows are added at the end.

        When it is the one that is shown, with the same papers in the same rows, nothing is reset.
        """
        if self._goes_on(listing):
            self._append(listing)
        elif self._is_the_same(listing):
            self._replace(listing)
            self._repaint()
        else:
            self.beginResetModel()
            self._replace(listing)
            self.endResetModel()

    def tell(self, told: Callable[[Row], str] | None) -> None:
        """Say of each row what `told` gives to screen readers, or without one all that a row shows."""
        self._told = told

    def listing(self) -> Listing:
        """What is shown."""
        return self._listing

    def count(self) -> int:
        """How many papers are listed."""
        return self._listing.count

    def row(self, at: int) -> Row | None:
        """The paper at a position; None when it is outside the list, gone, or far and not known yet."""
        ident = self.id_at(at)
        return None if ident is None else self._page(at // PAGE).rows.get(ident)

    def row_at_hand(self, at: int) -> Row | None:
        """Like `row`, but None for what was not read yet, too; for painting, which does not wait."""
        page = self._pages.get(at // PAGE, NO_PAGE)
        return page.rows.get(page.ids[at % PAGE]) if at % PAGE < len(page.ids) else None

    def is_coming(self, at: int) -> bool:
        """Whether a position is in the list and the paper there is still to be read."""
        return at // PAGE not in self._pages and 0 <= at < self._listing.count

    def id_at(self, at: int) -> int | None:
        """The id at a position, None outside the list or where it is far and not known yet."""
        if not 0 <= at < self._listing.count or not self._reach(at):
            return None
        ids = self._page(at // PAGE).ids
        return ids[at % PAGE] if at % PAGE < len(ids) else None

    def ids_between(self, first: int, last: int) -> list[int]:
        """The ids from a position to another, both included; rows are not read for them."""
        return self._listing.ids(first, last)

    def row_of(self, ident: int) -> int | None:
        """The position of a paper, None when it is not listed, or far in a list of unknown order."""
        return self.rows_of((ident,)).get(ident)

    def rows_of(self, ids: Iterable[int], near: int = 0) -> dict[int, int]:
        """The positions of papers, looked for in the pages at hand and around the row `near` at first."""
        wanted = set(ids)
        found: dict[int, int] = {}
        for number, page in self._pages.items():
            if not wanted.isdisjoint(page.ids):
                rows = enumerate(page.ids, number * PAGE)
                found |= {ident: row for row, ident in rows if ident in wanted}
        wanted -= found.keys()
        return found | self._listing.rows_of(wanted, near) if wanted else found

    def want_order(self) -> None:
        """Ask for the order of the whole list, if it is long enough to need one; nothing waits for it."""
        if self._listing.count:
            self._reach(self._listing.count - 1)

    def approach(self, rows: range) -> None:
        """Read what these rows show, as far as one frame has time; the rest follows and is painted then."""
        self._in_sight = rows
        began = perf_counter()
        for number in self._numbers_in_sight():
            if number in self._pages:
                self._pages.move_to_end(number)
            elif not self._reach(number * PAGE):
                continue  # it comes with the order
            elif perf_counter() - began > A_FRAME:
                self._later.start()
            else:
                self._page(number)

    def refresh(self, ids: frozenset[int]) -> None:
        """Read these papers anew where they are in sight, and have them painted again."""
        for number, page in list(self._pages.items()):
            touched = [ident for ident in page.ids if ident in ids]
            if touched and (number in self._numbers_in_sight() or not self._in_sight):
                self._refresh_page(number, page, touched)
            elif touched:
                del self._pages[number]

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
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        return self._told(row) if self._told is not None else self._sentence(row)

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

    def _reach(self, at: int) -> bool:
        """Whether the id at a position can be told now; if not, or soon not, the order is asked for."""
        listing = self._listing
        at_hand = listing.is_at_hand(at)
        if listing.far is not None and not self._asked_far and not listing.is_at_hand(2 * at):
            self._asked_far = True
            listing.far()
        return at_hand

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

    def _numbers_in_sight(self) -> range:
        rows = self._in_sight
        return range(rows[0] // PAGE, rows[-1] // PAGE + 1) if rows else range(0)

    def _fill(self) -> None:
        self.approach(self._in_sight)
        self._repaint()

    def _goes_on(self, listing: Listing) -> bool:
        old = self._listing
        return listing.count > old.count == len(old.first) > 0 and listing.first == old.first

    def _append(self, listing: Listing) -> None:
        count = self._listing.count
        self.beginInsertRows(QModelIndex(), count, listing.count - 1)
        self._listing = listing
        self._asked_far = False
        if count % PAGE:
            self._pages.pop(count // PAGE, None)
        self.endInsertRows()

    def _is_the_same(self, listing: Listing) -> bool:
        """Whether the same was asked, and nothing that was seen of the answer is another paper now."""
        old = self._listing
        if (listing.asked, listing.count, listing.first) != (old.asked, old.count, old.first):
            return False
        if listing.order is not None and old.order is not None:
            return listing.order == old.order
        if not self._pages:
            return True
        first, last = min(self._pages) * PAGE, max(self._pages) * PAGE + PAGE - 1
        if not listing.is_at_hand(min(last, listing.count - 1)):
            return False
        ids = listing.ids(first, last)
        starts = {number: number * PAGE - first for number in self._pages}
        return all(page.ids == tuple(ids[starts[n] : starts[n] + PAGE]) for n, page in self._pages.items())

    def _replace(self, listing: Listing) -> None:
        self._listing = listing
        self._asked_far = False
        self._pages.clear()

    def _repaint(self) -> None:
        """Have what is in sight painted again."""
        if self._listing.count:
            self.dataChanged.emit(self.index(0, 0), self.index(self._listing.count - 1, 0))

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
        parts.append(status_words(row.status))
        parts += [self.tr("unread")] * row.unread + [self.tr("favourite")] * row.starred
        if row.tags:
            parts.append(self.tr("tags: {names}").format(names=", ".join(tag.name for tag in row.tags)))
        if row.highlights:
            several = self.tr("{number} highlights").format(number=number_text(row.highlights))
            parts.append(self.tr("1 highlight") if row.highlights == 1 else several)
        parts += [self.tr("has a note")] * row.noted
        parts += filter(None, [back_on(row.snoozed_until, row.status)])
        parts += fed_words(row.fed)
        return ", ".join(parts) + "."
