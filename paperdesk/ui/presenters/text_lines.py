"""How the lines of an abstract are set: as the preferences say, wherever it is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from paperdesk.ui.desk import Desk

if TYPE_CHECKING:
    from paperdesk.ui.widgets.abstract_view import AbstractView

SPACING = "reading/spacing"
JUSTIFIED = "reading/justified"


class TextLines(QObject):
    """Keeps one abstract at the distance of lines, and with the edge, that are wanted now."""

    def __init__(self, desk: Desk, abstract: AbstractView, parent: QObject | None = None) -> None:
        """Serve `abstract`."""
        super().__init__(parent)
        self._settings = desk.settings
        self._abstract = abstract
        desk.settings.changed.connect(self._follow)
        self._set()

    def _follow(self, name: str) -> None:
        if name in {SPACING, JUSTIFIED}:
            self._set()

    def _set(self) -> None:
        spacing, justified = self._settings.number(SPACING), self._settings.flag(JUSTIFIED)
        self._abstract.set_lines(spacing, justified=justified)
