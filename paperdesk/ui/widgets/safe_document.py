"""A text document that reads no file, asks no server, and knows no HTML unless it is told to."""

from typing import Any

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QImage, QTextDocument
from typing_extensions import override


class SafeDocument(QTextDocument):
    """Holds text from papers and notes; whatever the text names is never loaded."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setDocumentMargin(0)
        self.setUndoRedoEnabled(False)

    @override
    def loadResource(self, type: int, name: QUrl | str) -> Any:
        """Answer with nothing, and for an image with an empty one.

        Qt opens the file of an image by itself when it gets no image here.
        """
        if type == QTextDocument.ResourceType.ImageResource.value:
            nothing = QImage(1, 1, QImage.Format.Format_ARGB32)
            nothing.fill(0)
            return nothing
        return None
