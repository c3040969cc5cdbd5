"""What a paper says now beside what services say of it: for each field, one of the two is chosen."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from paperdesk.ui.days import short_day
from paperdesk.ui.dialogs.comparison import Choice
from paperdesk.ui.dialogs.pieces import SIDE, Scroller, button, hairline, label, sentence
from paperdesk.ui.dialogs.segments import Segments
from paperdesk.ui.language import number_text
from paperdesk.ui.lookups import Match, Offered
from paperdesk.ui.widgets.field_words import field_words
from paperdesk.ui.widgets.spoken import spoken

NAME_WIDTH = 104
GAP = 10


class CompletionFields(QWidget):
    """Shows one match of several; `changed` tells the fields that are taken, `match_wanted` another match."""

    changed = Signal(object)  # frozenset[str]
    match_wanted = Signal(int)

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self.cells: dict[str, tuple[Choice, Choice]] = {}
        self.tabs: Segments | None = None
        self._links: list[QWidget] = []
        self._head = QVBoxLayout()
        self._head.setContentsMargins(SIDE, 12, SIDE, 10)
        self._head.setSpacing(3)
        self._inside = QWidget()
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(SIDE, 10, SIDE, 14)
        self._scroller = Scroller(self._inside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._head)
        layout.addWidget(hairline())
        layout.addWidget(self._scroller, 1)

    def show_match(self, matches: Sequence[Match], at: int, chosen: frozenset[str]) -> None:
        """Show one of some matches with the fields that are chosen of it."""
        self._clear()
        match = matches[at]
        self._add_head(matches, at)
        page = QWidget()
        grid = QGridLayout(page)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(GAP)
        grid.setVerticalSpacing(8)
        grid.setColumnMinimumWidth(0, NAME_WIDTH)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        grid.addLayout(self._column_head(self.tr("Now"), self.tr("Keep all"), taken=False), 0, 1)
        grid.addLayout(self._column_head(self.tr("Found"), self.tr("Take all"), taken=True), 0, 2)
        for row, offer in enumerate(match.offers, 1):
            self._add_row(grid, row, offer, offer.field in chosen)
        if any(offer.present and offer.offered for offer in match.offers):
            stays = self.tr("Where both say something, what you have stays unless you choose otherwise.")
            grid.addWidget(sentence(stays, "hint"), len(match.offers) + 1, 1, 1, 2)
        self._column.addWidget(page)
        self._column.addStretch(1)
        self._scroller.verticalScrollBar().setValue(0)

    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab stops, from top to bottom."""
        cells = [cell for pair in self.cells.values() for cell in pair]
        tabs = self.tabs.stops() if self.tabs is not None else ()
        return (*tabs, *self._links, *cells)

    def chosen(self) -> frozenset[str]:
        """The fields that are taken."""
        return frozenset(name for name, cells in self.cells.items() if cells[1].is_on())

    def take(self, field: str, *, on: bool) -> None:
        """Take the value that was found for a field, or keep the present one."""
        self._set(field, on=on)
        self.changed.emit(self.chosen())

    def take_all(self, *, on: bool) -> None:
        """Take everything that was found, or keep all as it is."""
        for field in self.cells:
            self._set(field, on=on)
        self.changed.emit(self.chosen())

    def _set(self, field: str, *, on: bool) -> None:
        now, found = self.cells[field]
        now.set_on(not on)
        found.set_on(on)

    def _clear(self) -> None:
        self.cells = {}
        self._links = []
        self.tabs = None
        for layout in (self._head, self._column):
            while item := layout.takeAt(0):
                part = item.widget()
                if part is not None:
                    part.hide()
                    part.deleteLater()

    def _add_head(self, matches: Sequence[Match], at: int) -> None:
        match = matches[at]
        title = sentence(match.title or self.tr("Untitled"), "")
        font = title.font()
        font.setBold(True)
        title.setFont(font)
        under = " · ".join(filter(None, (match.under, spoken(match.reason))))
        self._head.addWidget(title)
        self._head.addWidget(sentence(under, "meta"))
        if len(matches) > 1:
            self.tabs = self._matches(matches, at)
            self._head.addSpacing(5)
            self._head.addWidget(self.tabs)

    def _matches(self, matches: Sequence[Match], at: int) -> Segments:
        """The choice between several papers that it may be."""
        several = sum(not match.published for match in matches) > 1
        made = Segments([self._match_name(matches, number, several) for number in range(len(matches))])
        made.choose(at)
        made.chosen.connect(self.match_wanted)
        return made

    def _match_name(self, matches: Sequence[Match], number: int, several: bool) -> str:
        if matches[number].published:
            return self.tr("As published")
        place = sum(not match.published for match in matches[: number + 1])
        return self.tr("Candidate {}").format(number_text(place)) if several else self.tr("As preprint")

    def _column_head(self, text: str, link: str, *, taken: bool) -> QHBoxLayout:
        explanation = (
            self.tr("Take every value that was found") if taken else self.tr("Keep every value as it is")
        )
        take = button(link, explanation, partial(self.take_all, on=taken), "link")
        take.setAutoDefault(False)
        self._links.append(take)
        row = QHBoxLayout()
        row.addWidget(label(text, "section"), 1)
        row.addWidget(take)
        return row

    def _add_row(self, grid: QGridLayout, row: int, offer: Offered, taken: bool) -> None:
        name = field_words(offer.field)
        grid.addLayout(self._name(name, offer), row, 0, Qt.AlignmentFlag.AlignTop)
        cells = (Choice(name, offer.present), Choice(name, offer.offered))
        cells[1].setToolTip(self.tr("Take this one"))
        self.cells[offer.field] = cells
        for side, cell in enumerate(cells):
            cell.chosen.connect(partial(self.take, offer.field, on=bool(side)))
            grid.addWidget(cell, row, side + 1)
        self._set(offer.field, on=taken)

    def _name(self, name: str, offer: Offered) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setContentsMargins(0, 7, 0, 0)
        column.setSpacing(1)
        column.addWidget(label(name))
        told = offer.source
        if day := short_day(offer.at):
            told = self.tr("{source}, {day}").format(source=offer.source, day=day)
        source = sentence(told, "hint")
        source.setMaximumWidth(NAME_WIDTH + 30)
        column.addWidget(source)
        return column
