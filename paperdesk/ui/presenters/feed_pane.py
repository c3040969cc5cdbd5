"""What feeds say of the paper that is being read: how much it is read, and which of them brought it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from paperdesk.library.feeding.marks import sources_of
from paperdesk.library.feeding.trending import popularity_of
from paperdesk.ui.days import short_day

if TYPE_CHECKING:
    from collections.abc import Sequence

    from paperdesk.model.change import Change
    from paperdesk.model.paper import Paper
    from paperdesk.ui.desk import Desk
    from paperdesk.ui.widgets.popularity_chart import History
    from paperdesk.ui.widgets.reading_pane import ReadingPane

MOST: Final = 5  # feeds that are named


class FeedPane(QObject):
    """Keeps the line about feeds in the head of the reading pane at its paper."""

    def __init__(self, desk: Desk, pane: ReadingPane, parent: QObject | None = None) -> None:
        """Serve `pane`."""
        super().__init__(parent)
        self._desk = desk
        self._pane = pane
        pane.paper_shown.connect(self.show)
        desk.session.changed.connect(self._follow)
        self.show(pane.paper())

    def show(self, paper: Paper | None) -> None:
        """Tell of a paper."""
        line = self._pane.header.feeds
        sources = sources_of(self._desk.session.library, paper.id) if paper is not None else ()
        if paper is None or not sources:
            line.show_feeds((), "")
        else:
            named = [f"{each.name} ({short_day(each.day or each.first)})" for each in sources]
            by = next((each.submitted_by for each in sources if each.submitted_by), "")
            line.show_feeds(self._history(paper.id), self._sentence(named, by))

    def _history(self, paper: int) -> History:
        """What was known day by day; of several sources the one that knows most days."""
        measured = popularity_of(self._desk.session.library, (paper,)).get(paper, ())
        by_source = [
            [(each.day, each.popularity) for each in measured if each.source == source]
            for source in dict.fromkeys(each.source for each in measured)
        ]
        return max(by_source, key=len, default=[])

    def _sentence(self, feeds: Sequence[str], by: str) -> str:
        rest = len(feeds) - MOST
        more = [self.tr("%n more", "", rest)] if rest > 0 else []
        told = self.tr("From {feeds}").format(feeds=", ".join([*feeds[:MOST], *more]))
        return f"{told} · {self.tr('submitted by {name}').format(name=by)}" if by else told

    def _follow(self, change: Change) -> None:
        if change.feeds or change.everything:
            self.show(self._pane.paper())
