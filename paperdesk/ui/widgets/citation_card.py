"""How a paper is cited: its key, what can be copied, and the BibTeX entry or the formatted reference."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFontMetrics, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from paperdesk.ui.theme import fixed_font, reading_font, theme_of
from paperdesk.ui.widgets.card import Card
from paperdesk.ui.widgets.fitted_text import FittedText, letters, write
from paperdesk.ui.widgets.flow_layout import FlowLayout
from paperdesk.ui.widgets.parts import label
from paperdesk.ui.widgets.plain_text import button_text, shown, tip
from paperdesk.ui.widgets.type_size import interface_type

if TYPE_CHECKING:
    from collections.abc import Sequence

    from paperdesk.cite.inlines import Written

MOST_KEY: Final = 32
MOST_BIBTEX: Final = 20_000
LETTERS: Final = 15
"""Pixels of the letters of a formatted reference."""


class CitationCard(QWidget):
    """`copy_requested` carries the id of the form to copy ("key", "bibtex" or "reference").

    `bibtex_wanted` tells whether to show the entry rather than the formatted reference, `style_wanted` that
    another style is to be chosen.
    """

    copy_requested = Signal(str)
    key_edit_requested = Signal()
    bibtex_wanted = Signal(bool)
    style_wanted = Signal()
    dragged_to = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text: str | None = None
        self._formatted: tuple[Written | str, bool] | None = None  # with whether it hangs; None shows BibTeX
        self.key = self._key_button()
        self.copy = _plain_button(self.tr("Copy BibTeX"), self.tr("Copy the BibTeX entry to the clipboard"))
        self.copy.clicked.connect(lambda: self.copy_requested.emit("bibtex"))
        self.copy_formatted = _plain_button(
            self.tr("Copy formatted"), self.tr("Copy the reference in your citation style")
        )
        self.copy_formatted.clicked.connect(lambda: self.copy_requested.emit("reference"))
        self.preview = FittedText(self.tr("BibTeX entry"), self)
        self.preview.setObjectName("bibtex")
        self.preview.dragged_to.connect(lambda at: self.dragged_to.emit(self.preview.mapTo(self, at)))
        self._lay_out()

    def show_citation(self, key: str, bibtex: str, former: Sequence[str] = ()) -> None:
        """Show a citation key and the entry that goes with it; `former` ones find the paper as well."""
        self.key.setText(f"{button_text(key, MOST_KEY) or self.tr('no key')} ▾")
        said = self.tr("Citation key {0}: copy or change it").format(key)
        also = self.tr("The paper is also found by {0}.").format(", ".join(former)) if former else ""
        self.key.setToolTip(tip(f"{said}. {also}" if also else said))
        self.key.setAccessibleName(self.tr("Citation key {0}").format(key))
        self.key.setAccessibleDescription(also)
        text = bibtex.strip()
        if text != self._text:
            self._text = text
            self.recolour()

    def show_bibtex(self) -> None:
        """Show the entry from now on."""
        if self._formatted is not None:
            self._formatted = None
            self.recolour()
        self._mark()

    def show_reference(self, reference: Written | str, *, hanging: bool = False) -> None:
        """Show a formatted reference in place of the entry, or a sentence in place of it."""
        if (reference, hanging) != self._formatted:
            self._formatted = (reference, hanging)
            self.recolour()
        self._mark()

    def name_style(self, style: str) -> None:
        """Say in the menu which citation style is in use."""
        self._formatted_action.setText(self.tr("Show as {0}").format(button_text(style)))

    def recolour(self) -> None:
        """Write the entry or the reference with the font and colours that are in force now."""
        # Sheets, because a font set on a button is lost when the application gets another sheet.
        for button in (self.copy, self.copy_formatted):
            button.setStyleSheet(f"QToolButton {{ font-size: {interface_type(-1).pixelSize()}px }}")
        fixed = fixed_font()
        self.key.setStyleSheet(
            f'QToolButton {{ font-family: "{fixed.family()}"; font-size: {fixed.pixelSize()}px }}'
        )
        if self._formatted is None:
            self._write_bibtex()
        else:
            self._write_reference(*self._formatted)

    def _mark(self) -> None:
        """Tick in the menu what is shown; never while widgets are polished, which Qt does not survive."""
        self._bibtex_action.setChecked(self._formatted is None)
        self._formatted_action.setChecked(self._formatted is not None)

    def _write_bibtex(self) -> None:
        text = shown(self._text or "")
        if len(text) > MOST_BIBTEX:
            text = text[:MOST_BIBTEX] + "…"
        self.preview.setAccessibleName(self.tr("BibTeX entry"))
        write(self.preview, [(text, letters(fixed_font(12), theme_of().ink2))])
        self._hang()

    def _write_reference(self, reference: Written | str, hanging: bool) -> None:
        from paperdesk.ui.widgets.reference_view import write_references

        self.preview.setAccessibleName(self.tr("Formatted reference"))
        if isinstance(reference, str):
            write(self.preview, [(shown(reference), letters(interface_type(-1), theme_of().ink3))])
            return
        font, colour = reading_font(LETTERS), theme_of().ink
        write_references(self.preview.document(), [reference], font, colour, hanging=hanging)
        self.preview.content_changed()

    def _hang(self) -> None:
        """Indent the rest of a line that is too long for the card."""
        indent = QFontMetrics(fixed_font(12)).horizontalAdvance("    ")
        lines = QTextBlockFormat()
        lines.setLeftMargin(indent)
        lines.setTextIndent(-indent)
        lines.setLineHeight(3, QTextBlockFormat.LineHeightTypes.LineDistanceHeight.value)
        cursor = QTextCursor(self.preview.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(lines)
        self.preview.content_changed()

    def _key_button(self) -> QToolButton:
        button = _plain_button("", "")
        menu = QMenu(button)
        menu.addAction(self.tr("Copy key")).triggered.connect(lambda: self.copy_requested.emit("key"))
        menu.addAction(self.tr("Change key…")).triggered.connect(self.key_edit_requested)
        menu.addSeparator()
        self._bibtex_action = menu.addAction(self.tr("Show BibTeX"))
        self._formatted_action = menu.addAction(self.tr("Show formatted"))
        for action, bibtex in ((self._bibtex_action, True), (self._formatted_action, False)):
            action.setCheckable(True)
            action.setChecked(bibtex)
            action.triggered.connect(lambda _on, bibtex=bibtex: self.bibtex_wanted.emit(bibtex))
        menu.addAction(self.tr("Another style…")).triggered.connect(self.style_wanted)
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setObjectName("key")
        return button

    def _lay_out(self) -> None:
        heading = label(self.tr("Citation"))
        heading.setProperty("role", "section")
        head = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        head.setSizePolicy(policy)
        flow = FlowLayout(head, gap=0, spread=True)
        for widget in (heading, self.key, self.copy, self.copy_formatted):
            flow.addWidget(widget)
        card = Card(framed=False)
        card.follow(self.preview)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(14, 10, 14, 10)
        inside.addWidget(self.preview)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.setSpacing(4)
        outside.addWidget(head)
        outside.addWidget(card)


def _plain_button(text: str, explanation: str) -> QToolButton:
    button = QToolButton()
    button.setProperty("kind", "plain")
    button.setText(text)
    button.setToolTip(tip(explanation))
    button.setAccessibleName(text)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button
