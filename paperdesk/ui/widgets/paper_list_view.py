"""The list of papers: selection as ranges of rows, a star to click, papers to drag."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Protocol

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
from PySide6.QtGui import QColor, QDrag, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QToolTip, QWidget
from typing_extensions import override

from paperdesk.model.ranges import Range
from paperdesk.ui.language import number_text
from paperdesk.ui.models.paper_list import Index, PaperList
from paperdesk.ui.theme import theme_of
from paperdesk.ui.widgets.dragged import PAPERS_MIME, sign
from paperdesk.ui.widgets.fixed_row_view import FixedRowView
from paperdesk.ui.widgets.kept_selection import KeptSelection
from paperdesk.ui.widgets.overlay_scroll_bar import OverlayScrollBar
from paperdesk.ui.widgets.paper_delegate import PaperDelegate
from paperdesk.ui.widgets.paper_lines import RowWords
from paperdesk.ui.widgets.plain_text import tip

if TYPE_CHECKING:
    from paperdesk.ui.widgets.table_header import TableHeader

Load = Callable[[QMimeData, tuple[int, ...]], object]
DRAGGED = 2000
STEP = 24  # pixels that a table moves sideways


class Cover(Protocol):
    """Something that lies over the list."""

    def step(self, by: int) -> bool:
        """Go on by a row of its own; False at the end."""

    def keyboard(self) -> QWidget:
        """What of it takes the keyboard."""


class PaperListView(FixedRowView):
    """Shows a `PaperList` in rows of three lines, or as a table under a header.

    Its selection lasts from one listing to the next.
    """

    current_changed = Signal(object)  # id, or None
    selection_changed = Signal(int)  # how many are selected
    star_clicked = Signal(int)
    menu_requested = Signal(QPoint)  # global position

    def __init__(self, model: PaperList, parent: QWidget | None = None) -> None:
        """Show `model`, which must outlive the view."""
        super().__init__(parent)
        self._papers = model
        self._header: TableHeader | None = None
        self._told: tuple[int | None, list[Range]] = (None, [])
        self._delegate = PaperDelegate(self)
        self._star_pressed: int | None = None
        self._cover: Cover | None = None
        self._load: Load = lambda data, ids: None
        self._tell = QTimer(self, interval=0, singleShot=True)
        self._tell.timeout.connect(self._announce)
        self.setItemDelegate(self._delegate)
        self._set_up()
        self.setModel(model)
        self._selection = KeptSelection(self, model)
        model.modelReset.connect(self._tell.start)
        model.dataChanged.connect(self._tell.start)
        self._bar = OverlayScrollBar(self)
        self._dress()

    def selected_ids(self) -> tuple[int, ...]:
        """The selected papers in the order of the list; `selected_count` is much cheaper."""
        return self._selection.ids()

    def selected_count(self) -> int:
        """How many papers are selected."""
        return self._selection.count()

    def selected_ranges(self) -> list[Range]:
        """First and last rows of what is selected, in order."""
        return self._selection.ranges()

    def current_id(self) -> int | None:
        """The paper with the keyboard focus, the first selected one when that is not selected; else None."""
        return self._selection.current_id()

    def select_ids(self, ids: Iterable[int]) -> None:
        """Select these papers where they are listed; the first becomes the current one."""
        self.select_rows(sorted(self._papers.rows_of(ids).values()))

    def select_rows(self, rows: Iterable[int]) -> None:
        """Select these rows and no others; the first becomes the current one."""
        self._selection.select_rows(rows)

    def go_to(self, ident: int) -> bool:
        """Make a paper the only selected one; False when it is not listed."""
        row = self._papers.row_of(ident)
        if row is not None:
            self.select_rows([row])
        return row is not None

    def cover(self, cover: Cover | None) -> None:
        """Let something that lies over the list have its keyboard and its steps, or have them back."""
        self._cover = cover
        own = None if cover is None else cover.keyboard()
        self.setFocusProxy(own)  # type: ignore[arg-type]  # which may be None, whatever its types say

    def drag_with(self, load: Load) -> None:
        """Have `load` put what other programs take into the data of papers that are dragged away."""
        self._load = load

    def step(self, by: int) -> bool:
        """Move the selection down (+1) or up (-1); False at the end of the list."""
        if self._cover is not None:
            return self._cover.step(by)
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

    def set_words(self, words: RowWords) -> None:
        """Mark words of lists in the rows, from now on."""
        self._delegate.words = words
        self.viewport().update()

    def show_lines(self, *, dense: bool = False) -> None:
        """Show each paper in three lines, with less room between them if they are `dense`."""
        delegate = PaperDelegate(self)
        delegate.dense = dense
        self._show_with(delegate, None)

    def show_table(self, header: TableHeader) -> None:
        """Show each paper in one line, in the columns of a header that stands above the rows."""
        from paperdesk.ui.widgets.table_delegate import TableDelegate

        self._show_with(TableDelegate(header, self), header)

    @override
    def selectAll(self) -> None:
        self._papers.want_order()  # whatever is done with all of them needs it
        super().selectAll()

    @override
    def updateGeometries(self) -> None:
        header = getattr(self, "_header", None)
        if header is not None:
            self._place_header(header)
        super().updateGeometries()

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        if dx and self._header is not None:
            self._header.setOffset(self.horizontalScrollBar().value())
            self.viewport().update()
        if dy:
            super().scrollContentsBy(0, dy)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        self._papers.approach(self.rows_in_sight())
        super().paintEvent(event)

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
        count = self.selected_count()
        if not count:
            return
        # Very many are not named: who takes them asks for the selection.
        ids = self.selected_ids() if count <= DRAGGED else ()
        drag = QDrag(self)
        data = QMimeData()
        data.setData(PAPERS_MIME, QByteArray(",".join(map(str, ids)).encode()))
        sign(data)
        self._load(data, ids)
        drag.setMimeData(data)
        drag.setPixmap(self._drag_picture(count))
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
            QToolTip.showText(event.globalPos(), tip(self._tip(event.pos())), self.viewport())
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
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragEnabled(True)
        self.setMouseTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._ask_for_menu)

    def _dress(self) -> None:
        self._delegate.dress(theme_of(), self.font())
        self.set_row_height(self._delegate.row_height())
        self.viewport().update()

    def _show_with(self, delegate: PaperDelegate, header: TableHeader | None) -> None:
        """Paint with another delegate, under its header."""
        before, self._delegate = self._delegate, delegate
        above, self._header = self._header, header
        delegate.terms, delegate.words = before.terms, before.words
        self.setItemDelegate(delegate)
        before.deleteLater()
        if header is not None:
            header.setParent(self)
            header.arranged.connect(self._arrange, Qt.ConnectionType.UniqueConnection)
        table = header is not None
        self._papers.tell(header.sentence if header is not None else None)
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if table else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setHorizontalScrollBarPolicy(policy)
        if not table and above is not None:
            above.hide()
            self.setViewportMargins(0, 0, 0, 0)
            self.horizontalScrollBar().setRange(0, 0)
        self._dress()
        self._arrange()

    def _arrange(self) -> None:
        self.updateGeometries()
        self.viewport().update()

    def _place_header(self, header: TableHeader) -> None:
        height = header.sizeHint().height()
        self.setViewportMargins(0, height, 0, 0)
        room = self.viewport().geometry()
        header.setGeometry(room.left(), room.top() - height, room.width(), height)
        header.show()
        bar = self.horizontalScrollBar()
        bar.setPageStep(room.width())
        bar.setSingleStep(STEP)
        bar.setRange(0, max(0, header.length() - room.width()))
        header.setOffset(bar.value())

    def _announce(self) -> None:
        ranges = self.selected_ranges()
        current = self.current_id()
        if current is None and ranges:
            current = self._told[0]  # it will be known with the order of the list, and told then
        state = (current, ranges)
        before, self._told = self._told, state
        if state[0] != before[0]:
            self.current_changed.emit(state[0])
        if state != before:
            self.selection_changed.emit(self.selected_count())

    def _star_at(self, point: QPoint) -> int | None:
        """The row whose star lies under a point of the viewport."""
        index = self.indexAt(point)
        if not index.isValid():
            return None
        zone = self._delegate.star_zone(self.visualRect(index), self.layoutDirection())
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
        cut = self._delegate.cut_text(row, self.visualRect(index), point.x())
        return cut

    def _ask_for_menu(self, point: QPoint) -> None:
        self.menu_requested.emit(self.viewport().mapToGlobal(point))

    def _drag_picture(self, count: int) -> QPixmap:
        theme = theme_of()
        text = (
            self.tr("1 paper") if count == 1 else self.tr("{number} papers").format(number=number_text(count))
        )
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
