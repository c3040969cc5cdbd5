"""Pushing to editors, tried with programs that write down what they are told."""

import os
import sys
from pathlib import Path

import pytest

from paperdesk.cite.editors import Editor
from paperdesk.cite.pushing import is_there, push
from paperdesk.model.errors import Cancelled, PaperDeskError

EDITOR = Editor("own", "Another program", "")
LYX = Editor("lyx", "LyX", "", pipe=True)
CITATION = r"\cite{a$(touch hacked);b}"


def program(folder: Path, *lines: str) -> Path:
    """A program that does what the lines of Python say."""
    path = folder / "an editor"
    path.write_text("\n".join((f"#!{sys.executable}", "import pathlib, sys, time", *lines)))
    path.chmod(0o755)
    return path


def test_the_program_gets_its_arguments_untouched_by_any_shell(tmp_path: Path) -> None:
    out = tmp_path / "out"
    path = program(tmp_path, f"pathlib.Path({str(out)!r}).write_text(repr(sys.argv[1:]))")
    push(EDITOR, f"'{path}' --insert {{cite}} {{keys}}", CITATION, "a,b")
    assert out.read_text() == repr(["--insert", CITATION, "a,b"])
    assert not Path("hacked").exists()


def test_a_program_of_the_search_path_is_found_and_an_unknown_one_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program(tmp_path, "pass")
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    assert is_there(EDITOR, "'an editor' {cite}")
    assert is_there(EDITOR, "'~/an editor' {cite}")
    assert not any(is_there(EDITOR, command) for command in ("another", "", "'half"))
    with pytest.raises(PaperDeskError, match="there is no program “another” on this computer"):
        push(EDITOR, "another {cite}", CITATION, "a")


def test_a_program_that_fails_says_why(tmp_path: Path) -> None:
    path = program(tmp_path, "print('first\\nno \\x1b[1mserver\\n', file=sys.stderr)", "sys.exit(2)")
    with pytest.raises(PaperDeskError) as told:
        push(EDITOR, f"'{path}'", CITATION, "a")
    assert str(told.value) == (
        f"Another program took no citation: “{path}” says “no [1mserver”. Open a document there, "
        "then try again."
    )


def test_a_program_that_fails_without_a_word_is_told_by_its_status(tmp_path: Path) -> None:
    path = program(tmp_path, "sys.exit(3)")
    with pytest.raises(PaperDeskError, match="ended with status 3"):
        push(EDITOR, f"'{path}'", CITATION, "a")


def test_an_editor_that_stays_open_is_left_running(tmp_path: Path) -> None:
    out = tmp_path / "out"
    path = program(tmp_path, f"pathlib.Path({str(out)!r}).touch()", "time.sleep(0.5)")
    push(EDITOR, f"'{path}'", CITATION, "a", patience=0.1)


def test_waiting_for_a_program_can_be_cancelled(tmp_path: Path) -> None:
    def stop(done: int, total: int) -> None:
        raise Cancelled

    path = program(tmp_path, "time.sleep(0.5)")
    with pytest.raises(Cancelled):
        push(EDITOR, f"'{path}'", CITATION, "a", stop)


@pytest.mark.parametrize(("command", "said"), [("", "No command is set for"), ("a '", "has no end")])
def test_a_command_that_is_none_is_told(command: str, said: str) -> None:
    with pytest.raises(PaperDeskError, match=said):
        push(EDITOR, command, CITATION, "a")


def test_a_file_that_is_no_program_is_told(tmp_path: Path) -> None:
    path = tmp_path / "broken"
    path.write_bytes(b"\x7fELF no program at all")
    path.chmod(0o755)
    with pytest.raises(PaperDeskError, match="could not be started: Exec format error"):
        push(EDITOR, str(path), CITATION, "a")


def test_lyx_reads_the_keys_from_its_pipe(tmp_path: Path) -> None:
    pipe = tmp_path / "lyxpipe.in"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        push(LYX, str(pipe), CITATION, "a,b")
        assert os.read(reader, 100) == b"LYXCMD:paperdesk:citation-insert:a,b\n"
    finally:
        os.close(reader)


def test_a_pipe_that_nobody_reads_is_told_at_once(tmp_path: Path) -> None:
    pipe = tmp_path / "lyxpipe.in"
    os.mkfifo(pipe)
    assert is_there(LYX, str(pipe))
    with pytest.raises(PaperDeskError, match="Nobody reads the pipe"):
        push(LYX, str(pipe), CITATION, "a")


def test_what_is_no_pipe_is_never_written_to(tmp_path: Path) -> None:
    file = tmp_path / "lyxpipe.in"
    file.write_text("mine")
    for path in (file, tmp_path, tmp_path / "none", Path()):
        with pytest.raises(PaperDeskError, match="listens at no pipe"):
            push(LYX, str(path), CITATION, "a")
    assert file.read_text() == "mine"
    assert not is_there(LYX, str(file))
