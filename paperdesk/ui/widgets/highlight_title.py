"""The title of a paper in one paragraph, which can be marked like its abstract."""

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextCursor
from PySide6.QtWidgets import QWidget

from paperdesk.model.shown_text import Piece, ShownText
from paperdesk.ui.widgets.fitted_text import letters, write
from paperdesk.ui.widgets.highlight_scripts import put_scripts, rendered
from paperdesk.ui.widgets.highlight_text import MarkedText
from paperdesk.ui.widgets.plain_text import one_line, shown

MOST = 2000  # characters
# White space, and characters that would turn the direction of what follows them.
_FOLDED = re.compile("\\s+|[\u202a-\u202e\u2066-\u2069]+")


class TitleText(MarkedText):
    """Shows a title as plain text, or something else in its place when there is none."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.setObjectName("title")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def show_title(self, title: str, font: QFont, otherwise: str) -> None:
        """Show a title, or `otherwise` for an empty one."""
        made = in_one_line(title)
        write(self, [(shown(made.text), letters(font))] if made.text else [(otherwise, letters(font))])
        self.hold(made)
        put_scripts(self, made)
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.content_changed()


def in_one_line(title: str) -> ShownText:
    """A title in one line, its middle left out when it is very long."""
    if len(title) > MOST:
        return ShownText.of(title, [Piece(MOST // 2, len(title) - MOST // 2 + 1, "…")])
    if one_line(title) == shown(title):
        return rendered(title)
    return ShownText.of(title, [_folded(title, match) for match in _FOLDED.finditer(title)])


def _folded(title: str, match: re.Match[str]) -> Piece:
    start, end = match.span()
    is_space = match.group().isspace() and start > 0 and end < len(title)
    return Piece(start, end, " " if is_space else "", forward=start == 0)
