"""The statements of version 4 for notes that name other papers, and for one line on each paper.

`note_links`: the citation keys that the note of a paper names in [[brackets]], as they stand there; whether a
paper has such a key is looked up when it is asked for, so keys may come and go. `papers.remark` is one line,
which the index of all text finds as part of the note.
"""

from sqlite_utils import Database

from paperdesk.model.note_text import linked_keys
from paperdesk.store.note_links import PUT
from paperdesk.store.schema_reading import SEARCHED_VIEW

NOTE = "(select n.text from notes n where n.paper = p.id)"
STATEMENTS = (
    """
    create table note_links (
        paper integer not null references papers (id) on delete cascade,
        key text not null collate nocase,
        primary key (paper, key)
    ) strict, without rowid
    """,
    "create index note_links_key on note_links (key)",
    "alter table papers add column remark text not null default ''",
    "drop view search_text",
    SEARCHED_VIEW.replace(
        f"{NOTE} as note", f"iif(p.remark = '', {NOTE}, p.remark || ' ' || ifnull({NOTE}, '')) as note"
    ),
)


def find_links(db: Database) -> None:
    """Note the keys that the notes of an older library name."""
    for paper, text in db.conn.execute("select paper, text from notes where instr(text, '[[')"):
        db.conn.executemany(PUT, [(paper, key) for key in linked_keys(text)])
