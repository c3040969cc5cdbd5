"""Remarks, templates and earlier versions of notes, by their commands in the real window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from paperdesk.library.edits import AddPapers, SetNote, SetStatus
from paperdesk.library.library import Library
from paperdesk.model.errors import LibraryInUse, PaperDeskError
from paperdesk.model.paper import Paper, Status
from paperdesk.ui.commands.command import run
from paperdesk.ui.commands.table import BY_ID
from paperdesk.ui.desk import Desk
from paperdesk.ui.main_window import MainWindow
from paperdesk.ui.presenters.hand import Hand
from paperdesk.ui.questions import PaletteEntry
from paperdesk.ui.session import Session
from paperdesk.ui.settings import Settings
from tests.fakes import FakeAsk

Sight = Hand[MainWindow]


@pytest.fixture
def hand(qtbot: QtBot, library: Library, tmp_path: Path, ask: FakeAsk) -> Iterator[Sight]:
    library.apply(AddPapers((Paper(title="Attention", key="vaswani2017"),), "x"))
    window = MainWindow(Desk(Session(library, poll=0), Settings(tmp_path / "s.ini"), ask))
    hand = Hand(window, window.is_busy, window.is_late)
    hand.press("J")
    yield hand
    window.close()
    window.desk.session.close()
    window.deleteLater()


def do(hand: Sight, command: str) -> None:
    run(BY_ID[command], hand.window.desk)
    hand.settle()


def choose(ask: FakeAsk, name: str) -> list[list[PaletteEntry]]:
    """Let the palette answer with the entry of that text; gives what it offered."""
    offered: list[list[PaletteEntry]] = []

    def answer(find: object) -> PaletteEntry | None:
        assert callable(find)
        offered.append(find(""))
        return next((entry for entry in offered[-1] if name in entry.text), None)

    ask.answers["palette"] = answer
    return offered


def said(window: MainWindow) -> str:
    """What the foot of the window says of what is saved."""
    texts = (label.text() for label in window.status_line.findChildren(QLabel) if label.isVisible())
    return next(filter(None, texts), "")


def stored(hand: Sight) -> Paper:
    return hand.window.desk.session.library.paper(1)


def test_remark_is_shown_in_pane_and_list_and_taken_away(hand: Sight, ask: FakeAsk) -> None:
    line = hand.window.pane.header.remark
    ask.answers["text"] = " our & baseline "
    hand.press("Shift+N")
    shown = (stored(hand).remark, line.text(), line.isVisible())
    ask.answers["text"] = ""
    line.click()
    assert (shown, stored(hand).remark, line.isVisible()) == (
        ("our & baseline", "our && baseline", True),
        "",
        False,
    )


def test_template_is_filled_in_behind_the_note(hand: Sight, ask: FakeAsk) -> None:
    hand.window.desk.session.do(SetNote(1, "first"))
    choose(ask, "Citation")
    do(hand, "note.template")
    note = hand.window.pane.note
    assert (stored(hand).note, note.editing()) == ("first\n\nAs  say in [[vaswani2017]], ", True)


def test_note_becomes_a_template_and_is_one_no_more(hand: Sight, ask: FakeAsk) -> None:
    do(hand, "note.template-save")
    hand.window.desk.session.do(SetNote(1, "## {title}"))
    ask.answers["text"] = "Mine"
    do(hand, "note.template-save")
    offered = choose(ask, "Mine")
    do(hand, "note.template")
    do(hand, "note.template-remove")
    do(hand, "note.template-remove")
    assert next(entry.text for entry in offered[0]) == "Mine"
    assert stored(hand).note == "## {title}\n\n## Attention"
    assert ask.errors == [
        "This paper has no note that could become a template.",
        "There are no templates of your own; those of PaperDesk stay.",
    ]


def test_earlier_version_comes_back(hand: Sight, ask: FakeAsk) -> None:
    do(hand, "note.history")
    for text in ("one", "two\nthree"):
        hand.window.desk.session.do(SetNote(1, text))
    offered = choose(ask, ": one")
    do(hand, "note.history")
    assert ([entry.hint for entry in offered[0]], stored(hand).note) == (
        ["+1 −2 lines", "+0 −2 lines"],
        "one",
    )
    hand.press("Ctrl+Z")
    assert stored(hand).note == "two\nthree"


def test_note_in_the_whole_window_is_rendered_beside_and_saved(hand: Sight, qtbot: QtBot) -> None:
    hand.press("F12")
    presenter = hand.window.complete().note_page
    editor = presenter.page.editor
    opened = (editor.isVisible(), editor.source.hasFocus(), hand.window.list_view.isVisible())
    hand.type("# Why")
    qtbot.waitUntil(lambda: editor.view.toPlainText() == "Why")
    hand.press("Esc")
    closed = (editor.isVisible(), hand.window.list_view.hasFocus(), hand.window.pane.note.view.toPlainText())
    assert (opened, closed, stored(hand).note) == ((True, True, False), (False, True, "Why"), "# Why")


def test_note_in_the_whole_window_follows_the_library_and_is_left_by_its_key(hand: Sight) -> None:
    hand.press("F12")
    editor = hand.window.complete().note_page.page.editor
    hand.window.desk.session.do(SetNote(1, "- [ ] from *elsewhere*"))
    followed = (editor.source.text(), editor.view.toPlainText())
    editor.view.ticked.emit(0)
    ticked = (stored(hand).note, editor.source.text())
    hand.press("F12")
    assert followed == ("- [ ] from *elsewhere*", "from elsewhere")
    assert ticked == ("- [x] from *elsewhere*",) * 2
    assert (editor.isVisible(), hand.window.desk.stage) == (False, None)


def test_note_in_the_whole_window_gives_way_to_another_paper(hand: Sight) -> None:
    hand.window.desk.session.do(AddPapers((Paper(title="Other", key="other", note="see"),), "y"))
    hand.press("F12")
    hand.type("half")
    hand.window.desk.paper_wanted.emit(2)
    hand.settle()
    shown = hand.window.pane.paper()
    assert (hand.window.desk.stage, stored(hand).note, shown.key if shown else "") == (None, "half", "other")
    hand.press("F12")
    assert hand.window.complete().note_page.page.editor.source.text() == "see"


def test_note_that_could_not_be_saved_is_in_every_editor_and_written_as_soon_as_it_can_be(
    hand: Sight, ask: FakeAsk
) -> None:
    window, path = hand.window, hand.window.desk.session.library.path
    window.desk.session.patience = 0.01
    seen = []
    with Library.open(path) as other, other.tables().transaction():
        hand.press("F12")
        hand.type("typed")
        hand.press("Esc")
        seen += [said(window), window.pane.note.view.toPlainText(), window.pane.note.state()]
        hand.press("N")
        hand.type(" on")
        hand.press("Esc")
        hand.press("F12")
        seen.append(window.complete().note_page.page.editor.source.text())
        hand.press("Esc")
        other.tables().notes.set(1, "theirs")
    window.desk.unsaved_notes.try_again()
    hand.settle()
    assert seen == ["A note is not saved yet", "typed", "Markdown · not saved yet", "typed on"]
    assert stored(hand).note == "typed on\n\ntheirs"
    assert (window.pane.note.unsaved(), bool(window.desk.unsaved_notes)) == (None, False)
    assert window.pane.note.view.toPlainText() == "typed on\ntheirs"
    assert (said(window), ask.errors) == ("All changes saved", [])


def test_note_that_could_not_be_saved_is_there_in_triage(
    hand: Sight, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = hand.window.desk.session
    session.do(SetStatus(frozenset({1}), Status.INBOX))

    def refuse(edit: object, patience: float | None = None) -> None:
        raise PaperDeskError("The disk is full.")

    note = hand.window.complete().triage.page.paper.note
    with monkeypatch.context() as full:
        full.setattr(session, "do_in_turn", refuse)
        hand.press("F12")
        hand.type("typed")
        hand.press("Esc")
        hand.press("Shift+Space")
        seen = (note.isVisible(), note.view.toPlainText())
        hand.window.desk.unsaved_notes.try_again()
    hand.window.desk.unsaved_notes.try_again()
    assert (seen, stored(hand).note, note.unsaved()) == ((True, "typed"), "typed", None)


def test_note_that_could_not_be_saved_keeps_the_window_open_though_another_paper_is_shown(
    hand: Sight,
) -> None:
    desk = hand.window.desk
    desk.session.do(AddPapers((Paper(title="Other", key="other"),), "y"))
    desk.session.patience = 0.01
    with Library.open(desk.session.library.path) as other, other.tables().transaction():
        hand.press("N")
        hand.type("typed")
        desk.paper_wanted.emit(2)
        hand.settle()
        kept = (hand.window.pane.note.unsaved(), desk.let_go())
    assert kept == (None, False)
    assert desk.let_go()
    assert stored(hand).note == "typed"


@pytest.mark.parametrize("keys", [("N",), ("F12",), ("Shift+Space", "N")])
def test_note_that_could_not_be_saved_never_gets_into_another_library(
    hand: Sight, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, keys: tuple[str, ...]
) -> None:
    session = hand.window.desk.session
    session.do(SetStatus(frozenset({1}), Status.INBOX))
    path = tmp_path / "other.paperdesk"
    with Library.open(path, create=True) as other:
        other.apply(AddPapers((Paper(title="Unlike", key="unlike", note="its own"),), "x"))

    def refuse(edit: object, patience: float | None = None) -> None:
        raise LibraryInUse("Another program is writing.")

    hand.press(*keys)
    with monkeypatch.context() as busy:
        busy.setattr(session, "do_in_turn", refuse)
        hand.type("typed")
        hand.window.desk.flush_wanted.emit()
        unsaved = not hand.window.desk.let_go()
        session_left = stored(hand).note
    session.replace(Library.open_to_look(path))
    hand.settle()
    assert (unsaved, session_left, stored(hand).note) == (True, "", "its own")
    assert hand.window.desk.let_go()


def test_note_that_was_given_up_is_not_tried_again_when_the_window_is_closed(
    hand: Sight, ask: FakeAsk
) -> None:
    desk = hand.window.desk
    desk.session.patience = 0.01
    ask.answers["confirm"] = True
    with Library.open(desk.session.library.path) as other, other.tables().transaction():
        hand.press("N")
        hand.type("typed")
        hand.window.close()
        desk.flush_wanted.emit()
    desk.unsaved_notes.write(stored(hand), "later", "")
    desk.unsaved_notes.try_again()
    assert (bool(desk.unsaved_notes), stored(hand).note) == (False, "")
