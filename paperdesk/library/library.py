"""A library: what can be read from it, and the one door through which it changes.

The edits are imported with the first one that is made: the window opens without them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from paperdesk.library.applied import HISTORY_LIMIT, Applied
from paperdesk.library.found import Found
from paperdesk.model.errors import LibraryInUse, PaperDeskError
from paperdesk.model.rows import Collection, Counts, HighlightRow, Row, SavedSearch, Step, Tag
from paperdesk.store.counts import count_places
from paperdesk.store.ids import chunks
from paperdesk.store.library_file import may_write
from paperdesk.store.row_reader import read_rows
from paperdesk.store.selection import all_papers
from paperdesk.store.store import Store, utc_now

if TYPE_CHECKING:
    from paperdesk.library.edits import Edit
    from paperdesk.library.guard import Guard
    from paperdesk.library.imports import ImportedBatch
    from paperdesk.library.interest import Interest
    from paperdesk.library.ranking import Rankings
    from paperdesk.library.report import FileReport
    from paperdesk.library.shared_file import State
    from paperdesk.library.steps import Steps
    from paperdesk.model.paper import Paper, Status
    from paperdesk.model.progress import Progress
    from paperdesk.model.word_lists import WordList
    from paperdesk.store.exports import Exports
    from paperdesk.store.identity import Identity
    from paperdesk.store.note_links import NoteLinks
    from paperdesk.store.pairs import Pairs
    from paperdesk.store.similar import Resemblance
    from paperdesk.store.turns import Lane

__all__ = ["Applied", "Found", "Library"]

NEWEST = "-added"
RANKINGS = ("interest", "list:", "popularity", "trending")
READ_MOST = ("popularity", "trending")
AT_ONCE = 5000
LOOKED_AT = 4096  # KiB: what one looks at lies anywhere in the file, and is seldom read again


def _back_up_before_update(path: Path) -> None:
    from paperdesk.library.updating import back_up

    back_up(path, lambda done, total: None)


class Library:
    """One library file on one connection, for the thread that opened it; also a context manager."""

    def __init__(
        self, store: Store, path: Path, note: Callable[[State, State], object] | None = None
    ) -> None:
        """Wrap an open store; `Library.open` is the usual way."""
        self._store = store
        self.path = path
        self.read_only = store.read_only
        self.writable = not store.read_only
        self.guard: Callable[[], Guard | None] = lambda: None  # sees to a backup before much is changed
        self._note = note
        self._version = store.state()
        self._state = store.history.state()

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        create: bool = False,
        read_only: bool = False,
        clock: Callable[[], str] = utc_now,
        lane: Lane | None = None,
        note: Callable[[State, State], object] | None = None,
    ) -> Library:
        """Open the library at `path`, making an empty one when `create` and there is none.

        In a `lane` it takes turns with the other writers of this program; `note` is told from which
        state to which one each edit leads, just before it is committed.

        One of an older version is backed up and brought up to date first. Raises PaperDeskError when it is
        missing, foreign, newer or damaged, LibraryInUse when locked.
        """
        store = Store(
            path,
            create=create,
            read_only=read_only,
            clock=clock,
            lane=lane,
            before_update=_back_up_before_update,
        )
        if not store.read_only and store.has_unfinished():
            from paperdesk.library.sweeping import sweep_in_passing

            sweep_in_passing(store)
        return cls(store, path, note)

    @classmethod
    def open_to_look(cls, path: Path, *, create: bool = False) -> Library:
        """Open a library for reading alone, while edits are made by another one on the same file.

        `writable` then tells whether edits are possible at all. Raises as `open` does.
        """
        library = cls.open(path, create=create, read_only=True)
        library.writable = may_write(path) and not library.is_newer
        library.keep_in_memory(LOOKED_AT)
        return library

    def __enter__(self) -> Library:
        """The library itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close it."""
        self.close()

    def close(self) -> None:
        """Close the file; closing twice is harmless."""
        self._store.close()

    # Writing

    def apply(
        self,
        edit: Edit,
        *,
        coalesce: bool = False,
        patience: float | None = None,
        progress: Progress | None = None,
    ) -> Applied:
        """Carry out an edit and remember how to take it back, all in one transaction.

        `patience` is how many seconds to wait while another program writes, some by default; after
        that LibraryInUse is raised. `progress` is told how far a long edit is, and may raise Cancelled,
        which takes it back.

        `coalesce` lets it join the step before when both carry on the same thing, as saving while
        typing does. Raises PaperDeskError when the edit cannot be done; nothing has changed then.
        """
        self._require_writable()
        if guard := self.guard():
            guard.before(edit)
        return self._steps.apply(edit, coalesce=coalesce, patience=patience, progress=progress)

    def undo(self, *, patience: float | None = None, progress: Progress | None = None) -> Applied | None:
        """Take the newest step back; None when there is none. `patience` and `progress` as in `apply`."""
        self._require_writable()
        return self._steps.turn(undone=True, patience=patience, progress=progress)

    def redo(self, *, patience: float | None = None, progress: Progress | None = None) -> Applied | None:
        """Bring back the step that was undone last; None when there is none."""
        self._require_writable()
        return self._steps.turn(undone=False, patience=patience, progress=progress)

    def turning_is_long(self, *, undone: bool) -> bool:
        """Whether `undo` (or `redo`) may take so long now that one wants to see how far it is."""
        return self._steps.is_long(undone=undone)

    def undo_label(self) -> str | None:
        """What `undo` would take back."""
        return self._store.history.label(undone=False)

    def redo_label(self) -> str | None:
        """What `redo` would bring back."""
        return self._store.history.label(undone=True)

    def let_go_of_undone_imports(self) -> None:
        """Forget what could be redone if an import is among it, so that its citation keys are free."""
        self._require_writable()
        self._steps.let_go_of_undone_imports()

    def tables(self, *, to_read: bool = False) -> Store:
        """The tables themselves, for an import that writes papers which nobody sees before it is whole.

        Only `to_read` are they there as well where the library cannot be written.
        """
        if not to_read:
            self._require_writable()
        return self._store

    def keep_in_memory(self, kib: int) -> None:
        """Keep no more than so much of the file in memory from now on."""
        self._store.db.prepare(kib)

    def copy(self, path: Path) -> None:
        """Write the library as it is now to a new file."""
        self._store.copy(path)

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

    # Reading

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

    def keep_counted(self, searches: Iterable[SavedSearch], state: str) -> None:
        """Remember numbers that were counted in a `counting_state`; LibraryInUse while another one writes."""
        self._require_writable()
        with self._store.transaction(0.0):
            self._store.searches.keep(searches, state)

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

    def recount(self) -> None:
        """Build the search indexes anew and count the numbers of the sidebar, which are both worked out.

        Should never be needed; it is all or nothing.
        """
        from paperdesk.store.recounting import recount

        self._require_writable()
        with self._store.transaction():
            self._store.index.rebuild()
            recount(self._store.db)

    def state(self) -> State:
        """What changes whenever something has been written that can be seen, by whomever.

        An import that is still hidden does not change it.
        """
        version = self._store.state()
        if version != self._version:
            self._version, self._state = version, self._store.history.state()
        return self._state

    def keep_up(self, go_on: Callable[[], bool]) -> None:
        """Do what makes the file smaller or quicker and nobody waits for, as long as `go_on` says so.

        May be interrupted, and raises Interrupted then.
        """
        from paperdesk.library.upkeep import keep_up

        keep_up(self._store, go_on)

    @property
    def is_newer(self) -> bool:
        """Whether a newer PaperDesk made it, which lets this one read it."""
        return self._store.db.is_newer

    @property
    def identity(self) -> Identity | None:
        """Which file this is, whatever has become of its name since it was opened."""
        return self._store.db.identity

    def bytes(self) -> int:
        """How long the file is as it stands now, with what is in its log."""
        return self._store.db.bytes()

    def require_place(self) -> None:
        """Raise LibraryLost when the file is gone, LibraryReplaced when another one took its place."""
        self._store.db.require_place()

    def leave_place(self) -> None:
        """Take away what of a lost file still stands where it was; for the library that edits."""
        self._store.db.leave_place()

    def settle(self) -> None:
        """Leave the file by itself, without what stands in its log; to be called before it is closed."""
        self._store.db.empty_log()

    def lane_of_imports(self) -> Lane | None:
        """In which an import that goes on by itself takes turns with who writes through this library."""
        return self._store.lane.turns.patient_imports(lambda: None) if self._store.lane else None

    def interrupt(self) -> None:
        """Stop the read that runs in this library's thread; it raises Interrupted. For any thread."""
        self._store.db.interrupt()

    def _require_writable(self) -> None:
        if self.read_only:
            raise LibraryInUse(f"The library {self.path.name} can only be read here; nothing was changed.")

    @cached_property
    def _rankings(self) -> Rankings:
        from paperdesk.library.ranking import Rankings

        return Rankings(self._store)

    @cached_property
    def _steps(self) -> Steps:
        from paperdesk.library.steps import Steps

        return Steps(self._store, self._note)
