"""The citation in the reading pane, as BibTeX or formatted."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from paperdesk.library.library import Library
from paperdesk.model.paper import Name, Paper
from paperdesk.ui.presenters.citation import plain_reference
from tests.ui.citing import require_pandoc, small_styles
from tests.ui.keyboard import Sight, window_on


@pytest.fixture
def hand(
    qtbot: QtBot, qapp: QApplication, library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Sight]:
    small_styles(monkeypatch)
    with window_on(qapp, library, tmp_path) as hand:
        yield hand


def shown(hand: Sight) -> str:
    return hand.window.pane.citation.preview.toPlainText()


def test_the_reference_is_shown_when_it_is_wanted_and_follows_the_paper(hand: Sight, qtbot: QtBot) -> None:
    require_pandoc()
    pane = hand.window.pane
    assert shown(hand).startswith("@misc{")
    pane.citation.bibtex_wanted.emit(False)
    first = pane.paper()
    assert first is not None
    qtbot.waitUntil(lambda: shown(hand) == f"{first.title}", timeout=20_000)
    hand.press("J")
    second = pane.paper()
    assert second is not None
    assert second.id != first.id
    qtbot.waitUntil(lambda: shown(hand) == f"{second.title}", timeout=20_000)
    pane.citation.bibtex_wanted.emit(True)
    assert shown(hand).startswith("@misc{")
    assert not hand.window.desk.settings.flag("cite/card")


def test_what_cannot_be_formatted_is_told_in_its_place(hand: Sight, qtbot: QtBot) -> None:
    hand.window.desk.settings.set("cite/style", "gone")
    hand.window.pane.citation.bibtex_wanted.emit(False)
    qtbot.waitUntil(lambda: "There is no citation style “gone”" in shown(hand), timeout=20_000)


def test_the_menu_names_the_style(hand: Sight) -> None:
    hand.window.desk.settings.set("cite/style_title", "Journal of Zoos")
    texts = [action.text() for action in hand.window.pane.citation.key.menu().actions()]
    assert "Show as Journal of Zoos" in texts


@pytest.mark.parametrize(
    ("paper", "text"),
    [
        (Paper("On X", authors=(Name("Roe"),), year=2020), "Roe (2020). On X"),
        (Paper("On X"), "On X"),
        (Paper(), ""),
    ],
)
def test_until_then_authors_year_and_title_stand_there(paper: Paper, text: str) -> None:
    assert plain_reference(paper) == text
