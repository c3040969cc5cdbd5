"""A thread that reads one library file; of the questions it is asked, only the newest is answered."""

from __future__ import annotations

import threading
from abc import abstractmethod
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, QThread, Signal
from typing_extensions import override

from paperdesk.model.errors import Interrupted, PaperDeskError

if TYPE_CHECKING:
    from paperdesk.library.library import Library


class Numbered(Protocol):
    """A question; a higher generation is a newer one."""

    @property
    def generation(self) -> int:
        """Its number."""


Asked = TypeVar("Asked", bound=Numbered)


class LatestWorker(QThread, Generic[Asked]):
    """A thread with its own read-only connection; a new question stops the work on the one before.

    A subclass works in `_search` and hands what it finds to `_tell`; `_deliver` gets it in the thread that
    made the worker, unless the question is an old one by then.
    """

    failed = Signal(object)  # an Exception
    memory: int | None = None  # KiB of the file to keep in memory, by default as every connection

    _answered = Signal(object, object)  # the question and what was found
    _broken = Signal(int, object)

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        """Read the library file at `path`; nothing happens before `start()`."""
        super().__init__(parent)
        self._path = path
        self._ready = threading.Condition()
        self._question: Asked | None = None
        self._generation = 0
        self._library: Library | None = None
        self._interrupts = 0
        self._stopped = False
        # Queued by name: sent from the thread, heard outside of it.
        self._answered.connect(self._receive, Qt.ConnectionType.QueuedConnection)
        self._broken.connect(self._fail, Qt.ConnectionType.QueuedConnection)

    def forget(self) -> None:
        """Ask nothing any more: what is being looked for is given up."""
        with self._ready:
            self._interrupt()
            self._generation += 1
            self._question = None

    def stop(self) -> None:
        """End the thread and wait for it; its parent holds it no longer."""
        with self._ready:
            self._stopped = True
            self._interrupt()
            self._ready.notify()
        self.wait()
        # A presenter that lives as long as the window has a new one for each library.
        self.setParent(None)

    @override
    def run(self) -> None:
        """Answer questions until `stop()`; Qt calls this in the new thread."""
        from paperdesk.library.library import Library

        try:
            library = Library.open(self._path, read_only=True)
        except PaperDeskError as error:
            self._broken.emit(0, error)
            return
        with library:
            if self.memory is not None:
                library.keep_in_memory(self.memory)
            with self._ready:
                self._library = library
            while (question := self._next()) is not None:
                self._answer(library, question)
            with self._ready:
                self._library = None  # nobody interrupts it while it is closed

    @abstractmethod
    def _search(self, library: Library, question: Asked) -> None:
        """Answer a question by `_tell`, once or in steps; runs in the worker's thread."""

    @abstractmethod
    def _deliver(self, answer: Any) -> None:
        """Take an answer to the newest question, in the thread that made the worker."""

    def _put(self, numbered: Callable[[int], Asked]) -> int:
        """Ask the question that `numbered` makes of its generation, instead of what was asked before."""
        with self._ready:
            # First the interrupt, then the question: the other way round could hit the new one.
            self._interrupt()
            self._generation += 1
            self._question = numbered(self._generation)
            self._ready.notify()
            return self._generation

    def _tell(self, question: Asked, answer: object) -> None:
        self._answered.emit(question, answer)

    def _stale(self, question: Asked) -> bool:
        with self._ready:
            return self._stopped or question.generation != self._generation

    def _interrupt(self) -> None:
        self._interrupts += 1
        if self._library is not None:
            self._library.interrupt()

    def _next(self) -> Asked | None:
        with self._ready:
            while self._question is None and not self._stopped:
                self._ready.wait()
            question, self._question = self._question, None
            return None if self._stopped else question

    def _answer(self, library: Library, question: Asked) -> None:
        while not self._stale(question):
            before = self._interrupts
            try:
                self._search(library, question)
            except Exception as error:  # it is told in the other thread
                # SQLite has more than one error for a read that was interrupted, so ask what happened:
                # the newest question may have been hit by a late interrupt, and is asked again then.
                if isinstance(error, Interrupted) or self._interrupts != before:
                    continue
                self._broken.emit(question.generation, error)
            return

    def _receive(self, question: Asked, answer: Any) -> None:
        if not self._stale(question):
            self._deliver(answer)

    def _fail(self, generation: int, error: Exception) -> None:
        if generation in {0, self._generation}:
            self.failed.emit(error)


Hired = TypeVar("Hired", bound=LatestWorker[Any])


class Post(Generic[Hired]):
    """A worker that is made and started when it is first wanted, and again after `dismiss()`."""

    def __init__(self, make: Callable[[], Hired]) -> None:
        """`make` gives a worker that listens already, and has not been started."""
        self._make = make
        self._worker: Hired | None = None

    def worker(self) -> Hired:
        """The worker, at work."""
        if self._worker is None:
            self._worker = self._make()
            self._worker.start()
        return self._worker

    def forget(self) -> None:
        """Ask nothing any more, if anything has been asked."""
        if self._worker is not None:
            self._worker.forget()

    def dismiss(self) -> None:
        """End the thread and wait for it."""
        if self._worker is not None:
            self._worker.stop()
            self._worker.deleteLater()
            self._worker = None
