import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperdesk.model.errors import PaperDeskError
from paperdesk.model.rows import Row
from paperdesk.ui.models.goals import Goal, goal_of, question_of
from tests.ui.test_paper_list import paper

TITLES = ["Über", "alpha", "Alpine", "beta", "Zoo", "über", "an ant", ""]


def rows(sort: str, values: list[str]) -> list[Row]:
    """Papers in the order in which the library lists them."""
    name, down = sort.removeprefix("-"), sort.startswith("-")
    field = {"author": "authors"}.get(name, name)
    filled = [each for each in values if each or name in {"title", "key"}]
    listed = sorted(filled, key=lambda each: each.encode().lower(), reverse=down)
    listed += [""] * (len(values) - len(filled))
    return [paper(at, **{field: each}) for at, each in enumerate(listed)]


@given(
    st.sampled_from(["title", "-title", "author", "-author", "venue", "-venue", "key"]),
    st.lists(st.sampled_from(TITLES), min_size=1),
    st.sampled_from(["al", "A", "z", "Ü", "nothing", "an", "B"]),
)
def test_the_first_row_that_begins_like_that_is_found(sort: str, values: list[str], typed: str) -> None:
    listed = rows(sort, values)
    name = sort.removeprefix("-")
    text = [getattr(row, {"author": "authors"}.get(name, name)).encode().lower() for row in listed]
    found = goal_of(sort, typed).row(len(listed), listed.__getitem__)
    beginning = [at for at, each in enumerate(text) if each.startswith(typed.encode().lower())]
    assert found == beginning[0] if beginning else 0 <= found < len(listed)


@pytest.mark.parametrize(
    ("sort", "typed", "row"),
    [
        ("year", "2001", 1),
        ("-year", "2001", 1),
        ("year", "1900", 0),
        ("year", "2020", 4),
        ("-year", "1900", 4),
    ],
)
def test_a_year_is_found_in_both_directions(sort: str, typed: str, row: int) -> None:
    years: list[int | None] = [1999, 2001, 2001, 2004]
    listed = [*(reversed(years) if sort.startswith("-") else years), None]
    papers = [paper(at, year=year) for at, year in enumerate(listed)]
    assert goal_of(sort, typed).row(len(papers), papers.__getitem__) == row


@pytest.mark.parametrize("sort", ["added", "-added", "relevance", "-read"])
def test_other_orders_are_jumped_in_by_the_number_of_the_row(sort: str) -> None:
    assert [Goal(sort, typed).row(500, lambda _: None) for typed in ("1", "499", "501")] == [0, 498, 499]


def test_papers_that_are_gone_do_not_stop_a_jump() -> None:
    assert Goal("title", "b").row(100, lambda _: None) == 0


@pytest.mark.parametrize("typed", ["", "abc", "-3", "0", "٣", "3.5"])
def test_what_is_no_number_is_refused_where_one_is_needed(typed: str) -> None:
    with pytest.raises(PaperDeskError, match="is not the number of a row"):
        goal_of("-added", typed)
    with pytest.raises(PaperDeskError, match="is not a year"):
        goal_of("year", typed)


def test_a_number_of_any_length_is_taken() -> None:
    assert goal_of("-added", "9" * 10_000).row(10, lambda _: None) == 9


def test_each_order_has_its_question() -> None:
    assert [question_of(sort) for sort in ("title", "-year", "added")] == [
        "The title begins with",
        "Year",
        "Number of the row",
    ]
