"""Feeds of the web in all their forms, and what is found in their entries."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from paperdesk.model.feed import Feed, FeedKind, FeedState
from paperdesk.model.paper import Name, Paper
from paperdesk.online.feeds.fetching import Fetcher
from paperdesk.online.feeds.pages import FeedLink, PageInsteadError, feeds_of_page, web_address
from tests.online.feed_world import RSS, FeedServer
from tests.online.server import World, answer, leading
from tests.online.services import JSON

ATOM = "Content-Type: application/atom+xml"
BLOG = Feed("A blog", FeedKind.WEB, "http://blog.test/rss.xml")
ADA, VAN = Name("Lovelace", "Ada"), Name("Beethoven", "Ludwig", "van")


def rss(*items: str) -> bytes:
    listed = "".join(f"<item>{item}</item>" for item in items)
    return (
        '<?xml version="1.0" encoding="utf-8"?><rss version="2.0" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:prism="http://prismstandard.org/namespaces/basic/2.0/">'
        f"<channel><title>A blog</title>{listed}</channel></rss>"
    ).encode()


def papers(fetcher: Fetcher, plays: FeedServer, body: bytes, kind: str = RSS) -> list[Paper]:
    plays.instead["blog"] = answer(body, kind)
    fetched = fetcher.fetch(BLOG)
    assert fetched.state.error == ""
    return [item.paper for item in fetched.items]


def only(fetcher: Fetcher, plays: FeedServer, item: str) -> Paper:
    (paper,) = papers(fetcher, plays, rss(item))
    return paper


@pytest.mark.parametrize("name", ["A blog", "A herald", "A letter"])
def test_every_form_gives_the_same_papers(name: str, fetcher: Fetcher, plays: FeedServer) -> None:
    plays.day = 6
    fetched = fetcher.fetch(plays.feed(name))
    shown = plays.plan.shown(name, 6)
    assert [
        (item.paper.title, item.paper.authors, item.paper.abstract, item.paper.arxiv, item.published[:10])
        for item in fetched.items
    ] == [
        (each.paper.title, each.paper.authors, each.paper.abstract, each.paper.arxiv, each.day.isoformat())
        for each in shown
    ]
    assert fetched.title == f"{name} of papers"


OLD = {
    "RSS 0.91": b'<?xml version="1.0"?><rss version="0.91"><channel><title>Old</title><item>'
    b"<title>A title</title><link>http://blog.test/1</link><description>Text.</description></item>"
    b"</channel></rss>",
    "RSS 0.90": b'<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
    b'xmlns="http://my.netscape.com/rdf/simple/0.9/"><channel><title>Old</title></channel><item>'
    b"<title>A title</title><link>http://blog.test/1</link><description>Text.</description></item></rdf:RDF>",
    "RSS 1.0": b'<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
    b'xmlns="http://purl.org/rss/1.0/"><channel rdf:about="x"><title>Old</title></channel>'
    b'<item rdf:about="http://blog.test/1"><title>A title</title><link>http://blog.test/1</link>'
    b"<description>Text.</description></item></rdf:RDF>",
    "Atom 0.3": b'<?xml version="1.0"?><feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>Old</title>'
    b'<entry><title>A title</title><link rel="alternate" type="text/html" href="http://blog.test/1"/>'
    b"<summary>Text.</summary></entry></feed>",
    "JSON Feed 1": b'{"version":"https://jsonfeed.org/version/1","title":"Old","items":[{"id":"1","title":'
    b'"A title","url":"http://blog.test/1","content_text":"Text."}]}',
}


@pytest.mark.parametrize("form", OLD)
def test_old_forms_are_read(form: str, fetcher: Fetcher, plays: FeedServer) -> None:
    assert papers(fetcher, plays, OLD[form], "Content-Type: text/xml") == [
        Paper(title="A title", url="http://blog.test/1", abstract="Text.")
    ]


@pytest.mark.parametrize(
    ("item", "arxiv", "doi"),
    [
        ("<title>T</title><link>https://arxiv.org/abs/2401.00001v3</link>", "2401.00001", ""),
        ("<title>T</title><guid>oai:arXiv.org:2401.00001v1</guid>", "2401.00001", ""),
        ("<title>T (arXiv:2401.00001v2 [cs.CL] UPDATED)</title>", "2401.00001", ""),
        ("<title>[2401.00001] T</title>", "2401.00001", ""),
        ("<title>T</title><link>https://doi.org/10.1000/A.1</link>", "", "10.1000/a.1"),
        ("<title>T</title><prism:doi>10.1000/a.1</prism:doi>", "", "10.1000/a.1"),
        ("<title>T</title><dc:identifier>doi:10.1000/a.1</dc:identifier>", "", "10.1000/a.1"),
        ("<title>T</title><description>See arXiv:2401.00001.</description>", "2401.00001", ""),
        ("<title>T</title><description>arXiv:2401.00001, arXiv:2401.00002</description>", "", ""),
        ("<title>T</title><description>It has 2401.00001 parts.</description>", "", ""),
    ],
)
def test_what_a_paper_is_known_by_is_found(
    item: str, arxiv: str, doi: str, fetcher: Fetcher, plays: FeedServer
) -> None:
    paper = only(fetcher, plays, item)
    assert (paper.title, paper.arxiv, paper.doi) == ("T", arxiv, doi)


@pytest.mark.parametrize(
    "people",
    [
        "<dc:creator>Ada Lovelace, Ludwig van Beethoven</dc:creator>",
        "<dc:creator>Ada Lovelace and Ludwig van Beethoven</dc:creator>",
        "<dc:creator>Lovelace, Ada; van Beethoven, Ludwig</dc:creator>",
        "<dc:creator>Lovelace, Ada</dc:creator><dc:creator>Ludwig van Beethoven</dc:creator>",
        "<dc:creator>Lovelace, A., van Beethoven, L. B.</dc:creator>",
        "<authors>Ada Lovelace; Ludwig van Beethoven</authors>",
        "<author>ada@engines.test (Ada Lovelace)</author><author>Ludwig van Beethoven</author>",
        "<description>Publication date: May&lt;p&gt;Author(s): Ada Lovelace, Ludwig van Beethoven&lt;/p&gt;"
        "</description>",
        "<dc:creator>Ada Lovelace (Analytical Engines), Ludwig van Beethoven (Bonn)</dc:creator>",
        "<dc:creator><![CDATA[<a href='x'>Ada Lovelace</a>, <b>Ludwig van Beethoven</b>]]></dc:creator>",
    ],
)
def test_authors_are_read_however_they_stand(people: str, fetcher: Fetcher, plays: FeedServer) -> None:
    found = only(fetcher, plays, f"<title>T</title>{people}").authors
    assert [(name.family, name.given[:1]) for name in found] == [("Lovelace", "A"), ("Beethoven", "L")]


def test_text_is_plain_and_loads_nothing(fetcher: Fetcher, plays: FeedServer) -> None:
    text = (
        "&lt;p&gt;First &lt;b&gt;bold&lt;/b&gt; &amp;amp; x&lt;sup&gt;2&lt;/sup&gt;.&lt;/p&gt;"
        "&lt;img src='http://tracker.test/x.gif'&gt;&lt;script&gt;alert(1)&lt;/script&gt;"
        "&lt;style&gt;p {}&lt;/style&gt;&lt;p onclick='x()'&gt;Second.&lt;/p&gt;"
        "&lt;iframe src=x&gt;&lt;/iframe&gt;"
    )
    paper = only(fetcher, plays, f"<title>A &lt;i&gt;T&lt;/i&gt;</title><description>{text}</description>")
    assert (paper.title, paper.abstract) == ("A T", "First bold & x².\n\nSecond.")


@pytest.mark.parametrize(
    "link", ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "http://", "//", "\\\\host\\x"]
)
def test_only_addresses_of_the_web_are_kept(link: str, fetcher: Fetcher, plays: FeedServer) -> None:
    paper = only(fetcher, plays, f"<title>T</title><link>{link}</link>")
    assert paper.url in {"", "http://blog.test/", "http://blog.test/rss.xml"}
    assert web_address(link) == ""


def test_links_begin_at_the_feed(fetcher: Fetcher, plays: FeedServer) -> None:
    assert only(fetcher, plays, "<title>T</title><link>/1</link>").url == "http://blog.test/1"


def test_a_journal_says_where_a_paper_stands(fetcher: Fetcher, plays: FeedServer) -> None:
    paper = only(
        fetcher,
        plays,
        "<title>T</title><prism:publicationName>A Journal</prism:publicationName>"
        "<prism:volume>3</prism:volume><prism:number>4</prism:number>"
        "<pubDate>Sun, 01 Nov 2026 10:00:00 GMT</pubDate>",
    )
    assert paper == Paper(
        title="T",
        type="article",
        venue="A Journal",
        fields={"volume": "3", "number": "4"},
        date="2026-11-01",
        year=2026,
    )


def test_a_paper_of_pubmed_is_known_by_its_number(fetcher: Fetcher, plays: FeedServer) -> None:
    paper = only(
        fetcher,
        plays,
        "<title>T</title><link>https://pubmed.ncbi.nlm.nih.gov/31234567/?utm_source=x</link>"
        "<guid isPermaLink='false'>pubmed:31234567</guid><dc:identifier>pmid:31234567</dc:identifier>"
        "<dc:identifier>doi:10.1000/a.1</dc:identifier><dc:source>A Journal</dc:source>",
    )
    assert (paper.doi, paper.venue, paper.fields) == ("10.1000/a.1", "A Journal", {"pmid": "31234567"})


@pytest.mark.parametrize(
    "odd", ["<links>x</links>", "<published_parsed>1</published_parsed>", "<content>x</content>", "<author/>"]
)
def test_elements_with_odd_names_spoil_nothing(odd: str, fetcher: Fetcher, plays: FeedServer) -> None:
    assert only(fetcher, plays, f"<title>T</title>{odd}").title == "T"


def test_entries_without_title_or_id(fetcher: Fetcher, plays: FeedServer) -> None:
    items = (
        "<description>Only a text, of which the first words stand for a title.</description>",
        "<link>https://arxiv.org/abs/2401.00001</link>",
        "<pubDate>Sun, 01 Nov 2026 10:00:00 GMT</pubDate>",
        "",
    )
    plays.instead["blog"] = answer(rss(*items), RSS)
    fetched = fetcher.fetch(BLOG)
    assert [(item.paper.title, item.paper.arxiv) for item in fetched.items] == [
        ("Only a text, of which the first words stand for a title.", ""),
        ("", "2401.00001"),
    ]
    assert len({item.guid for item in fetched.items}) == 2
    assert fetched.told == ("2 entries have neither title nor text nor identifier; they were left out.",)


def test_the_guid_of_an_entry_without_one_stays_the_same(fetcher: Fetcher, plays: FeedServer) -> None:
    plays.instead["blog"] = [
        answer(rss("<title>A Title of its own</title>"), RSS),
        answer(rss("<title>Another</title>", "<title>A title of its own</title>"), RSS),
    ]
    first, second = fetcher.fetch(BLOG), fetcher.fetch(BLOG)
    assert first.items[0].guid == second.items[1].guid


def test_dates_that_cannot_be_are_none(fetcher: Fetcher, plays: FeedServer) -> None:
    years = ("9999-12-31T00:00:00Z", "Fri, 31 Dec 9999 00:00:00 GMT", "tomorrow", "1")
    plays.instead["blog"] = answer(
        rss(*(f"<title>T{year}</title><pubDate>{year}</pubDate>" for year in years)), RSS
    )
    items = fetcher.fetch(BLOG).items
    assert [(item.published, item.paper.date, item.paper.year) for item in items] == [("", "", None)] * 4


LATIN = (
    '<?xml version="1.0"{}?><rss version="2.0"><channel><item><title>Poincaré – naïve</title></item>'
    "</channel></rss>"
)


@pytest.mark.parametrize(
    ("declared", "sent", "kind", "title"),
    [
        ("", "utf-8", "text/xml", "Poincaré – naïve"),
        (' encoding="iso-8859-1"', "utf-8", "text/xml; charset=iso-8859-1", "Poincaré – naïve"),
        (' encoding="utf-8"', "cp1252", "text/xml", "Poincaré – naïve"),
        ("", "cp1252", "application/xml", "Poincaré – naïve"),
        (' encoding="utf-16"', "utf-16", "text/xml", "Poincaré – naïve"),
        (' encoding="shift_jis"', "utf-8", "application/xml; charset=utf-8", "Poincaré – naïve"),
        (' encoding="us-ascii"', "utf-8", "application/octet-stream", "Poincaré – naïve"),
    ],
)
def test_wrong_encodings(
    declared: str, sent: str, kind: str, title: str, fetcher: Fetcher, plays: FeedServer
) -> None:
    body = LATIN.format(declared).encode(sent)
    (paper,) = papers(fetcher, plays, body, f"Content-Type: {kind}")
    assert paper.title == title


def test_a_stray_byte_spoils_nothing_else(fetcher: Fetcher, plays: FeedServer) -> None:
    body = rss("<title>Poincaré, naïve, Erdős</title>").replace(b"<title>Poin", b"<title>\xff Poin")
    (paper,) = papers(fetcher, plays, body)
    assert paper.title == "\ufffd Poincaré, naïve, Erdős"


def test_a_page_instead_of_a_feed_names_its_feeds(fetcher: Fetcher, plays: FeedServer) -> None:
    page = (
        b"<!DOCTYPE html><html><head><base href='/sub/'>"
        b'<link rel="alternate" type="application/rss+xml" title="All &amp; more" href="feed.xml">'
        b"<LINK HREF=http://other.test/atom TYPE=application/atom+xml REL='alternate nofollow'>"
        b'<link rel="stylesheet" type="text/css" href="x.css">'
        b'<link rel="alternate" type="application/rss+xml" href="javascript:x()"></head></html>'
    )
    plays.instead["blog"] = answer(page, "Content-Type: text/html")
    with pytest.raises(PageInsteadError) as raised:
        fetcher.ask(BLOG)
    assert raised.value.feeds == (
        FeedLink("http://blog.test/sub/feed.xml", "All & more"),
        FeedLink("http://other.test/atom"),
    )
    assert str(raised.value) == (
        "blog.test sent a web page instead of a feed; feeds that it names: http://blog.test/sub/feed.xml, "
        "http://other.test/atom."
    )


@pytest.mark.parametrize(
    "address",
    [
        *("http://127.0.0.1/feed", "http://192.168.0.1/feed", "http://[::1]/feed", "http://localhost/feed"),
        *("http://router.local/feed", "http://other.test:8080/feed", "file:///etc/passwd"),
    ],
)
def test_a_page_does_not_lead_into_the_local_network(address: str) -> None:
    page = f'<link rel="alternate" type="application/rss+xml" href="{address}">'.encode()
    assert feeds_of_page(page, "https://blog.test/") == ()
    own = address.replace("file:", "http:")
    assert feeds_of_page(page, own) == ((FeedLink(address),) if own == address else ())


def test_a_page_that_names_no_feed_says_so(fetcher: Fetcher, plays: FeedServer) -> None:
    plays.instead["blog"] = answer(b"<html></html>", RSS)
    assert fetcher.fetch(BLOG).state.error == (
        "blog.test sent a web page instead of a feed, and it names none; look for one in your browser."
    )
    assert feeds_of_page(b"\xff<link <link rel=alternate", "http://blog.test/") == ()


def test_a_feed_that_moved_is_asked_for_at_its_new_place(
    feeds_world: tuple[World, FeedServer], fetcher: Fetcher
) -> None:
    _, plays = feeds_world
    plays.instead["blog"] = leading("http://herald.test/atom.xml", "301 Moved Permanently")
    fetched = fetcher.fetch(BLOG)
    state = fetched.state
    assert (state.moved, state.error) == ("http://herald.test/atom.xml", "")
    assert fetched.told == (
        "The feed has moved for good; from now on it is asked for at http://herald.test/atom.xml.",
    )
    plays.requests.clear()
    again = fetcher.fetch(BLOG, state)
    assert (again.unchanged, [each.name for each in plays.requests]) == (True, ["herald"])
    assert (again.told, again.state.moved) == ((), state.moved)


def test_a_new_place_that_is_lost_is_forgotten(fetcher: Fetcher, plays: FeedServer) -> None:
    plays.instead["herald"] = answer(b"", status="404 Not Found")
    state = fetcher.fetch(BLOG, FeedState(moved="http://herald.test/atom.xml")).state
    assert (state.moved, state.error) == ("", "herald.test has nothing at this address.")


def test_a_feed_that_is_gone_says_so(fetcher: Fetcher, plays: FeedServer) -> None:
    plays.instead["blog"] = answer(b"", status="410 Gone")
    state = fetcher.fetch(BLOG).state
    assert (state.gone, state.error) == (True, "blog.test has nothing at this address any more.")


def test_a_feed_may_not_lead_to_this_computer(fetcher: Fetcher, plays: FeedServer) -> None:
    plays.instead["blog"] = leading(f"http://127.0.0.1:{plays.port}/blog/rss.xml")
    state = fetcher.fetch(BLOG).state
    assert "127.0.0.1" in state.error
    assert len(plays.requests) == 1


def test_a_new_place_is_not_what_the_user_typed(fetcher: Fetcher, plays: FeedServer) -> None:
    state = FeedState(moved=f"http://127.0.0.1:{plays.port}/blog/rss.xml")
    assert "127.0.0.1" in fetcher.fetch(BLOG, state).state.error
    assert plays.requests == []


def test_a_feed_on_this_computer_may_be_asked_when_it_was_typed(plays: FeedServer, fetcher: Fetcher) -> None:
    address = f"http://127.0.0.1:{plays.port}/blog/rss.xml"
    assert fetcher.fetch(replace(BLOG, address=address)).state.error == ""


def test_a_busy_host_says_when_to_come_again(fetcher: Fetcher, plays: FeedServer) -> None:
    plays.instead["blog"] = answer(b"", "Retry-After: 3600", status="429 Too Many Requests")
    state = fetcher.fetch(BLOG, FeedState(failures=2)).state
    assert (state.failures, state.not_before) == (3, "2026-11-02T07:00:00+00:00")


def test_a_reply_that_made_no_sense_is_asked_for_whole(fetcher: Fetcher, plays: FeedServer) -> None:
    plays.instead["blog"] = answer(b"garbage", RSS, 'ETag: "x"')
    state = fetcher.fetch(BLOG).state
    assert state.error == "blog.test sent something that is no feed, so nothing was read."
    del plays.instead["blog"]
    assert len(fetcher.fetch(BLOG, state).items) == len(plays.plan.shown("A blog", 0))


def test_without_a_network_it_is_said(feeds_world: tuple[World, FeedServer], fetcher: Fetcher) -> None:
    world, plays = feeds_world
    world.is_open = False
    assert fetcher.fetch(BLOG).state.error == "PaperDesk is set to work offline, so nothing was sent."
    assert plays.requests == []


def test_kinds_on_this_computer_are_not_fetched_here(fetcher: Fetcher, tmp_path: Path) -> None:
    error = fetcher.fetch(Feed("x", FeedKind.FOLDER, str(tmp_path))).state.error
    assert error == "A feed of the kind “folder” is not fetched from the web."


def test_json_that_is_no_feed_is_none(fetcher: Fetcher, plays: FeedServer) -> None:
    plays.instead["blog"] = answer(b'{"status": "ok"}', JSON)
    assert fetcher.fetch(BLOG).state.error == "blog.test sent something that is no feed, so nothing was read."
