"""A button of triage: always in the same place, with what it does and, below that, its key."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAction, QColor, QFont, QFontMetrics, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from paperdesk.ui.theme import fixed_font, theme_of
from paperdesk.ui.widgets.plain_text import tip
from paperdesk.ui.widgets.type_size import interface_type

SIZE = QSize(132, 54)
LEAST = 66
CAP_PADDING = 5
STAR = "★ "


class TriageKey(QPushButton):
    """Triggers an action and follows it; it paints its own text, so that the key can stand below it."""

    def __init__(
        self, action: QAction, text: str, *, primary: bool = False, parent: QWidget | None = None
    ) -> None:
        """Show `text`, which may say less than the action does."""
        super().__init__(parent)
        self._action = action
        self._text = text
        self._key = ""
        self._primary = primary
        self._starred = False
        self._chosen = False
        if primary:
            self.setProperty("kind", "primary")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMaximumWidth(SIZE.width())
        self.setFixedHeight(SIZE.height())
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(self._trigger)
        action.changed.connect(self._follow)
        self._follow()

    def set_starred(self, on: bool) -> None:
        """Show whether the paper is a favourite."""
        self._starred = on
        self._follow()

    def set_chosen(self, on: bool) -> None:
        """Show whether this is what was decided about the paper."""
        self._chosen = on
        self._follow()

    def caption(self) -> str:
        """What the button says, without its key."""
        return f"{STAR}{self._text}" if self._starred else self._text

    @override
    def sizeHint(self) -> QSize:
        return SIZE

    @override
    def minimumSizeHint(self) -> QSize:
        widest = QFontMetrics(interface_type(bold=True)).horizontalAdvance(f"{STAR}{self._text}")
        return QSize(max(LEAST, min(widest + 12, SIZE.width())), SIZE.height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_caption(painter)
        if self._key:
            self._paint_cap(painter)
        painter.end()

    def _paint_caption(self, painter: QPainter) -> None:
        font = interface_type(bold=True)
        painter.setFont(font)
        painter.setPen(QColor(self._colour()))
        height = QFontMetrics(font).height()
        top = 8 if self._key else (self.height() - height) / 2
        box = QRectF(4, top, self.width() - 8, height)
        text = QFontMetrics(font).elidedText(self.caption(), Qt.TextElideMode.ElideRight, round(box.width()))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
        if self._chosen:
            wide = QFontMetrics(font).horizontalAdvance(text)
            painter.fillRect(QRectF((self.width() - wide) / 2, top + height, wide, 2), QColor(self._colour()))

    def _paint_cap(self, painter: QPainter) -> None:
        theme = theme_of()
        font = self._cap_font()
        metrics = QFontMetrics(font)
        width = max(17, metrics.horizontalAdvance(self._key) + 2 * CAP_PADDING)
        height = metrics.height() + 2
        cap = QRectF((self.width() - width) / 2, self.height() - height - 7.5, width, height)
        painter.setPen(QPen(QColor(theme.line), 1))
        painter.setBrush(QColor(theme.pane))
        painter.drawRoundedRect(cap.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setFont(font)
        painter.setPen(QColor(theme.ink2))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self._key)

    def _cap_font(self) -> QFont:
        return fixed_font(max(11, interface_type(-2).pixelSize()))

    def _colour(self) -> str:
        theme = theme_of()
        if not self.isEnabled():
            return theme.ink3
        if self._primary:
            return theme.accent_text
        return theme.star if self._starred else theme.ink

    def _trigger(self) -> None:
        self._action.trigger()

    def _follow(self) -> None:
        self.setEnabled(self._action.isEnabled())
        self._key = self._action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        said = self._action.text().replace("&", "").removesuffix("…")
        self.setToolTip(tip(f"{said} ({self._key})" if self._key else said))
        state = self.tr("on") if self._starred else self.tr("decided so") if self._chosen else ""
        self.setAccessibleName(f"{self._text}: {state}" if state else self._text)
        self.update()
