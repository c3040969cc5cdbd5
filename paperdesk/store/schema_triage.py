"""The statements of version 4 for going through papers one by one.

A sitting is a list of papers that somebody goes through: `papers` names them in order as runs of ids
("90-81,12"), `place` is where it was left, `seconds` what it took so far, and `step` the newest step of the
history before it. What was decided is a row for each paper, so that a decision costs the same in any list.
"""

SITTINGS = """
create table triage_sittings (
    id integer primary key autoincrement,
    query text not null,
    sort text not null,
    papers text not null,
    place integer not null default 0,
    seconds integer not null default 0,
    step integer not null default 0,
    begun text not null,
    touched text not null
) strict
"""

DECISIONS = """
create table triage_decisions (
    sitting integer not null references triage_sittings (id) on delete cascade,
    paper integer not null references papers (id) on delete cascade,
    status text not null check (status in ('kept', 'to-read', 'dismissed')),
    primary key (sitting, paper)
) strict, without rowid
"""

STATEMENTS = (
    SITTINGS,
    DECISIONS,
    "create index triage_decisions_paper on triage_decisions (paper)",
)
