"""Which files exports have written on this computer, so that what others did to them since is noticed."""

import hashlib
import json
import os
from pathlib import Path
from typing import Final

from paperdesk.library.locations import exports_file
from paperdesk.model.errors import PaperDeskError
from paperdesk.model.kept_json import kept_table

MOST: Final = 100
"""How many files are remembered, the last ones."""


def remember(path: Path) -> None:
    """Keep what the file holds now as what was written there; what cannot be kept is not noticed later."""
    # The window starts with this module, and without all that an export needs.
    from paperdesk.library.whole_files import write_atomically

    found = digest(path)
    if found is None:
        return
    known = {each: old for each, old in _known().items() if each != _name(path)}
    last = [*known.items(), (_name(path), found)][-MOST:]
    try:
        write_atomically(exports_file(), json.dumps(dict(last), indent=1), own=True)
    except (OSError, PaperDeskError):
        return


def written(path: Path) -> str | None:
    """The digest of what was written to the file last, None when nothing was."""
    return _known().get(_name(path))


def changed_since(path: Path) -> bool:
    """Whether the file holds something else than what was written there last; never before that."""
    last = written(path)
    return last is not None and digest(path) not in (None, last)


def is_ours(path: Path) -> bool:
    """Whether the file holds just what was written there last."""
    held = digest(path)
    return held is not None and held == written(path)


def digest(path: Path) -> str | None:
    """A name for the content of a file, None when it cannot be read."""
    try:
        if not path.is_file():
            return None
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return None


def _name(path: Path) -> str:
    return os.path.realpath(path)  # and not as paths do it, which raises for a link that leads to itself


def _known() -> dict[str, str]:
    try:
        known = kept_table(exports_file().read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return {name: digest for name, digest in known.items() if isinstance(digest, str)}
