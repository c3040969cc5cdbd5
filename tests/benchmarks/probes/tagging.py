"""Tags all papers of a library by the window, and takes it back: `tagging LIBRARY FOLDER`."""

import json
import sys
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import Any

from PySide6.QtCore import QEventLoop, QTimer

from paperdesk.library.edits import AddTag
from paperdesk.ui.commands import edit, many
from tests.benchmarks.probes.watched import Watched


class Beats:
    """The longest time between two turns of the event loop."""

    def __init__(self) -> None:
        """Begin to count when `begin` is called."""
        self.longest = 0.0
        self._last = 0.0
        self._timer = QTimer()
        self._timer.timeout.connect(self._beat)

    def begin(self) -> None:
        """From now on."""
        self.longest = 0.0
        self._last = perf_counter()
        self._timer.start(1)

    def _beat(self) -> None:
        now = perf_counter()
        self.longest = max(self.longest, (now - self._last) * 1000)
        self._last = now


def main(path: Path, folder: Path) -> dict[str, Any]:
    """Milliseconds of tagging and of undoing it, until everything is shown, and the longest pauses."""
    watched = Watched(path, folder)
    desk = watched.window.desk
    beats = Beats()
    watched.view.selectAll()
    watched.rest(100)
    beats.begin()
    tagged = _whole(watched, lambda: many.change(desk, partial(AddTag, name="everything")))
    pause = beats.longest
    beats.begin()
    undone = _whole(watched, lambda: edit.undo(desk))
    papers = desk.count()
    watched.close()
    return {"tag": tagged, "undo": undone, "pause": pause, "undo_pause": beats.longest, "papers": papers}


def _whole(watched: Watched, act: Any) -> float:
    begun = perf_counter()
    act()
    loop = QEventLoop()
    while watched.window.is_busy():
        QTimer.singleShot(2, loop.quit)
        loop.exec()
    return (perf_counter() - begun) * 1000


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]), Path(sys.argv[2]))))
