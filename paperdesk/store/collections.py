"""Collections: a tree of named sets of papers."""

from collections.abc import Iterable

from paperdesk.model.rows import Collection
from paperdesk.store.connection import Connection
from paperdesk.store.ids import IN_IDS, as_json

TREE = """
with recursive tree (id, parent, name, path, depth, trail) as (
    select id, parent, name, name, 0, printf('%08d%s', position, name) from collections where parent is null
    union all
    select c.id, c.parent, c.name, tree.path || '/' || c.name, tree.depth + 1,
        tree.trail || char(1) || printf('%08d%s', c.position, c.name)
    from collections c join tree on c.parent = tree.id
)
"""
LISTED = (
    TREE + "select t.id, t.parent, t.name, t.path, c.papers from tree t join collections c on c.id = t.id"
    " order by t.trail collate nocase"
)
BELOW = """
with recursive below (id) as (
    select ? union all select c.id from collections c join below on c.parent = below.id
)
"""


class Collections:
    """The tables `collections` and `paper_collections`."""

    def __init__(self, db: Connection) -> None:
        """Work on the connection's library."""
        self._db = db

    def tree(self) -> list[Collection]:
        """All collections, parents before children, each with the papers in it and below it."""
        return [Collection(*row) for row in self._db.all(LISTED)]

    def paths(self) -> dict[int, str]:
        """The full path of every collection."""
        return {id: path for id, _, _, path, _ in self._db.all(LISTED)}

    def get(self, id: int) -> tuple[int | None, str, int] | None:
        """Parent, name and position, or None when it is gone."""
        row = self._db.first("select parent, name, position from collections where id = ?", (id,))
        return (row[0], row[1], row[2]) if row else None

    def child(self, parent: int | None, name: str) -> int | None:
        """The collection of this name below `parent`."""
        sql = "select id from collections where parent is ? and name = ?"
        found: int | None = self._db.value(sql, (parent, name))
        return found

    def below(self, id: int) -> list[int]:
        """The collection and all that are nested in it, parents first."""
        return self._db.column(BELOW + "select id from below", (id,))

    def insert(self, parent: int | None, name: str, position: int, id: int | None = None) -> int:
        """Make a collection; `id` brings a deleted one back under its old id."""
        sql = "insert into collections (id, parent, name, position) values (?, ?, ?, ?)"
        return self._db.insert(sql, (id, parent, name, position))

    def update(self, id: int, parent: int | None, name: str) -> None:
        """Rename or move a collection."""
        self._db.execute("update collections set parent = ?, name = ? where id = ?", (parent, name, id))

    def delete(self, id: int) -> None:
        """Remove a collection that has none nested in it; its papers stay in the library."""
        self._db.execute("delete from collections where id = ?", (id,))

    def papers(self, id: int) -> frozenset[int]:
        """The papers filed in exactly this collection."""
        return frozenset(self._db.column("select paper from paper_collections where collection = ?", (id,)))

    def add(self, papers: Iterable[int], id: int) -> frozenset[int]:
        """File papers; gives those that were not in it."""
        lacking = f"""
            select id from papers where id {IN_IDS} and not exists (
                select 1 from paper_collections where collection = ? and paper = papers.id
            )
        """
        filed = frozenset(self._db.column(lacking, (as_json(papers), id)))
        sql = "insert into paper_collections (collection, paper) select ?, p.id from papers p where p.id "
        self._db.execute(sql + IN_IDS, (id, as_json(filed)))
        return filed

    def remove(self, papers: Iterable[int], id: int) -> frozenset[int]:
        """Take papers out; gives those that were in it."""
        having = f"select paper from paper_collections where collection = ? and paper {IN_IDS}"
        removed = frozenset(self._db.column(having, (id, as_json(papers))))
        self._db.execute(
            f"delete from paper_collections where collection = ? and paper {IN_IDS}", (id, as_json(removed))
        )
        return removed
