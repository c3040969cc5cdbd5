"""How long a library takes to go out as BibTeX again, against the default writer of bibtexparser."""

import gc
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
        shelf = Path(folder, "bench.paperdesk")
        with Library.open(shelf, create=True) as library:
            import_files(library, [path])
        # What the import left in memory is none of the export's business.
        gc.collect()
        gc.freeze()
        text = path.read_text(encoding="utf-8")
        with Library.open(shelf, read_only=True) as library:
            turns = [_turn(library, text) for _ in range(rounds)]
        gc.unfreeze()
    came, normalised, other = (statistics.median(column) for column in zip(*turns, strict=True))
    return {"as_came_s": came, "normalised_s": normalised, "bibtexparser_s": other, "ratio": came / other}


def _turn(library: Library, text: str) -> tuple[float, float, float]:
    gc.collect()
    start = time.process_time()
    came = _export(library, AS_CAME)
    between = time.process_time()
    _export(library, NORMALISED)
    after = time.process_time()
    assert came == text
    # Parsed only now, so that its objects are not in the way of the garbage collector before.
    parsed = parse_string(text)
    with warnings.catch_warnings(action="ignore"):
        begun = time.process_time()
        write_string(parsed)
        other = time.process_time() - begun
    return between - start, after - between, other


def _export(library: Library, options: BibtexOptions) -> str:
    return "".join(export_pieces(library, library.find().ids(), "bibtex", options))
