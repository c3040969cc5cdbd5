"""The one thread in which the window's edits are written, one after the other, on a connection of its own."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from paperdesk.model.errors import Interrupted, PaperDeskError

if TYPE_CHECKING:
    from paperdesk.library.library import Library

Result = TypeVar("Result")

REST = 0.5  # seconds without a job after which the library looks after itself


class Job(Generic[Result]):
    """Something to be done with the writer's library, and what came of it."""

    def __init__(self, work: Callable[[Library], Result], long: str = "") -> None:
        """Do `work` some time; `long` names it when others will have to wait for it.

        The writer rings its bell at the end of a job that is `watched`.
        """
        self.long = long
        self._work = work
        self._claim = threading.Lock()
        self._over = threading.Lock()
        self._over.acquire()
        self.watched = False
        self._result: Result | None = None
        self._error: Exception | None = None

    def run(self, open_library: Callable[[], Library]) -> None:
        """Do it, unless it was withdrawn; for the writer's thread."""
        if self._claim.acquire(blocking=False):
            try:
                self._result = self._work(open_library())
            except Exception as error:  # it is raised in the thread that waits
                self._error = error
            self._over.release()

    def withdraw(self) -> bool:
        """See that it is never begun; False when it has been begun already."""
        return self._claim.acquire(blocking=False)

    def wait(self, seconds: float = -1) -> bool:
        """Block until it is over, at most so many seconds; gives whether it is."""
        if not self._over.acquire(timeout=seconds):
            return False
        self._over.release()
        return True

    def result(self) -> Result:
        """What came of it, once it is over: the result, or the exception is raised."""
        self.wait()
        error, self._error = self._error, None
        if error is not None:
            raise error
        return self._result  # type: ignore[return-value]


class Writer:
    """A thread with a library of its own, which is opened with the first job."""

    def __init__(
        self,
        open_library: Callable[[], Library],
        ring: Callable[[], object],
        fail: Callable[[Exception], object],
    ) -> None:
        """Write to what `open_library` opens; nothing happens before the first job.

        `ring` is called at the end of jobs that are watched, `fail` with a bug in what is done at rest.
        """
        self._open = open_library
        self._ring = ring
        self._fail = fail
        self._library: Library | None = None
        self._jobs: SimpleQueue[Job[Any] | None] = SimpleQueue()
        self._guard = threading.Lock()
        self._thread: threading.Thread | None = None
        self._resting = False
        self._rested = True
        self._long: tuple[Job[Any], ...] = ()

    @property
    def busy_with(self) -> str:
        """The name of a long job that is under way or about to be, for which others would have to wait."""
        return next((job.long for job in self._long if not job.wait(0)), "")

    def submit(self, job: Job[Result]) -> Job[Result]:
        """Let a job be done after those before it; gives the job."""
        with self._guard:
            if job.long:
                self._long = (*(each for each in self._long if not each.wait(0)), job)
            self._jobs.put(job)
            self._rouse()
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="writer", daemon=True)
                self._thread.start()
        return job

    def close(self) -> None:
        """Do what is left to be done, and close the library."""
        with self._guard:
            thread, self._thread = self._thread, None
            if thread is not None:
                self._jobs.put(None)
                self._rouse()
        if thread is not None:
            thread.join()

    def _rouse(self) -> None:
        if self._resting and self._library is not None:
            self._library.interrupt()

    def _run(self) -> None:
        while (job := self._next()) is not None:
            job.run(self._opened)
            if job.watched:
                self._ring()
            self._rested = False
        if self._library is not None:
            self._library.settle()
            self._library.close()
            # A job that comes after all is done by another thread, which needs a library of its own.
            self._library = None

    def _opened(self) -> Library:
        if self._library is None:
            self._library = self._open()
        return self._library

    def _next(self) -> Job[Any] | None:
        if not self._rested:
            try:
                return self._jobs.get(timeout=REST)
            except Empty:
                self._rest()
        return self._jobs.get()

    def _rest(self) -> None:
        """Let the library look after itself until the next job comes."""
        if self._library is None:
            return
        with self._guard:
            self._resting = self._jobs.empty()
        try:
            # What was interrupted, or is not possible now, is done after the next job.
            with suppress(Interrupted, PaperDeskError):
                self._library.keep_up(self._jobs.empty)
        except Exception as error:  # the writer goes on; it is told in the other thread
            self._fail(error)
        with self._guard:
            self._resting = False
        self._rested = True
