"""A library is damaged: what happened, what is safe, and the ways on, in a window of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from paperdesk.ui.dialogs.backup_words import backup_time, counts_text
from paperdesk.ui.dialogs.pieces import SIDE, button, hairline, label, sentence
from paperdesk.ui.dialogs.working import fit_height
from paperdesk.ui.task import Task
from paperdesk.ui.widgets.spoken import spoken

if TYPE_CHECKING:
    from paperdesk.library.backup_names import Backup
    from paperdesk.model.progress import Progress

WIDTH = 640
BUTTON_WIDTH = 200
_STEPS = {Qt.Key.Key_Down: True, Qt.Key.Key_Up: False}


@dataclass(frozen=True, slots=True)
class WayOut:
    """What the user chose: "restore" with a backup, "salvage", "other", "look", "anew", or "" for none."""

    way: str
    path: Path
    backup: Backup | None = None


class Damaged(QDialog):
    """Asks what to do with a damaged library; nothing is done to it here.

    There may be no other window yet. Over one, giving up means to go on there for now.
    """

    def __init__(
        self,
        path: Path,
        error: Exception,
        newest: Callable[[Progress], Backup | None],
        parent: QWidget | None = None,
        *,
        anew: bool = False,
    ) -> None:
        """Tell of the library at `path`; `newest` finds the newest sound backup, which may take a while.

        To begin `anew` is offered where nothing could be saved.
        """
        super().__init__(parent)
        self._path = path
        self._backup: Backup | None = None
        self.answer = WayOut("", path)
        self.restored = sentence(self.tr("Looking for the newest sound backup…"), "meta")
        self.ways: dict[str, QPushButton] = {}
        leaving = self.tr("Go on for now") if parent else self.tr("Quit")
        self.leave = button(leaving, self.tr("Leave the library as it is"), self.reject, "plain")
        self._lay_out(error, anew)
        self._task = Task("", newest, self)
        self._task.succeeded.connect(self._offer)
        self._task.failed.connect(lambda error: self._offer(None))

    def run(self) -> WayOut:
        """Show it and wait for an answer."""
        loop = QEventLoop()
        self.finished.connect(loop.quit)
        self.show()
        fit_height(self)
        self.ways["salvage"].setFocus()
        self._task.start()
        loop.exec()
        self._task.cancel()
        self._task.wait()
        self._task.blockSignals(True)
        self.deleteLater()
        return self.answer

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        forward = _STEPS.get(Qt.Key(event.key()))
        if forward is not None:
            self.focusNextPrevChild(forward)
        else:
            super().keyPressEvent(event)

    def _offer(self, backup: Backup | None) -> None:
        self._backup = backup
        if backup is None:
            self.restored.setText(self.tr("There is no sound backup of this library."))
            return
        text = self.tr("The newest sound one: {time}; {counts}. What was changed since then is not in it.")
        self.restored.setText(text.format(time=backup_time(backup.made), counts=counts_text(backup)))
        press = self.ways["restore"]
        press.setAccessibleDescription(self.restored.text())
        press.setEnabled(True)
        fit_height(self)
        if self.ways["salvage"].hasFocus():
            press.setFocus()

    def _choose(self, way: str) -> None:
        self.answer = WayOut(way, self._path, self._backup if way == "restore" else None)
        self.accept()

    def _lay_out(self, error: Exception, anew: bool) -> None:
        title = self.tr("The library {name} is damaged").format(name=self._path.name)
        self.setWindowTitle(title)
        self.setModal(True)
        self.setFixedWidth(WIDTH)
        safe = self.tr(
            "Whatever you choose, the damaged file is kept as it is. Where something takes its place, "
            "it stays beside it, its name ending in “.corrupt-” and the time."
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE, 18, SIDE, 14)
        column.setSpacing(12)
        for each in (label(title, "dialog-title"), sentence(spoken(str(error))), sentence(safe), hairline()):
            column.addWidget(each)
        self._add_way(column, "restore", self.tr("Restore the backup"))
        self.ways["restore"].setEnabled(False)
        for way, text, effect in self._others(anew):
            self._add_way(column, way, text, effect)
        column.addWidget(hairline())
        column.addWidget(self.leave, 0, Qt.AlignmentFlag.AlignRight)

    def _others(self, anew: bool) -> list[tuple[str, str, str]]:
        ways = [
            (
                "salvage",
                self.tr("Save what can be read"),
                self.tr(
                    "Reads all that is not hurt into a new library, the newest changes too, "
                    "and says what came back. It may take a while and can be cancelled."
                ),
            ),
            ("other", self.tr("Open another library…"), self.tr("Leaves this one as it is.")),
        ]
        if self.parent() is None:
            effect = self.tr("Opens it read-only, as far as that works; nothing is written to it.")
            ways.append(("look", self.tr("Look at it as it is"), effect))
        if anew:
            effect = self.tr("An empty one in this place; the damaged file is kept.")
            ways.append(("anew", self.tr("Begin a new library"), effect))
        return ways

    def _add_way(self, column: QVBoxLayout, way: str, text: str, effect: str = "") -> None:
        press = button(text, effect, partial(self._choose, way))
        press.setFixedWidth(BUTTON_WIDTH)
        press.setAutoDefault(True)  # Enter presses the one that has the keyboard
        self.ways[way] = press
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(press)
        row.addWidget(sentence(effect, "meta") if effect else self.restored, 1)
        column.addLayout(row)
