"""The statements of version 4: what readers leave on papers while they read and decide.

`highlights`: `tags` (a JSON list of names) belong to the mark alone, `moved` says that the place was found
again in another text without certainty and wants a look. `fts_highlights` finds them by the words of quote,
comment and tags; the index of all text knows their tags as well.
`word_lists`: `words` is a JSON list of lines, `position` their order from 0.
"""

from paperdesk.store.schema_imports import INDEXED_VIEW
from paperdesk.store.schema_sql import TOKENIZER

SEARCHED_VIEW = INDEXED_VIEW.replace(
    "h.exact || ' ' || h.comment", "h.exact || ' ' || h.comment || iif(h.tags = '[]', '', ' ' || h.tags)"
)

HIGHLIGHTS = (
    "alter table highlights add column tags text not null default '[]'",
    "alter table highlights add column moved integer not null default 0 check (moved in (0, 1))",
    "drop index highlights_paper",
    "create index highlights_by_place on highlights (paper, field, start)",
    "drop view search_text",
    SEARCHED_VIEW,
    f"""
    create virtual table fts_highlights using fts5 (
        exact, comment, tags,
        content = 'highlights', content_rowid = 'id', prefix = '1 2 3', tokenize = '{TOKENIZER}'
    )
    """,
    "insert into fts_highlights (fts_highlights) values ('rebuild')",
)

WORDS = (
    """
    create table word_lists (
        id integer primary key,
        name text not null collate nocase unique,
        colour text not null check (colour in ('yellow', 'green', 'blue', 'red', 'violet')),
        words text not null default '[]',
        position integer not null default 0
    ) strict
    """,
)

STATEMENTS = (*HIGHLIGHTS, *WORDS)
