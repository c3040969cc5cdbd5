"""The numbers of the sidebar, which triggers keep while papers come, go and change."""

from paperdesk.model.rows import Counts
from paperdesk.store.connection import Connection
from paperdesk.store.visible import ON_DESK

KEPT = "select place, papers from tallies"
PUT_AWAY = {"dismissed", "favourites", "missing", "annotated", "trash"}
"""Places whose papers are in others as well, or not among All papers."""

SNOOZED = f"""
select count(*) from papers p indexed by papers_snoozed
where p.snoozed_until > ? and p.status = 'to-read' and {ON_DESK}
"""


def papers_on_desk(db: Connection) -> int:
    """How many papers All papers shows."""
    return sum(papers for place, papers in db.all(KEPT) if place not in PUT_AWAY)


def count_places(db: Connection, today: str) -> Counts:
    """How many papers each fixed row of the sidebar shows on a day (ISO 8601)."""
    kept: dict[str, int] = dict(db.all(KEPT))
    return Counts(
        all=papers_on_desk(db),
        inbox=kept["inbox"],
        favourites=kept["favourites"],
        to_read=kept["to-read"] - int(db.value(SNOOZED, (today,))),
        reading=kept["reading"],
        read=kept["read"],
        annotated=kept["annotated"],
        missing_authors=kept["missing"],
        dismissed=kept["dismissed"],
        trash=kept["trash"],
    )
