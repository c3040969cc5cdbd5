"""Making digests off the interface thread: only the one that was asked for last is told of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from typing_extensions import override

from paperdesk.ui.latest_worker import LatestWorker

if TYPE_CHECKING:
    from paperdesk.formats.digest.contents import Digest
    from paperdesk.library.digests import Phrases, Wanted
    from paperdesk.library.library import Library


@dataclass(frozen=True, slots=True)
class DigestWish:
    """To have a digest made; a higher generation is a newer wish."""

    generation: int
    wanted: Wanted
    today: date
    phrases: Phrases


class DigestWorker(LatestWorker[DigestWish]):
    """A thread that makes digests of a library; `made` tells the newest one."""

    made = Signal(object)  # Digest

    def ask(self, wanted: Wanted, today: date, phrases: Phrases) -> int:
        """Have a digest made; gives the generation of the wish."""
        return self._put(lambda generation: DigestWish(generation, wanted, today, phrases))

    @override
    def _search(self, library: Library, question: DigestWish) -> None:
        from paperdesk.library.digests import digest_of

        self._tell(question, digest_of(library, question.wanted, question.today, question.phrases))

    @override
    def _deliver(self, answer: Digest) -> None:
        self.made.emit(answer)
