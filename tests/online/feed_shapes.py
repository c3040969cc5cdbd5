"""What feeds send for papers, as the true ones write it: Hugging Face, arXiv by day, RSS, Atom, JSON Feed."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import UTC, date, datetime
from email.utils import format_datetime
from xml.sax.saxutils import escape, quoteattr

from paperdesk.model.names import display
from paperdesk.model.paper import Paper
from tests.online import shapes
from tests.online.feed_plan import Showing

_AVATAR = "https://cdn-avatars.huggingface.co/v1/production/uploads/x.jpeg"


def huggingface_list(showings: Sequence[Showing]) -> bytes:
    """What Hugging Face answers for a day or for what is trending."""
    return json.dumps([_huggingface_entry(each) for each in showings], ensure_ascii=False).encode()


def _huggingface_entry(showing: Showing) -> shapes.Json:
    person = {
        "_id": "60f0608166e5701b80ed3f02",
        "avatarUrl": _AVATAR,
        "fullname": f"Curator {showing.at % 7}",
        "name": f"curator{showing.at % 7}",
        "type": "user",
        "isPro": False,
    }
    paper = shapes.huggingface_paper(showing.paper) | {
        "upvotes": showing.upvotes,
        "submittedOnDailyAt": f"{showing.day}T02:41:09.212Z",
        "submittedOnDailyBy": {**person, "user": person["name"]},
        "githubRepo": "https://github.com/x/y",
        "githubStars": showing.upvotes * 3,
        "ai_summary": "An artificial summary.",
    }
    return {
        "paper": paper,
        "publishedAt": paper["publishedAt"],
        "title": paper["title"],
        "summary": paper["summary"],
        "thumbnail": "https://cdn-thumbnails.huggingface.co/social-thumbnails/papers/x.png",
        "numComments": showing.at % 5,
        "submittedBy": person,
        "isAuthorParticipating": False,
    }


def arxiv_rss(category: str, day: date, showings: Sequence[tuple[Showing, str]]) -> bytes:
    """What rss.arxiv.org answers: each paper with the first class of its own."""
    items = "".join(_arxiv_item(each, own) for each, own in showings)
    stamp = rfc(day)
    return (
        "<?xml version='1.0' encoding='UTF-8'?>\n"
        '<rss xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:atom="http://www.w3.org/2005/Atom" '
        'xmlns:content="http://purl.org/rss/1.0/modules/content/" version="2.0">\n  <channel>\n'
        f"    <title>{category} updates on arXiv.org</title>\n"
        f"    <link>http://rss.arxiv.org/rss/{category}</link>\n"
        f"    <description>{category} updates on the arXiv.org e-print archive.</description>\n"
        f'    <atom:link href="http://rss.arxiv.org/rss/{category}" rel="self" type="application/rss+xml"/>\n'
        "    <docs>http://www.rssboard.org/rss-specification</docs>\n    <language>en-us</language>\n"
        f"    <lastBuildDate>{stamp}</lastBuildDate>\n"
        "    <managingEditor>rss-help@arxiv.org</managingEditor>\n"
        f"    <pubDate>{stamp}</pubDate>\n"
        f"    <skipDays>\n      <day>Sunday</day>\n      <day>Saturday</day>\n    </skipDays>\n{items}"
        "  </channel>\n</rss>\n"
    ).encode()


def _arxiv_item(showing: Showing, own: str) -> str:
    paper, name = showing.paper, f"{showing.paper.arxiv}v{showing.version}"
    people = escape(", ".join(map(display, paper.authors)))
    doi = f"      <arxiv:DOI>{escape(paper.doi)}</arxiv:DOI>\n" if paper.doi else ""
    return (
        f"    <item>\n      <title>{escape(paper.title)}</title>\n"
        f"      <link>https://arxiv.org/abs/{paper.arxiv}</link>\n"
        f"      <description>arXiv:{name} Announce Type: {showing.kind} \nAbstract: "
        f"{escape(paper.abstract)}</description>\n"
        f'      <guid isPermaLink="false">oai:arXiv.org:{name}</guid>\n'
        f"      <category>{own}</category>\n      <category>cs.AI</category>\n"
        f"      <pubDate>{rfc(showing.day)}</pubDate>\n"
        f"      <arxiv:announce_type>{showing.kind}</arxiv:announce_type>\n"
        "      <dc:rights>http://creativecommons.org/licenses/by/4.0/</dc:rights>\n"
        f"{doi}      <dc:creator>{people}</dc:creator>\n    </item>\n"
    )


def blog_rss(showings: Sequence[Showing]) -> bytes:
    """A blog in RSS 2.0: a title with a tail, a summary with markup and a picture that counts readers."""
    items = "".join(
        f"<item><title><![CDATA[{each.paper.title}{_tail(each)}]]></title>"
        f"<link>{escape(page_of(each.paper))}?utm_source=blog</link>"
        f"<guid isPermaLink='false'>blog-{each.at}</guid>"
        f"<dc:creator>{escape(', '.join(map(display, each.paper.authors)))}</dc:creator>"
        f"<pubDate>{rfc(each.day)}</pubDate>"
        f"<description>{escape(_markup(each.paper))}</description></item>\n"
        for each in showings
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>A blog of papers</title>'
        f"<link>http://blog.test/</link><description>Each day</description>\n{items}</channel></rss>\n"
    ).encode()


def herald_atom(showings: Sequence[Showing]) -> bytes:
    """A herald in Atom, with an author element for each name."""
    entries = "".join(
        f"<entry><id>tag:herald.test,2026:{each.at}</id><title type='html'>{escape(escape(each.paper.title))}"
        f"</title><link rel='alternate' href={quoteattr(page_of(each.paper))}/>"
        f"<updated>{each.day}T04:00:00Z</updated><published>{each.day}T04:00:00Z</published>"
        + "".join(f"<author><name>{escape(display(name))}</name></author>" for name in each.paper.authors)
        + f"<summary type='html'>{escape(_markup(each.paper))}</summary></entry>\n"
        for each in showings
    )
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">'
        f"<title>A herald of papers</title><id>tag:herald.test,2026:</id>\n{entries}</feed>\n"
    ).encode()


def letter_json(showings: Sequence[Showing], day: int) -> bytes:
    """A letter in JSON Feed 1.1, whose ids are others each day."""
    items = [
        {
            "id": f"http://letter.test/{day}/{each.at}",
            "url": f"http://letter.test/{each.at}",
            "external_url": page_of(each.paper),
            "title": each.paper.title,
            "content_html": _markup(each.paper),
            "date_published": f"{each.day}T05:00:00+02:00",
            "authors": [{"name": display(name)} for name in each.paper.authors],
            "tags": ["papers"],
        }
        for each in showings
    ]
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": "A letter of papers", "items": items}
    return json.dumps(feed, ensure_ascii=False).encode()


def page_of(paper: Paper) -> str:
    """Where a feed leads to for a paper."""
    if paper.arxiv:
        return f"https://arxiv.org/abs/{paper.arxiv}"
    return f"https://doi.org/{paper.doi}" if paper.doi else "http://blog.test/page"


def rfc(day: date) -> str:
    """A day as RSS writes it."""
    return format_datetime(datetime(day.year, day.month, day.day, 4, tzinfo=UTC))


def _tail(showing: Showing) -> str:
    return f". (arXiv:{showing.paper.arxiv}v1 [cs.CL])" if showing.paper.arxiv else ""


def _markup(paper: Paper) -> str:
    return (
        f"<p>{escape(paper.abstract)}</p><img src='http://tracker.test/x.gif' width='1' height='1'>"
        "<script>alert(1)</script>"
    )
