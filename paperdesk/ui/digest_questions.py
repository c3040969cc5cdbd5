"""What the dialogs of digests are asked and answer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from paperdesk.formats.digest.contents import Digest
    from paperdesk.library.mail_wishes import MailWishes
    from paperdesk.model.feed import Feed

Way = Literal["open", "save", "print", "send", "mail"]


@dataclass(frozen=True, slots=True)
class DigestSource:
    """What papers a digest may be of: all that a query finds, or what a feed had."""

    label: str
    query: str = ""
    feed: Feed | None = None


@dataclass(frozen=True, slots=True)
class DigestChoices:
    """What is chosen of a digest: a source by its number, and since when, as `read_since` reads it.

    `kept`: of what was decided to be kept since then. `sort` is a key of `Library.find`.
    """

    source: int = 0
    since: str = "yesterday"
    kept: bool = False
    abstracts: bool = True
    highlights: bool = True
    title: str = ""
    sort: str = "-added"


@dataclass(frozen=True, slots=True)
class DigestRequest:
    """What digests there can be of a library; `last` is the day of the one before, None without one.

    `recipient` is to whom digests are sent, "" while no mail server is set up.
    """

    library: Path
    sources: tuple[DigestSource, ...]
    choices: DigestChoices
    today: date
    last: date | None = None
    recipient: str = ""


@dataclass(frozen=True, slots=True)
class DigestAnswer:
    """What to do with a digest; "mail" sets the mail server up first, and comes back."""

    way: Way
    choices: DigestChoices
    digest: Digest


@dataclass(frozen=True, slots=True)
class MailAnswer:
    """How mails are to be sent; a `password` of None leaves the one that is kept. `test`: send one now."""

    wishes: MailWishes
    password: str | None = None
    test: bool = False
