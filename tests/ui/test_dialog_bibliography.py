from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from paperdesk.library.chosen import Chosen
from paperdesk.library.library import Library
from paperdesk.model.paper import Highlight, Name, Paper
from paperdesk.ui.dialogs.bibliography import BibliographySheet
from paperdesk.ui.questions import BibliographyChoice, BibliographyRequest, Scope, StyleChoice
from tests.ui.citing import require_pandoc, small_styles
from tests.ui.shown import opened, shown_window

ONE = Paper(
    "On Mills",
    authors=(Name("Roe"),),
    year=2019,
    key="a",
    abstract="Mills turn.",
    note="First line.\n\nSecond line.",
    highlights=(Highlight(0, 5, "Mills", comment="Which?"), Highlight(6, 10, "turn")),
)
TWO = Paper("On Wind", "article", year=2020, key="b")
SCOPES = (Scope("1 selected", Chosen.of((1,))), Scope("All 14", Chosen.of(range(14))))
APA = StyleChoice("apa", "APA Style")
Ask = Callable[..., BibliographySheet]


@pytest.fixture
def ask(qtbot: QtBot, library: Library, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Ask:
    small_styles(monkeypatch)
    window = shown_window(qtbot)

    def make(**changes: Any) -> BibliographySheet:
        values: dict[str, Any] = {
            "library": library.path,
            "scopes": SCOPES,
            "head": lambda papers: (ONE,) if len(papers) == 1 else (ONE, TWO),
            "style": APA,
            "choose_style": lambda: None,
            "format": "docx",
            "parts": frozenset(("abstract",)),
            "title": "",
            "path": tmp_path / "thesis.docx",
        }
        request = BibliographyRequest(**{**values, **changes})
        dialog = opened(BibliographySheet(window, request, lambda path, pattern: tmp_path / "chosen"))
        qtbot.addWidget(dialog)
        return dialog

    return make


def wait_for(qtbot: QtBot, dialog: BibliographySheet, text: str) -> None:
    qtbot.waitUntil(lambda: dialog.preview.text.toPlainText() == text, timeout=20_000)


def test_the_first_references_are_shown_with_what_stands_below(ask: Ask, qtbot: QtBot) -> None:
    require_pandoc()
    dialog = ask()
    wait_for(qtbot, dialog, "On Mills, 2019.\nAbstract\nMills turn.")
    dialog.boxes["abstract"].click()
    dialog.boxes["highlights"].click()
    wait_for(qtbot, dialog, "On Mills, 2019.\nHighlights\n“Mills” — Which?\n“turn”")
    dialog.boxes["highlights"].click()
    dialog.boxes["note"].click()
    wait_for(qtbot, dialog, "On Mills, 2019.\nNote\nFirst line.\nSecond line.")
    assert (dialog.preview.more.text(), dialog._warning.text()) == ("", "")
    dialog.reject()


def test_another_scope_says_how_many_there_are_and_what_is_incomplete(ask: Ask, qtbot: QtBot) -> None:
    require_pandoc()
    dialog = ask(parts=frozenset())
    dialog._choose_scope(1)
    assert dialog._export.text() == "Export 14 references"
    wait_for(qtbot, dialog, "On Mills, 2019.\nOn Wind, 2020.")
    assert dialog.preview.more.text() == "… and 12 more"
    assert dialog._warning.text() == "1 reference is incomplete among the first 2"
    dialog.reject()


def test_what_cannot_be_formatted_is_told_in_its_place(ask: Ask, qtbot: QtBot) -> None:
    dialog = ask(style=StyleChoice("gone", "Gone"))
    qtbot.waitUntil(lambda: "There is no citation style “gone”" in dialog.preview.said.text(), timeout=20_000)
    assert not dialog.preview.is_shown()
    dialog.reject()


def test_another_style_is_named_and_formats_the_references(ask: Ask) -> None:
    zoo = StyleChoice("zoo", "Journal of Zoos", "de-DE")
    dialog = ask(choose_style=lambda: zoo)
    dialog._ask_style()
    assert dialog._style_name.text() == "Journal of Zoos"
    dialog._export.click()
    assert dialog.choice is not None
    assert dialog.choice.style == zoo


def test_the_file_follows_the_format_unless_its_ending_is_ones_own(ask: Ask, tmp_path: Path) -> None:
    dialog = ask()
    dialog.format.setCurrentIndex(dialog.format.findData("latex"))
    assert dialog.file.path() == tmp_path / "thesis.tex"
    dialog.file.typed.setText(str(tmp_path / "mine.own"))
    dialog.format.setCurrentIndex(dialog.format.findData("odt"))
    assert dialog.file.path() == tmp_path / "mine.own"
    (tmp_path / "there.odt").touch()
    dialog.file.typed.setText(str(tmp_path / "there.odt"))
    assert dialog.file._exists.text() == "Replaces the file that is there"
    dialog.reject()


def test_the_choice_holds_all_that_was_chosen(ask: Ask, tmp_path: Path) -> None:
    dialog = ask()
    dialog._choose_scope(1)
    dialog.name.setText("  A list ")
    dialog.boxes["note"].click()
    dialog.format.setCurrentIndex(dialog.format.findData("html"))
    dialog.file.typed.clear()
    dialog._export.click()
    assert dialog.choice == BibliographyChoice(
        SCOPES[1].papers, APA, "html", frozenset(("abstract", "note")), "A list", tmp_path / "chosen.html"
    )


def test_giving_up_is_no_choice(ask: Ask) -> None:
    dialog = ask()
    dialog.reject()
    assert dialog.choice is None
