"""Files of JabRef's tests beside the BibTeX that it makes of them: ours says the same, or why not."""

import re
from pathlib import Path
from typing import Final

from paperdesk.formats.bibtex.reading import read_bibtex
from paperdesk.formats.records import Reader, Record, StringText
from paperdesk.formats.registry import detect
from paperdesk.model.duplicates import normal_doi, normal_title
from paperdesk.model.paper import Name, Paper

FOLDER: Final = "corpora/jabref/org/jabref/logic/importer/fileformat"
TWINS: Final = 48
EXPLAINED: Final = {
    "MedlineImporterTestBookArticleSet.xml": "a chapter; JabRef takes title and DOI of the book",
    "MedlineImporterTestKeywordSingleEntry.xml": "JabRef takes a person written of for the author",
    "NbibImporterTest.nbib": "JabRef takes no corporate authors (CN), but of XML it does",
    "RisImporterTest1.ris": "nonsense of ten records without ends, which JabRef makes one of",
    "RisImporterTest7.ris": "JabRef takes the editors of a book (A2) for authors",
}


def test_papers_agree_with_their_twins(shared: Path) -> None:
    different: dict[str, list[str]] = {}
    compared = 0
    for path in sorted((shared / FOLDER).iterdir()):
        twin = path.with_suffix(".bib")
        if path.suffix == ".bib" or not twin.exists():
            continue
        text = path.read_text("utf-8-sig")
        found = detect(text)
        assert found is not None and found.read is not None
        theirs = _papers(twin, twin.read_text("utf-8-sig"), read_bibtex)
        ours = _papers(path, text, found.read)
        assert len(ours) == len(theirs) or path.name in EXPLAINED
        compared += len(theirs)
        for mine, other in zip(ours, theirs, strict=False):
            if differing := _differing(mine, other):
                different[path.name] = differing
    assert different.keys() == EXPLAINED.keys(), different
    assert compared == TWINS


def _papers(path: Path, text: str, reader: Reader) -> list[Paper]:
    return [item.paper for item in reader(StringText(path.name, text)) if isinstance(item, Record)]


def _differing(mine: Paper, other: Paper) -> list[str]:
    """The facts of which ours does not say what the twin says; JabRef may abbreviate journals."""
    ours, theirs = _facts(mine), _facts(other)
    return [name for name, said in theirs.items() if not said <= ours[name]]


def _facts(paper: Paper) -> dict[str, set[str]]:
    fields = paper.fields
    serials = f"{fields.get('isbn', '')} {fields.get('issn', '')}".replace("-", "")
    venues = (paper.venue, fields.get("journaltitle", ""), fields.get("shortjournal", ""))
    facts = {
        "title": {normal_title(f"{paper.title} {fields.get('subtitle', '')}")},
        "authors": {" ".join(_written(name) for name in paper.authors)},
        "year": {str(paper.year or "")},
        "venue": set(map(normal_title, venues)),
        "doi": {normal_doi(paper.doi)},
        "serials": set(re.findall("[0-9X]+", serials)),
        "pmid": {fields.get("pmid", "")},
    }
    return {name: values - {""} for name, values in facts.items()}


def _written(name: Name) -> str:
    return normal_title(name.literal or f"{name.given} {name.particle} {name.family}")
