"""What goes through the gate as it should: permission, tokens, redirects, kept replies, pauses, the log."""

from __future__ import annotations

import gzip
import json
import socket
from dataclasses import replace
from pathlib import Path

import pytest

from paperdesk import __version__
from paperdesk.online.errors import BusyError, NotAskedError, OfflineError, RefusedError, ServiceDownError
from paperdesk.online.gate import Gate
from paperdesk.online.log import Asked
from paperdesk.online.request import Permission, Request
from paperdesk.online.secret import Secret
from paperdesk.online.targets import authority
from tests.online.server import Pages, Server, World, answer, head, leading, serving

ASK = Request("http://public.test/a?q=my+title", tries=1, spacing=0)
CANARY = "canary-5f1c0e"


def send(world: World, request: Request = ASK) -> bytes:
    return world.gate().send(request, Permission.ASKED).body


def test_request_says_little(pages: Pages, server: Server, world: World) -> None:
    pages["/a"] = answer(b"hello")
    assert send(world) == b"hello"
    assert server.asked == [
        b"GET /a?q=my+title HTTP/1.1\r\nHost: public.test\r\n"
        + f"User-Agent: PaperDesk/{__version__}\r\n".encode()
        + b"Accept: */*\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n"
    ]


def test_contact_goes_to_polite_requests_alone(pages: Pages, server: Server, world: World) -> None:
    pages["/a"] = [leading("http://other.test/a"), answer(b"hello")]
    world.contact = "me@example.org"
    send(world, replace(ASK, polite=True))
    send(world)
    agents = [b"mailto:me@example.org" in asked for asked in server.asked]
    assert agents == [True, False, False]


def test_nothing_is_sent_that_nobody_asked_for(server: Server, world: World) -> None:
    with pytest.raises(NotAskedError, match="unless you ask for it"):
        world.gate().send(ASK, Permission.NONE)
    assert (world.reached, server.asked) == ([], [])


def test_nothing_is_sent_offline(pages: Pages, world: World) -> None:
    pages["/a"] = answer(b"hello")
    send(world)
    world.is_open = False
    world.reached.clear()
    with pytest.raises(OfflineError, match="set to work offline"):
        send(world)
    kept = world.gate().kept(ASK)
    assert kept is not None
    assert (kept.body, kept.from_cache, world.reached) == (b"hello", True, [])


def test_going_offline_ends_what_is_under_way(pages: Pages, world: World) -> None:
    def play(connection: socket.socket) -> None:
        world.is_open = False
        connection.recv(1)

    pages["/a"] = play
    with pytest.raises(OfflineError, match="now works offline"):
        send(world)


def test_nothing_is_sent_that_cannot_be_logged(server: Server, world: World) -> None:
    (world.folder / "requests.log").mkdir()
    with pytest.raises(RefusedError, match="cannot be written"):
        send(world)
    assert server.asked == []


def test_packed_replies_are_unpacked(pages: Pages, world: World) -> None:
    packed = gzip.compress(b"hello ") + gzip.compress(b"world") + b"\0\0"
    pages["/a"] = answer(packed, "Content-Encoding: gzip")
    assert send(world) == b"hello world"


def test_chunks_are_joined(pages: Pages, world: World) -> None:
    pages["/a"] = (
        head("Transfer-Encoding: chunked") + b"5\r\nhello\r\n6;x=y\r\n world\r\n0\r\nTrail: x\r\n\r\n"
    )
    assert send(world) == b"hello world"


def test_post_is_sent_whole_and_becomes_a_get_when_seen_elsewhere(
    pages: Pages, server: Server, world: World
) -> None:
    pages.update({"/a": leading("/b", "303 See Other"), "/b": answer(b"hello")})
    assert send(world, replace(ASK, method="POST", body=b"x" * 300_000)) == b"hello"
    assert (len(server.asked[0].partition(b"\r\n\r\n")[2]), server.asked[1][:7]) == (300_000, b"GET /b ")


def test_post_is_not_led_to_another_host(pages: Pages, server: Server, world: World) -> None:
    pages["/a"] = leading("http://other.test/b", "307 Temporary")
    with pytest.raises(RefusedError, match=r"what was sent on to other\.test"):
        send(world, replace(ASK, method="POST", body=b"x"))
    assert len(server.asked) == 1


def test_tokens_go_to_no_other_host_and_into_no_file(pages: Pages, server: Server, world: World) -> None:
    pages.update(
        {
            "/a": leading("/b"),
            "/b": leading(f"http://other.test/{CANARY}?api_key={CANARY}"),
            f"/{CANARY}": answer(b"hello", "ETag: x"),
        }
    )
    request = replace(
        ASK, headers={"Authorization": Secret(f"Bearer {CANARY}")}, secret_query={"api_key": Secret(CANARY)}
    )
    reply = world.gate().send(request, Permission.ASKED)
    assert [CANARY.encode() in asked.partition(b"\r\n")[2] for asked in server.asked] == [True, True, False]
    assert CANARY not in reply.url + repr(request)
    assert [path for path in world.folder.rglob("*") if path.is_file() and CANARY in path.read_text()] == []


def test_reply_with_a_token_is_not_kept(pages: Pages, world: World) -> None:
    pages["/a"] = answer(f"you sent {CANARY}".encode())
    send(world, replace(ASK, headers={"Authorization": Secret(f"Token {CANARY}")}))
    assert not (world.folder / "replies").exists()


def test_token_with_a_line_break_is_refused(server: Server, world: World) -> None:
    with pytest.raises(RefusedError, match="cannot be sent"):
        send(world, replace(ASK, headers={"X-Key": Secret("a\r\nHost: evil")}))
    assert server.asked == []


def test_typed_host_may_be_private_and_leads_to_no_other(pages: Pages, server: Server, world: World) -> None:
    base = f"http://127.0.0.1:{server.port}"
    typed = frozenset({authority(base)})
    pages.update({"/a": answer(b"hello"), "/own": leading("/a")})
    assert send(world, Request(f"{base}/own", typed=typed, spacing=0)) == b"hello"
    with serving({"/a": answer(b"secret")}) as neighbour:
        pages["/away"] = leading(f"http://127.0.0.1:{neighbour.port}/a")
        with pytest.raises(RefusedError, match="is none of the web's"):
            send(world, Request(f"{base}/away", typed=typed, spacing=0))
        assert neighbour.asked == []


def test_public_host_may_not_lead_to_a_typed_private_one(pages: Pages, server: Server, world: World) -> None:
    pages["/a"] = leading(f"http://127.0.0.1:{server.port}/b")
    with pytest.raises(RefusedError, match="is none of the web's"):
        send(world, replace(ASK, typed=frozenset({f"127.0.0.1:{server.port}"})))
    assert len(server.asked) == 1


def test_unchanged_reply_is_not_sent_again(pages: Pages, server: Server, world: World) -> None:
    first = answer(b"hello", 'ETag: "1"', "Last-Modified: Mon, 23 Nov 2026 06:00:00 GMT")
    pages["/a"] = [first, head(status="304 Not Modified")]
    gate = world.gate()
    before, after = gate.send(ASK, Permission.ASKED), gate.send(ASK, Permission.ASKED)
    assert b'If-None-Match: "1"\r\nIf-Modified-Since: Mon, 23 Nov 2026 06:00:00 GMT' in server.asked[1]
    assert (before.from_cache, after.from_cache, after.body, after.status) == (False, True, b"hello", 200)


def test_fresh_reply_is_not_asked_for(pages: Pages, server: Server, world: World) -> None:
    pages["/a"] = answer(b"hello")
    send(world)
    assert send(world, replace(ASK, fresh=3600)) == b"hello"
    assert len(server.asked) == 1


def test_damaged_kept_reply_is_none(pages: Pages, world: World) -> None:
    pages["/a"] = answer(b"hello")
    send(world)
    [kept] = (world.folder / "replies").iterdir()
    kept.write_bytes(kept.read_bytes().replace(b"hello", b"hullo"))
    assert world.gate().kept(ASK) is None


def test_address_that_moved_for_good_is_told(pages: Pages, world: World) -> None:
    pages.update({"/a": leading("/b", "301 Moved"), "/b": leading("/c", "308 Moved"), "/c": answer(b"hello")})
    assert world.gate().send(ASK, Permission.ASKED).moved == "http://public.test/c"
    pages["/b"] = leading("/c", "302 Found")
    assert world.gate().send(ASK, Permission.ASKED).moved == ""


def test_host_that_recovers_is_tried_again(pages: Pages, server: Server, world: World) -> None:
    pages["/a"] = [answer(status="500 Oh"), b"HTTP/1.1 200", answer(b"hello")]
    assert send(world, replace(ASK, tries=3)) == b"hello"
    assert (len(server.asked), round(sum(world.slept))) == (3, 3)  # after one second, then after two


def test_requests_keep_their_distance(pages: Pages, world: World) -> None:
    pages["/a"] = answer(b"hello")
    gate = world.gate()
    begun = []
    for _ in range(4):
        gate.send(replace(ASK, spacing=3), Permission.SCHEDULED)
        begun.append(world.time)
    assert [round(at - begun[0], 1) for at in begun] == [0, 3, 6, 9]


@pytest.mark.parametrize(
    ("after", "pause"),
    [
        ("120", 120),
        ("Mon, 23 Nov 2026 06:02:00 GMT", 120),
        ("1000000000", 86_400),
        ("9" * 400, 1),
        ("soon", 1),
        ("-5", 1),
        ("Fri, 31 Dec 9999 23:59:59 GMT", 86_400),
        ("Mon, 23 Nov 1999 06:02:00 GMT", 0),
    ],
)
def test_pause_that_a_host_asks_for_is_kept(
    after: str, pause: float, pages: Pages, server: Server, world: World
) -> None:
    busy = answer(b"", f"Retry-After: {after}", "Date: Mon, 23 Nov 2026 06:00:00 GMT", status="429 Slow down")
    pages["/a"] = [busy, answer(b"hello")]
    gate = world.gate()
    with pytest.raises(BusyError) as caught:
        gate.send(ASK, Permission.ASKED)
    assert caught.value.seconds == pause
    if pause > ASK.patience:
        with pytest.raises(BusyError, match="left alone for another"):
            gate.send(ASK, Permission.ASKED)
        assert len(server.asked) == 1
        world.time += pause
    assert gate.send(ASK, Permission.ASKED).body == b"hello"


def test_host_that_does_not_answer_is_down(world: World) -> None:
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        port = silent.getsockname()[1]
    typed = frozenset({f"127.0.0.1:{port}"})
    with pytest.raises(ServiceDownError, match="does not answer"):
        send(world, Request(f"http://127.0.0.1:{port}/", typed=typed, tries=1))


def test_second_address_is_tried_when_the_first_does_not_answer(pages: Pages, world: World) -> None:
    pages["/a"] = answer(b"hello")
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        dead = silent.getsockname()
    world.names["public.test"] = ("93.184.216.99", "93.184.216.34")
    detour = world.detour
    gate = Gate(
        world.log(),
        world.gate()._cache,
        lambda: True,
        route=world.route(lambda host, port: dead if host.endswith("99") else detour(host, port)),
    )
    assert gate.send(ASK, Permission.ASKED).body == b"hello"


def test_name_that_is_not_found_is_told(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    def look_up(_host: str, _port: int) -> list[str]:
        raise socket.gaierror(socket.EAI_NONAME, "unknown")

    monkeypatch.setattr(world, "look_up", look_up)
    with pytest.raises(OfflineError, match=r"public\.test could not be found"):
        send(world)


def test_log_tells_every_request_without_what_was_looked_for(pages: Pages, world: World) -> None:
    pages.update({"/a": leading("http://other.test/b"), "/b": answer(b"hello")})
    send(world)
    with pytest.raises(RefusedError):
        send(world, Request("file:///etc/passwd"))
    told = [replace(entry, at="", seconds=0.0, received=0) for entry in world.log().entries()]
    assert told == [
        Asked(
            "", "asked", "GET", "", why="Only http and https addresses are asked, not file; nothing was sent."
        ),
        Asked("", "asked", "GET", "other.test/b", 200),
        Asked("", "asked", "GET", "public.test/a", 302, why="led on to other.test"),
    ]
    assert "title" not in (world.folder / "requests.log").read_text()


def test_log_stays_small_and_reads_past_damage(tmp_path: Path, world: World) -> None:
    log = world.log()
    for number in range(12_000):
        log.add(Asked("2026", "asked", "GET", f"public.test/{number}" + "x" * 100))
    with log.path.open("a", encoding="utf-8") as file:
        file.write(
            'not JSON\n{"at": 1}\n[]\n'
            + json.dumps({"at": "", "permission": 1})
            + "\n\udcff".encode("utf-8", "replace").decode()
        )
    sizes = [path.stat().st_size for path in tmp_path.glob("requests.log*")]
    assert len(sizes) == 2
    assert max(sizes) < 510_000
    entries = log.entries()
    assert entries[0].place.startswith("public.test/11999")
    assert len(entries) > 2_000
    assert log.path.stat().st_mode & 0o077 == 0
