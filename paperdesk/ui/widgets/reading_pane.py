"""The reading pane: everything about the current paper on one page that scrolls."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QScrollBar,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from paperdesk.model.paper import Paper
from paperdesk.model.rows import Tag
from paperdesk.ui.widgets.abstract_view import AbstractView
from paperdesk.ui.widgets.citation_card import CitationCard
from paperdesk.ui.widgets.details_place import DetailsPlace, Draft
from paperdesk.ui.widgets.note_editor import NoteEditor
from paperdesk.ui.widgets.pane_message import PaneMessage
from paperdesk.ui.widgets.paper_header import PaperHeader
from paperdesk.ui.widgets.reading_page import ReadingPage
from paperdesk.ui.widgets.similar_papers import SimilarPapers

Keys = tuple[tuple[str, str], ...]

NARROW = 480
WIDE_MARGINS = (32, 26, 32, 40)
NARROW_MARGINS = (20, 20, 20, 32)


class ReadingPane(QWidget):
    """Shows a paper and emits what the user does with it; it never writes anything itself."""

    star_toggled = Signal(bool)
    status_chosen = Signal(object)  # Status
    tag_added = Signal(str)
    tag_removed = Signal(str)
    tag_chosen = Signal(str)
    note_edited = Signal(int, str)  # paper id, the whole note
    link_activated = Signal(str)
    copy_requested = Signal(str)  # id of a form: "key", "bibtex"
    details_requested = Signal()
    details_edited = Signal(object, object)  # Draft; changed values as edits want them, and "key"
    details_given_up = Signal(object)  # Draft
    rated = Signal(int)
    key_edit_requested = Signal()
    left = Signal()  # the reader is done here and goes on in the list
    paper_shown = Signal(object)  # Paper, or None when there is not exactly one
    _ready = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paper: Paper | None = None
        self._left_out = 0  # characters of the abstract
        self._unsaved: dict[tuple[int, str], str] = {}  # notes that the library would not take, by paper
        self._none_keys: Keys = (("J  K", self.tr("next and previous paper")), ("/", self.tr("search")))
        self._many_keys: Keys = (
            ("S", self.tr("favourite")),
            ("T", self.tr("tag")),
            ("L", self.tr("to read")),
            ("E", self.tr("keep")),
            ("X", self.tr("dismiss")),
        )
        self.header = PaperHeader()
        self.abstract = AbstractView()
        self.note = NoteEditor()
        self.citation = CitationCard()
        self.similar = SimilarPapers()
        self.message = PaneMessage()
        self._missing = QLabel()
        self._more = QPushButton()
        self._column = QWidget()
        self._page = ReadingPage()
        self._scroll = QScrollArea()
        self._stack = QStackedWidget()
        self.details = DetailsPlace(self._scroll, self._page.column, self._hide_top, self._show_top)
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
        return "" if self._missing.isHidden() else self._missing.text()

    def show_paper(self, paper: Paper | None, bibtex: str) -> None:
        """Show a paper from its top, or, for None, that there is none; the same paper again is a refresh."""
        if paper is not None and self._paper is not None and paper.id == self._paper.id:
            self.refresh(paper, bibtex)
            return
        self._put_away()
        self._paper = paper
        unsaved = self._unsaved.pop((paper.id, paper.uuid), None) if paper else None
        self.note.new_note(paper.note if paper else "", unsaved)
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
        title = self.tr("{number} papers selected").format(number=self.locale().toString(count))
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

    def focus_note(self) -> None:
        """Open the note's source with the caret in it."""
        if self._paper is not None:
            self.note.edit()
            QTimer.singleShot(0, self, lambda: self._scroll.ensureWidgetVisible(self.note, 0, 24))

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
        """Emit a note that was typed and has not been emitted yet."""
        self.note.flush()

    def is_unsaved(self) -> bool:
        """Whether something typed here has not been taken by the library."""
        return self.note.unsaved() is not None or self.details.is_unsaved()

    def set_reading_size(self, size: int) -> None:
        """Set the abstract's type in pixels; the measure follows."""
        self.abstract.set_reading_size(size)
        self._column.setMaximumWidth(self.abstract.measure())

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Take up new fonts and colours when the theme has changed."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange} and self._ready:
            for part in (
                self.header,
                self.abstract,
                self.note,
                self.citation,
                self.similar,
                self.message,
            ):
                part.recolour()
            self._column.setMaximumWidth(self.abstract.measure())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give a narrow pane narrower margins."""
        super().resizeEvent(event)
        margins = NARROW_MARGINS if self.width() < NARROW else WIDE_MARGINS
        self._page.column.setContentsMargins(*margins)

    def _lay_out(self) -> None:
        self._missing.setProperty("role", "hint")
        self._missing.setText(self.tr("No abstract. One can be typed or pasted with “edit details”."))
        self._missing.setWordWrap(True)
        self._more.setProperty("kind", "link")
        self._more.setToolTip(self.tr("This text is longer than an abstract; only its start is shown"))
        self._more.hide()
        inner = QVBoxLayout(self._column)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        for widget in (self._missing, self.abstract, self._more):
            inner.addWidget(widget)
        inner.addSpacing(28)
        inner.addWidget(self.note)
        inner.addSpacing(22)
        inner.addWidget(self.citation)
        inner.addSpacing(22)
        inner.addWidget(self.similar)
        self._column.setMaximumWidth(self.abstract.measure())
        row = QHBoxLayout()
        row.addWidget(self._column, 1000)
        row.addStretch(1)
        self._page.column.addWidget(self.header)
        self._page.column.addSpacing(18)
        self._page.column.addLayout(row)
        self._page.column.addStretch(1)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self._page)
        self._stack.addWidget(self._scroll)
        self._stack.addWidget(self.message)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.setSpacing(0)
        outside.addWidget(self._stack)
        outside.addWidget(self.details.bar)

    def _connect(self) -> None:
        header = self.header
        self.abstract.shortened_by.connect(self._tell_cut)
        self._more.clicked.connect(self.abstract.show_more)
        header.star_toggled.connect(self.star_toggled)
        header.status_chosen.connect(self.status_chosen)
        header.tag_added.connect(self.tag_added)
        header.tag_removed.connect(self.tag_removed)
        header.tag_chosen.connect(self.tag_chosen)
        header.details_requested.connect(self.details_requested)
        header.rated.connect(self.rated)
        self.details.edited.connect(self.details_edited)
        self.details.given_up.connect(self.details_given_up)
        self.details.caret_moved.connect(self._show_spot)
        self.citation.copy_requested.connect(self.copy_requested)
        self.citation.key_edit_requested.connect(self.key_edit_requested)
        self.note.note_edited.connect(self._note_edited)
        self.note.left.connect(self.left)
        self.similar.left.connect(self.left)
        self.similar.reached.connect(self._show_similar)
        self.note.caret_moved.connect(lambda rect: self._show_spot(self.note, rect))
        for linked in (header, self.abstract, self.note):
            linked.link_activated.connect(self.link_activated)
        for dragged in (self.abstract, self.note, self.citation):
            dragged.dragged_to.connect(lambda at, of=dragged: self._show_spot(of, QRect(at, at)))

    def _put_away(self) -> None:
        """Emit what was typed, and keep it in case the library could not take it."""
        self.flush()
        self.details.leave()
        unsaved = self.note.unsaved()
        if self._paper is not None and unsaved is not None:
            self._unsaved[self._paper.id, self._paper.uuid] = unsaved

    def _note_edited(self, text: str) -> None:
        if self._paper is not None:
            self.note_edited.emit(self._paper.id, text)

    def _show_spot(self, widget: QWidget, rect: QRect) -> None:
        top = widget.mapTo(self._page, rect.topLeft())
        bottom = widget.mapTo(self._page, rect.bottomLeft())
        for at in (bottom, top):
            self._scroll.ensureVisible(0, at.y(), 0, 16)

    def _show_similar(self) -> None:
        # Its rows have their places in the next round of the event loop.
        QTimer.singleShot(0, self, lambda: self._scroll.ensureWidgetVisible(self.similar, 0, 24))

    def _fill(self, paper: Paper, bibtex: str) -> None:
        self.header.show_paper(paper)
        self.abstract.set_text(paper.abstract)
        self.citation.show_citation(paper.key, bibtex)
        if self.details.form is None:
            self._show_top()

    def _hide_top(self) -> None:
        """Make room for the form, which has the abstract too."""
        for part in (self.header, self._missing, self.abstract, self._more):
            part.hide()

    def _show_top(self) -> None:
        blank = self._paper is None or not self._paper.abstract.strip()
        self.header.show()
        self._missing.setVisible(blank)
        self.abstract.setVisible(not blank)
        self._more.setVisible(self._left_out > 0 and not blank)

    def _tell_cut(self, left_out: int) -> None:
        self._left_out = left_out
        self._more.setVisible(left_out > 0 and self.details.form is None)
        self._more.setText(self.tr("Show more (%n characters are left out)", "", left_out))
        self._more.setAccessibleName(self._more.text())

    def _say(self, icon: str, title: str, hint: str, keys: Sequence[tuple[str, str]]) -> None:
        self.message.say(icon, title, hint, keys)
        self._stack.setCurrentWidget(self.message)
