"""Fetching feeds: asked for, done in the background, and told of."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from paperdesk.model.errors import PaperDeskError
from paperdesk.model.feed import LOCAL
from paperdesk.ui.commands.command import Needs, require
from paperdesk.ui.commands.wording import say
from paperdesk.ui.desk import Desk, More
from paperdesk.ui.feed_questions import Looked
from paperdesk.ui.language import number_text

if TYPE_CHECKING:
    from pathlib import Path

    from paperdesk.model.feed import Feed, FeedReport
    from paperdesk.model.progress import Progress
    from paperdesk.online.gate import Gate
    from paperdesk.ui.task import Work


def fetch(desk: Desk, feeds: Sequence[Feed]) -> None:
    """Fetch feeds in the background, then say what came; only what is here where the user stays offline."""
    from paperdesk.ui.task import Task

    require(desk, Needs.WRITABLE)
    if not _may_ask(desk, feeds):
        return
    path = desk.session.library.path
    label = say("Fetching “{name}”", name=feeds[0].name) if len(feeds) == 1 else say("Fetching feeds")
    task = Task(label, fetching(desk, feeds), desk)
    task.succeeded.connect(partial(_tell, desk, path))
    task.failed.connect(partial(_fail, desk))
    task.cancelled.connect(partial(_stop, desk, path))
    desk.add_lookup(task)


def fetching(desk: Desk, feeds: Sequence[Feed], *, scheduled: bool = False) -> Work[Sequence[FeedReport]]:
    """The work of a task that fetches feeds of the library that is open now."""
    file = desk.session.file

    def work(progress: Progress) -> Sequence[FeedReport]:
        from paperdesk.library.feeding.reaching import fetch_through

        with file.open_for_import() as library:
            return fetch_through(desk.gate, library, feeds, progress, scheduled=scheduled)

    return work


def look(gate: Gate, feed: Feed, progress: Progress) -> Looked:
    """What a feed holds now; nothing is taken. Raises PaperDeskError when it cannot be fetched."""
    from paperdesk.library.feeding.reaching import look_at
    from paperdesk.online.feeds.pages import PageInsteadError

    try:
        said = look_at(gate, feed, progress)
    except PageInsteadError as page:
        if not page.feeds:
            raise
        return Looked(offers=tuple((each.title, each.address) for each in page.feeds))
    return Looked(said.title, said.items, said.told)


def outcome_text(report: FeedReport) -> str:
    """What came of fetching a feed, in words."""
    if report.error:
        from paperdesk.ui.widgets.spoken import spoken

        return spoken(report.error)
    if report.unchanged:
        return say("Nothing new")
    parts = (
        (report.new, say("{n} new", n=number_text(report.new))),
        (report.seen, say("{n} seen before", n=number_text(report.seen))),
        (report.yours, say("{n} already in your library", n=number_text(report.yours))),
        (report.dismissed, say("{n} dismissed before", n=number_text(report.dismissed))),
        (report.filtered, say("{n} left out", n=number_text(report.filtered))),
    )
    return ", ".join(text for number, text in parts if number) or say("No papers")


def _may_ask(desk: Desk, feeds: Sequence[Feed]) -> bool:
    """Whether feeds may be asked for; offered is to go online where that is in the way."""
    from dataclasses import replace

    from paperdesk.library.network_wishes import keep_wishes, read_wishes

    wishes = read_wishes()
    if not wishes.offline or all(feed.kind in LOCAL for feed in feeds):
        return True
    agreed = desk.ask.confirm(
        say("PaperDesk works offline"),
        say("Nothing is fetched as long as you want it so. What came before stays readable."),
        say("Go Online"),
    )
    if agreed:
        keep_wishes(replace(wishes, offline=False))
    return agreed


def _tell(desk: Desk, path: Path, reports: Sequence[FeedReport]) -> None:
    if desk.session.library.path != path:
        return
    desk.session.look()
    desk.toast(told(reports), more=_more(desk, reports))


def told(reports: Sequence[FeedReport]) -> str:
    """What came of fetching feeds, in a sentence or two."""
    new = sum(report.new for report in reports)
    wrong = [report for report in reports if report.error]
    if len(reports) == 1 and wrong:
        return f"{reports[0].feed.name}: {outcome_text(reports[0])}"
    several = say("{n} new papers.", n=number_text(new))
    came = say("1 new paper.") if new == 1 else several if new else say("Nothing new.")
    if not wrong:
        return came
    if len(wrong) == 1:
        return f"{came} {say('“{name}” could not be fetched.', name=wrong[0].feed.name)}"
    return f"{came} {say('{n} feeds could not be fetched.', n=number_text(len(wrong)))}"


def _more(desk: Desk, reports: Sequence[FeedReport]) -> More | None:
    from paperdesk.ui.commands import feed_logs

    if any(report.error for report in reports):
        return More(say("Show"), partial(feed_logs.show_all, desk))
    brought = [report for report in reports if report.new]
    if not brought:
        return None
    place = f"feed:{brought[0].feed.id}" if len(brought) == 1 else "inbox"
    return More(say("Show"), partial(desk.place_wanted.emit, place))


def _fail(desk: Desk, error: Exception) -> None:
    if not isinstance(error, PaperDeskError):
        raise error  # a bug: the program's excepthook writes it down
    desk.session.look()
    desk.ask.error(error)


def _stop(desk: Desk, path: Path) -> None:
    if desk.session.library.path == path:
        desk.session.look()
    desk.toast(say("Cancelled. What was fetched until then stays."))
