"""The bibliographic facts of a paper as a form; the answer holds what was changed and nothing else."""

from collections.abc import Mapping
from itertools import pairwise

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from paperdesk.library.field_values import Value, read_fields
from paperdesk.model.errors import UsageError
from paperdesk.model.names import sorted_form
from paperdesk.model.paper import Name, Paper
from paperdesk.ui.dialogs.pieces import SIDE, Scroller, TextArea, button, hairline, label, line_edit, set_role
from paperdesk.ui.dialogs.sheet import Sheet

TYPES = (
    "article",
    "inproceedings",
    "misc",
    "book",
    "incollection",
    "phdthesis",
    "mastersthesis",
    "techreport",
    "unpublished",
    "online",
    "software",
    "dataset",
)
LINES = ("date", "venue", "doi", "arxiv", "url", "key")


def _one_a_line(names: tuple[Name, ...]) -> str:
    # Braces tell an organisation from a person, as in BibTeX.
    return "\n".join(f"{{{name.literal}}}" if name.literal else sorted_form(name) for name in names)


class Details(Sheet):
    """Edits one paper; `values()` are the changed fields under the names that edits know, and "key"."""

    def __init__(self, window: QWidget, paper: Paper) -> None:
        """Show the facts of `paper`."""
        super().__init__(window, self.tr("Details"), QSize(720, 820))
        self._paper = paper
        self._type = self._type_box()
        self._title = TextArea(self.tr("Title"), paper.title, 56)
        self._authors = TextArea(
            self.tr("Authors, one a line: Family, Given"), _one_a_line(paper.authors), 92
        )
        self._editors = TextArea(self.tr("Editors, one a line"), _one_a_line(paper.editors), 48)
        self._year = line_edit(self.tr("Year"), "" if paper.year is None else str(paper.year))
        self._lines = self._line_edits()
        self._abstract = TextArea(self.tr("Abstract"), paper.abstract, 140)
        self._table = self._field_table(paper.fields)
        self._opening = self._texts()
        self.add_title(self.tr("Details"))
        self.body.addWidget(hairline())
        self.body.addWidget(Scroller(self._form()), 1)
        self.body.addWidget(hairline())
        cancel = button(self.tr("Cancel"), self.tr("Change nothing"), self.reject)
        self._save = button(self.tr("Save"), self.tr("Keep the changes (Ctrl+Enter)"), self.accept, "primary")
        self._hint = self.add_footer("", cancel, self._save)
        for line in (self._year, *self._lines.values()):
            line.textChanged.connect(self._check)
        self._type.currentTextChanged.connect(self._check)
        self._check()
        self.start_with(self._title)

    def values(self) -> dict[str, Value]:
        """What is different now; "" and None clear a field. Raises UsageError for what makes no sense."""
        texts = {name: text for name, text in self._texts().items() if text != self._opening[name]}
        key = texts.pop("key", None)
        kept, added = self._changed_fields()
        return {**read_fields({**texts, **added}), **kept, **({} if key is None else {"key": key})}

    def _texts(self) -> dict[str, str]:
        return {
            "type": self._type.currentText().strip().lower() or "misc",
            "title": " ".join(self._title.toPlainText().split()),
            "authors": self._authors.toPlainText().strip(),
            "editors": self._editors.toPlainText().strip(),
            "year": self._year.text().strip(),
            "abstract": self._abstract.toPlainText().strip(),
            **{name: line.text().strip() for name, line in self._lines.items()},
        }

    def _changed_fields(self) -> tuple[dict[str, str], dict[str, str]]:
        """The changed fields that the paper had, under their names as they are, and new ones."""
        rows = [[self._cell(row, column) for column in (0, 1)] for row in range(self._table.rowCount())]
        shown = {name: value for name, value in rows if name}
        before = self._paper.fields
        kept = {name: shown.get(name, "") for name, value in before.items() if shown.get(name, "") != value}
        added = {name: value for name, value in shown.items() if name not in before and value}
        return kept, added

    def _cell(self, row: int, column: int) -> str:
        item = self._table.item(row, column)
        return item.text().strip() if item else ""

    def _check(self) -> None:
        wrong = self._wrong()
        self._save.setEnabled(not wrong)
        self._hint.setText(wrong or self.tr("Ctrl+Enter saves"))
        set_role(self._hint, "err" if wrong else "hint")

    def _wrong(self) -> str:
        if not self._lines["key"].text().strip() and self._paper.key:
            return self.tr("A paper always has a citation key.")
        try:
            self.values()
        except UsageError as error:
            return str(error)
        return ""

    def _type_box(self) -> QComboBox:
        box = QComboBox()
        box.setEditable(True)
        box.addItems(list(TYPES))
        box.setCurrentText(self._paper.type)
        box.setAccessibleName(self.tr("Type"))
        box.setToolTip(self.tr("BibTeX entry type"))
        return box

    def _line_edits(self) -> dict[str, QLineEdit]:
        names = {
            "date": self.tr("Date, as it was published"),
            "venue": self.tr("Journal or proceedings"),
            "doi": self.tr("DOI"),
            "arxiv": self.tr("arXiv id"),
            "url": self.tr("URL"),
            "key": self.tr("Citation key; the old one stays as an alias"),
        }
        return {name: line_edit(names[name], str(getattr(self._paper, name))) for name in LINES}

    def _field_table(self, fields: Mapping[str, str]) -> QTableWidget:
        table = QTableWidget(len(fields), 2)
        table.setHorizontalHeaderLabels([self.tr("Field"), self.tr("Value")])
        table.verticalHeader().hide()
        table.horizontalHeader().setStretchLastSection(True)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        table.setColumnWidth(0, 150)
        table.setShowGrid(False)
        table.setProperty("kind", "card")
        table.setTabKeyNavigation(False)
        table.setAccessibleName(self.tr("Other fields"))
        table.setToolTip(self.tr("Fields that PaperDesk keeps as they are; F2 edits"))
        for row, (name, value) in enumerate(fields.items()):
            table.setItem(row, 0, QTableWidgetItem(name))
            table.setItem(row, 1, QTableWidgetItem(value))
        table.setFixedHeight(36 + 31 * min(6, max(2, len(fields))))
        return table

    def _form(self) -> QWidget:
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(SIDE, 14, SIDE, 16)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(10)
        places = (
            (self.tr("Title"), self._title, 0, 0, 6),
            (self.tr("Authors"), self._authors, 1, 0, 6),
            (self.tr("Type"), self._type, 2, 0, 2),
            (self.tr("Year"), self._year, 2, 2, 2),
            (self.tr("Date"), self._lines["date"], 2, 4, 2),
            (self.tr("Venue"), self._lines["venue"], 3, 0, 6),
            (self.tr("DOI"), self._lines["doi"], 4, 0, 2),
            (self.tr("arXiv"), self._lines["arxiv"], 4, 2, 2),
            (self.tr("Citation key"), self._lines["key"], 4, 4, 2),
            (self.tr("URL"), self._lines["url"], 5, 0, 6),
            (self.tr("Abstract"), self._abstract, 6, 0, 6),
            (self.tr("Editors"), self._editors, 7, 0, 6),
            (self.tr("Other fields"), self._table, 8, 0, 6),
        )
        for name, field, row, column, span in places:
            grid.addLayout(self._named(name, field), row, column, 1, span)
        for column in range(6):
            grid.setColumnStretch(column, 1)
        grid.addLayout(self._table_buttons(), 9, 0, 1, 6)
        for before, after in pairwise(places):
            QWidget.setTabOrder(before[1], after[1])
        return inside

    @staticmethod
    def _named(name: str, field: QWidget) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(4)
        above = label(name, "section")
        above.setBuddy(field)
        column.addWidget(above)
        column.addWidget(field)
        return column

    def _table_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(button(self.tr("Add a field"), self.tr("Another line in the table"), self._add_field))
        row.addWidget(
            button(self.tr("Remove the field"), self.tr("Take the chosen line out"), self._remove_field)
        )
        row.addStretch(1)
        return row

    def _add_field(self) -> None:
        row = self._table.rowCount()
        self._table.insertRow(row)
        name = QTableWidgetItem("")
        self._table.setItem(row, 0, name)
        self._table.setItem(row, 1, QTableWidgetItem(""))
        self._table.setCurrentCell(row, 0)
        self._table.setFocus()
        self._table.editItem(name)

    def _remove_field(self) -> None:
        if self._table.currentRow() >= 0:
            self._table.removeRow(self._table.currentRow())
