"""Which papers of a list are selected, and how that lasts from one listing to the next."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QObject

from paperdesk.model.ranges import Range, joined, united
from paperdesk.ui.models.listing import Listing, carried
from paperdesk.ui.models.paper_list import PaperList
from paperdesk.ui.widgets.fixed_row_view import FixedRowView

REMEMBERED = 2000

Select = QItemSelectionModel.SelectionFlag


@dataclass(frozen=True, slots=True)
class Spot:
    """What was selected and what stood around it, to be found again in another listing."""

    listing: Listing
    ranges: tuple[Range, ...]
    selected: tuple[int, ...]  # the papers, when they are few
    current: int | None
    current_row: int
    above: int | None  # the neighbours of the selection
    below: int | None
    scroll: int
    top: int | None  # the paper at the upper edge
    top_row: int
    in_sight: bool  # whether the current one was


class KeptSelection(QObject):
    """The selection of a view on a `PaperList`; works with ranges of rows, never with an index a paper.

    A reset of the model keeps the selected papers that are still listed. When the selection left the
    list and nothing else moved (a paper was put away), the next paper is selected. A listing of the same
    search stays where it was scrolled to.
    """

    def __init__(self, view: FixedRowView, papers: PaperList) -> None:
        """Keep the selection of `view`, which shows `papers` already."""
        super().__init__(view)
        self._view = view
        self._papers = papers
        self._spot: Spot | None = None
        papers.modelAboutToBeReset.connect(self._remember)
        papers.modelReset.connect(self._restore)

    def ids(self) -> tuple[int, ...]:
        """The selected papers in the order of the list; long lists of them take their time."""
        ids: list[int] = []
        for first, last in self.ranges():
            ids += self._papers.ids_between(first, last)
        return tuple(ids)

    def count(self) -> int:
        """How many papers are selected."""
        return sum(last - first + 1 for first, last in self.ranges())

    def current_id(self) -> int | None:
        """The paper with the keyboard focus, the first selected one when that is not selected; else None."""
        row = self._current_row()
        return None if row is None else self._papers.id_at(row)

    def ranges(self) -> list[Range]:
        """First and last rows of the selection, in order."""
        chosen = self._view.selectionModel().selection()
        return united((chosen.at(i).top(), chosen.at(i).bottom()) for i in range(chosen.size()))

    def select_rows(self, rows: Iterable[int]) -> None:
        """Select these rows and no others; the first becomes the current one."""
        wanted = [row for row in rows if 0 <= row < self._papers.count()]
        self._select(joined(sorted(wanted)))
        if wanted:
            self._make_current(wanted[0])
            self._view.scrollTo(self._papers.index(wanted[0], 0))

    def _current_row(self) -> int | None:
        current = self._view.currentIndex()
        if current.isValid() and self._view.selectionModel().isSelected(current):
            return current.row()
        ranges = self.ranges()
        return ranges[0][0] if ranges else None

    def _select(self, ranges: Sequence[Range]) -> None:
        selection = QItemSelection()
        for first, last in ranges:
            selection.select(self._papers.index(first, 0), self._papers.index(last, 0))
        self._view.selectionModel().select(selection, Select.ClearAndSelect)

    def _make_current(self, row: int) -> None:
        self._view.selectionModel().setCurrentIndex(self._papers.index(row, 0), Select.NoUpdate)

    def _remember(self) -> None:
        papers = self._papers
        ranges = tuple(self.ranges())
        scroll = self._view.verticalScrollBar().value()
        top_row = scroll // self._view.row_height()
        at_hand = all(papers.listing().is_at_hand(last) for _, last in ranges)
        self._spot = Spot(
            listing=papers.listing(),
            ranges=ranges,
            selected=self.ids() if self.count() <= REMEMBERED and at_hand else (),
            current=self.current_id(),
            current_row=self._view.currentIndex().row(),
            above=papers.id_at(ranges[0][0] - 1) if ranges else None,
            below=papers.id_at(ranges[-1][1] + 1) if ranges else None,
            scroll=scroll,
            top=papers.id_at(top_row) if scroll else None,
            top_row=top_row,
            in_sight=self._view.currentIndex().row() in self._view.rows_in_sight(),
        )

    def _restore(self) -> None:
        spot, self._spot = self._spot, None
        if spot is None:
            return
        anew = spot.listing.asked == self._papers.listing().asked
        self._view.setAutoScroll(False)
        selected = self._select_again(spot)
        self._view.setAutoScroll(True)
        if not selected and not anew:
            self._view.scrollToTop()
            return
        self._scroll_back(spot, anew=anew)
        if spot.in_sight or (spot.selected and not anew):
            self._view.scrollTo(self._view.currentIndex())

    def _select_again(self, spot: Spot) -> bool:
        """Select what was selected or, if that has left and nothing else, what came next to it."""
        ranges = self._still_listed(spot)
        if ranges:
            self._select(ranges)
            self._make_current(self._row_now(spot.current, spot.current_row, ranges[0][0]))
        elif self._only_closed_up(spot):
            self.select_rows([min(spot.ranges[0][0], self._papers.count() - 1)])
        return self._view.selectionModel().hasSelection()

    def _row_now(self, ident: int | None, row: int, otherwise: int) -> int:
        """Where a paper is now that was in `row`."""
        return otherwise if ident is None else self._papers.rows_of((ident,), row).get(ident, otherwise)

    def _still_listed(self, spot: Spot) -> list[Range]:
        """The rows in which the selected papers are now."""
        old, new = spot.listing, self._papers.listing()
        if spot.selected:
            rows = self._papers.rows_of(spot.selected, spot.ranges[0][0])
            return joined(sorted(rows.values()))
        if old.order is not None and new.order is not None:
            return carried(spot.ranges, old.order, new.order)
        # Rows may be trusted only where nothing seems to have moved.
        same = (old.count, old.first) == (new.count, new.first)
        return list(spot.ranges) if same else []

    def _scroll_back(self, spot: Spot, *, anew: bool) -> None:
        """Scroll to where the list was: to the paper that was at the upper edge, else to the same height."""
        height = self._view.row_height()
        scroll = spot.scroll
        if anew and spot.top is not None:
            scroll += (self._row_now(spot.top, spot.top_row, spot.top_row) - spot.top_row) * height
        self._view.verticalScrollBar().setValue(scroll)

    def _only_closed_up(self, spot: Spot) -> bool:
        """Whether the neighbours of what left the list now stand next to each other, where it was."""
        papers = self._papers
        if not spot.ranges or spot.current is None or not papers.count():
            return False
        row = spot.ranges[0][0]
        return (papers.id_at(row - 1), papers.id_at(row)) == (spot.above, spot.below)
