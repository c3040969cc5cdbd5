"""The statements of version 2: what a library remembers of the files that its papers came from.

`sources`: the entry of each paper as it stood in its file. `hash` finds it again, `modified` is what
`papers.modified` was while the entry still said what the paper says, `tags` (JSON) those that it
brought, `noted` whether it brought a note.

`blocks`: what stood between the entries, in the order of `number`. Papers of a batch stand in its file
in the order of descending ids, and a block stands behind those whose id is at least its `position`.

`batches`: `loading` says who is bringing the papers in ("" once that is done); of these only the
papers up to the id `indexed` are in the search index. `part_of` and `failure` are set when a batch is an
entry of another import that was mended later: the number of the failure in that one's report.

`proposals`: what a duplicate said otherwise than the paper that it was merged into.
"""

from paperdesk.store.schema_sql import SEARCH_VIEW

SOURCES = (
    "alter table sources add column format text not null default ''",
    "alter table sources add column faithful integer not null default 0",
    "alter table sources add column hash integer",
    "alter table sources add column modified text not null default ''",
    "alter table sources add column tags text not null default '[]'",
    "alter table sources add column noted integer not null default 0",
    "create index sources_hash on sources (hash) where hash is not null",
)

BATCHES = (
    "alter table batches add column loading text not null default ''",
    "alter table batches add column indexed integer not null default 0",
    "alter table batches add column part_of integer references batches (id) on delete set null",
    "alter table batches add column failure integer",
    """
    create table blocks (
        batch integer not null references batches (id) on delete cascade,
        number integer not null,
        position integer not null,
        kind text not null,
        text text not null,
        primary key (batch, number)
    ) strict, without rowid
    """,
)

PAPERS = (
    "alter table papers add column merged_into integer references papers (id) on delete set null",
    "create index papers_merged_into on papers (merged_into) where merged_into is not null",
    """
    create table proposals (
        paper integer not null references papers (id) on delete cascade,
        name text not null,
        value text not null,
        source text not null default '',
        at text not null,
        primary key (paper, name, value)
    ) strict, without rowid
    """,
)

INDEXED_VIEW = f"""
    {SEARCH_VIEW}
    where not exists (
        select 1 from batches b where b.id = p.batch and b.loading <> '' and p.id > b.indexed
    )
    """
SEARCH = ("drop view search_text", INDEXED_VIEW)

FOUND_AGAIN = (
    """
    update sources set hash = (
        select entry_hash(sources.text, p.title, p.year, p.venue) from papers p where p.id = sources.paper
    )
    where text <> ''
    """,
    """
    insert or ignore into identifiers (paper, scheme, normal, value)
    select paper, name, normal_identifier(name, value), value from fields
    where name in ('isbn', 'pmid') and normal_identifier(name, value) <> ''
    """,
)

STATEMENTS = (*SOURCES, *BATCHES, *PAPERS, *SEARCH)
