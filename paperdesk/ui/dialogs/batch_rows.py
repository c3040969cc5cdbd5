"""The rows of the sheet that edits many papers: a tick, what they say together, and what they shall say."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QCompleter, QLineEdit, QWidget
from typing_extensions import override

from paperdesk.library.details import read_details
from paperdesk.library.field_values import Value
from paperdesk.library.shared_values import Shared
from paperdesk.model.errors import UsageError
from paperdesk.model.name_text import written_names
from paperdesk.model.paper import Name
from paperdesk.ui.dialogs.pieces import plural, sentence, set_role
from paperdesk.ui.language import number_text
from paperdesk.ui.widgets.field_words import field_words
from paperdesk.ui.widgets.spoken import spoken
from paperdesk.ui.widgets.type_box import TypeBox


class Choices(QComboBox):
    """A choice, or with `free` a line to type in that offers values; the wheel is the page's."""

    def __init__(self, name: str, choices: Sequence[tuple[str, object]], *, free: bool = False) -> None:
        """`choices` are (label, value) pairs."""
        super().__init__()
        self.setEditable(free)
        if free:
            self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        for text, value in choices:
            self.addItem(text, value)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)
        line = self.lineEdit()
        if line is not None:
            line.setAccessibleName(name)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class BatchRow(QObject):
    """A tick with the name of what is written, an editor, and a sentence; using the editor ticks it.

    The parts are laid out by the sheet: `tick`, `editor` and `below`.
    """

    changed = Signal()
    editor: QWidget

    def __init__(self, name: str, words: str, parent: QObject | None = None) -> None:
        """`words` is what the field is called."""
        super().__init__(parent)
        self.name = name
        self.words = words
        self.tick = QCheckBox(words)
        self.tick.setAccessibleName(self.tr("Write {0} into all papers").format(words))
        self.tick.setToolTip(self.tr("Ticked: written into all papers. Not ticked: left as it is"))
        self.below = sentence("", "hint")
        self.below.hide()
        self.tick.toggled.connect(self._ticked)

    def is_on(self) -> bool:
        """Whether this is written."""
        return self.tick.isChecked()

    def touch(self) -> None:
        """The editor was used."""
        self.tick.setChecked(True)
        self.changed.emit()

    def say(self, text: str, role: str = "hint") -> None:
        """Show a sentence under the editor; "" takes it away."""
        self.below.setText(text)
        if self.below.parentWidget() is not None:
            self.below.setVisible(bool(text))
        self.editor.setAccessibleDescription(text)
        if text:
            set_role(self.below, role)

    def _ticked(self, on: bool) -> None:
        if not on:
            self.say("")
        self.changed.emit()


class FieldRow(BatchRow):
    """One field of the papers."""

    def __init__(self, name: str, shared: Shared, parent: QObject | None = None) -> None:
        """Show the value of all papers, or how many values there are."""
        super().__init__(name, field_words(name, str(shared.common("type"))), parent)
        self._shared = shared
        # Papers that know no more than their year have no date.
        self._told = "year" if name == "date" and not shared.offered("date") else name
        count = shared.distinct(self._told)
        self._mixed = count if count > 1 else 0
        self._text: Callable[[], str]
        self.editor = self._type_box() if name == "type" else self._line()

    def values(self) -> dict[str, Value]:
        """What is to be written; nothing when this is not ticked. Raises UsageError for nonsense."""
        if not self.is_on():
            return {}
        text = self._text().strip()
        if self.name == "type" and not text:
            return {}
        for value in self._shared.offered(self.name, len(self._shared.papers)):
            # A value that is there is taken whole, whatever its text would be read as.
            if isinstance(value, tuple) and text == written_names(value):
                return {self.name: value}
        return read_details({self.name: text})

    def check(self) -> str:
        """A sentence on what makes no sense, shown with the row as well; "" when all does."""
        if not self.is_on():
            return ""
        try:
            values = self.values()
        except UsageError as error:
            self.say(spoken(str(error)), "err")
            return spoken(str(error))
        count = len(self._shared.changed(values))
        empty = all(value in ("", None, ()) for value in values.values())
        self.say(self._effect(count, empty) if values else self.tr("Choose a type."))
        return ""

    def _effect(self, count: int, empty: bool) -> str:
        if not count:
            return self.tr("All papers say this already.")
        text = self.tr("Emptied in %n paper(s).") if empty else self.tr("Written into %n paper(s).")
        return plural(text.replace("%n", number_text(count)), count)

    def _type_box(self) -> TypeBox:
        mixed = self.tr("mixed (%n types)", "", self._mixed).replace("%n", number_text(self._mixed))
        box = TypeBox(self.words, str(self._shared.common("type")), mixed if self._mixed else "")
        box.currentIndexChanged.connect(self.touch)
        self._text = box.type
        return box

    def _line(self) -> Choices:
        offered = [value_text(value) for value in self._shared.offered(self._told)]
        box = Choices(self.words, [(text, text) for text in offered], free=True)
        line = box.lineEdit()
        assert line is not None
        line.setText(value_text(self._shared.common(self._told)))
        line.setCursorPosition(0)
        mixed = self.tr("mixed (%n values)", "", self._mixed).replace("%n", number_text(self._mixed))
        line.setPlaceholderText(mixed if self._mixed else "")
        completer = box.completer()
        if isinstance(completer, QCompleter):
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
        line.textChanged.connect(self.touch)
        self._text = line.text
        return box

    def line(self) -> QLineEdit | None:
        """The line to type in; None for a choice."""
        return self.editor.lineEdit() if isinstance(self.editor, Choices) else None


def value_text(value: Value) -> str:
    """A value as it is typed."""
    if isinstance(value, tuple):
        return written_names(part for part in value if isinstance(part, Name))
    return "" if value is None else str(value)


class MarkRow(BatchRow):
    """What a reader made of the papers: `value` is what the editor says now."""

    def __init__(
        self,
        name: str,
        words: str,
        editor: QWidget,
        value: Callable[[], object],
        parent: QObject | None = None,
    ) -> None:
        """`value` gives what the editor says."""
        super().__init__(name, words, parent)
        self.editor = editor
        self._value = value

    def value(self) -> object:
        """What is to be written; None when this is not ticked."""
        return self._value() if self.is_on() else None
