"""What came of an edit."""

from dataclasses import dataclass

from paperdesk.model.change import Change

HISTORY_LIMIT = 1000
"""How many steps can be taken back."""


@dataclass(frozen=True, slots=True)
class Applied:
    """What an edit did: its label for the user, what it touched, and its result if it has one.

    `recorded` tells whether it became (or joined) a step of the history.
    """

    label: str
    change: Change
    result: object = None
    recorded: bool = False
