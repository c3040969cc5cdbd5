"""The tables of a library, as migrations: one function a step, never edited once it has shipped."""

from typing import TYPE_CHECKING

from paperdesk.store.schema_sql import FIRST_TABLES

if TYPE_CHECKING:
    from sqlite_utils import Database
    from sqlite_utils.migrations import Migrations

APPLICATION_ID = 0x50445354
"""`PDST` in the file's header, so that other programs' files are told apart."""

SCHEMA_VERSION = 1
"""The number of migrations; kept in the file as `user_version`."""


def migrations() -> "Migrations":
    """All steps from an empty file to SCHEMA_VERSION, in order."""
    from sqlite_utils.migrations import Migrations

    steps = Migrations("paperdesk")
    for step in (papers_and_everything_on_them,):
        steps()(step)
    return steps


def papers_and_everything_on_them(db: "Database") -> None:
    """Version 1: the whole first schema."""
    for statement in FIRST_TABLES:
        db.execute(statement)
