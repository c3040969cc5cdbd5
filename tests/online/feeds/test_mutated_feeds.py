"""Feeds of every kind that were damaged anyhow give items that can be kept, or an error in a sentence."""

from __future__ import annotations

import json
import random
from dataclasses import asdict
from pathlib import Path
from typing import Final

import pytest

from paperdesk.model.feed import FeedState
from paperdesk.online.feeds.fetching import Fetcher
from tests.online.damaging import damaged
from tests.online.feed_plan import Plan, made_papers
from tests.online.feed_world import ADDRESSES, feed_world

TIMES: Final = 25


@pytest.mark.parametrize("at", range(10))
def test_a_damaged_feed_gives_items_or_an_error(at: int, tmp_path: Path) -> None:
    plan = Plan(made_papers(40))
    feed, chance = plan.feeds[at], random.Random(at)
    with (
        feed_world(tmp_path, plan) as (world, server),
        Fetcher(world.gate(), clock=lambda: server.now, addresses=ADDRESSES) as fetcher,
    ):
        server.day = 3
        server.damage = lambda body: damaged(body, chance)
        for _ in range(TIMES):
            fetched = fetcher.fetch(feed, FeedState(fetched="2026-11-05T06:00:00Z"))
            json.dumps(asdict(fetched), ensure_ascii=False, default=str).encode()
            assert not (fetched.items and fetched.state.error)
            assert all(item.guid for item in fetched.items)
            assert fetched.state.error[-1:] in {"", "."}
