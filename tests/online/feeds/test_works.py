"""Newest works by Crossref and OpenAlex: what is asked for, and what is read."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from paperdesk.model.feed import Feed, FeedKind, FeedState
from paperdesk.online.feeds.fetching import Fetcher
from tests.online import shapes
from tests.online.feed_world import FeedServer
from tests.online.papers import MEDICAL, PUBLISHED
from tests.online.server import answer
from tests.online.services import JSON

JOURNAL = Feed("A journal", FeedKind.CROSSREF, "issn:1234-5679")
WORDS = Feed("Words", FeedKind.OPENALEX, "patient transformers")


def test_a_journal_is_read_by_crossref(fetcher: Fetcher, plays: FeedServer) -> None:
    plays.day = 13
    fetched = fetcher.fetch(JOURNAL)
    shown = plays.plan.shown("A journal", 13)
    assert [(item.guid, item.paper.title) for item in fetched.items] == [
        (f"DOI {each.paper.doi}", each.paper.title) for each in shown
    ]
    query = plays.requests[0].path.partition("&select")[0]
    assert query == (
        "/works?filter=issn:1234-5679,from-created-date:2026-10-16&sort=created&order=desc&rows=1000"
    )


def test_words_are_searched_for_in_crossref_since_the_last_time(fetcher: Fetcher, plays: FeedServer) -> None:
    works = [shapes.crossref_work(paper) for paper in (MEDICAL, PUBLISHED)]
    plays.instead["crossref"] = answer(shapes.crossref_list(works), JSON)
    feed = replace(JOURNAL, address="reviews of coffee")
    items = fetcher.fetch(feed, FeedState(fetched="2026-11-01T10:00:00+00:00")).items
    assert [item.paper.title for item in items] == ["Coffee and the Length of Reviews"]
    query = plays.requests[0].path.partition("&select")[0]
    assert (
        query
        == "/works?query.bibliographic=reviews%20of%20coffee&filter=from-created-date:2026-10-30&rows=100"
    )


def test_more_works_than_were_asked_for_are_told(fetcher: Fetcher, plays: FeedServer) -> None:
    works = [shapes.crossref_work(replace(PUBLISHED, doi=f"10.1000/x.{at}")) for at in range(1_000)]
    plays.instead["crossref"] = answer(shapes.crossref_list(works), JSON)
    fetched = fetcher.fetch(JOURNAL)
    assert (len(fetched.items), fetched.told) == (
        1_000,
        ("Only the newest 1,000 works were asked for; there may be more that are new.",),
    )


def test_words_are_searched_for_in_openalex(fetcher: Fetcher, plays: FeedServer) -> None:
    plays.day = 9
    items = fetcher.fetch(WORDS, FeedState(fetched="2026-11-10T10:00:00+00:00")).items
    assert [item.paper.title for item in items] == [each.paper.title for each in plays.plan.shown("Words", 9)]
    query = plays.requests[0].path.partition("&select")[0]
    assert query == (
        "/works?filter=title_and_abstract.search:patient%20transformers,from_publication_date:2026-10-27,"
        "to_publication_date:2026-11-11&sort=publication_date:desc&per-page=100"
    )


def test_openalex_is_asked_for_all_its_pages(fetcher: Fetcher, plays: FeedServer) -> None:
    works = [shapes.openalex_work(replace(PUBLISHED, doi=f"10.1000/x.{at}")) for at in range(100)]
    body = json.dumps({"meta": {}, "results": works}).encode()
    last = json.dumps({"meta": {}, "results": []}).encode()
    plays.instead["openalex"] = [answer(body, JSON), answer(last, JSON)]
    fetched = fetcher.fetch(replace(WORDS, address="issn:1234-5679"))
    assert (len(fetched.items), len(plays.requests), fetched.title) == (100, 2, PUBLISHED.venue)


@pytest.mark.parametrize("address", ["", "issn:", "issn:1234", "issn:../../x", "…"])
def test_what_is_neither_words_nor_issn_is_not_asked_for(
    address: str, fetcher: Fetcher, plays: FeedServer
) -> None:
    for kind in (FeedKind.CROSSREF, FeedKind.OPENALEX):
        error = fetcher.fetch(Feed("x", kind, address)).state.error
        assert error.endswith("is neither an ISSN nor words to search for; nothing was sent.")
    assert plays.requests == []
