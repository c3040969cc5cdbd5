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
        bar = area.verticalScrollBar()
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        bar.rangeChanged.connect(self._follow)
        bar.valueChanged.connect(self.setValue)
        self.valueChanged.connect(bar.setValue)
        area.installEventFilter(self)
        self._follow()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.Resize, QEvent.Type.Show}:
            self._follow()
        return super().eventFilter(watched, event)

    def _follow(self) -> None:
        bar = self._area.verticalScrollBar()
        self.setPageStep(bar.pageStep())
        self.setSingleStep(bar.singleStep())
        self.setRange(bar.minimum(), bar.maximum())
        self.setValue(bar.value())
        room = self._area.viewport().geometry()
        self.setGeometry(self._area.width() - WIDTH, room.top(), WIDTH, room.height())
        self.setVisible(bar.maximum() > bar.minimum())
        self.raise_()
