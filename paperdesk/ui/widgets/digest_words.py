"""What digests say of their own, in the user's language."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from paperdesk.ui.language import grouped, number_text

if TYPE_CHECKING:
    from paperdesk.formats.digest.contents import Words
    from paperdesk.library.digests import Phrases


def words() -> Words:
    """What stands on a page beside the texts of papers."""
    from paperdesk.formats.digest.contents import Words

    return Words(
        QLocale().bcp47Name(),
        _say("Untitled"),
        _say("and {n} others"),
        _say("1 upvote"),
        _say("{n} upvotes"),
        _say("rank {n}"),
        _say("1 comment"),
        _say("{n} comments"),
        _say("1 star"),
        _say("{n} stars"),
        _say("submitted by {name}"),
        _say("in {feeds}"),
        _say("Highlights"),
        _say("{n} more papers are in PaperDesk."),
        _say("1 more paper is in PaperDesk."),
        _say("No papers."),
        grouped(","),
    )


def phrases() -> Phrases:
    """What a digest of a library is called."""
    from paperdesk.library.digests import Phrases

    return Phrases(
        day_text,
        _say("Papers of {day}"),
        _say("Papers since {day}"),
        _say("Papers from {day} to {last}"),
        _say("Kept on {day}"),
        _say("Kept since {day}"),
        _say("Kept from {day} to {last}"),
        _say("1 paper"),
        _say("{n} papers"),
        number_text,
    )


def day_text(day: date) -> str:
    """A day with its weekday: "Monday, 23 November 2026"."""
    return QLocale().toString(QDate(day.year, day.month, day.day), _say("dddd, d MMMM yyyy"))


def _say(text: str) -> str:
    return QCoreApplication.translate("Digest", text)
