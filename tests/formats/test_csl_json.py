"""CSL-JSON in: dates, names, types and oddities of the programs that write it; and out, and back."""

import json
import os
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from paperdesk.formats.csl.reading import read_csl_json
from paperdesk.formats.csl.writing import write_csl_json
from paperdesk.formats.failures import Failure
from paperdesk.formats.records import Item, Record, StringText
from paperdesk.model.entry_types import entry_type
from paperdesk.model.errors import PaperDeskError
from paperdesk.model.paper import Name, Paper
from tests.ending import ends
from tests.formats import fuzzing

A = '[{"id": "a", "title": "A"}'


def read(text: str) -> list[Item]:
    return list(read_csl_json(StringText("x.json", text)))


def paper_of(item: Any) -> Paper:
    [record] = read(json.dumps(item))
    assert isinstance(record, Record)
    return replace(record.paper, source_text="", source_format="")


def test_article_is_read_whole() -> None:
    item = {
        "id": "roe2020",
        "type": "article-journal",
        "title": "On <i>E. coli</i> &amp; H<sub>2</sub>O",
        "author": [
            {"family": "Roe", "given": "Ann", "suffix": "Jr."},
            {"family": "Gogh", "given": "Vincent", "non-dropping-particle": "van"},
            {"literal": "World Health Organization"},
        ],
        "container-title": "Journal of Things",
        "volume": 3,
        "issue": "2",
        "page": "1-9",
        "issued": {"date-parts": [["2020", 5]]},
        "DOI": "https://doi.org/10.1000/ABC",
        "URL": "https://example.org/a_b",
        "ISSN": "1234-5678",
        "keyword": "one, two words",
        "publisher": "Press",
        "publisher-place": "Bern",
        "language": "en",
    }
    assert paper_of([item]) == Paper(
        title="On E. coli & H₂O",
        type="article",
        authors=(
            Name("Roe", "Ann", suffix="Jr."),
            Name("Gogh", "Vincent", "van"),
            Name(literal="World Health Organization"),
        ),
        year=2020,
        date="2020-05",
        venue="Journal of Things",
        doi="10.1000/abc",
        url="https://example.org/a_b",
        tags=("one", "two words"),
        key="roe2020",
        fields={
            "volume": "3",
            "number": "2",
            "pages": "1-9",
            "issn": "1234-5678",
            "publisher": "Press",
            "location": "Bern",
            "language": "en",
        },
    )


@pytest.mark.parametrize(
    ("issued", "date", "year"),
    [
        ({"date-parts": [[2020]]}, "2020", 2020),
        ({"date-parts": [["2020", "5", "7"]]}, "2020-05-07", 2020),
        ({"date-parts": [[2019, 12], [2021]]}, "2019-12/2021", 2019),
        ({"date-parts": [[2019], [0, 0, 0]]}, "2019/..", 2019),
        ({"date-parts": [[2020]], "season": "2"}, "2020-22", 2020),
        ({"date-parts": [[2020, 15]]}, "2020-23", 2020),
        ({"date-parts": [[1999]], "circa": True}, "1999~", 1999),
        ({"date-parts": [[2020, "May"]]}, "2020-05", 2020),
        ({"date-parts": [[2020.0]]}, "2020", 2020),
        ({"raw": "12 June 2005"}, "2005-06-12", 2005),
        ({"literal": "in press"}, "in press", None),
        ({"year": 2001, "month": 3}, "2001-03", 2001),
        ("2005/2006", "2005/2006", 2005),
        (2005, "2005", 2005),
        ([[2005, 1]], "2005-01", 2005),
        ({"date-parts": [[None]]}, "", None),
        ({"date-parts": [[]]}, "", None),
        ({"date-parts": []}, "", None),
        ({"date-parts": [["x"]], "raw": "2004"}, "2004", 2004),
        (None, "", None),
    ],
)
def test_date_has_many_forms(issued: Any, date: str, year: int | None) -> None:
    paper = paper_of({"id": "a", "title": "T", "issued": issued})
    assert (paper.date, paper.year) == (date, year)


@pytest.mark.parametrize(
    ("item", "type"),
    [
        ({"type": "paper-conference"}, "inproceedings"),
        ({"type": "chapter"}, "incollection"),
        ({"type": "book"}, "book"),
        ({"type": "book", "container-title": "C"}, "bookinbook"),
        ({"type": "thesis"}, "thesis"),
        ({"type": "thesis", "genre": "PhD dissertation"}, "phdthesis"),
        ({"type": "thesis", "genre": "Master's thesis"}, "mastersthesis"),
        ({"type": "report"}, "report"),
        ({"type": "webpage"}, "online"),
        ({"type": "article"}, "misc"),
        ({"type": "article-newspaper"}, "article"),
        ({"type": "motion_picture"}, "movie"),
        ({"type": "journal-article"}, "article"),
        ({"type": "hologram"}, "hologram"),
        ({"type": "?"}, "misc"),
        ({}, "misc"),
    ],
)
def test_type_is_that_of_biblatex(item: dict[str, Any], type: str) -> None:
    assert paper_of({"id": "a", "title": "T", **item}).type == type


def test_note_says_what_has_no_field_of_its_own() -> None:
    note = "PMID: 123\n{:DOI: 10.1000/x}arXiv:2101.00001v2 [cs]\nCitation Key: roe\nA remark: here it is."
    paper = paper_of({"id": "http://zotero.org/x", "title": "T", "note": note})
    assert (paper.key, paper.doi, paper.arxiv) == ("roe", "10.1000/x", "2101.00001")
    assert paper.fields == {"pmid": "123", "note": "A remark: here it is."}


def test_crossref_shape_is_read() -> None:
    item = {
        "type": "journal-article",
        "title": ["A title"],
        "container-title": ["J"],
        "short-container-title": ["J."],
        "ISSN": ["1111-1111", "2222-2222"],
        "author": [{"given": "A", "family": "B", "affiliation": []}, {"name": "Group"}],
        "reference": [{"key": "r1"}],
        "issued": {"date-parts": [[2020, 1, 2]]},
    }
    assert paper_of(item) == Paper(
        title="A title",
        type="article",
        authors=(Name("B", "A"), Name(literal="Group")),
        venue="J",
        date="2020-01-02",
        year=2020,
        fields={"shortjournal": "J.", "issn": "1111-1111, 2222-2222"},
    )


ZOTERO = {
    "itemType": "bookSection",
    "itemID": 7,
    "citationKey": "roe2020",
    "title": "A title",
    "bookTitle": "A book",
    "publisher": "Press",
    "place": "Bern",
    "date": "2020-05-07",
    "pages": "1–9",
    "creators": [
        {"creatorType": "author", "firstName": "Ann", "lastName": "Roe"},
        {"creatorType": "editor", "name": "WHO"},
        {"creatorType": "translator", "firstName": "Joe", "lastName": "Doe"},
    ],
    "tags": [{"tag": "one, two"}, "three"],
    "extra": ["PMID: 5", "tex.owner: klein", "A remark."],
    "notes": [{"note": "<p>One &amp; two</p><p>Three</p>"}],
    "attachments": [{"path": "a.pdf"}],
}


@pytest.mark.parametrize("wrap", [lambda item: item, lambda item: {"key": "X", "version": 3, "data": item}])
def test_item_of_zotero_is_read(wrap: Any) -> None:
    [record] = read(json.dumps({"config": {"id": "x", "label": "L"}, "items": [wrap(ZOTERO)]}))
    assert isinstance(record, Record)
    assert replace(record.paper, source_text="", source_format="") == Paper(
        title="A title",
        type="incollection",
        authors=(Name("Roe", "Ann"),),
        editors=(Name(literal="WHO"),),
        year=2020,
        date="2020-05-07",
        venue="A book",
        key="roe2020",
        tags=("one, two", "three"),
        note="One & two\nThree",
        fields={
            "publisher": "Press",
            "location": "Bern",
            "pages": "1-9",
            "translator": "Doe, Joe",
            "pmid": "5",
            "owner": "klein",
            "note": "A remark.",
        },
    )


def test_note_of_zotero_is_no_paper() -> None:
    [item] = read('[{"itemType": "note", "note": "<p>x</p>"}]')
    assert isinstance(item, Failure)
    assert item.reason == "This is no paper, but what Zotero calls note."


def test_doi_is_known_by_its_address() -> None:
    paper = paper_of([{"title": "T", "URL": "http://dx.doi.org/10.1007/3-540-X_24"}])
    assert (paper.doi, paper.url) == ("10.1007/3-540-x_24", "http://dx.doi.org/10.1007/3-540-X_24")
    assert paper_of([{"title": "T", "URL": "https://example.org/10.1007/3-540"}]).doi == ""


@pytest.mark.parametrize(
    ("creator", "name"),
    [
        ({"lastName": "Centre for Ethics"}, Name(literal="Centre for Ethics")),
        ({"name": "Centre"}, Name(literal="Centre")),
        ({"lastName": "Plato"}, Name("Plato")),
        ({"lastName": "van Gogh"}, Name("Gogh", particle="van")),
        ({"lastName": "Le Guin", "firstName": "Ursula"}, Name("Le Guin", "Ursula")),
    ],
)
def test_last_name_alone_of_several_words_is_an_organisation(creator: dict[str, str], name: Name) -> None:
    item = {"itemType": "webpage", "title": "T", "creators": [{"creatorType": "author", **creator}]}
    assert paper_of([item]).authors == (name,)


def test_each_item_has_its_line_and_text() -> None:
    text = '[\n  {"id": "a", "title": "A"},\n\n  {"id": "b",\n   "title": "B"}\n]\n'
    items = read(text)
    assert [
        (item.line, item.paper.key, item.paper.source_text) for item in items if isinstance(item, Record)
    ] == [
        (2, "a", '{"id": "a", "title": "A"}'),
        (4, "b", '{"id": "b",\n   "title": "B"}\n'),
    ]


def test_bad_item_costs_no_other() -> None:
    text = '[{"id": "a", "title": "A"},\n{"id": "b", title: 1, "x": "}"},\n7, {},\n{"id": "c", "title": "C"}]'
    read_items = read(text)
    assert [item.paper.key for item in read_items if isinstance(item, Record)] == ["a", "c"]
    assert [item for item in read_items if isinstance(item, Failure)] == [
        Failure(
            2,
            "",
            "This is no JSON that can be read: expecting property name enclosed in double quotes.",
            '{"id": "b", title: 1, "x": "}"}',
        ),
        Failure(3, "", "Here should be an item, but there is a value alone.", "7"),
        Failure(3, "", "Nothing of this item has a name that CSL-JSON knows.", "{}"),
    ]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (A, "The file ends before its list does; the rest of it is missing."),
        (A + ', {"id": ', "This is no JSON that can be read: expecting value."),
        (A + "," + "[" * 100_000, "This is no JSON that can be read: it is nested too deeply."),
        (A + ',{"x": ' + "9" * 5000 + "}]", "This is no JSON that can be read: a number in it is too long."),
    ],
)
def test_broken_file_gives_what_is_there_and_a_sentence(text: str, reason: str) -> None:
    items = read(text)
    assert isinstance(items[0], Record)
    assert isinstance(items[1], Failure)
    assert items[1].reason == reason


@pytest.mark.parametrize("text", ["", "3", '"x"', "title: x", "null"])
def test_other_text_is_refused(text: str) -> None:
    with pytest.raises(PaperDeskError, match="begins with neither"):
        read(text)


def test_numbers_that_are_none_and_half_pairs_do_no_harm() -> None:
    items = read('{"id": "a", "title": "T\\ud800", "volume": NaN, "issue": 1e999, "page": -0.5}')
    [record] = items
    assert isinstance(record, Record)
    assert (record.paper.title, record.warnings) == (
        "T",
        ("Characters that are none (U+0000 or half of a pair) were left out.",),
    )


def test_unedited_item_goes_out_as_it_came() -> None:
    item = {"id": "a", "type": "legal_case", "title": "<i>A</i>", "x": [1], "issued": {"raw": "May 2000"}}
    [record] = read(json.dumps([item]))
    assert isinstance(record, Record)
    paper = replace(record.paper, source_current=True)
    assert json.loads(write_csl_json([paper])) == [item]
    assert json.loads(write_csl_json([replace(paper, key="b")])) == [{**item, "id": "b"}]
    assert json.loads(write_csl_json([replace(paper, source_current=False)])) == [
        {
            "id": "a",
            "type": "legal_case",
            "title": "A",
            "issued": {"date-parts": [[2000, 5]]},
            "custom": {"x": "1"},
        }
    ]


LETTERS = st.characters(codec="utf-8", categories=("L", "N", "S", "P"), exclude_characters="{};,/…")
WORD = st.text(LETTERS, min_size=1, max_size=6)
LINE = st.lists(WORD, min_size=1, max_size=4).map(" ".join)
TYPES = (
    "article",
    "book",
    "inproceedings",
    "incollection",
    "phdthesis",
    "report",
    "online",
    "misc",
    "movie",
    "manual",
)
PERSON = st.builds(Name, LINE, LINE, st.just("") | LINE, st.just("") | LINE) | st.builds(Name, literal=LINE)
DATES: dict[str, int | None] = {
    **{"2020": 2020, "2020-05": 2020, "2020-05-07": 2020, "2020-21": 2020, "1999~": 1999, "": None},
    **{"2019/2021": 2019, "2019-02/2019-03": 2019, "2019/..": 2019, "in press": None, "0987": 987},
}
FIELDS = (
    "volume",
    "number",
    "pages",
    "isbn",
    "issn",
    "note",
    "series",
    "edition",
    "publisher",
    "eid",
    "urldate",
)
PAPER = st.builds(
    Paper,
    title=LINE,
    type=st.sampled_from(TYPES),
    authors=st.lists(PERSON, max_size=3).map(tuple),
    editors=st.lists(PERSON, max_size=2).map(tuple),
    venue=st.just("") | LINE,
    doi=st.sampled_from(("", "10.1000/x<i>y")),
    arxiv=st.sampled_from(("", "2101.00001", "hep-th/9901001")),
    url=st.just("") | WORD,
    abstract=st.just("") | LINE,
    tags=st.lists(LINE, max_size=3, unique=True).map(tuple),
    fields=st.dictionaries(st.sampled_from(FIELDS), LINE, max_size=4),
    key=st.sampled_from(("a", "b:c", "ключ")),
)


@settings(max_examples=fuzzing.WRITTEN)
@given(PAPER, st.sampled_from(sorted(DATES)), st.none() | st.just(1234))
def test_what_is_written_comes_back(paper: Paper, date: str, year: int | None) -> None:
    # What a kind of paper calls its venue is the venue.
    fields = {name: value for name, value in paper.fields.items() if name != entry_type(paper.type).venue}
    paper = replace(paper, date=date, year=year or DATES[date], fields=fields)
    if not date and year:
        paper = replace(paper, date=str(year))
    assert paper_of(json.loads(write_csl_json([paper]))) == paper


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=8,
)
NAMES = (
    *("id", "type", "title", "author", "issued", "note", "keyword", "custom", "number", "issue", "archive"),
    *("DOI", "translator", "accessed", "container-title", "archive_location", "citation-key", "genre"),
    *("itemType", "creators", "notes", "extra", "data", "date"),
)


@settings(max_examples=fuzzing.READ)
@given(st.lists(JSON | st.dictionaries(st.sampled_from(NAMES), JSON, max_size=6), max_size=3))
def test_any_json_is_items_or_failures(items: list[Any]) -> None:
    found = read(json.dumps(items))
    assert len(found) == len(items)
    papers = [item.paper for item in found if isinstance(item, Record)]
    write_csl_json(papers)


PIECES = st.sampled_from(
    ("{", "}", "[", "]", '"', "\\", ",", ":", '"id"', '"title"', "1", " ", "\n", "nul", "a")
)


@settings(max_examples=fuzzing.READ)
@given(st.lists(PIECES, max_size=30).map("".join))
def test_any_text_is_items_or_a_sentence(text: str) -> None:
    try:
        read(text)
    except PaperDeskError as error:
        assert str(error).endswith(".")


def test_items_of_the_test_suite_of_csl_are_read(shared: Path) -> None:
    step = 1 if os.environ.get("PAPERDESK_CORPORA") == "full" else 5
    form = re.compile(r">>=+ INPUT =+>>(.*?)<<=+ INPUT", re.DOTALL)
    found = failed = 0
    for path in sorted((shared / "corpora" / "csl-test-suite").glob("*.txt"))[::step]:
        source = form.search(path.read_text(encoding="utf-8"))
        if source:
            items = read(source[1])
            found += len(json.loads(source[1]))
            failed += sum(isinstance(item, Failure) for item in items)
            assert len(items) == len(json.loads(source[1]))
    assert found > 300
    assert failed == 0


@pytest.mark.parametrize("worst", [" ", " and", "a ,", "a: ", "{:a: ", "\n", "&#"])
def test_writing_huge_texts_comes_to_an_end(worst: str) -> None:
    text = f"a{worst * (100_000 // len(worst))}B"
    name = Name(text, text, text, text)
    paper = Paper(text, authors=(name,), venue=text, abstract=text, fields={"translator": text, "note": text})
    with ends("writing a huge paper"):
        write_csl_json([paper])


def test_spaces_that_do_not_break_stay_in_titles_and_abstracts() -> None:
    item = {"type": "book", "title": "A\u00a0B\n  C", "abstract": "D\u2009E\n\nF", "genre": "G\u00a0H"}
    paper = paper_of([item])
    assert (paper.title, paper.abstract) == ("A\u00a0B C", "D\u2009E\n\nF")
    assert "G H" in paper.fields.values()
    assert paper_of(json.loads(write_csl_json([paper]))).title == paper.title


def test_preprint_is_written_as_styles_expect_it_and_other_works_name_arxiv_in_their_note() -> None:
    preprint = Paper("A", "misc", arxiv="2101.00001", key="a")
    article = Paper("B", "article", venue="Tests", arxiv="2101.00002", fields={"note": "Short."}, key="b")
    first, second = json.loads(write_csl_json([preprint, article]))
    assert (first["type"], first["number"], first["publisher"]) == ("article", "arXiv:2101.00001", "arXiv")
    assert second["note"] == "arXiv: 2101.00002\nShort."
    assert "archive" not in first | second
    assert [paper_of([item]) for item in (first, second)] == [preprint, article]
