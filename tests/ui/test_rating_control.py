"""The five marks: by click and by key, and only the library changes what they show."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from paperdesk.ui.widgets.rating_control import RatingControl


@pytest.fixture
def control(qtbot: QtBot) -> Iterator[RatingControl]:
    window = QWidget()
    made = RatingControl()
    QVBoxLayout(window).addWidget(made)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    made.setFocus()
    yield made
    window.close()


def told(control: RatingControl) -> list[int]:
    ratings: list[int] = []
    control.rated.connect(ratings.append)
    return ratings


def test_a_click_gives_so_many_marks_and_a_second_one_takes_them(control: RatingControl) -> None:
    ratings = told(control)
    QTest.mouseClick(control, Qt.MouseButton.LeftButton, pos=QPoint(4 + 15 * 3 + 5, 10))
    assert (ratings, control.rating()) == ([4], 0)
    control.set_rating(4)
    QTest.mouseClick(control, Qt.MouseButton.LeftButton, pos=QPoint(4 + 15 * 3 + 5, 10))
    assert ratings == [4, 0]


@pytest.mark.parametrize(
    ("key", "rating"),
    [("5", 5), ("0", 0), ("Right", 3), ("Left", 1), ("Home", 0), ("End", 5), ("Del", 0), ("Up", 3)],
)
def test_keys_rate(control: RatingControl, key: str, rating: int) -> None:
    control.set_rating(2)
    ratings = told(control)
    QTest.keySequence(control, QKeySequence(key))
    assert ratings == [rating]


def test_keys_do_not_reach_the_window(control: RatingControl) -> None:
    trashed: list[bool] = []
    QShortcut(QKeySequence("Del"), control.window()).activated.connect(lambda: trashed.append(True))
    QTest.keyClick(control, Qt.Key.Key_Delete)
    assert trashed == []


def test_screen_readers_hear_the_rating(control: RatingControl) -> None:
    names = []
    for rating in (0, 3):
        control.set_rating(rating)
        names.append((control.accessibleName(), control.value()))
    assert names == [("Not rated", 0), ("Rating: 3 of 5", 3)]
