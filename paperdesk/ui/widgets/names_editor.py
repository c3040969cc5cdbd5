"""Authors or editors: a row each, or all of them in one line of text, and back without loss."""

from itertools import pairwise

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from paperdesk.model.name_text import reread_names, written_names
from paperdesk.model.names import OTHERS, parse_names
from paperdesk.model.paper import Name
from paperdesk.ui.widgets.growing_text import GrowingText
from paperdesk.ui.widgets.name_row import NameRow
from paperdesk.ui.widgets.parts import button
from paperdesk.ui.widgets.plain_text import tip

MANY = 25  # names from which on text is handier than rows
MOST_ROWS = 80  # rows beyond which a form would be slow


class NamesEditor(QWidget):
    """Edits names; `names()` are what they are now. Both forms keep what the other one does not show."""

    edited = Signal()
    stops_changed = Signal()  # Tab stops at other places now

    def __init__(self, name: str, names: tuple[Name, ...], *, folded: bool = False) -> None:
        """`name` is what screen readers say; `folded`, there is no row for a name while there are none."""
        super().__init__()
        self._folded = folded
        self._called = name
        self._known = names
        self._rows: list[NameRow] = []
        self._box = QVBoxLayout()
        self._box.setSpacing(4)
        self._text = GrowingText(
            self.tr("{0} in one line: Family, Given and Family, Given").format(name), "", lines=2, single=True
        )
        self._text.setToolTip(self.tr("Family, Given and Family, Given; an {Organisation} stands in braces"))
        self._text.hide()
        self._add = button(self.tr("+ add a name"), self.tr("One more name at the end"), self._append, "link")
        self._others = QCheckBox(self.tr("and others"))
        self._others.setToolTip(self.tr("There are more who are not named here"))
        self._swap = button("", "", self.swap, "link")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(self._box)
        column.addWidget(self._text)
        tools = QHBoxLayout()
        tools.setSpacing(14)
        for widget in (self._add, self._others):
            tools.addWidget(widget)
        tools.addStretch(1)
        tools.addWidget(self._swap)
        column.addLayout(tools)
        self._as_text = len(names) > MANY
        self._show(names)
        self._text.edited.connect(self.edited)
        self._others.toggled.connect(self.edited)

    def names(self) -> tuple[Name, ...]:
        """The names as they are now; empty rows are none."""
        if self._as_text:
            return reread_names(self._text.text(), self._known)
        found = tuple(name for row in self._rows if (name := row.name()) != Name())
        return (*found, OTHERS) if self._others.isChecked() and found else found

    def is_text(self) -> bool:
        """Whether the names are shown in one line."""
        return self._as_text

    def set_names(self, names: tuple[Name, ...]) -> None:
        """Show other names."""
        self._show(names)
        self.edited.emit()

    def swap(self) -> None:
        """Show rows instead of the line, or the other way round."""
        names = self.names()
        self._as_text = not self._as_text
        self._show(names)
        self._first().setFocus(Qt.FocusReason.OtherFocusReason)

    def rows(self) -> tuple[NameRow, ...]:
        """The rows that are shown."""
        return tuple(self._rows)

    def text_field(self) -> GrowingText:
        """The line that all names are in."""
        return self._text

    def tabs(self) -> tuple[QWidget, ...]:
        """Where Tab stops, in order."""
        rows = tuple(stop for row in self._rows for stop in row.tabs())
        inside = (self._text,) if self._as_text else rows
        return (*inside, self._add, self._others, self._swap)

    def _first(self) -> QWidget:
        if self._as_text:
            return self._text
        return self._rows[0].first() if self._rows else self._add

    def _show(self, names: tuple[Name, ...]) -> None:
        self._known = names
        people = tuple(name for name in names if name != OTHERS)
        self._clear()
        if self._as_text:
            self._text.set_text(written_names(names))
        else:
            for name in people or (() if self._folded else (Name(),)):
                self._insert(len(self._rows), name)
        self._others.setChecked(len(people) < len(names))
        self._arrange(len(people))

    def _arrange(self, count: int) -> None:
        self._text.setVisible(self._as_text)
        self._add.setVisible(not self._as_text)
        self._swap.setText(self.tr("as rows") if self._as_text else self.tr("as one line"))
        self._swap.setEnabled(not self._as_text or count <= MOST_ROWS)
        explanation = (
            self.tr("Show a row for each name") if self._as_text else self.tr("Show all names as text")
        )
        if count > MOST_ROWS:
            explanation = self.tr("So many names are shown as text only")
        self._swap.setToolTip(tip(explanation))
        self._swap.setAccessibleName(f"{self._called}: {explanation}")
        self._restop()

    def _clear(self) -> None:
        for row in self._rows:
            self._box.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = []

    def _insert(self, at: int, name: Name) -> NameRow:
        row = NameRow(name)
        row.edited.connect(self.edited)
        row.stops_changed.connect(self._restop)
        row.many_pasted.connect(lambda text: self._paste(row, text))
        row.entered.connect(lambda: self._append_after(row))
        row.emptied.connect(lambda: self._remove(row))
        row.remove_wanted.connect(lambda: self._remove(row))
        row.move_wanted.connect(lambda by: self._move(row, self._rows.index(row) + by))
        row.dragged.connect(lambda point: self._drag(row, point))
        self._rows.insert(at, row)
        self._box.insertWidget(at, row)
        row.show()
        return row

    def _append(self) -> None:
        self._insert(len(self._rows), Name()).first().setFocus(Qt.FocusReason.OtherFocusReason)
        self._restop()

    def _append_after(self, row: NameRow) -> None:
        at = self._rows.index(row) + 1
        if at < len(self._rows) and self._rows[at].name() == Name():
            self._rows[at].first().setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._insert(at, Name()).first().setFocus(Qt.FocusReason.OtherFocusReason)
        self._restop()

    def _remove(self, row: NameRow) -> None:
        at = self._rows.index(row)
        self._rows.remove(row)
        self._box.removeWidget(row)
        if not self._rows and not self._folded:
            self._insert(0, Name())
        near = self._rows[max(0, at - 1)].lines()[-1 if at else 0] if self._rows else self._add
        near.setFocus(Qt.FocusReason.OtherFocusReason)
        row.hide()
        row.deleteLater()
        self._restop()
        self.edited.emit()

    def _move(self, row: NameRow, to: int) -> None:
        if not 0 <= to < len(self._rows) or self._rows[to] is row:
            return
        self._rows.remove(row)
        self._rows.insert(to, row)
        self._box.removeWidget(row)
        self._box.insertWidget(to, row)
        self._restop()
        self.edited.emit()

    def _drag(self, row: NameRow, point: QPoint) -> None:
        at = self.mapFromGlobal(point).y()
        to = sum(other.geometry().center().y() < at for other in self._rows if other is not row)
        self._move(row, to)

    def _paste(self, row: NameRow, text: str) -> None:
        at = self._rows.index(row)
        names = list(parse_names(text))
        if names[-1:] == [OTHERS]:
            names.pop()
            self._others.setChecked(True)
        empty = row.name() == Name()
        if len(self._rows) + len(names) > MOST_ROWS:
            before = tuple(each.name() for each in self._rows if each.name() != Name())
            self._as_text = True
            self._show((*before, *names))
        else:
            for offset, name in enumerate(names):
                self._insert(at + 1 + offset, name).first().setFocus(Qt.FocusReason.OtherFocusReason)
            if empty:
                self._remove(row)
        self._restop()
        self.edited.emit()

    def _restop(self) -> None:
        empty = not self._rows and not self._as_text
        self._others.setVisible(not (self._as_text or empty))
        self._swap.setVisible(not empty)
        for first, second in pairwise(self.tabs()):
            QWidget.setTabOrder(first, second)
        self.stops_changed.emit()
