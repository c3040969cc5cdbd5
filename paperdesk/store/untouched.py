"""Papers of feeds that nobody has touched for as long as their feeds want them kept."""

from typing import Final

from paperdesk.store.connection import Connection
from paperdesk.store.ids import IN_IDS, as_json
from paperdesk.store.visible import IN_LIBRARY

UNTOUCHED: Final = f"""
select p.id from papers p
where p.status = 'inbox' and p.added <= strftime('%Y-%m-%dT%H:%M:%S', ?1, '-' || ?2 || ' days')
    and {IN_LIBRARY} and p.opened is null and p.starred = 0 and p.rating = 0
    and p.remark = '' and p.queue is null and p.snoozed_until is null
    and (p.modified = p.added or exists (
        select 1 from feed_items x where x.paper = p.id and x.filled = p.modified
    ))
    and not exists (select 1 from notes x where x.paper = p.id)
    and not exists (select 1 from highlights x where x.paper = p.id)
    and not exists (select 1 from paper_tags x where x.paper = p.id)
    and not exists (select 1 from paper_collections x where x.paper = p.id)
    and not exists (select 1 from key_aliases x where x.paper = p.id)
    and not exists (select 1 from note_links x where x.key = p.key collate nocase)
    and not exists (select 1 from papers m where m.merged_into = p.id)
    and exists (
        select 1 from feed_items x join feeds f on f.id = x.feed where x.paper = p.id and f.removed = 0
    )
    and not exists (
        select 1 from feed_items x join feeds f on f.id = x.feed
        where x.paper = p.id and f.removed = 0 and (
            f.keep_unread = 0 or x.came = 'yours' or x.let_go <> ''
            or x.first > strftime('%Y-%m-%dT%H:%M:%S', ?1, '-' || f.keep_unread || ' days')
        )
    )
order by p.id
"""
SOONEST: Final = "select min(keep_unread) from feeds where removed = 0 and keep_unread > 0"


class Untouched:
    """What of feeds may be let go, and what was."""

    def __init__(self, db: Connection) -> None:
        """Work on the connection's library."""
        self._db = db

    def overdue(self, now: str) -> list[int]:
        """The papers that all of their feeds want kept no longer, and that nobody has done anything with.

        One that was let go before and came back is not among them.
        """
        soonest = self._db.value(SOONEST)
        return self._db.column(UNTOUCHED, (now, soonest)) if soonest else []

    def note_let_go(self, papers: frozenset[int], at: str) -> None:
        """Remember that papers were let go, so that those which are brought back stay."""
        self._db.execute(f"update feed_items set let_go = ? where paper {IN_IDS}", (at, as_json(papers)))
