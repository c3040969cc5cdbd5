"""Citation keys and the aliases they leave behind; both are unique without case."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from paperdesk.model.citation_key import DEFAULT
from paperdesk.model.key_formula import FormulaError, read_formula
from paperdesk.store.connection import Connection
from paperdesk.store.ids import IN_IDS, as_json
from paperdesk.store.search_index import SearchIndex
from paperdesk.store.visible import IN_LIBRARY, ON_DESK, PRESENT

OWNER = "select id from papers where key = ? union all select paper from key_aliases where alias = ? limit 1"
TAKEN = """
select p.key from json_each(?) j join papers p on p.key = j.value
union all select k.alias from json_each(?) j join key_aliases k on k.alias = j.value
"""
OWNERS = f"""
select j.value, p.id, p.key, p.trashed is not null from json_each(?) j join papers p on p.key = j.value
where {PRESENT}
union all
select j.value, p.id, p.key, p.trashed is not null from json_each(?) j
join key_aliases k on k.alias = j.value join papers p on p.id = k.paper
where {PRESENT}
"""
BEGINNING = f"select p.key from papers p where p.key like ? escape '\\' and {IN_LIBRARY} limit ?"
ALL_OF = f"""
select p.id, p.key, k.alias from papers p left join key_aliases k on k.paper = p.id
where p.id {IN_IDS} order by p.id, k.alias
"""
PRESENT_OWNER = f"""
select p.id from papers p
where (p.key = ? or p.id in (select paper from key_aliases where alias = ?)) and {PRESENT}
"""
NAMES = f"select id, key from papers where id {IN_IDS}"
ALIASES = f"select paper, alias from key_aliases where paper {IN_IDS} order by alias"
FORMULA = "keys/formula"
"""The setting that holds the formula for new keys."""
PUT = (
    "insert into settings (name, value) values (?, ?) on conflict (name) do update set value = excluded.value"
)


class Keys:
    """The keys in `papers`, the table `key_aliases`, and the formula by which new keys are made."""

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

    def owners(self, keys: Iterable[str]) -> list[tuple[str, int, str, int]]:
        """Of keys that papers have or had: key, paper, its key of today, whether it is in the Trash."""
        ids = as_json(keys)
        return self._db.all(OWNERS, (ids, ids))

    def beginning_with(self, text: str, limit: int) -> list[str]:
        """Keys of papers that begin so, at most so many."""
        escaped = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
        return self._db.column(BEGINNING, (f"{escaped}%", limit))

    def get(self, paper: int) -> str:
        """The citation key of a paper."""
        return str(self._db.value("select key from papers where id = ?", (paper,)))

    def aliases(self, paper: int) -> tuple[str, ...]:
        """Keys that a paper had before."""
        return tuple(
            self._db.column("select alias from key_aliases where paper = ? order by alias", (paper,))
        )

    def all_of(self, papers: Iterable[int]) -> list[tuple[int, str, str | None]]:
        """The keys of papers, by paper and then one row for each alias, or one with None."""
        return self._db.all(ALL_OF, (as_json(papers),))

    def set(self, paper: int, key: str, aliases: tuple[str, ...]) -> None:
        """Give a paper this key and exactly these aliases."""
        with self._index.reindexed([paper]):
            self._db.execute("update papers set key = ? where id = ?", (key, paper))
            self._db.execute("delete from key_aliases where paper = ?", (paper,))
            self.attach_aliases(paper, aliases)

    def names(self, papers: Iterable[int]) -> dict[int, tuple[str, tuple[str, ...]]]:
        """Keys and aliases of papers; those that are gone are left out."""
        ids = as_json(papers)
        aliases: dict[int, list[str]] = defaultdict(list)
        for paper, alias in self._db.all(ALIASES, (ids,)):
            aliases[paper].append(alias)
        return {paper: (key, tuple(aliases[paper])) for paper, key in self._db.all(NAMES, (ids,))}

    def put_names(self, names: Sequence[tuple[int, str, tuple[str, ...]]]) -> None:
        """Give papers these keys and exactly these aliases, which no other paper may have."""
        papers = [paper for paper, _, _ in names]
        with self._index.reindexed(papers):
            self._db.executemany("delete from key_aliases where paper = ?", ((paper,) for paper in papers))
            self._db.executemany(
                "update papers set key = ? where id = ?", ((key, id) for id, key, _ in names)
            )
            self.put_aliases((alias, paper) for paper, _, aliases in names for alias in aliases)

    def formula(self) -> str:
        """The formula for new keys: the library's own one, or the usual one.

        One that cannot be read, as a newer version may have written, is as good as none.
        """
        own = str(self._db.value("select value from settings where name = ?", (FORMULA,)) or "")
        try:
            read_formula(own)
        except FormulaError:
            return DEFAULT
        return own or DEFAULT

    def keep_formula(self, formula: str) -> None:
        """Make new keys by this formula from now on; "" is the usual one."""
        if formula:
            self._db.execute(PUT, (FORMULA, formula))
        else:
            self._db.execute("delete from settings where name = ?", (FORMULA,))

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
