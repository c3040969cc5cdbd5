"""Where the reading pane's top turns into a form and back; what could not be saved waits for its paper."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, QRect, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget

from paperdesk.model.paper import Paper
from paperdesk.ui.widgets.details_bar import DetailsBar

if TYPE_CHECKING:
    from paperdesk.ui.widgets.details_form import DetailsForm, Typed

Key = tuple[int, str]


@dataclass(frozen=True, slots=True)
class Draft:
    """A form that was left: the paper as it was then, and what was typed."""

    paper: Paper
    typed: "Typed"


class DetailsPlace(QObject):
    """Puts the form in front of `replaced`, which it hides meanwhile, in the scrolled `column`."""

    edited = Signal(object, object)  # Draft, changed values
    given_up = Signal(object)  # Draft
    caret_moved = Signal(QWidget, QRect)

    def __init__(
        self,
        scroll: QScrollArea,
        column: QVBoxLayout,
        above: QWidget,
        replaced: Callable[[], None],
        restored: Callable[[], None],
    ) -> None:
        """`replaced` hides what the form stands for, `restored` shows it again.

        From `above`, Tab leads into the form and on to what is below it.
        """
        super().__init__(scroll)
        self._scroll = scroll
        self._column = column
        self._above = above
        self._replaced = replaced
        self._restored = restored
        self._taken: Callable[[int, str], bool] = lambda paper, key: False
        self._origins: Callable[[Paper], Mapping[str, str]] = lambda paper: {}
        self._came_from: QWidget | None = None
        self._before = 0  # where the page was scrolled to
        self._drafts: dict[Key, Draft] = {}
        self._leaving = False
        self.form: DetailsForm | None = None
        self.bar = DetailsBar()
        self.bar.hide()
        self.bar.saved.connect(self.save)
        self.bar.given_up.connect(self.give_up)

    def set_key_check(self, taken: Callable[[int, str], bool]) -> None:
        """Say how to find out whether a key belongs to another paper than this one."""
        self._taken = taken

    def set_origins(self, origins: Callable[[Paper], Mapping[str, str]]) -> None:
        """Say how to find out where the values of a paper's fields came from."""
        self._origins = origins

    def open(self, paper: Paper, field: str = "title", draft: Draft | None = None) -> None:
        """Show the form of a paper with the caret in a field."""
        if self.form is not None:
            self.form.start(field)
            return
        from paperdesk.ui.widgets.details_form import DetailsForm

        shown = draft.paper if draft else paper
        self._came_from = QApplication.focusWidget()
        self._before = self._scroll.verticalScrollBar().value()
        form = self.form = DetailsForm(shown, lambda key: self._taken(shown.id, key))
        form.tell_origins(self._origins(shown))
        if draft:
            form.type_in(draft.typed)
        form.saved.connect(self.save)
        form.given_up.connect(self.give_up)
        form.changed.connect(self._tell)
        form.caret_moved.connect(self.caret_moved)
        self._replaced()
        self._column.insertWidget(0, form)
        form.show()
        self.bar.show()
        self._scroll.verticalScrollBar().setValue(0)
        form.follow(self._above)
        self._tell()
        form.start(field)

    def save(self) -> None:
        """Tell what was changed and show the paper again; what makes no sense stays open."""
        form = self.form
        if form is None or form.wrong():
            return
        values = form.values() if form.is_touched() else {}
        draft = Draft(form.paper, form.typed())
        self._close()
        if values:
            self.edited.emit(draft, values)

    def give_up(self) -> None:
        """Show the paper again as it is."""
        form = self.form
        if form is None:
            return
        draft = Draft(form.paper, form.typed()) if form.is_touched() else None
        self._close()
        if draft is not None:
            self.given_up.emit(draft)

    def leave(self) -> None:
        """Another paper is about to be shown: save, or keep what cannot be saved until this one is back."""
        form = self.form
        if form is not None and form.wrong():
            self.keep(Draft(form.paper, form.typed()))
            self._close(give_back=False)
        elif form is not None:
            self._came_from = None
            self._leaving = True
            self.save()
            self._leaving = False

    def keep(self, draft: Draft) -> None:
        """Go on with a form that could not be saved when its paper is shown again."""
        self._drafts[draft.paper.id, draft.paper.uuid] = draft

    def come(self, paper: Paper) -> None:
        """A paper is shown: go on with what could not be saved when it was left."""
        draft = None if self._leaving else self._drafts.pop((paper.id, paper.uuid), None)
        if draft is not None:
            focus = QApplication.focusWidget()
            self.open(paper, draft=draft)
            if focus is not None:
                focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def is_unsaved(self) -> bool:
        """Whether something was typed that is not told yet."""
        return bool(self._drafts) or (self.form is not None and self.form.is_touched())

    def forget(self) -> None:
        """Give up what could not be saved: its library is left."""
        self._drafts.clear()

    def _tell(self) -> None:
        if self.form is not None:
            self.bar.say(self.form.wrong(), self.form.is_touched())

    def _close(self, *, give_back: bool = True) -> None:
        form = self.form
        if form is None:
            return
        self.form = None
        self._column.removeWidget(form)
        back = self._came_from
        if give_back and back is not None and shiboken6.isValid(back) and back.isVisible():
            back.setFocus(Qt.FocusReason.OtherFocusReason)
        form.hide()
        form.deleteLater()
        self.bar.hide()
        self._restored()
        before = self._before
        QTimer.singleShot(0, self, lambda: self._scroll.verticalScrollBar().setValue(before))
