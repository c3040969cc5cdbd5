"""Citations pushed to an editor, which here is a program that writes down what it is given."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from paperdesk.cite.editors import EDITORS
from paperdesk.model.paper import Paper
from paperdesk.ui.commands import copying
from paperdesk.ui.commands.command import run
from paperdesk.ui.commands.table import BY_ID
from paperdesk.ui.desk import Desk
from paperdesk.ui.dialogs.push_settings import command_of, set_command
from paperdesk.ui.questions import PaletteEntry
from tests.fakes import FakeAsk

PAPERS = (Paper("First", key="first"), Paper("Second", key="second"))
OWN = next(each for each in EDITORS if each.id == "own")


@pytest.fixture
def papers() -> tuple[Paper, ...]:
    return PAPERS


@pytest.fixture
def desk(desk: Desk) -> Desk:
    """Both papers are selected."""
    ids = tuple(desk.session.library.paper_id(paper.key) or 0 for paper in PAPERS)
    desk.watch(lambda: ids, lambda: ids[0])
    return desk


@pytest.fixture
def out(desk: Desk, tmp_path: Path) -> Path:
    """What the editor was given; the editor is set as the program of the user's own."""
    out, program = tmp_path / "out", tmp_path / "editor"
    program.write_text(
        f"#!{sys.executable}\nimport pathlib, sys\npathlib.Path({str(out)!r}).write_text(str(sys.argv[1:]))"
    )
    program.chmod(0o755)
    set_command(desk.settings, OWN, f"{program} {{cite}} {{keys}}")
    return out


def pushed(qtbot: QtBot, desk: Desk, command: str = "cite.push") -> str:
    """What is said in passing once the selection was pushed."""
    with qtbot.waitSignal(desk.toasted) as said:
        run(BY_ID[command], desk)
    assert said.args is not None
    return str(said.args[0])


def test_the_selection_is_pushed_to_the_editor_that_was_chosen(qtbot: QtBot, desk: Desk, out: Path) -> None:
    desk.settings.set("push/editor", "own")
    desk.settings.set("cite/latex_command", "citep")
    assert pushed(qtbot, desk) == "2 citations pushed to Another program."
    assert out.read_text() == str([r"\citep{first,second}", "first,second"])
    desk.settings.set("push/form", "typst")
    pushed(qtbot, desk)
    assert out.read_text() == str(["#cite(<first>) #cite(<second>)", "first,second"])


def test_the_editor_is_asked_for_once_and_those_that_are_here_stand_first(
    qtbot: QtBot, desk: Desk, ask: FakeAsk, out: Path
) -> None:
    offered: list[PaletteEntry] = []

    def choose(search: Callable[[str], list[PaletteEntry]]) -> PaletteEntry:
        offered.extend(search(""))
        return next(entry for entry in offered if entry.id == "own")

    ask.answers["palette"] = choose
    pushed(qtbot, desk)
    here = [entry.id for entry in offered if not entry.hint]
    assert here == [entry.id for entry in offered[: len(here)]]
    assert {entry.hint for entry in offered} == {"", "not on this computer"}
    pushed(qtbot, desk)
    assert (ask.names(), desk.settings.text("push/editor")) == (["palette"], "own")
    pushed(qtbot, desk, "cite.push-to")
    assert ask.names() == ["palette", "palette"]


def test_no_editor_is_no_push(desk: Desk, ask: FakeAsk) -> None:
    run(BY_ID["cite.push"], desk)
    assert (ask.names(), desk.task, desk.settings.text("push/editor")) == (["palette"], None, "")


def test_an_editor_without_a_place_for_the_citation_finds_it_on_the_clipboard(
    qtbot: QtBot, desk: Desk, out: Path
) -> None:
    set_command(desk.settings, OWN, command_of(desk.settings, OWN).split()[0])
    desk.settings.set("push/editor", "own")
    assert pushed(qtbot, desk) == "2 citations copied; paste into Another program."
    assert QGuiApplication.clipboard().text() == r"\cite{first,second}"
    assert out.read_text() == "[]"


def test_a_missing_program_is_told_in_a_sentence(qtbot: QtBot, desk: Desk, ask: FakeAsk) -> None:
    set_command(desk.settings, OWN, "no-such-editor {cite}")
    desk.settings.set("push/editor", "own")
    run(BY_ID["cite.push"], desk)
    qtbot.waitUntil(lambda: bool(ask.errors))
    assert "there is no program “no-such-editor” on this computer" in ask.errors[0]


def test_more_than_one_wants_to_cite_are_not_pushed(
    desk: Desk, ask: FakeAsk, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(copying, "COPIED", 1)
    desk.settings.set("push/editor", "own")
    run(BY_ID["cite.push"], desk)
    assert (len(ask.errors), desk.task, out.exists()) == (1, None, False)


def test_manuscripts_are_shown_with_the_first_keys(desk: Desk, ask: FakeAsk) -> None:
    run(BY_ID["cite.manuscripts"], desk)
    assert ask.asked == [("manuscripts", (desk.settings, ["first", "second"]))]


def test_only_a_command_of_ones_own_is_kept(desk: Desk) -> None:
    vim = next(each for each in EDITORS if each.id == "vim")
    set_command(desk.settings, vim, "mine")
    assert (command_of(desk.settings, vim), command_of(desk.settings, OWN)) == ("mine", "")
    set_command(desk.settings, vim, vim.command)
    assert desk.settings.text("push/commands") == "{}"
    desk.settings.set("push/commands", '{"vim": 3}')
    assert command_of(desk.settings, vim) == vim.command
