"""Feeds that mean harm or are broken: none hangs, none ends the program, each is told in a sentence."""

from __future__ import annotations

import gzip
import json
import os
import random
import socket
import sys
from dataclasses import asdict
from io import BytesIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from paperdesk.model.errors import Cancelled
from paperdesk.model.feed import MOST_ITEMS, Feed, FeedKind, FeedState
from paperdesk.online.errors import NonsenseError, RefusedError
from paperdesk.online.feeds import parsing, worker
from paperdesk.online.feeds.entries import items_of
from paperdesk.online.feeds.fetching import Fetcher
from paperdesk.online.feeds.moments import moment
from paperdesk.online.feeds.parsing import Parser
from tests.online.feed_plan import START, Plan
from tests.online.feed_world import RSS, FeedServer
from tests.online.server import answer, head
from tests.online.services import JSON

BLOG = Feed("A blog", FeedKind.WEB, "http://blog.test/rss.xml")
NOW = Plan([]).now(0)
KEYS = ("id", "url", "external_url", "title", "content_html", "authors", "name", "date_published")
TOO_MUCH = "The feed would take too much time or memory to read, so it was given up."


def rss(text: bytes) -> bytes:
    return b'<?xml version="1.0"?><rss version="2.0"><channel><title>T</title>' + text + b"</channel></rss>"


def feed(*items: object) -> bytes:
    return json.dumps({"version": "https://jsonfeed.org/version/1.1", "items": items}).encode()


GOOD = rss(b"<item><title>Good</title></item>")
LONG = rss(b"<item " + b" ".join(b'a%d="x"' % at for at in range(100_000)) + b"><title>x</title></item>")
"""It takes a minute to read."""


def error(fetcher: Fetcher, plays: FeedServer, body: bytes, kind: str = RSS) -> str:
    plays.instead["blog"] = answer(body, kind)
    return fetcher.fetch(BLOG).state.error


def test_a_feed_that_takes_too_long_is_given_up_and_the_next_one_is_read() -> None:
    parser = Parser(lambda: False, seconds=0.3)
    with pytest.raises(NonsenseError, match="too much time or memory"):
        parser.parse(LONG, "text/xml")
    parser.close()
    parser = Parser(lambda: False)
    assert parser.parse(GOOD, "text/xml")["entries"][0]["title"] == "Good"
    parser.close()


def test_reading_stops_when_the_user_does() -> None:
    parser = Parser(lambda: True)
    with pytest.raises(Cancelled):
        parser.parse(LONG, "text/xml")


def test_a_reader_that_died_is_started_again(reader: Parser) -> None:
    reader.parse(GOOD, "text/xml")
    assert reader._process is not None
    reader._process.kill()
    reader._process.wait()
    assert reader.parse(GOOD, "text/xml")["title"] == "T"


def test_closing_ends_the_reader() -> None:
    parser = Parser(lambda: False)
    parser.parse(GOOD, "text/xml")
    process = parser._process
    assert process is not None
    parser.close()
    assert process.poll() is not None


def test_a_reader_that_cannot_be_started_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    with pytest.raises(RefusedError, match="could not be started"):
        Parser(lambda: False).parse(GOOD, "text/xml")


@pytest.mark.parametrize(
    "body",
    [
        rss(b"<item>" + b"<a>" * 20_000 + b"</a>" * 20_000 + b"<title>x</title></item>"),
        rss(b"<item><title>x</title><description>" + b"&lt;div&gt;" * 50_000 + b"</description></item>"),
        rss(b"<item><title>x</title><description>" + b"&amp;" * 200_000 + b"</description></item>"),
        rss(b"<item><title>x</title>" + b"<author>a</author>" * 10_000 + b"</item>"),
        rss(b"<item><title>x</title></item>" + b"<" * 100_000),
        rss(b"<item><title>x</title></item><item><title><![CDATA["),
        rss(b"<item><title>x</title><enclosure url='file:///etc/passwd'/></item>"),
        feed({"title": "x", "id": "1"}, None, 1, [], {"title": None, "authors": {"a": 1}, "id": None}),
        b'{"version": "https://jsonfeed.org/version/1", "items": [{"title": "x", "n": '
        + b"9" * 10_000
        + b', "f": NaN}]}',
    ],
)
def test_what_is_hard_to_read_is_read(body: bytes, reader: Parser) -> None:
    found = reader.parse(body, "text/xml")
    assert "x" in [item.paper.title for item in items_of(found, "http://blog.test/", NOW) if item]


@pytest.mark.parametrize(
    "body",
    [
        random.Random(1).randbytes(100_000),
        b"\0" * 10_000,
        b"{" * 100_000,
        b'{"version": "https://jsonfeed.org/version/1", "items": ' + b"[" * 100_000,
        b"{}",
        b'{"items": {}}',
        b"",
        b"just words",
        b"%PDF-1.7",
    ],
)
def test_what_is_no_feed_is_told(body: bytes, fetcher: Fetcher, plays: FeedServer) -> None:
    assert error(fetcher, plays, body) in {
        "blog.test sent something that is no feed, so nothing was read.",
        "The feed makes no sense, so nothing of it was read.",
    }


@pytest.mark.parametrize(
    "subset",
    [
        b'<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">',
        b'<!ENTITY x SYSTEM "file:///etc/passwd">',
        b'<!ENTITY % x SYSTEM "http://tracker.test/x.dtd"> %x;',
    ],
)
def test_a_feed_that_defines_entities_is_not_read(subset: bytes, fetcher: Fetcher, plays: FeedServer) -> None:
    body = GOOD.replace(b"<rss", b"<!DOCTYPE rss [" + subset + b"]><rss")
    assert error(fetcher, plays, body) == (
        "The feed of blog.test defines its own document type, which may be harmful; it was not read."
    )


def test_nothing_that_a_feed_names_is_loaded(fetcher: Fetcher, plays: FeedServer) -> None:
    body = GOOD.replace(b"<rss", b'<!DOCTYPE rss SYSTEM "http://herald.test/x.dtd"><rss').replace(
        b"<item>", b"<image><url>http://herald.test/x.png</url></image><item>"
    )
    assert error(fetcher, plays, body) == ""
    assert [each.name for each in plays.requests] == ["blog"]


def test_a_feed_that_breaks_off_gives_what_it_has(fetcher: Fetcher, plays: FeedServer) -> None:
    body = rss(b"<item><title>One</title></item><item><title>Two</title></item>")
    plays.instead["blog"] = answer(body[: body.index(b"Two") + 2], RSS)
    fetched = fetcher.fetch(BLOG)
    assert [item.paper.title for item in fetched.items] == ["One"]  # half a title would be another one
    assert fetched.told == ("The feed breaks off or is malformed; what could be read was taken.",)


def test_more_papers_than_are_taken_are_told(fetcher: Fetcher, plays: FeedServer) -> None:
    body = feed(*({"id": str(at), "title": f"Paper {at}"} for at in range(MOST_ITEMS + 500)))
    plays.instead["blog"] = answer(body, JSON)
    fetched = fetcher.fetch(BLOG)
    assert len(fetched.items) == MOST_ITEMS
    assert fetched.told == ("It lists more than 2,000 papers; the first 2,000 were taken.",)


def test_a_huge_feed_is_thrown_away(fetcher: Fetcher, plays: FeedServer) -> None:
    told = error(fetcher, plays, rss(b" " * 10_000_001))
    assert told == "blog.test sent more than 10,000,000 bytes; what came was thrown away."


def test_a_packed_bomb_is_thrown_away(fetcher: Fetcher, plays: FeedServer) -> None:
    packed = BytesIO()
    with gzip.GzipFile(fileobj=packed, mode="wb") as file:
        for _ in range(60):
            file.write(b" " * 1_000_000)
    plays.instead["blog"] = answer(packed.getvalue(), RSS, "Content-Encoding: gzip")
    assert "blog.test sent" in fetcher.fetch(BLOG).state.error


def test_an_endless_feed_is_given_up(fetcher: Fetcher, plays: FeedServer) -> None:
    def endless(connection: socket.socket) -> None:
        connection.sendall(head(RSS))
        while True:
            connection.sendall(b"<item>" * 10_000)

    plays.instead["blog"] = endless
    assert fetcher.fetch(BLOG).state.error == (
        "blog.test sent more than 10,000,000 bytes; what came was thrown away."
    )


def test_letters_that_are_none_are_left_out(fetcher: Fetcher, plays: FeedServer) -> None:
    item = {"id": "\ud800\0x" + "y" * 600, "title": "A\ud800 B\0", "authors": [{"name": "\udfffAda"}]}
    plays.instead["blog"] = answer(
        json.dumps(
            {"version": "https://jsonfeed.org/version/1", "title": "\ud800T", "items": [item]}
        ).encode(),
        JSON,
    )
    fetched = fetcher.fetch(BLOG)
    (found,) = fetched.items
    assert (found.paper.title, fetched.title, len(found.guid)) == ("A B", "T", 64)
    json.dumps(asdict(fetched), ensure_ascii=False, default=str).encode()


@pytest.mark.parametrize(
    "feed_name", ["Daily papers", "Trending", "Language", "Search", "A journal", "Words"]
)
@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"null",
        b"[[[]]]",
        b'{"message": null}',
        b'[{"paper": {"id": 5, "title": []}}]',
        b'<rss version="2.0"><channel>',
        b"<rss><channel><item><title>x</title><guid>oai:arXiv.org:2401.00001v1</guid></rss>",
        b"\xff\xfe\xfd",
        b"[" * 100_000,
        b'[{"paper": {"id": "2401.00001", "title": "x", "upvotes": ' + b"9" * 5_000 + b"}}]",
    ],
)
def test_services_that_talk_nonsense_are_told(
    feed_name: str, body: bytes, fetcher: Fetcher, plays: FeedServer
) -> None:
    wanted = plays.feed(feed_name)
    for channel in plays.plan.channels:
        plays.instead[channel.host] = answer(body, JSON)
    state = FeedState(fetched="2026-11-01T06:00:00+00:00", digest="before")
    fetched = fetcher.fetch(wanted, state)
    assert fetched.items == ()
    if fetched.state.error:
        assert fetched.state.error[0].isupper()
        assert fetched.state.error.endswith(".")
        assert (fetched.state.fetched, fetched.state.digest) == (state.fetched, state.digest)


@pytest.mark.parametrize(
    ("event", "arguments"),
    [
        ("socket.connect", ()),
        ("subprocess.Popen", ()),
        ("os.system", ()),
        ("os.exec", ()),
        ("open", ("x", "w", os.O_WRONLY | os.O_CREAT)),
    ],
)
def test_the_reader_does_nothing_but_read(event: str, arguments: tuple[object, ...]) -> None:
    with pytest.raises(PermissionError):
        worker._refuse(event, arguments)
    worker._refuse("open", ("x", "r", os.O_RDONLY))
    worker._refuse("import", ("x",))


def test_without_feedparser_one_sentence_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "feedparser", None)
    said = worker._answer(BytesIO(GOOD), {"type": "text/xml", "length": len(GOOD)})
    assert said == {"error": "lacking"}
    with pytest.raises(RefusedError, match="pip install feedparser"):
        parsing._understood(json.dumps(said).encode() + b"\n")
    monkeypatch.undo()
    letter = worker._answer(BytesIO(feed({"title": "x"})), {"type": "", "length": 1000})
    assert letter["entries"][0]["title"] == "x"


def test_memory_that_is_lacking_is_told() -> None:
    with pytest.raises(NonsenseError) as raised:
        parsing._understood(b'{"error": "memory"}\n')
    assert str(raised.value) == TOO_MUCH


@settings(max_examples=80, suppress_health_check=list(HealthCheck))
@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from(KEYS) | st.text(), inner),
    )
)
def test_any_json_gives_items_or_nonsense(value: object) -> None:
    body = json.dumps({"version": "https://jsonfeed.org/version/1", "items": [value]}).encode()
    found = worker._answer(BytesIO(body), {"type": "application/json", "length": len(body)})
    for item in items_of(found, "http://blog.test/", NOW):
        assert item is None or item.paper.title or item.paper.arxiv or item.paper.doi


@settings(max_examples=100)
@given(st.text())
def test_any_date_is_one_or_none(text: str) -> None:
    found = moment(text, NOW)
    assert found == "" or found[:10] <= f"{START.year}-{START.month:02}-{START.day + 2:02}"


@settings(max_examples=60, suppress_health_check=list(HealthCheck))
@given(st.binary(max_size=200), st.sampled_from(["text/xml", "", "text/xml; charset=x", "application/json"]))
def test_any_bytes_in_a_feed_are_read_or_refused(data: bytes, kind: str) -> None:
    body = rss(b"<item><title>" + data + b"</title></item>")
    found = worker._answer(BytesIO(body), {"type": kind, "length": len(body)})
    json.dumps(found)
    assert list(items_of(found, "http://blog.test/", NOW)) is not None
