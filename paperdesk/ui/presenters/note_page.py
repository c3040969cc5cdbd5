"""The note in the whole window: opened for the paper that is read, written as in the pane, left by Esc."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from paperdesk.library.edits import SetStatus
from paperdesk.model.change import Change
from paperdesk.model.errors import PaperDeskError
from paperdesk.model.paper import Status
from paperdesk.ui.commands.command import attempt
from paperdesk.ui.desk import Desk
from paperdesk.ui.widgets.note_page import NotePage

if TYPE_CHECKING:
    from paperdesk.ui.presenters.notes import NamesInNotes
    from paperdesk.ui.widgets.room import Room


class NotePagePresenter(QObject):
    """Stands in the window's place while it is open (see `Stage`)."""

    take_back = None

    def __init__(self, desk: Desk, room: Room, names: NamesInNotes, parent: QObject | None = None) -> None:
        """Show the page in `room`; `names` knows what notes name."""
        super().__init__(parent)
        self._desk = desk
        self._room = room
        self._names = names
        self.page = NotePage()
        names.serve(self.page.editor, self.page.paper)
        self.page.left.connect(self.leave)
        self.page.editor.note_edited.connect(self._save)
        self.page.editor.link_activated.connect(self._open_link)
        for elsewhere in (desk.place_wanted, desk.paper_wanted, desk.back_wanted, desk.jump_wanted):
            elsewhere.connect(self.leave)
        desk.flush_wanted.connect(self.page.editor.flush)
        desk.unsaved_notes.tried_again.connect(self.page.editor.flush)
        desk.session.changed.connect(self._follow)
        desk.session.left.connect(self._forget)

    def open(self) -> None:
        """Show the note of the paper that is read; when it is open, go back."""
        if self._is_open():
            self.leave()
            return
        paper = self._desk.current()
        if paper is None:
            return
        self._desk.flush_wanted.emit()
        if self._desk.stage is not None:
            self._desk.stage.focus("")
        self._room.show(self.page)
        self._desk.take_stage(self)
        found = self._desk.session.library.paper(paper)
        self.page.show_paper(found, self._desk.unsaved_notes.of(found))
        self._names.show_mentions(self.page.editor, found)

    def leave(self) -> None:
        """Go back to where one came from; what was typed is saved, or kept for the next editor."""
        if not self._is_open():
            return
        self.page.editor.flush()
        self.page.editor.new_note("")
        self.page.show_paper(None)
        self._room.clear(self.page)
        self._desk.take_stage(None)

    def is_unsaved(self) -> bool:
        """Whether something typed here has not been taken by the library."""
        return self._is_open() and self.page.editor.unsaved() is not None

    # What the desk asks of a stage

    def paper(self) -> int | None:
        """The paper whose note it is."""
        paper = self.page.paper()
        return None if paper is None else paper.id

    def decide(self, status: Status) -> None:
        """Give the paper a status."""
        paper = self.paper()
        if paper is not None:
            self._desk.session.do(SetStatus(frozenset({paper}), status))

    def step(self, by: int) -> None:
        """Nothing: here is one note."""

    def focus(self, where: str) -> bool:
        """Put the keyboard into the note; False, after leaving, when it is wanted elsewhere."""
        if where == "note":
            self.page.editor.edit()
            return True
        self.leave()
        return False

    def _is_open(self) -> bool:
        return self._desk.stage is self

    def _save(self, text: str) -> None:
        paper = self.page.paper()
        if paper is not None:
            base = self.page.editor.base()
            attempt(self._desk, lambda: self._desk.unsaved_notes.write(paper, text, base))

    def _follow(self, change: Change) -> None:
        paper = self.paper()
        if not self._is_open() or paper is None or not (change.everything or paper in change.papers):
            return
        try:
            self.page.show_paper(self._desk.session.library.paper(paper))
        except PaperDeskError:
            self.leave()  # another program deleted it

    def _forget(self) -> None:
        """The library is left: what it would not take is none of the next one's business."""
        self.page.editor.new_note("")
        self.leave()

    def _open_link(self, url: str) -> None:
        if self._desk.ask.open_link(url):
            QDesktopServices.openUrl(QUrl(url))
