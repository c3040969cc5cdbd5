"""The highlights of the whole library in the list's place, grouped by paper."""

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QLabel, QListView, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from paperdesk.model.rows import HighlightRow
from paperdesk.ui.models.highlight_rows import HighlightRows, Read
from paperdesk.ui.widgets.highlight_delegate import HighlightDelegate
from paperdesk.ui.widgets.overlay_scroll_bar import OverlayScrollBar
from paperdesk.ui.widgets.parts import sentence

_STEPS = {Qt.Key.Key_J: 1, Qt.Key.Key_K: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class HighlightList(QWidget):
    """Shows highlights; `chosen` carries the paper and the highlight that the reader went to."""

    chosen = Signal(int, int)
    menu_requested = Signal(QPoint)  # on the screen, for the current highlight

    def __init__(self, read: Read, parent: QWidget | None = None) -> None:
        """`read(query, limit, offset)` gives a page of rows."""
        super().__init__(parent)
        self.rows = HighlightRows(read, self)
        self.view = _View(self.rows)
        self.view.setAccessibleName(self.tr("Highlights"))
        self.view.selectionModel().currentChanged.connect(self._tell)
        self.view.menu_requested.connect(self.menu_requested)
        self._nothing = sentence("", "hint")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(_centred(self._nothing))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

    def show_query(self, query: str) -> None:
        """List the highlights that match; the one that was gone to stays the current one."""
        current = self.rows.line(self.view.currentIndex())
        scrolled = self.view.verticalScrollBar().value()
        self.view.selectionModel().blockSignals(True)
        self.rows.show(query)
        at = self.rows.place_of(current.row.mark.id) if current is not None else -1
        if at >= 0:
            self.view.setCurrentIndex(self.rows.index(at, 0))
        self.view.selectionModel().blockSignals(False)
        self.view.verticalScrollBar().setValue(scrolled if at >= 0 else 0)
        nothing = self.tr("No highlight matches the search.") if query else _how_to(self)
        self._nothing.setText(nothing)
        self._stack.setCurrentIndex(0 if self.rows.rowCount() else 1)

    def current(self) -> HighlightRow | None:
        """The highlight that was gone to last."""
        line = self.rows.line(self.view.currentIndex())
        return line.row if line is not None and not line.is_title else None

    def step(self, by: int) -> bool:
        """Go to the next mark (or the one before); False at the end."""
        return self.view.step(by)

    def keyboard(self) -> QWidget:
        """What takes the keyboard."""
        return self.view

    def recolour(self) -> None:
        """Take up the fonts and colours that are in force now."""
        self.view.scheduleDelayedItemsLayout()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange}:
            self.recolour()

    def _tell(self, index: QModelIndex) -> None:
        line = self.rows.line(index)
        if line is not None and not line.is_title:
            self.chosen.emit(line.row.paper, line.row.mark.id)


class _View(QListView):
    """Steps from mark to mark, over the titles."""

    menu_requested = Signal(QPoint)  # on the screen, for the current mark

    def __init__(self, rows: HighlightRows) -> None:
        super().__init__()
        self._rows = rows
        self.setModel(rows)
        self.setItemDelegate(HighlightDelegate(self))
        OverlayScrollBar(self)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)

    @override
    def event(self, event: QEvent) -> bool:
        """Keep the keys that lead from mark to mark from the commands."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _step(event):
            event.accept()
            return True
        return super().event(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Quotes take more or fewer lines in another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _step(event)
        if not step:
            super().keyPressEvent(event)
            return
        self.step(step)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the mark below the mouse, or, by the keyboard, of the current one."""
        at = event.pos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self.scrollTo(self.currentIndex())
            at = self.visualRect(self.currentIndex()).center()
        if self.indexAt(at).isValid() and self.indexAt(at) == self.currentIndex():
            self.menu_requested.emit(self.viewport().mapToGlobal(at))

    def step(self, by: int) -> bool:
        """Go to the next mark (or the one before); False at the end."""
        at = self._rows.next_mark(self.currentIndex().row(), by)
        if at >= 0:
            self.setCurrentIndex(self._rows.index(at, 0))
        return at >= 0

    @override
    def indexAt(self, point: QPoint) -> QModelIndex:
        """A title stands for its first mark."""
        found = super().indexAt(point)
        line = self._rows.line(found)
        return found.siblingAtRow(found.row() + 1) if line is not None and line.is_title else found


def _step(event: QKeyEvent) -> int:
    plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.NoModifier
    return _STEPS.get(Qt.Key(event.key()), 0) if plain else 0


def _centred(label: QLabel) -> QWidget:
    place = QWidget()
    column = QVBoxLayout(place)
    column.setContentsMargins(32, 48, 32, 32)
    label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    column.addWidget(label)
    column.addStretch(1)
    return place


def _how_to(widget: QWidget) -> str:
    return widget.tr("No highlights yet. Select words in an abstract and press H, or click a colour.")
