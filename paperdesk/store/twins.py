"""Finds the papers that new records may be the same as, by indexes alone."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, Final, NamedTuple

from paperdesk.model.duplicates import ARXIV_DOI
from paperdesk.model.paper import Paper
from paperdesk.model.sight import known_by
from paperdesk.store.connection import Connection
from paperdesk.store.facts import title_hash
from paperdesk.store.ids import as_json
from paperdesk.store.sources import source_hash

# Of a paper that was merged into another the same is asked of that one.
THERE = """
p.purged = 0 and (
    p.batch not in (select id from batches where hidden = 1) or p.batch in (select value from json_each(?))
)
"""
SOURCES = f"""
select s.hash, p.id from json_each(?) j join sources s on s.hash = j.value join papers p on p.id = s.paper
where {THERE} order by p.id
"""
IDENTIFIERS = f"""
select i.normal, p.id from json_each(?) j join identifiers i on i.scheme = ? and i.normal = j.value
join papers p on p.id = i.paper where {THERE} order by p.id
"""
TITLES = f"""
select p.title_hash, p.id from json_each(?) j join papers p on p.title_hash = j.value
where {THERE} order by p.id
"""
IDS = f"select p.id from json_each(?) j join papers p on p.id = j.value where {THERE}"
MERGED = """
with recursive into_(id, survivor) as (
    select j.value, p.merged_into from json_each(?) j join papers p on p.id = j.value
    where p.merged_into is not null
    union all
    select into_.id, p.merged_into from into_ join papers p on p.id = into_.survivor
    where p.merged_into is not null limit 100000
)
select into_.id, into_.survivor from into_ join papers p on p.id = into_.survivor where p.merged_into is null
"""

ANY_ARXIV_DOI = f"""
select 1 from identifiers
where scheme = 'doi' and normal > '{ARXIV_DOI}' and normal < '{ARXIV_DOI[:-1]}/' limit 1
"""

ON_PAPERS: Final = MappingProxyType({"source": SOURCES, "title": TITLES})
Trace = tuple[str, int | str]


class Traces(NamedTuple):
    """What a record is found again by: its text in the file, its identifiers, its title."""

    source: Trace | None
    all: tuple[Trace, ...]

    @classmethod
    def of(cls, paper: Paper, hash: int | None = None) -> "Traces":
        """The traces of one record; that of its text, whose `hash` may be known, comes last."""
        found: list[Trace] = [*known_by(paper)]
        if paper.title:
            found.append(("title", title_hash(paper.title)))
        if not paper.source_text:
            return cls(None, tuple(found))
        source = ("source", source_hash(paper) if hash is None else hash)
        found.append(source)
        return cls(source, tuple(found))

    @property
    def hash(self) -> int | None:
        """The hash of its text in the file."""
        return int(self.source[1]) if self.source else None


class Twins(NamedTuple):
    """Papers by the traces that they leave, oldest first, and which of them were merged into which one."""

    found: dict[Trace, list[int]]
    survivors: dict[int, int]

    def survivor(self, id: int) -> int:
        """The paper that a paper stands for: itself unless it was merged."""
        return self.survivors.get(id, id)


def find_twins(db: Connection, records: Sequence[Traces], batches: tuple[int, ...]) -> Twins:
    """The papers that leave the same traces as any of the records.

    Those of the hidden `batches` are among them, and papers that were merged away while their survivor
    is there.
    """
    wanted: dict[str, set[int | str]] = defaultdict(set)
    for traces in records:
        for scheme, value in traces.all:
            wanted[scheme].add(value)
    found = {scheme: _rows(db, scheme, values, batches) for scheme, values in wanted.items()}
    if (arxiv := wanted.get("arxiv")) and db.value(ANY_ARXIV_DOI):
        dois = _rows(db, "doi", {f"{ARXIV_DOI}{id}" for id in arxiv}, batches)
        found["arxiv"] += [(str(doi).removeprefix(ARXIV_DOI), id) for doi, id in dois]
    survivors = _survivors(db, {id for rows in found.values() for _, id in rows})
    gone = survivors.keys() - _there(db, survivors, batches)
    result: dict[Trace, list[int]] = defaultdict(list)
    for scheme, rows in found.items():
        for value, id in rows:
            if id not in gone:
                result[scheme, value].append(id)
    return Twins(result, survivors)


def _rows(
    db: Connection, scheme: str, values: Iterable[int | str], batches: tuple[int, ...]
) -> list[tuple[Any, ...]]:
    inside = as_json(batches)
    if scheme in ON_PAPERS:
        return db.all(ON_PAPERS[scheme], (as_json(values), inside))
    return db.all(IDENTIFIERS, (as_json(values), scheme, inside))


def _there(db: Connection, survivors: Mapping[int, int], batches: tuple[int, ...]) -> set[int]:
    """The merged papers whose survivor is there."""
    if not survivors:
        return set()
    there = set(db.column(IDS, (as_json(set(survivors.values())), as_json(batches))))
    return {id for id, survivor in survivors.items() if survivor in there}


def _survivors(db: Connection, ids: set[int]) -> dict[int, int]:
    return dict(db.all(MERGED, (as_json(ids),))) if ids else {}
