"""Commands on feeds, in the window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from paperdesk.library.edits.feeding import adding
from paperdesk.library.feeding.filters import filters_for_all, rules_for
from paperdesk.library.feeding.merging import merge_fetched
from paperdesk.library.feeding.subscriptions import feeds
from paperdesk.library.library import Library
from paperdesk.model.feed import Feed, FeedItem, FeedKind, FeedReport, Fetched
from paperdesk.model.paper import Paper
from paperdesk.ui.commands.command import run
from paperdesk.ui.commands.feed_fetching import outcome_text, told
from paperdesk.ui.commands.table import BY_ID
from paperdesk.ui.desk import Desk
from paperdesk.ui.feed_questions import FeedRequest, Filters, FiltersRequest, Passing
from paperdesk.ui.main_window import MainWindow
from paperdesk.ui.presenters.hand import Hand
from paperdesk.ui.session import Session
from paperdesk.ui.settings import Settings
from tests.fakes import FakeAsk

ARXIV = Feed("arXiv cs.CL", FeedKind.ARXIV_DAILY, "cs.CL")
NATURE = Feed("Nature", FeedKind.CROSSREF, "issn:1476-4687")


@pytest.fixture
def ask() -> FakeAsk:
    """Dialogs that answer by themselves."""
    return FakeAsk()


@pytest.fixture
def hand(qtbot: QtBot, library: Library, tmp_path: Path, ask: FakeAsk) -> Iterator[Hand[MainWindow]]:
    """A window on a library with one feed."""
    library.apply(adding(ARXIV))
    window = MainWindow(Desk(Session(library, poll=0), Settings(tmp_path / "settings.ini"), ask))
    hand = Hand(window, lambda: window.is_busy() or window.is_late())
    hand.settle()
    yield hand
    window.close()
    window.desk.session.close()
    window.deleteLater()


def known(hand: Hand[MainWindow]) -> list[Feed]:
    return feeds(hand.window.desk.session.library)


def at_feed(hand: Hand[MainWindow]) -> Desk:
    desk = hand.window.desk
    desk.place_wanted.emit(f"feed:{known(hand)[0].id}")
    hand.settle()
    return desk


def do(hand: Hand[MainWindow], command: str) -> None:
    run(BY_ID[command], hand.window.desk)
    hand.settle()


def test_subscribing_keeps_the_feed_and_goes_there(hand: Hand[MainWindow], ask: FakeAsk) -> None:
    ask.answers["feed"] = NATURE
    do(hand, "feed.add")
    assert [(feed.name, feed.address) for feed in known(hand)] == [
        ("arXiv cs.CL", "cs.CL"),
        ("Nature", "issn:1476-4687"),
    ]
    assert hand.window.desk.shown.title == "Nature"
    request = ask.asked[0][1][0]
    assert isinstance(request, FeedRequest)
    assert request.names == {"arXiv cs.CL"}
    do(hand, "edit.undo")
    assert [feed.name for feed in known(hand)] == ["arXiv cs.CL"]


def test_giving_up_subscribes_to_nothing(hand: Hand[MainWindow]) -> None:
    do(hand, "feed.add")
    assert len(known(hand)) == 1


def test_a_feed_rests_and_goes_on(hand: Hand[MainWindow]) -> None:
    desk = at_feed(hand)
    texts = [BY_ID["feed.pause"].plain_title(desk)]
    do(hand, "feed.pause")
    assert known(hand)[0].paused
    texts.append(BY_ID["feed.pause"].plain_title(desk))
    do(hand, "feed.pause")
    assert (known(hand)[0].paused, texts) == (False, ["Pause Feed", "Go On with Feed"])


def test_unsubscribing_leads_to_all_papers_and_is_undone(hand: Hand[MainWindow]) -> None:
    desk = at_feed(hand)
    do(hand, "feed.remove")
    assert (known(hand), desk.shown.place) == ([], "all")
    do(hand, "edit.undo")
    assert [feed.name for feed in known(hand)] == ["arXiv cs.CL"]


def test_a_feed_gets_another_name(hand: Hand[MainWindow], ask: FakeAsk) -> None:
    desk = at_feed(hand)
    desk.rename_in_row = lambda place: False
    ask.answers["text"] = "Language"
    do(hand, "feed.rename")
    assert known(hand)[0].name == "Language"
    assert desk.shown.query == 'feed:"Language"'


def test_fetching_all_feeds_that_rest_fetches_nothing(hand: Hand[MainWindow]) -> None:
    desk = at_feed(hand)
    do(hand, "feed.pause")
    said: list[str] = []
    desk.toasted.connect(lambda text, undo: said.append(text))
    do(hand, "feed.fetch-all")
    assert said == ["All feeds rest; go on with one to fetch it."]


def test_the_log_is_empty_at_first(hand: Hand[MainWindow], ask: FakeAsk) -> None:
    at_feed(hand)
    do(hand, "feed.log")
    assert ask.asked[-1] == ("feed_log", ("Log of “arXiv cs.CL”", ()))


def come(hand: Hand[MainWindow], *titles: str) -> FeedReport:
    """Let papers come by the feed."""
    library, feed = hand.window.desk.session.library, known(hand)[0]
    items = tuple(FeedItem(title, Paper(title=title)) for title in titles)
    report = merge_fetched(library, feed, Fetched(items), rules=rules_for(library, feed))
    hand.window.desk.session.reread()
    hand.settle()
    return report


def test_filters_are_tried_kept_and_undone(hand: Hand[MainWindow], ask: FakeAsk) -> None:
    at_feed(hand)
    come(hand, "Joint transformers", "A survey of pose", "Pose")
    ask.answers["feed_filters"] = Filters("", "survey", 30)
    do(hand, "feed.filters")
    assert (known(hand)[0].exclude, known(hand)[0].keep_unread) == ("survey", 30)
    request = ask.asked[-1][1][0]
    assert isinstance(request, FiltersRequest)
    assert request.dry_run("", "survey", lambda done, total: None) == Passing(2, 3)
    do(hand, "edit.undo")
    assert known(hand)[0].exclude == ""


def test_a_new_version_of_a_paper_that_never_came_is_said_to_be_one(
    hand: Hand[MainWindow], ask: FakeAsk
) -> None:
    library = at_feed(hand).session.library
    item = FeedItem("1v2", Paper(title="Pose again"), "2026-11-20", replaces=True)
    report = merge_fetched(library, known(hand)[0], Fetched((item,)))
    assert outcome_text(report) == "1 left out"
    do(hand, "feed.filters")
    request = ask.asked[-1][1][0]
    assert isinstance(request, FiltersRequest)
    (left,) = request.left_out()
    assert (left.title, left.told.rpartition(" · ")[2]) == ("Pose again", "only a new version")


def test_what_was_left_out_is_taken_after_all(hand: Hand[MainWindow], ask: FakeAsk) -> None:
    at_feed(hand)
    ask.answers["feed_filters"] = Filters("pose", "", 0)
    do(hand, "feed.filters")
    assert come(hand, "Joint transformers", "Pose").filtered == 1
    do(hand, "feed.filters")
    request = ask.asked[-1][1][0]
    assert isinstance(request, FiltersRequest)
    left = request.left_out()
    assert [each.title for each in left] == ["Joint transformers"]
    assert request.take(left[0])
    hand.settle()
    assert request.left_out() == ()
    library = hand.window.desk.session.library
    assert [row.title for row in library.rows(library.find("status:inbox").page(0, 9))] == [
        "Joint transformers",
        "Pose",
    ]


def test_filters_for_all_feeds_are_kept(hand: Hand[MainWindow], ask: FakeAsk) -> None:
    come(hand, "Joint transformers", "A survey of pose")
    ask.answers["feed_filters"] = Filters("", "survey")
    do(hand, "feed.filters-all")
    assert filters_for_all(hand.window.desk.session.library) == ("", "survey")
    request = ask.asked[-1][1][0]
    assert isinstance(request, FiltersRequest)
    assert request.dry_run("", "survey", lambda done, total: None) == Passing(1, 2)


def test_the_log_tells_each_fetch(hand: Hand[MainWindow], ask: FakeAsk) -> None:
    at_feed(hand)
    come(hand, "Joint transformers", "Pose")
    do(hand, "feed.log")
    assert [(line.feed, line.told, line.wrong) for line in ask.asked[-1][1][1]] == [
        ("arXiv cs.CL", "2 new", False)
    ]


def test_new_papers_of_a_feed_are_counted_and_can_be_marked_as_seen(hand: Hand[MainWindow]) -> None:
    come(hand, "Joint transformers", "Pose")
    tree = hand.window.sidebar._tree
    at_feed(hand)
    assert tree.node(tree.find(hand.window.desk.shown.place)).count == 2  # type: ignore[union-attr]
    do(hand, "feed.seen")
    assert tree.node(tree.find(hand.window.desk.shown.place)).count == 0  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("reports", "text"),
    [
        ([FeedReport(ARXIV, new=1)], "1 new paper."),
        ([FeedReport(ARXIV, new=3), FeedReport(NATURE, new=1)], "4 new papers."),
        ([FeedReport(ARXIV, unchanged=True)], "Nothing new."),
        ([FeedReport(ARXIV, error="The server did not answer.")], "arXiv cs.CL: The server did not answer."),
        (
            [FeedReport(ARXIV, new=2), FeedReport(NATURE, error="No.")],
            "2 new papers. “Nature” could not be fetched.",
        ),
        (
            [FeedReport(ARXIV, error="No."), FeedReport(NATURE, error="No.")],
            "Nothing new. 2 feeds could not be fetched.",
        ),
    ],
)
def test_what_came_is_told(reports: list[FeedReport], text: str) -> None:
    assert told(reports) == text


def test_feeds_are_found_in_the_palette(hand: Hand[MainWindow], ask: FakeAsk) -> None:
    come(hand, "Joint transformers", "Pose")
    do(hand, "app.palette")
    find = ask.asked[-1][1][0]
    assert [(entry.id, entry.hint) for entry in find("arXiv cs.CL") if entry.kind == "place"] == [
        ("feed:1", "2 new")
    ]
