"""From a host to a connection: resolved once, checked, and connected to the very address that was checked."""

from __future__ import annotations

import errno
import socket
import ssl
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Final

from paperdesk.online.addresses import is_reachable
from paperdesk.online.errors import RefusedError
from paperdesk.online.line import Line, reached
from paperdesk.online.targets import PORTS, Target
from paperdesk.online.watch import OutOfTime, Watch

ADDRESSES: Final = 6
"""So many addresses of a host are tried."""


def look_up(host: str, port: int) -> Sequence[str]:
    """The addresses of a host by the computer's own resolver; socket.gaierror when there are none."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return [str(address[0]) for *_, address in found]


def no_detour(address: str, port: int) -> tuple[str, int]:
    """Connect to an address itself."""
    return address, port


@dataclass(frozen=True, slots=True)
class Route:
    """How hosts are found: `look_up` names their addresses, `detour` gives what is connected to for one.

    `roots` are further certificates to trust, in a file. There is no way to trust without a certificate.
    """

    look_up: Callable[[str, int], Sequence[str]] = look_up
    detour: Callable[[str, int], tuple[str, int]] = no_detour
    roots: Path | None = None


STRAIGHT: Final = Route()


def dial(target: Target, route: Route, watch: Watch, whole: Watch, *, private: bool) -> Line:
    """A connection to the host, encrypted if its scheme is; RefusedError when it lies where it may not.

    `watch` is over finding and connecting, `whole` over what is sent and received afterwards.
    `private`: the user has typed this host and port.
    """
    if target.port != PORTS[target.scheme] and not private:
        raise RefusedError(
            f"Port {target.port} of {target.host} is none of the web's; it was not asked. "
            "Type the address yourself if you trust it."
        )
    addresses = list(dict.fromkeys(_resolved(target, route, watch)))
    if not all(is_reachable(address, private=private) for address in addresses):
        raise RefusedError(
            f"{target.host} leads to this computer or into the local network, so it was not asked. A network "
            "that wants you to sign in first, as in a hotel, does so too: open any page in your browser and "
            "try again."
        )
    line = _connected(addresses[:ADDRESSES], target.port, route, watch)
    if target.scheme == "https":
        line.watch = watch
        encrypt(line, target.host, route)
    line.watch = whole
    return line


def encrypt(line: Line, host: str, route: Route) -> None:
    """Speak TLS from now on, with a host that proves to be of that name; ssl.SSLError when it does not."""
    line.encrypt(_context(route.roots), host)


def _resolved(target: Target, route: Route, watch: Watch) -> Sequence[str]:
    """Ask the resolver, which cannot be interrupted, in a thread that is left behind if it takes too long."""
    answers: SimpleQueue[Sequence[str] | OSError] = SimpleQueue()

    def ask() -> None:
        try:
            answers.put(route.look_up(target.host, target.port))
        except OSError as error:
            answers.put(error)
        except UnicodeError:
            answers.put(socket.gaierror(socket.EAI_NONAME, "no such name"))

    threading.Thread(target=ask, name="resolver", daemon=True).start()
    while True:
        try:
            answer = answers.get(timeout=watch.slice())
        except Empty:
            continue
        if isinstance(answer, OSError):
            raise answer
        if not answer:
            raise socket.gaierror(socket.EAI_NONAME, "no address")
        return answer


def _connected(addresses: Sequence[str], port: int, route: Route, watch: Watch) -> Line:
    """A connection to the first address that answers, each given its share of the time."""
    failure: OSError | OutOfTime = OSError(errno.EHOSTUNREACH, "no address")
    for left, address in zip(range(len(addresses), 0, -1), addresses, strict=True):
        place = route.detour(address, port)
        family = socket.AF_INET6 if ":" in place[0] else socket.AF_INET
        try:
            return reached(socket.socket(family, socket.SOCK_STREAM), place, watch.share(left))
        except (OSError, OutOfTime) as error:
            failure = error
    raise failure


@cache
def _context(roots: Path | None) -> ssl.SSLContext:
    """What is trusted; reading it takes longer than the request."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)  # checks certificate and host
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.load_default_certs()
    if roots is not None:
        context.load_verify_locations(roots)
    return context
