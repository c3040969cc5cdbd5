"""Sittings: lists of papers that are gone through one by one, and what was decided about each."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from paperdesk.store.connection import Connection
from paperdesk.store.ids import IN_IDS, as_json

MOST_KEPT = 10
"""Sittings that are remembered; of older ones nothing is left but what they decided."""

INSERT = """
insert into triage_sittings (query, sort, papers, step, begun, touched)
values (?, ?, ?, (select ifnull(max(id), 0) from history where undone = 0), ?, ?)
"""
LATEST = """
select id, query, sort, papers, place, seconds, step, begun from triage_sittings
where query = ? order by touched desc, id desc limit 1
"""
LEAVE = "update triage_sittings set papers = ?, sort = ?, place = ?, seconds = ?, touched = ? where id = ?"
FORGET = """
delete from triage_sittings
where id not in (select id from triage_sittings order by touched desc, id desc limit ?)
"""
# What is in the Inbox again is to be decided again.
DECIDED = """
select d.paper, d.status from triage_decisions d join papers p on p.id = d.paper
where d.sitting = ? and p.status <> 'inbox'
"""
DECIDE = """
insert into triage_decisions (sitting, paper, status)
select s.id, p.id, ?3 from triage_sittings s, papers p where s.id = ?1 and p.id = ?2
on conflict (sitting, paper) do update set status = excluded.status
"""
MARKED = """
select
    (select count(*) from triage_decisions d join papers p on p.id = d.paper
     where d.sitting = ?1 and p.starred = 1),
    (select count(*) from triage_decisions d join highlights h on h.paper = d.paper where d.sitting = ?1),
    (select count(*) from triage_decisions d join notes n on n.paper = d.paper where d.sitting = ?1)
"""


@dataclass(frozen=True, slots=True)
class StoredSitting:
    """A sitting as it was left; times are ISO 8601 in UTC."""

    id: int
    query: str
    sort: str
    papers: tuple[int, ...]
    place: int
    seconds: int
    step: int
    begun: str


class Sittings:
    """The tables `triage_sittings` and `triage_decisions`."""

    def __init__(self, db: Connection) -> None:
        """Work on the connection's library."""
        self._db = db

    def begin(self, query: str, sort: str, papers: Iterable[int], now: str) -> int:
        """Remember a new sitting and forget the oldest ones; gives its id."""
        sitting = self._db.insert(INSERT, (query, sort, as_runs(papers), now, now))
        self._db.execute(FORGET, (MOST_KEPT,))
        return sitting

    def latest(self, query: str) -> StoredSitting | None:
        """The sitting of a query that was used last."""
        row = self._db.first(LATEST, (query,))
        if row is None:
            return None
        id, query, sort, papers, *rest = row
        return StoredSitting(id, query, sort, tuple(from_runs(papers)), *rest)

    def leave(self, id: int, papers: Iterable[int], *, sort: str, place: int, seconds: int, now: str) -> None:
        """Remember where a sitting was left, and what its list has become."""
        self._db.execute(LEAVE, (as_runs(papers), sort, place, seconds, now, id))

    def decisions(self, id: int, papers: Collection[int] | None = None) -> dict[int, str]:
        """The statuses that were decided in a sitting, by paper, without what is in the Inbox again."""
        if papers is None:
            return dict(self._db.all(DECIDED, (id,)))
        return dict(self._db.all(f"{DECIDED} and d.paper {IN_IDS}", (id, as_json(papers))))

    def decision(self, id: int, paper: int) -> str:
        """What was decided about one paper; "" for nothing."""
        sql = "select status from triage_decisions where sitting = ? and paper = ?"
        return str(self._db.value(sql, (id, paper)) or "")

    def decide(self, id: int, paper: int, status: str) -> None:
        """Note a decision, or with "" that there is none; nothing happens when the sitting is forgotten."""
        if status:
            self._db.execute(DECIDE, (id, paper, status))
        else:
            self._db.execute("delete from triage_decisions where sitting = ? and paper = ?", (id, paper))

    def marked(self, id: int) -> tuple[int, int, int]:
        """How many favourites, highlights and notes the papers have that a sitting has decided."""
        favourites, highlights, notes = self._db.first(MARKED, (id,)) or (0, 0, 0)
        return favourites, highlights, notes


def as_runs(ids: Iterable[int]) -> str:
    """Ids in their order as short as neighbours allow: "90-81,12"."""
    runs: list[list[int]] = []  # first and last id, and by how much the next one differs: 0 for any
    for id in ids:
        if runs and (step := id - runs[-1][1]) in {1, -1} and runs[-1][2] in {0, step}:
            runs[-1][1:] = id, step
        else:
            runs.append([id, id, 0])
    return ",".join(f"{first}-{last}" if step else str(first) for first, last, step in runs)


def from_runs(text: str) -> list[int]:
    """The ids that `as_runs` wrote."""
    ids: list[int] = []
    for part in filter(None, text.split(",")):
        first, _, last = part.partition("-")
        begin, end = int(first), int(last or first)
        ids += range(begin, end + 1) if end >= begin else range(begin, end - 1, -1)
    return ids
