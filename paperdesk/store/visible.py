"""Which papers a reader can see: one condition, written once."""

PRESENT = (
    "p.purged = 0 and p.merged_into is null and p.batch not in (select id from batches where hidden = 1)"
)
"""Not deleted for good, not part of another paper, and not of an import that is undone or under way."""

IN_LIBRARY = f"p.trashed is null and {PRESENT}"
"""Present and not in the Trash."""

ON_DESK = f"p.status <> 'dismissed' and {IN_LIBRARY}"
"""What All papers shows."""
