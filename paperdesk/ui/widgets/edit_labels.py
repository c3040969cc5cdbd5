"""What an edit is called in the window: the library names it in English, this says it as the window does."""

import re
from typing import Final

from PySide6.QtCore import QCoreApplication

from paperdesk.ui.language import grouped
from paperdesk.ui.widgets.field_words import field_words

VALUE: Final = re.compile(r"(?<=“).*(?=”)|\d[\d,]*", re.DOTALL)
EDIT: Final = "Edit {}"
LABELS: Final = (
    "Add citation keys",
    "Add highlights",
    "Add sample library",
    "Add tag “{}”",
    "Add to collection “{}”",
    "Add to collection",
    "Add to favourites",
    "Add {} paper",
    "Add {} papers",
    "Ask the feed again",
    "Begin triage",
    "Bring back to Trash",
    "Change citation key",
    "Change citation keys",
    "Change feed “{}”",
    "Change filters of all feeds",
    "Change key formula",
    "Change live file “{}”",
    "Change tags",
    "Colour highlight",
    "Colour tag “{}”",
    "Colour word list",
    "Comment highlight",
    "Complete details",
    "Complete {} paper",
    "Complete {} papers",
    "Create word list “{}”",
    "Decide",
    "Delete collection",
    "Delete for good",
    "Delete search",
    "Delete tag “{}”",
    "Delete word list",
    "Dismiss",
    "Drop citation keys",
    "Drop proposals",
    "Edit abstract",
    "Edit authors",
    "Edit details",
    "Edit note",
    "Edit remark",
    "Edit title",
    "Edit venue",
    "Edit word list",
    "Edit year",
    "Edit {} paper",
    "Edit {} papers",
    "Fetch “{}”",
    "Fix {} finding",
    "Fix {} findings",
    "Forget what interests me",
    "Highlight",
    "Import again",
    "Import lists and searches",
    "Import word lists",
    "Import {} paper",
    "Import {} papers",
    "Keep both papers",
    "Keep proposals",
    "Keep “{}” up to date",
    "Keep",
    "Leave triage",
    "Let go of {} unread paper",
    "Let go of {} unread papers",
    "Mark as inbox",
    "Mark as kept",
    "Mark as read",
    "Mark as reading",
    "Mark as seen",
    "Mark as skimmed",
    "Mark as to read",
    "May be duplicates",
    "Mend entry",
    "Merge papers",
    "Merge {} duplicate",
    "Merge {} duplicates",
    "Merge {} papers",
    "Move collection",
    "Move highlights",
    "Move to Trash",
    "Move word list",
    "New collection “{}”",
    "Open",
    "Order the reading queue",
    "Place highlight",
    "Read later",
    "Remove from collection",
    "Remove from favourites",
    "Remove highlight",
    "Remove live file",
    "Remove tag “{}”",
    "Remove {} highlights",
    "Rename collection",
    "Rename search",
    "Rename tag “{}”",
    "Rename word list",
    "Restore from Trash",
    "Save search “{}”",
    "Set rating",
    "Set status",
    "Snooze",
    "Subscribe again",
    "Subscribe to “{}”",
    "Tag highlight",
    "Take back import",
    "Unsubscribe",
    "Visit feed",
    "Wait for details",
    EDIT,
)


def label_text(label: str) -> str:
    """The label in the user's language; one that is not known as it is."""
    found = VALUE.search(label)
    said = _say(VALUE.sub("{}", label, count=1))
    if found is None:
        return _edited(label) if said == label else said
    value = found[0] if "“" in label[: found.start()] else grouped(found[0])
    return said.replace("{}", value, 1)


def _edited(label: str) -> str:
    """The label of an edit of one field that has no label of its own."""
    said = _say(EDIT)
    if said == EDIT or not label.startswith(EDIT[:-2]):
        return label
    return said.format(field_words(label.removeprefix(EDIT[:-2])))


def _say(text: str) -> str:
    return QCoreApplication.translate("labels", text)
