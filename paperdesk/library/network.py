"""Where the network is reached from: the gate with its log and its kept replies in the user's own folders."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from paperdesk.library.locations import replies_folder, requests_file

if TYPE_CHECKING:
    from paperdesk.library.network_wishes import NetworkWishes
    from paperdesk.online.gate import Gate
    from paperdesk.online.log import Asked, RequestLog
    from paperdesk.online.services import Services


def gate(is_open: Callable[[], bool], contact: Callable[[], str] = str) -> Gate:
    """The one gate of a program; both callables may be called from any thread.

    `is_open` tells whether the user lets PaperDesk online at all, `contact` which mail address services may
    know, "" for none.
    """
    from paperdesk.online.cache import ReplyCache
    from paperdesk.online.gate import Gate

    return Gate(request_log(), ReplyCache(replies_folder()), is_open, contact)


def wished_gate() -> Gate:
    """The gate by what the user wishes of the network at any moment, in whichever program that is said."""
    from paperdesk.library.network_wishes import CurrentWishes

    wishes = CurrentWishes()
    return gate(lambda: not wishes().offline, lambda: wishes().contact)


def services(gate: Gate, wishes: NetworkWishes) -> Services:
    """The services that know papers, as the user wishes them."""
    from paperdesk.online.services import Services

    return Services(gate, wishes.addresses, wishes.contact, wishes.off)


def request_log() -> RequestLog:
    """What was asked of the network."""
    from paperdesk.online.log import RequestLog

    return RequestLog(requests_file())


def past_requests() -> tuple[Asked, ...]:
    """Every request that is still in the log, newest first."""
    return request_log().entries()
