"""Learning what interests the reader, off the interface thread, a while after decisions were made."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from typing_extensions import override

from paperdesk.library import interest
from paperdesk.model.change import Change
from paperdesk.model.errors import LibraryInUse, PaperDeskError
from paperdesk.ui.commands.wording import say
from paperdesk.ui.desk import Desk, More
from paperdesk.ui.latest_worker import LatestWorker, Post
from paperdesk.ui.presenters.word_lists import Words

if TYPE_CHECKING:
    from paperdesk.library.library import Library
    from paperdesk.model.interest import Taste

QUIET = 4000  # ms without a decision before anything is learned
HARDLY_ANY = 0.05  # seconds of patience


@dataclass(frozen=True, slots=True)
class Wish:
    """To learn if there is something to learn; a higher generation is a newer wish."""

    generation: int


@dataclass(frozen=True, slots=True)
class Learned:
    """What decisions show now; None when they show nothing, or too few are left."""

    taste: Taste | None


class InterestWorker(LatestWorker[Wish]):
    """A thread that learns from one library file; `learned` comes only if what is kept is out of date."""

    memory = 2048
    learned = Signal(object)  # Learned

    def ask(self) -> int:
        """Learn; gives the generation of the wish."""
        return self._put(Wish)

    @override
    def _search(self, library: Library, question: Wish) -> None:
        if interest.is_stale(library):
            self._tell(question, Learned(interest.learn(library)))

    @override
    def _deliver(self, answer: Learned) -> None:
        self.learned.emit(answer)


class InterestPresenter(QObject):
    """Keeps what was learned up to date, without moving anything that is being looked at."""

    def __init__(self, desk: Desk, words: Words, parent: QObject | None = None) -> None:
        """Tell `words` when something was learned."""
        super().__init__(parent)
        self._desk = desk
        self._words = words
        self._post = Post(self._hire)
        self._timer = QTimer(self, singleShot=True, interval=QUIET)
        self._timer.timeout.connect(self.learn)
        desk.session.changed.connect(self._follow)
        desk.session.opened.connect(self._reopen)
        self._timer.start()

    def learn(self) -> None:
        """Learn now, if there is something to learn."""
        if not self._desk.session.writable:
            return
        self._post.worker().ask()

    def stop(self) -> None:
        """End the thread."""
        self._timer.stop()
        self._post.dismiss()

    def _hire(self) -> InterestWorker:
        worker = InterestWorker(self._desk.session.library.path, self)
        worker.learned.connect(self._keep)
        worker.failed.connect(self._fail)
        return worker

    def _follow(self, change: Change) -> None:
        if change.papers or change.listing or change.everything or change.words:
            self._timer.start()

    def _reopen(self) -> None:
        self.stop()
        self._timer.start()

    def _keep(self, learned: Learned) -> None:
        first = self._words.interest is None
        if first and learned.taste is None:
            return  # there was nothing, and there is nothing
        # Nobody waits for it: while something else is written it is left for the next time.
        with suppress(LibraryInUse):
            keep = partial(interest.keep, taste=learned.taste)
            self._desk.session.work(keep, patience=HARDLY_ANY)
            self._words.look()
            if first and learned.taste is not None:
                self._announce()

    def _announce(self) -> None:
        self._desk.toast(
            say("What you keep and dismiss tells by now what may interest you."),
            more=More(say("Sort by that"), partial(self._desk.sort_wanted.emit, "-interest")),
        )

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, PaperDeskError):
            raise error  # a bug: the program's excepthook writes it down
