"""Digests by mail: what is set up, where the password is, and what is sent."""

from __future__ import annotations

import email
import json
import sys
import types
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from email.policy import default
from pathlib import Path
from typing import cast

import pytest

from paperdesk.formats.digest.contents import Digest
from paperdesk.library.locations import mail_wishes_file
from paperdesk.library.mail_wishes import MailWishes, keep_mail_wishes, read_mail_wishes
from paperdesk.library.mailing import TEST_SUBJECT, Mailing
from paperdesk.library.network_wishes import NetworkWishes, keep_wishes
from paperdesk.model.errors import PaperDeskError, UsageError
from paperdesk.online.errors import OfflineError
from paperdesk.online.keyring import Keyring
from paperdesk.online.mail import Letter, MailServer, Post
from paperdesk.online.request import Permission
from paperdesk.online.secret import Secret

WISHES = MailWishes("smtp.example.org", 587, "starttls", "me", "me@example.org", "you@example.org")
AT = datetime(2026, 11, 23, 7, tzinfo=UTC)
Sent = list[tuple[MailServer, Secret | None, Letter, Permission]]


class FakePost:
    """Notes what it is given."""

    def __init__(self) -> None:
        self.sent: Sent = []

    def send(
        self,
        server: MailServer,
        password: Secret | None,
        letter: Letter,
        permission: Permission,
        stop: Callable[[], bool],
    ) -> None:
        self.sent.append((server, password, letter, permission))


class FakeKeyring:
    """Keeps secrets in memory."""

    def __init__(self) -> None:
        self.kept: dict[str, Secret] = {}

    def get(self, name: str) -> Secret | None:
        return self.kept.get(name)

    def put(self, name: str, secret: Secret) -> None:
        self.kept[name] = secret

    def remove(self, name: str) -> None:
        self.kept.pop(name, None)


@pytest.fixture
def post() -> FakePost:
    return FakePost()


@pytest.fixture
def keyring() -> FakeKeyring:
    return FakeKeyring()


def mailing(post: FakePost, keyring: FakeKeyring, wishes: MailWishes = WISHES) -> Mailing:
    return Mailing(wishes, lambda: cast("Post", post), lambda: cast("Keyring", keyring))


def test_what_is_set_up_is_kept_without_the_password(post: FakePost, keyring: FakeKeyring) -> None:
    keep_mail_wishes(WISHES)
    mailing(post, keyring).keep_password("canary")
    assert read_mail_wishes() == WISHES
    assert "canary" not in mail_wishes_file().read_text()
    assert keyring.kept == {"mail me@smtp.example.org": Secret("canary")}
    mailing(post, keyring).keep_password("")
    assert keyring.kept == {}


def test_nothing_is_set_up_at_first(post: FakePost, keyring: FakeKeyring) -> None:
    assert read_mail_wishes() == MailWishes()
    assert not MailWishes().is_set_up
    with pytest.raises(PaperDeskError, match="No mail server is set up, so nothing was sent"):
        mailing(post, keyring, MailWishes()).send(Digest("T", "", ()), AT)


@pytest.mark.parametrize(
    "text",
    ["", "[]", "null", "{", '{"host": 1}', "[" * 99_999, json.dumps({"host": "smtp.example.org"})]
    + [
        json.dumps({**{name: getattr(WISHES, name) for name in MailWishes.__slots__}, **wrong})
        for wrong in ({"port": "587"}, {"port": 0}, {"port": True}, {"host": "a b"}, {"encryption": "none"})
    ],
)
def test_damaged_file_sets_nothing_up(text: str) -> None:
    mail_wishes_file().write_text(text)
    assert read_mail_wishes() == MailWishes()


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"host": "smtp example"}, "cannot be a mail server"),
        ({"port": 70_000}, "cannot be a mail server"),
        ({"sender": "me"}, "“me” is no mail address"),
        ({"recipient": "a@b.org\r\nBcc: c@d.org"}, "is no mail address"),
        ({"encryption": "none"}, "There is no encryption “none”"),
        ({"user": "a\0b"}, "user name holds letters"),
    ],
)
def test_what_cannot_be_used_is_not_kept(wrong: dict[str, object], sentence: str) -> None:
    with pytest.raises(UsageError, match=sentence):
        keep_mail_wishes(replace(WISHES, **wrong))  # type: ignore[arg-type]
    assert not mail_wishes_file().exists()


def test_digest_is_sent_with_the_password_of_the_keyring(post: FakePost, keyring: FakeKeyring) -> None:
    keyring.put("mail me@smtp.example.org", Secret("canary"))
    mailing(post, keyring).send(Digest("Papers", "", ()), AT)
    ((server, password, letter, permission),) = post.sent
    assert server == MailServer("smtp.example.org", 587, "starttls", "me")
    assert (password, permission) == (Secret("canary"), Permission.ASKED)
    assert (letter.sender, letter.recipient) == ("me@example.org", "you@example.org")
    assert email.message_from_bytes(letter.data, policy=default)["subject"] == "Papers"


def test_test_is_a_mail_that_says_that_it_works(post: FakePost, keyring: FakeKeyring) -> None:
    mailing(post, keyring, replace(WISHES, user="")).send_test(AT)
    ((_, password, letter, _),) = post.sent
    mail = email.message_from_bytes(letter.data, policy=default)
    assert (password, mail["subject"]) == (None, TEST_SUBJECT)


def test_missing_password_is_said(post: FakePost, keyring: FakeKeyring) -> None:
    assert not mailing(post, keyring).has_password()
    with pytest.raises(PaperDeskError, match=r"No password is kept for me at smtp\.example\.org"):
        mailing(post, keyring).send_test(AT)
    assert post.sent == []


def test_computer_without_a_keyring_keeps_no_password(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "keyring", types.ModuleType("keyring"))
    assert not Mailing(WISHES).has_password()
    with pytest.raises(PaperDeskError, match="found none that is safe"):
        Mailing(WISHES).keep_password("canary")


def test_nothing_is_sent_while_working_offline(tmp_path: Path) -> None:
    keep_wishes(NetworkWishes(offline=True))
    with pytest.raises(OfflineError, match="work offline"):
        Mailing(replace(WISHES, user="")).send_test(AT)
