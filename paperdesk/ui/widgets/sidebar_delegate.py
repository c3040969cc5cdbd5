"""Draws one row of the sidebar: a place with its count, a section's head, or a quiet hint."""

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView, QWidget
from typing_extensions import override

from paperdesk.ui.language import number_text
from paperdesk.ui.models.sidebar_rows import Node, NodeKind
from paperdesk.ui.models.sidebar_tree import Index, SidebarTree
from paperdesk.ui.resources import pixmap
from paperdesk.ui.theme import LIGHT, Theme
from paperdesk.ui.widgets.mirroring import Mirror
from paperdesk.ui.widgets.row_name import RowName
from paperdesk.ui.widgets.type_size import sized

MARGIN = 8.0
TEXT = 16.0
INDENT = 16.0
DISCLOSURE = 13.0
DOT = 17.0
COUNT = 17.0
GAP_HEIGHT = 12
EDGE = 7.0  # of a field around its text
MARK = 14.0  # px for what a feed's row warns of
GROWING = frozenset({"section:collections", "section:feeds"})
"""Sections with a + in their head."""
OPEN = ((0.0, -2.0), (8.0, -2.0), (4.0, 3.5))
CLOSED = ((1.0, -4.0), (6.5, 0.0), (1.0, 4.0))

State = QStyle.StateFlag


class SidebarDelegate(QStyledItemDelegate):
    """Paints rows of a `SidebarTree`; `drop` is the row that papers are being dragged over."""

    def __init__(self, view: QTreeView) -> None:
        """Draw for `view`, which knows what is expanded."""
        super().__init__(view)
        self._view = view
        self.drop = ""
        self.plus_hovered = ""  # the section whose + the pointer is over
        self.editor: RowName | None = None  # the last one; the view knows whether it is open
        self.dress(LIGHT, QFont())

    def dress(self, theme: Theme, font: QFont) -> None:
        """Use these colours and this interface font from now on."""
        size = font.pixelSize() if font.pixelSize() > 0 else 13
        self._theme = theme
        self._font = sized(font, size)
        self._chosen = sized(font, size, QFont.Weight.DemiBold)
        self._count = sized(font, max(11, size - 1))
        self._head = sized(font, max(11, size - 2), QFont.Weight.DemiBold)
        self._small = sized(font, max(11, size - 1))
        self._row = round(size * 28 / 13)

    def plus_area(self, row: QRectF) -> QRectF:
        """Where the + stands in the head of a section."""
        return QRectF(row.right() - COUNT - 14, row.center().y() + 3 - 10, 20, 20)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        node = _node(index)
        if node is not None and node.kind is NodeKind.GAP:
            return QSize(100, GAP_HEIGHT)
        return QSize(100, self._row + (4 if node is not None and node.kind is NodeKind.SECTION else 0))

    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        name = str(index.data(Qt.ItemDataRole.EditRole))
        self.editor = RowName(self.tr("New name of {0}").format(name), name, parent)
        self.editor.setFont(self._font)
        return self.editor

    @override
    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Nothing: what is typed stays when the row's count changes."""

    @override
    def setModelData(self, editor: QWidget, model: object, index: Index) -> None:
        """Nothing: a name is an edit of the library, from which the row takes it."""

    @override
    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Nothing: the field itself says when it is done."""
        return False

    @override
    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        node = _node(index)
        if node is not None:
            editor.setGeometry(self.name_area(option.rect, node, option.direction).toRect())

    def name_area(self, row: QRect, node: Node, direction: Qt.LayoutDirection) -> QRectF:
        """Where in a place's row its name stands, and is changed."""
        area = whole_row(row, self._view)
        left = row_start(node) + DISCLOSURE * bool(node.children) + DOT * (node.colour is not None)
        return Mirror(area, direction).rect(area.adjusted(left - EDGE, 1, -MARGIN - 2, -1))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        node = _node(index)
        if node is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        area = whole_row(option.rect, self._view)
        mirror = Mirror(area, option.direction)
        if node.kind in {NodeKind.PLACE, NodeKind.DOOR}:
            self._paint_place(painter, mirror, node, index, option.state)
        elif node.kind is NodeKind.SECTION:
            self._paint_section(painter, mirror, node)
        elif node.kind is NodeKind.HINT:
            self._paint_hint(painter, mirror, node)
        painter.restore()

    def _paint_place(self, painter: QPainter, mirror: Mirror, node: Node, index: Index, state: State) -> None:
        area = mirror.area
        self._paint_ground(painter, area, node, state)
        left = area.left() + row_start(node)
        left += self._paint_lead(painter, mirror, left, node, index)
        end = self._paint_count(painter, mirror, node.count)
        end = self._paint_mark(painter, mirror, node, end)
        chosen = bool(state & State.State_Selected)
        font = self._chosen if chosen else self._font
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        usual = self._theme.ink3 if node.paused else self._theme.ink
        painter.setPen(QColor(self._theme.accent if chosen else usual))
        text = metrics.elidedText(node.title, Qt.TextElideMode.ElideRight, end - left)
        mirror.text(painter, left, _baseline(area, metrics), text)

    def _paint_ground(self, painter: QPainter, area: QRectF, node: Node, state: State) -> None:
        theme = self._theme
        dropping = node.id == self.drop
        ground = ""
        if state & State.State_Selected or dropping:
            ground = theme.sel
        elif state & State.State_MouseOver:
            ground = theme.hover
        box = area.adjusted(MARGIN, 0, -MARGIN, 0)
        painter.setPen(Qt.PenStyle.NoPen)
        if ground:
            painter.setBrush(QColor(ground))
            painter.drawRoundedRect(box, 6, 6)
        if dropping or state & State.State_HasFocus:
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 5, 5)

    def _paint_lead(self, painter: QPainter, mirror: Mirror, left: float, node: Node, index: Index) -> float:
        """Draw the tag's dot or the disclosure; gives the room they take."""
        middle = mirror.area.center().y()
        taken = 0.0
        if node.children:
            self._paint_disclosure(painter, mirror, left, self._view.isExpanded(index))
            taken += DISCLOSURE
        if node.colour is not None:
            self._paint_dot(painter, mirror.left(left + taken + 4.5), middle, node.colour)
            taken += DOT
        return taken

    def _paint_disclosure(self, painter: QPainter, mirror: Mirror, left: float, is_open: bool) -> None:
        middle = mirror.area.center().y()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.ink2))
        points = OPEN if is_open else CLOSED
        painter.drawPolygon([QPointF(mirror.left(left + x), middle + y) for x, y in points])

    def _paint_dot(self, painter: QPainter, x: float, middle: float, colour: str) -> None:
        if colour:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colour))
            painter.drawEllipse(QPointF(x, middle), 4.5, 4.5)
        else:
            painter.setPen(QPen(QColor(self._theme.ink3), 1.2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QPointF(x, middle), 3.9, 3.9)

    def _paint_count(self, painter: QPainter, mirror: Mirror, count: int) -> float:
        """Draw the count at the far edge; gives the x that the title must not pass."""
        end = mirror.area.right() - COUNT
        if not count:
            return end
        text = number_text(count)
        metrics = QFontMetricsF(self._count)
        start = end - metrics.horizontalAdvance(text)
        painter.setFont(self._count)
        painter.setPen(QColor(self._theme.ink3))
        mirror.text(painter, start, _baseline(mirror.area, metrics), text)
        return start - 8

    def _paint_mark(self, painter: QPainter, mirror: Mirror, node: Node, end: float) -> float:
        """Draw that a feed rests, or that something is wrong with it; gives what is left of the row."""
        if not (node.paused or node.trouble):
            return end
        middle, left = mirror.area.center().y(), end - MARK / 2
        if node.paused:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._theme.ink3))
            for at in (left, left + 4):
                painter.drawRect(mirror.rect(QRectF(at, middle - 4, 2, 8)))
        else:
            painter.setFont(self._chosen)
            painter.setPen(QColor(self._theme.warn))
            mirror.text(painter, left, _baseline(mirror.area, QFontMetricsF(self._chosen)), "!")
        return end - MARK

    def _paint_section(self, painter: QPainter, mirror: Mirror, node: Node) -> None:
        area = mirror.area
        metrics = QFontMetricsF(self._head)
        painter.setFont(self._head)
        painter.setPen(QColor(self._theme.ink3))
        head = area.adjusted(0, 6, 0, 0)
        mirror.text(painter, area.left() + TEXT, _baseline(head, metrics), node.title)
        if node.id in GROWING:
            self._paint_plus(painter, mirror.rect(self.plus_area(area)), node.id == self.plus_hovered)
        if node.id == self.drop:
            painter.setPen(QPen(QColor(self._theme.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(MARGIN + 1, 5, -MARGIN - 1, -1), 5, 5)

    def _paint_plus(self, painter: QPainter, area: QRectF, hovered: bool) -> None:
        if hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._theme.hover))
            painter.drawRoundedRect(area, 5, 5)
        colour = self._theme.ink if hovered else self._theme.ink3
        picture = pixmap("add", colour, 14, painter.device().devicePixelRatioF())
        painter.drawPixmap(area.topLeft() + QPointF(3, 3), picture)

    def _paint_hint(self, painter: QPainter, mirror: Mirror, node: Node) -> None:
        area = mirror.area
        metrics = QFontMetricsF(self._small)
        dropping = node.id == self.drop
        pen = QPen(QColor(self._theme.accent if dropping else self._theme.edge), 1, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(area.adjusted(MARGIN + 0.5, 1.5, -MARGIN - 0.5, -1.5), 6, 6)
        painter.setFont(self._small)
        painter.setPen(QColor(self._theme.accent if dropping else self._theme.ink3))
        mirror.text(painter, area.left() + TEXT, _baseline(area, metrics), node.title)


def whole_row(rect: QRect, view: QTreeView) -> QRectF:
    """A row from edge to edge: the tree hands it out less its own indentation."""
    return QRectF(0, rect.top(), view.viewport().width(), rect.height())


def row_start(node: Node) -> float:
    """Where the first thing in a place's row stands, from the edge at which rows begin."""
    return TEXT + INDENT * max(0, node.depth - 1)


def _node(index: Index) -> Node | None:
    model = index.model()
    return model.node(index) if isinstance(model, SidebarTree) else None


def _baseline(area: QRectF, metrics: QFontMetricsF) -> float:
    """Where text stands so that its capitals are in the middle of an area."""
    return float(round(area.center().y() + metrics.capHeight() / 2))
