"""Chips of tags in rows of every width: none runs into what stands at the end of the line."""

import pytest
from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtGui import QFont
from pytestqt.qtbot import QtBot

from paperdesk.model.paper import Status
from paperdesk.model.rows import Row, Tag
from paperdesk.ui.days import back_on
from paperdesk.ui.widgets.paper_lines import PaperLines
from paperdesk.ui.widgets.title_marks import edges
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


@pytest.mark.parametrize(
    ("status", "days", "notes"),
    [
        (Status.TO_READ, 1, "{} · 3 highlights · 1 note"),
        (Status.TO_READ, 0, "3 highlights · 1 note"),
        (Status.READ, 1, "3 highlights · 1 note"),
    ],
)
def test_a_row_says_when_a_snoozed_paper_is_back(
    lines: PaperLines, status: Status, days: int, notes: str
) -> None:
    day = QDate.currentDate().addDays(days)
    until = day.toString(Qt.DateFormat.ISODate)
    row = paper(1, highlights=3, noted=True, status=status, snoozed_until=until)
    told = back_on(until, Status.TO_READ)
    assert lines.of(row, 900.0, ()).notes == notes.format(told)
    assert told.startswith(f"back on {QLocale().toString(day, 'ddd d MMM')}" if days else "")


@pytest.mark.parametrize(
    ("title", "word"),
    [("תרגום מכונה של graph", "graph"), ("تعلم الآلة", "الآلة"), ("A survey of שפה models", "שפה")],
)
def test_marks_lie_on_their_words_in_titles_that_run_from_the_right(
    lines: PaperLines, title: str, word: str
) -> None:
    start = title.index(word)
    found = [(start, start + len(word), 1)]
    ((left, right, _),) = edges(title, title, found, lines.title, lines.title_metrics)
    before = lines.title_metrics.horizontalAdvance(title[:start])
    after = lines.title_metrics.horizontalAdvance(title[start + len(word) :])
    begins = before if title[0] == "A" else after
    assert left == pytest.approx(begins, abs=6)
    assert right - left == pytest.approx(lines.title_metrics.horizontalAdvance(word), abs=6)


def test_a_row_without_a_title_says_its_key(lines: PaperLines) -> None:
    row = paper(1, title="", key="arxiv2412.01558")
    assert lines.of(row, 900.0, ()).title == "Without a title · arxiv2412.01558"
