"""The note: rendered, edited in place, saved by itself, never lost and never overwritten while typing."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from paperdesk.ui.widgets.note_editor import LONGEST, REST, NoteEditor

Made = tuple[NoteEditor, QLineEdit]


@pytest.fixture
def made(qtbot: QtBot) -> Iterator[Made]:
    window = QWidget()
    line = QLineEdit()
    editor = NoteEditor()
    column = QVBoxLayout(window)
    column.addWidget(line)
    column.addWidget(editor)
    window.resize(500, 500)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    line.setFocus()
    yield editor, line
    window.close()


@pytest.fixture
def editor(made: Made) -> NoteEditor:
    return made[0]


def edited(editor: NoteEditor) -> list[str]:
    said: list[str] = []
    editor.note_edited.connect(said.append)
    return said


def taken(editor: NoteEditor) -> Callable[[str], None]:
    """What a window does: write, then show what the library holds."""
    return editor.set_note


def test_note_is_rendered_until_it_is_edited(editor: NoteEditor) -> None:
    editor.new_note("# Why\n\n- *one*")
    assert editor.view.toPlainText() == "Why\none"
    assert (editor.view.isVisible(), editor.source.isVisible()) == (True, False)


def test_note_of_another_paper_opens_without_what_was_typed_for_the_one_before(editor: NoteEditor) -> None:
    said = edited(editor)
    editor.note_edited.connect(taken(editor))
    editor.new_note("")
    editor.edit()
    QTest.keyClicks(editor.source, "of the first")
    editor.leave()
    editor.new_note("of the second")
    editor.edit()
    assert (editor.source.text(), editor.unsaved()) == ("of the second", None)
    editor.leave()
    assert said == ["of the first"]


def test_new_colours_are_no_typing(editor: NoteEditor) -> None:
    editor.new_note("# Why")
    editor.edit()
    changes: list[str] = []
    editor.source.textChanged.connect(lambda: changes.append(editor.source.text()))
    editor.recolour()
    assert changes == []


def test_note_editor_shows_the_source_with_the_caret_at_its_end(editor: NoteEditor) -> None:
    editor.new_note("# Why")
    editor.edit()
    assert (editor.source.text(), editor.source.hasFocus(), editor.view.isVisible()) == ("# Why", True, False)
    assert editor.source.textCursor().position() == 5


def test_note_click_opens_the_editor(editor: NoteEditor, qtbot: QtBot) -> None:
    editor.new_note("some words")
    QTest.mouseClick(editor.view.viewport(), Qt.MouseButton.LeftButton)
    assert editor.editing()


def test_note_enter_opens_the_editor(editor: NoteEditor, qtbot: QtBot) -> None:
    editor.new_note("some words")
    editor.view.setFocus()
    QTest.keyClick(editor.view, Qt.Key.Key_Return)
    assert editor.editing()


def test_note_frame_does_not_shrink_when_the_editor_opens(editor: NoteEditor, qtbot: QtBot) -> None:
    editor.new_note("# Heading\n\none\n\ntwo\n\nthree\n\nfour")
    qtbot.waitUntil(lambda: editor.height() > 100)
    before = editor.height()
    editor.edit()
    qtbot.wait(0)
    assert editor.height() >= before


def test_note_is_saved_within_a_second_of_the_last_key(editor: NoteEditor, qtbot: QtBot) -> None:
    editor.new_note("")
    editor.edit()
    with qtbot.waitSignal(editor.note_edited) as caught:
        QTest.keyClicks(editor.source, "# New note")
    assert caught.args == ["# New note"]


def test_note_timers_keep_the_promise() -> None:
    assert REST < 1000
    assert LONGEST <= 5000


def test_note_state_follows_the_library(editor: NoteEditor, qtbot: QtBot) -> None:
    editor.new_note("")
    states = [editor.state()]
    editor.edit()
    QTest.keyClicks(editor.source, "x")
    states.append(editor.state())
    editor.note_edited.connect(taken(editor))
    editor.flush()
    states.append(editor.state())
    assert states == ["Markdown", "Markdown · not saved yet", "Markdown · saved"]


def test_note_that_was_not_touched_is_never_emitted(editor: NoteEditor) -> None:
    said = edited(editor)
    editor.new_note("one\r\ntwo\u00a0three\0")
    editor.edit()
    editor.leave()
    editor.flush()
    assert said == []


def test_note_keeps_every_kind_of_space(editor: NoteEditor, qtbot: QtBot) -> None:
    said = edited(editor)
    editor.new_note("10\u00a0% of\ttwo\n")
    editor.edit()
    QTest.keyClicks(editor.source, "x")
    QTest.keyClick(editor.source, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    editor.flush()
    assert said == ["10\u00a0% of\ttwo\nx\n"]


def test_note_escape_saves_renders_and_gives_the_focus_back(made: Made, qtbot: QtBot) -> None:
    editor, line = made
    said = edited(editor)
    editor.note_edited.connect(taken(editor))
    editor.new_note("")
    editor.edit()
    QTest.keyClicks(editor.source, "*hi*")
    QTest.keyClick(editor.source, Qt.Key.Key_Escape)
    assert said == ["*hi*"]
    assert (editor.editing(), line.hasFocus(), editor.view.toPlainText()) == (False, True, "hi")


def test_note_loses_the_focus_and_is_saved_and_rendered(made: Made, qtbot: QtBot) -> None:
    editor, line = made
    editor.new_note("")
    editor.edit()
    QTest.keyClicks(editor.source, "abc")
    with qtbot.waitSignal(editor.note_edited) as caught:
        line.setFocus()
    assert caught.args == ["abc"]
    assert not editor.editing()


def test_note_that_could_not_be_saved_is_still_there(editor: NoteEditor, qtbot: QtBot) -> None:
    editor.new_note("old")
    editor.edit()
    QTest.keyClicks(editor.source, " new")
    editor.leave()
    seen = (editor.view.toPlainText(), editor.state())
    editor.edit()
    assert seen == ("old new", "Markdown · not saved yet")
    assert editor.source.text() == "old new"


def test_note_being_typed_is_not_overwritten(editor: NoteEditor, qtbot: QtBot) -> None:
    editor.new_note("a")
    editor.edit()
    QTest.keyClicks(editor.source, "bc")
    editor.set_note("from elsewhere")
    assert editor.source.text() == "abc"


def test_note_saved_while_typing_goes_on_leaves_the_caret(editor: NoteEditor, qtbot: QtBot) -> None:
    editor.new_note("")
    editor.edit()
    QTest.keyClicks(editor.source, "ab")
    editor.flush()
    QTest.keyClicks(editor.source, "c")
    editor.source.moveCursor(QTextCursor.MoveOperation.Start)
    editor.set_note("ab")
    assert (editor.source.text(), editor.source.textCursor().position()) == ("abc", 0)


def test_note_changed_elsewhere_comes_into_a_clean_editor(editor: NoteEditor) -> None:
    editor.new_note("one two")
    editor.edit()
    editor.source.place_caret(3)
    editor.set_note("one two three")
    assert (editor.source.text(), editor.source.textCursor().position()) == ("one two three", 3)
    assert editor.source.hasFocus()


def test_note_of_another_paper_starts_rendered(editor: NoteEditor) -> None:
    editor.new_note("one")
    editor.edit()
    editor.new_note("two")
    assert (editor.editing(), editor.view.toPlainText()) == (False, "two")


def test_note_takes_pasted_text_without_what_it_cannot_hold(editor: NoteEditor) -> None:
    data = QMimeData()
    data.setHtml("<b>bold</b>")
    data.setText("a\0b\r\nc")
    editor.new_note("")
    editor.edit()
    editor.source.insertFromMimeData(data)
    assert editor.source.text() == "a�b\nc"


def test_note_without_text_says_how_to_write_one(editor: NoteEditor) -> None:
    editor.new_note("  \n")
    assert editor.view.toPlainText() == "No note yet. Click here to write one."


def test_note_link_is_emitted(editor: NoteEditor, qtbot: QtBot) -> None:
    editor.new_note("[the code](https://example.org/x)")
    with qtbot.waitSignal(editor.link_activated) as caught:
        at = editor.view.cursorRect().center()
        at.setX(at.x() + 8)
        QTest.mouseClick(editor.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert caught.args == ["https://example.org/x"]
    assert not editor.editing()


def test_a_key_ticks_the_box_in_the_line_of_the_caret(editor: NoteEditor) -> None:
    editor.new_note("𝛼\n- [ ] one\n- [x] 𝛽 two\n    - [ ] code")
    editor.edit()
    said = edited(editor)
    for line in ("one", "𝛽 two", "𝛼"):
        editor.source.moveCursor(QTextCursor.MoveOperation.Start)
        assert editor.source.find(line)
        caret = editor.source.textCursor().position()
        both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        QTest.keyClick(editor.source, Qt.Key.Key_Return, both)
        assert editor.source.textCursor().position() == caret
    editor.flush()
    assert said == ["𝛼\n- [x] one\n- [ ] 𝛽 two\n    - [ ] code"]
