"""The statements of version 3 that keep the numbers of the sidebar: tables, what fills them, triggers.

`tallies`: papers in the library (not in the Trash) by status, and in places of their own: favourites,
those without authors and those with a note or a highlight on the desk; the Trash. `tags.papers` and
`collections.papers`: the papers on the desk that have one, or one nested in it, each counted once.
`tag_nesting` and `collection_nesting`: what is nested in what, at any depth, everything in itself, too.

Papers of a hidden batch count nowhere; showing or hiding one is counted in whole, by `batch_counts`.
"""

from paperdesk.store.counting import (
    ANNOTATED,
    COLLECTIONS,
    FILED,
    ON_DESK,
    RECOUNT,
    SHOWN,
    TAGS,
    TRASHED,
    VISIBLE,
    Owner,
)

SEEN = f"""exists (
    select 1 from papers p where p.id = {{0}} and {ON_DESK.format("p")} and {SHOWN.format("p")}
)"""
PLACED = "trashed, status, purged, merged_into"

TABLES = (
    """
    create table tallies (
        place text not null primary key,
        papers integer not null default 0
    ) strict, without rowid
    """,
    *(
        statement
        for owners, nesting in (("tags", "tag_nesting"), ("collections", "collection_nesting"))
        for statement in (
            f"alter table {owners} add column papers integer not null default 0",
            f"""
            create table {nesting} (
                inner integer not null references {owners} (id) on delete cascade,
                outer integer not null references {owners} (id) on delete cascade,
                primary key (inner, outer)
            ) strict, without rowid
            """,
            f"create index {nesting}_outer on {nesting} (outer, inner)",
        )
    ),
    "alter table saved_searches add column papers integer",
    "alter table saved_searches add column counted text not null default ''",
)


LEVELS = """
with recursive levels (name) as (
    select new.name
    union all
    select substr(name, 1, length(rtrim(name, replace(name, '/', ''))) - 1) from levels
    where instr(substr(name, 2), '/')
)
select name from levels
"""
"""The name of a tag and of the levels that it is nested in: what stands before each "/"."""

TAG_OUTERS = f"""
insert into tag_nesting (inner, outer)
select new.id, t.id from tags t where t.name in ({LEVELS}) and t.id <> new.id
"""
TAG_INNERS = """
insert into tag_nesting (inner, outer)
select t.id, new.id from tags t where t.name >= new.name || '/' and t.name < new.name || '0'
"""
"""The sign after "/" is "0": what begins with the name and "/" stands between the two."""


def _link_triggers(owner: Owner) -> tuple[str, ...]:
    """Keep the numbers while papers are linked and unlinked, and come on the desk and leave it."""
    return (
        _link_trigger(owner, "insert", "new", "+"),
        _link_trigger(owner, "delete", "old", "-"),
        f"""
        create trigger {owner.owners}_emptied before delete on {owner.owners}
        begin
            delete from {owner.links} where {owner.column} = old.id;
        end
        """,
    )


def _link_trigger(owner: Owner, event: str, row: str, sign: str) -> str:
    paper, linked = f"{row}.paper", f"{row}.{owner.column}"
    return f"""
        create trigger {owner.links}_{event} after {event} on {owner.links} when {SEEN.format(paper)}
        begin
            update {owner.owners} set papers = papers {sign} 1
            where id in {owner.outers(linked)} and not ({owner.elsewhere(paper, linked)});
        end
    """


def _linked(owner: Owner, paper: str, change: str) -> str:
    """Change the number of all that a paper is linked with."""
    return f"""
        update {owner.owners} set papers = papers + {change} where id in (
            select n.outer from {owner.links} l cross join {owner.nesting} n on n.inner = l.{owner.column}
            where l.paper = {paper}
        );
    """


def _tally(place: str, change: str, condition: str) -> str:
    return f"update tallies set papers = papers + ({change}) where place = {place} and {condition};"


def _whole(row: str, sign: str) -> str:
    """Count a paper that comes into the file, or leaves it, with nothing linked to it."""
    return (
        _tally(f"{row}.status", f"{sign}1", FILED.format(row))
        + _tally("'favourites'", f"{sign}1", f"{row}.starred and {ON_DESK.format(row)}")
        + _tally("'missing'", f"{sign}1", f"{row}.authors = '' and {ON_DESK.format(row)}")
        + _tally("'trash'", f"{sign}1", TRASHED.format(row))
    )


OLD_ON_DESK, NEW_ON_DESK = f"({ON_DESK.format('old')})", f"({ON_DESK.format('new')})"
TO_DESK = f"({NEW_ON_DESK} - {OLD_ON_DESK})"

PAPER_TRIGGERS = (
    f"""
    create trigger papers_insert after insert on papers when {SHOWN.format("new")}
    begin
        {_whole("new", "+")}
    end
    """,
    f"""
    create trigger papers_delete before delete on papers when {SHOWN.format("old")}
    begin
        {_whole("old", "-")}
        {_tally("'annotated'", "-1", f"{OLD_ON_DESK} and {ANNOTATED.format('old.id')}")}
        {_linked(TAGS, "old.id", f"-{OLD_ON_DESK}")}
        {_linked(COLLECTIONS, "old.id", f"-{OLD_ON_DESK}")}
    end
    """,
    f"""
    create trigger papers_placed after update of {PLACED} on papers
    when (
        old.status <> new.status or (old.trashed is null) <> (new.trashed is null)
        or old.purged <> new.purged or (old.merged_into is null) <> (new.merged_into is null)
    ) and {SHOWN.format("new")}
    begin
        {_tally("old.status", "-1", FILED.format("old"))}
        {_tally("new.status", "+1", FILED.format("new"))}
        {_tally("'trash'", f"({TRASHED.format('new')}) - ({TRASHED.format('old')})", "1")}
    end
    """,
    f"""
    create trigger papers_on_desk after update of {PLACED} on papers
    when {OLD_ON_DESK} <> {NEW_ON_DESK} and {SHOWN.format("new")}
    begin
        {_tally("'annotated'", TO_DESK, ANNOTATED.format("new.id"))}
        {_linked(TAGS, "new.id", TO_DESK)}
    end
    """,
    # By itself, because most papers are in no collection.
    f"""
    create trigger papers_collected after update of {PLACED} on papers
    when {OLD_ON_DESK} <> {NEW_ON_DESK}
        and exists (select 1 from paper_collections where paper = new.id) and {SHOWN.format("new")}
    begin
        {_linked(COLLECTIONS, "new.id", TO_DESK)}
    end
    """,
    *(
        f"""
        create trigger papers_{place} after update of {column}, {PLACED} on papers
        when ({before.format("old")} and {OLD_ON_DESK}) <> ({before.format("new")} and {NEW_ON_DESK})
            and {SHOWN.format("new")}
        begin
            {_tally(f"'{place}'", f"iif({before.format('new')} and {NEW_ON_DESK}, 1, -1)", "1")}
        end
        """
        for place, column, before in (
            ("favourites", "starred", "{0}.starred"),
            ("missing", "authors", "{0}.authors = ''"),
        )
    ),
)

OTHER_HIGHLIGHTS = "exists (select 1 from highlights where paper = {0} and id <> {1})"
NOTED = "exists (select 1 from notes where paper = {0})"


def _annotation(name: str, event: str, row: str, sign: str, condition: str) -> str:
    return f"""
    create trigger {name} {event} when {condition} and {SEEN.format(f"{row}.paper")}
    begin
        {_tally("'annotated'", f"{sign}1", "1")}
    end
    """


# Before the insert: a note that replaces one does not count again.
ANNOTATION_TRIGGERS = (
    _annotation("notes_insert", "before insert on notes", "new", "+", f"not {ANNOTATED.format('new.paper')}"),
    _annotation("notes_delete", "after delete on notes", "old", "-", f"not {ANNOTATED.format('old.paper')}"),
    _annotation(
        "highlights_insert",
        "after insert on highlights",
        "new",
        "+",
        f"not {NOTED.format('new.paper')} and not {OTHER_HIGHLIGHTS.format('new.paper', 'new.id')}",
    ),
    _annotation(
        "highlights_delete",
        "after delete on highlights",
        "old",
        "-",
        f"not {ANNOTATED.format('old.paper')}",
    ),
    _annotation(
        "highlights_come",
        "after update of paper on highlights",
        "new",
        "+",
        f"old.paper <> new.paper and not {NOTED.format('new.paper')}"
        f" and not {OTHER_HIGHLIGHTS.format('new.paper', 'new.id')}",
    ),
    _annotation(
        "highlights_go",
        "after update of paper on highlights",
        "old",
        "-",
        f"old.paper <> new.paper and not {ANNOTATED.format('old.paper')}",
    ),
)


HAS_NESTED = "exists (select 1 from {0} where outer = new.id and inner <> new.id)"
RECOUNT_TAG = f"""
update tags set papers = {TAGS.counted("new.id")} where id = new.id and {HAS_NESTED.format("tag_nesting")}
"""


def _outer_tags(sign: str) -> str:
    """Change the numbers of those that a tag is nested in by the papers that no other one of theirs has."""
    return f"""
        update tags set papers = papers {sign} (
            select count(*) from paper_tags l cross join papers p on p.id = l.paper
            where l.tag = new.id and {ON_DESK.format("p")} and {VISIBLE}
                and not ({TAGS.elsewhere("l.paper", "new.id")})
        ) where id in {TAGS.outers("new.id")} and id <> new.id;
    """


NAMING_TRIGGERS = (
    f"""
    create trigger tags_insert after insert on tags
    begin
        insert into tag_nesting (inner, outer) values (new.id, new.id);
        {TAG_OUTERS};
        {TAG_INNERS};
        {RECOUNT_TAG};
    end
    """,
    f"""
    create trigger tags_rename after update of name on tags
    begin
        {_outer_tags("-")}
        update tags set papers = {TAGS.counted("new.id", "n.inner = new.id")}
        where id = new.id and {HAS_NESTED.format("tag_nesting")};
        delete from tag_nesting where inner = new.id and outer <> new.id;
        delete from tag_nesting where outer = new.id and inner <> new.id;
        {TAG_OUTERS};
        {TAG_INNERS};
        {_outer_tags("+")}
        {RECOUNT_TAG};
    end
    """,
    """
    create trigger collections_insert after insert on collections
    begin
        insert into collection_nesting (inner, outer)
        select new.id, new.id union all select new.id, outer from collection_nesting where inner = new.parent;
    end
    """,
    f"""
    create trigger collections_move after update of parent on collections
    when old.parent is not new.parent
    begin
        update collections set papers = {
        COLLECTIONS.counted(
            "collections.id", "n.inner not in (select inner from collection_nesting where outer = new.id)"
        )
    }
        where id in {COLLECTIONS.outers("new.id")} and id <> new.id;
        delete from collection_nesting
        where inner in (select inner from collection_nesting where outer = new.id)
            and outer in {COLLECTIONS.outers("new.id")}
            and outer not in (select inner from collection_nesting where outer = new.id);
        insert into collection_nesting (inner, outer)
        select b.inner, a.outer from collection_nesting b cross join collection_nesting a
        where b.outer = new.id and a.inner = new.parent;
        update collections set papers = {COLLECTIONS.counted("collections.id")}
        where id in {COLLECTIONS.outers("new.id")} and id <> new.id;
    end
    """,
)

COUNTS = (
    *TABLES,
    *RECOUNT,
    *PAPER_TRIGGERS,
    *_link_triggers(TAGS),
    *_link_triggers(COLLECTIONS),
    *ANNOTATION_TRIGGERS,
    *NAMING_TRIGGERS,
)
