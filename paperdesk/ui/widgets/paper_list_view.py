"""The list of papers: selection by ids, a star to click, papers to drag."""

from collections.abc import Iterable

from PySide6.QtCore import (
    QByteArray,
    QEvent,
    QItemSelection,
    QMimeData,
    QPoint,
    QRect,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QDrag, QHelpEvent, QMouseEvent, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QToolTip, QWidget
from typing_extensions import override

from paperdesk.ui.models.paper_list import Index, PaperList
from paperdesk.ui.theme import theme_of
from paperdesk.ui.widgets.kept_selection import KeptSelection
from paperdesk.ui.widgets.overlay_scroll_bar import OverlayScrollBar
from paperdesk.ui.widgets.paper_delegate import STAR_ZONE, PaperDelegate

PAPERS_MIME = "application/x-paperdesk-papers"


class PaperListView(QTableView):
    """Shows a `PaperList` in two-line rows; its selection lasts from one listing to the next."""

    current_changed = Signal(object)  # id, or None
    selection_changed = Signal(tuple)  # ids in the order of the list
    star_clicked = Signal(int)
    menu_requested = Signal(QPoint)  # global position

    def __init__(self, model: PaperList, parent: QWidget | None = None) -> None:
        """Show `model`, which must outlive the view."""
        super().__init__(parent)
        self._papers = model
        self._told: tuple[int | None, tuple[int, ...]] = (None, ())
        self._delegate = PaperDelegate(self)
        self._star_pressed: int | None = None
        self._tell = QTimer(self, interval=0, singleShot=True)
        self._tell.timeout.connect(self._announce)
        self.setItemDelegate(self._delegate)
        self._set_up()
        self.setModel(model)
        self._selection = KeptSelection(self, model)
        model.modelReset.connect(self._tell.start)
        self._bar = OverlayScrollBar(self)
        self._dress()

    def selected_ids(self) -> tuple[int, ...]:
        """The selected papers in the order of the list."""
        return self._selection.ids()

    def current_id(self) -> int | None:
        """The paper with the keyboard focus, the first selected one when that is not selected; else None."""
        return self._selection.current_id()

    def select_ids(self, ids: Iterable[int]) -> None:
        """Select these papers where they are listed; the first becomes the current one."""
        rows = sorted(row for row in map(self._papers.row_of, ids) if row is not None)
        self.select_rows(rows)

    def select_rows(self, rows: Iterable[int]) -> None:
        """Select these rows and no others; the first becomes the current one."""
        self._selection.select_rows(rows)

    def go_to(self, ident: int) -> bool:
        """Make a paper the only selected one; False when it is not listed."""
        row = self._papers.row_of(ident)
        if row is not None:
            self.select_rows([row])
        return row is not None

    def step(self, by: int) -> bool:
        """Move the selection down (+1) or up (-1); False at the end of the list."""
        if not self._papers.count():
            return False
        row = self.currentIndex().row()
        selected = self.selectionModel().hasSelection()
        wanted = row + by if row >= 0 and selected else max(row, 0)
        if not 0 <= wanted < self._papers.count():
            return False
        self.select_rows([wanted])
        return True

    def set_terms(self, terms: tuple[str, ...]) -> None:
        """Mark these search terms in the titles."""
        if terms != self._delegate.terms:
            self._delegate.terms = terms
            self.viewport().update()

    @override
    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self._tell.start()

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self._tell.start()

    @override
    def keyboardSearch(self, search: str) -> None:
        """Letters are commands here, never a search."""

    @override
    def startDrag(self, supported: Qt.DropAction) -> None:
        ids = self.selected_ids()
        if not ids:
            return
        drag = QDrag(self)
        data = QMimeData()
        data.setData(PAPERS_MIME, QByteArray(",".join(map(str, ids)).encode()))
        drag.setMimeData(data)
        drag.setPixmap(self._drag_picture(len(ids)))
        drag.setHotSpot(QPoint(-12, -8))
        drag.exec(Qt.DropAction.CopyAction)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        row = self._star_at(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and row is not None:
            self._star_pressed = row
            event.accept()
            return
        super().mousePressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._star_pressed = self._star_pressed, None
        if pressed is None:
            super().mouseReleaseEvent(event)
        elif pressed == self._star_at(event.position().toPoint()):
            ident = self._papers.id_at(pressed)
            if ident is not None:
                self.star_clicked.emit(ident)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        row = self._star_at(event.position().toPoint())
        if self._star_pressed is None:
            super().mouseMoveEvent(event)
        self._hover_star(-1 if row is None else row)

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self._tip(event.pos()), self.viewport())
            return True
        if event.type() == QEvent.Type.Leave:
            self._hover_star(-1)
        return super().viewportEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        changes = {QEvent.Type.StyleChange, QEvent.Type.FontChange, QEvent.Type.PaletteChange}
        if event.type() in changes and hasattr(self, "_delegate"):
            self._dress()

    def _set_up(self) -> None:
        self.setObjectName("papers")
        self.setAccessibleName(self.tr("Papers"))
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragEnabled(True)
        self.setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().hide()
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._ask_for_menu)

    def _dress(self) -> None:
        self._delegate.dress(theme_of(), self.font())
        height = self._delegate.row_height()
        if self.verticalHeader().defaultSectionSize() != height:
            self.verticalHeader().setMinimumSectionSize(1)
            self.verticalHeader().setDefaultSectionSize(height)
        self.verticalScrollBar().setSingleStep(round(height / 3))
        self.viewport().update()

    def _announce(self) -> None:
        state = (self.current_id(), self.selected_ids())
        before, self._told = self._told, state
        if state[0] != before[0]:
            self.current_changed.emit(state[0])
        if state[1] != before[1]:
            self.selection_changed.emit(state[1])

    def _star_at(self, point: QPoint) -> int | None:
        """The row whose star lies under a point of the viewport."""
        index = self.indexAt(point)
        if not index.isValid():
            return None
        area = self.visualRect(index)
        zone = QRect(area.right() - STAR_ZONE, area.top(), STAR_ZONE + 1, STAR_ZONE - 4)
        return index.row() if zone.contains(point) else None

    def _hover_star(self, row: int) -> None:
        if row != self._delegate.star_hovered:
            self._delegate.star_hovered = row
            self.viewport().setCursor(
                Qt.CursorShape.ArrowCursor if row < 0 else Qt.CursorShape.PointingHandCursor
            )
            self.viewport().update()

    def _tip(self, point: QPoint) -> str:
        index = self.indexAt(point)
        row = self._papers.row(index.row()) if index.isValid() else None
        if row is None:
            return ""
        if self._star_at(point) is not None:
            return self.tr("Remove from favourites") if row.starred else self.tr("Add to favourites")
        from html import escape

        cut = self._delegate.title_is_cut(row, self.visualRect(index).width())
        return f"<p>{escape(row.title)}</p>" if cut else ""

    def _ask_for_menu(self, point: QPoint) -> None:
        self.menu_requested.emit(self.viewport().mapToGlobal(point))

    def _drag_picture(self, count: int) -> QPixmap:
        theme = theme_of()
        text = self.tr("1 paper") if count == 1 else self.tr("{number} papers").format(number=count)
        ratio = self.devicePixelRatioF()
        width = self.fontMetrics().horizontalAdvance(text) + 24
        picture = QPixmap(round(width * ratio), round(28 * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.accent))
        painter.drawRoundedRect(0, 0, width, 28, 7, 7)
        painter.setFont(self.font())
        painter.setPen(QColor(theme.accent_text))
        painter.drawText(QRect(0, 0, width, 28), Qt.AlignmentFlag.AlignCenter, text)
        painter.end()
        return picture
