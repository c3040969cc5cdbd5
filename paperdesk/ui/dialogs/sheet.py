"""The frame of every dialog: a card over the dimmed window, so that it looks the same everywhere."""

from PySide6.QtCore import QEvent, QEventLoop, QObject, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid
from typing_extensions import override

from paperdesk.ui.dialogs.pieces import SIDE, Elided, hairline, label
from paperdesk.ui.theme import theme_of

_TABS = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
RADIUS = 12
MARGIN = 24  # least distance of the card from the edges of the window
SHADOW = 20
DIM = {False: 82, True: 140}  # alpha of the dimming, by theme.dark


class Surface(QFrame):
    """The rounded surface that holds a dialog's content."""

    content_changed = Signal()  # it may need another size

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.content_changed.emit()
        return super().event(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.line), 1))
        painter.setBrush(QColor(theme.field))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)


class Sheet(QDialog):
    """A modal card inside a window: dims it, keeps keys and mouse to itself, Esc gives up.

    It is a child of the window rather than a window of its own, so that it can be dimmed, placed and
    seen in screenshots on every platform. Subclasses fill `body`; `head` is the title once there is
    one; `finished` tells the end.
    """

    head: QLabel

    def __init__(self, window: QWidget, title: str, size: QSize) -> None:
        """Lie over `window` with a card of `size`, smaller when the window is; height 0 fits the content."""
        self._window = window.window()
        super().__init__(self._window)
        self.setWindowFlags(Qt.WindowType.SubWindow)  # inside the window; Tab stays in it
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)  # the window shines through
        self.setAcceptDrops(True)  # and ignore them: nothing is dropped on the window below
        self.setAccessibleName(title)
        self._wanted = size
        self._focused: QWidget | None = None
        self._first: QWidget | None = None
        self._main: QPushButton | None = None
        self.card = Surface(self)
        self.card.content_changed.connect(self._place)
        self.body = QVBoxLayout(self.card)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        self.hide()

    def add_title(self, title: str, under: str = "") -> Elided:
        """Put the title on top, and a line of explanation under it, which is returned."""
        below = Elided(under, "meta")
        if not under:
            below.hide()
        column = QVBoxLayout()
        column.setContentsMargins(SIDE, 18, SIDE, 14)
        column.setSpacing(4)
        self.head = label(title, "dialog-title")
        column.addWidget(self.head)
        column.addWidget(below)
        self.body.addLayout(column)
        return below

    def add_sides(self, left: QWidget, right: QWidget, stretch: tuple[int, int] = (0, 1)) -> None:
        """Put two parts side by side, a line between them and one below; `stretch` shares out the room."""
        row = QHBoxLayout()
        row.setContentsMargins(1, 0, 1, 0)
        row.setSpacing(0)
        row.addWidget(left, stretch[0])
        row.addWidget(hairline(upright=True))
        row.addWidget(right, stretch[1])
        self.body.addLayout(row, 1)
        self.body.addWidget(hairline())

    def add_footer(self, hint: str, *buttons: QPushButton, role: str = "hint") -> QLabel:
        """Put `hint` left and `buttons` right at the bottom; the last one is what Enter and Ctrl+Enter do."""
        text = label(hint, role)
        text.setWordWrap(True)
        row = QHBoxLayout()
        row.setContentsMargins(SIDE, 12, SIDE, 12)
        row.setSpacing(8)
        row.addWidget(text, 1)
        for button in buttons:
            row.addWidget(button)
        self._main = buttons[-1]
        self._main.setDefault(True)
        self.body.addLayout(row)
        return text

    def start_with(self, widget: QWidget) -> None:
        """Give the keyboard to `widget` when the card is shown."""
        self._first = widget

    def open_over(self) -> None:
        """Show the card and take the keyboard; returns at once."""
        window = self._window
        self._focused = window.focusWidget()
        window.installEventFilter(self)
        self.setGeometry(window.rect())
        self.show()
        self.raise_()
        self._place()
        if self._first is not None:
            self._first.setFocus(Qt.FocusReason.PopupFocusReason)
        else:
            self.focusNextPrevChild(True)

    def run(self) -> bool:
        """Show the card and wait until the user has decided; whether they agreed."""
        loop = QEventLoop()
        self.finished.connect(loop.quit)
        self.open_over()
        loop.exec()
        self.deleteLater()
        return self.result() == QDialog.DialogCode.Accepted

    def card_rect(self) -> QRectF:
        """Where the card is to be, given the size of the window: in the middle, a little above it."""
        room = QSize(self.width() - 2 * MARGIN, self.height() - 2 * MARGIN)
        width = min(max(self._wanted.width(), self.body.minimumSize().width()), room.width())
        height = min(self._wanted.height() or self._fitting_height(width), room.height())
        top = max(MARGIN, (self.height() - height) * 0.46)
        return QRectF(round((self.width() - width) / 2), round(top), width, height)

    def _fitting_height(self, width: int) -> int:
        hint = self.body.heightForWidth(width) if self.body.hasHeightForWidth() else -1
        return max(hint, self.body.sizeHint().height() if hint < 0 else 0)

    def _place(self) -> None:
        self.card.setGeometry(self.card_rect().toRect())
        self.update()

    @override
    def done(self, result: int) -> None:
        self._window.removeEventFilter(self)
        super().done(result)
        if self._focused is not None and isValid(self._focused) and self._focused.isVisible():
            self._focused.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window:
            if event.type() == QEvent.Type.Resize:
                self.setGeometry(self._window.rect())
            elif event.type() == QEvent.Type.Close:
                self.reject()
        return super().eventFilter(watched, event)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()  # keys of the window below stay silent
            return True
        done = super().event(event)
        # Tab would go on in the window below where the card has a single stop.
        if isinstance(event, QKeyEvent) and event.key() in _TABS:
            event.accept()
            return True
        return done

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and self._main and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._main.click()
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(0, 0, 0, DIM[theme_of().dark]))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 0, 0, 5))
        card = QRectF(self.card.geometry()).translated(QPointF(0, SHADOW / 3))
        for step in range(SHADOW, 0, -2):
            painter.drawRoundedRect(card.adjusted(-step, -step, step, step), RADIUS + step, RADIUS + step)
