"""Where two starts of the program on one library meet."""

from pathlib import Path

from paperdesk.library.locations import windows_folder


def meeting_point(library: Path) -> Path | None:
    """The file that is there while a window has a library open, and after that one has crashed.

    It is named after the library's file, not its path, which may lead there by links. None for no library.
    """
    try:
        found = library.stat()
    except OSError:
        return None
    return windows_folder() / f"{found.st_dev:x}-{found.st_ino:x}" if found.st_ino else None
