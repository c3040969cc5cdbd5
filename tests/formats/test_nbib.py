"""Exports of PubMed, also those that a hand or a program has changed."""

from paperdesk.formats.records import Block, Record, StringText
from paperdesk.formats.tagged.nbib import read_nbib
from paperdesk.model.paper import Name, Paper

RECORD = """PMID- 12
OWN - NLM
IS  - 2049-3630 (Electronic)
IS  - 0317-8471 (Linking)
VI  - 5
IP  - 2
DP  - 2016 Jul 13
TI  - On the rest of
      all.
PG  - 454-81
LID - 10.1000/Rest [doi]
AB  - We rest.
FAU - Doe, Jane
AU  - Doe J
CN  - Rest Group
FAU - Roe, Richard
AU  - Roe R
LA  - eng
PT  - Journal Article
TA  - J Rest
JT  - Journal of rest
PMC - PMC34
MH  - Sleep/*physiology
OT  - calm
GR  - G1
GR  - G2
ZZ  - odd
SO  - J Rest. 2016.

"""


def papers(text: str) -> list[Paper]:
    return [item.paper for item in read_nbib(StringText("a.nbib", text)) if isinstance(item, Record)]


def test_a_record() -> None:
    (record,) = read_nbib(StringText("a.nbib", RECORD))
    assert record == Record(
        Paper(
            title="On the rest of all",
            type="article",
            authors=(Name("Doe", "Jane"), Name(literal="Rest Group"), Name("Roe", "Richard")),
            year=2016,
            date="2016-07-13",
            venue="Journal of rest",
            doi="10.1000/rest",
            abstract="We rest.",
            fields={
                "zz": "odd",
                "shortjournal": "J Rest",
                "pages": "454-81",
                "issn": "2049-3630, 0317-8471",
                "pmid": "12",
                "pmcid": "PMC34",
                "funding": "G1; G2",
                "volume": "5",
                "number": "2",
                "language": "eng",
            },
            tags=("Sleep/physiology", "calm"),
            source_text=RECORD,
            source_format="pubmed",
        ),
        1,
    )


def test_a_blank_line_ends_a_record_and_text_behind_it_is_kept() -> None:
    text = "PMID- 1\nTI  - A\n\nSome words.\n\nPMC -PMC2\nTI  -B\n\nPMID-3\nTI  - C\n"
    items = list(read_nbib(StringText("a.nbib", text)))
    assert items[1] == Block(4, "text", "Some words.\n\n")
    assert [(paper.title, paper.fields) for paper in papers(text)] == [
        ("A", {"pmid": "1"}),
        ("B", {"pmcid": "PMC2"}),
        ("C", {"pmid": "3"}),
    ]


def test_authors_without_full_names() -> None:
    (paper,) = papers("PMID- 1\nTI  - A\nAU  - van der Berg JM\nAU  - Doe J Jr\nFED - Roe, R\n")
    assert paper.authors == (Name("Berg", "J. M.", "van der"), Name("Doe", "J.", suffix="Jr"))
    assert paper.editors == (Name("Roe", "R"),)


def test_types() -> None:
    kinds = ("Book Chapter", "Book", "Technical Report", "Academic Dissertation", "Preprint", "Letter")
    text = "\n".join(f"PMID- {at}\nTI  - A\nPT  - {kind}\n" for at, kind in enumerate(kinds))
    assert [paper.type for paper in papers(text)] == [
        *("incollection", "book", "report", "thesis", "online", "misc"),
    ]
