"""The sidebar's rows: files what is dropped on them, opens their menus, renames what they stand for."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint

from paperdesk.library.chosen import Chosen
from paperdesk.model.errors import PaperDeskError
from paperdesk.ui.commands import collections, naming
from paperdesk.ui.commands.actions import Actions
from paperdesk.ui.commands.command import attempt
from paperdesk.ui.commands.menus import CONTEXT_MENUS
from paperdesk.ui.desk import Desk
from paperdesk.ui.models.places import Place
from paperdesk.ui.widgets.spoken import spoken

if TYPE_CHECKING:
    from paperdesk.ui.widgets.sidebar import Sidebar


class PlacesPresenter(QObject):
    """Serves the sidebar."""

    def __init__(self, desk: Desk, sidebar: Sidebar, actions: Actions, parent: QObject | None = None) -> None:
        """Listen to `sidebar`."""
        super().__init__(parent)
        self._desk = desk
        self._actions = actions
        self._sidebar = sidebar
        desk.rename_in_row = sidebar.rename
        sidebar.papers_dropped.connect(self._drop)
        sidebar.menu_requested.connect(self._open_menu)
        sidebar.collection_moved.connect(self._move)
        sidebar.collection_requested.connect(self._create)
        sidebar.rename_requested.connect(self._rename)
        sidebar.name_given.connect(self._give_name)
        sidebar.door_clicked.connect(self._open_door)
        sidebar.feed_requested.connect(lambda: self._open_door("feed.add"))

    def _drop(self, place: Place, ids: tuple[int, ...]) -> None:
        attempt(self._desk, partial(collections.drop, self._desk, place.id, self._dropped(ids)))

    def _dropped(self, ids: tuple[int, ...]) -> Chosen:
        """What was dropped: so many papers that the list does not name them are the selected ones."""
        return Chosen.of(ids) if ids else self._desk.chosen()

    def _move(self, collection: int, parent: int | None) -> None:
        attempt(self._desk, partial(collections.move, self._desk, collection, parent))

    def _create(self, ids: tuple[int, ...] | None) -> None:
        papers = None if ids is None else self._dropped(ids)
        attempt(self._desk, partial(collections.create_with, self._desk, papers))

    def _open_door(self, name: str) -> None:
        # The command's own action knows whether it can be used now.
        self._actions.by_id()[name if "." in name else f"attention.{name}"].trigger()

    def _rename(self, place: Place, by_key: bool) -> None:
        # A slow second click where nothing can be changed is no more than a click.
        if by_key or self._desk.session.writable:
            self._about(place, lambda: attempt(self._desk, partial(naming.rename, self._desk)))

    def _give_name(self, place: Place, name: str, again: bool) -> None:
        try:
            naming.give(self._desk, place.id, name, sure=again)
        except PaperDeskError as error:
            self._sidebar.rename(place.id, name, spoken(str(error)))

    def _open_menu(self, place: Place | None, at: QPoint) -> None:
        kind = place.kind if place is not None and place.kind in CONTEXT_MENUS else "place"

        def show() -> None:
            menu = self._actions.context_menu(kind)
            menu.exec(at)
            menu.deleteLater()

        self._about(place, show)

    def _about(self, place: Place | None, step: Callable[[], None]) -> None:
        """Do something about a place that need not be the one that the list shows."""
        self._desk.clicked_place = "" if place is None else place.id
        try:
            step()
        finally:
            self._desk.clicked_place = ""
            self._actions.refresh()
