"""What a feed said becomes papers: one batch and one step for each fetch, by the matching of all imports.

A paper that is new comes into the Inbox. One that is there gains what it lacks and keeps everything else, its
citation key too; one that was dismissed, or lies in the Trash, stays as it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from paperdesk.library.edits.sounding import sound_edit
from paperdesk.library.feeding.fates import EVERYTHING, Rules
from paperdesk.library.feeding.taking import TakeItems
from paperdesk.library.library import Library
from paperdesk.library.report import FileReport
from paperdesk.model.errors import PaperDeskError
from paperdesk.model.feed import Feed, FeedItem, FeedReport, Fetched
from paperdesk.model.progress import Progress


def merge_fetched(
    library: Library,
    feed: Feed,
    fetched: Fetched,
    *,
    rules: Rules = EVERYTHING,
    progress: Progress | None = None,
) -> FeedReport:
    """Take what a feed said into the library, remember its state, and write it into the feed's log.

    Raises PaperDeskError when the library cannot be written, and Cancelled from `progress`; nothing of it is
    there then.
    """
    report = FeedReport(feed, unchanged=True)
    if not fetched.unchanged:
        report = merge_items(library, feed, fetched.items, rules=rules, progress=progress)
    report = replace(report, told=fetched.told)
    store = library.tables()
    with store.transaction():
        visited = store.feeds.state(feed.id).visited  # by now, perhaps, and not when it was asked
        store.feeds.put_state(feed.id, replace(fetched.state, visited=visited))
        store.feed_log.add(store.now(), report)
    return report


def merge_items(
    library: Library,
    feed: Feed,
    items: Sequence[FeedItem],
    *,
    rules: Rules = EVERYTHING,
    progress: Progress | None = None,
) -> FeedReport:
    """Take items of a feed into the library, as `merge_fetched` does."""
    store = library.tables()
    if store.feeds.get(feed.id) is None:
        raise PaperDeskError(f"The feed “{feed.name}” is no longer there; nothing was added.")
    edit = sound_edit(TakeItems(feed, tuple(items), rules))
    applied = library.apply(edit, progress=progress)
    result = applied.result
    if not applied.recorded:
        # Nothing came that could be taken back, and what was written went with the step.
        with store.transaction():
            result = edit.apply(store).result
    if not isinstance(result, FeedReport):
        raise TypeError(type(result))
    if result.batch:
        with store.transaction():
            store.batches.set_report(result.batch, _as_import(result).stored())
    return result


def _as_import(report: FeedReport) -> FileReport:
    """What the list of imports says of it."""
    return FileReport(
        report.feed.name,
        report.feed.kind.value,
        found=report.found,
        added=report.new,
        skipped=report.found - report.new,
        dismissed=report.dismissed,
    )
