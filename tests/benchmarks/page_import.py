"""How long a copied page takes until it is in the library, against bare inserts of the same rows."""

import sqlite3
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from paperdesk.formats.page.reading import read_page, to_paper
from paperdesk.library.importing import add_papers
from paperdesk.library.library import Library
from paperdesk.model.paper import Paper
from tests.benchmarks.context import Context
from tests.benchmarks.figures import medians
from tests.benchmarks.row import Row

PAPERS = 100


def page(papers: int = PAPERS) -> str:
    """The text of a page with titles and abstracts as long as real ones."""
    sentence = "We study how models of many parts attend to what came before them, and measure it. "
    return "\n\n".join(
        f"Study {n}: Attention to Thing Number {n} with Transformers\n\nThing {n} matters. {sentence * 14}"
        for n in range(papers)
    )


def measure(context: Context) -> list[Row]:
    """Medians in milliseconds of reading, of adding, and of bare inserts."""
    text = page()
    read, added, bare = medians([_turn(text) for _ in range(context.rounds)])
    figures = {"read_ms": read, "add_ms": added, "bare_ms": bare}
    return [
        Row(f"page of {PAPERS} papers into the library / bare inserts", added / bare, None, None, figures)
    ]


def _turn(text: str) -> tuple[float, float, float]:
    start = time.perf_counter()
    papers = [to_paper(each) for each in read_page(text).papers]
    read = time.perf_counter()
    assert len(papers) == PAPERS
    with TemporaryDirectory() as folder:
        with Library.open(Path(folder, "page.paperdesk"), create=True) as library:
            opened = time.perf_counter()
            add_papers(library, papers, source="benchmark")
            added = time.perf_counter()
        bare = _bare(Path(folder, "bare.db"), papers)
    return (read - start) * 1000, (added - opened) * 1000, bare


def _bare(path: Path, papers: list[Paper]) -> float:
    connection = sqlite3.connect(path)
    connection.execute("pragma journal_mode = wal")
    connection.execute("pragma synchronous = full")
    connection.execute("create table papers (id integer primary key, title text, abstract text)")
    start = time.perf_counter()
    with connection:
        rows = [(paper.title, paper.abstract) for paper in papers]
        connection.executemany("insert into papers (title, abstract) values (?, ?)", rows)
    done = (time.perf_counter() - start) * 1000
    connection.close()
    return done
