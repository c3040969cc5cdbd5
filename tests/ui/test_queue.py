"""The reading queue in its window: snoozed papers, and an order of one's own."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from typing_extensions import override

from paperdesk.library.edits import AddPapers
from paperdesk.library.library import Library
from paperdesk.model.change import Change
from paperdesk.model.paper import Paper, Status
from paperdesk.ui.commands.command import run
from paperdesk.ui.commands.queue import days
from paperdesk.ui.commands.table import BY_ID
from paperdesk.ui.desk import Desk
from paperdesk.ui.main_window import MainWindow
from paperdesk.ui.presenters import new_day
from paperdesk.ui.presenters.hand import Hand
from paperdesk.ui.questions import PaletteEntry
from paperdesk.ui.session import Session
from paperdesk.ui.settings import Settings
from tests.fakes import FakeAsk

SUNDAY = date(2026, 11, 22)
TOMORROW = (date.today() + timedelta(days=1)).isoformat()


@pytest.fixture
def ask() -> FakeAsk:
    return FakeAsk(palette=PaletteEntry(TOMORROW, "tomorrow"))


@pytest.fixture
def hand(qtbot: QtBot, library: Library, tmp_path: Path, ask: FakeAsk) -> Iterator[Hand[MainWindow]]:
    """A window at the four papers that are to be read."""
    papers = tuple(Paper(title=f"Paper {n}", status=Status.TO_READ) for n in range(4))
    library.apply(AddPapers(papers, "test"))
    window = MainWindow(Desk(Session(library, poll=0), Settings(tmp_path / "settings.ini"), ask))
    hand = Hand(window, lambda: window.is_busy() or window.is_late())
    window.desk.place_wanted.emit("to-read")
    hand.settle()
    yield hand
    window.close()
    window.desk.session.close()
    window.deleteLater()


def titles(hand: Hand[MainWindow]) -> list[str]:
    hand.settle()
    papers = hand.window.papers
    rows = (papers.row(at) for at in range(papers.count()))
    return [row.title.removeprefix("Paper ") for row in rows if row is not None]


def do(hand: Hand[MainWindow], command: str) -> None:
    run(BY_ID[command], hand.window.desk)
    hand.settle()


def select(hand: Hand[MainWindow], *numbers: int) -> None:
    hand.window.desk.papers_wanted.emit(tuple(4 - number for number in numbers))
    hand.settle()


def test_a_snoozed_paper_leaves_the_list_and_can_be_found(hand: Hand[MainWindow]) -> None:
    select(hand, 1)
    do(hand, "paper.snooze")
    assert titles(hand) == ["0", "2", "3"]
    do(hand, "go.snoozed")
    assert titles(hand) == ["1"]
    do(hand, "edit.undo")
    assert titles(hand) == []


def test_who_chooses_no_day_snoozes_nothing(hand: Hand[MainWindow], ask: FakeAsk) -> None:
    ask.answers["palette"] = None
    select(hand, 1)
    do(hand, "paper.snooze")
    assert titles(hand) == ["0", "1", "2", "3"]


@pytest.mark.parametrize(
    ("command", "numbers", "result"),
    [
        ("queue.first", (2, 3), "2301"),
        ("queue.last", (0,), "1230"),
        ("queue.up", (2,), "0213"),
        ("queue.up", (0,), "0123"),
        ("queue.up", (1, 3), "1302"),
        ("queue.down", (1,), "0213"),
        ("queue.down", (3,), "0123"),
        ("queue.down", (0, 1), "2013"),
    ],
)
def test_the_selection_moves_in_the_queue(
    hand: Hand[MainWindow], command: str, numbers: tuple[int, ...], result: str
) -> None:
    do(hand, "sort.queue")
    select(hand, *numbers)
    do(hand, command)
    assert "".join(titles(hand)) == result
    assert len(hand.window.desk.selection()) == len(numbers)


def test_in_another_order_the_first_key_only_shows_the_queue(hand: Hand[MainWindow]) -> None:
    select(hand, 2)
    do(hand, "queue.first")
    assert (hand.window.desk.shown.sort, "".join(titles(hand))) == ("queue", "0123")
    do(hand, "queue.first")
    assert "".join(titles(hand)) == "2013"


def test_the_queue_is_ordered_where_it_is_shown_alone(hand: Hand[MainWindow]) -> None:
    actions = hand.window.complete().actions.by_id()
    select(hand, 1)
    assert actions["queue.up"].isEnabled()
    hand.window.desk.place_wanted.emit("all")
    hand.settle()
    assert not actions["queue.up"].isEnabled()


def test_a_new_day_is_told_once(hand: Hand[MainWindow], monkeypatch: pytest.MonkeyPatch) -> None:
    class Later(date):
        @classmethod
        @override
        def today(cls) -> "Later":
            return cls.fromisoformat(TOMORROW)

    heard: list[Change] = []
    hand.window.desk.session.changed.connect(heard.append)
    hand.window.complete().new_day.look()
    assert heard == []
    monkeypatch.setattr(new_day, "date", Later)
    hand.window.complete().new_day.look()
    hand.window.complete().new_day.look()
    assert heard == [Change(everything=True)]
    hand.settle()


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("2026-12-24", ["2026-12-24"]),
        ("2026-11-22", []),
        ("2020-01-01", []),
        ("3d", ["2026-11-25"]),
        ("2 W", ["2026-12-06"]),
        ("tuesd", ["2026-11-24", "2026-12-22"]),
        ("9999y", []),
        ("nonsense", []),
    ],
)
def test_days_are_found_by_what_is_typed(qtbot: QtBot, typed: str, found: list[str]) -> None:
    assert [entry.id for entry in days(SUNDAY, typed)] == found


def test_days_that_are_offered_begin_with_tomorrow(qtbot: QtBot) -> None:
    offered = days(SUNDAY, "")
    assert (offered[0].id, offered[0].hint) == ("2026-11-23", "tomorrow")
    assert [entry.id for entry in offered] == sorted(entry.id for entry in offered)
