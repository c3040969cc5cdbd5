"""What importing a BibTeX file costs, against writing ready rows, ten times the file, and JabRef."""

import os
import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.bib_file import write_bib
from tests.benchmarks.context import Context, short
from tests.benchmarks.figures import medians
from tests.benchmarks.processes import run_script
from tests.benchmarks.row import Row

# Prints the CPU seconds of the import (without starting Python) and the peak memory in MB.
IMPORT = """
import resource, sys, time
from pathlib import Path
from paperdesk.library.importing import import_files
from paperdesk.library.library import Library

start = time.process_time()
with Library.open(Path(sys.argv[1]), create=True) as library:
    (report,) = import_files(library, [Path(sys.argv[2])])
assert report.added == int(sys.argv[3]), report
print(time.process_time() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""
# The floor: the file is read and its letters decoded, and rows that are ready enter the same tables with
# the same two search indexes, in as many short transactions as an import needs so that others can write.
FLOOR = """
import sqlite3, sys, time
from pathlib import Path
from paperdesk.library.chunks import RECORDS
from paperdesk.store.connection import Connection
from paperdesk.store.library_file import create_library
from paperdesk.store.search_index import TABLES

source, target, file = map(Path, sys.argv[1:4])
INDEXED = 800
ready = sqlite3.connect(source)
names = ("papers", "abstracts", "sources", "creators", "identifiers", "fields")
names += ("paper_tags", "status_dates", "notes")
batches = ready.execute("select * from batches").fetchall()
tags = ready.execute("select * from tags").fetchall()
ids = [id for (id,) in ready.execute("select id from papers order by id desc")]

def rows(name, some):
    column = "id" if name == "papers" else "paper"
    sql = f"select * from {name} where {column} between ? and ? order by {column}"
    return ready.execute(sql, (some[-1], some[0])).fetchall()

chunks = [ids[at : at + RECORDS] for at in range(0, len(ids), RECORDS)]
prepared = [[(name, rows(name, chunk)) for name in names] for chunk in chunks]
ids.reverse()
ready.close()

def put(db, name, values):
    if values:
        db.executemany(f"insert into {name} values ({', '.join('?' * len(values[0]))})", values)

start = time.process_time()
text = file.read_bytes().decode()
create_library(target)
db = Connection(target, mode="rw")
with db.transaction():
    put(db, "batches", batches)
    put(db, "tags", tags)
for tables in prepared:
    with db.transaction():
        for name, values in tables:
            put(db, name, values)
for at in range(0, len(ids), INDEXED):
    with db.transaction():
        for table, columns in TABLES:
            named = ", ".join(columns)
            db.execute(
                f"insert into {table} (rowid, {named}) select id, {named} from search_text"
                " where id between ? and ? order by id",
                (ids[at], ids[min(at + INDEXED, len(ids)) - 1]),
            )
db.close()
ready_rows = time.process_time() - start

# Raw: bare tables, one transaction.
raw = sqlite3.connect(target.with_name("floor.db"), isolation_level=None)
raw.execute("pragma journal_mode = wal")
raw.execute("pragma synchronous = normal")
together = {name: [row for tables in prepared for each, rows in tables if each == name for row in rows]
            for name in names}
start = time.process_time()
raw.execute("begin")
for name, values in together.items():
    if values:
        count = len(values[0])
        first = ", ".join(["a integer primary key"] * (name == "papers") +
                          [f"c{at}" for at in range(name == "papers", count)])
        raw.execute(f"create table {name} ({first})")
        raw.executemany(f"insert into {name} values ({', '.join('?' * count)})", values)
raw.execute("commit")
raw.close()
print(ready_rows, time.process_time() - start)
"""


def measure(context: Context) -> list[Row]:
    """CPU seconds of the import, of writing its rows that are ready, and of JabRef if it is there.

    JabRef only reads the file and writes it. Raw rows go into the same tables in one transaction, with
    neither index nor trigger.
    """
    entries = context.entries
    with TemporaryDirectory() as name:
        folder = Path(name)
        file = folder / "papers.bib"
        write_bib(file, entries)
        turns = [_turn(folder, file, entries) for _ in range(context.rounds)]
        imported, memory, floor, raw = medians(turns)
        others = [seconds for _ in range(min(context.rounds, 3)) for seconds in _jabref(folder, file)]
    figures = {"import_s": imported, "peak_mb": memory}
    name = f"{short(entries)} BibTeX entries into a library, with index"
    return [
        Row(f"{name} / raw executemany of the rows", imported / raw, 10, 6, {**figures, "raw_s": raw}),
        Row(f"{name} / ready rows, as indexed", imported / floor, None, 1.6, {"ready_rows_s": floor}),
        *(
            Row(f"{name} / JabRef", imported / each, None, 0.33, {"jabref_s": each})
            for each in _median(others)
        ),
    ]


def measure_growth(context: Context) -> list[Row]:
    """CPU seconds and peak memory of many entries: what one of them costs over one of a tenth."""
    entries = context.entries * 10
    with TemporaryDirectory() as name:
        folder = Path(name)
        small, large = folder / "small.bib", folder / "large.bib"
        write_bib(small, entries // 10)
        write_bib(large, entries)
        few, _ = _import(folder, small, entries // 10)
        many, memory = _import(folder, large, entries)
    figures = {"import_s": many, "tenth_s": few, "peak_mb": memory}
    name = f"one entry of {short(entries)} / one of {short(entries // 10)}"
    return [Row(name, many / few / 10, None, 1.3, figures)]


def _turn(folder: Path, file: Path, entries: int) -> tuple[float, float, float, float]:
    seconds, memory = _import(folder, file, entries)
    floor, raw = run_script(FLOOR, folder / "i.paperdesk", folder / "floor.paperdesk", file, home=folder)
    for made in folder.glob("floor.*"):
        made.unlink()
    return seconds, memory, floor, raw


def _import(folder: Path, file: Path, entries: int) -> tuple[float, float]:
    library = folder / "i.paperdesk"
    library.unlink(missing_ok=True)
    seconds, memory = run_script(IMPORT, library, file, entries, home=folder)
    return seconds, memory


def _median(values: list[float]) -> list[float]:
    """The median, if there are any."""
    return sorted(values)[len(values) // 2 :][:1]


def _jabref(folder: Path, file: Path) -> list[float]:
    """What JabRef's command line takes to read the file and write it again; nothing where it is not there."""
    program = shutil.which("jabref")
    if program is None:
        return []
    before = os.times()
    subprocess.run(
        [program, "--nogui", "--import", f"{file},bibtex", "--output", str(folder / "out.bib")],
        env={**os.environ, "HOME": str(folder)},
        capture_output=True,
        timeout=600,
        check=True,
    )
    after = os.times()
    spent = after.children_user + after.children_system - before.children_user - before.children_system
    return [spent]
