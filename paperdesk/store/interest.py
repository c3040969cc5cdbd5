"""What a reader's interest is learned from, and where what was learned is kept."""

from paperdesk.store.connection import Connection
from paperdesk.store.ids import IN_IDS, as_json
from paperdesk.store.visible import IN_LIBRARY

MADE, TASTE, SINCE = "interest/made", "interest", "interest/since"
"""Settings: when something was learned, what it was, and since when decisions count."""

DECISIONS = f"""
with decided (paper) as (
    select id from papers indexed by papers_by_status
    where status in ('dismissed', 'to-read', 'reading', 'skimmed', 'read')
        and trashed is null and purged = 0 and merged_into is null
    union select paper from status_dates where status = 'inbox'
    union select paper from highlights
    union select id from papers indexed by papers_by_star
    where starred = 1 and status <> 'dismissed' and trashed is null and purged = 0 and merged_into is null
),
judged (id, status, wanted, weight, at) as (
    select
        p.id,
        p.status,
        p.status <> 'dismissed',
        1 + p.starred + exists (select 1 from highlights h where h.paper = p.id),
        ifnull((select d.at from status_dates d where d.paper = p.id and d.status = p.status), p.added)
    from decided cross join papers p on p.id = decided.paper
    where {IN_LIBRARY}
)
"""
COUNTED = "at >= ? and (status <> 'inbox' or weight > 1)"
COUNTS = f"{DECISIONS} select ifnull(sum(wanted), 0), ifnull(sum(not wanted), 0) from judged where {COUNTED}"
NEWEST = f"""
{DECISIONS} select id, weight from judged where {COUNTED} and wanted = ? order by at desc, id desc limit ?
"""
TEXTS = f"""
select p.id, p.modified, p.title, ifnull(a.text, '') from papers p left join abstracts a on a.paper = p.id
where p.id {IN_IDS}
"""
MODIFIED = f"select id, modified from papers where id {IN_IDS}"
PUT = (
    "insert into settings (name, value) values (?, ?) on conflict (name) do update set value = excluded.value"
)


class Interests:
    """Decisions, and what was learned of them, which is small and can always be learned anew."""

    def __init__(self, db: Connection) -> None:
        """Work on the connection's library."""
        self._db = db

    def counts(self) -> tuple[int, int]:
        """How many papers were wanted and how many were not, by decisions that count."""
        wanted, unwanted = self._db.all(COUNTS, (self.since(),))[0]
        return int(wanted), int(unwanted)

    def newest(self, *, wanted: bool, most: int) -> list[tuple[int, float]]:
        """The papers decided about last, with what each decision weighs."""
        values = (self.since(), int(wanted), most)
        return [(id, float(weight)) for id, weight in self._db.all(NEWEST, values)]

    def texts(self, papers: list[int]) -> dict[int, tuple[str, str, str]]:
        """When each paper was changed last, its title and its abstract."""
        return {id: (at, title, text) for id, at, title, text in self._db.all(TEXTS, (as_json(papers),))}

    def modified(self, papers: list[int]) -> dict[int, str]:
        """When each paper was changed last."""
        return dict(self._db.all(MODIFIED, (as_json(papers),)))

    def since(self) -> str:
        """The time from which on decisions count; "" for all of them."""
        return self._setting(SINCE)

    def count_since(self, at: str) -> None:
        """Let decisions count from a time on, and forget what was learned."""
        self._put(SINCE, at)
        self.keep("", "")

    def made(self) -> str:
        """When what is kept was learned; "" for nothing."""
        return self._setting(MADE)

    def kept(self) -> str:
        """What was learned, as it was written; "" for nothing."""
        return self._setting(TASTE)

    def keep(self, taste: str, at: str) -> None:
        """Keep what was learned at a time; "" forgets it."""
        self._put(TASTE, taste)
        self._put(MADE, at)

    def _setting(self, name: str) -> str:
        return str(self._db.value("select value from settings where name = ?", (name,)) or "")

    def _put(self, name: str, value: str) -> None:
        if value:
            self._db.execute(PUT, (name, value))
        else:
            self._db.execute("delete from settings where name = ?", (name,))
