"""A tag in the overview: how many papers have it, and when they came."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget
from typing_extensions import override

from paperdesk.model.overview import TagCourse
from paperdesk.ui.language import number_text
from paperdesk.ui.theme import theme_of
from paperdesk.ui.widgets.plain_text import one_line, tip
from paperdesk.ui.widgets.type_size import interface_type

HEIGHT = 26
THICK = 9
NAME = 116  # pixels for the name
NUMBER = 56
COURSE = 88  # pixels for the line of the months
ENOUGH = 420  # a row less wide than that shows no line


class TagRow(QAbstractButton):
    """Name, bar, number and the line of the last months; clicked, it stands for the tag's papers."""

    def __init__(self, tag: TagCourse, most: int, parent: QWidget | None = None) -> None:
        """`most` is the number of papers that fills the room for bars."""
        super().__init__(parent)
        self._tag = tag
        self._share = tag.papers / max(most, 1)
        name = one_line(tag.name)
        papers = (
            self.tr("1 paper") if tag.papers == 1 else self.tr("{n} papers").format(n=number_text(tag.papers))
        )
        self.setAccessibleName(f"{name}: {papers}")
        self.setToolTip(tip(f"{name}: {papers}"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(240, HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # Bars grow from the left in every language; only what a name says has a direction.
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        painter.setFont(interface_type(-1))
        painter.setPen(QColor(theme.accent if self.underMouse() else theme.ink2))
        metrics = QFontMetricsF(painter.font())
        name = metrics.elidedText(one_line(self._tag.name), Qt.TextElideMode.ElideRight, NAME - 10)
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(QRectF(0, 0, NAME, self.height()), middle, name)
        area = self._bar()
        painter.setPen(QColor(theme.ink3))
        number = QRectF(area.right() + 8, 0, NUMBER, self.height())
        painter.drawText(number, middle, number_text(self._tag.papers))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colour())
        painter.drawRoundedRect(area, THICK / 2, THICK / 2)
        if self.width() >= ENOUGH:
            self._draw_course(painter)
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 5, 5)
        painter.end()

    def _bar(self) -> QRectF:
        room = self.width() - NAME - NUMBER - (COURSE if self.width() >= ENOUGH else 0)
        width = max(THICK, room * self._share)
        return QRectF(NAME, (self.height() - THICK) / 2, width, THICK)

    def _draw_course(self, painter: QPainter) -> None:
        months = self._tag.months
        most = max(months, default=0)
        if not most:
            return
        left, low = self.width() - COURSE + 4, self.height() - 6
        step = (COURSE - 8) / max(len(months) - 1, 1)
        points = [
            QPointF(left + at * step, low - papers / most * (self.height() - 12))
            for at, papers in enumerate(months)
        ]
        painter.setPen(QPen(self._colour(), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(points))

    def _colour(self) -> QColor:
        return QColor(self._tag.colour or theme_of().accent)
