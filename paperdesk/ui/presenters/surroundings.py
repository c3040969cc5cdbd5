"""What stands around the list: its header, and what is shown in its place when it is empty."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QStackedWidget

from paperdesk.ui.desk import Desk
from paperdesk.ui.models.places import is_of_feeds
from paperdesk.ui.widgets.empty_state import EmptyState
from paperdesk.ui.widgets.list_header import ListHeader
from paperdesk.ui.widgets.part import Part

INBOX = "inbox"


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The widgets: `stack` holds the list first and `nothing` second; `welcome` replaces `parts`."""

    header: ListHeader
    stack: QStackedWidget
    nothing: EmptyState
    welcome: EmptyState
    parts: tuple[Part, ...]


class SurroundingsPresenter(QObject):
    """Keeps the header's numbers and chooses between list, no results, empty place and empty library."""

    def __init__(self, desk: Desk, around: Surroundings, parent: QObject | None = None) -> None:
        """Serve the widgets `around` the list."""
        super().__init__(parent)
        self._desk = desk
        self._around = around
        self._count = 0
        self._complete = True
        around.header.sort_chosen.connect(desk.sort_wanted)

    def show_count(self, count: int, complete: bool) -> None:
        """Tell how many papers are listed, or what an empty list means."""
        self._count = count
        self._complete = complete
        self.tell()
        if count or complete:
            self._show_emptiness()

    def show_failure(self, reason: str) -> None:
        """Say in the list's place why there is none."""
        self._count = 0
        self._complete = True
        self.tell()
        self._around.nothing.show_failure(reason)
        self._around.stack.setCurrentIndex(1)

    def tell(self) -> None:
        """Renew the header after the selection has changed."""
        shown = self._desk.shown
        searching = bool(shown.search.strip())
        self._around.header.set_state(
            self._count,
            self._desk.count(),
            shown.sort,
            shown.title,
            searching,
            more=not self._complete,
        )
        decided = shown.place == INBOX or is_of_feeds(shown.place)
        self._around.header.set_triage(self._count if decided else 0)

    def _show_emptiness(self) -> None:
        shown = self._desk.shown
        around = self._around
        unasked = not (self._count or shown.search.strip() or is_of_feeds(shown.place))
        welcome = unasked and self._library_is_empty()
        begun = not welcome and self._welcome_has_keyboard()
        around.welcome.setVisible(welcome)
        for part in around.parts:
            part.give_way(around.welcome, welcome)
        if shown.search.strip():
            around.nothing.show_no_results(shown.search.strip())
        elif is_of_feeds(shown.place):
            around.nothing.show_empty_feed()
        else:
            around.nothing.show_empty_place(shown.title)
        around.stack.setCurrentIndex(0 if self._count else 1)
        listed = around.stack.currentWidget()
        if begun and listed is not None:
            # Qt would hand the keyboard to whatever comes next, such as the button that undoes.
            listed.setFocus()

    def _welcome_has_keyboard(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and self._around.welcome.isAncestorOf(focus)

    def _library_is_empty(self) -> bool:
        counts = self._desk.session.library.counts()
        return not (counts.all or counts.dismissed or counts.trash)
