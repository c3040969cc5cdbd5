from pathlib import Path

import pytest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from paperdesk.ui.dialogs.manuscripts import Manuscripts
from paperdesk.ui.settings import Settings
from tests.ui.shown import opened, shown_window


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    return shown_window(qtbot)


@pytest.fixture
def settings(qapp: object, tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.ini")


def test_choices_show_what_they_make_of_the_keys_and_are_kept(
    window: QMainWindow, settings: Settings
) -> None:
    dialog = opened(Manuscripts(window, settings, ["a", "b", "c"]))
    assert (dialog.latex.text(), dialog.pandoc.text()) == (r"\cite{a,b}", "[@a; @b]")
    dialog.command.setEditText(r"\parencite")
    dialog.room.click()
    dialog.brackets.click()
    assert (dialog.latex.text(), dialog.pandoc.text()) == (r"\parencite[]{a,b}", "@a; @b")
    kept = (settings.text("cite/latex_command"), settings.flag("cite/latex_room"))
    assert (*kept, settings.flag("cite/pandoc_brackets")) == ("parencite", True, False)


def test_what_is_no_command_is_told_and_not_kept(window: QMainWindow, settings: Settings) -> None:
    dialog = opened(Manuscripts(window, settings, ()))
    dialog.command.setEditText(r"\cite{x}")
    assert (dialog.latex.text(), settings.text("cite/latex_command")) == (r"\cite{roe2020pages}", "cite")
    assert dialog._wrong.isVisible()
    dialog.command.setEditText(r"\citet")
    assert (dialog.latex.text(), dialog._wrong.isVisible()) == (r"\citet{roe2020pages}", False)


def test_an_editor_shows_its_command_and_what_is_run(window: QMainWindow, settings: Settings) -> None:
    editor = opened(Manuscripts(window, settings, ["a"])).editor
    assert (editor.command.isVisible(), editor.example.isVisible()) == (False, False)
    editor.which.setCurrentIndex(editor.which.findData("texmaker"))
    assert editor.command.text() == "texmaker -insert {cite}"
    assert editor.example.text() == r"texmaker -insert '\cite{a}'"
    assert editor.hint.text() == "There is no program “texmaker” on this computer."
    assert settings.text("push/editor") == "texmaker"
    editor.form.setCurrentIndex(editor.form.findData("pandoc"))
    assert editor.example.text() == "texmaker -insert '[@a]'"
    assert settings.text("push/form") == "pandoc"


def test_a_command_is_kept_until_the_usual_one_is_wanted(window: QMainWindow, settings: Settings) -> None:
    settings.set("push/editor", "vim")
    editor = opened(Manuscripts(window, settings, ["a"])).editor
    usual = editor.command.text()
    assert not editor.usual.isEnabled()
    editor.command.clear()
    editor.command.insert("sh 'half")
    assert editor.hint.text().startswith("The command “sh 'half” cannot be read")
    assert not editor.example.isVisible()
    editor.usual.click()
    assert (editor.command.text(), settings.text("push/commands")) == (usual, "{}")


def test_a_program_that_takes_no_citation_is_told_of_the_clipboard(
    window: QMainWindow, settings: Settings
) -> None:
    settings.set("push/editor", "own")
    settings.set("push/commands", '{"own": "sh"}')
    editor = opened(Manuscripts(window, settings, ["a"])).editor
    assert (editor.example.text(), "clipboard" in editor.hint.text()) == ("sh", True)
    editor.command.clear()
    editor.command.insert("sh -c {cite}")
    assert editor.hint.text() == (
        "{cite} stands for the citation; so do, with keys alone or in quotes: {keys} {vim} {lisp} {json}"
    )


def test_lyx_has_a_pipe(window: QMainWindow, settings: Settings) -> None:
    settings.set("push/editor", "lyx")
    editor = opened(Manuscripts(window, settings, ["a", "b"])).editor
    assert editor.example.text() == "LYXCMD:paperdesk:citation-insert:a,b"
    assert editor.hint.text() == "There is no such pipe now; LyX makes it when it starts."
    assert not editor.form.isEnabled()
