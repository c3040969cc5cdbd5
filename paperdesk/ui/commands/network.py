"""Commands about the network, and whether it may be used now."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, Literal

from paperdesk.library.network import past_requests
from paperdesk.ui.commands.wording import say
from paperdesk.ui.questions import Way

if TYPE_CHECKING:
    from paperdesk.ui.desk import Desk

AGREED: Final = "network/agreed"
"""The setting that tells whether the user knows what is sent when papers are looked up."""
When = Literal["now", "later", ""]
"""When services are to be asked; "" for not at all."""


def show_log(desk: Desk) -> None:
    """Show what was asked of the network."""
    desk.ask.requests(past_requests())


def when_to_ask(desk: Desk) -> When:
    """When services may be asked for what the user has just wanted of them; asks where that is not clear.

    The first time it is said what is sent, and to whom.
    """
    from paperdesk.library.network_wishes import read_wishes

    if read_wishes().offline and (when := _offline(desk)) != "now":
        return when
    if not desk.settings.flag(AGREED):
        if not desk.ask.confirm(say("Look papers up on the network?"), _what_is_sent(), say("Look Up")):
            return ""
        desk.settings.set(AGREED, True)
    return "now"


def _what_is_sent() -> str:
    from paperdesk.library.network_wishes import read_wishes
    from paperdesk.online.places import NAMES

    off = read_wishes().off
    names = ", ".join(shown for name, shown in NAMES.items() if name not in off)
    sent = say(
        "Title, first author, year and identifiers of these papers are sent to the services that know "
        "papers: {services}.",
        services=names,
    )
    stays = say(
        "Notes, tags, highlights and all else stay on this computer. Under Preferences, Network you choose "
        "which services are asked."
    )
    return f"{sent} {stays}"


def _offline(desk: Desk) -> When:
    from paperdesk.library.network_wishes import keep_wishes, read_wishes

    ways = (
        Way("later", say("Look Up Later"), say("The papers wait; the status line tells how many.")),
        Way("now", say("Go Online"), say("PaperDesk works online from now on, and asks for these papers.")),
    )
    answer = desk.ask.choose(
        say("PaperDesk works offline"), say("Nothing is sent as long as you want it so."), ways
    )
    if answer == "now":
        keep_wishes(replace(read_wishes(), offline=False))
        return "now"
    return "later" if answer == "later" else ""
