"""Errors that nobody expected: shown as they would be written down, and told once."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Protocol

import PySide6
from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication

from paperdesk.model.errors import PaperDeskError


class Tells(Protocol):
    """What errors are told with."""

    def error(self, error: Exception) -> None:
        """Tell what a user can cause or fix."""
        ...

    def mistake(self, report: str, log: Path) -> bool:
        """Tell of a mistake of PaperDesk; whether `report` may be written to `log`."""
        ...


class UnexpectedErrors:
    """The program's excepthook: a PaperDeskError is told as it is, anything else is a mistake of ours."""

    def __init__(self, tell: Tells, log: Callable[[], Path]) -> None:
        """`log` names the file that mistakes are written to."""
        self._tell = tell
        self._log = log
        self._telling = False
        self._met: set[str] = set()  # where mistakes happened that were told already

    def install(self) -> None:
        """Become the program's excepthook."""
        sys.excepthook = self.handle

    def handle(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Tell an error; a mistake that was told before, or comes while one is told, is not told again."""
        if isinstance(error, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        if sys.flags.dev_mode:
            traceback.print_exception(error)
        if isinstance(error, PaperDeskError):
            self._once(lambda: self._tell.error(error))
        else:
            self._mistake(error)

    def _mistake(self, error: BaseException) -> None:
        from paperdesk.library.crash_report import crash_report, write_down

        report = crash_report(error, {"PySide6": PySide6.__version__, "Qt": _qt()})
        where = report.partition("\n")[2]
        if where in self._met:
            return
        self._met.add(where)
        log = self._log()
        if self._telling:
            write_down(report, log)
            return

        def tell() -> None:
            if self._tell.mistake(report, log) and not write_down(report, log):
                self._tell.error(PaperDeskError(f"{log} cannot be written; copy the report instead."))

        self._once(tell)

    def _once(self, tell: Callable[[], None]) -> None:
        if self._telling:
            return
        self._telling = True
        try:
            tell()
        finally:
            self._telling = False


def _qt() -> str:
    return f"{qVersion()} ({QGuiApplication.platformName()})"
