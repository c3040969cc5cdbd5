"""Exporting out of the window to a file that somebody else has changed, or that must not be replaced."""

import os
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from paperdesk.formats.bibtex.options import BibtexOptions
from paperdesk.library.chosen import Chosen
from paperdesk.library.written_files import remember
from paperdesk.model.paper import Paper
from paperdesk.ui.commands.command import run
from paperdesk.ui.commands.table import BY_ID
from paperdesk.ui.desk import Desk
from paperdesk.ui.questions import ExportChoice
from tests.fakes import FakeAsk

OURS = "@misc{one,\n  title         = {One},\n}\n"
THEIRS = "@misc{two, title={Two}}\n"


@pytest.fixture
def papers() -> tuple[Paper, ...]:
    return (Paper(title="One", key="one"),)


@pytest.fixture
def said(desk: Desk) -> list[str]:
    toasts: list[str] = []
    desk.toasted.connect(lambda text, undo: toasts.append(text))
    return toasts


@pytest.fixture
def path(tmp_path: Path) -> Path:
    folder = tmp_path / "out"
    folder.mkdir()
    return folder / "x.bib"


def _export(desk: Desk, qtbot: QtBot, path: Path, way: str = "") -> list[str]:
    """Export to the path and answer what is asked then; gives the names of what was asked."""
    assert isinstance(desk.ask, FakeAsk)
    choices = [None, ExportChoice(Chosen.of((1,)), BibtexOptions(), path)]
    desk.ask.answers.update(export=lambda asked: choices.pop(), choose=way, preview=None)
    before = len(desk.ask.asked)
    run(BY_ID["file.export"], desk)
    qtbot.waitUntil(lambda: desk.task is None)
    qtbot.wait(30)
    return [name for name, *_ in desk.ask.asked[before:]]


def _files(path: Path) -> dict[str, str]:
    return {each.name: each.read_text() for each in path.parent.iterdir()}


@pytest.mark.parametrize(
    "way, left",
    [
        ("overwrite", {"x.bib": OURS}),
        ("beside", {"x.bib": THEIRS, "x 2.bib": OURS}),
        ("", {"x.bib": THEIRS}),
    ],
)
def test_a_file_that_was_changed_is_asked_about(
    desk: Desk, qtbot: QtBot, path: Path, way: str, left: dict[str, str]
) -> None:
    assert _export(desk, qtbot, path) == ["export"]
    assert _files(path) == {"x.bib": OURS}
    path.write_text(THEIRS)
    assert _export(desk, qtbot, path, way)[:2] == ["export", "choose"]
    assert _files(path) == left


def test_what_is_new_in_a_changed_file_can_be_brought_in_first(desk: Desk, qtbot: QtBot, path: Path) -> None:
    _export(desk, qtbot, path)
    path.write_text(THEIRS)
    _export(desk, qtbot, path, "merge")
    qtbot.waitUntil(lambda: desk.session.library.find("two").count() == 1)
    assert _files(path) == {"x.bib": THEIRS}


def test_a_file_that_the_command_line_wrote_is_asked_about_as_well(
    desk: Desk, qtbot: QtBot, path: Path
) -> None:
    path.write_text(OURS)
    remember(path)
    path.write_text(THEIRS)
    assert _export(desk, qtbot, path, "")[:2] == ["export", "choose"]
    assert _files(path) == {"x.bib": THEIRS}


def test_a_file_that_must_not_be_replaced_is_told(
    desk: Desk, said: list[str], qtbot: QtBot, path: Path
) -> None:
    path.write_text("old")
    os.link(path, path.with_name("other.bib"))
    _export(desk, qtbot, path)
    assert said == [
        f"1 citation exported to x 2.bib. {path} was left as it was: it has several names, and the others "
        "would not lead to the new file."
    ]
    assert _files(path) == {"x.bib": "old", "other.bib": "old", "x 2.bib": OURS}
