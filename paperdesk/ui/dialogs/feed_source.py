"""What every way to say what feed is wanted has: a part of the form that gives kind and address."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from paperdesk.library.feeding.spelling import feed_of
from paperdesk.model.errors import PaperDeskError
from paperdesk.model.feed import Feed
from paperdesk.ui.widgets.spoken import spoken


def say(text: str) -> str:
    """A text of the form in the user's language."""
    return QCoreApplication.translate("FeedSource", text)


class FeedSource(QWidget):
    """One way to name a feed. `feed()` is what is wanted by now, `lack()` says what is still missing."""

    changed = Signal()

    def __init__(self) -> None:
        """Nothing is named yet."""
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(6)

    def feed(self) -> Feed | None:
        """Kind, address and a name that suits, None as long as something is missing."""
        return None

    def lack(self) -> str:
        """A sentence on what is missing."""
        return ""

    def is_begun(self) -> bool:
        """Whether the user has typed something here, so that what is missing is a mistake."""
        return False

    def show_feed(self, feed: Feed) -> bool:
        """Show what a feed is about; False when that is for another part of the form."""
        return False


class LineSource(FeedSource):
    """A way to name a feed by typing into a line."""

    line: QLineEdit

    @override
    def is_begun(self) -> bool:
        return bool(self.line.text().strip())


def meant(text: str) -> Feed | None:
    """The feed that a text means."""
    try:
        return feed_of(text) if text.strip() else None
    except PaperDeskError:
        return None


def fault(text: str) -> str:
    """Why a text means no feed; "" for one that does, and for an empty one."""
    try:
        if text.strip():
            feed_of(text)
    except PaperDeskError as error:
        return spoken(str(error))
    return ""
