"""A zip of everything restores the same library, file for file and paper for paper."""

import resource
import sqlite3
import tempfile
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import pytest

from paperdesk.formats.records import StringText
from paperdesk.library.archive import write_archive
from paperdesk.library.edits import AddPapers, AddTag, SetFields, SetStarred, SetStatus
from paperdesk.library.exporting import bibtex_text
from paperdesk.library.importing import import_text
from paperdesk.library.library import Library
from paperdesk.model.errors import PaperDeskError
from paperdesk.model.paper import Highlight, Name, Paper, Status

BIB = (
    '@string{j = "Journal"}\n@article{roe, title={On $x^2$}, author={Roe, Ann}, journal=j, year=2020,\n'
    "  note={n}, annote={mine}, keywords={a, b}, ranking={rank4}}\n@misc{edited, title={Old}}\n"
)
PAGE = Paper(
    "From a page",
    abstract="Some text.",
    authors=(Name("Doe", "Cy", "van", "Jr."), Name(literal="WHO")),
    editors=(Name("Ed", "E."),),
    fields={"edition": "2", "isbn": "9783161484100"},
    tags=("a", "vision"),
    collections=("One/Two",),
    note="A *note*\nof two lines",
    highlights=(Highlight(0, 4, "Some", "", " text", 2, "why"),),
    status=Status.INBOX,
    aliases=("old",),
)


def _filled(library: Library) -> Library:
    import_text(library, StringText("x.bib", BIB), format="bibtex")
    library.apply(AddPapers((PAGE, Paper("Gone", status=Status.DISMISSED)), "page"))
    edited, roe = library.paper_id("edited"), library.paper_id("roe")
    assert edited and roe
    library.apply(SetFields(edited, {"title": "New"}))
    library.apply(SetStatus(frozenset({roe}), Status.READ))
    library.apply(SetStarred(frozenset({edited}), True))
    library.apply(AddTag(frozenset({roe}), "c"))
    return library


def _dump(path: Path) -> list[str]:
    connection = sqlite3.connect(path)
    try:
        return list(connection.iterdump())
    finally:
        connection.close()


def _papers(library: Library) -> list[Paper]:
    ids = [*library.find().ids(), *library.find("status:dismissed").ids()]
    return [replace(paper, id=0, uuid="", batch=None) for paper in library.papers(ids)]


def _unpacked(library: Library, folder: Path) -> Path:
    write_archive(library, folder / "all.zip")
    with ZipFile(folder / "all.zip") as archive:
        assert archive.testzip() is None
        assert archive.namelist() == ["library.paperdesk", "papers.json", "papers.bib", "reading-list.md"]
        archive.extractall(folder / "out")
    return folder / "out"


def test_the_library_in_the_zip_is_the_library(library: Library, tmp_path: Path) -> None:
    folder = _unpacked(_filled(library), tmp_path)
    assert _dump(folder / "library.paperdesk") == _dump(library.path)
    with Library.open(folder / "library.paperdesk") as restored:
        assert restored.check() == []
        assert restored.undo_label() == library.undo_label()


def test_the_json_in_the_zip_makes_an_equal_library(library: Library, tmp_path: Path) -> None:
    folder = _unpacked(_filled(library), tmp_path)
    text = (folder / "papers.json").read_text(encoding="utf-8")
    with Library.open(tmp_path / "again.paperdesk", create=True) as again:
        report = import_text(again, StringText("papers.json", text))
        assert (report.failed, report.found, report.added) == ((), 4, 4)
        assert sorted(_papers(again), key=_key) == sorted(_papers(library), key=_key)


def test_the_bibtex_in_the_zip_is_the_export(library: Library, tmp_path: Path) -> None:
    folder = _unpacked(_filled(library), tmp_path)
    assert (folder / "papers.bib").read_text(encoding="utf-8") == bibtex_text(library, library.find().ids())
    assert "# " in (folder / "reading-list.md").read_text(encoding="utf-8")


def _key(paper: Paper) -> str:
    return paper.key


def test_archive_never_goes_onto_the_library(library: Library) -> None:
    with pytest.raises(PaperDeskError, match="nothing was written"):
        write_archive(library, library.path)
    assert library.check() == []


def test_a_full_disk_of_temporary_files_is_not_taken_for_that_of_the_library(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (8192, hard))
    try:
        with pytest.raises(PaperDeskError) as caught:
            write_archive(library, tmp_path / "all.zip")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert f"The disk that holds {temporary}" in str(caught.value)
    assert not (tmp_path / "all.zip").exists()
