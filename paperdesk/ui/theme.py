"""How the window looks: colours, palette, stylesheet and fonts, put on the application in one call."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from paperdesk.library.resources import resource_path
from paperdesk.ui.colours import DARK, LIGHT, TAG_COLOURS, Theme, contrast
from paperdesk.ui.stylesheet import stylesheet

__all__ = [
    "DARK",
    "LIGHT",
    "TAG_COLOURS",
    "Theme",
    "apply_theme",
    "contrast",
    "fixed_font",
    "interface_font",
    "pick_theme",
    "reading_font",
    "theme_of",
]

INTERFACE = ("Inter", "Noto Sans", "DejaVu Sans")
READING = ("Noto Serif", "Charter", "Georgia", "DejaVu Serif")
FIXED = ("JetBrains Mono",)
PROPERTY = "paperdesk_theme"
SCREENLESS = ("offscreen", "minimal", "vnc")
GENERIC = ("", "sans", "sans serif", "sans-serif")


def pick_theme(app: QGuiApplication, choice: str) -> Theme:
    """The theme for a setting: "light", "dark", "contrast", or anything else to follow the system."""
    if choice in {"light", "dark"}:
        return DARK if choice == "dark" else LIGHT
    hints = app.styleHints()
    wanted = hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast
    if choice == "contrast" or wanted:
        return _high_contrast(app)
    return DARK if hints.colorScheme() == Qt.ColorScheme.Dark else LIGHT


def theme_of() -> Theme:
    """The theme that `apply_theme` put on the running application; light before that."""
    app = QCoreApplication.instance()
    theme = app.property(PROPERTY) if app else None
    return theme if isinstance(theme, Theme) else LIGHT


def apply_theme(app: QApplication, theme: Theme, *, size: int = 13) -> None:
    """Dress the whole application; `size` is the interface's text size in pixels."""
    if app.property(PROPERTY) is None:
        app.setStyle(QStyleFactory.create("Fusion"))
    app.setProperty(PROPERTY, theme)
    app.setFont(interface_font(size))
    app.setPalette(palette(theme))
    mirrored = app.layoutDirection() == Qt.LayoutDirection.RightToLeft
    controls = resource_path("icons", "controls")
    app.setStyleSheet(stylesheet(theme, size, fixed_font().family(), controls, mirrored=mirrored))


def interface_font(size: int) -> QFont:
    """The font of buttons, lists and menus: the system's where there is one, else a good sans."""
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    own = QGuiApplication.platformName() not in SCREENLESS and system.family().casefold() not in GENERIC
    font = QFont(system.family() if own else _first_installed(INTERFACE, system.family()))
    font.setPixelSize(size)
    return font


def reading_font(size: int) -> QFont:
    """The serif of abstracts, `size` in pixels."""
    font = QFont(_first_installed(READING, "serif"))
    font.setStyleHint(QFont.StyleHint.Serif)
    font.setPixelSize(size)
    return font


def fixed_font(size: int = 12) -> QFont:
    """The font of keys and BibTeX, `size` in pixels."""
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    font = QFont(_first_installed(FIXED, system.family()))
    font.setStyleHint(QFont.StyleHint.Monospace)
    font.setPixelSize(size)
    return font


def palette(theme: Theme) -> QPalette:
    """The Qt palette that goes with a theme, for whatever the stylesheet does not name."""
    role = QPalette.ColorRole
    colours = {
        role.Window: theme.bg,
        role.WindowText: theme.ink,
        role.Base: theme.field,
        role.AlternateBase: theme.pane,
        role.ToolTipBase: theme.chip,
        role.ToolTipText: theme.ink,
        role.PlaceholderText: theme.ink3,
        role.Text: theme.ink,
        role.Button: theme.pane,
        role.ButtonText: theme.ink,
        role.BrightText: theme.accent_text,
        role.Light: theme.field,
        role.Midlight: theme.hover,
        role.Mid: theme.line,
        role.Dark: theme.edge,
        role.Shadow: theme.ink3,
        role.Highlight: theme.accent,
        role.HighlightedText: theme.accent_text,
        role.Accent: theme.accent,
        role.Link: theme.accent,
        role.LinkVisited: theme.accent,
    }
    result = QPalette()
    for name, colour in colours.items():
        result.setColor(name, QColor(colour))
    for name in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        result.setColor(QPalette.ColorGroup.Disabled, name, QColor(theme.ink3))
    return result


def _high_contrast(app: QGuiApplication) -> Theme:
    from paperdesk.ui.high_contrast import SystemColours, high_contrast

    app.setPalette(QPalette())  # what apply_theme has put there hides what the system paints with
    role = QPalette.ColorRole
    system = app.palette()
    window, text, link = (system.color(each).name() for each in (role.Window, role.WindowText, role.Link))
    return high_contrast(SystemColours(window, text, link))


def _first_installed(families: Iterable[str], otherwise: str) -> str:
    """The first family that this machine really has."""
    for family in families:
        if QFontInfo(QFont(family)).family() == family:
            return family
    return otherwise
