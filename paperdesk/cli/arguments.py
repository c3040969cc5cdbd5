"""The argument parser: one-line errors, options before or after, and query words that begin with a dash."""

import argparse
import re
import sys
from collections.abc import Callable, Sequence
from typing import NoReturn

from typing_extensions import override

from paperdesk.model.errors import UsageError

Run = Callable[[argparse.Namespace], int]

# No argument of a process can hold this character, so it can stand before a dash that is no option.
_MARK = "\0"
MAX_DIGITS = 15
_SHORT_OPTIONS = frozenset(("-h", "-o"))
_DASHED_WORD = re.compile(r"-[^-]")


class Parser(argparse.ArgumentParser):
    """An argparse parser that says what is wrong in one line and knows no abbreviations."""

    def __init__(self, **options: object) -> None:
        """Take the options of ArgumentParser."""
        super().__init__(**{"allow_abbrev": False, **options})  # type: ignore[arg-type]

    @override
    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {message} ({self.prog} --help tells more)\n".replace(_MARK, ""))


class Commands:
    """Where each area of the command line adds its subcommands."""

    def __init__(self, parser: Parser) -> None:
        """Add subcommands to `parser`."""
        self._added = parser.add_subparsers(metavar="COMMAND", required=True)
        self.names: list[str] = []

    def add(self, name: str, run: Run, summary: str) -> Parser:
        """Add one subcommand; `run` gets the parsed arguments and gives the exit status."""
        parser: Parser = self._added.add_parser(name, help=summary, description=summary)
        parser.set_defaults(run=run)
        add_library_option(parser, default=argparse.SUPPRESS)
        self.names.append(name)
        return parser


def add_library_option(parser: Parser, default: str | None = None) -> None:
    """Let a parser take `--library FILE`; a subcommand's must not hide one given before it."""
    parser.add_argument("--library", metavar="FILE", default=default, help="the library to use")


def add_query(parser: Parser, *, required: bool = False) -> None:
    """Let a subcommand take search words as its arguments."""
    parser.add_argument("query", nargs="+" if required else "*", metavar="QUERY", help="as in the search box")


def protect(arguments: Sequence[str]) -> list[str]:
    """Mark query words such as `-vision`, which argparse would take for options."""
    return [
        _MARK + argument if _DASHED_WORD.match(argument) and argument not in _SHORT_OPTIONS else argument
        for argument in arguments
    ]


def reveal(arguments: argparse.Namespace) -> argparse.Namespace:
    """Take the marks of `protect` off what argparse has sorted."""
    for name, value in vars(arguments).items():
        if isinstance(value, str):
            setattr(arguments, name, value.removeprefix(_MARK))
        elif isinstance(value, list):
            setattr(arguments, name, [part.removeprefix(_MARK) for part in value])
    return arguments


def join_query(words: Sequence[str]) -> str:
    """One query of several arguments."""
    return " ".join(words).strip()


def require_query(words: Sequence[str], command: str) -> str:
    """The query of a subcommand that changes papers: an empty one would change all of them."""
    query = join_query(words)
    if not query:
        raise UsageError(f"Say which papers: paperdesk {command} changes those that a query finds.")
    return query


def read_stdin() -> str:
    """All of standard input as UTF-8 text. Raises UsageError when it is something else."""
    try:
        return sys.stdin.buffer.read().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UsageError("What came on standard input is not UTF-8 text; nothing was changed.") from error


def natural(text: str) -> int:
    """A whole number that is not negative, for argparse."""
    if not (text.isascii() and text.isdigit() and len(text) <= MAX_DIGITS):
        raise argparse.ArgumentTypeError(f"“{text:.60}” is not a number from 0 up".replace(_MARK, ""))
    return int(text)
