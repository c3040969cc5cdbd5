"""Completion in a note: behind [[ the papers of the library, behind # its tags."""

import re
from collections.abc import Sequence
from typing import Final, Protocol

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QStandardItem, QStandardItemModel, QTextCursor
from PySide6.QtWidgets import QCompleter, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTextEdit
from typing_extensions import override

from paperdesk.model.note_text import KEY
from paperdesk.ui.theme import theme_of
from paperdesk.ui.widgets.plain_text import one_line, utf16_spans
from paperdesk.ui.widgets.type_size import interface_type

PAPERS: Final = "papers"
TAGS: Final = "tags"
MOST: Final = 9
LOOKED_BACK: Final = 120  # characters before the caret
WIDTH: Final = 420
ROW: Final = 28
_OPENED: Final = re.compile(r"\[\[([^\[\]\n]*)$")
_SIGNED: Final = re.compile(r"(?<![\w#/&])#([^\W\d_][\w/-]*)$")
_REST: Final = re.compile(rf"(?:{KEY})?\]\]")
_HINT: Final = Qt.ItemDataRole.UserRole


class Offered(Protocol):
    """A value to write, and what tells it from others."""

    @property
    def key(self) -> str:
        """What is written."""

    @property
    def title(self) -> str:
        """What it is."""


class NoteCompletion(QObject):
    """Asks what to offer at the caret, and shows it below; nothing is taken that is not chosen.

    `asked` carries what is typed of which kind ("" of kind "" when there is nothing to complete any more);
    `offer` answers the newest question.
    """

    asked = Signal(str, str)  # kind, what is typed

    def __init__(self, edit: QTextEdit) -> None:
        """Complete in `edit`."""
        super().__init__(edit)
        self._edit = edit
        self._kind = self._typed = ""
        self._model = QStandardItemModel(self)
        self.completer = QCompleter(self._model, self)
        self.completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.completer.setMaxVisibleItems(MOST)
        self.completer.setWidget(edit)
        popup = self.completer.popup()
        assert popup is not None
        self._popup = popup
        popup.setItemDelegate(OfferDelegate(popup))
        popup.setAccessibleName(self.tr("What can be written here"))
        self.completer.activated.connect(self._take)
        edit.textChanged.connect(self._ask)
        edit.cursorPositionChanged.connect(self._forget_elsewhere)

    def offer(self, kind: str, typed: str, offers: Sequence[Offered]) -> None:
        """Show the answer to a question, unless something else has been typed meanwhile."""
        if (kind, typed) != (self._kind, self._typed) or not kind or not self._edit.hasFocus():
            return
        if not offers or [offer.key for offer in offers] == [typed]:
            self._popup.hide()
            return
        self._model.clear()
        for offer in offers[:MOST]:
            item = QStandardItem(offer.key)
            item.setData(one_line(offer.title), _HINT)
            self._model.appendRow(item)
        box = self._edit.cursorRect().translated(0, 6)
        box.setWidth(min(WIDTH, max(200, self._edit.width())))
        self.completer.complete(QRect(box))
        if kind == PAPERS:
            # A key is wanted for sure; a tag may be a new one that merely begins like another.
            self._popup.setCurrentIndex(self.completer.completionModel().index(0, 0))

    def is_open(self) -> bool:
        """Whether something is offered."""
        return self._popup.isVisible()

    def offered(self) -> list[str]:
        """What is being shown."""
        if not self._popup.isVisible():
            return []
        return [self._model.index(row, 0).data() for row in range(self._model.rowCount())]

    def _ask(self) -> None:
        kind, typed = self._at_caret()
        if (kind, typed) == (self._kind, self._typed):
            return
        self._kind, self._typed = kind, typed
        if not kind:
            self._popup.hide()
        self.asked.emit(kind, typed)

    def _forget_elsewhere(self) -> None:
        if self._kind and self._at_caret() == ("", ""):
            self._ask()

    def _at_caret(self) -> tuple[str, str]:
        before = self._before()
        if opened := _OPENED.search(before):
            return PAPERS, opened[1]
        signed = _SIGNED.search(before)
        return (TAGS, signed[1]) if signed else ("", "")

    def _before(self) -> str:
        """What stands in the line before the caret, as much of it as counts."""
        cursor = self._edit.textCursor()
        if cursor.hasSelection():
            return ""
        at = cursor.positionInBlock()
        cursor.movePosition(
            QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, min(at, LOOKED_BACK)
        )
        return cursor.selectedText()

    def _take(self, value: str) -> None:
        kind, typed = self._at_caret()
        if not kind:
            return
        cursor = self._edit.textCursor()
        if kind == PAPERS:
            rest = (
                cursor.block().text().encode("utf-16-le")[2 * cursor.positionInBlock() :].decode("utf-16-le")
            )
            closed = _REST.match(rest)
            forward = utf16_spans(rest, [(0, closed.end())])[0][1] if closed else 0
            cursor.setPosition(cursor.position() + forward)
        back = utf16_spans(typed, [(0, len(typed))])[0][1] + (forward if kind == PAPERS else 0)
        cursor.movePosition(QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, back)
        cursor.insertText(f"{value}]]" if kind == PAPERS else f"{value} ")
        self._edit.setTextCursor(cursor)


class OfferDelegate(QStyledItemDelegate):
    """Draws what is written, and behind it in quiet type what it is."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(WIDTH, ROW)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme = theme_of()
        area = QRectF(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(area, QColor(theme.sel if chosen else theme.field))
        line = area.adjusted(10, 0, -10, 0)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextSingleLine
        painter.setFont(interface_type())
        metrics = painter.fontMetrics()
        key = metrics.elidedText(index.data(), Qt.TextElideMode.ElideMiddle, round(line.width() * 0.6))
        painter.setPen(QColor(theme.ink))
        painter.drawText(line, flags, key)
        line.setLeft(line.left() + metrics.horizontalAdvance(key) + 12)
        painter.setFont(interface_type(-1))
        hint = painter.fontMetrics().elidedText(
            index.data(_HINT) or "", Qt.TextElideMode.ElideRight, round(line.width())
        )
        painter.setPen(QColor(theme.ink3))
        painter.drawText(line, flags, hint)
        painter.restore()
