"""The file that a dialog writes, typed or chosen: its ending is that of the format, and it may be there."""

from collections.abc import Callable, Collection
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from paperdesk.ui.dialogs.pieces import Scroller, button, hairline, label, line_edit

CHOICES_WIDTH = 472
"""How wide the column of choices is that stands over such a file."""

ChooseFile = Callable[[Path, str], Path | None]
"""Opens the file dialog at a path, for files of a pattern, and gives the chosen one."""


def short_path(path: Path) -> str:
    """A path as people write it, with "~" for the home folder."""
    return f"~/{path.relative_to(Path.home()).as_posix()}" if path.is_relative_to(Path.home()) else str(path)


class TargetFile(QWidget):
    """Asks for a file; `typed` is its line."""

    def __init__(self, path: Path | None, choose: Callable[[], object]) -> None:
        """`choose` is called when the user wants to look for another file."""
        super().__init__()
        shown = short_path(path) if path else ""
        self.typed = line_edit(self.tr("File to write"), shown, self.tr("No file chosen"))
        self._exists = label("", "warn")
        change = button(self.tr("Change"), self.tr("Choose another file"), choose, "link")
        change.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 10, 20, 14)
        column.setSpacing(6)
        head = QHBoxLayout()
        head.addWidget(label(self.tr("File"), "section"))
        head.addStretch(1)
        head.addWidget(self._exists)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.typed, 1)
        row.addWidget(change)
        column.addLayout(head)
        column.addLayout(row)
        self.typed.textChanged.connect(self._look)
        self._look()

    def path(self) -> Path | None:
        """The file to write, None as long as there is none; a relative one is in the home folder."""
        text = self.typed.text().strip()
        return Path.home() / Path(text).expanduser() if text else None

    def fit(self, suffix: str, others: Collection[str]) -> None:
        """Give the file the ending of a format, if it had that of one of the others."""
        path = self.path()
        if path is not None and path.suffix != suffix and path.suffix in others:
            self.typed.setText(short_path(path.with_suffix(suffix)))

    def ask(self, choose: ChooseFile, usual: str, name: str, suffix: str) -> None:
        """Have a file of a format chosen; `usual` is what it is called as long as it has no name."""
        start = self.path() or Path.home() / f"{usual}{suffix}"
        path = choose(start, self.tr("{name} (*{suffix});;All files (*)").format(name=name, suffix=suffix))
        if path is not None:
            self.typed.setText(short_path(path if path.suffix else path.with_suffix(suffix)))

    def below(self, choices: QWidget) -> QWidget:
        """Itself under choices, which scroll in a low window, while the file does not."""
        made = QWidget()
        made.setFixedWidth(CHOICES_WIDTH)
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Scroller(choices), 1)
        column.addWidget(hairline())
        column.addWidget(self)
        return made

    def _look(self) -> None:
        path = self.path()
        self._exists.setText(self.tr("Replaces the file that is there") if path and path.is_file() else "")
