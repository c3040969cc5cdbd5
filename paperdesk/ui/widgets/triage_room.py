"""The place in the window where a page can stand in front of everything else."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget


class Room:
    """Parts of the window's column that give way to a page, and come back as they were."""

    def __init__(self, column: QVBoxLayout, parts: Sequence[QWidget]) -> None:
        """`parts` are those of `column` that give way."""
        self._column = column
        self._parts = tuple(parts)

    def show(self, page: QWidget) -> None:
        """Let a page stand in front of the parts."""
        if self._column.indexOf(page) < 0:
            self._column.insertWidget(0, page, 1)
        for part in self._parts:
            part.hide()
        page.show()

    def clear(self, page: QWidget) -> None:
        """Show the parts again instead of a page."""
        page.hide()
        for part in self._parts:
            part.show()
