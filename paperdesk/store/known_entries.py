"""The papers that came from the very texts that are read again, as when a file is imported twice."""

from collections.abc import Iterable
from typing import NamedTuple

from paperdesk.store.connection import Connection
from paperdesk.store.ids import as_json
from paperdesk.store.twins import THERE

OF_TEXTS = f"""
select s.hash, p.id, p.batch, p.key, p.merged_into is null and p.trashed is null, p.status = 'dismissed',
    ifnull(d.at, '')
from json_each(?) j join sources s on s.hash = j.value join papers p on p.id = s.paper
left join status_dates d on d.paper = p.id and d.status = p.status
where {THERE} order by p.id
"""


class KnownEntry(NamedTuple):
    """A paper that came from a text; `settled` when it is neither merged away nor in the Trash.

    `since` is when it reached the status it has, such as `dismissed`; ISO 8601 in UTC.
    """

    paper: int
    batch: int
    key: str
    settled: bool
    dismissed: bool
    since: str


def known_entries(
    db: Connection, hashes: Iterable[int], batches: tuple[int, ...] = ()
) -> dict[int, KnownEntry]:
    """The oldest paper from the text of each hash; those of the hidden `batches` are among them."""
    rows = db.all(OF_TEXTS, (as_json(hashes), as_json(batches)))
    return {
        hash: KnownEntry(paper, batch, key, bool(settled), bool(dismissed), since)
        for hash, paper, batch, key, settled, dismissed, since in rows[::-1]
    }
