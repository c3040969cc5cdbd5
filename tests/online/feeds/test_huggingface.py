"""Hugging Face's daily and trending papers: what is asked for, what is read, days that were missed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from paperdesk.model.feed import Feed, FeedItem, FeedKind, FeedState, Popularity
from paperdesk.online.feeds.fetching import Fetcher
from tests.online.feed_world import FeedServer

DAILY = Feed("Daily papers", FeedKind.HUGGINGFACE_DAILY, "day")
TRENDING = Feed("Trending", FeedKind.HUGGINGFACE_TRENDING)


def test_the_papers_of_a_day_are_read(fetcher: Fetcher, plays: FeedServer) -> None:
    fetched = fetcher.fetch(DAILY)
    shown = plays.plan.shown("Daily papers", 0)
    assert fetched.items == tuple(
        FeedItem(
            each.paper.arxiv,
            replace(each.paper, doi="", fields={}, url=f"https://arxiv.org/abs/{each.paper.arxiv}"),
            "2026-11-02T02:41:09+00:00",
            f"Curator {each.at % 7}",
            Popularity(each.upvotes, None, each.at % 5, each.upvotes * 3),
        )
        for each in shown
    )
    assert fetched.state == FeedState(
        etag=fetched.state.etag,
        digest=fetched.state.digest,
        fetched="2026-11-02T06:00:00+00:00",
        tried="2026-11-02T06:00:00+00:00",
    )
    assert [each.path for each in plays.requests] == ["/api/daily_papers?p=0&limit=100"]


def test_days_that_were_missed_are_made_up_for(fetcher: Fetcher, plays: FeedServer) -> None:
    plays.day = 3
    fetched = fetcher.fetch(DAILY, FeedState(fetched="2026-11-03T06:00:00+00:00"))
    wanted = [each.at for day in (1, 2, 3) for each in plays.plan.shown("Daily papers", day)]
    assert [item.paper.arxiv for item in fetched.items] == [plays.plan.papers[at].arxiv for at in wanted]
    assert [each.path for each in plays.requests] == [
        "/api/daily_papers?date=2026-11-03&p=0&limit=100",
        "/api/daily_papers?date=2026-11-04&p=0&limit=100",
        "/api/daily_papers?p=0&limit=100",
    ]


@pytest.mark.parametrize(
    ("last", "told"),
    [
        ("2026-10-29", ()),
        ("2026-10-28", ("Days before 2026-10-29 were missed and are not made up for any more.",)),
        ("", ()),
    ],
)
def test_days_that_were_missed_too_long_ago_are_told(
    last: str, told: tuple[str, ...], fetcher: Fetcher, plays: FeedServer
) -> None:
    plays.day = 3
    assert fetcher.fetch(DAILY, FeedState(fetched=last)).told == told


def test_what_is_trending_has_ranks(fetcher: Fetcher, plays: FeedServer) -> None:
    plays.day = 6
    fetched = fetcher.fetch(TRENDING)
    upvotes = [item.popularity.upvotes or 0 for item in fetched.items]
    assert upvotes == sorted(upvotes, reverse=True)
    assert [item.popularity.rank for item in fetched.items] == list(range(1, len(upvotes) + 1))


def test_the_same_again_is_unchanged(fetcher: Fetcher, plays: FeedServer) -> None:
    first = fetcher.fetch(TRENDING)
    again = fetcher.fetch(TRENDING, first.state)
    assert (again.unchanged, again.items, plays.unchanged["huggingface"]) == (True, (), 1)


@pytest.mark.parametrize(
    ("address", "query"), [("week", "week=2026-W45"), ("month", "month=2026-11"), ("", "p=0&limit=100")]
)
def test_a_week_or_month_is_asked_for(fetcher: Fetcher, plays: FeedServer, address: str, query: str) -> None:
    fetcher.fetch(replace(DAILY, address=address))
    assert query in plays.requests[0].path
