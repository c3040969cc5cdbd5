"""Batches: what one import brought in; hiding one is how an import is undone."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from paperdesk.store.batch_counts import Counted, add, count_batch
from paperdesk.store.connection import Connection

GIVEN_UP = "given up"
"""What `loading` says of a batch that nobody brings in any more: its papers are to be removed."""

Block = tuple[int, str, str]

BEGIN = "insert into batches (source, format, at, hidden, loading) values (?, ?, ?, 1, ?)"
LISTED = """
select id, source, format, at, report from batches
where hidden = 0 and part_of is null and loading = '' and report <> '{}' order by id desc
"""


class Batches:
    """The table `batches`."""

    def __init__(self, db: Connection) -> None:
        """Work on the connection's library."""
        self._db = db
        self._ahead: dict[int, Counted] = {}

    def insert(self, source: str, format: str, at: str) -> int:
        """Begin a batch and give its id."""
        return self._db.insert(
            "insert into batches (source, format, at) values (?, ?, ?)", (source, format, at)
        )

    def papers(self, batch: int) -> frozenset[int]:
        """The papers that came with it."""
        return frozenset(self._db.column("select id from papers where batch = ?", (batch,)))

    def some_papers(self, batch: int, limit: int) -> list[int]:
        """The first papers of a batch, in ascending order."""
        return self._db.column("select id from papers where batch = ? order by id limit ?", (batch, limit))

    def hide(self, batch: int, on: bool) -> None:
        """Make a batch and its papers invisible, or visible again."""
        sql = "update batches set hidden = ? where id = ? and hidden <> ?"
        if self._db.execute(sql, (int(on), batch, int(on))).rowcount:
            counted = self._ahead.pop(batch, None)
            add(self._db, count_batch(self._db, batch) if counted is None else counted, -1 if on else 1)

    @contextmanager
    def counted_ahead(self, batches: Iterable[int]) -> Iterator[None]:
        """Count the papers of batches, so that to show them inside is a matter of a moment.

        Should anything else happen to their tags or collections inside: see `count_anew`.
        """
        self._ahead = {batch: count_batch(self._db, batch) for batch in batches}
        try:
            yield
        finally:
            self._ahead = {}

    def count_anew(self) -> None:
        """Do not rely on what was counted ahead."""
        self._ahead = {}

    def delete(self, batches: Iterable[int]) -> None:
        """Forget batches that have no papers left."""
        self._db.executemany("delete from batches where id = ?", [(batch,) for batch in batches])

    def has_undone(self) -> bool:
        """Whether an import is hidden that could be brought back."""
        sql = "select 1 from batches where hidden = 1 and loading = '' limit 1"
        return self._db.value(sql) is not None

    # Loading

    def begin(self, source: str, format: str, at: str, loader: str) -> int:
        """Begin a batch that stays hidden while `loader` brings its papers in; gives its id."""
        return self._db.insert(BEGIN, (source, format, at, loader))

    def indexed(self, batch: int, paper: int) -> None:
        """Note that the papers up to this id are in the search index, or are about to enter it."""
        self._db.execute("update batches set indexed = ? where id = ?", (paper, batch))

    def finish(self, batch: int) -> None:
        """Note that all papers of a batch are there and in the search index."""
        self._db.execute("update batches set loading = '' where id = ?", (batch,))

    def give_up(self, batch: int, loader: str = "") -> bool:
        """Hide a batch whose papers are to be removed; what it has in the search index stays known.

        Only if `loader` still brings it in, which it gives; "" is for one that has come in whole.
        """
        sql = """
            update batches set hidden = 1, loading = ?, indexed = case loading
                when '' then ifnull((select max(id) from papers where batch = batches.id), 0) else indexed end
            where id = ? and loading = ?
        """
        seen = self._db.value("select 1 from batches where id = ? and hidden = 0", (batch,))
        given_up = bool(self._db.execute(sql, (GIVEN_UP, batch, loader)).rowcount)
        if seen and given_up:
            add(self._db, count_batch(self._db, batch), -1)
        return given_up

    def unfinished(self) -> list[tuple[int, str, str]]:
        """The batches that are being brought in or removed: id, who does it, since when."""
        rows = self._db.all("select id, loading, at from batches where loading <> ''")
        return [(id, loading, at) for id, loading, at in rows]

    def is_loading(self, batch: int, loader: str) -> bool:
        """Whether `loader` is still the one that brings this batch in."""
        sql = "select 1 from batches where id = ? and loading = ?"
        return self._db.value(sql, (batch, loader)) is not None

    # Reports

    def listed(self) -> list[tuple[int, str, str, str, str]]:
        """The imports that stand and have a report, newest first: id, source, format, time, report."""
        return [(id, *rest) for id, *rest in self._db.all(LISTED)]

    def get(self, batch: int) -> tuple[str, str, str, str] | None:
        """Source, format, time and report of an import; None when it is gone."""
        row = self._db.first("select source, format, at, report from batches where id = ?", (batch,))
        return (row[0], row[1], row[2], row[3]) if row else None

    def set_report(self, batch: int, report: str) -> None:
        """Keep the report (JSON) on an import."""
        self._db.execute("update batches set report = ? where id = ?", (report, batch))

    def set_form(self, batch: int, form: str) -> None:
        """Keep in what form the file of an import is."""
        self._db.execute("update batches set form = ? where id = ?", (form, batch))

    def set_part(self, batch: int, whole: int, failure: int) -> None:
        """Note that a batch is the failure of that number in another import's report, mended."""
        self._db.execute("update batches set part_of = ?, failure = ? where id = ?", (whole, failure, batch))

    def parts(self, batch: int) -> dict[int, str]:
        """The reports on what was mended, by the number of the failure in the report on the whole."""
        sql = "select failure, report from batches where part_of = ? and hidden = 0 and loading = ''"
        return dict(self._db.all(sql, (batch,)))

    # Blocks

    def add_blocks(self, batch: int, first: int, blocks: Sequence[Block]) -> None:
        """Keep what stood between entries: position, kind and text; numbered from `first`."""
        sql = "insert into blocks (batch, number, position, kind, text) values (?, ?, ?, ?, ?)"
        self._db.executemany(sql, [(batch, first + at, *block) for at, block in enumerate(blocks)])

    def blocks(self, batch: int) -> list[Block]:
        """What stood between the entries, in the order of the file: position, kind, text.

        A block stands behind the papers of the batch whose id is at least its position.
        """
        sql = "select position, kind, text from blocks where batch = ? order by number"
        return [(position, kind, text) for position, kind, text in self._db.all(sql, (batch,))]
