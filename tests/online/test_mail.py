"""Mails reach the user's own server over TLS or not at all, and nobody else gets the password."""

from __future__ import annotations

import base64
import email
from dataclasses import replace
from datetime import UTC, datetime
from email.policy import default
from pathlib import Path

import pytest

from paperdesk.formats.digest.contents import Digest, Entry, Section
from paperdesk.formats.digest.mail import Envelope, write_mail
from paperdesk.model.errors import Cancelled
from paperdesk.online.dialing import Route
from paperdesk.online.errors import (
    BrokenReplyError,
    CertificateError,
    NotAskedError,
    OfflineError,
    OnlineError,
    RefusedError,
    ServiceDownError,
    SlowError,
)
from paperdesk.online.log import RequestLog
from paperdesk.online.mail import Letter, MailServer, Post, place_of
from paperdesk.online.request import Permission
from paperdesk.online.secret import Secret
from paperdesk.online.smtp import MailDeniedError, MailRefusedError
from tests.library.real_page import SEED, preprints
from tests.online.authority import Authority
from tests.online.mail_server import HOST, PASSWORD, USER, MailHost, Plays, mailing

SERVER = MailServer(HOST, 465, "tls", USER)
AT = datetime(2026, 11, 23, 7, tzinfo=UTC)
MAIL = write_mail(Digest("Papers", "1 paper", ()), Envelope(AT, "me@example.org", "you@example.org"))
LETTER = Letter("me@example.org", "you@example.org", MAIL)


@pytest.fixture
def plays(authority: Authority) -> Plays:
    return Plays(authority.context(authority.certificate(HOST)))


@pytest.fixture
def log(tmp_path: Path) -> RequestLog:
    return RequestLog(tmp_path / "requests.log")


def send(
    host: MailHost,
    log: RequestLog,
    roots: Path | None,
    server: MailServer = SERVER,
    letter: Letter = LETTER,
    password: str = PASSWORD,
) -> None:
    Post(log, lambda: True, host.route(roots)).send(server, Secret(password), letter, Permission.ASKED)


@pytest.mark.parametrize("encryption", ["tls", "starttls"])
@pytest.mark.parametrize("auth", ["PLAIN LOGIN", "LOGIN CRAM-MD5"])
def test_digest_is_sent_over_tls(
    encryption: str, auth: str, authority: Authority, plays: Plays, log: RequestLog
) -> None:
    plays.starttls, plays.auth = encryption == "starttls", auth
    server = replace(SERVER, encryption=encryption)  # type: ignore[arg-type]
    with mailing(plays) as host:
        send(host, log, authority.root, server)
    assert plays.mails == [MAIL]
    assert plays.signed_in == [(USER, PASSWORD)]
    assert plays.heard[-1] == "QUIT"
    assert "MAIL FROM:<me@example.org>" in plays.heard
    assert "RCPT TO:<you@example.org>" in plays.heard
    assert email.message_from_bytes(plays.mails[0], policy=default)["subject"] == "Papers"
    (asked,) = log.entries()
    assert (asked.permission, asked.method, asked.place, asked.why) == ("asked", "SMTP", f"{HOST}:465", "")


def test_mail_needs_no_password_where_the_server_wants_none(
    authority: Authority, plays: Plays, log: RequestLog
) -> None:
    plays.auth = ""
    with mailing(plays) as host:
        Post(log, lambda: True, host.route(authority.root)).send(
            replace(SERVER, user=""), None, LETTER, Permission.ASKED
        )
    assert (plays.mails, plays.signed_in) == ([MAIL], [])


def test_digest_of_the_real_page_is_sent(authority: Authority, plays: Plays, log: RequestLog) -> None:
    if not SEED.exists():
        pytest.skip("the real page, ../shared/seed, is not there")
    digest = Digest("Papers", "100 papers", (Section("", tuple(map(Entry, preprints()))),))
    mail = write_mail(digest, Envelope(AT, LETTER.sender, LETTER.recipient))
    with mailing(plays) as host:
        send(host, log, authority.root, letter=replace(LETTER, data=mail))
    assert plays.mails == [mail]
    page = email.message_from_bytes(plays.mails[0], policy=default).get_body(("html",))
    assert page is not None
    assert page.get_content().count("</h2>") == 100


def test_lines_of_dots_end_no_mail(authority: Authority, plays: Plays, log: RequestLog) -> None:
    body = b"Subject: x\r\n\r\n.\r\n..\n.\nMAIL FROM:<x@y.org>\r.\r\nend"
    with mailing(plays) as host:
        send(host, log, authority.root, letter=replace(LETTER, data=body))
    assert plays.mails == [b"Subject: x\r\n\r\n.\r\n..\r\n.\r\nMAIL FROM:<x@y.org>\r\n.\r\nend\r\n"]


@pytest.mark.parametrize("starttls", [False, True])
@pytest.mark.parametrize(
    ("name", "days", "trusted"), [(HOST, -1, True), (HOST, 30, False), ("other.test", 30, True)]
)
def test_server_that_does_not_prove_its_name_gets_nothing(
    name: str, days: int, trusted: bool, starttls: bool, authority: Authority, log: RequestLog
) -> None:
    plays = Plays(authority.context(authority.certificate(name, days)), starttls)
    server = replace(SERVER, encryption="starttls" if starttls else "tls")
    with mailing(plays) as host, pytest.raises(CertificateError, match="could not prove"):
        send(host, log, authority.root if trusted else None, server)
    assert (plays.mails, plays.signed_in) == ([], [])
    assert "could not prove" in log.entries()[0].why


def test_server_without_encryption_gets_nothing(authority: Authority, plays: Plays, log: RequestLog) -> None:
    plays.starttls, plays.answers = True, {"EHLO": b"250 mail.test"}
    with mailing(plays) as host, pytest.raises(RefusedError, match="offers no encryption"):
        send(host, log, authority.root, replace(SERVER, encryption="starttls"))
    assert plays.heard == ["EHLO [127.0.0.1]"]


def test_words_before_encryption_are_not_taken_for_words_after_it(
    authority: Authority, plays: Plays, log: RequestLog
) -> None:
    plays.starttls, plays.answers = True, {"STARTTLS": b"220 go on\r\n250 AUTH PLAIN"}
    with mailing(plays) as host, pytest.raises(BrokenReplyError, match="before encryption began"):
        send(host, log, authority.root, replace(SERVER, encryption="starttls"))
    assert (plays.mails, plays.signed_in) == ([], [])


@pytest.mark.parametrize("auth", ["PLAIN", "LOGIN"])
def test_wrong_password_is_said_and_told_to_nobody(
    auth: str, authority: Authority, plays: Plays, log: RequestLog
) -> None:
    plays.auth = auth
    with (
        mailing(plays) as host,
        pytest.raises(MailDeniedError, match="does not take this user name") as caught,
    ):
        send(host, log, authority.root, password="canary-wrong")
    assert plays.mails == []
    told = f"{caught.value} {caught.value.__cause__} {log.path.read_text()}"
    assert "canary" not in told
    assert "Y2FuYXJ5" not in told


@pytest.mark.parametrize("before", ["", "x" * 190, "x" * 170])
def test_server_that_repeats_what_it_was_told_shows_no_password(
    before: str, authority: Authority, plays: Plays, log: RequestLog
) -> None:
    plays.auth = "PLAIN"
    proof = base64.b64encode(f"\0{USER}\0{PASSWORD}".encode()).decode()
    plays.answers = {"AUTH": f"454-{before}{proof}\r\n454 {PASSWORD}".encode()}
    with mailing(plays) as host, pytest.raises(ServiceDownError, match="454 ") as caught:
        send(host, log, authority.root)
    told = f"{caught.value} {log.path.read_text()}"
    pieces = {text[at : at + 6] for text in (proof, PASSWORD) for at in range(len(text) - 5)}
    assert [piece for piece in pieces if piece in told] == []


@pytest.mark.parametrize(
    ("word", "answer", "error", "sentence"),
    [
        ("", b"554 go away", MailRefusedError, "does not go on: “554 go away”"),
        ("", b"HTTP/1.1 400 Bad Request", BrokenReplyError, "does not talk like a mail server"),
        ("", b"x" * 9000, BrokenReplyError, "does not talk like a mail server"),
        ("", b"220-on\r\n" * 9000 + b"220 on", BrokenReplyError, "does not talk like a mail server"),
        ("EHLO", b"", BrokenReplyError, "breaks off or makes no sense"),
        ("MAIL", b"550 not you\x1b[31m\x07", MailRefusedError, "did not take the sender: “550 not you"),
        ("RCPT", b"550 5.1.1 nobody here", MailRefusedError, "did not take the recipient: “550 5.1.1 nobody"),
        ("RCPT", b"451 grey", ServiceDownError, "“451 grey”. Try again later"),
        ("DATA", b"250 what", BrokenReplyError, "makes no sense"),
        (".", b"552 too big", MailRefusedError, "did not take the mail: “552 too big”"),
        (".", b"", SlowError, "did not say whether it took it"),
    ],
)
def test_refusals_are_sentences(
    word: str,
    answer: bytes,
    error: type[OnlineError],
    sentence: str,
    authority: Authority,
    plays: Plays,
    log: RequestLog,
) -> None:
    plays.answers = {word: answer}
    with mailing(plays) as host, pytest.raises(error, match=sentence) as caught:
        send(host, log, authority.root)
    assert str(caught.value).isprintable()
    assert sentence in log.entries()[0].why


def test_mail_that_is_too_large_is_not_begun(authority: Authority, plays: Plays, log: RequestLog) -> None:
    plays.size = 100
    with mailing(plays) as host, pytest.raises(RefusedError, match="mails of at most 100 bytes"):
        send(host, log, authority.root)
    assert plays.signed_in == []


def test_server_without_a_way_to_sign_in_gets_no_password(
    authority: Authority, plays: Plays, log: RequestLog
) -> None:
    plays.auth = "XOAUTH2"
    with mailing(plays) as host, pytest.raises(MailRefusedError, match="takes no password"):
        send(host, log, authority.root)
    assert plays.heard == ["EHLO [127.0.0.1]"]


def test_goodbye_that_fails_does_not_matter(authority: Authority, plays: Plays, log: RequestLog) -> None:
    plays.answers = {"QUIT": b""}
    with mailing(plays) as host:
        send(host, log, authority.root)
    assert plays.mails == [MAIL]


def test_nothing_is_sent_offline_or_unasked(log: RequestLog) -> None:
    with pytest.raises(OfflineError, match="work offline"):
        Post(log, lambda: False).send(SERVER, None, LETTER, Permission.ASKED)
    with pytest.raises(NotAskedError):
        Post(log, lambda: True).send(SERVER, None, LETTER, Permission.NONE)
    assert log.entries() == ()


def test_silent_server_can_be_given_up(authority: Authority, plays: Plays, log: RequestLog) -> None:
    plays.starttls = True
    asked = iter((False, False, False))
    with mailing(plays) as host, pytest.raises(Cancelled):
        # The server waits for TLS to begin, PaperDesk for its greeting.
        plays.answers = {"": b"220-wait"}
        Post(log, lambda: True, host.route(authority.root)).send(
            replace(SERVER, encryption="starttls"), None, LETTER, Permission.ASKED, lambda: next(asked, True)
        )
    assert log.entries()[0].why == "stopped"


@pytest.mark.parametrize(
    "host", ["", "a b", "smtp.example.org/x", "a@b", "x:25", "[::1", "a\r\nb", "a?b", "a#b"]
)
def test_what_is_no_host_is_refused(host: str) -> None:
    with pytest.raises(RefusedError, match="cannot be a mail server"):
        place_of(replace(SERVER, host=host))


def test_addresses_with_commands_in_them_are_not_said(
    authority: Authority, plays: Plays, log: RequestLog
) -> None:
    letter = replace(LETTER, recipient="you@example.org>\r\nRCPT TO:<other@example.org")
    with mailing(plays) as host, pytest.raises(RefusedError, match="letters that mail servers do not take"):
        send(host, log, authority.root, letter=letter)
    assert plays.mails == []


def test_host_in_other_letters_is_asked_by_its_ascii_name() -> None:
    assert place_of(replace(SERVER, host="Post.Bücher.example")).host == "post.xn--bcher-kva.example"
    assert isinstance(place_of(replace(SERVER, host="[::1]", port=587)).port, int)
    assert Route().roots is None
