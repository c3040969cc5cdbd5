"""What is known of a paper, field by field, wherever the schema keeps it."""

from collections.abc import Iterable
from functools import lru_cache

from paperdesk.model.duplicates import normal_arxiv, normal_doi, normal_isbn, normal_pmid, normal_title
from paperdesk.model.links import has_code
from paperdesk.model.paper import Name
from paperdesk.store.connection import Connection

Value = str | int | tuple[Name, ...] | None

INSIDE = "fields/"
"""Stands before the name of one of the other fields that is called like a fact: "fields/type"."""
COLUMNS = frozenset({"type", "title", "year", "date", "venue"})
ROLES = {"authors": "author", "editors": "editor"}
SCHEMES = ("doi", "arxiv", "url")
TEXTS = {"abstract": "abstracts", "source_text": "sources"}
PUT_TEXT = "insert into {} (paper, text) values (?, ?) on conflict (paper) do update set text = excluded.text"
IDENTIFYING = ("isbn", "pmid")
"""Fields that are kept as identifiers as well, so that a paper is found by them."""
NORMAL = {"doi": normal_doi, "arxiv": normal_arxiv, "isbn": normal_isbn, "pmid": normal_pmid}


def normal_identifier(scheme: str, value: str) -> str:
    """An identifier as it is compared with others; "" when it is none of its scheme."""
    return NORMAL[scheme](value) if scheme in NORMAL else value


@lru_cache(maxsize=4096)
def title_hash(title: str) -> int:
    """A 64-bit number that equal titles share, whatever their case and punctuation."""
    import hashlib

    digest = hashlib.blake2b(normal_title(title).encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)


def author_line(authors: Iterable[Name]) -> str:
    """The family names as a list shows them: "Li, van den Berg, CERN"."""
    return ", ".join(
        [
            f"{name.particle} {name.family or name.literal or name.given}".rstrip()
            if name.particle
            else name.family or name.literal or name.given
            for name in authors
        ]
    )


class Facts:
    """Reads and writes single fields; the names are those of `Paper`, any other goes to `fields`."""

    def __init__(self, db: Connection) -> None:
        """Work on the connection's library."""
        self._db = db

    def get(self, paper: int, name: str) -> Value:
        """The value of one field: "" (or None, or no names) when there is none."""
        if name.startswith(INSIDE):
            return self._other(paper, name.removeprefix(INSIDE))
        if name in COLUMNS:
            value: Value = self._db.value(f"select {name} from papers where id = ?", (paper,))
            return value
        if name in ROLES:
            return self._names(paper, ROLES[name])
        if name in TEXTS:
            return str(self._db.value(f"select text from {TEXTS[name]} where paper = ?", (paper,)) or "")
        if name in SCHEMES:
            sql = "select value from identifiers where paper = ? and scheme = ?"
            return str(self._db.value(sql, (paper, name)) or "")
        return self._other(paper, name)

    def set(self, paper: int, name: str, value: Value) -> None:
        """Write one field; an empty value removes it."""
        if name.startswith(INSIDE):
            self._set_other(paper, name.removeprefix(INSIDE), str(value or ""))
        elif name in COLUMNS:
            self._set_column(paper, name, value)
        elif name in ROLES:
            self._set_names(paper, name, value if isinstance(value, tuple) else ())
        elif name in TEXTS:
            self._set_text(paper, name, str(value or ""))
        elif name in SCHEMES:
            self._set_identifier(paper, name, str(value or ""))
        else:
            self._set_other(paper, name, str(value or ""))

    def _other(self, paper: int, name: str) -> str:
        sql = "select value from fields where paper = ? and name = ?"
        return str(self._db.value(sql, (paper, name)) or "")

    def _names(self, paper: int, role: str) -> tuple[Name, ...]:
        sql = (
            "select family, given, particle, suffix, literal from creators"
            " where paper = ? and role = ? order by position"
        )
        return tuple(Name(*row) for row in self._db.all(sql, (paper, role)))

    def _set_column(self, paper: int, name: str, value: Value) -> None:
        self._db.execute(f"update papers set {name} = ? where id = ?", (value, paper))
        if name == "title":
            sql = "update papers set title_hash = ? where id = ?"
            self._db.execute(sql, (title_hash(str(value)), paper))

    def _set_names(self, paper: int, name: str, value: tuple[Name, ...]) -> None:
        role = ROLES[name]
        self._db.execute("delete from creators where paper = ? and role = ?", (paper, role))
        self._insert_names(paper, role, value)
        if name == "authors":
            self._db.execute("update papers set authors = ? where id = ?", (author_line(value), paper))

    def _insert_names(self, paper: int, role: str, names: tuple[Name, ...]) -> None:
        self._db.executemany(
            "insert into creators (paper, role, position, family, given, particle, suffix, literal)"
            " values (?, ?, ?, ?, ?, ?, ?, ?)",
            [
                (paper, role, position, n.family, n.given, n.particle, n.suffix, n.literal)
                for position, n in enumerate(names)
            ],
        )

    def _set_text(self, paper: int, name: str, text: str) -> None:
        table = TEXTS[name]
        if text:
            self._db.execute(PUT_TEXT.format(table), (paper, text))
        else:
            self._db.execute(f"delete from {table} where paper = ?", (paper,))
        if name == "abstract":
            self._db.execute("update papers set has_code = ? where id = ?", (int(has_code(text)), paper))

    def _set_identifier(self, paper: int, scheme: str, value: str) -> None:
        self._db.execute("delete from identifiers where paper = ? and scheme = ?", (paper, scheme))
        if value:
            sql = "insert into identifiers (paper, scheme, value, normal) values (?, ?, ?, ?)"
            self._db.execute(sql, (paper, scheme, value, normal_identifier(scheme, value)))

    def _set_other(self, paper: int, name: str, value: str) -> None:
        if name in IDENTIFYING:
            self._set_identifier(paper, name, value)
        if value:
            sql = "insert or replace into fields (paper, name, value) values (?, ?, ?)"
            self._db.execute(sql, (paper, name, value))
        else:
            self._db.execute("delete from fields where paper = ? and name = ?", (paper, name))
