"""Errors that nobody expected: written down, and told once."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from paperdesk.model.errors import PaperDeskError


class UnexpectedErrors:
    """The program's excepthook: a PaperDeskError is told as it is, anything else is a bug and is logged."""

    def __init__(self, tell: Callable[[Exception], None], log: Callable[[], Path]) -> None:
        """Tell errors with `tell`; `log` names the file that bugs are written to."""
        self._tell = tell
        self._log = log
        self._telling = False

    def install(self) -> None:
        """Become the program's excepthook."""
        sys.excepthook = self.handle

    def handle(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Write down and tell an error; one that happens while another is told is only written down."""
        if isinstance(error, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        shown = error if isinstance(error, PaperDeskError) else self._write_down(error)
        if not self._telling:
            self._telling = True
            try:
                self._tell(shown)
            finally:
                self._telling = False

    def _write_down(self, error: BaseException) -> Exception:
        text = "".join(traceback.format_exception(error))
        sys.stderr.write(text)
        log = self._log()
        try:
            with log.open("a", encoding="utf-8") as file:
                file.write(f"{datetime.now(UTC).isoformat(timespec='seconds')}\n{text}\n")
        except OSError:
            return PaperDeskError(
                "Something went wrong that should not have; everything saved before is safe."
            )
        return PaperDeskError(
            "Something went wrong that should not have; everything saved before is safe. "
            f"What happened is written down in {log}."
        )
