"""Citation keys and the aliases they leave behind; both are unique without case."""

from collections.abc import Iterable

from paperdesk.store.connection import Connection
from paperdesk.store.ids import as_json
from paperdesk.store.search_index import SearchIndex
from paperdesk.store.visible import ON_DESK, PRESENT

OWNER = "select id from papers where key = ? union all select paper from key_aliases where alias = ? limit 1"
TAKEN = """
select p.key from json_each(?) j join papers p on p.key = j.value
union all select k.alias from json_each(?) j join key_aliases k on k.alias = j.value
"""
PRESENT_OWNER = f"""
select p.id from papers p
where (p.key = ? or p.id in (select paper from key_aliases where alias = ?)) and {PRESENT}
"""


class Keys:
    """The keys in `papers` and the table `key_aliases`."""

    def __init__(self, db: Connection, index: SearchIndex) -> None:
        """Work on the connection's library."""
        self._db = db
        self._index = index

    def owner(self, key: str) -> int | None:
        """The paper that has this key, or had it once; papers in the Trash and undone imports count."""
        found: int | None = self._db.value(OWNER, (key, key))
        return found

    def taken(self, keys: Iterable[str]) -> frozenset[str]:
        """Those of many keys, in lower case, that a paper has or had."""
        ids = as_json(keys)
        return frozenset(key.lower() for key in self._db.column(TAKEN, (ids, ids)))

    def on_desk(self) -> list[str]:
        """The keys of the papers that All papers shows."""
        return self._db.column(f"select p.key from papers p where {ON_DESK}")

    def present_owner(self, key: str) -> int | None:
        """The paper in the library or its Trash that has, or had, this key."""
        found: int | None = self._db.value(PRESENT_OWNER, (key, key))
        return found

    def get(self, paper: int) -> str:
        """The citation key of a paper."""
        return str(self._db.value("select key from papers where id = ?", (paper,)))

    def aliases(self, paper: int) -> tuple[str, ...]:
        """Keys that a paper had before."""
        return tuple(
            self._db.column("select alias from key_aliases where paper = ? order by alias", (paper,))
        )

    def set(self, paper: int, key: str, aliases: tuple[str, ...]) -> None:
        """Give a paper this key and exactly these aliases."""
        with self._index.reindexed([paper]):
            self._db.execute("update papers set key = ? where id = ?", (key, paper))
            self._db.execute("delete from key_aliases where paper = ?", (paper,))
            self.attach_aliases(paper, aliases)

    def put_aliases(self, aliases: Iterable[tuple[str, int]]) -> None:
        """Keep keys that nobody has as aliases of papers that are being reindexed."""
        self._db.executemany("insert into key_aliases (alias, paper) values (?, ?)", aliases)

    def drop_aliases(self, aliases: Iterable[tuple[str, int]]) -> None:
        """Forget aliases of papers that are being reindexed."""
        self._db.executemany("delete from key_aliases where alias = ? and paper = ?", aliases)

    def attach_aliases(self, paper: int, aliases: Iterable[str]) -> None:
        """Keep free keys as aliases of a paper that is not indexed yet, or is being reindexed."""
        rows = [(alias, paper) for alias in aliases if self.owner(alias) is None]
        self._db.executemany("insert into key_aliases (alias, paper) values (?, ?)", rows)
