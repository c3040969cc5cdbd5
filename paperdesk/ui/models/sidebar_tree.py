"""The sidebar's rows as a tree: fixed places, sections, and what is nested below them."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from paperdesk.model.rows import Collection, Counts, FeedRow, SavedSearch, Tag
from paperdesk.ui.language import number_text
from paperdesk.ui.models.places import (
    Place,
    all_feeds_place,
    doors,
    fixed_counts,
    fixed_places,
    search_place,
)
from paperdesk.ui.models.sidebar_rows import Growth, Known, Node, NodeKind, named_parts, numbers_of

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
TOP = ("all", "inbox", "favourites", "to-read", "reading", "read", "annotated")
FOOT = ("dismissed", "trash")


class SidebarTree(QAbstractItemModel):
    """Rows keep their numbers, and so their selection and expansion, while only counts and colours change."""

    def __init__(self, parent: QObject | None = None) -> None:
        """An empty tree; see `fill`."""
        super().__init__(parent)
        self._nodes: list[Node] = []
        self._top: tuple[int, ...] = ()
        self._named: object = None  # what the rows were made from, but for their numbers

    def fill(
        self,
        counts: Counts,
        tags: Sequence[Tag],
        collections: Sequence[Collection],
        searches: Sequence[SavedSearch],
        feeds: Sequence[FeedRow] = (),
    ) -> bool:
        """Show these; True when rows came, went or moved, so that the model was reset."""
        known = Known(counts, tags, collections, searches, feeds)
        named = named_parts(known)
        if named == self._named:
            self._renumber(numbers_of(known))
            return False
        self._named = named
        nodes = Growth()
        self._grow(nodes, known)
        fresh = nodes.done()
        if [(node.id, node.parent) for node in fresh] == [(node.id, node.parent) for node in self._nodes]:
            self._update(fresh)
            return False
        self.beginResetModel()
        self._nodes, self._top = fresh, tuple(nodes.top)
        self.endResetModel()
        return True

    def node(self, index: Index) -> Node | None:
        """The row behind an index; None for the root."""
        return self._nodes[index.internalId()] if index.isValid() else None

    def find(self, ident: str) -> QModelIndex:
        """The index of a row by its id ("all", "tag:vision", "section:tags"); invalid when there is none."""
        for number, node in enumerate(self._nodes):
            if node.id == ident:
                return self.createIndex(node.row, 0, number)
        return QModelIndex()

    @override
    def index(self, row: int, column: int, parent: Index = NOWHERE) -> QModelIndex:
        children = self._nodes[parent.internalId()].children if parent.isValid() else self._top
        if column or not 0 <= row < len(children):
            return QModelIndex()
        return self.createIndex(row, 0, children[row])

    @override
    def parent(self, child: Index = NOWHERE) -> QModelIndex:  # type: ignore[override]
        number = self._nodes[child.internalId()].parent if child.isValid() else -1
        return QModelIndex() if number < 0 else self.createIndex(self._nodes[number].row, 0, number)

    @override
    def rowCount(self, parent: Index = NOWHERE) -> int:
        return len(self._nodes[parent.internalId()].children if parent.isValid() else self._top)

    @override
    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 1

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        node = self.node(index)
        if node is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return node.title
        if role == Qt.ItemDataRole.EditRole:
            return node.name
        if role == Qt.ItemDataRole.AccessibleTextRole and node.kind is NodeKind.PLACE:
            return self._sentence(node)
        return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        node = self.node(index)
        if node is None or node.kind is not NodeKind.PLACE:
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsEditable if node.name else flags

    def _sentence(self, node: Node) -> str:
        kinds = {
            "tag": self.tr("Tag {name}"),
            "collection": self.tr("Collection {name}"),
            "search": self.tr("Saved search {name}"),
        }
        kind = node.place.kind if node.place is not None else ""
        if kind == "feed":
            return self._feed_sentence(node)
        title = kinds.get(kind, "{name}").replace("{name}", node.name or node.title)
        if node.count == 1:
            return self.tr("{title}, 1 paper").replace("{title}", title)
        number = number_text(node.count)
        return self.tr("{title}, {count} papers").replace("{count}", number).replace("{title}", title)

    def _feed_sentence(self, node: Node) -> str:
        new = self.tr("1 new paper") if node.count == 1 else self.tr("{count} new papers")
        parts = [
            self.tr("Feed {name}").replace("{name}", node.title),
            new.replace("{count}", number_text(node.count)),
        ]
        parts += [self.tr("paused")] * node.paused
        return ". ".join(filter(None, (", ".join(parts), node.trouble)))

    def _renumber(self, numbers: dict[str, int]) -> None:
        for number, node in enumerate(self._nodes):
            count = numbers.get(node.id, node.count)
            if count != node.count:
                self._nodes[number] = replace(node, count=count)
                at = self.createIndex(node.row, 0, number)
                self.dataChanged.emit(at, at)

    def _update(self, fresh: list[Node]) -> None:
        old, self._nodes = self._nodes, fresh
        for number, (before, after) in enumerate(zip(old, fresh, strict=True)):
            if before != after:
                at = self.createIndex(after.row, 0, number)
                self.dataChanged.emit(at, at)

    def _grow(self, nodes: Growth, known: Known) -> None:
        counts, places = fixed_counts(known.counts), fixed_places()
        for name in TOP:
            nodes.place(places[name], counts[name])
        section = nodes.section("collections", self.tr("Collections"))
        nodes.collections(section, known.collections)
        if not known.collections:
            nodes.add(Node("hint:collections", NodeKind.HINT, self.tr("Drop papers here"), section, depth=1))
        if known.searches:
            section = nodes.section("searches", self.tr("Saved searches"))
            for search in known.searches:
                nodes.place(search_place(search), search.count, section)
        self._grow_feeds(nodes, known.feeds)
        if known.tags:
            nodes.tags(nodes.section("tags", self.tr("Tags")), known.tags)
        if known.counts.all:
            self._grow_attention(nodes, places["missing"], counts["missing"])
        nodes.add(Node("gap", NodeKind.GAP, ""))
        for name in FOOT:
            nodes.place(places[name], counts[name])

    def _grow_feeds(self, nodes: Growth, feeds: Sequence[FeedRow]) -> None:
        section = nodes.section("feeds", self.tr("Feeds"))
        if len(feeds) > 1:
            nodes.place(all_feeds_place(), 0, section)
        for feed in feeds:
            nodes.feed(feed, section)
        if not feeds:
            nodes.add(Node("door:feed.add", NodeKind.DOOR, self.tr("Subscribe…"), section, depth=1))

    def _grow_attention(self, nodes: Growth, missing: Place, count: int) -> None:
        section = nodes.section("attention", self.tr("Needs attention"))
        if count:
            nodes.place(missing, count, section)
        for name, title in doors().items():
            nodes.add(Node(f"door:{name}", NodeKind.DOOR, title, section, depth=1))
