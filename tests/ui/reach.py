"""What a keyboard and a screen reader find in a window: controls, their names, their order, their looks."""

from itertools import combinations, zip_longest

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea, QSplitter, QWidget

MOST = 400  # presses of Tab after which a walk goes nowhere
ROOM = 20  # pixels around a control that its focus may be painted into


def controls(window: QWidget) -> list[QWidget]:
    """The widgets that the Tab key can reach now, from top to bottom and from left to right."""
    # Asked by nextInFocusChain(), PySide takes each widget for the owner of the next one, which then is
    # deleted with it: see the return-value heuristic of shiboken.
    found = [each for each in QApplication.allWidgets() if window.isAncestorOf(each) and _is_reached(each)]
    return sorted(found, key=lambda each: (place(each, window).top(), place(each, window).left(), kind(each)))


def first(window: QWidget) -> QWidget:
    """The control that the Tab key reaches first in a window or a dialog."""
    window.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(window, Qt.Key.Key_Tab)
    found = QApplication.focusWidget()
    assert found is not None and found is not window, "Tab leads to nothing"
    return found


def _is_reached(widget: QWidget) -> bool:
    tabbed = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    there = widget.isVisible() and widget.isEnabled() and not widget.focusProxy()
    return tabbed and there and not _is_by_arrows(widget)


def _is_by_arrows(widget: QWidget) -> bool:
    """Whether it is one of several of which one is chosen, and not that one."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    return group is not None and group.exclusive() and widget is not group.checkedButton()


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


def walk(first: QWidget, key: Qt.Key = Qt.Key.Key_Tab) -> list[QWidget]:
    """Where the Tab key leads from a control until it comes back there: one press after another.

    A text holds the keyboard as long as it has another link to show. Raises AssertionError where the key
    leads to nothing, or round and round without the first control.
    """
    first.setFocus(Qt.FocusReason.TabFocusReason)
    reached = [first]
    for _ in range(MOST):
        at = QApplication.focusWidget()
        assert at is not None, f"{key.name} leads from {kind(reached[-1])} to nothing"
        if at is first and len(reached) > 1:
            return reached
        if at is not reached[-1]:
            assert at not in reached, f"{key.name} leads back to {kind(at)}, not to {kind(first)}"
            reached.append(at)
        QTest.keyClick(at, key)
    assert len(reached) == 1, f"{key.name} stays on {kind(reached[-1])}"
    return reached


def place(widget: QWidget, window: QWidget) -> QRect:
    """Where a widget is in the window."""
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def steps_back(order: list[QWidget], window: QWidget) -> list[str]:
    """The controls that Tab reaches though one was reached before that stands after them.

    Reading goes through one pane after the other, in each from top to bottom, in a line from left to right.
    """
    return [
        f"{kind(later)} {place(later, window).getRect()} after {kind(one)} {place(one, window).getRect()}"
        for one, later in combinations(order, 2)
        if _is_before(*_side_by_side(later, one, window))
    ]


def differing(one: list[QWidget], other: list[QWidget]) -> list[str]:
    """Where two orders are not the same."""
    pairs = zip_longest(one, other)
    return [f"{a and kind(a)} / {b and kind(b)}" for a, b in pairs if a is not b]


def _side_by_side(one: QWidget, other: QWidget, window: QWidget) -> tuple[QRect, QRect]:
    """Where two controls stand, or the panes or scrolled pages around them that hold only one of them."""
    around_one, around_other = _holders(one, window), _holders(other, window)
    while around_one[0] is around_other[0] and len(around_one) > 1 and len(around_other) > 1:
        around_one, around_other = around_one[1:], around_other[1:]
    return place(around_one[0], window), place(around_other[0], window)


def _holders(widget: QWidget, window: QWidget) -> list[QWidget]:
    """What holds a control: panes of splitters and scrolled pages, from the outermost one to itself."""
    found, outer = [widget], widget.parentWidget()
    while outer is not None and outer is not window:
        if isinstance(outer, QScrollArea) or isinstance(outer.parentWidget(), QSplitter):
            found.insert(0, outer)
        outer = outer.parentWidget()
    return found


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
