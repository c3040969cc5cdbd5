"""Commands on the text that is being read; whichever shows it hears of them and does what they say."""

from __future__ import annotations

from paperdesk.ui.desk import Desk


def highlight(desk: Desk) -> None:
    """Highlight what is selected in the text, or select its next sentence."""
    desk.highlight_wanted.emit()


def text_only(desk: Desk) -> None:
    """Show nothing but the text, or everything again."""
    desk.text_only_wanted.emit()
