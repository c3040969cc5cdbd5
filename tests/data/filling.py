"""Writes a library with something in every table, by the code of whatever PaperDesk is beside it.

It is run with the code of the version that is wanted, which is the last commit before the schema changed:
ed91a1b for version 1, dc28065 for version 2, 08a60e6 for version 3, 79dc11c for version 4, cf5e12a for
version 5:

    git archive ed91a1b paperdesk resources | tar -x -C /tmp/first
    cd /tmp/first && python ~1/tests/data/filling.py version-1.paperdesk

and for the newest, here: `PYTHONPATH=. python tests/data/filling.py version-6.paperdesk`. Pack what it wrote
with `gzip -9n`, and write down what it must say in every later version: `python -m tests.data.expected 1`.
Once a version is out its file stays as it is.
"""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from paperdesk.library import edits, importing
from paperdesk.library.library import Library
from paperdesk.model.errors import PaperDeskError
from paperdesk.model.paper import Name, Paper, Status

BIBTEX = """% kept between the entries
@string{jar = "Journal of Applied Reasoning"}

@article{first,
  title = {Sparse Attention for {G}raphs},
  author = {van der Berg, Jan and Öz, Łukasz and {CERN Collaboration}},
  journal = jar, year = 2019, volume = 3, pages = {1--20},
  doi = {10.1000/first}, isbn = {0-306-40615-2}, keywords = {vision, graphs},
  abstract = {Sparse attention is fast; the code is here.},
}

@comment{kept too}

@inproceedings{second,
  title = {A Second Look at $O(n \\log n)$ Bounds},
  author = {García, Zoë}, booktitle = {Proceedings of the Conference on Bounds}, year = {2021},
  abstract = {We look again. Nothing is lost.}, pmid = {0012}, note = {read twice},
}

@book{third, title = {Third}, editor = {Li, A. and Smith, Jr, B.}, publisher = {Press}, year = {1987}}
@misc{fourth, title = {日本語の題名}, author = {山田, 太郎}, month = mar, year = 2020}
@misc{fifth, title = {To be merged}, author = {Berg, J.}, year = 2001}
@misc{sixth, title = {To Be Merged Too}, author = {Berg, Jan}, year = 2001}
@misc{seventh, title = {Gone to the Trash}}
@misc{eighth, title = {Dismissed}}
@misc{ninth, title = {Gone for good}}
@misc{broken, title = {never closed
"""
AGAIN = """@article{other, title = {Sparse attention for graphs}, author = {Berg, Jan van der},
  year = 2020, doi = {10.1000/first}, abstract = {Sparse attention is faster.}}
"""
BY_HAND = (
    "insert into settings values ('columns', 'title,year')",
    "insert into distinct_pairs select min(id), max(id), '2026-01-02' from papers "
    "where key in ('third', 'fourth')",
    "insert into highlights (uuid, paper, start, end, exact, suffix, colour, comment, created, modified) "
    "select 'by-hand', id, 0, 16, 'Sparse attention', ' is fast', 2, 'why', added, added "
    "from papers where key = 'first'",
    "insert into vocab select 'sparse', 1",
    "insert into key_aliases select 'ehemals', id from papers where key = 'third'",
    "update papers set snoozed_until = '2999-01-01' where key = 'fourth'",
    "insert into field_sources select id, 'doi', '10.1000/first', 'crossref', added from papers "
    "where key = 'first'",
    "insert into lookups (paper, wanted, tries, told) select id, added, 1, 'no answer' from papers "
    "where key = 'fourth'",
    "insert into live_files (path, format, query, options) values "
    "('/nowhere/thesis.bib', 'biblatex', 'tag:vision', '[]')",
    "insert into live_runs select id, '2026-01-03', 2, 'ab', '' from live_files",
    "insert into feeds (name, kind, address) values ('Language', 'arxiv-daily', 'cs.CL')",
    "insert into feed_states (feed, etag, fetched) select id, 'x', '2026-05-02' from feeds",
    "insert into feed_items (feed, guid, paper, came, trace, day, first, last) "
    "select f.id, 'oai:1', p.id, 'yours', 'doi:10.1000/first', '2026-05-02', p.added, p.added "
    "from feeds f, papers p where p.key = 'first'",
    "insert into popularity (paper, source, day, upvotes) select id, 'huggingface', '2026-05-02', 7 "
    "from papers where key = 'first'",
    "insert into feed_fetches (feed, at, yours) select id, '2026-05-02', 1 from feeds",
    "insert into proposals select id, 'volume', '4', 'again.bib', added from papers where key = 'first'",
    *(
        f"insert into {index} ({index}) values ('rebuild')"
        for index in ("fts_all", "fts_head", "fts_highlights")
    ),
)
"""What that version has a table for, but no edit of."""


def main(path: Path) -> None:
    """Write the library at `path`."""
    moments = (f"2026-05-{day:02}T12:{minute:02}:00.000Z" for day in range(6, 28) for minute in range(60))
    with Library.open(path, create=True, clock=lambda: next(moments)) as library:
        _import(library, path.parent / "one.bib", BIBTEX)
        _import(library, path.parent / "again.bib", AGAIN)
        for edit in _edits(library):
            _apply(library, *edit)
        library.undo()
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        for statement in BY_HAND:
            with suppress(sqlite3.OperationalError, sqlite3.IntegrityError):
                raw.execute(statement)
        raw.execute("vacuum")
        raw.execute("pragma wal_checkpoint(truncate)")
        _tell_of_empty_tables(raw)


def _import(library: Library, path: Path, text: str) -> None:
    path.write_text(text, "utf-8")
    if hasattr(importing, "import_files"):
        importing.import_files(library, [path])
    elif not library.find().count():
        library.apply(edits.AddPapers(_papers(), path.name, "bibtex"))
    path.unlink()


def _papers() -> tuple[Paper, ...]:
    """Much the same for the first version, which read no BibTeX yet."""
    rest = ("third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
    return (
        Paper(
            title="Sparse Attention for Graphs",
            type="article",
            authors=(
                Name("Berg", "Jan", "van der"),
                Name("Öz", "Łukasz"),
                Name(literal="CERN Collaboration"),
            ),
            year=2019,
            venue="Journal of Applied Reasoning",
            doi="10.1000/first",
            abstract="Sparse attention is fast; the code is here.",
            fields={"volume": "3", "isbn": "0-306-40615-2"},
            key="first",
            tags=("vision", "graphs"),
            source_text="@article{first, title = {Sparse Attention for {G}raphs}}",
            source_format="bibtex",
        ),
        Paper(
            title="A Second Look at O(n log n) Bounds",
            authors=(Name("García", "Zoë"),),
            year=2021,
            abstract="We look again. Nothing is lost.",
            fields={"pmid": "0012"},
            key="second",
            note="read twice",
        ),
        *(Paper(title=f"The {key} of them", editors=(Name("Li", "A."),), key=key) for key in rest),
    )


def _apply(library: Library, name: str, *values: Any) -> None:
    """An edit of that name, if that version has it."""
    kind = getattr(edits, name, None)
    try:
        if kind is not None:
            library.apply(kind(*values))
    except (PaperDeskError, TypeError) as error:
        print(f"{name}: {error}", file=sys.stderr)


def _edits(library: Library) -> Iterator[tuple[Any, ...]]:
    ids = {library.paper(id).key: id for id in library.find().ids()}
    first, second, third, fourth = (ids[key] for key in ("first", "second", "third", "fourth"))
    few = frozenset((first, second))
    yield "SetNote", first, "A **note** that names [[second]] and [[nobody]]."
    yield "SetNote", third, "Another note"
    yield "SetStarred", few, True
    yield "SetRating", few, 4
    yield "SetStatus", frozenset({second}), Status.READ
    yield "SetStatus", frozenset({third, fourth}), Status.TO_READ
    yield "SetStatus", frozenset({ids["eighth"]}), Status.DISMISSED
    yield "AddTag", few, "vision/pose", "#112233"
    yield "AddTag", frozenset({fourth}), "Äther"
    yield "SetTagColour", "vision", "#445566"
    yield "FileUnder", few, "Thesis/Work"
    yield "FileUnder", frozenset({third}), "Group"
    yield "SaveSearch", "Starred ones", "is:starred"
    yield "SetKey", second, "zweite"
    yield "SetFields", third, {"title": "Third, Revised", "year": 1988}
    yield "MarkOpened", first
    yield "MergePapers", ids["fifth"], (ids["sixth"],), {}
    yield "SetDistinct", ((min(third, fourth), max(third, fourth)),)
    yield "AddHighlight", first, "abstract", 0, 16, 2, "why", ("method",)
    yield "AddHighlight", second, "title", 2, 8
    yield "SetRemark", first, "one line on it"
    yield "CreateWordList", "wanted", "red", ("sparse*", "point cloud")
    yield "Snooze", frozenset({fourth}), "2999-01-01"
    yield "MoveInQueue", (fourth, third), None
    yield "BeginSitting", "status:inbox", "-added", (first, second, third)
    yield "Decide", 1, third, "to-read"
    yield "TrashPapers", frozenset({ids["seventh"], ids["ninth"]})
    yield "PurgePapers", frozenset({ids["ninth"]})
    yield "AddTag", frozenset({third}), "undone at the end"


def _tell_of_empty_tables(raw: sqlite3.Connection) -> None:
    names = "select name from sqlite_schema where type = 'table' and name not like 'fts%' order by name"
    empty = [
        name
        for (name,) in raw.execute(names).fetchall()
        if not raw.execute(f'select count(*) from "{name}"').fetchone()[0]
    ]
    print(f"Nothing is in {', '.join(empty) or 'no table'}.", file=sys.stderr)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
