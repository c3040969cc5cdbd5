"""A world of names with one server in it, whose pages a test fills in."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.online.server import OTHER, PUBLIC, Pages, Server, World, serving


@pytest.fixture
def pages() -> Pages:
    return {}


@pytest.fixture
def server(pages: Pages) -> Iterator[Server]:
    with serving(pages) as server:
        yield server


@pytest.fixture
def world(server: Server, tmp_path: Path) -> World:
    return World(tmp_path, {(PUBLIC, 80): server, (OTHER, 80): server})
