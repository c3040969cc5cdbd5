"""Highlights of the paper that is being read: what the reader does on its texts becomes edits."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QScrollArea, QWidget

from paperdesk.library.edits import AddHighlight, Edit, PlaceHighlight, RemoveHighlights, SetHighlight
from paperdesk.ui.commands.command import attempt
from paperdesk.ui.commands.highlights import COLOUR, recolour
from paperdesk.ui.commands.wording import say
from paperdesk.ui.desk import Desk
from paperdesk.ui.presenters.mark_steps import SENTENCE, MarkSteps

if TYPE_CHECKING:
    from paperdesk.library.applied import Applied
    from paperdesk.model.paper import Highlight, Paper
    from paperdesk.ui.widgets.highlight_popup import HighlightPopup
    from paperdesk.ui.widgets.highlight_text import MarkedText

ABSTRACT = "abstract"
TITLE = "title"


class MarkingPresenter(QObject):
    """Serves the texts of one paper, each under the name of its field.

    `edit_comment` opens a comment beside the text and says whether it could; else the popup has it.
    """

    left = Signal()  # the popup was closed with Esc

    def __init__(
        self,
        desk: Desk,
        texts: Mapping[str, MarkedText],
        edit_comment: Callable[[int], bool] = lambda highlight: False,
        parent: QObject | None = None,
    ) -> None:
        """Listen to `texts`; `show` says whose they are."""
        super().__init__(parent)
        self._desk = desk
        self._texts = dict(texts)
        self._steps = MarkSteps(texts)
        self._edit_comment = edit_comment
        self._paper: Paper | None = None
        self._popup: HighlightPopup | None = None
        self._field = ABSTRACT  # of what the popup is for
        self._wanted = 0  # a highlight to be gone to
        self._then = ""  # what of it is wanted there
        self._mark = 0  # the highlight that the popup is for; 0 for a selection
        for field, text in self._texts.items():
            text.selection_settled.connect(partial(self._follow_selection, field))
            text.highlight_clicked.connect(self.open)
            text.highlight_wanted.connect(partial(self._add_to, field))
        desk.highlight_wanted.connect(self.start)

    def show(self, paper: Paper | None) -> None:
        """Show the highlights of a paper in the texts, which show that paper already."""
        if self._paper is not None and (paper is None or paper.id != self._paper.id):
            self.close()
            self._field, self._mark = ABSTRACT, 0
        self._paper = paper
        for field, text in self._texts.items():
            marks = paper.highlights if paper is not None else ()
            text.set_highlights([mark for mark in marks if mark.field == field])
        if self._wanted:
            QTimer.singleShot(0, self, self._go_on)  # when everything has its place

    def close(self) -> None:
        """Close the popup; what was typed there is written first."""
        if self._popup is not None:
            self._popup.close_up()

    def start(self) -> None:
        """Highlight what is selected, or open the highlight that was gone to, or else select a sentence."""
        shown = [field for field, text in self._texts.items() if text.isVisible()]
        if not shown or self._paper is None or not self._desk.session.writable:
            return
        self._field = self._field if self._field in shown else shown[-1]
        selected = [field for field in shown if self._texts[field].selected_span() is not None]
        chosen = [mark for field in shown if (mark := self._texts[field].chosen())]
        if selected:
            self._add(selected[0], 0, stay=True)
        elif chosen:
            self.open(chosen[0], focus=True)
        else:
            self._step(SENTENCE, 1, False)

    def open(self, highlight: int, *, focus: bool = False) -> None:
        """Show the popup of one highlight."""
        mark = self.found(highlight)
        if mark is None or not self._desk.session.writable:
            return
        text = self._texts[mark.field]
        self._field, self._mark = mark.field, mark.id
        text.go_to(mark.id)
        self._show_popup(text, text.mark_rect(mark.id), mark, focus=focus)

    def go_to(self, highlight: int, then: str = "") -> None:
        """Show one highlight in its text, as soon as its paper is shown.

        `then` the keyboard goes to its "text", or to its "comment" or "tags" to change them.
        """
        self._wanted, self._then = highlight, then
        self._go_on()

    def _go_on(self) -> None:
        mark = self.found(self._wanted)
        if mark is not None:
            self._wanted = 0
            self._texts[mark.field].go_to(mark.id)
            QTimer.singleShot(0, self, partial(self._work_on, mark.id))  # when the text has scrolled there

    def _work_on(self, highlight: int) -> None:
        mark, then = self.found(highlight), self._then
        if mark is None or not then:
            return
        self._then = ""
        self._texts[mark.field].setFocus()
        if then == "comment":
            self._comment_on(mark.id)
        elif then == "tags":
            self.open(mark.id)
            if self._popup is not None and self._mark == mark.id:
                self._popup.edit_tags()

    def open_comment(self, highlight: int) -> None:
        """Show the popup of one highlight with the caret in its comment."""
        self.open(highlight)
        if self._popup is not None and self._mark == highlight:
            self._popup.edit_comment()

    def found(self, highlight: int) -> Highlight | None:
        """One of the highlights of the paper that is shown."""
        marks = self._paper.highlights if self._paper is not None and highlight else ()
        return next((mark for mark in marks if mark.id == highlight), None)

    def comment(self, highlight: int, text: str) -> None:
        """Write the comment of a highlight, as it is typed; one that cannot be written is kept to paste."""
        if self._do(SetHighlight(highlight, comment=text), coalesce=True) is None:
            QGuiApplication.clipboard().setText(text)
            self._desk.toast(say("The comment was not saved; its text is on the clipboard."))

    def accept(self, highlight: int) -> None:
        """Say that a highlight that was moved stands where it should."""
        mark = self.found(highlight)
        if mark is not None:
            self._do(PlaceHighlight(mark.id, mark.start, mark.end))

    def place_again(self, highlight: int) -> None:
        """Put a lost or moved highlight on what is selected in its text."""
        mark = self.found(highlight)
        span = self._texts[mark.field].selected_span() if mark is not None else None
        if mark is None or span is None:
            self._desk.toast(say("Select the words that belong to this highlight first, then try again."))
            return
        self._do(PlaceHighlight(mark.id, *span))
        self._texts[mark.field].give_up_selection()

    def remove(self, highlight: int) -> None:
        """Remove a highlight; Undo brings it back."""
        self._mark = 0
        self.close()
        if self._do(RemoveHighlights(frozenset({highlight}))):
            self._desk.toast(say("Highlight removed."), undo=True)

    def _follow_selection(self, field: str) -> None:
        text = self._texts[field]
        span = text.selected_span()
        if span is None:
            if self._mark == 0 and self._field == field:
                self.close()
        elif self._desk.session.writable and self._paper is not None and text.hasFocus():
            self._select(field, focus=False)

    def _select(self, field: str, *, focus: bool) -> None:
        text = self._texts[field]
        span = text.selected_span()
        if span is not None:
            self._field, self._mark = field, 0
            text.choose(0)
            self._show_popup(text, text.span_rect(*span), None, focus=focus)

    def _show_popup(self, text: MarkedText, rect: QRect, mark: Highlight | None, *, focus: bool) -> None:
        from paperdesk.ui.widgets.highlight_popup import Choice

        choice = Choice(colour=self._last_colour())
        if mark is not None:
            choice = Choice(True, mark.colour, mark.comment, mark.tags, mark.moved)
        self._made_popup(text).open_for(text, rect, choice, focus=focus)

    def _made_popup(self, text: MarkedText) -> HighlightPopup:
        if self._popup is None:
            from paperdesk.ui.widgets.highlight_popup import HighlightPopup

            popup = self._popup = HighlightPopup(text.window())
            popup.colour_chosen.connect(self._choose_colour)
            popup.comment_wanted.connect(self._want_comment)
            popup.commented.connect(lambda typed: self._on_mark(lambda id: self.comment(id, typed)))
            popup.tagged.connect(self._tag)
            popup.copy_wanted.connect(self._copy)
            popup.remove_wanted.connect(lambda: self._on_mark(self.remove))
            popup.escaped.connect(self.left)
            popup.accepted.connect(lambda: self._on_mark(self._accept_here))
            popup.step_wanted.connect(self._step)
            popup.closed.connect(lambda: self._texts[self._field].choose(0))
            self._follow_scrolling(text)
        return self._popup

    def _follow_scrolling(self, text: MarkedText) -> None:
        above: QWidget | None = text
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if above is not None:
            above.verticalScrollBar().valueChanged.connect(self._move_popup)

    def _move_popup(self) -> None:
        text = self._texts[self._field]
        span = text.selected_span()
        if self._popup is None or self._popup.isHidden():
            return
        if self._mark:
            self._popup.place(text.mark_rect(self._mark))
        elif span is not None:
            self._popup.place(text.span_rect(*span))

    def _choose_colour(self, colour: int) -> None:
        if self._mark == 0:
            self._add(self._field, colour, stay=colour == 0)
            return
        if colour:
            attempt(self._desk, partial(recolour, self._desk, self._mark, colour))
        self.close()

    def _want_comment(self) -> None:
        mark = self._mark or self._add(self._field, 0, stay=True)
        if mark:
            self.close()
            self._comment_on(mark)

    def _comment_on(self, highlight: int) -> None:
        if not self._edit_comment(highlight):
            self.open_comment(highlight)

    def _tag(self, names: tuple[str, ...]) -> None:
        mark = self._mark or self._add(self._field, 0, stay=False)
        if mark:
            self._do(SetHighlight(mark, tags=names))

    def _copy(self) -> None:
        mark = self.found(self._mark)
        if mark is not None:
            QGuiApplication.clipboard().setText(mark.exact)
        else:
            self._texts[self._field].copy()
        self.close()
        self._desk.toast(say("Copied."))

    def _accept_here(self, highlight: int) -> None:
        self.accept(highlight)
        self.close()

    def _on_mark(self, act: Callable[[int], object]) -> None:
        if self._mark:
            act(self._mark)

    def _step(self, unit: str, step: int, extend: bool) -> None:
        before = self._texts[self._field]
        field, span = self._steps.next(self._field, self.found(self._mark), unit, step, extend)
        if field != self._field:
            before.give_up_selection()
        text = self._texts[field]
        text.select(*span)
        text.spot_wanted.emit(text.span_rect(*span))
        self._select(field, focus=True)

    def _add_to(self, field: str, start: int, end: int, colour: int) -> None:
        self._texts[field].select(start, end)
        self._add(field, colour, stay=False)

    def _add(self, field: str, colour: int, *, stay: bool) -> int:
        """Highlight the selection of a text; gives the highlight's id, 0 when that could not be done."""
        text, paper = self._texts[field], self._paper
        span = text.selected_span()
        if paper is None or span is None:
            return 0
        used = colour or self._last_colour()
        applied = self._do(AddHighlight(paper.id, field, *span, colour=used))
        if applied is None or not isinstance(applied.result, int):
            return 0
        self._desk.settings.set(COLOUR, str(used))
        self._field, self._mark = field, applied.result
        text.give_up_selection()
        self._desk.toast(say("Highlighted."), undo=True)
        if stay:
            self.open(applied.result, focus=True)
        else:
            self.close()
        return applied.result

    def _last_colour(self) -> int:
        stored = self._desk.settings.text(COLOUR)
        return int(stored) if stored in {"1", "2", "3", "4", "5"} else 1

    def _do(self, edit: Edit, *, coalesce: bool = False) -> Applied | None:
        done: list[Applied] = []
        attempt(self._desk, lambda: done.append(self._desk.session.do(edit, coalesce=coalesce)))
        return done[0] if done else None
