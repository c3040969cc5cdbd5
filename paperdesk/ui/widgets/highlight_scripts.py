"""Maths in a document: shown as Unicode, with letters raised and lowered where Unicode has none."""

from collections.abc import Callable, Sequence

from PySide6.QtGui import QTextCharFormat, QTextCursor

from paperdesk.model.shown_text import Formula, ShownText, Span
from paperdesk.ui.widgets.highlight_text import MarkedText

_MAYBE = frozenset("\\$^_")


def rendered(
    text: str, verbatim: Sequence[Span] = (), is_drawn: Callable[[Formula], bool] | None = None
) -> ShownText:
    """How `text` is shown to a reader; spans of `verbatim` stay as they are, `is_drawn` ones are objects."""
    if not _MAYBE.intersection(text):
        return ShownText.plain(text)
    from paperdesk.formats.latex.maths import readable

    return readable(text, verbatim, is_drawn)


def put_scripts(view: MarkedText, text: ShownText) -> None:
    """Raise and lower what the text says, in the document that holds it already."""
    if not text.scripts:
        return
    edit = QTextCursor(view.document())
    edit.beginEditBlock()
    for script in text.scripts:
        look = QTextCharFormat()
        alignment = QTextCharFormat.VerticalAlignment
        look.setVerticalAlignment(
            alignment.AlignSuperScript if script.level > 0 else alignment.AlignSubScript
        )
        view.shown_cursor(script.start, script.end).mergeCharFormat(look)
    edit.endEditBlock()
