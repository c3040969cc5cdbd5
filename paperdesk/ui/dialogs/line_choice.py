"""A short text to be typed; what makes no sense is said below it and not kept."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from paperdesk.model.errors import PaperDeskError
from paperdesk.ui.dialogs.pieces import line_edit, sentence, set_role
from paperdesk.ui.widgets.plain_text import tip
from paperdesk.ui.widgets.spoken import spoken


class LineChoice(QWidget):
    """A line with a hint below; `chosen` tells a text that makes sense once it is typed."""

    chosen = Signal(str)

    def __init__(
        self, name: str, text: str, hint: str, require: Callable[[str], object], example: str = ""
    ) -> None:
        """`name` is said by screen readers; `require` raises PaperDeskError for what makes no sense."""
        super().__init__()
        self._hint = hint
        self._require = require
        self.line = line_edit(name, text, example)
        self.below = sentence(hint, "hint")
        self.line.textChanged.connect(self._check)
        self.line.editingFinished.connect(self._tell)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.line)
        column.addWidget(self.below)
        self.setFocusProxy(self.line)
        self.setAccessibleName(name)
        self.setToolTip(tip(name))
        self._check()

    def show_text(self, text: str) -> None:
        """Show another text."""
        self.line.setText(text)

    def _typed(self) -> str:
        return self.line.text().strip()

    def _fault(self) -> str:
        try:
            self._require(self._typed())
        except PaperDeskError as error:
            return spoken(str(error))
        return ""

    def _check(self) -> None:
        fault = self._fault()
        self.below.setText(fault or self._hint)
        self.line.setAccessibleDescription(fault or self._hint)
        set_role(self.below, "err" if fault else "hint")

    def _tell(self) -> None:
        if not self._fault():
            self.chosen.emit(self._typed())
