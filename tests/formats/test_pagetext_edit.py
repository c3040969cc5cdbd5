"""A page is mended by hand without losing a word."""

import pytest

from paperdesk.formats.page.reading import Page, merge_with_previous, read_page, split, swap, to_paper
from paperdesk.model.paper import Name, Paper, Status

TEXT = """new

Owls at Night: Counting Calls

We count owls by their calls. A microphone in every third barn is enough for two long winters, or three.

Bread and Its Many Enemies

Jane Doe, John Smith · 2 authors

arXiv:2401.00001

Bread was thought to be safe. This paper shows that mice are fond of it, and that cats are fond of mice.
"""


@pytest.fixture
def page() -> Page:
    return read_page(TEXT)


def words(page: Page) -> list[str]:
    return sorted(word for paper in page.papers for word in f"{paper.title} {paper.abstract}".split())


def test_swap_exchanges_title_and_abstract(page: Page) -> None:
    swapped = swap(page, 1)
    assert (swapped.papers[1].title, swapped.papers[1].abstract) == (
        page.papers[1].abstract,
        page.papers[1].title,
    )
    assert (swapped.papers[0], swapped.leftover) == (page.papers[0], page.leftover)


def test_merge_makes_one_paper_of_two(page: Page) -> None:
    merged = merge_with_previous(page, 1)
    owls, bread = page.papers
    assert len(merged.papers) == 1
    assert merged.papers[0].title == owls.title
    assert merged.papers[0].abstract == f"{owls.abstract}\n\n{bread.title}\n\n{bread.abstract}"
    assert (merged.papers[0].first_line, merged.papers[0].last_line) == (owls.first_line, bread.last_line)
    assert merged.papers[0].arxiv == "2401.00001"
    assert words(merged) == words(page)


def test_merge_of_the_first_changes_nothing(page: Page) -> None:
    assert merge_with_previous(page, 0) == page


def test_split_takes_a_merge_back(page: Page) -> None:
    merged = merge_with_previous(page, 1)
    again = split(merged, 0, merged.papers[0].abstract.index("Bread and"))
    assert [(p.title, p.abstract) for p in again.papers] == [(p.title, p.abstract) for p in page.papers]
    assert [(p.first_line, p.last_line) for p in again.papers] == [(3, 6), (7, 13)]


def test_split_at_a_sentence_makes_it_a_title(page: Page) -> None:
    halves = split(page, 0, page.papers[0].abstract.index("A microphone"))
    assert [(p.title, p.abstract) for p in halves.papers[:2]] == [
        ("Owls at Night: Counting Calls", "We count owls by their calls."),
        ("A microphone in every third barn is enough for two long winters, or three.", ""),
    ]
    assert [(p.first_line, p.last_line) for p in halves.papers[:2]] == [(3, 5), (5, 5)]
    assert words(halves) == words(page)


@pytest.mark.parametrize("at", [-1, 0, 10_000])
def test_split_at_an_end_changes_nothing(page: Page, at: int) -> None:
    assert split(page, 0, at) == page


def test_paper_holds_only_what_the_page_said(page: Page) -> None:
    assert to_paper(page.papers[1]) == Paper(
        title="Bread and Its Many Enemies",
        abstract=page.papers[1].abstract,
        authors=(Name("Doe", "Jane"), Name("Smith", "John")),
        arxiv="2401.00001",
        status=Status.INBOX,
    )
