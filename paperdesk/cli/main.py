"""Arguments to actions: the whole command line, and the window when no subcommand is named."""

import os
import re
import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Protocol

import paperdesk
from paperdesk.cli import (
    backing_up,
    checking,
    citing,
    completing,
    deciding,
    digesting,
    exporting,
    feeding,
    history,
    identifying,
    importing,
    keying,
    listing,
    living,
    pictures,
    writing,
)
from paperdesk.cli.arguments import Commands, Parser, add_library_option, protect, reveal
from paperdesk.cli.opening import named_library
from paperdesk.cli.output import complain, prepare_streams
from paperdesk.model.errors import PaperDeskError, UsageError

AREAS = (
    importing,
    identifying,
    listing,
    deciding,
    writing,
    completing,
    keying,
    exporting,
    digesting,
    citing,
    living,
    feeding,
    history,
    checking,
    backing_up,
    pictures,
)
_HALVES = re.compile("[\ud800-\udfff]")


class Screenshot(Protocol):
    """Draws the window of a library into a PNG file; gives the exit status."""

    def __call__(
        self,
        out: Path,
        *,
        library: Path,
        size: tuple[int, int],
        theme: str,
        query: str,
        select: str,
        view: str,
        language: str,
    ) -> int:
        """Draw `view`, after searching for `query` and selecting the paper with the key `select`."""
        ...


@dataclass(frozen=True, slots=True)
class UiCommands:
    """What needs Qt, handed in by the program's entry; each gives an exit status.

    `window` gets the library that was named, None for the user's own; `tour` the folder to write into.
    """

    window: Callable[[Path | None], int]
    tour: Callable[[Path], int]
    screenshot: Screenshot


def main(arguments: Sequence[str], *, ui: UiCommands) -> int:
    """Do what the arguments say; gives the exit status. Of what a user can cause only Ctrl-C is raised."""
    prepare_streams()
    try:
        status = _dispatch(arguments, ui)
        sys.stdout.flush()
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else 0
    except PaperDeskError as error:
        return _fail(str(error), error.exit_status)
    except BrokenPipeError:
        # Whoever read the output has seen enough; Python must not try to flush the rest at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:
        return _fail(f"{error.filename or 'The output'} could not be used: {error.strerror or error}.", 1)
    return status


def _dispatch(arguments: Sequence[str], ui: UiCommands) -> int:
    _require_text(arguments)
    parser = Parser(prog="paperdesk", description="Read abstracts offline, tag favourites, export citations.")
    parser.add_argument("--version", action="version", version=f"paperdesk {paperdesk.__version__}")
    parser.epilog = "Without a command the window opens: paperdesk [LIBRARY]."
    add_library_option(parser)
    commands = Commands(parser)
    for area in AREAS:
        area.register(commands)
    if _wants_window(arguments, commands.names):
        return ui.window(_window_library(arguments, commands.names))
    parsed = reveal(parser.parse_args(protect(arguments), Namespace(ui=ui)))
    status: int = parsed.run(parsed)
    if "wrote" in parsed:
        living.bring_up_to_date(parsed)
    return status


def _require_text(arguments: Sequence[str]) -> None:
    for argument in arguments:
        # Python lets bytes that are no text through as halves of pairs, which no library can keep.
        if _HALVES.search(argument):
            raise UsageError(f"The argument “{argument:.60}” is not UTF-8 text; nothing was changed.")


def _wants_window(arguments: Sequence[str], names: Sequence[str]) -> bool:
    return not {"-h", "--help", "--version"} & set(arguments) and not set(names) & set(arguments)


def _window_library(arguments: Sequence[str], names: Sequence[str]) -> Path | None:
    """The library to open in the window; must be there when it is named."""
    parser = Parser(prog="paperdesk")
    add_library_option(parser)
    parser.add_argument("file", nargs="?", metavar="LIBRARY")
    parsed = parser.parse_args(arguments)
    if parsed.file:
        _require_file(parsed.file, names)
        parsed.library = parsed.file
    return named_library(parsed)


def _require_file(text: str, names: Sequence[str]) -> None:
    path = Path(text).expanduser()
    if path.exists():
        return
    if path.suffix or len(path.parts) > 1:
        raise PaperDeskError(f"There is no library at {path}; paperdesk import makes one.")
    close = get_close_matches(text, names, 1)
    hint = f"did you mean {close[0]}?" if close else "paperdesk --help lists the commands."
    raise UsageError(f"There is no command and no library “{text}”; {hint}")


def _fail(sentence: str, status: int) -> int:
    complain(sentence)
    return status
