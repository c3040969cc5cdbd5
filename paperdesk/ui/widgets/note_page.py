"""The note in the whole window: what is typed on the left, how it reads on the right."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from paperdesk.model.paper import Paper
from paperdesk.ui.unsaved_notes import UnsavedNote
from paperdesk.ui.widgets.note_document import typed
from paperdesk.ui.widgets.note_editor import NoteEditor
from paperdesk.ui.widgets.parts import label
from paperdesk.ui.widgets.plain_text import shortened
from paperdesk.ui.widgets.reading_page import ReadingPage, ReadingScroll

RENDERED = 250  # ms after the last key until the rendered side follows
LONGEST_TITLE = 110  # characters
SIDE = 28  # px


class NoteBeside(NoteEditor):
    """An editor that shows source and rendered note beside each other, each scrolling by itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._soon = QTimer(self, singleShot=True, interval=RENDERED)
        self._soon.timeout.connect(self._render)
        self.source.textChanged.connect(self._soon.start)
        self.view.setToolTip("")

    @override
    def set_note(self, text: str) -> None:
        """Take what the library holds now; the rendered side shows it, too."""
        super().set_note(text)
        self._render()

    @override
    def leave(self) -> None:
        """Say what was typed, and that the page is to be left."""
        self.flush()
        self.left.emit()

    @override
    def _close(self) -> None:
        """The source stays; only what it shows may be another note now."""
        self._open, self._came_from = True, None
        if self.source.text() != typed(self._text()):
            self._fill_source()
        self._render()
        self._say_state()

    @override
    def _lay_out(self) -> None:
        page = ReadingPage()
        page.column.setContentsMargins(SIDE, 14, SIDE, 14)
        page.column.addWidget(self.view)
        page.column.addWidget(self.mentions)
        page.column.addStretch(1)
        self.source.scroll_by_itself()
        inside = QVBoxLayout(self._card)
        inside.setContentsMargins(15, 13, 6, 13)
        inside.addWidget(self.source)
        self._card.follow(self.source)
        sides = QHBoxLayout()
        sides.setSpacing(0)
        sides.addWidget(self._card, 1)
        sides.addWidget(ReadingScroll(page), 1)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.setSpacing(8)
        outside.addLayout(self._head(self.tr("Notes")))
        outside.addLayout(sides, 1)


class NotePage(QWidget):
    """A title, the way back, and the editor; `left` asks to go back."""

    left = Signal()
    _ready = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paper: Paper | None = None
        self._title = label("", "dialog-title")
        self._title.setWordWrap(True)
        self.back = QPushButton(self.tr("Back"))
        self.back.setToolTip(self.tr("Go back to the list (Esc)"))
        self.editor = NoteBeside()
        self.setObjectName("triage")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE, 18, SIDE, 18)
        column.setSpacing(14)
        column.addLayout(top)
        column.addWidget(self.editor, 1)
        self.back.clicked.connect(self.left)
        self.editor.left.connect(self.left)
        self._ready = True

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Take up new fonts and colours when the theme has changed."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange} and self._ready:
            self.editor.recolour()

    def paper(self) -> Paper | None:
        """The paper whose note is shown."""
        return self._paper

    def show_paper(self, paper: Paper | None, unsaved: UnsavedNote | None = None) -> None:
        """Show a paper's note with the caret in it, or, of the same paper, what the library holds now."""
        same = paper is not None and self._paper is not None and paper.id == self._paper.id
        self._paper = paper
        if paper is None:
            return
        self._title.setText(shortened(paper.title, LONGEST_TITLE) or self.tr("Untitled"))
        if same:
            self.editor.set_note(paper.note)
            return
        self.editor.new_note(paper.note, unsaved)
        self.editor.recolour()
        self.editor.edit()
        self.editor.source.caret_to_end()
