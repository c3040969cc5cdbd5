"""Commands on filters: which papers of feeds are taken, and which were left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from paperdesk.library.edits.feeding import changing
from paperdesk.library.feeding.subscriptions import feeds
from paperdesk.model.names import display
from paperdesk.ui.commands.feeds import chosen
from paperdesk.ui.commands.wording import say
from paperdesk.ui.days import short_day
from paperdesk.ui.desk import Desk
from paperdesk.ui.feed_questions import FiltersRequest, LeftOut, Passing

if TYPE_CHECKING:
    from paperdesk.library.feeding.filters import Aside
    from paperdesk.library.library import Library
    from paperdesk.model.feed import Feed
    from paperdesk.model.paper import Paper
    from paperdesk.model.progress import Progress

MOST_NAMES: Final = 6


def edit(desk: Desk) -> None:
    """Choose the filters of the feed of the place, and how long it keeps what nobody touched."""
    feed = chosen(desk)
    path = desk.session.library.path
    request = FiltersRequest(
        feed.name,
        feed.include,
        feed.exclude,
        partial(_dry_run, path, feed),
        partial(_left_out, desk, (feed,)),
        partial(_take, desk),
        _lists(desk),
        feed.keep_unread,
    )
    wanted = desk.ask.feed_filters(request)
    if wanted is None:
        return
    kept = feed.keep_unread if wanted.keep_unread is None else wanted.keep_unread
    new = replace(feed, include=wanted.include, exclude=wanted.exclude, keep_unread=kept)
    if new != feed:
        desk.session.do(changing(new))
        desk.toast(say("The filters of “{name}” hold from now on.", name=feed.name), undo=True)


def edit_for_all(desk: Desk) -> None:
    """Choose the filters for all feeds."""
    from paperdesk.library.edits.filtering import SetFeedFilters
    from paperdesk.library.feeding.filters import filters_for_all

    library = desk.session.library
    known = tuple(feeds(library))
    before = filters_for_all(library)
    request = FiltersRequest(
        "",
        *before,
        partial(_dry_run_of_all, library.path, known),
        partial(_left_out, desk, known),
        partial(_take, desk),
        _lists(desk),
    )
    wanted = desk.ask.feed_filters(request)
    if wanted is not None and (wanted.include, wanted.exclude) != before:
        desk.session.do(SetFeedFilters(wanted.include, wanted.exclude))
        desk.toast(say("The filters for all feeds hold from now on."), undo=True)


def _lists(desk: Desk) -> tuple[str, ...]:
    """Word lists of the library as searches name them."""
    from paperdesk.model.quoting import quote_value

    names = (each.name for each in desk.session.library.word_lists())
    return tuple(f"list:{quote_value(name)}>=1" for name in names)


def _dry_run(path: Path, feed: Feed, include: str, exclude: str, progress: Progress) -> Passing:
    from paperdesk.library.feeding.filters import dry_run
    from paperdesk.library.library import Library

    with Library.open(path, read_only=True) as library:
        run = dry_run(library, feed, include, exclude)
    return Passing(run.passing, run.total)


def _dry_run_of_all(
    path: Path, known: Sequence[Feed], include: str, exclude: str, progress: Progress
) -> Passing:
    """What filters for all would do beside those of each feed."""
    from paperdesk.library.feeding.filters import dry_run
    from paperdesk.library.library import Library

    passing = total = 0
    with Library.open(path, read_only=True) as library:
        for done, feed in enumerate(known):
            progress(done, len(known))
            run = dry_run(library, feed, for_all=(include, exclude))
            passing, total = passing + run.passing, total + run.total
    return Passing(passing, total)


def _left_out(desk: Desk, known: Sequence[Feed]) -> tuple[LeftOut, ...]:
    """What did not pass, the newest first."""
    from paperdesk.library.feeding.filters import aside

    library = desk.session.library
    found = [(each, feed) for feed in known for each in aside(library, feed)]
    found.sort(key=lambda pair: pair[0].last, reverse=True)
    several = len(known) > 1
    return tuple(
        LeftOut(feed.id, each.guid, each.paper.title, _told(each, feed.name if several else ""))
        for each, feed in found
    )


def _told(aside: Aside, feed: str) -> str:
    version = say("only a new version") if aside.replaces else ""
    return " · ".join(filter(None, (_authors(aside.paper), short_day(aside.last), feed, version)))


def _authors(paper: Paper) -> str:
    return ", ".join(display(name) for name in paper.authors[:MOST_NAMES])


def _take(desk: Desk, left: LeftOut) -> bool:
    """Put a paper into the Inbox that was left out; whether it could be."""
    from paperdesk.library.feeding.filters import take_aside

    def work(library: Library) -> bool:
        feed = next((each for each in feeds(library) if each.id == left.feed), None)
        return feed is not None and bool(take_aside(library, feed, (left.guid,)).found)

    taken: bool = desk.session.work(work)
    desk.session.reread()
    return taken
