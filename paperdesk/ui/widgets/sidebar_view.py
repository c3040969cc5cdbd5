"""The tree of the sidebar: keys, drops of papers, and collections that can be dragged."""

from typing import cast

from PySide6.QtCore import (
    QByteArray,
    QEvent,
    QMimeData,
    QModelIndex,
    QPoint,
    QRect,
    QRectF,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
)
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QApplication,
    QToolTip,
    QTreeView,
    QWidget,
)
from typing_extensions import override

from paperdesk.ui.models.sidebar_rows import Node, NodeKind
from paperdesk.ui.models.sidebar_tree import Index, SidebarTree
from paperdesk.ui.widgets.dragged import PAPERS_MIME, holds_papers
from paperdesk.ui.widgets.mirroring import Mirror, mirrored
from paperdesk.ui.widgets.overlay_scroll_bar import OverlayScrollBar
from paperdesk.ui.widgets.plain_text import tip
from paperdesk.ui.widgets.row_name import RowName
from paperdesk.ui.widgets.sidebar_delegate import GROWING, SidebarDelegate, row_start, whole_row

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
    """Shows a `SidebarTree`; says what was dropped where and what the user wants to rename.

    `edit_name` opens a field over a row; `name_given` says what was typed, and whoever hears it closes the
    field with `close_name`. A field lasts through `keep_name` and `resume_name` while rows come and go.
    """

    current_moved = Signal(object)  # Node
    chosen_again = Signal(object)  # Node: clicked although it was the current one
    papers_dropped = Signal(object, tuple)  # Node, paper ids
    collection_dropped = Signal(int, object)  # collection, its new parent's id or None
    plus_clicked = Signal(object)  # Node: the head of a section
    door_clicked = Signal(object)  # Node
    rename_wanted = Signal(object, bool)  # Node; whether by a key, not by a slow second click
    name_given = Signal(object, str, bool)  # Node, what was typed, whether once more after it was refused

    def __init__(self, model: SidebarTree, parent: QWidget | None = None) -> None:
        """Show `model`, which must outlive the view."""
        super().__init__(parent)
        self.setViewport(QWidget())  # see FixedRowView
        self._tree = model
        self._paint = SidebarDelegate(self)
        self._before_press = QModelIndex()
        self._pressed = QPoint()  # where a press may begin a slow click
        self._fresh = False  # whether a press brings the focus here
        self._named: str | None = None  # the row that gets a name
        self._slow = QTimer(self, singleShot=True)
        self._slow.timeout.connect(self._rename_slowly)
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

    def edit_name(self, index: QModelIndex, text: str = "", told: str = "") -> None:
        """Open a field over a row; with `text` in it, of which `told` is said, if it was typed before."""
        node = self._tree.node(index)
        if node is None or not node.name:
            return
        self.close_name()
        self.scrollTo(index)
        self.edit(index)
        field = self._paint.editor
        if field is None:
            return
        self._named = node.id
        field.given.connect(lambda typed, again: self.name_given.emit(node, typed, again))
        field.dropped.connect(self.close_name)
        if text:
            field.setText(text)
        if told:
            field.tell(told)

    def close_name(self) -> None:
        """Close the field over a row, if there is one; nothing is changed."""
        field = self._name_field()
        if field is not None:
            self._let_go(field)
            self.closeEditor(field, QAbstractItemDelegate.EndEditHint.NoHint)

    def keep_name(self) -> tuple[str, str, str] | None:
        """What is being typed, for `resume_name`: the row's id, the text, and what was said of it."""
        field = self._name_field()
        return None if field is None else (self._named or "", field.text(), field.told)

    def resume_name(self, kept: tuple[str, str, str] | None) -> None:
        """Go on with a name that was being typed when the rows were made anew."""
        if kept is not None and self._name_field() is None:
            self.edit_name(self._tree.find(kept[0]), *kept[1:])

    @override
    def reset(self) -> None:
        """Let no field that goes with its row give what is only half typed."""
        field = self._name_field() if hasattr(self, "_named") else None
        if field is not None:
            self._let_go(field)
        super().reset()

    @override
    def event(self, event: QEvent) -> bool:
        """Take F2 where a row can be renamed; elsewhere it edits the details of a paper."""
        if event.type() == QEvent.Type.ShortcutOverride and cast("QKeyEvent", event).key() == Qt.Key.Key_F2:
            node = self.current_node()
            event.setAccepted(node is not None and bool(node.name))
            return event.isAccepted()
        return super().event(event)

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
            self.rename_wanted.emit(node, True)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and node is not None:
            self.chosen_again.emit(node)
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        self._before_press = QModelIndex()
        self._slow.stop()
        self._pressed = QPoint()
        if event.button() != Qt.MouseButton.LeftButton:
            event.accept()  # a menu must not change the place
            return
        door = self._tree.node(self.indexAt(point))
        if plus := self._plus_at(point):
            self.plus_clicked.emit(plus)
        elif door is not None and door.kind is NodeKind.DOOR:
            self.door_clicked.emit(door)
        elif self._on_disclosure(point):
            index = self.indexAt(point)
            self.setExpanded(index, not self.isExpanded(index))
        else:
            self._before_press = self.currentIndex()
            self._pressed = QPoint() if self._fresh else point
            super().mousePressEvent(event)
        self._fresh = False

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        point = event.position().toPoint()
        index = self.indexAt(point)
        node = self._tree.node(index)
        if node is not None and index == self._before_press == self.currentIndex():
            if self._is_slow_click(node, point):
                self._slow.start(QApplication.doubleClickInterval())
            self.chosen_again.emit(node)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._slow.stop()
        self._before_press = QModelIndex()
        super().mouseDoubleClickEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self._fresh = event.reason() == Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        plus = self._plus_at(event.position().toPoint())
        over = plus.id if plus else ""
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
        if holds_papers(event.mimeData()) or event.mimeData().hasFormat(COLLECTION_MIME):
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
        if holds_papers(event.mimeData()):
            self.papers_dropped.emit(target, dropped_ids(event.mimeData()))
        else:
            above = int(target.place.name) if target.place else None
            self.collection_dropped.emit(_dropped_collection(event.mimeData()), above)

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            node = self._tree.node(self.indexAt(event.pos()))
            QToolTip.showText(event.globalPos(), tip(node.trouble if node else ""), self.viewport())
            return True
        return super().viewportEvent(event)

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

    def _name_field(self) -> RowName | None:
        return self._paint.editor if self._named is not None else None

    def _let_go(self, field: RowName) -> None:
        field.close_silently()
        self._named = None

    def _is_slow_click(self, node: Node, point: QPoint) -> bool:
        """Whether a click on the row that had the focus already is on its name, and no drag."""
        if not node.name or self._pressed.isNull():
            return False
        near = (point - self._pressed).manhattanLength() < QApplication.startDragDistance()
        return near and self._name_area(node).contains(point)

    def _name_area(self, node: Node) -> QRectF:
        rect = self.visualRect(self._tree.find(node.id))
        return self._paint.name_area(rect, node, self.layoutDirection())

    def _rename_slowly(self) -> None:
        node = self.current_node()
        if node is not None and self.hasFocus():
            self.rename_wanted.emit(node, False)

    def _mark(self, ident: str) -> None:
        if ident != self._paint.drop:
            self._paint.drop = ident
            self.viewport().update()

    def _target(self, event: QDropEvent) -> Node | None:
        """The row that takes what is dragged, None when it does not."""
        node = self._tree.node(self.indexAt(event.position().toPoint()))
        if node is None:
            return None
        if holds_papers(event.mimeData()):
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
        left = round(row_start(node))
        place = mirrored(QRect(left - 6, 0, 18, 1), self.viewport().rect(), self.layoutDirection())
        return place.left() <= point.x() <= place.right()

    def _plus_at(self, point: QPoint) -> Node | None:
        """The section in whose head there is a + at a point."""
        index = self.indexAt(point)
        node = self._tree.node(index)
        if node is None or node.id not in GROWING:
            return None
        area = whole_row(self.visualRect(index), self)
        plus = Mirror(area, self.layoutDirection()).rect(self._paint.plus_area(area))
        return node if plus.contains(point) else None


def dropped_ids(data: QMimeData) -> tuple[int, ...]:
    """The paper ids in what was dragged from the list."""
    text = bytes(data.data(PAPERS_MIME).data()).decode("ascii", "ignore")
    return tuple(int(part) for part in text.split(",") if part.isdigit())


def _dropped_collection(data: QMimeData) -> int:
    text = bytes(data.data(COLLECTION_MIME).data()).decode("ascii", "ignore")
    return int(text) if text.isdigit() else 0
