"""What the columns of a table mean, with the first papers as they would be read."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QVBoxLayout, QWidget
from typing_extensions import override

from paperdesk.formats.tables.columns import TARGETS, ColumnMapping
from paperdesk.model.names import display
from paperdesk.model.paper import Paper
from paperdesk.ui.dialogs.pieces import (
    SIDE,
    Elided,
    Scroller,
    button,
    check_box,
    hairline,
    label,
    plural,
    sentence,
)
from paperdesk.ui.dialogs.sheet import Sheet
from paperdesk.ui.questions import ColumnsRequest

LEFT = 560
FIELD_WIDTH = 208
MOST_PAPERS = 5
MOST_NAMES = 6
MOST_LETTERS = 240  # of a column's examples and of an abstract
LEFT_OUT = ""


def field_names() -> dict[str, str]:
    """What a column can mean, by the field's name, in the order in which it is offered."""
    return {name: QCoreApplication.translate("Columns", text) for name, text in TARGETS.items()}


class FieldBox(QComboBox):
    """The field that a column means; the wheel scrolls the list of columns instead."""

    def __init__(self, column: str, field: str, choices: dict[str, str]) -> None:
        """Begin with `field`, which need not be one of `choices`."""
        super().__init__()
        self.setAccessibleName(self.tr("Meaning of the column {}").format(column))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedWidth(FIELD_WIDTH)
        for name, text in choices.items():
            self.addItem(text, name)
        if field not in choices:
            self.addItem(self.tr("Field “{}”").format(field), field)
        self.setCurrentIndex(self.findData(field))

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class Columns(Sheet):
    """Asks what the columns of a table mean; `mapping()` is the answer."""

    def __init__(self, window: QWidget, request: ColumnsRequest) -> None:
        """Begin with what was guessed."""
        super().__init__(window, request.name, QSize(1040, 700))
        self._request = request
        self._boxes: list[FieldBox] = []
        self._said: list[tuple[Elided, Elided]] = []  # name and examples of each column
        self._named = check_box(
            self.tr("The first row names the columns"),
            self.tr("Otherwise the first row is a paper"),
            on=request.guess.header,
        )
        self._named.toggled.connect(self._rename)
        self.shown: tuple[Paper, ...] = ()
        self.add_title(self.tr("What do the columns mean?"), self.tr("From {}").format(request.name))
        self.body.addWidget(hairline())
        left = Scroller(self._columns())
        left.setFixedWidth(LEFT)
        self.add_sides(left, self._preview())
        cancel = button(self.tr("Cancel"), self.tr("Import nothing of this file"), self.reject)
        self._import = button(self.tr("Import"), self.tr("Read the table like this"), self.accept, "primary")
        self._hint = self.add_footer("", cancel, self._import)
        self._follow()
        self.start_with(self._boxes[0] if self._boxes else self._import)

    def mapping(self) -> ColumnMapping:
        """What each column means, and whether the first row names them."""
        targets = tuple(str(box.currentData()) for box in self._boxes)
        return ColumnMapping(targets, self._named.isChecked())

    def _columns(self) -> QWidget:
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(SIDE, 12, SIDE, 12)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(0, 1)
        choices = field_names()
        grid.addWidget(self._named, 0, 0, 1, 2)
        for number, field in enumerate(self._request.guess.targets):
            column = self._column(number)
            box = FieldBox(self._name(number), field, choices)
            box.currentIndexChanged.connect(self._follow)
            self._boxes.append(box)
            grid.addLayout(column, number + 1, 0)
            grid.addWidget(box, number + 1, 1)
        grid.setRowStretch(len(self._boxes) + 1, 1)
        return inside

    def _name(self, number: int) -> str:
        """What a column is called in the table, or its number."""
        header = self._request.rows[0] if self._named.isChecked() and self._request.rows else ()
        name = header[number].strip() if number < len(header) else ""
        return name or self.tr("Column {}").format(number + 1)

    def _examples(self, number: int) -> str:
        """Some of what stands in a column."""
        rows = self._request.rows[1 if self._named.isChecked() else 0 :]
        values = (row[number].strip() for row in rows if number < len(row))
        return " · ".join(dict.fromkeys(filter(None, values)))[:MOST_LETTERS] or self.tr("empty")

    def _column(self, number: int) -> QVBoxLayout:
        """A column's name over examples of what stands in it."""
        head, under = Elided(self._name(number)), Elided(self._examples(number), "hint")
        font = head.font()
        font.setBold(True)
        head.setFont(font)
        self._said.append((head, under))
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(head)
        column.addWidget(under)
        return column

    def _rename(self) -> None:
        """Take the first row for names of the columns, or for a paper."""
        for number, (head, under) in enumerate(self._said):
            head.show_text(self._name(number))
            under.show_text(self._examples(number))
        self._follow()

    def _preview(self) -> QFrame:
        made = QFrame()
        made.setProperty("kind", "pane")
        inside = QWidget()
        self._papers = QVBoxLayout(inside)
        self._papers.setContentsMargins(SIDE, 4, SIDE, 14)
        self._papers.setSpacing(14)
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(8)
        head = label(self.tr("How the first papers are read"), "section")
        head.setContentsMargins(SIDE, 0, SIDE, 0)
        column.addWidget(head)
        column.addWidget(Scroller(inside), 1)
        return made

    def _follow(self) -> None:
        """Show the first papers as they are read with the fields that are chosen now."""
        self.shown = tuple(self._request.read(self.mapping())[:MOST_PAPERS])
        while (item := self._papers.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for paper in self.shown:
            self._papers.addWidget(self._paper(paper))
        self._papers.addStretch(1)
        used = [field for field in self.mapping().targets if field != LEFT_OUT]
        titled = "title" in used
        left = len(self._boxes) - len(used)
        said = plural(self.tr("%n column(s) left out", "", left), left) if left else ""
        self._hint.setText(said if titled else self.tr("Choose the column with the titles."))
        self._import.setEnabled(titled)

    def _paper(self, paper: Paper) -> QFrame:
        """A paper as it will be, in a few lines."""
        card = QFrame()
        column = QVBoxLayout(card)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        title = sentence(paper.title or self.tr("No title"))
        font = title.font()
        font.setBold(True)
        title.setFont(font)
        column.addWidget(title)
        for line in self._lines(paper):
            column.addWidget(sentence(line, "meta"))
        return card

    def _lines(self, paper: Paper) -> list[str]:
        names = [display(name) for name in paper.authors[:MOST_NAMES]]
        people = ", ".join(names) + (" …" if len(paper.authors) > MOST_NAMES else "")
        facts = (paper.type, str(paper.year or ""), paper.venue, paper.doi, paper.arxiv, paper.key)
        fields = "; ".join(f"{name}: {value}" for name, value in paper.fields.items())
        tags = ", ".join(paper.tags)
        lines: Sequence[str] = (
            people,
            " · ".join(fact for fact in facts if fact),
            self.tr("Tags: {}").format(tags) if tags else "",
            fields[:MOST_LETTERS],
            paper.abstract[:MOST_LETTERS] + ("…" if len(paper.abstract) > MOST_LETTERS else ""),
        )
        return [line for line in lines if line]
