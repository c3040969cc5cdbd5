"""Commands on thousands of selected papers run as a task, with one step and one word at the end."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from paperdesk.library.chosen import Chosen
from paperdesk.library.edits import AddPapers, AddTag, SetStarred
from paperdesk.library.library import Library
from paperdesk.model.errors import PaperDeskError
from paperdesk.model.paper import Paper
from paperdesk.ui.commands import collections
from paperdesk.ui.desk import Desk
from paperdesk.ui.main_window import MainWindow
from paperdesk.ui.presenters.hand import Hand
from paperdesk.ui.questions import ExportChoice, ExportRequest, TagChoice
from paperdesk.ui.session import Session
from paperdesk.ui.settings import Settings
from paperdesk.ui.task import Task
from tests.fakes import FakeAsk

COUNT = 3000
SAID = "3,000 papers"


@pytest.fixture
def ask() -> FakeAsk:
    return FakeAsk(confirm=True)


@pytest.fixture
def hand(qtbot: QtBot, library: Library, tmp_path: Path, ask: FakeAsk) -> Iterator[Hand[MainWindow]]:
    library.apply(AddPapers(tuple(Paper(title=f"Paper {n:04}") for n in range(COUNT)), "test"))
    desk = Desk(Session(library, poll=0), Settings(tmp_path / "settings.ini"), ask)
    window = MainWindow(desk)
    yield Hand(window, window.is_busy)
    window.close()
    desk.session.close()
    window.deleteLater()


@pytest.fixture
def toasts(hand: Hand[MainWindow]) -> list[tuple[str, bool]]:
    told: list[tuple[str, bool]] = []
    hand.window.desk.toasted.connect(lambda text, undo: told.append((text, undo)))
    return told


def count(hand: Hand[MainWindow], query: str) -> int:
    return hand.window.desk.session.library.find(query).count()


def tasks(hand: Hand[MainWindow]) -> list[str]:
    labels: list[str] = []

    def note(task: Task | None) -> None:
        if task is not None:
            labels.append(task.label)

    hand.window.desk.task_changed.connect(note)
    return labels


@pytest.mark.parametrize(
    ("key", "query", "said"),
    [
        ("S", "is:starred", f"{SAID}: Add to favourites."),
        ("L", "status:to-read", f"{SAID}: to-read."),
        ("R", "status:read", f"{SAID}: read."),
        ("X", "status:dismissed", f"{SAID} dismissed."),
        ("Del", "is:trashed", f"{SAID} moved to the Trash."),
        ("T", "tag:both tag:new", f"{SAID}: Change Tags."),
        ("Shift+C", 'collection:"New"', f"{SAID}: Add to collection “New”."),
    ],
)
def test_a_key_edits_all_that_is_selected(
    hand: Hand[MainWindow], ask: FakeAsk, toasts: list[Any], key: str, query: str, said: str
) -> None:
    ask.answers.update(tags=TagChoice(("both", "new")), palette=lambda find: find("New")[-1])
    before = count(hand, query)
    labels = tasks(hand)
    hand.press("Ctrl+A", key)
    hand.settle()
    assert (count(hand, query), toasts, ask.errors) == (COUNT, [(said, True)], [])
    assert labels[-1] == f"Changing {SAID}"
    hand.press("Ctrl+Z")
    assert count(hand, query) == before


def test_what_a_key_does_depends_on_all_of_them(hand: Hand[MainWindow]) -> None:
    last = hand.window.desk.session.library.find().ids()[-1]
    everything = frozenset(hand.window.desk.session.library.find().ids())
    hand.window.desk.session.do(SetStarred(everything - {last}, True))
    hand.press("Ctrl+A", "S")
    assert count(hand, "is:starred") == COUNT
    hand.press("S")
    assert count(hand, "is:starred") == 0
    hand.press("R")
    assert count(hand, "status:read") == COUNT
    hand.press("R")
    assert count(hand, "status:kept") == COUNT


def test_tags_of_all_and_of_some_are_told_apart(hand: Hand[MainWindow], ask: FakeAsk) -> None:
    ids = hand.window.desk.session.library.find().ids()
    hand.window.desk.session.do(AddTag(frozenset(ids), "all"))
    hand.window.desk.session.do(AddTag(frozenset(ids[-1:]), "some"))
    asked: list[tuple[frozenset[str], int]] = []
    ask.answers.update(tags=lambda _known, present, papers: asked.append((present, papers)))
    hand.press("Ctrl+A", "T")
    hand.settle()
    assert asked == [(frozenset({"all"}), COUNT)]
    ask.answers.update(palette=lambda find: find("some")[0])
    hand.press("Shift+T")
    hand.settle()
    assert (count(hand, "tag:some"), count(hand, "tag:all")) == (0, COUNT)


def test_part_of_a_list_is_edited_and_nothing_else(hand: Hand[MainWindow]) -> None:
    hand.window.list_view.select_rows(range(100, 2900))
    hand.settle()
    wanted = hand.window.desk.session.library.find().ids()[100:2900]
    hand.press("S")
    assert hand.window.desk.session.library.find("is:starred").ids() == wanted


def test_papers_that_are_too_many_to_be_named_are_dropped_as_the_selection(hand: Hand[MainWindow]) -> None:
    hand.press("Ctrl+A")
    collections.drop(hand.window.desk, "tag:dropped", hand.window.desk.chosen())
    hand.settle()
    assert count(hand, "tag:dropped") == COUNT


def test_an_edit_that_is_cancelled_changes_nothing(hand: Hand[MainWindow], toasts: list[Any]) -> None:
    hand.press("Ctrl+A")
    steps = hand.window.desk.session.library.history()
    hand.window.desk.task_changed.connect(lambda task: task and task.cancel())
    hand.press("S")
    assert (count(hand, "is:starred"), hand.window.desk.session.library.history()) == (0, steps)
    assert toasts == [("Cancelled. Nothing was changed.", False)]


def test_citations_are_not_copied_by_the_ten_thousand(
    hand: Hand[MainWindow], ask: FakeAsk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("paperdesk.ui.commands.copying.COPIED", COUNT - 1)
    hand.press("Ctrl+A", "Ctrl+C")
    assert ["too many for the clipboard" in error for error in ask.errors] == [True]


def test_details_of_too_many_are_not_compared(
    hand: Hand[MainWindow], ask: FakeAsk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("paperdesk.ui.commands.details.EDITED", COUNT - 1)
    hand.press("Ctrl+A", "F2")
    assert ["too many to edit" in error for error in ask.errors] == [True]


def chosen(library: Library, **other: Any) -> Chosen:
    ids = library.find().ids()
    values: dict[str, Any] = {
        "listed": len(ids),
        "first": tuple(ids[:64]),
        "ranges": ((0, 9), (20, len(ids) - 1)),
    }
    return Chosen("", "-added", **(values | other))


def wanted(ids: list[int]) -> list[int]:
    return ids[:10] + ids[20:]


@pytest.mark.parametrize("known", [True, False])
def test_who_was_chosen_is_told_by_the_rows(hand: Hand[MainWindow], known: bool) -> None:
    library = hand.window.desk.session.library
    ids = library.find().ids()
    papers = chosen(library, order=tuple(ids) if known else None)
    assert (len(papers), papers.are_few) == (COUNT - 10, False)
    assert list(papers.ids(library)) == wanted(ids)
    few = chosen(library, ranges=((3, 5), (7, 7)), order=tuple(ids) if known else None)
    assert list(few.ids(library)) == ids[3:6] + ids[7:8]


def test_nobody_is_chosen_in_a_list_that_has_changed(hand: Hand[MainWindow]) -> None:
    library = hand.window.desk.session.library
    papers = chosen(library)
    hand.window.desk.session.do(AddPapers((Paper(title="New"),), "test"))
    with pytest.raises(PaperDeskError, match="has changed meanwhile"):
        papers.ids(library)


@pytest.mark.parametrize("format", ["bibtex", "ris", "csv", "markdown"])
def test_an_export_of_many_can_be_cancelled(
    hand: Hand[MainWindow], ask: FakeAsk, toasts: list[Any], tmp_path: Path, format: str
) -> None:
    def choose(asked: ExportRequest) -> ExportChoice:
        return ExportChoice(asked.scopes[0].papers, asked.options, tmp_path / "out", format=format)

    ask.answers.update(export=choose)
    hand.window.desk.task_changed.connect(lambda task: task and task.cancel())
    hand.press("Ctrl+A", "Ctrl+E")
    hand.settle()
    assert [text for text, _ in toasts] == ["Cancelled. Nothing was changed."]
    assert not (tmp_path / "out").exists()
