from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from paperdesk.library.library import Library
from paperdesk.library.sample import add_sample
from paperdesk.ui.commands.command import run
from paperdesk.ui.commands.table import BY_ID
from paperdesk.ui.days import long_day
from paperdesk.ui.dialogs.pieces import plural
from paperdesk.ui.language import speak
from paperdesk.ui.main_window import MainWindow, make_window
from paperdesk.ui.presenters.hand import Hand
from paperdesk.ui.settings import Settings
from paperdesk.ui.widgets.edit_labels import label_text


@pytest.fixture
def speaking(qapp: QApplication) -> Iterator[QApplication]:
    before = QLocale()
    yield qapp
    QLocale.setDefault(before)
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()


@pytest.fixture
def german(speaking: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Hand[MainWindow]]:
    speak(speaking, "de")
    library = Library.open(tmp_path / "l.paperdesk", create=True)
    add_sample(library)
    window = make_window(library, Settings(tmp_path / "settings.ini"))
    qtbot.addWidget(window)
    window.resize(1024, 700)
    hand = Hand(window, window.is_busy, window.is_late)
    window.show()
    hand.settle()
    yield hand
    window.close()


def test_window_opens_in_german(german: Hand[MainWindow]) -> None:
    window = german.window
    menus = [menu.title().replace("&", "") for menu in window.menus]
    assert menus == [
        "Datei",
        "Bearbeiten",
        "Papier",
        "Zitieren",
        "Ordnen",
        "Feeds",
        "Ansicht",
        "Gehe zu",
        "Hilfe",
    ]
    assert "&Rückgängig" in BY_ID["edit.undo"].title(window.desk)


@pytest.mark.parametrize("view", ["", "go.overview", "triage.start", "go.annotated"])
def test_no_button_is_narrower_than_its_german_text(german: Hand[MainWindow], view: str) -> None:
    if view in BY_ID:
        run(BY_ID[view], german.window.desk)
        german.settle()
    assert german.window.width() == 1024
    kinds = (QPushButton, QToolButton)
    buttons = [each for kind in kinds for each in german.window.findChildren(kind) if each.isVisible()]
    narrow = [
        each.text() for each in buttons if each.text() and each.width() < each.minimumSizeHint().width()
    ]
    assert (buttons != [], narrow) == (True, [])


def test_days_plurals_and_words_of_qt_follow_the_language(speaking: QApplication) -> None:
    speak(speaking, "de")
    said = [speaking.translate("ImportPreview", "Import %n paper(s)", "", n) for n in (1, 2)]
    assert [plural(each, n) for n, each in zip((1, 2), said, strict=True)] == [
        "1 Papier importieren",
        "2 Papiere importieren",
    ]
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    assert box.buttons()[0].text() == "Abbrechen"
    assert long_day("2026-05-06T12:00:00Z") == "6. Mai 2026"


def test_labels_of_edits_are_said_with_their_names_and_numbers(speaking: QApplication) -> None:
    english = (
        "Add tag “a {} 1”",
        "Import 2,300 papers",
        "Edit pages",
        "Mark as read",
        "Something unheard of",
    )
    assert tuple(map(label_text, english)) == english
    speak(speaking, "de")
    german = (
        "Schlagwort „a {} 1“ geben",
        "2.300 Papiere importieren",
        "Seiten ändern",
        "Als gelesen markieren",
        english[4],
    )
    assert tuple(map(label_text, english)) == german


def test_what_was_undone_is_told(german: Hand[MainWindow]) -> None:
    told: list[str] = []
    german.window.desk.toasted.connect(lambda text, *_: told.append(text))
    run(BY_ID["edit.undo"], german.window.desk)
    german.settle()
    assert told == ["Rückgängig gemacht: Beispielbibliothek hinzufügen."]


def test_english_reads_no_translation(speaking: QApplication) -> None:
    before = len(speaking.findChildren(QTranslator))
    speak(speaking, "en")
    assert len(speaking.findChildren(QTranslator)) == before
