"""What came of an import, entry by entry: nothing is left out silently."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from paperdesk.formats.failures import Failure, Warning
from paperdesk.formats.page.parts import Leftover, Shape
from paperdesk.model.arrangement import PARTS

__all__ = ["Failure", "FileReport", "Leftover", "Warning", "to_json"]


@dataclass(frozen=True, slots=True)
class FileReport:
    """One file's import; `found` = `added` + `merged` + `skipped` + the failed ones.

    `dismissed` are those of the skipped ones that were dismissed before, and are not shown again.
    `batch` is the import in the library under which the report is kept. `colours` of tags, `collections`,
    `searches` and `word_lists` are how many came along with the papers and were new or grew. `shape` is
    what kind of page it was.
    """

    file: str
    format: str
    found: int = 0
    added: int = 0
    merged: int = 0
    skipped: int = 0
    failed: tuple[Failure, ...] = ()
    warnings: tuple[Warning, ...] = ()
    leftover: tuple[Leftover, ...] = ()
    batch: int | None = None
    dismissed: int = 0
    colours: int = 0
    collections: int = 0
    searches: int = 0
    word_lists: int = 0
    shape: str = Shape.PAIRS

    @property
    def arranged(self) -> dict[str, int]:
        """What came along with the papers: the names of its kinds with their numbers, if there are any."""
        return {name: number for name in PARTS if (number := getattr(self, name))}

    def to_json(self) -> dict[str, Any]:
        """The report in the shape the command line promises."""
        document: dict[str, Any] = {
            "file": self.file,
            "format": self.format,
            "found": self.found,
            "added": self.added,
            "merged": self.merged,
            "skipped": self.skipped,
            "dismissed": self.dismissed,
            "failed": [{"line": f.line, "key": f.key, "reason": f.reason, "raw": f.raw} for f in self.failed],
            "warnings": [{"line": w.line, "key": w.key, "reason": w.reason} for w in self.warnings],
            **self.arranged,
        }
        if self.shape != Shape.PAIRS:
            document["shape"] = self.shape
        if self.format == "pagetext":
            document["leftover"] = [{"line": rest.line, "text": rest.text} for rest in self.leftover]
        return document

    def stored(self) -> str:
        """The report as a library keeps it."""
        rest = [{"line": rest.line, "text": rest.text} for rest in self.leftover]
        return json.dumps({**self.to_json(), "leftover": rest}, ensure_ascii=False)

    @classmethod
    def from_stored(cls, text: str, batch: int) -> FileReport:
        """The report that `stored` wrote."""
        document = json.loads(text)
        for name, kind in (("failed", Failure), ("warnings", Warning), ("leftover", Leftover)):
            document[name] = tuple(kind(**entry) for entry in document[name])
        return cls(**document, batch=batch)


def to_json(reports: Iterable[FileReport]) -> dict[str, Any]:
    """Several files' reports with their totals, as `import --json` prints them."""
    files = list(reports)
    return {
        "files": [report.to_json() for report in files],
        "found": sum(report.found for report in files),
        "added": sum(report.added for report in files),
        "merged": sum(report.merged for report in files),
        "skipped": sum(report.skipped for report in files),
        "dismissed": sum(report.dismissed for report in files),
        "failed": sum(len(report.failed) for report in files),
    }


def step_label(reports: Iterable[FileReport]) -> str:
    """What the history calls the step by which papers came in."""
    of_all = [(report.added, report.merged) for report in reports]
    added, merged = sum(added for added, _ in of_all), sum(merged for _, merged in of_all)
    if not added:
        return f"Complete {merged:,} paper{'s' * (merged != 1)}"
    return f"Import {added:,} paper{'s' * (added != 1)}"
