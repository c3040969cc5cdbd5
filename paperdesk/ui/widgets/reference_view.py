"""Formatted references, drawn from what the formatter says of each letter: no markup is read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QColor, QFont, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

from paperdesk.cite.runs import BOLD, CAPS, ITALIC, SUB, SUPER, UNDERLINE, Run, runs
from paperdesk.ui.widgets.plain_text import shown

if TYPE_CHECKING:
    from paperdesk.cite.inlines import Written
    from paperdesk.library.citing import Bibliography

HANGING: Final = 22  # pixels
APART: Final = 10


def write_references(
    document: QTextDocument, written: Iterable[Written], font: QFont, colour: str, *, hanging: bool
) -> None:
    """Replace the text of a document by formatted texts, each in a paragraph of its own."""
    document.clear()
    cursor = QTextCursor(document)
    for number, text in enumerate(written):
        block = _block(hanging=hanging, first=number == 0)
        if number:
            cursor.insertBlock(block)
        else:
            cursor.setBlockFormat(block)
        for run in runs(text):
            cursor.insertText(shown(run.text), _look(run, font, colour))


def entries(found: Bibliography) -> Sequence[Written]:
    """The entries of a bibliography in the order of its style."""
    return [entry.written for entry in found.references.entries]


def _block(*, hanging: bool, first: bool) -> QTextBlockFormat:
    made = QTextBlockFormat()
    made.setTopMargin(0 if first else APART)
    made.setLineHeight(3, QTextBlockFormat.LineHeightTypes.LineDistanceHeight.value)
    if hanging:
        made.setLeftMargin(HANGING)
        made.setTextIndent(-HANGING)
    return made


def _look(run: Run, font: QFont, colour: str) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setFont(font)
    made.setForeground(QColor(colour))
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
