"""Small pieces of text that several commands need."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from paperdesk.ui.language import number_text

if TYPE_CHECKING:
    from paperdesk.library.export_report import Left

UNDERLINED: Final = re.compile("&(.?)")


def say(text: str, **values: object) -> str:
    """A sentence of the commands in the user's language, with `values` put in."""
    return QCoreApplication.translate("commands", text).format(**values)


def literal(text: str) -> str:
    """A text for a menu that shows "&" as it is."""
    return text.replace("&", "&&")


def plain(text: str) -> str:
    """A menu's text without the "&" before the letter that is underlined."""
    return UNDERLINED.sub(r"\1", text)


def papers_text(number: int) -> str:
    """The text "1 paper" or "2,300 papers"."""
    return say("1 paper") if number == 1 else say("{n} papers", n=number_text(number))


def citations_text(number: int) -> str:
    """The text "1 citation" or "2,300 citations"."""
    return say("1 citation") if number == 1 else say("{n} citations", n=number_text(number))


def left_text(left: Left) -> str:
    """How much that readers left on papers an export holds, as "3 highlights and 1 note of 2 papers"."""
    number = left.highlights
    values = {
        "highlights": say("1 highlight") if number == 1 else say("{n} highlights", n=number_text(number)),
        "papers": papers_text(left.papers),
    }
    if not left.notes:
        return say("{highlights} of {papers}", **values)
    notes = say("1 note") if left.notes == 1 else say("{n} notes", n=number_text(left.notes))
    return say("{highlights} and {notes} of {papers}", notes=notes, **values)


def favourites_text(number: int) -> str:
    """The text "1 favourite" or "23 favourites"."""
    return say("1 favourite") if number == 1 else say("{n} favourites", n=number_text(number))
