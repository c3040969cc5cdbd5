"""`paperdesk export`."""

import json
from pathlib import Path

from tests.cli.conftest import Run


def test_export_writes_bibtex_to_standard_output(on: Run) -> None:
    answer = on("export", "author:vaswani")
    assert answer.status == 0
    assert answer.out.startswith("@misc{vaswani2017attention,")
    assert answer.out.count("@") == 1


def test_export_twice_gives_the_same_bytes(on: Run, tmp_path: Path) -> None:
    first, second = tmp_path / "a.bib", tmp_path / "b.bib"
    assert on("export", "--format", "bibtex", "-o", first).out == f"3 papers written to {first}.\n"
    on("export", "-o", second)
    assert first.read_bytes() == second.read_bytes()


def test_export_as_json_holds_the_papers(on: Run) -> None:
    document = json.loads(on("export", "-vision", "--format", "json").out)
    assert [paper["key"] for paper in document["papers"]] == ["vaswani2017attention", "paper"]


def test_export_to_a_folder_is_a_sentence(on: Run, tmp_path: Path) -> None:
    answer = on("export", "-o", tmp_path)
    assert (answer.status, answer.out, answer.err.count("\n")) == (1, "", 1)


def test_unknown_format_names_those_that_exist(on: Run) -> None:
    answer = on("export", "--format", "docx")
    assert answer.status == 2
    assert "bibtex" in answer.err
    assert "json" in answer.err


def test_export_that_finds_nothing_leaves_the_file(on: Run, tmp_path: Path) -> None:
    path = tmp_path / "keep.bib"
    path.write_text("@misc{a}")
    answer = on("export", "zzzzznope", "-o", str(path))
    assert (answer.status, path.read_text()) == (1, "@misc{a}")
