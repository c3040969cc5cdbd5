"""The statements of version 6: feeds, what came by them, and how much it was read.

`feeds`: subscriptions; one that was removed keeps its row, and the name is free, until that can no longer be
taken back. `feed_states`: what is remembered between two fetches; `claimed` is until when a program that
fetches it keeps others off.
`feed_items`: what feeds said, once for each feed. `came` is what the paper was when it came: new, seen
(another feed had it before), dismissed, yours (in the library without a feed) or filtered. What did not pass
the filters has no paper but is `kept` as JSON. A paper that was deleted for good leaves its items without
one, so that it does not come again; `trace` finds it then. Items of an import that was taken back go with it.
`day` is the day of the feed, `seen` when the reader saw it, "" while it is new; `digest` tells whether the
feed says something else. `filled` is when it brought what the paper lacked (the paper's `modified` then),
`let_go` when nobody had touched the paper for too long.
`popularity`: how much a paper was read on a day, by source. `feed_fetches`: what came of fetching.
"""

STATEMENTS = (
    """
    create table feeds (
        id integer primary key autoincrement,
        name text not null,
        kind text not null,
        address text not null default '',
        include text not null default '',
        exclude text not null default '',
        paused integer not null default 0 check (paused in (0, 1)),
        keep_unread integer not null default 0,
        position integer not null default 0,
        removed integer not null default 0 check (removed in (0, 1))
    ) strict
    """,
    "create unique index feeds_by_name on feeds (name collate nocase) where removed = 0",
    """
    create table feed_states (
        feed integer primary key references feeds (id) on delete cascade,
        etag text not null default '',
        modified text not null default '',
        digest text not null default '',
        fetched text not null default '',
        tried text not null default '',
        visited text not null default '',
        error text not null default '',
        failures integer not null default 0,
        not_before text not null default '',
        moved text not null default '',
        gone integer not null default 0 check (gone in (0, 1)),
        claimed text not null default ''
    ) strict
    """,
    """
    create table feed_items (
        id integer primary key,
        feed integer not null references feeds (id) on delete cascade,
        guid text not null,
        paper integer references papers (id) on delete cascade,
        came text not null,
        trace text not null default '',
        digest text not null default '',
        day text not null default '',
        first text not null,
        last text not null,
        seen text not null default '',
        place integer not null default 0,
        submitted_by text not null default '',
        kept text not null default '',
        filled text not null default '',
        let_go text not null default ''
    ) strict
    """,
    "create unique index feed_items_by_guid on feed_items (feed, guid)",
    "create index feed_items_of_paper on feed_items (paper, feed)",
    "create unique index feed_items_in_feed on feed_items (feed, paper)",
    "create index feed_items_by_day on feed_items (day, paper)",
    "create index feed_items_of_feed on feed_items (feed, day, paper)",
    "create index feed_items_new on feed_items (paper) where seen = ''",
    "create index feed_items_new_of_feed on feed_items (feed, paper) where seen = ''",
    "create index feed_items_kept on feed_items (feed, last) where kept <> ''",
    "create index feed_items_by_trace on feed_items (trace)",
    """
    create trigger feed_items_leave before delete on papers
    when old.purged or old.merged_into is not null
    begin
        update feed_items set paper = null where paper = old.id;
    end
    """,
    """
    create table popularity (
        paper integer not null references papers (id) on delete cascade,
        source text not null,
        day text not null,
        upvotes integer,
        rank integer,
        comments integer,
        stars integer,
        primary key (paper, source, day)
    ) strict, without rowid
    """,
    "create index popularity_by_day on popularity (day, paper)",
    """
    create table feed_fetches (
        id integer primary key,
        feed integer not null references feeds (id) on delete cascade,
        at text not null,
        new integer not null default 0,
        seen integer not null default 0,
        dismissed integer not null default 0,
        yours integer not null default 0,
        filtered integer not null default 0,
        unchanged integer not null default 0 check (unchanged in (0, 1)),
        error text not null default '',
        told text not null default '[]',
        batch integer not null default 0
    ) strict
    """,
    "create index feed_fetches_of_feed on feed_fetches (feed, id)",
)
