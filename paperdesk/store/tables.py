"""The tables of a library file, a small class for each group of them."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from paperdesk.store.collections import Collections
from paperdesk.store.connection import Connection
from paperdesk.store.history import History
from paperdesk.store.search_index import SearchIndex
from paperdesk.store.searches import SavedSearches
from paperdesk.store.selection import Search
from paperdesk.store.tags import Tags

if TYPE_CHECKING:
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
    from paperdesk.store.untouched import Untouched
    from paperdesk.store.vocabulary import Vocabulary
    from paperdesk.store.word_lists import WordLists


class Tables:
    """All of them over one connection.

    What only edits need is imported with the first edit, because the window opens on reads alone.
    """

    def __init__(self, db: Connection) -> None:
        """Work on the connection's library."""
        self.db = db
        self.index = SearchIndex(self.db)
        self.tags = Tags(self.db, self.index)
        self.collections = Collections(self.db)
        self.searches = SavedSearches(self.db)
        self.history = History(self.db)
        self.search = Search(self.db)

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
