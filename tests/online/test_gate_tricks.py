"""A server that plays tricks gets nowhere: each ends in the right sentence and nowhere else."""

import gzip
import socket
import time
import zlib
from contextlib import suppress
from dataclasses import replace

import pytest

from paperdesk.model.errors import Cancelled
from paperdesk.online.errors import (
    BrokenReplyError,
    BusyError,
    DeniedError,
    NotFoundError,
    OnlineError,
    RefusedError,
    ServiceDownError,
    SignInPageError,
    SlowError,
    StatusError,
    TooLargeError,
    WrongKindError,
)
from paperdesk.online.gate import Limits
from paperdesk.online.request import Permission, Request
from tests.ending import ends
from tests.online.server import Pages, Play, Server, World, answer, head, leading

URL = "http://public.test/trick"
ASK = Request(URL, tries=1, most=100_000, spacing=0, accept=("application/json",))
HTML = answer(b"<!DOCTYPE html><html>Welcome</html>", "Content-Type: text/html")
ZEROS = zlib.compressobj(9, wbits=31)
BOMB = ZEROS.compress(bytes(50_000_000)) + ZEROS.flush()


def slowly(*pieces: bytes) -> Play:
    """Send piece after piece with a breath between them, the last one for ever."""

    def play(connection: socket.socket) -> None:
        for piece in pieces[:-1]:
            connection.sendall(piece)
        end = time.monotonic() + 20
        with suppress(OSError):
            while time.monotonic() < end:
                connection.sendall(pieces[-1])
                time.sleep(0.02)

    return play


def endless(begin: bytes, piece: bytes) -> Play:
    def play(connection: socket.socket) -> None:
        connection.sendall(begin)
        for _ in range(10_000):
            connection.sendall(piece)

    return play


TRICKS: dict[str, tuple[bytes | Play, type[OnlineError], str]] = {
    "redirect to this computer": (leading("http://127.0.0.1/"), RefusedError, "leads to this computer"),
    "redirect to localhost": (leading("http://localhost/"), RefusedError, "leads to this computer"),
    "redirect to localhost with a dot": (leading("http://localhost./"), RefusedError, "leads to this comp"),
    "redirect to metadata": (leading("http://169.254.169.254/latest"), RefusedError, "leads to this comp"),
    "redirect to the local network": (leading("http://192.168.1.1/"), RefusedError, "leads to this computer"),
    "redirect to any address": (leading("http://0.0.0.0/"), RefusedError, "leads to this computer"),
    "redirect to IPv6 loopback": (leading("http://[::1]/"), RefusedError, "leads to this computer"),
    "redirect to mapped IPv4": (leading("http://[::ffff:127.0.0.1]/"), RefusedError, "leads to this comput"),
    "redirect to 6to4": (leading("http://[2002:7f00:1::]/"), RefusedError, "leads to this computer"),
    "redirect to NAT64": (leading("http://[64:ff9b::7f00:1]/"), RefusedError, "leads to this computer"),
    "redirect to multicast": (leading("http://224.0.0.1/"), RefusedError, "leads to this computer"),
    "redirect to a decimal host": (leading("http://2130706433/"), RefusedError, "hides which address"),
    "redirect to an octal host": (leading("http://0177.0.0.1/"), RefusedError, "hides which address"),
    "redirect to a hex host": (leading("http://0x7f.1/"), RefusedError, "hides which address"),
    "redirect to a wide-digit host": (
        leading("http://１２７.0.0.1/"),
        RefusedError,
        "leads to this computer",
    ),
    "redirect to another port": (leading("http://public.test:22/"), RefusedError, "Port 22"),
    "redirect to port 0": (leading("http://public.test:0/"), RefusedError, "no port 0"),
    "redirect with a password": (
        leading("http://me:pw@public.test/"),
        RefusedError,
        "holds a name or a pass",
    ),
    "redirect with a disguised host": (
        leading("http://public.test\\@127.0.0.1/"),
        RefusedError,
        "no address",
    ),
    "redirect in a circle": (leading(URL), RefusedError, "leads on and on"),
    "redirect to a file": (leading("file:///etc/passwd"), RefusedError, "not file"),
    "redirect to javascript": (leading("javascript:alert(1)"), RefusedError, "not javascript"),
    "redirect to gopher": (leading("gopher://public.test/"), RefusedError, "not gopher"),
    "redirect to nowhere": (head("Content-Length: 0", status="302 Found"), BrokenReplyError, "does not say"),
    "redirect with control characters": (
        leading("http://public.test/\x01"),
        RefusedError,
        "control characters",
    ),
    "endless body": (endless(head(), b"x" * 10_000), TooLargeError, "more than 100,000 bytes"),
    "body announced too large": (head("Content-Length: 100001") + b"x", TooLargeError, "more than 100,000"),
    "gzip bomb": (answer(BOMB, "Content-Encoding: gzip"), TooLargeError, "more than 100,000 bytes"),
    "gzip bomb in many packets": (
        answer(gzip.compress(bytes(10_000)) * 20, "Content-Encoding: gzip"),
        TooLargeError,
        "more than 100,000 bytes",
    ),
    "deflate bomb": (
        answer(zlib.compress(bytes(5_000_000)), "Content-Encoding: deflate"),
        TooLargeError,
        "more than 100,000 bytes",
    ),
    "gzip that is none": (answer(b"no gzip", "Content-Encoding: gzip"), BrokenReplyError, "breaks off"),
    "half a gzip": (
        answer(gzip.compress(bytes(9_000))[:30], "Content-Encoding: gzip"),
        BrokenReplyError,
        "breaks off",
    ),
    "gzip in gzip": (answer(b"x", "Content-Encoding: gzip, gzip"), BrokenReplyError, "makes no sense"),
    "a coding nobody asked for": (answer(b"x", "Content-Encoding: br"), BrokenReplyError, "makes no sense"),
    "half a reply": (head("Content-Length: 500") + b'{"half":', BrokenReplyError, "breaks off"),
    "half a head": (b"HTTP/1.1 200 OK\r\nContent-", BrokenReplyError, "breaks off"),
    "nothing at all": (b"", BrokenReplyError, "breaks off"),
    "a length that is no number": (head("Content-Length: -5") + b"x", BrokenReplyError, "makes no sense"),
    "two lengths": (
        head("Content-Length: 1", "Content-Length: 5") + b"x",
        BrokenReplyError,
        "makes no sense",
    ),
    "huge header": (head("X-Long: " + "x" * 100_000), BrokenReplyError, "makes no sense"),
    "endless header": (endless(b"HTTP/1.1 200 OK\r\nX: ", b"x" * 10_000), BrokenReplyError, "makes no sense"),
    "many headers": (head(*(f"X-{n}: {n}" for n in range(9_000))), BrokenReplyError, "makes no sense"),
    "interim answers for ever": (endless(b"", head(status="100 Continue") * 9), BrokenReplyError, "no sense"),
    "chunks of nonsense": (
        head("Transfer-Encoding: chunked") + b"zz\r\nx\r\n0\r\n\r\n",
        BrokenReplyError,
        "makes no sense",
    ),
    "a chunk of less than nothing": (
        head("Transfer-Encoding: chunked") + b"-1\r\nx\r\n0\r\n\r\n",
        BrokenReplyError,
        "makes no sense",
    ),
    "chunks without an end": (
        head("Transfer-Encoding: chunked") + b"5\r\nhello\r\n",
        BrokenReplyError,
        "breaks off",
    ),
    "an old protocol": (b"<html>hello</html>", BrokenReplyError, "makes no sense"),
    "another protocol": (b"SSH-2.0-OpenSSH_9.2\r\n", BrokenReplyError, "makes no sense"),
    "a status of nonsense": (b"HTTP/1.1 abc OK\r\n\r\n", BrokenReplyError, "makes no sense"),
    "unchanged although unknown": (head(status="304 Not Modified"), BrokenReplyError, "nothing has changed"),
    "a page for data": (HTML, WrongKindError, "web page instead of data"),
    "a page called data": (
        answer(b"\n <!doctype HTML><p>no</p>", "Content-Type: application/json"),
        WrongKindError,
        "web page instead of data",
    ),
    "a network to sign in to": (answer(HTML, status="511 Sign In"), SignInPageError, "sign in first"),
    "not found": (answer(status="404 Not Found"), NotFoundError, "nothing at this address"),
    "gone": (answer(status="410 Gone"), NotFoundError, "any more"),
    "no entry": (answer(status="401 No"), DeniedError, "does not let PaperDesk in"),
    "not understood": (answer(b"why", status="400 Bad"), StatusError, "did not understand"),
    "out of order": (answer(status="500 Oh"), ServiceDownError, "out of order"),
    "too many": (answer(status="429 Slow down"), BusyError, "left alone for 1 seconds"),
}


@pytest.mark.parametrize("trick", TRICKS)
def test_trick_ends_in_a_sentence(trick: str, pages: Pages, server: Server, world: World) -> None:
    pages["/trick"], kind, sentence = TRICKS[trick]
    with ends(trick), pytest.raises(kind, match=sentence) as caught:
        world.gate().send(ASK, Permission.ASKED)
    assert str(caught.value).endswith(".")
    assert {address for address, _ in world.reached} == {"93.184.216.34"}
    assert len(server.asked) == (6 if trick == "redirect in a circle" else 1)
    assert world.log().entries()[0].why == str(caught.value)


@pytest.mark.parametrize(
    "play",
    [
        slowly(b""),
        slowly(b"H"),
        slowly(b"HTTP/1.1 200 OK\r\nX: ", b"x"),
        slowly(head(), b"x"),
        slowly(head("Transfer-Encoding: chunked"), b"1\r\nx\r\n"),
    ],
    ids=["silence", "no head", "slow header", "slow body", "slow chunks"],
)
def test_slow_reply_ends_in_time(play: Play, pages: Pages, world: World) -> None:
    pages["/trick"] = play
    world.limits = Limits(connect=1, total=0.5)
    with ends("a slow reply", 15), pytest.raises(SlowError, match="took too long"):
        world.gate().send(ASK, Permission.ASKED)


def test_stop_is_heard_in_the_middle(pages: Pages, world: World) -> None:
    begun: list[int] = []
    pages["/trick"] = slowly(head(), b"x")

    def stop() -> bool:
        begun.append(1)
        return len(begun) > 20

    world.limits = Limits(connect=60, total=60)
    with ends("stopping", 15), pytest.raises(Cancelled):
        world.gate().send(ASK, Permission.ASKED, stop)
    assert world.log().entries()[0].why == "stopped"


def test_name_that_is_never_found_can_be_stopped(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(world, "look_up", lambda _host, _port: time.sleep(3))
    looks = iter([False] * 5 + [True] * 50)
    with ends("a resolver that hangs", 2.5), pytest.raises(Cancelled):
        world.gate().send(ASK, Permission.ASKED, lambda: next(looks))


def test_answer_of_the_resolver_that_changes_is_checked_again(
    pages: Pages, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    pages["/trick"] = answer(b"{}")
    answers = iter([["93.184.216.34"], ["127.0.0.1"]])
    monkeypatch.setattr(world, "look_up", lambda _host, _port: next(answers))
    gate = world.gate()
    assert gate.send(replace(ASK, accept=()), Permission.ASKED).body == b"{}"
    with pytest.raises(RefusedError, match="leads to this computer"):
        gate.send(ASK, Permission.ASKED)
    assert world.reached == [
        ("93.184.216.34", 80)
    ]  # resolved once each, and what was checked was connected to


def test_host_with_one_private_address_is_refused(world: World) -> None:
    world.names["public.test"] = ("93.184.216.34", "10.0.0.1")
    with pytest.raises(RefusedError, match="leads to this computer"):
        world.gate().send(ASK, Permission.ASKED)
    assert world.reached == []


@pytest.mark.parametrize(
    ("location", "leads_to"),
    [
        ("/straße?q=ä", "/stra%C3%9Fe?q=%C3%A4"),
        ("/a b", "/a%20b"),
        ("//other.test/x", "/x"),
        ("?page=2#part", "/trick?page=2"),
    ],
)
def test_odd_redirects_are_understood(
    location: str, leads_to: str, pages: Pages, server: Server, world: World
) -> None:
    pages["/trick"] = [leading(location), answer(b"{}")]
    pages.update(
        dict.fromkeys((leads_to.partition("?")[0],), answer(b"{}")) if "page" not in leads_to else {}
    )
    assert world.gate().send(ASK, Permission.ASKED).body == b"{}"
    assert server.asked[1].split(b" ")[1] == leads_to.encode()
