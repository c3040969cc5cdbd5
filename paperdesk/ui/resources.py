"""Icons and pictures that ship with the program, as Qt wants them."""

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPalette, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from paperdesk.library.resources import resource_path

MENU = 16
BUTTON = 20
RATIOS = (1, 2, 3)


def icon(name: str, colour: str | None = None) -> QIcon:
    """The icon `name` of resources/icons in a colour (#rrggbb), else in the palette's text colour.

    It is sharp up to three pixels a point; its disabled form uses the palette's disabled text.
    """
    palette = QGuiApplication.palette()
    normal = colour or palette.color(QPalette.ColorRole.ButtonText).name()
    off = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText).name()
    result = QIcon()
    for ratio in RATIOS:
        for size in (MENU, BUTTON):
            result.addPixmap(pixmap(name, normal, size, ratio), QIcon.Mode.Normal)
        result.addPixmap(pixmap(name, off, MENU, ratio), QIcon.Mode.Disabled)
    return result


def pixmap(name: str, colour: str, size: int, ratio: float = 1.0) -> QPixmap:
    """The icon as a picture of `size` by `size` points at a device pixel ratio; cached by Qt."""
    key = f"paperdesk/{name}/{colour}/{size}/{ratio}"
    found = QPixmap()
    if QPixmapCache.find(key, found):
        return found
    drawn = _draw(svg(name, colour), size, ratio)
    QPixmapCache.insert(key, drawn)
    return drawn


def svg(name: str, colour: str) -> bytes:
    """The source of an icon with `currentColor` replaced; OSError when there is no such icon."""
    text = resource_path("icons", f"{name}.svg").read_text(encoding="utf-8")
    return text.replace("currentColor", QColor(colour).name()).encode()


def window_icon() -> QIcon:
    """The program's own picture in its own colours, drawn by Qt in any size when it is shown."""
    return QIcon(str(resource_path("icons", "paperdesk.svg")))


def _draw(source: bytes, size: int, ratio: float) -> QPixmap:
    """Render SVG text into a transparent picture."""
    side = round(size * ratio)
    picture = QPixmap(QSize(side, side))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(source)).render(painter)
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture
