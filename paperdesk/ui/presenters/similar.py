"""Similar papers: asked for when the reading pane has settled on a paper, shown at its foot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from paperdesk.model.change import Change
from paperdesk.model.errors import PaperDeskError
from paperdesk.model.paper import Paper
from paperdesk.ui.desk import Desk
from paperdesk.ui.latest_worker import Post
from paperdesk.ui.similar_worker import SimilarWorker
from paperdesk.ui.widgets.spoken import spoken

if TYPE_CHECKING:
    from paperdesk.library.similar import Similar
    from paperdesk.ui.widgets.reading_pane import ReadingPane

SETTLED = 300  # ms on one paper; who leafs through the list asks nothing
MOST = 6
CLOSED = "window/similar"


class SimilarPresenter(QObject):
    """Keeps the foot of the reading pane at the paper that is being read."""

    def __init__(self, desk: Desk, pane: ReadingPane, parent: QObject | None = None) -> None:
        """Serve the section `similar` of `pane`."""
        super().__init__(parent)
        self._desk = desk
        self._section = pane.similar
        self._paper: Paper | None = None
        self._asked = False
        self._post = Post(self._hire)
        self._timer = QTimer(self, singleShot=True, interval=SETTLED)
        self._timer.timeout.connect(self._ask)
        self._section.set_open(desk.settings.text(CLOSED) != "closed")
        self._section.opened.connect(self.open)
        self._section.chosen.connect(desk.paper_wanted)
        pane.paper_shown.connect(self.show)
        desk.session.changed.connect(self._follow)
        desk.session.opened.connect(self.stop)

    @property
    def settled(self) -> bool:
        """Whether nothing is being looked for, or about to be."""
        return not self._timer.isActive() and not self._asked

    def show(self, paper: Paper | None) -> None:
        """Find what is like this paper, unless that is shown already."""
        before, self._paper = self._paper, paper
        if _same_paper(before, paper):
            if not _same_text(before, paper):
                self._ask_soon()
            return
        self._section.wait()
        self._forget()
        self._ask_soon()

    def open(self, on: bool) -> None:
        """Open or close the section, from now on."""
        self._desk.settings.set(CLOSED, "" if on else "closed")
        self._section.set_open(on)
        if on:
            self._ask()
        else:
            self._forget()
            self._section.wait()

    def stop(self) -> None:
        """End the thread."""
        self._timer.stop()
        self._asked = False
        self._post.dismiss()

    def _ask_soon(self) -> None:
        if self._paper is not None and self._section.is_open():
            self._timer.start()

    def _ask(self) -> None:
        self._timer.stop()
        if self._paper is None:
            return
        self._asked = True
        self._post.worker().ask(self._paper.id, MOST)

    def _forget(self) -> None:
        self._timer.stop()
        self._asked = False
        self._post.forget()

    def _hire(self) -> SimilarWorker:
        worker = SimilarWorker(self._desk.session.library.path, self)
        worker.found.connect(self._show_found)
        worker.failed.connect(self._fail)
        return worker

    def _show_found(self, found: list[Similar]) -> None:
        self._asked = False
        if found:
            self._section.show_found(found)
        elif self._paper is not None and not self._paper.abstract.strip():
            self._section.say(
                self.tr("There is no abstract to compare, and no other paper has the words of this title.")
            )
        else:
            self._section.say(self.tr("No other paper of the library is much like this one."))

    def _fail(self, error: Exception) -> None:
        self._asked = False
        if not isinstance(error, PaperDeskError):
            raise error  # a bug: the program's excepthook writes it down
        self._section.say(spoken(str(error)))

    def _follow(self, change: Change) -> None:
        """Ask again when papers came, went or changed; the one being read is followed by the pane."""
        others = change.papers - ({self._paper.id} if self._paper is not None else set())
        shown = {similar.row.id for similar in self._section.found()}
        came_or_went = change.listing and (others or not change.papers)
        if change.everything or came_or_went or others & shown:
            self._ask_soon()


def _same_paper(one: Paper | None, other: Paper | None) -> bool:
    return (one.id if one else None) == (other.id if other else None)


def _same_text(one: Paper | None, other: Paper | None) -> bool:
    return one is None or other is None or (one.title, one.abstract) == (other.title, other.abstract)
