"""The tree of the sidebar: keys, drops of papers, and collections that can be dragged."""

from PySide6.QtCore import QByteArray, QMimeData, QModelIndex, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
)
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QWidget
from typing_extensions import override

from paperdesk.ui.models.sidebar_tree import Index, Node, NodeKind, SidebarTree
from paperdesk.ui.widgets.overlay_scroll_bar import OverlayScrollBar
from paperdesk.ui.widgets.paper_list_view import PAPERS_MIME
from paperdesk.ui.widgets.sidebar_delegate import INDENT, TEXT, SidebarDelegate

COLLECTION_MIME = "application/x-paperdesk-collection"
TAKES_PAPERS = {
    "inbox",
    "favourites",
    "to-read",
    "reading",
    "read",
    "dismissed",
    "trash",
    "tag",
    "collection",
}
NEW_COLLECTION = {"section:collections", "hint:collections"}


class SidebarView(QTreeView):
    """Shows a `SidebarTree`; says what was dropped where and what the user wants to rename."""

    current_moved = Signal(object)  # Node
    chosen_again = Signal(object)  # Node: clicked although it was the current one
    papers_dropped = Signal(object, tuple)  # Node, paper ids
    collection_dropped = Signal(int, object)  # collection, its new parent's id or None
    plus_clicked = Signal()
    door_clicked = Signal(object)  # Node
    rename_wanted = Signal(object)  # Node

    def __init__(self, model: SidebarTree, parent: QWidget | None = None) -> None:
        """Show `model`, which must outlive the view."""
        super().__init__(parent)
        self.setViewport(QWidget())  # see FixedRowView
        self._tree = model
        self._paint = SidebarDelegate(self)
        self._before_press = QModelIndex()
        self.setModel(model)
        self.setItemDelegate(self._paint)
        self._set_up()
        self._bar = OverlayScrollBar(self)

    @property
    def delegate(self) -> SidebarDelegate:
        """What draws the rows."""
        return self._paint

    def current_node(self) -> Node | None:
        """The row with the keyboard focus."""
        return self._tree.node(self.currentIndex())

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        node = self._tree.node(current)
        if node is not None:
            self.current_moved.emit(node)

    @override
    def drawBranches(self, painter: QPainter, rect: object, index: Index) -> None:
        """Nothing: the delegate draws the disclosure inside the row."""

    @override
    def keyboardSearch(self, search: str) -> None:
        """Letters are commands here, never a search."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        node = self.current_node()
        if event.key() == Qt.Key.Key_F2 and node is not None:
            self.rename_wanted.emit(node)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and node is not None:
            self.chosen_again.emit(node)
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        self._before_press = QModelIndex()
        if event.button() != Qt.MouseButton.LeftButton:
            event.accept()  # a menu must not change the place
            return
        door = self._tree.node(self.indexAt(point))
        if self._on_plus(point):
            self.plus_clicked.emit()
        elif door is not None and door.kind is NodeKind.DOOR:
            self.door_clicked.emit(door)
        elif self._on_disclosure(point):
            index = self.indexAt(point)
            self.setExpanded(index, not self.isExpanded(index))
        else:
            self._before_press = self.currentIndex()
            super().mousePressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        node = self._tree.node(index)
        if node is not None and index == self._before_press == self.currentIndex():
            self.chosen_again.emit(node)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        over = self._on_plus(event.position().toPoint())
        if over != self._paint.plus_hovered:
            self._paint.plus_hovered = over
            self.viewport().update()

    @override
    def startDrag(self, supported: Qt.DropAction) -> None:
        node = self.current_node()
        if node is None or node.place is None or node.place.kind != "collection":
            return
        data = QMimeData()
        data.setData(COLLECTION_MIME, QByteArray(node.place.name.encode()))
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.exec(Qt.DropAction.MoveAction)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(PAPERS_MIME) or event.mimeData().hasFormat(COLLECTION_MIME):
            event.acceptProposedAction()

    @override
    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)
        target = self._target(event)
        self._mark(target.id if target else "")
        if target is None:
            event.ignore()
        else:
            event.acceptProposedAction()

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._mark("")

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        target = self._target(event)
        self._mark("")
        self.setState(QAbstractItemView.State.NoState)
        if target is None:
            return
        event.acceptProposedAction()
        if event.mimeData().hasFormat(PAPERS_MIME):
            self.papers_dropped.emit(target, dropped_ids(event.mimeData()))
        else:
            above = int(target.place.name) if target.place else None
            self.collection_dropped.emit(_dropped_collection(event.mimeData()), above)

    def _set_up(self) -> None:
        self.setHeaderHidden(True)
        self.setIndentation(0)
        self.setUniformRowHeights(False)
        self.setAnimated(False)
        self.setExpandsOnDoubleClick(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(False)
        self.setAutoExpandDelay(600)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setAccessibleName(self.tr("Places"))

    def _mark(self, ident: str) -> None:
        if ident != self._paint.drop:
            self._paint.drop = ident
            self.viewport().update()

    def _target(self, event: QDropEvent) -> Node | None:
        """The row that takes what is dragged, None when it does not."""
        node = self._tree.node(self.indexAt(event.position().toPoint()))
        if node is None:
            return None
        if event.mimeData().hasFormat(PAPERS_MIME):
            takes = node.place.kind in TAKES_PAPERS if node.place else node.id in NEW_COLLECTION
        else:
            takes = self._takes_collection(node, _dropped_collection(event.mimeData()))
        return node if takes else None

    def _takes_collection(self, node: Node, moved: int) -> bool:
        """Whether a collection may go there: to the top, or into one that is not below itself."""
        if node.place is None:
            return node.id == "section:collections"
        if node.place.kind != "collection":
            return False
        index = self._tree.find(node.id)
        while index.isValid():
            above = self._tree.node(index)
            if above is not None and above.id == f"collection:{moved}":
                return False
            index = index.parent()
        return True

    def _on_disclosure(self, point: QPoint) -> bool:
        node = self._tree.node(self.indexAt(point))
        if node is None or node.kind is not NodeKind.PLACE or not node.children:
            return False
        left = TEXT + INDENT * max(0, node.depth - 1)
        return left - 6 <= point.x() <= left + 11

    def _on_plus(self, point: QPoint) -> bool:
        index = self.indexAt(point)
        node = self._tree.node(index)
        if node is None or node.id != "section:collections":
            return False
        area = QRectF(self.visualRect(index))
        area.setLeft(0)
        return self._paint.plus_area(area).contains(point)


def dropped_ids(data: QMimeData) -> tuple[int, ...]:
    """The paper ids in what was dragged from the list."""
    text = bytes(data.data(PAPERS_MIME).data()).decode("ascii", "ignore")
    return tuple(int(part) for part in text.split(",") if part.isdigit())


def _dropped_collection(data: QMimeData) -> int:
    text = bytes(data.data(COLLECTION_MIME).data()).decode("ascii", "ignore")
    return int(text) if text.isdigit() else 0
