"""Digests as files: what formats there are, and the bytes of each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from paperdesk.formats.digest.contents import ENGLISH, Digest, Words

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(frozen=True, slots=True)
class DigestFormat:
    """A kind of file that a digest is kept in."""

    id: str
    name: str
    suffix: str


FORMATS: Final = (
    DigestFormat("html", "Web page", ".html"),
    DigestFormat("markdown", "Markdown", ".md"),
    DigestFormat("eml", "Mail", ".eml"),
)


def digest_bytes(
    digest: Digest,
    format: str,
    at: datetime,
    words: Words = ENGLISH,
    *,
    sender: str = "",
    recipient: str = "",
) -> bytes:
    """A digest in the format of that id; a mail is dated `at`, and for whom is said."""
    if format == "html":
        from paperdesk.formats.digest.html import write_html

        return write_html(digest, words).encode()
    if format == "markdown":
        from paperdesk.formats.digest.markdown import write_markdown

        return write_markdown(digest, words).encode()
    from paperdesk.formats.digest.mail import Envelope, write_mail

    return write_mail(digest, Envelope(at, sender, recipient), words)
