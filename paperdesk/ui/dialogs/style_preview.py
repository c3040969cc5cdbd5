"""What a style makes of papers: the citation in the text, and the bibliography."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QTextDocument
from PySide6.QtWidgets import QFrame, QTextBrowser, QVBoxLayout, QWidget
from typing_extensions import override

from paperdesk.ui.dialogs.pieces import Elided, label, sentence, set_role
from paperdesk.ui.dialogs.style_words import style_words
from paperdesk.ui.theme import reading_font, theme_of
from paperdesk.ui.widgets.reference_view import entries, write_references
from paperdesk.ui.widgets.safe_document import SafeDocument

if TYPE_CHECKING:
    from PySide6.QtCore import QUrl

    from paperdesk.cite.styles import Style
    from paperdesk.library.citing import Bibliography

_UNKNOWN: Final = QTextDocument.ResourceType.UnknownResource
LETTERS: Final = 15
MARGIN: Final = 20
MOST_CITED: Final = 132  # pixels for the citation in the text
LEAST_CITED: Final = 32


class ReferenceText(QTextBrowser):
    """Formatted references to look at and to select from; nothing in them leads anywhere."""

    def __init__(self, name: str) -> None:
        """`name` is said by screen readers."""
        super().__init__()
        self.setDocument(SafeDocument(self))
        self.setOpenLinks(False)
        self.setProperty("kind", "preview")
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @override
    def loadResource(self, type: int, name: "QUrl | str") -> object:
        """Load nothing; the document does not even ask."""
        return None

    @override
    def doSetSource(self, name: "QUrl | str", type: QTextDocument.ResourceType = _UNKNOWN) -> None:
        """Go nowhere: this text is not a browser's page."""


class StylePreview(QFrame):
    """The name of a style and what it makes of papers, or a sentence that says why it makes nothing."""

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self.setProperty("kind", "pane")
        self.name = sentence("", "card-title")
        self.about = Elided("", "meta")
        self.said = sentence("", "hint")
        self.cited = ReferenceText(self.tr("Citation in the text"))
        self.listed = ReferenceText(self.tr("Bibliography"))
        self._where = label("", "section")
        self._parts = QWidget()
        self._lay_out()

    def show_style(self, style: "Style | None") -> None:
        """Name a style whose references are about to come."""
        self.name.setText(style.title if style else "")
        self.about.show_text(style_words(style) if style else "")

    def show_text(self, text: str, role: str = "hint") -> None:
        """Say something in place of references."""
        set_role(self.said, role)
        self.said.setText(text)
        self.said.show()
        self._parts.hide()

    def show_references(self, found: "Bibliography") -> None:
        """Show what came of the style."""
        self.said.hide()
        self._parts.show()
        self._where.setText(self.tr("In a note") if found.references.notes else self.tr("In the text"))
        font, colour = reading_font(LETTERS), theme_of().ink
        write_references(self.cited.document(), [found.citation()], font, colour, hanging=False)
        hanging = found.references.hanging
        write_references(self.listed.document(), entries(found), font, colour, hanging=hanging)
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Give the citation the height of its lines, and the bibliography the rest."""
        document = self.cited.document()
        document.setTextWidth(max(80, self.width() - 2 * MARGIN))
        self.cited.setFixedHeight(min(MOST_CITED, max(LEAST_CITED, round(document.size().height()) + 10)))

    def _lay_out(self) -> None:
        inside = QVBoxLayout(self._parts)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(6)
        inside.addWidget(self._where)
        inside.addWidget(self.cited)
        inside.addWidget(label(self.tr("Bibliography"), "section"))
        inside.addWidget(self.listed, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 14, MARGIN, 8)
        column.setSpacing(4)
        column.addWidget(self.name)
        column.addWidget(self.about)
        column.addSpacing(10)
        column.addWidget(self.said)
        column.addWidget(self._parts, 1)
        column.addStretch(0)
