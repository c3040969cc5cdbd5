"""The theme in force: what the settings say, or what the system does."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from paperdesk.ui.settings import Settings
from paperdesk.ui.theme import apply_theme, pick_theme

THEME = "appearance/theme"
SIZE = "appearance/size"


class Appearance(QObject):
    """Dresses the application, and dresses it anew when the settings or the system's colours change."""

    def __init__(self, app: QApplication, settings: Settings) -> None:
        """Dress `app` now."""
        super().__init__(app)
        self._app = app
        self._settings = settings
        self._applied: tuple[object, int] = (None, 0)
        settings.changed.connect(self._follow)
        app.styleHints().colorSchemeChanged.connect(self.apply)
        app.styleHints().accessibility().contrastPreferenceChanged.connect(self.apply)
        self.apply()

    def apply(self) -> None:
        """Use the theme and the text size of the settings."""
        theme = pick_theme(self._app, self._settings.text(THEME))
        size = self._settings.number(SIZE)
        if (theme, size) != self._applied:
            self._applied = (theme, size)
            apply_theme(self._app, theme, size=size)

    def _follow(self, name: str) -> None:
        if name in {THEME, SIZE}:
            self.apply()
