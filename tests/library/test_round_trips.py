"""Out of one library and into another: what a format can hold comes back equal."""

import os
from collections import Counter
from collections.abc import Hashable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import pytest

from paperdesk.formats.bibtex.options import BibtexOptions
from paperdesk.formats.records import StringText
from paperdesk.library.edits import AddPapers
from paperdesk.library.exporting import export_pieces
from paperdesk.library.importing import import_files, import_text
from paperdesk.library.library import Library
from paperdesk.model.paper import Name, Paper, Status

FULL: Final = os.environ.get("PAPERDESK_CORPORA") == "full"
EVERYTHING: Final = BibtexOptions(abstract=True, note=True, status=True, file=True)
NORMALISED: Final = BibtexOptions(abstract=True, note=True, status=True, file=True, as_imported=False)
READS: Final = {"biblatex": "bibtex"}
CITED: Final = ("title", "authors", "year", "doi")
# Papers whose fields all formats know; what one of them cannot hold is left out below.
SHELF: Final = (
    Paper(
        "On {braces} & 100 % of $5: α",
        type="article",
        authors=(Name("Öz", "Émile", "van der", "Jr."), Name(literal="World Health Organization")),
        year=2021,
        date="2021-05-03",
        venue="Journal of Things & More",
        doi="10.1000/a_b",
        url="https://example.org/a_b?c=d&e",
        abstract="First sentence. 50 % of it.",
        fields={"volume": "3", "number": "2", "pages": "10-20", "issn": "1234-5679"},
        key="oz2021",
        tags=("a tag", "R&D"),
    ),
    Paper(
        "A Part",
        type="incollection",
        authors=(Name("Roe", "Ann"),),
        editors=(Name("Doe", "Cy"), Name("Li", "D.")),
        year=1999,
        date="1999",
        venue="The Whole",
        fields={"publisher": "Press", "location": "Rome", "isbn": "9783161484100"},
        key="roe1999",
    ),
    Paper("Only a title", key="only"),
)
HELD: Final = {
    "bibtex": ("key", "type", "editors", "date", "venue", "url", "abstract", "tags", "fields"),
    "biblatex": ("key", "editors", "date", "venue", "url", "abstract", "fields"),
    "ris": ("editors", "date", "venue", "url", "abstract", "tags"),
    "csl-json": ("key", "type", "editors", "date", "venue", "url", "abstract", "fields"),
    "json": (
        "key",
        "type",
        "editors",
        "date",
        "venue",
        "url",
        "abstract",
        "tags",
        "fields",
        "status",
        "note",
    ),
}


@contextmanager
def _again(library: Library, format: str, options: BibtexOptions, folder: Path) -> Iterator[Library]:
    """Another library, with what comes in again of everything in the first."""
    text = "".join(export_pieces(library, library.find().ids(), format, options))
    with Library.open(folder / "again.paperdesk", create=True) as again:
        if text:
            import_text(again, StringText("out", text), format=READS.get(format, format))
        yield again


def _papers(library: Library) -> list[Paper]:
    return list(library.papers(library.find().ids()))


def _said(paper: Paper, name: str) -> Hashable:
    value = getattr(paper, name)
    return tuple(sorted(value.items())) if name == "fields" else value


@pytest.mark.parametrize("format", HELD)
def test_what_a_format_can_hold_comes_back(library: Library, tmp_path: Path, format: str) -> None:
    library.apply(AddPapers(SHELF, "x"))
    with _again(library, format, EVERYTHING, tmp_path) as again:
        before = {paper.title: paper for paper in _papers(library)}
        after = {paper.title: paper for paper in _papers(again)}
    assert after.keys() == before.keys()
    for title, paper in before.items():
        for name in (*CITED, *HELD[format]):
            assert (title, name, _said(after[title], name)) == (title, name, _said(paper, name))


def test_bibtex_holds_what_a_reader_made_of_a_paper(library: Library, tmp_path: Path) -> None:
    mine = Paper(
        "T", key="t", status=Status.TO_READ, rating=4, starred=True, note="One\ntwo", collections=("A/B", "C")
    )
    library.apply(AddPapers((mine,), "x"))
    with _again(library, "bibtex", EVERYTHING, tmp_path) as again:
        (back,) = _papers(again)
    assert (back.status, back.rating, back.starred, back.note) == (mine.status, 4, True, mine.note)


@pytest.mark.parametrize("options", [EVERYTHING, NORMALISED], ids=["as they came", "normalised"])
def test_entries_of_real_files_come_back(tmp_path: Path, shared: Path, options: BibtexOptions) -> None:
    total, different = 0, Counter[str]()
    for number, path in enumerate(sorted((shared / "corpora").rglob("*.bib"))[:: 1 if FULL else 9]):
        if not FULL and path.stat().st_size > 100_000:
            continue
        folder = tmp_path / str(number)
        folder.mkdir()
        with Library.open(folder / "x.paperdesk", create=True) as library:
            import_files(library, [path], format="bibtex")
            with _again(library, "bibtex", options, folder) as again:
                before, after = ({paper.key: paper for paper in _papers(each)} for each in (library, again))
        total += len(before)
        for key, paper in before.items():
            back = after.get(key)
            different.update(["missing"] if back is None else _differences(paper, back))
    assert total > 100
    assert {name: count for name, count in different.items() if count > total / 1000} == {}


def _differences(paper: Paper, back: Paper) -> list[str]:
    return [name for name in CITED if getattr(paper, name) != getattr(back, name)]
