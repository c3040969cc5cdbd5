"""RIS as it is found: every dialect is read, and no trap loses a record."""

import pytest

from paperdesk.formats.failures import Failure
from paperdesk.formats.records import Block, Record, StringText
from paperdesk.formats.tagged.ris import read_ris
from paperdesk.model.errors import PaperDeskError
from paperdesk.model.paper import Name, Paper


def records(text: str) -> list[Record]:
    items = list(read_ris(StringText("a.ris", text)))
    assert not any(isinstance(item, Failure) for item in items)
    return [item for item in items if isinstance(item, Record)]


def paper(*lines: str, type: str = "JOUR") -> Paper:
    (record,) = records("\n".join((f"TY  - {type}", *lines, "ER  - ", "")))
    assert not record.warnings
    return record.paper


def fields(*lines: str, type: str = "JOUR") -> dict[str, str]:
    return dict(paper(*lines, type=type).fields)


def test_an_article() -> None:
    text = (
        "TY  - JOUR\nID  - doe2020\nAU  - Doe, Jane\nAU  - van Beethoven, Ludwig\n"
        "TI  - On  Rest\nT2  - Journal of Rest\n"
        "J2  - J. Rest\nPY  - 2020/05/17/\nVL  - 3\nIS  - 2\nSP  - 5\nEP  - 9\nDO  - https://doi.org/10.1000/REST\n"
        "UR  - https://example.org/rest\nKW  - sleep\nKW  - calm\nAB  - We rest.\nN1  - read again\n"
        "SN  - 20493630\nY2  - 2021/01/02\nER  - \n\n"
    )
    (record,) = records(text)
    assert record == Record(
        Paper(
            title="On Rest",
            type="article",
            authors=(Name("Doe", "Jane"), Name("Beethoven", "Ludwig", "van")),
            year=2020,
            date="2020-05-17",
            venue="Journal of Rest",
            doi="10.1000/rest",
            url="https://example.org/rest",
            abstract="We rest.",
            fields={
                "shortjournal": "J. Rest",
                "volume": "3",
                "number": "2",
                "pages": "5-9",
                "issn": "2049-3630",
                "urldate": "2021-01-02",
            },
            key="doe2020",
            tags=("sleep", "calm"),
            note="read again",
            source_text=text,
            source_format="ris",
        ),
        1,
    )


@pytest.mark.parametrize(
    "text",
    [
        "TY - JOUR\nTI - A\nER - \n",
        "TY  -JOUR\nTI  -A\nER  -\n",
        "TY- JOUR\nTI- A\nER-\n",
        "TY\t-\tJOUR\nTI\t-\tA\nER\t-\n",
        "\n\n\ufeffTY  - JOUR\nTI  - A\nER  - x\n",
        "TY  - JOUR\nTI  - A",
        "TY  - Journal Article\nT1  - A\nER  -",
        "TY  - JOUR\n\nTI  - A\n\nER  - ",
        "TY  - JOUR\nTI  - A\nTI  - A\nT1  - A\nER  - ",
    ],
)
def test_records_of_every_form_are_read(text: str) -> None:
    (record,) = records(text)
    assert (record.paper.title, record.paper.type) == ("A", "article")


def test_a_missing_end_keeps_both_records() -> None:
    one, two = records("TY  - JOUR\nTI  - A\n\nTY  - BOOK\nTI  - B\nER  - \n")
    assert (one.paper.title, two.paper.title) == ("A", "B")
    assert one.warnings == ("The record has no line that ends it (ER).",)
    assert (one.faithful, two.faithful) == (False, True)


def test_a_missing_head_keeps_the_record() -> None:
    one, two = records("JF  - J\nT1  - A\nER  - \nTI  - B\nER  - \n")
    assert (one.paper.title, one.paper.type, two.paper.title, two.paper.type) == ("A", "article", "B", "misc")
    assert one.warnings == ("The record has no line with its type (TY) before it.",)


def test_what_stands_between_records_is_kept() -> None:
    text = "Record #1 of 2\n1.\nTY  - JOUR\nTI  - A\nER  - \n\nProvider: X\nTY  - JOUR\nTI  - B\nER  - \n"
    items = list(read_ris(StringText("a.ris", text)))
    assert [item for item in items if isinstance(item, Block)] == [
        Block(1, "text", "Record #1 of 2\n1.\n"),
        Block(7, "text", "Provider: X\n"),
    ]


def test_an_empty_record_is_a_failure() -> None:
    (failure,) = read_ris(StringText("a.ris", "TY  - JOUR\nER  - \n"))
    assert failure == Failure(1, "", "The record holds nothing but its type.", "TY  - JOUR\nER  - \n")


def test_a_text_without_records_is_refused() -> None:
    with pytest.raises(PaperDeskError, match=r"There is no RIS record in a\.ris; nothing was read from it\."):
        list(read_ris(StringText("a.ris", "Some text.\n")))


def test_lines_without_tag_go_on() -> None:
    read = paper(
        "TI  - A", "      title", "AB  - One", "two", "", "three", "KW  - a", "b", "N1  - x", "   * y"
    )
    assert (read.title, read.abstract, read.tags, read.note) == (
        "A title",
        "One\ntwo\n\nthree",
        ("a", "b"),
        "x\n* y",
    )


def test_repeated_values_are_kept() -> None:
    (record,) = records(
        "TY  - JOUR\nTI  - A?\nTI  - B\nVL  - 1\nVL  - 2\nSN  - 1234-5679\nSN  - 2049-3630\nER  - \n"
    )
    assert record.paper.title == "A? B"
    assert record.paper.fields == {"volume": "1", "vl": "2", "issn": "1234-5679, 2049-3630"}
    assert record.warnings == (
        "The title stands in 2 lines of TI; they were put together.",
        "VL stands there more than once; the first value counts.",
    )


def test_unknown_tags_are_kept() -> None:
    assert fields("TI  - A", "ZZ  - one", "ZZ  - two", "C3  - x") == {"zz": "one\ntwo", "c3": "x"}


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("T2  - Journal of Rest",), ("Journal of Rest", {})),
        (("JF  - Rest", "T2  - Rest", "JO  - R."), ("Rest", {"shortjournal": "R."})),
        (
            ("JO  - Computers & Graphics", "T2  - Special Section"),
            ("Computers & Graphics", {"issuetitle": "Special Section"}),
        ),
        (
            ("JO  - J. Chem. Phys.", "T2  - Journal of Chemical Physics"),
            ("Journal of Chemical Physics", {"shortjournal": "J. Chem. Phys."}),
        ),
        (("JA  - J. Rest",), ("J. Rest", {})),
        (
            ("T2  - Nature", "T3  - Letters", "PB  - NPG"),
            ("Nature", {"series": "Letters", "publisher": "NPG"}),
        ),
    ],
)
def test_the_journal_stands_under_many_tags(
    lines: tuple[str, ...], expected: tuple[str, dict[str, str]]
) -> None:
    read = paper("TI  - A", *lines)
    assert (read.venue, read.fields) == expected


@pytest.mark.parametrize(
    ("type", "lines", "expected"),
    [
        ("CONF", ("TI  - A", "T2  - Proc"), ("inproceedings", "Proc", {})),
        ("CONF", ("TI  - A", "PB  - ACM"), ("proceedings", "ACM", {})),
        (
            "CPAPER",
            ("TI  - A", "T2  - ICML", "C3  - Proc"),
            ("inproceedings", "Proc", {"eventtitle": "ICML"}),
        ),
        ("CHAP", ("TI  - A", "BT  - Book", "PB  - P"), ("incollection", "Book", {"publisher": "P"})),
        ("BOOK", ("BT  - A", "PB  - P", "T2  - Series"), ("book", "P", {"series": "Series"})),
        ("THES", ("TI  - A", "PB  - MIT", "M3  - Ph.D."), ("phdthesis", "MIT", {"type": "Ph.D."})),
        ("RPRT", ("TI  - A", "PB  - MIT"), ("report", "MIT", {})),
        ("MGZN", ("TI  - A", "T2  - Time"), ("article", "Time", {"entrysubtype": "magazine"})),
        ("MAP", ("TI  - A",), ("misc", "", {"type": "Map"})),
        ("ODD", ("TI  - A",), ("misc", "", {"type": "ODD"})),
    ],
)
def test_types(type: str, lines: tuple[str, ...], expected: tuple[str, str, dict[str, str]]) -> None:
    read = paper(*lines, type=type)
    assert (read.title, read.type, read.venue, read.fields) == ("A", *expected)


def test_identifiers_are_found_where_they_stand() -> None:
    atypon = paper(
        "TI  - A", "N1  - doi: 10.1000/A", "M3  - doi: 10.1000/A", "UR  - https://doi.org/10.1000/a"
    )
    assert (atypon.doi, atypon.note, atypon.fields) == ("10.1000/a", "", {})
    pubmed = fields("TI  - A", "U1  - 12[pmid]", "U2  - PMC34[pmcid]", "DB  - PubMed", "AN  - 12")
    assert pubmed == {"pmid": "12", "pmcid": "PMC34", "database": "PubMed"}
    assert fields("TI  - A", "DB  - Medline", "AN  - 12") == {"pmid": "12", "database": "Medline"}
    assert fields("TI  - A", "AN  - PMC34", "C2  - PMC34") == {"pmcid": "PMC34", "accession": "PMC34"}
    zotero = paper("TI  - A", "AN  - arXiv:2401.00001v2", "DO  - 10.48550/arXiv.2401.00001", type="UNPB")
    assert (zotero.arxiv, zotero.doi, zotero.fields) == ("2401.00001", "10.48550/arxiv.2401.00001", {})
    assert paper("TI  - A", "JO  - arXiv preprint arXiv:1706.03762").arxiv == "1706.03762"


def test_addresses() -> None:
    read = paper(
        "TI  - A",
        "UR  - http://a.example; http://b.example",
        "L1  - file:///home/x.pdf",
        "L2  - http://c.example",
    )
    assert (read.url, read.fields) == (
        "http://a.example",
        {"ur": "http://b.example", "file": "file:///home/x.pdf", "l2": "http://c.example"},
    )
    assert paper("TI  - A", "L2  - http://c.example").url == "http://c.example"


def test_books_and_numbers() -> None:
    assert fields(
        "TI  - A", "SN  - 978-3-16-148410-0 (print)", "SN  - odd", "M1  - 7", "ET  - 2nd", type="BOOK"
    ) == {
        "isbn": "9783161484100",
        "sn": "odd",
        "number": "7",
        "edition": "2nd",
    }


def test_people_in_other_roles() -> None:
    read = paper("TI  - A", "A1  - Doe, J.", "ED  - Roe, R.", "A3  - Poe, P.", "A4  - Foe, F.", "A4  - WHO,")
    assert (read.authors, read.editors) == ((Name("Doe", "J."),), (Name("Roe", "R."),))
    assert read.fields == {"editora": "Poe, P.", "translator": "Foe, F. and {WHO}"}


def test_a_number_is_no_citation_key() -> None:
    read = paper("TI  - A", "ID  - 123", "LB  - doe2020")
    assert (read.key, read.fields) == ("doe2020", {"id": "123"})


def test_keywords_in_one_line() -> None:
    assert paper("TI  - A", "KW  - one; two;three").tags == ("one", "two", "three")
    assert paper("TI  - A", "KW  - one; two", "KW  - three").tags == ("one; two", "three")
