"""`paperdesk feed`: what is subscribed to, fetching it, and what came of that."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from operator import itemgetter
from typing import TYPE_CHECKING, Final

from paperdesk.cli import feed_output, output
from paperdesk.cli.arguments import Commands, join_query, natural
from paperdesk.cli.feed_filtering import run_filter, run_take
from paperdesk.cli.feed_naming import free_name, named_feed, with_options
from paperdesk.cli.opening import open_to_read, open_to_write
from paperdesk.model.errors import UsageError

if TYPE_CHECKING:
    from paperdesk.library.library import Library
    from paperdesk.model.feed import Feed, FeedReport

DONE, NOT_DONE, PARTLY = 0, 1, 3
LOG_LENGTH: Final = 20


def register(commands: Commands) -> None:
    """Add the subcommand."""
    feeding = commands.add("feed", run_feed, "subscribe to feeds of new papers, and fetch them")
    actions = ", ".join(_ACTIONS)
    feeding.add_argument(
        "action", nargs="?", default="list", metavar="ACTION", help=f"{actions} (default: list)"
    )
    feeding.add_argument(
        "names",
        nargs="*",
        metavar="FEED",
        help="its name; to add one: an address, arxiv:cs.CL, hf:daily, issn:1234-5679, a folder or file",
    )
    feeding.add_argument("--name", metavar="N", help="add: what the feed is called")
    feeding.add_argument("--include", metavar="Q", help="add, filter: take only papers that this finds")
    feeding.add_argument("--exclude", metavar="Q", help="add, filter: leave out papers that this finds")
    feeding.add_argument(
        "--keep-unread",
        type=natural,
        metavar="DAYS",
        help="add, filter: let papers go that nobody touched for so long (0: never)",
    )
    feeding.add_argument("--due", action="store_true", help="fetch: only what the schedule says is due")
    feeding.add_argument("--dry-run", action="store_true", help="filter: only say how many papers would pass")
    feeding.add_argument(
        "--limit", type=natural, metavar="N", help=f"log: so many times (default {LOG_LENGTH})"
    )
    feeding.add_argument("--json", action="store_true", help="print JSON")


def run_feed(arguments: Namespace) -> int:
    """List the feeds, or do with some what the action says."""
    action = _ACTIONS.get(arguments.action)
    if action is None:
        raise UsageError(f"“{arguments.action:.60}” is nothing to do; choose from {', '.join(_ACTIONS)}.")
    return action(arguments)


def _add(arguments: Namespace) -> int:
    from paperdesk.library.edits.feeding import adding
    from paperdesk.library.feeding.meaning import meant
    from paperdesk.library.feeding.spelling import feed_of

    if not arguments.names:
        raise UsageError("Say what to subscribe to: paperdesk feed add arxiv:cs.CL")
    feed = with_options(feed_of(join_query(arguments.names)), arguments)
    with open_to_write(arguments, create=True) as library:
        if not arguments.name:
            feed = replace(feed, name=free_name(library, feed.name))
        library.apply(adding(feed))
        added = named_feed(library, feed.name)
    if arguments.json:
        output.print_json(feed_output.feed_as_json(added))
    else:
        print(
            output.plain(f"Subscribed to “{added.name}”: {meant(added)}. paperdesk feed fetch brings them.")
        )
    return DONE


def _list(arguments: Namespace) -> int:
    if arguments.names:
        raise UsageError("paperdesk feed list names no feed; paperdesk feed log NAME tells more of one.")
    with open_to_read(arguments) as library:
        told = feed_output.told_feeds(library)
    if arguments.json:
        output.print_json([each.as_json() for each in told])
    else:
        feed_output.print_feeds(told)
    return DONE


def _fetch(arguments: Namespace) -> int:
    with open_to_write(arguments) as library:
        feeds = _wanted(library, arguments)
        reports = _fetched(library, feeds)
    failed = [report for report in reports if report.error]
    if arguments.json:
        output.print_json(feed_output.reports_as_json(reports))
    else:
        feed_output.print_reports(reports)
    for report in failed:
        output.complain(f"{report.feed.name}: {report.error}")
    if not failed:
        return DONE
    return NOT_DONE if len(failed) == len(reports) else PARTLY


def _wanted(library: Library, arguments: Namespace) -> Sequence[Feed]:
    """The feeds that are named, even those that rest; else all that do not rest, or that are due."""
    if arguments.due:
        from datetime import datetime

        from paperdesk.library.feeding.due import due_feeds
        from paperdesk.library.feeding.wishes import read_wishes

        return due_feeds(library, read_wishes().schedule, datetime.now().astimezone())
    if arguments.names:
        return [named_feed(library, name) for name in arguments.names]
    from paperdesk.library.feeding.subscriptions import feeds

    return [feed for feed in feeds(library) if not feed.paused]


def _fetched(library: Library, feeds: Sequence[Feed]) -> Sequence[FeedReport]:
    from paperdesk.library.feeding.fetching import fetch_feeds
    from paperdesk.library.feeding.local import feed_fetcher
    from paperdesk.library.network import wished_gate
    from paperdesk.library.network_wishes import read_wishes

    with feed_fetcher(wished_gate(), read_wishes()) as fetcher:
        return fetch_feeds(library, feeds, fetcher, progress=output.progress("Fetching feeds"))


def _remove(arguments: Namespace) -> int:
    from paperdesk.library.edits.feeding import RemoveFeed

    def remove(library: Library, feed: Feed) -> str:
        library.apply(RemoveFeed(feed.id))
        return f"“{feed.name}” is no feed any more; its papers stay, and paperdesk undo brings it back."

    return _each(arguments, remove)


def _pause(arguments: Namespace) -> int:
    return _each(arguments, lambda library, feed: _rest(library, feed, on=True))


def _resume(arguments: Namespace) -> int:
    return _each(arguments, lambda library, feed: _rest(library, feed, on=False))


def _rest(library: Library, feed: Feed, *, on: bool) -> str:
    from paperdesk.library.edits.feeding import changing

    library.apply(changing(replace(feed, paused=on)))
    return f"“{feed.name}” rests." if on else f"“{feed.name}” is fetched again."


def _each(arguments: Namespace, do: Callable[[Library, Feed], str]) -> int:
    """Do something with each of the feeds that are named, and say what was done."""
    if not arguments.names:
        raise UsageError(f"Name the feed: paperdesk feed {arguments.action} NAME")
    with open_to_write(arguments) as library:
        feeds = [named_feed(library, name) for name in arguments.names]
        for feed in feeds:
            print(output.plain(do(library, feed)))
    return DONE


def _log(arguments: Namespace) -> int:
    from paperdesk.library.feeding.subscriptions import feeds, fetch_log

    limit = LOG_LENGTH if arguments.limit is None else arguments.limit
    with open_to_read(arguments) as library:
        wanted = [named_feed(library, name) for name in arguments.names] or feeds(library)
        times = [time for feed in wanted for time in fetch_log(library, feed, limit)]
    times.sort(key=itemgetter(0), reverse=True)
    if arguments.json:
        output.print_json(feed_output.log_as_json(times[:limit]))
    else:
        feed_output.print_log(times[:limit])
    return DONE


_ACTIONS: Final[Mapping[str, Callable[[Namespace], int]]] = {
    **{"list": _list, "add": _add, "fetch": _fetch, "pause": _pause, "resume": _resume, "remove": _remove},
    **{"log": _log, "filter": run_filter, "take": run_take},
}
