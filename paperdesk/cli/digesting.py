"""`paperdesk digest`: what came in or was kept since a day, as a page, as Markdown or as a mail."""

from __future__ import annotations

import sys
from argparse import Namespace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from paperdesk.cli.arguments import Commands, natural
from paperdesk.cli.opening import open_to_read
from paperdesk.cli.output import counted, plain
from paperdesk.model.errors import UsageError

if TYPE_CHECKING:
    from paperdesk.formats.digest.contents import Digest
    from paperdesk.library.digests import Wanted
    from paperdesk.library.library import Library

FORMATS: Final = ("html", "markdown", "eml")
PARTLY: Final = 3


def register(commands: Commands) -> None:
    """Add the subcommand that makes digests."""
    digesting = commands.add("digest", run_digest, "make a digest of what came in since a day")
    digesting.add_argument(
        "--since",
        required=True,
        metavar="DATE",
        help="2026-11-20, yesterday, today, 7d, 2w: that day and after",
    )
    which = digesting.add_mutually_exclusive_group()
    which.add_argument("--query", metavar="Q", default="", help="only what this finds, as in the search box")
    which.add_argument("--feed", metavar="NAME", help="only what the feed of that name had, on its own days")
    which.add_argument("--search", metavar="NAME", help="only what the saved search of that name finds")
    digesting.add_argument(
        "--kept", action="store_true", help="what was decided to be kept since then, not what came in"
    )
    digesting.add_argument("--format", choices=FORMATS, help="html unless told otherwise")
    digesting.add_argument(
        "-o", "--output", metavar="FILE", default="-", help="where to (default: standard output)"
    )
    digesting.add_argument(
        "--sort", metavar="KEY", default="-added", help="the order of the papers, as in list"
    )
    digesting.add_argument("--send", action="store_true", help="send it by the mail server you have set up")
    digesting.add_argument("--limit", type=natural, metavar="N", help="at most N papers (default: 500)")
    digesting.add_argument("--title", metavar="TEXT", default="", help="the title of the digest")
    digesting.add_argument("--no-abstracts", action="store_true", help="leave out the abstracts")
    digesting.add_argument("--no-highlights", action="store_true", help="leave out your own highlights")


def run_digest(arguments: Namespace) -> int:
    """Write or send the digest, whole or not at all."""
    from paperdesk.library.digests import digest_of

    if arguments.send and (arguments.format or arguments.output != "-"):
        raise UsageError("--send sends a mail and writes no file; it goes with no --format and no -o.")
    today = date.today()
    with open_to_read(arguments) as library:
        wanted = _wanted(library, arguments, today)
        digest = digest_of(library, wanted, today)
        if arguments.send:
            return _send(digest)
        data = _written(digest, arguments.format or FORMATS[0])
        if arguments.output == "-":
            sys.stdout.write(data.decode("utf-8").replace("\r\n", "\n"))
            return 0
        return _write(Path(arguments.output).expanduser(), data, library.path, len(digest))


def _wanted(library: Library, arguments: Namespace, today: date) -> Wanted:
    from paperdesk.library.digests import MOST, Wanted, read_since, saved_query
    from paperdesk.library.feeding.subscriptions import named

    query = saved_query(library, arguments.search) if arguments.search else arguments.query
    return Wanted(
        read_since(arguments.since, today),
        query=query,
        kept=arguments.kept,
        feed=named(library, arguments.feed) if arguments.feed else None,
        sort=arguments.sort,
        title=arguments.title,
        of=arguments.search or arguments.query,
        abstracts=not arguments.no_abstracts,
        highlights=not arguments.no_highlights,
        most=MOST if arguments.limit is None else arguments.limit,
    )


def _written(digest: Digest, format: str) -> bytes:
    from paperdesk.library.digest_files import digest_bytes

    return digest_bytes(digest, format, datetime.now().astimezone())


def _send(digest: Digest) -> int:
    """Send the digest by mail; one without any paper is not sent."""
    from paperdesk.library.mail_wishes import read_mail_wishes
    from paperdesk.library.mailing import Mailing

    if not len(digest):
        print("There are no such papers, so no mail was sent.")
        return 0
    wishes = read_mail_wishes()
    Mailing(wishes).send(digest, datetime.now().astimezone())
    print(f"A digest of {counted(len(digest), 'paper')} sent to {plain(wishes.recipient)}.")
    return 0


def _write(path: Path, data: bytes, library: Path, number: int) -> int:
    from paperdesk.library.whole_files import write_bytes_atomically

    written = write_bytes_atomically(path, [data], library)
    print(f"A digest of {counted(number, 'paper')} written to {written.path}.")
    if not written.why:
        return 0
    print(plain(written.why), file=sys.stderr)
    return PARTLY
