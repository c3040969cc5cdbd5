"""The bar below the reading pane while details are edited: what is wrong, and the two ways out."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from paperdesk.ui.widgets.parts import button, sentence, set_role


class DetailsBar(QFrame):
    """`saved` and `given_up` are its buttons; `say` shows what keeps the form from being saved."""

    saved = Signal()
    given_up = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "foot")
        self._hint = sentence("", "hint")
        self.cancel = button(self.tr("&Cancel"), self.tr("Change nothing (Esc)"), self.given_up.emit)
        self.save = button(
            self.tr("&Save"), self.tr("Keep the changes (Ctrl+Enter)"), self.saved.emit, "primary"
        )
        for each, name in ((self.cancel, self.tr("Cancel")), (self.save, self.tr("Save"))):
            each.setAccessibleName(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 8, 20, 8)
        row.setSpacing(8)
        row.addWidget(self._hint, 1)
        row.addWidget(self.cancel)
        row.addWidget(self.save)

    def say(self, wrong: str, touched: bool) -> None:
        """Tell what is wrong, or how to save; nothing can be saved while something is wrong."""
        ready = self.tr("Ctrl+Enter saves, Esc gives up") if touched else self.tr("Nothing is changed yet")
        self._hint.setText(wrong or ready)
        set_role(self._hint, "err" if wrong else "hint")
        self.save.setEnabled(not wrong)
