"""Types recorded keys into the search box: `keys LIBRARY FOLDER KEYS`."""

import json
import sys
from pathlib import Path
from time import perf_counter
from typing import Any

from PySide6.QtTest import QTest

from paperdesk.ui.desk import Shown
from paperdesk.ui.models.listing import Listing
from paperdesk.ui.search_worker import FIRST_PAGE
from tests.benchmarks.probes.watched import Watched, resident
from tests.benchmarks.recorded_keys import strokes

PAUSE = 60  # ms between two keys


class Typing:
    """Keys into the search box of a window, and when their rows were painted and counted."""

    def __init__(self, watched: Watched) -> None:
        """Type into `watched`."""
        self._watched = watched
        self._bar = watched.window.search_bar
        self._query = ""
        self._listed = False
        self._counted = 0.0
        self._bar.focus_search()
        watched.window.listing.listed.connect(self._hear)

    def empty(self) -> None:
        """Begin anew with an empty box."""
        self._bar.set_text("")
        self._watched.rest(PAUSE)

    def key(self, key: str) -> tuple[float, float]:
        """Milliseconds from a key to the painted rows, and to the count."""
        watched = self._watched
        self._listed, self._counted = False, 0.0
        begun = perf_counter()
        target = watched.app.focusWidget() or self._bar
        before = watched.window.desk.shown
        painted = watched.until_painted(lambda: QTest.keyClicks(target, key), lambda: self._is_shown(before))
        watched.rest(PAUSE)
        return painted, (self._counted - begun) * 1000 if self._counted else painted

    def _is_shown(self, before: Shown) -> bool:
        # Where a key changes nothing that is searched for (a blank at the end), the old rows are right.
        return self._listed or self._watched.window.desk.shown.full_query == before.full_query

    def _hear(self, _count: int, sure: bool) -> None:
        self._listed = True
        if sure and not self._counted:
            self._counted = perf_counter()
        # Painted even where nothing is seen to change, such as from nothing found to nothing found.
        self._watched.view.viewport().update()
        self._watched.window.nothing.update()


def main(path: Path, folder: Path, most: int) -> dict[str, Any]:
    """What each key took, the bare floor for the same queries, and the memory before and after."""
    watched = Watched(path, folder)
    begin = resident()
    typing = Typing(watched)
    seen = []
    for before, key in strokes(most):
        if not before:
            typing.empty()
        painted, counted = typing.key(key)
        seen.append({"text": before + key, "painted": painted, "counted": counted})
    after = resident()
    bare = [_bare(watched, before + key) for before, key in strokes(most)]
    watched.close()
    return {"keys": seen, "bare": bare, "begin_mb": begin, "after_mb": after}


def _bare(watched: Watched, query: str) -> float:
    """The same without threads and keys: the first page by the window's own connection, reset, repaint."""
    begun = perf_counter()
    found = watched.window.desk.session.library.find(query)
    first = tuple(found.first(FIRST_PAGE).ids)
    watched.window.papers.show(Listing(first, len(first), found.page))
    watched.view.viewport().repaint()
    return (perf_counter() - begun) * 1000


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))))
