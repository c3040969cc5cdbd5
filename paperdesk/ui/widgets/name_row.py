"""One name as a row of fields: family and given name, on wish particle and suffix, or an organisation."""

from collections.abc import Callable
from dataclasses import replace
from types import MappingProxyType

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QToolButton, QWidget
from typing_extensions import override

from paperdesk.model.names import display, parse_name, parse_names
from paperdesk.model.paper import Name
from paperdesk.ui.resources import icon
from paperdesk.ui.theme import theme_of
from paperdesk.ui.widgets.parts import ENTER
from paperdesk.ui.widgets.plain_text import tip

MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
HANDLE = 12
PERSON = ("particle", "family", "given", "suffix")
ORDER = (*PERSON, "literal")
WIDTHS = MappingProxyType({"particle": 76, "suffix": 52})


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
        self.setToolTip(tip(self.tr("{0}; Alt+Up and Alt+Down move the name").format(name)))
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
    stops_changed = Signal()  # it has other fields now

    def __init__(self, name: Name) -> None:
        """Begin with a name, which may be empty."""
        super().__init__()
        self._name = name
        self._whole = bool(name.literal)
        self._parts = bool(name.particle or name.suffix)
        self._made: dict[str, NameLine] = {}
        self._more = self._button("", self.tr("More about this name"), self._open_menu)
        self._more.setText("⋯")
        self._remove = self._button("close", self.tr("Remove this name"), self.remove_wanted.emit)
        handle = Handle()
        handle.dragged.connect(self.dragged)
        self._box = QHBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(4)
        for widget in (handle, self._more, self._remove):
            self._box.addWidget(widget)
        self._show_parts()

    def line(self, part: str) -> NameLine:
        """The field of a part of the name ("family", "literal"), which is made when it is wanted first."""
        if part not in self._made:
            self._made[part] = self._new_line(part)
        return self._made[part]

    def lines(self) -> tuple[NameLine, ...]:
        """The fields that are shown, in the order in which they are typed."""
        return tuple(self.line(part) for part in self._shown())

    def tabs(self) -> tuple[QWidget, ...]:
        """Where Tab stops."""
        return (*self.lines(), self._more, self._remove)

    def first(self) -> NameLine:
        """The field in which a name begins."""
        return self.line("literal" if self._whole else "family")

    def name(self) -> Name:
        """The name as it is now; a comma in the family name parts it from the given one."""
        typed = {part: line.text() for part, line in self._made.items()}
        if self._whole:
            return Name(literal=" ".join(typed["literal"].split()))
        if all(typed[part] == getattr(self._name, part) for part in typed if part != "literal"):
            return replace(self._name, literal="")
        parts = {part: " ".join(typed.get(part, getattr(self._name, part)).split()) for part in PERSON}
        if "," in parts["family"] and not any(parts[part] for part in PERSON if part != "family"):
            return parse_name(parts["family"])
        return Name(**parts)

    def set_whole(self, whole: bool) -> None:
        """Take the name for that of an organisation, or of a person."""
        if whole == self._whole:
            return
        name = self.name()
        self._whole = whole
        self._name = Name(literal=display(name)) if whole else parse_name(name.literal)
        self._parts = self._parts or bool(self._name.particle or self._name.suffix)
        for part, line in self._made.items():
            line.setText(getattr(self._name, part))
        self._show_parts()
        self.stops_changed.emit()
        self.edited.emit()

    def show_parts(self) -> None:
        """Show the fields for particle and suffix."""
        self._parts = True
        self._show_parts()
        self.lines()[0].setFocus(Qt.FocusReason.OtherFocusReason)
        self.stops_changed.emit()

    def menu(self) -> QMenu:
        """What can be done with the row; a form may have many rows, so it is made when it is wanted."""
        menu = QMenu(self)
        whole = menu.addAction(self.tr("&Organisation"))
        whole.setCheckable(True)
        whole.setChecked(self._whole)
        whole.triggered.connect(self.set_whole)
        parts = menu.addAction(self.tr("&Particle and suffix"))
        parts.setEnabled(not self._whole)
        parts.triggered.connect(self.show_parts)
        menu.addSeparator()
        for text, key, step in ((self.tr("Move &up"), "Up", -1), (self.tr("Move &down"), "Down", 1)):
            action = menu.addAction(f"{text}\tAlt+{key}")
            action.triggered.connect(lambda _on=False, by=step: self.move_wanted.emit(by))
        return menu

    def _open_menu(self) -> None:
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    def _shown(self) -> tuple[str, ...]:
        if self._whole:
            return ("literal",)
        return PERSON if self._parts else ("family", "given")

    def _show_parts(self) -> None:
        shown = self._shown()
        for part in shown:
            self.line(part)
        for part, line in self._made.items():
            line.setVisible(part in shown)

    def _new_line(self, part: str) -> NameLine:
        names = {
            "particle": self.tr("von"),
            "family": self.tr("Family name"),
            "given": self.tr("Given names"),
            "suffix": self.tr("Jr."),
            "literal": self.tr("Organisation"),
        }
        line = NameLine(names[part], getattr(self._name, part))
        line.textChanged.connect(self.edited)
        line.many_pasted.connect(self.many_pasted)
        line.entered.connect(self.entered)
        line.emptied.connect(self._maybe_empty)
        line.move_wanted.connect(self.move_wanted)
        if part in WIDTHS:
            line.setFixedWidth(WIDTHS[part])
        before = sum(ORDER.index(other) < ORDER.index(part) for other in self._made)
        self._box.insertWidget(1 + before, line, 0 if part in WIDTHS else 1)
        return line

    def _maybe_empty(self) -> None:
        if self.name() == Name():
            self.emptied.emit()

    def _button(self, picture: str, explanation: str, pressed: Callable[[], object]) -> QToolButton:
        made = QToolButton(self)
        made.setToolTip(tip(explanation))
        made.setAccessibleName(explanation)
        made.setFixedSize(26, 28)
        made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if picture:
            made.setIcon(icon(picture, theme_of().ink3))
            made.setIconSize(QSize(12, 12))
        press = pressed  # the signal's own argument is not for it
        made.clicked.connect(lambda _on=False: press())
        return made
