"""Exports of Web of Science, its predecessors and the databases that wrote like them."""

import pytest

from paperdesk.formats.records import Block, Record, StringText
from paperdesk.formats.tagged.isi import read_isi
from paperdesk.model.errors import PaperDeskError
from paperdesk.model.paper import Name, Paper

RECORD = """PT J
AU Doe, JR
   van Roe, R
AF Doe, Jane R.
   van Roe, Richard
TI On the rest of LiNbO/sub 3/ in
   Sn/sup 2+/
SO JOURNAL OF REST
LA English
DT Article
DE sleep; calm
ID DEEP SLEEP
AB One
   two.
C1 Univ A, X.
   Univ B, Y.
CR DOE J, 1999, REST
NR 1
TC 7
PU REST PRESS
PI LONDON
SN 2049-3630
JI J. Rest
PD JUN 14
PY 2006
VL 18
IS 23
BP 53
EP 59
DI 10.1000/Rest
UT WOS:1
PM 12
ER

"""


def test_a_record() -> None:
    head, record, end = read_isi(StringText("a.isi", f"FN ISI Export Format\nVR 1.0\n{RECORD}EF"))
    assert (head, end) == (Block(1, "text", "FN ISI Export Format\nVR 1.0\n"), Block(37, "text", "EF"))
    assert record == Record(
        Paper(
            title="On the rest of LiNbO₃ in Sn²⁺",
            type="article",
            authors=(Name("Doe", "Jane R."), Name("Roe", "Richard", "van")),
            year=2006,
            date="2006-06-14",
            venue="JOURNAL OF REST",
            doi="10.1000/rest",
            abstract="One two.",
            fields={
                "publisher": "REST PRESS",
                "shortjournal": "J. Rest",
                "pages": "53-59",
                "issn": "2049-3630",
                "affiliation": "Univ A, X.\nUniv B, Y.",
                "volume": "18",
                "number": "23",
                "language": "English",
                "accession": "WOS:1",
                "pmid": "12",
                "type": "Article",
                "location": "LONDON",
                "keywordsplus": "DEEP SLEEP",
            },
            tags=("sleep", "calm"),
            source_text=RECORD,
            source_format="isi",
        ),
        3,
    )


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("PT J\nDT Article; Proceedings Paper\nSO J", "article"),
        ("PT S\nDT Proceedings Paper\nSO P", "inproceedings"),
        ("PT J\nTY CONF\nSO P", "inproceedings"),
        ("PT B\nDT Article; Book Chapter\nSO B\nBP 1", "incollection"),
        ("PT B\nDT Book\nSO B", "book"),
        ("PT P\nTI A", "patent"),
        ("PT K\nTI A", "misc"),
    ],
)
def test_types(lines: str, expected: str) -> None:
    (record,) = read_isi(StringText("a.isi", f"{lines}\nER\n"))
    assert isinstance(record, Record)
    assert record.paper.type == expected


def test_a_missing_end_keeps_both_records() -> None:
    one, two = read_isi(StringText("a.isi", "PT J\nTI A\nPT J\nTI B\nER\n"))
    assert isinstance(one, Record)
    assert isinstance(two, Record)
    assert (one.paper.title, one.warnings) == ("A", ("The record has no line that ends it (ER).",))
    assert (two.paper.title, two.warnings) == ("B", ())


def test_a_text_without_records_is_refused() -> None:
    with pytest.raises(PaperDeskError, match=r"There is no Web of Science record in a\.isi"):
        list(read_isi(StringText("a.isi", " ## ")))
