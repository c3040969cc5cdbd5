"""What feeds say of a paper, in the head of the reading pane: how much it is read, and where it came from."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from paperdesk.model.feed import Popularity
from paperdesk.ui.models.popularity_words import popularity_words, short_popularity
from paperdesk.ui.widgets.parts import label
from paperdesk.ui.widgets.popularity_chart import History, PopularityChart


class FeedLine(QWidget):
    """Hides itself for a paper that no feed told of."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Of no paper yet."""
        super().__init__(parent)
        self.popularity = label("", "meta", self)
        self.chart = PopularityChart(self)
        self.sources = label("", "hint", self)
        self.sources.setWordWrap(True)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.popularity)
        row.addWidget(self.chart)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self.sources)
        self._told = self._aside = False
        self.hide()

    def set_aside(self, on: bool) -> None:
        """Hide all of it, or show it again."""
        self._aside = on
        self.setVisible(self._told and not on)

    def show_feeds(self, history: History, sources: str) -> None:
        """Show what is known by day (the newest last), and a sentence on the feeds that brought the paper."""
        now = history[-1][1] if history else Popularity()
        self.popularity.setText(_told(now))
        self.popularity.setVisible(bool(now))
        self.chart.show_history(history)
        self.chart.setVisible(self.chart.is_line())
        self.sources.setText(sources)
        self.sources.setVisible(bool(sources))
        self._told = bool(now) or bool(sources)
        self.setVisible(self._told and not self._aside)


def _told(popularity: Popularity) -> str:
    words = popularity_words(popularity)
    return f"▲ {words}" if short_popularity(popularity).startswith("▲") else words
