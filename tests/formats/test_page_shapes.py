"""Pages of other shapes than titles and abstracts: every title, author and id is right, no line is lost."""

from functools import partial
from pathlib import Path

import pytest

from paperdesk.formats.latex.prose import to_unicode
from paperdesk.formats.page.reading import Leftover, Shape, read_page, to_paper
from paperdesk.model.names import OTHERS
from paperdesk.model.paper import Name, Paper, Status
from tests.formats.page_lists import NUMBERED, OPENREVIEW, PLAIN, SCHOLAR, SEMANTIC_SCHOLAR, WITH_TEXT
from tests.formats.page_texts import Make, arxiv_search, facts_of, listing, mail, read

LISTS: dict[str, Make] = {
    "newest": partial(listing, labelled=False, abstracts=False),
    "with labels": partial(listing, labelled=True, abstracts=False),
    "with abstracts": partial(listing, labelled=False, abstracts=True),
    "with blank lines": partial(listing, labelled=True, abstracts=True, between="\n\n"),
    "search": arxiv_search,
    "search, numbers above": partial(arxiv_search, numbers="{}.\n"),
}
MAILS: dict[str, Make] = {
    "as sent": mail,
    "not set in": partial(mail, indent=""),
    "quoted": partial(mail, quote="> "),
}
ENTRY = """[3] arXiv:2401.00001 (cross-list from cs.LG) [pdf, html, other]
Title: Owls at Night
Jane Doe (1), Ludwig van Beethoven, The Owl Collaboration, et al. (24 additional authors not shown)
Comments: 12 pages
Journal-ref: J. Owls 3 (2024) 1-9
Subjects: Computation and Language (cs.CL); Machine Learning (cs.LG)
"""
LETTER = r"""\\
arXiv:2401.00001 (*cross-listing*)
Date: Tue, 2 Jan 2024 12:00:00 GMT   (12kb,D)
Date (revised v2): Wed, 3 Jan 2024 12:00:00 GMT   (12kb,D)

Title: Owls at Night and
  in the Morning
Authors: Hongyu H\`e
Categories: q-bio.PE cs.SD
DOI: 10.1000/Owls
License: http://creativecommons.org/licenses/by/4.0/
\\
  We count owls. Title: is no label here, and -- ends
the line.
  A second paragraph.
\\ ( https://arxiv.org/abs/2401.00001 ,  12kb)
------------------------------------------------------------------------------
\\
arXiv:2301.00002
replaced with revised version Tue, 2 Jan 2024 12:00:00 GMT   (15kb)

Title: Bread
Authors: Jane Doe and John Smith
Categories: physics.pop-ph
\\ ( https://arxiv.org/abs/2301.00002 ,  15kb)
%%--%%--%%--%%--%%--%%--%%--%%--%%--%%--%%--%%--%%--%%--%%--%%--%%--%%--%%--%%
"""


@pytest.mark.parametrize("kind", LISTS)
def test_arxiv_list_gives_every_title_author_and_id(shared: Path, kind: str) -> None:
    facts = facts_of(shared)
    page = read_page(LISTS[kind](facts))
    assert page.shape is Shape.ARXIV_LISTING
    assert [read(paper) for paper in page.papers] == [fact.expected for fact in facts]


@pytest.mark.parametrize("kind", MAILS)
def test_arxiv_mail_gives_every_title_author_id_and_abstract(shared: Path, kind: str) -> None:
    facts = facts_of(shared)
    page = read_page(MAILS[kind](facts))
    assert page.shape is Shape.ARXIV_MAIL
    assert [read(paper) for paper in page.papers] == [fact.expected for fact in facts]
    assert [paper.abstract for paper in page.papers] == [to_unicode(fact.abstract) for fact in facts]
    assert {paper.facts[0] for paper in page.papers} == {("date", "2024-12-10")}


@pytest.mark.parametrize("kind", ["with abstracts", "with blank lines", "search"])
def test_arxiv_list_gives_its_abstracts(shared: Path, kind: str) -> None:
    facts = facts_of(shared)
    page = read_page(LISTS[kind](facts))
    assert [paper.abstract for paper in page.papers] == [to_unicode(fact.abstract) for fact in facts]


def test_lines_around_an_arxiv_list_are_left_over(shared: Path) -> None:
    page = read_page(LISTS["with abstracts"](facts_of(shared)))
    assert [left.text for left in page.leftover] == [
        "Computer Vision",
        "Showing new listings for Friday, 3 January 2025",
        "Total of 100 entries",
        "Total of 100 entries",
        "About",
        "Help",
    ]


def test_entry_of_an_arxiv_list_gives_its_facts() -> None:
    (paper,) = read_page(ENTRY).papers
    assert to_paper(paper) == Paper(
        title="Owls at Night",
        type="article",
        authors=(
            Name("Doe", "Jane"),
            Name("Beethoven", "Ludwig", "van"),
            Name(literal="The Owl Collaboration"),
            OTHERS,
        ),
        venue="J. Owls 3 (2024) 1-9",
        arxiv="2401.00001",
        fields={"note": "12 pages", "eprintclass": "cs.CL", "subjects": "cs.CL cs.LG"},
        status=Status.INBOX,
    )


def test_entries_of_an_arxiv_mail_give_their_facts() -> None:
    page = read_page(LETTER)
    assert [to_paper(paper) for paper in page.papers] == [
        Paper(
            title="Owls at Night and in the Morning",
            authors=(Name("Hè", "Hongyu"),),
            date="2024-01-02",
            year=2024,
            doi="10.1000/owls",
            arxiv="2401.00001",
            url="https://arxiv.org/abs/2401.00001",
            abstract="We count owls. Title: is no label here, and -- ends the line.\n\nA second paragraph.",
            fields={"eprintclass": "q-bio.PE", "subjects": "q-bio.PE cs.SD"},
            status=Status.INBOX,
        ),
        Paper(
            title="Bread",
            authors=(Name("Doe", "Jane"), Name("Smith", "John")),
            arxiv="2301.00002",
            url="https://arxiv.org/abs/2301.00002",
            fields={"eprintclass": "physics.pop-ph"},
            status=Status.INBOX,
        ),
    ]
    assert page.leftover == ()


def test_page_of_one_paper_on_arxiv_is_read() -> None:
    page = read_page(
        "Computer Science > Sound\narXiv:2401.00001 (cs)\n"
        "[Submitted on 1 Jan 2024 (v1), last revised 5 Feb 2024]\n"
        "Title:Owls at Night\nAuthors:Jane Doe, John Smith\nView PDF\nHTML (experimental)\n"
        "Abstract:We count owls by their calls. It takes two long winters, or three.\n"
        "Comments:\t12 pages\nSubjects:\tSound (cs.SD)\nCite as:\tarXiv:2401.00001 [cs.SD]\n"
        "Submission history\nFrom: Jane Doe"
    )
    (paper,) = page.papers
    assert read(paper) == ("Owls at Night", ("Jane Doe", "John Smith"), "2401.00001")
    assert dict(paper.facts) == {"date": "2024-01-01", "note": "12 pages", "eprintclass": "cs.SD"}
    assert paper.abstract == "We count owls by their calls. It takes two long winters, or three."
    assert [left.text for left in page.leftover] == [
        "Computer Science > Sound",
        "Submission history",
        "From: Jane Doe",
    ]


def test_abstract_that_was_cut_is_no_abstract() -> None:
    (paper,) = read_page(
        "arXiv:2401.00001 [pdf] cs.SD\nOwls at Night\nAuthors: Jane Doe\nAbstract: …calls of owls… ▽ More\n"
    ).papers
    assert (paper.abstract, paper.facts) == ("", (("eprintclass", "cs.SD"), ("snippet", "…calls of owls…")))


def test_heading_between_entries_is_left_over() -> None:
    page = read_page(ENTRY + "\nCross submissions (showing 1 of 1 entries)\n\n" + ENTRY)
    assert page.leftover == (Leftover(8, "Cross submissions (showing 1 of 1 entries)"),)


def test_sentence_between_entries_is_an_abstract_to_be_looked_at() -> None:
    page = read_page(ENTRY + "\nPlease note that there are fewer owls this year.\n\n" + ENTRY)
    assert [(paper.abstract, paper.sure) for paper in page.papers] == [
        ("Please note that there are fewer owls this year.", False),
        ("", True),
    ]


@pytest.mark.parametrize("kind", [*NUMBERED, *PLAIN])
def test_list_gives_every_title_author_and_id(shared: Path, kind: str) -> None:
    facts = facts_of(shared)
    page = read_page({**NUMBERED, **PLAIN}[kind](facts))
    assert page.shape is Shape.LIST
    assert [read(paper) for paper in page.papers] == [fact.expected for fact in facts]
    assert [left.text for left in page.leftover] == ["ICLR 2025 Accepted Papers", "Oral Session 1"]


@pytest.mark.parametrize("kind", WITH_TEXT)
def test_results_of_a_search_give_authors_ids_and_dates(shared: Path, kind: str) -> None:
    facts = facts_of(shared)
    page = read_page(WITH_TEXT[kind](facts))
    assert [read(paper) for paper in page.papers] == [fact.expected for fact in facts]
    assert [paper.abstract for paper in page.papers] == [to_unicode(fact.abstract) for fact in facts]
    dates = [f"{fact.year}-06-03" for fact in facts] if kind.startswith("date") else [""] * len(facts)
    assert [dict(paper.facts).get("date", "") for paper in page.papers] == dates
    assert page.leftover == ()


def test_tracks_between_papers_of_a_list_are_left_over() -> None:
    page = read_page(
        "Oral Session 1A: Birds\n\nOwls at Night: Counting Calls\nJane Doe, John Smith\n\n"
        "The Ageing of Sourdough Kitchens\nAnn Lee\n\nOral Session 1B: Water\n\nMaps of Small Rivers\n"
        "Juan de la Cruz, Mary Poppins, 3 more\nNeurIPS 2024 poster\n"
    )
    assert [read(paper)[:2] for paper in page.papers] == [
        ("Owls at Night: Counting Calls", ("Jane Doe", "John Smith")),
        ("The Ageing of Sourdough Kitchens", ("Ann Lee",)),
        ("Maps of Small Rivers", ("Juan de la Cruz", "Mary Poppins", "others")),
    ]
    assert [left.text for left in page.leftover] == ["Oral Session 1A: Birds", "Oral Session 1B: Water"]
    last = to_paper(page.papers[2])
    assert (last.type, last.venue, last.year) == ("inproceedings", "NeurIPS 2024", 2024)


def test_what_is_neither_title_nor_name_on_a_line_is_left_over() -> None:
    page = read_page(
        "[1] Jane Doe, John Smith. Owls at Night. J. Owls 3, 1-9.\n[2] Ann Lee. Old Kitchens. 2021.\n"
        "[3] A. Doe and B. Lee. Small Rivers of the South. arXiv:2401.00003.\n"
    )
    assert [read(paper) for paper in page.papers] == [
        ("Owls at Night", ("Jane Doe", "John Smith"), ""),
        ("Old Kitchens", ("Ann Lee",), ""),
        ("Small Rivers of the South", ("A. Doe", "B. Lee"), "2401.00003"),
    ]
    assert [left.line for left in page.leftover] == [1]


def short(name: str) -> str:
    *given, family = name.split()
    return " ".join([*(f"{part[0].upper()}." for part in given), family])


@pytest.mark.parametrize("kind", SCHOLAR)
def test_google_scholar_gives_titles_initials_and_ids(shared: Path, kind: str) -> None:
    facts = facts_of(shared)
    page = read_page(SCHOLAR[kind](facts))
    assert page.shape is Shape.SCHOLAR
    assert [read(paper) for paper in page.papers] == [
        (
            to_unicode(fact.title),
            (*map(short, fact.authors[:4]), *(["others"] if len(fact.authors) > 4 else [])),
            fact.arxiv,
        )
        for fact in facts
    ]
    assert [dict(paper.facts)["date"] for paper in page.papers] == [str(fact.year) for fact in facts]
    assert {(paper.abstract, dict(paper.facts)["snippet"][-1]) for paper in page.papers} == {("", "…")}


@pytest.mark.parametrize(
    ("kind", "made", "shape"),
    [
        *((kind, OPENREVIEW, Shape.OPENREVIEW) for kind in OPENREVIEW),
        *((kind, SEMANTIC_SCHOLAR, Shape.SEMANTIC_SCHOLAR) for kind in SEMANTIC_SCHOLAR),
    ],
)
def test_lists_of_sites_give_titles_authors_and_dates(
    shared: Path, kind: str, made: dict[str, Make], shape: Shape
) -> None:
    facts = facts_of(shared)
    page = read_page(made[kind](facts))
    assert page.shape is shape
    assert [read(paper)[:2] for paper in page.papers] == [fact.expected[:2] for fact in facts]
    assert [paper.abstract for paper in page.papers] == [
        to_unicode(fact.abstract) if kind == "opened" else "" for fact in facts
    ]
    assert [dict(paper.facts)["date"][:4] for paper in page.papers] == [str(fact.year) for fact in facts]
    assert len(page.leftover) == 1


def test_names_that_were_glued_together_are_to_be_checked() -> None:
    page = read_page(
        "Owls at Night: Counting Calls\nJane DoeSean McDonaldA. B. Lee+3 authorsMary Poppins\n"
        "Computer Science\n2 May 2024\nTLDR\nOwls are counted by their calls, which is cheap. Expand\nSave\n"
    )
    (paper,) = page.papers
    assert read(paper)[1] == ("Jane Doe", "Sean McDonald", "A. B. Lee", "Mary Poppins", "others")
    assert not paper.sure
    assert dict(paper.facts)["snippet"] == "Owls are counted by their calls, which is cheap."


def test_google_scholar_tells_journals_and_meetings() -> None:
    page = read_page(
        "Owls at night\nJ Doe, PY Lee - Journal of Owls, 2024 - Elsevier\n"
        "We count owls. It takes two winters.\n"
        "Save\n\n[C] Old kitchens\nA Lee - Proceedings of the Bread Conference, 2021\n\n"
        "This message was sent by Google Scholar because you follow owls.\n"
    )
    owls, bread = map(to_paper, page.papers)
    assert (owls.type, owls.venue, owls.year, owls.abstract) == (
        "article",
        "Journal of Owls",
        2024,
        "We count owls. It takes two winters.",
    )
    assert owls.authors == (Name("Doe", "J."), Name("Lee", "P. Y."))
    assert (bread.type, bread.venue, bread.year) == (
        "inproceedings",
        "Proceedings of the Bread Conference",
        2021,
    )


NAMES = ("Jane Doe", "John Smith", "Ann Lee")


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Jane Doe ⋅ John Smith ⋅ Ann Lee", NAMES),
        ("Jane Doe | John Smith | Ann Lee", NAMES),
        ("Doe, Jane; Smith, John; Lee, Ann", NAMES),
        ("Jane Doe and John Smith, MIT; Ann Lee, University of Nowhere", NAMES),
        ("Jane Doe¹*, John Smith², Ann Lee (ETH Zürich, Nowhere)", NAMES),
        ("Doe, J., Smith, A. B., and Lee, C.", ("J. Doe", "A. B. Smith", "C. Lee")),
        ("Doe J, Smith AB, van der Berg C.", ("J. Doe", "A. B. Smith", "C. van der Berg")),
    ],
)
def test_names_are_read_as_people_write_them(line: str, names: tuple[str, ...]) -> None:
    page = read_page(f"1. Owls at Night: Counting Calls\n{line}\n\n2. Bread and Old Kitchens\n{line}\n")
    assert [read(paper)[1] for paper in page.papers] == [names, names]
    assert page.leftover == ()


def test_results_of_pubmed_give_journal_date_doi_and_number() -> None:
    page = read_page(
        "1\nCite\nShare\nCounting owls at night by their calls in barns.\nDoe J, Smith AB.\n"
        "J Owls. 2024 Jan 3;12(3):1-9. doi: 10.1000/x.1. Epub 2024 Jan 1.\nPMID: 12345678 Free PMC article.\n"
        "Owls are counted by their calls, which takes two winters …\n"
    )
    (paper,) = map(to_paper, page.papers)
    assert (paper.title, paper.type, paper.venue, paper.date, paper.doi) == (
        "Counting owls at night by their calls in barns.",
        "article",
        "J Owls",
        "2024-01-03",
        "10.1000/x.1",
    )
    assert paper.fields["pmid"] == "12345678"


@pytest.mark.parametrize("buttons", ["[pdf] [supp] [arXiv] [bibtex]", "pdf bib abs", "Save Cite Cited by 12"])
def test_buttons_between_papers_are_no_leftovers(buttons: str) -> None:
    page = read_page(
        f"Owls at Night: Counting Calls\nJane Doe, Ann Lee\n{buttons}\n"
        "Bread and Old Kitchens\nAnn Lee, Bob Ray\n"
    )
    assert (len(page.papers), page.leftover) == (2, ())


@pytest.mark.parametrize(
    "piece",
    [
        *(
            "Jane Doe, ",
            "1. A Title of Some\n",
            "A. ",
            " - ",
            "J Doe, A Lee - X, 2024\n",
            "DoeJohn ",
            "\\\\\n",
        ),
        *("[1] arXiv:2401.00001\n", "TLDR\n", "PMID: 1\n", "(", "Doe, J., ", "; ", "Show details\n", "\t"),
    ],
)
def test_hostile_pages_are_read_to_their_end(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    page = read_page(text)
    inside = {line for paper in page.papers for line in range(paper.first_line, paper.last_line + 1)}
    lines = {number for number, line in enumerate(text.splitlines(), 1) if line.strip()}
    assert lines <= inside | {left.line for left in page.leftover}
