"""The statements of the first schema.

A paper is one narrow row; everything long or repeated hangs on it in a table of its own. Papers get
row ids in the default order (newest first reads down the ids), so the default list never sorts.
"""

TOKENIZER = "unicode61 remove_diacritics 2"

BATCHES = """
create table batches (
    id integer primary key,
    source text not null,
    format text not null default '',
    at text not null,
    hidden integer not null default 0 check (hidden in (0, 1)),
    report text not null default '{}'
) strict
"""

PAPERS = """
create table papers (
    id integer primary key autoincrement,
    uuid text not null unique,
    batch integer not null references batches (id),
    key text not null collate nocase unique,
    type text not null default 'misc',
    title text not null default '',
    title_hash integer not null default 0,
    authors text not null default '',
    year integer,
    date text not null default '',
    venue text not null default '',
    status text not null default 'kept' check (
        status in ('inbox', 'kept', 'to-read', 'reading', 'skimmed', 'read', 'dismissed')
    ),
    starred integer not null default 0 check (starred in (0, 1)),
    rating integer not null default 0 check (rating between 0 and 5),
    added text not null,
    modified text not null,
    opened text,
    last_opened text,
    snoozed_until text,
    trashed text,
    purged integer not null default 0 check (purged in (0, 1)),
    has_code integer not null default 0 check (has_code in (0, 1))
) strict
"""

PAPER_INDEXES = (
    "create index papers_batch on papers (batch)",
    "create index papers_title on papers (title collate nocase)",
    "create index papers_authors on papers (authors collate nocase)",
    "create index papers_year on papers (year)",
    "create index papers_venue on papers (venue collate nocase)",
    "create index papers_status on papers (status)",
    "create index papers_title_hash on papers (title_hash)",
    "create index papers_last_opened on papers (last_opened) where last_opened is not null",
    "create index papers_starred on papers (id) where starred = 1",
    "create index papers_trashed on papers (id) where trashed is not null",
)
"""Row ids are never used twice (autoincrement): what remembers a paper never meets another one."""

TEXTS = (
    """
    create table abstracts (
        paper integer primary key references papers (id) on delete cascade,
        text text not null
    ) strict
    """,
    """
    create table notes (
        paper integer primary key references papers (id) on delete cascade,
        text text not null
    ) strict
    """,
    """
    create table sources (
        paper integer primary key references papers (id) on delete cascade,
        text text not null
    ) strict
    """,
)

CREATORS = """
create table creators (
    paper integer not null references papers (id) on delete cascade,
    role text not null check (role in ('author', 'editor')),
    position integer not null,
    family text not null default '',
    given text not null default '',
    particle text not null default '',
    suffix text not null default '',
    literal text not null default '',
    primary key (paper, role, position)
) strict, without rowid
"""

IDENTIFIERS = (
    """
    create table identifiers (
        paper integer not null references papers (id) on delete cascade,
        scheme text not null,
        normal text not null,
        value text not null,
        primary key (paper, scheme, normal)
    ) strict, without rowid
    """,
    "create index identifiers_normal on identifiers (scheme, normal)",
)

FIELDS = """
create table fields (
    paper integer not null references papers (id) on delete cascade,
    name text not null,
    value text not null,
    primary key (paper, name)
) strict, without rowid
"""

KEY_ALIASES = (
    """
    create table key_aliases (
        alias text not null collate nocase primary key,
        paper integer not null references papers (id) on delete cascade
    ) strict, without rowid
    """,
    "create index key_aliases_paper on key_aliases (paper)",
)

STATUS_DATES = """
create table status_dates (
    paper integer not null references papers (id) on delete cascade,
    status text not null,
    at text not null,
    primary key (paper, status)
) strict, without rowid
"""

TAGS = (
    """
    create table tags (
        id integer primary key,
        name text not null collate nocase unique,
        colour text not null default ''
    ) strict
    """,
    """
    create table paper_tags (
        tag integer not null references tags (id) on delete cascade,
        paper integer not null references papers (id) on delete cascade,
        primary key (tag, paper)
    ) strict, without rowid
    """,
    "create index paper_tags_paper on paper_tags (paper, tag)",
)

COLLECTIONS = (
    """
    create table collections (
        id integer primary key,
        parent integer references collections (id) on delete cascade,
        name text not null collate nocase,
        position integer not null default 0
    ) strict
    """,
    "create unique index collections_name on collections (ifnull(parent, 0), name)",
    """
    create table paper_collections (
        collection integer not null references collections (id) on delete cascade,
        paper integer not null references papers (id) on delete cascade,
        primary key (collection, paper)
    ) strict, without rowid
    """,
    "create index paper_collections_paper on paper_collections (paper, collection)",
)

HIGHLIGHTS = (
    """
    create table highlights (
        id integer primary key,
        uuid text not null unique,
        paper integer not null references papers (id) on delete cascade,
        field text not null default 'abstract' check (field in ('abstract', 'title')),
        start integer not null,
        end integer not null,
        exact text not null,
        prefix text not null default '',
        suffix text not null default '',
        text_hash text not null default '',
        colour integer not null default 1 check (colour between 1 and 5),
        comment text not null default '',
        orphan integer not null default 0 check (orphan in (0, 1)),
        created text not null,
        modified text not null
    ) strict
    """,
    "create index highlights_paper on highlights (paper, start)",
)

THE_REST = (
    """
    create table saved_searches (
        id integer primary key,
        name text not null,
        query text not null,
        position integer not null default 0
    ) strict
    """,
    """
    create table history (
        id integer primary key,
        at text not null,
        label text not null,
        undone integer not null default 0 check (undone in (0, 1)),
        merge_key text not null default '',
        edit text not null
    ) strict
    """,
    """
    create table distinct_pairs (
        paper integer not null references papers (id) on delete cascade,
        other integer not null references papers (id) on delete cascade,
        at text not null,
        primary key (paper, other),
        check (paper < other)
    ) strict, without rowid
    """,
    "create index distinct_pairs_other on distinct_pairs (other)",
    """
    create table settings (
        name text not null primary key,
        value text not null
    ) strict, without rowid
    """,
)

SEARCH_VIEW = """
create view search_text as
select
    p.id as id,
    p.title as title,
    (
        select group_concat(
            c.given || ' ' || c.particle || ' ' || c.family || ' ' || c.suffix || ' ' || c.literal, ' ; '
        )
        from creators c where c.paper = p.id
    ) as authors,
    p.venue as venue,
    p.key || ' ' || ifnull(
        (select group_concat(k.alias, ' ') from key_aliases k where k.paper = p.id), ''
    ) as keys,
    (select a.text from abstracts a where a.paper = p.id) as abstract,
    (select n.text from notes n where n.paper = p.id) as note,
    (
        select group_concat(h.exact || ' ' || h.comment, ' ; ') from highlights h where h.paper = p.id
    ) as highlights,
    (
        select group_concat(t.name, ' ; ') from paper_tags pt join tags t on t.id = pt.tag
        where pt.paper = p.id
    ) as tags
from papers p
"""

SEARCH_INDEXES = (
    f"""
    create virtual table fts_all using fts5 (
        title, authors, venue, keys, abstract, note, highlights, tags,
        content = 'search_text', content_rowid = 'id', detail = none, prefix = '1 2 3',
        tokenize = '{TOKENIZER}'
    )
    """,
    f"""
    create virtual table fts_head using fts5 (
        title, authors,
        content = 'search_text', content_rowid = 'id', detail = full, prefix = '1 2 3',
        tokenize = '{TOKENIZER}'
    )
    """,
)

FIRST_TABLES = (
    BATCHES,
    PAPERS,
    *PAPER_INDEXES,
    *TEXTS,
    CREATORS,
    *IDENTIFIERS,
    FIELDS,
    *KEY_ALIASES,
    STATUS_DATES,
    *TAGS,
    *COLLECTIONS,
    *HIGHLIGHTS,
    *THE_REST,
    SEARCH_VIEW,
    *SEARCH_INDEXES,
)
