"""What a command may touch: the session, the settings, the dialogs, the selection, and ways to navigate."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, Protocol

from PySide6.QtCore import QObject, Signal

from paperdesk.model.errors import PaperDeskError

if TYPE_CHECKING:
    from paperdesk.formats.bibtex import BibtexOptions
    from paperdesk.formats.pagetext import Leftover, Page
    from paperdesk.library.importing import Planned
    from paperdesk.library.report import FileReport
    from paperdesk.model.paper import Paper
    from paperdesk.model.rows import Step, Tag
    from paperdesk.ui.session import Session
    from paperdesk.ui.settings import Settings
    from paperdesk.ui.task import Task, Work

PaletteKind = Literal["command", "paper", "tag", "search", "place"]


@dataclass(frozen=True, slots=True)
class PreviewChoice:
    """What the user wants of a pasted page: the papers to take, and what to file them under."""

    papers: tuple[Paper, ...]
    leftover: tuple[Leftover, ...] = ()
    tags: tuple[str, ...] = ()
    collection: str = ""


@dataclass(frozen=True, slots=True)
class Scope:
    """One answer to "export what?": a label such as "9 favourites" and the ids it stands for."""

    label: str
    ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """What the export dialog shows; `preview` gives BibTeX, `missing_authors` counts papers without any."""

    scopes: tuple[Scope, ...]
    preview: Callable[[Sequence[int], BibtexOptions], str]
    options: BibtexOptions
    path: Path | None
    missing_authors: Callable[[Sequence[int]], int]


@dataclass(frozen=True, slots=True)
class ExportChoice:
    """What to export: written to `path`, or put on the clipboard when `copy` is true."""

    ids: tuple[int, ...]
    options: BibtexOptions
    path: Path | None
    copy: bool = False


@dataclass(frozen=True, slots=True)
class TagChoice:
    """Tags to put on the selection and tags to take off it."""

    add: tuple[str, ...] = ()
    remove: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PaletteEntry:
    """One line of the palette; by `kind`, `id` is the id of a command, a paper or a place ("tag:vision")."""

    id: str
    text: str
    hint: str = ""
    key: str = ""
    kind: PaletteKind = "command"


@dataclass(frozen=True, slots=True)
class KeyRow:
    """One line of the keyboard help: a command, its text, and its key as portable text ("Ctrl+K")."""

    id: str
    text: str
    key: str


class Asks(Protocol):
    """Every dialog of the program; None (or an empty answer) means that the user gave up."""

    def preview_page(
        self, page: Page, plan: Callable[[Sequence[Paper]], list[Planned]], source: str
    ) -> PreviewChoice | None:
        """Show what was read from a page and let the user choose and mend."""

    def report(self, report: FileReport) -> None:
        """Show what an import did."""

    def export(self, request: ExportRequest) -> ExportChoice | None:
        """Choose what goes into a BibTeX file and where it goes."""

    def tags(
        self, known: Sequence[Tag], present: frozenset[str], papers: int, some: frozenset[str] = frozenset()
    ) -> TagChoice | None:
        """Choose tags for papers; `present` are the tags that all of them have, `some` those of some."""

    def text(self, title: str, label: str, value: str = "") -> str | None:
        """Ask for one line of text."""

    def confirm(self, title: str, sentence: str, action: str) -> bool:
        """Ask before something that is hard to take back; `action` labels the button."""

    def colour(self, current: str) -> str | None:
        """Choose a colour as #rrggbb; an empty answer means no colour."""

    def open_files(self, title: str, pattern: str) -> list[Path]:
        """Choose existing files."""

    def save_file(self, title: str, path: Path, pattern: str) -> Path | None:
        """Choose a file to write."""

    def palette(self, find: Callable[[str], list[PaletteEntry]]) -> PaletteEntry | None:
        """Find a command, paper, tag, saved search or place by typing."""

    def keyboard(
        self, groups: Sequence[tuple[str, Sequence[KeyRow]]], defaults: Mapping[str, str] | None = None
    ) -> dict[str, str] | None:
        """Show all keys; the answer holds the rebound ones by command id."""

    def preferences(self, settings: Settings) -> None:
        """Show the settings."""

    def history(self, steps: Sequence[Step]) -> None:
        """Show what was changed when, newest first."""

    def details(self, paper: Paper) -> dict[str, Any] | None:
        """Edit the bibliographic facts; the answer holds what changed as `SetFields` wants it, and "key"."""

    def error(self, error: Exception) -> None:
        """Show what went wrong."""

    def open_link(self, url: str) -> bool:
        """Show the host of a link and ask whether to open it."""


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


class Desk(QObject):
    """What commands work on. Signals say where to go and what to show; the window follows them."""

    toasted = Signal(str, bool)  # text; whether to offer undo
    place_wanted = Signal(str)  # place id
    search_wanted = Signal(str)  # text for the search box
    paper_wanted = Signal(int)
    papers_wanted = Signal(object)  # ids to select: tuple[int, ...]; None selects all
    step_wanted = Signal(int)
    focus_wanted = Signal(str)  # "search" | "tags" | "note" | "list"
    sort_wanted = Signal(str)
    flush_wanted = Signal()  # a half-typed note must be written now
    close_wanted = Signal()
    task_changed = Signal(object)  # the running Task, or None

    def __init__(
        self, session: Session, settings: Settings, ask: Asks, parent: QObject | None = None
    ) -> None:
        """Work on `session`; `ask` opens every dialog."""
        super().__init__(parent)
        self.session = session
        self.settings = settings
        self.ask = ask
        self.shown = Shown()
        self.clicked_place = ""
        self.task: Task | None = None
        self._waiting: list[Task] = []
        self._selection: Callable[[], tuple[int, ...]] = tuple
        self._current: Callable[[], int | None] = lambda: None

    def watch(self, selection: Callable[[], tuple[int, ...]], current: Callable[[], int | None]) -> None:
        """Take the selection from the list from now on."""
        self._selection = selection
        self._current = current

    def selection(self) -> tuple[int, ...]:
        """The selected papers in the order of the list."""
        return self._selection()

    def papers(self) -> frozenset[int]:
        """The selected papers as edits want them."""
        return frozenset(self._selection())

    def current(self) -> int | None:
        """The paper in the reading pane."""
        return self._current()

    def toast(self, text: str, *, undo: bool = False) -> None:
        """Say in passing what was done, with an Undo button when wanted."""
        self.toasted.emit(text, undo)

    def run(self, label: str, work: Work[Any], done: Callable[[Any], None]) -> None:
        """Do `work(progress)` off the interface thread, then `done(result)` on it; one after the other."""
        from paperdesk.ui.task import Task

        task = Task(label, work, self)
        task.succeeded.connect(lambda result: self._take(done, result))
        task.failed.connect(self._fail)
        task.cancelled.connect(lambda: self.toast(self.tr("Cancelled. Nothing was changed.")))
        task.finished.connect(self._finish)
        self._waiting.append(task)
        if self.task is None:
            self._start_next()

    def stop(self) -> None:
        """Cancel what is running and wait for its end."""
        self._waiting.clear()
        if self.task is not None:
            self.task.cancel()
            self.task.wait()

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, PaperDeskError):
            raise error  # a bug: the program's excepthook writes it down
        self.ask.error(error)

    def _take(self, done: Callable[[Any], None], result: object) -> None:
        try:
            done(result)
        except PaperDeskError as error:
            self.ask.error(error)

    def _finish(self) -> None:
        if self.task is not None:
            self.task.deleteLater()
        self._start_next()

    def _start_next(self) -> None:
        self.task = self._waiting.pop(0) if self._waiting else None
        self.task_changed.emit(self.task)
        if self.task is not None:
            self.task.start()

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
