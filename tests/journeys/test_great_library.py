"""A day with very many papers: what happened is asserted; how long the window paused is told.

With PAPERDESK_SCALE=full in the environment there are 100,000 papers, and the file comes in during all of it.
"""

import os
from pathlib import Path

import pytest

from paperdesk.library.importing import import_files
from paperdesk.library.library import Library
from paperdesk.ui.main_window import MainWindow
from paperdesk.ui.presenters.hand import Hand
from tests.benchmarks.bib_file import write_bib
from tests.journeys.conftest import Start
from tests.journeys.great_library import TAG, Journey

FULL = os.environ.get("PAPERDESK_SCALE") == "full"
PAPERS = 100_000 if FULL else 2_500  # more than are edited at once
COMING = 30_000 if FULL else 400
HANGS = 10_000.0  # ms: what no machine is slow enough for
QUERIES = ("attend", "noise gra", "nothinghasthisword")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file that is still to come in; the library has what stands before it."""
    path = tmp_path / "papers.bib"
    write_bib(path, PAPERS)
    with Library.open(tmp_path / "desk.paperdesk", create=True) as library:
        import_files(library, [path])
    write_bib(path, COMING, PAPERS)
    return path


def in_file(tmp_path: Path, query: str = "") -> int:
    with Library.open(tmp_path / "desk.paperdesk", read_only=True) as library:
        return library.find(query).count()


def shown(hand: Hand[MainWindow]) -> int:
    return hand.window.papers.count()


def test_everything_goes_on_while_a_file_comes_in(
    start: Start, file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hand = start()
    hand.window.desk.place_wanted.emit("all")
    hand.settle()
    assert shown(hand) == PAPERS
    journey = Journey(hand.window)

    found = {query: journey.search(query) for query in QUERIES}
    assert found == {query: in_file(tmp_path, f"{query}*") for query in QUERIES}
    journey.bring(file)
    for query in QUERIES:
        journey.search(query)
    journey.sort("title")
    journey.scroll()
    if not FULL:
        journey.wait_for_import()

    listed = shown(hand)
    journey.tag_all()
    assert in_file(tmp_path, f"tag:{TAG}") == listed
    journey.press("J")
    if FULL:
        assert hand.window.desk.import_task is not None, "more papers have to come in"
    journey.undo()
    assert in_file(tmp_path, f"tag:{TAG}") == 0
    assert shown(hand) == listed

    journey.wait_for_import()
    assert shown(hand) == PAPERS + COMING == in_file(tmp_path)
    journey.undo()
    assert shown(hand) == PAPERS == in_file(tmp_path)
    journey.end()
    assert max(journey.longest.values()) < HANGS
    with capsys.disabled():
        if FULL:
            told = ", ".join(f"{what} {pause:.0f}" for what, pause in journey.longest.items())
            print(f"\nlongest pauses in ms: {told}")
