"""What notes name: keys and tags offered while one is written, links that lead on, who mentions a paper."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from paperdesk.library.notes import known_keys, mentions
from paperdesk.model.change import Change
from paperdesk.model.errors import PaperDeskError
from paperdesk.ui.desk import Desk
from paperdesk.ui.latest_worker import Post
from paperdesk.ui.note_worker import NoteWorker
from paperdesk.ui.widgets.note_completion import MOST

if TYPE_CHECKING:
    from paperdesk.model.paper import Paper
    from paperdesk.ui.widgets.note_editor import NoteEditor

MENTIONED = 12  # papers that are shown


class NamesInNotes(QObject):
    """Serves every editor of a note in the window."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        """Editors are added by `serve`."""
        super().__init__(parent)
        self._desk = desk
        self._post = Post(self._hire)
        self._editors: list[tuple[NoteEditor, Callable[[], Paper | None]]] = []
        desk.session.opened.connect(self.stop)
        desk.session.changed.connect(self._follow)

    def serve(self, editor: NoteEditor, paper: Callable[[], Paper | None]) -> None:
        """Let an editor, whose page shows a `paper`, know the papers and tags of the library."""
        self._editors.append((editor, paper))
        editor.view.set_find_papers(self._find)
        editor.paper_chosen.connect(self._desk.paper_wanted)
        editor.tag_chosen.connect(self._go_to_tag)
        editor.completion.asked.connect(self._ask)

    def show_mentions(self, editor: NoteEditor, paper: Paper | None) -> None:
        """Show under a note who mentions its paper."""
        if paper is None:
            editor.mentions.show_rows(())
            return
        rows = mentions(self._desk.session.library, paper.id, MENTIONED + 1)
        editor.mentions.show_rows(rows[:MENTIONED], more=len(rows) > MENTIONED)

    def stop(self) -> None:
        """End the thread."""
        self._post.dismiss()

    def _follow(self, change: Change) -> None:
        if change.papers or change.everything:
            for editor, paper in self._editors:
                self.show_mentions(editor, paper())

    def _find(self, keys: Sequence[str]) -> Mapping[str, int]:
        return known_keys(self._desk.session.library, keys)

    def _go_to_tag(self, name: str) -> None:
        known = {tag.name.casefold(): tag.name for tag in self._desk.session.library.tags()}
        if name.casefold() in known:
            self._desk.place_wanted.emit(f"tag:{known[name.casefold()]}")
        else:
            self._desk.search_wanted.emit(f'note:"{name}"')

    def _hire(self) -> NoteWorker:
        worker = NoteWorker(self._desk.session.library.path, self)
        worker.found.connect(self._offer)
        worker.failed.connect(self._fail)
        return worker

    def _ask(self, kind: str, typed: str) -> None:
        if not kind:
            self._post.forget()
            return
        self._post.worker().ask(kind, typed, MOST)

    def _offer(self, kind: str, typed: str, found: object) -> None:
        if isinstance(found, list):
            for editor, _ in self._editors:
                editor.completion.offer(kind, typed, found)

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, PaperDeskError):
            raise error  # a bug: the program's excepthook writes it down
