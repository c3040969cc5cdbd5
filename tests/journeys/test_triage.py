"""Through a whole page of papers by keys alone, in two sittings; then the page comes again."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from paperdesk.__main__ import main
from paperdesk.library.library import Library
from paperdesk.ui.dialogs.import_preview import ImportPreview
from paperdesk.ui.main_window import MainWindow
from paperdesk.ui.presenters.hand import Hand

Start = Callable[[], Hand[MainWindow]]

COUNT = 100
LEFT_AT = 50


def decide(hand: Hand[MainWindow], at: int) -> None:
    """What is done with each paper of the page: 20 kept, 20 for later, 60 dismissed."""
    if at % 5 == 0 and at < 75:
        hand.press("S")
    if at % 10 == 2:
        hand.press("H", "1")
    if at % 20 == 5:
        hand.press("N")
        hand.type(f"Note e x l s {at:02}")
        hand.press("Ctrl+Return" if at % 40 == 5 else "Esc")
    hand.press({0: "E", 1: "L"}.get(at % 5, "X"))


def listed(library: Path, capsys: pytest.CaptureFixture[str], query: str) -> int:
    capsys.readouterr()
    assert main(["list", query, "--json", "--library", str(library)]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["total"] == len(found["papers"])
    return int(found["total"])


def numbers_in(library: Path, capsys: pytest.CaptureFixture[str]) -> list[int]:
    """What the command line counts: kept, dismissed, later, favourites, highlights, notes, and the Inbox."""
    everywhere = "(status:dismissed OR -status:dismissed)"
    queries = (
        "status:kept",
        "status:dismissed",
        "status:to-read",
        f"is:starred {everywhere}",
        f"has:highlight {everywhere}",
        f"has:note {everywhere}",
        "status:inbox",
    )
    return [listed(library, capsys, query) for query in queries]


def notes_in(library: Library) -> list[str]:
    noted = library.find("has:note (status:dismissed OR -status:dismissed)").ids()
    return sorted(paper.note for paper in library.papers(noted))


def paste(hand: Hand[MainWindow], page: str, answer: Callable[[], object]) -> None:
    QGuiApplication.clipboard().setText(page)
    hand.during(lambda: hand.press("Ctrl+V"), answer)


@pytest.fixture
def page(shared: Path) -> str:
    return (shared / "seed" / "trending-papers.txt").read_text(encoding="utf-8")


def test_a_page_is_gone_through_by_keys_in_two_sittings_and_asks_nothing_twice(
    start: Start, page: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    library = tmp_path / "desk.paperdesk"
    hand = start()
    paste(hand, page, lambda: hand.press("Ctrl+Return"))
    first = hand.window.papers.row(0)
    assert first is not None

    hand.press("Shift+Space")
    triage = hand.window.complete().triage
    shown = triage.page.paper.paper()
    assert shown is not None
    assert (shown.title, triage.page.bar.number.text()) == (first.title, "1 of 100")

    for at in range(LEFT_AT):
        decide(hand, at)
    assert triage.page.bar.number.text() == "51 of 100"
    assert triage.page.bar.bar.value() == LEFT_AT
    hand.press("Esc")
    assert not triage.page.isVisible()
    assert hand.window.papers.count() == COUNT - LEFT_AT

    hand = start()
    hand.press("Alt+2", "Shift+Space")
    triage = hand.window.complete().triage
    assert triage.page.bar.number.text() == "51 of 100"
    hand.press("Z", "Z", "Z")
    assert triage.page.bar.number.text() == "48 of 100"
    assert listed(library, capsys, "status:inbox") == COUNT - LEFT_AT + 3
    for at in range(LEFT_AT - 3, COUNT):
        decide(hand, at)

    assert triage.page.is_done()
    assert triage.page.summary.numbers() == ["20", "60", "20", "15", "10", "5"]
    assert numbers_in(library, capsys) == [20, 60, 20, 15, 10, 5, 0]
    with Library.open(library, read_only=True) as opened:
        counts = opened.counts()
        assert notes_in(opened) == [f"Note e x l s {at:02}" for at in range(5, COUNT, 20)]
    assert (counts.all, counts.inbox, counts.dismissed, counts.favourites) == (40, 0, 60, 15)

    hand.press("Esc")
    assert not triage.page.isVisible()
    assert hand.window.papers.count() == 0

    def look_at_preview() -> None:
        dialog = hand.dialog()
        assert isinstance(dialog, ImportPreview)
        assert dialog.choice().papers == ()
        hand.press("Esc")

    paste(hand, page, look_at_preview)
    assert listed(library, capsys, "status:inbox") == 0
    file = tmp_path / "again.txt"
    file.write_text(page, encoding="utf-8")
    capsys.readouterr()
    assert main(["import", str(file), "--library", str(library)]) == 0
    told = capsys.readouterr().out
    assert "100 papers found; 0 added, 0 merged, 100 skipped" in told
    assert "Dismissed before: 60 papers" in told
    assert listed(library, capsys, "status:dismissed") == 60
