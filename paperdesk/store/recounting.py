"""Compares the numbers that are kept with the papers, and counts them anew."""

from collections.abc import Iterator

from paperdesk.store.connection import Connection
from paperdesk.store.counting import COLLECTIONS, COUNTED_PLACES, RECOUNT, TAGS, Owner

PLACES = f"select * from ({COUNTED_PLACES}) except select place, papers from tallies limit 1"
WRONG = (
    "The numbers of {} in the sidebar do not agree with the papers; paperdesk check --fix counts them anew."
)


def recount(db: Connection) -> None:
    """Count everything anew, inside a transaction."""
    for statement in RECOUNT:
        db.execute(statement)


def wrong_counts(db: Connection) -> Iterator[str]:
    """A sentence for each group of numbers that does not agree with the papers."""
    if db.value(PLACES):
        yield WRONG.format("places")
    for owner in (TAGS, COLLECTIONS):
        if db.value(_differing(owner)):
            yield WRONG.format(owner.owners)


def _differing(owner: Owner) -> str:
    owners = owner.owners
    return f"select 1 from {owners} where papers <> {owner.counted(f'{owners}.id')} limit 1"
