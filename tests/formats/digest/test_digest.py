"""Digests as pages, Markdown and text: what they say, and that no text of a paper becomes markup."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperdesk.formats.digest import facts
from paperdesk.formats.digest.contents import ENGLISH, Digest, Entry, Section, Words
from paperdesk.formats.digest.facts import Link, Run
from paperdesk.formats.digest.html import write_html
from paperdesk.formats.digest.markdown import write_markdown
from paperdesk.formats.digest.plain import write_plain
from paperdesk.model.feed import Popularity
from paperdesk.model.paper import Highlight, Name, Paper
from tests.formats.digest.papers import ABSTRACT, DIGEST, ENTRY, PAPER, addresses, elements

TAGS = {
    *(
        "html",
        "head",
        "meta",
        "title",
        "style",
        "body",
        "div",
        "h1",
        "h2",
        "h3",
        "p",
        "a",
        "span",
        "ul",
        "li",
    ),
    *("sup", "sub"),
}
WILD = st.text(st.characters(codec=None, exclude_categories=()), max_size=60)
NASTY = st.sampled_from(
    (
        *("<script>alert(1)</script>", "](javascript:x)", '"><img src=http://x.y/z>', "&lt;"),
        *("\0\r\n.\r\n", "$\\x_{", "https://x.org/<b>", "]]>", "-->"),
    )
)


def one(paper: Paper, **facts: object) -> Digest:
    return Digest("T", "", (Section("", (Entry(paper, **facts),)),))  # type: ignore[arg-type]


def test_page_shows_papers_with_all_that_is_known() -> None:
    texts = [" ".join("".join(each.itertext()).split()) for each in elements(write_html(DIGEST))]
    shown = [text for text in texts if text]
    for expected in (
        "Papers of the day",
        "2 papers",
        "Nets & more",
        "Ann Roe, Vincent van Gogh",
        "Journal of Nets · 2024 · 1,234 upvotes · rank 3 · 1 comment · 0 stars · submitted by Bob · "
        "in Daily papers, arXiv cs.CL",
        "arXiv:2401.00001 · doi:10.1000/Nets · github.com/roe/nets",
        "We study *sparse* attention in O(n²). It is <b>fast</b>: see https://github.com/roe/nets.",
        "*sparse* attention",
        "Why?",
        "Alone",
    ):
        assert expected in shown


def test_page_loads_nothing() -> None:
    page = write_html(DIGEST)
    assert list(addresses(page)) == [
        "https://arxiv.org/abs/2401.00001",
        "https://arxiv.org/abs/2401.00001",
        "https://doi.org/10.1000/Nets",
        "https://github.com/roe/nets",
    ]
    assert {each.tag for each in elements(page)} <= TAGS
    assert re.search(r"url\(|@import|expression|javascript", page) is None
    assert "default-src 'none'" in page


def test_every_element_of_the_body_looks_right_without_the_style_sheet() -> None:
    page = re.sub(r"<style>.*?</style>", "", write_html(DIGEST), flags=re.DOTALL)
    body = next(each for each in elements(page) if each.tag == "body")
    bare = [each.tag for each in body.iter() if "style" not in each.attrib]
    assert set(bare) <= {"sup", "sub"}
    assert "background:#ffffff" in body.attrib["style"]


def test_style_sheet_names_only_looks_that_there_are() -> None:
    page = write_html(DIGEST)
    sheet = page.partition("<style>")[2].partition("</style>")[0]
    named = set(re.findall(r"\.([a-z]+\d?)\b(?=[ ,{])", sheet))
    used = {each.attrib["class"] for each in elements(page) if "class" in each.attrib}
    assert used - named <= {"list", "item"}
    assert named - used <= {"day", "rest", "m1", "m3", "m4", "m5"}


def test_markdown_shows_texts_as_they_are() -> None:
    assert write_markdown(DIGEST) == (
        "# Papers of the day\n\n2 papers\n\n## Nets & more\n\n"
        "Ann Roe, Vincent van Gogh  \n"
        "Journal of Nets · 2024 · 1,234 upvotes · rank 3 · 1 comment · 0 stars · submitted by Bob · "
        "in Daily papers, arXiv cs.CL  \n"
        "[arXiv:2401.00001](<https://arxiv.org/abs/2401.00001>) · "
        "[doi:10.1000/Nets](<https://doi.org/10.1000/Nets>) · "
        "[github.com/roe/nets](<https://github.com/roe/nets>)\n\n"
        "> We study \\*sparse\\* attention in O(n²). It is \\<b\\>fast\\</b\\>: see https://github.com/roe/nets.\n\n"
        "**Highlights**\n\n- “\\*sparse\\* attention” — Why?\n\n## Alone\n"
    )


def test_plain_text_is_in_short_lines_with_whole_addresses() -> None:
    text = write_plain(DIGEST)
    rule = "-" * 72
    assert text == (
        "Papers of the day\n=================\n\n2 papers\n\n"
        f"{rule}\nNets & more\nAnn Roe, Vincent van Gogh\n"
        "Journal of Nets · 2024 · 1,234 upvotes · rank 3 · 1 comment · 0 stars ·\n"
        "submitted by Bob · in Daily papers, arXiv cs.CL\n"
        "https://arxiv.org/abs/2401.00001\nhttps://doi.org/10.1000/Nets\nhttps://github.com/roe/nets\n\n"
        "We study *sparse* attention in O(n²). It is <b>fast</b>: see\nhttps://github.com/roe/nets.\n\n"
        f"Highlights:\n- “*sparse* attention”\n  Why?\n\n{rule}\nAlone\n"
    )


def test_sections_have_headings_and_papers_lie_below_them() -> None:
    digest = Digest("T", "", (Section("Monday", (ENTRY,)), Section("Tuesday", (Entry(Paper()),))), more=2)
    tags = [each.tag for each in elements(write_html(digest)) if re.fullmatch(r"h\d", each.tag)]
    assert tags == ["h1", "h2", "h3", "h2", "h3"]
    heads = [line for line in write_markdown(digest).splitlines() if line.startswith("#")]
    assert heads == ["# T", "## Monday", "### Nets & more", "## Tuesday", "### Untitled"]
    assert "\n\nMONDAY\n\n" in write_plain(digest)
    for written in (write_html(digest), write_markdown(digest), write_plain(digest)):
        assert "2 more papers are in PaperDesk." in written


def test_nothing_to_show_is_said() -> None:
    for write in (write_html, write_markdown, write_plain):
        assert "No papers." in write(Digest("T", "", ()))


def test_what_is_not_wanted_is_left_out() -> None:
    bare = replace(DIGEST, abstracts=False, highlights=False)
    for written in (write_html(bare), write_markdown(bare), write_plain(bare)):
        assert "sparse" not in written
        assert "Why?" not in written
    unmarked = write_html(replace(DIGEST, highlights=False))
    assert 'class="m2"' not in unmarked


def test_words_of_the_digest_may_be_in_another_language() -> None:
    words = Words("de", upvotes="{n} Stimmen", highlights="Markierungen", thousands=".")
    page = write_html(DIGEST, words)
    assert '<html lang="de">' in page
    assert "1.234 Stimmen" in page
    assert "Markierungen" in write_plain(DIGEST, words)


def test_page_of_texts_in_other_directions_says_so() -> None:
    page = write_html(one(Paper(title="שלום", abstract="مرحبا")))
    assert page.count('dir="auto"') == 3


@given(st.lists(WILD | NASTY, min_size=6, max_size=6))
def test_no_text_becomes_markup(texts: list[str]) -> None:
    title, family, abstract, url, comment, feed = texts
    marks = (Highlight(0, 3, abstract[:3], comment=comment), Highlight(2, 99, "x", colour=9))
    paper = Paper(
        title, authors=(Name(family),), abstract=abstract, url=url, doi=url, arxiv=feed, highlights=marks
    )
    digest = replace(one(paper, submitted_by=family, feeds=(feed,)), title=title, about=comment)
    page = write_html(digest)
    assert {each.tag for each in elements(page)} <= TAGS
    assert all(re.match(r"https?://[^\s\"'<>]+\Z", each) for each in addresses(page))
    assert write_markdown(digest)
    assert max(map(len, write_plain(digest).split("\n"))) < 998


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("https://example.org/a b", None),
        ("javascript:alert(1)", None),
        ("file:///etc/passwd", None),
        ("data:text/html,x", None),
        ("https://example.org/ä?q=(1)#x", "https://example.org/%C3%A4?q=(1)#x"),
    ],
)
def test_only_web_addresses_are_linked(url: str, address: str | None) -> None:
    assert [each.address for each in facts.links(Paper(url=url))] == ([address] if address else [])


def test_title_leads_to_the_paper_and_not_to_what_it_speaks_of() -> None:
    spoken_of = Paper(title="T", abstract="Code: https://github.com/roe/nets")
    assert [each.text for each in elements(write_html(one(spoken_of))) if each.tag == "a"] == [
        "github.com/roe/nets"
    ]
    own = replace(spoken_of, url="https://example.org/paper")
    assert next(addresses(write_html(one(own)))) == "https://example.org/paper"


def test_each_place_is_linked_once() -> None:
    paper = replace(PAPER, url="https://arxiv.org/abs/2401.00001/", abstract=f"{ABSTRACT} {ABSTRACT}")
    assert facts.links(paper) == (
        Link("arXiv:2401.00001", "https://arxiv.org/abs/2401.00001"),
        Link("doi:10.1000/Nets", "https://doi.org/10.1000/Nets"),
        Link("github.com/roe/nets", "https://github.com/roe/nets"),
    )


def test_marks_that_overlap_and_formulas_are_shown_in_pieces() -> None:
    marks = [
        Highlight(0, 5, "ab $x", colour=1),
        Highlight(1, 4, "b $", colour=3),
        Highlight(8, 7, "", colour=4),
    ]
    shown = facts.runs("ab $x^{q+b}$ c", marks)
    assert [run for run in shown if run.text] == [
        Run("a", 1),
        Run("b x", 3),
        Run("q+b", 0, 1),
        Run(" c"),
    ]


def test_very_long_abstracts_and_lists_of_authors_are_cut() -> None:
    assert facts.runs("a" * 20_000, []) == [Run("a" * facts.MOST_TEXT), Run("…")]
    people = facts.people(Paper(authors=tuple(Name(f"N{at}") for at in range(3000))), ENGLISH)
    assert people.endswith("N19, and 2,980 others")


def test_hostile_paper_makes_no_hostile_page() -> None:
    long = "a<b>$" * 100_000
    paper = Paper(long, authors=(Name(long),) * 99, venue=long, abstract=long, url=f"https://x.org/{long}")
    page = write_html(one(paper, submitted_by=long, feeds=(long,)))
    assert len(page) < 1_000_000
    assert {each.tag for each in elements(page)} <= TAGS


def test_what_sources_do_not_say_is_not_said() -> None:
    assert facts.said(Entry(Paper(), Popularity(upvotes=0)), ENGLISH) == "0 upvotes"
    assert facts.said(Entry(Paper(date="May 2024")), ENGLISH) == "May 2024"
