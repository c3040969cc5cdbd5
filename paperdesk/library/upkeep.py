"""What a library does for itself when nobody waits for it."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial

from paperdesk.library.sweeping import sweep
from paperdesk.model.errors import Cancelled, LibraryInUse
from paperdesk.store.store import Store
from paperdesk.store.vocabulary import Vocabulary

HARDLY_ANY = 0.05  # seconds of patience


def keep_up(store: Store, go_on: Callable[[], bool]) -> None:
    """Remove what unfinished imports have left, carry the write-ahead log over, and count words anew.

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
        tell()
        _count_words(store)


def _count_words(store: Store) -> None:
    """Count the words when there are many new ones; SQLite alone works then, and can be interrupted."""
    vocabulary = Vocabulary(store.db)
    if vocabulary.is_stale():
        vocabulary.rebuild(partial(store.transaction, HARDLY_ANY))
