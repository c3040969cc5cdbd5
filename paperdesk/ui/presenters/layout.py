"""What the window looked like when it was closed: size, splitter, place, search, order, paper."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QByteArray, QSize
from PySide6.QtWidgets import QSplitter, QWidget

from paperdesk.ui.settings import Settings
from paperdesk.ui.widgets.list_header import SORTS

GEOMETRY = "window/geometry"
SPLITTER = "window/splitter"
VIEWS = "window/views"
CLOSED = "window/closed"
MOST_REMEMBERED = 20  # libraries
WANTED: Final = (1440, 900)
FRAME: Final = (16, 48)  # what a window manager may put around a window; known only once it is shown
ROOMY = (226, 388)  # sidebar and list
TIGHT = (200, 320)
ROOMY_FROM = 1200


@dataclass(frozen=True, slots=True)
class Left:
    """Where the user left a library."""

    place: str = "all"
    search: str = ""
    sort: str = "-added"
    paper: int = 0


def save_layout(settings: Settings, window: QWidget, splitter: QSplitter) -> None:
    """Keep the window's size and the widths of its parts."""
    settings.set(GEOMETRY, bytes(window.saveGeometry().data()))
    settings.set(SPLITTER, bytes(splitter.saveState().data()))


def restore_layout(settings: Settings, window: QWidget, splitter: QSplitter) -> bool:
    """Give the window the size it had; False when there is none to restore."""
    splitter.restoreState(QByteArray(settings.blob(SPLITTER)))
    return window.restoreGeometry(QByteArray(settings.blob(GEOMETRY)))


def first_size(available: QSize) -> QSize:
    """The size of a window that nobody has sized: all of it, its frame too, is on a screen of that room."""
    return QSize(*WANTED).boundedTo(available - QSize(*FRAME))


def first_widths(width: int) -> list[int]:
    """The widths of sidebar, list and reading pane in a window of some width, before the user sets them."""
    sidebar, papers = ROOMY if width >= ROOMY_FROM else TIGHT
    return [sidebar, papers, width - sidebar - papers]


def save_closed(settings: Settings, rows: frozenset[str]) -> None:
    """Keep which rows of the sidebar are closed."""
    settings.set(CLOSED, json.dumps(sorted(rows)))


def closed_rows(settings: Settings) -> frozenset[str]:
    """The rows of the sidebar that were closed."""
    try:
        rows = json.loads(settings.text(CLOSED) or "[]")
    except ValueError:
        return frozenset()
    return frozenset(map(str, rows)) if isinstance(rows, list) else frozenset()


def save_left(settings: Settings, library: str, left: Left) -> None:
    """Keep where the user left a library, for the libraries used last."""
    views = {name: value for name, value in _views(settings).items() if name != library}
    views[library] = [left.place, left.search, left.sort, left.paper]
    settings.set(VIEWS, json.dumps(dict(list(views.items())[-MOST_REMEMBERED:])))


def left_at(settings: Settings, library: str) -> Left:
    """Where the user left a library."""
    match _views(settings).get(library):
        case [str(place), str(search), str(sort), int(paper)] if _is_known(sort):
            return Left(place, search, sort, paper)
        case _:
            return Left(sort=settings.text("list/sort"))


def _is_known(sort: str) -> bool:
    """Whether the list can be sorted so, forwards or backwards."""
    return sort.removeprefix("-") in {each.removeprefix("-") for each, _ in SORTS}


def _views(settings: Settings) -> dict[str, object]:
    try:
        views = json.loads(settings.text(VIEWS) or "{}")
    except ValueError:
        return {}
    return views if isinstance(views, dict) else {}
