"""A folder to be typed or chosen; none at all is a choice as well."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from paperdesk.ui.dialogs.pieces import button, line_edit
from paperdesk.ui.widgets.plain_text import tip


def _say(text: str) -> str:
    return QCoreApplication.translate("FolderChoice", text)


class FolderChoice(QWidget):
    """A line with the path of a folder, and a button that asks for one."""

    chosen = Signal(str)

    def __init__(self, name: str, folder: str) -> None:
        """Begin with `folder`, "" for none; `name` is said by screen readers."""
        super().__init__()
        self.line = line_edit(name, folder, _say("None"))
        self.button = button(_say("Choose…"), _say("Choose a folder"), self._ask, "plain")
        self.line.editingFinished.connect(lambda: self.chosen.emit(self.line.text().strip()))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.line, 1)
        row.addWidget(self.button)
        self.setFocusProxy(self.line)
        self.setAccessibleName(name)
        self.setToolTip(tip(name))

    def show_folder(self, folder: str) -> None:
        """Show another folder."""
        self.line.setText(folder)

    def _ask(self) -> None:
        folder = QFileDialog.getExistingDirectory(self.window(), self.line.accessibleName(), self.line.text())
        if folder:
            self.show_folder(folder)
            self.chosen.emit(folder)
