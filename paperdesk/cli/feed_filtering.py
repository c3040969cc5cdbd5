"""`paperdesk feed filter` and `take`: which papers of feeds come in, and those that were left out."""

from __future__ import annotations

from argparse import Namespace

from paperdesk.cli import feed_output
from paperdesk.cli.feed_naming import named_feed, with_options
from paperdesk.cli.opening import open_to_read, open_to_write
from paperdesk.model.errors import PaperDeskError, UsageError

DONE = 0


def run_filter(arguments: Namespace) -> int:
    """Show, try or set the filters of a feed or, where none is named, those for all."""
    if len(arguments.names) > 1:
        raise UsageError("Name one feed, or none for the filters of all: paperdesk feed filter NAME")
    return _filter_one(arguments) if arguments.names else _filter_all(arguments)


def _filter_one(arguments: Namespace) -> int:
    from paperdesk.library.edits.feeding import changing
    from paperdesk.library.feeding.filters import aside, dry_run

    with open_to_read(arguments) as library:
        feed = named_feed(library, arguments.names[0])
        wanted = with_options(feed, arguments)
        if arguments.dry_run:
            tried = dry_run(library, feed, wanted.include, wanted.exclude)
            feed_output.print_dry_run(tried.passing, tried.left_out, as_json=arguments.json)
            return DONE
        left_out = [(each.guid, each.paper) for each in aside(library, feed)]
    if wanted != feed:
        with open_to_write(arguments) as library:
            library.apply(changing(wanted))
    feed_output.print_filters(wanted, left_out, as_json=arguments.json)
    return DONE


def _filter_all(arguments: Namespace) -> int:
    from paperdesk.library.edits.filtering import SetFeedFilters
    from paperdesk.library.feeding.filters import dry_run, filters_for_all
    from paperdesk.library.feeding.subscriptions import feeds

    with open_to_read(arguments) as library:
        before = filters_for_all(library)
        given = (arguments.include, arguments.exclude)
        wanted = tuple(old if new is None else new for old, new in zip(before, given, strict=True))
        if arguments.dry_run:
            tried = [dry_run(library, feed, for_all=(wanted[0], wanted[1])) for feed in feeds(library)]
            left_out = [paper for each in tried for paper in each.left_out]
            feed_output.print_dry_run(sum(each.passing for each in tried), left_out, as_json=arguments.json)
            return DONE
    if wanted != before:
        with open_to_write(arguments) as library:
            library.apply(SetFeedFilters(*wanted))
    feed_output.print_filters_for_all(*wanted, as_json=arguments.json)
    return DONE


def run_take(arguments: Namespace) -> int:
    """Take papers after all that the filters of a feed have left out."""
    from paperdesk.library.feeding.filters import aside, take_aside

    if len(arguments.names) < 2:
        raise UsageError("Name the feed and what to take of it: paperdesk feed take NAME ID")
    name, *ids = arguments.names
    with open_to_write(arguments) as library:
        feed = named_feed(library, name)
        missing = set(ids) - {each.guid for each in aside(library, feed)}
        if missing:
            raise PaperDeskError(
                f"The filters of “{feed.name}” have left out no “{min(missing):.60}”; nothing was taken."
            )
        report = take_aside(library, feed, ids)
    feed_output.print_reports([report])
    return DONE
