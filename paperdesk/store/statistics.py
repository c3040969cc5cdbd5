"""Numbers over the whole library that charts show; each is one pass over a table."""

from collections.abc import Sequence

from paperdesk.store.connection import Connection
from paperdesk.store.ids import IN_IDS, as_json
from paperdesk.store.visible import IN_LIBRARY, ON_DESK, PRESENT

READ = f"""
select day, count(*) from (
    select date(min(d.at), 'localtime') as day from status_dates d join papers p on p.id = d.paper
    where d.status in ('read', 'skimmed') and {IN_LIBRARY} group by d.paper
) where day >= ? group by day
"""
DECIDED = f"""
select d.status, date(d.at, 'localtime') as day, count(*) from status_dates d join papers p on p.id = d.paper
where d.status in ('kept', 'to-read', 'dismissed') and {IN_LIBRARY} and d.at >= ? and day >= ?
group by d.status, day
"""
OPENED = f"""
select date(p.opened, 'localtime') as day, count(*) from papers p
where p.opened >= ? and {PRESENT} group by day having day >= ? order by day
"""
MOST_USED = "select id, name, colour, papers from tags where papers > 0 order by papers desc, name limit ?"
COURSE = f"""
select pt.tag, strftime('%Y-%m', p.added, 'localtime') as month, count(*)
from paper_tags pt cross join papers p on p.id = pt.paper
where pt.tag {IN_IDS} and p.added >= ? and {ON_DESK} group by pt.tag, month having month >= ?
"""
STATUSES = f"select p.status, count(*) from papers p where {IN_LIBRARY} group by p.status"
HIGHLIGHTS = f"""
select count(*), count(distinct h.paper) from highlights h join papers p on p.id = h.paper where {ON_DESK}
"""
INBOX_SINCE = f"""
select ifnull(date(min(p.added), 'localtime'), '') from papers p where p.status = 'inbox' and {ON_DESK}
"""
OLDEST = f"""
select p.id, p.title, date(ifnull(d.at, p.added), 'localtime') from papers p
left join status_dates d on d.paper = p.id and d.status = 'to-read'
where p.status = 'to-read' and p.opened is null and {ON_DESK} and ifnull(p.snoozed_until, '') <= ?
order by ifnull(d.at, p.added), p.id limit 1
"""


class Statistics:
    """What can be counted about the reading in a library; days are those of the reader's calendar.

    Since which day is told as an ISO 8601 day; papers in the Trash count nowhere.
    """

    def __init__(self, db: Connection) -> None:
        """Work on the connection's library."""
        self._db = db

    def read(self, since: str) -> dict[str, int]:
        """How many papers were read or skimmed for the first time, by day."""
        return dict(self._db.all(READ, (since,)))

    def decided(self, since: str) -> list[tuple[str, str, int]]:
        """How many papers were kept, put on the reading list or dismissed: status, day, papers."""
        return [(status, day, count) for status, day, count in self._db.all(DECIDED, (since, since))]

    def opened(self, since: str) -> list[tuple[str, int]]:
        """How many papers were looked at for the first time, by day."""
        return [(day, count) for day, count in self._db.all(OPENED, (since, since))]

    def most_used_tags(self, limit: int) -> list[tuple[int, str, str, int]]:
        """The tags with the most papers: row id, name, colour, papers."""
        return [(id, name, colour, papers) for id, name, colour, papers in self._db.all(MOST_USED, (limit,))]

    def tags_by_month(self, tags: Sequence[int], since: str) -> dict[tuple[int, str], int]:
        """How many papers of tags were added, by tag and month (2026-05)."""
        rows = self._db.all(COURSE, (as_json(tags), since, since[:7]))
        return {(tag, month): count for tag, month, count in rows}

    def statuses(self) -> dict[str, int]:
        """How many papers of the library have each status; one that none has is left out."""
        return dict(self._db.all(STATUSES))

    def highlights(self) -> tuple[int, int]:
        """How many highlights there are, and on how many papers."""
        ((marks, papers),) = self._db.all(HIGHLIGHTS)
        return marks, papers

    def inbox_since(self) -> str:
        """The day on which the oldest paper of the Inbox came; "" for an empty one."""
        return str(self._db.value(INBOX_SINCE))

    def oldest_unread(self, today: str) -> tuple[int, str, str] | None:
        """The unread paper that has been on the reading list for the longest: id, title, since which day."""
        return next(((id, title, day) for id, title, day in self._db.all(OLDEST, (today,))), None)
