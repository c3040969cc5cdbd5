"""Real files of tagged lines: what other programs' tests expect of them, but for the reasons listed here."""

from pathlib import Path

import pytest

from paperdesk.formats.bibtex.reading import read_bibtex
from paperdesk.formats.failures import Failure
from paperdesk.formats.records import Reader, Record, StringText
from paperdesk.formats.tagged.endnote import read_endnote_tagged
from paperdesk.formats.tagged.isi import read_isi
from paperdesk.formats.tagged.nbib import read_nbib
from paperdesk.formats.tagged.ris import read_ris
from paperdesk.model.duplicates import normal_doi, normal_title
from paperdesk.model.names import family_of
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
EXPLAINED = {
    ("RisImporterTest7", "authors"): "JabRef takes the editors of a book (A2) for authors",
    ("RisImporterTest8_date", "venue"): "JabRef prefers the abbreviated journal (JO)",
    ("RisImporterTestDate1.1", "venue"): "JabRef prefers the abbreviated journal (JO)",
    ("RisImporterTestDate1.2", "venue"): "JabRef prefers the abbreviated journal (JO)",
    ("RisImporterTestWithEmptyER", "venue"): "JabRef prefers the abbreviated journal (JO)",
    ("NbibImporterTest", "authors"): "JabRef does not take corporate authors (CN) for authors",
    ("NbibImporterTest", "doi"): "JabRef keeps the DOI in a field of its own",
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


def facts(paper: Paper) -> dict[str, object]:
    return {
        "title": normal_title(paper.title),
        "authors": [normal_title(family_of(name)) for name in paper.authors],
        "year": paper.year,
        "venue": normal_title(paper.venue or paper.fields.get("journaltitle", "")),
        "doi": normal_doi(paper.doi),
        "volume": paper.fields.get("volume"),
        "pages": paper.fields.get("pages"),
    }


def test_papers_agree_with_their_twins(shared: Path) -> None:
    different: dict[tuple[str, str], tuple[object, object]] = {}
    compared = 0
    # The first one has records without ends, which its twin takes for one.
    for path in sorted((shared / JABREF).glob("*")):
        twin = path.with_suffix(".bib")
        tagged = path.suffix in (".ris", ".nbib") or path.name.startswith("MedlinePlain")
        if path.suffix == ".bib" or not tagged or not twin.exists() or path.stem == "RisImporterTest1":
            continue
        papers, _ = read(path, READERS[path.suffix])
        expected, _ = read(twin, read_bibtex)
        for mine, theirs in zip(papers, expected, strict=True):
            ours, others = facts(mine), facts(theirs)
            compared += len(ours)
            different |= {
                (path.stem, name): (ours[name], others[name]) for name in ours if ours[name] != others[name]
            }
    assert different.keys() == EXPLAINED.keys(), different
    assert compared > 150
