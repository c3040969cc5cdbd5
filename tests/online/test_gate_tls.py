"""Hosts that cannot prove who they are, or talk in old ways, are refused; there is no way round it."""

from __future__ import annotations

import inspect
import socket
import ssl
import warnings
from pathlib import Path

import pytest

from paperdesk.online import dialing
from paperdesk.online.errors import BrokenReplyError, CertificateError, RefusedError
from paperdesk.online.request import Permission, Request
from tests.online.authority import Authority
from tests.online.server import OTHER, PUBLIC, World, answer, leading, serving

ASK = Request("https://public.test/", tries=1, spacing=0)


def test_host_that_proves_its_name_is_asked(authority: Authority, tmp_path: Path) -> None:
    context = authority.context(authority.certificate("public.test"))
    with serving({"/": answer(b"hello")}, context) as server:
        world = World(tmp_path, {(PUBLIC, 443): server}, roots=authority.root)
        assert world.gate().send(ASK, Permission.ASKED).body == b"hello"


@pytest.mark.parametrize(
    ("name", "days", "trusted", "sentence"),
    [
        ("public.test", -1, True, "is out of date"),
        ("public.test", 30, False, "vouches for its certificate"),
        ("other.test", 30, True, "is for another host"),
    ],
    ids=["expired", "unknown root", "wrong host"],
)
def test_certificate_that_is_not_right_is_refused(
    name: str, days: int, trusted: bool, sentence: str, authority: Authority, tmp_path: Path
) -> None:
    context = authority.context(authority.certificate(name, days))
    with serving({"/": answer(b"hello")}, context) as server:
        world = World(tmp_path, {(PUBLIC, 443): server}, roots=authority.root if trusted else None)
        with pytest.raises(CertificateError, match=sentence):
            world.gate().send(ASK, Permission.ASKED)
        assert server.asked == []


def test_self_signed_certificate_is_refused(authority: Authority, tmp_path: Path) -> None:
    with serving({"/": answer(b"hello")}, authority.context(authority.root)) as server:
        world = World(tmp_path, {(PUBLIC, 443): server})
        with pytest.raises(CertificateError, match="vouches for its certificate"):
            world.gate().send(ASK, Permission.ASKED)
        assert server.asked == []


def test_old_tls_is_refused(authority: Authority, tmp_path: Path) -> None:
    context = authority.context(authority.certificate("public.test"))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        context.minimum_version = ssl.TLSVersion.TLSv1
        context.maximum_version = ssl.TLSVersion.TLSv1_1
    context.set_ciphers("ALL:@SECLEVEL=0")
    with serving({"/": answer(b"hello")}, context) as server:
        world = World(tmp_path, {(PUBLIC, 443): server}, roots=authority.root)
        with pytest.raises(CertificateError, match="no way that is known to be safe"):
            world.gate().send(ASK, Permission.ASKED)
        assert server.asked == []


def test_plain_host_behind_an_encrypted_address_is_refused(tmp_path: Path) -> None:
    with serving({"/": answer(b"hello")}) as server:
        world = World(tmp_path, {(PUBLIC, 443): server})
        with pytest.raises(CertificateError, match="no way that is known to be safe"):
            world.gate().send(ASK, Permission.ASKED)


def test_redirect_to_an_unencrypted_address_is_refused(authority: Authority, tmp_path: Path) -> None:
    context = authority.context(authority.certificate("public.test"))
    pages = {"/": leading("http://other.test/")}
    with serving(pages, context) as server, serving({"/": answer()}) as plain:
        world = World(tmp_path, {(PUBLIC, 443): server, (OTHER, 80): plain}, roots=authority.root)
        with pytest.raises(RefusedError, match="that others can listen to"):
            world.gate().send(ASK, Permission.ASKED)
        assert plain.asked == []


def test_reply_that_is_cut_off_without_a_farewell_is_broken(authority: Authority, tmp_path: Path) -> None:
    def cut(connection: socket.socket) -> None:
        assert isinstance(connection, ssl.SSLSocket)
        connection.sendall(b"HTTP/1.1 200 OK\r\n\r\nhalf of")
        socket.socket(fileno=connection.detach()).close()

    context = authority.context(authority.certificate("public.test"))
    with serving({"/": cut}, context) as server:
        world = World(tmp_path, {(PUBLIC, 443): server}, roots=authority.root)
        with pytest.raises(BrokenReplyError, match="breaks off"):
            world.gate().send(ASK, Permission.ASKED)


def test_there_is_no_word_for_trusting_blindly() -> None:
    source = inspect.getsource(dialing)
    assert [
        word for word in ("CERT_NONE", "check_hostname", "verify_mode", "_unverified") if word in source
    ] == []
