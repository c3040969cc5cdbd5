"""Searching off the interface thread: the newest question wins, its first page comes before its count."""

from __future__ import annotations

from array import array
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from typing_extensions import override

from paperdesk.ui.latest_worker import LatestWorker

if TYPE_CHECKING:
    from paperdesk.library.library import Found, Library

FIRST_PAGE = 128
SOME = 1000
"""So many are told of at first where it takes long to count them all."""

REST = 0.1
"""Seconds without a newer question before what cannot be interrupted is asked of the index of words."""


@dataclass(frozen=True, slots=True)
class Question:
    """One search; a higher generation is a newer one. `far`: the order of all papers is wanted, too."""

    generation: int
    query: str
    sort: str
    far: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """What was found: the first ids in order, the words to mark, and the count as soon as it is known.

    Without a count there are more papers than ids, or as many.

    `order` holds all ids if they were wanted.
    """

    question: Question
    ids: tuple[int, ...]
    terms: tuple[str, ...] = ()
    count: int | None = None
    order: array[int] | None = None


class SearchWorker(LatestWorker[Question]):
    """A thread that searches one library file.

    `ask()` replaces whatever was asked before. `found` brings the first page, `counted` the same
    answer with its count; both arrive in the thread that made the worker, and only for the newest question.
    `ordered` follows if `want_order()` was called for it.
    """

    found = Signal(object)  # an Answer; its count is known already when the first page holds everything
    counted = Signal(object)  # the same Answer with its count, unless that was known already
    ordered = Signal(object)  # an Answer with the order of all papers

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        """Search in the library file at `path`; nothing happens before `start()`."""
        super().__init__(path, parent)
        self._asked: Question | None = None
        self._counted = 0  # the generation that was counted last

    def ask(self, query: str, sort: str) -> int:
        """Search for something else now; gives the generation of the question."""
        return self._put(lambda generation: self._note(Question(generation, query, sort)))

    def want_order(self) -> None:
        """Find out the order of all papers, too, of what was asked last, as soon as they are counted."""
        with self._ready:
            if self._asked is not None and self._asked.generation == self._generation:
                self._question = replace(self._asked, far=True)
                self._ready.notify()

    def _note(self, question: Question) -> Question:
        self._asked = question
        return question

    @override
    def _search(self, library: Library, question: Question) -> None:
        if self._counted != question.generation:
            self._find(library, question)
            self._counted = question.generation
        if question.far and not self._stale(question):
            found = library.find(question.query, question.sort)
            order = found.order()
            self._tell(question, Answer(question, tuple(order[:FIRST_PAGE]), found.terms, len(order), order))

    def _find(self, library: Library, question: Question) -> None:
        found = library.find(question.query, question.sort)
        if found.ranked:
            order = found.order()
            self._tell(question, Answer(question, tuple(order[:FIRST_PAGE]), found.terms, len(order), order))
            return
        first = found.first(FIRST_PAGE)
        answer = Answer(question, tuple(first.ids), found.terms)
        if first.exact and len(first.ids) < FIRST_PAGE:
            self._tell(question, replace(answer, count=len(first.ids)))
            return
        self._tell(question, answer)
        if not first.exact:
            if not self._rested(question):
                return
            answer = self._made_exact(question, answer, found)
        if not self._stale(question):
            self._tell(question, replace(answer, count=self._count(answer, found)))

    def _count(self, answer: Answer, found: Found) -> int:
        """The count; where that takes long, after word of how many there are at least."""
        count = found.quick_count()
        if count is not None:
            return count
        some = tuple(found.page(0, SOME))
        if len(some) < SOME:
            return len(some)
        self._tell(answer.question, replace(answer, ids=some))
        return found.count()

    def _rested(self, question: Question) -> bool:
        """Whether nothing newer is asked for a while."""
        with self._ready:
            return not self._ready.wait_for(lambda: self._stale(question), REST)

    def _made_exact(self, question: Question, answer: Answer, found: Found) -> Answer:
        """The first page again, if papers were missing in it whose words are few."""
        ids = tuple(found.page(0, FIRST_PAGE))
        if ids == answer.ids:
            return answer
        exact = replace(answer, ids=ids)
        self._tell(question, exact)
        return exact

    @override
    def _deliver(self, answer: Answer) -> None:
        if answer.order is not None:
            self.ordered.emit(answer)
        elif answer.count is None or len(answer.ids) < FIRST_PAGE:
            self.found.emit(answer)
        else:
            self.counted.emit(answer)
