"""Marks and comments made by keys alone, found again in their list, taken back, and there after a restart."""

from collections.abc import Callable

from paperdesk.library.library import Library
from paperdesk.ui.commands.command import run
from paperdesk.ui.commands.table import BY_ID
from paperdesk.ui.main_window import MainWindow
from paperdesk.ui.presenters.hand import Hand

Start = Callable[[], Hand[MainWindow]]


def marks(library: Library) -> list[tuple[int, str, str]]:
    found = library.highlights()
    return [(row.mark.colour, row.mark.comment, row.mark.field) for row in found]


def test_marks_made_by_keys_are_found_undone_and_kept(start: Start) -> None:
    hand = start()
    run(BY_ID["file.sample"], hand.window.desk)
    hand.settle()
    before = marks(hand.window.desk.session.library)
    hand.press("J", "J")
    paper = hand.window.pane.paper()
    assert paper is not None

    hand.press("H", "2")
    hand.press("H", "C")
    hand.type("a striking thought")
    hand.press("Esc")
    hand.press("H", "Up", "Up", "Up", "4")  # above the first sentence is the title
    library = hand.window.desk.session.library
    made = library.paper(paper.id).highlights
    assert [(mark.field, mark.colour, mark.comment) for mark in made] == [
        ("abstract", 2, ""),
        ("abstract", 2, "a striking thought"),
        ("title", 4, ""),
    ]
    assert made[2].exact == paper.title

    hand.press("Esc", "Ctrl+Z")
    assert len(marks(library)) == len(before) + 2

    hand.press("Alt+7", "Ctrl+F")
    hand.type("striking")
    hand.press("Return", "Down")
    shown = hand.window.pane.paper()
    assert shown is not None and shown.id == paper.id
    [found] = [mark for mark in shown.highlights if mark.id == hand.window.pane.abstract.chosen()]
    assert found.comment == "a striking thought"

    again = start()
    kept = again.window.desk.session.library.paper(paper.id).highlights
    assert [mark.comment for mark in kept] == ["", "a striking thought"]
