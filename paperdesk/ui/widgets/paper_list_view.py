"""The list of papers: selection by ids, a star to click, papers to drag, and a place kept through changes."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import (
    QByteArray,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
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
from paperdesk.ui.widgets.overlay_scroll_bar import OverlayScrollBar
from paperdesk.ui.widgets.paper_delegate import STAR_ZONE, PaperDelegate

PAPERS_MIME = "application/x-paperdesk-papers"
REMEMBERED = 2000

Select = QItemSelectionModel.SelectionFlag


@dataclass(frozen=True, slots=True)
class Spot:
    """What was selected and what stood around it, to be found again in another listing."""

    current: int | None = None
    selected: tuple[int, ...] = ()
    above: int | None = None
    below: int | None = None
    scroll: int = 0
    row: int = 0
    current_row: int = 0
    ranges: tuple[tuple[int, int], ...] = ()
    count: int = 0
    first: tuple[int, ...] = ()


class PaperListView(QTableView):
    """Shows a `PaperList` in two-line rows.

    A reset of the model keeps the selected papers that are still listed. When the selection left the
    list and nothing else moved (a paper was put away), the next paper is selected.
    """

    current_changed = Signal(object)  # id, or None
    selection_changed = Signal(tuple)  # ids in the order of the list
    star_clicked = Signal(int)
    menu_requested = Signal(QPoint)  # global position

    def __init__(self, model: PaperList, parent: QWidget | None = None) -> None:
        """Show `model`, which must outlive the view."""
        super().__init__(parent)
        self._papers = model
        self._spot = Spot()
        self._told: tuple[int | None, tuple[int, ...]] = (None, ())
        self._delegate = PaperDelegate(self)
        self._star_pressed: int | None = None
        self._tell = QTimer(self, interval=0, singleShot=True)
        self._tell.timeout.connect(self._announce)
        self.setItemDelegate(self._delegate)
        self._set_up()
        self.setModel(model)
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._restore)
        self._bar = OverlayScrollBar(self)
        self._dress()

    def selected_ids(self) -> tuple[int, ...]:
        """The selected papers in the order of the list."""
        ids: list[int] = []
        for first, last in self._ranges():
            ids += self._papers.ids_between(first, last)
        return tuple(ids)

    def current_id(self) -> int | None:
        """The paper with the keyboard focus, the first selected one when that is not selected; else None."""
        current = self.currentIndex()
        if current.isValid() and self.selectionModel().isSelected(current):
            return self._papers.id_at(current.row())
        first = next(self._ranges(), None)
        return None if first is None else self._papers.id_at(first[0])

    def select_ids(self, ids: Iterable[int]) -> None:
        """Select these papers where they are listed; the first becomes the current one."""
        rows = sorted(row for row in map(self._papers.row_of, ids) if row is not None)
        self.select_rows(rows)

    def select_rows(self, rows: Iterable[int]) -> None:
        """Select these rows and no others; the first becomes the current one."""
        wanted = [row for row in rows if 0 <= row < self._papers.count()]
        selection = QItemSelection()
        for row in wanted:
            index = self._papers.index(row, 0)
            selection.select(index, index)
        self.selectionModel().select(selection, Select.ClearAndSelect)
        if wanted:
            index = self._papers.index(wanted[0], 0)
            self.selectionModel().setCurrentIndex(index, Select.NoUpdate)
            self.scrollTo(index)

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

    def _ranges(self) -> Iterator[tuple[int, int]]:
        """First and last rows of the selection, in order."""
        chosen = self.selectionModel().selection()
        yield from sorted((chosen.at(i).top(), chosen.at(i).bottom()) for i in range(chosen.size()))

    def _announce(self) -> None:
        state = (self.current_id(), self.selected_ids())
        before, self._told = self._told, state
        if state[0] != before[0]:
            self.current_changed.emit(state[0])
        if state[1] != before[1]:
            self.selection_changed.emit(state[1])

    def _remember(self) -> None:
        ranges = list(self._ranges())
        if not ranges:
            self._spot = Spot(scroll=self.verticalScrollBar().value())
            return
        papers = self._papers
        size = sum(last - first + 1 for first, last in ranges)
        self._spot = Spot(
            current=self.current_id(),
            selected=self.selected_ids() if size <= REMEMBERED else (),
            above=papers.id_at(ranges[0][0] - 1),
            below=papers.id_at(ranges[-1][1] + 1),
            scroll=self.verticalScrollBar().value(),
            row=ranges[0][0],
            current_row=self.currentIndex().row(),
            ranges=tuple(ranges),
            count=papers.count(),
            first=papers.beginning(),
        )

    def _restore(self) -> None:
        spot, self._spot = self._spot, Spot()
        rows = [row for row in map(self._papers.row_of, spot.selected) if row is not None]
        if rows:
            self.verticalScrollBar().setValue(spot.scroll)
            self.select_rows(sorted(rows))
            self._make_current(spot.current)
        elif not spot.selected and self._is_the_same_listing(spot):
            self._select_ranges(spot)
        elif spot.current is not None and self._only_closed_up(spot):
            self.verticalScrollBar().setValue(spot.scroll)
            self.select_rows([min(spot.row, self._papers.count() - 1)])
        else:
            self.scrollToTop()
        self._tell.start()

    def _make_current(self, ident: int | None) -> None:
        row = None if ident is None else self._papers.row_of(ident)
        if row is not None:
            self.selectionModel().setCurrentIndex(self._papers.index(row, 0), Select.NoUpdate)

    def _is_the_same_listing(self, spot: Spot) -> bool:
        """Whether rows may be trusted where too many papers were selected to remember each of them."""
        same = (spot.count, spot.first) == (self._papers.count(), self._papers.beginning())
        return bool(spot.ranges) and same

    def _select_ranges(self, spot: Spot) -> None:
        selection = QItemSelection()
        for first, last in spot.ranges:
            selection.select(self._papers.index(first, 0), self._papers.index(last, 0))
        self.selectionModel().select(selection, Select.ClearAndSelect)
        self.selectionModel().setCurrentIndex(self._papers.index(spot.current_row, 0), Select.NoUpdate)
        self.verticalScrollBar().setValue(spot.scroll)

    def _only_closed_up(self, spot: Spot) -> bool:
        """Whether the neighbours of what left the list now stand next to each other, where it was."""
        papers = self._papers
        return papers.count() > 0 and (papers.id_at(spot.row - 1), papers.id_at(spot.row)) == (
            spot.above,
            spot.below,
        )

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
