"""What the window looked like when it was closed: size, splitter, place, search, order, paper."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QByteArray, QSize
from PySide6.QtWidgets import QWidget

from paperdesk.model.kept_json import kept_json, kept_table
from paperdesk.ui.presenters.folding import Widths
from paperdesk.ui.settings import Settings
from paperdesk.ui.widgets.list_header import SORTS

GEOMETRY = "window/geometry"
WIDEST = 10_000
PARTS = "window/parts"
VIEWS = "window/views"
CLOSED = "window/closed"
MOST_REMEMBERED = 20  # libraries
WANTED: Final = (1440, 900)
LEAST: Final = (640, 480)
FRAME: Final = (16, 48)  # what a window manager may put around a window; known only once it is shown
ROOMY: Final = Widths(226, 388)
TIGHT: Final = Widths(200, 320)
ROOMY_FROM = 1200


@dataclass(frozen=True, slots=True)
class Left:
    """Where the user left a library."""

    place: str = "all"
    search: str = ""
    sort: str = "-added"
    paper: int = 0


def save_layout(settings: Settings, window: QWidget) -> None:
    """Keep the window's size."""
    settings.set(GEOMETRY, bytes(window.saveGeometry().data()))


def restore_layout(settings: Settings, window: QWidget) -> bool:
    """Give the window the size it had; False when there is none to restore."""
    return window.restoreGeometry(QByteArray(settings.blob(GEOMETRY)))


def first_size(available: QSize) -> QSize:
    """The size of a window that nobody has sized: all of it, its frame too, is on a screen of that room."""
    return QSize(*WANTED).boundedTo(available - QSize(*FRAME))


def first_widths(width: int) -> Widths:
    """The widths of sidebar and list in a window of some width, before the user sets them."""
    return ROOMY if width >= ROOMY_FROM else TIGHT


def save_widths(settings: Settings, widths: Widths) -> None:
    """Keep the widths of sidebar and list."""
    settings.set(PARTS, json.dumps([widths.sidebar, widths.papers]))


def kept_widths(settings: Settings) -> Widths | None:
    """The widths of sidebar and list as the user left them; None when there are none."""
    match kept_json(settings.text(PARTS)):
        case [int(sidebar), int(papers)] if 0 < min(sidebar, papers) <= max(sidebar, papers) < WIDEST:
            return Widths(sidebar, papers)
        case _:
            return None


def save_closed(settings: Settings, rows: frozenset[str]) -> None:
    """Keep which rows of the sidebar are closed."""
    settings.set(CLOSED, json.dumps(sorted(rows)))


def closed_rows(settings: Settings) -> frozenset[str]:
    """The rows of the sidebar that were closed."""
    rows = kept_json(settings.text(CLOSED))
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
    return kept_table(settings.text(VIEWS))
