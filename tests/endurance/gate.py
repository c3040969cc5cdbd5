"""Whatever a server says, a request ends in a reply within its bounds or in a sentence (promise S5).

One run is 40 replies, most of them sound ones that chance has damaged, cut, repeated or packed anew, in
pieces of any size; or 40 walks from redirect to redirect through a made-up world with private hosts in it.
"""

from __future__ import annotations

import gzip
import socket
import zlib
from collections.abc import Sequence
from ipaddress import ip_address
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import Final

from paperdesk.online.errors import OnlineError
from paperdesk.online.gate import Limits
from paperdesk.online.request import Permission, Request
from tests.endurance.trial import Trial
from tests.online.server import PUBLIC, Page, World, answer, head, leading, serving

CASES: Final = 40
MOST: Final = 50_000
SOUND: Final = (
    answer(b'{"title": "x"}', "Content-Type: application/json", 'ETag: "1"'),
    answer(gzip.compress(bytes(3_000)), "Content-Encoding: gzip"),
    answer(zlib.compress(b"x" * 3_000), "Content-Encoding: deflate"),
    head("Transfer-Encoding: chunked") + b"5\r\nhello\r\n1f4\r\n" + b"x" * 500 + b"\r\n0\r\n\r\n",
    head(status="103 Early Hints") + answer(b"late"),
    leading("/other"),
    answer(status="429 Slow"),
    head(status="304 Not Modified"),
    head() + b"until the end",
)
BITS: Final = (
    *(b"\r\n", b"\n", b"\0", b": ", b"\x1f\x8b", b"HTTP/1.1 200 OK\r\n", b"HTTP/9.9 999 \r\n", b"\xff" * 9),
    *(b"Content-Length: 9\r\n", b"Content-Length: 99999999999\r\n", b"Transfer-Encoding: chunked\r\n"),
    *(
        b"Content-Encoding: gzip\r\n",
        b"Location: http://127.0.0.1/\r\n",
        b"ffffffffff\r\n",
        b"-1\r\n",
        b"x" * 9_000,
    ),
)
SPECIAL: Final = (
    *(
        "127.0.0.1",
        "10.1.2.3",
        "192.168.0.1",
        "169.254.169.254",
        "::1",
        "fd00::1",
        "::ffff:10.0.0.1",
        "0.0.0.0",
    ),
    *("2002:a00:1::", "64:ff9b::a00:1", "fe80::1", "100.64.0.1", "224.0.0.1", "240.0.0.1"),
)


def answer_anything(random: Random, folder: Path) -> None:
    """Damage sound replies and see what comes of them."""
    pages: dict[str, Page | list[Page]] = {"/other": answer(b"there")}
    with serving(pages) as server:
        world = World(folder, {(PUBLIC, 80): server}, limits=Limits(connect=20, total=20))
        for case in range(CASES):
            data = _damaged(random, random.choice(SOUND))
            pages[f"/{case}"] = _in_pieces(data, random.choice((1, 7, 100, 5_000)))
            request = Request(f"http://public.test/{case}", most=MOST, tries=1, spacing=0)
            try:
                reply = world.gate().send(request, Permission.ASKED)
            except OnlineError as error:
                assert str(error).endswith("."), data
            else:
                assert len(reply.body) <= MOST, data
        assert set(world.reached) == {(PUBLIC, 80)}


def lead_anywhere(random: Random, folder: Path) -> None:
    """Lead from host to host, and see that none is met that may not be."""
    names = [f"h{number}.test" for number in range(12)]
    with serving({}) as server:
        for _ in range(CASES):
            folder.joinpath("requests.log").unlink(missing_ok=True)
            world = World(folder, limits=Limits(connect=20, total=20))
            world.names = {name: _addresses(random) for name in names}
            public = {each for addresses in world.names.values() for each in addresses if each not in SPECIAL}
            world.places = {(each, 80): server for each in public}
            way = random.choices(names, k=8)
            server.pages = {
                f"/{n}": leading(f"http://{to}/{n + 1}") for n, (_, to) in enumerate(pairwise(way))
            }
            server.asked.clear()
            allowed = 0
            for name in way[:6]:
                if any(each in SPECIAL for each in world.names[name]):
                    break
                allowed += 1
            try:
                world.gate().send(Request(f"http://{way[0]}/0", tries=1, spacing=0), Permission.ASKED)
            except OnlineError:
                assert len(server.asked) == allowed, (way, world.names)
            assert all(ip_address(each).is_global and each in public for each, _ in world.reached)


def _damaged(random: Random, data: bytes) -> bytes:
    for _ in range(random.randrange(4)):
        at, to = sorted(random.choices(range(len(data) + 1), k=2))
        to = min(to, at + 40)
        middle = random.choice((b"", random.choice(BITS), random.randbytes(to - at), data[at:to] * 2))
        data = data[:at] + middle + data[to:]
    return data[: random.randrange(len(data) + 1)] if random.random() < 0.2 else data


def _in_pieces(data: bytes, size: int) -> Page:
    def play(connection: socket.socket) -> None:
        for at in range(0, len(data), size):
            connection.sendall(data[at : at + size])

    return play


def _addresses(random: Random) -> Sequence[str]:
    public = [f"93.184.216.{random.randrange(1, 255)}" for _ in range(random.randrange(1, 3))]
    return [*public, random.choice(SPECIAL)] if random.random() < 0.3 else public


TRIALS: Final = (
    Trial("S5", "answers of any kind", answer_anything, runs=250, short=2),
    Trial("S5", "redirects to anywhere", lead_anywhere, runs=100, short=2),
)
