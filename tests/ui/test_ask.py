from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QMainWindow, QPushButton
from pytestqt.qtbot import QtBot

from paperdesk.formats.bibtex.writing import BibtexOptions
from paperdesk.formats.page.reading import Page, PagePaper
from paperdesk.formats.registry import ExportFormat
from paperdesk.library.chosen import Chosen
from paperdesk.library.importing import Planned
from paperdesk.library.report import FileReport
from paperdesk.library.shared_values import shared_values
from paperdesk.model.errors import PaperDeskError
from paperdesk.model.paper import Paper
from paperdesk.model.rows import Step, Tag
from paperdesk.ui.ask import Ask
from paperdesk.ui.asks import Asks
from paperdesk.ui.dialogs.sheet import Sheet
from paperdesk.ui.questions import (
    BatchRequest,
    ExportChoice,
    ExportRequest,
    KeyRow,
    NewPaperRequest,
    PaletteEntry,
    Scope,
    TagChoice,
    Way,
)
from paperdesk.ui.settings import Settings
from tests.ui.shown import shown_window, when_open

ENTER, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Escape
WAYS = (Way("first", "The first", "It is careful."), Way("second", "The second", "It is not."))
PAPER = Paper(title="One", key="one2020")


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    return shown_window(qtbot)


@pytest.fixture
def ask(window: QMainWindow, tmp_path: Path) -> Ask:
    made = Ask(Settings(tmp_path / "s.ini"))
    made.window = window
    return made


def pressing(window: QMainWindow, key: Qt.Key) -> None:
    when_open(window, lambda _: QTest.keyClick(window.focusWidget(), key))


def export_request(path: Path) -> ExportRequest:
    formats = (ExportFormat("bibtex", "BibTeX", ".bib", lambda _: ""),)
    return ExportRequest(
        (Scope("All", Chosen.of((1,))),), lambda *_: "", BibtexOptions(), path, lambda _: 0, formats
    )


def test_ask_is_what_commands_want(ask: Ask) -> None:
    wanted: Asks = ask
    assert wanted is ask


def test_every_dialog_gives_its_answer(ask: Ask, window: QMainWindow, tmp_path: Path) -> None:
    entry = PaletteEntry("a.b", "Do it")
    asked: list[tuple[Callable[[], object], object]] = [
        (lambda: ask.text("Title", "Name", "value"), "value"),
        (lambda: ask.confirm("Title", "Sentence.", "Do it"), True),
        (lambda: ask.choose("Title", "Sentence.", WAYS), "first"),
        (lambda: ask.colour("#c8553d"), "#c8553d"),
        (lambda: ask.tags([Tag("vision")], frozenset(), 1), TagChoice()),
        (lambda: ask.palette(lambda _: [entry]), entry),
        (lambda: ask.keyboard([("Group", [KeyRow("a", "b", "C")])]), {}),
        (
            lambda: ask.export(export_request(tmp_path / "a.bib")),
            ExportChoice(Chosen.of((1,)), BibtexOptions(), tmp_path / "a.bib"),
        ),
    ]
    for call, answer in asked:
        pressing(window, ENTER)
        assert call() == answer


def test_escape_is_no_answer(ask: Ask, window: QMainWindow, tmp_path: Path) -> None:
    page = Page((PagePaper("One", "Text."),))
    asked: list[Callable[[], object]] = [
        lambda: ask.text("Title", "Name", "value"),
        lambda: ask.colour("#c8553d"),
        lambda: ask.tags([Tag("vision")], frozenset(), 1),
        lambda: ask.palette(lambda _: [PaletteEntry("a.b", "Do it")]),
        lambda: ask.keyboard([("Group", [KeyRow("a", "b", "C")])]),
        lambda: ask.export(export_request(tmp_path / "a.bib")),
        lambda: ask.new_paper(NewPaperRequest(lambda _: False, lambda _: "", lambda _: None)),
        lambda: ask.batch(BatchRequest(shared_values([PAPER]))),
        lambda: ask.preview_page(
            page, lambda papers: [Planned(paper, "new") for paper in papers], "page.txt"
        ),
    ]
    for call in asked:
        pressing(window, ESCAPE)
        assert call() is None
    pressing(window, ESCAPE)
    assert ask.confirm("Title", "Sentence.", "Do it") is False
    pressing(window, ESCAPE)
    assert ask.choose("Title", "Sentence.", WAYS) == ""


def test_dialogs_that_only_tell_are_closed_by_escape(ask: Ask, window: QMainWindow) -> None:
    told: list[Callable[[], object]] = [
        lambda: ask.report((FileReport("page.txt", "pagetext", 1, 1),)),
        lambda: ask.history([Step(1, "2026-05-06T10:00:00Z", "Star", False)]),
        lambda: ask.error(PaperDeskError("Nothing was changed.")),
    ]
    for call in told:
        pressing(window, ESCAPE)
        call()
    assert not any(sheet.isVisible() for sheet in window.findChildren(Sheet))


def test_preview_asks_for_tags_over_itself(ask: Ask, window: QMainWindow) -> None:
    page = Page((PagePaper("One", "Text."),))

    def act(preview: Sheet) -> None:
        def type_tags(_: Sheet) -> None:
            QTest.keyClicks(window.focusWidget(), "vision")
            QTest.keyClick(window.focusWidget(), ENTER)

        when_open(window, type_tags)
        tag = next(each for each in preview.findChildren(QPushButton) if each.text() == "Tag as…")
        tag.click()
        QTest.keyClick(preview, ENTER)

    when_open(window, act)
    choice = ask.preview_page(page, lambda papers: [Planned(paper, "new") for paper in papers], "page.txt")
    assert choice is not None
    assert (choice.tags, [paper.title for paper in choice.papers]) == (("vision",), ["One"])


def test_a_link_is_opened_after_its_host_was_shown(ask: Ask, window: QMainWindow) -> None:
    pressing(window, ENTER)
    assert ask.open_link("https://github.com/a/b") is True
    pressing(window, ESCAPE)
    assert ask.open_link("https://github.com/a/b") is False


def test_a_host_can_be_remembered(ask: Ask, window: QMainWindow) -> None:
    def act(sheet: Sheet) -> None:
        box = sheet.findChild(QCheckBox)
        assert box is not None
        QTest.keyClick(box, Qt.Key.Key_Space)
        QTest.keyClick(window.focusWidget(), ENTER)

    when_open(window, act)
    assert ask.open_link("https://github.com/a/b") is True
    assert ask.open_link("https://github.com/c") is True
    pressing(window, ESCAPE)
    assert ask.open_link("https://gist.github.com/c") is False


def test_links_open_without_asking_when_that_is_wanted(window: QMainWindow, tmp_path: Path) -> None:
    settings = Settings(tmp_path / "s.ini")
    settings.set("links/ask", False)
    assert Ask(settings).open_link("http://example.org") is True


@pytest.mark.parametrize("url", ["file:///etc/passwd", "javascript:alert(1)", "ftp://example.org", "x"])
def test_only_the_web_is_opened(ask: Ask, url: str) -> None:
    assert ask.open_link(url) is False


def test_a_dialog_before_the_window_is_a_mistake(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match="before there was a window"):
        Ask(Settings(tmp_path / "s.ini")).text("Title", "Name")
