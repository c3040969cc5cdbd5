"""Filters of feeds: which papers come in, what was left out by them, and taking that after all.

A feed has a search that its papers must match and one that they must not; so has the library for all feeds.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Final

from paperdesk.library.feeding.fates import Rules
from paperdesk.library.feeding.judging import Judge
from paperdesk.library.feeding.stored_items import item_from_json
from paperdesk.model.query import parse

if TYPE_CHECKING:
    from paperdesk.library.library import Library
    from paperdesk.model.feed import Feed, FeedReport
    from paperdesk.model.paper import Paper

LOOKED_AT: Final = 500
"""How many of a feed's last papers a filter is tried on."""


@dataclass(frozen=True, slots=True)
class DryRun:
    """How many of a feed's last papers would have come in with some filters, and which would not."""

    passing: int
    left_out: tuple[Paper, ...]

    @property
    def total(self) -> int:
        """How many papers the filters were tried on."""
        return self.passing + len(self.left_out)


@dataclass(frozen=True, slots=True)
class Aside:
    """A paper that did not pass the filters, and when its feed had it last (ISO 8601, UTC).

    `replaces` where it was left out because it only was a new version of one that the library never had.
    """

    guid: str
    paper: Paper
    last: str
    replaces: bool = False


def rules_for(library: Library, feed: Feed) -> Rules:
    """What decides about the papers of a feed now: its own filters and those for all."""
    texts = (feed.include, feed.exclude, *filters_for_all(library))
    if not any(texts):
        return Rules()
    lists = _lists(library)
    passes = _passing(lists, feed.name, texts)
    return Rules(passes, repr((texts, sorted(lists.items()))))


def filters_for_all(library: Library) -> tuple[str, str]:
    """The searches that papers of any feed must match, and must not."""
    return library.tables(to_read=True).feeds.filters()


def dry_run(
    library: Library,
    feed: Feed,
    include: str | None = None,
    exclude: str | None = None,
    for_all: tuple[str, str] | None = None,
) -> DryRun:
    """What filters would do to the last papers of a feed, those that were left out among them.

    The feed's own filters stand for what is None, and so do those `for_all`, which hold as well.
    """
    own = (feed.include if include is None else include, feed.exclude if exclude is None else exclude)
    every = filters_for_all(library) if for_all is None else for_all
    passes = _passing(_lists(library), feed.name, (*own, *every))
    papers = _last(library, feed)
    fates = list(zip(papers, passes(papers), strict=True))
    return DryRun(sum(fate for _, fate in fates), tuple(paper for paper, fate in fates if not fate))


def aside(library: Library, feed: Feed, limit: int = LOOKED_AT) -> list[Aside]:
    """What did not pass the filters of a feed, as it had it last; the oldest is forgotten in time."""
    found: list[Aside] = []
    for kept in library.tables(to_read=True).feed_items.kept(feed.id, limit):
        if item := item_from_json(kept.guid, kept.kept):
            found.append(Aside(kept.guid, item.paper, kept.last, item.replaces))
    return found


def take_aside(library: Library, feed: Feed, guids: Sequence[str]) -> FeedReport:
    """Take papers after all that did not pass the filters, as one step."""
    from paperdesk.library.feeding.merging import merge_items

    wanted = set(guids)
    kept = library.tables().feed_items.kept(feed.id)
    items = [item for each in kept if each.guid in wanted and (item := item_from_json(each.guid, each.kept))]
    return merge_items(library, feed, items, rules=Rules(by_hand=True))


def _last(library: Library, feed: Feed) -> list[Paper]:
    came = library.tables(to_read=True).feed_items.newest(feed.id, LOOKED_AT)
    left_out = [each.paper for each in aside(library, feed)]
    return [*library.papers(came), *left_out]


def _lists(library: Library) -> dict[str, tuple[str, ...]]:
    return {each.name.casefold(): each.words for each in library.word_lists()}


def _passing(
    lists: dict[str, tuple[str, ...]], source: str, texts: Sequence[str]
) -> Callable[[Sequence[Paper]], list[bool]]:
    now = datetime.now().astimezone()
    judges = [Judge(parse(_closed(text)), lists, source, now) if text.strip() else None for text in texts]
    wanted, unwanted = judges[::2], judges[1::2]

    def passes(papers: Sequence[Paper]) -> list[bool]:
        return [
            all(judge is None or judge.matches(paper) for judge in wanted)
            and not any(judge is not None and judge.matches(paper) for judge in unwanted)
            for paper in papers
        ]

    return passes


def _closed(query: str) -> str:
    """The search as it is meant when nobody types on: its last word is whole."""
    return f"{query} "
