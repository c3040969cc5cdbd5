"""Makes papers favourites by the window's session, against bare commits: `stars LIBRARY FOLDER TIMES`."""

import json
import sqlite3
import sys
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import Any

from paperdesk.library.edits import SetStarred
from tests.benchmarks.probes.watched import Watched


def main(path: Path, folder: Path, times: int) -> dict[str, Any]:
    """Milliseconds of each star as the window sees it, of each until it is painted, and of bare commits."""
    watched = Watched(path, folder)
    session = watched.window.desk.session
    bare = _Bare(folder / "bare.db")
    papers = [watched.window.papers.id_at(row) for row in range(5)]
    result: dict[str, Any] = {"star": [], "painted": [], "bare": []}

    def star(paper: int, on: bool) -> None:
        begun = perf_counter()
        session.do(SetStarred(frozenset({paper}), on))
        result["star"].append((perf_counter() - begun) * 1000)

    for at in range(times):
        paper = papers[at % len(papers)]
        assert paper is not None
        on = at // len(papers) % 2 == 0
        painted = watched.until_painted(partial(star, paper, on), lambda: True)
        result["painted"].append(painted)
        result["bare"].append(bare.commit(at))
        watched.rest(5)
    if times // len(papers) % 2:
        session.do(SetStarred(frozenset(filter(None, papers)), False))
    watched.close()
    return result


class _Bare:
    """One row of one table, written as durably."""

    def __init__(self, path: Path) -> None:
        path.unlink(missing_ok=True)
        self._db = sqlite3.connect(path, isolation_level=None)
        for sql in (
            "pragma journal_mode = wal",
            "pragma synchronous = full",
            "pragma wal_autocheckpoint = 0",
            "create table papers (id integer primary key, starred integer)",
            "insert into papers (id, starred) values (1, 0), (2, 0), (3, 0), (4, 0), (5, 0)",
        ):
            self._db.execute(sql)

    def commit(self, at: int) -> float:
        begun = perf_counter()
        self._db.execute("begin immediate")
        self._db.execute("update papers set starred = 1 - starred where id = ?", (at % 5 + 1,))
        self._db.execute("commit")
        return (perf_counter() - begun) * 1000


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))))
