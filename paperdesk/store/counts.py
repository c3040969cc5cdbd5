"""The numbers of the sidebar."""

from dataclasses import dataclass

from paperdesk.model.rows import Counts
from paperdesk.store.connection import Connection
from paperdesk.store.visible import ON_DESK, PRESENT

# Papers by status, in one pass: in the library, of these favourites and without authors, in the Trash.
BY_STATUS = f"""
select p.status, sum(p.trashed is null), sum(p.trashed is null and p.starred),
    sum(p.trashed is null and p.authors = ''), sum(p.trashed is not null)
from papers p where {PRESENT} group by p.status
"""
ANNOTATED = f"""
select count(*) from (select paper from notes union select paper from highlights) a
join papers p on p.id = a.paper where {ON_DESK}
"""


@dataclass(frozen=True, slots=True)
class _OfStatus:
    papers: int = 0
    starred: int = 0
    without_authors: int = 0
    trashed: int = 0


def count_places(db: Connection) -> Counts:
    """How many papers each fixed row of the sidebar shows."""
    by_status = {status: _OfStatus(*counts) for status, *counts in db.all(BY_STATUS)}

    def papers(status: str) -> int:
        return by_status.get(status, _OfStatus()).papers

    on_desk = [counts for status, counts in by_status.items() if status != "dismissed"]
    return Counts(
        all=sum(counts.papers for counts in on_desk),
        inbox=papers("inbox"),
        favourites=sum(counts.starred for counts in on_desk),
        to_read=papers("to-read"),
        reading=papers("reading"),
        read=papers("read"),
        annotated=int(db.value(ANNOTATED)),
        missing_authors=sum(counts.without_authors for counts in on_desk),
        dismissed=papers("dismissed"),
        trash=sum(counts.trashed for counts in by_status.values()),
    )
