"""A line above the papers that says what is the matter with the library, and what can be done."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from paperdesk.ui.widgets.parts import button, sentence


@dataclass(frozen=True, slots=True)
class Notice:
    """What is said, and the buttons beside it: label, explanation, and what is called."""

    text: str
    offers: Sequence[tuple[str, str, Callable[[], object]]] = ()


class NoticeBar(QFrame):
    """Says one thing at a time; hidden while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice-bar")
        self.setProperty("kind", "bar")
        self.hide()
        self._text = sentence("", "warn")
        self._offers: list[QWidget] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 6, 12, 6)
        self._row.setSpacing(8)
        self._row.addWidget(self._text, 1)

    def text(self) -> str:
        """What is said now."""
        return self._text.text()

    def labels(self) -> list[str]:
        """What the buttons say that are there now."""
        return [each.accessibleName() for each in self._offers]

    def press(self, label: str) -> None:
        """Press a button by what it says."""
        next(each for each in self._offers if each.accessibleName() == label).click()  # type: ignore[attr-defined]

    def show_notice(self, notice: Notice | None) -> None:
        """Say something, or nothing any more."""
        for old in self._offers:
            self._row.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._offers = []
        if notice is None:
            self.hide()
            return
        self._text.setText(notice.text)
        self.setAccessibleName(notice.text)
        for label, explanation, pressed in notice.offers:
            made = button(label, explanation, pressed, "link")
            self._offers.append(made)
            self._row.addWidget(made)
        self.show()
