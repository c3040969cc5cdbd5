"""Highlights and notes out and in on the command line."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from paperdesk.library.edits import AddHighlight, AddPapers
from paperdesk.library.library import Library
from paperdesk.model.paper import Paper
from tests.cli.conftest import Run as Call

Run = Callable[..., tuple[int, str, str]]

ABSTRACT = "We study sparse attention in long documents."


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    path = tmp_path / "a.paperdesk"
    with Library.open(path, create=True) as library:
        papers = (
            Paper(title="Sparse nets", key="one", doi="10.1000/x", abstract=ABSTRACT),
            Paper(title="B", key="two"),
        )
        library.apply(AddPapers(papers, "x"))
        library.apply(AddHighlight(2, "abstract", 9, 25, 2, "why?", ("idea",)))
    return path


@pytest.fixture
def run(shelf: Path, call: Call) -> Run:
    """Run one command line on a library; gives status, output and errors."""

    def run(command: str, *arguments: str, library: Path = shelf) -> tuple[int, str, str]:
        answer = call(command, "--library", library, *arguments)
        return answer.status, answer.out, answer.err

    return run


@pytest.mark.parametrize(
    ("format", "begins"),
    [
        ("annotations", "# Sparse nets\n"),
        ("annotations-html", "<!DOCTYPE html>\n"),
        ("web-annotation", '{\n  "@context": [\n    "http://www.w3.org/ns/anno.jsonld"'),
        ("readwise", "Highlight,Title,Author,URL,Note,Location,Date\nsparse attention,Sparse nets,"),
    ],
)
def test_each_format_is_written(run: Run, tmp_path: Path, format: str, begins: str) -> None:
    status, out, _ = run("export", "--format", format)
    assert (status, out[: len(begins)]) == (0, begins)
    path = tmp_path / "out"
    assert run("export", "--format", format, "-o", str(path))[0] == 0
    assert path.read_text() == out


def test_nothing_left_on_papers_is_told_and_nothing_written(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "out"
    status, _, err = run("export", "key:two", "--format", "readwise", "-o", str(path))
    assert (status, path.exists()) == (1, False)
    assert "There are no highlights or notes on these papers; nothing was written." in err


def test_template_is_used_and_its_mistakes_told(run: Run, tmp_path: Path) -> None:
    template = tmp_path / "t.md"
    template.write_text("{key}:\n{#highlights}\n* {quote}\n{/highlights}\n")
    assert (
        run("export", "--format", "annotations", "--template", str(template))[1]
        == "one:\n* sparse attention\n"
    )
    template.write_text("{titel}")
    status, _, err = run("export", "--format", "annotations", "--template", str(template))
    assert status == 1
    assert f"The template {template} has names that stand for nothing: {{titel}}." in err
    template.write_bytes(b"\xff")
    assert run("export", "--format", "annotations", "--template", str(template))[0] == 1
    assert run("export", "--format", "annotations", "--template", str(tmp_path / "none"))[0] == 1
    assert run("export", "--format", "ris", "--template", str(template))[0] == 2


def test_vault_is_written_and_foreign_files_are_told(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "notes"
    folder.mkdir()
    (folder / "@two.md").write_text("mine")
    status, out, err = run("export", "--format", "vault", "-o", str(folder))
    assert (status, out) == (3, f"1 paper in {folder}: 1 new, 0 rewritten, 0 as before.\n")
    assert err.startswith("@two.md was left alone: it is not of PaperDesk's making")
    assert (folder / "@two.md").read_text() == "mine"
    assert "> sparse attention" in (folder / "@one.md").read_text()
    assert run("export", "--format", "vault")[0] == 2
    assert run("export", "--format", "vault", "-o", str(tmp_path / "no"))[0] == 1
    assert run("export", "nothing", "--format", "vault", "-o", str(folder))[0] == 1


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--format", "readwise"), "1 highlight of 1 paper"),
        (("--format", "web-annotation"), "1 highlight of 1 paper"),
        (("--format", "annotations"), "1 highlight and 1 note of 2 papers"),
    ],
)
def test_export_counts_what_the_file_holds(
    run: Run, tmp_path: Path, options: tuple[str, ...], said: str
) -> None:
    run("note", "two", "--set", "thought")
    path = tmp_path / "out"
    assert run("export", *options, "-o", str(path))[1] == f"{said} written to {path}.\n"


@pytest.mark.parametrize("format", ["web-annotation", "readwise"])
def test_what_goes_out_comes_in_once(run: Run, tmp_path: Path, format: str) -> None:
    path, other = tmp_path / "out", tmp_path / "b.paperdesk"
    run("export", "--format", format, "-o", str(path))
    with Library.open(other, create=True) as library:
        library.apply(
            AddPapers((Paper(title="Sparse nets", doi="10.1000/x", abstract=f"New. {ABSTRACT}"),), "x")
        )
    for merged in (1, 0):
        _, out, _ = run("import", str(path), "--json", library=other)
        assert json.loads(out)["merged"] == merged
    with Library.open(other) as library:
        (mark,) = library.paper(1).highlights
    assert (mark.exact, mark.start, mark.comment, mark.tags) == ("sparse attention", 14, "why?", ("idea",))
    assert run("import", str(path), "--json")[1].count('"merged": 0') == 2
