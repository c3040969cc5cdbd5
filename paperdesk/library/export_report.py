"""What there is to tell of an export besides the text that it gives."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from paperdesk.model.paper import Paper


@dataclass(slots=True)
class Left:
    """How much that readers left on papers an export holds; `notes` is None where none are written."""

    highlights: int = 0
    notes: int | None = None
    papers: int = 0

    def counting(self, papers: Iterable[Paper]) -> Iterator[Paper]:
        """The papers, counted as they pass by."""
        for paper in papers:
            noted = self.notes is not None and bool(paper.note.strip())
            self.highlights += len(paper.highlights)
            self.notes = None if self.notes is None else self.notes + noted
            self.papers += bool(paper.highlights) or noted
            yield paper


@dataclass(slots=True)
class ExportReport:
    """What an export did with entries besides writing them, each by citation key.

    `mended` says what would have stopped TeX and was written otherwise, `commands` which entries hold
    commands that do more than print when the document is compiled. `defined` are the commands that a
    preamble was added for, because LaTeX does not have them. `warnings` say what some styles will not take,
    for the keys that they begin with. `form` tells of files that came in another encoding. `left` is there
    for what holds only highlights and notes.
    """

    mended: list[tuple[str, str]] = field(default_factory=list)
    commands: list[tuple[str, str]] = field(default_factory=list)
    defined: list[str] = field(default_factory=list)
    warnings: list[tuple[str, str]] = field(default_factory=list)
    form: list[tuple[str, str]] = field(default_factory=list)
    left: Left | None = None

    def take(self, other: "ExportReport") -> None:
        """Tell what another report tells as well."""
        self.mended += other.mended
        self.commands += other.commands
        self.defined += other.defined
        self.warnings += other.warnings
        self.form += other.form
