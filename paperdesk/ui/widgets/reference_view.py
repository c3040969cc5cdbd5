"""Formatted references, drawn from what the formatter says of each letter: no markup is read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QColor, QFont, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

from paperdesk.cite.runs import BOLD, CAPS, ITALIC, SUB, SUPER, UNDERLINE, Run, runs
from paperdesk.ui.theme import interface_font, reading_font, theme_of
from paperdesk.ui.widgets.plain_text import shown

if TYPE_CHECKING:
    from paperdesk.cite.inlines import Written
    from paperdesk.library.citing import Bibliography

HANGING: Final = 22  # pixels
APART: Final = 10
CLOSE: Final = 3
SMALLER: Final = 13
HEADING: Final = 11


@dataclass(frozen=True, slots=True)
class Annotated:
    """A reference and what stands below it: headings, each with its paragraphs."""

    reference: Written
    below: tuple[tuple[str, tuple[str, ...]], ...] = ()


def write_references(
    document: QTextDocument, written: Iterable[Written], font: QFont, colour: str, *, hanging: bool
) -> None:
    """Replace the text of a document by formatted texts, each in a paragraph of its own."""
    write_annotated(document, map(Annotated, written), font, colour, hanging=hanging)


def write_annotated(
    document: QTextDocument, parts: Iterable[Annotated], font: QFont, colour: str, *, hanging: bool
) -> None:
    """Replace the text of a document by references with what stands below each."""
    document.clear()
    cursor = QTextCursor(document)
    for number, part in enumerate(parts):
        _begin(cursor, _block(APART, hanging=hanging), first=number == 0)
        for run in runs(part.reference):
            cursor.insertText(shown(run.text), _look(run, font, colour))
        for heading, paragraphs in part.below:
            _write_below(cursor, heading, paragraphs)


def entries(found: Bibliography) -> Sequence[Written]:
    """The entries of a bibliography in the order of its style."""
    return [entry.written for entry in found.references.entries]


def _write_below(cursor: QTextCursor, heading: str, paragraphs: Iterable[str]) -> None:
    theme = theme_of()
    small = interface_font(HEADING)
    small.setWeight(QFont.Weight.DemiBold)
    _begin(cursor, _block(CLOSE * 2, indented=True))
    cursor.insertText(heading, _plain(small, theme.ink3))
    for paragraph in paragraphs:
        _begin(cursor, _block(CLOSE, indented=True))
        cursor.insertText(shown(paragraph), _plain(reading_font(SMALLER), theme.ink2))


def _begin(cursor: QTextCursor, block: QTextBlockFormat, *, first: bool = False) -> None:
    if first:
        block.setTopMargin(0)
        cursor.setBlockFormat(block)
    else:
        cursor.insertBlock(block)


def _block(above: int, *, hanging: bool = False, indented: bool = False) -> QTextBlockFormat:
    made = QTextBlockFormat()
    made.setTopMargin(above)
    made.setLineHeight(3, QTextBlockFormat.LineHeightTypes.LineDistanceHeight.value)
    if hanging or indented:
        made.setLeftMargin(HANGING)
    if hanging:
        made.setTextIndent(-HANGING)
    return made


def _plain(font: QFont, colour: str) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setFont(font)
    made.setForeground(QColor(colour))
    return made


def _look(run: Run, font: QFont, colour: str) -> QTextCharFormat:
    made = _plain(font, colour)
    made.setFontItalic(ITALIC in run.looks)
    made.setFontUnderline(UNDERLINE in run.looks)
    if BOLD in run.looks:
        made.setFontWeight(QFont.Weight.Bold)
    if CAPS in run.looks:
        made.setFontCapitalization(QFont.Capitalization.SmallCaps)
    if SUPER in run.looks or SUB in run.looks:
        align = QTextCharFormat.VerticalAlignment
        made.setVerticalAlignment(align.AlignSuperScript if SUPER in run.looks else align.AlignSubScript)
    return made
