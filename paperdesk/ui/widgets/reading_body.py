"""The abstract's place on the page: the text with comments beside it, or the offer to paste one."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSpacerItem, QVBoxLayout, QWidget
from typing_extensions import override

from paperdesk.model.paper import Paper
from paperdesk.ui.widgets.abstract_paste import AbstractPaste
from paperdesk.ui.widgets.abstract_view import AbstractView
from paperdesk.ui.widgets.highlight_check import HighlightCheck
from paperdesk.ui.widgets.margin import FIELD, WIDTH, CommentMargin
from paperdesk.ui.widgets.parts import label
from paperdesk.ui.widgets.word_line import WordLine

GAP = 22  # px between text and margin
NARROWEST = 0.86  # of the measure: with less than that there is no margin


class ReadingBody(QWidget):
    """Holds a `column` in the abstract's measure, the abstract on top of it, and its margin.

    `below` is where the page puts whatever follows the abstract.
    """

    abstract_pasted = Signal(int, str)  # paper id, text
    spot_wanted = Signal(QWidget, QRect)  # what the page should show

    def __init__(self, page: QWidget, parent: QWidget | None = None) -> None:
        """Made for `page`, on which the margin may reach beyond this widget."""
        super().__init__(parent)
        self._paper: Paper | None = None
        self._left_out = 0  # characters of the abstract
        self.abstract = AbstractView()
        self.missing = label()
        self.paste = QPushButton(self.tr("Paste the abstract"))
        self.editor = AbstractPaste()
        self.more = QPushButton()
        self.words = WordLine()
        self.check = HighlightCheck()
        self.column = QWidget()
        self.below = QVBoxLayout(self.column)
        self.margin = CommentMargin(self.abstract, page)
        self._room = QSpacerItem(0, 0)
        self._lay_out()
        self._connect()

    def show_paper(self, paper: Paper, *, hidden: bool = False) -> None:
        """Show a paper's abstract with its marks; `hidden` while a form stands in its place."""
        if self._paper is not None and paper.id != self._paper.id:
            self.margin.edit.finish()
            self.editor.close_up()
        self._paper = paper
        self.abstract.set_text(paper.abstract)
        self.abstract.set_highlights([mark for mark in paper.highlights if mark.field == FIELD])
        self.margin.set_highlights(paper.highlights)
        self.check.set_highlights(paper.highlights)
        if not hidden:
            self.show_parts()

    def show_parts(self) -> None:
        """Show the text, or that there is none."""
        blank = self._paper is None or not self._paper.abstract.strip()
        pasting = blank and self.editor.is_open()
        self.missing.setVisible(blank and not pasting)
        self.paste.setVisible(blank and not pasting)
        self.editor.setVisible(pasting)
        self.abstract.setVisible(not blank)
        self.more.setVisible(self._left_out > 0 and not blank)
        self.words.set_aside(False)

    def hide_parts(self) -> None:
        """Make room for a form that has the abstract too."""
        for part in (self.missing, self.paste, self.editor, self.abstract, self.more, self.check):
            part.hide()
        self.words.set_aside(True)

    def set_writable(self, writable: bool) -> None:
        """Say whether an abstract can be pasted here, and comments edited."""
        self.paste.setEnabled(writable)
        self.margin.set_writable(writable)

    def fit(self) -> None:
        """Take up the abstract's measure, and the room there is beside it."""
        measure = self.abstract.measure()
        wide = self.width() >= round(NARROWEST * measure) + GAP + WIDTH
        self.column.setMaximumWidth(measure)
        self._room.changeSize(GAP + WIDTH if wide else 0, 0)
        self.margin.set_folded(not wide)
        row = self.layout()
        if row is not None:
            row.invalidate()

    def recolour(self) -> None:
        """Take up the fonts and colours of the theme that is in force now."""
        self.abstract.recolour()
        self.editor.recolour()
        self.fit()
        self.margin.recolour()

    @override
    def event(self, event: QEvent) -> bool:
        """Look whether there is room for a margin whenever the width changes."""
        if event.type() == QEvent.Type.Resize:
            self.fit()
        return super().event(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Grow with the margin, which may be longer than the text."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide}:
            top = self.abstract.mapTo(self, QPoint(0, 0)).y()
            self.setMinimumHeight(0 if self.margin.isHidden() else top + self.margin.height())
        return False

    def _lay_out(self) -> None:
        self.missing.setProperty("role", "hint")
        self.missing.setText(self.tr("No abstract."))
        self.missing.setWordWrap(True)
        self.paste.setToolTip(self.tr("Paste or type the abstract right here"))
        self.paste.setAccessibleName(self.paste.text())
        self.paste.setProperty("kind", "link")
        self.more.setProperty("kind", "link")
        self.more.setToolTip(self.tr("This text is longer than an abstract; only its start is shown"))
        self.more.hide()
        self.editor.hide()
        self.below.setContentsMargins(0, 0, 0, 0)
        self.below.setSpacing(0)
        self.words.setContentsMargins(0, 14, 0, 0)
        for widget in (
            self.missing,
            self.paste,
            self.editor,
            self.abstract,
            self.more,
            self.words,
            self.check,
        ):
            self.below.addWidget(widget)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.column, 1000)
        row.addItem(self._room)
        row.addStretch(1)

    def _connect(self) -> None:
        self.abstract.shortened_by.connect(self._tell_cut)
        self.abstract.spot_wanted.connect(lambda rect: self.spot_wanted.emit(self.abstract, rect))
        self.abstract.chosen_changed.connect(self.margin.go_to)
        self.more.clicked.connect(self.abstract.show_more)
        self.paste.clicked.connect(self._paste)
        self.editor.saved.connect(self._save)
        self.editor.left.connect(self._end_paste)
        self.margin.left.connect(lambda: self.abstract.setFocus(Qt.FocusReason.OtherFocusReason))
        self.margin.installEventFilter(self)

    def _paste(self) -> None:
        self.editor.open()
        self.show_parts()
        self.editor.start()
        self.spot_wanted.emit(self.editor, QRect(QPoint(0, 0), self.editor.sizeHint()))

    def _save(self, text: str) -> None:
        if self._paper is not None:
            self.abstract_pasted.emit(self._paper.id, text)
        self._end_paste()

    def _end_paste(self) -> None:
        self.editor.close_up()
        self.show_parts()
        (self.paste if self.paste.isVisible() else self.abstract).setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell_cut(self, left_out: int) -> None:
        self._left_out = left_out
        self.more.setVisible(left_out > 0 and not self.abstract.isHidden())
        self.more.setText(self.tr("Show more (%n characters are left out)", "", left_out))
        self.more.setAccessibleName(self.more.text())
