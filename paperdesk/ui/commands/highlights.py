"""Commands on the highlight that is chosen in the list of all highlights."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QGuiApplication

from paperdesk.library.edits import RemoveHighlights, SetHighlight
from paperdesk.model.errors import PaperDeskError
from paperdesk.ui.commands.wording import say
from paperdesk.ui.desk import Desk

if TYPE_CHECKING:
    from paperdesk.model.rows import HighlightRow

COLOUR: Final = "window/highlight-colour"  # the one used last


def go(desk: Desk) -> None:
    """Put the keyboard on the text that is highlighted."""
    desk.mark_wanted.emit("text")


def comment(desk: Desk) -> None:
    """Write on the highlight, beside its text or in its popup."""
    desk.mark_wanted.emit("comment")


def tag(desk: Desk) -> None:
    """Change the highlight's own tags, in its popup."""
    desk.mark_wanted.emit("tags")


def copy(desk: Desk) -> None:
    """Copy the words that are highlighted."""
    _copy(desk, _chosen(desk).mark.exact)


def copy_markdown(desk: Desk) -> None:
    """Copy the words as a quotation with its citation, and the comment below."""
    from paperdesk.formats.annotations.markdown import quotation

    row = _chosen(desk)
    _copy(desk, quotation(row.mark, desk.session.library.paper(row.paper).key))


def colour(desk: Desk, number: int) -> None:
    """Give the highlight a colour, which the next ones get, too."""
    recolour(desk, _chosen(desk).mark.id, number)


def recolour(desk: Desk, highlight: int, number: int) -> None:
    """Give a highlight a colour, and use it for the next ones, too."""
    desk.settings.set(COLOUR, str(number))
    desk.session.do(SetHighlight(highlight, colour=number))


def remove(desk: Desk) -> None:
    """Remove the highlight and go on to the next one; Undo brings it back."""
    highlight = _chosen(desk).mark.id
    desk.mark_wanted.emit("next")
    desk.session.do(RemoveHighlights(frozenset({highlight})))
    desk.toast(say("Highlight removed."), undo=True)


def _chosen(desk: Desk) -> HighlightRow:
    row = desk.mark()
    if row is None:
        raise PaperDeskError(say("Choose a highlight in the list of highlights first, then try again."))
    return row


def _copy(desk: Desk, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    desk.toast(say("Copied."))
