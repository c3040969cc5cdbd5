"""What restoring a backup would change in the library as it is now."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from paperdesk.model.progress import Progress
from paperdesk.store.comparing import Compared, compare

__all__ = ["Compared", "Difference", "difference"]


@dataclass(frozen=True, slots=True)
class Difference:
    """Papers that would come back, that would go, that would be as they were; notes, and highlights."""

    back: Compared
    gone: Compared
    changed: Compared
    notes: Compared
    highlights: int

    @property
    def is_nothing(self) -> bool:
        """Whether the backup holds just what the library holds."""
        return not (
            self.back.count or self.gone.count or self.changed.count or self.notes.count or self.highlights
        )


def difference(library: Path, backup: Path, progress: Progress) -> Difference:
    """Compare a library with a backup of it, which may take seconds for a large one.

    `progress` is called now and then and may raise Cancelled. Raises PaperDeskError when one of the two
    cannot be read.
    """
    with compare(library, backup, lambda: progress(0, 1)) as both:
        return Difference(both.back(), both.gone(), both.changed(), both.notes(), both.highlights())
