"""Tables in: what the columns mean, how cells are split; and out, and back, safe for spreadsheets."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from paperdesk.formats.failures import Failure
from paperdesk.formats.records import Item, Record, StringText
from paperdesk.formats.registry import detect
from paperdesk.formats.tables.reading import (
    ColumnMapping,
    TablePreview,
    columns,
    guess_mapping,
    names_of,
    read_csv,
)
from paperdesk.formats.tables.rows import TableRow, delimiter_of, guard, row_text, table_rows, unguarded
from paperdesk.formats.tables.writing import names_cell, write_csv
from paperdesk.model.entry_types import entry_type
from paperdesk.model.errors import PaperDeskError
from paperdesk.model.paper import Name, Paper, Status
from tests.formats import fuzzing

ZOTERO = (
    '"Key","Item Type","Publication Year","Author","Title","Publication Title","DOI","Abstract Note","Pages",'
    '"Issue","Volume","Manual Tags","Call Number"\n'
    '"ABCD","journalArticle","2020","Roe, Ann; van Gogh, Vincent","A ""quoted"" title","Journal","10.1000/X",'
    '"Two\nlines","1-9","2","3","one; two","QA 1"\n'
)
SCOPUS = (
    "\ufeffAuthors,Author full names,Author(s) ID,Title,Year,Source title,Volume,Issue,Art. No.,Page start,"
    "Page end,Cited by,DOI,Document Type,Source,EID\n"
    '"Roe A.; Doe J.P.","Roe, Ann (1); Doe, John P. (2)",1; 2,Title,2021,Journal,7,,e12,5,9,3,10.1000/y,'
    "Article,Scopus,2-s2.0-1\n"
)
WOS = "PT\tAU\tTI\tSO\tPY\tVL\tBP\tEP\tDI\nJ\tRoe, AB; Doe, C\tTitle\tJOURNAL\t2019\t3\t1\t9\t10.1000/z\n"
PUBMED = 'PMID,Title,Authors,Citation,Journal/Book,Publication Year\n12,T,"Roe A, van der Berg JM",x,J,2020\n'


def read(text: str, mapping: ColumnMapping | None = None) -> list[Item]:
    return list(read_csv(StringText("x.csv", text), mapping))


def papers_of(text: str, mapping: ColumnMapping | None = None) -> list[Paper]:
    records = [item for item in read(text, mapping) if isinstance(item, Record)]
    return [replace(record.paper, source_text="", source_format="") for record in records]


def test_table_of_zotero_is_read() -> None:
    assert papers_of(ZOTERO) == [
        Paper(
            title='A "quoted" title',
            type="article",
            authors=(Name("Roe", "Ann"), Name("Gogh", "Vincent", "van")),
            year=2020,
            date="2020",
            venue="Journal",
            doi="10.1000/x",
            abstract="Two lines",
            tags=("one", "two"),
            key="ABCD",
            fields={"pages": "1-9", "number": "2", "volume": "3", "call-number": "QA 1"},
        )
    ]


def test_table_of_web_of_science_is_read() -> None:
    assert papers_of(WOS) == [
        Paper(
            title="Title",
            type="article",
            authors=(Name("Roe", "AB"), Name("Doe", "C")),
            year=2019,
            date="2019",
            venue="JOURNAL",
            doi="10.1000/z",
            fields={"pt": "J", "volume": "3", "pages": "1-9"},
        )
    ]


def test_table_of_pubmed_is_read() -> None:
    [paper] = papers_of(PUBMED)
    assert paper.authors == (Name("Roe", "A."), Name("Berg", "J. M.", "van der"))
    assert paper.fields == {"pmid": "12", "citation": "x"}


def test_table_of_scopus_is_read() -> None:
    [paper] = papers_of(SCOPUS)
    assert (paper.type, paper.venue, paper.year, paper.doi) == ("article", "Journal", 2021, "10.1000/y")
    assert paper.fields["pages"] == "5-9"


@pytest.mark.parametrize(
    ("text", "format"),
    [
        (ZOTERO, "csv"),
        (SCOPUS, "csv"),
        (WOS, "csv"),
        (PUBMED, "csv"),
        ("sep=;\nTitle;Year\nA;2020\n", "csv"),
        ("Title, the first one\n\nAn abstract, with commas.\n", "pagetext"),
        ("Name,Price\nApple,3\n", "pagetext"),
    ],
)
def test_table_is_known_by_its_header(text: str, format: str) -> None:
    found = detect(text)
    assert found is not None
    assert found.id == format


@pytest.mark.parametrize(
    ("text", "delimiter"),
    [
        ("a,b\n1,2\n", ","),
        ("a;b\n1,0;2,5\n", ";"),
        ("a\tb, c\n1\t2\n", "\t"),
        ("sep=|\na,b|c\n", "|"),
        ("a", ","),
    ],
)
def test_delimiter_is_found(text: str, delimiter: str) -> None:
    assert delimiter_of(text) == delimiter


def test_rows_have_their_line_and_text() -> None:
    text = 'a,"b\n""c"" d" e, f \n\n,,\ng,"unclosed\n'
    assert list(table_rows([text], ",")) == [
        TableRow(("a", 'b\n"c" de', "f"), 1, 'a,"b\n""c"" d" e, f \n'),
        TableRow(("g", '"unclosed'), 5, 'g,"unclosed\n'),
    ]


@settings(max_examples=fuzzing.READ)
@given(
    st.sampled_from(("", "", "sep=;\n", "\ufeff")),
    st.text(st.sampled_from("a\", ;\n\t|'="), max_size=40),
    st.sampled_from((1, 2, 7)),
    st.sampled_from(",;\t"),
)
def test_pieces_make_no_difference(begin: str, text: str, size: int, delimiter: str) -> None:
    text = begin + text
    pieces = [text[at : at + size] for at in range(0, len(text), size)]
    assert list(table_rows(pieces, delimiter)) == list(table_rows([text], delimiter))


def test_no_more_is_read_than_is_needed() -> None:
    taken = 0

    def pieces() -> Iterator[str]:
        nonlocal taken
        for _ in range(1000):
            taken += 1
            yield 'a,"b\n",c\n'

    for given_out, _ in enumerate(table_rows(pieces(), ",")):
        assert taken <= given_out + 4


def test_preview_shows_how_a_table_begins() -> None:
    assert columns(StringText("x", "A;B\n1;2\n3;4\n")) == TablePreview(
        ("A", "B"), (("1", "2"), ("3", "4")), ";"
    )


def test_columns_that_nobody_knows_become_fields() -> None:
    header = ("Title", "My Column!", "", "Journal", "Source", "Tags", "Index Keywords")
    assert guess_mapping(header).targets == (
        "title",
        "my-column",
        "",
        "venue",
        "source",
        "tags",
        "tags",
    )


def test_table_without_header_is_known_by_its_cells() -> None:
    rows = (("A long title of a paper", "2020", "10.1000/x"), ("Another", "2021", "10.1000/y"))
    mapping = guess_mapping(rows[0], rows[1:])
    assert mapping == ColumnMapping(("title", "year", "doi"), header=False)
    text = "".join(row_text(row) for row in rows)
    assert [(paper.title, paper.year) for paper in papers_of(text)] == [
        ("A long title of a paper", 2020),
        ("Another", 2021),
    ]


def test_mapping_decides_what_columns_are() -> None:
    text = "x,y,z\nA,B,C\n"
    mapping = ColumnMapping(("", "title", "volume"))
    assert papers_of(text, mapping) == [Paper("B", fields={"volume": "C"})]


def test_table_without_titles_is_refused() -> None:
    with pytest.raises(PaperDeskError, match=r"No column of x\.csv is known to hold titles"):
        read("2020,10.1000/x\n2021,10.1000/y\n")


def test_row_that_says_nothing_fails_and_one_with_more_cells_is_told() -> None:
    items = read("Title,Year,\n,,x\nA,2020,,more\n")
    assert items[0] == Failure(2, "", "No column that is read has a value in this row.", ",,x\n")
    assert isinstance(items[1], Record)
    assert items[1].warnings == ("The row has more cells than the table has columns: more",)


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("Roe, Ann", (Name("Roe", "Ann"),)),
        ("Roe, Ann; Doe, Joe", (Name("Roe", "Ann"), Name("Doe", "Joe"))),
        ("Ann Roe and Joe Doe", (Name("Roe", "Ann"), Name("Doe", "Joe"))),
        ("Ann Roe, Joe Doe", (Name("Roe", "Ann"), Name("Doe", "Joe"))),
        ("Roe A, Doe JP", (Name("Roe", "A."), Name("Doe", "J. P."))),
        ("{World Health Organization}", (Name(literal="World Health Organization"),)),
        ("", ()),
    ],
)
def test_names_of_a_cell(cell: str, names: tuple[Name, ...]) -> None:
    assert names_of(cell) == names


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@x", "\tx", "\rx", "'=1", "''-x"])
def test_cell_that_a_spreadsheet_would_run_is_guarded(cell: str) -> None:
    assert guard(cell) == "'" + cell
    assert unguarded(guard(cell)) == cell


@given(st.text())
def test_guard_comes_off(cell: str) -> None:
    assert unguarded(guard(cell)) == cell
    assert guard(cell)[:1] not in tuple("=+-@\t\r")


def test_table_has_a_column_for_every_field() -> None:
    paper = Paper(
        "=T",
        "article",
        (Name("Roe", "Ann"), Name(literal="WHO")),
        year=2020,
        venue="J, the",
        tags=("a, b",),
        fields={"volume": "3", "note": "n", "type": "x"},
        key="k",
        note="mine",
        status=Status.READ,
    )
    assert write_csv([paper]) == (
        "key,type,title,authors,editors,year,date,venue,doi,arxiv,url,field:note,field:type,volume,"
        "abstract,tags\n"
        'k,article,\'=T,"Roe, Ann; {WHO}",,2020,,"J, the",,,,n,x,3,,"a, b;"\n'
    )
    assert "mine" in write_csv([paper], private=True)
    assert write_csv([paper], guarded=False).splitlines()[1].startswith("k,article,=T,")


LETTERS = st.characters(codec="utf-8", categories=("L", "N"), include_characters="=+-@'\"")
WORD = st.text(LETTERS, min_size=1, max_size=6)
LINE = st.lists(WORD, min_size=1, max_size=4).map(" ".join)
LATIN = st.text(st.sampled_from("abcdefghijkläöüßçéñ"), min_size=4, max_size=8).map(str.capitalize)
PERSON = st.builds(Name, LATIN, LATIN, st.sampled_from(("", "van", "de la")), st.sampled_from(("", "Jr.")))
FIELDS = ("volume", "number", "pages", "isbn", "series", "note", "type", "eid", "source", "x_y", "keywords")
PAPER = st.builds(
    Paper,
    title=LINE,
    type=st.sampled_from(("article", "book", "inproceedings", "phdthesis", "misc", "online", "movie")),
    authors=st.lists(PERSON | st.builds(Name, literal=LINE), max_size=3).map(tuple),
    editors=st.lists(PERSON, max_size=2).map(tuple),
    venue=st.just("") | LINE,
    doi=st.sampled_from(("", "10.1000/x,y")),
    arxiv=st.sampled_from(("", "2101.00001")),
    url=st.just("") | WORD,
    abstract=st.just("") | LINE | st.just("One.\n\nTwo; three, \"four\"."),
    tags=st.lists(LINE, max_size=3, unique=True).map(tuple),
    fields=st.dictionaries(st.sampled_from(FIELDS), LINE, max_size=4),
    key=st.sampled_from(("", "a", "b:c")),
    collections=st.lists(st.sampled_from(("a", "a/b")), unique=True).map(tuple),
    status=st.sampled_from(Status),
    starred=st.booleans(),
    rating=st.integers(0, 5),
    note=st.just("") | LINE,
    remark=st.just("") | LINE,
)  # fmt: skip


@settings(max_examples=fuzzing.WRITTEN)
@given(st.lists(PAPER, max_size=2), st.none() | st.integers(1, 9999))
def test_what_is_written_comes_back(papers: list[Paper], year: int | None) -> None:
    papers = [replace(paper, year=year, date="" if year is None else str(year)) for paper in papers]
    for paper in papers:
        assert entry_type(paper.type).venue not in paper.fields
    assert papers_of(write_csv(papers, private=True)) == papers


@settings(max_examples=fuzzing.READ)
@given(
    st.lists(st.sampled_from(("Title", "Year", ",", ";", "\t", '"', "\n", " ", "a", "=", "'"))).map("".join)
)
def test_any_text_is_a_table_or_a_sentence(text: str) -> None:
    try:
        items = read(text)
    except PaperDeskError as error:
        assert str(error).endswith(".")
    else:
        assert all(isinstance(item, Record | Failure) for item in items)


def test_headings_in_other_languages_are_known() -> None:
    german = "Titel;Autor;Jahr;Zeitschrift\nÜber Züge;Müller, Jörg;2001;Bahn\n"
    french = "Titre;Auteurs;Année\nSur les trains;Roe, Ann;2002\n"
    assert [detect(text).id for text in (german, french) if detect(text)] == ["csv", "csv"]  # type: ignore[union-attr]
    assert [(each.title, each.authors, each.year, each.venue) for each in papers_of(german + "")] == [
        ("Über Züge", (Name("Müller", "Jörg"),), 2001, "Bahn")
    ]
    assert [(each.title, each.year) for each in papers_of(french)] == [("Sur les trains", 2002)]


UNKNOWN = "Name;Writer;When\nA paper on trains;Roe, Ann;2002\n"


def test_headings_that_nobody_knows_are_no_paper() -> None:
    with pytest.raises(PaperDeskError, match=r"its columns: Name, Writer, When\); nothing was imported"):
        read(UNKNOWN)
    mapping = guess_mapping(("Name", "Writer", "When"), (("A paper on trains", "Roe, Ann", "2002"),))
    assert mapping == ColumnMapping(("title", "", "year"))
    assert [paper.title for paper in papers_of(UNKNOWN, mapping)] == ["A paper on trains"]


def test_what_is_no_year_is_told() -> None:
    records = [item for item in read("title,year\nOne,notayear\nTwo,2001\n") if isinstance(item, Record)]
    assert [record.warnings for record in records] == [("“notayear” is no year.",), ()]


def test_single_author_has_a_semicolon_only_where_it_tells_something() -> None:
    cells = [names_cell((name,)) for name in (Name("Doe", "Jane"), Name("van Dam", "Jan Piet"), Name("Roe"))]
    assert cells == ["Doe, Jane", "van Dam, Jan Piet;", "Roe"]
