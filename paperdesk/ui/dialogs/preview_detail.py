"""The chosen pair of a page in full, where the caret says at which place another paper begins."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QVBoxLayout
from typing_extensions import override

from paperdesk.ui.dialogs.pieces import SIDE, Elided, label
from paperdesk.ui.theme import reading_font

HEIGHT = 156
RIGHT = 8  # the scroll bar stands in the rest of the padding


def code_points(text: str, units: int) -> int:
    """How many characters of `text` the first `units` UTF-16 units are, which is what Qt counts."""
    return len(text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore"))


class PreviewDetail(QFrame):
    """Title and abstract of a pair; `caret_moved` tells whether the abstract can be cut at the caret."""

    caret_moved = Signal(bool)
    split_wanted = Signal()

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self.setProperty("kind", "pane")
        self.setFixedHeight(HEIGHT)
        self._title = Elided()
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        self._title.setFont(font)
        self._hint = label("", "hint")
        self._facts = Elided("", "meta")
        self._abstract = ""
        self.text = self._text_area()
        above = QHBoxLayout()
        above.setSpacing(16)
        above.addWidget(self._title, 1)
        above.addWidget(self._hint)
        above.addSpacing(SIDE - RIGHT)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE, 10, RIGHT, 4)
        column.setSpacing(4)
        column.addLayout(above)
        column.addWidget(self._facts)
        column.addWidget(self.text)

    def show_pair(self, title: str, abstract: str, facts: str = "") -> None:
        """Show a pair, with what else the page tells of it."""
        self._abstract = abstract
        self._title.show_text(title)
        self._facts.show_text(facts)
        self._facts.setVisible(bool(facts))
        asked = self.tr("Two papers in one? Click where the second begins.")
        self._hint.setText(asked if abstract else "")
        self.text.setPlainText(abstract)
        self.text.setFont(reading_font(15))
        self._tell()

    def show_lines(self, title: str, text: str) -> None:
        """Show lines that are no paper."""
        self._abstract = ""
        self._title.show_text(title)
        self._facts.hide()
        self._hint.setText("")
        self.text.setFont(self.font())
        self.text.setPlainText(text)
        self.caret_moved.emit(False)

    def caret(self) -> int:
        """Where the caret stands in the abstract, in characters."""
        return code_points(self._abstract, self.text.textCursor().position())

    def can_split(self) -> bool:
        """Whether something of the abstract stands on both sides of the caret."""
        at = self.caret()
        return bool(self._abstract[:at].strip() and self._abstract[at:].strip())

    def _text_area(self) -> QPlainTextEdit:
        made = QPlainTextEdit()
        made.setReadOnly(True)
        made.setProperty("kind", "bare")
        made.document().setDocumentMargin(0)
        made.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setTabChangesFocus(True)
        made.setAccessibleName(self.tr("Abstract"))
        made.setToolTip(self.tr("Enter begins another paper at the caret"))
        made.cursorPositionChanged.connect(self._tell)
        made.installEventFilter(self)
        return made

    def _tell(self) -> None:
        self.caret_moved.emit(self.can_split())

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            plain = not event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if self.can_split():
                    self.split_wanted.emit()
                return True
        return super().eventFilter(watched, event)
