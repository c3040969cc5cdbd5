"""Completion in the search box: once a filter's colon is typed, the values that it can have."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit

MOST = 12
ENDS = " \t()"

Offers = Callable[[str, str], Sequence[str]]
"""Gives the values of a filter that begin like what is typed, as they are written in a search."""


class QueryCompletion(QObject):
    """Offers values below a line edit while a filter is typed; nothing is taken that is not chosen."""

    def __init__(self, edit: QLineEdit, offers: Offers) -> None:
        """Complete in `edit`; `offers(name, typed)` knows the values."""
        super().__init__(edit)
        self._edit = edit
        self._offers = offers
        self._values = QStringListModel(self)
        self.completer = QCompleter(self._values, self)
        self.completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.completer.setWidget(edit)
        popup = self.completer.popup()
        assert popup is not None
        self._popup = popup
        popup.setAccessibleName(self.tr("Values for this filter"))
        self.completer.activated.connect(self._take)
        edit.textEdited.connect(self._offer)

    def _offer(self) -> None:
        name, typed = self._filter()
        found = list(self._offers(name, typed))[:MOST] if name else []
        if not found or found == [typed]:
            self._popup.hide()
            return
        self._values.setStringList(found)
        box = self._edit.cursorRect()
        box.setWidth(max(220, self._popup.sizeHintForColumn(0) + 40))
        self.completer.complete(box)

    def _filter(self) -> tuple[str, str]:
        """The name and value of the filter that ends at the caret; two empty texts when there is none."""
        text = self._edit.text()
        at = self._edit.cursorPosition()
        if at < len(text) and text[at] not in ENDS:
            return "", ""
        word = text[self._start() : at].lstrip("-")
        name, colon, typed = word.partition(":")
        return (name.lower(), typed) if colon and name else ("", "")

    def _start(self) -> int:
        """Where the word at the caret begins; a space within quotes does not end it."""
        start, quoted = 0, False
        for at, letter in enumerate(self._edit.text()[: self._edit.cursorPosition()]):
            if letter == '"':
                quoted = not quoted
            elif letter in ENDS and not quoted:
                start = at + 1
        return start

    def _take(self, value: str) -> None:
        text, at = self._edit.text(), self._edit.cursorPosition()
        colon = text.index(":", self._start())
        self._edit.setText(text[: colon + 1] + value + text[at:])
        self._edit.setCursorPosition(colon + 1 + len(value))
        self._edit.setFocus(Qt.FocusReason.OtherFocusReason)
