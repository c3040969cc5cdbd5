"""Pages of papers, as browsers and programs give their text, are read as the same papers."""

import json
import re
import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest

from paperdesk.formats.latex.prose import to_unicode
from paperdesk.formats.page.reading import Leftover, Page, PagePaper, looks_like_page, read_page
from paperdesk.model.paper import Name

Pairs = list[tuple[str, str]]
Layout = Callable[[Pairs], str]

OWLS = (
    "Owls at Night: Counting Calls with Cheap Microphones",
    "We count owls by their calls. A microphone in every third barn is enough, and our counts agree with "
    "those of trained observers within 4% over two winters.",
)
BREAD = (
    "Why does sourdough rise more slowly in old kitchens",
    "Sourdough was thought to depend on flour alone. This paper shows that the age of the kitchen matters "
    "more than the flour does (see arXiv:1203.00001 for the other view).",
)
RIVERS = (
    "RiverNet: Maps of Small Rivers",
    "Small rivers are missing from most maps. We draw them from rainfall, and publish every map at "
    "https://github.com/example/rivernet",
)
SMALL_PAGE = [OWLS, BREAD, RIVERS]


def pairs(page: Page) -> Pairs:
    return [(paper.title, paper.abstract) for paper in page.papers]


def paper_of(*lines: str) -> PagePaper:
    (paper,) = read_page("\n\n".join(lines)).papers
    return paper


def filled(text: str, width: int) -> str:
    return textwrap.fill(text, width, break_long_words=False, break_on_hyphens=width % 2 == 0)


def each(form: str) -> Layout:
    return lambda papers: "\n\n".join(
        form.format(n=n, title=title, abstract=abstract) for n, (title, abstract) in enumerate(papers, 1)
    )


LAYOUTS: dict[str, Layout] = {
    "no blank lines": lambda papers: each("{title}\n{abstract}")(papers).replace("\n\n", "\n"),
    "wrapped": lambda papers: "\n\n".join(filled(t, 100) + "\n\n" + filled(a, 80) for t, a in papers),
    "plain": each("{title}\n\n{abstract}"),
    "title above abstract": each("{title}\n{abstract}"),
    "CRLF": lambda papers: each("{title}\n\n{abstract}")(papers).replace("\n", "\r\n"),
    "CR": lambda papers: each("{title}\n\n{abstract}")(papers).replace("\n", "\r"),
    "BOM": lambda papers: "\ufeff" + each("{title}\n\n{abstract}")(papers),
    "no-break spaces": lambda papers: each("{title}\n\n{abstract}")(papers).replace(" ", "\u00a0"),
    "tabs and trailing spaces": each("\t{title} \t\n \t \n  {abstract}  "),
    "upvotes after": each("{title}\n\n{abstract}\n\n12 upvotes · 3 authors"),
    "upvotes before": each("▲ {n}\n\n{title}\n\n{abstract}"),
    "upvotes between": each("{title}\n12 upvotes · 3 authors\n{abstract}"),
    "numbers in front": each("{n}. {title}\n\n{abstract}"),
    "numbers above": each("#{n}\n{title}\n{abstract}"),
    "bullets": each("• {title}\n{abstract}"),
    "dates": each("May {n}\n\n{title}\n\nPublished on 3 June 2024\n\n{abstract}"),
    "authors": each("{title}\n\nJane Doe, Juan de la Cruz, ... · 12 authors\n\n{abstract}"),
    "identifiers": each("{title}\n\narXiv:2401.{n:05d}v2 [cs.CV]\n\n{abstract}"),
    "links": each("{title}\n\nhttps://example.org/paper/{n}\n\n{abstract}"),
    "labels": each("Title: {title}\nAuthors: Jane Doe, J. Smith\nAbstract: {abstract}"),
    "buttons": each("{title}\n\n{abstract}\n\nSubmitted by\n\nUpvote\n\n{n}\n\nGitHub 1.2k\n\narXiv Page"),
}  # fmt: skip


def wrapped(form: str, width: int, abstract_width: int = 0) -> Layout:
    return lambda papers: each(form)(
        [(filled(title, width), filled(abstract, abstract_width or width)) for title, abstract in papers]
    )


def dense(layout: Layout) -> Layout:
    return lambda papers: layout(papers).replace("\n\n", "\n")


# Texts with enough lines to show at which width they were wrapped.
LONG_LAYOUTS: dict[str, Layout] = {
    "wrapped without blank lines": dense(wrapped("{title}\n{abstract}", 78)),
    "wrapped under the title": wrapped("{title}\n{abstract}", 72),
    "wrapped at 120": wrapped("{title}\n\n{abstract}", 120),
    "titles over two lines": wrapped("{title}\n\n{abstract}", 60, 10_000),
    "titles over two lines, no blank lines": dense(wrapped("{title}\n{abstract}", 60, 10_000)),
}


@pytest.fixture
def real(shared: Path) -> Pairs:
    """The checked answer for the real page, as it stands in the page."""
    papers = json.loads((shared / "seed/expected.json").read_text("utf-8"))
    return [(paper["title"], paper["abstract"]) for paper in papers]


def stored(papers: Pairs) -> Pairs:
    return [(to_unicode(title), to_unicode(abstract)) for title, abstract in papers]


def test_real_page_gives_its_papers_and_five_leftovers(shared: Path, real: Pairs) -> None:
    text = (shared / "seed/trending-papers.txt").read_text("utf-8")
    page = read_page(text)
    assert pairs(page) == stored(real)
    assert page.leftover == (
        Leftover(1, "new"),
        Leftover(3, "Get trending papers in your email inbox!"),
        Leftover(5, "Subscribe"),
        Leftover(7, "byAK and the research community"),
        Leftover(9, "May 6"),
    )
    assert [(p.first_line, p.last_line) for p in page.papers] == [(n, n + 2) for n in range(11, 408, 4)]
    assert all(paper.sure for paper in page.papers)
    assert {(paper.authors, paper.arxiv, paper.url) for paper in page.papers} == {((), "", "")}


@pytest.mark.parametrize("layout", [*LAYOUTS, *LONG_LAYOUTS])
def test_real_page_reads_the_same_in_every_layout(real: Pairs, layout: str) -> None:
    text = {**LAYOUTS, **LONG_LAYOUTS}[layout](real)
    assert pairs(read_page(text)) == stored(real)


def test_real_page_reads_the_same_with_paragraphs(real: Pairs) -> None:
    halved = [(title, re.sub(r"(?<=.{600}[a-z]\.) ", "\n\n", abstract, count=1)) for title, abstract in real]
    assert pairs(read_page(LAYOUTS["plain"](halved))) == stored(halved)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_small_page_reads_the_same_in_every_layout(layout: str) -> None:
    assert pairs(read_page(LAYOUTS[layout](SMALL_PAGE))) == SMALL_PAGE


def test_line_of_authors_gives_authors() -> None:
    paper = paper_of(OWLS[0], "Jane Doe, Ludwig van Beethoven and J. R. Smith · 3 authors", OWLS[1])
    assert paper.authors == (Name("Doe", "Jane"), Name("Beethoven", "Ludwig", "van"), Name("Smith", "J. R."))
    assert paper.sure


def test_authors_left_out_are_not_passed_over_silently() -> None:
    paper = paper_of(OWLS[0], "Jane Doe, John Smith, ... · 12 authors", OWLS[1])
    assert (paper.authors, paper.sure) == ((Name("Doe", "Jane"), Name("Smith", "John")), False)


def test_count_of_authors_is_no_author() -> None:
    assert paper_of(OWLS[0], "12 upvotes · 3 authors", OWLS[1]).authors == ()


@pytest.mark.parametrize(
    ("line", "arxiv", "url"),
    [
        ("arXiv:2401.01234", "2401.01234", ""),
        ("2401.01234v3", "2401.01234v3", ""),
        ("[7] arXiv:2401.01234 [pdf, html, other]", "2401.01234", ""),
        ("arXiv: hep-th/9901001", "hep-th/9901001", ""),
        ("https://arxiv.org/abs/2401.01234v2", "2401.01234v2", "https://arxiv.org/abs/2401.01234v2"),
        (
            "https://huggingface.co/papers/2401.01234",
            "2401.01234",
            "https://huggingface.co/papers/2401.01234",
        ),
        ("Project page: https://example.org/owls", "", "https://example.org/owls"),
    ],
)
def test_identifier_on_a_line_of_its_own_is_the_papers(line: str, arxiv: str, url: str) -> None:
    paper = paper_of(OWLS[0], line, OWLS[1])
    assert (paper.arxiv, paper.url) == (arxiv, url)


def test_identifier_within_an_abstract_is_not_the_papers() -> None:
    assert paper_of(*BREAD).arxiv == ""


def test_link_to_code_on_its_own_line_is_left_over() -> None:
    page = read_page("\n".join((OWLS[0], "https://github.com/example/owls", OWLS[1])))
    assert page.papers[0].url == ""
    assert page.leftover == (Leftover(2, "https://github.com/example/owls"),)


@pytest.mark.parametrize(
    ("form", "arxiv"),
    [
        ("arXiv:2401.0000{n}\n\n{title}\n\n{abstract}", ["2401.00001", "2401.00002", "2401.00003"]),
        ("{title}\n\n{abstract}\n\narXiv:2401.0000{n}", ["2401.00001", "2401.00002", "2401.00003"]),
    ],
)
def test_identifiers_around_papers_go_where_the_page_puts_them(form: str, arxiv: list[str]) -> None:
    assert [paper.arxiv for paper in read_page(each(form)(SMALL_PAGE)).papers] == arxiv


def test_identifier_that_could_be_either_papers_is_left_over() -> None:
    page = read_page("\n\n".join((*OWLS, "arXiv:2401.00001", *BREAD)))
    assert [paper.arxiv for paper in page.papers] == ["", ""]
    assert page.leftover == (Leftover(5, "arXiv:2401.00001"),)


def test_paragraphs_are_joined() -> None:
    more = "In a third winter the microphones were moved to the woods, where they heard nothing but rain."
    paper = paper_of(*OWLS, more + " We explain why that is so.")
    assert paper.abstract == f"{OWLS[1]}\n\n{more} We explain why that is so."


def test_headings_of_an_abstract_are_paragraphs() -> None:
    paper = paper_of(
        OWLS[0], "Background", OWLS[1], "Results:", "We heard more owls than anyone had before us."
    )
    assert paper.abstract.split("\n\n")[::2] == ["Background", "Results:"]


def test_title_without_abstract_is_a_doubtful_paper() -> None:
    page = read_page("\n\n".join((*OWLS, "A Treatise on the Shape of Clouds", *BREAD)))
    assert pairs(page) == [OWLS, ("A Treatise on the Shape of Clouds", ""), BREAD]
    assert [paper.sure for paper in page.papers] == [True, False, False]


def test_titles_that_end_with_a_period_are_read_as_titles() -> None:
    dotted = [
        (f"{title.rstrip('?')}.", abstract)
        for title, abstract in [BREAD, ("A study of bread and of its crust", OWLS[1])]
    ]
    page = read_page(LAYOUTS["plain"](dotted))
    assert pairs(page) == dotted
    assert not any(paper.sure for paper in page.papers)


def test_latex_is_decoded() -> None:
    paper = paper_of(r"On \textit{Strix} and 5\% of Barns", OWLS[1].replace("4%", r"4\%"))
    assert (paper.title, paper.abstract) == ("On Strix and 5% of Barns", OWLS[1])


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\t\n",
        "new",
        "May 6\n12 upvotes",
        "x" * 100_000,
        "\x00\x01" + "\n".join(OWLS),
        "%PDF-1.7\n%âãÏÓ",
        "𝔘\ud800",
    ],
)
def test_text_without_papers_gives_only_leftovers(text: str) -> None:
    page = read_page(text)
    assert page.papers == ()
    assert [left.text for left in page.leftover] == [
        line.strip() for line in text.splitlines() if line.strip()
    ]


@pytest.mark.parametrize(
    "text",
    [
        "x" * 5_000_000,
        "a. " * 1_700_000,
        "\n".join(map(str, range(200_000))),
        "(" * 1_000_000,
        "a, " * 500_000,
    ],
)
def test_huge_text_without_papers_gives_no_papers(text: str) -> None:
    assert read_page(text).papers == ()


def test_long_page_is_read_to_its_end() -> None:
    page = read_page(LAYOUTS["plain"](SMALL_PAGE * 2000))
    assert pairs(page) == SMALL_PAGE * 2000


def test_page_is_told_from_other_formats() -> None:
    assert looks_like_page(LAYOUTS["plain"](SMALL_PAGE))
    assert not looks_like_page("@article{a, title = {A}}\n\n" + LAYOUTS["plain"](SMALL_PAGE))
    assert not looks_like_page("A note to myself. Buy bread.")
