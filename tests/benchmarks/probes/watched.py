"""The real window on a library, where it can be told when something has been painted."""

import gc
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from typing_extensions import override

from paperdesk.library.library import Library
from paperdesk.ui.main_window import make_window
from paperdesk.ui.presenters.appearance import Appearance
from paperdesk.ui.presenters.application import make_application
from paperdesk.ui.settings import Settings

PATIENCE = 10_000.0  # ms
SIZE = (1280, 860)


class Watched(QObject):
    """A window as the program opens it, completed and at rest."""

    def __init__(self, path: Path, folder: Path) -> None:
        """Open the library at `path` and wait until everything is there; settings are in `folder`."""
        super().__init__()
        gc.disable()
        self.app = make_application()
        settings = Settings(folder / "settings.ini")
        Appearance(self.app, settings)
        self.window = make_window(Library.open_to_look(path), settings)
        self.view = self.window.list_view
        self.window.resize(*SIZE)
        self._loop = QEventLoop(self)
        self._ripe: Callable[[], bool] = lambda: True
        self._end = 0.0
        self._enough = QTimer(self, interval=int(PATIENCE), singleShot=True)
        self._enough.timeout.connect(self._loop.quit)
        self._after = QTimer(self, interval=0, singleShot=True)
        self._after.timeout.connect(self._look)
        for seen in (self.view.viewport(), self.window.nothing):
            seen.installEventFilter(self)
        self.window.show()
        self.window.activateWindow()
        self.window.complete()
        gc.freeze()
        gc.enable()
        self.window.desk.session.warm_up()
        self.rest(600)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            # Heard before it is painted; a timer of no delay comes after.
            self._after.start()
        return False

    def until_painted(self, act: Callable[[], object], ripe: Callable[[], bool]) -> float:
        """Milliseconds from an act to the end of the painting at which `ripe` holds, at most PATIENCE."""
        self._ripe = ripe
        self._end = 0.0
        begun = perf_counter()
        act()
        if not self._end:
            self._enough.start()
            self._loop.exec()
            self._enough.stop()
        return (self._end - begun) * 1000 if self._end else PATIENCE

    def rest(self, milliseconds: int) -> None:
        """Let the window live on for a while, and until it is done with everything."""
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()
        begun = perf_counter()
        while (self.window.is_busy() or self.window.is_late()) and perf_counter() - begun < PATIENCE / 1000:
            QTimer.singleShot(5, loop.quit)
            loop.exec()

    def close(self) -> None:
        """End the window and let go of the library."""
        self.window.close()
        self.window.desk.session.close()

    def _look(self) -> None:
        if not self._end and self._ripe():
            self._end = perf_counter()
            self._loop.quit()


def resident() -> float:
    """Megabytes of memory that this process has now."""
    with Path("/proc/self/status").open() as status:
        line = next(line for line in status if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024
