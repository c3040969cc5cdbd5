"""What arXiv announces each day in some categories, as its feeds tell it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from typing import Final
from xml.etree.ElementTree import Element

from paperdesk.formats.assembling import Draft
from paperdesk.formats.failures import Failure
from paperdesk.formats.latex.values import decode, decode_paragraphs
from paperdesk.formats.records import StringText
from paperdesk.formats.xml.records import text_of, texts_of, xml_records
from paperdesk.model.errors import PaperDeskError
from paperdesk.model.feed import Feed, FeedItem, FeedState
from paperdesk.model.identifiers import identifier
from paperdesk.model.paper import Name
from paperdesk.online.errors import RefusedError
from paperdesk.online.feeds.arxiv_search import announced
from paperdesk.online.feeds.asking import FeedAsking
from paperdesk.online.feeds.finding import listed_names, month_of, plain_title
from paperdesk.online.feeds.moments import moment, moment_in
from paperdesk.online.feeds.said import Said, said, told_lost
from paperdesk.online.request import Reply
from paperdesk.online.sources.service import answer, put_arxiv
from paperdesk.online.sources.values import unreadable

NAME: Final = "arXiv"
ACCEPT: Final = ("application/rss+xml", "application/atom+xml", "application/xml", "text/xml")
ANNOUNCED: Final = time(5)
"""When the feeds change, in UTC."""
BEFORE: Final = timedelta(days=4)
"""How long papers wait for their announcement at most, over a weekend."""
MOST_DAYS: Final = 14
"""So many days that were missed are made up for."""
MOST_FAILURES: Final = 4
_SATURDAY: Final = 5
_WEEKEND: Final = 3  # days in which there is one with an announcement
_CATEGORY: Final = r"[A-Za-z-]{2,12}(?:\.[A-Za-z-]{2,12})?"
_CATEGORIES = re.compile(rf"{_CATEGORY}(?:\+{_CATEGORY}){{0,60}}")
_HEAD = re.compile(r"<(?:rss|feed|(?:rdf:)?RDF)[\s>]")
_ENDS: Final = ("rss>", "feed>", "RDF>")
_KIND = re.compile(r"Announce Type: ([a-z-]{3,15})")
_RANKS: Final = ("new", "cross", "replace", "replace-cross")


def fetch(asking: FeedAsking, feed: Feed, state: FeedState) -> Said:
    """The papers of the latest day, each once; new versions are marked."""
    if not _CATEGORIES.fullmatch(feed.address):
        raise RefusedError(f"“{feed.address:.60}” are no categories of arXiv; they look like cs.CL+cs.LG.")
    reply = asking.get(f"{asking.base}/rss/{feed.address}", ACCEPT)
    items = _best(_items(_text(reply), asking.clock()))
    missed, lost = _missed(state, asking.clock())
    if missed:
        found = announced(asking.elsewhere("arxiv"), feed.address, missed[-1] - BEFORE, missed[0])
        items += [replace(item, guid=f"oai:arXiv.org:{item.guid}v1") for item in found]
    return said(items, f"arXiv {feed.address.replace('+', ', ')}", (*_told(missed), *lost))


def _told(missed: list[datetime]) -> list[str]:
    if not missed:
        return []
    day = f"{missed[0]:%Y-%m-%d}"
    return [
        f"Days up to {day} were missed, and arXiv lists the latest alone; it was searched for the others."
    ]


def _missed(state: FeedState, now: datetime) -> tuple[list[datetime], list[str]]:
    """The announcements of which nothing was fetched, the latest first, and what is told of older ones.

    After some failures in a row none is made up for any more: the latest day is better than none.
    """
    last = moment_in(state.fetched)
    days = [now.date() - timedelta(days=ago) for ago in range(MOST_DAYS + _WEEKEND)]
    times = [datetime.combine(day, ANNOUNCED, UTC) for day in days if day.weekday() < _SATURDAY]
    unknown = [at for at in times if last is not None and last < at <= now]
    if state.failures > MOST_FAILURES:
        asked = unknown[:1]
    else:
        asked = [at for at in unknown if at.date() in days[:MOST_DAYS]]
    lost = [told_lost(asked[-1].date())] if len(unknown) > len(asked) else []
    return asked[1:], lost  # the latest is in the feed itself


def _text(reply: Reply) -> str:
    text = reply.body.decode("utf-8", "replace")
    if not _HEAD.search(text[:5_000]) or not text.rstrip().endswith(_ENDS):
        raise unreadable(NAME)
    return text


def _items(text: str, now: datetime) -> Iterator[tuple[str, FeedItem]]:
    """Each item with the kind of its announcement; a day without papers has none."""
    if "<item" not in text and "<entry" not in text:
        return
    try:
        records = list(xml_records(StringText(NAME, text), ("item", "entry")))
    except PaperDeskError:
        raise unreadable(NAME) from None
    for record in records:
        if not isinstance(record, Failure) and (item := _item(record.element, now)):
            yield item


def _best(items: Iterator[tuple[str, FeedItem]]) -> list[FeedItem]:
    """Each paper once: as new rather than as one of another category, as that rather than as a revision."""
    best: dict[str, tuple[int, FeedItem]] = {}
    for kind, item in items:
        rank = _RANKS.index(kind) if kind in _RANKS else len(_RANKS)
        known = best.get(item.paper.arxiv)
        if known is None or rank < known[0]:
            best[item.paper.arxiv] = (rank, item)
    return [item for _, item in best.values()]


def _item(element: Element, now: datetime) -> tuple[str, FeedItem] | None:
    """One paper; None without a title or an id."""
    guid = text_of(element, "guid") or text_of(element, "id")
    about = text_of(element, "description") or text_of(element, "summary")
    known = identifier("arxiv", guid.rpartition(":")[2]) or identifier("arxiv", text_of(element, "link"))
    title = plain_title(decode(text_of(element, "title")))
    if not known or not title:
        return None
    draft = Draft()
    put_arxiv(draft, known.value)
    draft.put("title", title)
    draft.put("abstract", decode_paragraphs(about.partition("Abstract:")[2] or _without_head(about)))
    draft.put("date", month_of(known.value))
    draft.put("doi", text_of(element, "DOI"))
    draft.put("url", f"https://arxiv.org/abs/{known.value}")
    _put_classes(draft, element)
    draft.authors = _authors(element)
    kind = text_of(element, "announce_type") or "".join(_KIND.findall(about)[:1])
    at = moment(text_of(element, "pubDate") or text_of(element, "published"), now)
    paper = answer(draft, "arxiv", kind="preprint").paper
    return kind, FeedItem(guid, paper, at, replaces=kind.startswith("replace"))


def _without_head(about: str) -> str:
    return "" if about.startswith("arXiv:") else about


def _authors(element: Element) -> list[Name]:
    listed = texts_of(element, "creator") or texts_of(element, "author/name")
    return [name for text in listed for name in listed_names(decode(text))]


def _put_classes(draft: Draft, element: Element) -> None:
    """The first category is the paper's own."""
    classes = texts_of(element, "category") or [each.get("term", "") for each in element.findall("category")]
    draft.put("eprintclass", classes[0] if classes else "")
    draft.put("subjects", " ".join(classes[1:] and classes))
