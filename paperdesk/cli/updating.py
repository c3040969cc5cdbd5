"""Bringing a library of an older version up to date, with word of it on a terminal."""

import sys
from pathlib import Path

from paperdesk.cli import output
from paperdesk.library.updating import bring_up_to_date, is_out_of_date
from paperdesk.model.errors import Cancelled


def update(path: Path) -> None:
    """Bring a library up to date if it is of an older version; raises as `bring_up_to_date` does."""
    if is_out_of_date(path):
        try:
            _tell_of(path)
        except Cancelled:  # by Ctrl-C, which SQLite takes for a wish to stop
            raise KeyboardInterrupt from None


def _tell_of(path: Path) -> None:
    name = output.plain(path.name)
    print(f"Bringing {name} up to date; stopped before its end, it stays as it was.", file=sys.stderr)
    told = -1

    def tell(done: int, total: int) -> None:
        nonlocal told
        percent = 100 * done // total
        if percent > told:
            told = percent
            print(f"\r{percent} %", end="", file=sys.stderr, flush=True)

    if sys.stderr.isatty():
        bring_up_to_date(path, tell)
        print("\r100 %", file=sys.stderr)
    else:
        bring_up_to_date(path, lambda done, total: None)
