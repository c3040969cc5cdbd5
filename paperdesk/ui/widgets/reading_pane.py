"""The reading pane: everything about the current paper on one page that scrolls."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QScrollBar, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from paperdesk.model.paper import Paper
from paperdesk.model.rows import Tag
from paperdesk.ui.language import number_text
from paperdesk.ui.unsaved_notes import UnsavedNote
from paperdesk.ui.widgets.citation_card import CitationCard
from paperdesk.ui.widgets.details_place import DetailsPlace, Draft
from paperdesk.ui.widgets.note_editor import NoteEditor
from paperdesk.ui.widgets.pane_message import PaneMessage
from paperdesk.ui.widgets.paper_header import PaperHeader
from paperdesk.ui.widgets.reading_body import ReadingBody
from paperdesk.ui.widgets.reading_page import ReadingPage, ReadingScroll, margins
from paperdesk.ui.widgets.similar_papers import SimilarPapers

Keys = tuple[tuple[str, str], ...]


class ReadingPane(QWidget):
    """Shows a paper and emits what the user does with it; it never writes anything itself."""

    star_toggled = Signal(bool)
    status_chosen = Signal(object)  # Status
    tag_added = Signal(str)
    tag_removed = Signal(str)
    tag_chosen = Signal(str)
    note_edited = Signal(object, str)  # Paper, the whole note
    link_activated = Signal(str)
    copy_requested = Signal(str)  # id of a form: "key", "bibtex"
    details_requested = Signal()
    details_edited = Signal(object, object)  # Draft; changed values as edits want them, and "key"
    details_given_up = Signal(object)  # Draft
    rated = Signal(int)
    key_edit_requested = Signal()
    abstract_pasted = Signal(int, str)  # paper id, an abstract where there was none
    bare_left = Signal()
    left = Signal()  # the reader is done here and goes on in the list
    paper_shown = Signal(object)  # Paper, or None when there is not exactly one
    _ready = False
    _bare = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paper: Paper | None = None
        self._unsaved: Callable[[Paper], UnsavedNote | None] = lambda paper: None
        self._none_keys: Keys = ()
        self._many_keys: Keys = ()
        self.header = PaperHeader()
        self._page = ReadingPage()
        self.body = ReadingBody(self._page)
        self.abstract = self.body.abstract
        self.margin = self.body.margin
        self.note = NoteEditor()
        self.citation = CitationCard()
        self.similar = SimilarPapers()
        self.message = PaneMessage()
        self._scroll = ReadingScroll(self._page)
        self._stack = QStackedWidget()
        above = self.header.tags.line
        self.details = DetailsPlace(self._scroll, self._page.column, above, self._hide_top, self._show_top)
        self._lay_out()
        self._connect()
        self._ready = True
        self.show_paper(None, "")

    def paper(self) -> Paper | None:
        """The paper that is shown, or None."""
        return self._paper

    def scroll_bar(self) -> QScrollBar:
        """Where the page has been scrolled to."""
        return self._scroll.verticalScrollBar()

    def missing_text(self) -> str:
        """What is said in the place of a missing abstract; "" when there is one."""
        return "" if self.body.missing.isHidden() else self.body.missing.text()

    def show_paper(self, paper: Paper | None, bibtex: str) -> None:
        """Show a paper from its top, or, for None, that there is none; the same paper again is a refresh."""
        if paper is not None and self._paper is not None and paper.id == self._paper.id:
            self.refresh(paper, bibtex)
            return
        self._put_away()
        self._paper = paper
        self.note.new_note(paper.note if paper else "", self._unsaved(paper) if paper else None)
        if paper is None:
            hint = self.tr("Choose a paper in the list to read its abstract here.")
            self._say("book", self.tr("Nothing selected"), hint, self._none_keys)
            self.paper_shown.emit(None)
            return
        self._fill(paper, bibtex)
        self._stack.setCurrentWidget(self._scroll)
        self._scroll.verticalScrollBar().setValue(0)
        self.details.come(paper)
        self.paper_shown.emit(paper)

    def show_many(self, count: int) -> None:
        """Say that several papers are selected and what can be done with all of them."""
        self._put_away()
        self._paper = None
        self.note.new_note("")
        title = self.tr("{number} papers selected").format(number=number_text(count))
        hint = self.tr("What you do now is done to all of them, and can be undone in one step.")
        self._say("papers", title, hint, self._many_keys)
        self.paper_shown.emit(None)

    def refresh(self, paper: Paper, bibtex: str) -> None:
        """Show what has changed in the paper that is shown; scroll position, caret and typing stay."""
        if self._paper is None or paper.id != self._paper.id:
            self.show_paper(paper, bibtex)
            return
        self._paper = paper
        self._fill(paper, bibtex)
        self.note.set_note(paper.note)
        self.paper_shown.emit(paper)

    def set_terms(self, terms: Sequence[str]) -> None:
        """Mark the words that the search looks for."""
        self.abstract.set_terms(terms)

    def set_tag_names(self, tags: Iterable[Tag]) -> None:
        """Say which tags exist, for completion and colours."""
        self.header.set_known_tags(tags)

    def set_hints(self, none: Sequence[tuple[str, str]], many: Sequence[tuple[str, str]]) -> None:
        """Set the rows of (key, what it does) that are shown when no paper or several are selected."""
        self._none_keys, self._many_keys = tuple(none), tuple(many)

    def focus_text(self) -> None:
        """Put the keyboard on the abstract, or on the title when there is none."""
        text = self.abstract if self.abstract.isVisible() else self.header.title
        text.setFocus()

    def focus_note(self) -> None:
        """Open the note's source with the caret in it."""
        if self._paper is not None:
            self.note.edit()
            self._scroll.show_soon(self.note)

    def focus_tags(self) -> None:
        """Open the line for a new tag with the caret in it."""
        if self._paper is not None:
            self._scroll.ensureWidgetVisible(self.header.tags, 0, 24)
            self.header.tags.start()

    def focus_similar(self) -> None:
        """Put the keyboard on the similar papers, opening them if need be."""
        if self._paper is not None:
            if not self.similar.is_open():
                self.similar.opened.emit(True)
            self.similar.focus()

    def edit_details(self, field: str = "title", draft: Draft | None = None) -> None:
        """Turn the top of the pane into the form, with the caret in a field, or into one that was left."""
        if self._paper is not None:
            self.details.open(self._paper, field, draft)

    def keep_details(self, draft: Draft) -> None:
        """Show a form again that could not be saved, now or as soon as its paper is shown."""
        self.details.keep(draft)
        if self._paper is not None:
            self.details.come(self._paper)

    def flush(self) -> None:
        """Emit a note and a comment that were typed and have not been emitted yet."""
        self.note.flush()
        self.margin.flush()

    def forget(self) -> None:
        """Give up notes that were typed and could not be saved: their library is left."""
        self.note.new_note("")

    def set_unsaved(self, find: Callable[[Paper], UnsavedNote | None]) -> None:
        """Ask `find` from now on what was typed as the note of a paper and could not be saved."""
        self._unsaved = find

    def hand_note_over(self) -> None:
        """Emit what was typed in the note, and hold nothing of it that another editor is to go on with."""
        self.note.flush()
        if self.note.unsaved() is not None:
            self.note.hold(None)

    def take_note_back(self) -> None:
        """Show what was typed elsewhere as the note of the paper and could not be saved."""
        unsaved = self._unsaved(self._paper) if self._paper is not None else None
        if unsaved is not None:
            self.note.hold(unsaved)

    def is_unsaved(self) -> bool:
        """Whether something typed here has not been taken by the library."""
        return self.note.unsaved() is not None or self.details.is_unsaved()

    def set_reading_size(self, size: int) -> None:
        """Set the abstract's type in pixels; the measure follows."""
        self.abstract.set_reading_size(size)
        self.body.fit()

    def set_bare(self, bare: bool) -> None:
        """Show nothing but title, authors and abstract, in the middle, or everything again."""
        self._bare = bare
        self._set_margins()
        self.header.set_bare(bare)
        for part in (self.note, self.citation, self.similar):
            part.setVisible(not bare)

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Take up new fonts and colours when the theme has changed."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange} and self._ready:
            for part in (self.header, self.body, self.note, self.citation, self.similar, self.message):
                part.recolour()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give a narrow pane narrower margins."""
        super().resizeEvent(event)
        self._set_margins()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves the text alone no longer."""
        if event.key() == Qt.Key.Key_Escape and self._bare:
            self.bare_left.emit()
        else:
            super().keyPressEvent(event)

    def _set_margins(self) -> None:
        measure = self.abstract.measure() if self._bare else 0
        self._page.column.setContentsMargins(*margins(self.size(), measure))

    def _lay_out(self) -> None:
        inner = self.body.below
        inner.addSpacing(28)
        inner.addWidget(self.note)
        inner.addSpacing(22)
        inner.addWidget(self.citation)
        inner.addSpacing(22)
        inner.addWidget(self.similar)
        self._page.column.addWidget(self.header)
        self._page.column.addSpacing(18)
        self._page.column.addWidget(self.body)
        self._page.column.addStretch(1)
        QWidget.setTabOrder(self.abstract, self.margin)
        self._stack.addWidget(self._scroll)
        self._stack.addWidget(self.message)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.setSpacing(0)
        outside.addWidget(self._stack)
        outside.addWidget(self.details.bar)

    def _connect(self) -> None:
        header = self.header
        self.body.abstract_pasted.connect(self.abstract_pasted)
        self.body.spot_wanted.connect(self._scroll.show_spot)
        header.title.spot_wanted.connect(partial(self._scroll.show_spot, header.title))
        header.star_toggled.connect(self.star_toggled)
        header.status_chosen.connect(self.status_chosen)
        header.tag_added.connect(self.tag_added)
        header.tag_removed.connect(self.tag_removed)
        header.tag_chosen.connect(self.tag_chosen)
        header.details_requested.connect(self.details_requested)
        header.rated.connect(self.rated)
        self.details.edited.connect(self.details_edited)
        self.details.given_up.connect(self.details_given_up)
        self.details.caret_moved.connect(self._scroll.show_spot)
        self.citation.copy_requested.connect(self.copy_requested)
        self.citation.key_edit_requested.connect(self.key_edit_requested)
        self.note.note_edited.connect(self._note_edited)
        self.note.left.connect(self.left)
        self.similar.left.connect(self.left)
        self.similar.reached.connect(lambda: self._scroll.show_soon(self.similar))
        self.note.caret_moved.connect(lambda rect: self._scroll.show_spot(self.note, rect))
        for linked in (header, self.abstract, self.note):
            linked.link_activated.connect(self.link_activated)
        for dragged in (self.abstract, self.note, self.citation):
            dragged.dragged_to.connect(lambda at, of=dragged: self._scroll.show_spot(of, QRect(at, at)))

    def _put_away(self) -> None:
        """Emit what was typed."""
        self.flush()
        self.details.leave()

    def _note_edited(self, text: str) -> None:
        if self._paper is not None:
            self.note_edited.emit(self._paper, text)

    def _fill(self, paper: Paper, bibtex: str) -> None:
        self.header.show_paper(paper)
        self.body.show_paper(paper, hidden=self.details.form is not None)
        self.citation.show_citation(paper.key, bibtex, paper.aliases)
        if self.details.form is None:
            self.header.show()

    def _hide_top(self) -> None:
        """Make room for the form, which has the abstract too."""
        self.header.hide()
        self.body.hide_parts()

    def _show_top(self) -> None:
        self.header.show()
        self.body.show_parts()

    def _say(self, icon: str, title: str, hint: str, keys: Sequence[tuple[str, str]]) -> None:
        self.message.say(icon, title, hint, keys)
        self._stack.setCurrentWidget(self.message)
