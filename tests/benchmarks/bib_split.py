"""How long a BibTeX file takes to be split into entries, against the splitter of bibtexparser."""

import time

from bibtexparser.splitter import Splitter

from paperdesk.formats.bibtex.splitting import split
from tests.benchmarks.bib_file import entry
from tests.benchmarks.context import Context, short
from tests.benchmarks.figures import medians
from tests.benchmarks.row import Row


def measure(context: Context) -> list[Row]:
    """CPU seconds of splitting the same text by both, turn by turn; medians."""
    text = "".join(map(entry, range(context.entries)))
    ours, theirs = medians([_turn(text) for _ in range(context.rounds)])
    name = f"{short(context.entries)} BibTeX entries split / the splitter of bibtexparser"
    return [Row(name, ours / theirs, None, 0.6, {"ours_s": ours, "bibtexparser_s": theirs})]


def _turn(text: str) -> tuple[float, float]:
    start = time.process_time()
    for _ in split([text]):
        pass
    between = time.process_time()
    Splitter(text).split()
    return between - start, time.process_time() - between
