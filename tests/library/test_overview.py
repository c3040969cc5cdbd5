from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from paperdesk.library.edits import (
    AddHighlight,
    AddPapers,
    MarkOpened,
    SetStatus,
    Snooze,
    TrashPapers,
)
from paperdesk.library.library import Library
from paperdesk.library.overview import MONTHS, WEEKS, overview
from paperdesk.model.overview import Overview, TagCourse, Waiting, Week
from paperdesk.model.paper import Paper, Status

TODAY = date(2026, 5, 20)
MONDAY = "2026-05-18"
LAST = "2026-05-11"


class Clock:
    """Noon of a day in the reader's own time zone, as UTC."""

    def __init__(self) -> None:
        self.day = TODAY

    def __call__(self) -> str:
        noon = datetime(self.day.year, self.day.month, self.day.day, 12).astimezone()
        return datetime.fromtimestamp(noon.timestamp(), tz=UTC).isoformat().replace("+00:00", "Z")


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def library(tmp_path: Path, clock: Clock) -> Library:
    """Eight papers (ids 8 to 1), the first two tagged, brought in on 1 April."""
    made = Library.open(tmp_path / "o.paperdesk", create=True, clock=clock)
    clock.day = date(2026, 4, 1)
    made.apply(
        AddPapers(
            tuple(
                Paper(
                    title=f"Paper {number}",
                    abstract="Words",
                    tags=("vision",) if number < 2 else (),
                    status=Status.INBOX,
                )
                for number in range(8)
            ),
            "page",
        )
    )
    clock.day = TODAY
    return made


def decide(library: Library, clock: Clock, day: date, papers: set[int], status: Status) -> None:
    clock.day = day
    library.apply(SetStatus(frozenset(papers), status))


def week(seen: Overview, day: str) -> Week:
    return next(week for week in seen.weeks if week.day == day)


def test_an_empty_library_has_a_calm_past(tmp_path: Path) -> None:
    with Library.open(tmp_path / "e.paperdesk", create=True) as library:
        seen = overview(library, TODAY)
    assert (seen.papers, seen.tags, seen.inbox_since, seen.oldest_unread, seen.opened) == (
        0,
        (),
        "",
        None,
        (),
    )
    assert [each.day for each in seen.weeks][-2:] == [LAST, MONDAY]
    assert (len(seen.weeks), len(seen.months), seen.months[0], seen.months[-1]) == (
        WEEKS,
        MONTHS,
        "2025-06-01",
        "2026-05-01",
    )


def test_weeks_tell_what_was_read_and_decided(library: Library, clock: Clock) -> None:
    decide(library, clock, date(2026, 5, 17), {8}, Status.SKIMMED)
    decide(library, clock, TODAY, {8, 7}, Status.READ)
    decide(library, clock, TODAY, {6, 5}, Status.DISMISSED)
    decide(library, clock, TODAY, {4}, Status.TO_READ)
    decide(library, clock, TODAY, {3}, Status.KEPT)
    seen = overview(library, TODAY)
    assert week(seen, LAST) == Week(LAST, read=1)
    assert week(seen, MONDAY) == Week(MONDAY, read=1, kept=1, to_read=1, dismissed=2)
    assert dict(seen.statuses) == {
        "inbox": 2,
        "kept": 1,
        "to-read": 1,
        "reading": 0,
        "skimmed": 0,
        "read": 2,
        "dismissed": 2,
    }
    assert (seen.papers, seen.read, seen.inbox, seen.inbox_since) == (6, 2, 2, "2026-04-01")


def test_what_is_long_ago_or_in_the_trash_is_left_out(library: Library, clock: Clock) -> None:
    decide(library, clock, TODAY - timedelta(weeks=WEEKS), {8}, Status.READ)
    decide(library, clock, TODAY, {7}, Status.READ)
    library.apply(TrashPapers(frozenset({7})))
    assert sum(each.read for each in overview(library, TODAY).weeks) == 0


def test_days_tell_what_was_opened_for_the_first_time(library: Library, clock: Clock) -> None:
    for day, paper in ((1, 8), (1, 7), (2, 8), (3, 6)):
        clock.day = date(2026, 5, day)
        library.apply(MarkOpened(paper))
    assert overview(library, TODAY).opened == (("2026-05-01", 2), ("2026-05-03", 1))


def test_tags_tell_when_their_papers_came(library: Library) -> None:
    months = (0,) * (MONTHS - 2) + (2, 0)
    assert overview(library, TODAY).tags == (TagCourse("vision", "", 2, months),)


def test_highlights_are_counted_with_their_papers(library: Library) -> None:
    for start in (0, 2):
        library.apply(AddHighlight(8, "abstract", start, start + 2))
    library.apply(AddHighlight(7, "abstract", 0, 2))
    seen = overview(library, TODAY)
    assert (seen.highlights, seen.highlighted) == (3, 2)


def test_the_oldest_unread_is_the_one_that_waits_longest_and_is_awake(library: Library, clock: Clock) -> None:
    decide(library, clock, date(2026, 5, 2), {3}, Status.TO_READ)
    decide(library, clock, date(2026, 5, 1), {4, 5}, Status.TO_READ)
    library.apply(MarkOpened(4))
    library.apply(Snooze(frozenset({5}), "2026-06-01"))
    assert overview(library, TODAY).oldest_unread == Waiting(3, "Paper 5", "2026-05-02")
