"""When an import takes two records for one paper, and when it rather keeps both."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperdesk.model.duplicates import conflicts, normal_isbn, normal_pmid
from paperdesk.model.paper import Name, Paper
from paperdesk.model.sameness import same_paper
from paperdesk.model.sight import known_by

ARTICLE = Paper(
    "On Trees and Graphs",
    "article",
    (Name("Roe", "Ann"),),
    year=2020,
    venue="Journal of Trees",
    fields={"volume": "3", "number": "2", "pages": "10--20"},
)
EDITORIAL = Paper("Editorial", "article", (), year=2020, venue="Journal of Trees", fields={"volume": "3"})
BOOK = Paper("Trees", "book", (Name("Roe"),), year=2020, fields={"isbn": "0-306-40615-2"})
THESIS = Paper("Trees", "thesis", (Name("Roe"),), year=2020)
GUIDE = Paper("User Guide", "manual", year=1999, venue="IBM")
PAGE = Paper("About us", "online", url="https://one.org")


def with_fields(paper: Paper, **fields: str) -> Paper:
    return replace(paper, fields={**paper.fields, **fields})


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        # One preprint, one published: the same; two versions that were both published: two.
        (ARTICLE, replace(ARTICLE, type="misc", venue="", fields={}, year=2019), True),
        (ARTICLE, replace(ARTICLE, venue="arXiv preprint arXiv:2001.00001", fields={"volume": "abs"}), True),
        (ARTICLE, replace(ARTICLE, type="inproceedings", venue="Proc. of Trees"), False),
        (replace(ARTICLE, type="incollection"), replace(ARTICLE, type="inproceedings"), True),
        (replace(ARTICLE, type="phdthesis"), replace(ARTICLE, type="mastersthesis"), False),
        (replace(ARTICLE, type="phdthesis"), replace(ARTICLE, type="thesis"), True),
        (with_fields(THESIS, type="mathesis"), with_fields(THESIS, type="PhD thesis"), False),
        (ARTICLE, replace(ARTICLE, type="book"), False),
        # Volume, number and pages tell papers apart, when both have them.
        (ARTICLE, with_fields(ARTICLE, volume="4"), False),
        (with_fields(ARTICLE, volume="0"), with_fields(ARTICLE, volume="1"), False),
        (ARTICLE, with_fields(ARTICLE, pages="30--40"), False),
        (ARTICLE, with_fields(ARTICLE, pages="10-22"), True),
        (ARTICLE, with_fields(ARTICLE, volume="03", number=""), True),
        # Without authors something else must be equal, and where it comes from must not differ.
        (GUIDE, replace(GUIDE, venue="Intel"), False),
        (GUIDE, replace(GUIDE, year=2000), True),
        (replace(GUIDE, venue=""), replace(GUIDE, venue="", year=2000), False),
        (replace(GUIDE, type="techreport"), replace(GUIDE, type="report", venue="UN"), False),
        (with_fields(GUIDE, institution="WHO"), with_fields(GUIDE, institution="UN"), False),
        (PAGE, replace(PAGE, url="https://two.org"), False),
        (PAGE, replace(PAGE, url="http://www.one.org/"), True),
        (Paper("Documentation", venue="One"), Paper("Documentation", venue="Two"), False),
        (Paper("Documentation"), Paper("Documentation", venue="Two"), False),
        (Paper("Documentation"), Paper("Documentation", abstract="x"), True),
        (replace(ARTICLE, authors=()), replace(ARTICLE, authors=(), venue="J. Graphs"), False),
        (replace(ARTICLE, authors=()), Paper(ARTICLE.title, abstract="x"), True),
        (ARTICLE, Paper(ARTICLE.title, abstract="x"), True),
        (Paper("C++", year=2000), Paper("C#", year=2000), False),
        (Paper("Programming in C{\\#}"), Paper("Programming in C++"), False),
        (Paper("Programming in {C}++"), Paper("programming in C++"), True),
        # Every issue has an editorial.
        (EDITORIAL, EDITORIAL, True),
        (EDITORIAL, with_fields(EDITORIAL, volume="4"), False),
        (EDITORIAL, replace(EDITORIAL, venue="Journal of Graphs"), False),
        (EDITORIAL, replace(EDITORIAL, fields={}, year=2021), False),
        (EDITORIAL, replace(EDITORIAL, authors=(Name("Roe"),)), False),
        # A DOI is believed unless the titles have nothing in common.
        (replace(ARTICLE, doi="10.1000/x"), Paper("On trees", doi="10.1000/X"), True),
        (replace(ARTICLE, doi="10.1000/x"), Paper("Another matter altogether", doi="10.1000/x"), False),
        (
            replace(ARTICLE, doi="10.1000/x"),
            replace(ARTICLE, doi="10.1000/x", title="Über Bäume und Kanten"),
            True,
        ),
        # An ISBN is that of a book, not of the chapters in it.
        (BOOK, replace(BOOK, title="Trees (2nd printing)", fields={"isbn": "978-0-306-40615-7"}), True),
        (
            replace(BOOK, type="incollection", title="A"),
            replace(BOOK, type="incollection", title="B"),
            False,
        ),
        (BOOK, with_fields(BOOK, isbn="3-16-148410-X"), False),
        (
            replace(BOOK, type="proceedings", year=2000),
            replace(BOOK, type="proceedings", year=2005),
            False,
        ),
        (Paper("A", fields={"pmid": "12"}), Paper("B", fields={"pmid": "PMID: 0012"}), True),
        (Paper(""), Paper(""), False),
    ],
)
def test_same_paper(one: Paper, other: Paper, same: bool) -> None:
    assert (same_paper(one, other), same_paper(other, one)) == (same, same)


def test_known_by_gives_normal_identifiers() -> None:
    assert known_by(replace(BOOK, doi="https://doi.org/10.48550/arXiv.2001.00001")) == [
        ("arxiv", "2001.00001"),
        ("isbn", "9780306406157"),
    ]


@pytest.mark.parametrize(
    ("text", "isbn"),
    [
        ("0-306-40615-2", "9780306406157"),
        ("978 0 306 40615 7 (hardcover)", "9780306406157"),
        ("316148410x", "9783161484100"),
        ("0-306-40615-3", ""),
        ("9780306406158", ""),
        ("", ""),
    ],
)
def test_isbn_is_normal(text: str, isbn: str) -> None:
    assert normal_isbn(text) == isbn


@pytest.mark.parametrize(
    ("text", "pmid"),
    [("https://pubmed.ncbi.nlm.nih.gov/00123/", "123"), ("PMID 9", "9"), ("none", ""), ("0", "")],
)
def test_pmid_is_normal(text: str, pmid: str) -> None:
    assert normal_pmid(text) == pmid


def test_conflicts_are_what_both_say_otherwise() -> None:
    other = replace(
        with_fields(ARTICLE, volume="3", number="7", file="mine.pdf", issn="1"),
        title="ON TREES, and graphs",
        year=2021,
        authors=(Name("Roe", "A."),),
        venue="J. Trees",
        abstract="x",
    )
    assert conflicts(ARTICLE, other) == {"year": "2021", "venue": "J. Trees", "number": "7"}


def test_abstract_that_was_cut_is_no_conflict() -> None:
    whole = "All about trees and graphs. " * 9
    assert conflicts(Paper(abstract=whole), Paper(abstract=whole[:200])) == {}
    assert conflicts(Paper(authors=(Name("A"),)), Paper(authors=(Name("A"), Name(literal="B C")))) == {
        "authors": "A and {B C}"
    }


@given(st.text(max_size=80))
def test_any_title_is_compared_with_itself(title: str) -> None:
    paper = Paper(title, "article", (Name("Roe"),), year=2020, venue="V")
    assert same_paper(paper, paper) == any(letter.isalnum() for letter in title)
