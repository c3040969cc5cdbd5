"""Searches walk indexes: none scans the rows of all papers, and none sorts where an order is walked."""

import sqlite3
from collections.abc import Iterator

import pytest

from paperdesk.library.edits import AddPapers, TrashPapers
from paperdesk.library.library import Library
from paperdesk.model.paper import Name, Paper
from paperdesk.store import branches, search
from paperdesk.store.orders import SORTS

SIZE = 400
ORDERS = tuple(f"{sign}{name}" for name in SORTS if name != "relevance" for sign in ("", "-"))
BAD = ("SCAN p", "USE TEMP B-TREE FOR ORDER BY")
"""Papers that share a value may be sorted among themselves, which is another step."""

QUERIES = ("", "sun", "s", "sun rain", "sun year:2020", "title:sun", "type:book", "tag:moon", "-sun")


def paper(number: int) -> Paper:
    return Paper(
        title=f"Sun {number}",
        key=f"sun{number}",
        authors=(Name("Moon", str(number % 7)),),
        abstract="sun rain " * (number % 3),
        year=2000 + number % 25,
        type="book" if number % 40 == 0 else "article",
        tags=("moon",) if number % 5 == 0 else (),
    )


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with Library.open(tmp_path_factory.mktemp("plans") / "t.paperdesk", create=True) as library:
        library.apply(AddPapers(tuple(map(paper, range(SIZE))), "file"))
        library.apply(TrashPapers(frozenset({7, 8})))
        library.tables().vocabulary.rebuild()
        yield library


@pytest.fixture(params=["listed", "asked"])
def walking(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let even a small library be walked, by a list of what is found or by asking each paper."""
    monkeypatch.setattr(search, "FEW", 0)
    monkeypatch.setattr(branches, "CAP", SIZE if request.param == "listed" else 0)


def plans(library: Library, query: str, sort: str) -> list[str]:
    """How the first page of a search is found, a line for each step."""
    raw: sqlite3.Connection = library.tables().db.raw
    statements: list[str] = []
    raw.set_trace_callback(statements.append)
    try:
        found = library.find(query, sort)
        found.first(20)
        found.page(0, 20)
    finally:
        raw.set_trace_callback(None)
    asked = {sql for sql in statements if sql.startswith("select") and " as id from" in sql[:30]}
    assert asked
    return [row[3] for sql in asked for row in raw.execute(f"explain query plan {sql}")]


@pytest.mark.usefixtures("walking")
@pytest.mark.parametrize("query", QUERIES)
@pytest.mark.parametrize("sort", ORDERS)
def test_pages_in_any_order_walk_indexes(library: Library, query: str, sort: str) -> None:
    steps = plans(library, query, sort)
    assert [step for step in steps if step in BAD] == []


@pytest.mark.parametrize("sort", ORDERS)
def test_few_papers_are_sorted_without_a_scan_of_all(library: Library, sort: str) -> None:
    assert "SCAN p" not in plans(library, "type:book", sort)


def test_all_papers_are_counted_by_the_kept_numbers(library: Library) -> None:
    statements: list[str] = []
    raw = library.tables().db.raw
    raw.set_trace_callback(statements.append)
    try:
        count = library.find().count()
    finally:
        raw.set_trace_callback(None)
    assert (count, [sql for sql in statements if "papers p" in sql]) == (SIZE - 2, [])
