"""A note as it is read: Markdown in a safe document, in the type and colours of the window."""

import re
from dataclasses import dataclass

from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextImageFormat,
)

from paperdesk.ui.colours import Theme
from paperdesk.ui.widgets.plain_text import shown, web_host
from paperdesk.ui.widgets.safe_document import SafeDocument

MOST_BYTES = 200_000
MOST_PLAIN = 40_000  # characters
MOST_PIECES = 1500  # in one paragraph: more of them make Qt's layout take minutes
# Flags of Qt's Markdown reader that have no name of their own: bare web addresses are links, ~~struck~~
# works, and so do task lists. Tables are left out: one wide row of bars takes most of a minute.
_FEATURES = QTextDocument.MarkdownFeature(0x4 | 0x200 | 0x800) | QTextDocument.MarkdownFeature.MarkdownNoHTML
_UNBROKEN = re.compile(r"\S{4000}")
_LARGER = {1: 4, 2: 2, 3: 1}
_PROPERTY = QTextFormat.Property


@dataclass(frozen=True, slots=True)
class NoteLook:
    """The fonts and colours of a note."""

    font: QFont
    fixed: QFont
    theme: Theme


def plain_note(text: str, look: NoteLook) -> SafeDocument:
    """The start of a note as it was typed; the editor has all of it."""
    document = _empty(look)
    whole = len(text) <= MOST_PLAIN
    document.setPlainText(typed(text) if whole else f"{typed(text[:MOST_PLAIN])}…")
    return document


def hint_note(text: str, look: NoteLook) -> SafeDocument:
    """A hint in the place of a note."""
    document = _empty(look)
    quiet = QTextCharFormat()
    quiet.setForeground(QColor(look.theme.ink3))
    QTextCursor(document).insertText(text, quiet)
    return document


def rendered_note(text: str, look: NoteLook) -> SafeDocument:
    """The note with its Markdown set in type: no HTML, no images, links to http and https only.

    A note too large or too tangled to be laid out at once comes as it was typed.
    """
    if len(text.encode("utf-8", "replace")) > MOST_BYTES or _UNBROKEN.search(text):
        return plain_note(text, look)
    document = _empty(look)
    document.setMarkdown(typed(text), _FEATURES)
    return document if _dress(document, look) else plain_note(text, look)


def typed(text: str) -> str:
    """`text` with line ends and characters as an editor holds them."""
    return shown(text.replace("\r\n", "\n"))


def _empty(look: NoteLook) -> SafeDocument:
    document = SafeDocument()
    document.setDefaultFont(look.font)
    document.setIndentWidth(18)
    return document


def _dress(document: SafeDocument, look: NoteLook) -> bool:
    block = document.begin()
    while block.isValid():
        pieces = block.textFormats()
        if len(pieces) > MOST_PIECES:
            return False
        _set_lines(block)
        level = block.blockFormat().headingLevel()
        for piece in reversed(pieces):
            cursor = QTextCursor(block)
            cursor.setPosition(block.position() + piece.start)
            cursor.setPosition(block.position() + piece.start + piece.length, QTextCursor.MoveMode.KeepAnchor)
            _set_piece(cursor, piece.format, level, look)
        block = block.next()
    return True


def _set_lines(block: QTextBlock) -> None:
    lines = QTextBlockFormat()
    listed = block.textList() is not None
    above = 10 if block.blockFormat().headingLevel() else 2 if listed else 6
    lines.setTopMargin(above if block.blockNumber() else 0)
    lines.setBottomMargin(0 if not block.next().isValid() else 2 if listed else 4)
    lines.setLineHeight(4, QTextBlockFormat.LineHeightTypes.LineDistanceHeight.value)
    lines.setNonBreakableLines(False)
    QTextCursor(block).mergeBlockFormat(lines)


def _set_piece(cursor: QTextCursor, piece: QTextCharFormat, level: int, look: NoteLook) -> None:
    """Give a run of letters its look; what is left of an image is its description."""
    if piece.isImageFormat():
        cursor.insertText(_description(piece.toImageFormat()), _letters(QTextCharFormat(), level, look))
    else:
        cursor.setCharFormat(_letters(piece, level, look))


def _description(image: QTextImageFormat) -> str:
    alternative = image.property(_PROPERTY.ImageAltText)
    return f"[{alternative or shown(image.name())}]"


def _letters(piece: QTextCharFormat, level: int, look: NoteLook) -> QTextCharFormat:
    result = QTextCharFormat()
    code = piece.fontFixedPitch()
    font = QFont(look.fixed if code else look.font)
    font.setItalic(piece.fontItalic())
    font.setStrikeOut(piece.fontStrikeOut())
    bold = level > 0 or piece.fontWeight() > QFont.Weight.Normal
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    if not code:
        font.setPixelSize(look.font.pixelSize() + _LARGER.get(level, 0))
    result.setFont(font)
    result.setForeground(QColor(look.theme.ink))
    if code:
        result.setBackground(QColor(look.theme.chip))
    if piece.isAnchor() and web_host(piece.anchorHref()):
        result.setAnchor(True)
        result.setAnchorHref(piece.anchorHref())
        result.setForeground(QColor(look.theme.accent))
        result.setFontUnderline(True)
    return result
