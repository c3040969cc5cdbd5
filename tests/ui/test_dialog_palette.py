import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListView, QMainWindow
from pytestqt.qtbot import QtBot

from paperdesk.ui.dialogs.keycaps import caps
from paperdesk.ui.dialogs.palette import Palette
from paperdesk.ui.dialogs.sheet import Sheet
from paperdesk.ui.questions import PaletteEntry
from tests.ui.shown import opened, shown_window, when_open

ENTRIES = [
    PaletteEntry("paper.tag", "Add tags…", key="T"),
    PaletteEntry("paper.untag", "Remove tags…", key="Shift+T"),
    PaletteEntry("vision", "Show papers tagged “vision”", kind="tag"),
]


def find(text: str) -> list[PaletteEntry]:
    return [entry for entry in ENTRIES if text.casefold() in entry.text.casefold()]


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    return shown_window(qtbot)


def chosen(window: QMainWindow, text: str, *keys: Qt.Key) -> PaletteEntry | None:
    palette = Palette(window, find)

    def act(_: Sheet) -> None:
        QTest.keyClicks(window.focusWidget(), text)
        for key in keys:
            QTest.keyClick(window.focusWidget(), key)

    when_open(window, act)
    palette.run()
    return palette.chosen


def test_enter_takes_the_first_of_what_was_found(window: QMainWindow) -> None:
    assert chosen(window, "remove", Qt.Key.Key_Return) is ENTRIES[1]


def test_arrows_move_and_go_round(window: QMainWindow) -> None:
    assert chosen(window, "", Qt.Key.Key_Down, Qt.Key.Key_Return) is ENTRIES[1]
    assert chosen(window, "", Qt.Key.Key_Up, Qt.Key.Key_Return) is ENTRIES[2]
    assert chosen(window, "", Qt.Key.Key_PageDown, Qt.Key.Key_Return) is ENTRIES[2]


def test_palette_that_asks_for_something_else_says_so(window: QMainWindow) -> None:
    palette = opened(Palette(window, find, "Hide until which day?"))
    line = palette.findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    told = (palette.accessibleName(), line.placeholderText(), line.accessibleName())
    assert told == ("Hide until which day?",) * 3


def test_escape_takes_nothing(window: QMainWindow) -> None:
    assert chosen(window, "remove", Qt.Key.Key_Escape) is None


def test_enter_on_nothing_found_keeps_the_palette_open(window: QMainWindow) -> None:
    palette = opened(Palette(window, find))
    QTest.keyClicks(window.focusWidget(), "xyz")
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    assert palette.isVisible()


def test_a_click_takes_an_entry(window: QMainWindow) -> None:
    palette = opened(Palette(window, find))
    view = palette.findChild(QListView)
    assert view is not None
    place = view.visualRect(view.model().index(2, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert (palette.chosen, palette.isVisible()) == (ENTRIES[2], False)


def test_a_click_beside_the_card_closes_the_palette(window: QMainWindow) -> None:
    palette = opened(Palette(window, find))
    QTest.mouseClick(palette, Qt.MouseButton.LeftButton, pos=palette.rect().bottomLeft())
    assert not palette.isVisible()


def test_a_long_list_stays_inside_the_window(window: QMainWindow) -> None:
    many = [PaletteEntry(str(number), f"Paper {number} " + "long " * 40, "hint") for number in range(500)]
    palette = opened(Palette(window, lambda _: many))
    assert window.rect().contains(palette.card.geometry())
    assert not palette.grab().isNull()


@pytest.mark.parametrize(
    ("key", "shown"),
    [("Ctrl+Shift+T", ["Ctrl", "Shift", "T"]), ("Ctrl++", ["Ctrl", "+"]), ("?", ["?"]), ("", [])],
)
def test_a_key_has_one_cap_for_each_part(key: str, shown: list[str]) -> None:
    assert caps(key) == shown


def test_the_card_is_as_high_as_what_was_found(window: QMainWindow, qtbot: QtBot) -> None:
    palette = opened(Palette(window, find))
    before = palette.card.height()
    QTest.keyClicks(window.focusWidget(), "vision")
    qtbot.waitUntil(lambda: palette.card.height() < before)
