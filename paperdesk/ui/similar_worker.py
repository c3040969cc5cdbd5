"""Finding similar papers off the interface thread: only the paper asked about last is answered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from typing_extensions import override

from paperdesk.ui.latest_worker import LatestWorker

if TYPE_CHECKING:
    from paperdesk.library.library import Library
    from paperdesk.library.similar import Similar


@dataclass(frozen=True, slots=True)
class Wish:
    """To know what is like a paper; a higher generation is a newer wish."""

    generation: int
    paper: int
    most: int


class SimilarWorker(LatestWorker[Wish]):
    """A thread that finds what is like a paper of one library file.

    `ask()` replaces whatever was asked before; `found` arrives in the thread that made the worker.
    """

    memory = 2048  # each paper leads elsewhere in the file: more would hardly ever be read again
    found = Signal(object)  # list[Similar], the likest first

    def ask(self, paper: int, most: int) -> int:
        """Find up to `most` papers like this one; gives the generation of the wish."""
        return self._put(lambda generation: Wish(generation, paper, most))

    @override
    def _search(self, library: Library, question: Wish) -> None:
        from paperdesk.library.similar import similar

        self._tell(question, similar(library, question.paper, question.most))

    @override
    def _deliver(self, answer: list[Similar]) -> None:
        self.found.emit(answer)
