"""Services are ticked, and asked elsewhere where an address is typed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from paperdesk.ui.dialogs.services import Services
from paperdesk.ui.lookups import ServiceChoice
from tests.ui.shown import opened, shown_window

ONE = ServiceChoice("one", "One", "Knows one thing", "https://one.example.org")
TWO = ServiceChoice("two", "Two", "Knows another", "https://two.example.org", on=False)


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    return shown_window(qtbot)


def test_services_are_given_back_as_they_are(window: QMainWindow) -> None:
    sheet = opened(Services(window, (ONE, TWO)))
    assert sheet.chosen() == (ONE, TWO)
    assert (sheet.lines["one"].isEnabled(), sheet.lines["two"].isEnabled()) == (True, False)
    assert sheet.lines["one"].placeholderText() == "https://one.example.org"


def test_the_usual_address_is_none_of_ones_own(window: QMainWindow) -> None:
    sheet = opened(Services(window, (ONE, TWO)))
    sheet.lines["one"].setText(" https://one.example.org/ ")
    assert sheet.chosen() == (ONE, TWO)


@pytest.mark.parametrize("text", ["one.example.org", "ftp://one.example.org", "https://", "https://a b"])
def test_an_address_that_is_none_is_told_and_cannot_be_taken(window: QMainWindow, text: str) -> None:
    sheet = opened(Services(window, (ONE, TWO)))
    sheet.lines["one"].setText(text)
    QTest.keyClick(sheet, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert sheet.isVisible()
    assert sheet._hint.text() == "The address of One is no web address; it begins with https://."


def test_without_any_service_nothing_can_be_looked_up(window: QMainWindow) -> None:
    sheet = opened(Services(window, (ONE, TWO)))
    sheet.ticks["one"].click()
    assert sheet._hint.text() == "Without any service, no details can be looked up."


def test_reset_asks_all_at_their_own_addresses(window: QMainWindow) -> None:
    mine = ServiceChoice("one", "One", "Knows", "https://one.example.org", "http://localhost:1", False)
    sheet = opened(Services(window, (mine, TWO)))
    sheet._reset()
    assert [(each.own, each.on) for each in sheet.chosen()] == [("", True), ("", True)]
