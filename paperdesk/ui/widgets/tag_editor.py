"""The tags of a paper as chips, and a line to add one, in the row of the paper's other controls."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

import shiboken6
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QPushButton, QSizePolicy, QWidget

from paperdesk.model.rows import Tag
from paperdesk.ui.widgets.flow_layout import FlowLayout
from paperdesk.ui.widgets.tag_chip import TagChip
from paperdesk.ui.widgets.tag_line import TagLine


class TagEditor(QWidget):
    """`leading` widgets, then chips, then "+ tag"; everything wraps together.

    Tab reaches the first chip from `before`, the last control among the leading ones.
    """

    tag_added = Signal(str)
    tag_removed = Signal(str)
    tag_chosen = Signal(str)

    def __init__(self, leading: Sequence[QWidget], before: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._tags: tuple[str, ...] = ()
        self._colours: dict[str, str] = {}
        self._chips: list[TagChip] = []
        self._flow = FlowLayout(self, gap=8)
        for widget in leading:
            self._flow.addWidget(widget)
        self._before = before
        self._add = self._add_button()
        self.line = TagLine(self)
        self.line.hide()
        for last in (self._add, self.line):
            self._flow.addWidget(last)
        self.line.entered.connect(self._entered)
        self.line.left.connect(self.stop)
        self.line.escaped.connect(lambda: self.stop(give_back=True))
        self._came_from: QWidget | None = None

    def chips(self) -> tuple[TagChip, ...]:
        """The chips that are shown, in order."""
        return tuple(self._chips)

    def set_tags(self, tags: Iterable[str]) -> None:
        """Show the tags of a paper; what is being typed stays."""
        tags = tuple(tags)
        if tags != self._tags:
            self._tags = tags
            self._rebuild()

    def set_known(self, tags: Iterable[Tag]) -> None:
        """Say which tags exist, for completion and colours."""
        tags = list(tags)
        self.line.set_names([tag.name for tag in tags])
        colours = {tag.name: tag.colour for tag in tags}
        if colours != self._colours:
            self._colours = colours
            self._rebuild()

    def start(self) -> None:
        """Show the line and put the caret into it."""
        if self.line.isHidden():
            self._came_from = QApplication.focusWidget()
        self._add.hide()
        self.line.show()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def stop(self, *, give_back: bool = False) -> None:
        """Hide the line; `give_back` returns the focus to where it came from."""
        self.line.clear()
        self._add.show()
        self.line.hide()
        if give_back:
            back = self._came_from
            alive = back is not None and shiboken6.isValid(back) and back.isVisible()
            target = back if back is not None and alive else self._add
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _entered(self, text: str) -> None:
        names = dict.fromkeys(" ".join(part.split()) for part in text.split(","))
        present = {tag.casefold() for tag in self._tags}
        for name in names:
            if name and name.casefold() not in present:
                self.tag_added.emit(name)

    def _add_button(self) -> QPushButton:
        button = QPushButton(self.tr("+ tag"))
        button.setProperty("kind", "link")
        button.setToolTip(self.tr("Add a tag to this paper"))
        button.setAccessibleName(self.tr("Add a tag"))
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(self.start)
        return button

    def _rebuild(self) -> None:
        focused = next((at for at, chip in enumerate(self._chips) if chip.hasFocus()), None)
        old, self._chips = self._chips, [self._chip(tag) for tag in self._tags]
        self._flow.replace_widgets(old, self._chips, self._add)
        self._set_tab_order()
        self.updateGeometry()
        if focused is not None:
            after: list[QWidget] = [*self._chips[focused : focused + 1], *self._chips[-1:], self._add]
            after[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _set_tab_order(self) -> None:
        for first, second in pairwise((self._before, *self._chips, self._add, self.line)):
            QWidget.setTabOrder(first, second)

    def _chip(self, tag: str) -> TagChip:
        chip = TagChip(tag, self._colours.get(tag, ""), self)
        chip.clicked.connect(lambda: self.tag_chosen.emit(tag))
        chip.removed.connect(lambda: self.tag_removed.emit(tag))
        return chip
