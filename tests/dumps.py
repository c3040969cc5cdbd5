"""A library as plain values, to compare its states."""

import sqlite3
from dataclasses import asdict as to_json
from pathlib import Path
from typing import Any

from paperdesk.library.library import Library

NO_CONTENT = ("history", "_sqlite_migrations", "sqlite_sequence", "tag_nesting")
# A tag is its name: one that comes back may get another row id.
BY_NAME = {
    "tags": "select name, colour from tags",
    "paper_tags": "select t.name, pt.paper from paper_tags pt join tags t on t.id = pt.tag",
}


def dump_tables(path: Path) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table that holds content; the search indexes and the history are left out."""
    connection = sqlite3.connect(path)
    try:
        names = [
            name
            for (name,) in connection.execute(
                "select name from sqlite_master where type = 'table' order by name"
            )
            if name not in NO_CONTENT and not name.startswith("fts_")
        ]
        statements = {name: BY_NAME.get(name, f"select * from {name}") for name in names}
        return {name: sorted(connection.execute(sql), key=repr) for name, sql in statements.items()}
    finally:
        connection.close()


def dump_visible(library: Library) -> dict[str, Any]:
    """Everything that a user can see."""
    ids = library.find("is:trashed OR -is:trashed").ids()
    return {
        "papers": [to_json(paper) for paper in library.papers(ids)],
        "listed": library.find().ids(),
        "tags": library.tags(),
        "collections": library.collections(),
        "searches": library.saved_searches(),
        "counts": library.counts(),
    }
