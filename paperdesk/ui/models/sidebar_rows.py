"""The rows of the sidebar, what they are made of, and how they are put together below each other."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from paperdesk.model.rows import Collection, Counts, FeedRow, SavedSearch, Tag
from paperdesk.ui.models.places import (
    Place,
    collection_id,
    collection_place,
    feed_id,
    feed_place,
    fixed_counts,
    search_id,
    tag_id,
    tag_place,
)

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


def named_parts(known: Known) -> object:
    """What the rows are made from, but for their numbers."""
    return (
        bool(known.counts.all),
        bool(known.counts.missing_authors),
        [(tag.name, tag.colour) for tag in known.tags],
        [(each.id, each.parent, each.path) for each in known.collections],
        [(each.id, each.name, each.query) for each in known.searches],
        [(each.id, each.name, each.paused, each.trouble) for each in known.feeds],
    )


def numbers_of(known: Known) -> dict[str, int]:
    """The numbers of all rows by their ids."""
    return {
        **fixed_counts(known.counts),
        **{tag_id(tag.name): tag.count for tag in known.tags},
        **{collection_id(each.id): each.count for each in known.collections},
        **{search_id(each.id): each.count for each in known.searches},
        **{feed_id(each.id): each.new for each in known.feeds},
    }


class Growth:
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
