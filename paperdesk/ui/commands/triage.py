"""Commands on going through papers one by one."""

from __future__ import annotations

from paperdesk.ui.commands.command import require
from paperdesk.ui.commands.edit import TURNING
from paperdesk.ui.desk import Desk


def start(desk: Desk) -> None:
    """Go through what the list shows, from where that was left; when one is at it, go back to the list."""
    desk.triage_wanted.emit()


def take_back(desk: Desk) -> None:
    """Undo what was done last in this list, and show the paper that it was about."""
    if desk.stage is not None and desk.stage.take_back is not None:
        require(desk, TURNING)
        desk.stage.take_back()
