"""Citation keys follow a formula that was typed in the window; the old ones still find their papers."""

from collections.abc import Callable
from pathlib import Path

from paperdesk.library.edits import AddPapers
from paperdesk.library.library import Library
from paperdesk.model.paper import Name, Paper
from paperdesk.ui.commands.command import run
from paperdesk.ui.commands.table import BY_ID
from paperdesk.ui.main_window import MainWindow
from paperdesk.ui.presenters.hand import Hand

Start = Callable[[], Hand[MainWindow]]
ROE = (Name("Roe", "Jo"),)
PAPERS = (
    Paper(title="Joint video", authors=ROE, year=2020, key="uno"),
    Paper(title="Deep video", authors=ROE, year=2020, key="dos"),
)


def keys(tmp_path: Path) -> list[str]:
    """The keys in the file, read by another connection."""
    with Library.open(tmp_path / "desk.paperdesk", read_only=True) as library:
        return [paper.key for paper in library.papers(library.find().ids())]


def test_keys_are_made_anew_by_a_formula_that_was_typed(start: Start, tmp_path: Path) -> None:
    with Library.open(tmp_path / "desk.paperdesk", create=True) as library:
        library.apply(AddPapers(PAPERS, "test"))
    hand = start()
    hand.settle()
    desk = hand.window.desk
    hand.press("J")

    def type_formula() -> None:
        hand.press("Ctrl+A")
        hand.type("[auth:camel][year]")
        hand.press("Return")

    hand.during(lambda: run(BY_ID["keys.formula"], desk), type_formula)
    assert desk.session.library.key_formula() == "[auth:camel][year]"
    assert keys(tmp_path) == ["uno", "dos"]

    hand.during(lambda: run(BY_ID["keys.renew-all"], desk), lambda: hand.press("Ctrl+Return"))
    hand.settle()
    assert keys(tmp_path) == ["Roe2020", "Roe2020a"]
    assert hand.window.pane.citation.key.text() == "Roe2020 ▾"

    hand.press("Ctrl+F")
    hand.type("key:dos")
    hand.settle()
    assert hand.window.papers.count() == 1

    hand.press("Escape", "Escape", "Ctrl+Z")
    hand.settle()
    assert keys(tmp_path) == ["uno", "dos"]
    hand.press("Ctrl+Z")
    assert desk.session.library.key_formula() == "[auth][year][title3]"
