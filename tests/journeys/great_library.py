"""A journey through a library of any size: search, scroll, sort, tag all, undo, while a file comes in."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest

from paperdesk.library.edits import AddTag
from paperdesk.ui.commands import edit, many
from paperdesk.ui.commands.files import add_files
from paperdesk.ui.main_window import MainWindow

TAG = "everything"
PATIENCE = 900.0  # seconds
KEY = 40  # ms between two keys
FRAMES = 60


@dataclass
class Journey:
    """Walks through `window`; `longest` are the longest pauses of the event loop in ms, by what was done."""

    window: MainWindow
    longest: dict[str, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._doing = ""
        self._last = 0.0
        self._timer = QTimer()
        self._timer.timeout.connect(self._beat)
        self._timer.start(1)

    def search(self, text: str) -> int:
        """Type a query letter by letter; gives how many papers were found."""
        self._begin(f"type “{text}”")
        bar = self.window.search_bar
        bar.focus_search()
        target = self.window.focusWidget() or bar
        for key in text:
            QTest.keyClicks(target, key)
            self.live(KEY)
        self.settle()
        found = self.window.papers.count()
        self._begin("empty the search box")
        bar.set_text("")
        self.settle()
        return found

    def scroll(self) -> list[int | None]:
        """Turn through the list to its end; gives the papers in the last rows."""
        self._begin("scroll")
        bar = self.window.list_view.verticalScrollBar()
        for at in range(1, FRAMES + 1):
            bar.setValue(bar.maximum() * at // FRAMES)
            self.live(8)
        self.settle()
        sight = self.window.list_view.rows_in_sight()
        end = [self.window.papers.id_at(row) for row in sight]
        bar.setValue(0)
        self.live(20)
        return end

    def sort(self, key: str) -> None:
        """List in another order."""
        self._begin(f"sort by {key}")
        self.window.desk.sort_wanted.emit(key)
        self.settle()

    def bring(self, file: Path) -> None:
        """Begin to import a file, and go on."""
        self._begin("import")
        add_files(self.window.desk, [file])
        self.live(50)

    def tag_all(self) -> None:
        """Tag everything that is listed."""
        self._begin("select all")
        self.window.list_view.setFocus()
        self.window.list_view.selectAll()
        self.settle()
        self._begin("tag all")
        many.change(self.window.desk, partial(AddTag, name=TAG))
        self.settle()

    def undo(self) -> None:
        """Take the newest step back."""
        self._begin("undo")
        edit.undo(self.window.desk)
        self.settle()

    def press(self, key: str) -> None:
        """Press one key in the list."""
        self._begin(f"press {key}")
        combination = QKeySequence(key)[0]  # type: ignore[index]
        QTest.keyClick(self.window.list_view, combination.key(), combination.keyboardModifiers())
        self.live(KEY)

    def wait_for_import(self) -> None:
        """Live on until the file has come in."""
        self._begin("end of import")
        self._until(lambda: self.window.desk.import_task is None)
        self.settle()

    def settle(self) -> None:
        """Live on until nothing is to be done any more, but for an import."""
        self.live(KEY)
        self._until(lambda: self.window.listing.settled and self.window.desk.edit_task is None)

    def live(self, milliseconds: int) -> None:
        """Let the window live on for a while, as it does when nobody waits."""
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    def end(self) -> None:
        """Count no more."""
        self._timer.stop()

    def _until(self, done: Callable[[], bool]) -> None:
        begun = perf_counter()
        while not done():
            if perf_counter() - begun > PATIENCE:
                raise RuntimeError(f"“{self._doing}” takes too long")
            self.live(5)

    def _begin(self, what: str) -> None:
        self._doing = what
        self.longest.setdefault(what, 0.0)
        self._last = perf_counter()

    def _beat(self) -> None:
        now = perf_counter()
        pause = (now - self._last) * 1000
        self._last = now
        if self._doing:
            self.longest[self._doing] = max(self.longest[self._doing], pause)
