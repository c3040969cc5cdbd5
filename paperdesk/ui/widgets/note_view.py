"""A note as it is read, waiting for a click to be edited."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from PySide6.QtCore import QEvent, QPoint, Qt, QUrl, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QTextBlock, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QToolTip, QWidget
from typing_extensions import override

from paperdesk.model.note_text import linked_keys
from paperdesk.ui.widgets.fitted_text import FittedText
from paperdesk.ui.widgets.note_document import (
    NOBODY,
    PAPER,
    TAGGED,
    NoteLook,
    hint_note,
    is_plain,
    rendered_note,
)
from paperdesk.ui.widgets.plain_text import tip

BOX_WIDTH = 26  # px left of a line, in which its box to tick is
FindPapers = Callable[[Sequence[str]], Mapping[str, int]]
"""Gives the papers that have citation keys, by the keys as they are asked for."""


class NoteView(FittedText):
    """The note as it is read; a click beside a link, or Enter, asks for the editor.

    `paper_chosen` and `tag_chosen` are links to a paper of the library and to a tag; `ticked` is the number
    of a box that was clicked, from 0.
    """

    edit_wanted = Signal()
    paper_chosen = Signal(int)
    tag_chosen = Signal(str)
    ticked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._find_papers: FindPapers = lambda keys: NOBODY
        self.setObjectName("note")
        self.setAccessibleName(self.tr("Note"))
        self.setToolTip(self.tr("Click to write"))
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.anchorClicked.connect(self._go)

    def set_find_papers(self, find: FindPapers) -> None:
        """Learn from now on which papers have the keys that a note names."""
        self._find_papers = find

    def show_note(self, text: str, look: NoteLook) -> None:
        """Render a note, or say how to write one."""
        if text.strip():
            keys = () if is_plain(text) else linked_keys(text)
            self.show_document(rendered_note(text, look, self._find_papers(keys) if keys else NOBODY))
        else:
            self.show_document(hint_note(self.tr("No note yet. Click here to write one."), look))

    def box_count(self) -> int:
        """How many boxes there are to tick."""
        return sum(1 for _ in self._boxes())

    def box_place(self, number: int) -> QPoint:
        """The middle of a box, in the viewport."""
        block = list(self._boxes())[number]
        line = self.cursorRect(QTextCursor(block))
        return QPoint(line.left() - BOX_WIDTH // 2, line.center().y())

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick a box, or ask for the editor, unless text was selected or a link was meant."""
        at = event.position().toPoint()
        link = self.anchorAt(at)
        super().mouseReleaseEvent(event)
        selected = self.textCursor().hasSelection()
        if event.button() != Qt.MouseButton.LeftButton or link or selected:
            return
        box = self._box_at(at)
        if box is None:
            self.edit_wanted.emit()
        else:
            event.accept()  # or else the frame around the note takes it for a wish to write
            self.ticked.emit(box)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show the hand over a box."""
        super().mouseMoveEvent(event)
        at = event.position().toPoint()
        if not self.anchorAt(at) and event.buttons() == Qt.MouseButton.NoButton:
            shape = (
                Qt.CursorShape.IBeamCursor if self._box_at(at) is None else Qt.CursorShape.PointingHandCursor
            )
            self.viewport().setCursor(shape)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask for the editor on Enter; on a link, Enter follows it."""
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and not self.textCursor().charFormat().isAnchor():
            self.edit_wanted.emit()
        else:
            super().keyPressEvent(event)

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        """Say of a key that no paper has it."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            said = self.cursorForPosition(event.pos()).charFormat().toolTip()
            if said:
                QToolTip.showText(event.globalPos(), tip(said), self)
                return True
        return super().viewportEvent(event)

    def _boxes(self) -> Iterator[QTextBlock]:
        block = self.document().begin()
        while block.isValid():
            if _has_box(block):
                yield block
            block = block.next()

    def _box_at(self, at: QPoint) -> int | None:
        block = self.cursorForPosition(at).block()
        if not _has_box(block):
            return None
        line = self.cursorRect(QTextCursor(block))
        if not (line.left() - BOX_WIDTH <= at.x() < line.left() and line.top() <= at.y() <= line.bottom()):
            return None
        return next(number for number, each in enumerate(self._boxes()) if each == block)

    def _go(self, url: QUrl) -> None:
        scheme, rest = f"{url.scheme()}:", url.path(QUrl.ComponentFormattingOption.FullyDecoded)
        if scheme == PAPER:
            self.paper_chosen.emit(int(rest))
        elif scheme == TAGGED:
            self.tag_chosen.emit(rest)


def _has_box(block: QTextBlock) -> bool:
    # Qt gives the paragraph behind a list the marker of its last item, and does not draw it.
    return (
        block.textList() is not None and block.blockFormat().marker() != QTextBlockFormat.MarkerType.NoMarker
    )
