"""Pages and mails that were saved rather than copied are read as the same papers."""

from base64 import encodebytes
from html import escape
from pathlib import Path
from quopri import encodestring

import pytest

from paperdesk.formats.latex.prose import to_unicode
from paperdesk.formats.page.reading import Shape, read_page
from paperdesk.formats.page.saved import html_text, plain_text
from paperdesk.formats.registry import detect
from tests.formats.page_texts import Fact, facts_of, read


def alert(papers: list[Fact]) -> str:
    """The HTML of an alert of Google Scholar, in which only links tell the ids."""
    items = "".join(
        '<h3 style="font-weight:normal"><span style="font-size:11px">[PDF]</span> '
        f'<a href="https://scholar.google.com/scholar_url?url=https://arxiv.org/pdf/{fact.arxiv}&amp;hl=en'
        f'&amp;sa=X" class="gse_alrt_title">{escape(fact.title)}</a></h3>'
        f'<div style="color:#006621">{escape(fact.authors[0][0])} {escape(fact.authors[0].split()[-1])}… '
        f'- arXiv preprint arXiv …, {fact.year}</div><div class="gse_alrt_sni">{escape(fact.abstract[:150])}'
        f"<br>{escape(fact.abstract[150:250])}&nbsp;…</div><br>"
        for fact in papers
    )
    return (
        "<!doctype html><html><head><style>h3 { color: red }</style></head><body><!-- <h3>no</h3> -->"
        f"{items}<p>This message was sent by Google Scholar because you follow owls.</p></body></html>"
    )


def listing(papers: list[Fact]) -> str:
    """The HTML of arXiv's lists."""
    items = "".join(
        f'<dt>\n <a name="item{number}">[{number}]</a>\n <a href="/abs/{fact.arxiv}" title="Abstract">\n'
        f'  arXiv:{fact.arxiv}\n </a>\n [<a href="/pdf/{fact.arxiv}">pdf</a>, <a href="x">html</a>]\n</dt>\n'
        "<dd>\n <div class='meta'>\n  <div class='list-title'><span class='descriptor'>Title:</span>\n"
        f"  {escape(fact.title)}\n  </div>\n  <div class='list-authors'>"
        + ", ".join(f"<a href='x'>{escape(name)}</a>" for name in fact.authors)
        + "</div>\n  <div class='list-subjects'><span class='descriptor'>Subjects:</span>\n"
        "  <span>Sound (cs.SD)</span></div>\n"
        f"  <p class='mathjax'>\n  {escape(fact.abstract)}\n  </p>\n </div>\n</dd>\n"
        for number, fact in enumerate(papers, 1)
    )
    return f"<html><body><h1>Sound</h1><dl id='articles'>{items}</dl></body></html>"


def mailed(html: str, encoding: str) -> str:
    body = html.encode("utf-8")
    coded = {"quoted-printable": encodestring, "base64": encodebytes}[encoding](body).decode("ascii")
    return (
        "Delivered-To: jane@example.org\nSubject: =?utf-8?q?Alert?=\nMIME-Version: 1.0\n"
        'Content-Type: multipart/alternative; boundary="b1"\n\n--b1\n'
        "Content-Type: text/plain; charset=utf-8\n\nSee the other part.\n--b1\n"
        f'Content-Transfer-Encoding: {encoding}\nContent-Type: text/html; charset="utf-8"\n\n'
        f"{coded}\n--b1--\n"
    )


def test_alert_in_html_gives_titles_and_the_ids_of_its_links(shared: Path) -> None:
    facts = facts_of(shared)
    html = alert(facts)
    found = detect(html)
    assert found is not None
    assert found.id == "pagetext"
    page = read_page(html)
    assert page.shape is Shape.SCHOLAR
    assert [(paper.title, paper.arxiv) for paper in page.papers] == [
        (to_unicode(fact.title), fact.arxiv) for fact in facts
    ]
    assert [left.text[:28] for left in page.leftover] == ["This message was sent by Goo"]


@pytest.mark.parametrize("encoding", ["quoted-printable", "base64"])
def test_saved_mail_is_read_as_its_html(shared: Path, encoding: str) -> None:
    html = alert(facts_of(shared)[:7])
    mail = mailed(html, encoding)
    found = detect(mail)
    assert found is not None
    assert found.id == "pagetext"
    assert read_page(mail) == read_page(html)


def test_list_of_arxiv_in_html_gives_titles_authors_ids_and_abstracts(shared: Path) -> None:
    facts = facts_of(shared)
    page = read_page(listing(facts))
    assert page.shape is Shape.ARXIV_LISTING
    assert [read(paper) for paper in page.papers] == [fact.expected for fact in facts]
    assert [paper.abstract for paper in page.papers] == [to_unicode(fact.abstract) for fact in facts]


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>a &lt;b&gt;\n  c</p><p>d<br>e</p>", "\n\na <b> c\n\n\n\nd\ne\n\n"),
        ("<p>a<script>x = '<p>'</script>b<!-- c --><style>d", "\n\nab"),
        ("<table><tr><td>a</td><td>b</td></tr></table>", "\n\n\na\tb\t\n\n\n"),
        ("<p>1 < 2 and 3 > 2", "\n\n1 < 2 and 3 > 2"),
        ("<pre>a\n  b</pre>", "\na\n  b\n"),
        ('<h3><a href="https://doi.org/10.1000/1?x">A</a></h3>', "\n\nA\ndoi:10.1000/1\n"),
        ('<h3><a href="javascript:alert(1)">A</a></h3>', "\n\nA\n\n"),
        ('<h3><a href="/papers/2401.00001">A</a></h3>', "\n\nA\narXiv:2401.00001\n"),
    ],
)
def test_html_becomes_lines(html: str, text: str) -> None:
    assert html_text(html) == text


@pytest.mark.parametrize(
    "text",
    [
        "From: Jane\nA mail that was copied",
        "<article> is a tag.",
        "Content-Type: text/html; charset=no-such\nContent-Transfer-Encoding: base64\n\n=\n",
        "Owls < bread",
    ],
)
def test_text_that_only_looks_saved_stays_readable(text: str) -> None:
    assert plain_text(text).strip()


@pytest.mark.parametrize(
    "piece",
    [
        "<",
        "<a ",
        "<!--",
        "<script>",
        "<h3><a href='",
        "&#",
        "Content-Type: text/html\n\n",
        "a=b; ",
        "--x\n\n",
    ],
)
def test_hostile_pages_and_mails_are_read_to_their_end(piece: str) -> None:
    many = piece * (300_000 // len(piece))
    assert read_page(f"<html>{many}").papers == ()
    assert read_page(f"From: a\nContent-Type: multipart/mixed; {many}").papers == ()
