"""Editing what many papers say at once: only what is ticked is written."""

from collections.abc import Callable, Iterable, Mapping
from itertools import pairwise

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QCompleter, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from paperdesk.library.details import added_field
from paperdesk.library.field_values import Value
from paperdesk.model.errors import UsageError
from paperdesk.model.paper import Status
from paperdesk.ui.dialogs.batch_rows import BatchRow, Choices, FieldRow, MarkRow
from paperdesk.ui.dialogs.pieces import SIDE, Scroller, button, hairline, label, line_edit, plural, set_role
from paperdesk.ui.dialogs.sheet import Sheet
from paperdesk.ui.language import number_text
from paperdesk.ui.models.row_words import status_words
from paperdesk.ui.questions import BatchAnswer, BatchRequest
from paperdesk.ui.widgets.field_name_line import FieldNameLine
from paperdesk.ui.widgets.rating_control import RatingControl
from paperdesk.ui.widgets.spoken import spoken

ALWAYS = ("type", "venue", "date")
NAMES = ("authors", "editors")
MOST_FIELDS = 14  # of the other fields that are shown without being asked for
ONE_PAPER = ("title", "key", "doi", "arxiv", "url", "abstract", "year")
NAME_WIDTH = 190


class Batch(Sheet):
    """Shows what papers say together; `answer()` is what is to be written into all of them."""

    def __init__(self, window: QWidget, request: BatchRequest) -> None:
        """`request` says what the papers have in common."""
        self._shared = request.shared
        count = len(request.shared.papers)
        super().__init__(window, "", QSize(720, 780))
        title = plural(self.tr("Edit %n paper(s)", "", count).replace("%n", number_text(count)), count)
        self.setAccessibleName(title)
        self._fields: list[FieldRow] = []
        self._marks: list[MarkRow] = []
        self._grid = _grid()
        self._add = FieldNameLine()
        self._add.entered.connect(self._add_field)
        self.add_title(title, self.tr("Only what is ticked is written; using a field ticks it."))
        self.body.addWidget(hairline())
        self.body.addWidget(Scroller(self._inside(request)), 1)
        self.body.addWidget(hairline())
        cancel = button(self.tr("Cancel"), self.tr("Change nothing"), self.reject)
        self._save = button(
            self.tr("Change papers"), self.tr("Write it as one step (Ctrl+Enter)"), self.accept, "primary"
        )
        self._hint = self.add_footer("", cancel, self._save)
        self._check()
        self.start_with(self._fields[0].editor)

    def answer(self) -> BatchAnswer:
        """What is ticked. Raises UsageError for what makes no sense."""
        values: dict[str, Value] = {}
        for row in self._fields:
            values |= row.values()
        marks = {row.name: row.value() for row in self._marks if row.is_on()}
        status = marks.get("status")
        rating = marks.get("rating")
        return BatchAnswer(
            values,
            Status(str(status)) if status else None,
            rating if isinstance(rating, int) else None,
            bool(marks["starred"]) if "starred" in marks else None,
            _parts(marks.get("add_tags")),
            _parts(marks.get("remove_tags")),
            "/".join(_parts(marks.get("collection"), "/")),
        )

    def row(self, name: str) -> BatchRow:
        """The row of a field or mark; KeyError when it is not shown."""
        for row in (*self._fields, *self._marks):
            if row.name == name:
                return row
        raise KeyError(name)

    def reached(self) -> int:
        """How many papers would change. Raises UsageError for what makes no sense."""
        answer, shared = self.answer(), self._shared
        values = dict(answer.values)
        for name, value in (
            ("status", answer.status),
            ("rating", answer.rating),
            ("starred", answer.starred),
        ):
            if value is not None:
                values[name] = value
        changed = set(shared.changed(values))
        for tag in answer.add_tags:
            changed |= shared.papers - _found(shared.tags, tag)
        for tag in answer.remove_tags:
            changed |= _found(shared.tags, tag)
        if answer.collection:
            changed |= shared.papers - _found(shared.collections, answer.collection)
        return len(changed)

    def _inside(self, request: BatchRequest) -> QWidget:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(SIDE, 14, SIDE, 16)
        column.addWidget(label(self.tr("What they say"), "section"))
        column.addLayout(self._grid)
        for name in (*ALWAYS, *self._shared.usual()[:MOST_FIELDS], *NAMES):
            self._put(self._grid, FieldRow(name, self._shared, self))
        beside = _grid()
        beside.addWidget(label(self.tr("More fields"), "hint"), 0, 0)
        beside.addWidget(self._add, 0, 1)
        column.addLayout(beside)
        column.addSpacing(14)
        column.addWidget(label(self.tr("What you made of them"), "section"))
        marks = _grid()
        column.addLayout(marks)
        for row in self._mark_rows(request):
            self._put(marks, row)
        column.addStretch(1)
        self._order()
        return inside

    def _put(self, grid: QGridLayout, row: FieldRow | MarkRow) -> None:
        place = grid.rowCount()
        row.tick.setFixedWidth(NAME_WIDTH)
        grid.addWidget(row.tick, place, 0)
        grid.addWidget(row.editor, place, 1)
        grid.addWidget(row.below, place + 1, 1)
        row.changed.connect(self._check)
        if isinstance(row, FieldRow):
            self._fields.append(row)
        else:
            self._marks.append(row)

    def _mark_rows(self, request: BatchRequest) -> Iterable[MarkRow]:
        status = Choices(self.tr("Status"), [(status_words(each), each.value) for each in Status])
        starred = Choices(self.tr("Favourite"), [(self.tr("yes"), True), (self.tr("no"), False)])
        rating = RatingControl()
        rating.rated.connect(rating.set_rating)
        add = self._tag_line(self.tr("Add tags"), request.tags)
        remove = self._tag_line(self.tr("Remove tags"), tuple(self._shared.tags))
        folder = Choices(self.tr("Collection"), [(path, path) for path in request.collections], free=True)
        folder.setCurrentIndex(-1)
        yield self._mark("status", self.tr("Status"), status, status.currentData)
        yield self._mark("rating", self.tr("Rating"), rating, rating.rating)
        yield self._mark("starred", self.tr("Favourite"), starred, starred.currentData)
        yield self._mark("add_tags", self.tr("Add tags"), add, add.text)
        yield self._mark("remove_tags", self.tr("Remove tags"), remove, remove.text)
        yield self._mark("collection", self.tr("Add to collection"), folder, folder.currentText)

    def _mark(self, name: str, words: str, editor: QWidget, value: Callable[[], object]) -> MarkRow:
        row = MarkRow(name, words, editor, value, self)
        shared = self._shared
        if name in ("status", "starred") and isinstance(editor, Choices):
            if shared.distinct(name) > 1:
                editor.setPlaceholderText(_mixed(self.tr("mixed (%n values)"), shared.distinct(name)))
                editor.setCurrentIndex(-1)
            else:
                editor.setCurrentIndex(editor.findData(shared.common(name)))
            editor.currentIndexChanged.connect(row.touch)
        elif isinstance(editor, RatingControl):
            common = shared.common(name)
            editor.set_rating(common if isinstance(common, int) else 0)
            editor.rated.connect(row.touch)
            if shared.distinct(name) > 1:
                row.tick.setText(f"{words} · {_mixed(self.tr('mixed (%n values)'), shared.distinct(name))}")
        elif isinstance(editor, QLineEdit):
            editor.textChanged.connect(row.touch)
        elif isinstance(editor, Choices):
            editor.currentTextChanged.connect(row.touch)
        return row

    def _tag_line(self, name: str, tags: tuple[str, ...]) -> QLineEdit:
        line = line_edit(name, hint=self.tr("names, with commas between them"))
        completer = QCompleter(sorted(tags), line)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        line.setCompleter(completer)
        return line

    def _add_field(self, text: str) -> None:
        try:
            name = added_field(text, str(self._shared.common("type")))
        except UsageError as error:
            self._hint.setText(spoken(str(error)))
            set_role(self._hint, "err")
            return
        self._add.clear()
        row = next((row for row in self._fields if row.name == name), None)
        if row is None and name in ONE_PAPER:
            self._hint.setText(self.tr("Only one paper can have that; it is edited in the reading pane."))
            set_role(self._hint, "warn")
            return
        if row is None:
            row = FieldRow(name, self._shared, self)
            self._put(self._grid, row)
            for shown in (row.tick, row.editor):
                shown.show()
            self._order()
        row.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _order(self) -> None:
        stops: list[QWidget] = [stop for row in self._fields for stop in (row.tick, row.editor)]
        stops += [self._add, *(stop for row in self._marks for stop in (row.tick, row.editor))]
        for first, second in pairwise(stops):
            QWidget.setTabOrder(first, second)

    def _check(self) -> None:
        wrong = next(filter(None, [row.check() for row in self._fields]), "")
        ticked = any(row.is_on() for row in (*self._fields, *self._marks))
        count = 0 if wrong else self.reached()
        total = len(self._shared.papers)
        self._save.setEnabled(not wrong and count > 0)
        if wrong or not ticked:
            text = wrong or self.tr("Nothing is ticked yet.")
        else:
            text = self.tr("Changes {0} of {1} papers, as one step.").format(
                number_text(count), number_text(total)
            )
        self._hint.setText(text)
        set_role(self._hint, "err" if wrong else "hint")


def _grid() -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(6)
    grid.setColumnMinimumWidth(0, NAME_WIDTH)
    grid.setColumnStretch(1, 1)
    return grid


def _mixed(text: str, count: int) -> str:
    return text.replace("%n", number_text(count))


def _parts(value: object, separator: str = ",") -> tuple[str, ...]:
    parts = (" ".join(part.split()) for part in str(value or "").split(separator))
    return tuple(dict.fromkeys(filter(None, parts)))


def _found(groups: Mapping[str, frozenset[int]], name: str) -> frozenset[int]:
    """The papers under a name, whatever its capitals."""
    return frozenset[int]().union(
        *(ids for each, ids in groups.items() if each.casefold() == name.casefold())
    )
