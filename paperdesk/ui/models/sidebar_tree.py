"""The sidebar's rows as a tree: fixed places, sections, and what is nested below them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from paperdesk.model.rows import Collection, Counts, FeedRow, SavedSearch, Tag
from paperdesk.ui.language import number_text
from paperdesk.ui.models.places import (
    Place,
    all_feeds_place,
    collection_id,
    collection_place,
    doors,
    feed_id,
    feed_place,
    fixed_counts,
    fixed_places,
    search_id,
    search_place,
    tag_id,
    tag_place,
)

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
TOP = ("all", "inbox", "favourites", "to-read", "reading", "read", "annotated")
FOOT = ("dismissed", "trash")
NAMED = {"collection", "search", "tag", "feed"}


class NodeKind(Enum):
    """What a row of the sidebar is: only places can be chosen, and doors be clicked."""

    PLACE = "place"
    DOOR = "door"
    SECTION = "section"
    HINT = "hint"
    GAP = "gap"


@dataclass(frozen=True, slots=True)
class Node:
    """One row; `parent` and `children` are numbers of other nodes, -1 the invisible root.

    A feed's row is `paused` or in `trouble`, which is a sentence.
    """

    id: str
    kind: NodeKind
    title: str
    parent: int = -1
    row: int = 0
    depth: int = 0
    children: tuple[int, ...] = ()
    count: int = 0
    colour: str | None = None
    place: Place | None = None
    paused: bool = False
    trouble: str = ""

    @property
    def name(self) -> str:
        """The name that can be changed: a tag's whole path, a collection's or saved search's; "" for none."""
        if self.place is None or self.place.kind not in NAMED:
            return ""
        return self.place.name if self.place.kind == "tag" else self.title


@dataclass(frozen=True, slots=True)
class Known:
    """What rows are made of."""

    counts: Counts
    tags: Sequence[Tag]
    collections: Sequence[Collection]
    searches: Sequence[SavedSearch]
    feeds: Sequence[FeedRow]


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
        named = _named(known)
        if named == self._named:
            self._renumber(_numbers(known))
            return False
        self._named = named
        nodes = _Growth()
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

    def _grow(self, nodes: "_Growth", known: Known) -> None:
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

    def _grow_feeds(self, nodes: "_Growth", feeds: Sequence[FeedRow]) -> None:
        section = nodes.section("feeds", self.tr("Feeds"))
        if len(feeds) > 1:
            nodes.place(all_feeds_place(), 0, section)
        for feed in feeds:
            nodes.feed(feed, section)
        if not feeds:
            nodes.add(Node("door:feed.add", NodeKind.DOOR, self.tr("Subscribe…"), section, depth=1))

    def _grow_attention(self, nodes: "_Growth", missing: Place, count: int) -> None:
        section = nodes.section("attention", self.tr("Needs attention"))
        if count:
            nodes.place(missing, count, section)
        for name, title in doors().items():
            nodes.add(Node(f"door:{name}", NodeKind.DOOR, title, section, depth=1))


def _named(known: Known) -> object:
    """What the rows are made from, but for their numbers."""
    return (
        bool(known.counts.all),
        bool(known.counts.missing_authors),
        [(tag.name, tag.colour) for tag in known.tags],
        [(each.id, each.parent, each.path) for each in known.collections],
        [(each.id, each.name, each.query) for each in known.searches],
        [(each.id, each.name, each.paused, each.trouble) for each in known.feeds],
    )


def _numbers(known: Known) -> dict[str, int]:
    """The numbers of all rows by their ids."""
    return {
        **fixed_counts(known.counts),
        **{tag_id(tag.name): tag.count for tag in known.tags},
        **{collection_id(each.id): each.count for each in known.collections},
        **{search_id(each.id): each.count for each in known.searches},
        **{feed_id(each.id): each.new for each in known.feeds},
    }


class _Growth:
    """A tree while it is being put together."""

    def __init__(self) -> None:
        self.nodes: list[Node] = []
        self.below: list[list[int]] = []
        self.top: list[int] = []

    def add(self, node: Node) -> int:
        """Append a node to its parent's children; gives its number."""
        number = len(self.nodes)
        siblings = self._siblings(node.parent)
        self.nodes.append(node if node.row == len(siblings) else replace(node, row=len(siblings)))
        self.below.append([])
        siblings.append(number)
        return number

    def done(self) -> list[Node]:
        """All nodes, each with its children."""
        return [
            replace(node, children=tuple(below)) if below else node
            for node, below in zip(self.nodes, self.below, strict=True)
        ]

    def section(self, name: str, title: str) -> int:
        """Begin a section at the top level."""
        return self.add(Node(f"section:{name}", NodeKind.SECTION, title))

    def place(self, place: Place, count: int, parent: int = -1, colour: str | None = None) -> int:
        """Add a row that can be chosen."""
        depth = 0 if parent < 0 else self.nodes[parent].depth + 1
        row = len(self._siblings(parent))
        node = Node(place.id, NodeKind.PLACE, place.title, parent, row, depth, (), count, colour, place)
        return self.add(node)

    def feed(self, feed: FeedRow, section: int) -> None:
        """Add the row of a feed."""
        number = self.place(feed_place(feed), feed.new, section)
        self.nodes[number] = replace(self.nodes[number], paused=feed.paused, trouble=feed.trouble)

    def collections(self, section: int, collections: Iterable[Collection]) -> None:
        """Add collections below their parents, which come before them."""
        numbers: dict[int, int] = {}
        for item in collections:
            above = section if item.parent is None else numbers.get(item.parent, section)
            numbers[item.id] = self.place(collection_place(item), item.count, above)

    def tags(self, section: int, tags: Iterable[Tag]) -> None:
        """Add tags nested at "/"; a level that is no tag itself gets a row without a count."""
        numbers: dict[str, int] = {}
        for tag in sorted(tags, key=lambda tag: [part.casefold() for part in tag.name.split("/")]):
            self._tag(section, tag, numbers)

    def _tag(self, section: int, tag: Tag, numbers: dict[str, int]) -> None:
        # A tag is sorted before those nested in it: a level that is not there yet is none itself.
        above, _, last = tag.name.rpartition("/")
        if above and above not in numbers:
            self._tag(section, Tag(above), numbers)
        place = tag_place(tag.name)
        if last != tag.name:
            place = replace(place, title=last or tag.name)
        numbers[tag.name] = self.place(place, tag.count, numbers.get(above, section), tag.colour)

    def _siblings(self, parent: int) -> list[int]:
        return self.top if parent < 0 else self.below[parent]
