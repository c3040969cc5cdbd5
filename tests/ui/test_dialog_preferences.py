from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QMainWindow, QSpinBox
from pytestqt.qtbot import QtBot

from paperdesk.library.locations import network_wishes_file
from paperdesk.library.network_wishes import NetworkWishes, keep_wishes, read_wishes
from paperdesk.ui.dialogs.folder_choice import FolderChoice
from paperdesk.ui.dialogs.preferences import Preferences
from paperdesk.ui.dialogs.services import Services
from paperdesk.ui.dialogs.sheet import Sheet
from paperdesk.ui.settings import SETTINGS, Settings
from tests.ui.shown import opened, shown_window, when_open


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    return shown_window(qtbot)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "s.ini")


def test_the_form_has_every_setting_with_a_section(window: QMainWindow, settings: Settings) -> None:
    form = opened(Preferences(window, settings))
    assert list(form.controls) == [row.name for row in SETTINGS if row.section]
    assert all(control.accessibleName() and control.toolTip() for control in form.controls.values())


def test_what_is_chosen_holds_at_once(window: QMainWindow, settings: Settings) -> None:
    form = opened(Preferences(window, settings))
    QTest.keyClick(form.controls["appearance/theme"], Qt.Key.Key_Down)
    QTest.keyClick(form.controls["appearance/size"], Qt.Key.Key_Up)
    QTest.keyClick(form.controls["links/ask"], Qt.Key.Key_Space)
    names = ("appearance/theme", "appearance/size", "links/ask")
    assert [settings.value(name) for name in names] == ["light", 14, False]


def test_the_form_shows_what_is_set(window: QMainWindow, settings: Settings) -> None:
    settings.set("appearance/theme", "dark")
    settings.set("reading/size", 21)
    settings.set("links/ask", False)
    form = opened(Preferences(window, settings))
    theme, size, links = (form.controls[name] for name in ("appearance/theme", "reading/size", "links/ask"))
    assert isinstance(theme, QComboBox)
    assert isinstance(size, QSpinBox)
    assert isinstance(links, QCheckBox)
    assert (theme.currentText(), size.value(), links.isChecked()) == ("Dark", 21, False)


def test_reset_goes_back_to_the_defaults(window: QMainWindow, settings: Settings) -> None:
    settings.set("appearance/theme", "dark")
    settings.set("library/last", "/a/b")
    form = opened(Preferences(window, settings))
    form.reset_all()
    theme = form.controls["appearance/theme"]
    assert isinstance(theme, QComboBox)
    assert (settings.text("appearance/theme"), theme.currentData()) == ("system", "system")
    assert settings.text("library/last") == "/a/b"


def test_numbers_say_what_they_count(window: QMainWindow, settings: Settings) -> None:
    form = opened(Preferences(window, settings))
    spins = (form.controls[name] for name in ("reading/size", "reading/spacing"))
    assert [spin.text() for spin in spins if isinstance(spin, QSpinBox)] == ["17 px", "162 %"]


def test_a_folder_is_typed_chosen_or_left_out(
    window: QMainWindow, settings: Settings, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    form = opened(Preferences(window, settings))
    second = form.controls["backups/second"]
    assert isinstance(second, FolderChoice)
    QTest.keyClicks(second.line, "/media/drive")
    QTest.keyClick(second.line, Qt.Key.Key_Return)
    assert settings.text("backups/second") == "/media/drive"
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    second.button.click()
    assert settings.text("backups/second") == second.line.text() == str(tmp_path)
    form.reset_all()
    assert (settings.text("backups/second"), second.line.text()) == ("", "")


def test_what_is_wished_of_the_network_is_kept_for_every_program(
    window: QMainWindow, settings: Settings
) -> None:
    network = opened(Preferences(window, settings)).network
    QTest.mouseClick(network.offline, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    QTest.mouseClick(network.resume, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    QTest.keyClicks(network.contact.line, "ann@example.org")
    QTest.keyClick(network.contact.line, Qt.Key.Key_Return)
    assert read_wishes() == NetworkWishes(offline=True, contact="ann@example.org", resume=True)


def test_a_wrong_mail_address_is_told_and_not_kept(window: QMainWindow, settings: Settings) -> None:
    contact = opened(Preferences(window, settings)).network.contact
    QTest.keyClicks(contact.line, "ann at example")
    QTest.keyClick(contact.line, Qt.Key.Key_Return)
    assert contact.below.text().startswith("“ann at example” is no mail address")
    assert read_wishes() == NetworkWishes()


def test_reset_lets_the_network_be_as_it_came(window: QMainWindow, settings: Settings) -> None:
    keep_wishes(NetworkWishes(offline=True, contact="ann@example.org", off=("dblp",)))
    form = opened(Preferences(window, settings))
    assert (form.network.offline.isChecked(), form.network.contact.line.text()) == (True, "ann@example.org")
    form.reset_all()
    assert (form.network.offline.isChecked(), form.network.contact.line.text()) == (False, "")
    assert read_wishes() == NetworkWishes()


def test_services_are_chosen_in_a_sheet_of_their_own(window: QMainWindow, settings: Settings) -> None:
    form = opened(Preferences(window, settings))

    def choose(sheet: Sheet) -> None:
        assert isinstance(sheet, Services)
        sheet.ticks["dblp"].click()
        sheet.lines["crossref"].setText("http://localhost:8080/")
        sheet.accept()

    when_open(window, choose)
    form.network.services.click()
    assert read_wishes() == NetworkWishes(addresses={"crossref": "http://localhost:8080"}, off=("dblp",))


def test_what_cannot_be_kept_is_told(window: QMainWindow, settings: Settings) -> None:
    form = opened(Preferences(window, settings))
    file = network_wishes_file()
    file.mkdir(parents=True)
    form.network.offline.setChecked(True)
    assert str(file) in form.network.trouble.text()
    assert form.network.trouble.isVisibleTo(form)
