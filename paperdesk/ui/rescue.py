"""What becomes of a damaged library: the page that offers the ways on, and what each of them does."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from paperdesk.library.library import Library
from paperdesk.model.errors import Cancelled, LibraryDamaged, PaperDeskError
from paperdesk.ui.commands.wording import say
from paperdesk.ui.dialogs.damaged import Damaged, WayOut

if TYPE_CHECKING:
    from paperdesk.library.backups import Backups, Restored
    from paperdesk.library.salvage import Salvaged
    from paperdesk.model.progress import Progress
    from paperdesk.ui.desk import Desk
    from paperdesk.ui.settings import Settings
    from paperdesk.ui.task import Work


class Pages(Protocol):
    """The windows in which a library is rescued; none of them needs another one."""

    def ways(self, path: Path, error: Exception, backups: Backups, *, anew: bool) -> WayOut:
        """Ask what to do with a damaged library."""

    def work(self, title: str, text: str, work: Work[object]) -> object:
        """Show how far something is; raises what it raises, and Cancelled."""

    def tell(self, done: Salvaged) -> None:
        """Say what was saved."""

    def file(self) -> Path | None:
        """Choose another library."""


class RescuePages:
    """The real ones."""

    def ways(self, path: Path, error: Exception, backups: Backups, *, anew: bool) -> WayOut:
        """Ask what to do with a damaged library."""
        return Damaged(path, error, backups.newest_good, anew=anew).run()

    def work(self, title: str, text: str, work: Work[object]) -> object:
        """Show how far something is; raises what it raises, and Cancelled."""
        from paperdesk.ui.dialogs.working import Working

        return Working(title, text, work).run()

    def tell(self, done: Salvaged) -> None:
        """Say what was saved."""
        from paperdesk.ui.dialogs.salvaged import SalvagedNote

        SalvagedNote(done).run()

    def file(self) -> Path | None:
        """Choose another library."""
        from paperdesk.ui.commands.files import LIBRARY_PATTERN

        name, _ = QFileDialog.getOpenFileName(None, say("Open library"), "", say(LIBRARY_PATTERN))
        return Path(name) if name else None


class Rescue:
    """Leads from a damaged library to one that is open; no other one must be open meanwhile."""

    def __init__(
        self, settings: Settings, say_later: Callable[[str], object], pages: Pages | None = None
    ) -> None:
        """Find backups as the settings say; `say_later` takes what the window is to say once it is there."""
        self._settings = settings
        self._say_later = say_later
        self._pages = pages or RescuePages()

    def begin(self, path: Path, error: Exception) -> Library | None:
        """Ask and do until a library is open; None when the user gave up."""
        anew = False
        while True:
            answer = self._pages.ways(path, error, self._backups(path), anew=anew)
            if not answer.way:
                return None
            try:
                return self.go(answer)
            except Cancelled:
                continue
            except PaperDeskError as trouble:
                error = trouble
                anew = anew or answer.way == "salvage"
                path = trouble.path or path if isinstance(trouble, LibraryDamaged) else path

    def follow(self, answer: WayOut) -> Library | None:
        """Go the way that was chosen in a window which is closed now; ask again where it leads nowhere."""
        try:
            return self.go(answer)
        except Cancelled:
            return self.begin(answer.path, PaperDeskError(say("Cancelled. Nothing was changed.")))
        except PaperDeskError as error:
            return self.begin(answer.path, error)

    def over(self, window: QWidget, path: Path, error: Exception) -> WayOut:
        """Ask over a window that is open."""
        return Damaged(path, error, self._backups(path).newest_good, window).run()

    def go(self, answer: WayOut) -> Library:
        """Go the way that was chosen; raises Cancelled and PaperDeskError, with everything as it was."""
        ways: dict[str, Callable[[WayOut], Library]] = {
            "restore": self._restore,
            "salvage": self._salvage,
            "other": self._open_other,
            "look": self._look,
            "anew": self._begin_anew,
        }
        return ways[answer.way](answer)

    def _restore(self, answer: WayOut) -> Library:
        from paperdesk.ui.dialogs.backup_words import backup_time

        backup = answer.backup
        if backup is None:
            raise Cancelled
        backups = self._backups(answer.path)
        text = say("Bringing back the backup of {time}.", time=backup_time(backup.made))
        work: Callable[[Progress], Restored] = partial(backups.restore, backup)
        self._pages.work(say("Restoring a backup"), text, work)
        self._say_later(say("The library is again as it was: {time}.", time=backup_time(backup.made)))
        return Library.open_to_look(answer.path)

    def _salvage(self, answer: WayOut) -> Library:
        from paperdesk.library.salvage import salvage

        done: Salvaged | None = None

        def work(progress: Progress) -> None:
            nonlocal done
            done = salvage(answer.path, progress)

        text = say(
            "Reading {name} page by page. It stays as it is until that is done.", name=answer.path.name
        )
        self._pages.work(say("Saving what can be read"), text, work)
        if done is not None:
            self._pages.tell(done)
        return Library.open_to_look(answer.path)

    def _open_other(self, answer: WayOut) -> Library:
        path = self._pages.file()
        if path is None:
            raise Cancelled
        return Library.open_to_look(path)

    def _look(self, answer: WayOut) -> Library:
        library = Library.open(answer.path, read_only=True)
        library.writable = False
        return library

    def _begin_anew(self, answer: WayOut) -> Library:
        from paperdesk.library.salvage import begin_anew

        kept = begin_anew(answer.path)
        self._say_later(say("This is a new library. The damaged file is kept: {path}", path=str(kept)))
        return Library.open_to_look(answer.path)

    def _backups(self, path: Path) -> Backups:
        from paperdesk.library.backups import Backups
        from paperdesk.ui.commands.backups import wishes_of

        return Backups.of(path, wishes_of(self._settings))


class DamageWatch(QObject):
    """Leads from the window to the page as soon as anything tells that a library is damaged.

    `chosen` is what is to be done once the window is closed, None for nothing.
    """

    def __init__(
        self, desk: Desk, ways: Callable[[Path, Exception], WayOut], parent: QObject | None = None
    ) -> None:
        """Ask by `ways`, over the window."""
        super().__init__(parent)
        self._desk = desk
        self._ways = ways
        self._told: set[Path] = set()
        self._asking = False
        self.chosen: WayOut | None = None

    def take(self, error: Exception) -> bool:
        """Show the page for a damaged library; False for other errors, and where it was shown already."""
        path = error.path if isinstance(error, LibraryDamaged) else None
        if path is None or (path in self._told and not self._asking):
            return False
        if self._asking:
            return True
        self._told.add(path)
        self._asking = True
        try:
            answer = self._ways(path, error)
        finally:
            self._asking = False
        if answer.way:
            self.chosen = answer
            self._desk.close_wanted.emit()
        return True

    def look(self) -> None:
        """Read the library through in the background, as after an end that was none."""
        from paperdesk.library.salvage import require_whole
        from paperdesk.ui.task import Task

        path = self._desk.session.library.path
        task = Task(
            say("Checking the library"), lambda progress: require_whole(path, lambda: progress(0, 1)), self
        )
        task.failed.connect(self._fail)
        self._desk.run_quietly(task)

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, PaperDeskError):
            raise error  # a bug: the program's excepthook writes it down
        if isinstance(error, LibraryDamaged):
            self._desk.ask.error(error)
