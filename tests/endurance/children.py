"""Child processes that work until they are killed, and what they have told by then."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, Concatenate, Final, ParamSpec
from unittest.mock import patch

Tell = Callable[[object], None]
Given = ParamSpec("Given")
_CONTEXT: Final = get_context("forkserver")
_FOLDERS: Final = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")
_READY: Final = "ready"


@contextmanager
def own_folders(folder: Path) -> Iterator[None]:
    """Inside, the user's own folders for data, settings and logs are here, for children too."""
    with patch.dict(os.environ, {name: str(folder / name.lower()) for name in _FOLDERS}):
        yield


def killed(
    messages: int,
    seconds: float,
    work: Callable[Concatenate[Tell, Given], object],
    *given: Given.args,
    **named: Given.kwargs,
) -> list[Any]:
    """What a child told that did `work(tell, ...)` and was killed so many seconds after so many messages.

    It may have come to its end before; that it failed raises AssertionError. All children are forked from
    one process that has the modules already, so that they cost little.
    """
    _CONTEXT.set_forkserver_preload([__name__, work.__module__])
    hearing, telling = _CONTEXT.Pipe(duplex=False)
    process = _CONTEXT.Process(target=_begin, args=(telling, _folders(), work, given, named), daemon=True)
    process.start()
    telling.close()
    with hearing:
        told = list(_messages(hearing, messages + 1))
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0 and process.is_alive():
            if hearing.poll(left):
                told += _messages(hearing, 1)
        process.kill()
        told += _messages(hearing, None)
    process.join()
    assert process.exitcode in {0, -9}, f"the child ended with {process.exitcode}"
    return told[1:]


def _messages(hearing: Connection, count: int | None) -> Iterator[Any]:
    """So many messages, or all there are; fewer when the child is gone or killed in the middle of one."""
    while count is None or count > 0:
        try:
            yield hearing.recv()
        except (EOFError, OSError):
            return
        count = None if count is None else count - 1


def _folders() -> dict[str, str]:
    return {name: os.environ[name] for name in _FOLDERS if name in os.environ}


def _begin(
    telling: Connection,
    folders: dict[str, str],
    work: Callable[..., object],
    given: tuple[Any, ...],
    named: dict[str, Any],
) -> None:
    os.environ.update(folders)
    telling.send(_READY)
    work(telling.send, *given, **named)
