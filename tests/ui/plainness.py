"""What of a program's widgets would take text for markup, load something, or open a link by itself."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtGui import QTextDocument, QTextFormat
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QMenu, QTextBrowser, QTextEdit, QWidget

from paperdesk.ui.widgets.note_document import PAPER, TAGGED
from paperdesk.ui.widgets.paper_header import LOOK_UP, MORE
from paperdesk.ui.widgets.plain_text import web_host
from paperdesk.ui.widgets.safe_document import SafeDocument

MOST_ROWS = 60
_TIPS = ("QTipLabel",)  # Qt's own; what it shows is judged where it comes from


def faults() -> list[str]:
    """What every widget there is now does wrong."""
    return [fault for widget in QApplication.allWidgets() for fault in _of(widget)]


def is_plain_tip(text: str) -> bool:
    """Whether a tooltip shows its text as it is: not as HTML, or as HTML without any element of its own."""
    if not {"<", "&"} & set(text):
        return True
    return text.startswith("<qt>") and text.endswith("</qt>") and not {"<", ">"} & set(text[4:-5])


def _of(widget: QWidget) -> Iterator[str]:
    kind = type(widget).__name__
    tips = [widget.toolTip(), widget.whatsThis()]
    if not isinstance(widget, QMenu) or widget.toolTipsVisible():
        tips += [action.toolTip() for action in widget.actions()]
    if isinstance(widget, QAbstractItemView):
        tips += _row_tips(widget)
    yield from (f"{kind}: tooltip {tip[:80]!r}" for tip in tips if not is_plain_tip(tip))
    if isinstance(widget, QLabel) and widget.metaObject().className() not in _TIPS:
        if widget.textFormat() != Qt.TextFormat.PlainText:
            yield f"{kind}: {widget.text()[:80]!r} may be taken for HTML"
        if widget.openExternalLinks():
            yield f"{kind}: opens links by itself"
    if isinstance(widget, QTextEdit):
        yield from (f"{kind}: {fault}" for fault in _of_text(widget))


def _of_text(widget: QTextEdit) -> Iterator[str]:
    document = widget.document()
    if isinstance(widget, QTextBrowser) and (widget.openLinks() or widget.openExternalLinks()):
        yield "opens links by itself"
    if widget.isReadOnly() and not isinstance(document, SafeDocument):
        yield "shows a document that may load files"
    if not widget.isReadOnly() and widget.acceptRichText():
        yield "takes HTML that is pasted"
    yield from _of_document(document)


def _of_document(document: QTextDocument) -> Iterator[str]:
    block = document.begin()
    while block.isValid():
        for piece in block.textFormats():
            if (
                piece.format.isImageFormat()
                or piece.format.objectType() != QTextFormat.ObjectTypes.NoObject.value
            ):
                yield "holds an image or another object"
            link = piece.format.anchorHref()
            own = link in (LOOK_UP, MORE) or link.startswith((PAPER, TAGGED))
            if link and not own and not web_host(link):
                yield f"links to {link[:80]!r}"
        block = block.next()


def _row_tips(view: QAbstractItemView) -> Iterator[str]:
    model: QAbstractItemModel | None = view.model()
    top = QModelIndex()
    if model is None:
        return
    for row in range(min(MOST_ROWS, model.rowCount(top))):
        yield str(model.index(row, 0).data(Qt.ItemDataRole.ToolTipRole) or "")
