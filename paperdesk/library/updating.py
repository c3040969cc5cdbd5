"""Libraries of older versions, brought up to date before anything else is done with them."""

from pathlib import Path

from paperdesk.model.progress import Progress
from paperdesk.store import library_file


def is_out_of_date(path: Path) -> bool:
    """Whether a library has to be brought up to date, which may take minutes for a great one."""
    return library_file.is_out_of_date(path)


def bring_up_to_date(path: Path, progress: Progress) -> None:
    """Do that, all or nothing: whatever ends it leaves the library as it was.

    `progress` is told about how far that is, and may raise Cancelled. Raises PaperDeskError when the
    library cannot be opened or written.
    """
    library_file.bring_up_to_date(path, progress)
