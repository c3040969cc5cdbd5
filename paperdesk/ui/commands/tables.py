"""Tables (CSV and TSV): what their columns mean is asked before they are read."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from typing import TYPE_CHECKING

from paperdesk.ui.desk import Desk
from paperdesk.ui.questions import ColumnsRequest

if TYPE_CHECKING:
    from paperdesk.formats.tables.columns import ColumnMapping
    from paperdesk.model.paper import Paper

TABLE = "csv"
SOME_ROWS = 5  # that are shown as the papers they become


def columns_of(desk: Desk, text: str, source: str) -> ColumnMapping | None:
    """What the columns of a table mean, judged by its beginning; None when the user gave up."""
    from paperdesk.formats.records import Record, StringText
    from paperdesk.formats.tables.reading import columns, guess_mapping, read_csv

    beginning = StringText(source, text)
    seen = columns(beginning)

    def read(mapping: ColumnMapping) -> Sequence[Paper]:
        if "title" not in mapping.targets:
            return ()
        items = islice(read_csv(beginning, mapping), SOME_ROWS)
        return [item.paper for item in items if isinstance(item, Record)]

    guess = guess_mapping(seen.header, seen.rows)
    return desk.ask.columns(ColumnsRequest(source, (seen.header, *seen.rows), guess, read))
