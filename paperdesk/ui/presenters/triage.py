"""Triage: takes the user through a list one paper at a time, and remembers what was decided."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAction

from paperdesk.library import triage
from paperdesk.library.edits import LeaveSitting
from paperdesk.library.triage import Pace, Sitting
from paperdesk.model.change import Change
from paperdesk.model.errors import LibraryInUse, PaperDeskError
from paperdesk.model.paper import Paper, Status
from paperdesk.ui.commands import edit
from paperdesk.ui.commands.command import attempt
from paperdesk.ui.commands.wording import say
from paperdesk.ui.desk import Desk
from paperdesk.ui.presenters.triage_paper import HARDLY_ANY, TriagePaperPresenter
from paperdesk.ui.presenters.triage_words import decided_text, source_of, tell_result
from paperdesk.ui.widgets.room import Room
from paperdesk.ui.widgets.triage_page import TriagePage


class TriagePresenter(QObject):
    """Stands in the list's place while it is open (see `Stage`), as a page of the window's stack."""

    def __init__(
        self,
        desk: Desk,
        actions: Mapping[str, QAction],
        room: Room,
        parent: QObject | None = None,
    ) -> None:
        """Show the page in `room`, in front of the list."""
        super().__init__(parent)
        self._desk = desk
        self._room = room
        self._sitting = Sitting("", "", ())
        self._decided: dict[int, Status] = {}
        self._place = 0
        self._title = ""
        self._pace = Pace()
        self._since = 0.0
        self._deciding = False
        self._ahead: Paper | None = None
        self.page = TriagePage(actions)
        self._paper = TriagePaperPresenter(desk, self.page.paper, self)
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._look_ahead)
        self._connect()

    def open(self) -> None:
        """Go through what the list shows, from where that was left; when it is open, leave it."""
        if self._is_open():
            self.leave()
            return
        if self._desk.stage is not None:
            self._desk.stage.focus("")
        self._desk.flush_wanted.emit()
        shown = self._desk.shown
        self._title = shown.title
        self._begin(triage.propose(self._desk.session.library, shown.full_query, shown.sort))

    def leave(self) -> None:
        """Go back to the list; what is left to decide waits there."""
        if not self._is_open():
            return
        paper = self.paper()
        self.page.paper.put_away()
        self._paper.show(None)
        self._remember()
        self._room.clear(self.page)
        self._desk.take_stage(None, paper)

    def is_unsaved(self) -> bool:
        """Whether something typed here has not been taken by the library."""
        return self.page.paper.is_unsaved()

    # What the desk asks of a stage

    def paper(self) -> int | None:
        """The paper that is shown; None when all are done."""
        paper = self.page.paper.paper()
        return None if paper is None else paper.id

    def decide(self, status: Status) -> None:
        """Give the paper a status, and go on to the next one that is not decided."""
        paper = self.paper()
        if paper is None:
            return
        self.page.paper.note.flush()
        with self._own_edit():
            self._desk.session.do(triage.decision(self._sitting, paper, status))
        self._decided[paper] = status
        now = time.monotonic()
        self._pace, self._since = self._pace.after(now - self._since), now
        self._go_on()

    def step(self, by: int) -> None:
        """Look at another paper without deciding."""
        place = self._place + by
        if self.paper() is not None and 0 <= place < len(self._sitting.papers):
            self._show(place)

    def focus(self, where: str) -> bool:
        """Put the keyboard into a part of the page; False, after leaving, when that is elsewhere."""
        parts = {"note": self.page.paper.write_note, "tags": self.page.paper.add_tag}
        if where in parts and self.paper() is not None:
            parts[where]()
            return True
        self.leave()
        return False

    def take_back(self) -> None:
        """Undo what was done last, but nothing from before this list was begun."""
        step = self._desk.session.library.newest_step()
        if step is None or step.id <= self._sitting.step:
            self._desk.toast(say("There is nothing to undo in this list any more."))
        else:
            edit.undo(self._desk)

    # The course

    def _begin(self, sitting: Sitting) -> None:
        place = sitting.first_open(sitting.place)
        if place is None:
            self._desk.toast(say("There is nothing to go through here."))
            return
        session = self._desk.session
        if not sitting.id:
            newest = session.library.newest_step()
            begun = session.do(triage.begin(sitting)).result
            assert isinstance(begun, int)
            sitting = replace(sitting, id=begun, step=newest.id if newest else 0)
        self._decided = dict(sitting.decided)
        self._sitting = replace(sitting, decided=self._decided)
        self._pace, self._since = Pace(sitting.seconds, len(self._decided)), time.monotonic()
        self.page.bar.set_place(self._title)
        self._room.show(self.page)
        self._show(place)
        self._desk.take_stage(self)

    def _go_on(self) -> None:
        place = self._sitting.first_open(self._place)
        if place is None:
            self._finish()
        else:
            self._show(place)

    def _show(self, place: int) -> None:
        was_done = self.page.is_done()
        paper = self._read(place)
        if paper is None:
            self._drop(place)
            return
        self._place = place
        self.page.bar.set_source(source_of(paper))
        self.page.show_paper(paper, self._decided.get(paper.id))
        self._paper.show(paper)
        self._tell_progress()
        self._soon.start()
        if was_done:
            self._desk.stage_changed.emit(None)

    def _drop(self, place: int) -> None:
        """Go on without a paper that is gone."""
        papers = self._sitting.papers
        self._sitting = replace(self._sitting, papers=(*papers[:place], *papers[place + 1 :]))
        self._place = min(place, max(0, len(self._sitting.papers) - 1))
        self._go_on()

    def _finish(self) -> None:
        self.page.show_summary()
        self._paper.show(None)
        library = self._desk.session.library
        tell_result(self.page.summary, library, self._sitting, self._pace.seconds, self._title)
        self._tell_progress()
        self._remember()
        self._desk.stage_changed.emit(None)

    def _next_batch(self) -> None:
        attempt(
            self._desk,
            lambda: self._begin(triage.following(self._desk.session.library, self._sitting)),
        )

    def _open_kept(self) -> None:
        kept = tuple(paper for paper, status in self._decided.items() if status is Status.KEPT)
        self._desk.search_wanted.emit("")
        self._desk.place_wanted.emit("all")
        self._desk.papers_wanted.emit(kept)

    def _tell_progress(self) -> None:
        total, decided = len(self._sitting.papers), len(self._decided)
        number = total if self.page.is_done() else self._place + 1
        self.page.bar.set_progress(number, decided, total, self._pace.left(total - decided))
        done = self._decided.get(self._sitting.papers[self._place]) if total else None
        self.page.bar.set_decided("" if done is None or self.page.is_done() else decided_text(done))

    def _remember(self) -> None:
        sitting = self._sitting
        left = LeaveSitting(sitting.id, sitting.sort, sitting.papers, self._place, round(self._pace.seconds))
        # Nobody waits for it: what was decided is remembered in any case.
        with suppress(LibraryInUse):
            self._desk.session.do(left, patience=HARDLY_ANY)

    # What changes meanwhile

    def _connect(self) -> None:
        desk, page = self._desk, self.page
        page.stepped.connect(self.step)
        page.left.connect(self.leave)
        page.summary.undo.connect(lambda: attempt(desk, self.take_back))
        page.summary.next_batch.connect(self._next_batch)
        page.summary.open_kept.connect(self._open_kept)
        desk.session.changed.connect(self._follow)
        desk.session.left.connect(self.page.paper.forget)
        desk.session.opened.connect(self._forget)
        for elsewhere in (desk.place_wanted, desk.paper_wanted, desk.back_wanted, desk.jump_wanted):
            elsewhere.connect(self.leave)
        desk.leave_wanted.connect(self._let_go)

    def _follow(self, change: Change) -> None:
        if not self._is_open() or self._deciding:
            return
        if change.tags or change.everything:
            self._paper.learn_tags()
        self._learn_decisions(change)
        about = next(iter(change.papers)) if len(change.papers) == 1 else None
        if about is not None and about != self.paper() and about in self._sitting.papers:
            # Something was taken back, and that is what one wants to see.
            self._show(self._sitting.papers.index(about))
        elif change.everything or self.paper() in change.papers:
            self._refresh()

    def _learn_decisions(self, change: Change) -> None:
        papers = None if change.everything else change.papers
        known = triage.decided(self._desk.session.library, self._sitting.id, papers)
        for paper in self._decided.keys() - known.keys() if papers is None else papers - known.keys():
            self._decided.pop(paper, None)
        self._decided.update(known)

    def _refresh(self) -> None:
        self._ahead = None
        if self.page.is_done():
            self._finish()
        elif (before := self.page.paper.paper()) is not None:
            now = self._read(self._place)
            if now is None or (now.trashed and not before.trashed):
                self._drop(self._place)
            else:
                self._ahead = now
                self._show(self._place)

    def _forget(self) -> None:
        """Another library is open; where this one was left is remembered."""
        if self._is_open():
            self.page.paper.put_away()
            self._paper.show(None)
            self._room.clear(self.page)
            self._desk.take_stage(None)

    def _let_go(self) -> None:
        if self._is_open():
            self.page.paper.note.flush()
            self._paper.stop()
            self._remember()

    def _is_open(self) -> bool:
        return self._desk.stage is self

    @contextmanager
    def _own_edit(self) -> Iterator[None]:
        self._deciding = True
        try:
            yield
        finally:
            self._deciding = False

    def _read(self, place: int) -> Paper | None:
        id = self._sitting.papers[place]
        ahead, self._ahead = self._ahead, None
        if ahead is not None and ahead.id == id:
            return ahead
        try:
            return self._desk.session.library.paper(id)
        except PaperDeskError:
            return None

    def _look_ahead(self) -> None:
        """Read the paper that most likely comes next, while the user reads this one."""
        if self._is_open() and self.paper() is not None:
            place = self._sitting.first_open(self._place + 1)
            if place is not None and place != self._place:
                with suppress(PaperDeskError):
                    self._ahead = self._desk.session.library.paper(self._sitting.papers[place])
