"""Saves what can be read of a damaged library into a new one, page by page and row by row.

The damaged file is only read, and never through SQLite, which would write to it or to its log.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from paperdesk.model.errors import PaperDeskError
from paperdesk.model.progress import Progress
from paperdesk.store.known_tables import Index, Table, empty_library, known_tables, version_of
from paperdesk.store.page_trees import Stored, Trees, schema_rows
from paperdesk.store.pages import Cell, Image, Page
from paperdesk.store.records import Record, Value
from paperdesk.store.salvage_mending import Mended, count_anew, mend_references
from paperdesk.store.salvaged_rows import SavedRows, record_row
from paperdesk.store.schema import APPLICATION_ID
from paperdesk.store.snapshot import told

ALONE = ("journal_mode = off", "synchronous = off", "locking_mode = exclusive", "foreign_keys = off")

ENOUGH = 5000
Row = dict[str, Value]


@dataclass(frozen=True, slots=True)
class Saved:
    """What was saved: rows by table, and how many of them were mended.

    `hurt` are tables that may lack rows, `rebuilt` how many papers were put together from what indexes say
    of them, `begun_anew` those of which only the notes or highlights, or other texts, were left. `expected`
    is how many papers the library said that it has, None when that cannot be read.
    """

    version: int
    rows: Mapping[str, int]
    mended: int
    hurt: tuple[str, ...]
    rebuilt: int
    begun_anew: int
    expected: int | None
    history: bool


def save_rows(damaged: Path, target: Path, now: str, progress: Progress) -> Saved:
    """Write what can be read of a damaged library to a new file, which is sound but of the same version.

    Raises Cancelled from `progress`, and PaperDeskError when the damaged file cannot be read at all, or the
    new one not be written.
    """
    try:
        with _best_image(damaged) as image, told(target), closing(_target(target)) as raw:
            return _Salvage(_trees(image), raw, now, progress).run()
    except OSError as error:
        raise PaperDeskError(
            f"{error.filename or damaged} cannot be used: {error.strerror or error}. Nothing was changed."
        ) from error


def _target(path: Path) -> sqlite3.Connection:
    raw = sqlite3.connect(path, isolation_level=None)
    for pragma in ALONE:
        raw.execute(f"pragma {pragma}")
    return raw


def _best_image(path: Path) -> Image:
    """The pages with what the write-ahead log holds, unless that belongs to another library."""
    image = Image(path)
    if not image.has_log:
        return image
    plain = Image(path, with_log=False)
    with_log, without = _trees(image), _trees(plain)
    own, there = _some_papers(without), _some_papers(with_log)
    # Such a log makes of two sound files one that hangs together worse, or is all of the other library.
    foreign = len(without.hurt) < len(with_log.hurt) or (own and there and not own & there)
    better, other = (plain, image) if foreign else (image, plain)
    other.__exit__(None, None, None)
    return better


def _some_papers(trees: Trees) -> set[Value]:
    """By which papers a library can be told from another one."""
    papers = trees.known.tables["papers"]
    cells = islice((cell for cell in trees.cells(papers) if cell and papers.fits(cell.record)), ENOUGH)
    return {cell.record[papers.names.index("uuid")] for cell in cells}


def _trees(image: Image) -> Trees:
    listed = schema_rows(image)
    told = int.from_bytes(image.read(1)[60:64], "big")
    return Trees(image, known_tables(version_of(listed, told)), listed)


class _Salvage:
    """One salvage, from the pages of one image into one empty file."""

    def __init__(self, trees: Trees, raw: sqlite3.Connection, now: str, progress: Progress) -> None:
        self._image = trees.image
        self._known = trees.known
        self._trees = trees
        self._raw = raw
        self._rows = SavedRows(raw, now)
        self._progress = progress
        self._hurt = {table.name for table in trees.known.content if table.name in self._trees.hurt}
        self._doubtful: list[tuple[Table, int, Record]] = []
        self._done = 0

    def run(self) -> Saved:
        raw = self._raw
        raw.execute(f"pragma application_id = {APPLICATION_ID}")
        raw.execute("begin")
        empty_library(raw, self._known.version)
        triggers = [row[0] for row in raw.execute("select sql from sqlite_master where type = 'trigger'")]
        for (name,) in raw.execute("select name from sqlite_master where type = 'trigger'").fetchall():
            raw.execute(f"drop trigger {name}")
        for table in self._known.content:
            self._save(table)
        self._save_strays()
        for table, rowid, record in self._doubtful:
            row = record_row(table, rowid, record)
            if row is not None:
                self._rows.put(table, row)
        rebuilt = self._rebuild()
        mended = mend_references(self._rows, self._known, self._last_id())
        history = self._keep_history(mended)
        self._finish(triggers)
        return self._saved(rebuilt, mended, history)

    def _save(self, table: Table) -> None:
        last: int | None = None
        for cell in self._trees.cells(table):
            self._step()
            if cell is None:
                self._hurt.add(table.name)
                continue
            ordered = last is None or cell.rowid > last or table.clustered
            if not ordered or not table.fits(cell.record):
                self._hurt.add(table.name)
                self._doubtful.append((table, cell.rowid, cell.record))
                continue
            last = cell.rowid
            if not self._rows.put(table, table.row(cell.rowid, cell.record)):
                self._hurt.add(table.name)

    def _save_strays(self) -> None:
        """Save what no tree leads to: first what can belong to one table alone, then what fits best."""
        doubtful: list[int] = []
        fitting: dict[int, list[Stored]] = {}
        for page, candidates in self._trees.strays():
            self._step()
            if len(candidates) == 1:
                self._take(page, candidates[0])
            else:
                doubtful.append(page.number)
                fitting[page.number] = candidates
        for number in doubtful:
            page_again = self._image.page(number)
            if page_again is not None:
                cells = [cell for cell in self._image.cells(page_again) if cell]
                best = max(fitting[number], key=lambda each: self._likeness(each, cells))
                self._take(page_again, best)

    def _take(self, page: Page, owner: Stored) -> None:
        if isinstance(owner, Table) and owner.is_content:
            for cell in self._image.cells(page):
                if cell is not None:
                    self._rows.put(owner, owner.row(cell.rowid, cell.record))

    def _likeness(self, each: Stored, cells: list[Cell]) -> float:
        """How much rows look like those of a table or an index, judged by what is saved already."""
        if isinstance(each, Index):
            return sum(self._agrees(each, cell.record) for cell in cells) / len(cells)
        if not each.is_content:
            return 0.01
        rows = [each.row(cell.rowid, cell.record) for cell in cells]
        return 0.02 + sum(not self._rows.has(each, row) and self._refers(each, row) for row in rows) / len(
            rows
        )

    def _agrees(self, index: Index, record: Record) -> bool:
        said = index.row(record)
        where = " and ".join(f"{name} is ?" for name in said)
        sql = f"select 1 from {index.table.name} where {where}"
        return self._raw.execute(sql, list(said.values())).fetchone() is not None

    def _refers(self, table: Table, row: Mapping[str, object]) -> bool:
        links = self._raw.execute(f"pragma foreign_key_list('{table.name}')").fetchall()
        return all(
            row[column] is None
            or self._raw.execute(f"select 1 from {parent} where id = ?", (row[column],)).fetchone()
            for _, _, parent, column, *_ in links
        )

    def _rebuild(self) -> int:
        """Put rows that are lost together from what indexes say of them; gives how many papers these are."""
        papers = 0
        for table in self._known.content:
            if table.name in self._hurt or table.name in self._trees.hurt:
                lost = list(self._lost(table).values())
                put = sum(self._rows.put_partial(table, row) for row in lost)
                papers += put if table.name == "papers" else 0
        return papers

    def _lost(self, table: Table) -> dict[tuple[Value, ...], Row]:
        lost: dict[tuple[Value, ...], Row] = {}
        for index in self._known.indexes_of(table):
            for said in self._entries(index):
                self._step()
                if set(table.keys) <= set(said) and not self._rows.has(table, said):
                    lost.setdefault(tuple(said[key] for key in table.keys), {}).update(said)
        return lost

    def _entries(self, index: Index) -> Iterator[Row]:
        for cell in self._trees.cells(index):
            if cell is not None and index.fits(cell.record):
                yield index.row(cell.record)

    def _last_id(self) -> int | None:
        """The greatest id that a paper ever had; None when that is not known."""
        table = self._known.tables.get("sqlite_sequence")
        cells = list(self._trees.cells(table)) if table else []
        ids = [cell.record[1] for cell in cells if cell and cell.record[:1] == ("papers",)]
        return next((id for id in ids if isinstance(id, int)), None)

    def _keep_history(self, mended: Mended) -> bool:
        """Keep what can be undone only where nothing at all is lost that it might be about."""
        if not self._hurt and not mended and not self._rows.mended:
            return True
        self._raw.execute("delete from history")
        del self._rows.rows["history"]
        return False

    def _finish(self, triggers: list[str]) -> None:
        for sql in triggers:
            self._raw.execute(sql)
        count_anew(self._raw, self._known, self._last_id())
        self._raw.execute(f"pragma user_version = {self._known.version}")
        self._raw.execute("commit")

    def _saved(self, rebuilt: int, mended: Mended, history: bool) -> Saved:
        return Saved(
            self._known.version,
            dict(self._rows.rows),
            sum(self._rows.mended.values()),
            tuple(sorted(self._hurt)),
            rebuilt,
            mended.papers,
            self._expected(),
            history,
        )

    def _expected(self) -> int | None:
        """How many papers the library said that it has."""
        table = self._known.tables.get("tallies")
        if table is None or table.name in self._trees.hurt:
            return None
        aside = ("favourites", "missing", "annotated")
        cells = [cell for cell in self._trees.cells(table) if cell and table.fits(cell.record)]
        return sum(int(str(cell.record[1])) for cell in cells if cell.record[0] not in aside)

    def _step(self) -> None:
        self._done += 1
        if self._done % 500 == 0:
            total = max(self._done, 40 * self._image.count)
            self._progress(min(self._done, total - 1), total)
