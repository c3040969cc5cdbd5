"""Digests as mails: read by Python's email package, and proof against texts that would be headers."""

from __future__ import annotations

import email
import re
from dataclasses import replace
from datetime import UTC, datetime
from email.message import EmailMessage
from email.policy import default

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperdesk.formats.digest.html import write_html
from paperdesk.formats.digest.mail import Envelope, is_address, made_mail, write_mail
from paperdesk.formats.digest.plain import write_plain
from tests.formats.digest.papers import DIGEST

AT = datetime(2026, 11, 23, 7, 30, tzinfo=UTC)
ENVELOPE = Envelope(AT, "me@example.org", "you@example.org")
HEADERS = ["Subject", "From", "To", "Date", "Message-ID", "Auto-Submitted", "MIME-Version", "Content-Type"]


def parsed(data: bytes) -> EmailMessage:
    return email.message_from_bytes(data, policy=default)


def content(mail: EmailMessage, kind: str) -> str:
    part = mail.get_body((kind,))
    assert part is not None
    return str(part.get_content()).replace("\r\n", "\n")


def test_mail_is_read_as_it_was_written() -> None:
    mail = parsed(write_mail(DIGEST, ENVELOPE))
    assert mail.keys() == HEADERS
    assert mail["subject"] == "Papers of the day"
    assert mail["from"] == "PaperDesk <me@example.org>"
    assert mail["to"] == "you@example.org"
    assert mail["date"].datetime == AT
    assert re.fullmatch(r"<[^<>@\s]+@example\.org>", mail["message-id"])
    assert mail.get_content_type() == "multipart/alternative"
    assert [part.get_content_type() for part in mail.iter_parts()] == ["text/plain", "text/html"]
    assert content(mail, "plain") == write_plain(DIGEST)
    assert content(mail, "html") == write_html(DIGEST)
    assert [defect for part in mail.walk() for defect in part.defects] == []


def test_mail_in_a_file_need_not_be_for_anybody() -> None:
    mail = parsed(write_mail(DIGEST, Envelope(AT)))
    assert mail["from"] == "PaperDesk <digest@paperdesk.invalid>"
    assert mail["to"].addresses == ()
    assert mail["to"].groups[0].display_name == "undisclosed-recipients"


def test_mail_is_ascii_in_short_lines_that_all_end_alike() -> None:
    data = write_mail(replace(DIGEST, title="Neues für heute — " * 9), ENVELOPE)
    assert data.isascii()
    assert data.count(b"\n") == data.count(b"\r\n") == data.count(b"\r")
    assert max(map(len, data.split(b"\r\n"))) <= 78
    assert parsed(data)["subject"] == ("Neues für heute — " * 9).strip()


def test_mail_of_text_alone_has_one_part() -> None:
    mail = parsed(made_mail("Test", "It works — hello.\n", "", ENVELOPE))
    assert mail.get_content_type() == "text/plain"
    assert content(mail, "plain") == "It works — hello.\n"


@given(st.text(max_size=300) | st.just("a\r\nBcc: x@example.org\r\n\r\nbody"))
def test_title_adds_no_header(title: str) -> None:
    data = write_mail(replace(DIGEST, title=title, sections=()), ENVELOPE)
    mail = parsed(data)
    assert mail.keys() == HEADERS
    assert [part.get_content_type() for part in mail.iter_parts()] == ["text/plain", "text/html"]


@pytest.mark.parametrize(
    "text", ["me@example.org", "a.b+c@mail.example.co.uk", "root@localhost", "o'hara_1@x-y.org"]
)
def test_address_is_known_as_one(text: str) -> None:
    assert is_address(text)


@pytest.mark.parametrize(
    "text",
    [
        *("", "me", "a@b@c", "me@", "@x.org", "a b@x.org", "a@x.org\r\nBcc: b@x.org", "<a@x.org>", "ä@x.org"),
        *(".a@x.org", "a..b@x.org", "a@x..org", 'a"b@x.org', "a@x.org,b@x.org", "a" * 65 + "@x.org"),
    ],
)
def test_what_is_no_address_makes_no_mail(text: str) -> None:
    assert not is_address(text)
    if text:
        with pytest.raises(ValueError, match="no mail address"):
            write_mail(DIGEST, replace(ENVELOPE, recipient=text))
