"""Fourteen days of ten feeds of which three requests in ten fail: all papers come, no host is overrun."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pytest

from paperdesk.model.feed import FeedItem, FeedState
from paperdesk.online.feeds.fetching import Fetcher
from tests.online.feed_plan import Plan, Showing, made_papers
from tests.online.feed_world import ADDRESSES, FeedServer, feed_world
from tests.online.server import World
from tests.online.services import at_random

DAYS = 14
TRIES = 6
"""So often a feed that failed is asked for again on a day."""


def fetched(world: World, server: FeedServer) -> dict[str, list[FeedItem]]:
    """What came of fetching every feed every day, again when it failed, by what remembers the last time."""
    items, states = defaultdict[str, list[FeedItem]](list), dict[str, FeedState]()
    for server.day in range(DAYS):
        with Fetcher(world.gate(), clock=lambda: server.now, addresses=ADDRESSES) as fetcher:
            for feed in server.plan.feeds:
                for _ in range(TRIES):
                    found = fetcher.fetch(feed, states.get(feed.name, FeedState()))
                    states[feed.name] = found.state
                    items[feed.name] += found.items
                    if not found.state.error:
                        break
    return items


def test_all_that_was_shown_came(tmp_path: Path) -> None:
    plan = Plan(made_papers(120), DAYS)
    with feed_world(tmp_path, plan, at_random(0.3, 7)) as (world, server):
        items = fetched(world, server)
        wanted = {name: shown(plan, name) for name in items}
        assert {name: known(found, plan) for name, found in items.items()} == wanted
        assert set().union(*wanted.values()) == set(range(120))
        assert sum(server.failed.values()) > 30
        assert sum(server.unchanged.values()) > 3
        assert max(server.counts().values()) <= DAYS * TRIES * 4
        assert {each.replaces for each in items["Language"]} == {True, False}


@pytest.mark.parametrize(
    "last", ["9999-12-31T23:59:59Z", "1970-01-01", "2026-11-06T05:00:00", "yesterday", ""]
)
def test_a_clock_that_jumped_costs_nothing(last: str, tmp_path: Path) -> None:
    plan = Plan(made_papers(60), DAYS)
    with feed_world(tmp_path, plan) as (world, server):
        server.day = 4
        with Fetcher(world.gate(), clock=lambda: server.now, addresses=ADDRESSES) as fetcher:
            for feed in plan.feeds:
                found = fetcher.fetch(feed, FeedState(fetched=last))
                assert found.state.error == ""
                assert known(list(found.items), plan) >= {each.at for each in plan.shown(feed.name, 4)}


def shown(plan: Plan, name: str) -> set[int]:
    return {each.at for day in range(DAYS) for each in plan.shown(name, day)}


def known(items: list[FeedItem], plan: Plan) -> set[int]:
    """The places in the plan of the papers of items."""
    return {
        at
        for at, paper in enumerate(plan.papers)
        if any(_is_same(item, Showing(at, paper, plan.now(0).date())) for item in items)
    }


def _is_same(item: FeedItem, showing: Showing) -> bool:
    paper, found = showing.paper, item.paper
    if found.arxiv and paper.arxiv:
        return found.arxiv == paper.arxiv
    return bool(found.doi and found.doi == paper.doi) or found.title == paper.title
