"""A search of arXiv, the newest papers first, as far back as was read before."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from typing import Final

from paperdesk.model.feed import MOST_ITEMS, Feed, FeedItem, FeedState
from paperdesk.model.paper import Paper
from paperdesk.online.errors import NonsenseError, RefusedError, StatusError
from paperdesk.online.feeds.asking import FeedAsking
from paperdesk.online.feeds.moments import moment
from paperdesk.online.feeds.said import Said, said
from paperdesk.online.request import Reply
from paperdesk.online.sources import arxiv
from paperdesk.online.sources.markup import line
from paperdesk.online.sources.service import quoted

SLICE: Final = 100
"""So many papers are asked for at once."""
SPACING: Final = 3.0
"""Seconds that arXiv wants between two requests."""
OVERLAP: Final = timedelta(days=4)
"""How much longer ago than the last time papers may be dated that are new now: arXiv announces them later."""
LONGEST: Final = 2_000
_ACCEPT: Final = ("application/atom+xml",)
_TOTAL = re.compile(r"totalResults[^<>]{0,200}>(\d{1,9})<")
_SUMMARY = re.compile(r"<summary[^<>]{0,100}>([^<]{1,300})")


def fetch(asking: FeedAsking, feed: Feed, state: FeedState) -> Said:
    """The newest papers of a search: one slice the first time, later as many as came since."""
    if not feed.address.strip() or len(feed.address) > LONGEST:
        raise RefusedError("This search of arXiv is empty or too long; nothing was sent.")
    return said(_items(asking, feed.address, _since(state)), f"arXiv: {feed.address}")


def announced(asking: FeedAsking, categories: str, first: datetime, last: datetime) -> Iterator[FeedItem]:
    """What was submitted to categories ("cs.CL+cs.LG") between two times."""
    wanted = " OR ".join(f"cat:{each}" for each in categories.split("+"))
    span = f"submittedDate:[{first:%Y%m%d%H%M} TO {last:%Y%m%d%H%M}]"
    return _items(asking, f"({wanted}) AND {span}", f"{first:%Y-%m-%d}")


def _since(state: FeedState) -> str:
    """The day up to which all is known, "" when nothing is."""
    try:
        return (date.fromisoformat(state.fetched[:10]) - OVERLAP).isoformat()
    except ValueError:
        return ""


def _items(asking: FeedAsking, query: str, since: str) -> Iterator[FeedItem]:
    for start in range(0, MOST_ITEMS + SLICE, SLICE):
        papers = _slice(asking, query, start)
        for paper in papers:
            yield FeedItem(paper.arxiv, paper, moment(paper.date, asking.clock()))
        if not since or len(papers) < SLICE or min(paper.date for paper in papers) < since:
            return


def _slice(asking: FeedAsking, query: str, start: int) -> Sequence[Paper]:
    url = (
        f"{asking.base}/api/query?search_query={quoted(query)}&start={start}&max_results={SLICE}"
        "&sortBy=submittedDate&sortOrder=descending"
    )
    try:
        reply = asking.get(url, _ACCEPT, SPACING)
    except StatusError as error:
        raise _understood(error) from error
    papers = [found.paper for found in arxiv.read(reply)]
    if not papers and start < _total(reply):
        raise NonsenseError(
            "Papers that arXiv knows of were not sent, as it happens at times; try again later."
        )
    return papers


def _understood(error: StatusError) -> StatusError:
    """The error with what arXiv says of it."""
    found = _SUMMARY.search(error.reply.body[:20_000].decode("utf-8", "replace"))
    if error.reply.status != 400 or not found:
        return error
    return StatusError(f"The search was not understood by arXiv: {line(found[1])}.", error.reply)


def _total(reply: Reply) -> int:
    found = _TOTAL.search(reply.body[:5_000].decode("utf-8", "replace"))
    return int(found[1]) if found else 0
