"""Highlights & notes: all marks of the library in the list's place, searched and gone to."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from paperdesk.library.edits import AddHighlight, AddPapers
from paperdesk.library.library import Library
from paperdesk.model.paper import Highlight, Paper
from paperdesk.model.rows import HighlightRow
from paperdesk.ui.desk import Desk
from paperdesk.ui.main_window import MainWindow
from paperdesk.ui.models.highlight_rows import PAGE, HighlightRows
from paperdesk.ui.presenters.hand import Hand
from paperdesk.ui.presenters.highlight_list import HighlightListPresenter
from paperdesk.ui.session import Session
from paperdesk.ui.settings import Settings
from paperdesk.ui.widgets.highlight_list import HighlightList
from tests.fakes import FakeAsk

Sight = Hand[MainWindow]


def many(query: str, limit: int, offset: int) -> Sequence[HighlightRow]:
    marks = [HighlightRow(n // 3, f"Paper {n // 3}", Highlight(0, 1, f"quote {n}", id=n)) for n in range(500)]
    return [row for row in marks if query in row.mark.exact][offset : offset + limit]


def told(rows: HighlightRows) -> list[tuple[str, bool]]:
    lines = [rows.line(rows.index(at, 0)) for at in range(rows.rowCount())]
    return [
        (line.row.title if line.is_title else line.row.mark.exact, line.is_title) for line in lines if line
    ]


def test_rows_have_each_title_once_above_its_marks_and_come_in_pages() -> None:
    rows = HighlightRows(many)
    rows.show("")
    first = rows.rowCount()
    while rows.canFetchMore(QModelIndex()):
        rows.fetchMore(QModelIndex())
    assert first == PAGE + (PAGE + 2) // 3
    assert told(rows)[:5] == [
        ("Paper 0", True),
        ("quote 0", False),
        ("quote 1", False),
        ("quote 2", False),
        ("Paper 1", True),
    ]
    assert [title for title, is_title in told(rows) if is_title] == [f"Paper {n}" for n in range(167)]


def test_rows_step_from_mark_to_mark() -> None:
    rows = HighlightRows(many)
    rows.show("quote 49")
    assert [title for title, _ in told(rows)] == [
        *("Paper 16", "quote 49", "Paper 163", "quote 490", "quote 491", "Paper 164", "quote 492"),
        *("quote 493", "quote 494", "Paper 165", "quote 495", "quote 496", "quote 497"),
        *("Paper 166", "quote 498", "quote 499"),
    ]
    assert [rows.next_mark(-1, 1), rows.next_mark(1, 1), rows.next_mark(3, -1), rows.next_mark(1, -1)] == [
        *(1, 3, 1, -1)
    ]
    assert (rows.place_of(490), rows.place_of(7)) == (3, -1)


def test_rows_are_as_high_as_their_quotes_in_every_width(qtbot: QtBot) -> None:
    quotes = ("short", "a quote of a few words that takes two lines where there is no room")
    marks = [HighlightRow(0, "Paper", Highlight(0, 1, quote, id=n)) for n, quote in enumerate(quotes)]
    shown = HighlightList(lambda query, limit, offset: marks[offset : offset + limit])
    qtbot.addWidget(shown)
    shown.show_query("")
    shown.show()

    def heights() -> tuple[int, int]:
        one, other = (shown.view.visualRect(shown.rows.index(at, 0)) for at in (1, 2))
        return one.height(), other.height()

    shown.resize(900, 300)
    qtbot.waitUntil(lambda: heights()[0] == heights()[1])
    shown.resize(340, 300)
    qtbot.waitUntil(lambda: heights()[0] < heights()[1])


@pytest.fixture
def hand(qtbot: QtBot, library: Library, tmp_path: Path) -> Iterator[Sight]:
    papers = (
        Paper(title="First", abstract="One two three."),
        Paper(title="Second", abstract="Four five six."),
    )
    library.apply(AddPapers((*papers, Paper(title="Bare", note="a note")), "x"))
    for title, start, end, comment in (("First", 0, 3, "why"), ("First", 4, 7, ""), ("Second", 5, 9, "this")):
        paper = library.find(f"title:{title}").page(0, 1)[0]
        library.apply(AddHighlight(paper, "abstract", start, end, comment=comment))
    window = MainWindow(Desk(Session(library, poll=0), Settings(tmp_path / "s.ini"), FakeAsk()))
    hand = Hand(window, window.is_busy, window.is_late)
    hand.settle()
    hand.press("Alt+7")
    yield hand
    window.close()
    window.desk.session.close()
    window.deleteLater()


def presenter(hand: Sight) -> HighlightListPresenter:
    workings = hand.window.workings
    assert workings is not None
    return workings.highlights


def listed(hand: Sight) -> list[str]:
    found = presenter(hand).list
    assert isinstance(found, HighlightList)
    return [text for text, _ in told(found.rows)]


def test_place_lists_marks_and_a_search_narrows_them(hand: Sight) -> None:
    everything = listed(hand)
    hand.press("Ctrl+F")
    hand.type("why")
    assert presenter(hand).is_shown()
    assert sorted(everything) == ["First", "One", "Second", "five", "two"]
    assert listed(hand) == ["First", "One"]


def test_keys_lead_from_mark_to_mark_and_the_pane_shows_each(hand: Sight) -> None:
    went = []
    for _ in range(3):
        hand.press("J")
        paper = hand.window.pane.paper()
        assert paper is not None
        mark = hand.window.pane.abstract.chosen()
        went.append((paper.title, [each.exact for each in paper.highlights if each.id == mark]))
    assert sorted(went) == [("First", ["One"]), ("First", ["two"]), ("Second", ["five"])]


def test_keys_in_the_text_step_over_the_marks_too(hand: Sight) -> None:
    hand.press("J")
    hand.window.pane.abstract.setFocus()
    first = hand.window.pane.abstract.chosen()
    hand.press("J")
    assert hand.window.pane.abstract.chosen() not in {0, first}


def test_papers_can_be_looked_at_instead_and_that_is_remembered(hand: Sight) -> None:
    header = hand.window.header
    header.marks_chosen.emit(False)
    hand.press("Alt+1")
    hand.press("Alt+7")
    papers = presenter(hand).is_shown()
    header.marks_chosen.emit(True)
    hand.settle()
    assert (papers, presenter(hand).is_shown()) == (False, True)
    hand.press("Alt+1")
    assert not presenter(hand).is_shown()


def test_list_follows_what_is_marked_elsewhere(hand: Sight) -> None:
    paper = hand.window.desk.session.library.find("title:second").page(0, 1)[0]
    hand.window.desk.session.do(AddHighlight(paper, "abstract", 0, 4))
    hand.settle()
    assert "Four" in listed(hand)


def go_to(hand: Sight, quote: str) -> None:
    """Press J until a mark is the current one."""
    for _ in range(3):
        hand.press("J")
        row = hand.window.desk.mark()
        if row is not None and row.mark.exact == quote:
            return
    raise AssertionError(f"there is no highlight of {quote!r}")


def trigger(hand: Sight, command: str) -> None:
    workings = hand.window.workings
    assert workings is not None
    action = workings.actions.by_id()[command]
    assert action.isEnabled()
    action.trigger()
    hand.settle()


def stored(hand: Sight) -> dict[str, Highlight]:
    rows = hand.window.desk.session.library.highlights("", 9, 0)
    return {row.mark.exact: row.mark for row in rows}


def opened_menu(hand: Sight, ask: Callable[[], object]) -> list[str]:
    """What the menu that `ask` opens offers, in its submenus too, but for what cannot be used."""
    offered: list[str] = []

    def look(menu: QMenu) -> None:
        for action in menu.actions():
            below = cast("QMenu | None", action.menu())
            if below is not None:
                look(below)
            elif action.isEnabled() and not action.isSeparator():
                offered.append(action.text().replace("&", ""))

    def look_and_close() -> None:
        opened = QApplication.activePopupWidget()
        if isinstance(opened, QMenu):
            look(opened)
            opened.close()

    QTimer.singleShot(0, look_and_close)
    ask()
    hand.settle()
    return offered


MENU = [
    *("Go to the Highlight", "Copy Quote", "Copy Quote as Markdown", "Edit Comment"),
    *(f"Highlight in {colour}" for colour in ("Yellow", "Green", "Blue", "Red", "Violet")),
    *("Tag the Highlight", "Remove the Highlight"),
]


def test_right_click_and_key_open_the_menu_of_a_mark(hand: Sight) -> None:
    found = presenter(hand).list
    assert found is not None
    at = found.view.visualRect(found.rows.index(1, 0)).center()

    def right_click() -> None:
        QTest.mouseClick(found.view.viewport(), Qt.MouseButton.RightButton, pos=at)
        spot = found.view.viewport().mapToGlobal(at)
        QApplication.sendEvent(
            found.view.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, spot)
        )

    by_mouse = opened_menu(hand, right_click)
    clicked = hand.window.desk.mark()
    hand.press("J")
    by_key = opened_menu(hand, lambda: hand.press("Shift+F10"))
    assert (by_mouse, by_key) == (MENU, MENU)
    assert clicked is not None
    assert clicked != hand.window.desk.mark()


def test_menu_is_not_opened_where_no_mark_is_chosen(hand: Sight) -> None:
    assert opened_menu(hand, lambda: hand.press("Shift+F10")) == []
    workings = hand.window.workings
    assert workings is not None
    assert not workings.actions.by_id()["mark.remove"].isEnabled()


def test_commands_of_a_mark_are_off_when_papers_are_listed(hand: Sight) -> None:
    go_to(hand, "One")
    hand.press("Alt+1")
    workings = hand.window.workings
    assert workings is not None
    assert not workings.actions.by_id()["mark.copy"].isEnabled()


def test_quote_is_copied_alone_or_as_markdown_with_its_citation(hand: Sight) -> None:
    go_to(hand, "One")
    trigger(hand, "mark.copy")
    quote = QGuiApplication.clipboard().text()
    trigger(hand, "mark.markdown")
    paper = hand.window.pane.paper()
    assert paper is not None
    assert (quote, QGuiApplication.clipboard().text()) == ("One", f"> One [@{paper.key}]\n\nwhy\n")


def test_colour_is_changed_and_used_for_the_next_mark_too(hand: Sight) -> None:
    go_to(hand, "two")
    trigger(hand, "mark.blue")
    assert stored(hand)["two"].colour == 3
    assert hand.window.desk.settings.text("window/highlight-colour") == "3"


def test_going_to_a_mark_puts_the_keyboard_on_its_text(hand: Sight) -> None:
    go_to(hand, "five")
    trigger(hand, "mark.go")
    row = hand.window.desk.mark()
    assert row is not None
    assert hand.window.pane.abstract.hasFocus()
    assert hand.window.pane.abstract.chosen() == row.mark.id


def test_comment_and_tags_are_written_where_they_are_written_elsewhere(hand: Sight) -> None:
    go_to(hand, "two")
    trigger(hand, "mark.comment")
    hand.type("because")
    hand.press("Esc")
    hand.window.pane.flush()
    go_to(hand, "five")
    trigger(hand, "mark.tag")
    hand.type("number")
    hand.press("Return")
    marks = stored(hand)
    assert (marks["two"].comment, marks["five"].tags) == ("because", ("number",))


def test_removing_goes_on_to_the_next_mark_and_can_be_undone(hand: Sight) -> None:
    hand.press("J")
    first = hand.window.desk.mark()
    hand.press("J")
    second = hand.window.desk.mark()
    hand.press("K")
    trigger(hand, "mark.remove")
    assert first is not None
    assert hand.window.desk.mark() == second
    assert first.mark.exact not in stored(hand)
    hand.press("Ctrl+Z")
    assert len(stored(hand)) == 3


def test_last_mark_is_removed_and_the_list_says_how_to_begin(hand: Sight) -> None:
    for _ in range(3):
        hand.press("J")
        trigger(hand, "mark.remove")
    assert (stored(hand), listed(hand), hand.window.desk.mark()) == ({}, [], None)
