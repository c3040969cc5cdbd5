"""Nothing leaves this computer in a run in which the user asks for nothing: every request would be caught."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from paperdesk.cli.main import UiCommands, main
from paperdesk.library.completing.waiting import wait_for
from paperdesk.library.edits import AddPapers
from paperdesk.library.library import Library
from paperdesk.library.network import past_requests
from paperdesk.library.sample import sample_page
from paperdesk.model.paper import Paper
from paperdesk.online.gate import Gate
from paperdesk.online.request import Reply
from paperdesk.ui.main_window import MainWindow
from paperdesk.ui.presenters.hand import Hand

Start = Callable[[], Hand[MainWindow]]
NO_UI = UiCommands(*[lambda *arguments, **options: 1] * 3)
STUB = Paper(
    title="Attention Is All You Need", arxiv="1706.03762", doi="10.1000/182", url="https://example.org"
)


@pytest.fixture(autouse=True)
def sent(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[object]]:
    """What anybody tried to send; it must stay empty, also for whoever takes the error for an answer."""
    tried: list[object] = []

    def send(self: Gate, *arguments: object, **more: object) -> Reply:
        tried.append(arguments)
        raise AssertionError(f"nobody asked for {arguments}")

    monkeypatch.setattr(Gate, "send", send)
    yield tried
    assert (tried, past_requests()) == ([], ())


def test_window_sends_nothing_by_itself(start: Start, tmp_path: Path) -> None:
    with Library.open(tmp_path / "desk.paperdesk", create=True) as library:
        library.apply(AddPapers((STUB,), "test"))
        library.apply(wait_for(library.find().ids()))
    hand = start()
    QGuiApplication.clipboard().setText(sample_page())
    hand.during(lambda: hand.press("Ctrl+V"), lambda: hand.press("Ctrl+Return"))
    hand.press("J", "S", "K", "Space", "N")
    hand.type("A note on 10.1000/182 and arXiv:1706.03762")
    hand.press("Esc", "Ctrl+L", "Ctrl+F")
    hand.type("attention doi:10.1000/182")
    hand.press("Esc", "Ctrl+A", "Ctrl+C")
    hand.settle()
    assert hand.window.papers.count() > 0


def test_command_line_sends_nothing_by_itself(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    desk, page = str(tmp_path / "desk.paperdesk"), tmp_path / "page.txt"
    page.write_text(sample_page(), encoding="utf-8")
    for command in (
        ("import", str(page)),
        ("list", "--json"),
        ("list", "attention"),
        ("check",),
        ("export", "--format", "bibtex"),
        ("add", "--offline", "10.1000/182", "arXiv:1706.03762"),
        ("star", "attention"),
        ("undo",),
    ):
        status = main([*command, "--library", desk], ui=NO_UI)
        assert (command, status, capsys.readouterr().err) == (command, 0, "")
