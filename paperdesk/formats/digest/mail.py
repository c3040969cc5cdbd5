"""A digest as a mail: the page, the same in plain text, and headers that no text can add to."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, make_msgid
from typing import Final

from paperdesk.formats.digest import facts
from paperdesk.formats.digest.contents import ENGLISH, Digest, Words
from paperdesk.formats.digest.html import write_html
from paperdesk.formats.digest.plain import write_plain

PROGRAM: Final = "PaperDesk"
NOBODY: Final = "digest@paperdesk.invalid"
"""The sender of a mail that is kept in a file; no mail can be sent from or to there."""
_ADDRESS = re.compile(
    r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){0,10}"
)
_LONGEST_SUBJECT: Final = 200


@dataclass(frozen=True, slots=True)
class Envelope:
    """From whom a mail is, for whom, and when; "" for nobody in particular."""

    at: datetime
    sender: str = ""
    recipient: str = ""


def is_address(text: str) -> bool:
    """Whether a text is a mail address that may stand in a header and be told to a server."""
    if not _ADDRESS.fullmatch(text):
        return False
    name = text.partition("@")[0]
    return not (name.startswith(".") or name.endswith(".") or ".." in name)


def write_mail(digest: Digest, envelope: Envelope, words: Words = ENGLISH) -> bytes:
    """The digest as a whole mail in ASCII with the line ends of mails; ValueError for what is no address."""
    return made_mail(digest.title, write_plain(digest, words), write_html(digest, words), envelope)


def made_mail(subject: str, text: str, page: str, envelope: Envelope) -> bytes:
    """A mail with a text and, unless it is "", the same as a page; ValueError for what is no address."""
    sender = _address(envelope.sender or NOBODY, PROGRAM)
    mail = EmailMessage(SMTP)
    mail["Subject"] = facts.line(subject)[:_LONGEST_SUBJECT]
    mail["From"] = sender
    mail["To"] = _address(envelope.recipient) if envelope.recipient else "undisclosed-recipients:;"
    mail["Date"] = format_datetime(envelope.at)
    mail["Message-ID"] = make_msgid(domain=sender.domain)
    mail["Auto-Submitted"] = "auto-generated"
    mail.set_content(text, cte="quoted-printable")
    if page:
        mail.add_alternative(page, subtype="html", cte="quoted-printable")
    return mail.as_bytes()


def _address(text: str, name: str = "") -> Address:
    if not is_address(text):
        raise ValueError(f"{text!r} is no mail address")
    return Address(name, addr_spec=text)
