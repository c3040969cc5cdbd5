"""Small pieces of text that several commands need."""

import re
from typing import Final

from PySide6.QtCore import QCoreApplication

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
    return say("1 paper") if number == 1 else say("{n} papers", n=f"{number:,}")


def citations_text(number: int) -> str:
    """The text "1 citation" or "2,300 citations"."""
    return say("1 citation") if number == 1 else say("{n} citations", n=f"{number:,}")


def favourites_text(number: int) -> str:
    """The text "1 favourite" or "23 favourites"."""
    return say("1 favourite") if number == 1 else say("{n} favourites", n=f"{number:,}")
