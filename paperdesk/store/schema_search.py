"""The statements of version 3 that searches and orders live on.

Each order of the list is an index of its own, so that a page of it reads nothing else; where many
papers share a value there is one for each direction. These indexes hold all papers, so that putting
many of them elsewhere does not write them anew, and `papers_aside` tells who is not on the desk.
The index of all text knows no tags any more: those of the library are few, and `fts_tags` finds them by
their words.
`vocab`: the words of `fts_all` with how many papers hold each, as they were when it was built.
"""

from paperdesk.store.schema_sql import TOKENIZER
from paperdesk.store.search_columns import SEARCH_COLUMNS

IN_LIBRARY = "trashed is null and purged = 0 and merged_into is null"
ON_DESK = f"status <> 'dismissed' and {IN_LIBRARY}"
"""What the row of a paper itself says about being on the desk; its batch may be hidden all the same."""

OLD_INDEXES = tuple(
    f"drop index papers_{name}"
    for name in ("title", "authors", "year", "venue", "status", "last_opened", "starred")
)

ORDERS = tuple(
    f"create index papers_by_{name} on papers ({columns})"
    for name, columns in (
        ("title", "title collate nocase, id desc"),
        ("author", "authors collate nocase, id desc"),
        ("year", "year, id desc"),
        ("year_down", "year"),
        ("venue", "venue collate nocase, id desc"),
        ("venue_down", "venue collate nocase"),
        ("added", "added"),
        ("type", "type"),
    )
)
PLACES = (
    f"create index papers_desk on papers (id, opened, last_opened) where {ON_DESK}",
    f"create index papers_by_reading on papers (last_opened) where last_opened is not null and {ON_DESK}",
    f"create index papers_by_star on papers (id) where starred = 1 and {ON_DESK}",
    f"create index papers_by_status on papers (status) where {IN_LIBRARY}",
    f"create index papers_aside on papers (id) where not ({ON_DESK})",
    "create index batches_hidden on batches (id) where hidden = 1",
)

ALL_TEXT = (
    "drop table fts_all",
    f"""
    create virtual table fts_all using fts5 (
        {", ".join(SEARCH_COLUMNS)},
        content = 'search_text', content_rowid = 'id', detail = none, prefix = '1 2 3',
        tokenize = '{TOKENIZER}'
    )
    """,
    # Many words are kept in memory while all papers are read, which is faster than merging them later.
    "insert into fts_all (fts_all, rank) values ('hashsize', 67108864)",
    "insert into fts_all (fts_all) values ('rebuild')",
    "insert into fts_all (fts_all, rank) values ('hashsize', 1048576)",
)

TAG_WORDS = (
    f"""
    create virtual table fts_tags using fts5 (
        name, content = 'tags', content_rowid = 'id', prefix = '1 2 3', tokenize = '{TOKENIZER}'
    )
    """,
    "insert into fts_tags (fts_tags) values ('rebuild')",
)

VOCABULARY = (
    """
    create table vocab (
        term text not null primary key,
        papers integer not null
    ) strict, without rowid
    """,
)

STATEMENTS = (*OLD_INDEXES, *ORDERS, *PLACES, *ALL_TEXT, *TAG_WORDS, *VOCABULARY)
