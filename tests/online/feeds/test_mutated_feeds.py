"""Feeds of every kind that were damaged anyhow give items that can be kept, or an error in a sentence."""

from __future__ import annotations

import json
import random
import re
from dataclasses import asdict
from pathlib import Path
from typing import Final

import pytest

from paperdesk.model.feed import FeedState
from paperdesk.online.feeds.fetching import Fetcher
from tests.online.feed_plan import Plan, made_papers
from tests.online.feed_world import ADDRESSES, feed_world

TIMES: Final = 25
ODD: Final = (
    *(b"null", b"[]", b"{}", b"-1e999", b'"\\ud800"', b"true", b"9" * 5_000, b"9999-99-99", b'"\\u0000"'),
    *(b"<", b"]]>", b"&x;", b"<!--", b"<![CDATA[", b'"', b"\0", b"\xff\xfe", b"</item>", b"<!DOCTYPE x [ ]>"),
)
_VALUE = re.compile(rb'"[^"]{1,60}"|\d{1,20}|<[a-z]{1,20}>')


def damaged(body: bytes, chance: random.Random) -> bytes:
    """The body with a few changes: bytes, values, pieces taken out or put in twice, or the end cut off."""
    for _ in range(chance.choice((1, 2, 5, 20))):
        at = chance.randrange(len(body) + 1)
        kind = chance.randrange(5)
        if kind == 0:
            body = body[:at] + chance.randbytes(3) + body[at + 1 :]
        elif kind == 1:
            body = body[:at] + body[at + chance.randrange(1, 300) :]
        elif kind == 2:
            body = body[:at] + body[chance.randrange(len(body) + 1) :][:300] + body[at:]
        elif kind == 3 and (values := list(_VALUE.finditer(body))):
            value = chance.choice(values)
            body = body[: value.start()] + chance.choice(ODD) + body[value.end() :]
        else:
            body = body[:at] if chance.random() < 0.1 else body[:at] + chance.choice(ODD) + body[at:]
    return body


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
