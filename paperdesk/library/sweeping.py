"""Imports that never came to their end: who brings one in, and how its papers are removed."""

import os
import platform
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Final
from uuid import uuid4

from paperdesk.library.edits.adding import remove_some
from paperdesk.library.pacing import Pace
from paperdesk.model.errors import PaperDeskError
from paperdesk.store.batches import GIVEN_UP
from paperdesk.store.store import Store

CHUNK = 200
FIRST = 50
PAUSE = 0.005
PATIENCE = 30.0
OPENING = 0.3
"""Seconds that opening a library may take longer for it."""
LONGEST_IMPORT = timedelta(days=1)


_AT_WORK: Final[set[str]] = set()
"""The imports of this process that have not ended: of those of others only the process can be seen."""


def loader_name() -> str:
    """A name for one import by this process, by which others see whether it is still at work."""
    name = f"{platform.node()} {os.getpid()} {uuid4().hex}"
    _AT_WORK.add(name)
    return name


def end_loading(name: str) -> None:
    """Let an import be at work no more, so that what it may have left can be removed by the next one."""
    _AT_WORK.discard(name)


def sweep(
    store: Store,
    seconds: float | None = None,
    patience: float = PATIENCE,
    tell: Callable[[], object] = lambda: None,
) -> bool:
    """Remove what unfinished imports left behind, for at most so many seconds; gives whether all is gone.

    `tell` is called again and again meanwhile, and may raise Cancelled.
    """
    end = None if seconds is None else time.monotonic() + seconds
    pace = Pace(CHUNK, FIRST)
    for batch, loader, at in store.batches.unfinished():
        if loader == GIVEN_UP or _is_dead(loader, at, store.now()):
            while not _removed(store, batch, (loader, GIVEN_UP), patience, pace):
                if end is not None and time.monotonic() >= end:
                    return False
                tell()
                # Another writer gets in.
                time.sleep(PAUSE)
    return True


def sweep_in_passing(store: Store) -> None:
    """Remove what there is time for while a library opens; if another program writes, leave it for later."""
    with suppress(PaperDeskError):
        sweep(store, OPENING, patience=0.0)


def _removed(store: Store, batch: int, loaders: tuple[str, ...], patience: float, pace: Pace) -> bool:
    count = pace.count
    with store.transaction(patience):
        pace.begin()
        # It may have come in whole, or be gone, since it was looked up.
        given_up = any(store.batches.give_up(batch, loader) for loader in loaders)
        removed = not given_up or remove_some(store, batch, count)
    pace.end(count)
    return removed


def _is_dead(loader: str, at: str, now: str) -> bool:
    if datetime.fromisoformat(now) - datetime.fromisoformat(at) > LONGEST_IMPORT:
        return True
    # A host's name may have anything in it but a space.
    host, _, rest = loader.partition(" ")
    pid = rest.partition(" ")[0]
    if host != platform.node() or not pid.isdigit():
        return False
    # What could not be removed when it failed, on a full disk perhaps, is dead while its process lives.
    return loader not in _AT_WORK if int(pid) == os.getpid() else not _is_running(int(pid))


def _is_running(pid: int) -> bool:
    if sys.platform == "win32":  # there a signal of 0 would end the process
        import ctypes

        handle = ctypes.windll.kernel32.OpenProcess(0x00100000, False, pid)
        if handle:
            ctypes.windll.kernel32.CloseHandle(handle)
        return bool(handle)
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
