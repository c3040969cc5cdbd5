"""No line of a page is ever lost: it is in a paper's range or among the leftovers."""

from hypothesis import given, settings
from hypothesis import strategies as st

from paperdesk.formats.page.lines import clean_line, stretches
from paperdesk.formats.page.reading import read_page
from tests.formats import fuzzing

LINES = st.sampled_from((
    "", " ", "\u00a0", "new", "Subscribe", "May 6", "12 upvotes · 3 authors", "#3", "1.", "arXiv:2401.00001",
    "https://example.org/a", "https://github.com/a/b", "Jane Doe, John Smith", "by Jane Doe", "Abstract", "•",
    "A Survey of Very Small Houses", "3. Bridges: A New Way to Cross Rivers", "on the art of resting",
    "We study rest. It is good for most people.", "Title: Bread",
    "Abstract: We bake. It takes an hour or more.",
    "This paper shows that doors open, and that they close again after a while. " * 3, "{\\bf x} 5\\% of",
    "The first line of a paragraph that was wrapped at a width of about seventy",
    "columns goes on here, and then it", "ends. Another sentence stands at the end.",
    *("[1] arXiv:2401.00002 [pdf, other]", "Title: Rest", "Authors: Jane Doe, John Smith", "Abstract:"),
    *("1. Jane Doe, Ann Lee. On Rest. 2021.", "NeurIPS 2024 poster", "2. The Ageing of Kitchens", "TLDR"),
    *("J Doe, A Lee… - Owls, 2024 - x.org", "16 Jan 2024, Last Modified: 17 Apr 2024", "a\tb", "> c"),
    *("\\\\", "\\\\ ( https://arxiv.org/abs/2401.00002 ,  12kb)", "-" * 78, "Subjects: Sound (cs.SD)"),
))  # fmt: skip
PAGES = st.builds(
    str.join,
    st.sampled_from(("\n", "\n\n", "\r\n", "\r", "\n \n")),
    st.lists(st.one_of(LINES, LINES, st.text(max_size=30)), max_size=25),
)


@settings(max_examples=fuzzing.READ)
@given(PAGES)
def test_every_line_is_in_a_paper_or_left_over(text: str) -> None:
    page = read_page(text)
    inside = {n for paper in page.papers for n in range(paper.first_line, paper.last_line + 1)}
    left = {leftover.line for leftover in page.leftover}
    filled = {n for n, line in enumerate(text.splitlines(), 1) if clean_line(line)}
    assert filled <= inside | left
    assert left <= filled


@given(PAGES)
def test_papers_follow_each_other_without_overlap(text: str) -> None:
    bounds = [line for paper in read_page(text).papers for line in (paper.first_line, paper.last_line)]
    assert bounds == sorted(bounds)
    assert len(set(bounds[1::2])) == len(bounds) // 2


@given(PAGES)
def test_reading_is_repeatable(text: str) -> None:
    assert read_page(text) == read_page(text)


def test_wrapped_paragraph_is_put_together() -> None:
    lines = [
        "The first line of a paragraph that was wrapped at seventy-two well-",
        "known columns goes on in a second line, with two- or three-dimen-",
        "sional words - and so",
    ]
    assert [stretch.text for stretch in stretches(lines)] == [
        "The first line of a paragraph that was wrapped at seventy-two well-known columns goes on in a "
        "second line, with two- or three-dimen-sional words - and so"
    ]


def test_short_lines_stay_apart() -> None:
    assert [stretch.text for stretch in stretches(["new", "subscribe", "", "more"])] == [
        "new",
        "subscribe",
        "more",
    ]
