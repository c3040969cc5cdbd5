"""Commands on subscriptions: what is fetched, how, and what is new of it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from paperdesk.library.edits import MarkSeen, RemoveFeed
from paperdesk.library.edits.feeding import adding, changing
from paperdesk.library.feeding.subscriptions import feeds
from paperdesk.model.errors import PaperDeskError
from paperdesk.model.feed import Feed, FeedKind
from paperdesk.ui.commands import feed_fetching
from paperdesk.ui.commands.wording import say
from paperdesk.ui.desk import Desk, More
from paperdesk.ui.feed_questions import FeedRequest

if TYPE_CHECKING:
    from pathlib import Path


def add(desk: Desk) -> None:
    """Ask for a feed and subscribe to it."""
    wanted = desk.ask.feed(_request(desk, Feed("", FeedKind.WEB)))
    if wanted is None:
        return
    applied = desk.session.do(adding(wanted))
    id = applied.result
    desk.place_wanted.emit(f"feed:{id}")
    fetch = More(say("Fetch Now"), lambda: feed_fetching.fetch(desk, [_feed(desk, int(str(id)))]))
    desk.toast(
        say("Subscribed to “{name}”; nothing was fetched yet.", name=wanted.name), undo=True, more=fetch
    )


def change(desk: Desk) -> None:
    """Let the feed of the place be about something else, or be called otherwise."""
    feed = chosen(desk)
    wanted = desk.ask.feed(_request(desk, feed))
    if wanted is not None and wanted != feed:
        desk.session.do(changing(wanted))


def pause(desk: Desk) -> None:
    """Let the feed of the place rest, or go on with it."""
    feed = chosen(desk)
    desk.session.do(changing(replace(feed, paused=not feed.paused)))
    text = (
        say("“{name}” is fetched again.", name=feed.name)
        if feed.paused
        else say("“{name}” rests; it is fetched no more until you go on with it.", name=feed.name)
    )
    desk.toast(text, undo=True)


def pause_text(desk: Desk) -> str:
    """The text of the command, by what the feed of the place does now."""
    feed = found(desk)
    return say("&Go On with Feed") if feed is not None and feed.paused else say("&Pause Feed")


def remove(desk: Desk) -> None:
    """Subscribe no longer to the feed of the place; its papers stay."""
    feed = chosen(desk)
    desk.session.do(RemoveFeed(feed.id))
    desk.toast(say("“{name}” is fetched no more; its papers stay.", name=feed.name), undo=True)
    desk.follow(f"feed:{feed.id}", "all")


def see(desk: Desk) -> None:
    """Let nothing be new any more of the feed of the place."""
    feed = chosen(desk)
    applied = desk.session.do(MarkSeen(feed.id))
    if not applied.result:
        desk.toast(say("Nothing is new in “{name}”.", name=feed.name))
    else:
        desk.toast(say("All of “{name}” is marked as seen.", name=feed.name), undo=True)


def fetch(desk: Desk) -> None:
    """Fetch the feed of the place now."""
    feed_fetching.fetch(desk, [chosen(desk)])


def fetch_all(desk: Desk) -> None:
    """Fetch all feeds now that do not rest."""
    known = feeds(desk.session.library)
    awake = [feed for feed in known if not feed.paused]
    if not known:
        desk.toast(say("There is no feed yet."), more=More(say("Subscribe…"), partial(add, desk)))
    elif not awake:
        desk.toast(say("All feeds rest; go on with one to fetch it."))
    else:
        feed_fetching.fetch(desk, awake)


def _request(desk: Desk, feed: Feed) -> FeedRequest:
    from paperdesk.library.network_wishes import read_wishes

    offline = say("PaperDesk works offline, so nothing is asked; you can subscribe all the same.")
    return FeedRequest(
        feed,
        partial(feed_fetching.look, desk.gate),
        partial(desk.ask.open_folder, say("Choose a folder to be watched")),
        partial(_file, desk),
        frozenset(each.name for each in feeds(desk.session.library) if each.id != feed.id),
        new=not feed.id,
        offline=offline if read_wishes().offline else "",
    )


def _file(desk: Desk) -> Path | None:
    return next(iter(desk.ask.open_files(say("Choose a file to be watched"), "*")), None)


def found(desk: Desk) -> Feed | None:
    """The feed of the place, if it is one."""
    kind, _, value = desk.place().partition(":")
    if kind != "feed":
        return None
    return next((each for each in feeds(desk.session.library) if str(each.id) == value), None)


def chosen(desk: Desk) -> Feed:
    """The feed of the place. Raises PaperDeskError when it is gone."""
    feed = found(desk)
    if feed is None:
        raise PaperDeskError(say("This feed is no longer there; nothing was changed."))
    return feed


def _feed(desk: Desk, id: int) -> Feed:
    return next(each for each in feeds(desk.session.library) if each.id == id)
