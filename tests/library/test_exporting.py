"""Exports: deterministic text, and files that are whole or untouched."""

import os
import stat
from pathlib import Path

import pytest

from paperdesk.formats.registry import EXPORT_FORMATS
from paperdesk.library.edits import AddPapers, SetStarred
from paperdesk.library.exporting import bibtex_text, export_pieces
from paperdesk.library.library import Library
from paperdesk.library.whole_files import write_atomically
from paperdesk.model.errors import Cancelled, PaperDeskError
from paperdesk.model.paper import Name, Paper


@pytest.fixture
def filled(library: Library) -> Library:
    papers = (Paper(title="Beta", authors=(Name("Zu", "A"),), year=2020), Paper(title="Alpha", note="secret"))
    library.apply(AddPapers(papers, "x"))
    return library


def test_bibtex_is_sorted_by_key_and_the_same_twice(filled: Library) -> None:
    ids = filled.find().ids()
    text = bibtex_text(filled, ids)
    assert text == bibtex_text(filled, list(reversed(ids)))
    assert text.index("@misc{alpha") < text.index("@misc{zu2020beta")
    assert "secret" not in text


def test_bibtex_of_favourites_is_only_them(filled: Library) -> None:
    filled.apply(SetStarred(frozenset({2}), True))
    text = bibtex_text(filled, filled.find("is:starred").ids())
    assert text.count("@") == 1
    assert "zu2020beta" in text


@pytest.mark.parametrize("format", [each.id for each in EXPORT_FORMATS])
def test_an_export_tells_how_far_it_is_and_leaves_nothing_when_cancelled(
    filled: Library, tmp_path: Path, format: str
) -> None:
    told: list[tuple[int, int]] = []
    ids = filled.find().ids()
    text = "".join(export_pieces(filled, ids, format, progress=lambda *at: told.append(at)))
    assert text == "".join(export_pieces(filled, ids, format))
    assert {total for _, total in told} == {2}

    def cancel(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        write_atomically(tmp_path / "x", export_pieces(filled, ids, format, progress=cancel))
    assert not list(tmp_path.glob("*x*"))


def test_export_replaces_the_file_and_keeps_its_mode(tmp_path: Path) -> None:
    path = tmp_path / "x.bib"
    path.write_text("old")
    path.chmod(0o640)
    write_atomically(path, "new – ü\n")
    assert path.read_bytes() == "new – ü\n".encode()
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert [entry.name for entry in tmp_path.iterdir()] == ["x.bib"]


def test_export_writes_where_a_link_points(tmp_path: Path) -> None:
    (tmp_path / "real.bib").write_text("old")
    link = tmp_path / "link.bib"
    link.symlink_to("real.bib")
    write_atomically(link, "new")
    assert link.is_symlink()
    assert (tmp_path / "real.bib").read_text() == "new"


def test_export_to_a_folder_or_into_a_missing_one_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PaperDeskError, match="is a folder"):
        write_atomically(tmp_path, "x")
    with pytest.raises(PaperDeskError, match="There is no folder"):
        write_atomically(tmp_path / "no" / "x.bib", "x")


def test_failed_export_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "x.bib"
    path.write_text("old")

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(PaperDeskError, match="There is no room for"):
        write_atomically(path, "new")
    assert path.read_text() == "old"
    assert [entry.name for entry in tmp_path.iterdir()] == ["x.bib"]


@pytest.mark.parametrize("end", ["", "-wal", "-shm"])
def test_export_onto_the_open_library_is_refused(filled: Library, end: str) -> None:
    path = filled.path.with_name(filled.path.name + end)
    before = path.read_bytes()
    with pytest.raises(PaperDeskError, match="is the library that is exported; nothing was written"):
        write_atomically(path, "x", filled.path)
    assert path.read_bytes() == before


def test_export_onto_a_link_to_the_library_is_refused(filled: Library, tmp_path: Path) -> None:
    soft, hard = tmp_path / "soft.bib", tmp_path / "hard.bib"
    soft.symlink_to(filled.path)
    os.link(filled.path, hard)
    for path in (soft, hard):
        with pytest.raises(PaperDeskError, match="nothing was written"):
            write_atomically(path, "x", filled.path)
    assert filled.find().count() == 2


def test_export_onto_another_library_is_refused(filled: Library, tmp_path: Path) -> None:
    other = tmp_path / "other.paperdesk"
    Library.open(other, create=True).close()
    before = other.read_bytes()
    for path in (other, tmp_path / "other.paperdesk-wal"):
        with pytest.raises(PaperDeskError, match="nothing was written"):
            write_atomically(path, "x", filled.path)
    assert (other.read_bytes(), (tmp_path / "other.paperdesk-wal").exists()) == (before, False)
