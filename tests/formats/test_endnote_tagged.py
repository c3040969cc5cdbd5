"""EndNote's tagged files and those of refer."""

from paperdesk.formats.failures import Failure
from paperdesk.formats.records import Record, StringText
from paperdesk.formats.tagged.endnote import read_endnote_tagged
from paperdesk.model.paper import Name, Paper

RECORD = """%0 Journal Article
%A Doe, Jane
%A Roe, Richard
%T On Rest
%J Journal of Rest
%V 3
%N 2
%P 5-9
%D 2020
%8 May 17
%R 10.1000/Rest
%U https://example.org/rest
%K sleep
calm
%X One

two
%Z mine
%@ 2049-3630
%F doe2020
%[ 2021-01-02
%> file:///x.pdf

"""


def papers(text: str) -> list[Paper]:
    return [item.paper for item in read_endnote_tagged(StringText("a.enw", text)) if isinstance(item, Record)]


def test_a_record() -> None:
    assert papers(RECORD) == [
        Paper(
            title="On Rest",
            type="article",
            authors=(Name("Doe", "Jane"), Name("Roe", "Richard")),
            year=2020,
            date="2020-05-17",
            venue="Journal of Rest",
            doi="10.1000/rest",
            url="https://example.org/rest",
            abstract="One\n\ntwo",
            fields={
                "pages": "5-9",
                "issn": "2049-3630",
                "urldate": "2021-01-02",
                "volume": "3",
                "number": "2",
                "file": "file:///x.pdf",
            },
            key="doe2020",
            tags=("sleep", "calm"),
            note="mine",
            source_text=RECORD,
            source_format="endnote",
        )
    ]


def test_records_of_refer_end_with_a_blank_line() -> None:
    text = "%A Jane Doe\n%T A\n%J J\n\n%T B\n%I P\n\n%T C\n%B Book\n%E Roe, R.\n"
    assert [(paper.title, paper.type, paper.venue) for paper in papers(text)] == [
        ("A", "article", "J"),
        ("B", "book", "P"),
        ("C", "incollection", "Book"),
    ]


def test_types_and_what_goes_with_them() -> None:
    text = (
        "%0 Thesis\n%T A\n%I MIT\n%9 Ph.D.\n\n%0 Conference Paper\n%T B\n%B Proc\n%S LNCS\n%I P\n\n"
        "%0 Magazine Article\n%T C\n%J Time\n\n%0 Odd Thing\n%T D\n%1 x\n%= 2021\n%? Foe, F.\n"
    )
    assert [(paper.type, paper.venue, paper.fields) for paper in papers(text)] == [
        ("phdthesis", "MIT", {"type": "Ph.D."}),
        ("inproceedings", "Proc", {"series": "LNCS", "publisher": "P"}),
        ("article", "Time", {"entrysubtype": "magazine"}),
        ("misc", "", {"type": "Odd Thing", "custom1": "x", "lastmodified": "2021", "translator": "Foe, F."}),
    ]


def test_what_is_repeated_or_unknown_is_kept() -> None:
    (record,) = read_endnote_tagged(StringText("a.enw", "%0 Book\n%T A\n%V 1\n%V 2\n%! a\n%! b\n%@ x\n"))
    assert isinstance(record, Record)
    assert record.paper.fields == {
        **{"volume": "1", "endnote-v": "2", "shorttitle": "a", "endnote-33": "b", "isbn": "x"},
    }
    assert record.warnings == (
        "%V stands there more than once; the first value counts.",
        "%! stands there more than once; the first value counts.",
    )


def test_a_type_alone_is_a_failure() -> None:
    failure, record = read_endnote_tagged(StringText("a.enw", "%0 Book\n%0\n%T A\n"))
    assert failure == Failure(1, "", "The record holds nothing but its type.", "%0 Book\n")
    assert isinstance(record, Record)
