"""The numbers of the sidebar, which triggers keep while papers come, go and change."""

from paperdesk.model.rows import Counts
from paperdesk.store.connection import Connection

KEPT = "select place, papers from tallies"
PUT_AWAY = {"dismissed", "favourites", "missing", "annotated", "trash"}
"""Places whose papers are in others as well, or not among All papers."""


def count_places(db: Connection) -> Counts:
    """How many papers each fixed row of the sidebar shows."""
    kept: dict[str, int] = dict(db.all(KEPT))
    return Counts(
        all=sum(papers for place, papers in kept.items() if place not in PUT_AWAY),
        inbox=kept["inbox"],
        favourites=kept["favourites"],
        to_read=kept["to-read"],
        reading=kept["reading"],
        read=kept["read"],
        annotated=kept["annotated"],
        missing_authors=kept["missing"],
        dismissed=kept["dismissed"],
        trash=kept["trash"],
    )
