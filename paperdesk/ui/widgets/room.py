"""The place in the window where a page can stand in front of everything else."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from paperdesk.ui.widgets.part import give_way


class Room:
    """Parts of the window that give way to a page, and come back as they were."""

    def __init__(self, put: Callable[[QWidget], object], parts: Sequence[QWidget]) -> None:
        """`put` lays a new page beside the `parts` that give way."""
        self._put = put
        self._parts = tuple(parts)
        self._pages: set[QWidget] = set()

    def show(self, page: QWidget) -> None:
        """Let a page stand in front of the parts."""
        if page not in self._pages:
            self._pages.add(page)
            self._put(page)
        for part in self._parts:
            give_way(part, page, yes=True)
        page.show()

    def clear(self, page: QWidget) -> None:
        """Show the parts again instead of a page."""
        page.hide()
        for part in self._parts:
            give_way(part, page, yes=False)
