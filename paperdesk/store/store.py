"""A library file with all its tables: what edits write to and reads read from."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from datetime import datetime, timezone
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from paperdesk.model.progress import Progress
from paperdesk.store.collections import Collections
from paperdesk.store.connection import BUSY_TIMEOUT_MS
from paperdesk.store.history import History
from paperdesk.store.library_file import open_library
from paperdesk.store.search_index import SearchIndex
from paperdesk.store.searches import SavedSearches
from paperdesk.store.selection import Search, Selection
from paperdesk.store.sqlite_errors import writing_itself
from paperdesk.store.tags import Tags

if TYPE_CHECKING:
    from paperdesk.model.query import Query
    from paperdesk.store.batches import Batches
    from paperdesk.store.exports import Exports
    from paperdesk.store.facts import Facts
    from paperdesk.store.feed_items import FeedItems
    from paperdesk.store.feed_log import FeedLog
    from paperdesk.store.feed_marks import FeedMarks
    from paperdesk.store.feeds import Feeds
    from paperdesk.store.field_sources import FieldSources
    from paperdesk.store.highlight_list import HighlightList
    from paperdesk.store.highlights import Highlights
    from paperdesk.store.interest import Interests
    from paperdesk.store.keys import Keys
    from paperdesk.store.live_files import LiveFiles
    from paperdesk.store.lookups import Lookups
    from paperdesk.store.marks import Marks
    from paperdesk.store.merges import Merges
    from paperdesk.store.note_links import NoteLinks
    from paperdesk.store.notes import Notes
    from paperdesk.store.pairs import Pairs
    from paperdesk.store.paper_reader import PaperReader
    from paperdesk.store.papers import Papers
    from paperdesk.store.popularity import Popularities
    from paperdesk.store.proposals import Proposals
    from paperdesk.store.queue import Queue
    from paperdesk.store.sources import Sources
    from paperdesk.store.triage import Sittings
    from paperdesk.store.turns import Lane
    from paperdesk.store.untouched import Untouched
    from paperdesk.store.vocabulary import Vocabulary
    from paperdesk.store.word_lists import WordLists


LOG_BESIDE_IMPORTS = 64_000
"""Pages: who makes an edit does not stop to carry over what an import writes, which does that itself."""


def utc_now() -> str:
    """This moment as ISO 8601 in UTC, to the millisecond."""
    return datetime.now(timezone.utc).isoformat(timespec="milliseconds").replace("+00:00", "Z")  # noqa: UP017


class Store:
    """One connection and a small class for each group of tables; lives in one thread.

    What only edits need is imported with the first edit, because the window opens on reads alone.
    """

    def __init__(
        self,
        path: Path,
        *,
        create: bool,
        read_only: bool,
        clock: Callable[[], str] = utc_now,
        lane: Lane | None = None,
        before_update: Callable[[Path], object] = lambda path: None,
    ) -> None:
        """Open the library at `path`; `before_update` is for, and it raises as, `open_library`.

        In its `lane` it takes turns with the other writers of this program.
        """
        self.db, self.read_only = open_library(
            path, create=create, read_only=read_only, before_update=before_update
        )
        self.now = clock
        self.lane = lane
        if lane and lane.first:
            self.db.prepare(log_pages=LOG_BESIDE_IMPORTS)
        self._progress: Progress | None = None
        self._searches_defined = False
        self.index = SearchIndex(self.db)
        self.tags = Tags(self.db, self.index)
        self.collections = Collections(self.db)
        self.searches = SavedSearches(self.db)
        self.history = History(self.db)
        self.search = Search(self.db)

    def select(self, query: Query, sort: str, now: datetime) -> Selection:
        """What a query selects; raises UsageError for a sort key that does not exist."""
        from paperdesk.store.matching import define_functions
        from paperdesk.store.orders import order_of

        if not self._searches_defined:
            define_functions(self.db)
            self._searches_defined = True
        return Selection(order_of(sort), query, now)

    @cached_property
    def reader(self) -> PaperReader:
        """Everything about papers."""
        from paperdesk.store.paper_reader import PaperReader

        return PaperReader(self.db, self.collections)

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The words of the texts."""
        from paperdesk.store.vocabulary import Vocabulary

        return Vocabulary(self.db)

    @cached_property
    def facts(self) -> Facts:
        """The fields of papers."""
        from paperdesk.store.facts import Facts

        return Facts(self.db)

    @cached_property
    def exports(self) -> Exports:
        """What exports read."""
        from paperdesk.store.exports import Exports

        return Exports(self.db)

    @cached_property
    def papers(self) -> Papers:
        """The rows of papers."""
        from paperdesk.store.papers import Papers

        return Papers(self.db, self.facts)

    @cached_property
    def marks(self) -> Marks:
        """Favourite, status, rating, Trash."""
        from paperdesk.store.marks import Marks

        return Marks(self.db)

    @cached_property
    def queue(self) -> Queue:
        """What is to be read first, and what is snoozed."""
        from paperdesk.store.queue import Queue

        return Queue(self.db)

    @cached_property
    def notes(self) -> Notes:
        """The notes."""
        from paperdesk.store.notes import Notes

        return Notes(self.db, self.index)

    @cached_property
    def note_links(self) -> NoteLinks:
        """Which papers the notes name."""
        from paperdesk.store.note_links import NoteLinks

        return NoteLinks(self.db)

    @cached_property
    def highlights(self) -> Highlights:
        """The marks on abstracts and titles."""
        from paperdesk.store.highlights import Highlights

        return Highlights(self.db)

    @cached_property
    def highlight_list(self) -> HighlightList:
        """All highlights, paper by paper."""
        from paperdesk.store.highlight_list import HighlightList

        return HighlightList(self.db)

    @cached_property
    def merges(self) -> Merges:
        """Which papers were merged into which."""
        from paperdesk.store.merges import Merges

        return Merges(self.db)

    @cached_property
    def keys(self) -> Keys:
        """Citation keys and aliases."""
        from paperdesk.store.keys import Keys

        return Keys(self.db, self.index)

    @cached_property
    def pairs(self) -> Pairs:
        """Pairs of papers that may be one, or are known to be two."""
        from paperdesk.store.pairs import Pairs

        return Pairs(self.db)

    @cached_property
    def sources(self) -> Sources:
        """The entries as they stood in their files."""
        from paperdesk.store.sources import Sources

        return Sources(self.db)

    @cached_property
    def proposals(self) -> Proposals:
        """What duplicates said otherwise."""
        from paperdesk.store.proposals import Proposals

        return Proposals(self.db)

    @cached_property
    def word_lists(self) -> WordLists:
        """The word lists."""
        from paperdesk.store.word_lists import WordLists

        return WordLists(self.db)

    @cached_property
    def interests(self) -> Interests:
        """What a reader's interest is learned from."""
        from paperdesk.store.interest import Interests

        return Interests(self.db)

    @cached_property
    def field_sources(self) -> FieldSources:
        """Where values of fields came from."""
        from paperdesk.store.field_sources import FieldSources

        return FieldSources(self.db)

    @cached_property
    def lookups(self) -> Lookups:
        """What is still to be asked for."""
        from paperdesk.store.lookups import Lookups

        return Lookups(self.db)

    @cached_property
    def feeds(self) -> Feeds:
        """The subscriptions."""
        from paperdesk.store.feeds import Feeds

        return Feeds(self.db)

    @cached_property
    def feed_items(self) -> FeedItems:
        """What feeds said."""
        from paperdesk.store.feed_items import FeedItems

        return FeedItems(self.db)

    @cached_property
    def feed_log(self) -> FeedLog:
        """What came of fetching feeds."""
        from paperdesk.store.feed_log import FeedLog

        return FeedLog(self.db)

    @cached_property
    def feed_marks(self) -> FeedMarks:
        """How papers of feeds stand."""
        from paperdesk.store.feed_marks import FeedMarks

        return FeedMarks(self.db)

    @cached_property
    def untouched(self) -> Untouched:
        """Papers of feeds that nobody has touched."""
        from paperdesk.store.untouched import Untouched

        return Untouched(self.db)

    @cached_property
    def popularity(self) -> Popularities:
        """How much papers are read."""
        from paperdesk.store.popularity import Popularities

        return Popularities(self.db)

    @cached_property
    def live_files(self) -> LiveFiles:
        """The files that are kept up to date."""
        from paperdesk.store.live_files import LiveFiles

        return LiveFiles(self.db)

    @cached_property
    def batches(self) -> Batches:
        """The imports."""
        from paperdesk.store.batches import Batches

        return Batches(self.db)

    @cached_property
    def sittings(self) -> Sittings:
        """The lists that are gone through one by one."""
        from paperdesk.store.triage import Sittings

        return Sittings(self.db)

    @contextmanager
    def transaction(self, patience: float | None = None) -> Iterator[None]:
        """All writes inside happen, or none; `patience` as in Connection.transaction.

        For the other writers of this program, who `step`s waits as long as it takes.
        """
        seconds = BUSY_TIMEOUT_MS / 1000 if patience is None else patience
        with self._turn(seconds) as mine:
            if not mine:
                raise writing_itself(self.db.path)
            with self.db.transaction(patience):
                yield
        self.db.shorten_log()

    def _turn(self, seconds: float) -> AbstractContextManager[bool]:
        if not self.lane:
            return nullcontext(True)
        return self.lane.turn(seconds, partial(self.step, 0, 0) if self._progress else None)

    def step(self, done: int, total: int) -> None:
        """Tell how far a long edit is, from inside it and between its chunks.

        Raises Cancelled when it is not wanted any more; the edit lets it pass, and is taken back whole.
        """
        if self._progress:
            self._progress(done, total)

    @contextmanager
    def telling(self, progress: Progress | None) -> Iterator[None]:
        """Inside, `step` tells `progress`."""
        self._progress = progress
        try:
            yield
        finally:
            self._progress = None

    @contextmanager
    def at_one_moment(self) -> Iterator[None]:
        """Inside, `now` stands still."""
        clock = self.now
        moment = clock()
        self.now = lambda: moment
        try:
            yield
        finally:
            self.now = clock

    def delete_papers(self, papers: list[int]) -> None:
        """Remove papers, those merged into them, and all that hangs on them from the file."""
        papers = sorted({*papers, *self.merges.merged_into(papers)})
        self.index.forget(papers)
        self.highlights.forget_on(papers)
        self.papers.delete(papers)

    def copy(self, path: Path) -> None:
        """Write the whole file, as it is now, to a new one."""
        self.db.copy(path)

    def has_feeds(self) -> bool:
        """Whether there are or were subscriptions; to know that, nothing more has to be loaded."""
        return bool(self.db.value("select exists (select 1 from feeds)"))

    def has_unfinished(self) -> bool:
        """Whether an import is under way, or never came to its end."""
        return self.db.value("select 1 from batches where loading <> '' limit 1") is not None

    def data_version(self) -> int:
        """A number that changes when another connection has written."""
        return int(self.db.value("pragma data_version"))

    def state(self) -> tuple[int, int]:
        """What changes whenever anything may have been written, by this connection or another one."""
        return self.data_version(), self.db.raw.total_changes

    def problems(self) -> Iterator[str]:
        """What is wrong with the file, a sentence each; nothing for a sound one."""
        for line in self.db.column("pragma integrity_check(20)"):
            if line != "ok":
                yield f"SQLite reports: {line}."
        for table, *_ in self.db.all("pragma foreign_key_check"):
            yield f"A row of the table {table} belongs to nothing."
        if not self.read_only:
            yield from self.index.problems()

    def close(self) -> None:
        """Close the file."""
        self.db.close()
