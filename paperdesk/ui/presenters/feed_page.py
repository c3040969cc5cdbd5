"""A feed in the list: the strip of its days above it, how it stands, and what was seen when one leaves it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from paperdesk.library.edits.feeding import VisitFeed
from paperdesk.library.feeding.days import days_of, week_of
from paperdesk.library.feeding.subscriptions import feed_states, feeds
from paperdesk.model.errors import LibraryInUse, PaperDeskError
from paperdesk.ui.days import long_day
from paperdesk.ui.models.places import is_of_feeds
from paperdesk.ui.widgets.day_strip import ALL, TODAY, TRENDING, WEEK, DayStrip
from paperdesk.ui.widgets.spoken import spoken

if TYPE_CHECKING:
    from paperdesk.model.change import Change
    from paperdesk.model.feed import Feed
    from paperdesk.ui.desk import Desk
    from paperdesk.ui.presenters.listing import ListingPresenter

NEWEST: Final = "-added"
BY_TREND: Final = "-trending"
HARDLY_ANY: Final = 0.05  # seconds of patience
_DAY: Final = re.compile(r"(?:^|(?<=\s))day:(\S*)")


class FeedPage(QObject):
    """Puts the strip above the list while a feed is listed; nothing is made before that."""

    def __init__(
        self,
        desk: Desk,
        listing: ListingPresenter,
        insert: Callable[[QWidget, Sequence[QWidget]], object],
        fetch: Callable[[], object],
        parent: QObject | None = None,
    ) -> None:
        """`insert` puts the strip with its stops for Tab above the list, `fetch` fetches what is listed."""
        super().__init__(parent)
        self._desk = desk
        self._insert = insert
        self._fetch = fetch
        self._strip: DayStrip | None = None
        self._place = ""
        self._counted: tuple[str, date] | None = None  # the place and the day whose days the strip shows
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self.show)
        listing.listed.connect(self._follow_list)
        desk.session.changed.connect(self._follow)
        desk.session.left.connect(self.leave)
        desk.session.opened.connect(self._reopen)
        self._soon.start()

    @property
    def strip(self) -> DayStrip | None:
        """The strip, once a feed was listed."""
        return self._strip

    def show(self) -> None:
        """Show the days of what is listed, if that is of feeds."""
        place = self._desk.shown.place
        if place != self._place:
            self.leave()
            self._place = place
        if is_of_feeds(place):
            self._show_days(self._made())
        elif self._strip is not None:
            self._strip.hide()

    def leave(self) -> None:
        """What was new of the feed that was listed has been seen."""
        place, self._place = self._place, ""
        kind, _, feed = place.partition(":")
        if kind == "feed" and self._desk.session.writable:
            # It is nobody's wish: while another program writes it is left undone.
            with suppress(LibraryInUse, PaperDeskError):
                self._desk.session.do(VisitFeed(int(feed)), patience=HARDLY_ANY)

    def _made(self) -> DayStrip:
        if self._strip is None:
            self._strip = DayStrip()
            self._insert(self._strip, self._strip.stops())
            self._strip.chosen.connect(self._choose)
            self._strip.fetch_requested.connect(self._fetch)
        self._strip.show()
        return self._strip

    def _show_days(self, strip: DayStrip) -> None:
        today = date.today()
        if self._counted != (self._place, today):
            self._count_days(strip, today)
        strip.set_current(self._span(today))

    def _count_days(self, strip: DayStrip, today: date) -> None:
        """Count anew, which a search within the feed is no reason for."""
        from paperdesk.library.feeding.trending import FORMULA

        feed = self._feed()
        counts = days_of(self._desk.session.library, feed, today)
        strip.show_days(today.isoformat(), counts, spoken(FORMULA))
        note, wrong = self._note(feed)
        strip.show_note(note, wrong=wrong)
        self._counted = (self._place, today)

    def _feed(self) -> Feed | None:
        number = self._place.partition(":")[2]
        return next((each for each in feeds(self._desk.session.library) if str(each.id) == number), None)

    def _note(self, feed: Feed | None) -> tuple[str, bool]:
        """How the feed stands, and whether something is wrong."""
        if feed is None:
            return "", False
        state = feed_states(self._desk.session.library).get(feed.id)
        if state is not None and state.error:
            return spoken(state.error), True
        if feed.paused:
            return self.tr("This feed rests; go on with it to fetch it."), False
        if state is None or not state.fetched:
            return self.tr("Nothing was fetched yet."), False
        return self.tr("Fetched on {day}.").format(day=long_day(state.fetched)), False

    def _span(self, today: date) -> str:
        """What of the strip the list shows now."""
        shown = self._desk.shown
        found = _DAY.search(shown.search)
        if found is None:
            return TRENDING if shown.sort == BY_TREND else ALL
        spans = {today.isoformat(): TODAY, _week(today): WEEK}
        return spans.get(found[1], found[1] if ".." not in found[1] else "")

    def _choose(self, span: str) -> None:
        """List a day, a week, what trends, or everything again; the words in the search box stay."""
        today = date.today()
        days = {ALL: "", TRENDING: "", TODAY: today.isoformat(), WEEK: _week(today)}
        day = days.get(span, span)
        shown = self._desk.shown
        words = " ".join(_DAY.sub(" ", shown.search).split())
        self._desk.search_wanted.emit(" ".join(filter(None, (f"day:{day}" if day else "", words))))
        if span == TRENDING:
            self._desk.sort_wanted.emit(BY_TREND)
        elif shown.sort == BY_TREND:
            self._desk.sort_wanted.emit(NEWEST)
        self._soon.start()

    def _follow_list(self) -> None:
        if self._place != self._desk.shown.place or is_of_feeds(self._place):
            self._soon.start()

    def _reopen(self) -> None:
        self._counted = None
        self._soon.start()

    def _follow(self, change: Change) -> None:
        if change.feeds or change.listing or change.everything:
            self._counted = None
            if is_of_feeds(self._place):
                self._soon.start()


def _week(day: date) -> str:
    first, last = week_of(day)
    return f"{first.isoformat()}..{last.isoformat()}"
