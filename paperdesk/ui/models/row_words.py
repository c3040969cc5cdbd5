"""Names that rows say and controls show: statuses, how feeds had papers, colours and doubts of highlights."""

from PySide6.QtCore import QCoreApplication

from paperdesk.model.paper import Highlight, Status
from paperdesk.model.rows import Fed
from paperdesk.ui.days import short_day
from paperdesk.ui.models.popularity_words import short_popularity


def status_words(status: Status) -> str:
    """What a status is called."""
    statuses = {
        Status.INBOX: "Inbox",
        Status.KEPT: "Kept",
        Status.TO_READ: "To read",
        Status.READING: "Reading",
        Status.SKIMMED: "Skimmed",
        Status.READ: "Read",
        Status.DISMISSED: "Dismissed",
    }
    return QCoreApplication.translate("StatusControl", statuses[status])


def fed_words(fed: Fed | None) -> list[str]:
    """How a paper of a feed stands, and how much it is read, as a row says it."""
    if fed is None:
        return []
    return [*filter(None, (_standing(fed), short_popularity(fed.popularity)))]


def _standing(fed: Fed) -> str:
    if fed.dismissed:
        return _of_feeds("dismissed {day}").replace("{day}", short_day(fed.dismissed))
    if fed.yours:
        return _of_feeds("in your library")
    if fed.new:
        return _of_feeds("new")
    return _of_feeds("seen {day}").replace("{day}", short_day(fed.seen)) if fed.seen else ""


def _of_feeds(text: str) -> str:
    return QCoreApplication.translate("feeds", text)


def colour_name(colour: int) -> str:
    """What a colour of highlights is called."""
    colours = {1: "yellow", 2: "green", 3: "blue", 4: "red", 5: "violet"}
    return QCoreApplication.translate("highlights", colours.get(colour, colours[1]))


def doubt_words(mark: Highlight) -> str:
    """Why a highlight wants a look; "" when it does not."""
    if mark.orphan:
        return QCoreApplication.translate("HighlightDelegate", "Its words are not in the text any more")
    return QCoreApplication.translate("HighlightDelegate", "Moved, check") if mark.moved else ""
