"""A slim scroll bar that lies over what it scrolls, so that rows keep their whole width."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar
from typing_extensions import override

WIDTH = 9


class OverlayScrollBar(QScrollBar):
    """Stands in for the vertical bar of an area and follows it; gone while everything fits."""

    def __init__(self, area: QAbstractScrollArea) -> None:
        """Lie over the right edge of `area`, whose own bar is hidden but goes on working."""
        super().__init__(Qt.Orientation.Vertical, area)
        self._area = area
        self._bar = area.verticalScrollBar()
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._bar.rangeChanged.connect(self._follow)
        self._bar.valueChanged.connect(self.setValue)
        self.valueChanged.connect(self._bar.setValue)
        area.installEventFilter(self)
        self._follow()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.Resize, QEvent.Type.Show}:
            self._follow()
        return super().eventFilter(watched, event)

    def _follow(self) -> None:
        self.setPageStep(self._bar.pageStep())
        self.setSingleStep(self._bar.singleStep())
        self.setRange(self._bar.minimum(), self._bar.maximum())
        self.setValue(self._bar.value())
        self.setGeometry(self._area.width() - WIDTH, 0, WIDTH, self._area.height())
        self.setVisible(self._bar.maximum() > self._bar.minimum())
        self.raise_()
