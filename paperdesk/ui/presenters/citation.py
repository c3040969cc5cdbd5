"""The citation of the paper that is read: its BibTeX entry, or its reference in the style that was chosen."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from paperdesk.ui.commands import citing
from paperdesk.ui.commands.command import attempt
from paperdesk.ui.latest_worker import Post
from paperdesk.ui.widgets.spoken import spoken

if TYPE_CHECKING:
    from paperdesk.model.paper import Paper
    from paperdesk.ui.desk import Desk
    from paperdesk.ui.style_worker import Formatted, StyleWorker
    from paperdesk.ui.widgets.reading_pane import ReadingPane

SETTLED: Final = 250
"""Milliseconds on one paper; who leafs through the list has nothing formatted."""
WAITED_FOR: Final = frozenset((citing.STYLE, citing.LOCALE, citing.CARD))


def plain_reference(paper: Paper) -> str:
    """What stands for a reference until it is formatted: authors, year and title."""
    from paperdesk.cite.short_reference import short_authors

    when = f"({paper.year})" if paper.year is not None else ""
    begun = " ".join(filter(None, (short_authors(paper), when)))
    return ". ".join(filter(None, (begun, paper.title)))


class CitationPresenter(QObject):
    """Formats the reference of the paper in the reading pane, off the interface thread, when it is wanted."""

    def __init__(self, desk: Desk, pane: ReadingPane, parent: QObject | None = None) -> None:
        """Serve the citation of `pane`."""
        super().__init__(parent)
        self._desk = desk
        self._card = pane.citation
        self._paper: Paper | None = None
        self._asked = False
        self._post = Post(self._hire)
        self._timer = QTimer(self, singleShot=True, interval=SETTLED)
        self._timer.timeout.connect(self._ask)
        self._card.bibtex_wanted.connect(self._choose)
        self._card.style_wanted.connect(lambda: attempt(desk, partial(citing.choose_style, desk)))
        self._card.name_style(desk.settings.text(citing.TITLE))
        pane.paper_shown.connect(self.show)
        desk.settings.changed.connect(self._follow)
        desk.session.opened.connect(self.stop)

    @property
    def settled(self) -> bool:
        """Whether nothing is being formatted, or about to be."""
        return not self._timer.isActive() and not self._asked

    def show(self, paper: Paper | None) -> None:
        """Show how a paper is cited."""
        self._paper = paper
        self._timer.stop()
        if paper is None or not self._desk.settings.flag(citing.CARD):
            self._asked = False
            self._post.forget()
            self._card.show_bibtex()
        else:
            self._card.show_reference(plain_reference(paper))
            self._timer.start()

    def stop(self) -> None:
        """End the thread."""
        self._timer.stop()
        self._asked = False
        self._post.dismiss()

    def _choose(self, bibtex: bool) -> None:
        self._desk.settings.set(citing.CARD, not bibtex)
        self.show(self._paper)  # also when it was so before: the menu has turned its mark

    def _follow(self, setting: str) -> None:
        if setting == citing.TITLE:
            self._card.name_style(self._desk.settings.text(setting))
        if setting in WAITED_FOR:
            self.show(self._paper)

    def _ask(self) -> None:
        if self._paper is not None:
            self._asked = True
            settings = self._desk.settings
            style, locale = settings.text(citing.STYLE), settings.text(citing.LOCALE)
            self._post.worker().ask((self._paper,), style, locale)

    def _hire(self) -> StyleWorker:
        from paperdesk.ui.style_worker import StyleWorker

        worker = StyleWorker(self._desk.session.library.path, self)
        worker.formatted.connect(self._take)
        worker.failed.connect(self._fail)
        return worker

    def _take(self, found: Formatted) -> None:
        if found.bibliography is None:
            self._say(found.error)
            return
        self._asked = False
        references = found.bibliography.references
        for entry in references.entries[:1]:
            self._card.show_reference(entry.written, hanging=references.hanging)

    def _fail(self, error: Exception) -> None:
        from paperdesk.ui.style_worker import sentence_of

        self._asked = False
        self._say(sentence_of(error))

    def _say(self, sentence: str) -> None:
        self._asked = False
        if sentence:
            self._card.show_reference(spoken(sentence))
