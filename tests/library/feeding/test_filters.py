"""Filters of feeds find what searches find, and what they leave out can be looked at and taken after all."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperdesk.library.edits import AddPapers, CreateWordList, SetFeedFilters
from paperdesk.library.feeding.filters import aside, dry_run, rules_for, take_aside
from paperdesk.library.feeding.judging import Judge
from paperdesk.library.feeding.merging import merge_items
from paperdesk.library.library import Library
from paperdesk.model.feed import Feed, FeedItem, Popularity
from paperdesk.model.paper import Name, Paper, Status
from paperdesk.model.query import parse

Subscribe = Callable[..., Feed]
WORDS = ("sun", "sunny", "moon", "mooné", "star", "rain", "of", "x1", "Äther")
TEXTS = st.lists(st.sampled_from(WORDS), max_size=4).map(" ".join)
NAMES = st.sampled_from(
    [(), (Name("Sun", "Zoë"),), (Name("Berg", "Jan", "van der"), Name(literal="CERN star"))]
)
PAPERS = st.builds(
    Paper,
    title=TEXTS,
    abstract=st.one_of(TEXTS, st.just("see https://github.com/a/b")),
    authors=NAMES,
    editors=NAMES,
    venue=TEXTS,
    year=st.sampled_from([None, 1999, 2024]),
    type=st.sampled_from(["misc", "article"]),
    doi=st.sampled_from(["", "10.1000/1"]),
    status=st.just(Status.INBOX),
)
CONDITIONS = st.one_of(
    st.sampled_from(WORDS),
    st.builds(
        "{}:{}".format, st.sampled_from(["title", "author", "abstract", "venue"]), st.sampled_from(WORDS)
    ),
    st.builds("{}*".format, st.sampled_from(["s", "su", "moo"])),
    st.builds('"{} {}"'.format, st.sampled_from(WORDS), st.sampled_from(WORDS)),
    st.sampled_from(
        [
            *("list:sky", "list:sky>=2", "list:sky=1", "list:none", "year:1999", "year:2000-", "no:year"),
            *("has:code", "has:doi", "has:author", "has:abstract", "no:venue", "has:tag", "has:highlight"),
            *("type:article", "status:inbox", "is:unread", "is:starred", "status:read", "source:feed"),
            *("source:other", "added:today", "added:<2000", "tag:x", "collection:y", 'author:"van der"'),
        ]
    ),
)
QUERIES = st.lists(
    st.builds("{}{}{}".format, st.sampled_from(["", "-", ""]), CONDITIONS, st.sampled_from(["", " OR sun"])),
    min_size=1,
    max_size=3,
).map(" ".join)
LISTS = {"sky": ("sun*", "moon star")}


@pytest.fixture(scope="module")
def scratch(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    path: Path = tmp_path_factory.mktemp("filters") / "a.paperdesk"
    with Library.open(path, create=True) as opened:
        for name, words in LISTS.items():
            opened.apply(CreateWordList(name, words=words))
        yield opened


@given(papers=st.lists(PAPERS, min_size=1, max_size=4), query=QUERIES)
def test_judge_and_search_agree(scratch: Library, papers: list[Paper], query: str) -> None:
    judge = Judge(parse(f"{query} "), LISTS, "My feed", datetime.now().astimezone())
    ids = scratch.apply(AddPapers(tuple(papers), "My feed")).result
    assert isinstance(ids, tuple)
    try:
        found = set(scratch.find(f"{query} ").ids())
        assert [judge.matches(paper) for paper in papers] == [id in found for id in ids]
    finally:
        scratch.undo()


def items(*titles: str) -> list[FeedItem]:
    return [
        FeedItem(title, Paper(title=title), "2026-11-01", "Ann", Popularity(upvotes=3)) for title in titles
    ]


def test_both_filters_and_those_for_all_hold(library: Library, subscribe: Subscribe) -> None:
    feed = subscribe("A", include="graph OR list:sky", exclude="survey")
    library.apply(CreateWordList("sky", words=("sun*",)))
    library.apply(SetFeedFilters("-draft", "toy"))
    said = items("A graph", "Sunny days", "Rain", "A survey of graphs", "Graph draft", "Toy graph")
    rules = rules_for(library, feed)
    report = merge_items(library, feed, said, rules=rules)
    assert (report.new, report.filtered) == (2, 4)
    assert {each.paper.title for each in aside(library, feed)} == {
        *("Rain", "A survey of graphs", "Graph draft", "Toy graph")
    }


def test_word_list_that_changes_is_minded_the_next_time(library: Library, subscribe: Subscribe) -> None:
    feed = subscribe("A", include="list:sky")
    said = items("Sunny days", "Rain")
    assert merge_items(library, feed, said, rules=rules_for(library, feed)).filtered == 2
    library.apply(CreateWordList("sky", words=("rain",)))
    report = merge_items(library, feed, said, rules=rules_for(library, feed))
    assert (report.new, report.filtered) == (1, 1)


def test_dry_run_tells_what_filters_would_do_and_changes_nothing(
    library: Library, subscribe: Subscribe
) -> None:
    feed = subscribe("A", exclude="rain")
    merge_items(library, feed, items("Sun", "Moon", "Rain"), rules=rules_for(library, feed))
    steps = library.history()
    now, other = dry_run(library, feed), dry_run(library, feed, "sun OR rain", "")
    assert (now.passing, now.total, [paper.title for paper in now.left_out]) == (2, 3, ["Rain"])
    assert (other.passing, other.total, [paper.title for paper in other.left_out]) == (2, 3, ["Moon"])
    assert (library.history(), library.find().count()) == (steps, 2)


def test_what_was_left_out_can_be_taken_after_all(library: Library, subscribe: Subscribe) -> None:
    feed = subscribe("A", exclude="rain")
    said = items("Sun", "Rain", "Rain again")
    merge_items(library, feed, said, rules=rules_for(library, feed))
    assert take_aside(library, feed, ["Rain"]).new == 1
    [paper] = library.papers(library.find("rain").ids())
    assert (paper.title, paper.status) == ("Rain", Status.INBOX)
    [item] = library.tables().feed_items.of([paper.id])
    assert (item.submitted_by, item.day, item.kept) == ("Ann", "2026-11-01", "")
    assert [each.guid for each in aside(library, feed)] == ["Rain again"]
    report = merge_items(library, feed, said, rules=rules_for(library, feed))
    assert (report.seen, report.filtered) == (2, 1)
    library.undo()
    assert library.find("rain").count() == 0


def test_what_was_taken_after_all_lies_aside_again_when_that_is_undone(
    library: Library, subscribe: Subscribe
) -> None:
    feed = subscribe("A", exclude="rain")
    merge_items(library, feed, items("Rain", "Rain again"), rules=rules_for(library, feed))
    before = aside(library, feed)
    take_aside(library, feed, ["Rain"])
    library.undo()
    assert (aside(library, feed), library.find("rain").count()) == (before, 0)
    library.redo()
    assert ([each.guid for each in aside(library, feed)], library.find("rain").count()) == (["Rain again"], 1)
    assert [item.feed for item in library.tables().feed_items.of(library.find("rain").ids())] == [feed.id]
    library.undo()
    assert merge_items(library, feed, items("Sun"), rules=rules_for(library, feed)).new == 1
    assert (take_aside(library, feed, ["Rain"]).new, library.check()) == (1, [])


def test_revision_that_was_kept_aside_can_be_taken(library: Library, subscribe: Subscribe) -> None:
    feed = subscribe("A")
    merge_items(library, feed, [replace(items("Sun")[0], replaces=True)])
    assert take_aside(library, feed, ["Sun"]).new == 1
    assert aside(library, feed) == []
