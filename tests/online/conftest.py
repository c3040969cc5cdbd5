"""A world of names with one server in it, whose pages a test fills in."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.online.authority import Authority
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


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    if not shutil.which("openssl"):
        pytest.skip("openssl, which makes the certificates, is not installed")
    return Authority(tmp_path_factory.mktemp("authority"))
