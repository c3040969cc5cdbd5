"""Statements that count papers for the sidebar anew: each place, tag and collection.

The migration to version 3 runs them, and so does whoever doubts the numbers that are kept since.
"""

STATUSES = ("inbox", "kept", "to-read", "reading", "skimmed", "read", "dismissed")

PRESENT = "{0}.purged = 0 and {0}.merged_into is null"
FILED = f"{{0}}.trashed is null and {PRESENT}"
TRASHED = f"{{0}}.trashed is not null and {PRESENT}"
ON_DESK = f"{{0}}.status <> 'dismissed' and {FILED}"
SHOWN = "(select hidden from batches where id = {0}.batch) = 0"
VISIBLE = "p.batch not in (select id from batches where hidden = 1)"
ANNOTATED = """(
    exists (select 1 from notes where paper = {0}) or exists (select 1 from highlights where paper = {0})
)"""
ANNOTATED_PAPERS = "(select paper from notes union select paper from highlights)"

FILL_NESTING = (
    "insert into tag_nesting (inner, outer) select id, id from tags",
    """
    insert into tag_nesting (inner, outer)
    select i.id, o.id from tags o cross join tags i on i.name >= o.name || '/' and i.name < o.name || '0'
    """,
    """
    insert into collection_nesting (inner, outer)
    with recursive above (inner, outer) as (
        select id, id from collections
        union all
        select above.inner, c.parent from above join collections c on c.id = above.outer
        where c.parent is not null
    )
    select inner, outer from above
    """,
)

COUNTED_PLACES = " union all ".join(
    [
        *(
            f"select '{status}', count(*) from papers p"
            f" where p.status = '{status}' and {FILED.format('p')} and {VISIBLE}"
            for status in STATUSES
        ),
        *(
            f"select '{place}', count(*) from {papers} where {condition} and {VISIBLE}"
            for place, papers, condition in (
                ("favourites", "papers p", f"p.starred = 1 and {ON_DESK.format('p')}"),
                ("missing", "papers p", f"p.authors = '' and {ON_DESK.format('p')}"),
                (
                    "annotated",
                    f"{ANNOTATED_PAPERS} a cross join papers p on p.id = a.paper",
                    ON_DESK.format("p"),
                ),
                ("trash", "papers p", TRASHED.format("p")),
            )
        ),
    ]
)
"""Every place with its papers, counted anew."""


class Owner:
    """The statements for what papers are linked with: tags or collections."""

    def __init__(self, owners: str, links: str, column: str, nesting: str) -> None:
        """Name the table, the table of its links with papers and the column in it, and its nesting."""
        self.owners, self.links, self.column, self.nesting = owners, links, column, nesting

    def counted(self, outer: str, inside: str = "1") -> str:
        """The papers on the desk of one with those nested in it that are `inside`, counted anew."""
        return f"""(
            select count(distinct l.paper) from {self.nesting} n
            cross join {self.links} l on l.{self.column} = n.inner cross join papers p on p.id = l.paper
            where n.outer = {outer} and {inside} and {ON_DESK.format("p")} and {VISIBLE}
        )"""

    def recount(self) -> str:
        """Count all anew."""
        return f"update {self.owners} set papers = {self.counted(f'{self.owners}.id')}"

    def elsewhere(self, paper: str, besides: str) -> str:
        """Whether a paper is linked with another one of the family that is being counted, if it is one."""
        return f"""exists (
            select 1 from {self.nesting} where outer = {self.owners}.id and inner <> {besides}
        ) and exists (
            select 1 from {self.links} o cross join {self.nesting} n on n.inner = o.{self.column}
            where o.paper = {paper} and o.{self.column} <> {besides} and n.outer = {self.owners}.id
        )"""

    def outers(self, inner: str) -> str:
        """The ids of one and of those that it is nested in."""
        return f"(select outer from {self.nesting} where inner = {inner})"


TAGS = Owner("tags", "paper_tags", "tag", "tag_nesting")
COLLECTIONS = Owner("collections", "paper_collections", "collection", "collection_nesting")

RECOUNT = (
    "delete from tallies",
    f"insert into tallies (place, papers) {COUNTED_PLACES}",
    "delete from tag_nesting",
    "delete from collection_nesting",
    *FILL_NESTING,
    TAGS.recount(),
    COLLECTIONS.recount(),
)
"""Count everything anew."""
