"""The window and the command line on the same file, at the same time."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from paperdesk.cli.main import UiCommands
from paperdesk.cli.main import main as command_line
from paperdesk.ui.main_window import MainWindow
from paperdesk.ui.presenters.hand import Hand

Start = Callable[[], Hand[MainWindow]]


def no_window(*arguments: Any, **options: Any) -> int:
    raise AssertionError("the command line opened a window")


NO_UI = UiCommands(window=no_window, tour=no_window, screenshot=no_window)


@pytest.fixture
def cli(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., str]:
    def run(command: str, *arguments: str) -> str:
        status = command_line([command, "--library", str(tmp_path / "desk.paperdesk"), *arguments], ui=NO_UI)
        printed = capsys.readouterr()
        assert status == 0, printed.err
        return printed.out

    return run


def titles(hand: Hand[MainWindow]) -> list[str]:
    papers = hand.window.papers
    return [row.title for row in map(papers.row, range(papers.count())) if row is not None]


def look(hand: Hand[MainWindow]) -> None:
    """What the window does by itself once a second."""
    hand.window.desk.session.look()
    hand.settle()


def test_each_sees_what_the_other_did(start: Start, cli: Callable[..., str], tmp_path: Path) -> None:
    from paperdesk.library.resources import resource_path

    hand = start()
    cli("import", str(resource_path("sample", "page.txt")))
    look(hand)
    assert len(titles(hand)) == 12

    hand.press("J", "S")
    found = json.loads(cli("list", "is:starred", "--json"))
    assert [paper["title"] for paper in found["papers"]] == titles(hand)[:1]

    cli("undo")
    look(hand)
    assert not any(row.starred for row in map(hand.window.papers.row, range(12)) if row)
    hand.press("Ctrl+Shift+Z")
    assert json.loads(cli("list", "is:starred", "--json"))["total"] == 1


def test_a_dismissal_by_the_command_line_can_be_undone_in_the_window(
    start: Start, cli: Callable[..., str]
) -> None:
    from paperdesk.library.resources import resource_path

    hand = start()
    cli("import", str(resource_path("sample", "page.txt")))
    look(hand)
    first = titles(hand)[0]
    cli("status", f'"{first}"', "dismissed")
    look(hand)
    assert first not in titles(hand)
    hand.press("Ctrl+Z")
    assert titles(hand)[0] == first
