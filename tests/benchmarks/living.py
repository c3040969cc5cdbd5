"""How long a live file takes when nothing it holds has changed, and when one paper has, against all anew."""

import time
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from paperdesk.library.edits import SetFields
from paperdesk.library.importing import import_files
from paperdesk.library.library import Library
from paperdesk.library.live_files import LiveWriter, Outcome, adding_here, named
from paperdesk.model.live_file import LiveFile
from tests.benchmarks.bib_file import write_bib
from tests.benchmarks.context import Context, short
from tests.benchmarks.row import Row

FORMATS = ("biblatex", "csl-json")


def measure(context: Context) -> list[Row]:
    """CPU seconds of a live file that holds all papers; medians."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "bench.bib")
        write_bib(path, context.entries)
        with Library.open(Path(folder, "bench.paperdesk"), create=True) as library:
            import_files(library, [path])
            return [row for format in FORMATS for row in _rows(library, Path(folder), format, context)]


def _rows(library: Library, folder: Path, format: str, context: Context) -> list[Row]:
    file = LiveFile(str(folder / f"live.{format}"), format)
    library.apply(adding_here(library, file))
    file = named(library, file.path)
    turns = [_turn(library, file, number) for number in range(context.rounds)]
    whole, nothing, one = (median(each) for each in zip(*turns, strict=True))
    name = f"live file of {short(context.entries)} papers as {format}"
    figures = {"all_anew_s": whole, "one_changed_s": one, "nothing_changed_s": nothing}
    return [Row(f"{name}, one changed / all anew", one / whole, None, 0.3, figures)]


def _turn(library: Library, file: LiveFile, number: int) -> tuple[float, float, float]:
    writer = LiveWriter()
    first = _seconds(library, file, writer)
    second = _seconds(library, file, writer)
    library.apply(SetFields(library.find().ids()[number], {"title": f"Changed for {file.format}"}))
    third = _seconds(library, file, writer)
    return first, second, third


def _seconds(library: Library, file: LiveFile, writer: LiveWriter) -> float:
    start = time.process_time()
    assert writer.run(library, file).outcome in (Outcome.WRITTEN, Outcome.UNCHANGED)
    return time.process_time() - start
