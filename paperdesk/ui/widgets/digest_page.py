"""A digest as a document to look at or to print, made piece by piece: no markup is read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QColor, QFont, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

from paperdesk.formats.digest import facts
from paperdesk.ui.colours import LIGHT, Theme
from paperdesk.ui.theme import interface_font, reading_font, theme_of
from paperdesk.ui.widgets.plain_text import shown

if TYPE_CHECKING:
    from paperdesk.formats.digest.contents import Digest, Entry, Words
    from paperdesk.formats.digest.facts import Run
    from paperdesk.model.paper import Highlight

Font = Callable[[int], QFont]
POINTS: Final = 0.68
"""Points on paper for a pixel on the screen."""
_ALIGN: Final = QTextCharFormat.VerticalAlignment


@dataclass(frozen=True, slots=True)
class Look:
    """Colours and fonts of a page."""

    theme: Theme
    reading: Font
    small: Font


def on_screen() -> Look:
    """As the window looks now."""
    return Look(theme_of(), reading_font, interface_font)


def on_paper() -> Look:
    """Dark on white, in sizes that are the same on every printer."""

    def in_points(font: Font) -> Font:
        def sized(size: int) -> QFont:
            made = font(size)
            made.setPointSizeF(size * POINTS)
            return made

        return sized

    return Look(LIGHT, in_points(reading_font), in_points(interface_font))


def write_digest(
    document: QTextDocument, digest: Digest, words: Words, look: Look, most: int | None = None
) -> int:
    """Replace the text of a document by a digest, or by its first papers; gives how many were left out."""
    document.clear()
    page = _Page(QTextCursor(document), digest, words, look)
    page.head()
    left = most if most is not None else len(digest)
    for section in digest.sections:
        if section.heading and left > 0:
            page.line(section.heading, page.small(13, bold=True), 22)
        for entry in islice(section.entries, left):
            page.entry(entry)
        left = max(0, left - len(section.entries))
    missing = 0 if most is None else max(0, len(digest) - most)
    if not missing and (rest := facts.more(digest, words)):
        page.line(rest, page.small(13), 20)
    return missing


class _Page:
    """Writes one paragraph after the other."""

    def __init__(self, cursor: QTextCursor, digest: Digest, words: Words, look: Look) -> None:
        self._cursor = cursor
        self._digest = digest
        self._words = words
        self._look = look
        self._begun = False

    def head(self) -> None:
        self.line(self._digest.title, self._large(22), 0)
        if self._digest.about:
            self.line(self._digest.about, self.small(13), 2)

    def entry(self, entry: Entry) -> None:
        paper, words = entry.paper, self._words
        title = self._large(17)
        self._begin(20)
        if paper.title.strip():
            marks = facts.marks(paper, "title") if self._digest.highlights else []
            self._runs(facts.runs(paper.title, marks), title)
        else:
            self._cursor.insertText(words.untitled, title)
        for text in (facts.people(paper, words), facts.said(entry, words)):
            if text:
                self.line(text, self.small(13), 2)
        if links := " · ".join(link.shown for link in facts.links(paper)):
            self.line(links, self.small(13, self._look.theme.accent), 2)
        if self._digest.abstracts and paper.abstract.strip():
            self._begin(6)
            marks = facts.marks(paper, "abstract") if self._digest.highlights else []
            self._runs(facts.runs(paper.abstract, marks), self._text())
        if self._digest.highlights and paper.highlights:
            self._highlights(paper.highlights)

    def line(self, text: str, format: QTextCharFormat, above: int, indent: int = 0) -> None:
        """A paragraph in one look."""
        self._begin(above, indent)
        self._cursor.insertText(shown(facts.fit(text)), format)

    def small(self, size: int, colour: str = "", *, bold: bool = False) -> QTextCharFormat:
        """The look of facts."""
        made = _format(self._look.small(size), colour or self._look.theme.ink2)
        if bold:
            made.setFontWeight(QFont.Weight.DemiBold)
        return made

    def _large(self, size: int) -> QTextCharFormat:
        made = _format(self._look.reading(size), self._look.theme.ink)
        made.setFontWeight(QFont.Weight.DemiBold)
        return made

    def _text(self) -> QTextCharFormat:
        return _format(self._look.reading(15), self._look.theme.ink)

    def _highlights(self, marks: tuple[Highlight, ...]) -> None:
        self.line(self._words.highlights, self.small(12, bold=True), 8)
        for mark in marks:
            quote = self._text()
            quote.setBackground(QColor(self._look.theme.highlight(mark.colour)))
            self.line(facts.line(mark.exact), quote, 3, indent=18)
            if mark.comment.strip():
                self.line(mark.comment.strip(), self.small(13), 1, indent=18)

    def _runs(self, runs: list[Run], format: QTextCharFormat) -> None:
        for run in runs:
            made = QTextCharFormat(format)
            if run.colour:
                made.setBackground(QColor(self._look.theme.highlight(run.colour)))
            if run.level:
                up = run.level > 0
                made.setVerticalAlignment(_ALIGN.AlignSuperScript if up else _ALIGN.AlignSubScript)
            self._cursor.insertText(shown(run.text), made)

    def _begin(self, above: int, indent: int = 0) -> None:
        block = QTextBlockFormat()
        block.setTopMargin(above)
        block.setLeftMargin(indent)
        block.setLineHeight(3, QTextBlockFormat.LineHeightTypes.LineDistanceHeight.value)
        if self._begun:
            self._cursor.insertBlock(block)
        else:
            self._cursor.setBlockFormat(block)
        self._begun = True


def _format(font: QFont, colour: str) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setFont(font)
    made.setForeground(QColor(colour))
    return made
