import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QMainWindow
from pytestqt.qtbot import QtBot

from paperdesk.ui.dialogs.choices import Choices
from paperdesk.ui.questions import Way
from tests.ui.shown import opened, shown_window

WAYS = (Way("keep", "Keep both", "Nothing is lost."), Way("lose", "Lose it", "It is gone."))


@pytest.fixture
def choices(qtbot: QtBot) -> Choices:
    window: QMainWindow = shown_window(qtbot)
    return opened(Choices(window, "Which?", "There are two ways.", WAYS))


def test_enter_takes_the_careful_way(choices: Choices) -> None:
    QTest.keyClick(choices.window().focusWidget(), Qt.Key.Key_Return)
    assert (choices.chosen, choices.isVisible()) == ("keep", False)


def test_a_way_is_chosen_by_its_button(choices: Choices) -> None:
    next(each for each in choices.findChildren(QAbstractButton) if each.text() == "Lose it").click()
    assert choices.chosen == "lose"


def test_escape_is_no_way(choices: Choices) -> None:
    QTest.keyClick(choices.window().focusWidget(), Qt.Key.Key_Escape)
    assert (choices.chosen, choices.isVisible()) == ("", False)
