"""Word lists in the window: the sheet, marks and numbers, orders, completion, and what was learned."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from paperdesk.library import interest
from paperdesk.library.edits import AddPapers, CreateWordList, SetStatus
from paperdesk.library.library import Library
from paperdesk.library.word_lists import PRESETS, bringing_in
from paperdesk.model.errors import UsageError
from paperdesk.model.paper import Paper, Status
from paperdesk.model.rows import Row
from paperdesk.model.word_lists import WordList
from paperdesk.ui.commands import word_lists as commands
from paperdesk.ui.commands.query_offers import offers
from paperdesk.ui.desk import Desk
from paperdesk.ui.dialogs.word_lists import EDITING, EMPTY, WordLists
from paperdesk.ui.presenters.interest import InterestPresenter
from paperdesk.ui.presenters.word_lists import Words
from paperdesk.ui.questions import WordListsRequest
from paperdesk.ui.session import Session
from paperdesk.ui.settings import Settings
from paperdesk.ui.widgets.paper_lines import PaperLines
from paperdesk.ui.widgets.query_completion import QueryCompletion
from paperdesk.ui.widgets.query_edit import QueryEdit
from paperdesk.ui.widgets.word_line import Tally, WordLine
from tests.fakes import FakeAsk

JOINT = Paper(title="Unified joint models", key="joint", abstract="A joint diffusion.", status=Status.INBOX)
SURVEY = Paper(title="A survey", key="survey", abstract="Surveys of joint work.", status=Status.INBOX)


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path, ask: FakeAsk) -> Iterator[Desk]:
    path = tmp_path / "t.paperdesk"
    with Library.open(path, create=True) as library:
        library.apply(AddPapers((JOINT, SURVEY), "test"))
        library.apply(CreateWordList("wanted", words=("unified", "joint")))
        library.apply(CreateWordList("must avoid", "red", ("survey*",)))
    session = Session(Library.open_to_look(path), poll=0)
    made = Desk(session, Settings(tmp_path / "settings.ini"), ask)
    yield made
    made.stop()
    session.close()


@dataclass
class Shelf:
    """Word lists in memory, and what was asked of them."""

    lists: list[WordList] = field(default_factory=list)
    done: list[tuple[object, ...]] = field(default_factory=list)

    def request(self) -> WordListsRequest:
        return WordListsRequest(
            presets=PRESETS,
            lists=lambda: tuple(self.lists),
            create=self.create,
            rename=lambda id, name: self.change(id, name=name),
            colour=lambda id, colour: self.change(id, colour=colour),
            set_words=lambda id, words: self.change(id, words=words),
            move=lambda id, place: self.lists.insert(place, self.lists.pop(self.at(id))),
            delete=lambda id: self.lists.pop(self.at(id)),
            bring_in=lambda: "2 word lists were read.",
            write=lambda: "",
        )

    def at(self, id: int) -> int:
        return [one.id for one in self.lists].index(id)

    def create(self, one: WordList) -> int:
        if any(each.name == one.name for each in self.lists):
            raise UsageError("There is already such a list.")
        self.lists.append(replace(one, id=len(self.lists) + 1))
        return len(self.lists)

    def change(self, id: int, **what: object) -> None:
        self.lists[self.at(id)] = replace(self.lists[self.at(id)], **what)  # type: ignore[arg-type]


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(1000, 700)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def opened(window: QWidget) -> Callable[[Shelf], WordLists]:
    def make(shelf: Shelf) -> WordLists:
        sheet = WordLists(window, shelf.request())
        sheet.open_over()
        return sheet

    return make


WANTED = WordList(1, "wanted", "yellow", ("unified",))
METHOD = WordList(2, "method", "blue", ("diffusion",))


def test_sheet_of_a_library_without_lists_offers_some(opened: Callable[[Shelf], WordLists]) -> None:
    shelf = Shelf()
    sheet = opened(shelf)
    assert sheet._stack.currentIndex() == EMPTY
    sheet._presets[2].click()
    assert sheet._stack.currentIndex() == EDITING
    assert [one.name for one in shelf.lists] == ["Methods"]
    assert sheet.form.words.toPlainText().splitlines() == list(PRESETS[2].words)


def test_sheet_writes_name_colour_and_words(opened: Callable[[Shelf], WordLists], qtbot: QtBot) -> None:
    shelf = Shelf([WANTED, METHOD])
    sheet = opened(shelf)
    sheet.form.name.selectAll()
    qtbot.keyClicks(sheet.form.name, "Must")
    qtbot.keyClick(sheet.form.name, Qt.Key.Key_Tab)
    sheet.form._swatches.button(4).click()
    sheet.form.words.setPlainText("unified\njoint")
    sheet.form.flush()
    assert shelf.lists[0] == WordList(1, "Must", "violet", ("unified", "joint"))


def test_sheet_writes_what_was_typed_last_when_it_closes(opened: Callable[[Shelf], WordLists]) -> None:
    shelf = Shelf([WANTED])
    sheet = opened(shelf)
    sheet.form.words.setPlainText("other")
    sheet.reject()
    assert shelf.lists[0].words == ("other",)


def test_sheet_moves_and_deletes_by_keys(opened: Callable[[Shelf], WordLists]) -> None:
    shelf = Shelf([WANTED, METHOD])
    sheet = opened(shelf)
    QTest.keyClick(sheet.rows, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert [one.name for one in shelf.lists] == ["method", "wanted"]
    QTest.keyClick(sheet.rows, Qt.Key.Key_Delete)
    assert [one.name for one in shelf.lists] == ["method"]
    assert "“wanted” was deleted" in sheet.hint.text()
    assert sheet.form.name.text() == "method"


def test_sheet_says_what_cannot_be_done_and_what_was_read(opened: Callable[[Shelf], WordLists]) -> None:
    shelf = Shelf([WANTED])
    sheet = opened(shelf)
    sheet._take(WANTED)
    assert sheet.hint.text() == "There is already such a list."
    sheet._import()
    assert sheet.hint.text() == "2 word lists were read."


def test_new_lists_get_names_of_their_own(opened: Callable[[Shelf], WordLists]) -> None:
    shelf = Shelf([WANTED])
    sheet = opened(shelf)
    sheet._create()
    sheet._create()
    assert [one.name for one in shelf.lists] == ["wanted", "New list", "New list 2"]


def test_command_edits_the_library_and_each_edit_can_be_undone(desk: Desk, ask: FakeAsk) -> None:
    def edit(request: WordListsRequest) -> None:
        made = request.create(WordList(0, "third", "blue", ("x",)))
        assert made == 3
        request.set_words(3, ("y",))
        request.move(3, 0)
        request.delete(1)

    ask.answers["word_lists"] = edit
    commands.manage(desk)
    library = desk.session.library
    assert [(one.name, one.words) for one in library.word_lists()] == [
        ("third", ("y",)),
        ("must avoid", ("survey*",)),
    ]
    for _ in range(4):
        desk.session.undo()
    assert [one.name for one in library.word_lists()] == ["wanted", "must avoid"]


def test_lists_go_out_as_text_and_come_in_again(desk: Desk, ask: FakeAsk, tmp_path: Path) -> None:
    path = tmp_path / "lists.txt"
    ask.answers["save_file"] = path
    commands.write(desk)
    text = path.read_text("utf-8")
    assert text == "# wanted [yellow]\nunified\njoint\n\n# must avoid [red]\nsurvey*\n"
    path.write_bytes((text + "# Wanted\nna\u00efve\n# new [blue]\nfresh\n").encode("cp1252"))
    ask.answers["open_files"] = [path]
    commands.bring_in(desk)
    assert [(one.name, one.words) for one in desk.session.library.word_lists()] == [
        ("wanted", ("unified", "joint", "na\u00efve")),
        ("must avoid", ("survey*",)),
        ("new", ("fresh",)),
    ]


def test_file_without_words_is_said_to_have_none(desk: Desk, ask: FakeAsk, tmp_path: Path) -> None:
    (tmp_path / "none.txt").write_text("***\n# head\n")
    ask.answers["open_files"] = [tmp_path / "none.txt"]
    with pytest.raises(Exception, match=r"no words in none\.txt"):
        commands.bring_in(desk)


def test_bringing_in_what_is_there_changes_nothing() -> None:
    assert bringing_in("# wanted\nunified\n", "x", [WANTED]) == (None, 1)


def test_words_are_marked_and_counted(desk: Desk) -> None:
    words = Words(desk)
    paper = desk.papers_now(desk.session.library.find("joint -survey").ids())[0]
    assert words.marks(paper.title) == [(0, 7, "hl1"), (8, 13, "hl1")]
    assert words.tallies(paper) == [Tally("wanted", 3, 1), Tally("must avoid", 0, 4)]
    assert words.rankings() == [
        ("-list:wanted", "Words of “wanted”"),
        ("-list:must avoid", "Words of “must avoid”"),
    ]


def test_rows_learn_their_numbers_a_moment_later(desk: Desk, qtbot: QtBot) -> None:
    words = Words(desk)
    (paper,) = desk.session.library.find("unified").ids()
    assert words.row_counts(paper) == ()
    with qtbot.waitSignal(words.counted):
        pass
    assert words.row_counts(paper) == ((1, 3),)
    desk.session.do(CreateWordList("method", "blue", ("diffusion",)))
    assert words.row_counts(paper) == ()


def test_row_shows_marks_and_numbers(desk: Desk, qtbot: QtBot) -> None:
    words = Words(desk)
    rows: list[Row] = desk.session.library.rows(desk.session.library.find("unified").ids())
    lines = PaperLines(QFont())
    words.row_counts(rows[0].id)
    qtbot.waitSignal(words.counted).wait()
    laid = lines.of(rows[0], 600, (), words)
    assert [mark[2] for mark in laid.marked] == [1, 1]
    assert [tally[2:] for tally in laid.tallies] == [("3", 1)]
    assert lines.of(rows[0], 600, (), words) is laid


def test_word_line_says_what_it_shows_and_wraps(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    line = WordLine(page)
    line.show_words(("diffusion", "unified"), ("hardware",), (Tally("wanted", 6, 1), Tally("avoid", 0, 4)))
    assert line.text() == "Raised by diffusion, unified; lowered by hardware; wanted 6; avoid 0"
    assert line.accessibleName() == line.text()
    assert line.heightForWidth(200) > line.heightForWidth(900) > 0
    assert not line.isHidden()
    line.set_aside(True)
    assert line.isHidden()
    line.set_aside(False)
    line.show_words((), ())
    assert line.isHidden()
    line.resize(200, 100)
    line.grab()


def test_list_to_sort_by_is_asked_for(desk: Desk, ask: FakeAsk, qtbot: QtBot) -> None:
    ask.answers["palette"] = lambda find: find("avoid")[0]
    with qtbot.waitSignal(desk.sort_wanted) as wanted:
        commands.sort_by_list(desk)
    assert wanted.args == ["-list:must avoid"]


def decide(desk: Desk) -> None:
    kinds = {"Diffusion": Status.KEPT, "Hardware": Status.DISMISSED}
    for word, status in kinds.items():
        papers = tuple(Paper(title=f"{word} {n}", status=Status.INBOX) for n in range(12))
        desk.session.do(AddPapers(papers, word))
        desk.session.do(SetStatus(frozenset(desk.session.library.find(f"title:{word}").ids()[:11]), status))


def test_order_of_interest_says_how_many_decisions_it_lacks(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.toasted) as told:
        commands.sort_by_interest(desk)
    assert told.args is not None
    assert "20 more decisions are needed" in told.args[0]


def test_interest_is_learned_in_the_background_and_can_be_forgotten(desk: Desk, qtbot: QtBot) -> None:
    words = Words(desk)
    presenter = InterestPresenter(desk, words)
    try:
        decide(desk)
        with qtbot.waitSignal(words.changed):
            presenter.learn()
        assert words.interest is not None
        assert words.rankings()[0] == ("-interest", "Likely to interest me")
        with qtbot.waitSignal(desk.sort_wanted) as wanted:
            commands.sort_by_interest(desk)
        assert wanted.args == ["-interest"]
        commands.forget_interest(desk)
        assert interest.decisions(desk.session.library) == 0
        assert [sort for sort, _ in words.rankings()] == ["-list:wanted", "-list:must avoid"]
    finally:
        presenter.stop()


@pytest.mark.parametrize(
    ("name", "typed", "offered"),
    [
        ("list", "", ["wanted", '"must avoid"']),
        ("list", "MU", ['"must avoid"']),
        ("list", '"mu', ['"must avoid"']),
        ("status", "re", ["reading", "read"]),
        ("has", "no", ["note"]),
        ("title", "x", []),
    ],
)
def test_filters_offer_their_values(desk: Desk, name: str, typed: str, offered: list[str]) -> None:
    assert list(offers(desk, name, typed)) == offered


def test_value_that_is_chosen_takes_the_place_of_what_is_typed(qtbot: QtBot) -> None:
    edit = QueryEdit()
    qtbot.addWidget(edit)
    edit.show()
    completion = QueryCompletion(edit, lambda name, typed: ['"must avoid"'] if name == "list" else [])
    qtbot.keyClicks(edit, "joint -list:mu")
    popup = completion.completer.popup()
    assert popup is not None
    assert popup.isVisible()
    completion.completer.activated.emit('"must avoid"')
    assert edit.text() == 'joint -list:"must avoid"'
    qtbot.keyClicks(edit, " x")
    assert not popup.isVisible()
