"""Edits of subscriptions, and of what is new of them; papers that came stay whatever becomes of a feed."""

from dataclasses import dataclass, replace
from typing import ClassVar, Final

from typing_extensions import override

from paperdesk.library.edits.edit import Edit, Outcome
from paperdesk.library.edits.trashing import TrashPapers
from paperdesk.model.change import Change
from paperdesk.model.errors import PaperDeskError, UsageError
from paperdesk.model.feed import Feed, FeedKind
from paperdesk.store.store import Store

FEEDS: Final = Change(feeds=True)


@dataclass(frozen=True, slots=True)
class AddFeed(Edit):
    """Subscribe to a feed; the result is its id. The values are those of Feed."""

    name: str
    kind: str
    address: str = ""
    include: str = ""
    exclude: str = ""
    paused: int = 0
    keep_unread: int = 0
    position: int = 0

    @property
    @override
    def label(self) -> str:
        return f"Subscribe to “{self.name}”"

    @override
    def apply(self, store: Store) -> Outcome:
        id = store.feeds.insert(_sound(store, self, 0))
        return Outcome(FEEDS, RemoveFeed(id), id)


@dataclass(frozen=True, slots=True)
class ChangeFeed(Edit):
    """Let a feed be called, asked, filtered or kept otherwise, stand elsewhere, or rest (`paused`)."""

    id: int
    name: str
    kind: str
    address: str = ""
    include: str = ""
    exclude: str = ""
    paused: int = 0
    keep_unread: int = 0
    position: int = 0

    @property
    @override
    def label(self) -> str:
        return f"Change feed “{self.name}”"

    @override
    def apply(self, store: Store) -> Outcome:
        old = _required(store, self.id)
        new = _sound(store, self, self.id)
        if new == old:
            return Outcome(Change(), None)
        store.feeds.update(new)
        if (new.kind, new.address) != (old.kind, old.address):
            store.feeds.forget(self.id)
        return Outcome(FEEDS, changing(old))


@dataclass(frozen=True, slots=True)
class RemoveFeed(Edit):
    """Subscribe to a feed no longer; its papers stay."""

    id: int

    @property
    @override
    def label(self) -> str:
        return "Unsubscribe"

    @override
    def apply(self, store: Store) -> Outcome:
        _required(store, self.id)
        store.feeds.remove(self.id)
        return Outcome(FEEDS, RestoreFeed(self.id))


@dataclass(frozen=True, slots=True)
class RestoreFeed(Edit):
    """Subscribe again to a feed that was removed, with all that it has said."""

    id: int

    @property
    @override
    def label(self) -> str:
        return "Subscribe again"

    @override
    def apply(self, store: Store) -> Outcome:
        if not store.feeds.is_removed(self.id):
            raise PaperDeskError("This feed is no longer there; nothing was changed.")
        store.feeds.restore(self.id)
        return Outcome(FEEDS, RemoveFeed(self.id), self.id)

    @override
    def lost(self, store: Store) -> None:
        store.feeds.delete(self.id)


@dataclass(frozen=True, slots=True)
class ForgetReply(Edit):
    """Ask a feed again for all since `fetched`, as what it said was taken back; that itself stays so.

    `fetched` is when it had been fetched before, "" for never: only what is newer is asked of some kinds.
    """

    id: int
    fetched: str = ""

    @property
    @override
    def label(self) -> str:
        return "Ask the feed again"

    @override
    def apply(self, store: Store) -> Outcome:
        if store.feeds.get(self.id):
            state = store.feeds.state(self.id)
            fetched = min(self.fetched, state.fetched)
            store.feeds.put_state(self.id, replace(state, etag="", modified="", digest="", fetched=fetched))
            store.feed_items.compare_again(self.id)
        return Outcome(FEEDS, None)


@dataclass(frozen=True, slots=True)
class MarkSeen(Edit):
    """Note that what is new of a feed was seen, and, by any feed, what is new of some papers.

    The result is of how many items that was noted.
    """

    feed: int = 0
    papers: frozenset[int] = frozenset()

    @property
    @override
    def label(self) -> str:
        return "Mark as seen"

    @override
    def apply(self, store: Store) -> Outcome:
        items = store.feed_items.unseen_of(self.feed) | store.feed_items.unseen_on(self.papers)
        outcome = PutSeen(((store.now(), items),)).apply(store)
        return replace(outcome, result=len(items))


@dataclass(frozen=True, slots=True)
class VisitFeed(Edit):
    """The same of one feed when a reader turns away from it, which is no step of its own."""

    recorded: ClassVar[bool] = False
    feed: int

    @property
    @override
    def label(self) -> str:
        return "Visit feed"

    @override
    def apply(self, store: Store) -> Outcome:
        state = store.feeds.state(self.feed)
        store.feeds.put_state(self.feed, replace(state, visited=store.now()))
        return MarkSeen(self.feed).apply(store)


@dataclass(frozen=True, slots=True)
class LetGo(Edit):
    """Move papers of feeds to the Trash that nobody has touched for too long; brought back, they stay."""

    papers: frozenset[int]

    @property
    @override
    def label(self) -> str:
        return f"Let go of {len(self.papers):,} unread paper{'s' * (len(self.papers) != 1)}"

    @override
    def apply(self, store: Store) -> Outcome:
        outcome = TrashPapers(self.papers).apply(store)
        if outcome.inverse:
            store.untouched.note_let_go(self.papers, store.now())
        return outcome


@dataclass(frozen=True, slots=True)
class PutSeen(Edit):
    """Note of items of feeds when they were seen, "" for never."""

    groups: tuple[tuple[str, frozenset[int]], ...]

    @property
    @override
    def label(self) -> str:
        return "Mark as seen"

    @override
    def apply(self, store: Store) -> Outcome:
        items = frozenset[int]().union(*(group for _, group in self.groups))
        before = tuple(store.feed_items.seen_times(items).items())
        if before == self.groups or not before:
            return Outcome(Change(), None)
        for at, group in self.groups:
            store.feed_items.see(group, at)
        return Outcome(FEEDS, PutSeen(before))


def adding(feed: Feed) -> AddFeed:
    """The edit that subscribes to a feed as it is given."""
    return AddFeed(*_values(feed))


def changing(feed: Feed) -> ChangeFeed:
    """The edit that lets the feed with this id be as it is given."""
    return ChangeFeed(feed.id, *_values(feed))


def _values(feed: Feed) -> tuple[str, str, str, str, str, int, int, int]:
    return (
        *(feed.name, feed.kind.value, feed.address, feed.include, feed.exclude),
        *(int(feed.paused), feed.keep_unread, feed.position),
    )


def _required(store: Store, id: int) -> Feed:
    found = store.feeds.get(id)
    if found is None:
        raise PaperDeskError("This feed is no longer there; nothing was changed.")
    return found


def _sound(store: Store, edit: AddFeed | ChangeFeed, id: int) -> Feed:
    """The feed that an edit wants. Raises UsageError for one that cannot be."""
    name = " ".join(edit.name.split())
    if not name:
        raise UsageError("A feed needs a name.")
    if edit.kind not in tuple(FeedKind):
        raise UsageError(f"“{edit.kind}” is no kind of feed; choose from {', '.join(FeedKind)}.")
    queries = (" ".join(edit.include.split()), " ".join(edit.exclude.split()))
    numbers = (max(0, edit.keep_unread), edit.position, id)
    feed = Feed(name, FeedKind(edit.kind), edit.address.strip(), *queries, bool(edit.paused), *numbers)
    for other in store.feeds.all():
        if other.id != id and other.name.casefold() == name.casefold():
            raise UsageError(f"There is a feed called “{other.name}” already; give this one another name.")
        if other.id != id and (other.kind, other.address) == (feed.kind, feed.address):
            raise UsageError(f"You are subscribed to that already, as “{other.name}”; nothing was changed.")
    return feed
