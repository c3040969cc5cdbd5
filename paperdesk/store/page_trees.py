"""Which page of a damaged library belongs to which table, found out page by page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from paperdesk.store.known_tables import Index, Known, Table
from paperdesk.store.pages import INDEX_INNER, INDEX_LEAF, TABLE_INNER, TABLE_LEAF, Cell, Image, Page
from paperdesk.store.records import Record

Stored = Table | Index
SCHEMA: Final = 1
"""The page at which the list of all tables begins."""
TYPES: Final = frozenset(("table", "index", "view", "trigger"))
LOWEST, HIGHEST = -(1 << 63), (1 << 63) - 1


def schema_rows(image: Image) -> dict[str, int]:
    """The tables and indexes that the file lists, and the pages at which they begin.

    Where the list is hurt, every page is looked at for what is left of it.
    """
    found: dict[str, int] = {}
    pages, whole = _walk(image, SCHEMA, TABLE_LEAF, _is_schema, {})
    # A list that is hurt is looked for everywhere; what still hangs together counts first.
    others = () if whole and pages else range(1, image.count + 1)
    for number in (*pages, *others):
        page = image.page(number)
        if page and page.kind == TABLE_LEAF and _begins(image, page, _is_schema):
            found = _listed(image, page) | found
    return found


class Trees:
    """The pages of each table and index, and which of these are `hurt`: not all of them could be reached."""

    def __init__(self, image: Image, known: Known, listed: dict[str, int]) -> None:
        """Follow all trees from the pages at which they begin, as they are `listed` or else are known."""
        self.image = image
        self.known = known
        self.hurt: set[str] = set()
        self.pages: dict[str, list[int]] = {}
        self._owners: dict[int, str] = {SCHEMA: ""}
        stored: tuple[Stored, ...] = (*known.tables.values(), *known.indexes)
        self._stored: dict[str, Stored] = {each.name: each for each in stored}
        for each, root in self._roots(listed).items():
            self._follow(self._stored[each], root)

    @property
    def faults(self) -> int:
        """How many of the trees are hurt."""
        return len(self.hurt)

    def cells(self, each: Stored) -> Iterator[Cell | None]:
        """The rows of a table or an index, page by page; None for each that makes no sense."""
        for number in self.pages.get(each.name, ()):
            page = self.image.page(number)
            if page is not None:
                yield from self.image.cells(page)

    def strays(self) -> Iterator[tuple[Page, list[Stored]]]:
        """Pages with rows that no tree has led to, and the hurt tables and indexes they may belong to."""
        free = self.image.free()
        lost = [self._stored[name] for name in sorted(self.hurt)]
        if not any(each.is_content for each in lost):
            return
        for number in range(2, self.image.count + 1):
            page = None if number in self._owners or number in free else self.image.page(number)
            if page is None or page.kind == TABLE_INNER or not page.places:
                continue
            cells = [cell for cell in self.image.cells(page) if cell]
            fitting = [each for each in lost if cells and _fits(each, page, cells)]
            if fitting:
                yield page, fitting

    def _roots(self, listed: dict[str, int]) -> dict[str, int]:
        """Where each tree begins; what is not listed, or begins elsewhere, is hurt."""
        roots: dict[str, int] = {}
        taken: set[int] = set()
        for name, each in self._stored.items():
            root = listed.get(name, 0)
            if root not in taken and self._may_begin(each, root):
                roots[name] = root
                taken.add(root)
        for name, each in self._stored.items():
            if name not in roots:
                self.hurt.add(name)
                if each.root not in taken and self._may_begin(each, each.root):
                    roots[name] = each.root
                    taken.add(each.root)
        self._owners |= {root: name for name, root in roots.items()}
        return roots

    def _may_begin(self, each: Stored, root: int) -> bool:
        page = self.image.page(root) if root > SCHEMA else None
        if page is None or page.kind not in _kinds(each):
            return False
        return page.kind == TABLE_INNER or not page.places or _begins(self.image, page, each.fits)

    def _follow(self, each: Stored, root: int) -> None:
        leaf = INDEX_LEAF if each.clustered else TABLE_LEAF
        pages, whole = _walk(self.image, root, leaf, each.fits, self._owners)
        self.pages[each.name] = pages
        self._owners |= dict.fromkeys(pages, each.name)
        if not whole:
            self.hurt.add(each.name)


def _kinds(each: Stored) -> tuple[int, int]:
    return (INDEX_LEAF, INDEX_INNER) if each.clustered else (TABLE_LEAF, TABLE_INNER)


def _fits(each: Stored, page: Page, cells: list[Cell]) -> bool:
    return page.kind in _kinds(each) and all(each.fits(cell.record) for cell in cells)


def _is_schema(record: Record) -> bool:
    if len(record) != 5 or record[0] not in TYPES:
        return False
    return isinstance(record[1], str) and isinstance(record[2], str) and isinstance(record[3], int)


def _listed(image: Image, page: Page) -> dict[str, int]:
    cells = [cell for cell in image.cells(page) if cell and _is_schema(cell.record)]
    return {str(cell.record[1]): int(str(cell.record[3])) for cell in cells if cell.record[3]}


def _begins(image: Image, page: Page, fits: Callable[[Record], bool]) -> bool:
    """Whether the first row of a page that can be read is of the kind that is looked for."""
    first = next((cell for cell in image.cells(page) if cell), None)
    return first is not None and fits(first.record)


def _walk(
    image: Image, root: int, leaf: int, fits: Callable[[Record], bool], owners: dict[int, str]
) -> tuple[list[int], bool]:
    """The pages with rows below a page, in the order of the tree, and whether all of them were reached.

    What does not fit there is left out: a page that is another's, of another kind, or has other rows.
    """
    found: list[int] = []
    whole = True
    todo = [(root, LOWEST, HIGHEST)]
    seen: set[int] = set()
    while todo:
        number, above, upto = todo.pop()
        page = image.page(number) if number not in seen else None
        if page is None or not _belongs(image, page, leaf, fits, (above, upto)):
            whole = False
            continue
        if number != root and number in owners:
            whole = False
            continue
        seen.add(number)
        whole = whole and page.whole
        if page.kind != TABLE_INNER:
            found.append(number)
        if page.inner:
            todo.extend(reversed(list(_below(page, above, upto))))
    return found, whole


def _below(page: Page, above: int, upto: int) -> Iterator[tuple[int, int, int]]:
    """The children of a page, and between which row ids theirs lie."""
    for child, key in page.children():
        most = upto if key is None else min(upto, key)
        yield child, above, most
        above = max(above, most) if key is not None else above


def _belongs(
    image: Image, page: Page, leaf: int, fits: Callable[[Record], bool], between: tuple[int, int]
) -> bool:
    if page.kind == TABLE_INNER:
        return leaf == TABLE_LEAF
    if page.kind != leaf and not (leaf == INDEX_LEAF and page.kind == INDEX_INNER):
        return False
    first = next((cell for cell in image.cells(page) if cell), None)
    if first is None:
        return not page.places
    above, upto = between
    return fits(first.record) and (leaf == INDEX_LEAF or above < first.rowid <= upto)
