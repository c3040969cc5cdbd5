"""Names that rows say and controls show: statuses, and colours and doubts of highlights."""

from PySide6.QtCore import QCoreApplication

from paperdesk.model.paper import Highlight, Status


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


def colour_name(colour: int) -> str:
    """What a colour of highlights is called."""
    colours = {1: "yellow", 2: "green", 3: "blue", 4: "red", 5: "violet"}
    return QCoreApplication.translate("highlights", colours.get(colour, colours[1]))


def doubt_words(mark: Highlight) -> str:
    """Why a highlight wants a look; "" when it does not."""
    if mark.orphan:
        return QCoreApplication.translate("HighlightDelegate", "Its words are not in the text any more")
    return QCoreApplication.translate("HighlightDelegate", "Moved, check") if mark.moved else ""
