from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QMainWindow, QSpinBox
from pytestqt.qtbot import QtBot

from paperdesk.ui.dialogs.folder_choice import FolderChoice
from paperdesk.ui.dialogs.preferences import Preferences
from paperdesk.ui.settings import SETTINGS, Settings
from tests.ui.shown import opened, shown_window


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
