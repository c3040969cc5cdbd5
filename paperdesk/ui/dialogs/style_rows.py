"""Citation styles as rows: title, what kind of style it is, and a star for favourites."""

from collections.abc import Callable, Collection, Sequence
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyleOptionViewItem, QWidget
from typing_extensions import override

from paperdesk.ui.dialogs.row_painting import RowDelegate, paint_ground, paint_line, row_of
from paperdesk.ui.dialogs.style_words import style_words
from paperdesk.ui.resources import icon
from paperdesk.ui.theme import theme_of
from paperdesk.ui.widgets.mirroring import Mirror
from paperdesk.ui.widgets.type_size import interface_type

if TYPE_CHECKING:
    from paperdesk.cite.styles import Style

STYLE: Final = Qt.ItemDataRole.UserRole
FAVOURITE: Final = Qt.ItemDataRole.UserRole + 1
SIDE: Final = 20
STAR: Final = 18
ROW_HEIGHT: Final = 48
Index = QModelIndex | QPersistentModelIndex


class StyleModel(QAbstractListModel):
    """Styles in the order they were found; those of `favourites`, by id, have a filled star."""

    def __init__(self, parent: QObject) -> None:
        """Start empty."""
        super().__init__(parent)
        self._styles: Sequence[Style] = ()
        self._favourites: Collection[str] = ()

    def show(self, styles: Sequence["Style"], favourites: Collection[str]) -> None:
        """Take the place of what was shown."""
        self.beginResetModel()
        self._styles, self._favourites = styles, favourites
        self.endResetModel()

    def mark(self, favourites: Collection[str]) -> None:
        """Show other favourites in the same rows."""
        self._favourites = favourites
        if self._styles:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._styles) - 1, 0))

    def style_at(self, row: int) -> "Style | None":
        """The style in a row, None when there is no such row."""
        return self._styles[row] if 0 <= row < len(self._styles) else None

    def row_of(self, id: str) -> int:
        """The row of a style by its id, -1 when it is not shown."""
        return next((row for row, style in enumerate(self._styles) if style.id == id), -1)

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._styles)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        style = self.style_at(index.row())
        if style is None:
            return None
        if role == STYLE:
            return style
        favourite = style.id in self._favourites
        if role == FAVOURITE:
            return favourite
        if role == Qt.ItemDataRole.AccessibleTextRole:
            star = self.tr("favourite") if favourite else ""
            return ", ".join(part for part in (style.title, style_words(style), star) if part)
        return style.title if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole} else None


class _Delegate(RowDelegate):
    """Draws a style in two lines, with its star at the far end."""

    height = ROW_HEIGHT

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        style: Style = index.data(STYLE)
        theme = theme_of()
        row = row_of(option)
        box = paint_ground(painter, option)
        line = box.adjusted(SIDE, 0, -SIDE - STAR - 12, 0)
        upper = QRectF(line.left(), line.top() + 6, line.width(), 19)
        lower = QRectF(line.left(), line.top() + 25, line.width(), 17)
        painter.setFont(interface_type())
        paint_line(painter, style.title, upper, theme.ink, row)
        painter.setFont(interface_type(-1))
        paint_line(painter, style_words(style), lower, theme.ink3, row)
        favourite = bool(index.data(FAVOURITE))
        name, colour = ("star-filled", theme.star) if favourite else ("star", theme.ink3)
        icon(name, colour).paint(painter, star_place(box, row).toRect())


def star_place(box: QRectF, row: Mirror) -> QRectF:
    """Where the star of a row is."""
    return row.rect(QRectF(box.right() - SIDE - STAR, box.center().y() - STAR / 2, STAR, STAR))


class StyleList(QListView):
    """The rows; `starred` tells the style whose star was clicked, by id, `taken` one clicked twice."""

    starred = Signal(str)
    taken = Signal(str)

    def __init__(
        self, model: StyleModel, chosen: Callable[[], object], parent: QWidget | None = None
    ) -> None:
        """Show `model`; `chosen` is called when another row is the current one."""
        super().__init__(parent)
        self._styles = model
        self.setModel(model)
        self.setItemDelegate(_Delegate(self))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Citation styles"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keyboard stays in the line above, which moves it
        self.selectionModel().currentChanged.connect(lambda _now, _before: chosen())
        self.doubleClicked.connect(self._take)

    def current_style(self) -> "Style | None":
        """The style in the current row."""
        return self._styles.style_at(self.currentIndex().row())

    def go_to(self, row: int) -> None:
        """Make a row the current one and bring it into sight."""
        self.setCurrentIndex(self._styles.index(row, 0))
        self.scrollTo(self.currentIndex())

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        style = self._starred_at(event.position().toPoint())
        if style is not None and event.button() == Qt.MouseButton.LeftButton:
            self.starred.emit(style.id)

    def _starred_at(self, point: QPoint) -> "Style | None":
        index = self.indexAt(point)
        if not index.isValid():
            return None
        box = QRectF(self.visualRect(index))
        place = star_place(box, Mirror(box, self.layoutDirection())).adjusted(-6, -8, 6, 8)
        return self._styles.style_at(index.row()) if place.contains(point.toPointF()) else None

    def _take(self, index: QModelIndex) -> None:
        style = self._styles.style_at(index.row())
        if style is not None:
            self.taken.emit(style.id)
