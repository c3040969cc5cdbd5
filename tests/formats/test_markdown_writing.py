"""A reading list in Markdown: everything said of a paper, and nothing in it that Markdown would act on."""

from hypothesis import given
from hypothesis import strategies as st

from paperdesk.formats.markdown_writing import write_markdown
from paperdesk.model.paper import Highlight, Name, Paper, Status


def test_paper_is_written_whole() -> None:
    paper = Paper(
        title="A *star* is <b>born</b>",
        authors=(Name("Gogh", "Vincent", "van"), Name(literal="WHO")),
        year=2020,
        venue="Journal of_x_",
        doi="10.1000/a(b)",
        arxiv="2101.00001",
        url="https://example.org/a?b=<c>",
        abstract="One.\n\n1. Two.",
        fields={"volume": "3", "number": "4", "pages": "1-9"},
        key="gogh2020",
        tags=("vision", "to do"),
        status=Status.READ,
        starred=True,
        rating=3,
        note="# Mine\n\nIt is *good*.",
        highlights=(Highlight(0, 4, "One.", comment="why"), Highlight(0, 3, "One")),
    )
    assert write_markdown([paper]) == (
        "# Reading list\n\n"
        "## A \\*star\\* is \\<b\\>born\\</b\\>\n\n"
        "Vincent van Gogh, WHO (2020). *Journal of_x\\_* 3(4), 1-9. "
        "[doi:10.1000/a(b)](https://doi.org/10.1000/a%28b%29) · "
        "[arXiv:2101.00001](https://arxiv.org/abs/2101.00001) · <https://example.org/a?b=%3Cc%3E>\n\n"
        "Key: `gogh2020` · Status: read · Favourite · Rating: ★★★ · Tags: vision, to do\n\n"
        "> One.\n>\n> 1\\. Two.\n\n"
        "### Highlights\n\n- “One.” — why\n- “One”\n\n"
        "### Note\n\n#### Mine\n\nIt is *good*.\n"
    )


def test_what_is_missing_leaves_no_trace() -> None:
    assert write_markdown([Paper()]) == "# Reading list\n\n## Untitled\n\nStatus: kept\n"
    assert write_markdown([]) == "# Reading list\n"


def test_address_that_no_browser_opens_is_no_link() -> None:
    assert "javascript" not in write_markdown([Paper("T", url="javascript:alert(1)")])


@given(st.text())
def test_title_stays_one_heading(title: str) -> None:
    lines = write_markdown([Paper(title)]).splitlines()
    assert [line.startswith("#") for line in lines[:3]] == [True, False, True]
    assert sum(line.startswith("#") for line in lines) == 2
