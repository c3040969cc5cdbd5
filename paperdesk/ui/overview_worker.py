"""Counting for the overview off the interface thread."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from typing_extensions import override

from paperdesk.ui.latest_worker import LatestWorker

if TYPE_CHECKING:
    from paperdesk.library.library import Library
    from paperdesk.model.overview import Overview


@dataclass(frozen=True, slots=True)
class Look:
    """To see the library from above; a higher generation is a newer look."""

    generation: int


class OverviewWorker(LatestWorker[Look]):
    """A thread that counts one library file; `seen` arrives in the thread that made the worker."""

    seen = Signal(object)  # Overview

    def look(self) -> int:
        """Count now; gives the generation of the look."""
        return self._put(Look)

    @override
    def _search(self, library: Library, question: Look) -> None:
        from paperdesk.library.overview import overview

        self._tell(question, overview(library))

    @override
    def _deliver(self, answer: Overview) -> None:
        self.seen.emit(answer)
