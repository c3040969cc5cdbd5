"""What a keyboard and a screen reader find in a window: controls, their names, their order, their looks."""

from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

ROOM = 20  # pixels around a control that its focus may be painted into


def controls(window: QWidget) -> list[QWidget]:
    """The widgets that the Tab key can reach now."""
    found, at = [], window.nextInFocusChain()
    while at is not None and at is not window:
        if window.isAncestorOf(at) and _is_reached(at):
            found.append(at)
        at = at.nextInFocusChain()
    return found


def _is_reached(widget: QWidget) -> bool:
    tabbed = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return tabbed and widget.isVisible() and widget.isEnabled() and not widget.focusProxy()


def kind(widget: QWidget) -> str:
    """What a widget is, for messages: its class, object name and place in its parents."""
    parents: list[str] = []
    outer = widget.parentWidget()
    while outer is not None and len(parents) < 3:
        parents.append(type(outer).__name__)
        outer = outer.parentWidget()
    return f"{type(widget).__name__}({widget.objectName()}) in {' in '.join(parents)}"


def name(widget: QWidget) -> str:
    """What a screen reader calls a widget."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface is not None else ""


def nameless(window: QWidget) -> list[str]:
    """The controls that a screen reader has no word for."""
    return [kind(each) for each in controls(window) if not name(each).strip()]


def roleless(window: QWidget) -> list[str]:
    """The controls that a screen reader takes for nothing in particular."""
    without = (QAccessible.Role.NoRole, QAccessible.Role.Client, QAccessible.Role.Pane)
    return [kind(each) for each in controls(window) if _role(each) in without]


def _role(widget: QWidget) -> QAccessible.Role:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.role() if interface is not None else QAccessible.Role.NoRole


def tab_order(window: QWidget, first: QWidget) -> list[QWidget]:
    """The controls in the order in which Tab goes through them, from the first one on, each once."""
    reached, at = [first], first.nextInFocusChain()
    while at is not None and at is not first:
        if at.window() is window.window() and _is_reached(at):
            reached.append(at)
        at = at.nextInFocusChain()
    return reached


def place(widget: QWidget, window: QWidget) -> QRect:
    """Where a widget is in the window."""
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def steps_back(order: list[QWidget], window: QWidget) -> list[str]:
    """Where Tab goes up, or back in a line, within one pane; it may go on at the top of the next column."""
    places = [(each, place(each, window)) for each in order]
    return [
        f"{kind(one)} {at.getRect()} -> {kind(two)} {then.getRect()}"
        for (one, at), (two, then) in pairwise(places)
        if _scroller(one) is _scroller(two) and _is_before(then, at)
    ]


def _scroller(widget: QWidget) -> QWidget | None:
    outer = widget.parentWidget()
    while outer is not None and not isinstance(outer, QScrollArea):
        outer = outer.parentWidget()
    return outer


def _is_before(then: QRect, at: QRect) -> bool:
    above = then.bottom() <= at.top() and then.left() < at.right()
    return above or (_in_line(at, then) and then.right() <= at.left())


def _in_line(one: QRect, two: QRect) -> bool:
    return abs(one.center().y() - two.center().y()) < min(one.height(), two.height()) / 2


def unseen(part: QWidget, window: QWidget) -> list[str]:
    """The controls of a part of the window that look with the keyboard's focus as they look without."""
    found = controls(part)
    pairs = zip(found, [*found[-1:], *found[:-1]], strict=True)
    return [kind(each) for each, other in pairs if not _shows_focus(each, other, window)]


def _shows_focus(widget: QWidget, other: QWidget, window: QWidget) -> bool:
    """Whether it looks otherwise than while another has the keyboard; what that one closes does."""
    outer = _scroller(widget)
    while isinstance(outer, QScrollArea):
        outer.ensureWidgetVisible(widget)
        outer = _scroller(outer)
    other.setFocus(Qt.FocusReason.TabFocusReason)
    if other is widget:
        widget.clearFocus()
    before = _picture(widget, window)
    if not widget.isVisible():
        return True
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    return _picture(widget, window) != before


def _picture(widget: QWidget, window: QWidget) -> QImage:
    for _ in range(2):
        QApplication.processEvents()
    around = place(widget, window).adjusted(-ROOM, -ROOM, ROOM, ROOM)
    return window.grab(around.intersected(window.rect())).toImage()
