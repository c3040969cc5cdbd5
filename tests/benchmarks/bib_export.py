"""How long a library takes to go out as BibTeX again, against the default writer of bibtexparser."""

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
from tests.benchmarks.context import Context, short
from tests.benchmarks.figures import medians
from tests.benchmarks.row import Row

AS_CAME = BibtexOptions()
NORMALISED = BibtexOptions(as_imported=False)


def measure(context: Context) -> list[Row]:
    """CPU seconds of exporting an imported file as it came, laid out anew, and of bibtexparser; medians."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "bench.bib")
        write_bib(path, context.entries)
        with Library.open(Path(folder, "bench.paperdesk"), create=True) as library:
            import_files(library, [path])
            text = path.read_text(encoding="utf-8")
            turns = [_turn(library, text) for _ in range(context.rounds)]
    came, normalised, other = medians(turns)
    figures = {"as_came_s": came, "normalised_s": normalised, "bibtexparser_s": other}
    name = f"{short(context.entries)} entries out as BibTeX"
    peer = "the writer of bibtexparser"
    return [
        Row(f"{name} / {peer}", came / other, None, 0.2, figures),
        Row(f"{name}, laid out anew / {peer}", normalised / other, None, 0.2, {}),
    ]


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
