"""Which papers of a list are selected, by ids, and how that lasts from one listing to the next."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QObject
from PySide6.QtWidgets import QTableView

from paperdesk.ui.models.paper_list import PaperList

REMEMBERED = 2000

Select = QItemSelectionModel.SelectionFlag


@dataclass(frozen=True, slots=True)
class Spot:
    """What was selected and what stood around it, to be found again in another listing."""

    current: int | None = None
    selected: tuple[int, ...] = ()
    above: int | None = None
    below: int | None = None
    scroll: int = 0
    row: int = 0
    current_row: int = 0
    ranges: tuple[tuple[int, int], ...] = ()
    count: int = 0
    first: tuple[int, ...] = ()


class KeptSelection(QObject):
    """The selection of a view on a `PaperList`; works with ranges of rows, never with an index a paper.

    A reset of the model keeps the selected papers that are still listed. When the selection left the
    list and nothing else moved (a paper was put away), the next paper is selected.
    """

    def __init__(self, view: QTableView, papers: PaperList) -> None:
        """Keep the selection of `view`, which shows `papers` already."""
        super().__init__(view)
        self._view = view
        self._papers = papers
        self._spot = Spot()
        papers.modelAboutToBeReset.connect(self._remember)
        papers.modelReset.connect(self._restore)

    def ids(self) -> tuple[int, ...]:
        """The selected papers in the order of the list."""
        ids: list[int] = []
        for first, last in self.ranges():
            ids += self._papers.ids_between(first, last)
        return tuple(ids)

    def current_id(self) -> int | None:
        """The paper with the keyboard focus, the first selected one when that is not selected; else None."""
        current = self._view.currentIndex()
        if current.isValid() and self._view.selectionModel().isSelected(current):
            return self._papers.id_at(current.row())
        first = next(self.ranges(), None)
        return None if first is None else self._papers.id_at(first[0])

    def ranges(self) -> Iterator[tuple[int, int]]:
        """First and last rows of the selection, in order."""
        chosen = self._view.selectionModel().selection()
        yield from sorted((chosen.at(i).top(), chosen.at(i).bottom()) for i in range(chosen.size()))

    def select_rows(self, rows: Iterable[int]) -> None:
        """Select these rows and no others; the first becomes the current one."""
        wanted = [row for row in rows if 0 <= row < self._papers.count()]
        selection = QItemSelection()
        for row in wanted:
            index = self._papers.index(row, 0)
            selection.select(index, index)
        self._view.selectionModel().select(selection, Select.ClearAndSelect)
        if wanted:
            index = self._papers.index(wanted[0], 0)
            self._view.selectionModel().setCurrentIndex(index, Select.NoUpdate)
            self._view.scrollTo(index)

    def _remember(self) -> None:
        ranges = list(self.ranges())
        if not ranges:
            self._spot = Spot(scroll=self._view.verticalScrollBar().value())
            return
        papers = self._papers
        size = sum(last - first + 1 for first, last in ranges)
        self._spot = Spot(
            current=self.current_id(),
            selected=self.ids() if size <= REMEMBERED else (),
            above=papers.id_at(ranges[0][0] - 1),
            below=papers.id_at(ranges[-1][1] + 1),
            scroll=self._view.verticalScrollBar().value(),
            row=ranges[0][0],
            current_row=self._view.currentIndex().row(),
            ranges=tuple(ranges),
            count=papers.count(),
            first=papers.beginning(),
        )

    def _restore(self) -> None:
        spot, self._spot = self._spot, Spot()
        rows = [row for row in map(self._papers.row_of, spot.selected) if row is not None]
        if rows:
            self._view.verticalScrollBar().setValue(spot.scroll)
            self.select_rows(sorted(rows))
            self._make_current(spot.current)
        elif not spot.selected and self._is_the_same_listing(spot):
            self._select_ranges(spot)
        elif spot.current is not None and self._only_closed_up(spot):
            self._view.verticalScrollBar().setValue(spot.scroll)
            self.select_rows([min(spot.row, self._papers.count() - 1)])
        else:
            self._view.scrollToTop()

    def _make_current(self, ident: int | None) -> None:
        row = None if ident is None else self._papers.row_of(ident)
        if row is not None:
            self._view.selectionModel().setCurrentIndex(self._papers.index(row, 0), Select.NoUpdate)

    def _is_the_same_listing(self, spot: Spot) -> bool:
        """Whether rows may be trusted where too many papers were selected to remember each of them."""
        same = (spot.count, spot.first) == (self._papers.count(), self._papers.beginning())
        return bool(spot.ranges) and same

    def _select_ranges(self, spot: Spot) -> None:
        selection = QItemSelection()
        for first, last in spot.ranges:
            selection.select(self._papers.index(first, 0), self._papers.index(last, 0))
        self._view.selectionModel().select(selection, Select.ClearAndSelect)
        self._view.selectionModel().setCurrentIndex(self._papers.index(spot.current_row, 0), Select.NoUpdate)
        self._view.verticalScrollBar().setValue(spot.scroll)

    def _only_closed_up(self, spot: Spot) -> bool:
        """Whether the neighbours of what left the list now stand next to each other, where it was."""
        papers = self._papers
        return papers.count() > 0 and (papers.id_at(spot.row - 1), papers.id_at(spot.row)) == (
            spot.above,
            spot.below,
        )
