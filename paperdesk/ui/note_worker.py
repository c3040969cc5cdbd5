"""Finding what can be named in a note, off the interface thread: only what was asked last is answered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from typing_extensions import override

from paperdesk.ui.latest_worker import LatestWorker

if TYPE_CHECKING:
    from paperdesk.library.library import Library
    from paperdesk.library.notes import Offer

TAGS = "tags"


@dataclass(frozen=True, slots=True)
class Typed:
    """To know what begins like a text of a kind; a higher generation is a newer question."""

    generation: int
    kind: str
    text: str
    most: int


class NoteWorker(LatestWorker[Typed]):
    """A thread that knows keys, titles and tags of one library file.

    `found` carries the kind, what was typed, and the offers, in the thread that made the worker.
    """

    memory = 2048  # KiB
    found = Signal(str, str, object)  # kind, text, list[Offer]

    def ask(self, kind: str, text: str, most: int) -> int:
        """Find up to `most` things to offer; gives the generation of the question."""
        return self._put(lambda generation: Typed(generation, kind, text, most))

    @override
    def _search(self, library: Library, question: Typed) -> None:
        from paperdesk.library.notes import offers, tag_offers

        find = tag_offers if question.kind == TAGS else offers
        found = find(library, question.text, question.most)
        self._tell(question, (question.kind, question.text, found))

    @override
    def _deliver(self, answer: tuple[str, str, list[Offer]]) -> None:
        self.found.emit(*answer)
