"""Highlights in the reading pane: its texts, the comments in its margin, and the list of what to check."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from paperdesk.library.edits import SetFields
from paperdesk.ui.commands.command import attempt
from paperdesk.ui.desk import Desk
from paperdesk.ui.presenters.marking import ABSTRACT, TITLE, MarkingPresenter
from paperdesk.ui.presenters.text_lines import TextLines

if TYPE_CHECKING:
    from paperdesk.ui.widgets.reading_pane import ReadingPane


class PaneMarks(QObject):
    """Makes `marking` and `lines` serve a pane."""

    def __init__(self, desk: Desk, pane: ReadingPane, parent: QObject | None = None) -> None:
        """Serve `pane`."""
        super().__init__(parent)
        self._desk = desk
        self._pane = pane
        texts = {TITLE: pane.header.title, ABSTRACT: pane.abstract}
        self.marking = MarkingPresenter(desk, texts, self._edit_comment, self)
        self.lines = TextLines(desk, pane.abstract, self)
        pane.paper_shown.connect(self.marking.show)
        pane.margin.commented.connect(self.marking.comment)
        pane.margin.chosen.connect(self.marking.go_to)
        pane.margin.opened.connect(self.marking.open_comment)
        pane.body.check.gone_to.connect(self.marking.go_to)
        pane.body.check.accepted.connect(self.marking.accept)
        pane.body.check.placed.connect(self.marking.place_again)
        pane.body.check.removed.connect(self.marking.remove)
        pane.abstract_pasted.connect(self._set_abstract)
        desk.session.opened.connect(self._take_library)
        desk.session.placed.connect(self._take_library)
        self._take_library()

    def _edit_comment(self, highlight: int) -> bool:
        mark = self.marking.found(highlight)
        return mark is not None and self._pane.margin.edit_comment(mark)

    def _set_abstract(self, paper: int, text: str) -> None:
        attempt(self._desk, partial(self._desk.session.do, SetFields(paper, {ABSTRACT: text})))

    def _take_library(self) -> None:
        writable = self._desk.session.writable
        self._pane.body.set_writable(writable)
        header = self._pane.header
        for part in (header.star, header.status, header.tags):
            part.setEnabled(writable)
        # What is typed while the library is lost is kept until it is back, or has a new place.
        self._pane.note.source.setReadOnly(not self._desk.session.library.writable)
