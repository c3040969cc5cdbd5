"""Colours the Markdown of a note while it is typed; every letter stays what and where it is."""

import re
from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import QColor, QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument
from typing_extensions import override

from paperdesk.model.note_text import BOX, FENCE, LINK, TAG
from paperdesk.ui.widgets.note_document import NoteLook

MOST: Final = 60_000  # characters: a longer note is left without colours, it would be slow to open
LONGEST_LINE: Final = 4000  # characters
PROSE, CODE = 0, 1

_HEADING: Final = re.compile(r" {0,3}(#{1,6})(?=[ \t]|$)")
_QUOTE: Final = re.compile(r" {0,3}(?:>[ \t]?)+")
_ITEM: Final = re.compile(r"[ \t]*([-*+]|\d{1,9}[.)])(?=[ \t])")
_CODE: Final = re.compile(r"(?<!`)(`++)[^`]++\1(?!`)")
_NAMED: Final = re.compile(r"\[([^\[\]]+)\](\([^()\s]*\))")
_ADDRESS: Final = re.compile(r"https?://[^\s<>()\[\]]+")
_STRONG: Final = re.compile(r"(\*\*|(?<!\w)__)(?=\S)([^*_]+)\1")
_SOFT: Final = re.compile(r"(?<![*\w])(\*)(?=[^\s*])([^*]+)\*(?!\*)|(?<![_\w])(_)(?=[^\s_])([^_]+)_(?![_\w])")
_STRUCK: Final = re.compile(r"~~(?=\S)[^~]+~~")


@dataclass(frozen=True, slots=True)
class Inks:
    """The looks of the parts of Markdown."""

    sign: QTextCharFormat
    heading: QTextCharFormat
    strong: QTextCharFormat
    soft: QTextCharFormat
    struck: QTextCharFormat
    code: QTextCharFormat
    quote: QTextCharFormat
    link: QTextCharFormat
    tag: QTextCharFormat

    @classmethod
    def of(cls, look: NoteLook) -> "Inks":
        """The looks in the colours of a theme; sizes stay, so that lines stay as high as they are."""
        theme = look.theme
        code = _ink(theme.ink, background=theme.chip)
        code.setFontFamilies(look.fixed.families())
        return cls(
            sign=_ink(theme.ink3),
            heading=_ink(theme.ink, bold=True),
            strong=_ink(theme.ink, bold=True),
            soft=_ink(theme.ink, italic=True),
            struck=_ink(theme.ink3, struck=True),
            code=code,
            quote=_ink(theme.ink2, italic=True),
            link=_ink(theme.accent),
            tag=_ink(theme.accent, background=theme.sel),
        )


class NoteHighlighter(QSyntaxHighlighter):
    """Shows headings, emphasis, code, lists, boxes, quotes, links, citation keys and tags of one document."""

    def __init__(self, document: QTextDocument, look: NoteLook) -> None:
        """Colour `document` from now on."""
        super().__init__(document)
        self._inks = Inks.of(look)

    def set_look(self, look: NoteLook) -> None:
        """Take up other colours."""
        self._inks = Inks.of(look)
        if self.document().characterCount() <= MOST:
            self.rehighlight()

    @override
    def highlightBlock(self, text: str) -> None:
        """Colour one line; Qt calls this for those that have changed."""
        if len(text) > LONGEST_LINE or self.document().characterCount() > MOST:
            self.setCurrentBlockState(PROSE)
            return
        fence = FENCE.match(text)
        inside = self.previousBlockState() == CODE
        self.setCurrentBlockState(CODE if inside != bool(fence) else PROSE)
        if inside or fence:
            self.setFormat(0, _units(text, len(text)), self._inks.code)
        else:
            self._line(text)
            self._pieces(text)

    def _line(self, text: str) -> None:
        """What a line is as a whole."""
        inks = self._inks
        if heading := _HEADING.match(text):
            self._put(text, (0, len(text)), inks.heading)
            self._put(text, heading.span(1), inks.sign)
        elif quote := _QUOTE.match(text):
            self._put(text, (0, len(text)), inks.quote)
            self._put(text, quote.span(), inks.sign)
        elif item := _ITEM.match(text):
            self._put(text, item.span(1), inks.link)
            if box := BOX.match(text):
                self._put(text, (box.start(1) - 1, box.end(1) + 1), inks.link)
                if box[1] != " ":
                    self._put(text, (box.end(), len(text)), inks.struck)

    def _pieces(self, text: str) -> None:
        """What stands within a line; code is code, whatever it looks like."""
        inks = self._inks
        code = [match.span() for match in _CODE.finditer(text)]
        for pattern, ink in (
            (_STRONG, inks.strong),
            (_SOFT, inks.soft),
            (_STRUCK, inks.struck),
            (_ADDRESS, inks.link),
            (_NAMED, inks.link),
            (LINK, inks.link),
            (TAG, inks.tag),
        ):
            for match in pattern.finditer(text):
                if not any(start < match.end() and match.start() < end for start, end in code):
                    self._put(text, match.span(), ink)
                    if pattern is _NAMED:
                        self._put(text, match.span(2), inks.sign)
        for span in code:
            self._put(text, span, inks.code)

    def _put(self, text: str, span: tuple[int, int], ink: QTextCharFormat) -> None:
        start = _units(text, span[0])
        self.setFormat(start, _units(text, span[1]) - start, ink)


def _units(text: str, at: int) -> int:
    """A place in `text` as Qt counts it, in UTF-16 units."""
    return at if text.isascii() else at + sum(letter > "\uffff" for letter in text[:at])


def _ink(
    colour: str, *, bold: bool = False, italic: bool = False, struck: bool = False, background: str = ""
) -> QTextCharFormat:
    ink = QTextCharFormat()
    ink.setForeground(QColor(colour))
    if background:
        ink.setBackground(QColor(background))
    if bold:
        ink.setFontWeight(QFont.Weight.DemiBold)
    ink.setFontItalic(italic)
    ink.setFontStrikeOut(struck)
    return ink
