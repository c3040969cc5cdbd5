"""What feeds say of a paper, in the head of the reading pane: how much it is read, and where it came from."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from paperdesk.model.feed import Popularity
from paperdesk.ui.models.popularity_words import popularity_words, short_popularity
from paperdesk.ui.theme import theme_of
from paperdesk.ui.widgets.fitted_text import FittedText, letters, write
from paperdesk.ui.widgets.plain_text import one_line
from paperdesk.ui.widgets.popularity_chart import History, PopularityChart
from paperdesk.ui.widgets.type_size import interface_type


class FeedLine(QWidget):
    """Hides itself for a paper that no feed told of."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Of no paper yet."""
        super().__init__(parent)
        self.text = FittedText(self.tr("What feeds say of the paper"), self)
        self.text.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.chart = PopularityChart(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.text)
        column.addWidget(self.chart)
        self._lines = ("", "")
        self._aside = False
        self.hide()

    def show_feeds(self, history: History, sources: str) -> None:
        """Show what is known by day (the newest last), and a sentence on the feeds that brought the paper."""
        self._lines = (_told(history[-1][1]) if history else "", one_line(sources))
        self.recolour()
        self.chart.show_history(history)
        self.chart.setVisible(self.chart.is_line())
        self.set_aside(self._aside)

    def set_aside(self, on: bool) -> None:
        """Hide all of it, or show it again."""
        self._aside = on
        self.setVisible(any(self._lines) and not on)

    def recolour(self) -> None:
        """Write the text with the fonts and colours that are in force now."""
        theme, font = theme_of(), interface_type(-1)
        popularity, sources = self._lines
        between = "\n" if popularity and sources else ""
        write(
            self.text,
            [(f"{popularity}{between}", letters(font, theme.ink2)), (sources, letters(font, theme.ink3))],
        )
        self.chart.update()


def _told(popularity: Popularity) -> str:
    words = popularity_words(popularity)
    return f"▲ {words}" if short_popularity(popularity).startswith("▲") else words
