"""Makes an import visible as one step, beside what has happened to the library since it was read."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final, cast

from typing_extensions import override

from paperdesk.formats.failures import Failure
from paperdesk.library.arranging import Arrange, arranging
from paperdesk.library.batch_writing import BatchWriter
from paperdesk.library.completion import completing, filing, filings
from paperdesk.library.edits import Edit, Group, Outcome, ShowBatch
from paperdesk.library.matching import Merge
from paperdesk.library.report import FileReport, step_label
from paperdesk.store.store import Store

GONE: Final = (
    "The paper that this entry is the same as was removed while the import ran; the entry was not added. "
    "Import it again."
)


@dataclass(frozen=True, slots=True)
class ShowImport(Edit):
    """Show what texts brought in; the result is their reports as they are kept.

    `since` is the state of the history before the first text was compared with the library, `counted` the
    one before the new papers were counted, `part_of` tells of which failure in which import's report this
    is the mended entry.
    """

    parts: tuple[tuple[BatchWriter, FileReport], ...]
    since: tuple[object, ...]
    counted: tuple[object, ...]
    part_of: tuple[int, int] | None = None

    @property
    @override
    def label(self) -> str:
        if self.part_of:
            return "Mend entry"
        if not any(self._is_whole(writer) for writer, _ in self.parts):
            return Arrange(()).label
        return step_label([report for _, report in self.parts])

    def changes(self, store: Store) -> bool:
        """Whether there is anything to show but reports."""
        writers = [writer for writer, _ in self.parts]
        arranged = (one for writer in writers for one in writer.arrangements)
        return any(map(self._is_whole, writers)) or any(any(arranging(store, one)) for one in arranged)

    def _is_whole(self, writer: BatchWriter) -> bool:
        return bool(self.part_of) or writer.written.tally.changes

    @override
    def apply(self, store: Store) -> Outcome:
        state = store.history.state()
        moved = state != self.since
        if state != self.counted:
            store.batches.count_anew()
        kept: list[FileReport] = []
        shown: list[Edit] = []
        rest: list[Edit] = []
        for writer, report in self.parts:
            writer.require_own()
            places = writer.written.known.moved(store) if moved else {}
            kept.append(self._kept(store, writer, without(report, writer, places)))
            if self._is_whole(writer):
                shown.append(ShowBatch(writer.batch))
                rest += _follow(writer, places)
        if self.part_of:
            store.batches.set_part(self.parts[0][0].batch, *self.part_of)
        arranged = [Arrange(writer.arrangements) for writer, _ in self.parts]
        outcome = Group(self.label, (*shown, *rest, *arranged)).apply(store)
        counts = cast("tuple[dict[str, int], ...]", outcome.result)[len(shown) + len(rest) :]
        told = tuple(_told(store, report, counted) for report, counted in zip(kept, counts, strict=True))
        return Outcome(outcome.change, outcome.inverse, told)

    def _kept(self, store: Store, writer: BatchWriter, report: FileReport) -> FileReport:
        """Keep the report; a batch that brought nothing stays only to tell what went wrong."""
        batches = store.batches
        batches.set_report(writer.batch, report.stored())
        if writer.form:
            batches.set_form(writer.batch, writer.form)
        if self._is_whole(writer):
            return report
        if report.failed or report.warnings:
            batches.hide(writer.batch, False)
            batches.finish(writer.batch)
            return report
        batches.delete([writer.batch])
        return replace(report, batch=None)


def _told(store: Store, report: FileReport, arranged: dict[str, int]) -> FileReport:
    """The report with what came beside the papers, kept so if it is kept."""
    if not arranged:
        return report
    whole = replace(report, **arranged)  # type: ignore[arg-type]
    if whole.batch is not None:
        store.batches.set_report(whole.batch, whole.stored())
    return whole


def without(report: FileReport, writer: BatchWriter, places: dict[int, int]) -> FileReport:
    """The report with the records as failed whose papers are gone by now, which have the place 0."""
    known = writer.written.known
    gone = [(line, took) for paper, line, took in known if places.get(paper) == 0]
    if not gone:
        return report
    merged = sum(took for _, took in gone)
    failed = [*report.failed, *(Failure(line, "", GONE, "") for line, _ in gone)]
    return replace(
        report,
        merged=report.merged - merged,
        skipped=report.skipped - len(gone) + merged,
        failed=tuple(sorted(failed, key=lambda failure: failure.line)),
    )


def _follow(writer: BatchWriter, places: dict[int, int]) -> Iterator[Edit]:
    """The edits by which papers take over what the import brings, wherever they are by now."""
    merges = list(_placed(writer.written.merges, places))
    yield from filing(writer.written.filed)
    yield from completing(merges, writer.source)
    yield from filing(filings(merges))


def _placed(merges: Sequence[Merge], places: dict[int, int]) -> Iterator[Merge]:
    for merge in merges:
        paper = places.get(merge.twin, merge.twin)
        if paper:
            yield merge if paper == merge.twin else replace(merge, twin=paper)
