"""Real files of tagged lines: all of them are read, with as many records as they have."""

from pathlib import Path

import pytest

from paperdesk.formats.failures import Failure
from paperdesk.formats.records import Reader, Record, StringText
from paperdesk.formats.tagged.endnote import read_endnote_tagged
from paperdesk.formats.tagged.isi import read_isi
from paperdesk.formats.tagged.nbib import read_nbib
from paperdesk.formats.tagged.ris import read_ris
from paperdesk.model.paper import Paper

JABREF = "corpora/jabref/org/jabref/logic/importer/fileformat"
READERS: dict[str, Reader] = {
    ".ris": read_ris,
    ".isi": read_isi,
    ".nbib": read_nbib,
    ".txt": read_nbib,
    ".enw": read_endnote_tagged,
    ".ref": read_endnote_tagged,
}
# Records and failures of each file.
COUNTS = {
    "RisImporterTest1.ris": (3, 8),
    "example_custom_list_tags.ris": (1, 0),
    "example_multiline.ris": (3, 0),
    "example_urls.ris": (4, 0),
    "Endnote.entries.enw": (5, 8),
    "refer.bibIX.ref": (4, 0),
    "IsiImporterTest2.isi": (3, 0),
    "IsiImporterTestInspec.isi": (2, 0),
    "MedlinePlainImporterTestMultipleEntries.txt": (7, 0),
}


def read(path: Path, reader: Reader) -> tuple[list[Paper], int]:
    items = list(reader(StringText(path.name, path.read_text("utf-8-sig"))))
    papers = [item.paper for item in items if isinstance(item, Record)]
    return papers, sum(isinstance(item, Failure) for item in items)


@pytest.mark.parametrize("name", COUNTS)
def test_counts(shared: Path, name: str) -> None:
    folder = "corpora/rispy" if name.startswith("example") else JABREF
    path = shared / folder / name
    papers, failures = read(path, READERS[path.suffix])
    assert (len(papers), failures) == COUNTS[name]


def test_every_file_of_tagged_lines_is_read(shared: Path) -> None:
    paths = [path for suffix in READERS for path in (shared / JABREF).glob(f"*{suffix}") if suffix != ".txt"]
    paths += [path for path in (shared / "corpora/rispy").glob("*.ris") if path.name != "example_wos.ris"]
    empty = [
        path.name for path in paths if path.stat().st_size > 5 and not read(path, READERS[path.suffix])[0]
    ]
    assert (len(paths), empty) == (46, [])
