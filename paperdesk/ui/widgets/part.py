"""A part of the window that several others may want out of the way."""

from PySide6.QtWidgets import QWidget


class Part(QWidget):
    """Is hidden while anything wants that, and comes back when nothing does any more."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wishes: set[object] = set()

    def give_way(self, to: object, yes: bool) -> None:
        """Be out of the way of something, or no longer."""
        before = bool(self._wishes)
        (self._wishes.add if yes else self._wishes.discard)(to)
        if bool(self._wishes) != before:
            self.setVisible(before)


def give_way(widget: QWidget, to: object, yes: bool) -> None:
    """Have a part give way to something, or no longer; any other widget is hidden or shown at once."""
    if isinstance(widget, Part):
        widget.give_way(to, yes)
    else:
        widget.setVisible(not yes)
