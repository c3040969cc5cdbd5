"""One field of a form: its name above it, what is typed, and a sentence below when there is one to say."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from paperdesk.ui.widgets.fading_label import FadingLabel
from paperdesk.ui.widgets.parts import label, sentence, set_role
from paperdesk.ui.widgets.plain_text import tip

WIDE, HALF, THIRD = 6, 3, 2
COLUMNS = 6
NARROW_COLUMNS = 2
NARROW = 400  # px below which two short fields share a line
GAP = 12


class FormField(QWidget):
    """A named `editor` that takes so many of six columns."""

    def __init__(
        self,
        name: str,
        words: str,
        editor: QWidget,
        span: int = HALF,
        tabs: Sequence[QWidget] = (),
    ) -> None:
        """`words` may have an "&" before the letter that leads there; `tabs` are where Tab stops in it."""
        super().__init__()
        self.name = name
        self.editor = editor
        self.span = span
        self.tabs: Sequence[QWidget] = tabs or (editor,)
        self._above = label(words, "section")
        self._above.setBuddy(self.tabs[0])
        self._need = label("", "warn")
        self._need.setMaximumHeight(self._above.sizeHint().height())
        self._need.hide()
        self._origin = FadingLabel("hint")
        self._origin.setMaximumHeight(self._above.sizeHint().height())
        self._below = sentence("", "hint")
        self._below.hide()
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(self._above)
        head.addWidget(self._need)
        head.addWidget(self._origin, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(editor)
        column.addWidget(self._below)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def words(self) -> str:
        """What the field is called."""
        return self._above.text().replace("&", "")

    def rename(self, words: str) -> None:
        """Call the field something else."""
        self._above.setText(words)
        self.editor.setAccessibleName(self.words())

    def need(self, lacking: bool) -> None:
        """Mark the field as one that a citation lacks, or not."""
        text = self.tr("needed") if lacking else ""
        if text != self._need.text():
            self._need.setText(text)
            self._need.setVisible(lacking)
            self._need.setToolTip(self.tr("A citation of this type is incomplete without it"))

    def is_needed(self) -> bool:
        """Whether the field is marked as one that a citation lacks."""
        return bool(self._need.text())

    def tell_origin(self, text: str) -> None:
        """Say beside the name where the value came from, "" when nobody but the reader said it."""
        if text != self._origin.whole():
            self._origin.show_text(text)
            whole = self.tr("From {}").format(text) if text else ""
            self._origin.setToolTip(tip(whole))
            self._origin.setAccessibleName(whole)

    def origin(self) -> str:
        """Where the value came from, as it is told."""
        return self._origin.whole()

    def say(self, text: str, role: str = "hint") -> None:
        """Show a sentence below the field, in one of the theme's roles; "" takes it away."""
        if text != self._below.text():
            self._below.setText(text)
            self.editor.setAccessibleDescription(text)
            self._below.setVisible(bool(text))
        if text:
            set_role(self._below, role)

    def said(self) -> str:
        """The sentence below the field."""
        return self._below.text()


class FormGrid(QWidget):
    """Fields side by side as far as the width allows."""

    def __init__(self) -> None:
        super().__init__()
        self._fields: list[FormField] = []
        self._columns = 0
        self._blanks: list[QWidget] = []
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(GAP)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def fields(self) -> tuple[FormField, ...]:
        """The fields that are shown, in order."""
        return tuple(self._fields)

    def set_fields(self, fields: Sequence[FormField]) -> None:
        """Show these fields in this order; others that were here are put aside."""
        for field in self._fields:
            if field not in fields:
                field.hide()
        new = [field for field in fields if field not in self._fields]
        self._fields = list(fields)
        self._place(self._wanted_columns(self.width()))
        for field in new:
            field.show()  # it has a parent by now
        self._order()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        columns = self._wanted_columns(event.size().width())
        if columns != self._columns:
            self._place(columns)

    def _wanted_columns(self, width: int) -> int:
        return NARROW_COLUMNS if width < NARROW else COLUMNS

    def _place(self, columns: int) -> None:
        self._columns = columns
        self._clear()
        line, left = self._line(), columns
        for field in self._fields:
            span = field.span if columns == COLUMNS else min(columns, max(1, field.span - 1))
            if span > left:
                self._end(line, left)
                line, left = self._line(), columns
            line.addWidget(field, span, Qt.AlignmentFlag.AlignTop)
            left -= span
        self._end(line, left)

    def _line(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(GAP)
        self._lines.addLayout(line)
        return line

    def _end(self, line: QHBoxLayout, left: int) -> None:
        """Fill what is left of a line as if fields of the size of its last one were there."""
        if left and line.count():
            span = line.stretch(line.count() - 1)
            for _ in range(left // span):
                self._blanks.append(QWidget())
                line.addWidget(self._blanks[-1], span)

    def _clear(self) -> None:
        for blank in self._blanks:
            blank.deleteLater()
        self._blanks.clear()
        while item := self._lines.takeAt(0):
            line = item.layout()
            if line is not None:
                while line.takeAt(0):
                    pass
                line.deleteLater()

    def _order(self) -> None:
        stops = [stop for field in self._fields for stop in field.tabs]
        for first, second in pairwise(stops):
            QWidget.setTabOrder(first, second)
