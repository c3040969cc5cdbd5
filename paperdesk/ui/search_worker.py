"""Searching off the interface thread: the newest question wins, its first page comes before its count."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from typing_extensions import override

from paperdesk.ui.latest_worker import LatestWorker

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


class SearchWorker(LatestWorker[Question]):
    """A thread that searches one library file.

    `ask()` replaces whatever was asked before. `found` brings the first page, `counted` the same
    answer with its count; both arrive in the thread that made the worker, and only for the newest question.
    """

    found = Signal(object)  # an Answer; its count is known already when the first page holds everything
    counted = Signal(object)  # the same Answer with its count, unless that was known already

    def ask(self, query: str, sort: str) -> int:
        """Search for something else now; gives the generation of the question."""
        return self._put(lambda generation: Question(generation, query, sort))

    @override
    def _search(self, library: Library, question: Question) -> None:
        found = library.find(question.query, question.sort)
        ids = tuple(found.page(0, FIRST_PAGE))
        answer = Answer(question, ids, found.terms)
        if len(ids) < FIRST_PAGE:
            self._tell(question, replace(answer, count=len(ids)))
            return
        self._tell(question, answer)
        if not self._stale(question):
            self._tell(question, replace(answer, count=found.count()))

    @override
    def _deliver(self, answer: Answer) -> None:
        if answer.count is None or len(answer.ids) < FIRST_PAGE:
            self.found.emit(answer)
        else:
            self.counted.emit(answer)
