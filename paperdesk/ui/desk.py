"""What a command may touch: the session, the settings, the dialogs, the selection, and ways to navigate."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject, Signal

from paperdesk.library.chosen import Chosen
from paperdesk.model.errors import PaperDeskError
from paperdesk.model.ranges import Range, united
from paperdesk.ui.task_queue import TaskQueue
from paperdesk.ui.unsaved_notes import UnsavedNotes

if TYPE_CHECKING:
    from pathlib import Path

    from paperdesk.model.paper import Paper, Status
    from paperdesk.model.rows import HighlightRow, Step
    from paperdesk.online.gate import Gate
    from paperdesk.ui.asks import Asks
    from paperdesk.ui.session import Session
    from paperdesk.ui.settings import Settings
    from paperdesk.ui.task import Task, Work


@dataclass(frozen=True, slots=True)
class Shown:
    """What the list shows: a place of the sidebar, the words in the search box, and the order."""

    place: str = "all"
    title: str = ""
    query: str = ""
    search: str = ""
    sort: str = "-added"

    @property
    def full_query(self) -> str:
        """Place and search box as one query of the search language."""
        search = self.search.strip()
        if not self.query or not search:
            return self.query or search
        return f"{self.query} ({search})" if _stands_in_brackets(search) else f"{self.query} {search}"


def _stands_in_brackets(search: str) -> bool:
    """Whether brackets around a search keep its meaning: half-typed quotes and brackets would swallow one."""
    depth = 0
    quoted = False
    for letter in search:
        if letter == '"':
            quoted = not quoted
        elif not quoted:
            depth += (letter == "(") - (letter == ")")
            if depth < 0:
                return False
    return depth == 0 and not quoted


@dataclass(frozen=True, slots=True)
class More:
    """What tells more about a message in passing: the label of its button, and what that does."""

    label: str
    show: Callable[[], object]


class Stage(Protocol):
    """What stands in the list's place and shows one paper at a time; commands act on that paper."""

    def paper(self) -> int | None:
        """The paper that is shown."""

    def decide(self, status: Status) -> None:
        """Give the paper a status and go on."""

    def step(self, by: int) -> None:
        """Show another paper."""

    def focus(self, where: str) -> bool:
        """Put the keyboard somewhere, as `focus_wanted` says; False when that is elsewhere in the window."""

    @property
    def take_back(self) -> Callable[[], object] | None:
        """Undoes what was decided here last; None where nothing is gone through."""


class Desk(QObject):
    """What commands work on. Signals say where to go and what to show; the window follows them."""

    toasted = Signal(str, bool)  # text; whether to offer undo
    place_wanted = Signal(str)  # place id
    search_wanted = Signal(str)  # text for the search box
    paper_wanted = Signal(int)
    papers_wanted = Signal(object)  # ids to select: tuple[int, ...]; None selects all
    step_wanted = Signal(int)
    jump_wanted = Signal(object)  # a Goal in the list
    back_wanted = Signal()  # to where a paper was gone to from
    focus_wanted = Signal(str)  # "search" | "tags" | "note" | "details" | "similar" | "list"
    sort_wanted = Signal(str)
    flush_wanted = Signal()  # a half-typed note must be written now
    leave_wanted = Signal()  # the library is left: details that are half typed must be written, too
    highlight_wanted = Signal()  # of what is selected in the text that is being read
    mark_wanted = Signal(str)  # "text", "comment" or "tags" of the `mark`, or the "next" one
    sidebar_wanted = Signal()  # folded away, or shown again
    text_only_wanted = Signal()  # focus mode, on or off
    close_wanted = Signal()
    triage_wanted = Signal()
    overview_wanted = Signal()
    columns_wanted = Signal()  # to be chosen for the table of papers
    note_page_wanted = Signal()  # the note in the whole window, or back from there
    stage_changed = Signal(object)  # the paper that a stage was left at, or None
    task_changed = Signal(object)  # what `task` is now
    quiet_changed = Signal(object)  # what `quiet_task` is now
    lookup_changed = Signal(object)  # what `lookup_task` is now

    def __init__(
        self, session: Session, settings: Settings, ask: Asks, parent: QObject | None = None
    ) -> None:
        """Work on `session`; `ask` opens every dialog."""
        super().__init__(parent)
        self.session = session
        self.settings = settings
        self.ask = ask
        self.unsaved_notes = UnsavedNotes(session, self)
        self.shown = Shown()
        self.clicked_place = ""
        self.rename_in_row: Callable[[str], bool] = lambda place: False  # whether the row of a place takes it
        self.sidebar_shown = True
        self.more: More | None = None  # of the last message in passing
        self.offered: Step | None = None  # what the last message in passing offered to take back
        self.library_behind: Path | None = None  # whose backup is open in its place
        self._imports = TaskQueue(self)
        self._edits = TaskQueue(self)
        self._quiet = TaskQueue(self)
        self._lookups = TaskQueue(self)
        self._stopped = False
        for queue in (self._imports, self._edits):
            queue.changed.connect(self._tell_task)
        self._quiet.changed.connect(lambda: self.quiet_changed.emit(self.quiet_task))
        self._lookups.changed.connect(lambda: self.lookup_changed.emit(self.lookup_task))
        session.left.connect(self._lookups.cancel)
        self._selection: Callable[[], tuple[int, ...]] = tuple
        self._current: Callable[[], int | None] = lambda: None
        self._ranges: Callable[[], list[Range]] | None = None
        self._chosen: Callable[[], Chosen] | None = None
        self._unsaved: Callable[[], bool] = lambda: False
        self._mark: Callable[[], HighlightRow | None] = lambda: None
        self._stage: Stage | None = None
        self._gate: Gate | None = None
        self._gate_lock = Lock()

    @property
    def gate(self) -> Gate:
        """The way to the network: one for the window, so that it keeps its distances to hosts.

        For any thread; a task takes it in its own, since the first time loads much.
        """
        with self._gate_lock:
            if self._gate is None:
                from paperdesk.library.network import wished_gate

                self._gate = wished_gate()
            return self._gate

    @property
    def stage(self) -> Stage | None:
        """What stands in the list's place; None while the list is there."""
        return self._stage

    def take_stage(self, stage: Stage | None, left_at: int | None = None) -> None:
        """Let commands act on the paper of a stage from now on or, with None, on the list's selection."""
        self._stage = stage
        self.stage_changed.emit(left_at)

    def watch(
        self,
        selection: Callable[[], tuple[int, ...]],
        current: Callable[[], int | None],
        ranges: Callable[[], list[Range]] | None = None,
        chosen: Callable[[], Chosen] | None = None,
    ) -> None:
        """Take the selection from the list from now on; its rows, `ranges`, are known without its ids."""
        self._selection = selection
        self._current = current
        self._ranges = ranges
        self._chosen = chosen

    def watch_marks(self, mark: Callable[[], HighlightRow | None]) -> None:
        """Take the highlight that commands act on from the list of highlights from now on."""
        self._mark = mark

    def mark(self) -> HighlightRow | None:
        """The highlight that is chosen in the list of highlights; None while another list is shown."""
        return self._mark() if self._stage is None else None

    def watch_input(self, unsaved: Callable[[], bool]) -> None:
        """Learn from now on whether something typed has not been taken by the library."""
        self._unsaved = unsaved

    def let_go(self) -> bool:
        """Write what is half typed before the library is left; False when it would be lost unwillingly.

        An edit of many papers that is in the way of that is cancelled.
        """
        if self._is_unsaved():
            self._edits.cancel()
            self._edits.wait()
        self._write_kept()
        self.flush_wanted.emit()
        self.leave_wanted.emit()
        self.unsaved_notes.try_again()
        return self._let_go_of_lost() and (not self._is_unsaved() or self._give_up())

    def _let_go_of_lost(self) -> bool:
        """Whether a library whose file is gone may be left, which is held nowhere else then."""
        self.session.check_place()
        return self.session.lost is None or self.ask.confirm(
            self.tr("The library is not saved"),
            self.tr(
                "Its file was taken away or replaced. What this window holds of it is gone once you leave; "
                "“Save My Library As…” above the papers keeps it."
            ),
            self.tr("Leave It Unsaved"),
        )

    def _give_up(self) -> bool:
        return self.ask.confirm(
            self.tr("Something is not saved"),
            self.tr(
                "A note or details could not be written to the library. Going on now loses what was typed."
            ),
            self.tr("Lose what was typed"),
        )

    def _is_unsaved(self) -> bool:
        return self._unsaved() or self.session.keeps or bool(self.unsaved_notes)

    def selection(self) -> tuple[int, ...]:
        """The selected papers in the order of the list; for a number of them alone, `count` is instant."""
        if self._stage is not None:
            paper = self._stage.paper()
            return () if paper is None else (paper,)
        return self._selection()

    def count(self) -> int:
        """How many papers are selected."""
        return sum(last - first + 1 for first, last in self.selected_ranges())

    def selected_ranges(self) -> list[Range]:
        """First and last rows of what is selected in the list, in order."""
        if self._ranges is None or self._stage is not None:
            return united((row, row) for row in range(len(self.selection())))
        return self._ranges()

    def chosen(self) -> Chosen:
        """The selected papers, whatever their number: who they are may be worked out in another thread."""
        if self._chosen is None or self._stage is not None:
            return Chosen.of(self.selection())
        return self._chosen()

    def current(self) -> int | None:
        """The paper that is being read."""
        return self._current() if self._stage is None else self._stage.paper()

    def toast(self, text: str, *, undo: bool = False, more: More | None = None) -> None:
        """Say in passing what was done, with a button for Undo and one for `more` when wanted."""
        self.more = more
        self.offered = self.session.library.newest_step() if undo else None
        self.toasted.emit(text, undo)

    @property
    def task(self) -> Task | None:
        """A task that runs, that of an edit rather than another one; None when there is none."""
        return self._edits.task or self._imports.task

    @property
    def import_task(self) -> Task | None:
        """The import that runs, or another task that goes through much: an export, a look for duplicates."""
        return self._imports.task

    @property
    def edit_task(self) -> Task | None:
        """The edit of many papers that runs."""
        return self._edits.task

    @property
    def quiet_task(self) -> Task | None:
        """What runs by itself, and is in nobody's way."""
        return self._quiet.task

    @property
    def lookup_task(self) -> Task | None:
        """What waits for services on the network, and is in nobody's way."""
        return self._lookups.task

    def add_lookup(self, task: Task) -> None:
        """Start a task that waits for services when those before it have ended, but never after `stop`.

        Whoever made it hears of its end.
        """
        if not self._stopped:
            self._lookups.add(task)

    def look_up(self, label: str, work: Work[Any], done: Callable[[Any], None]) -> None:
        """As `run`, for what waits for services on the network: beside everything else."""
        self.add_lookup(self._task(label, work, done))

    def run_quietly(self, task: Task) -> None:
        """Start a task that nobody asked for when those before it have ended, but never after `stop`.

        Whoever made it hears of its end.
        """
        if not self._stopped:
            self._quiet.add(task)

    def run(self, label: str, work: Work[Any], done: Callable[[Any], None]) -> None:
        """Do `work(progress)` off the interface thread, then `done(result)` on it; one after the other."""
        self._imports.add(self._task(label, work, done))

    def run_edit(self, label: str, work: Work[Any], done: Callable[[Any], None]) -> None:
        """As `run`, for edits of many papers and what is read for them: beside an import."""
        self._edits.add(self._task(label, work, done))

    def _task(self, label: str, work: Work[Any], done: Callable[[Any], None]) -> Task:
        from paperdesk.ui.task import Task

        task = Task(label, work, self)
        task.succeeded.connect(lambda result: self._take(done, result))
        task.failed.connect(self._fail)
        task.cancelled.connect(lambda: self.toast(self.tr("Cancelled. Nothing was changed.")))
        return task

    def stop(self) -> None:
        """Cancel what is running and wait for its end, of which nobody hears any more."""
        self.unsaved_notes.stop()
        self._stopped = True
        queues = (self._lookups, self._edits, self._imports, self._quiet)
        for queue in queues:
            queue.cancel()
        for queue in queues:
            queue.wait()
            queue.fall_silent()

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, PaperDeskError):
            raise error  # a bug: the program's excepthook writes it down
        self.ask.error(error)

    def _take(self, done: Callable[[Any], None], result: object) -> None:
        try:
            done(result)
        except PaperDeskError as error:
            self.ask.error(error)

    def _tell_task(self) -> None:
        self.session.rest(self.task is not None)
        self.task_changed.emit(self.task)
        if self.edit_task is None:
            self._write_kept()

    def _write_kept(self) -> None:
        try:
            self.session.write_kept()
        except PaperDeskError as error:
            self.ask.error(error)

    def papers_now(self, ids: Iterable[int]) -> tuple[Paper, ...]:
        """Everything known of some papers."""
        return tuple(self.session.library.papers(ids))

    def place(self) -> str:
        """The place that a command is about: the one that was clicked, or the one that the list shows."""
        return self.clicked_place or self.shown.place

    def place_value(self) -> str:
        """What stands behind the colon of `place()`: a tag's name, a collection's or saved search's id."""
        return self.place().partition(":")[2]

    def follow(self, old: str, new: str) -> None:
        """Show the place `new` if the list shows `old`, which is no more."""
        if self.shown.place == old:
            self.place_wanted.emit(new)
