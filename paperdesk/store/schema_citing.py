"""The statements of version 5: what is known of where facts come from, what is still to be asked, live files.

`field_sources`: which service a value of a field came from, and when; it holds as long as the paper still
says that `value` (text as in `proposals`), so that whatever changes a field, undo included, needs to know
nothing of it.
`lookups`: papers whose details are to be completed once PaperDesk may go online; `told` is what came of the
last try.
`live_files`: files that are written anew after changes. What they hold is a collection (its row id) or, with
a null there, what a query finds; `options` is a JSON list of names. A row id may be given to another
collection once its own is deleted, so `gone` keeps the name of one that was, until it is brought back.
`live_runs` is what came of the last time: how many papers, the SHA-256 of what was written, and a sentence
if something went wrong.
"""

STATEMENTS = (
    """
    create table field_sources (
        paper integer not null references papers (id) on delete cascade,
        name text not null,
        value text not null,
        source text not null,
        at text not null,
        primary key (paper, name)
    ) strict, without rowid
    """,
    """
    create table lookups (
        paper integer primary key references papers (id) on delete cascade,
        wanted text not null,
        tries integer not null default 0,
        told text not null default ''
    ) strict
    """,
    """
    create table live_files (
        id integer primary key,
        path text not null unique,
        format text not null,
        collection integer,
        query text not null default '',
        options text not null default '[]',
        paused integer not null default 0 check (paused in (0, 1)),
        gone text not null default ''
    ) strict
    """,
    """
    create trigger live_files_left after delete on collections
    begin
        update live_files set gone = old.name where collection = old.id and gone = '';
    end
    """,
    """
    create trigger live_files_found after insert on collections
    begin
        update live_files set gone = '' where collection = new.id and gone = new.name collate nocase;
    end
    """,
    """
    create table live_runs (
        file integer primary key references live_files (id) on delete cascade,
        at text not null,
        papers integer not null default 0,
        digest text not null default '',
        error text not null default ''
    ) strict
    """,
)
