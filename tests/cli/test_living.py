"""`paperdesk live`, and that other commands bring the live files up to date."""

from pathlib import Path

import pytest

from paperdesk.library import edits
from paperdesk.library.library import Library
from tests.cli.conftest import Run


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "thesis.bib"


def test_added_file_is_written_and_follows_what_is_done(on: Run, target: Path) -> None:
    answer = on("live", "add", target, "tag:vision")
    assert (answer.status, answer.out, answer.err) == (0, f"{target}: written, 1 paper.\n", "")
    assert target.read_text().startswith("@online{kirillov2023segmenting,")
    on("tag", "author:vaswani", "+vision")
    assert target.read_text().count("\n}\n") == 2
    on("undo")
    assert target.read_text().count("\n}\n") == 1


def test_files_are_listed_with_how_they_stand(on: Run, target: Path) -> None:
    assert on("live").out == ""
    on("live", "add", target, "tag:vision", "--with", "abstract", "--without", "keywords,former-keys")
    target.write_text("% mine\n")
    answer = on("live", "--json")
    (file,) = answer.json
    assert file.pop("written").endswith("Z")
    told = (
        f"Another program changed {target} after PaperDesk wrote it; it stays as it is. "
        "Import what is new in it, or overwrite it."
    )
    assert file == {
        "path": str(target),
        "format": "biblatex",
        "collection": None,
        "query": "tag:vision",
        "gone": "",
        "options": ["abstract", "identifiers"],
        "paused": False,
        "state": "changed",
        "papers": 1,
        "told": told,
    }
    listed = on("live", "list")
    assert listed.out.split("  ")[0] == "changed"
    assert listed.out.rstrip().endswith(f"biblatex  tag:vision  {target}")
    assert listed.err == f"{told}\n"


def test_changed_file_is_told_and_overwritten_only_by_name_and_force(on: Run, target: Path) -> None:
    on("live", "add", target)
    target.write_text("% mine\n")
    changed = on("star", "author:vaswani")
    assert changed.status == 0
    assert "Another program changed" in changed.err
    assert on("live", "run", "--force").status == 1
    assert target.read_text() == "% mine\n"
    assert on("live", "run", target, "--force").out == f"{target}: written, 3 papers.\n"


def test_collection_format_by_name_and_json(on: Run, shelf: Path, tmp_path: Path) -> None:
    with Library.open(shelf) as library:
        library.apply(edits.FileUnder(frozenset(library.find("tag:vision").ids()), "Thesis/One"))
    path = tmp_path / "x.json"
    answer = on("live", "add", path, "--collection", "thesis", "--json")
    (file,) = answer.json
    assert (answer.status, file["format"], file["papers"], file["state"]) == (0, "csl-json", 1, "written")
    assert on("live").out.rstrip().endswith(f"csl-json  collection Thesis  {path}")


def test_pause_resume_and_remove(on: Run, target: Path) -> None:
    on("live", "add", target)
    assert on("live", "pause", target).out == f"{target} rests.\n"
    target.unlink()
    on("star", "author:vaswani")
    assert not target.exists()
    assert on("live", "resume", target).out == f"{target} is kept up to date again.\n"
    assert on("live", "run").out == f"{target}: written, 3 papers.\n"
    assert on("live", "remove", target).out == f"{target} is kept up to date no longer; the file stays.\n"
    assert (on("live").out, target.exists()) == ("", True)


def test_file_of_a_library_from_elsewhere_is_written_only_when_it_is_named(
    on: Run, shelf: Path, target: Path
) -> None:
    with Library.open(shelf) as library:
        library.apply(edits.AddLiveFile(str(target), "bibtex"))
    assert on("star", "author:vaswani").err == ""
    answer = on("live", "run")
    assert (answer.status, target.exists()) == (1, False)
    assert "nobody has allowed that on this computer" in answer.err
    assert on("live", "run", target).status == 0
    assert target.exists()


@pytest.mark.parametrize(
    ("arguments", "status", "says"),
    [
        (("live", "fly"), 2, "choose from list, add, remove, run, pause, resume"),
        (("live", "add"), 2, "Name the file"),
        (("live", "remove"), 2, "Name the file"),
        (("live", "list", "x.bib"), 2, "names no file"),
        (("live", "remove", "/nowhere/x.bib"), 1, "keeps no file /nowhere/x.bib up to date"),
        (("live", "add", "/nowhere/x.bib"), 1, "There is no folder /nowhere"),
        (("live", "add", "/"), 1, "is a folder"),
        (("live", "add", "/tmp/x.bib", "--format", "docx"), 2, "no format of a live file"),
        (("live", "add", "/tmp/x.bib", "--with", "pictures"), 2, "“pictures” is nothing to choose"),
        (("live", "add", "/tmp/x.bib", "--collection", "Nope"), 1, "no collection “Nope”"),
    ],
)
def test_mistakes_are_one_sentence(on: Run, arguments: tuple[str, ...], status: int, says: str) -> None:
    answer = on(*arguments)
    assert (answer.status, answer.out, answer.err.count("\n")) == (status, "", 1)
    assert says in answer.err
