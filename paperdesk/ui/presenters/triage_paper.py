"""The paper in triage: what the reader does to it becomes edits, and what has been seen counts as opened."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import partial

from PySide6.QtCore import QObject, QTimer, QUrl
from PySide6.QtGui import QDesktopServices

from paperdesk.library.edits import AddTag, Edit, MarkOpened, RemoveTag, SetRating
from paperdesk.model.errors import LibraryInUse, PaperDeskError
from paperdesk.model.paper import Paper
from paperdesk.ui.commands import notes
from paperdesk.ui.commands.command import attempt
from paperdesk.ui.desk import Desk
from paperdesk.ui.presenters.marking import MarkingPresenter
from paperdesk.ui.presenters.text_lines import TextLines
from paperdesk.ui.widgets.triage_paper import TriagePaper

READING_SIZE = "reading/size"
SEEN_AFTER = 400  # ms after which a paper counts as opened, if nothing is decided before
HARDLY_ANY = 0.05  # seconds of patience


class TriagePaperPresenter(QObject):
    """Serves the widget of one paper."""

    def __init__(self, desk: Desk, widget: TriagePaper, parent: QObject | None = None) -> None:
        """Listen to `widget`; `show` says what it shows."""
        super().__init__(parent)
        self._desk = desk
        self._widget = widget
        texts = {"title": widget.title, "abstract": widget.abstract}
        self._marking = MarkingPresenter(desk, texts, parent=self)
        self._marking.left.connect(widget.left)
        self._seen = QTimer(self, interval=SEEN_AFTER, singleShot=True)
        self._seen.timeout.connect(self._mark_opened)
        self._connect()
        self.learn_tags()
        self.lines = TextLines(desk, widget.abstract, self)
        widget.set_reading_size(desk.settings.number(READING_SIZE))

    def show(self, paper: Paper | None) -> None:
        """Follow what the widget shows by now; None when that is no paper."""
        self._marking.show(paper)
        self._seen.stop()
        if paper is not None and self._desk.session.writable:
            self._seen.start()

    def stop(self) -> None:
        """Write nothing more by itself, because the library is about to be left."""
        self._seen.stop()

    def learn_tags(self) -> None:
        """Know the tags that there are, for completion and colours."""
        self._widget.set_known_tags(self._desk.session.library.tags())

    def _connect(self) -> None:
        widget = self._widget
        widget.tag_added.connect(lambda name: self._each(lambda one: AddTag(one, name)))
        widget.tag_removed.connect(lambda name: self._each(lambda one: RemoveTag(one, name)))
        widget.tag_chosen.connect(lambda name: self._desk.place_wanted.emit(f"tag:{name}"))
        widget.rated.connect(lambda rating: self._each(lambda one: SetRating(one, rating)))
        widget.details_requested.connect(lambda: self._desk.focus_wanted.emit("details"))
        widget.remark_requested.connect(lambda: attempt(self._desk, partial(notes.remark, self._desk)))
        widget.link_activated.connect(self._open_link)
        widget.note_edited.connect(self._save_note)
        self._desk.flush_wanted.connect(widget.note.flush)
        self._desk.unsaved_notes.tried_again.connect(widget.note.flush)
        widget.set_unsaved(self._desk.unsaved_notes.of)
        self._desk.settings.changed.connect(self._resize)

    def _each(self, make: Callable[[frozenset[int]], Edit]) -> None:
        paper = self._widget.paper()
        if paper is not None:
            attempt(self._desk, lambda: self._desk.session.do(make(frozenset({paper.id}))))

    def _save_note(self, paper: Paper, text: str) -> None:
        base = self._widget.note.base()
        attempt(self._desk, lambda: self._desk.unsaved_notes.write(paper, text, base))

    def _mark_opened(self) -> None:
        paper = self._widget.paper()
        if paper is not None:
            # It is nobody's wish: while another program writes it is left undone, and nobody waits for it.
            with suppress(LibraryInUse, PaperDeskError):
                self._desk.session.do(MarkOpened(paper.id), patience=HARDLY_ANY)

    def _open_link(self, url: str) -> None:
        if self._desk.ask.open_link(url):
            QDesktopServices.openUrl(QUrl(url))

    def _resize(self, name: str) -> None:
        if name == READING_SIZE:
            self._widget.set_reading_size(self._desk.settings.number(READING_SIZE))
