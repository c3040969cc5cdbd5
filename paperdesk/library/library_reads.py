"""What can be read from a library."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from functools import cached_property
from typing import TYPE_CHECKING

from paperdesk.library.applied import HISTORY_LIMIT
from paperdesk.library.found import Found
from paperdesk.model.errors import PaperDeskError
from paperdesk.model.rows import Collection, Counts, HighlightRow, Row, SavedSearch, Step, Tag
from paperdesk.store.counts import count_places
from paperdesk.store.ids import chunks
from paperdesk.store.row_reader import read_rows
from paperdesk.store.selection import all_papers
from paperdesk.store.store import Store

if TYPE_CHECKING:
    from paperdesk.library.imports import ImportedBatch
    from paperdesk.library.interest import Interest
    from paperdesk.library.ranking import Rankings
    from paperdesk.library.report import FileReport
    from paperdesk.model.paper import Paper, Status
    from paperdesk.model.progress import Progress
    from paperdesk.model.word_lists import WordList
    from paperdesk.store.exports import Exports
    from paperdesk.store.note_links import NoteLinks
    from paperdesk.store.pairs import Pairs
    from paperdesk.store.similar import Resemblance

NEWEST = "-added"
RANKINGS = ("interest", "list:", "popularity", "trending")
READ_MOST = ("popularity", "trending")
AT_ONCE = 5000


class LibraryReads:
    """The half of a library that changes nothing, on a store that somebody else opens and closes."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def imports(self) -> list[ImportedBatch]:
        """What was imported and has a report, newest first; what was taken back is left out."""
        from paperdesk.library.imports import imports

        return imports(self._store)

    def import_report(self, batch: int) -> FileReport:
        """The report on an import as it is now, without the failures that were mended meanwhile.

        Raises PaperDeskError when the import is gone.
        """
        from paperdesk.library.imports import import_report

        return import_report(self._store, batch)

    def history(self, limit: int = HISTORY_LIMIT) -> list[Step]:
        """The steps that can be undone or redone, newest first."""
        return self._store.history.steps(limit)

    def newest_step(self) -> Step | None:
        """The step that `undo` would take back."""
        return self._store.history.newest()

    def find(self, query: str = "", sort: str = NEWEST) -> Found:
        """The papers that a search finds; "" is All papers. Raises UsageError for an unknown sort key.

        "-interest" and "-list:name" put first what interests most, or has most words of a word list,
        "-popularity" and "-trending" what is read most, ever or now; while nothing was learned, or there
        is no such list, the newest come first.
        """
        if sort.lstrip("-").startswith(RANKINGS):
            return self._ranked(query, sort)
        if not query.strip():
            return Found(self._store.search, all_papers(sort), ())
        from paperdesk.model.query import parse

        parsed = parse(query)
        selection = self._store.select(parsed, sort, datetime.now().astimezone())
        return Found(self._store.search, selection, parsed.terms)

    def _ranked(self, query: str, sort: str) -> Found:
        from paperdesk.library.ranking import RankedFound

        found = self.find(query)
        value = self._rankings.values(sort)
        if value is None:
            return found
        known = self._rankings.kept(query, sort)
        rest = (found.search, found.selection, found.terms, value, sort.startswith("-"), known)
        return RankedFound(*rest, most=None) if sort.endswith(READ_MOST) else RankedFound(*rest)

    def keep_order(self, query: str, sort: str, order: Sequence[int]) -> None:
        """Let what `find` gives for this search stay in an order that was worked out elsewhere.

        It is so until another one is kept; only such as "-interest" need that.
        """
        if sort.lstrip("-").startswith(RANKINGS):
            self._rankings.keep(query, sort, order)

    def rows(self, ids: Iterable[int]) -> list[Row]:
        """Light rows in the order of `ids`; papers that are gone are left out."""
        return read_rows(self._store.db, list(ids))

    def paper(self, id: int) -> Paper:
        """Everything about one paper. Raises PaperDeskError when it is gone."""
        for paper in self._store.reader.read([id]):
            return paper
        raise PaperDeskError("This paper is no longer in the library.")

    def papers(self, ids: Iterable[int]) -> Iterator[Paper]:
        """Everything about papers, in the order of `ids`; those that are gone are left out."""
        return self._store.reader.read(list(ids))

    def paper_id(self, key: str) -> int | None:
        """The paper that has, or once had, this citation key; None when no visible one has."""
        return self._store.keys.present_owner(key)

    def waiting_count(self) -> int:
        """How many papers wait until services can be asked for their details."""
        return self._store.lookups.count()

    def has_origins(self, paper: int) -> bool:
        """Whether it was ever noted which service a detail of a paper came from."""
        return bool(self._store.field_sources.of((paper,)))

    def twin(self, paper: Paper) -> Paper | None:
        """The paper that a record is the same as, in the Trash or dismissed perhaps; None when it is new."""
        from paperdesk.library.candidates import Candidates
        from paperdesk.store.twins import Traces

        traces = Traces.of(paper)
        candidates = Candidates(self._store, [traces])
        found = next(candidates.same(paper, traces), None)
        return None if found is None else candidates.papers[found]

    def all_are_starred(self, ids: Sequence[int]) -> bool:
        """Whether all of some papers are favourites."""
        return not any(self._store.marks.has_unstarred(piece) for piece in chunks(ids, AT_ONCE))

    def all_have_status(self, ids: Sequence[int], status: Status) -> bool:
        """Whether all of some papers have a status."""
        return not any(self._store.marks.has_other_status(piece, status) for piece in chunks(ids, AT_ONCE))

    def tags_of(self, ids: Sequence[int], progress: Progress | None = None) -> dict[str, int]:
        """The tags that some papers have, and how many of them have each."""
        counts: Counter[str] = Counter()
        for done, piece in enumerate(chunks(ids, AT_ONCE)):
            if progress:
                progress(done * AT_ONCE, len(ids))
            counts.update(self._store.tags.counted(piece))
        return dict(counts)

    def note_links(self) -> NoteLinks:
        """Which papers the notes name, and which keys there are to name."""
        return self._store.note_links

    def pairs(self) -> Pairs:
        """What finding duplicates reads, and which pairs are known to be two papers."""
        return self._store.pairs

    def resemblance(self) -> Resemblance:
        """What finding similar papers reads."""
        from paperdesk.store.similar import Resemblance

        return Resemblance(self._store.db)

    def highlights(
        self, query: str = "", limit: int = 200, offset: int = 0, *, doubtful: bool = False
    ) -> list[HighlightRow]:
        """A page of all highlights on papers of the desk: newest paper first, each in the order of its text.

        Words and "phrases" of `query` are looked for in quote, comment and tags, the last word as the
        beginning of one; `doubtful` leaves those that have moved without certainty or lost their place.
        """
        return self._store.highlight_list.page(query, offset, limit, doubtful=doubtful)

    def highlight_count(self, query: str = "", *, doubtful: bool = False) -> int:
        """How many highlights there are in all, as `highlights` finds them."""
        return self._store.highlight_list.count(query, doubtful=doubtful)

    def exports(self) -> Exports:
        """What an export reads besides whole papers."""
        return self._store.exports

    def citation_keys(self) -> list[str]:
        """The citation keys of all papers on the desk."""
        return self._store.keys.on_desk()

    def key_is_taken(self, key: str) -> bool:
        """Whether a paper has, or once had, this citation key; also one that is not seen any more."""
        return self._store.keys.owner(key) is not None

    def key_formula(self) -> str:
        """The formula by which papers that come in get their citation keys."""
        return self._store.keys.formula()

    def proposals(self) -> dict[int, tuple[tuple[str, str, str], ...]]:
        """What duplicates said otherwise: field, value as text and source, by paper."""
        return self._store.proposals.waiting()

    def counts(self) -> Counts:
        """The numbers of the sidebar's fixed rows, on the reader's own day."""
        return count_places(self._store.db, date.today().isoformat())

    def tags(self) -> list[Tag]:
        """The tags that visible papers have, by name."""
        return self._store.tags.in_use()

    def collections(self) -> list[Collection]:
        """The collections, parents before children."""
        return self._store.collections.tree()

    def saved_searches(self) -> list[SavedSearch]:
        """The saved searches with how many papers each finds now."""
        searches = self._store.searches.all()
        return [SavedSearch(s.id, s.name, s.query, self.find(s.query).count()) for s in searches]

    def known_searches(self) -> list[SavedSearch]:
        """The saved searches with the numbers that were counted last; 0 for one that never was."""
        return self._store.searches.known()

    def interest(self) -> Interest | None:
        """What was learned of the reader's interest; None before, and below 20 decisions."""
        from paperdesk.library.interest import Interest

        taste = self._rankings.taste()
        return Interest(taste, self._store) if taste else None

    def word_lists(self) -> list[WordList]:
        """The word lists in the reader's order."""
        return self._store.word_lists.all()

    def counting_state(self) -> str:
        """What a saved search's number depends on: what was done to the papers, and the day."""
        return f"{datetime.now().astimezone().date()} {self._store.history.state()}"

    def uncounted_searches(self) -> list[SavedSearch]:
        """The saved searches whose number may be another one by now."""
        return self._store.searches.uncounted(self.counting_state())

    def check(self) -> list[str]:
        """What is wrong with the file, a sentence each; empty for a sound library."""
        return list(self._store.problems()) or self.wrong_counts()

    def wrong_counts(self) -> list[str]:
        """What `check` says of the numbers in the sidebar alone."""
        from paperdesk.store.recounting import wrong_counts

        return list(wrong_counts(self._store.db))

    def wrong_indexes(self) -> list[str]:
        """What `check` says of the search indexes alone; needs a library that can be written."""
        return list(self._store.index.problems())

    @cached_property
    def _rankings(self) -> Rankings:
        from paperdesk.library.ranking import Rankings

        return Rankings(self._store)
