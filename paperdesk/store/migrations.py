"""The steps from an empty file to the newest schema: one function a step, never edited once shipped."""

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from paperdesk.store.schema_sql import FIRST_TABLES


def migrations() -> Migrations:
    """All steps in order; there are SCHEMA_VERSION of them."""
    steps = Migrations("paperdesk")
    for step in (papers_and_everything_on_them,):
        steps()(step)
    return steps


def papers_and_everything_on_them(db: Database) -> None:
    """Version 1: the whole first schema."""
    for statement in FIRST_TABLES:
        db.execute(statement)
