"""How papers are listed: in lines, wide apart or dense, or as a table; as the settings say."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from paperdesk.model.kept_json import kept_table
from paperdesk.ui.desk import Desk
from paperdesk.ui.presenters.columns import Columns
from paperdesk.ui.presenters.layout import ROOMY
from paperdesk.ui.widgets.paper_list_view import PaperListView

if TYPE_CHECKING:
    from paperdesk.ui.widgets.table_header import TableHeader

TABLE = "list/table"
DENSITY = "list/density"
COLUMNS = "window/columns"
WIDTHS = "window/list-widths"
WIDEST = 10_000
LINES_WIDTHS = (300, 560)
TABLE_WIDTHS = (300, 900)
LEAST, PANE = 360, 420  # of a table, and of the reading pane beside one
SHARE = 0.6  # of the window without the sidebar, for a table of which nobody has set the width


class ListShape(QObject):
    """Gives the list the shape of the settings, and the column it stands in a width that goes with it."""

    def __init__(self, desk: Desk, view: PaperListView, columns: Columns, parent: QObject) -> None:
        """Shape `view`, which stands in one of the `columns`, now and whenever a setting changes."""
        super().__init__(parent)
        self._desk = desk
        self._view = view
        self._columns = columns
        self._header: TableHeader | None = None
        self._table = desk.settings.flag(TABLE)
        self._limit()
        if self._table or self._is_dense():
            self._shape()
        desk.settings.changed.connect(self._follow)

    @property
    def header(self) -> TableHeader | None:
        """The header of the table, once there was one."""
        return self._header

    def show_sort(self) -> None:
        """Point out the column that the list is sorted by."""
        if self._header is not None:
            self._header.show_sort(self._desk.shown.sort)

    def choose_columns(self) -> None:
        """Let the user choose the columns of the table, which is shown for it."""
        self._desk.settings.set(TABLE, True)
        if self._header is not None:
            self._header.open_menu()

    def save(self) -> None:
        """Keep columns and widths."""
        self._keep_width()
        if self._header is not None:
            self._desk.settings.set(COLUMNS, self._header.arrangement())

    def _follow(self, name: str) -> None:
        if name == TABLE:
            self._keep_width()
            self._table = self._desk.settings.flag(TABLE)
            self._limit()
            self._shape()
            self._widen()
        elif name == DENSITY and not self._table:
            self._shape()

    def _shape(self) -> None:
        if self._table:
            self._show_table()
            return
        self._view.show_lines(dense=self._is_dense())

    def _show_table(self) -> None:
        if self._header is None:
            from paperdesk.ui.widgets.table_header import TableHeader

            self._header = TableHeader(self._view)
            self._header.restore(self._desk.settings.text(COLUMNS))
            self._header.sort_chosen.connect(self._desk.sort_wanted)
        self._view.show_table(self._header)
        self.show_sort()

    def _is_dense(self) -> bool:
        return self._desk.settings.text(DENSITY) == "dense"

    def _limit(self) -> None:
        least, most = TABLE_WIDTHS if self._table else LINES_WIDTHS
        self._columns.limit(least, most)

    def _widen(self) -> None:
        """Give the list the width it had in this shape, at the cost of the reading pane or in its favour."""
        if not self._columns.both:
            return
        room = self._columns.room()
        usual = max(LEAST, min(round(room * SHARE), room - PANE)) if self._table else ROOMY.papers
        self._columns.set_papers_width(self._widths().get(self._name(), usual))
        if self._header is not None and not self._desk.settings.text(COLUMNS):
            self._header.fit(self._view.width())

    def _keep_width(self) -> None:
        width = self._columns.papers_width()
        if width:
            widths = self._widths() | {self._name(): width}
            self._desk.settings.set(WIDTHS, json.dumps(widths))

    def _widths(self) -> dict[str, int]:
        found = kept_table(self._desk.settings.text(WIDTHS))
        return {name: width for name, width in found.items() if isinstance(width, int) and 0 < width < WIDEST}

    def _name(self) -> str:
        return "table" if self._table else "lines"
