"""Entries that could not be read, mended by hand and read again."""

from paperdesk.formats.records import StringText
from paperdesk.library.imports import import_report, open_failures
from paperdesk.library.incoming import open_text
from paperdesk.library.library import Library
from paperdesk.library.loading import Loading
from paperdesk.library.matching import Marks
from paperdesk.library.report import FileReport
from paperdesk.model.errors import PaperDeskError


def retry(library: Library, batch: int | None, failure: int, text: str) -> FileReport:
    """Read a failed entry again as `text` now stands and add what it holds as one step.

    `failure` counts from 0 in the report on the import as it is now. Gives the report as it is then;
    undoing the step brings the failure back. Raises PaperDeskError, with nothing changed, when it still
    cannot be read.
    """
    store = library.tables()
    found = store.batches.get(batch) if batch is not None else None
    if batch is None or found is None:
        raise PaperDeskError("This import is no longer in the library; nothing was changed.")
    numbers = open_failures(store, batch)
    if not 0 <= failure < len(numbers):
        raise PaperDeskError("This entry was mended already; nothing was changed.")
    source, format, *_ = found
    # What stands before the line break that ends an entry decides about the next one, so there is one.
    incoming = open_text(StringText(source, text.strip() + "\n"), format)
    with Loading(library, Marks(), brief=True) as loading:
        report = loading.read(incoming)
        if report.failed:
            raise PaperDeskError(report.failed[0].reason)
        if not report.found:
            raise PaperDeskError("There is no entry in this text; nothing was changed.")
        loading.show(part_of=(batch, numbers[failure]))
    return import_report(store, batch)
