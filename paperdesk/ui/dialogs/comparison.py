"""Two papers side by side: where they differ, one of the two values is chosen."""

from collections.abc import Iterable, Mapping
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from paperdesk.model.names import display
from paperdesk.model.paper import Paper, Status
from paperdesk.ui.dialogs.history import short_time
from paperdesk.ui.dialogs.pieces import SIDE, Scroller, button, label, sentence
from paperdesk.ui.language import number_text
from paperdesk.ui.models.row_words import status_words
from paperdesk.ui.theme import theme_of
from paperdesk.ui.widgets.field_words import type_words

if TYPE_CHECKING:
    from paperdesk.library.merging import Aspect

NAME_WIDTH = 88
MOST_LETTERS = 600  # of a value; an abstract is told by its beginning
DOT = 14


class Choice(QFrame):
    """A value that can be chosen by a click or the space bar."""

    chosen = Signal()

    def __init__(self, name: str, text: str) -> None:
        """`name` says what the value is of; an empty text is shown as a dash."""
        super().__init__()
        self._on = False
        self._text = sentence(text or "—", "" if text else "hint")
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(f"{name}: {text or self.tr('nothing')}")
        self.setToolTip(self.tr("Keep this one"))
        row = QHBoxLayout(self)
        row.setContentsMargins(34, 7, 10, 7)
        row.addWidget(self._text, 1, Qt.AlignmentFlag.AlignTop)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def text(self) -> str:
        """The value as it is shown."""
        return self._text.text()

    def is_on(self) -> bool:
        """Whether this is the chosen one."""
        return self._on

    def set_on(self, on: bool) -> None:
        """Choose it, or the other one."""
        self._on = on
        self.setAccessibleDescription(self.tr("chosen") if on else "")
        self.update()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit()
        event.accept()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self.chosen.emit()
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = 2 if self.hasFocus() else 1
        painter.setPen(QPen(QColor(theme.accent if self._on or self.hasFocus() else theme.edge), width))
        painter.setBrush(QColor(theme.sel if self._on else theme.field))
        inset = width / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), 7, 7)
        middle = QPointF(18, 8 + self.fontMetrics().height() / 2)
        painter.setPen(QPen(QColor(theme.accent if self._on else theme.ink3), 1))
        painter.setBrush(QColor(theme.accent if self._on else theme.field))
        painter.drawEllipse(middle, DOT / 2, DOT / 2)
        if self._on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.accent_text))
            painter.drawEllipse(middle, 2.6, 2.6)


class Comparison(QWidget):
    """Shows what two papers say, row by row; `chosen()` is what is to be kept."""

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self._cells: dict[str, tuple[Choice, Choice]] = {}
        self._takes: list[QWidget] = []  # the buttons that choose everything of one side
        self._inside = QWidget()
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(SIDE, 12, SIDE, 12)
        self._scroller = Scroller(self._inside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._scroller)

    def show_papers(self, papers: Iterable[Paper], aspects: "Iterable[Aspect]") -> None:
        """Compare two papers; the suggested values are chosen."""
        self._clear()
        page = QWidget()
        grid = QGridLayout(page)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(8)
        grid.setColumnMinimumWidth(0, NAME_WIDTH)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        both = tuple(papers)
        for column, paper in enumerate(both, 1):
            grid.addLayout(self._head(paper, column - 1), 0, column)
        told = sorted(aspects, key=lambda aspect: not aspect.differs)
        for row, aspect in enumerate(told, 1):
            self._add_row(grid, row, aspect)
        grid.addWidget(self._rest(both), len(told) + 1, 0, 1, 3)
        self._column.addWidget(page)
        self._column.addStretch(1)
        self._scroller.verticalScrollBar().setValue(0)

    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab stops, from top to bottom."""
        return (*self._takes, *chain.from_iterable(self._cells.values()))

    def chosen(self) -> Mapping[str, int]:
        """Whose value is kept, 0 or 1, by the name of what differs."""
        return {name: int(cells[1].is_on()) for name, cells in self._cells.items()}

    def choose(self, name: str, side: int) -> None:
        """Keep the value of one side."""
        for number, cell in enumerate(self._cells[name]):
            cell.set_on(number == side)

    def choose_all(self, side: int) -> None:
        """Keep everything of one side that says something there."""
        for name, cells in self._cells.items():
            self.choose(name, side if cells[side].text() != "—" else 1 - side)

    def _clear(self) -> None:
        self._cells = {}
        self._takes = []
        while self._column.count():
            item = self._column.takeAt(0)
            page = item.widget() if item is not None else None
            if page is not None:
                page.hide()
                page.deleteLater()

    def _head(self, paper: Paper, side: int) -> QHBoxLayout:
        source = paper.batch.source if paper.batch else ""
        said = self.tr("Added {when} from {source}") if source else self.tr("Added {when}")
        row = QHBoxLayout()
        row.addWidget(sentence(said.format(when=short_time(paper.added), source=source), "meta"), 1)
        take = button(
            self.tr("Take all"),
            self.tr("Keep every value of this side"),
            partial(self.choose_all, side),
            "link",
        )
        take.setAutoDefault(False)
        self._takes.append(take)
        row.addWidget(take, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _add_row(self, grid: QGridLayout, row: int, aspect: "Aspect") -> None:
        name = self._name(aspect.name)
        head = label(name, "meta")
        head.setContentsMargins(0, 8 if aspect.differs else 0, 0, 0)
        grid.addWidget(head, row, 0, Qt.AlignmentFlag.AlignTop)
        texts = [said(values) for values in aspect.values]
        if not aspect.differs:
            grid.addWidget(sentence(texts[0], "meta"), row, 1, 1, 2)
            return
        cells = (Choice(name, texts[0]), Choice(name, texts[1]))
        self._cells[aspect.name] = cells
        for side, cell in enumerate(cells):
            cell.chosen.connect(partial(self.choose, aspect.name, side))
            grid.addWidget(cell, row, side + 1)
        self.choose(aspect.name, aspect.chosen)

    def _rest(self, papers: Iterable[Paper]) -> QLabel:
        parts = [
            self.tr(
                "Tags, collections, notes and highlights of both are kept, and the other key as an alias."
            )
        ]
        parts += [text for paper in papers if (text := self._belongings(paper))]
        made = sentence("\n".join(parts), "hint")
        made.setContentsMargins(0, 6, 0, 0)
        return made

    def _belongings(self, paper: Paper) -> str:
        counts = (
            (", ".join(paper.tags), self.tr("tags {}")),
            (", ".join(paper.collections), self.tr("in {}")),
            ("1" if paper.note else "", self.tr("a note")),
            (number_text(len(paper.highlights)) if paper.highlights else "", self.tr("{} highlights")),
            ("1" if paper.starred else "", self.tr("a favourite")),
        )
        parts = [text.format(value) for value, text in counts if value]
        return f"{paper.key}: {' · '.join(parts)}" if parts else ""

    def _name(self, name: str) -> str:
        names = {
            "key": self.tr("Citation key"),
            "type": self.tr("Type"),
            "title": self.tr("Title"),
            "authors": self.tr("Authors"),
            "editors": self.tr("Editors"),
            "date": self.tr("Date"),
            "venue": self.tr("Venue"),
            "doi": self.tr("DOI"),
            "arxiv": self.tr("arXiv"),
            "url": self.tr("Link"),
            "abstract": self.tr("Abstract"),
            "status": self.tr("Status"),
            "rating": self.tr("Rating"),
        }
        return names.get(name, name.replace("-", " ").capitalize())


def said(values: Mapping[str, object]) -> str:
    """What one side says, as a reader sees it."""
    if "date" in values:
        return str(values["date"] or values.get("year") or "")
    value = next(iter(values.values()))
    if isinstance(value, tuple):
        return "; ".join(map(display, value))
    if "type" in values:
        return type_words(str(value))
    if isinstance(value, Status):
        return status_words(value)
    text = "" if value in (None, 0) else str(value)
    return text if len(text) <= MOST_LETTERS else f"{text[:MOST_LETTERS].rstrip()}…"
