"""No cell of a table that is written is taken for a formula, and each is read again as it was."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperdesk.formats.annotations.readwise import read_readwise, write_readwise
from paperdesk.formats.records import Record, StringText
from paperdesk.formats.tables.reading import read_csv
from paperdesk.formats.tables.writing import write_csv
from paperdesk.model.paper import Highlight, Name, Paper

FORMULAS = (
    *("=1+1", "+1", "-1", "@SUM(1)", '=HYPERLINK("http://x/")', "=cmd|' /C calc'!A0", "-2+3+cmd|'x'!A0"),
    *("'=1", "''=1", "=", "+", "-", "@", "'@x", '="a"', "=a,b", "=a;b", "=a\tb", "-x - y"),
)  # fmt: skip
BEGINS = ("=", "+", "-", "@", "\t", "\r")


def cells(text: str, delimiter: str = ",") -> list[str]:
    return [cell for row in csv.reader(io.StringIO(text), delimiter=delimiter) for cell in row]


@pytest.mark.parametrize("formula", FORMULAS)
def test_a_table_holds_no_formula_and_is_read_as_it_was(formula: str) -> None:
    paper = Paper(formula, abstract=formula, venue=formula, authors=(Name(literal=formula),), type="article")
    text = write_csv([paper])
    assert [cell for cell in cells(text) if cell.startswith(BEGINS)] == []
    (item,) = read_csv(StringText("x.csv", text))
    assert isinstance(item, Record)
    assert (item.paper.title, item.paper.abstract) == (" ".join(formula.split()), " ".join(formula.split()))


@pytest.mark.parametrize("formula", FORMULAS)
def test_readwise_holds_no_formula_and_is_read_as_it_was(formula: str) -> None:
    mark = Highlight(0, len(formula), formula, comment=formula)
    paper = Paper(formula, highlights=(mark,))
    text = write_readwise([paper])
    assert [cell for cell in cells(text) if cell.startswith(BEGINS)] == []
    (item,) = read_readwise(StringText("x.csv", text))
    assert isinstance(item, Record)
    assert (item.paper.highlights[0].exact, item.paper.highlights[0].comment) == (formula, formula)


def test_a_table_for_programs_holds_cells_as_they_are() -> None:
    assert "=1+1" in cells(write_csv([Paper("=1+1")], guarded=False))


@given(st.lists(st.sampled_from(["=", "+", "-", "@", "'", "\t", "\r", '"', ",", "\n", "a", " "]), max_size=8))
def test_no_title_is_taken_for_a_formula(pieces: list[str]) -> None:
    title = "".join(pieces)
    text = write_csv([Paper(title, abstract="a")])
    assert [cell for cell in cells(text) if cell.startswith(BEGINS)] == []
