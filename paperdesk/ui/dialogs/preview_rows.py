"""The pairs of a page as rows: what each is to the library, whether it is taken, and how it is drawn."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from typing_extensions import override

from paperdesk.formats.page.reading import to_paper
from paperdesk.model.paper import Paper
from paperdesk.ui.dialogs.history import short_time

if TYPE_CHECKING:
    from paperdesk.formats.page.reading import Page, PagePaper
    from paperdesk.library.importing import Planned

PAIR = Qt.ItemDataRole.UserRole
TAKEN = ("new", "merge", "trashed")  # outcomes that are ticked unless the user says otherwise
Plan = Callable[[Sequence[Paper]], "list[Planned]"]


@dataclass(frozen=True, slots=True)
class Pair:
    """A title and abstract of the page, what importing it would do, and whether it will be."""

    source: "PagePaper"
    planned: "Planned"
    taken: bool


class PreviewRows(QAbstractListModel):
    """The pairs of a page in its order; `counted` tells that other pairs are taken than before."""

    counted = Signal()

    def __init__(self, plan: Plan, parent: QObject) -> None:
        """`plan` says what importing papers would do."""
        super().__init__(parent)
        self._plan = plan
        self._pairs: list[Pair] = []

    def show(self, page: "Page") -> None:
        """Show another state of the page; only pairs that are new in it are planned again."""
        before = {pair.source: pair for pair in self._pairs}
        fresh = [source for source in page.papers if source not in before]
        planned = self._plan([to_paper(source) for source in fresh])
        for source, outcome in zip(fresh, planned, strict=True):
            before[source] = Pair(source, outcome, outcome.outcome in TAKEN)
        self.beginResetModel()
        self._pairs = [before[source] for source in page.papers]
        self.endResetModel()
        self.counted.emit()

    def pair(self, row: int) -> Pair | None:
        """The pair in a row."""
        return self._pairs[row] if 0 <= row < len(self._pairs) else None

    def taken(self) -> list[Paper]:
        """The papers to import."""
        return [pair.planned.paper for pair in self._pairs if pair.taken]

    def numbers(self) -> dict[str, int]:
        """How many pairs there are of each outcome."""
        found: dict[str, int] = {}
        for pair in self._pairs:
            found[pair.planned.outcome] = found.get(pair.planned.outcome, 0) + 1
        return found

    def unsure(self) -> int:
        """How many new pairs should be looked at."""
        return sum(not pair.source.sure for pair in self._pairs if pair.planned.outcome == "new")

    def take(self, rows: Iterable[int], *, on: bool) -> None:
        """Tick or untick some rows."""
        for row in rows:
            pair = self._pairs[row]
            self._pairs[row] = Pair(pair.source, pair.planned, on)
        if self._pairs:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._pairs) - 1, 0))
        self.counted.emit()

    def toggle_all(self) -> None:
        """Tick all rows, or untick them when all are ticked."""
        self.take(range(len(self._pairs)), on=not all(pair.taken for pair in self._pairs))

    def state(self, pair: Pair) -> tuple[str, str]:
        """What to say of a pair, and the theme's colour to say it in."""
        if pair.planned.outcome == "new":
            return (
                (self.tr("Looks right"), "ok") if pair.source.sure else (self.tr("Check this pair"), "warn")
            )
        said = {
            "merge": (self.tr("Adds to a paper you have"), "accent"),
            "trashed": (self.tr("Comes back from the Trash"), "accent"),
            "known": (self.tr("Already in the library"), "ink3"),
            "dismissed": (self._dismissed(pair.planned.since), "warn"),
            "again": (self.tr("Twice on this page"), "ink3"),
        }
        return said[pair.planned.outcome]

    def _dismissed(self, since: str) -> str:
        day = short_time(since).split(",")[0] if since else ""
        return self.tr("Already dismissed on {}").format(day) if day else self.tr("Already dismissed")

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._pairs)

    @override
    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        pair = self.pair(index.row())
        if pair is None:
            return None
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if pair.taken else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole:
            taken = self.tr("ticked") if pair.taken else self.tr("not ticked")
            return f"{pair.source.title}. {self.state(pair)[0]}, {taken}"
        if role == Qt.ItemDataRole.DisplayRole:
            return pair.source.title
        return pair if role == PAIR else None
