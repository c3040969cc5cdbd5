"""Folders of references: what is taken, what is told, and what is passed over."""

from pathlib import Path
from zipfile import ZipFile

import pytest

from paperdesk.library.archive import write_archive
from paperdesk.library.edits import AddPapers
from paperdesk.library.folders import files_in
from paperdesk.library.importing import import_files
from paperdesk.library.library import Library
from paperdesk.model.paper import Paper

BIB = "@misc{k, title={One}}\n"
FILES = {
    "good.bib": BIB.encode(),
    "notes.txt": BIB.encode(),
    "binary.bib": b"\x89PNG\r\n\x1a\n\0\0\0",
    "empty.bib": b"",
    "page.bib": b"<html><body>Not found</body></html>",
    "script.py": f'ENTRY = """\n{BIB}"""\n'.encode(),
    "paper.tex": f"\\begin{{filecontents}}\n{BIB}\\end{{filecontents}}\n".encode(),
    "data.csv": b"a,b\n1,2\n",
    "photo.png": b"\x89PNG\r\n\x1a\n\0\0\0",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "folder"
    made.mkdir()
    for name, content in FILES.items():
        (made / name).write_bytes(content)
    with ZipFile(made / "other.zip", "w") as archive:
        archive.writestr("a.bib", BIB)
        archive.writestr("b.bib", BIB)
    return made


def test_folder_gives_references_and_what_is_only_called_so(folder: Path) -> None:
    assert [path.name for path in files_in(folder)] == [
        "binary.bib",
        "data.csv",
        "empty.bib",
        "good.bib",
        "notes.txt",
        "page.bib",
    ]


def test_files_that_cannot_be_read_are_told(library: Library, folder: Path) -> None:
    reports = {Path(report.file).name: report for report in import_files(library, [folder])}
    unread = sorted(name for name, report in reports.items() if report.failed)
    assert unread == ["binary.bib", "data.csv", "page.bib"]
    assert [warning.reason for warning in reports["empty.bib"].warnings] == ["There are no entries in it."]


def test_zip_of_everything_is_imported(library: Library, tmp_path: Path) -> None:
    library.apply(AddPapers((Paper("One", note="mine", tags=("a",)), Paper("Two")), "x"))
    write_archive(library, tmp_path / "all.zip")
    with Library.open(tmp_path / "other.paperdesk", create=True) as other:
        assert [report.added for report in import_files(other, [tmp_path / "all.zip"])] == [2]
        assert [(paper.title, paper.note, paper.tags) for paper in other.papers(other.find("one").ids())] == [
            ("One", "mine", ("a",))
        ]


@pytest.mark.parametrize("content", [None, b"PK\x03\x04 no zip", b""])
def test_zip_of_others_is_told(library: Library, folder: Path, content: bytes | None) -> None:
    path = folder / "other.zip"
    if content is not None:
        path.write_bytes(content)
    (report,) = import_files(library, [path])
    assert [failure.reason for failure in report.failed] == [
        "other.zip is neither a zip that PaperDesk wrote nor one of a single file; nothing was imported. "
        "Unpack it and import the files of references in it."
    ]


def test_table_of_unknown_columns_is_told(library: Library, tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_text("Name;Writer;When\nA paper;Roe, Ann;2002\n")
    (report,) = import_files(library, [path])
    assert "its columns: Name, Writer, When" in report.failed[0].reason
