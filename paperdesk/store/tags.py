"""Tags: nested by "/", each with a colour, on any number of papers."""

from collections.abc import Iterable, Mapping

from paperdesk.model.rows import Tag
from paperdesk.store.connection import Connection
from paperdesk.store.ids import IN_IDS, as_json
from paperdesk.store.search_index import SearchIndex

IN_USE = "select name, colour, papers from tags where papers > 0 order by name"


class Tags:
    """The tables `tags` and `paper_tags`; names compare without case."""

    def __init__(self, db: Connection, index: SearchIndex) -> None:
        """Work on the connection's library."""
        self._db = db
        self._index = index

    def in_use(self) -> list[Tag]:
        """Every tag that visible papers have, by name; papers of the tags nested in it count too."""
        return [Tag(*row) for row in self._db.all(IN_USE)]

    def find(self, name: str) -> Tag | None:
        """The tag of this name as it is spelt in the library."""
        row = self._db.first("select name, colour from tags where name = ?", (name,))
        return Tag(*row) if row else None

    def family(self, name: str) -> list[str]:
        """The tag and all that are nested below it, parents first."""
        sql = "select name from tags where name = ? or substr(name, 1, ?) = ? collate nocase order by name"
        return [str(found) for found in self._db.column(sql, (name, len(name) + 1, f"{name}/"))]

    def papers(self, name: str) -> frozenset[int]:
        """The papers that have exactly this tag."""
        sql = "select pt.paper from paper_tags pt join tags t on t.id = pt.tag where t.name = ?"
        return frozenset(self._db.column(sql, (name,)))

    def add(self, papers: Iterable[int], name: str, colour: str = "") -> frozenset[int]:
        """Tag the papers, making the tag if it is new; gives those that did not have it."""
        sql = f"""
            select id from papers where id {IN_IDS} and not exists (
                select 1 from paper_tags
                where tag = (select id from tags where name = ?) and paper = papers.id
            )
        """
        tagged = frozenset(self._db.column(sql, (as_json(papers), name)))
        self.attach(tagged, name, colour)
        return tagged

    def attach(self, papers: Iterable[int], name: str, colour: str = "") -> None:
        """Tag papers that lack the tag, making the tag if it is new."""
        with self._index.tags_learned():
            self._db.execute("insert or ignore into tags (name, colour) values (?, ?)", (name, colour))
        sql = (
            "insert into paper_tags (tag, paper) select t.id, p.id from tags t, papers p"
            f" where t.name = ? and p.id {IN_IDS}"
        )
        self._db.execute(sql, (name, as_json(papers)))

    def attach_all(self, tagged: Mapping[str, Iterable[int]]) -> None:
        """Tag papers with many tags at once; those that are new are made."""
        names = as_json(tagged)
        with self._index.tags_learned():
            self._db.execute(
                "insert or ignore into tags (name) select value from json_each(?) order by key", (names,)
            )
        known = dict(
            self._db.all("select j.value, t.id from json_each(?) j join tags t on t.name = j.value", (names,))
        )
        rows = sorted((known[name], paper) for name, papers in tagged.items() for paper in papers)
        self._db.executemany("insert or ignore into paper_tags (tag, paper) values (?, ?)", rows)

    def remove(self, papers: Iterable[int], name: str) -> frozenset[int]:
        """Take the tag off; gives the papers that had it."""
        having = f"""
            select pt.paper from tags t join paper_tags pt on pt.tag = t.id
            where t.name = ? and pt.paper {IN_IDS}
        """
        untagged = frozenset(self._db.column(having, (name, as_json(papers))))
        sql = f"delete from paper_tags where tag = (select id from tags where name = ?) and paper {IN_IDS}"
        self._db.execute(sql, (name, as_json(untagged)))
        return untagged

    def forget(self, name: str) -> None:
        """Drop a tag that no paper has any more, with its colour."""
        unused = "select id from tags where name = ? and not exists (select 1 from paper_tags where tag = id)"
        for tag in self._db.column(unused, (name,)):
            self._index.forget_tag(tag)
            self._db.execute("delete from tags where id = ?", (tag,))

    def on(self, papers: Iterable[int]) -> list[str]:
        """The tags that any of the papers has."""
        sql = f"""
            select distinct t.name from paper_tags pt join tags t on t.id = pt.tag where pt.paper {IN_IDS}
        """
        return [str(name) for name in self._db.column(sql, (as_json(papers),))]

    def rename(self, old: str, new: str) -> None:
        """Give a tag another name that no other tag has."""
        for tag in self._db.column("select id from tags where name = ?", (old,)):
            self._index.forget_tag(tag)
            self._db.execute("update tags set name = ? where id = ?", (new, tag))
            self._index.learn_tag(tag)

    def set_colour(self, name: str, colour: str) -> None:
        """Colour a tag: #rrggbb, or "" for none."""
        self._db.execute("update tags set colour = ? where name = ?", (colour, name))

    def counted(self, papers: Iterable[int]) -> dict[str, int]:
        """How many of the papers have each tag."""
        sql = f"""
            select t.name, count(*) from paper_tags pt join tags t on t.id = pt.tag
            where pt.paper {IN_IDS} group by t.id
        """
        return dict(self._db.all(sql, (as_json(papers),)))
