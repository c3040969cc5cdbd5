"""Libraries of older versions, backed up and brought up to date before anything else is done with them."""

from pathlib import Path
from typing import Final

from paperdesk.model.progress import Progress
from paperdesk.store import library_file

SHARE: Final = 0.2
"""How much of the time the backup takes."""
STEPS: Final = 10_000


def is_out_of_date(path: Path) -> bool:
    """Whether a library has to be brought up to date, which may take minutes for a great one."""
    return library_file.is_out_of_date(path)


def bring_up_to_date(path: Path, progress: Progress) -> None:
    """Do that after a backup, all or nothing: whatever ends it leaves the library as it was.

    `progress` is told about how far that is, and may raise Cancelled. Raises PaperDeskError when the
    library cannot be opened, backed up or written.
    """
    back_up(path, lambda done, total: progress(_part(done, total, 0.0, SHARE), STEPS))
    library_file.bring_up_to_date(path, lambda done, total: progress(_part(done, total, SHARE, 1.0), STEPS))


def back_up(path: Path, progress: Progress) -> None:
    """Keep a library as an older PaperDesk can still open it; raises as `bring_up_to_date` does."""
    from paperdesk.library.backup_names import BEFORE_UPDATE
    from paperdesk.library.backups import Backups

    Backups.of(path).make(BEFORE_UPDATE, progress)


def _part(done: int, total: int, start: float, end: float) -> int:
    """How far the whole is, from its first step on and before its last."""
    return max(1, min(STEPS - 1, round(STEPS * (start + (end - start) * done / total))))
