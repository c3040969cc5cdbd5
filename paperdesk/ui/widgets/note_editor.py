"""The note of a paper: read as set Markdown, edited as source in the same frame, saved by itself."""

import shiboken6
from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from paperdesk.model.note_text import boxes, ticked, word_count
from paperdesk.ui.language import number_text
from paperdesk.ui.theme import fixed_font, theme_of
from paperdesk.ui.unsaved_notes import UnsavedNote
from paperdesk.ui.widgets.card import Card
from paperdesk.ui.widgets.note_document import NoteLook, typed
from paperdesk.ui.widgets.note_mentions import NoteMentions
from paperdesk.ui.widgets.note_source import NoteSource
from paperdesk.ui.widgets.note_view import NoteView
from paperdesk.ui.widgets.parts import label
from paperdesk.ui.widgets.type_size import interface_type

REST = 600  # ms after the last key until a note is saved
LONGEST = 4000  # ms of typing without a rest until it is saved all the same
RELEASE = 30  # ms between looks at whether the mouse button is still down


class NoteEditor(QWidget):
    """Shows one note and says what became of it.

    `note_edited` carries the whole new text; the note counts as saved once `set_note` brings it back.
    `paper_chosen` and `tag_chosen` are links to another paper, or to a tag.
    `caret_moved` is where the caret is, for the page to scroll to.
    """

    left = Signal()  # the source was closed, and the focus has nowhere to go back to
    note_edited = Signal(str)
    link_activated = Signal(str)
    paper_chosen = Signal(int)
    tag_chosen = Signal(str)
    caret_moved = Signal(QRect)
    dragged_to = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stored = self._as_typed = ""  # what the library holds; the same as an editor holds it
        self._draft: str | None = None  # typed, and not yet come back through `set_note`
        self._base = ""  # what the library held when the typing began
        self._sent: str | None = None  # what is being said just now
        self._open = False
        self._came_from: QWidget | None = None
        self.view = NoteView(self)
        self.source = NoteSource(self)
        self.completion = self.source.completion
        self.mentions = NoteMentions(self)
        self._card = Card(self)
        self._words = label()
        self._state = label()
        self._rest = _timer(self, REST)
        self._longest = _timer(self, LONGEST)
        self._lay_out()
        self._connect()
        self._render()
        self._say_state()

    def editing(self) -> bool:
        """Whether the source is being shown."""
        return self._open

    def state(self) -> str:
        """What is said beside the heading: whether the library has the note."""
        return self._state.text()

    def words(self) -> str:
        """How many words the note has, as it is said beside the heading."""
        return self._words.text()

    def unsaved(self) -> str | None:
        """What has been typed and not been taken by the library; None when it has everything."""
        return self._draft

    def base(self) -> str:
        """What the library held when the typing began that is now to be saved."""
        return self._base

    def new_note(self, text: str, unsaved: UnsavedNote | None = None) -> None:
        """Show the note of another paper, rendered; `unsaved` is what could not be saved before."""
        self._stored, self._as_typed = text, typed(text)
        self.hold(unsaved)
        self.mentions.show_rows(())

    def hold(self, unsaved: UnsavedNote | None) -> None:
        """Go on with what could not be saved, or with nothing but what the library holds."""
        self._stop_timers()
        self._sent = self._draft = None
        self._base = self._stored
        if unsaved is not None and unsaved.text != self._as_typed:
            self._draft, self._base = unsaved.text, unsaved.base
        self._close()

    def set_note(self, text: str) -> None:
        """Take what the library holds now; what is being typed and was not said yet stays."""
        if text == self._stored:
            return
        self._stored, self._as_typed = text, typed(text)
        as_typed = self._draft == self._as_typed
        if self._draft is not None and (as_typed or self._draft == self._sent):
            # The library took it, perhaps with what another program had written there meanwhile.
            self._draft = None
        if self._draft is None and self._open and not as_typed:
            self._fill_source()
        if not self._open:
            self._render()
        self._say_state()

    def edit(self) -> None:
        """Show the source with the caret in it."""
        focus = QApplication.focusWidget()
        if not self.editing():
            self._came_from = focus
            self.source.set_look(_look())
            self._fill_source()
            self._open = True
            self._show_source()
            self.source.caret_to_end()
        self.source.setFocus(Qt.FocusReason.OtherFocusReason)

    def flush(self) -> None:
        """Say what has been typed and not been said yet."""
        self._stop_timers()
        if self._draft is not None:
            self._sent = self._draft
            self.note_edited.emit(self._draft)
            self._sent = None
        self._say_words()
        self._say_state()

    def leave(self) -> None:
        """Show the rendered note again and give the focus back to where it came from."""
        back = self._came_from
        self.flush()
        self._close()
        if back is not None and back is not self.view and shiboken6.isValid(back) and back.isVisible():
            back.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.left.emit()

    def recolour(self) -> None:
        """Take up the fonts and colours of the theme that is in force now."""
        self._render()
        self.mentions.recolour()
        if self._open:
            self.source.set_look(_look())

    def _lay_out(self) -> None:
        inside = QVBoxLayout(self._card)
        inside.setContentsMargins(15, 13, 15, 13)
        inside.addWidget(self.view)
        inside.addWidget(self.source)
        inside.addStretch(1)
        self.source.hide()
        self._card.setCursor(Qt.CursorShape.IBeamCursor)
        self._card.follow(self.view, self.source)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.setSpacing(8)
        outside.addLayout(self._head(self.tr("Notes")))
        outside.addWidget(self._card)
        outside.addWidget(self.mentions)

    def _head(self, title: str) -> QHBoxLayout:
        """The row above: what this is, how long it is, whether it is saved."""
        heading = label(title)
        heading.setProperty("role", "section")
        for hint in (self._words, self._state):
            hint.setProperty("role", "hint")
        head = QHBoxLayout()
        head.addWidget(heading)
        head.addSpacing(4)
        head.addWidget(self._words)
        head.addStretch(1)
        head.addWidget(self._state)
        return head

    def _connect(self) -> None:
        self.view.edit_wanted.connect(self.edit)
        self._card.pressed.connect(self.edit)
        self.view.link_activated.connect(self.link_activated)
        self.view.paper_chosen.connect(self.paper_chosen)
        self.view.tag_chosen.connect(self.tag_chosen)
        self.view.ticked.connect(self._tick)
        self.mentions.chosen.connect(self.paper_chosen)
        self.view.dragged_to.connect(lambda at: self.dragged_to.emit(self.view.mapTo(self, at)))
        self.source.textChanged.connect(self._typed)
        self.source.cursorPositionChanged.connect(self._caret_moved)
        self.source.escaped.connect(self.leave)
        self.source.left.connect(self._left)
        self.source.paused.connect(self.flush)
        self._rest.timeout.connect(self.flush)
        self._longest.timeout.connect(self.flush)

    def _typed(self) -> None:
        if not self._open:
            return  # what a closed source holds may be the note of another paper
        text = self.source.text()
        if self._draft is None:
            self._base = self._stored
        self._draft = text if text != self._as_typed else None
        if self._draft is not None:
            self._rest.start()
            if not self._longest.isActive():
                self._longest.start()
        self._say_state()

    def _tick(self, number: int) -> None:
        """Turn a box of the rendered note; where it cannot be told which one it is, open the source."""
        text = self._text()
        if len(boxes(text)) != self.view.box_count():
            self.edit()
            return
        if self._draft is None:
            self._base = self._stored
        self._draft = ticked(text, number)
        self.flush()
        if self._open:
            self._fill_source()
        self._render()

    def _caret_moved(self) -> None:
        if self.source.hasFocus():
            QTimer.singleShot(0, self, self._tell_caret)

    def _tell_caret(self) -> None:
        rect = self.source.cursorRect()
        self.caret_moved.emit(QRect(self.source.mapTo(self, rect.topLeft()), rect.size()))

    def _left(self) -> None:
        """Render the note, but not while a mouse button is down: what is under it must not move away."""
        self.flush()
        if QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton:
            QTimer.singleShot(RELEASE, self, self._left)
        elif self.editing() and not self.source.hasFocus():
            self._close()

    def _close(self) -> None:
        self._open, self._came_from = False, None
        self._render()
        self._show_view()
        self._say_state()

    def _show_source(self) -> None:
        self._card.setMinimumHeight(self._card.height())
        self.view.hide()
        self.source.show()

    def _show_view(self) -> None:
        self.view.show()
        if self.source.hasFocus():
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.source.hide()
        self._card.setMinimumHeight(0)

    def _text(self) -> str:
        """What has been typed as long as the library has not taken it, else what the library holds."""
        return self._stored if self._draft is None else self._draft

    def _fill_source(self) -> None:
        blocked = self.source.blockSignals(True)
        self.source.set_text(self._text())
        self.source.blockSignals(blocked)

    def _stop_timers(self) -> None:
        self._rest.stop()
        self._longest.stop()

    def _render(self) -> None:
        self.view.show_note(self._text(), _look())
        self._say_words()

    def _say_words(self) -> None:
        words = word_count(self._text())
        many = self.tr("{number} words").format(number=number_text(words or 0))
        self._words.setText(self.tr("1 word") if words == 1 else many if words else "")

    def _say_state(self) -> None:
        if self._draft is not None:
            text = self.tr("Markdown · not saved yet")
        else:
            text = self.tr("Markdown · saved") if self._stored else self.tr("Markdown")
        self._state.setText(text)


def _look() -> NoteLook:
    return NoteLook(interface_type(), fixed_font(interface_type(-1).pixelSize()), theme_of())


def _timer(parent: QWidget, milliseconds: int) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    return timer
