from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from paperdesk.cite.styles import Style
from paperdesk.library.library import Library
from paperdesk.model.errors import PaperDeskError
from paperdesk.model.paper import Paper
from paperdesk.ui.dialogs.style_preview import ReferenceText
from paperdesk.ui.dialogs.styles import StyleSheet
from paperdesk.ui.questions import StyleChoice, StylesRequest
from tests.ui.citing import require_pandoc, small_styles
from tests.ui.shown import opened, shown_window

PAPERS = (Paper("On Mills", year=2019, key="a"), Paper("On Wind", year=2020, key="b"))
Ask = Callable[..., StyleSheet]


@pytest.fixture
def kept() -> list[tuple[str, ...]]:
    return []


@pytest.fixture
def ask(qtbot: QtBot, library: Library, monkeypatch: pytest.MonkeyPatch, kept: list[tuple[str, ...]]) -> Ask:
    """Opens the dialog on a few styles and waits until it knows them."""
    small_styles(monkeypatch)
    window: QMainWindow = shown_window(qtbot)

    def make(**changes: Any) -> StyleSheet:
        values: dict[str, Any] = {
            "library": library.path,
            "papers": PAPERS,
            "style": "apa",
            "locale": "",
            "favourites": (),
            "keep_favourites": kept.append,
            "bring_in": lambda: None,
            "remove": lambda style: "",
        }
        dialog = opened(StyleSheet(window, StylesRequest(**{**values, **changes})))
        qtbot.addWidget(dialog)
        qtbot.waitUntil(lambda: dialog.model.rowCount() > 0)
        return dialog

    return make


def titles(dialog: StyleSheet) -> list[str]:
    return [dialog.model.index(row, 0).data() for row in range(dialog.model.rowCount())]


def at(dialog: StyleSheet) -> str:
    style = dialog.rows.current_style()
    return style.id if style else ""


def test_favourites_come_first_then_the_one_in_use_the_usual_ones_and_ones_own(ask: Ask) -> None:
    dialog = ask(favourites=("zoo", "gone"))
    assert titles(dialog) == ["Journal of Zoos", "APA Style", "Broken", "Plain Letters"]
    assert (at(dialog), dialog._hint.text()) == ("apa", "4 styles")
    dialog.reject()


def test_typing_finds_styles_and_arrows_choose_among_them(ask: Ask) -> None:
    dialog = ask()
    dialog.search.setText("sty")
    assert titles(dialog) == ["APA Style"]
    dialog.search.clear()
    for _ in range(9):
        QTest.keyClick(dialog.search, Qt.Key.Key_Down)
    assert at(dialog) == dialog.model.index(dialog.model.rowCount() - 1, 0).data(Qt.ItemDataRole.UserRole).id
    QTest.keyClick(dialog.search, Qt.Key.Key_PageUp)
    assert at(dialog) == "apa"
    QTest.keyClick(dialog.search, Qt.Key.Key_Return)
    assert dialog.choice == StyleChoice("apa", "APA Style", "")


def test_nothing_found_is_said_and_cannot_be_used(ask: Ask) -> None:
    dialog = ask()
    dialog.search.setText("nothing of that name")
    assert (titles(dialog), dialog._use.isEnabled()) == ([], False)
    assert dialog._nothing.text().startswith("No style is called that.")
    dialog.reject()


def test_a_star_makes_a_favourite_by_key_button_and_click(ask: Ask, kept: list[tuple[str, ...]]) -> None:
    dialog = ask()
    QTest.keyClick(dialog.search, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert (kept, dialog._star.text()) == ([("apa",)], "★ Favourite")
    dialog._star.click()
    assert (kept[-1], dialog._star.text()) == ((), "☆ Favourite")
    row = dialog.rows.visualRect(dialog.model.index(1, 0))
    star = QPoint(row.right() - 28, row.center().y())
    QTest.mouseClick(dialog.rows.viewport(), Qt.MouseButton.LeftButton, pos=star)
    assert (len(kept[-1]), kept[-1][0]) == (1, at(dialog))
    dialog.reject()


def test_a_style_shows_what_it_makes_of_the_papers(ask: Ask, qtbot: QtBot) -> None:
    require_pandoc()
    dialog = ask()
    qtbot.waitUntil(lambda: dialog.preview.listed.toPlainText() != "", timeout=20_000)
    assert dialog.preview.cited.toPlainText() == "(On Mills; On Wind)"
    assert dialog.preview.listed.toPlainText() == "On Mills, 2019.\nOn Wind, 2020."
    assert "font-style:italic" in dialog.preview.listed.toHtml()
    dialog.reject()


def test_a_broken_style_is_told_in_place_of_references(ask: Ask, qtbot: QtBot) -> None:
    require_pandoc()
    dialog = ask(style="broken")
    qtbot.waitUntil(lambda: "cannot be used" in dialog.preview.said.text(), timeout=20_000)
    assert dialog.preview.said.text().startswith("The style “Broken” cannot be used, as it is no sound XML")
    assert not dialog.preview.listed.isVisible()
    dialog.reject()


def test_the_language_goes_with_the_style(ask: Ask) -> None:
    dialog = ask(locale="de-DE")
    assert dialog.language.currentText() == "Deutsch (Deutschland)"
    dialog.language.setCurrentIndex(dialog.language.findData("fr-FR"))
    dialog.rows.taken.emit("apa")
    assert dialog.choice == StyleChoice("apa", "APA Style", "fr-FR")


def test_a_style_that_was_added_is_stood_at_and_can_be_removed(
    ask: Ask, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = small_styles(monkeypatch)

    def bring_in() -> str:
        (folder / "new.csl").write_text((folder / "apa.csl").read_text().replace("APA Style", "New one"))
        return "new"

    def remove(style: Style) -> str:
        style.path.unlink()
        return ""

    dialog = ask(bring_in=bring_in, remove=remove)
    dialog._add.click()
    qtbot.waitUntil(lambda: at(dialog) == "new")
    assert dialog._remove.isVisible()
    dialog._remove.click()
    qtbot.waitUntil(lambda: "New one" not in titles(dialog))
    assert at(dialog) == "apa"
    dialog.reject()


def test_a_file_that_is_no_style_is_told_at_the_foot(ask: Ask) -> None:
    def refuse() -> None:
        raise PaperDeskError("It is none.")

    dialog = ask(bring_in=refuse)
    dialog._add.click()
    assert dialog._hint.text() == "It is none."
    dialog.reject()


def test_without_any_style_it_says_what_to_install(
    qtbot: QtBot, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("paperdesk.cite.style_index.shipped_folder", lambda: None)
    nothing: Any = None
    request = StylesRequest(library.path, PAPERS, "apa", "", (), nothing, nothing, nothing)
    dialog = opened(StyleSheet(shown_window(qtbot), request))
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: "paperdesk[cite]" in dialog._nothing.text())
    assert not dialog._use.isEnabled()
    dialog.reject()


def test_references_load_nothing_and_lead_nowhere(qtbot: QtBot, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text("elsewhere")
    text = ReferenceText("Bibliography")
    qtbot.addWidget(text)
    text.setPlainText("here")
    text.setSource(QUrl.fromLocalFile(str(page)))
    assert text.toPlainText() == "here"
    assert text.loadResource(QTextDocument.ResourceType.ImageResource.value, str(page)) is None
