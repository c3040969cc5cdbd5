"""History: for each step the edit that takes it back (or, once undone, brings it again)."""

from dataclasses import dataclass

from paperdesk.model.rows import Step
from paperdesk.store.connection import Connection

STEP = "select id, at, label, merge_key, edit from history"
NEXT = ("where undone = 0 order by id desc limit 1", "where undone = 1 order by id limit 1")

# One row of each index: the history's own order, and the order of the papers on the desk by reading.
STATE = """
select newest.id, newest.undone, standing.id, standing.at, (
    select max(last_opened) from papers
    where last_opened is not null
        and status <> 'dismissed' and trashed is null and purged = 0 and merged_into is null
)
from (select max(id) as id, undone from history) newest
left join (select max(id) as id, at from history where undone = 0) standing
"""


@dataclass(frozen=True, slots=True)
class StoredStep:
    """A step with its edit, written as JSON."""

    id: int
    at: str
    label: str
    merge_key: str
    edit: str


class History:
    """The table `history`: undone steps are always the newest ones."""

    def __init__(self, db: Connection) -> None:
        """Work on the connection's library."""
        self._db = db

    def steps(self, limit: int) -> list[Step]:
        """The newest steps first."""
        rows = self._db.all("select id, at, label, undone from history order by id desc limit ?", (limit,))
        return [Step(id, at, label, bool(undone)) for id, at, label, undone in rows]

    def mentioning(self, text: str) -> list[tuple[str, str]]:
        """Times and edits of the steps in whose stored form this stands, newest first."""
        return self._db.all("select at, edit from history where instr(edit, ?) order by id desc", (text,))

    def state(self) -> tuple[object, ...]:
        """What changes with every step, also when one is undone or prolonged, and when a paper is opened."""
        return self._db.first(STATE) or ()

    def label(self, *, undone: bool) -> str | None:
        """The label of what `to_undo` gives, or `to_redo` for `undone`, whose edit may be long to read."""
        row = self._db.first(f"select label from history {NEXT[undone]}")
        return row[0] if row else None

    def newest(self) -> Step | None:
        """The newest step that stands."""
        rows = self._db.all(f"select id, at, label from history {NEXT[False]}")
        return next((Step(id, at, label, False) for id, at, label in rows), None)

    def to_undo(self) -> StoredStep | None:
        """The newest step that stands."""
        return self._step(f"{STEP} {NEXT[False]}")

    def to_redo(self) -> StoredStep | None:
        """The step that was undone last."""
        return self._step(f"{STEP} {NEXT[True]}")

    def add(self, at: str, label: str, merge_key: str, edit: str) -> int:
        """Append a step; gives its id."""
        sql = "insert into history (at, label, merge_key, edit) values (?, ?, ?, ?)"
        return int(self._db.execute(sql, (at, label, merge_key, edit)).lastrowid or 0)

    def prolong(self, id: int, at: str) -> None:
        """Let a step cover what just happened as well."""
        self._db.execute("update history set at = ? where id = ?", (at, id))

    def turn(self, id: int, undone: bool, edit: str) -> None:
        """Mark a step as undone or standing, with the edit that turns it over again."""
        self._db.execute("update history set undone = ?, edit = ? where id = ?", (int(undone), edit, id))

    def drop_undone(self) -> list[str]:
        """Forget what could be done again; gives the edits that are lost by that."""
        return self._drop("undone = 1", ())

    def drop_beyond(self, limit: int) -> list[str]:
        """Keep the newest `limit` steps; gives the edits of those that fell off."""
        return self._drop("id <= (select id from history order by id desc limit 1 offset ?)", (limit,))

    def _drop(self, condition: str, values: tuple[int, ...]) -> list[str]:
        edits = self._db.column(f"select edit from history where {condition}", values)
        if edits:
            self._db.execute(f"delete from history where {condition}", values)
        return edits

    def _step(self, sql: str) -> StoredStep | None:
        row = self._db.first(sql)
        return StoredStep(*row) if row else None
