"""Goes through a library paper by paper with real keys: `triage LIBRARY FOLDER TIMES`."""

import json
import sys
from functools import partial
from pathlib import Path
from time import thread_time
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from paperdesk.model.paper import Paper
from paperdesk.ui.widgets.triage_page import TriagePage
from tests.benchmarks.probes.watched import Watched

KEYS = (Qt.Key.Key_X, Qt.Key.Key_E, Qt.Key.Key_X, Qt.Key.Key_L, Qt.Key.Key_J)
THINKING = 30  # ms between two keys: less than anybody needs


class _Painted(QObject):
    """Tells a watched window that the abstract has been painted, as the window's own list does."""

    def __init__(self, watched: Watched) -> None:
        super().__init__()
        self._watched = watched

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        return self._watched.eventFilter(watched, event)


def main(path: Path, folder: Path, times: int) -> dict[str, Any]:
    """Milliseconds from each key to the next paper painted, of opening and of going back, and of CPU time."""
    watched = Watched(path, folder)
    commands = watched.window.complete().actions.by_id()
    page = watched.window.complete().triage.page
    painted = _Painted(watched)
    for seen in (page.paper.abstract.viewport(), page.paper.title.viewport()):
        seen.installEventFilter(painted)
    opened = watched.until_painted(commands["triage.start"].trigger, lambda: page.paper.paper() is not None)
    watched.rest(THINKING)
    result: dict[str, Any] = {"opened": opened, "key": [], "cpu": []}
    for at in range(times):
        before = page.paper.paper()
        press = partial(QTest.keyClick, QApplication.focusWidget() or page, KEYS[at % len(KEYS)])
        begun = thread_time()
        painted_after = watched.until_painted(press, partial(_is_another, page, before))
        result["cpu"].append((thread_time() - begun) * 1000)
        result["key"].append(painted_after)
        watched.rest(THINKING)
    result["left"] = watched.until_painted(partial(QTest.keyClick, page, Qt.Key.Key_Escape), page.isHidden)
    watched.close()
    return result


def _is_another(page: TriagePage, before: Paper | None) -> bool:
    return page.paper.paper() is not before


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))))
