"""A world of ten feeds, and what fetches from it on the day that the world plays."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from paperdesk.online.feeds.fetching import Fetcher
from paperdesk.online.feeds.parsing import Parser
from tests.online.feed_plan import Plan, made_papers
from tests.online.feed_world import ADDRESSES, FeedServer, feed_world
from tests.online.server import World


@pytest.fixture
def feeds_world(tmp_path: Path) -> Iterator[tuple[World, FeedServer]]:
    with feed_world(tmp_path, Plan(made_papers(60))) as playing:
        yield playing


@pytest.fixture
def plays(feeds_world: tuple[World, FeedServer]) -> FeedServer:
    return feeds_world[1]


@pytest.fixture(scope="module")
def reader() -> Iterator[Parser]:
    """What reads feeds, for all tests of a module: starting it takes longer than most of them."""
    reader = Parser(lambda: False)
    yield reader
    reader.close()


@pytest.fixture
def fetcher(feeds_world: tuple[World, FeedServer], reader: Parser) -> Fetcher:
    world, server = feeds_world
    fetcher = Fetcher(world.gate(), clock=lambda: server.now, addresses=ADDRESSES)
    fetcher._parser = reader
    return fetcher
