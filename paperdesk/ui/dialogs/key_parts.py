"""What a formula for citation keys can be made of, as a list from which it is put in."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QListView, QStyleOptionViewItem
from typing_extensions import override

from paperdesk.model.key_modifiers import MODIFIERS
from paperdesk.model.key_tokens import TOKENS
from paperdesk.ui.dialogs.row_painting import RowDelegate, paint_ground, paint_line, row_of
from paperdesk.ui.theme import fixed_font, theme_of
from paperdesk.ui.widgets.parts import ENTER
from paperdesk.ui.widgets.plain_text import tip

LEFT = 16
ROW_HEIGHT = 26
NAME_WIDTH = 104
PIECE = Qt.ItemDataRole.UserRole
ABOUT = PIECE + 1
_NUMBERS: Final[Mapping[str, str]] = MappingProxyType({"authors": "authors2", "title": "title3"})
"""Parts that are mostly wanted with a number."""


def _say(text: str) -> str:
    return QCoreApplication.translate("KeyParts", text)


def about() -> dict[str, str]:
    """What each part and each modifier does, in a few words, by name."""
    return {
        "auth": _say("first author"),
        "authors": _say("all authors, or the first ones"),
        "authetal": _say("one or two authors, or “etal”"),
        "etal": _say("“etal” if there are several"),
        "alpha": _say("three letters, or initials"),
        "lastauth": _say("last author"),
        "editor": _say("first editor"),
        "editors": _say("all editors, or the first ones"),
        "year": _say("year"),
        "shortyear": _say("year in two digits"),
        "month": _say("month in two digits"),
        "title": _say("words of the title"),
        "shorttitle": _say("title up to its colon"),
        "venue": _say("journal or proceedings"),
        "publisher": _say("publisher"),
        "institution": _say("institution"),
        "volume": _say("volume"),
        "number": _say("number of the issue"),
        "firstpage": _say("first page"),
        "type": _say("type, such as article"),
        "arxiv": _say("arXiv id"),
        "doi": _say("DOI"),
        "lower": _say("small letters, as always"),
        "upper": _say("all in capitals"),
        "capital": _say("a capital in front"),
        "camel": _say("a capital before each word"),
        "keep": _say("capitals as they are written"),
        "abbr": _say("first letters of the words"),
        ":4": _say("so many letters"),
        ":-": _say("between words, also _ . + /"),
        "||": _say("or else"),
        '"…"': _say("a text of your own"),
    }


def pieces() -> list[tuple[str, str]]:
    """What is offered, as it is put in, with what it does; a heading has nothing to put in."""
    words = about()
    named = [(f"[{_NUMBERS.get(name, name)}]", words[name]) for name in TOKENS]
    modifiers = [(f":{name}", words[name]) for name in MODIFIERS]
    others = [(name, words[name]) for name in (":4", ":-", "||")]
    return [
        ("", _say("Parts")),
        *named,
        ("", _say("Behind a part")),
        *modifiers,
        *others,
        ('||"x"', words['"…"']),
    ]


@dataclass(frozen=True, slots=True)
class Typed:
    """A formula that is being typed, and the place of the cursor in it."""

    text: str
    cursor: int

    def with_piece(self, piece: str) -> "Typed":
        """With a piece put in where it has a meaning: modifiers inside the bracket at the cursor."""
        opened, closed = (self.text.rfind(bracket, 0, self.cursor) for bracket in "[]")
        inside = opened > closed
        at = self.cursor
        if piece.startswith("[") and inside:
            at = self.text.find("]", at) + 1 or len(self.text)
        elif not piece.startswith("["):
            if not inside and closed < 0:
                return self
            at = self.text.find("]", at) if inside else closed
            at = len(self.text) if at < 0 else at
        end = at + len(piece)
        # Behind the bracket that a modifier went into, so that the next piece is put in where one looks.
        behind = end + (not piece.startswith("[") and not inside and self.text[at : at + 1] == "]")
        return Typed(self.text[:at] + piece + self.text[at:], behind)


class PartDelegate(RowDelegate):
    """Draws a piece and what it does, or a heading."""

    height = ROW_HEIGHT

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme, row = theme_of(), row_of(option)
        painter.save()
        line = paint_ground(painter, option).adjusted(LEFT, 0, -LEFT, 0)
        piece = index.data(PIECE)
        if piece:
            painter.setFont(fixed_font())
            wide = max(NAME_WIDTH, QFontMetrics(fixed_font()).horizontalAdvance(piece) + 10)
            paint_line(painter, piece, QRectF(line.left(), line.top(), wide, line.height()), theme.ink, row)
            line.setLeft(line.left() + wide)
        painter.setFont(option.font)
        paint_line(painter, index.data(ABOUT), line, theme.ink2 if piece else theme.ink3, row)
        painter.restore()


class KeyParts(QListView):
    """The pieces of formulas; `picked` tells one that is to be put in."""

    picked = Signal(str)

    def __init__(self) -> None:
        """List all of them."""
        super().__init__()
        self._twice = False
        model = QStandardItemModel(self)
        for piece, words in pieces():
            model.appendRow(self._item(piece, words))
        self.setModel(model)
        self.setItemDelegate(PartDelegate(self))
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Parts of a formula; Enter puts one in"))
        self.setCurrentIndex(model.index(1, 0))
        self.clicked.connect(self._click)

    def _item(self, piece: str, words: str) -> QStandardItem:
        item = QStandardItem(piece or words)
        item.setEditable(False)
        item.setData(piece, PIECE)
        item.setData(words, ABOUT)
        item.setData(f"{piece} {words}".strip(), Qt.ItemDataRole.AccessibleTextRole)
        item.setFlags(item.flags() if piece else Qt.ItemFlag.NoItemFlags)
        if piece:
            item.setToolTip(tip(self.tr("Put {} into the formula").format(piece)))
        return item

    def _pick(self, index: QModelIndex) -> None:
        if piece := index.data(PIECE):
            self.picked.emit(piece)

    def _click(self, index: QModelIndex) -> None:
        # The second click of two has nothing more to put in.
        if self._twice:
            self._twice = False
        else:
            self._pick(index)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._twice = True
        super().mouseDoubleClickEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._pick(self.currentIndex())
        else:
            super().keyPressEvent(event)
