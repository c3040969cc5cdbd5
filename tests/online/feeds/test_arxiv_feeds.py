"""arXiv's announcements of a day and its searches: what is asked for, and what is read."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from urllib.parse import unquote

import pytest

from paperdesk.model.feed import Feed, FeedItem, FeedKind, FeedState
from paperdesk.model.paper import Paper
from paperdesk.online.feeds.fetching import Fetcher
from paperdesk.online.feeds.moments import moment
from tests.online import feed_shapes
from tests.online.feed_plan import Showing
from tests.online.feed_world import RSS, FeedServer
from tests.online.papers import ADA, PREPRINT, VAN
from tests.online.server import World, answer
from tests.online.services import ATOM
from tests.online.shapes import arxiv_error, arxiv_feed

DAILY = Feed("Language", FeedKind.ARXIV_DAILY, "cs.CL+cs.LG")
SEARCH = Feed("Search", FeedKind.ARXIV_SEARCH, "cat:cs.CL")


def test_what_arxiv_announces_is_read(fetcher: Fetcher, plays: FeedServer) -> None:
    shown = plays.plan.shown("Language", 0)
    assert fetcher.fetch(DAILY).items == tuple(
        FeedItem(
            f"oai:arXiv.org:{each.paper.arxiv}v1",
            replace(
                each.paper,
                date="2026-10",
                url=f"https://arxiv.org/abs/{each.paper.arxiv}",
                fields={
                    "eprintclass": plays.plan.category(each.at),
                    "subjects": f"{plays.plan.category(each.at)} cs.AI",
                },
            ),
            "2026-11-02T04:00:00+00:00",
        )
        for each in shown
    )
    assert [each.path for each in plays.requests] == ["/rss/cs.CL+cs.LG"]


def test_new_versions_are_marked_and_a_paper_is_there_once(fetcher: Fetcher, plays: FeedServer) -> None:
    day = date(2026, 11, 2)
    announced = [
        Showing(0, PREPRINT, day, 3, "replace"),
        Showing(1, replace(PREPRINT, arxiv="2411.00001"), day, 1, "cross"),
        Showing(1, replace(PREPRINT, arxiv="2411.00001"), day, 1, "new"),
    ]
    body = feed_shapes.arxiv_rss("cs.CL", day, [(each, "cs.CL") for each in announced])
    plays.instead["arxiv-daily"] = answer(body, RSS)
    items = fetcher.fetch(DAILY).items
    assert [(item.guid, item.replaces) for item in items] == [
        ("oai:arXiv.org:2412.01558v3", True),
        ("oai:arXiv.org:2411.00001v1", False),
    ]


ATOM_DAY = b"""<?xml version='1.0' encoding='UTF-8'?>
<feed xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns="http://www.w3.org/2005/Atom">
  <entry>
    <id>oai:arXiv.org:2409.11111v2</id>
    <title>Contrastive Retrieval
      at Scale</title>
    <link href="https://arxiv.org/abs/2409.11111" rel="alternate" type="text/html"/>
    <summary>arXiv:2409.11111v2 Announce Type: replace-cross
Abstract: We train   dense retrievers.</summary>
    <category term="cs.LG" scheme="http://arxiv.org/schemas/atom"/>
    <category term="cs.IR" scheme="http://arxiv.org/schemas/atom"/>
    <published>2026-11-02T00:00:00-04:00</published>
    <dc:creator>Ada Lovelace, Ludwig van Beethoven</dc:creator>
  </entry>
  <entry><title>Without an id</title></entry>
</feed>
"""


def test_what_arxiv_announces_in_atom_is_read(fetcher: Fetcher, plays: FeedServer) -> None:
    plays.instead["arxiv-daily"] = answer(ATOM_DAY, ATOM)
    (item,) = fetcher.fetch(DAILY).items
    assert item == FeedItem(
        "oai:arXiv.org:2409.11111v2",
        Paper(
            title="Contrastive Retrieval at Scale",
            authors=(ADA, VAN),
            year=2024,
            date="2024-09",
            arxiv="2409.11111",
            url="https://arxiv.org/abs/2409.11111",
            abstract="We train dense retrievers.",
            fields={"eprintclass": "cs.LG", "subjects": "cs.LG cs.IR"},
        ),
        "2026-11-02T04:00:00+00:00",
        replaces=True,
    )


@pytest.mark.parametrize(
    ("last", "day", "span"),
    [
        ("2026-11-02T06:00:00+00:00", 0, ""),
        ("2026-11-02T06:00:00+00:00", 1, ""),
        ("2026-11-02T04:00:00+00:00", 1, "202610290500 TO 202611020500"),
        ("2026-11-02T06:00:00+00:00", 3, "202610300500 TO 202611040500"),
        ("2026-11-06T06:00:00+00:00", 7, ""),
        ("2026-11-13T06:00:00+00:00", 0, ""),
        ("", 9, ""),
    ],
)
def test_days_that_were_missed_are_searched_for(
    last: str, day: int, span: str, fetcher: Fetcher, plays: FeedServer
) -> None:
    plays.day = day
    fetched = fetcher.fetch(DAILY, FeedState(fetched=last))
    asked = [unquote(each.path).partition("submittedDate:")[2].partition("]")[0] for each in plays.requests]
    assert asked == ([""] if not span else ["", f"[{span}"])
    days = range(day + 1) if span else [day]
    wanted = {each.paper.arxiv for past in days for each in plays.plan.shown("Language", past)}
    assert {item.paper.arxiv for item in fetched.items} == wanted
    assert len(fetched.told) == bool(span)


def test_missed_days_are_let_go_when_they_cannot_be_searched_for(fetcher: Fetcher, plays: FeedServer) -> None:
    plays.day = 3
    plays.instead["arxiv"] = answer(b"", status="500 Out of order")
    state = FeedState(fetched="2026-11-02T06:00:00+00:00", failures=4)
    after = fetcher.fetch(DAILY, state).state
    assert (after.failures, after.error) == (
        5,
        "arxiv.test is out of order (status 500); try again later.",
    )
    fetched = fetcher.fetch(DAILY, after)
    assert fetched.state.error == ""
    assert fetched.told == ("Days before 2026-11-05 were missed and are not made up for any more.",)


@pytest.mark.parametrize(
    ("last", "told"),
    [
        ("2026-10-22T06:00:00+00:00", ()),
        (
            "2026-10-22T04:00:00+00:00",
            ("Days before 2026-10-23 were missed and are not made up for any more.",),
        ),
        (
            "2025-01-01T06:00:00+00:00",
            ("Days before 2026-10-23 were missed and are not made up for any more.",),
        ),
    ],
)
def test_days_that_were_missed_too_long_ago_are_told(
    last: str, told: tuple[str, ...], fetcher: Fetcher, plays: FeedServer
) -> None:
    plays.day = 3
    assert fetcher.fetch(DAILY, FeedState(fetched=last)).told[1:] == told


def test_a_day_without_papers_is_no_error(fetcher: Fetcher, plays: FeedServer) -> None:
    plays.day = 5
    fetched = fetcher.fetch(DAILY)
    assert (fetched.items, fetched.state.error, fetched.told) == ((), "", ())


@pytest.mark.parametrize("address", ["", "../admin", "cs.CL/../..", "cs.CL cs.LG", "x" * 3000])
def test_what_is_no_category_is_not_asked_for(address: str, fetcher: Fetcher, plays: FeedServer) -> None:
    error = fetcher.fetch(replace(DAILY, address=address)).state.error
    assert "are no categories of arXiv" in error
    assert plays.requests == []


def test_a_search_gives_its_newest_papers(fetcher: Fetcher, plays: FeedServer) -> None:
    plays.day = 9
    items = fetcher.fetch(SEARCH).items
    shown = plays.plan.shown("Search", 9)
    assert [(item.guid, item.published) for item in items] == [
        (each.paper.arxiv, each.day.isoformat()) for each in shown
    ]
    assert [each.path for each in plays.requests] == [
        "/api/query?search_query=cat%3Acs.CL&start=0&max_results=100&sortBy=submittedDate&sortOrder=descending"
    ]


def test_a_search_goes_back_to_the_last_time(feeds_world: tuple[World, FeedServer], fetcher: Fetcher) -> None:
    world, plays = feeds_world
    new = [replace(PREPRINT, arxiv=f"2611.{at:05}", date="2026-11-03") for at in range(150)]
    old = [replace(PREPRINT, arxiv=f"2601.{at:05}", date="2026-01-03") for at in range(150)]
    plays.searched = [*new, *old]
    items = fetcher.fetch(SEARCH, FeedState(fetched="2026-11-02T06:00:00+00:00")).items
    assert len(items) == 200
    starts = [each.path.partition("&start=")[2].partition("&")[0] for each in plays.requests]
    assert starts == ["0", "100"]
    gaps = [at for _, at in world.turns]
    assert gaps[1] - gaps[0] >= 3.0


def test_a_search_that_arxiv_does_not_understand_says_why(fetcher: Fetcher, plays: FeedServer) -> None:
    plays.instead["arxiv"] = answer(arxiv_error("incorrect field: x"), ATOM, status="400 Bad Request")
    assert fetcher.fetch(SEARCH).state.error == "The search was not understood by arXiv: incorrect field: x."


def test_an_empty_slice_where_there_are_papers_is_an_error(fetcher: Fetcher, plays: FeedServer) -> None:
    plays.instead["arxiv"] = answer(arxiv_feed([], 500), ATOM)
    state = fetcher.fetch(SEARCH, FeedState(fetched="2026-11-01T06:00:00+00:00")).state
    assert state == FeedState(
        fetched="2026-11-01T06:00:00+00:00",
        tried="2026-11-02T06:00:00+00:00",
        error="Papers that arXiv knows of were not sent, as it happens at times; try again later.",
        failures=1,
    )


def test_times_are_of_this_world() -> None:
    now = datetime(2026, 11, 2, tzinfo=UTC)
    assert {
        text: moment(text, now)
        for text in (
            "2026-11-01",
            "2026-11-01T05:00:00+02:00",
            "Sun, 01 Nov 2026 00:00:00 -0500",
            "9999-12-31T23:59:59Z",
            "0001-01-01T00:00:00+14:00",
            "2026-11-05",
            "2026-02-31",
            "yesterday",
            "",
            "1" * 5000,
        )
    } == {
        "2026-11-01": "2026-11-01",
        "2026-11-01T05:00:00+02:00": "2026-11-01T03:00:00+00:00",
        "Sun, 01 Nov 2026 00:00:00 -0500": "2026-11-01T05:00:00+00:00",
        "9999-12-31T23:59:59Z": "",
        "0001-01-01T00:00:00+14:00": "",
        "2026-11-05": "",
        "2026-02-31": "",
        "yesterday": "",
        "": "",
        "1" * 5000: "",
    }
