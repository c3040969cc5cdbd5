"""What the window's first paint can do without: commands with keys and menus, and the reading pane."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QMimeData, QObject, QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QVBoxLayout, QWidget

from paperdesk.library.chosen import Chosen
from paperdesk.library.edits import SetStarred
from paperdesk.ui.commands import copying, edit, files, many
from paperdesk.ui.commands.actions import Actions
from paperdesk.ui.commands.command import attempt
from paperdesk.ui.commands.query_offers import offers
from paperdesk.ui.desk import Desk
from paperdesk.ui.presenters.citation import CitationPresenter
from paperdesk.ui.presenters.columns import Columns
from paperdesk.ui.presenters.feed_page import FeedPage
from paperdesk.ui.presenters.feed_pane import FeedPane
from paperdesk.ui.presenters.focus_mode import FocusMode
from paperdesk.ui.presenters.highlight_list import HighlightListPresenter
from paperdesk.ui.presenters.interest import InterestPresenter
from paperdesk.ui.presenters.listing import ListingPresenter
from paperdesk.ui.presenters.new_day import NewDay
from paperdesk.ui.presenters.notes import NamesInNotes
from paperdesk.ui.presenters.places import PlacesPresenter
from paperdesk.ui.presenters.reading import ReadingPresenter
from paperdesk.ui.presenters.similar import SimilarPresenter
from paperdesk.ui.presenters.text_keys import TextKeys
from paperdesk.ui.presenters.word_lists import Words, WordsOnPage
from paperdesk.ui.widgets.empty_state import EmptyState
from paperdesk.ui.widgets.list_header import ListHeader
from paperdesk.ui.widgets.paper_list_view import PaperListView
from paperdesk.ui.widgets.reading_pane import ReadingPane
from paperdesk.ui.widgets.room import Room
from paperdesk.ui.widgets.search_bar import SearchBar
from paperdesk.ui.widgets.sidebar import Sidebar
from paperdesk.ui.widgets.toast import Toast

if TYPE_CHECKING:
    from paperdesk.ui.presenters.note_page import NotePagePresenter
    from paperdesk.ui.presenters.overview import OverviewPresenter
    from paperdesk.ui.presenters.triage import TriagePresenter
    from paperdesk.ui.widgets.triage_page import TriagePage

KEYS = "keys/overrides"
# What the empty reading pane reminds of.
NONE_HINTS = ("paper.next", "paper.previous", "search.find", "app.palette")
MANY_HINTS = ("paper.star", "paper.tag", "paper.later", "paper.keep", "paper.dismiss", "paper.details")


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of the window that are there already; `pane_place` waits for the reading pane."""

    window: QMainWindow
    menus: Sequence[QMenu]
    bar_actions: dict[str, QAction]
    listing: ListingPresenter
    list_view: PaperListView
    header: ListHeader
    room: Room
    wide_room: Room
    sidebar: Sidebar
    search_bar: SearchBar
    welcome: EmptyState
    toast: Toast
    pane_place: QWidget
    columns: Columns
    above_list: Callable[[QWidget, Sequence[QWidget]], object]


class Workings(QObject):
    """Makes the window work: from here on keys, menus, drops and the reading pane do what they say."""

    def __init__(self, desk: Desk, parts: Parts) -> None:
        """Complete the window that `parts` belong to."""
        super().__init__(parts.window)
        self._desk = desk
        self._parts = parts
        self._triage: TriagePresenter | None = None
        self._overview: OverviewPresenter | None = None
        self._note_page: NotePagePresenter | None = None
        self.pane = ReadingPane(parts.pane_place)
        self.actions = Actions(desk, parts.bar_actions, self)
        self.similar = SimilarPresenter(desk, self.pane, self)
        self.citation = CitationPresenter(desk, self.pane, self)
        self.feed_pane = FeedPane(desk, self.pane, self)
        self.reading = ReadingPresenter(desk, self.pane, self)
        self.focus_mode = FocusMode(desk, parts.window, self.pane, parts.columns.take_keyboard, self)
        marking = self.reading.marks.marking
        self.highlights = HighlightListPresenter(
            desk, parts.listing, parts.list_view, parts.header, marking, parent=self
        )
        self.feed_page = FeedPage(desk, parts.listing, parts.above_list, self._fetch_listed, self)
        self.places = PlacesPresenter(desk, parts.sidebar, self.actions, self)
        self.words = Words(desk, self)
        self.interest = InterestPresenter(desk, self.words, self)
        self._words_in_pane = WordsOnPage(
            self.words, (self.pane.header.title, self.pane.abstract), self.pane.body.words, parent=self
        )
        self.notes = NamesInNotes(desk, self)
        self.notes.serve(self.pane.note, self.pane.paper)
        self.pane.paper_shown.connect(partial(self.notes.show_mentions, self.pane.note))
        self.new_day = NewDay(desk.session, self)
        self._lay_out()
        self._connect()
        desk.watch_input(self._is_unsaved)
        self._show_keys()
        # From now on only: before the first paint, Qt would tell it of every part of every widget.
        cast("QApplication", QApplication.instance()).installEventFilter(TextKeys(self))
        self.pane.set_terms(parts.listing.terms)
        self.reading.show(parts.list_view.current_id(), by_user=False)

    def add_mime(self, mime: QMimeData) -> None:
        """Add what was dropped on the window."""
        attempt(self._desk, partial(files.drop, self._desk, mime))

    @property
    def triage(self) -> TriagePresenter:
        """Going through papers one by one, made when it is first wanted."""
        if self._triage is None:
            from paperdesk.ui.presenters.triage import TriagePresenter

            self._triage = TriagePresenter(self._desk, self.actions.by_id(), self._parts.room, self)
            self._show_words_in(self._triage.page)
        return self._triage

    @property
    def overview(self) -> OverviewPresenter:
        """The library from above, made when it is first wanted."""
        if self._overview is None:
            from paperdesk.ui.presenters.overview import OverviewPresenter

            self._overview = OverviewPresenter(self._desk, self._parts.wide_room, self)
            # From the sidebar and the search box one goes on to the list, also to the place it is at.
            self._parts.sidebar.place_chosen.connect(self._overview.leave)
            self._parts.search_bar.text_changed.connect(self._overview.leave)
        return self._overview

    @property
    def note_page(self) -> NotePagePresenter:
        """The note in the whole window, made when it is first wanted."""
        if self._note_page is None:
            from paperdesk.ui.presenters.note_page import NotePagePresenter

            self._note_page = NotePagePresenter(self._desk, self._parts.room, self.notes, self)
        return self._note_page

    @property
    def settled(self) -> bool:
        """Whether nothing is being looked for or drawn in the background."""
        found = self.similar.settled and self.citation.settled and self.pane.abstract.settled
        return found and (self._overview is None or self._overview.settled)

    def stop(self) -> None:
        """End the threads."""
        self.similar.stop()
        self.citation.stop()
        self.interest.stop()
        self.notes.stop()
        if self._overview is not None:
            self._overview.stop()

    def _show_words_in(self, page: TriagePage) -> None:
        paper, bar = page.paper, page.bar
        texts = (paper.title, paper.abstract)
        on_page = WordsOnPage(self.words, texts, paper.words, bar.set_likely, page)
        paper.paper_shown.connect(on_page.show)
        self.notes.serve(paper.note, paper.paper)
        paper.paper_shown.connect(partial(self.notes.show_mentions, paper.note))
        bar.words.show()
        bar.words_requested.connect(self.actions.by_id()["words.lists"].trigger)

    def _fetch_listed(self) -> None:
        self.actions.by_id()[
            "feed.fetch" if self._desk.shown.place != "feeds" else "feed.fetch-all"
        ].trigger()

    def _show_rankings(self) -> None:
        self._parts.header.set_rankings(self.words.rankings())
        self._parts.list_view.viewport().update()

    def _is_unsaved(self) -> bool:
        pages = (self.pane, self._triage, self._note_page)
        return any(page.is_unsaved() for page in pages if page is not None)

    def _lift_toast(self) -> None:
        """Keep what is said in passing off the buttons."""
        at_triage = self._triage is not None and self._desk.stage is self._triage
        above = self.triage.page.keys.height() if at_triage else 0
        self._parts.toast.stand_above(above)

    def _open_triage(self) -> None:
        self.focus_mode.leave()
        attempt(self._desk, self.triage.open)

    def _open_note_page(self) -> None:
        self.focus_mode.leave()
        self.note_page.open()

    def _open_overview(self) -> None:
        self.overview.open()

    def _lay_out(self) -> None:
        cast("QVBoxLayout", self._parts.pane_place.layout()).addWidget(self.pane)
        self.actions.fill(self._parts.menus)
        self._parts.window.addActions(list(self.actions.by_id().values()))

    def _connect(self) -> None:
        desk, parts = self._desk, self._parts
        parts.list_view.star_clicked.connect(self._star)
        parts.list_view.menu_requested.connect(self._open_paper_menu)
        parts.list_view.drag_with(partial(copying.load, desk))
        parts.list_view.selection_changed.connect(self.reading.show_selection)
        parts.listing.current_chosen.connect(self.reading.show)
        parts.listing.terms_found.connect(self.pane.set_terms)
        self.pane.left.connect(lambda: desk.focus_wanted.emit("list"))
        self.pane.paper_shown.connect(self._words_in_pane.show)
        self.focus_mode.changed.connect(parts.columns.hold)
        parts.columns.disturbed.connect(self.focus_mode.leave)
        parts.columns.opened.connect(self.pane.focus_text)
        self.highlights.opened.connect(parts.columns.open_paper)
        self.highlights.menu_requested.connect(partial(self._open_menu, "mark"))
        self.highlights.moved.connect(self.actions.refresh)
        parts.list_view.set_words(self.words)
        parts.search_bar.set_offers(partial(offers, desk))
        self.words.changed.connect(self._show_rankings)
        self.words.counted.connect(parts.list_view.viewport().update)
        self._show_rankings()
        commands = self.actions.by_id()
        parts.welcome.paste_requested.connect(commands["file.paste"].trigger)
        parts.welcome.open_requested.connect(commands["file.import"].trigger)
        parts.welcome.sample_requested.connect(commands["file.sample"].trigger)
        parts.header.triage_requested.connect(commands["triage.start"].trigger)
        desk.triage_wanted.connect(self._open_triage)
        desk.overview_wanted.connect(self._open_overview)
        desk.note_page_wanted.connect(self._open_note_page)
        desk.stage_changed.connect(self._lift_toast)
        parts.toast.undo_requested.connect(lambda: attempt(desk, lambda: edit.take_back(desk)))
        parts.toast.more_requested.connect(self._show_more)
        for signal in (
            desk.session.changed,
            desk.session.opened,
            desk.session.placed,
            desk.task_changed,
            desk.stage_changed,
            parts.list_view.selection_changed,
            parts.listing.listed,
        ):
            signal.connect(self.actions.refresh)
        desk.settings.changed.connect(self._follow_setting)

    def _star(self, paper: int) -> None:
        library = self._desk.session.library
        on = not any(row.starred for row in library.rows((paper,)))
        chosen = Chosen.of((paper,))
        attempt(self._desk, lambda: many.change(self._desk, lambda ids: SetStarred(ids, on), chosen=chosen))

    def _show_more(self) -> None:
        if self._desk.more is not None:
            attempt(self._desk, self._desk.more.show)

    def _open_paper_menu(self, at: QPoint) -> None:
        self._open_menu("trashed" if self._desk.shown.place == "trash" else "paper", at)

    def _open_menu(self, name: str, at: QPoint) -> None:
        menu = self.actions.context_menu(name)
        menu.exec(at)
        menu.deleteLater()

    def _follow_setting(self, name: str) -> None:
        if name == KEYS:
            self._show_keys()

    def _show_keys(self) -> None:
        self.actions.rebind()
        self._parts.search_bar.set_key(self.actions.by_id()["search.find"].shortcut())
        self.pane.set_hints(self.actions.hints(NONE_HINTS), self.actions.hints(MANY_HINTS))
