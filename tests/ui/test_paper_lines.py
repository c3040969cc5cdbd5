"""Chips of tags in rows of every width: none runs into what stands at the end of the line."""

import pytest
from PySide6.QtGui import QFont
from pytestqt.qtbot import QtBot

from paperdesk.model.rows import Row, Tag
from paperdesk.ui.widgets.paper_lines import PaperLines
from tests.ui.test_paper_list import paper


@pytest.fixture
def lines(qtbot: QtBot) -> PaperLines:
    return PaperLines(QFont())


def tagged(*names: str) -> Row:
    return paper(1, tags=tuple(Tag(name) for name in names), highlights=3, noted=True)


def test_chips_end_before_the_notes_in_every_width(lines: PaperLines) -> None:
    row = tagged("long-range", "time-series", "efficiency")
    ends: list[float] = []
    for width in range(260, 560):
        laid = lines.of(row, float(width), ())
        ends += [at + wide - laid.notes_at for at, wide, _ in laid.chips]
    assert max(ends) <= 0


def test_chip_without_room_for_a_few_letters_gives_way_to_a_number(lines: PaperLines) -> None:
    row = tagged("long-range", "time-series")
    wide = lines.of(row, 900.0, ())
    taken = 900 - wide.notes_at
    assert [text for _, _, text in wide.chips] == ["long-range", "time-series"]
    assert [text for _, _, text in lines.of(row, taken + 26 + 60, ()).chips] == ["+2"]
