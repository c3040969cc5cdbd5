"""The reading pane: shows the current paper, and turns what the user does there into edits."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from paperdesk.library.chosen import Chosen
from paperdesk.library.edits import (
    AddTag,
    Edit,
    MarkOpened,
    RemoveTag,
    SetRating,
    SetStarred,
    SetStatus,
)
from paperdesk.model.change import Change
from paperdesk.model.errors import LibraryInUse, PaperDeskError
from paperdesk.model.paper import Paper, Status
from paperdesk.ui.commands import completing, copying, details, many, notes, papers
from paperdesk.ui.commands.command import attempt
from paperdesk.ui.commands.wording import say
from paperdesk.ui.desk import Desk, More
from paperdesk.ui.presenters.pane_marks import PaneMarks
from paperdesk.ui.widgets.plain_text import shortened

if TYPE_CHECKING:
    from paperdesk.library.field_values import Value
    from paperdesk.ui.widgets.details_place import Draft
    from paperdesk.ui.widgets.reading_pane import ReadingPane

READING_SIZE = "reading/size"
HARDLY_ANY = 0.05  # seconds of patience


class ReadingPresenter(QObject):
    """Keeps the reading pane at the current paper and writes what is changed in it."""

    def __init__(self, desk: Desk, pane: ReadingPane, parent: QObject | None = None) -> None:
        """Serve `pane`."""
        super().__init__(parent)
        self._desk = desk
        self._pane = pane
        self._paper: int | None = None
        self.marks = PaneMarks(desk, pane, self)
        self._connect()
        desk.session.changed.connect(self._follow)
        desk.session.left.connect(pane.forget)
        desk.session.opened.connect(self._reopen)
        desk.stage_changed.connect(self._come_back)
        desk.flush_wanted.connect(pane.flush)
        desk.unsaved_notes.tried_again.connect(pane.note.flush)
        pane.set_unsaved(desk.unsaved_notes.of)
        desk.leave_wanted.connect(pane.details.save)
        pane.details.set_key_check(lambda paper, key: details.is_taken(desk, paper, key))
        pane.details.set_origins(partial(completing.origins, desk))
        desk.settings.changed.connect(self._resize)
        pane.set_reading_size(desk.settings.number(READING_SIZE))
        self._reopen()

    def show(self, paper: int | None, by_user: bool) -> None:
        """Show a paper; one that the user chose is no longer unread."""
        if self._desk.count() > 1:
            return  # the pane tells how many; see show_selection
        self._pane.flush()
        self._paper = paper
        found = self._read()
        self._pane.show_paper(found, self._bibtex(found))
        if found is not None and by_user and self._desk.session.writable:
            attempt(self._desk, partial(self._mark_opened, found.id))

    def show_selection(self) -> None:
        """Say how many papers are selected when it is more than one; then the pane acts on none of them."""
        count = self._desk.count()
        if count > 1:
            self._pane.flush()
            self._paper = None
            self._pane.show_many(count)
        elif self._paper is None:
            self.show(self._desk.current(), by_user=False)
        else:
            self._refresh()

    def _connect(self) -> None:
        pane = self._pane
        pane.star_toggled.connect(lambda on: self._each(lambda one: SetStarred(one, on)))
        pane.status_chosen.connect(lambda status: self._each(lambda one: SetStatus(one, Status(status))))
        pane.tag_added.connect(lambda name: self._each(lambda one: AddTag(one, name)))
        pane.tag_removed.connect(lambda name: self._each(lambda one: RemoveTag(one, name)))
        pane.tag_chosen.connect(lambda name: self._desk.place_wanted.emit(f"tag:{name}"))
        pane.note_edited.connect(self._save_note)
        pane.link_activated.connect(self._open_link)
        pane.copy_requested.connect(
            lambda form: attempt(self._desk, partial(copying.copy_form, self._desk, form))
        )
        pane.details_requested.connect(lambda: attempt(self._desk, partial(details.edit, self._desk)))
        pane.header.remark_requested.connect(lambda: attempt(self._desk, partial(notes.remark, self._desk)))
        pane.header.lookup_requested.connect(
            lambda: attempt(self._desk, partial(completing.complete, self._desk))
        )
        pane.details_edited.connect(self._save_details)
        pane.details_given_up.connect(self._tell_given_up)
        pane.rated.connect(lambda rating: self._each(lambda one: SetRating(one, rating)))
        pane.key_edit_requested.connect(lambda: attempt(self._desk, partial(papers.edit_key, self._desk)))

    def _save_note(self, paper: Paper, text: str) -> None:
        base = self._pane.note.base()
        attempt(self._desk, lambda: self._desk.unsaved_notes.write(paper, text, base))

    def _save_details(self, draft: Draft, values: dict[str, Value]) -> None:
        attempt(self._desk, partial(self._write_details, draft, values))

    def _write_details(self, draft: Draft, values: dict[str, Value]) -> None:
        try:
            details.write(self._desk, draft.paper.id, values)
        except PaperDeskError:
            self._pane.keep_details(draft)
            raise
        if draft.paper.id != self._paper:
            name = shortened(draft.paper.title or draft.paper.key, 60)
            self._desk.toast(say("The details of “{title}” were saved.", title=name), undo=True)

    def _tell_given_up(self, draft: Draft) -> None:
        self._desk.toast(
            say("The changes to the details were given up."),
            more=More(say("Bring them back"), partial(self._bring_back, draft)),
        )

    def _bring_back(self, draft: Draft) -> None:
        if self._paper == draft.paper.id:
            self._pane.edit_details(draft=draft)

    def _each(self, edit: Callable[[frozenset[int]], Edit]) -> None:
        if self._paper is not None:
            chosen = Chosen.of((self._paper,))
            attempt(self._desk, partial(many.change, self._desk, edit, chosen=chosen))

    def _mark_opened(self, paper: int) -> None:
        # It is nobody's wish: while another program writes it is left undone, and nobody waits for it.
        with suppress(LibraryInUse):
            self._desk.session.do(MarkOpened(paper), patience=HARDLY_ANY)

    def _follow(self, change: Change) -> None:
        if change.tags or change.everything:
            self._pane.set_tag_names(self._desk.session.library.tags())
        touched = self._paper is not None and (change.everything or self._paper in change.papers)
        if touched and self._desk.count() <= 1 and self._desk.stage is None:
            self._refresh()

    def _come_back(self) -> None:
        """Show what has become of the paper while something else stood in the pane's place."""
        if self._desk.stage is not None:
            self._pane.hand_note_over()
        elif self._paper is not None and self._desk.count() <= 1:
            self._refresh()
            self._pane.take_note_back()

    def _refresh(self) -> None:
        found = self._read()
        if found is None:
            self._pane.show_paper(None, "")
        elif found != self._pane.paper():
            self._pane.refresh(found, self._bibtex(found))

    def _reopen(self) -> None:
        self._paper = None
        self._pane.set_tag_names(self._desk.session.library.tags())
        self._pane.show_paper(None, "")
        self._pane.details.forget()

    def _read(self) -> Paper | None:
        if self._paper is None:
            return None
        try:
            return self._desk.session.library.paper(self._paper)
        except PaperDeskError:
            return None  # another program deleted it; the list will hear of that

    def _bibtex(self, paper: Paper | None) -> str:
        if paper is None:
            return ""
        from paperdesk.formats.bibtex.writing import write_entry

        return write_entry(paper)

    def _open_link(self, url: str) -> None:
        if self._desk.ask.open_link(url):
            QDesktopServices.openUrl(QUrl(url))

    def _resize(self, name: str) -> None:
        if name == READING_SIZE:
            self._pane.set_reading_size(self._desk.settings.number(READING_SIZE))
