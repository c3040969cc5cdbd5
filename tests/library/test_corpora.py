"""Real files that nobody here wrote: each is read to its end, adds up, and adds nothing the second time."""

import os
from pathlib import Path

import pytest

from paperdesk.library.importing import UNREAD, import_files
from paperdesk.library.library import Library
from paperdesk.library.report import FileReport

SUFFIXES = (".bib", ".ris", ".isi", ".enw", ".ref", ".nbib", ".xml", ".json")
EVERY = 25
SMALL = 100_000
"""Of how many files one is read, and up to which size, unless all are wanted."""


def chosen(folder: Path) -> list[Path]:
    """The files to read: a few by default, with PAPERDESK_CORPORA=full all of them."""
    files = sorted(path for path in folder.rglob("*") if path.suffix in SUFFIXES and path.is_file())
    if os.environ.get("PAPERDESK_CORPORA") == "full":
        return files
    return [path for path in files if path.stat().st_size < SMALL][::EVERY]


def imported(library: Library, file: Path) -> FileReport:
    (report,) = import_files(library, [file])
    whole = report.added + report.merged + report.skipped + len(report.failed)
    assert report.found == whole, file
    assert all(failure.reason and failure.line >= 0 for failure in report.failed), file
    return report


def test_every_file_adds_up_and_adds_nothing_the_second_time(shared: Path, tmp_path: Path) -> None:
    if not (shared / "corpora").is_dir():
        pytest.skip("the corpora are not among the shared material")
    files = chosen(shared / "corpora")
    assert len(files) > 10
    for number, file in enumerate(files):
        with Library.open(tmp_path / f"{number}.paperdesk", create=True) as library:
            first, second = imported(library, file), imported(library, file)
            assert second.added == 0, file
            assert library.find().count() == first.added, file
            if first.format != UNREAD and first.added:
                assert library.imports()[-1].report.added == first.added
                while library.undo():
                    pass
                assert library.find().count() == 0, file
            assert library.check() == [], file
        (tmp_path / f"{number}.paperdesk").unlink()
