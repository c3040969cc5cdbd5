"""A library saved under another name, from what is still open of it."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from paperdesk.model.errors import PaperDeskError

if TYPE_CHECKING:
    from paperdesk.library.library import Library


def save_as(library: Library, target: Path) -> None:
    """Write all of a library to a new file, checked, whole or not at all; its own file need not be there.

    Raises PaperDeskError when there is a file already, or it cannot be written or read.
    """
    from paperdesk.store.backup import check_copy, draft_of, put_in_place, remove_draft

    if target.exists():
        raise PaperDeskError(f"{target.name} exists already and was left as it is; choose another name.")
    draft = draft_of(target)
    try:
        _require_room(library, target.parent)
        library.copy(draft)
        check_copy(draft)
        put_in_place(draft, target)
    except OSError as error:
        raise PaperDeskError(
            f"The library cannot be saved to {target.parent}: {error.strerror or error}. "
            "It is still held here; choose another folder."
        ) from error
    finally:
        remove_draft(draft)


def _require_room(library: Library, folder: Path) -> None:
    free, needed = shutil.disk_usage(folder).free, library.bytes()
    if free < needed:
        raise PaperDeskError(
            f"The library needs {needed / 1e6:.1f} MB, and {folder} has {free / 1e6:.1f} MB free. "
            "It is still held here; make room or choose another folder."
        )
