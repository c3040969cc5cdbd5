"""Commands about the network."""

from __future__ import annotations

from typing import TYPE_CHECKING

from paperdesk.library.network import past_requests

if TYPE_CHECKING:
    from paperdesk.ui.desk import Desk


def show_log(desk: Desk) -> None:
    """Show what was asked of the network."""
    desk.ask.requests(past_requests())
