"""Turns the wheel and drags the thumb of the list: `scroll LIBRARY FOLDER FRAMES`."""

import json
import sys
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from tests.benchmarks.probes.watched import Watched, resident

ORDERS = ("-added", "title")
NOTCH = 120


def main(path: Path, folder: Path, frames: int) -> dict[str, Any]:
    """Milliseconds of each frame: of the wheel, of the thumb until it is painted and until it is whole."""
    watched = Watched(path, folder)
    begin = resident()
    result: dict[str, Any] = {"wheel": [], "thumb": [], "whole": []}
    for sort in ORDERS:
        watched.window.listing.show_sort(sort)
        watched.rest(300)
        result["wheel"] += [_wheel(watched) for _ in range(frames)]
        watched.view.verticalScrollBar().setValue(watched.view.verticalScrollBar().maximum())
        watched.rest(100)
        _drag(watched, frames, result)
    watched.close()
    return {**result, "begin_mb": begin, "after_mb": resident()}


def _wheel(watched: Watched) -> float:
    viewport = watched.view.viewport()
    middle = QPointF(viewport.rect().center())
    event = QWheelEvent(
        middle,
        QPointF(viewport.mapToGlobal(middle.toPoint())),
        QPoint(),
        QPoint(0, -NOTCH),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    return watched.until_painted(lambda: QApplication.sendEvent(viewport, event), lambda: True)


def _drag(watched: Watched, frames: int, result: dict[str, Any]) -> None:
    """From the bottom to the top and back again, in even steps that land on other rows each time."""
    bar = watched.view.verticalScrollBar()
    for at in range(frames):
        part = abs(1 - 2 * at / frames)
        value = round(bar.maximum() * part * 0.97)
        if value == bar.value():
            continue
        result["thumb"].append(watched.until_painted(partial(bar.setValue, value), lambda: True))
        whole = watched.until_painted(watched.view.viewport().update, lambda: _is_whole(watched))
        result["whole"].append(result["thumb"][-1] + whole)


def _is_whole(watched: Watched) -> bool:
    return not any(map(watched.window.papers.is_coming, watched.view.rows_in_sight()))


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))))
