"""What was imported when, and the reports that are kept on it."""

from dataclasses import dataclass, replace

from paperdesk.library.report import FileReport
from paperdesk.model.errors import PaperDeskError
from paperdesk.store.store import Store


@dataclass(frozen=True, slots=True)
class ImportedBatch:
    """One import: where it came from, its format, when (ISO 8601, UTC), and the report as it is now."""

    id: int
    source: str
    format: str
    at: str
    report: FileReport


def imports(store: Store) -> list[ImportedBatch]:
    """What was imported and has a report, newest first; what was taken back is left out."""
    return [
        ImportedBatch(id, source, format, at, _now(store, id, report))
        for id, source, format, at, report in store.batches.listed()
    ]


def import_report(store: Store, batch: int) -> FileReport:
    """The report on an import as it is now; raises PaperDeskError when the import is gone."""
    found = store.batches.get(batch)
    if found is None or found[3] == "{}":
        raise PaperDeskError("There is no report on this import any more.")
    return _now(store, batch, found[3])


def open_failures(store: Store, batch: int) -> list[int]:
    """The numbers, in the report as it was first, of the failures that were not mended."""
    found = store.batches.get(batch)
    report = FileReport.from_stored(found[3], batch) if found else None
    mended = store.batches.parts(batch)
    return [number for number in range(len(report.failed)) if number not in mended] if report else []


def _now(store: Store, batch: int, stored: str) -> FileReport:
    report = FileReport.from_stored(stored, batch)
    parts = {
        number: FileReport.from_stored(part, batch) for number, part in store.batches.parts(batch).items()
    }
    failed = tuple(failure for number, failure in enumerate(report.failed) if number not in parts)
    added = report.added + sum(part.added for part in parts.values())
    merged = report.merged + sum(part.merged for part in parts.values())
    skipped = report.skipped + sum(part.skipped for part in parts.values())
    found = added + merged + skipped + len(failed)
    return replace(report, found=found, added=added, merged=merged, skipped=skipped, failed=failed)
