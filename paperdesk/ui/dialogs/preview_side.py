"""The side of a dialog that shows how a document will look, or a sentence that says why it does not."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout

from paperdesk.ui.dialogs.pieces import label, sentence, set_role
from paperdesk.ui.dialogs.style_preview import ReferenceText


class PreviewSide(QFrame):
    """The beginning of a document in `text`, and below it how much more there is; or `said` instead."""

    def __init__(self, name: str) -> None:
        """Nothing yet; `name` is what screen readers call the text."""
        super().__init__()
        self.setProperty("kind", "pane")
        self.text = ReferenceText(name)
        self.said = sentence("", "hint")
        self.more = label("", "hint")
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 12, 8)
        column.addWidget(self.said, 0, Qt.AlignmentFlag.AlignTop)
        column.addWidget(self.text, 1)
        column.addWidget(self.more)

    def say(self, text: str, role: str = "hint") -> None:
        """Say something instead of showing a document."""
        set_role(self.said, role)
        self.said.setText(text)
        self.said.show()
        self.more.clear()
        self.text.hide()

    def show_text(self) -> None:
        """Show the document and say nothing."""
        self.said.hide()
        self.text.show()

    def is_shown(self) -> bool:
        """Whether it is the document that is seen."""
        return self.text.isVisible()
