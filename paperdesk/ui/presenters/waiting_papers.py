"""Papers that wait to be looked up: told in the status line, gone on with when there is a network."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from paperdesk.model.errors import PaperDeskError
from paperdesk.ui.commands import completing
from paperdesk.ui.commands.command import attempt
from paperdesk.ui.commands.network import when_to_ask
from paperdesk.ui.commands.wording import papers_text, say
from paperdesk.ui.desk import Desk, More
from paperdesk.ui.questions import Way

if TYPE_CHECKING:
    from paperdesk.library.completing import CompletionPlan
    from paperdesk.library.library import Library
    from paperdesk.model.change import Change
    from paperdesk.model.progress import Progress
    from paperdesk.ui.commands.completing import Shown
    from paperdesk.ui.widgets.status_line import StatusLine

SOON: Final = 150  # ms after a change until it is counted again
FIRST: Final = 20  # s after which it is tried whether there is a network
LONGEST: Final = 1_800  # s between two tries
LATER: Final = 500  # ms until a look whether an edit of many papers is over


class WaitingPapers(QObject):
    """Counts what waits in the library that is open, and looks it up where the user wants that."""

    def __init__(self, desk: Desk, line: StatusLine, parent: QObject | None = None) -> None:
        """Tell in `line` from now on."""
        super().__init__(parent)
        self._desk = desk
        self._line = line
        self._count = 0
        self._found: tuple[Path, Shown] | None = None
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._soon.timeout.connect(self.look)
        self._pause = FIRST
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.go_on)
        line.note_clicked.connect(lambda: attempt(desk, self._ask))
        desk.session.changed.connect(self._follow)
        desk.session.opened.connect(self._reopen)
        self.look()

    def look(self) -> None:
        """Count what waits, and tell it."""
        self._soon.stop()
        before, self._count = self._count, self._desk.session.library.waiting_count()
        if self._count > before:
            self._pause = FIRST
        self._tell()
        if self._count and self._found is None:
            if not self._timer.isActive():
                self._timer.start(self._pause * 1000)
        else:
            self._timer.stop()

    def go_on(self) -> None:
        """Look up what waits, where that is to go on by itself; what is found then waits to be shown."""
        from paperdesk.library.network_wishes import read_wishes

        self._pause = min(LONGEST, 2 * self._pause)
        wishes = read_wishes()
        if wishes.resume and not wishes.offline and self._count and self._found is None:
            self._start()
        elif self._count:
            self._timer.start(self._pause * 1000)

    def stop(self) -> None:
        """Begin nothing any more."""
        self._soon.stop()
        self._timer.stop()

    def _start(self) -> None:
        from paperdesk.online.request import Permission
        from paperdesk.ui.task import Task

        desk, path = self._desk, self._desk.session.library.path
        work = completing.asking(desk, _resumed, Permission.SCHEDULED)
        task = Task(say("Looking papers up"), work, desk)
        task.succeeded.connect(partial(self._end, path))
        task.failed.connect(self._fail)
        task.cancelled.connect(self._leave_alone)
        task.finished.connect(self._soon.start)
        desk.add_lookup(task)

    def _end(self, path: Path, plan: CompletionPlan) -> None:
        """Keep what was found until the user wants to see it; stubs, which say nothing yet, are filled in."""
        if self._desk.session.library.path != path or not self._desk.session.writable:
            return
        if self._desk.edit_task is not None:  # nobody is to be told that this is in the way
            QTimer.singleShot(LATER, self, partial(self._end, path, plan))
        else:
            attempt(self._desk, lambda: self._take(path, plan))

    def _leave_alone(self) -> None:
        """Who has cancelled it does not want it again at once."""
        self._pause = LONGEST

    def _take(self, path: Path, plan: CompletionPlan) -> None:
        left = completing.fill_stubs(self._desk, plan)
        if left.papers:
            self._found = (path, completing.shown(left))
            text = say("Details were found for {papers}.", papers=papers_text(len(left.papers)))
            self._desk.toast(text, more=More(say("Show"), partial(attempt, self._desk, self._show_found)))
        self._tell()

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, PaperDeskError):
            raise error  # a bug: the program's excepthook writes it down

    def _show_found(self) -> None:
        found = self._found
        if found is not None and completing.show(self._desk, *found):
            self._found = None
            self._soon.start()

    def _follow(self, change: Change) -> None:
        if change.papers or change.everything:
            self._soon.start()

    def _reopen(self) -> None:
        self._found = None
        self._count = 0
        self._pause = FIRST
        self.look()

    def _tell(self) -> None:
        if not self._count:
            self._line.set_note("")
        elif self._found is not None:
            count = len(self._found[1].plan.papers)
            told = say("Details found for {papers}", papers=papers_text(count))
            self._line.set_note(told, say("Show what was found, and choose what to take"))
        else:
            told = say("{papers} to be looked up", papers=papers_text(self._count))
            self._line.set_note(told, say("These papers wait until services can be asked"))

    def _ask(self) -> None:
        """Ask what is to become of the papers that wait."""
        if self._found is not None:
            self._show_found()
            return
        answer = self._desk.ask.choose(
            completing.waiting_text(self._count).rstrip("."), self._state(), self._ways()
        )
        papers = _waiting(self._desk.session.library)
        if answer == "now" and when_to_ask(self._desk) == "now":
            completing.look_up(self._desk, lambda library, progress: papers)
        elif answer in ("by itself", "by hand"):
            self._wish(resume=answer == "by itself")
        elif answer == "show":
            self._desk.place_wanted.emit("all")
            self._desk.papers_wanted.emit(tuple(papers))
        elif answer == "never":
            self._give_up(papers)

    def _ways(self) -> Sequence[Way]:
        from paperdesk.library.network_wishes import read_wishes

        by_itself = Way(
            "by itself", say("Go On by Itself"), say("They are looked up as soon as there is a network.")
        )
        by_hand = Way("by hand", say("Wait for Me"), say("They are looked up only when you ask for it."))
        return (
            Way("now", say("Look Up Now"), say("The services are asked, and you choose what is taken.")),
            by_hand if read_wishes().resume else by_itself,
            Way("show", say("Show the Papers"), say("They are selected in the list.")),
            Way("never", say("Forget About It"), say("The papers stay as they are, and wait no longer.")),
        )

    def _state(self) -> str:
        from paperdesk.library.completing.waiting import waiting
        from paperdesk.library.network_wishes import read_wishes
        from paperdesk.ui.widgets.spoken import spoken

        told = next((each.told for each in waiting(self._desk.session.library) if each.told), "")
        if read_wishes().offline:
            return say("PaperDesk works offline, so nothing is sent.")
        return spoken(told) or say("Their details have not been asked for yet.")

    def _wish(self, *, resume: bool) -> None:
        from paperdesk.library.network_wishes import keep_wishes, read_wishes

        keep_wishes(replace(read_wishes(), resume=resume))
        self._pause = FIRST
        self._soon.start()
        said = say("They are looked up as soon as there is a network.")
        self._desk.toast(said if resume else say("They are looked up only when you ask for it."))

    def _give_up(self, papers: Sequence[int]) -> None:
        from paperdesk.library.completing.waiting import wait_no_longer

        self._desk.session.do(wait_no_longer(papers))
        self._desk.toast(say("{papers} no longer waiting.", papers=papers_text(len(papers))))


def _waiting(library: Library) -> list[int]:
    from paperdesk.library.completing.waiting import waiting

    return [each.paper for each in waiting(library)]


def _resumed(library: Library, progress: Progress) -> Sequence[int]:
    from paperdesk.library.completing.waiting import to_resume

    return to_resume(library)
