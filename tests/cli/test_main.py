"""Which command runs, on which library, and how failures end."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from paperdesk.cli.main import UiCommands
from paperdesk.model.errors import LibraryInUse
from tests.cli.conftest import Run

ROOT = Path(__file__).parent.parent.parent


def recorder(calls: list[object]) -> UiCommands:
    """A window that only notes what it was asked for."""

    def note(*arguments: object, **options: object) -> int:
        calls.append((*arguments, options) if options else arguments)
        return 0

    return UiCommands(note, note, note)


def test_library_option_may_stand_before_the_command(call: Run, shelf: Path) -> None:
    assert call("--library", shelf, "list", "--json").json["total"] == 3


def test_library_may_be_named_by_the_environment(
    call: Run, shelf: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PAPERDESK_LIBRARY", str(shelf))
    assert call("list", "--json").json["total"] == 3


@pytest.mark.parametrize("place", ["argument", "option"])
def test_window_opens_without_a_command(call: Run, shelf: Path, place: str) -> None:
    calls: list[object] = []
    arguments = (shelf,) if place == "argument" else ("--library", shelf)
    assert call(*arguments, ui=recorder(calls)).status == 0
    assert calls == [(shelf,)]


def test_window_opens_on_the_users_library(call: Run) -> None:
    calls: list[object] = []
    call(ui=recorder(calls))
    assert calls == [(None,)]


def test_tour_and_screenshot_are_handed_over(call: Run, shelf: Path, tmp_path: Path) -> None:
    calls: list[object] = []
    call("tour", tmp_path, ui=recorder(calls))
    call("screenshot", "a.png", "--size", "800x600", "--query=-x", "--library", shelf, ui=recorder(calls))
    options = {
        "library": shelf,
        "size": (800, 600),
        "theme": "light",
        "query": "-x",
        "select": "",
        "view": "main",
        "language": "en",
    }
    assert calls == [(tmp_path,), (Path("a.png"), options)]


@pytest.mark.parametrize(("name", "status"), [("lst", 2), ("none.paperdesk", 1), ("a/b", 1)])
def test_unknown_command_or_missing_library_is_a_sentence(call: Run, name: str, status: int) -> None:
    answer = call(name)
    assert (answer.status, answer.out, answer.err.count("\n")) == (status, "", 1)


def test_close_command_is_suggested(call: Run) -> None:
    assert "did you mean list?" in call("lst").err


@pytest.mark.parametrize(
    ("error", "status"),
    [(LibraryInUse("In use."), 4), (OSError(28, "No space left"), 1)],
)
def test_failures_give_their_status(call: Run, error: Exception, status: int) -> None:
    def fail(*arguments: object, **options: object) -> int:
        raise error

    answer = call(ui=UiCommands(fail, fail, fail))
    assert (answer.status, "Traceback" in answer.err) == (status, False)


@pytest.mark.parametrize("option", ["--help", "--version"])
def test_help_and_version_are_no_failures(call: Run, option: str) -> None:
    answer = call(option)
    assert (answer.status, answer.out != "", answer.err) == (0, True, "")


def test_reader_that_stops_early_is_no_failure(shelf: Path) -> None:
    start = "import sys; from paperdesk.cli.main import UiCommands, main"
    script = f"{start}; sys.exit(main(sys.argv[1:], ui=UiCommands(*[print] * 3)))"
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-c", script, "list", "--library", str(shelf)]
    done = subprocess.run(command, cwd=ROOT, stdout=writing, stderr=subprocess.PIPE, check=False)
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


def test_command_line_loads_no_qt() -> None:
    heavy = "('PySide6', 'bibtexparser', 'sqlite_utils', 'nh3')"
    script = (
        f"import sys; import paperdesk.cli.main; print([m for m in sys.modules if m.startswith({heavy})])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout == "[]\n"


@pytest.mark.parametrize(
    "command",
    [
        ("note", "paper", "--set", "caf\udce9"),
        ("tag", "paper", "+caf\udce9"),
        ("set", "paper", "title=\udcff"),
        ("star", "\udcff"),
        ("import", "\udcff.txt"),
        ("\udcff",),
    ],
)
def test_argument_that_is_not_text_is_refused(call: Run, shelf: Path, command: tuple[str, ...]) -> None:
    answer = call("--library", shelf, *command)
    assert (answer.status, answer.out, answer.err.count("\n")) == (2, "", 1)
    assert "is not UTF-8 text; nothing was changed." in answer.err


@pytest.mark.parametrize("number", ["9" * 5000, "9" * 20, "-1", "x"])
@pytest.mark.parametrize("option", ["--limit", "--offset"])
def test_number_that_no_library_reaches_is_a_usage_error(on: Run, option: str, number: str) -> None:
    answer = on("list", option, number)
    assert (answer.status, answer.out, answer.err.count("\n")) == (2, "", 1)
