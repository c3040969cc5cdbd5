"""Pandoc: found, run on data alone, stopped when it takes too long, and sentences where there is none."""

import os
from pathlib import Path
from types import SimpleNamespace

import pytest

from paperdesk.cite import pandoc as module
from paperdesk.cite.pandoc import NEEDED, Pandoc, PandocMissing, find_pandoc
from paperdesk.model.errors import Cancelled, PaperDeskError


@pytest.fixture
def alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """A computer on which pandoc did not come with the optional part."""
    monkeypatch.setattr(module, "find_spec", lambda name: None)


def _program(folder: Path, script: str, name: str = "pandoc") -> Path:
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)
    return path


@pytest.mark.usefixtures("alone")
def test_no_pandoc_is_a_sentence_that_says_what_to_install(tmp_path: Path) -> None:
    with pytest.raises(PandocMissing, match=r"pip install 'paperdesk\[cite\]'"):
        find_pandoc(str(tmp_path))


@pytest.mark.usefixtures("alone")
def test_pandoc_of_the_search_path_is_found(tmp_path: Path) -> None:
    path = _program(tmp_path, "echo pandoc 3.1.11")
    assert find_pandoc(str(tmp_path)) == Pandoc(path, (3, 1))


@pytest.mark.usefixtures("alone")
@pytest.mark.parametrize("says", ["echo pandoc 2.9.2.1", "echo something else", "exit 1"])
def test_old_or_strange_pandoc_is_a_sentence(says: str, tmp_path: Path) -> None:
    _program(tmp_path, says)
    with pytest.raises(PandocMissing, match=f"{NEEDED[0]}.{NEEDED[1]} or newer"):
        find_pandoc(str(tmp_path))


def test_bundled_pandoc_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "files").mkdir()
    path = _program(tmp_path / "files", "exit 1", "pandoc.exe" if os.name == "nt" else "pandoc")
    spec = SimpleNamespace(origin=str(tmp_path / "__init__.py"))
    monkeypatch.setattr(module, "find_spec", lambda name: spec)
    assert find_pandoc(str(tmp_path)) == Pandoc(path, (3, 0))


def test_run_gives_what_the_program_writes_in_its_sandbox(tmp_path: Path) -> None:
    program = Pandoc(_program(tmp_path, 'echo "$1 $2"; cat'), (3, 0))
    assert program.run(["--to=json"], tmp_path, "text") == b"--sandbox --to=json\ntext"


def test_run_lets_the_program_reach_no_network_and_no_settings_of_the_user(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("no_proxy", "zotero.org")
    monkeypatch.setenv("NO_PROXY", "zotero.org")
    program = Pandoc(_program(tmp_path, 'echo "$http_proxy $HTTPS_PROXY $no_proxy$NO_PROXY"'), (3, 0))
    assert program.run([], tmp_path) == b"http://127.0.0.1:9 http://127.0.0.1:9 \n"


def test_run_of_one_that_fails_is_its_reason_in_a_sentence(tmp_path: Path) -> None:
    program = Pandoc(_program(tmp_path, "echo 'bad  style' >&2; exit 5"), (3, 0))
    with pytest.raises(PaperDeskError, match="Pandoc could not format this: bad style"):
        program.run([], tmp_path)


def test_run_of_one_that_takes_all_memory_says_so(tmp_path: Path) -> None:
    program = Pandoc(_program(tmp_path, "echo 'Unable to commit bytes of memory' >&2; exit 251"), (3, 0))
    with pytest.raises(PaperDeskError, match="more memory than there is"):
        program.run([], tmp_path)


def test_run_stops_one_that_takes_too_long(tmp_path: Path) -> None:
    program = Pandoc(_program(tmp_path, "exec sleep 60"), (3, 0))
    with pytest.raises(PaperDeskError, match="did not finish formatting in time"):
        program.run([], tmp_path, patience=0.05)


def test_run_is_cancelled(tmp_path: Path) -> None:
    program = Pandoc(_program(tmp_path, "exec sleep 60"), (3, 0))
    with pytest.raises(Cancelled):
        program.run([], tmp_path, stop=lambda: True)


def test_run_of_a_program_that_is_none_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(PandocMissing, match="could not be started"):
        Pandoc(tmp_path / "gone", (3, 0)).run([], tmp_path)
