"""Which papers a reader can see: one condition, written once."""

from paperdesk.store.connection import Connection

DESK = ("p.status <> 'dismissed'", "p.trashed is null", "p.purged = 0", "p.merged_into is null")
"""What the row of a paper that is on the desk says."""

PRESENT = (
    "p.purged = 0 and p.merged_into is null and p.batch not in (select id from batches where hidden = 1)"
)
"""Not deleted for good, not part of another paper, and not of an import that is undone or under way."""

IN_LIBRARY = f"p.trashed is null and {PRESENT}"
"""Present and not in the Trash."""

ON_DESK = f"p.status <> 'dismissed' and {IN_LIBRARY}"
"""What All papers shows."""

HIDDEN = """
select b.id, (select min(id) from papers where batch = b.id), (select max(id) from papers where batch = b.id)
from batches b where b.hidden = 1
"""
ASIDE = f"select exists (select 1 from papers p indexed by papers_aside where not ({' and '.join(DESK)}))"
AMONG = """
select 1 from batches b where b.id <> ?
    and exists (select 1 from papers p where p.batch = b.id and p.id between ? and ?) limit 1
"""


def shown(db: Connection) -> list[tuple[str, list[int]]]:
    """The conditions that leave out the papers of hidden batches, with their values; none if there are none.

    They read nothing but row ids where the papers of a batch stand by themselves, as imports lay them down.
    They hold for what is written at this moment: ask within the transaction that uses them.
    """
    return [_without(db, *row) for row in db.all(HIDDEN) if row[1] is not None]


def some_aside(db: Connection) -> bool:
    """Whether any paper is not on the desk by what its own row says."""
    return bool(db.value(ASIDE))


def _without(db: Connection, batch: int, first: int, last: int) -> tuple[str, list[int]]:
    if db.value(AMONG, (batch, first, last)):
        return "p.batch <> ?", [batch]
    return "p.id not between ? and ?", [first, last]
