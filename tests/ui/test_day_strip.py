"""The strip of days above the papers of a feed."""

import pytest
from PySide6.QtCore import QDate, QLocale, QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from paperdesk.ui.widgets.day_strip import ALL, TODAY, TRENDING, WEEK, DayStrip

TODAY_DAY = "2026-11-18"  # a Wednesday
COUNTS = {"2026-11-18": 12, "2026-11-17": 30, "2026-11-16": 1, "2026-11-15": 7}


@pytest.fixture
def strip(qtbot: QtBot) -> DayStrip:
    """A strip of 380 pixels with four days."""
    strip = DayStrip()
    qtbot.addWidget(strip)
    strip.resize(380, 90)
    strip.show_days(TODAY_DAY, COUNTS, "upvotes, halved with each day")
    strip.show()
    return strip


def long_day(day: str) -> str:
    return QLocale().toString(QDate.fromString(day, Qt.DateFormat.ISODate), QLocale.FormatType.LongFormat)


def test_spans_tell_what_came_today_and_since_monday(strip: DayStrip) -> None:
    assert [button.text() for button in strip.spans.values()] == [
        "All",
        "Today 12",
        "Week 43",
        "Trending",
    ]


def test_trending_tells_its_formula_to_all(strip: DayStrip) -> None:
    button = strip.spans[TRENDING]
    assert button.accessibleDescription() == "upvotes, halved with each day"
    assert "halved" in button.toolTip()


@pytest.mark.parametrize("span", [ALL, TODAY, WEEK, TRENDING])
def test_a_span_is_chosen_by_its_button(qtbot: QtBot, strip: DayStrip, span: str) -> None:
    with qtbot.waitSignal(strip.chosen) as told:
        strip.spans[span].click()
    assert told.args == [span]


def test_a_day_is_chosen_with_the_mouse(qtbot: QtBot, strip: DayStrip) -> None:
    area = strip.days.shapes()[-2].area
    with qtbot.waitSignal(strip.chosen) as told:
        QTest.mouseClick(strip.days, Qt.MouseButton.LeftButton, pos=area.center().toPoint())
    assert told.args == ["2026-11-17"]


def test_a_day_is_chosen_with_keys(qtbot: QtBot, strip: DayStrip) -> None:
    strip.days.setFocus()
    QTest.keyClick(strip.days, Qt.Key.Key_Left)
    QTest.keyClick(strip.days, Qt.Key.Key_Left)
    with qtbot.waitSignal(strip.chosen) as told:
        QTest.keyClick(strip.days, Qt.Key.Key_Return)
    assert told.args == ["2026-11-17"]


def test_a_day_says_how_many_papers_came(strip: DayStrip) -> None:
    said = [shape.says for shape in strip.days.shapes()[-4:]]
    days = ("2026-11-15", "2026-11-16", "2026-11-17", "2026-11-18")
    papers = ("7 papers", "1 paper", "30 papers", "12 papers")
    assert said == [f"{long_day(day)}: {count}" for day, count in zip(days, papers, strict=True)]


def test_going_on_to_the_left_shows_older_days(strip: DayStrip) -> None:
    strip.days.setFocus()
    shown = len(strip.days.shapes())
    for _ in range(shown + 3):
        QTest.keyClick(strip.days, Qt.Key.Key_Left)
    oldest = (
        QDate.fromString(TODAY_DAY, Qt.DateFormat.ISODate).addDays(-shown - 2).toString(Qt.DateFormat.ISODate)
    )
    assert strip.days.shapes()[0].says.startswith(long_day(oldest))


def test_an_old_day_that_is_listed_is_in_sight(strip: DayStrip) -> None:
    strip.set_current("2026-03-01")
    assert f"{long_day('2026-03-01')}: 0 papers" in [shape.says for shape in strip.days.shapes()]
    strip.set_current(TRENDING)
    assert [span for span, button in strip.spans.items() if button.isChecked()] == [TRENDING]


def test_nothing_is_marked_for_another_search(strip: DayStrip) -> None:
    strip.set_current(TODAY)
    strip.set_current("")
    assert not any(button.isChecked() for button in strip.spans.values())


def test_newest_day_is_at_the_left_where_text_runs_from_the_right(qtbot: QtBot, strip: DayStrip) -> None:
    strip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    with qtbot.waitSignal(strip.chosen) as told:
        QTest.mouseClick(strip.days, Qt.MouseButton.LeftButton, pos=QPoint(5, 20))
    assert told.args == [TODAY_DAY]
