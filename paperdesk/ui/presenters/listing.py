"""The list: asks for what place, search box and order say, and shows the answers."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from paperdesk.library.chosen import Chosen
from paperdesk.model.change import Change
from paperdesk.model.errors import PaperDeskError
from paperdesk.model.rows import Row
from paperdesk.ui.desk import Desk, Shown
from paperdesk.ui.models.listing import NEAR, Listing
from paperdesk.ui.models.paper_list import EMPTY, PaperList
from paperdesk.ui.models.places import Place
from paperdesk.ui.search_worker import FIRST_PAGE, Answer, Question, SearchWorker
from paperdesk.ui.widgets.paper_list_view import PaperListView
from paperdesk.ui.widgets.spoken import spoken

if TYPE_CHECKING:
    from paperdesk.library.library import Found
    from paperdesk.ui.models.goals import Goal

SMALL = 5000  # papers that are listed again at once after an edit, so that the next key meets the new list


class ListingPresenter(QObject):
    """Fills the list; the view itself keeps the selection from one listing to the next."""

    listed = Signal(int, bool)  # papers in the list; False while only the first page is known
    failed = Signal(str)  # why the list that is wanted cannot be shown; it is empty then
    terms_found = Signal(tuple)  # the words that the search looks for
    current_chosen = Signal(object, bool)  # paper id or None; whether the user chose it
    missed = Signal(int)  # a paper that was to be gone to and is not in the list after all

    def __init__(
        self, desk: Desk, model: PaperList, view: PaperListView, parent: QObject | None = None
    ) -> None:
        """Show papers of the desk's library in `view`."""
        super().__init__(parent)
        self._desk = desk
        self._model = model
        self._view = view
        self._wanted: int | None = None
        self._seeks = False  # the wanted paper far down, too
        self._promised = False  # that somebody hears if it is not there
        self._goal: Goal | None = None
        self._quiet: int | None = None
        self._settled = True
        self._refreshing = False
        self._counted = False  # by the worker, for what is shown
        self._far = False  # whether the order of the whole list is wanted, too
        self._terms: tuple[str, ...] = ()
        self._worker: SearchWorker | None = None
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._list_again)
        view.current_changed.connect(self._tell_current)
        desk.watch(view.selected_ids, view.current_id, view.selected_ranges, self._chosen)
        desk.session.opened.connect(self.stop)

    @property
    def settled(self) -> bool:
        """Whether everything that was asked for is shown."""
        return self._settled

    @property
    def terms(self) -> tuple[str, ...]:
        """The words that the search looks for now."""
        return self._terms

    def show_place(self, place: Place) -> None:
        """List the papers of a place."""
        shown = replace(self._desk.shown, place=place.id, title=place.title, query=place.query)
        if shown != self._desk.shown:
            self._ask(shown)

    def show_search(self, text: str) -> None:
        """List what matches the search box, within the place."""
        if text != self._desk.shown.search:
            self._want(self._view.current_id())
            self._ask(replace(self._desk.shown, search=text))

    def show_sort(self, sort: str) -> None:
        """List in another order."""
        self._want(self._view.current_id(), seek=True)
        self._ask(replace(self._desk.shown, sort=sort))

    def show_now(self, shown: Shown, paper: int | None = None, *, quiet: bool = False) -> None:
        """List something before going on and select a paper in it; `quiet`: the user did not choose it."""
        self._desk.shown = shown
        self._want(paper, seek=True)
        self._quiet = paper if quiet else None
        self._list_now()

    def go_to(self, paper: int) -> bool:
        """Select a paper that is in the list; False when it is not.

        In a long list that may take a moment; if it is not there after all, `missed` tells.
        """
        self._goal = None
        if self._view.go_to(paper):
            return True
        if self._model.listing().far is None:
            return False
        self._want(paper, seek=True)
        self._promised = True
        self._want_order()
        return True

    def jump(self, goal: Goal) -> None:
        """Select the row that a goal describes, in a long list as soon as its order is known."""
        listing = self._model.listing()
        self._goal = None
        if listing.count and listing.is_at_hand(listing.count - 1):
            self._view.select_rows([goal.row(listing.count, self._read)])
        elif listing.count:
            self._goal = goal
            self._want_order()

    def select(self, ids: tuple[int, ...] | None) -> None:
        """Select some papers of the list, or all (None)."""
        if ids is None:
            self._view.selectAll()
        else:
            self._view.select_ids(ids)

    def follow(self, change: Change, place: Place) -> None:
        """List again what a change may have touched; `place` is what the shown place has become by it."""
        shown = self._desk.shown
        if place.id == shown.place:
            self._desk.shown = replace(shown, title=place.title, query=place.query)
        if self._settled and self._model.count() <= SMALL and self._is_to_be_listed(change, shown):
            self._list_now()
            return
        # A long list takes a moment to be listed again; what was done is seen at once.
        self._model.refresh(change.papers)
        if self._is_to_be_listed(change, shown):
            self._settled = False
            self._soon.start()

    def stop(self) -> None:
        """End the search thread."""
        self._soon.stop()
        if self._worker is not None:
            self._worker.stop()
            self._worker = None

    def _chosen(self) -> Chosen:
        listing = self._model.listing()
        query, sort = listing.asked
        ranges = tuple(self._view.selected_ranges())
        return Chosen(query, sort, listing.count, listing.first, ranges, listing.order)

    def _find(self) -> Found:
        return self._desk.session.library.find(self._desk.shown.full_query, self._desk.shown.sort)

    def _is_to_be_listed(self, change: Change, shown: Shown) -> bool:
        return change.listing or change.everything or self._desk.shown != shown

    def _list_again(self) -> None:
        self._ask(self._desk.shown, far=self._far or self._model.listing().order is not None)

    def _ask(self, shown: Shown, *, far: bool = False) -> None:
        self._soon.stop()
        self._refreshing = shown == self._desk.shown
        self._desk.shown = shown
        self._settled = False
        self._counted = False
        self._far = far
        if self._worker is None and self._desk.session.lost is not None:
            # A worker would open what is in the library's place; what is open already can still be read.
            self._list_now()
            return
        if self._worker is None:
            self._worker = self._start_worker()
        self._worker.ask(shown.full_query, shown.sort)
        if far:
            self._worker.want_order()

    def _want_order(self) -> None:
        """Have the order of the whole list found out, for a place far down in it."""
        if not self._counted or self._worker is None:
            # The list was made without the worker, who has to find it first.
            self._ask(self._desk.shown, far=True)
        elif not self._far:
            self._far = True
            self._settled = False
            self._worker.want_order()

    def _start_worker(self) -> SearchWorker:
        worker = SearchWorker(self._desk.session.library.path, self)
        worker.found.connect(self._show_first)
        worker.counted.connect(self._show_counted)
        worker.ordered.connect(self._show_ordered)
        worker.failed.connect(self._fail)
        worker.start()
        return worker

    def _fail(self, error: Exception) -> None:
        self._settled = True
        self._far = False
        if not isinstance(error, PaperDeskError):
            raise error  # a bug: the program's excepthook writes it down
        shown = self._desk.shown
        self._model.show(replace(EMPTY, asked=(shown.full_query, shown.sort)))
        self.failed.emit(spoken(str(error)))

    def _list_now(self) -> None:
        self._soon.stop()
        if self._worker is not None:
            self._worker.forget()
        self._counted = self._far = False
        shown = self._desk.shown
        found = self._find()
        if found.ranked:
            self._list_ranked(shown, found)
            return
        ids = tuple(found.page(0, FIRST_PAGE))
        count = len(ids) if len(ids) < FIRST_PAGE else found.count()
        self._fill(Answer(Question(0, shown.full_query, shown.sort), ids, found.terms, count))

    def _list_ranked(self, shown: Shown, found: Found) -> None:
        """List what takes long to be put in order, unless that was done before: then nothing moves."""
        if not found.at_once and self._desk.session.lost is None:
            self._ask(shown)
            return
        order = found.order()
        question = Question(0, shown.full_query, shown.sort)
        self._fill(Answer(question, tuple(order[:FIRST_PAGE]), found.terms, len(order), order))

    def _show_first(self, answer: Answer) -> None:
        # A list that is only refreshed waits for its count: the view could not keep its place in one page.
        if answer.count is not None:
            self._far = False
            self._fill(answer)
        elif not self._refreshing:
            self._fill(answer)

    def _show_counted(self, answer: Answer) -> None:
        self._counted = True
        # And where it was scrolled far it waits for its order, so that it can be compared with the last.
        if not (self._refreshing and self._far):
            self._fill(answer)

    def _show_ordered(self, answer: Answer) -> None:
        if answer.order is not None:
            question = answer.question
            self._desk.session.library.keep_order(question.query, question.sort, answer.order)
        self._far = False
        self._fill(answer)

    def _fill(self, answer: Answer) -> None:
        self._terms = answer.terms
        self._view.set_terms(answer.terms)
        self.terms_found.emit(answer.terms)
        listing = self._listing(answer)
        self._model.show(listing)
        self._settled = answer.count is not None and not self._far
        self._go_on()
        self.listed.emit(listing.count, answer.count is not None)

    def _want(self, paper: int | None, *, seek: bool = False) -> None:
        """Select a paper as soon as it is listed; `seek` it in all of a long list."""
        self._wanted, self._seeks, self._promised, self._goal = paper, seek, False, None

    def _go_on(self) -> None:
        """Go to what is wanted, if it can be found by now."""
        paper = self._wanted
        if self._goal is not None and self._settled:
            self.jump(self._goal)
        elif paper is not None and self._view.go_to(paper):
            self._wanted = None
        elif paper is not None and self._settled:
            self._seek(paper)

    def _seek(self, paper: int) -> None:
        """Look for a paper farther down, or give it up."""
        if self._seeks and self._model.listing().far is not None:
            self._want_order()
            return
        self._wanted = None
        if self._promised:
            self.missed.emit(paper)

    def _read(self, at: int) -> Row | None:
        rows = self._desk.session.library.rows(self._model.ids_between(at, at))
        return rows[0] if rows else None

    def _listing(self, answer: Answer) -> Listing:
        question = answer.question
        page = self._desk.session.library.find(question.query, question.sort).page
        asked = (question.query, question.sort)
        if answer.count is None:
            return Listing(answer.ids, len(answer.ids), page, asked=asked)
        far = self._want_order if answer.order is None and answer.count > NEAR else None
        return Listing(answer.ids, answer.count, page, answer.order, far, asked)

    def _tell_current(self, paper: int | None) -> None:
        by_user = paper is not None and paper != self._quiet
        self._quiet = None
        self.current_chosen.emit(paper, by_user)
