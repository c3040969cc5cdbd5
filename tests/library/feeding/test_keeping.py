"""What nobody touched is let go after as many days as its feeds say, and nothing else ever is."""

from collections.abc import Callable
from typing import Any

import pytest

from paperdesk.library.edits import (
    AddFeed,
    AddHighlight,
    AddPapers,
    AddTag,
    Edit,
    FileUnder,
    MarkOpened,
    MergePapers,
    RemoveFeed,
    RestorePapers,
    SetFields,
    SetKey,
    SetNote,
    SetRating,
    SetRemark,
    SetStarred,
    SetStatus,
)
from paperdesk.library.edits.feeding import changing
from paperdesk.library.feeding.fetching import fetch_feeds
from paperdesk.library.feeding.keeping import let_go, overdue
from paperdesk.library.feeding.merging import merge_items
from paperdesk.library.library import Library
from paperdesk.model.feed import Feed, FeedItem, FeedState, Fetched
from paperdesk.model.paper import Name, Paper, Status

Subscribe = Callable[..., Feed]
ONE = frozenset({1})
LATER, MUCH_LATER = "2026-11-11T08:00:00.000Z", "2026-11-13T08:00:00.000Z"


def items(*titles: str, **values: Any) -> list[FeedItem]:
    return [FeedItem(title, Paper(title=title, abstract="Much text.", **values)) for title in titles]


def test_unread_papers_are_let_go_after_their_days_and_come_back_for_good(
    library: Library, subscribe: Subscribe, moment: list[str]
) -> None:
    feed = subscribe("A", keep_unread=10)
    merge_items(library, feed, items("One", "Two"))
    moment[0] = LATER
    assert let_go(library) is None
    moment[0] = MUCH_LATER
    assert overdue(library) == [1, 2]
    applied = let_go(library)
    assert (applied and applied.label, library.find().ids()) == ("Let go of 2 unread papers", [])
    assert merge_items(library, feed, items("One")).seen == 1
    library.undo()
    assert (library.find().ids(), overdue(library)) == ([2, 1], [])
    library.redo()
    library.apply(RestorePapers(ONE))
    assert (library.find().ids(), overdue(library)) == ([1], [])


def test_all_feeds_of_a_paper_have_to_allow_it(
    library: Library, subscribe: Subscribe, moment: list[str]
) -> None:
    one, other = subscribe("A", keep_unread=1), subscribe("B")
    for feed in (one, other):
        merge_items(library, feed, items("One"))
    moment[0] = MUCH_LATER
    assert overdue(library) == []
    library.apply(changing(Feed(other.name, other.kind, other.address, keep_unread=30, id=other.id)))
    assert overdue(library) == []
    library.apply(RemoveFeed(other.id))
    assert overdue(library) == [1]
    library.apply(RemoveFeed(one.id))
    assert overdue(library) == []


def test_what_a_second_feed_completed_is_still_nobody_s(
    library: Library, subscribe: Subscribe, moment: list[str]
) -> None:
    one, other = subscribe("A", keep_unread=1), subscribe("B", keep_unread=1)
    merge_items(library, one, items("One", arxiv="2401.00001"))
    moment[0] = LATER
    merge_items(library, other, items("One", arxiv="2401.00001", authors=(Name("Berg", "Jan"),)))
    assert library.paper(1).authors == (Name("Berg", "Jan"),)
    moment[0] = MUCH_LATER
    assert overdue(library) == [1]


@pytest.mark.parametrize(
    "edit",
    [
        SetStarred(ONE, True),
        SetRating(ONE, 3),
        SetStatus(ONE, Status.KEPT),
        SetStatus(ONE, Status.TO_READ),
        SetNote(1, "why"),
        SetRemark(1, "why"),
        SetFields(1, {"year": 2024}),
        SetKey(1, "mine"),
        AddTag(ONE, "vision"),
        FileUnder(ONE, "Thesis"),
        AddHighlight(1, "abstract", 0, 4),
        MarkOpened(1),
        MergePapers(1, (2,), {}),
    ],
    ids=lambda edit: type(edit).__name__,
)
def test_what_somebody_touched_stays(
    library: Library, subscribe: Subscribe, moment: list[str], edit: Edit
) -> None:
    merge_items(library, subscribe("A", keep_unread=1), items("One"))
    library.apply(AddPapers((Paper(title="Other"),), "x.bib"))
    moment[0] = LATER
    assert overdue(library) == [1]
    library.apply(edit)
    assert overdue(library) == []


def test_paper_that_a_note_names_and_one_s_own_paper_stay(
    library: Library, subscribe: Subscribe, moment: list[str]
) -> None:
    library.apply(AddPapers((Paper(title="Mine", status=Status.INBOX),), "x.bib"))
    merge_items(library, subscribe("A", keep_unread=1), items("One", "Mine"))
    library.apply(SetNote(1, f"As [[{library.paper(2).key}]] says."))
    moment[0] = LATER
    assert overdue(library) == []


def test_letting_go_happens_beside_fetching_and_is_a_step(
    library: Library, subscribe: Subscribe, moment: list[str]
) -> None:
    feed = subscribe("A", keep_unread=1)
    merge_items(library, feed, items("One"))
    library.apply(AddFeed("B", "web", "https://example.org/b"))
    moment[0] = LATER

    class Unchanged:
        def fetch(self, feed: Feed, state: FeedState) -> Fetched:
            return Fetched(state=FeedState(fetched=moment[0]), unchanged=True)

    fetch_feeds(library, [feed], Unchanged())
    assert (library.find().ids(), library.undo_label()) == ([], "Let go of 1 unread paper")
