"""Values as people type them."""

import pytest

from paperdesk.library.field_values import read_fields
from paperdesk.model.errors import UsageError
from paperdesk.model.paper import Name


def test_authors_are_names_however_they_are_separated() -> None:
    both = (Name("Li", "Wei"), Name("Berg", "Jan", "van der"))
    assert read_fields({"authors": "Li, Wei; van der Berg, Jan"}) == {"authors": both}
    assert read_fields({"authors": "Wei Li and Jan van der Berg"}) == {"authors": both}
    assert read_fields({"authors": "{CERN and Friends}\nLi, Wei"}) == {
        "authors": (Name(literal="CERN and Friends"), Name("Li", "Wei"))
    }
    assert read_fields({"authors": "Wei Li\nJan van der Berg\n"}) == {"authors": both}


def test_values_are_brought_into_their_shape() -> None:
    texts = {
        "Year": " 2024 ",
        "type": "@Article",
        "doi": "https://doi.org/10.1000/ABC",
        "arxiv": "arXiv:2109.03814v2",
    }
    assert read_fields(texts) == {
        "year": 2024,
        "type": "article",
        "doi": "10.1000/abc",
        "arxiv": "2109.03814",
    }


def test_date_sets_the_year_too() -> None:
    assert read_fields({"date": "2021-05"}) == {"date": "2021-05", "year": 2021}
    assert read_fields({"date": "2021-05", "year": "2020"}) == {"date": "2021-05", "year": 2020}
    assert read_fields({"date": "May 3, 2020"}) == {"date": "2020-05-03", "year": 2020}
    assert read_fields({"date": ""}) == {"date": ""}
    assert read_fields({"date": "forthcoming"}) == {"date": "forthcoming"}


def test_empty_values_clear() -> None:
    assert read_fields({"year": "", "doi": "", "authors": "", "volume": ""}) == {
        "year": None,
        "doi": "",
        "authors": (),
        "volume": "",
    }


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("year", "soon", "no year"),
        ("year", "99999", "no year"),
        ("year", "0" * 5000, "no year"),
        ("doi", "abc", "no DOI"),
        ("arxiv", "abc", "no arXiv id"),
        ("isbn", "978-3-16-148410-1", "no ISBN"),
        ("url", "javascript:alert(1)", "no web address"),
        ("type", "a b", "no entry type"),
        ("status", "read", "paperdesk status"),
        ("added", "now", "the library keeps it"),
        ("a b", "x", "no name of a field"),
        ("1", "x", "no name of a field"),
    ],
)
def test_wrong_value_says_what_is_right(name: str, text: str, says: str) -> None:
    with pytest.raises(UsageError, match=says):
        read_fields({name: text})
