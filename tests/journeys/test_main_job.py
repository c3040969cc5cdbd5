"""From a copied page to favourites in a .bib, by keys alone; what the screen shows is what the file holds."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from paperdesk.library.library import Library
from paperdesk.library.sample import sample_page
from paperdesk.model.rows import Row
from paperdesk.ui.main_window import MainWindow
from paperdesk.ui.presenters.hand import Hand

Start = Callable[[], Hand[MainWindow]]


def listed(hand: Hand[MainWindow]) -> list[Row]:
    """The rows on the screen."""
    papers = hand.window.papers
    return [row for row in map(papers.row, range(papers.count())) if row is not None]


def in_file(tmp_path: Path, query: str = "", sort: str = "-added") -> list[Row]:
    """The rows in the file, read by another connection."""
    with Library.open(tmp_path / "desk.paperdesk", read_only=True) as library:
        return library.rows(library.find(query, sort).ids())


@pytest.fixture(params=["sample page", "trending page"])
def page(request: pytest.FixtureRequest) -> str:
    if request.param == "sample page":
        return sample_page()
    shared: Path = request.getfixturevalue("shared")
    return (shared / "seed" / "trending-papers.txt").read_text(encoding="utf-8")


def paste(hand: Hand[MainWindow], page: str) -> None:
    """Copy a page, paste it into the window, and import all of it."""
    QGuiApplication.clipboard().setText(page)
    hand.during(lambda: hand.press("Ctrl+V"), lambda: hand.press("Ctrl+Return"))


def test_the_main_job(start: Start, page: str, tmp_path: Path) -> None:
    hand = start()
    assert hand.window.welcome.isVisible()

    paste(hand, page)
    rows = listed(hand)
    count = len(rows)
    assert count in {12, 100}
    assert hand.window.desk.shown.place == "inbox"
    assert rows == in_file(tmp_path, "status:inbox")
    assert all(row.unread for row in rows)

    hand.press(*"JJJJJJJJJJ")
    tenth = hand.window.pane.paper()
    assert tenth is not None
    assert tenth.title == rows[9].title
    assert [row.unread for row in in_file(tmp_path)] == [False] * 10 + [True] * (count - 10)

    hand.press("S", "K", "S", "K", "S")
    starred = [row.title for row in in_file(tmp_path, "is:starred")]
    assert starred == [rows[at].title for at in (7, 8, 9)]
    assert [row.title for row in listed(hand) if row.starred] == starred

    def tag() -> None:
        hand.type("to cite")
        hand.press("Ctrl+Return")

    hand.press("Shift+Down")
    hand.during(lambda: hand.press("T"), tag)
    assert [row.title for row in in_file(tmp_path, 'tag:"to cite"')] == [rows[7].title, rows[8].title]
    assert [row.title for row in listed(hand) if row.tags] == [rows[7].title, rows[8].title]

    hand.press("K", "N")
    hand.type("A note\nof two lines")
    hand.press("Esc", "Ctrl+L")
    noted = in_file(tmp_path, "has:note")
    assert [row.title for row in noted] == [rows[7].title]
    with Library.open(tmp_path / "desk.paperdesk", read_only=True) as library:
        assert library.paper(noted[0].id).note == "A note\nof two lines"

    word = rows[0].title.split()[0].strip(":")
    hand.press("Ctrl+F")
    hand.type(word)
    assert [row.id for row in listed(hand)] == [row.id for row in in_file(tmp_path, f"status:inbox {word}")]
    assert rows[0].id in {row.id for row in listed(hand)}

    hand.during(lambda: hand.press("Ctrl+E"), lambda: hand.press("Ctrl+Return"))
    exported = (tmp_path / "favourites.bib").read_text(encoding="utf-8")
    assert exported.count("@misc{") == 3
    assert all(f"@misc{{{row.key}," in exported for row in in_file(tmp_path, "is:starred"))


def test_undo_and_redo_reach_across_a_restart(start: Start, tmp_path: Path) -> None:
    hand = start()
    paste(hand, sample_page())
    hand.press("J", "S", "J", "X")
    before = in_file(tmp_path, "is:starred OR status:dismissed")
    assert len(before) == 2

    hand = start()
    hand.press("Ctrl+Z", "Ctrl+Z", "Ctrl+Z")
    assert in_file(tmp_path) == []
    assert hand.window.welcome.isVisible()

    hand = start()
    hand.press("Ctrl+Shift+Z", "Ctrl+Shift+Z", "Ctrl+Shift+Z")
    assert in_file(tmp_path, "is:starred OR status:dismissed") == before


def test_the_same_page_again_adds_nothing(start: Start, tmp_path: Path) -> None:
    hand = start()
    paste(hand, sample_page())
    QGuiApplication.clipboard().setText(sample_page())
    hand.during(lambda: hand.press("Ctrl+V"), lambda: hand.press("Ctrl+Return"))
    assert len(in_file(tmp_path)) == 12


def test_giving_up_the_preview_adds_nothing(start: Start, tmp_path: Path) -> None:
    hand = start()
    QGuiApplication.clipboard().setText(sample_page())
    hand.during(lambda: hand.press("Ctrl+V"), lambda: hand.press("Esc"))
    assert in_file(tmp_path) == []
    hand.press("Ctrl+F")
    hand.type("still here")
    assert hand.window.search_bar.text() == "still here"


def test_keys_after_dialogs_reach_the_list(start: Start) -> None:
    hand = start()
    paste(hand, sample_page())
    hand.press("J")
    for opens in ("Ctrl+K", "?", "Ctrl+,", "Ctrl+E", "T", "F2", "Ctrl+H"):
        hand.during(partial(hand.press, opens), lambda: hand.press("Esc"))
        hand.press("J")
    paper = hand.window.pane.paper()
    assert paper is not None
    assert paper.title == listed(hand)[7].title
