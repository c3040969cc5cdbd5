"""One paper in full width: title, authors, where it is found, abstract, words, tags and note."""

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from paperdesk.model.paper import Paper
from paperdesk.model.rows import Tag
from paperdesk.ui.unsaved_notes import UnsavedNote
from paperdesk.ui.widgets.abstract_view import AbstractView
from paperdesk.ui.widgets.highlight_title import TitleText
from paperdesk.ui.widgets.meta_line import MetaLine
from paperdesk.ui.widgets.note_editor import NoteEditor
from paperdesk.ui.widgets.paper_header import AuthorLine
from paperdesk.ui.widgets.parts import ENTER, label
from paperdesk.ui.widgets.reading_page import ReadingPage
from paperdesk.ui.widgets.remark_line import RemarkLine
from paperdesk.ui.widgets.tag_editor import TagEditor
from paperdesk.ui.widgets.type_size import interface_type
from paperdesk.ui.widgets.word_line import WordLine

LARGER = 1  # px that the abstract is larger than in the reading pane
TITLE = 14  # px that the title is larger than the window's text
WIDER = 75 / 68  # of the measure: a page of its own may have the longest comfortable line
SIDE = 28
TOP = 36
START, ANYHOW = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag(0)


class TriagePaper(QScrollArea):
    """Shows a paper and emits what the reader does with it; it never writes anything itself."""

    tag_added = Signal(str)
    tag_removed = Signal(str)
    tag_chosen = Signal(str)
    link_activated = Signal(str)
    details_requested = Signal()
    rated = Signal(int)
    remark_requested = Signal()
    note_edited = Signal(object, str)  # Paper, the whole note
    paper_shown = Signal(object)  # Paper
    left = Signal()  # the reader is done with a part and goes on with the page

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paper: Paper | None = None
        self._unsaved: Callable[[Paper], UnsavedNote | None] = lambda paper: None
        self.title = TitleText(self.tr("Title"), self)
        self.authors = AuthorLine(self.tr("Authors"), self)
        self.meta = MetaLine(self)
        self.remark = RemarkLine(self)
        self.abstract = AbstractView(self)
        self.note = NoteEditor(self)
        self.words = WordLine(self)
        self.tags = TagEditor((), self.meta, self)
        self._missing = label(self.tr("No abstract."), "hint")
        self._more = QPushButton(self)
        self._page = ReadingPage()
        self._column = QWidget()
        self._lay_out()
        self._connect()

    def paper(self) -> Paper | None:
        """The paper that is shown."""
        return self._paper

    def show_paper(self, paper: Paper) -> None:
        """Show a paper from its top; the same paper again is a refresh and leaves what is typed alone."""
        if self._paper is not None and paper.id == self._paper.id:
            self._paper = paper
            self._fill(paper)
            self.note.set_note(paper.note)
        else:
            self.put_away()
            self._paper = paper
            self.note.new_note(paper.note, self._unsaved(paper))
            self._fill(paper)
            self.verticalScrollBar().setValue(0)
        self._show_note()
        self.paper_shown.emit(paper)

    def put_away(self) -> None:
        """Emit what was typed, and show no paper."""
        self.note.flush()
        self.note.new_note("")
        self.tags.stop()
        self._paper = None

    def forget(self) -> None:
        """Give up notes that were typed and could not be saved: their library is left."""
        self.note.new_note("")

    def is_unsaved(self) -> bool:
        """Whether something typed here has not been taken by the library."""
        return self.note.unsaved() is not None

    def set_unsaved(self, find: Callable[[Paper], UnsavedNote | None]) -> None:
        """Ask `find` from now on what was typed as the note of a paper and could not be saved."""
        self._unsaved = find

    def is_read(self) -> bool:
        """Whether one of the texts has the keyboard."""
        return self.title.hasFocus() or self.abstract.hasFocus()

    def set_known_tags(self, tags: Iterable[Tag]) -> None:
        """Say which tags exist, for completion and colours."""
        self.tags.set_known(tags)

    def set_reading_size(self, size: int) -> None:
        """Set the abstract's type to that of the reading pane, in pixels; here it is a little larger."""
        self.abstract.set_reading_size(size + LARGER)
        self._fit_measure()

    def write_note(self) -> None:
        """Open the note's source with the caret in it."""
        self.note.show()
        self.note.edit()
        QTimer.singleShot(0, self, lambda: self.ensureWidgetVisible(self.note, 0, 24))

    def add_tag(self) -> None:
        """Open the line for a new tag with the caret in it."""
        self.tags.start()
        QTimer.singleShot(0, self, lambda: self.ensureWidgetVisible(self.tags, 0, 24))

    def recolour(self) -> None:
        """Take up the fonts and colours of the theme that is in force now."""
        if self._paper is not None:
            self._show_title(self._paper)
        self.title.recolour_marks()
        for part in (self.authors, self.meta, self.remark, self.abstract, self.note):
            part.recolour()
        self._fit_measure()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave every key to the page: arrows go to other papers there."""
        event.ignore()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """End the note on Ctrl+Enter."""
        if (
            watched is self.note.source
            and event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in ENTER
            and event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.ControlModifier
        ):
            self.note.leave()
            return True
        return super().eventFilter(watched, event)

    def _fill(self, paper: Paper) -> None:
        self._show_title(paper)
        self.authors.set_names(paper.authors, paper.id)
        self.meta.show_paper(paper)
        self.remark.show_remark(paper.remark)
        self.abstract.set_text(paper.abstract)
        blank = not paper.abstract.strip()
        self.abstract.setVisible(not blank)
        self._missing.setVisible(blank)
        self.tags.set_tags(paper.tags)

    def _show_title(self, paper: Paper) -> None:
        self.title.show_title(paper.title, interface_type(TITLE, bold=True), self.tr("Untitled"))

    def _show_note(self) -> None:
        has_note = self._paper is not None and bool(self._paper.note)
        self.note.setVisible(has_note or self.note.editing() or self.note.unsaved() is not None)

    def _tell_cut(self, left_out: int) -> None:
        self._more.setVisible(left_out > 0)
        self._more.setText(self.tr("Show more (%n characters are left out)", "", left_out))
        self._more.setAccessibleName(self._more.text())

    def _note_left(self) -> None:
        self._show_note()
        self.left.emit()

    def _tell_note(self, text: str) -> None:
        if self._paper is not None:
            self.note_edited.emit(self._paper, text)

    def _show_spot(self, widget: QWidget, rect: QRect) -> None:
        top = widget.mapTo(self._page, rect.topLeft())
        bottom = widget.mapTo(self._page, rect.bottomLeft())
        for at in (bottom, top):
            self.ensureVisible(0, at.y(), 0, 16)

    def _fit_measure(self) -> None:
        self._column.setMaximumWidth(round(self.abstract.measure() * WIDER))

    def _connect(self) -> None:
        self.tags.tag_added.connect(self.tag_added)
        self.tags.tag_removed.connect(self.tag_removed)
        self.tags.tag_chosen.connect(self.tag_chosen)
        self.meta.details_requested.connect(self.details_requested)
        self.meta.rated.connect(self.rated)
        self.remark.clicked.connect(self.remark_requested)
        for linked in (self.meta, self.abstract, self.note):
            linked.link_activated.connect(self.link_activated)
        self.note.note_edited.connect(self._tell_note)
        self.note.source.installEventFilter(self)
        self.note.source.left.connect(self._show_note)
        self.note.left.connect(self._note_left)
        self.note.caret_moved.connect(lambda rect: self._show_spot(self.note, rect))
        for text in (self.title, self.abstract):
            text.spot_wanted.connect(partial(self._show_spot, text))
        self.abstract.shortened_by.connect(self._tell_cut)
        self._more.clicked.connect(self.abstract.show_more)

    def _lay_out(self) -> None:
        self._more.setProperty("kind", "link")
        self._more.hide()
        inner = QVBoxLayout(self._column)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        for part, gap in (
            (self.title, 10),
            (self.authors, 4),
            (self.meta, 0),
            (self.remark, 18),
            (self._missing, 0),
            (self.abstract, 0),
            (self._more, 18),
            (self.words, 12),
            (self.tags, 22),
            (self.note, 0),
        ):
            inner.addWidget(part, 0, START if part is self.remark else ANYHOW)
            inner.addSpacing(gap)
        inner.addStretch(1)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._column, 1000)
        middle.addStretch(1)
        self._page.column.setContentsMargins(SIDE, TOP, SIDE, 24)
        self._page.column.addLayout(middle, 1)
        self.setWidget(self._page)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Paper"))
