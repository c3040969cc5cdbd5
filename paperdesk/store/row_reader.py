"""The light rows of a list."""

from collections import defaultdict
from collections.abc import Sequence

from paperdesk.model.paper import Status
from paperdesk.model.rows import Row, Tag
from paperdesk.store.connection import Connection
from paperdesk.store.ids import IN_IDS, as_json, chunks

ROWS = f"""
select
    p.id, p.key, p.title, p.authors, p.year, p.venue, p.status, p.starred, p.opened is null,
    (select count(*) from highlights h where h.paper = p.id),
    exists (select 1 from notes n where n.paper = p.id),
    p.added,
    exists (select 1 from identifiers i where i.paper = p.id and i.scheme = 'arxiv'),
    p.remark, p.rating, coalesce(p.last_opened, ''),
    coalesce(p.snoozed_until, '')
from papers p where p.id {IN_IDS}
"""
ROW_TAGS = f"""
select pt.paper, t.name, t.colour from paper_tags pt join tags t on t.id = pt.tag
where pt.paper {IN_IDS} order by t.name
"""


def read_rows(db: Connection, ids: Sequence[int]) -> list[Row]:
    """Rows in the order of `ids`; papers that are gone are left out."""
    rows: list[Row] = []
    for chunk in chunks(ids):
        bound = (as_json(chunk),)
        tags: dict[int, list[Tag]] = defaultdict(list)
        for paper, name, colour in db.all(ROW_TAGS, bound):
            tags[paper].append(Tag(name, colour))
        with db.understood():
            found = {
                id: Row(
                    id, key, title, authors, year, venue, Status(status), bool(starred), bool(unread),
                    tuple(tags[id]), highlights, bool(noted), added, bool(arxiv), remark,
                    rating, read, snoozed_until,
                )
                for id, key, title, authors, year, venue, status, starred, unread, highlights, noted, added,
                    arxiv, remark, rating, read, snoozed_until in db.all(ROWS, bound)
            }  # fmt: skip
        rows += [found[id] for id in chunk if id in found]
    return rows
