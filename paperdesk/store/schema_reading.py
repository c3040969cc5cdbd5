"""The statements of version 4: what readers leave on papers while they read and decide.

`highlights`: `tags` (a JSON list of names) belong to the mark alone, `moved` says that the place was found
again in another text without certainty and wants a look.
`word_lists`: `words` is a JSON list of lines, `position` their order from 0.
"""

HIGHLIGHTS = (
    "alter table highlights add column tags text not null default '[]'",
    "alter table highlights add column moved integer not null default 0 check (moved in (0, 1))",
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
