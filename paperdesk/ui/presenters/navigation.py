"""Going places: what commands wish for (a place, a paper, the cursor in the note) happens here."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSignalBlocker

from paperdesk.model.change import Change
from paperdesk.ui.desk import Desk, Shown
from paperdesk.ui.models.places import Place
from paperdesk.ui.presenters.layout import Left
from paperdesk.ui.presenters.listing import ListingPresenter
from paperdesk.ui.widgets.paper_list_view import PaperListView
from paperdesk.ui.widgets.search_bar import SearchBar
from paperdesk.ui.widgets.sidebar import Sidebar

if TYPE_CHECKING:
    from paperdesk.ui.widgets.reading_pane import ReadingPane


LONGEST_TRAIL = 50  # ways back


class Navigation(QObject):
    """Moves sidebar, search box, list and keyboard focus together."""

    def __init__(
        self,
        desk: Desk,
        *,
        sidebar: Sidebar,
        search_bar: SearchBar,
        listing: ListingPresenter,
        view: PaperListView,
        pane: Callable[[], ReadingPane],
        take_keyboard: Callable[[], None],
        parent: QObject | None = None,
    ) -> None:
        """Follow the signals of `desk`; `take_keyboard` puts it on the list or what stands in its place."""
        super().__init__(parent)
        self._desk = desk
        self._sidebar = sidebar
        self._search_bar = search_bar
        self._listing = listing
        self._view = view
        self._pane = pane
        self._take_keyboard = take_keyboard
        self._trail: deque[Left] = deque(maxlen=LONGEST_TRAIL)
        self._missed = Change()  # while something else stood in the list's place
        desk.place_wanted.connect(self.show_place)
        desk.search_wanted.connect(search_bar.set_text)
        desk.paper_wanted.connect(self.show_paper)
        desk.back_wanted.connect(self.go_back)
        desk.session.opened.connect(self._trail.clear)
        desk.papers_wanted.connect(listing.select)
        desk.step_wanted.connect(self._step)
        desk.jump_wanted.connect(listing.jump)
        desk.sort_wanted.connect(listing.show_sort)
        desk.focus_wanted.connect(self.focus)
        listing.missed.connect(lambda paper: self._show_now(Left(sort=desk.shown.sort), paper))
        # After the sidebar, which by then says what the shown place has become.
        desk.session.changed.connect(self._follow)
        desk.stage_changed.connect(self._come_back)
        search_bar.text_changed.connect(listing.show_search)
        sidebar.place_chosen.connect(listing.show_place)

    def show_place(self, place: str) -> None:
        """Show a place of the sidebar, or all papers when it is gone."""
        if not self._sidebar.choose(place):
            self._sidebar.choose("all")
        self._listing.show_place(self._sidebar.current())
        self._take_keyboard()

    def show_paper(self, paper: int) -> None:
        """Show a paper: in the list if it is there, else among all papers; `go_back` leads back."""
        self._trail.append(self._here())
        if not self._listing.go_to(paper):
            self._show_now(Left(sort=self._desk.shown.sort), paper)
        self._take_keyboard()

    def go_back(self) -> None:
        """Show again what was shown when a paper was gone to."""
        if not self._trail:
            self._desk.toast(self.tr("There is nothing to go back to."))
            return
        before = self._trail.pop()
        if replace(self._here(), paper=before.paper) != before or not self._listing.go_to(before.paper):
            self._show_now(before, before.paper or None)
        self._take_keyboard()

    def restore(self, left: Left) -> None:
        """Show a library where the user left it."""
        self._show_now(left, left.paper or None, quiet=True)
        self._take_keyboard()

    def enter_list(self) -> None:
        """From the search box into the list; the first paper is selected when none is."""
        self._take_keyboard()
        if self._view.current_id() is None:
            self._view.step(1)

    def focus(self, where: str) -> None:
        """Put the keyboard somewhere: "search", "tags", "note", "details", "similar" or "list"."""
        if self._desk.stage is not None and self._desk.stage.focus(where):
            return
        {
            "search": self._search_bar.focus_search,
            "tags": lambda: self._pane().focus_tags(),
            "note": lambda: self._pane().focus_note(),
            "details": lambda: self._pane().edit_details(),
            "similar": lambda: self._pane().focus_similar(),
            "list": self.enter_list,
        }[where]()

    def _step(self, by: int) -> None:
        (self._desk.stage or self._view).step(by)

    def _follow(self, change: Change) -> None:
        if self._desk.stage is None:
            self._listing.follow(change, self._sidebar.current())
        else:
            self._missed |= change

    def _come_back(self, paper: int | None) -> None:
        """Show the list again as it has become, with the paper at which something else was left."""
        if self._desk.stage is not None:
            return
        if self._missed:
            self._missed = Change()
            self._show_now(self._here(), paper, quiet=True)
        elif paper is not None:
            self._listing.go_to(paper)
        self._take_keyboard()

    def _here(self) -> Left:
        shown = self._desk.shown
        return Left(shown.place, shown.search, shown.sort, self._desk.current() or 0)

    def _show_now(self, left: Left, paper: int | None, *, quiet: bool = False) -> None:
        with QSignalBlocker(self._sidebar), QSignalBlocker(self._search_bar):
            if not self._sidebar.choose(left.place):
                self._sidebar.choose("all")
            self._search_bar.set_text(left.search)
        place: Place = self._sidebar.current()
        shown = Shown(place.id, place.title, place.query, left.search, left.sort)
        self._listing.show_now(shown, paper, quiet=quiet)
