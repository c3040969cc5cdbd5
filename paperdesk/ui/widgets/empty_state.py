"""What stands in the list's place when there is nothing to list: it says what to do next."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from paperdesk.ui.resources import pixmap
from paperdesk.ui.theme import theme_of
from paperdesk.ui.widgets.parts import label
from paperdesk.ui.widgets.plain_text import tip

PICTURE = 40
MEASURE = 300


class EmptyState(QWidget):
    """A picture, a sentence, and for an empty library three ways to begin."""

    paste_requested = Signal()
    open_requested = Signal()
    sample_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with an empty library's offer."""
        super().__init__(parent)
        self._icon = "papers"
        self._picture = label(parent=self)
        self._title = _label(self, "empty-title")
        self._text = _label(self, "meta")
        self._paste = self._button(
            self.tr("Paste a page"), "primary", self.tr("Add what is on the clipboard")
        )
        self._open = self._button(self.tr("Open a file"), "", self.tr("Import papers from a file"))
        self._sample = self._button(
            self.tr("Explore the sample library"), "link", self.tr("Add about 40 papers to look around in")
        )
        self._paste.clicked.connect(self.paste_requested)
        self._open.clicked.connect(self.open_requested)
        self._sample.clicked.connect(self.sample_requested)
        self._lay_out()
        self.show_empty_library()

    def show_empty_library(self) -> None:
        """Offer the ways in."""
        self._show(
            "papers",
            self.tr("Your desk is clear"),
            self.tr(
                "Copy a page of papers and paste it here, or open a file. Everything stays on this computer."
            ),
            True,
        )

    def show_no_results(self, query: str) -> None:
        """Nothing matches what was searched for."""
        text = self.tr("Nothing matches “{query}”. Try fewer words, or search All papers.").format(
            query=query
        )
        self._show("search", self.tr("No papers found"), text, False)

    def show_empty_place(self, title: str) -> None:
        """The place is empty and nothing was searched for."""
        text = self.tr("Papers that belong to {title} will appear here.").format(title=title)
        self._show("inbox", self.tr("Nothing here yet"), text, False)

    def show_empty_feed(self) -> None:
        """No feed of the place has brought anything, and nothing was searched for."""
        text = self.tr(
            "Fetch with F5: what is new comes here and into the Inbox, and stays readable offline."
        )
        self._show("inbox", self.tr("No papers from here yet"), text, False)

    def show_failure(self, reason: str) -> None:
        """What was asked for could not be read; `reason` is a sentence."""
        self._show("search", self.tr("This list cannot be shown"), reason, False)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_sample"):
            self._dress()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    @override
    def sizeHint(self) -> QSize:
        return QSize(MEASURE + 64, 320)

    def _show(self, icon: str, title: str, text: str, offers: bool) -> None:
        self._icon = icon
        self._title.setText(title)
        self._text.setText(text)
        for button in (self._paste, self._open, self._sample):
            button.setVisible(offers)
        # Tab would stay before a part whose keyboard goes to what is hidden.
        self.setFocusProxy(self._paste if offers else None)  # type: ignore[arg-type]  # None is none
        self._dress()
        self._fit()

    def _fit(self) -> None:
        """Give the sentence all its lines: a centred label is not asked how high it must be."""
        self._text.ensurePolished()
        self._text.setFixedHeight(self._text.heightForWidth(MEASURE))

    def _dress(self) -> None:
        self._picture.setPixmap(pixmap(self._icon, theme_of().ink3, PICTURE, self.devicePixelRatioF()))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 32, 32, 32)
        column.setSpacing(8)
        column.addStretch(2)
        column.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(8)
        column.addWidget(self._title, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._text, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(12)
        for button in (self._paste, self._open, self._sample):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self._text.setFixedWidth(MEASURE)

    def _button(self, text: str, kind: str, explanation: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setToolTip(tip(explanation))
        button.setAccessibleName(text)
        if kind:
            button.setProperty("kind", kind)
        if kind != "link":
            button.setMinimumWidth(180)
        return button


def _label(parent: QWidget, role: str) -> QLabel:
    made = label("", role, parent)
    made.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    made.setWordWrap(True)
    made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    return made
