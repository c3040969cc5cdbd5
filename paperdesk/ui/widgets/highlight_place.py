"""Where something small stands beside a selection: inside the window, and never on the selection."""

from PySide6.QtCore import QPoint, QRect, QSize

GAP = 8
EDGE = 6


def beside(size: QSize, selection: QRect, window: QRect) -> QPoint:
    """The top left corner for something of `size`: above the selection, else below, else beside it.

    A selection that leaves no room anywhere is covered at the window's upper right corner.
    """
    room = window.adjusted(EDGE, EDGE, -EDGE, -EDGE)
    seen = selection.intersected(room) if selection.intersects(room) else selection
    x = _within(seen.center().x() - size.width() // 2, room.left(), room.right() + 1 - size.width())
    y = _within(seen.center().y() - size.height() // 2, room.top(), room.bottom() + 1 - size.height())
    corners = (
        QPoint(x, min(seen.top(), room.bottom() + 1) - GAP - size.height()),
        QPoint(x, max(seen.bottom() + 1, room.top()) + GAP),
        QPoint(seen.right() + 1 + GAP, y),
        QPoint(seen.left() - GAP - size.width(), y),
    )
    for corner in corners:
        if room.contains(QRect(corner, size)):
            return corner
    return QPoint(max(room.left(), room.right() + 1 - size.width()), room.top())


def _within(value: int, least: int, most: int) -> int:
    return max(least, min(value, most))
