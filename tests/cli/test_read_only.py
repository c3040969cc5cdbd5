"""Every subcommand on a library that can only be read: reading works, writing says so in one sentence."""

import json
import os
import shutil
import sqlite3
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from paperdesk.library.backups import Backups
from tests.powerless import powerless

SCRIPT = """
import io, json, sys
from contextlib import redirect_stderr, redirect_stdout
from paperdesk.cli.main import UiCommands, main
ui = UiCommands(*[print] * 3)
told = []
for command in json.loads(sys.argv[1]):
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        status = main([*command, "--library", sys.argv[2]], ui=ui)
    told.append((status, bool(out.getvalue()), err.getvalue()))
print(json.dumps(told))
"""
OPENING = """
import sys
from pathlib import Path
from paperdesk.library.library import Library
from paperdesk.model.errors import PaperDeskError
try:
    with Library.open(Path(sys.argv[1])) as library:
        print(library.read_only, library.find().count())
except PaperDeskError as error:
    print(error)
"""
READING = (
    ("list",),
    ("list", "transformer", "--json"),
    ("show", "paper"),
    ("note", "kirillov2023segmenting"),
    ("export", "--format", "bibtex"),
    ("export", "--format", "json"),
    ("history",),
    ("check",),
)
WRITING = (
    ("tag", "paper", "+new"),
    ("star", "paper"),
    ("status", "paper", "read"),
    ("note", "paper", "--set", "x"),
    ("note", "paper", "--append", "x"),
    ("set", "paper", "title=Other"),
    ("trash", "paper"),
    ("undo",),
    ("redo",),
)


@pytest.fixture
def home(shelf: Path) -> Iterator[Path]:
    """The library alone in a folder, and a file to import elsewhere."""
    home = shelf.parent / "home"
    home.mkdir()
    shelf.rename(home / shelf.name)
    (shelf.parent / "one.bib").write_text("@misc{one, title={One}}\n")
    yield home
    home.chmod(0o755)


def protect(home: Path, file: int, folder: int) -> Path:
    path = home / "shelf.paperdesk"
    path.chmod(file)
    home.chmod(folder)
    return path


def content(home: Path) -> dict[str, str]:
    return {each.name: sha256(each.read_bytes()).hexdigest() for each in home.iterdir()}


@pytest.mark.parametrize(("file", "folder"), [(0o444, 0o555), (0o644, 0o555), (0o444, 0o755)])
def test_reading_works_and_writing_is_refused(home: Path, tmp_path: Path, file: int, folder: int) -> None:
    before = content(home)
    path = protect(home, file, folder)
    bib = str(tmp_path / "one.bib")
    backup = str(tmp_path / "backup.paperdesk")
    reading = (*READING, ("backup", backup), ("import", bib, "--dry-run"))
    writing = (*WRITING, ("import", bib), ("restore", backup))
    told = json.loads(powerless(SCRIPT, json.dumps((*reading, *writing)), path))
    read, written = told[: len(reading)], told[len(reading) :]
    assert [(command, status, err) for command, (status, _, err) in zip(reading, read, strict=True)] == [
        (command, 0, "") for command in reading
    ]
    for command, (status, out, err) in zip(writing, written, strict=True):
        assert (command, status, out, err.count("\n"), "can only be read" in err) == (
            command,
            4,
            False,
            1,
            True,
        ), err
    left = {name: digest for name, digest in content(home).items() if not name.endswith(("-wal", "-shm"))}
    assert left == before
    if folder == 0o555:
        assert content(home) == before


def with_log(home: Path, tmp_path: Path) -> Path:
    """Leave the library as one that was in use when it was copied: its newest change is in its log."""
    path = home / "shelf.paperdesk"
    raw = sqlite3.connect(path, isolation_level=None)
    raw.execute("update papers set starred = 1")
    for end in ("", "-wal"):
        shutil.copy(f"{path}{end}", tmp_path / f"copy{end}")
    raw.close()
    for end in ("", "-wal"):
        os.replace(tmp_path / f"copy{end}", f"{path}{end}")  # noqa: PTH105
    return path


def test_a_log_that_cannot_be_read_is_told(home: Path, tmp_path: Path) -> None:
    path = with_log(home, tmp_path)
    protect(home, 0o444, 0o555)
    assert "Copy both files to a folder of yours" in powerless(OPENING, path)


def test_an_empty_log_is_in_nobodys_way(home: Path) -> None:
    path = home / "shelf.paperdesk"
    Path(f"{path}-wal").touch()
    protect(home, 0o444, 0o555)
    assert powerless(OPENING, path) == "True 3\n"


def test_a_file_that_may_not_even_be_read_is_told(home: Path) -> None:
    path = protect(home, 0o000, 0o755)
    told = json.loads(powerless(SCRIPT, json.dumps([("list",), ("tag", "paper", "+x")]), path))
    assert [(status, out, err.count("\n"), str(path) in err) for status, out, err in told] == [
        (1, False, 1, True)
    ] * 2


def test_a_library_that_is_gone_between_two_commands_is_not_made_anew(home: Path) -> None:
    path = home / "shelf.paperdesk"
    path.unlink()
    told = json.loads(powerless(SCRIPT, json.dumps([*READING, *WRITING, ("check", "--fix")]), path))
    assert {(status, out, err.count("\n")) for status, out, err in told} == {(1, False, 1)}
    assert list(home.iterdir()) == []
    assert Backups.of(path).list() == ()
