"""The search box: words and filters, with filters shown as small blocks once they are typed."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget
from typing_extensions import override

from paperdesk.ui.resources import icon, pixmap
from paperdesk.ui.theme import theme_of
from paperdesk.ui.widgets.parts import label
from paperdesk.ui.widgets.query_edit import QueryEdit

if TYPE_CHECKING:
    from paperdesk.ui.widgets.query_completion import Offers

HEIGHT = 34
WIDEST = 620
NARROWEST = 200


class SearchBar(QFrame):
    """Says every change of its text at once: whoever searches drops what is out of date.

    Esc clears the text, and a second one leaves; so does Down, for the list.
    """

    text_changed = Signal(str)
    submitted = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """An empty box."""
        super().__init__(parent)
        self._edit = QueryEdit(self)
        self._glass = label(parent=self)
        self._clear = QToolButton(self)
        self._key = label(parent=self)
        self._lay_out()
        self._edit.textChanged.connect(self._changed)
        self._edit.returnPressed.connect(self.submitted)
        self._edit.escaped.connect(self._escape)
        self._edit.went_down.connect(self.left)
        self._edit.focus_changed.connect(self._show_focus)
        self._clear.clicked.connect(self._wipe)
        self.set_key(QKeySequence("Ctrl+F"))
        self._dress()

    def text(self) -> str:
        """What stands in the box."""
        return self._edit.text()

    def set_text(self, text: str) -> None:
        """Put a search into the box; `text_changed` follows when it is another one."""
        self._edit.setText(text)

    def focus_search(self) -> None:
        """Go to the box with its text selected."""
        self._edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._edit.selectAll()

    def set_offers(self, offers: "Offers") -> None:
        """Complete the values of filters from now on."""
        from paperdesk.ui.widgets.query_completion import QueryCompletion

        self.completion = QueryCompletion(self._edit, offers)

    def set_key(self, key: QKeySequence) -> None:
        """Show the key that leads to the box."""
        self._key.setText(key.toString(QKeySequence.SequenceFormat.NativeText).replace("+", " "))
        self._key.setVisible(not key.isEmpty())

    @override
    def sizeHint(self) -> QSize:
        return QSize(WIDEST, HEIGHT)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(NARROWEST, HEIGHT)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._edit.setFocus(Qt.FocusReason.MouseFocusReason)
        event.accept()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_key"):
            self._dress()

    def _lay_out(self) -> None:
        self.setProperty("kind", "field")
        self.setProperty("active", "false")
        self.setFixedHeight(HEIGHT)
        self.setMaximumWidth(WIDEST)
        self.setFocusProxy(self._edit)
        self._key.setProperty("role", "keycap")
        self._clear.setAutoRaise(True)
        self._clear.setToolTip(self.tr("Clear the search (Esc)"))
        self._clear.setAccessibleName(self.tr("Clear the search"))
        self._clear.setCursor(Qt.CursorShape.ArrowCursor)
        self._clear.setIconSize(QSize(14, 14))
        self._clear.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 1, 8, 1)
        row.setSpacing(6)
        row.addWidget(self._glass)
        row.addWidget(self._edit, 1)
        row.addWidget(self._clear, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._key, 0, Qt.AlignmentFlag.AlignVCenter)

    def _dress(self) -> None:
        colour = theme_of().ink3
        self._glass.setPixmap(pixmap("search", colour, 15, self.devicePixelRatioF()))
        self._clear.setIcon(icon("close", colour))

    def _changed(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        self.text_changed.emit(text)

    def _escape(self) -> None:
        if self.text():
            self._edit.clear()
        else:
            self.left.emit()

    def _wipe(self) -> None:
        self._edit.clear()
        self._edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_focus(self, focused: bool) -> None:
        self.setProperty("active", "true" if focused else "false")
        self.style().unpolish(self)
        self.style().polish(self)
