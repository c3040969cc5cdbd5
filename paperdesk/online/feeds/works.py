"""Newest works of a journal, or with some words, by Crossref and by OpenAlex."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from itertools import chain
from typing import Final

from paperdesk.model.feed import MOST_ITEMS, Feed, FeedItem, FeedState
from paperdesk.model.paper import Paper
from paperdesk.online.answers import Answer
from paperdesk.online.errors import RefusedError
from paperdesk.online.feeds.asking import FeedAsking
from paperdesk.online.feeds.finding import guid_of
from paperdesk.online.feeds.moments import moment
from paperdesk.online.feeds.said import Said, said
from paperdesk.online.sources import crossref, openalex
from paperdesk.online.sources.service import quoted
from paperdesk.online.sources.titles import words_of

FIRST: Final = timedelta(days=30)
"""How far back the first time goes."""
CROSSREF_LATE: Final = timedelta(days=2)
OPENALEX_LATE: Final = timedelta(days=14)
"""How much later than on the day of a work the service may know it."""
ROWS: Final = 1_000
HITS: Final = 100
PAGE: Final = 100
PAGES: Final = MOST_ITEMS // PAGE + 1
_ISSN = re.compile(r"issn:(\d{4}-\d{3}[\dX])")


def from_crossref(asking: FeedAsking, feed: Feed, state: FeedState) -> Said:
    """Works that Crossref came to know since the last time."""
    since = _since(state.fetched, asking.clock(), CROSSREF_LATE)
    issn, words = _wish(feed.address)
    query = (
        f"filter=issn:{issn},from-created-date:{since}&sort=created&order=desc&rows={ROWS}"
        if issn
        else f"query.bibliographic={quoted(words)}&filter=from-created-date:{since}&rows={HITS}"
    )
    found = crossref.read(asking.get(f"{asking.base}/works?{query}&select={crossref.SELECT}"))
    papers = [paper for each in found if _has_all(paper := each.paper, words)]
    return said(_items(papers, asking.clock()), _title(papers, issn), _more(len(found)))


def _more(count: int) -> list[str]:
    if count < ROWS:
        return []
    return [f"Only the newest {ROWS:,} works were asked for; there may be more that are new."]


def from_openalex(asking: FeedAsking, feed: Feed, state: FeedState) -> Said:
    """Works that were published since some days before the last time."""
    now = asking.clock()
    issn, words = _wish(feed.address)
    wish = f"primary_location.source.issn:{issn}" if issn else f"title_and_abstract.search:{quoted(words)}"
    since = _since(state.fetched, now, OPENALEX_LATE)
    span = f"from_publication_date:{since},to_publication_date:{now:%Y-%m-%d}"
    url = f"{asking.base}/works?filter={wish},{span}&sort=publication_date:desc&per-page={PAGE}"
    found = chain.from_iterable(_openalex_pages(asking, f"{url}&select={openalex.SELECT}"))
    papers = [each.paper for each in found]
    return said(_items(papers, now), _title(papers, issn))


def _openalex_pages(asking: FeedAsking, url: str) -> Iterator[list[Answer]]:
    for page in range(1, PAGES + 1):
        found = openalex.read(asking.get(f"{url}&page={page}"))
        yield found
        if len(found) < PAGE:
            return


def _wish(address: str) -> tuple[str, str]:
    """The ISSN that is wanted, or the words."""
    found = _ISSN.fullmatch(address)
    words = "" if found else " ".join(words_of(address))
    if not found and (not words or address.startswith("issn:")):
        raise RefusedError(f"“{address:.60}” is neither an ISSN nor words to search for; nothing was sent.")
    return (found[1] if found else ""), words


def _since(fetched: str, now: datetime, late: timedelta) -> str:
    """The day from which works are new."""
    try:
        last = date.fromisoformat(fetched[:10])
    except ValueError:
        last = now.date() - FIRST + late
    return (min(last, now.date()) - late).isoformat()


def _items(papers: Iterable[Paper], now: datetime) -> Iterator[FeedItem]:
    return (FeedItem(guid_of(paper), paper, moment(paper.date, now)) for paper in papers)


def _has_all(paper: Paper, words: str) -> bool:
    """Whether a paper has all words, in whichever number: Crossref finds those that have a few, too."""
    text = words_of(paper.title) + paper.abstract.casefold().split()
    return all(any(word.startswith(wanted.rstrip("s")) for word in text) for wanted in words.split())


def _title(papers: Iterable[Paper], issn: str) -> str:
    """What a journal is called, by the works in it."""
    return next((paper.venue for paper in papers if paper.venue), "") if issn else ""
