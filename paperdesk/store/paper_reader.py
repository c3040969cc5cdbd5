"""Whole papers, read in chunks: one statement for each table, not one for each paper."""

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from paperdesk.model.paper import Batch, Highlight, Name, Paper, Status
from paperdesk.store.collections import Collections
from paperdesk.store.connection import Connection
from paperdesk.store.highlights import COLUMNS, highlight
from paperdesk.store.ids import IN_IDS, as_json, chunks

PAPERS = f"""
select
    p.id, p.uuid, p.key, p.type, p.title, p.year, p.date, p.venue, p.status, p.starred, p.rating, p.added,
    p.modified, p.opened, p.trashed, b.id, b.source, b.at,
    (select a.text from abstracts a where a.paper = p.id), (select n.text from notes n where n.paper = p.id),
    (select d.at from status_dates d where d.paper = p.id and d.status = p.status),
    s.text, s.format, s.faithful and s.modified = p.modified, s.tags, p.remark,
    ifnull(p.snoozed_until, ''), ifnull(p.queue, 0)
from papers p join batches b on b.id = p.batch left join sources s on s.paper = p.id
where p.id {IN_IDS}
"""
CREATORS = f"""
select paper, role, family, given, particle, suffix, literal from creators where paper {IN_IDS}
order by paper, role, position
"""
IDENTIFIERS = f"""
select paper, scheme, value from identifiers where scheme in ('doi', 'arxiv', 'url') and paper {IN_IDS}
"""
FIELDS = f"select paper, name, value from fields where paper {IN_IDS} order by paper, name"
ALIASES = f"select paper, alias from key_aliases where paper {IN_IDS} order by alias"
TAGS = f"""
select pt.paper, t.name from paper_tags pt join tags t on t.id = pt.tag
where pt.paper {IN_IDS} order by t.name
"""
COLLECTIONS = f"select paper, collection from paper_collections where paper {IN_IDS}"
HIGHLIGHTS = f"select paper, {COLUMNS} from highlights where paper {IN_IDS} order by paper, field, start, id"


_TITLE, _ABSTRACT = 4, 18


class PaperReader:
    """Reads papers with everything that hangs on them."""

    def __init__(self, db: Connection, collections: Collections) -> None:
        """Work on the connection's library."""
        self._db = db
        self._collections = collections

    def read(self, ids: Sequence[int]) -> Iterator[Paper]:
        """The papers in the order of `ids`; those that are gone are left out."""
        for chunk in chunks(ids):
            with self._db.understood():
                found = self._chunk(chunk)
            yield from (found[id] for id in chunk if id in found)

    def _chunk(self, ids: Sequence[int]) -> dict[int, Paper]:
        bound = (as_json(ids),)
        names = self._grouped(CREATORS, bound)
        identifiers = self._grouped(IDENTIFIERS, bound)
        fields = self._grouped(FIELDS, bound)
        aliases = self._grouped(ALIASES, bound)
        tags = self._grouped(TAGS, bound)
        places = self._grouped(COLLECTIONS, bound)
        marks = self._grouped(HIGHLIGHTS, bound)
        paths = self._collections.paths() if places else {}
        return {
            row[0]: Paper(
                **_row_values(row, frozenset(name.casefold() for (name,) in tags[row[0]])),
                **dict(identifiers[row[0]]),
                authors=tuple(Name(*rest) for role, *rest in names[row[0]] if role == "author"),
                editors=tuple(Name(*rest) for role, *rest in names[row[0]] if role == "editor"),
                fields=dict(fields[row[0]]),
                aliases=tuple(alias for (alias,) in aliases[row[0]]),
                tags=tuple(name for (name,) in tags[row[0]]),
                collections=tuple(sorted(paths[collection] for (collection,) in places[row[0]])),
                highlights=_highlights(marks[row[0]], row),
            )
            for row in self._db.all(PAPERS, bound)
        }

    def _grouped(self, sql: str, bound: tuple[str]) -> dict[int, list[tuple[Any, ...]]]:
        groups: dict[int, list[tuple[Any, ...]]] = defaultdict(list)
        for paper, *rest in self._db.all(sql, bound):
            groups[paper].append(tuple(rest))
        return groups


def _highlights(marks: Sequence[tuple[Any, ...]], row: tuple[Any, ...]) -> tuple[Highlight, ...]:
    """The highlights of a paper where their words are, also if somebody else has changed its text."""
    if not marks:
        return ()
    from paperdesk.model.anchoring import placed

    found = [highlight(mark) for mark in marks]
    texts = {"abstract": row[_ABSTRACT] or "", "title": row[_TITLE]}
    return tuple(
        mark
        for field, text in texts.items()
        for mark in sorted(placed([mark for mark in found if mark.field == field], text), key=_start)
    )


def _start(mark: Highlight) -> int:
    return mark.start


def _row_values(row: tuple[Any, ...], tags: frozenset[str]) -> dict[str, Any]:
    names = ("id", "uuid", "key", "type", "title", "year", "date", "venue", "status", "starred", "rating")
    values = dict(zip((*names, "added", "modified", "opened", "trashed"), row, strict=False))
    batch, source, at, abstract, note, since, source_text, source_format, unchanged, came = row[15:25]
    remark, snoozed_until, queue = row[25:]
    return values | {
        "status": Status(values["status"]),
        "starred": bool(values["starred"]),
        "batch": Batch(batch, source, at),
        "abstract": abstract or "",
        "note": note or "",
        "remark": remark,
        "snoozed_until": snoozed_until,
        "queue": queue,
        "source_text": source_text or "",
        "source_format": source_format or "",
        "source_current": bool(unchanged) and {tag.casefold() for tag in json.loads(came)} == tags,
        "status_since": since or values["added"],
    }
