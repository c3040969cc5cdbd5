"""The open library as the window knows it: it is read here, and written in a thread of its own."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from paperdesk.library.shared_file import SharedFile
from paperdesk.model.change import Change
from paperdesk.model.errors import LibraryInUse, LibraryLost, PaperDeskError
from paperdesk.model.progress import Progress
from paperdesk.ui.waiting import Waiting
from paperdesk.ui.writer import Job, Writer

if TYPE_CHECKING:
    from paperdesk.library.edits import Edit
    from paperdesk.library.library import Applied, Library

Result = TypeVar("Result")

POLL_INTERVAL = 1000  # ms between looks for what other programs wrote
PATIENCE = 5.0  # seconds
LEAVING = 1.0  # seconds


class Session(QObject):
    """One open library; every write of the window goes through here, and everyone hears of it."""

    changed = Signal(object)  # a Change, never an empty one
    stepped = Signal()  # the step that Undo takes back is another one now
    left = Signal()  # the library is about to give way to another one; what it did not take is lost
    opened = Signal()  # another library took the place of the last one
    placed = Signal()  # the file is gone, or another one is in its place, or it is back; see `lost`
    slow = Signal(bool)  # whether an edit is waiting until it can be written

    _broken = Signal(object)

    def __init__(self, library: Library, parent: QObject | None = None, *, poll: int = POLL_INTERVAL) -> None:
        """Take over `library` to read; look every `poll` milliseconds for edits of other programs."""
        super().__init__(parent)
        self.patience: float | None = None  # seconds; some by default
        self._waiting = Waiting(self)
        self._waiting.slow.connect(self.slow)
        # Queued by name: sent from the writer's thread, heard here.
        self._broken.connect(self._fail, Qt.ConnectionType.QueuedConnection)
        self._resting = False
        self._labels: tuple[str | None, str | None] | None = None
        self._kept: dict[str, Edit] = {}
        self.lost: LibraryLost | None = None  # why there is no file to write to any more
        self.stepped.connect(self._forget_labels)
        self._take(library)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look_now_and_then)
        if poll:
            self._timer.start(poll)

    @property
    def writable(self) -> bool:
        """Whether the library may be changed."""
        return self.library.writable and self.lost is None

    def label(self, *, undone: bool) -> str | None:
        """The label of what `undo` would take back, or of what `redo` would bring back for `undone`."""
        # An import that runs may let go of what could be redone.
        if self._labels is None or self._resting:
            self._labels = (self.library.undo_label(), self.library.redo_label())
        return self._labels[undone]

    def do(self, edit: Edit, *, coalesce: bool = False, patience: float | None = None) -> Applied:
        """Write one edit; `coalesce` joins it to the step before when that is of the same kind.

        `patience` is how many seconds to wait for another program that is writing, if not as long as usual.
        Raises what the edit raises, and LibraryInUse when the library cannot be written.
        """
        patience = self.patience if patience is None else patience
        # What is kept of the same thing is older, and may be written as well while this one is waited for.
        older = self._kept.pop(edit.merge_key, None)
        try:
            applied = self.work(
                lambda library: library.apply(edit, coalesce=coalesce, patience=patience), patience=patience
            )
        except BaseException:
            if older is not None:
                self._kept.setdefault(edit.merge_key, older)
            raise
        self.tell(applied)
        return applied

    @property
    def keeps(self) -> bool:
        """Whether an edit is kept that has not been written yet; see `do_in_turn`."""
        return bool(self._kept)

    def do_in_turn(self, edit: Edit, *, patience: float | None = None) -> None:
        """Write an edit that joins the step before, as `do`; behind an edit of many papers that is under way.

        There it is kept until `write_kept`, and gives way to a later one with the same merge key.
        """
        if self._writer.busy_with:
            self._kept[edit.merge_key] = edit
        else:
            self.do(edit, coalesce=True, patience=patience)

    def write_kept(self) -> None:
        """Write what has been kept, if nothing is in the way; raises as `do`.

        What could not be written because the library is in use is still kept then.
        """
        while self._kept and not self._writer.busy_with:
            key, edit = next(iter(self._kept.items()))
            try:
                self.do(edit, coalesce=True)
            except (LibraryInUse, LibraryLost):
                raise
            except PaperDeskError:
                self._kept.pop(key, None)
                raise

    def undo(self) -> Applied | None:
        """Take the newest step back; None when there is none."""
        applied = self.work(lambda library: library.undo(patience=self.patience))
        self.tell(applied)
        return applied

    def redo(self) -> Applied | None:
        """Do the step again that was undone last; None when there is none."""
        applied = self.work(lambda library: library.redo(patience=self.patience))
        self.tell(applied)
        return applied

    def work(self, work: Callable[[Library], Result], *, patience: float | None = None) -> Result:
        """Let the writer do something with its library, and wait for what comes of it.

        LibraryInUse is raised at once while an edit of many papers is under way.
        Nobody is told of that: see `tell` and `look`.
        """
        self._require_writable()
        self._require_ready()
        job = self._writer.submit(Job(work))
        patience = self.patience if patience is None else patience
        if not self._waiting.wait(job, PATIENCE if patience is None else patience):
            raise self._in_use()
        try:
            return job.result()
        except LibraryLost:
            self.check_place()
            raise

    def writing(self, label: str) -> Callable[[Edit, Progress], Applied]:
        """What a task calls in its thread to write an edit of many papers, which may be cancelled.

        `label` is what others are told who have to wait for it. Nobody is told what it did: see `tell`.
        """
        writer = self._writer

        def write(edit: Edit, progress: Progress) -> Applied:
            return writer.submit(Job(lambda library: library.apply(edit, progress=progress), label)).result()

        return write

    def turning(self, label: str, *, undone: bool) -> Callable[[Progress], Applied | None]:
        """The work of a task that undoes (or redoes) a step which takes long; see `writing`."""
        writer = self._writer

        def turn(progress: Progress) -> Applied | None:
            def work(library: Library) -> Applied | None:
                return (library.undo if undone else library.redo)(progress=progress)

            return writer.submit(Job(work, label)).result()

        return turn

    def alone(self, label: str) -> Callable[[Callable[[], Result]], Result]:
        """What a task calls in its thread to do something while this window writes nothing else.

        `label` is what others are told who have to wait for it. Nobody is told what it did: see `reread`.
        """
        writer = self._writer
        return lambda work: writer.submit(Job(lambda library: work(), label)).result()

    def reread(self) -> None:
        """Let everyone look at the library anew, which holds something else now."""
        self._state = self.library.state()
        self.stepped.emit()
        self.changed.emit(Change(everything=True))

    def tell(self, applied: Applied | None) -> None:
        """Let everyone hear of what the writer has done."""
        if applied is not None and applied.recorded:
            self.stepped.emit()
        if applied is not None and applied.change:
            self.changed.emit(applied.change)

    def record(self, applied: Applied) -> None:
        """Tell of an edit that a task has written with a library of its own."""
        self._state = self.library.state()
        self.tell(applied)

    def look(self) -> bool:
        """Notice what another program, or an import, has written; gives whether it did."""
        state = self.library.state()
        own = self.file.own.lead(self._state, state)
        self._state = state
        if own:
            return False
        self.stepped.emit()
        self.changed.emit(Change(everything=True))
        return True

    def rest(self, on: bool) -> None:
        """Do not look by itself while a task of this window writes, which nobody is to see before its end."""
        self._resting = on

    def warm_up(self) -> None:
        """Let the writer open its library, so that the first edit need not wait for that."""
        if self.writable:
            self._writer.submit(Job(lambda library: None))

    def check_place(self) -> None:
        """Notice that the file was taken away or replaced, or is back; then `lost` says so."""
        found: LibraryLost | None = None
        try:
            self.library.require_place()
        except LibraryLost as error:
            found = error
        if str(found) == str(self.lost):
            return
        self.lost = found
        if found is not None:
            # Before anybody opens what may be there now.
            self._writer.submit(Job(lambda library: library.leave_place())).wait(LEAVING)
        self.placed.emit()

    def replace(self, library: Library) -> None:
        """Close the library and go on with another one."""
        self.left.emit()
        self._let_go()
        self._take(library)
        self.stepped.emit()
        self.opened.emit()

    def go_on_with(self, copy: Library) -> None:
        """As `replace`, with a copy of the library: what was not written yet is written there."""
        kept = dict(self._kept)
        self.replace(copy)
        self._kept = kept
        self.write_kept()

    def close(self) -> None:
        """Write what is left to be written, and let go of the library."""
        self._timer.stop()
        self._let_go()

    def _forget_labels(self) -> None:
        self._labels = None

    def _take(self, library: Library) -> None:
        self.library = library
        self.lost = None
        self.file = SharedFile(library.path, library.identity)
        self._state = library.state()
        self._kept.clear()
        self._writer = Writer(self.file.open_for_edits, self._waiting.rung.emit, self._broken.emit)

    def _let_go(self) -> None:
        self.check_place()
        # The one that writes closes the file last, and leaves it without its log; but not where the file is
        # lost: SQLite takes the log away by its name, which may be that of another file's log by now.
        last, first = (self.library, self._writer) if self.lost else (self._writer, self.library)
        first.close()
        last.close()

    def _fail(self, error: Exception) -> None:
        raise error  # a bug: the program's excepthook writes it down

    def _look_now_and_then(self) -> None:
        self.check_place()
        if not self._resting:
            self.look()

    def _require_writable(self) -> None:
        self.check_place()
        if self.lost is not None:
            raise type(self.lost)(str(self.lost))
        if not self.writable:
            sentence = self.tr("The library {name} can only be read here; nothing was changed.")
            raise LibraryInUse(sentence.format(name=self.library.path.name))

    def _require_ready(self) -> None:
        if task := self._writer.busy_with:
            sentence = self.tr("PaperDesk is at work on “{task}”; nothing else was changed.")
            advice = self.tr("Wait for its end or cancel it, then try again.")
            raise LibraryInUse(f"{sentence.format(task=task)} {advice}")

    def _in_use(self) -> LibraryInUse:
        sentence = self.tr("The library {name} is in use by another program; nothing was changed.")
        advice = self.tr("Try again in a moment.")
        return LibraryInUse(f"{sentence.format(name=self.library.path.name)} {advice}")
