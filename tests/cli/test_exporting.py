"""`paperdesk export`."""

import json
import os
import zipfile
from pathlib import Path

import pytest

from paperdesk.library.edits import SetKey
from paperdesk.library.library import Library
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


BIB = '@string{j = "J"}\n@article{zeno, title={On \\"Uber Ä & B}, journal=j, year=2020}\n'


def _imported(on: Run, tmp_path: Path) -> None:
    path = tmp_path / "x.bib"
    path.write_text(BIB, encoding="utf-8")
    assert on("import", path).status == 0


def test_a_file_comes_back_in_its_encoding_and_unmended_to_the_letter(on: Run, tmp_path: Path) -> None:
    path, again = tmp_path / "x.bib", tmp_path / "again.bib"
    data = b"@misc{zeno,\r\n  title = {\xc4 & B},\r\n}\r\n"
    path.write_bytes(data)
    on("import", path)
    answer = on("export", "key:zeno", "-o", again)
    assert (again.read_bytes(), answer.status) == (data.replace(b"&", b"\\&"), 0)
    assert "x.bib: this file is in Windows-1252 with lines that end in CRLF, as it came" in answer.err
    on("export", "key:zeno", "--unmended", "-o", again)
    assert again.read_bytes() == data
    assert on("export", "--unmended", "--ascii").status == 2


def test_imported_entries_go_out_as_they_came_and_mending_is_told(on: Run, tmp_path: Path) -> None:
    _imported(on, tmp_path)
    answer = on("export", "key:zeno")
    assert answer.out == BIB.replace('{On \\"Uber Ä & B}', "{On Über Ä \\& B}")
    assert "1 imported entry could not go out as it came:" in answer.err
    assert "  zeno: title: a “&” that LaTeX takes for its own\n" in answer.err


def test_normalised_entries_are_laid_out_the_same(on: Run, tmp_path: Path) -> None:
    _imported(on, tmp_path)
    answer = on("export", "key:zeno", "--normalised", "--ascii", "--format", "biblatex")
    assert answer.out == (
        "@article{zeno,\n"
        '  title         = {On {\\"U}ber {\\"A} \\& B},\n'
        "  journaltitle  = {J},\n"
        "  date          = {2020},\n"
        "}\n"
    )


def test_every_format_writes_a_file(on: Run, tmp_path: Path) -> None:
    for format in ("bibtex", "biblatex", "ris", "csl-json", "csv", "markdown", "json"):
        path = tmp_path / f"out.{format}"
        assert on("export", "--format", format, "-o", path).status == 0
        assert "Segmenting Anything" in path.read_text(encoding="utf-8")


def test_zip_holds_the_library(on: Run, tmp_path: Path) -> None:
    path = tmp_path / "all.zip"
    answer = on("export", "--format", "zip", "-o", path)
    assert answer.out == f"The library with 3 papers written to {path}.\n"
    assert zipfile.ZipFile(path).namelist()[0] == "library.paperdesk"


@pytest.mark.parametrize(
    "arguments",
    [("--format", "zip"), ("vision", "--format", "zip", "-o", "x"), ("--ascii", "--format", "json")],
)
def test_options_that_do_not_fit_are_wrong_usage(on: Run, arguments: tuple[str, ...]) -> None:
    answer = on("export", *arguments)
    assert (answer.status, answer.out, answer.err.count("\n")) == (2, "", 1)


@pytest.mark.parametrize("format", ["bibtex", "zip"])
def test_export_onto_the_library_is_refused(on: Run, shelf: Path, format: str) -> None:
    answer = on("export", "-o", shelf, "--format", format)
    assert (answer.status, answer.out, answer.err.count("\n")) == (1, "", 1)
    assert on("list").status == 0


def test_file_that_another_program_changed_is_overwritten_only_by_force(on: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.bib"
    path.write_text("@misc{from-elsewhere}")
    assert [on("export", "-o", path).status for _ in range(2)] == [0, 0]
    ours = path.read_bytes()
    path.write_text("@misc{changed}")
    answer = on("export", "-o", path)
    assert (answer.status, answer.out, path.read_text()) == (1, "", "@misc{changed}")
    assert answer.err.startswith(f"paperdesk: Another program changed {path} after PaperDesk wrote it;")
    assert (on("export", "-o", path, "--force").status, path.read_bytes()) == (0, ours)


@pytest.mark.parametrize("format", ["bibtex", "zip"])
def test_file_that_must_not_be_replaced_is_left_and_the_export_beside_it(
    on: Run, tmp_path: Path, format: str
) -> None:
    path, other, beside = (tmp_path / name for name in ("a.bib", "b.bib", "a 2.bib"))
    path.write_text("old")
    os.link(path, other)
    answer = on("export", "--format", format, "-o", path)
    assert (answer.status, path.read_text(), beside.exists()) == (3, "old", True)
    assert answer.out.endswith(f"3 papers written to {beside}.\n")
    assert answer.err == (
        f"{path} was left as it was: it has several names, and the others would not lead to the new file.\n"
    )


def test_a_table_for_programs_has_no_apostrophes(on: Run, tmp_path: Path) -> None:
    path = tmp_path / "x.ris"
    path.write_text("TY  - BOOK\nTI  - =1+1\nER  - \n", encoding="utf-8")
    on("import", path)
    usual, bare = (on("export", "title:1", "--format", "csv", *more).out for more in ((), ("--machine",)))
    assert ("'=1+1" in usual, "'=1+1" in bare, "=1+1" in bare) == (True, False, True)
    assert on("export", "--machine").status == 2


def test_export_of_what_a_manuscript_cites(on: Run, tmp_path: Path) -> None:
    (tmp_path / "one.tex").write_text(
        r"\cite{vaswani2017attention,Kirillov2023segmenting}\cite{kirilov2023segmenting,nobody}\input{two}"
    )
    path = tmp_path / "x.bib"
    answer = on("export", "--cited", tmp_path / "one.tex", "-o", path)
    assert (answer.status, answer.out) == (3, f"2 papers written to {path}.\n")
    assert answer.err == (
        "These files of the manuscript were not found:\n  two.tex\n"
        "2 keys no paper has:\n  kirilov2023segmenting (did you mean kirillov2023segmenting?)\n  nobody\n"
    )
    assert [line for line in path.read_text().splitlines() if line.startswith("@")] == [
        *("@misc{Kirillov2023segmenting,", "@misc{vaswani2017attention,"),
    ]


def test_manuscript_that_cites_a_former_key_gets_it(on: Run, tmp_path: Path, shelf: Path) -> None:
    with Library.open(shelf) as library:
        library.apply(SetKey(library.paper_id("vaswani2017attention") or 0, "attention"))
    (tmp_path / "one.aux").write_text(r"\citation{vaswani2017attention}\citation{*}")
    answer = on("export", "--cited", tmp_path / "one.aux")
    assert answer.status == 0
    assert answer.out.startswith("@misc{vaswani2017attention,")
    assert answer.err == (
        "These papers have other keys now; they went out under those that are cited:\n"
        "  vaswani2017attention is attention now\n"
        "It also cites everything; only what it cites by key is in the file.\n"
    )


@pytest.mark.parametrize(
    ("name", "text", "arguments", "status", "says"),
    [
        ("x.tex", "nothing", (), 1, "x.tex cites nothing; nothing was written."),
        ("x.tex", r"\nocite{*}", (), 1, "x.tex cites everything, and no paper by its key"),
        ("x.md", "@a @b @c @d", (), 1, "No paper has a key that x.md cites (a, b, c ...)"),
        ("x.pdf", "%PDF", (), 1, "What x.pdf cites cannot be told"),
        ("x.tex", r"\cite{paper}", ("tag:x",), 2, "it goes with no query"),
        ("x.tex", r"\cite{paper}", ("--format", "zip"), 2, "formats of one file"),
    ],
)
def test_manuscript_without_papers_is_a_sentence(
    on: Run, tmp_path: Path, name: str, text: str, arguments: tuple[str, ...], status: int, says: str
) -> None:
    (tmp_path / name).write_text(text)
    answer = on("export", *arguments, "--cited", tmp_path / name, "-o", tmp_path / "out")
    assert (answer.status, answer.out, answer.err.count("\n")) == (status, "", 1)
    assert says in answer.err
    assert not (tmp_path / "out").exists()
