"""Edits of the filters that hold for all feeds, and of what filters kept aside."""

from dataclasses import dataclass

from typing_extensions import override

from paperdesk.library.edits.edit import Edit, Outcome
from paperdesk.model.change import Change
from paperdesk.store.feed_items import Fate
from paperdesk.store.store import Store


@dataclass(frozen=True, slots=True)
class SetFeedFilters(Edit):
    """Let papers of all feeds come in only if a search finds them, and another one does not."""

    include: str
    exclude: str

    @property
    @override
    def label(self) -> str:
        return "Change filters of all feeds"

    @override
    def apply(self, store: Store) -> Outcome:
        before = store.feeds.filters()
        wanted = (" ".join(self.include.split()), " ".join(self.exclude.split()))
        if wanted == before:
            return Outcome(Change(), None)
        store.feeds.set_filters(*wanted)
        return Outcome(Change(feeds=True), SetFeedFilters(*before))


@dataclass(frozen=True, slots=True)
class PutAside(Edit):
    """Let items of a feed be what they were before they were taken: kept aside, most of all."""

    feed: int
    fates: tuple[Fate, ...]

    @property
    @override
    def label(self) -> str:
        return "Ask the feed again"

    @override
    def apply(self, store: Store) -> Outcome:
        before = store.feed_items.fates(self.feed, (guid for guid, *_ in self.fates))
        if set(before) <= set(self.fates):
            return Outcome(Change(), None)
        store.feed_items.put_fates(self.feed, self.fates)
        return Outcome(Change(feeds=True), PutAside(self.feed, before))
