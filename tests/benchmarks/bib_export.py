"""How long a library takes to go out as BibTeX again, against the default writer of bibtexparser."""

import statistics
import time
import warnings
from pathlib import Path
from tempfile import TemporaryDirectory

from bibtexparser.entrypoint import parse_string, write_string

from paperdesk.formats.bibtex.options import BibtexOptions
from paperdesk.library.exporting import export_pieces
from paperdesk.library.importing import import_files
from paperdesk.library.library import Library
from tests.benchmarks.bib_file import write_bib

ENTRIES = 10_000
ROUNDS = 5
AS_CAME = BibtexOptions()
NORMALISED = BibtexOptions(as_imported=False)


def measure(rounds: int = ROUNDS, entries: int = ENTRIES) -> dict[str, float]:
    """CPU seconds of exporting an imported file as it came, laid out anew, and of bibtexparser; medians.

    `ratio` is as it came over bibtexparser, turn by turn on the same entries.
    """
    with TemporaryDirectory() as folder:
        path = Path(folder, "bench.bib")
        write_bib(path, entries)
        with Library.open(Path(folder, "bench.paperdesk"), create=True) as library:
            import_files(library, [path])
            text = path.read_text(encoding="utf-8")
            turns = [_turn(library, text) for _ in range(rounds)]
    came, normalised, other = (statistics.median(column) for column in zip(*turns, strict=True))
    return {"as_came_s": came, "normalised_s": normalised, "bibtexparser_s": other, "ratio": came / other}


def _turn(library: Library, text: str) -> tuple[float, float, float]:
    parsed = parse_string(text)
    start = time.process_time()
    came = _export(library, AS_CAME)
    between = time.process_time()
    _export(library, NORMALISED)
    after = time.process_time()
    with warnings.catch_warnings(action="ignore"):
        write_string(parsed)
    assert came == text
    return between - start, after - between, time.process_time() - after


def _export(library: Library, options: BibtexOptions) -> str:
    return "".join(export_pieces(library, library.find().ids(), "bibtex", options))
