"""What was saved of a damaged library, and what may be lost."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEventLoop, Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from paperdesk.ui.dialogs.pieces import SIDE, button, hairline, label, plural, sentence
from paperdesk.ui.dialogs.working import fit_height
from paperdesk.ui.language import number_text

if TYPE_CHECKING:
    from paperdesk.library.salvage import Salvaged

WIDTH = 560


class SalvagedNote(QDialog):
    """A window of its own that says what came back."""

    def __init__(self, done: Salvaged, parent: QWidget | None = None) -> None:
        """Tell what was `done`."""
        super().__init__(parent)
        title = self.tr("What could be read is saved")
        self.setWindowTitle(title)
        self.setModal(True)
        self.setFixedWidth(WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE, 18, SIDE, 14)
        column.setSpacing(10)
        column.addWidget(label(title, "dialog-title"))
        for text in salvaged_lines(done):
            column.addWidget(sentence(text))
        column.addWidget(hairline())
        self.proceed = button(self.tr("Open the library"), self.tr("Go on with it"), self.accept, "primary")
        self.proceed.setDefault(True)
        column.addWidget(self.proceed, 0, Qt.AlignmentFlag.AlignRight)

    def run(self) -> None:
        """Show it until it has been read."""
        loop = QEventLoop()
        self.finished.connect(loop.quit)
        self.show()
        fit_height(self)
        self.proceed.setFocus()
        loop.exec()
        self.deleteLater()


def say(text: str) -> str:
    """A text about a salvage in the user's language."""
    return QCoreApplication.translate("Salvaged", text)


def salvaged_lines(done: Salvaged) -> Iterator[str]:
    """What is told of a salvage, a sentence each."""
    facts, saved = done.facts, done.saved
    parts = (
        plural(QCoreApplication.translate("Backups", "%n paper(s)", "", facts.papers), facts.papers),
        plural(QCoreApplication.translate("Backups", "%n note(s)", "", facts.notes), facts.notes),
        plural(
            QCoreApplication.translate("Backups", "%n highlight(s)", "", facts.highlights), facts.highlights
        ),
    )
    yield say("Saved: {counts}.").format(counts=" · ".join(parts))
    if done.whole:
        yield say("Nothing seems to be lost.")
    if saved.expected is not None and saved.expected > facts.papers:
        yield say("The library said that it holds {number} papers.").format(
            number=number_text(saved.expected)
        )
    if saved.hurt:
        tables = ", ".join(name.replace("_", " ") for name in saved.hurt)
        yield say("Something may be missing in these tables: {tables}.").format(tables=tables)
    if saved.rebuilt:
        yield say("Papers put together from indexes, which want a look: {number}.").format(
            number=saved.rebuilt
        )
    if saved.begun_anew:
        yield say(
            "Papers of which only notes, highlights or abstracts were left; their titles say so: {number}."
        ).format(number=saved.begun_anew)
    if not saved.history:
        yield say("What could be undone before is not kept.")
    if done.kept is not None:
        yield say("The damaged file is kept: {path}").format(path=done.kept)
