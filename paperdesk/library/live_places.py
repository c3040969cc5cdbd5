"""Which files a library may keep up to date on this computer: those that its user has named here.

A library from somewhere else may say that it keeps any file up to date, and must not get to write it by that.
"""

import json
import os
from pathlib import Path

from paperdesk.library.locations import live_places_file
from paperdesk.model.errors import PaperDeskError
from paperdesk.model.kept_json import kept_table


def allow(path: str, library: Path) -> None:
    """Let the library write the file from now on. Raises PaperDeskError when that cannot be kept."""
    from paperdesk.library.whole_files import write_atomically

    places = _places() | {path: os.path.realpath(library)}
    try:
        write_atomically(live_places_file(), json.dumps(places, indent=1), own=True)
    except OSError as error:
        raise PaperDeskError(
            f"It cannot be kept that {path} may be written: {error.strerror or error}. Nothing was written."
        ) from error


def may_write(path: str, library: Path) -> bool:
    """Whether the user of this computer wants the library to write the file."""
    return _places().get(path) == os.path.realpath(library)


def _places() -> dict[str, str]:
    try:
        known = kept_table(live_places_file().read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return {path: library for path, library in known.items() if isinstance(library, str)}
