"""The form of a paper's details, without a window."""

import pytest

from paperdesk.library.details import (
    KNOWN_FIELDS,
    added_field,
    field_name,
    form_name,
    lacking,
    read_date,
    read_details,
    read_key,
    shown_date,
    shown_fields,
)
from paperdesk.library.field_values import read_fields
from paperdesk.model.date_words import Day
from paperdesk.model.errors import UsageError
from paperdesk.model.paper import Paper


def test_fields_are_those_of_the_type_and_then_the_rest() -> None:
    assert shown_fields("article", ("publisher", "pages")) == (
        "volume",
        "number",
        "pages",
        "issn",
        "publisher",
    )
    assert shown_fields("phdthesis", ()) == ("fields/type", "location")
    assert shown_fields("never heard of", ()) == ("fields/note",)


def test_fields_that_are_called_like_facts_have_names_of_their_own() -> None:
    assert [form_name(name) for name in ("type", "note", "volume")] == [
        "fields/type",
        "fields/note",
        "volume",
    ]
    assert [form_name(name) for name in ("Foo", "My Field")] == ["fields/Foo", "fields/My Field"]
    assert field_name("fields/type") == "type"


@pytest.mark.parametrize(
    ("typed", "type", "name"),
    [
        ("Series", "book", "series"),
        ("address", "book", "location"),
        ("journal", "article", "venue"),
        ("journaltitle", "article", "venue"),
        ("school", "phdthesis", "venue"),
        ("note", "misc", "fields/note"),
        ("author", "misc", "authors"),
        ("my-own", "misc", "my-own"),
    ],
)
def test_field_is_added_by_any_of_its_names(typed: str, type: str, name: str) -> None:
    assert added_field(typed, type) == name


@pytest.mark.parametrize("typed", ["a b", "tags", "1"])
def test_what_is_no_field_cannot_be_added(typed: str) -> None:
    with pytest.raises(UsageError):
        added_field(typed, "misc")


def test_what_a_citation_lacks_depends_on_the_type() -> None:
    assert lacking("article", {"title", "date"}.__contains__) == {"authors", "venue"}
    assert lacking("book", {"title", "editors"}.__contains__) == {"date"}
    assert lacking("misc", {"title"}.__contains__) == frozenset()


def test_date_is_understood_and_kept_in_one_form() -> None:
    read = read_date("May 3, 2020")
    assert (read.written, read.year, read.period) == ("2020-05-03", 2020, (Day("2020", 5, 3),))
    assert read_date("in press").period == ()


def test_date_of_a_paper_is_its_year_when_nothing_else_is_known() -> None:
    assert [
        shown_date(Paper(year=2020)),
        shown_date(Paper(year=2020, date="2020-05")),
        shown_date(Paper()),
    ] == [
        "2020",
        "2020-05",
        "",
    ]


def test_date_sets_the_year_also_to_none() -> None:
    assert read_details({"date": "May 2020"}) == {"date": "2020-05", "year": 2020}
    assert read_details({"date": ""}) == {"date": "", "year": None}
    assert read_details({"date": "in press", "year": "2024"}) == {"date": "in press", "year": 2024}


def test_fields_inside_are_kept_as_they_are() -> None:
    assert read_details({"fields/type": " Draft ", "volume": "3"}) == {"fields/type": "Draft", "volume": "3"}


@pytest.mark.parametrize(
    ("key", "says"), [("", "always has"), ("a b", "no citation key"), ("two", "another paper")]
)
def test_key_that_cannot_be_is_told(key: str, says: str) -> None:
    with pytest.raises(UsageError, match=says):
        read_key(key, {"two"}.__contains__)


def test_known_fields_can_all_be_added() -> None:
    assert [
        name for name in KNOWN_FIELDS if form_name(name) == name and read_fields({name: ""}) != {name: ""}
    ] == []
