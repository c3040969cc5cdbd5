"""A note as it is read: Markdown in a safe document, in the type and colours of the window."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication
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

from paperdesk.model.note_text import LINK, TAG
from paperdesk.ui.colours import Theme
from paperdesk.ui.widgets.plain_text import shown, utf16_spans, web_host
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
PAPER, TAGGED = "paper:", "tag:"  # what begins the addresses within the library; no text can make them itself
NOBODY: Mapping[str, int] = MappingProxyType({})


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


def rendered_note(text: str, look: NoteLook, papers: Mapping[str, int] = NOBODY) -> SafeDocument:
    """The note with its Markdown set in type: no HTML, no images, links to http and https only.

    A [[key]] leads to the one of `papers` that has it (by row id), a #tag to its place. A note too large or
    too tangled to be laid out at once comes as it was typed.
    """
    if is_plain(text):
        return plain_note(text, look)
    document = _empty(look)
    document.setMarkdown(typed(text), _FEATURES)
    return document if _dress(document, look, papers) else plain_note(text, look)


def typed(text: str) -> str:
    """`text` with line ends and characters as an editor holds them."""
    return shown(text.replace("\r\n", "\n"))


def _empty(look: NoteLook) -> SafeDocument:
    document = SafeDocument()
    document.setDefaultFont(look.font)
    document.setIndentWidth(18)
    return document


def is_plain(text: str) -> bool:
    """Whether a note is too large or too tangled to be laid out at once, and is shown as it was typed."""
    return len(text.encode("utf-8", "replace")) > MOST_BYTES or _UNBROKEN.search(text) is not None


def _dress(document: SafeDocument, look: NoteLook, papers: Mapping[str, int]) -> bool:
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
            letters = QTextCharFormat(piece.format)
            if block.blockFormat().hasProperty(_PROPERTY.BlockCodeFence.value):
                letters.setFontFixedPitch(True)
            _set_piece(cursor, letters, level, look)
        _set_names(block, look, papers)
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


def _set_names(block: QTextBlock, look: NoteLook, papers: Mapping[str, int]) -> None:
    """Let the citation keys and tags of a block lead to what they name; in code they are letters."""
    text = block.text()
    for span, address in _names(text, papers):
        ((start, end),) = utf16_spans(text, [span])
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + start + 1)
        if cursor.charFormat().fontFixedPitch() or cursor.charFormat().isAnchor():
            continue
        cursor.setPosition(block.position() + start)
        cursor.setPosition(block.position() + end, QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(_named(address, look))


def _names(text: str, papers: Mapping[str, int]) -> Iterator[tuple[tuple[int, int], str]]:
    if "[[" in text:
        for match in LINK.finditer(text):
            yield match.span(), f"{PAPER}{papers[match[1]]}" if match[1] in papers else ""
    if "#" in text:
        for match in TAG.finditer(text):
            yield match.span(), f"{TAGGED}{match[1]}"


def _named(address: str, look: NoteLook) -> QTextCharFormat:
    result = QTextCharFormat()
    if address:
        result.setAnchor(True)
        result.setAnchorHref(address)
        result.setForeground(QColor(look.theme.accent))
    else:
        result.setForeground(QColor(look.theme.ink3))
        result.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        result.setToolTip(QCoreApplication.translate("NoteView", "No paper of the library has this key."))
    return result


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
        result.setFontFixedPitch(True)
        result.setBackground(QColor(look.theme.chip))
    if piece.isAnchor() and web_host(piece.anchorHref()):
        result.setAnchor(True)
        result.setAnchorHref(piece.anchorHref())
        result.setForeground(QColor(look.theme.accent))
        result.setFontUnderline(True)
    return result
