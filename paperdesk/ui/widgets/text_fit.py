"""Makes a text widget as high as its text, so that the page around it scrolls and the text never does."""

from math import ceil

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit


class TextFit:
    """Takes frame, ground and scroll bars off a text widget and measures how high it has to be."""

    def __init__(self, edit: QTextEdit) -> None:
        self._edit = edit
        self._width = self._revision = -1
        self._height = 0
        self._soon = QTimer(edit, singleShot=True, interval=0)
        self._soon.timeout.connect(self._lay_out_as_shown)
        edit.setProperty("kind", "bare")
        edit.setFrameShape(QFrame.Shape.NoFrame)
        edit.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        edit.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        edit.setSizePolicy(policy)

    def height(self, width: int) -> int:
        """The height in pixels that the text takes when it is `width` pixels wide."""
        document = self._edit.document()
        if (self._width, self._revision) != (width, document.revision()):
            document.setTextWidth(width)
            self._width, self._revision = width, document.revision()
            self._height = ceil(document.size().height())
            if width != self._edit.viewport().width():
                self._soon.start()
        return self._height

    def forget(self) -> None:
        """Measure anew and tell the layout; to be called when text or font have changed."""
        self._width = -1
        self._edit.updateGeometry()

    def _lay_out_as_shown(self) -> None:
        """Undo what asking for a width that was not taken in the end has done to the lines."""
        document, width = self._edit.document(), self._edit.viewport().width()
        if document.textWidth() != width:
            document.setTextWidth(width)
            self._width = -1
