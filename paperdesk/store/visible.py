"""Which papers a reader can see: one condition, written once."""

PRESENT = "p.purged = 0 and p.batch not in (select id from batches where hidden = 1)"
"""Not deleted for good and not of an import that is undone."""

IN_LIBRARY = f"p.trashed is null and {PRESENT}"
"""Present and not in the Trash."""

ON_DESK = f"p.status <> 'dismissed' and {IN_LIBRARY}"
"""What All papers shows."""
