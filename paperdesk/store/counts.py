"""The numbers of the sidebar."""

from paperdesk.model.rows import Counts
from paperdesk.store.connection import Connection
from paperdesk.store.visible import IN_LIBRARY, ON_DESK, PRESENT

BY_STATUS = f"select p.status, count(*), sum(p.starred) from papers p where {IN_LIBRARY} group by p.status"
ANNOTATED = f"""
select count(*) from papers p where {ON_DESK} and (
    exists (select 1 from notes n where n.paper = p.id)
    or exists (select 1 from highlights h where h.paper = p.id)
)
"""
MISSING_AUTHORS = f"select count(*) from papers p where {ON_DESK} and p.authors = ''"
TRASH = f"select count(*) from papers p where p.trashed is not null and {PRESENT}"


def count_places(db: Connection) -> Counts:
    """How many papers each fixed row of the sidebar shows."""
    by_status = {status: (papers, starred) for status, papers, starred in db.all(BY_STATUS)}

    def papers(status: str) -> int:
        return int(by_status.get(status, (0, 0))[0])

    on_desk = [counts for status, counts in by_status.items() if status != "dismissed"]
    return Counts(
        all=sum(papers for papers, _ in on_desk),
        inbox=papers("inbox"),
        favourites=sum(starred for _, starred in on_desk),
        to_read=papers("to-read"),
        reading=papers("reading"),
        read=papers("read"),
        annotated=int(db.value(ANNOTATED)),
        missing_authors=int(db.value(MISSING_AUTHORS)),
        dismissed=papers("dismissed"),
        trash=int(db.value(TRASH)),
    )
