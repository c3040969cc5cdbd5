"""What `paperdesk feed` prints: feeds and how they stand, what came of fetching them, and their log."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from paperdesk.cli import output
from paperdesk.model.feed import Feed, FeedReport, FeedState

if TYPE_CHECKING:
    from paperdesk.library.feeding.schedule import Schedule
    from paperdesk.library.library import Library
    from paperdesk.model.paper import Paper

_COUNTED: Final = ("found", "new", "seen", "dismissed", "yours", "filtered")


@dataclass(frozen=True, slots=True)
class Told:
    """A feed, what is remembered of it, how many of its papers are new, and when it is fetched next."""

    feed: Feed
    state: FeedState = field(default_factory=FeedState)
    new: int = 0
    next: str = ""

    def standing(self) -> str:
        """How it stands, in a word or two."""
        if self.feed.paused:
            return "rests"
        if self.state.gone:
            return "is gone"
        if self.state.error:
            return "failed"
        return local(self.state.fetched) or "never fetched"

    def as_json(self) -> dict[str, Any]:
        """All that is known of it."""
        state = self.state
        return feed_as_json(self.feed) | {
            "new": self.new,
            "fetched": state.fetched,
            "tried": state.tried,
            "next": self.next,
            "error": state.error,
            "failures": state.failures,
            "moved": state.moved,
            "gone": state.gone,
        }


def told_feeds(library: Library) -> list[Told]:
    """The feeds of a library in the reader's order."""
    from paperdesk.library.feeding.subscriptions import feed_states, feeds, new_counts
    from paperdesk.library.feeding.wishes import read_wishes

    states, counts, schedule = feed_states(library), new_counts(library), read_wishes().schedule
    return [
        Told(feed, state, counts.get(feed.id, 0), _next(feed, state, schedule))
        for feed in feeds(library)
        for state in (states.get(feed.id, FeedState()),)
    ]


def _next(feed: Feed, state: FeedState, schedule: Schedule) -> str:
    from paperdesk.library.feeding.schedule import due_at

    due = None if feed.paused else due_at(state, schedule, datetime.now().astimezone())
    return due.isoformat(timespec="seconds").replace("+00:00", "Z") if due is not None else ""


def print_feeds(told: Sequence[Told]) -> None:
    """Feeds in columns, and below them what went wrong."""
    from paperdesk.library.feeding.spelling import spelled

    rows = [
        (each.feed.name, f"{each.new} new" if each.new else "", each.standing(), spelled(each.feed))
        for each in told
    ]
    plain = [[output.plain(cell) for cell in row] for row in rows]
    for line in output.columns(plain, (40, 10, 16), output.terminal_width()):
        print(line)
    for each in told:
        if each.state.error and not each.feed.paused:
            output.complain(f"{each.feed.name}: {each.state.error}")


def print_dry_run(passing: int, left_out: Sequence[Paper], *, as_json: bool) -> None:
    """How many of the last papers of a feed would pass some filters, and which would not."""
    if as_json:
        output.print_json({"passing": passing, "left_out": [paper.title for paper in left_out]})
        return
    last = output.counted(passing + len(left_out), "paper")
    print(f"{passing} of the last {last} would pass; nothing was changed.")
    for paper in left_out:
        print(output.plain(f"  left out: {paper.title}"))


def print_filters(feed: Feed, left_out: Sequence[tuple[str, Paper]], *, as_json: bool) -> None:
    """The filters of a feed, and what they have left out so far."""
    if as_json:
        papers = [{"id": guid, "title": paper.title} for guid, paper in left_out]
        output.print_json(feed_as_json(feed) | {"left_out": papers})
        return
    print_filters_for_all(feed.include, feed.exclude, as_json=False)
    if left_out:
        print(f"{output.counted(len(left_out), 'paper')} left out; paperdesk feed take NAME ID takes one:")
    rows = [(output.plain(guid), output.plain(paper.title)) for guid, paper in left_out]
    for line in output.columns(rows, (40,), output.terminal_width()):
        print(line)


def print_filters_for_all(include: str, exclude: str, *, as_json: bool) -> None:
    """What papers must match, and must not."""
    if as_json:
        output.print_json({"include": include, "exclude": exclude})
        return
    print(output.plain(f"include: {include or 'everything'}"))
    print(output.plain(f"exclude: {exclude or 'nothing'}"))


def feed_as_json(feed: Feed) -> dict[str, Any]:
    """A feed as it was subscribed to; `feed` is what `paperdesk feed add` understands."""
    from paperdesk.library.feeding.spelling import spelled

    return {
        "name": feed.name,
        "kind": feed.kind.value,
        "address": feed.address,
        "feed": spelled(feed),
        "include": feed.include,
        "exclude": feed.exclude,
        "paused": feed.paused,
        "keep_unread": feed.keep_unread,
    }


def print_reports(reports: Sequence[FeedReport]) -> None:
    """A line for each feed that could be fetched, and one for all when there are several."""
    if not reports:
        print("No feed is to be fetched.")
    for report in reports:
        if not report.error:
            print(output.plain(f"{report.feed.name}: {_outcome(report)}."))
        for sentence in report.told:
            print(output.plain(f"  {sentence}"))
    if len(reports) > 1:
        print(f"{output.counted(sum(report.new for report in reports), 'new paper')} in all.")


def reports_as_json(reports: Sequence[FeedReport]) -> dict[str, Any]:
    """What came of each feed, and the sums."""
    sums = {name: sum(getattr(report, name) for report in reports) for name in _COUNTED}
    return {
        "feeds": [_report_as_json(report) for report in reports],
        **sums,
        "failed": sum(bool(report.error) for report in reports),
    }


def _report_as_json(report: FeedReport) -> dict[str, Any]:
    return {
        "name": report.feed.name,
        **{name: getattr(report, name) for name in _COUNTED},
        "unchanged": report.unchanged,
        "error": report.error,
        "told": list(report.told),
    }


def print_log(times: Sequence[tuple[str, FeedReport]]) -> None:
    """Times that feeds were fetched, the last first, each with what came of it."""
    rows = [
        (local(at), output.plain(report.feed.name), output.plain(report.error or f"{_outcome(report)}."))
        for at, report in times
    ]
    for line in output.columns(rows, (16, 30), output.terminal_width()):
        print(line)


def log_as_json(times: Sequence[tuple[str, FeedReport]]) -> list[dict[str, Any]]:
    """The same for programs."""
    return [{"at": at} | _report_as_json(report) for at, report in times]


def _outcome(report: FeedReport) -> str:
    if report.unchanged:
        return "nothing has changed there"
    return ", ".join(_counts(report)) or "there are no papers"


def _counts(report: FeedReport) -> Iterator[str]:
    if report.new or report.seen or report.yours:
        yield f"{output.counted(report.new, 'new paper')}"
    for number, words in (
        (report.seen, "seen before"),
        (report.yours, "in your library already"),
        (report.dismissed, "dismissed before"),
        (report.filtered, "left out"),
    ):
        if number:
            yield f"{number} {words}"


def local(moment: str) -> str:
    """A time in UTC as the clock of this computer shows it."""
    try:
        return datetime.fromisoformat(moment).astimezone().strftime("%Y-%m-%d %H:%M")
    except (ValueError, OverflowError):
        return ""
