"""Everything can be done with keys, and no key leaves the keyboard nowhere."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt, QTimer, QTranslator
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from paperdesk.library.library import Library
from paperdesk.ui.commands.command import met
from paperdesk.ui.commands.command import run as run_command
from paperdesk.ui.commands.menus import CONTEXT_MENUS, MENUS, flat
from paperdesk.ui.commands.palette import find
from paperdesk.ui.commands.table import BY_ID, COMMANDS
from paperdesk.ui.language import speak
from tests.ui.keyboard import Sight, window_on


@pytest.fixture
def hand(qtbot: QtBot, qapp: QApplication, library: Library, tmp_path: Path) -> Iterator[Sight]:
    with window_on(qapp, library, tmp_path) as hand:
        yield hand


def test_every_command_has_a_key_or_stands_in_a_menu() -> None:
    in_menus = {each for _, entries in MENUS for each in flat(entries)}
    assert [each.id for each in COMMANDS if not each.keys and each.id not in in_menus] == []


def test_the_palette_finds_every_command_that_can_be_used_by_its_words(hand: Sight) -> None:
    desk = hand.window.desk
    missed = []
    for command in COMMANDS:
        words = command.plain_title(desk).removesuffix("…")
        found = {entry.id for entry in find(desk, COMMANDS, words)}
        if command.needs in met(desk) and not found & {command.id, command.id.removeprefix("go.")}:
            missed.append(command.id)
    assert missed == ["app.palette"]  # which is open by then


@pytest.mark.parametrize("menu", range(len(MENUS)))
def test_every_menu_opens_by_alt_and_its_letter(hand: Sight, menu: int) -> None:
    titles = [each.title() for each in hand.window.menus]
    letters = [title[title.index("&") + 1].casefold() for title in titles]
    assert letters.count(letters[menu]) == 1
    hand.window.activateWindow()
    QTest.keyClick(hand.window, Qt.Key(ord(letters[menu].upper())), Qt.KeyboardModifier.AltModifier)
    assert [each.isVisible() for each in hand.window.menus] == [at == menu for at in range(len(MENUS))]
    hand.window.menus[menu].close()


@pytest.mark.parametrize("language", ["en", "de"])
def test_no_two_lines_of_a_menu_have_the_same_letter(
    language: str, hand: Sight, qapp: QApplication, request: pytest.FixtureRequest
) -> None:
    if language == "de":
        request.getfixturevalue("german")
    actions = hand.window.complete().actions
    menus = [QMenu() for _ in MENUS]
    actions.fill(menus)
    menus += [actions.context_menu(name) for name in CONTEXT_MENUS]
    below = [action.menu() for menu in menus for action in menu.actions()]
    menus += [menu for menu in below if isinstance(menu, QMenu)]
    for menu in menus:
        menu.aboutToShow.emit()
        texts = [action.text().replace("&&", "") for action in menu.actions()]
        letters = [text[text.index("&") + 1].casefold() for text in texts if "&" in text]
        assert len(letters) == len(set(letters)), texts
        menu.deleteLater()


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    speak(qapp, "de")
    yield
    QLocale.setDefault(before)
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()


def test_a_key_opens_the_menu_of_the_abstract(hand: Sight, qtbot: QtBot) -> None:
    abstract = hand.window.pane.abstract
    abstract.setFocus(Qt.FocusReason.TabFocusReason)
    found: list[list[str]] = []

    def look() -> None:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        found.append([action.text().split("\t")[0].replace("&", "") for action in menu.actions()])
        menu.close()

    QTimer.singleShot(0, look)
    hand.press("Shift+F10")
    qtbot.waitUntil(lambda: bool(found))
    assert {"Copy", "Select All"} <= set(found[0])


def test_escape_in_triage_closes_the_popup_and_only_then_leaves(hand: Sight) -> None:
    desk = hand.window.desk
    hand.press("Shift+Space", "H", "Esc")
    assert desk.stage is not None
    hand.press("Esc")
    assert desk.stage is None


def test_escape_in_triage_leaves_the_text_after_a_highlight_and_only_then_the_page(hand: Sight) -> None:
    desk = hand.window.desk
    hand.press("Shift+Space", "H", "1", "Esc")
    assert desk.stage is not None
    assert QApplication.focusWidget() is hand.window.complete().triage.page
    hand.press("Esc")
    assert desk.stage is None


@pytest.mark.parametrize(
    ("view", "can"), [("triage.start", True), ("go.overview", False), ("note.full", False)]
)
def test_undo_of_triage_is_there_in_triage_alone(hand: Sight, view: str, can: bool) -> None:
    run_command(BY_ID[view], hand.window.desk)
    hand.settle()
    assert (BY_ID["triage.undo"].needs in met(hand.window.desk)) is can


@pytest.mark.parametrize("view", ["triage.start", "go.overview", "note.full"])
def test_an_empty_library_opened_from_another_page_has_the_keyboard(
    hand: Sight, view: str, tmp_path: Path
) -> None:
    run_command(BY_ID[view], hand.window.desk)
    hand.settle()
    hand.window.desk.session.replace(Library.open(tmp_path / "empty.paperdesk", create=True))
    hand.settle()
    focus = QApplication.focusWidget()
    assert focus is not None
    assert hand.window.welcome.isAncestorOf(focus)


def test_tab_goes_over_the_links_of_an_abstract_without_the_popup_of_highlights(hand: Sight) -> None:
    abstract = hand.window.pane.abstract
    abstract.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(4):
        QTest.keyClick(abstract, Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is abstract
    QTest.keyClick(abstract, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is hand.window.pane.margin


def test_a_key_opens_the_menu_of_the_list_and_that_of_the_sidebar(hand: Sight) -> None:
    window = hand.window
    asked: list[tuple[str, bool]] = []

    def keep(which: str, at: QPoint) -> None:
        asked.append((which, window.geometry().contains(at)))

    for signal in (window.list_view.menu_requested, window.sidebar.menu_requested):
        signal.disconnect()
    window.list_view.menu_requested.connect(lambda at: keep("list", at))
    window.sidebar.menu_requested.connect(lambda place, at: keep(place.id if place else "beside", at))
    for widget in (window.list_view, window.sidebar):
        widget.setFocus()
        hand.press("Shift+F10")
    assert asked == [("list", True), ("all", True)]
