"""Fetching feeds in the window, from a server that plays them on this computer."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from paperdesk.library.edits.feeding import adding
from paperdesk.library.feeding.subscriptions import feed_states, feeds
from paperdesk.library.library import Library
from paperdesk.library.network_wishes import NetworkWishes, keep_wishes, read_wishes
from paperdesk.model.errors import PaperDeskError
from paperdesk.model.feed import Feed, FeedKind
from paperdesk.ui.commands.command import run
from paperdesk.ui.commands.feed_fetching import look
from paperdesk.ui.commands.table import BY_ID
from paperdesk.ui.desk import Desk
from paperdesk.ui.main_window import MainWindow
from paperdesk.ui.presenters.hand import Hand
from paperdesk.ui.session import Session
from paperdesk.ui.settings import Settings
from tests.fakes import FakeAsk
from tests.online.feed_plan import Plan, made_papers
from tests.online.feed_world import FeedServer, feed_server

FOLLOWED = ("Daily papers", "A blog")


@pytest.fixture
def server() -> Iterator[FeedServer]:
    """Feeds on this computer, which the user has typed the addresses of."""
    with feed_server(Plan(made_papers(400))) as played:
        played.plan = Plan(played.plan.papers, blogs=played.blogs())
        keep_wishes(NetworkWishes(addresses=played.addresses()))
        yield played


@pytest.fixture
def ask() -> FakeAsk:
    """Dialogs that answer by themselves."""
    return FakeAsk()


@pytest.fixture
def hand(
    qtbot: QtBot, server: FeedServer, library: Library, tmp_path: Path, ask: FakeAsk
) -> Iterator[Hand[MainWindow]]:
    """A window on a library with two feeds."""
    for name in FOLLOWED:
        library.apply(adding(server.feed(name)))
    window = MainWindow(Desk(Session(library, poll=0), Settings(tmp_path / "settings.ini"), ask))
    hand = Hand(window, lambda: window.is_busy() or window.is_late())
    hand.settle()
    yield hand
    window.close()
    window.desk.session.close()
    window.deleteLater()


def do(hand: Hand[MainWindow], command: str) -> list[str]:
    """Run a command, and give what is said in passing."""
    said: list[str] = []
    hand.window.desk.toasted.connect(lambda text, undo: said.append(text))
    run(BY_ID[command], hand.window.desk)
    hand.settle()
    return said


def test_fetched_papers_are_in_the_inbox_and_counted_as_new(
    hand: Hand[MainWindow], server: FeedServer
) -> None:
    said = do(hand, "feed.fetch-all")
    library = hand.window.desk.session.library
    shown = {each.paper.title for name in FOLLOWED for each in server.plan.shown(name, 0)}
    inbox = library.find("status:inbox")
    assert inbox.count() == len(shown)
    assert said == [f"{len(shown)} new papers."]
    tree = hand.window.sidebar._tree
    counts = [tree.node(tree.find(f"feed:{feed.id}")).count for feed in feeds(library)]  # type: ignore[union-attr]
    assert counts == [len(server.plan.shown(name, 0)) for name in FOLLOWED]


def test_fetching_again_brings_nothing_new(hand: Hand[MainWindow]) -> None:
    do(hand, "feed.fetch-all")
    assert do(hand, "feed.fetch-all") == ["Nothing new."]


def test_a_fetch_is_undone_in_one_step(hand: Hand[MainWindow]) -> None:
    hand.window.desk.place_wanted.emit("feed:1")
    hand.settle()
    do(hand, "feed.fetch")
    do(hand, "edit.undo")
    assert hand.window.desk.session.library.find("status:inbox").count() == 0


def test_a_feed_that_fails_says_why_and_others_go_on(hand: Hand[MainWindow], server: FeedServer) -> None:
    server.instead["blog"] = [b"HTTP/1.1 410 Gone\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"] * 9
    said = do(hand, "feed.fetch-all")
    library = hand.window.desk.session.library
    assert said[0].endswith("“A blog” could not be fetched.")
    assert library.find("status:inbox").count() == len(server.plan.shown("Daily papers", 0))
    tree = hand.window.sidebar._tree
    node = tree.node(tree.find("feed:2"))
    assert node is not None
    assert node.trouble == feed_states(library)[2].error != ""


def test_offline_nothing_is_fetched_unless_the_user_goes_online(
    hand: Hand[MainWindow], ask: FakeAsk, server: FeedServer
) -> None:
    keep_wishes(NetworkWishes(offline=True, addresses=server.addresses()))
    assert do(hand, "feed.fetch-all") == []
    assert (ask.names(), server.requests, read_wishes().offline) == (["confirm"], [], True)
    ask.answers["confirm"] = True
    do(hand, "feed.fetch-all")
    assert (read_wishes().offline, len(server.requests) > 0) == (False, True)


def test_looking_at_a_feed_takes_nothing(hand: Hand[MainWindow], server: FeedServer) -> None:
    desk = hand.window.desk
    found = look(desk.gate, server.feed("Daily papers"), lambda done, total: None)
    assert [item.paper.title for item in found.items] == [
        each.paper.title for each in server.plan.shown("Daily papers", 0)
    ]
    assert desk.session.library.find("").count() == 0


def test_a_page_that_names_feeds_offers_them(hand: Hand[MainWindow], server: FeedServer) -> None:
    body = (
        b'<!doctype html><head><link rel="alternate" type="application/rss+xml" title="News"'
        b' href="/feed.xml"></head>'
    )
    head = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: {len(body)}\r\n\r\n"
    server.instead["blog"] = head.encode() + body
    found = look(hand.window.desk.gate, server.feed("A blog"), lambda done, total: None)
    assert [title for title, _ in found.offers] == ["News"]


def test_a_folder_that_is_gone_is_said_to_be(hand: Hand[MainWindow], tmp_path: Path) -> None:
    feed = Feed("Gone", FeedKind.FOLDER, str(tmp_path / "gone"))
    with pytest.raises(PaperDeskError, match="gone"):
        look(hand.window.desk.gate, feed, lambda done, total: None)
