"""The steps from an empty file to the newest schema: one function a step, never edited once shipped."""

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from paperdesk.store.schema_imports import STATEMENTS
from paperdesk.store.schema_sql import FIRST_TABLES


def migrations() -> Migrations:
    """All steps in order; there are SCHEMA_VERSION of them."""
    steps = Migrations("paperdesk")
    for step in (papers_and_everything_on_them, where_papers_came_from):
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
