"""One name as a row of fields: family and given name, on wish particle and suffix, or an organisation."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QToolButton, QWidget
from typing_extensions import override

from paperdesk.model.names import parse_name, parse_names
from paperdesk.model.paper import Name
from paperdesk.ui.resources import icon
from paperdesk.ui.theme import theme_of
from paperdesk.ui.widgets.parts import ENTER

MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
HANDLE = 12


class NameLine(QLineEdit):
    """A part of a name; the keys that act on the whole row are told."""

    many_pasted = Signal(str)
    entered = Signal()
    move_wanted = Signal(int)
    emptied = Signal()  # Backspace where nothing is left

    def __init__(self, name: str, text: str) -> None:
        """`name` is said by screen readers and stands in the empty field."""
        super().__init__(text)
        self.setCursorPosition(0)
        self.setAccessibleName(name)
        self.setToolTip(self.tr("{0}; Alt+Up and Alt+Down move the name").format(name))
        self.setPlaceholderText(name)
        self.setMinimumWidth(36)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if event.matches(QKeySequence.StandardKey.Paste) and self._pastes_many():
            return
        if event.key() in ENTER and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.entered.emit()
        elif alt and Qt.Key(event.key()) in MOVES:
            self.move_wanted.emit(MOVES[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Backspace and not self.text():
            self.emptied.emit()
        else:
            super().keyPressEvent(event)

    def _pastes_many(self) -> bool:
        text = QGuiApplication.clipboard().text()
        several = len(parse_names(text)) > 1
        if several:
            self.many_pasted.emit(text)
        return several


class Handle(QWidget):
    """Six dots by which a row is dragged; `dragged` tells where the pointer is on the screen."""

    dragged = Signal(QPoint)

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(HANDLE)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setToolTip(self.tr("Drag to another place"))

    @override
    def sizeHint(self) -> QSize:
        return QSize(HANDLE, 30)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setCursor(Qt.CursorShape.ClosedHandCursor)
        event.accept()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.dragged.emit(event.globalPosition().toPoint())

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme_of().ink3))
        for x in (2, 7):
            for y in (-5, 0, 5):
                painter.drawEllipse(x, self.height() // 2 + y - 1, 2, 2)
        painter.end()


class NameRow(QWidget):
    """Shows a name; what is wished for the row as a whole is told and done by the list around it."""

    edited = Signal()
    many_pasted = Signal(str)
    entered = Signal()
    emptied = Signal()
    move_wanted = Signal(int)
    remove_wanted = Signal()
    dragged = Signal(QPoint)

    def __init__(self, name: Name) -> None:
        """Begin with a name, which may be empty."""
        super().__init__()
        self._name = name
        self._whole = bool(name.literal)
        self.particle = self._line(self.tr("von"), name.particle)
        self.family = self._line(self.tr("Family name"), name.family)
        self.given = self._line(self.tr("Given names"), name.given)
        self.suffix = self._line(self.tr("Jr."), name.suffix)
        self.literal = self._line(self.tr("Organisation"), name.literal)
        self.particle.setFixedWidth(76)
        self.suffix.setFixedWidth(52)
        self._menu = QMenu(self)
        self._more = self._button("", self.tr("More about this name"), None)
        self._more.setText("⋯")
        self._remove = self._button("close", self.tr("Remove this name"), self.remove_wanted.emit)
        handle = Handle()
        handle.dragged.connect(self.dragged)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(handle)
        for widget, stretch in ((self.family, 3), (self.given, 3), (self.literal, 6)):
            row.addWidget(widget, stretch)
        row.insertWidget(1, self.particle)
        row.insertWidget(4, self.suffix)
        row.addWidget(self._more)
        row.addWidget(self._remove)
        row.setSpacing(4)
        self._fill_menu()
        self._parts = bool(name.particle or name.suffix)
        self._show_parts()
        self._name_buttons()

    def lines(self) -> tuple[NameLine, ...]:
        """The fields in the order in which they are typed."""
        if self._whole:
            return (self.literal,)
        return (
            (self.particle, self.family, self.given, self.suffix)
            if self._parts
            else (self.family, self.given)
        )

    def tabs(self) -> tuple[QWidget, ...]:
        """Where Tab stops."""
        return (*self.lines(), self._more, self._remove)

    def first(self) -> NameLine:
        """The field in which a name begins."""
        return self.literal if self._whole else self.family

    def name(self) -> Name:
        """The name as it is now; a comma in the family name parts it from the given one."""
        texts = [" ".join(line.text().split()) for line in self._all()]
        if self._whole:
            return Name(literal=texts[4])
        before = (self._name.particle, self._name.family, self._name.given, self._name.suffix)
        if tuple(line.text() for line in self._all()[:4]) == before:
            return self._name
        particle, family, given, suffix = texts[:4]
        if "," in family and not (given or particle or suffix):
            return parse_name(family)
        return Name(family, given, particle, suffix)

    def set_whole(self, whole: bool) -> None:
        """Take the name for that of an organisation, or of a person."""
        if whole == self._whole:
            return
        name = self.name()
        self._whole = whole
        if whole:
            parts = (name.given, name.particle, name.family, name.suffix)
            self.literal.setText(" ".join(filter(None, parts)))
        else:
            self._name = parse_name(name.literal)
            for line, text in zip(
                self._all(),
                (self._name.particle, self._name.family, self._name.given, self._name.suffix),
                strict=False,
            ):
                line.setText(text)
        self._show_parts()
        self.edited.emit()

    def show_parts(self) -> None:
        """Show the fields for particle and suffix."""
        self._parts = True
        self._show_parts()
        self.particle.setFocus(Qt.FocusReason.OtherFocusReason)

    def menu(self) -> QMenu:
        """What can be done with the row."""
        return self._menu

    def _all(self) -> tuple[NameLine, ...]:
        return (self.particle, self.family, self.given, self.suffix, self.literal)

    def _show_parts(self) -> None:
        self._organisation.setChecked(self._whole)
        shown = self.lines()
        for line in self._all():
            line.setVisible(line in shown)

    def _line(self, name: str, text: str) -> NameLine:
        line = NameLine(name, text)
        line.setParent(self)
        line.textChanged.connect(self.edited)
        line.many_pasted.connect(self.many_pasted)
        line.entered.connect(self.entered)
        line.emptied.connect(self._maybe_empty)
        line.move_wanted.connect(self.move_wanted)
        return line

    def _maybe_empty(self) -> None:
        if self.name() == Name():
            self.emptied.emit()

    def _button(self, picture: str, tip: str, pressed: Callable[[], object] | None) -> QToolButton:
        made = QToolButton(self)
        made.setToolTip(tip)
        made.setAccessibleName(tip)
        made.setFixedSize(26, 28)
        made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if picture:
            made.setIcon(icon(picture, theme_of().ink3))
            made.setIconSize(QSize(12, 12))
        if pressed is not None:
            press = pressed  # the signal's own argument is not for it
            made.clicked.connect(lambda _on=False: press())
        return made

    def _name_buttons(self) -> None:
        self._more.setMenu(self._menu)
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

    def _fill_menu(self) -> None:
        self._organisation = self._menu.addAction(self.tr("&Organisation"))
        self._organisation.setCheckable(True)
        self._organisation.triggered.connect(self.set_whole)
        self._menu.addAction(self.tr("&Particle and suffix")).triggered.connect(self.show_parts)
        self._menu.addSeparator()
        for text, step in ((self.tr("Move &up"), -1), (self.tr("Move &down"), 1)):
            action = self._menu.addAction(text)
            action.setText(f"{text}\tAlt+{'Up' if step < 0 else 'Down'}")
            action.triggered.connect(lambda _on=False, by=step: self.move_wanted.emit(by))
