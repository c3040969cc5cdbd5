"""How long a BibTeX file takes to be split into entries, against the splitter of bibtexparser."""

import statistics
import time

from bibtexparser.splitter import Splitter

from paperdesk.formats.bibtex.splitting import split
from tests.benchmarks.bib_file import entry

ENTRIES = 10_000
ROUNDS = 5


def measure(rounds: int = ROUNDS, entries: int = ENTRIES) -> dict[str, float]:
    """CPU seconds of splitting the same text by both, turn by turn; medians. `ratio` is ours over theirs."""
    text = "".join(map(entry, range(entries)))
    turns = [_turn(text) for _ in range(rounds)]
    ours, theirs = (statistics.median(column) for column in zip(*turns, strict=True))
    return {"ours_s": ours, "bibtexparser_s": theirs, "ratio": ours / theirs}


def _turn(text: str) -> tuple[float, float]:
    start = time.process_time()
    for _ in split([text]):
        pass
    between = time.process_time()
    Splitter(text).split()
    return between - start, time.process_time() - between
