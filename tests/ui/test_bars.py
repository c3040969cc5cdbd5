import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from paperdesk.ui.theme import LIGHT, apply_theme
from paperdesk.ui.widgets.action_button import ActionButton
from paperdesk.ui.widgets.empty_state import EmptyState
from paperdesk.ui.widgets.list_header import SORTS, ListHeader
from paperdesk.ui.widgets.query_edit import filters_in
from paperdesk.ui.widgets.search_bar import SearchBar
from paperdesk.ui.widgets.status_line import StatusLine
from paperdesk.ui.widgets.toast import Toast
from paperdesk.ui.widgets.top_bar import TopBar

ENGLISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedStates)


@pytest.fixture
def search(qtbot: QtBot) -> SearchBar:
    made = SearchBar()
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.focus_search()
    return made


def test_search_tells_every_letter(search: SearchBar, qtbot: QtBot) -> None:
    told: list[str] = []
    search.text_changed.connect(told.append)
    qtbot.keyClicks(search._edit, "abc")
    assert told == ["a", "ab", "abc"]


def test_esc_clears_and_then_leaves(search: SearchBar, qtbot: QtBot) -> None:
    search.set_text("tag:x")
    with qtbot.assertNotEmitted(search.left):
        qtbot.keyClick(search._edit, Qt.Key.Key_Escape)
    assert search.text() == ""
    with qtbot.waitSignal(search.left):
        qtbot.keyClick(search._edit, Qt.Key.Key_Escape)


def test_down_leaves_and_enter_submits(search: SearchBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(search.left):
        qtbot.keyClick(search._edit, Qt.Key.Key_Down)
    with qtbot.waitSignal(search.submitted):
        qtbot.keyClick(search._edit, Qt.Key.Key_Return)


def test_clear_button_is_there_only_with_text(search: SearchBar, qtbot: QtBot) -> None:
    assert not search._clear.isVisible()
    search.set_text("a")
    qtbot.mouseClick(search._clear, Qt.MouseButton.LeftButton)
    assert (search.text(), search._clear.isVisible()) == ("", False)


def test_focus_search_selects_the_text(search: SearchBar) -> None:
    search.set_text("abc")
    search.focus_search()
    assert search._edit.selectedText() == "abc"


def test_key_cap_follows_the_key(search: SearchBar) -> None:
    search.set_key(QKeySequence("Ctrl+L"))
    assert search._key.text() == "Ctrl L"
    search.set_key(QKeySequence())
    assert not search._key.isVisible()


def test_key_cap_is_shown_whole_after_the_text_has_become_larger(
    qapp: QApplication, search: SearchBar, qtbot: QtBot
) -> None:
    cap = search._key
    for size in (11, 18, 13):
        apply_theme(qapp, LIGHT, size=size)
        qtbot.waitUntil(lambda: cap.width() >= cap.sizeHint().width())
        assert cap.fontMetrics().horizontalAdvance(cap.text()) < cap.width()
        assert search.rect().contains(cap.geometry())


def test_search_with_filters_can_be_painted_with_and_without_focus(search: SearchBar) -> None:
    search.set_text('tag:vision -author:"de Vries" (is:starred words')
    assert not search.grab().isNull()
    search._edit.clearFocus()
    assert not search.grab().isNull()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("tag:vision is:starred deformable att", ["tag:vision", "is:starred"]),
        ('-author:"de Vries" (year:>=2021 OR x)', ['-author:"de Vries"', "year:>=2021"]),
        ("nothing:here http://x.org year:soon", []),
        ('tag:"half', []),
        ('list:"must have">=2 -list:avoid x', ['list:"must have">=2', "-list:avoid"]),
    ],
)
def test_filters_in_finds_what_the_language_knows(text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in filters_in(text)] == found


@pytest.mark.parametrize(
    ("count", "selected", "text"),
    [
        (0, 0, "0 papers"),
        (1, 0, "1 paper"),
        (1, 1, "1 paper · 1 selected"),
        (1200, 3, "1,200 papers · 3 selected"),
    ],
)
def test_header_says_how_many(qtbot: QtBot, count: int, selected: int, text: str) -> None:
    header = ListHeader()
    qtbot.addWidget(header)
    header.setLocale(ENGLISH)
    header.set_state(count, selected, "-added", "Inbox")
    assert header._count.text() == text
    assert header._count.accessibleName() == f"Inbox: {text}"


def test_header_says_that_there_are_more(qtbot: QtBot) -> None:
    header = ListHeader()
    qtbot.addWidget(header)
    header.setLocale(ENGLISH)
    header.set_state(1000, 2, "-added", "Inbox", more=True)
    assert header._count.text() == "1,000+ papers · 2 selected"


def test_header_offers_every_order_and_marks_the_chosen(qtbot: QtBot) -> None:
    header = ListHeader()
    qtbot.addWidget(header)
    header.set_state(1, 0, "title", "", searching=False)
    actions = header._group.actions()
    assert [action.data() for action in actions] == [sort for sort, _ in SORTS]
    assert [action.data() for action in actions if action.isChecked()] == ["title"]
    assert not actions[-1].isVisible()
    assert header._sort.text() == "Title"


def test_header_tells_the_chosen_order(qtbot: QtBot) -> None:
    header = ListHeader()
    qtbot.addWidget(header)
    with qtbot.waitSignal(header.sort_chosen) as signal:
        header._group.actions()[2].trigger()
    assert signal.args == ["-year"]


def test_button_follows_its_action(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    action = QAction("&Commands…", parent)
    action.setShortcut("Ctrl+K")
    button = ActionButton(action, "Commands", kind="plain", cap=True, parent=parent)
    assert (button.toolTip(), button.accessibleName()) == ("Commands (Ctrl+K)", "Commands")
    action.setEnabled(False)
    assert not button.isEnabled()
    action.setEnabled(True)
    with qtbot.waitSignal(action.triggered):
        button.click()


def test_top_bar_fits_into_a_small_window(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    names = ("file.paste", "file.import", "app.palette", "paper.copy", "file.export")
    bar = TopBar(SearchBar(), {name: QAction(name, parent) for name in names}, parent)
    parent.show()
    shown = []
    for width in (900, 660, 560, 900):
        bar.resize(width, 52)
        shown.append([button.text() for button in bar.findChildren(ActionButton) if button.isVisible()])
    whole = ["+ Add", "Import", "", "Copy citation", "Export"]
    assert shown == [whole, ["+ Add", "", "Copy citation", "Export"], ["+ Add", "", "Export"], whole]
    assert bar.minimumSizeHint().width() <= 400


def test_status_line_shows_a_task_and_lets_it_be_cancelled(qtbot: QtBot) -> None:
    line = StatusLine()
    qtbot.addWidget(line)
    line.setLocale(ENGLISH)
    line.show()
    line.set_task("Importing x.bib", 61, 1000)
    assert line._tasks[0].label.text() == "Importing x.bib 61 of 1,000"
    line.set_task("Importing x.bib", 61, 1000, 200.0)
    assert line._tasks[0].label.text() == "Importing x.bib 61 of 1,000 · about 3 min left"
    with qtbot.waitSignal(line.cancel_requested):
        line._tasks[0].cancel.click()
    line.clear_task()
    assert not line._tasks[0].isVisible()


def test_status_line_tells_less_of_two_tasks_and_cancels_each(qtbot: QtBot) -> None:
    line = StatusLine()
    qtbot.addWidget(line)
    line.setLocale(ENGLISH)
    line.set_task("Importing x.bib", 61, 1000)
    line.set_task("Changing 5,000 papers", 20, 5000, place=1)
    labels = [gauge.label.text() for gauge in line._tasks[:2]]
    assert labels == ["Importing x.bib", "Changing 5,000 papers"]
    assert line._tasks[1].toolTip() == "Changing 5,000 papers 20 of 5,000"
    cancelled: list[int] = []
    line.cancel_requested.connect(cancelled.append)
    for gauge in line._tasks[:2]:
        gauge.cancel.click()
    assert cancelled == [0, 1]
    line.clear_task()
    assert line._tasks[0].isHidden()
    assert line._tasks[1].label.text() == "Changing 5,000 papers 20 of 5,000"


def test_status_line_without_a_total_only_names_the_task(qtbot: QtBot) -> None:
    line = StatusLine()
    qtbot.addWidget(line)
    line.set_task("Importing", 0, 0)
    assert line._tasks[0].label.text() == "Importing …"


@pytest.mark.parametrize(
    ("papers", "favourites", "text"),
    [(1, 1, "a.paperdesk · 1 paper · 1 favourite"), (1000, 0, "a.paperdesk · 1,000 papers · 0 favourites")],
)
def test_status_line_shows_the_library(qtbot: QtBot, papers: int, favourites: int, text: str) -> None:
    line = StatusLine()
    qtbot.addWidget(line)
    line.setLocale(ENGLISH)
    line.set_library("a.paperdesk", papers, favourites)
    assert line._library.text() == text


def test_status_line_ticks_only_what_is_good(qtbot: QtBot) -> None:
    line = StatusLine()
    qtbot.addWidget(line)
    line.set_saved("Read-only: changes are off", good=False)
    assert (line._saved.text(), line._tick.isVisibleTo(line)) == ("Read-only: changes are off", False)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(800, 600)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_toast_lies_at_the_bottom_left_and_follows(window: QWidget) -> None:
    toast = Toast(window)
    toast.show_text("Moved to Trash", undo=True)
    gap = 600 - toast.geometry().bottom()
    window.resize(800, 400)
    assert (toast.x(), 400 - toast.geometry().bottom()) == (16, gap)


def test_toast_asks_to_undo_and_goes(window: QWidget, qtbot: QtBot) -> None:
    toast = Toast(window)
    toast.show_text("<b>Moved</b>", undo=True)
    assert toast._text.textFormat() == Qt.TextFormat.PlainText
    with qtbot.waitSignal(toast.undo_requested):
        toast._undo.click()
    assert not toast.isVisible()


def test_toast_offers_more_when_there_is_more(window: QWidget, qtbot: QtBot) -> None:
    toast = Toast(window)
    toast.show_text("2 papers added", undo=True, more="Report")
    assert (toast._more.isVisible(), toast._more.text()) == (True, "Report")
    with qtbot.waitSignal(toast.more_requested):
        toast._more.click()
    toast.show_text("Copied", undo=False)
    assert not toast._more.isVisible()


def test_toast_goes_by_itself_and_has_undo_only_when_wanted(window: QWidget, qtbot: QtBot) -> None:
    toast = Toast(window)
    toast._timer.setInterval(10)
    toast.show_text("Copied", undo=False)
    assert not toast._undo.isVisible()
    qtbot.waitUntil(lambda: not toast.isVisible())


def test_empty_library_offers_three_ways_in(qtbot: QtBot) -> None:
    empty = EmptyState()
    qtbot.addWidget(empty)
    empty.show()
    with qtbot.waitSignals([empty.paste_requested, empty.open_requested, empty.sample_requested]):
        for button in (empty._paste, empty._open, empty._sample):
            button.click()


def test_empty_state_shows_its_sentence_in_full(qtbot: QtBot) -> None:
    empty = EmptyState()
    qtbot.addWidget(empty)
    empty.resize(1200, 700)
    empty.show()
    assert empty._text.height() >= empty._text.heightForWidth(empty._text.width()) > 0


def test_empty_search_names_what_was_searched_for(qtbot: QtBot) -> None:
    empty = EmptyState()
    qtbot.addWidget(empty)
    empty.show_no_results("<i>x</i>")
    assert "<i>x</i>" in empty._text.text()
    assert not empty._paste.isVisibleTo(empty)


def test_empty_place_names_the_place(qtbot: QtBot) -> None:
    empty = EmptyState()
    qtbot.addWidget(empty)
    empty.show_empty_place("Reading")
    assert "Reading" in empty._text.text()


def test_status_line_tells_what_waits_for_the_user(qtbot: QtBot) -> None:
    line = StatusLine()
    qtbot.addWidget(line)
    line.show()
    line.set_note("")
    assert line.findChild(QPushButton, "note") is None
    line.set_note("3 papers to be looked up", "They wait")
    note = line.findChild(QPushButton, "note")
    assert isinstance(note, QPushButton)
    assert (note.text(), note.isVisible(), note.accessibleDescription()) == (
        "3 papers to be looked up",
        True,
        "They wait",
    )
    with qtbot.waitSignal(line.note_clicked):
        note.click()
    line.set_note("")
    assert not note.isVisible()
