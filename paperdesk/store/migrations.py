"""The steps from an empty file to the newest schema: one function a step, never edited once shipped."""

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from paperdesk.store.facts import normal_identifier
from paperdesk.store.schema_citing import STATEMENTS as CITING
from paperdesk.store.schema_counts import COUNTS
from paperdesk.store.schema_feeds import STATEMENTS as FEEDS
from paperdesk.store.schema_forms import STATEMENTS as FORMS
from paperdesk.store.schema_imports import FOUND_AGAIN, STATEMENTS
from paperdesk.store.schema_notes import STATEMENTS as NOTES
from paperdesk.store.schema_notes import find_links
from paperdesk.store.schema_places import STATEMENTS as PLACES
from paperdesk.store.schema_queue import STATEMENTS as QUEUE
from paperdesk.store.schema_reading import STATEMENTS as READING
from paperdesk.store.schema_search import STATEMENTS as SEARCH_STATEMENTS
from paperdesk.store.schema_sql import FIRST_TABLES
from paperdesk.store.schema_triage import STATEMENTS as TRIAGE
from paperdesk.store.sources import entry_hash


def migrations() -> Migrations:
    """All steps in order; there are SCHEMA_VERSION of them."""
    steps = Migrations("paperdesk")
    for step in (
        papers_and_everything_on_them,
        where_papers_came_from,
        a_million_papers,
        reading,
        citing,
        feeds,
    ):
        steps()(step)
    return steps


def papers_and_everything_on_them(db: Database) -> None:
    """Version 1: the whole first schema."""
    for statement in FIRST_TABLES:
        db.execute(statement)


def where_papers_came_from(db: Database) -> None:
    """Version 2: entries as they stood in their files, what stood between them, merges, proposals."""
    for statement in STATEMENTS:
        db.execute(statement)
    _find_again_what_is_there(db)


def a_million_papers(db: Database) -> None:
    """Version 3: indexes for each order of the list, a search index without tags, kept numbers."""
    for statement in (*SEARCH_STATEMENTS, *COUNTS):
        db.execute(statement)


def reading(db: Database) -> None:
    """Version 4: marks, word lists, the reading queue, what is gone through one by one, links of notes."""
    for statement in (*READING, *TRIAGE, *FORMS, *QUEUE, *NOTES, *PLACES):
        db.execute(statement)
    find_links(db)


def citing(db: Database) -> None:
    """Version 5: where facts came from, what is to be asked online, files that are kept up to date."""
    for statement in CITING:
        db.execute(statement)


def feeds(db: Database) -> None:
    """Version 6: subscriptions, what came by them, how much papers are read."""
    for statement in FEEDS:
        db.execute(statement)


def _find_again_what_is_there(db: Database) -> None:
    """Let papers of the first version be found by their entries and by ISBN and PubMed id, like new ones."""
    db.conn.create_function("entry_hash", 4, entry_hash, deterministic=True)
    db.conn.create_function("normal_identifier", 2, normal_identifier, deterministic=True)
    for statement in FOUND_AGAIN:
        db.execute(statement)
