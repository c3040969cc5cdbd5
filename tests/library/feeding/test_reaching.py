"""Feeds fetched, and looked at, in the background."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from paperdesk.library.feeding.reaching import fetch_through, look_at
from paperdesk.library.library import Library
from paperdesk.library.network import gate
from paperdesk.model.errors import Cancelled, PaperDeskError
from paperdesk.model.feed import Feed, FeedKind
from paperdesk.online.gate import Gate

BIB = "@article{key1, title = {A Title}, author = {Lovelace, Ada}, year = 2020}\n"


@pytest.fixture
def closed() -> Gate:
    """A gate that lets nothing through: what is on this computer is read all the same."""
    return gate(lambda: False)


@pytest.fixture
def watched(tmp_path: Path) -> Path:
    """A file of references that nobody writes to any more."""
    path = tmp_path / "refs.bib"
    path.write_text(BIB, encoding="utf-8")
    os.utime(path, (1_700_000_000, 1_700_000_000))
    return path


def quiet(done: int, total: int) -> None:
    """Nobody wants to know how far it is."""


def test_files_are_fetched_while_the_gate_is_closed(
    library: Library, subscribe: Callable[..., Feed], closed: Gate, watched: Path
) -> None:
    feed = subscribe("refs", FeedKind.FILE, address=str(watched))
    web = subscribe("web", FeedKind.WEB, address="https://example.org/feed.xml")
    local, asked = fetch_through(closed, library, (feed, web), quiet)
    assert (local.new, local.error) == (1, "")
    assert "offline" in asked.error


def test_looking_at_a_file_takes_nothing(library: Library, closed: Gate, watched: Path) -> None:
    found = look_at(closed, Feed("refs", FeedKind.FILE, str(watched)), quiet)
    assert [item.paper.title for item in found.items] == ["A Title"]
    assert library.find("").count() == 0


def test_looking_at_what_is_not_there_says_why(closed: Gate, tmp_path: Path) -> None:
    with pytest.raises(PaperDeskError):
        look_at(closed, Feed("gone", FeedKind.FOLDER, str(tmp_path / "gone")), quiet)


def test_looking_is_given_up_when_nobody_wants_it(closed: Gate, watched: Path) -> None:
    def stop(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        look_at(closed, Feed("folder", FeedKind.FOLDER, str(watched.parent)), stop)
