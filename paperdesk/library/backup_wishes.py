"""What the user wants of backups, kept where the window and the command line both find it."""

from __future__ import annotations

import json
import shutil
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from paperdesk.library.locations import backup_wishes_file
from paperdesk.model.errors import PaperDeskError

GIGABYTE: Final = 1_000_000_000
MOST: Final = 5 * GIGABYTE
SHARE: Final = 10
"""Unless the user says otherwise backups take no more than one part in so many of what is free."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """Whether backups are made by themselves, a second folder for them ("" for none), and gigabytes for them.

    0 gigabytes: as many as are sensible on that disk.
    """

    on: bool = True
    second: str = ""
    gigabytes: int = 0

    def room(self, folder: Path, used: int) -> int:
        """How many bytes the backups in a folder may take, which take `used` now."""
        if self.gigabytes:
            return self.gigabytes * GIGABYTE
        with suppress(OSError):
            return min(MOST, (shutil.disk_usage(folder).free + used) // SHARE)
        return MOST


def read_wishes(path: Path | None = None) -> Wishes:
    """What is wished; what cannot be read is as usual."""
    with suppress(OSError, ValueError, TypeError, KeyError, RecursionError):
        kept = json.loads((path or backup_wishes_file()).read_text(encoding="utf-8"))
        wishes = Wishes(kept["on"] is not False, str(kept["second"]), int(kept["gigabytes"]))
        return wishes if wishes.gigabytes >= 0 else Wishes(wishes.on, wishes.second)
    return Wishes()


def keep_wishes(wishes: Wishes, path: Path | None = None) -> None:
    """Keep what is wished; raises PaperDeskError when that cannot be written."""
    from paperdesk.library.whole_files import write_atomically

    target = path or backup_wishes_file()
    if read_wishes(target) == wishes and target.exists():
        return
    try:
        write_atomically(target, json.dumps(asdict(wishes)), own=True)
    except OSError as error:
        raise PaperDeskError(f"{target} could not be written: {error.strerror or error}.") from error
