"""The sidebar: every place papers can be listed from, with live counts."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from paperdesk.model.rows import Collection, Counts, FeedRow, SavedSearch, Tag
from paperdesk.ui.models.places import Place, fixed_places
from paperdesk.ui.models.sidebar_rows import Node
from paperdesk.ui.models.sidebar_tree import SidebarTree
from paperdesk.ui.theme import theme_of
from paperdesk.ui.widgets.sidebar_view import SidebarView

WIDTH = 226
NARROWEST = 180
WIDEST = 320


class Sidebar(QWidget):
    """Places to list papers from; `fill` shows a library's, `choose` goes to one.

    `place_chosen` follows every move to another place, by hand or through `choose`, and a click on the
    place that is already shown. Expansion and the current row last through `fill`.
    """

    place_chosen = Signal(object)  # Place
    papers_dropped = Signal(object, tuple)  # Place, paper ids
    menu_requested = Signal(object, QPoint)  # Place, or None beside the rows; global position
    collection_moved = Signal(int, object)  # collection id, id of the new parent or None
    collection_requested = Signal(tuple)  # paper ids to put into a new collection, often none
    door_clicked = Signal(str)  # the id of the command that opens a sheet
    feed_requested = Signal()
    rename_requested = Signal(object, bool)  # Place: a collection, saved search or tag; whether by a key
    name_given = Signal(object, str, bool)  # Place, its new name; whether once more after `rename` told of it

    def __init__(self, parent: QWidget | None = None) -> None:
        """A sidebar with the fixed places only."""
        super().__init__(parent)
        self._tree = SidebarTree(self)
        self._view = SidebarView(self._tree, self)
        self._closed: set[str] = set()
        self._chosen = fixed_places()["all"]
        self._lay_out()
        self._connect()
        self._dress()
        self.fill(Counts(), (), (), ())

    def fill(
        self,
        counts: Counts,
        tags: Sequence[Tag],
        collections: Sequence[Collection],
        searches: Sequence[SavedSearch],
        feeds: Sequence[FeedRow] = (),
    ) -> None:
        """Show these; when the current place is gone, All papers is chosen."""
        typed = self._view.keep_name()
        with QSignalBlocker(self._view):
            if self._tree.fill(counts, tags, collections, searches, feeds):
                self._expand(QModelIndex())
                self._view.resume_name(typed)
            at = self._tree.find(self._chosen.id)
            node = self._tree.node(at)
            if at.isValid() and at != self._view.currentIndex():
                self._view.setCurrentIndex(at)
        if node is None:
            self.choose("all")
        elif node.place is not None:
            self._chosen = node.place

    def choose(self, place_id: str) -> bool:
        """Go to a place by its id; False when the sidebar does not have it."""
        at = self._tree.find(place_id)
        node = self._tree.node(at)
        if node is None or node.place is None:
            return False
        self._view.setCurrentIndex(at)
        self._view.scrollTo(at)
        return True

    def rename(self, place_id: str, text: str = "", told: str = "") -> bool:
        """Let a name be typed in its row; False when the row cannot be seen, or its name not be changed.

        `name_given` carries what was typed, and the field is closed. To refuse it, call this again with the
        text, and with a sentence to be told of it.
        """
        at = self._tree.find(place_id)
        node = self._tree.node(at)
        if node is None or not node.name or not self.isVisible():
            return False
        above = at.parent()
        while above.isValid():
            self._view.expand(above)
            above = above.parent()
        self._view.edit_name(at, text, told)
        return True

    def current(self) -> Place:
        """The place that is shown."""
        return self._chosen

    def closed(self) -> frozenset[str]:
        """The ids of collections and tags whose children are hidden, for the next start."""
        return frozenset(self._closed)

    def close_rows(self, ids: frozenset[str]) -> None:
        """Hide the children of these rows, as `closed` gave them."""
        self._closed = set(ids)
        with QSignalBlocker(self._view):
            self._expand(QModelIndex())

    @override
    def sizeHint(self) -> QSize:
        return QSize(WIDTH, 600)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        changes = {QEvent.Type.StyleChange, QEvent.Type.FontChange, QEvent.Type.PaletteChange}
        if event.type() in changes and hasattr(self, "_chosen"):
            self._dress()

    def _lay_out(self) -> None:
        self.setObjectName("sidebar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(NARROWEST)
        self.setMaximumWidth(WIDEST)
        inner = QVBoxLayout()
        inner.setContentsMargins(0, 10, 0, 8)
        inner.addWidget(self._view)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(inner)
        self._view.setObjectName("places")
        self._view.setProperty("kind", "sidebar")
        self.setFocusProxy(self._view)

    def _connect(self) -> None:
        view = self._view
        view.current_moved.connect(self._choose_node)
        view.chosen_again.connect(self._choose_again)
        view.expanded.connect(self._opened)
        view.collapsed.connect(self._shut)
        view.papers_dropped.connect(self._drop_papers)
        view.collection_dropped.connect(self.collection_moved)
        view.plus_clicked.connect(self._request_new)
        view.door_clicked.connect(lambda node: self.door_clicked.emit(node.id.partition(":")[2]))
        view.rename_wanted.connect(self._request_rename)
        view.name_given.connect(self._give_name)
        view.customContextMenuRequested.connect(self._request_menu)

    def _dress(self) -> None:
        self._view.delegate.dress(theme_of(), self.font())
        self._view.scheduleDelayedItemsLayout()

    def _expand(self, parent: QModelIndex) -> None:
        for row in range(self._tree.rowCount(parent)):
            index = self._tree.index(row, 0, parent)
            node = self._tree.node(index)
            if node is not None and node.children:
                self._view.setExpanded(index, node.id not in self._closed)
                self._expand(index)

    def _choose_node(self, node: Node) -> None:
        if node.place is not None and node.place != self._chosen:
            self._chosen = node.place
            self.place_chosen.emit(node.place)

    def _choose_again(self, node: Node) -> None:
        if node.place is not None:
            self.place_chosen.emit(node.place)

    def _opened(self, index: QModelIndex) -> None:
        node = self._tree.node(index)
        self._closed.discard(node.id if node else "")

    def _shut(self, index: QModelIndex) -> None:
        node = self._tree.node(index)
        if node is not None:
            self._closed.add(node.id)

    def _drop_papers(self, node: Node, ids: tuple[int, ...]) -> None:
        if node.place is None:
            self.collection_requested.emit(ids)
        else:
            self.papers_dropped.emit(node.place, ids)

    def _request_new(self, node: Node) -> None:
        if node.id == "section:feeds":
            self.feed_requested.emit()
        else:
            self.collection_requested.emit(None)

    def _request_rename(self, node: Node, by_key: bool) -> None:
        if node.name:
            self.rename_requested.emit(node.place, by_key)

    def _give_name(self, node: Node, text: str, again: bool) -> None:
        self._view.close_name()
        self.name_given.emit(node.place, text, again)

    def _request_menu(self, point: QPoint) -> None:
        node = self._tree.node(self._view.indexAt(point))
        place = node.place if node is not None else None
        self.menu_requested.emit(place, self._view.viewport().mapToGlobal(point))
