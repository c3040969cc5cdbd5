"""What came of fetching feeds, shown in plain words."""

from __future__ import annotations

from collections.abc import Iterable

from paperdesk.library.feeding.subscriptions import feeds, fetch_log
from paperdesk.model.feed import Feed, FeedReport
from paperdesk.ui.commands.feed_fetching import outcome_text
from paperdesk.ui.commands.wording import say
from paperdesk.ui.desk import Desk
from paperdesk.ui.feed_questions import LogLine
from paperdesk.ui.widgets.spoken import spoken


def show(desk: Desk) -> None:
    """Show what came of fetching the feed of the place, or all feeds where it is none."""
    known = feeds(desk.session.library)
    here = [feed for feed in known if desk.place() == f"feed:{feed.id}"]
    title = say("Log of “{name}”", name=here[0].name) if here else say("Log of feeds")
    desk.ask.feed_log(title, _lines(desk, here or known))


def show_all(desk: Desk) -> None:
    """Show what came of fetching all feeds."""
    desk.ask.feed_log(say("Log of feeds"), _lines(desk, feeds(desk.session.library)))


def _lines(desk: Desk, known: Iterable[Feed]) -> tuple[LogLine, ...]:
    library = desk.session.library
    lines = (_line(at, report) for feed in known for at, report in fetch_log(library, feed))
    return tuple(sorted(lines, key=lambda line: line.at, reverse=True))


def _line(at: str, report: FeedReport) -> LogLine:
    came = outcome_text(report)
    told = " ".join(map(spoken, report.told))
    return LogLine(at, report.feed.name, f"{came}. {told}" if told else came, bool(report.error))
