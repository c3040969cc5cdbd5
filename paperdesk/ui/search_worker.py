"""Searching off the interface thread: the newest question wins, its first page comes before its count."""

from __future__ import annotations

import threading
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QThread, Signal
from typing_extensions import override

from paperdesk.model.errors import Interrupted, PaperDeskError

if TYPE_CHECKING:
    from paperdesk.library.library import Library

FIRST_PAGE = 128


@dataclass(frozen=True, slots=True)
class Question:
    """One search; a higher generation is a newer one."""

    generation: int
    query: str
    sort: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What was found: the first ids in order, the words to mark, and the count as soon as it is known."""

    question: Question
    ids: tuple[int, ...]
    terms: tuple[str, ...] = ()
    count: int | None = None


class SearchWorker(QThread):
    """A thread with its own read-only connection to one library file.

    `ask()` replaces whatever was asked before. `found` brings the first page, `counted` the same
    answer with its count; both arrive in the thread that made the worker, and only for the newest question.
    """

    found = Signal(object)  # an Answer; its count is known already when the first page holds everything
    counted = Signal(object)  # the same Answer with its count, unless that was known already
    failed = Signal(object)  # an Exception

    _answered = Signal(object)
    _broken = Signal(int, object)

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        """Search in the library file at `path`; nothing happens before `start()`."""
        super().__init__(parent)
        self._path = path
        self._ready = threading.Condition()
        self._question: Question | None = None
        self._generation = 0
        self._library: Library | None = None
        self._interrupts = 0
        self._stopped = False
        # Queued by name: sent from the thread, heard outside of it.
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._broken.connect(self._fail, Qt.ConnectionType.QueuedConnection)

    def ask(self, query: str, sort: str) -> int:
        """Search for something else now; gives the generation of the question."""
        with self._ready:
            # First the interrupt, then the question: the other way round could hit the new one.
            self._interrupt()
            self._generation += 1
            self._question = Question(self._generation, query, sort)
            self._ready.notify()
            return self._generation

    def stop(self) -> None:
        """End the thread and wait for it."""
        with self._ready:
            self._stopped = True
            self._interrupt()
            self._ready.notify()
        self.wait()

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
            with self._ready:
                self._library = library
            while (question := self._next()) is not None:
                self._answer(library, question)
            with self._ready:
                self._library = None  # nobody interrupts it while it is closed

    def _interrupt(self) -> None:
        self._interrupts += 1
        if self._library is not None:
            self._library.interrupt()

    def _next(self) -> Question | None:
        with self._ready:
            while self._question is None and not self._stopped:
                self._ready.wait()
            question, self._question = self._question, None
            return None if self._stopped else question

    def _stale(self, question: Question) -> bool:
        with self._ready:
            return self._stopped or question.generation != self._generation

    def _answer(self, library: Library, question: Question) -> None:
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

    def _search(self, library: Library, question: Question) -> None:
        found = library.find(question.query, question.sort)
        ids = tuple(found.page(0, FIRST_PAGE))
        answer = Answer(question, ids, found.terms)
        if len(ids) < FIRST_PAGE:
            self._answered.emit(replace(answer, count=len(ids)))
            return
        self._answered.emit(answer)
        if not self._stale(question):
            self._answered.emit(replace(answer, count=found.count()))

    def _deliver(self, answer: Answer) -> None:
        if self._stale(answer.question):
            return
        if answer.count is None or len(answer.ids) < FIRST_PAGE:
            self.found.emit(answer)
        else:
            self.counted.emit(answer)

    def _fail(self, generation: int, error: Exception) -> None:
        if generation in {0, self._generation}:
            self.failed.emit(error)
