"""What PaperDesk writes down about its own mistakes: where in the program, never what papers say."""

from __future__ import annotations

import platform
import re
import sys
import traceback
from collections.abc import Iterator, Mapping
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path, PurePath
from typing import Final

import paperdesk

LOG_BYTES: Final = 200_000
OLDER_LOGS: Final = 2
_CHAIN: Final = 5
_PATH: Final = re.compile(r"(?:[A-Za-z]:)?[/\\][^\s'\"()]+")
_PLACES: Final = ("paperdesk", "tests", "site-packages")
_NAMING_CODE: Final = (
    ArithmeticError,
    AttributeError,
    ImportError,
    MemoryError,
    NameError,
    RuntimeError,
    TypeError,
)
"""Errors whose messages name what stands in programs; those of others may quote a title or a note."""


def crash_report(error: BaseException, versions: Mapping[str, str] | None = None) -> str:
    """Describe a mistake for those who mend it; `versions` are of what else takes part, by name.

    It names files of the program, never the user's, and leaves out messages that may quote papers.
    """
    lines = [datetime.now(UTC).isoformat(timespec="seconds"), _versions(versions or {})]
    for at, each in enumerate(_chain(error)):
        lines += ["which came of:"] if at else []
        lines += [*_frames(each), _message(each)]
    return "\n".join(lines) + "\n"


def write_down(report: str, log: Path) -> bool:
    """Add a report to a log that never grows beyond three files of 200 kB; whether that could be done."""
    # Only who meets a mistake needs it, and the window starts without.
    from logging import LogRecord
    from logging.handlers import RotatingFileHandler

    record = LogRecord("paperdesk", 40, "", 0, report, (), None)
    try:
        handler = RotatingFileHandler(log, maxBytes=LOG_BYTES, backupCount=OLDER_LOGS, encoding="utf-8")
        with closing(handler):
            if handler.shouldRollover(record):
                handler.doRollover()
        # Written here rather than by the handler, which would tell the terminal of what goes wrong.
        with log.open("a", encoding="utf-8") as file:
            file.write(f"{report}\n")
    except OSError:
        return False
    return True


def _versions(others: Mapping[str, str]) -> str:
    found = {"PaperDesk": paperdesk.__version__, "Python": platform.python_version(), **others}
    named = ", ".join(f"{name} {version}" for name, version in found.items())
    return f"{named}, {platform.system()} {platform.machine()}"


def _chain(error: BaseException) -> Iterator[BaseException]:
    """The error and what it came of, the last link of a long chain left out."""
    found: BaseException | None = error
    for _ in range(_CHAIN):
        if found is None:
            return
        yield found
        found = found.__cause__ or (None if found.__suppress_context__ else found.__context__)


def _frames(error: BaseException) -> Iterator[str]:
    for frame in traceback.extract_tb(error.__traceback__):
        yield f"  {_short(frame.filename)}:{frame.lineno} in {frame.name}: {frame.line}"


def _short(file: str) -> str:
    """The path inside the program or a package, because what is before it names the user."""
    parts = PurePath(file).parts
    for place in _PLACES:
        if place in parts:
            last = len(parts) - 1 - parts[::-1].index(place)
            return "/".join(parts[last:])
    return parts[-1] if parts else file


def _message(error: BaseException) -> str:
    name = type(error).__name__
    if isinstance(error, OSError):
        return f"{name}: error {error.errno}" if error.errno else name
    code = getattr(error, "sqlite_errorname", "")
    if code:
        return f"{name}: {code}"
    if isinstance(error, _NAMING_CODE):
        return f"{name}: {_PATH.sub(lambda path: _short(path[0]), str(error))}"
    return f"{name} (what it says is left out, because it may quote a paper)"


def told_on_the_terminal(error: BaseException, log: Path) -> str:
    """Write a mistake down and give the sentence that says so.

    Python's development mode (`python -X dev`) prints it, too.
    """
    if sys.flags.dev_mode:
        traceback.print_exception(error)
    sentence = "PaperDesk made a mistake; everything saved before it is safe."
    if write_down(crash_report(error), log):
        return f"{sentence} What happened is written down in {log}."
    return sentence
