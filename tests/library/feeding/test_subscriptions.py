"""Subscribing to feeds, and everything about it that can be taken back."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from paperdesk.library.edits import AddFeed, RemoveFeed, VisitFeed
from paperdesk.library.edits.feeding import adding, changing
from paperdesk.library.feeding.merging import merge_items
from paperdesk.library.feeding.subscriptions import feed_states, feeds, named, new_counts
from paperdesk.library.library import Library
from paperdesk.model.errors import PaperDeskError
from paperdesk.model.feed import Feed, FeedItem, FeedKind
from paperdesk.model.paper import Paper

LANGUAGE = Feed("Language", FeedKind.ARXIV_DAILY, "cs.CL", "transformer", "survey", keep_unread=30)
ITEM = FeedItem("a", Paper(title="A paper of its own"))


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "a.paperdesk", create=True) as opened:
        yield opened


def test_subscribing_undone_and_redone(library: Library) -> None:
    library.apply(adding(LANGUAGE))
    there = [replace(LANGUAGE, id=1, position=1)]
    assert feeds(library) == there
    library.undo()
    assert feeds(library) == []
    library.redo()
    assert feeds(library) == there


def test_feed_taken_back_for_good_leaves_nothing(library: Library) -> None:
    library.apply(adding(LANGUAGE))
    library.undo()
    library.apply(AddFeed("Other", "web", "https://example.org"))
    with pytest.raises(PaperDeskError, match="no feed called “Language”"):
        named(library, "Language")
    assert [feed.id for feed in feeds(library)] == [2]
    assert library.check() == []


def test_feeds_are_found_by_name_and_by_address(library: Library) -> None:
    library.apply(adding(LANGUAGE))
    [feed] = feeds(library)
    assert [named(library, name) for name in ("Language", " LANGUAGE ", "cs.CL")] == [feed] * 3


def test_removed_feed_leaves_its_papers_and_comes_back_with_what_it_said(library: Library) -> None:
    library.apply(adding(replace(LANGUAGE, include="", exclude="")))
    [feed] = feeds(library)
    merge_items(library, feed, [ITEM])
    library.apply(RemoveFeed(feed.id))
    assert (feeds(library), new_counts(library), library.find().count()) == ([], {}, 1)
    library.undo()
    assert (feeds(library), new_counts(library)) == ([feed], {feed.id: 1})


def test_name_that_was_given_away_meanwhile_is_not_taken_back(library: Library) -> None:
    library.apply(adding(LANGUAGE))
    [feed] = feeds(library)
    tables = library.tables()
    library.apply(RemoveFeed(feed.id))
    with tables.transaction():  # as another program does
        tables.feeds.insert(Feed("Language", FeedKind.WEB, "https://example.org"))
    library.undo()
    assert sorted(each.name for each in feeds(library)) == ["Language", "Language (2)"]


def test_another_address_forgets_what_the_server_said(library: Library) -> None:
    library.apply(adding(LANGUAGE))
    [feed] = feeds(library)
    tables = library.tables()
    with tables.transaction():
        tables.feeds.put_state(feed.id, replace(tables.feeds.state(feed.id), etag="x", visited="2026-05-02"))
    library.apply(changing(replace(feed, name="Words")))
    assert feed_states(library)[feed.id].etag == "x"
    library.apply(changing(replace(feed, name="Words", address="cs.CL+cs.LG")))
    state = feed_states(library)[feed.id]
    assert (state.etag, state.visited) == ("", "2026-05-02")


def test_visit_is_no_step_and_is_remembered(library: Library) -> None:
    library.apply(adding(replace(LANGUAGE, include="", exclude="")))
    [feed] = feeds(library)
    merge_items(library, feed, [ITEM])
    steps = library.history()
    assert new_counts(library) == {feed.id: 1}
    library.apply(VisitFeed(feed.id))
    assert (new_counts(library), library.history()) == ({feed.id: 0}, steps)
    assert feed_states(library)[feed.id].visited
