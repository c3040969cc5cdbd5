"""What a library does for itself when nobody waits for it."""

from collections.abc import Callable
from contextlib import suppress

from paperdesk.library.sweeping import sweep
from paperdesk.model.errors import Cancelled, LibraryInUse
from paperdesk.store.store import Store

HARDLY_ANY = 0.05  # seconds of patience


def keep_up(store: Store, go_on: Callable[[], bool]) -> None:
    """Remove what unfinished imports have left, and carry the write-ahead log over into the file.

    Ends early, with all of it sound, as soon as `go_on` says no.
    """

    def tell() -> None:
        if not go_on():
            raise Cancelled

    with suppress(Cancelled, LibraryInUse):
        tell()
        sweep(store, patience=HARDLY_ANY, tell=tell)
        tell()
        store.db.carry_over()
