"""Triage in the real window: one paper at a time, and everything else waits."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from paperdesk.library.edits import AddPapers, SetStatus, TrashPapers
from paperdesk.library.library import Library
from paperdesk.library.planning import Planned
from paperdesk.library.triage import Pace
from paperdesk.model.paper import Name, Paper, Status
from paperdesk.ui.desk import Desk
from paperdesk.ui.main_window import MainWindow
from paperdesk.ui.presenters.hand import Hand
from paperdesk.ui.presenters.triage import TriagePresenter
from paperdesk.ui.questions import TagChoice
from paperdesk.ui.session import Session
from paperdesk.ui.settings import Settings
from paperdesk.ui.widgets.triage_page import TriagePage
from tests.fakes import FakeAsk

LONG = " ".join(f"Sentence number {number} of a long abstract." for number in range(300))


@dataclass
class Sight:
    """What is on the screen."""

    hand: Hand[MainWindow]
    ask: FakeAsk
    toasts: list[str]

    @property
    def window(self) -> MainWindow:
        return self.hand.window

    @property
    def library(self) -> Library:
        return self.window.desk.session.library

    @property
    def triage(self) -> TriagePresenter:
        return self.window.complete().triage

    @property
    def page(self) -> TriagePage:
        return self.triage.page

    def title(self) -> str:
        paper = self.page.paper.paper()
        return paper.title if paper else ""

    def number(self) -> str:
        return self.page.bar.number.text()

    def titles(self, query: str) -> list[str]:
        return [row.title for row in self.library.rows(self.library.find(query).ids())]


Open = Callable[[Library], Sight]


@pytest.fixture
def open_window(qtbot: QtBot, tmp_path: Path) -> Iterator[Open]:
    windows: list[MainWindow] = []

    def show(library: Library) -> Sight:
        ask = FakeAsk()
        desk = Desk(Session(library, poll=0), Settings(tmp_path / "settings.ini"), ask)
        toasts: list[str] = []
        desk.toasted.connect(lambda text, undo: toasts.append(text))
        window = MainWindow(desk)
        window.resize(1024, 700)
        windows.append(window)
        return Sight(Hand(window, window.is_busy), ask, toasts)

    yield show
    for window in windows:
        window.close()
        window.desk.session.close()
        window.deleteLater()


@pytest.fixture
def sight(open_window: Open, library: Library) -> Sight:
    papers = [Paper(title=f"Paper {n}", abstract=f"About {n}.", status=Status.INBOX) for n in range(5)]
    library.apply(AddPapers(tuple(papers), "page.txt"))
    sight = open_window(library)
    sight.hand.press("Alt+2")
    return sight


def test_triage_stands_before_the_list_and_gives_way_to_it(sight: Sight) -> None:
    sight.hand.press("Shift+Space")
    assert (sight.page.isVisible(), sight.window.splitter.isVisible()) == (True, False)
    assert (sight.title(), sight.number()) == ("Paper 0", "1 of 5")
    sight.hand.press("Esc")
    assert (sight.page.isVisible(), sight.window.splitter.isVisible()) == (False, True)
    assert sight.window.desk.stage is None


def test_the_key_that_opens_triage_leaves_it(sight: Sight) -> None:
    sight.hand.press("Shift+Space", "Shift+Space")
    assert not sight.page.isVisible()


def test_the_header_of_the_inbox_offers_triage(sight: Sight) -> None:
    button = sight.window.header._triage
    assert (button.isVisible(), button.text()) == (True, "Triage 5")
    button.click()
    assert sight.number() == "1 of 5"
    sight.hand.press("Esc", "Alt+1")
    assert not button.isVisible()


def test_decisions_go_on_to_the_next_paper(sight: Sight) -> None:
    sight.hand.press("Shift+Space", "E", "X", "L")
    assert (sight.title(), sight.number()) == ("Paper 3", "4 of 5")
    assert sight.titles("status:kept") == ["Paper 0"]
    assert sight.titles("status:dismissed") == ["Paper 1"]
    assert sight.titles("status:to-read") == ["Paper 2"]
    assert not any(row.unread for row in sight.library.rows(sight.library.find("-status:inbox").ids()))


def test_marks_stay_with_the_paper_that_is_shown(sight: Sight) -> None:
    sight.hand.press("Shift+Space", "J", "S")
    assert (sight.titles("is:starred"), sight.title()) == (["Paper 1"], "Paper 1")
    assert sight.page.keys.keys["paper.star"].caption() == "★ Favourite"
    sight.hand.press("S")
    assert sight.page.keys.keys["paper.star"].caption() == "Favourite"


@pytest.mark.parametrize(("on", "back"), [("J", "K"), ("Right", "Left"), ("Down", "Up")])
def test_looking_ahead_and_back_decides_nothing(sight: Sight, on: str, back: str) -> None:
    sight.hand.press("Shift+Space", back, on, on, back)
    assert (sight.title(), sight.number()) == ("Paper 1", "2 of 5")
    assert sight.page.bar.bar.value() == 0
    assert len(sight.titles("status:inbox")) == 5


def test_papers_that_were_passed_over_come_at_the_end(sight: Sight) -> None:
    sight.hand.press("Shift+Space", "J", "J", "J", "E", "E")
    assert sight.title() == "Paper 0"


def test_a_paper_looked_at_again_tells_what_was_decided(sight: Sight) -> None:
    sight.hand.press("Shift+Space", "X", "K")
    assert (sight.page.bar.decided.isVisible(), sight.page.bar.decided.text()) == (True, "dismissed")
    sight.hand.press("E")
    assert (sight.title(), sight.page.bar.bar.value()) == ("Paper 1", 1)
    assert sight.titles("status:dismissed") == []


def test_undo_shows_the_paper_that_it_was_about(sight: Sight) -> None:
    sight.hand.press("Shift+Space", "S", "E", "X", "Z")
    assert (sight.title(), sight.titles("status:dismissed")) == ("Paper 1", [])
    sight.hand.press("Ctrl+Z")
    assert (sight.title(), len(sight.titles("status:inbox"))) == ("Paper 0", 5)
    sight.hand.press("Z")
    assert sight.titles("is:starred") == []


def test_undo_does_not_reach_beyond_the_list(sight: Sight) -> None:
    sight.hand.press("Shift+Space", "E", "Z", "Z")
    assert sight.toasts[-1] == "There is nothing to undo in this list any more."
    assert len(sight.titles("status:inbox")) == 5


def test_undo_after_leaving_is_seen_when_one_comes_back(sight: Sight) -> None:
    sight.hand.press("Shift+Space", "E", "X", "Esc", "Ctrl+Z", "Shift+Space")
    assert (sight.title(), sight.page.bar.bar.value()) == ("Paper 2", 1)
    sight.hand.press("E", "E", "E")
    assert sight.title() == "Paper 1"


def test_z_is_only_for_triage(sight: Sight) -> None:
    sight.hand.press("Ctrl+L", "Z")
    assert len(sight.titles("status:inbox")) == 5


def test_letters_are_text_in_the_note_and_commands_behind_it(sight: Sight) -> None:
    sight.hand.press("Shift+Space", "N")
    sight.hand.type("exls")
    sight.hand.press("Ctrl+Return", "E")
    assert sight.titles("has:note") == ["Paper 0"]
    assert sight.library.paper(sight.library.find("has:note").ids()[0]).note == "exls"
    assert sight.title() == "Paper 1"
    assert not sight.page.paper.note.isVisible()


def test_the_note_is_shown_where_there_is_one(sight: Sight) -> None:
    sight.hand.press("Shift+Space", "N")
    sight.hand.type("seen")
    sight.hand.press("Esc")
    assert sight.page.paper.note.isVisible()
    sight.hand.press("N", "Ctrl+A", "Del", "Esc")
    assert not sight.page.paper.note.isVisible()


def test_a_sentence_is_highlighted_by_keys_and_the_next_key_is_a_command(sight: Sight) -> None:
    sight.hand.press("Shift+Space", "H", "2")
    (mark,) = sight.library.paper(sight.library.find("has:highlight").ids()[0]).highlights
    assert (mark.exact, mark.colour) == ("About 0.", 2)
    assert [each.exact for each in sight.page.paper.abstract.highlights()] == ["About 0."]
    sight.hand.press("X")
    assert sight.title() == "Paper 1"


def test_tags_are_added_in_the_line_below_the_text(sight: Sight) -> None:
    sight.hand.press("Shift+Space")
    sight.window.desk.focus_wanted.emit("tags")
    sight.hand.type("sex\n")
    sight.hand.press("Esc")
    assert sight.titles("tag:sex") == ["Paper 0"]
    assert [chip.name for chip in sight.page.paper.tags.chips()] == ["sex"]
    sight.hand.press("X")
    assert sight.title() == "Paper 1"


def test_it_goes_on_where_it_was_left(sight: Sight) -> None:
    sight.hand.press("Shift+Space", "E", "J", "J", "Esc")
    assert sight.window.pane.paper() is not None
    assert sight.window.pane.paper().title == "Paper 3"  # type: ignore[union-attr]
    sight.hand.press("Shift+Space")
    assert (sight.title(), sight.number()) == ("Paper 3", "4 of 5")


def test_the_list_shows_what_has_become_of_it(sight: Sight) -> None:
    sight.hand.press("Shift+Space", "E", "E", "Esc")
    assert sight.window.papers.count() == 3
    unread = [row.title for row in sight.library.rows(sight.library.find("is:unread").ids())]
    assert "Paper 4" in unread


def test_a_summary_tells_what_came_of_it(sight: Sight) -> None:
    sight.hand.press("Shift+Space", "S", "E", "E", "X", "L", "X")
    assert sight.page.is_done()
    assert sight.page.summary.numbers() == ["2", "2", "1", "1", "0", "0"]
    assert sight.page.summary.title.text() == "5 papers decided"
    assert not sight.page.summary.buttons["next"].isVisible()
    sight.hand.press("E")  # nothing is shown that could be kept
    assert sight.titles("status:dismissed") == ["Paper 2", "Paper 4"]
    sight.hand.press("Z")
    assert (sight.title(), sight.page.is_done()) == ("Paper 4", False)
    sight.hand.press("E", "Esc")
    assert sight.window.papers.count() == 0


def test_what_was_kept_can_be_listed_from_the_summary(sight: Sight) -> None:
    sight.hand.press("Shift+Space", "E", "X", "E", "X", "X")
    sight.page.summary.buttons["kept"].click()
    sight.hand.settle()
    assert not sight.page.isVisible()
    rows = sight.library.rows(sight.window.desk.selection())
    assert [row.title for row in rows] == ["Paper 0", "Paper 2"]


def test_what_came_in_meanwhile_is_the_next_batch(sight: Sight) -> None:
    sight.hand.press("Shift+Space", "E", "E", "E", "E")
    sight.window.desk.session.do(AddPapers((Paper(title="New", status=Status.INBOX),), "page.txt"))
    sight.hand.press("E")
    assert sight.page.summary.buttons["next"].isVisible()
    sight.page.summary.buttons["next"].click()
    sight.hand.settle()
    assert (sight.title(), sight.number()) == ("New", "1 of 1")
    sight.hand.press("X")
    assert sight.titles("status:dismissed") == ["New"]


def test_an_empty_list_offers_nothing(sight: Sight) -> None:
    sight.hand.press("Alt+3", "Shift+Space")
    assert sight.toasts[-1] == "There is nothing to go through here."
    assert sight.window.splitter.isVisible()


def test_a_search_is_gone_through_as_well(sight: Sight) -> None:
    sight.hand.press("/")
    sight.hand.type("Paper 3")
    sight.hand.press("Return", "Shift+Space")
    assert (sight.title(), sight.number()) == ("Paper 3", "1 of 1")


def test_papers_that_are_gone_are_passed_over(sight: Sight) -> None:
    sight.hand.press("Shift+Space")
    gone = sight.library.find("Paper 1").ids()
    sight.window.desk.session.do(TrashPapers(frozenset(gone)))
    sight.hand.press("Esc", "Shift+Space", "E")
    assert (sight.title(), sight.number()) == ("Paper 2", "2 of 4")


def test_what_another_program_decides_is_seen(sight: Sight) -> None:
    sight.hand.press("Shift+Space", "E")
    first = frozenset(sight.library.find("Paper 0").ids())
    with Library.open(sight.library.path) as other:
        other.apply(SetStatus(first, Status.INBOX))
    sight.window.desk.session.look()
    sight.hand.settle()
    assert sight.page.bar.bar.value() == 0


def test_going_elsewhere_leaves_triage(sight: Sight) -> None:
    sight.hand.press("Shift+Space", "Alt+3")
    assert not sight.page.isVisible()
    assert sight.window.desk.shown.place == "favourites"
    sight.hand.press("Alt+2", "Shift+Space", "Ctrl+F")
    assert not sight.page.isVisible()
    sight.hand.type("abc")
    assert sight.window.search_bar.text() == "abc"


def test_a_long_abstract_is_read_screen_by_screen(open_window: Open, library: Library) -> None:
    library.apply(AddPapers((Paper(title="Long", abstract=LONG, authors=(Name("Li"),)),), "x"))
    sight = open_window(library)
    sight.hand.press("Shift+Space", "Space")
    assert sight.page.paper.verticalScrollBar().value() > 0
    sight.hand.press("PgUp")
    assert sight.page.paper.verticalScrollBar().value() == 0


def test_a_paper_without_a_text_says_so(open_window: Open, library: Library) -> None:
    library.apply(AddPapers((Paper(title=""),), "x"))
    sight = open_window(library)
    sight.hand.press("Shift+Space", "H")
    assert not sight.page.paper.abstract.isVisible()
    assert sight.page.paper.title.toPlainText() == "Untitled"


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (20.0, "less than a minute left"),
        (1440.0, "about 24 min left"),
        (9000.0, "about 2 h left"),
        (None, ""),
    ],
)
def test_the_time_left_is_told_in_words(sight: Sight, seconds: float | None, text: str) -> None:
    sight.hand.press("Shift+Space")
    sight.page.bar.set_progress(1, 0, 5, seconds)
    assert sight.page.bar.left.text() == text


def test_time_left_goes_by_ones_own_pace(sight: Sight) -> None:
    sight.hand.press("Shift+Space")
    sight.triage._pace = Pace(360, 3)
    sight.hand.press("J")
    assert sight.page.bar.left.text() == "about 10 min left"


def test_every_button_has_a_name_and_follows_its_command(sight: Sight) -> None:
    sight.hand.press("Shift+Space")
    names = {name: key.accessibleName() for name, key in sight.page.keys.keys.items()}
    assert names == {
        "paper.dismiss": "Dismiss",
        "paper.later": "Later",
        "paper.tag": "Tag",
        "paper.note": "Note",
        "paper.highlight": "Highlight",
        "paper.star": "Favourite",
        "paper.keep": "Keep",
        "triage.undo": "Undo",
    }
    QTest.mouseClick(sight.page.keys.keys["paper.keep"], Qt.MouseButton.LeftButton)
    assert sight.title() == "Paper 1"


def test_a_note_that_cannot_be_saved_is_not_lost(sight: Sight) -> None:
    sight.hand.press("Shift+Space", "N")
    sight.hand.type("kept")
    sight.window.desk.session.patience = 0.0
    with Library.open(sight.library.path) as other, other.tables().transaction():
        sight.hand.press("Esc", "J")
        assert sight.window.desk.unsaved_notes
    sight.window.desk.session.patience = None
    sight.hand.press("K", "N", "Esc")
    assert sight.titles("has:note") == ["Paper 0"]
    assert not sight.window.desk.unsaved_notes


def test_a_long_page_of_dismissed_papers_is_marked_and_none_is_taken(sight: Sight) -> None:
    from paperdesk.formats.page.reading import Page
    from paperdesk.library.importing import add_papers
    from paperdesk.ui.commands import files, pages
    from paperdesk.ui.dialogs.preview_rows import PreviewRows

    titles = [f"Paper number {number}: A Study of Many Things" for number in range(300)]
    page = "\n\n".join(f"{title}\n\nWe study {title}. {'It is a thing of note. ' * 30}" for title in titles)
    assert len(page) > pages.LONG_PAGE
    sight.window.desk.session.work(
        lambda library: add_papers(library, [Paper(title=title) for title in titles], source="page.txt")
    )
    dismissed = frozenset(sight.library.find("title:number").ids())
    sight.window.desk.session.do(SetStatus(dismissed, Status.DISMISSED))
    seen: list[str] = []

    def look(page: Page, plan: Callable[..., list[Planned]], _source: str) -> None:
        rows = PreviewRows(plan, sight.window)
        rows.show(page)
        states = [rows.state(pair)[0] for at in range(rows.rowCount()) if (pair := rows.pair(at))]
        seen.extend([*states, f"{len(rows.taken())} taken"])

    sight.ask.answers["preview_page"] = look
    files.add_text(sight.window.desk, page, "the page of today")
    sight.hand.settle()
    assert len(seen) == 301
    assert all(state.startswith("Already dismissed on ") for state in seen[:-1])
    assert seen[-1] == "0 taken"


def test_the_popup_of_tags_gives_the_keyboard_back(sight: Sight) -> None:
    sight.ask.answers["tags"] = TagChoice(("vision",), ())
    sight.hand.press("Shift+Space", "T", "X")
    assert sight.titles("tag:vision status:dismissed") == ["Paper 0"]
    assert sight.title() == "Paper 1"


def test_a_paper_that_goes_to_the_trash_makes_room_for_the_next(sight: Sight) -> None:
    sight.hand.press("Shift+Space", "Del")
    assert (sight.title(), sight.number()) == ("Paper 1", "1 of 4")
    assert sight.titles("is:trashed") == ["Paper 0"]


def test_triage_takes_the_place_of_the_overview_and_of_the_text_alone(sight: Sight) -> None:
    desk = sight.window.desk
    desk.overview_wanted.emit()
    sight.hand.press("Shift+Space", "Esc")
    assert desk.stage is None
    assert sight.window.list_view.isVisible()
    sight.hand.press("J")
    desk.text_only_wanted.emit()
    sight.hand.press("Shift+Space", "Esc")
    assert sight.window.top_bar.isVisible()
    assert sight.window.sidebar.isVisible()


def test_triage_shows_the_remark_and_changes_it_on_a_click(sight: Sight) -> None:
    sight.hand.press("Shift+Space")
    line = sight.page.paper.remark
    assert not line.isVisible()
    sight.ask.answers["text"] = "for the survey"
    sight.hand.press("Shift+N")
    assert (line.isVisible(), line.text()) == (True, "for the survey")
    sight.ask.answers["text"] = "for later"
    line.click()
    assert sight.titles("has:remark") == ["Paper 0"]
    assert (line.text(), line.accessibleName()) == ("for later", "Remark: for later")
    sight.hand.press("E")
    assert not line.isVisible()
