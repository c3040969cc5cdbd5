"""The statements of version 4: what readers leave on papers while they read and decide.

`highlights`: `tags` (a JSON list of names) belong to the mark alone, `moved` says that the place was found
again in another text without certainty and wants a look.
"""

HIGHLIGHTS = (
    "alter table highlights add column tags text not null default '[]'",
    "alter table highlights add column moved integer not null default 0 check (moved in (0, 1))",
)

STATEMENTS = (*HIGHLIGHTS,)
