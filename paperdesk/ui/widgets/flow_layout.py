"""A layout that sets widgets side by side and goes on in the next line when the width is used up."""

from collections.abc import Iterable

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle, QWidget, QWidgetItem
from typing_extensions import override


class FlowLayout(QLayout):
    """Widgets in lines, each line centred on its tallest.

    With `spread`, the first widget stays left and the others of its line move to the right end.
    """

    def __init__(self, parent: QWidget | None = None, *, gap: int = 8, spread: bool = False) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self._spread = spread
        self.setContentsMargins(0, 0, 0, 0)

    def replace_widgets(self, old: Iterable[QWidget], new: Iterable[QWidget], before: QWidget) -> None:
        """Delete `old` and put `new` in front of `before`, with one layout for all of them."""
        self.setEnabled(False)
        for widget in old:
            self.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        index = self.indexOf(before)
        for offset, widget in enumerate(new):
            self.addChildWidget(widget)
            self._items.insert(index + offset, QWidgetItem(widget))
            widget.show()
        self.setEnabled(True)
        self.invalidate()

    @override
    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    @override
    def count(self) -> int:
        return len(self._items)

    @override
    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    @override
    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    @override
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        heights = [_height(line) for line in self._lines(width)]
        return sum(heights) + self._gap * max(0, len(heights) - 1)

    @override
    def sizeHint(self) -> QSize:
        items = self._shown()
        width = sum(item.sizeHint().width() for item in items) + self._gap * max(0, len(items) - 1)
        return QSize(width, _height(items))

    @override
    def minimumSize(self) -> QSize:
        items = self._shown()
        return QSize(max((item.minimumSize().width() for item in items), default=0), _height(items))

    @override
    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        top = rect.top()
        for number, line in enumerate(self._lines(rect.width())):
            spare = rect.width() - _width(line, self._gap)
            self._place(line, QPoint(rect.left(), top), spare if self._spread and number == 0 else 0)
            top += _height(line) + self._gap

    def _place(self, line: list[QLayoutItem], at: QPoint, spare: int) -> None:
        height = _height(line)
        left = at.x()
        width = self.geometry().width()
        for number, item in enumerate(line):
            left += max(0, spare) if number == 1 else 0
            size = item.sizeHint()
            top = at.y() + (height - size.height()) // 2
            box = QRect(QPoint(left, top), size.boundedTo(QSize(width, size.height())))
            item.setGeometry(QStyle.visualRect(self._direction(), self.geometry(), box))
            left += size.width() + self._gap

    def _direction(self) -> Qt.LayoutDirection:
        parent = self.parentWidget()
        return parent.layoutDirection() if parent is not None else Qt.LayoutDirection.LeftToRight

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        for item in self._shown():
            if lines and _width([*lines[-1], item], self._gap) <= width:
                lines[-1].append(item)
            else:
                lines.append([item])
        return lines


def _width(line: list[QLayoutItem], gap: int) -> int:
    return sum(item.sizeHint().width() for item in line) + gap * (len(line) - 1)


def _height(line: list[QLayoutItem]) -> int:
    return max((item.sizeHint().height() for item in line), default=0)
